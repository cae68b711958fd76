// SPDX-License-Identifier: MIT
#include "pipeline/blocks.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "pipeline/ascii_case.h"
#include "pipeline/ascii_digit.h"
#include "pipeline/ascii_space.h"
#include "pipeline/chat_stamp.h"
#include "pipeline/quoted_lines.h"

namespace factweave {
namespace {

constexpr std::string_view kParagraphSeparator = "\xE2\x80\xA9";
constexpr std::uint32_t kWidestWrap = 160;    // lines longer than this are whole paragraphs
constexpr std::uint32_t kNarrowestWrap = 60;  // lines shorter than this are lines of their own, but in running text
constexpr std::size_t kFewLines = 3;
constexpr std::uint32_t kFullOfWidest = 88;   // percent of the widest line that a full line fills at least
constexpr std::uint32_t kFullOfTypical = 90;  // percent of the typical line of running text
constexpr std::uint32_t kLongestHeading = 140;
constexpr std::size_t kTitleLines = 3;  // of a title at most
constexpr std::size_t kTopBlocks = 3;   // where a title and its lines may stand
constexpr std::uint32_t kLongestName = 60;
constexpr std::size_t kLongestCell = 40;  // on average, where tabs part the cells

constexpr std::array<bool, 256> make_may_end_line() {
  std::array<bool, 256> may{};
  for (const char c : {'\n', '\r', '\f', kParagraphSeparator[0]}) may[static_cast<unsigned char>(c)] = true;
  return may;
}
constexpr std::array<bool, 256> kMayEndLine = make_may_end_line();

constexpr std::string_view kLegalForms[] = {" Inc.", " Ltd.", " Corp.", " Co.", " Bros."};

bool is_letter(char c) { return is_upper(c) || is_lower(c) || (static_cast<unsigned char>(c) >= 0x80); }

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view each) { return text.starts_with(each); });
}

// Length of a white space character outside ASCII at the beginning (or end) of a text.
std::size_t wide_blank_at_begin(std::string_view text) {
  if (text.starts_with("\xC2\xA0") || text.starts_with("\xC2\x85")) return 2;
  if (starts_with_any(text, {"\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\x8B", "\xE2\x80\xAF", "\xE3\x80\x80",
                             "\xEF\xBB\xBF"}))
    return 3;
  if (text.size() >= 3 && text.starts_with("\xE2\x80") && static_cast<unsigned char>(text[2]) <= 0x8B)
    return 3;
  return 0;
}

std::size_t wide_blank_at_end(std::string_view text) {
  for (const std::size_t size : {std::size_t{2}, std::size_t{3}}) {
    if (text.size() >= size && wide_blank_at_begin(text.substr(text.size() - size)) == size) return size;
  }
  return 0;
}

Span trim(std::string_view source, Span span) {
  while (!span.empty()) {
    const std::string_view text = source.substr(span.begin, span.size());
    const std::size_t size = is_ascii_space(text.front()) ? 1 : wide_blank_at_begin(text);
    if (size == 0) break;
    span.begin += static_cast<std::uint32_t>(size);
  }
  while (!span.empty()) {
    const std::string_view text = source.substr(span.begin, span.size());
    const std::size_t size = is_ascii_space(text.back()) ? 1 : wide_blank_at_end(text);
    if (size == 0) break;
    span.end -= static_cast<std::uint32_t>(size);
  }
  return span;
}

bool is_table_row(std::string_view line) {
  if (line.starts_with("|")) return line.size() > 1;
  const std::size_t bar = line.find('|');
  if (bar != std::string_view::npos && line.find(" | ", bar - 1) != std::string_view::npos) return true;
  const auto tabs = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
  return tabs >= 2 && line.size() / (tabs + 1) < kLongestCell;
}

bool is_page_number(std::string_view line) {
  return line.size() <= 4 && std::all_of(line.begin(), line.end(), is_digit);
}

// "1." "1.1" "12)" "(a)" "(iv)" "a)" followed by a blank.
bool has_enumerator(std::string_view line) {
  std::size_t at = 0;
  const bool open = line.starts_with("(");
  if (open) ++at;
  const std::size_t begin = at;
  while (at < line.size() && at < begin + 8 &&
         (is_digit(line[at]) || (line[at] == '.' && at > begin && is_digit(line[at - 1]))))
    ++at;
  const bool number = at > begin;
  if (!number) {
    while (at < line.size() && at < begin + 5 &&
           std::string_view("ivxabcdefghjklmnopqrstuwyz").find(line[at]) != std::string_view::npos)
      ++at;
    const bool roman = line.substr(begin, at - begin).find_first_not_of("ivx") == std::string_view::npos;
    if (at == begin || (at > begin + 1 && !roman)) return false;
  }
  const bool closed = at < line.size() && line[at] == ')';
  if (closed) ++at;
  const bool dotted = at > begin && line[at - 1] == '.';
  const bool decimal = number && line.substr(begin, at - begin).find('.') != std::string_view::npos;
  const bool short_number = at - begin <= 3 || decimal;
  const bool marked = open ? closed : closed || (number && (dotted || decimal) && short_number);
  return marked && at + 1 < line.size() && is_ascii_space(line[at]);
}

bool is_list_item(std::string_view line) {
  if (starts_with_any(
          line, {"\xE2\x80\xA2", "\xE2\x97\x8F", "\xE2\x96\xAA", "\xE2\x97\xA6", "\xE2\x80\xA3", "\xC2\xB7",
                 "\xE2\x97\x8B", "\xE2\x96\xA0", "\xE2\x9E\xA2", "\xE2\x9C\x93", "\xE2\x81\x83"})) {
    return true;
  }
  if (starts_with_any(line, {"- ", "* ", "+ ", "\xE2\x80\x93 ", "\xE2\x80\x94 ", "-\t", "*\t"})) return true;
  return has_enumerator(line);
}

bool is_marked_heading(std::string_view line) {
  const std::size_t marks = line.find_first_not_of('#');
  return marks != std::string_view::npos && marks >= 1 && marks <= 6 && is_ascii_space(line[marks]);
}

// "Ms Brandt: ", "CHAIR: ", "Q: ": a capitalised label of at most five words before a colon.
bool is_turn(std::string_view line) {
  if (line.empty() || !is_upper(line.front())) return false;
  const std::size_t colon = line.substr(0, 48).find(':');
  if (colon == std::string_view::npos || colon + 1 >= line.size() || !is_ascii_space(line[colon + 1])) return false;
  std::size_t words = 1;
  for (std::size_t i = 0; i < colon; ++i) {
    if (line[i] == ' ') {
      ++words;
      if (!is_upper(line[i + 1]) && line[i + 1] != '(') return false;
    } else if (!is_letter(line[i]) && std::string_view(".'-()").find(line[i]) == std::string_view::npos) {
      return false;
    }
  }
  return words <= 5;
}

struct Line {
  Span span;  // trimmed
  std::uint32_t quote_depth = 0;
  BlockKind kind = BlockKind::paragraph;
  bool turn = false;
  bool stamped = false;  // a turn of a chat log
  // Of a list item: the number before its full stop or bracket, and whether it may be one of the text that the width has
  // torn off: *a loan of 3 million crowns (or / 4.15 million marks) for*.
  std::optional<std::uint32_t> number;
  bool decimal = false;
};

// *12.* of "12. The parties", *12)*; nothing of *1.2*, *(a)* and long numbers.
std::optional<std::uint32_t> item_number(std::string_view line) {
  constexpr std::size_t kLongest = 3;
  std::uint32_t number = 0;
  std::size_t at = 0;
  for (; at < line.size() && at < kLongest && is_digit(line[at]); ++at) number = number * 10 + static_cast<std::uint32_t>(line[at] - '0');
  const bool marked = at > 0 && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') && is_ascii_space(line[at + 1]);
  return marked ? std::optional(number) : std::nullopt;
}

// *2.71 billion*, *2.8 %*, *0.2 MMT*: a number and what it counts; but *2.1 Scope* is a clause.
bool begins_with_decimal(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && is_digit(line[at])) ++at;
  if (at == 0 || at + 1 >= line.size() || line[at] != '.' || !is_digit(line[at + 1])) return false;
  for (++at; at < line.size() && is_digit(line[at]);) ++at;
  return at + 1 < line.size() && line[at] == ' ' && (line.front() == '0' || !is_upper(line[at + 1]));
}

// Ends with a full stop, colon or the like, behind any closing marks.
bool ends_complete(std::string_view line) {
  while (!line.empty()) {
    if (line.back() == '"' || line.back() == ')' || line.back() == '\'') {
      line.remove_suffix(1);
    } else if (line.ends_with("\xE2\x80\x9D") || line.ends_with("\xE2\x80\x99")) {
      line.remove_suffix(3);
    } else {
      break;
    }
  }
  return !line.empty() && std::string_view(".?!:;").find(line.back()) != std::string_view::npos;
}

class BlockDivider {
 public:
  BlockDivider(std::string_view source, std::uint32_t begin) : source_(source), at_(begin) {}

  std::vector<Block> run() {
    while (at_ < source_.size()) {
      const Line line = read_line();
      if (line.span.empty()) {
        end_group();
      } else {
        if (!group_.empty() && group_.front().quote_depth != line.quote_depth) end_group();
        group_.push_back(line);
        if (ends_group_) end_group();
      }
    }
    end_group();
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] std::string_view text(Span span) const { return source_.substr(span.begin, span.size()); }

  Line read_line() {
    const auto begin = static_cast<std::uint32_t>(at_);
    std::size_t end = at_;
    std::size_t size = 0;  // of the line's end
    for (; end < source_.size(); ++end) {
      if (kMayEndLine[static_cast<unsigned char>(source_[end])] && (size = line_end_at(end)) > 0) break;
    }
    ends_group_ = size > 0 && (source_[end] == '\f' || source_[end] == kParagraphSeparator[0]);
    at_ = end + size;
    Line line;
    const bool whole = begin == 0 || source_[begin - 1] == '\n';
    const QuoteMarks marks = whole ? quote_marks(source_, begin) : QuoteMarks{};
    line.quote_depth = marks.depth;
    line.span = trim(source_, {begin + marks.size, static_cast<std::uint32_t>(end)});
    if (!line.span.empty()) classify(line);
    return line;
  }

  // How many bytes of a line's end stand here.
  [[nodiscard]] std::size_t line_end_at(std::size_t at) const {
    const char c = source_[at];
    if (c == '\n' || c == '\f') return 1;
    if (c == '\r') return source_.substr(at, 2) == "\r\n" ? 2 : 1;
    return c == kParagraphSeparator[0] && source_.substr(at).starts_with(kParagraphSeparator) ? 3 : 0;
  }

  void classify(Line& line) const {
    const std::string_view words = text(line.span);
    if (is_table_row(words)) {
      line.kind = BlockKind::table_row;
    } else if (is_list_item(words)) {
      line.kind = BlockKind::list_item;
      line.number = item_number(words);
      line.decimal = begins_with_decimal(words);
    } else if (is_marked_heading(words)) {
      line.kind = BlockKind::heading;
    } else {
      const std::size_t stamp = chat_stamp_size(words);
      line.turn = is_turn(words.substr(stamp));
      line.stamped = line.turn && stamp > 0;
    }
  }

  // How wide the lines of the group are.
  struct Wrap {
    std::uint32_t widest = 0;
    std::uint32_t full = 0;  // a line that is as long as this, the next word added, ends where the width ended
    bool running_text = false;
  };

  // Where most lines go on in lower case, the group is running text, and its median line says more than its
  // widest: in print the same width holds more or fewer letters.
  [[nodiscard]] Wrap measure_wrap() const {
    Wrap wrap;
    std::vector<std::uint32_t> sizes;
    std::size_t going_on = 0;
    for (const Line& line : group_) {
      wrap.widest = std::max(wrap.widest, line.span.size());
      sizes.push_back(line.span.size());
      going_on += is_lower(text(line.span).front()) ? 1 : 0;
    }
    wrap.full = (wrap.widest * kFullOfWidest + 99) / 100;
    wrap.running_text = sizes.size() > kFewLines && going_on * 2 >= sizes.size();
    if (wrap.running_text) {
      const auto median = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
      std::nth_element(sizes.begin(), median, sizes.end());
      wrap.full = std::min(wrap.full, (*median * kFullOfTypical + 99) / 100);
    }
    return wrap;
  }

  // Closes the run of lines since the last blank one.
  void end_group() {
    if (group_.empty()) return;
    const Wrap wrap = measure_wrap();
    const std::uint32_t depth = group_.front().quote_depth;
    Block block{group_.front().span, group_.front().kind, depth};
    std::size_t lines = 1;
    if (group_.front().number) last_number_ = *group_.front().number;
    const auto close = [&](bool last) {
      const bool heading = lines == 1 || (last && lines <= kTitleLines && is_title(text(block.source)));
      if (block.kind == BlockKind::paragraph && heading && looks_like_heading(text(block.source))) {
        block.kind = BlockKind::heading;
      }
      if (!blocks_.empty() && goes_on(blocks_.back(), block)) {
        blocks_.back() = {cover(blocks_.back().source, block.source), BlockKind::paragraph, depth};
      } else {
        blocks_.push_back(block);
      }
    };
    for (std::size_t i = 1; i < group_.size(); ++i) {
      if (continues(group_[i - 1], group_[i], wrap)) {
        block.source.end = group_[i].span.end;
        ++lines;
        continue;
      }
      close(false);
      block = {group_[i].span, group_[i].kind, depth};
      lines = 1;
      if (group_[i].number) last_number_ = *group_[i].number;
    }
    close(true);
    group_.clear();
  }

  // True for what may be a heading of several lines: at the top, set off by a blank line behind it.
  [[nodiscard]] bool is_title(std::string_view words) const {
    return blocks_.size() < kTopBlocks && is_upper(words.front()) && !ends_with_preposition(words);
  }

  // True if a blank line has torn a sentence apart, as at the end of a page.
  [[nodiscard]] bool goes_on(const Block& block, const Block& next) const {
    const auto is_text = [](const Block& each) {
      return each.kind == BlockKind::paragraph || each.kind == BlockKind::heading;
    };
    if (!is_text(block) || !is_text(next) || block.quote_depth != next.quote_depth) return false;
    const std::string_view words = text(block.source);
    if (is_chat_label(words) || chat_stamp_size(text(next.source)) > 0) return false;
    if (ends_complete(words) || is_page_number(words) || is_page_number(text(next.source))) return false;
    return is_lower(text(next.source).front())
               ? words.size() >= kNarrowestWrap || block.kind == BlockKind::paragraph
               : ends_in_the_middle(words);
  }

  [[nodiscard]] static bool ends_with_any(std::string_view words,
                                          std::initializer_list<std::string_view> endings) {
    const std::size_t blank = words.find_last_of(" \n");
    const std::string_view last = words.substr(blank == std::string_view::npos ? 0 : blank + 1);
    return std::find(endings.begin(), endings.end(), last) != endings.end();
  }

  // The last word cannot be the last of a sentence or heading.
  [[nodiscard]] static bool ends_in_the_middle(std::string_view words) {
    return ends_with_any(words, {"the", "The", "of", "a", "an", "and", "&", "our", "their", "its"});
  }

  // The last word is seldom the last of a sentence.
  [[nodiscard]] static bool ends_with_preposition(std::string_view words) {
    return ends_in_the_middle(words) || ends_with_any(words, {"to", "in", "at", "by", "for", "from", "with", "on"});
  }

  // True if the break between two lines is only where the width ended.
  [[nodiscard]] bool continues(const Line& line, const Line& next, const Wrap& wrap) const {
    if (line.kind == BlockKind::table_row || line.kind == BlockKind::heading) return false;
    if (next.kind != BlockKind::paragraph) return is_full(line, next, wrap) && is_torn_number(line, next);
    const std::string_view words = text(line.span);
    const std::string_view following = text(next.span);
    if (is_page_number(words) || is_page_number(following)) return false;
    if (next.stamped || is_chat_label(words) || (next.turn && ends_complete(words))) return false;
    const bool lower = is_lower(following.front());
    if (lower && !ends_complete(words)) return true;
    if (wrap.running_text && ends_with_preposition(words)) return true;
    return is_full(line, next, wrap) && !(line.span.size() < 30 && is_upper(following.front()));
  }

  // True if the next line's first word had no room on the line.
  [[nodiscard]] bool is_full(const Line& line, const Line& next, const Wrap& wrap) const {
    if (wrap.widest > kWidestWrap || (wrap.widest < kNarrowestWrap && !wrap.running_text)) return false;  // a title page, an address
    const std::string_view following = text(next.span);
    return line.span.size() + 1 + std::min(following.find(' '), following.size()) >= wrap.full;
  }

  // True if the number at the begin of the next line is no item's: *the fair of May / 9. It will be*, *crowns (or / 4.15 million marks)*.
  [[nodiscard]] bool is_torn_number(const Line& line, const Line& next) const {
    if (ends_complete(text(line.span))) return false;
    return next.decimal || (next.number && *next.number > 1 && *next.number != last_number_ + 1);
  }

  [[nodiscard]] static bool looks_like_heading(std::string_view line) {
    if (line.size() > kLongestHeading || line.back() == ',') return false;
    if (ends_complete(line) && !is_company_name(line)) return false;
    return std::any_of(line.begin(), line.end(), is_letter);
  }

  // "Norvik Shipping Ltd.": the full stop is that of the name.
  [[nodiscard]] static bool is_company_name(std::string_view line) {
    if (line.size() > kLongestName || line.substr(0, line.size() - 1).find('.') != std::string_view::npos)
      return false;
    return std::any_of(std::begin(kLegalForms), std::end(kLegalForms),
                       [&](std::string_view form) { return line.ends_with(form); });
  }

  std::string_view source_;
  std::size_t at_;
  bool ends_group_ = false;
  std::uint32_t last_number_ = 0;  // of the last numbered list item
  std::vector<Line> group_;
  std::vector<Block> blocks_;
};

}  // namespace

std::vector<Block> divide_into_blocks(std::string_view source, std::uint32_t begin) {
  return BlockDivider(source, begin).run();
}

}  // namespace factweave
