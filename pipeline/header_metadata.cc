// SPDX-License-Identifier: MIT
#include "pipeline/header_metadata.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "pipeline/ascii_case.h"
#include "pipeline/ascii_space.h"
#include "pipeline/tokens.h"
#include "pipeline/written_date.h"

namespace factweave {
namespace {

constexpr std::size_t kTopLines = 4;  // where a dateline may stand
constexpr std::size_t kDatelineBytes = 120;
constexpr std::size_t kDatelineWords = 6;  // before the date
constexpr std::size_t kHeadingWords = 14;  // before a date that ends a heading
constexpr std::size_t kLongestFrontMatter = 16384;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

void set_date(Document& document, Date date, Span span) {
  if (document.date && *document.date != date) return;
  document.date = date;
  if (!document.date_span) document.date_span = span;
}

// " date 2026-03-04 " before everything else.
Header read_date_line(Document& document) {
  const std::string_view text = document.text;
  std::size_t at = 0;
  while (at < text.size() && is_ascii_space(text[at])) ++at;
  const std::size_t begin = at;
  if (text.substr(at, 5) != "date ") return {};
  at += 5;
  while (at < text.size() && is_ascii_space(text[at])) ++at;
  const std::string_view day = text.substr(at, 10);
  const auto found = read_written_date(day);
  const bool ends = at + 10 >= text.size() || is_ascii_space(text[at + 10]);
  if (!found || found->span.size() != 10 || day[4] != '-' || !ends) return {};
  const auto from = static_cast<std::uint32_t>(at);
  set_date(document, found->date, {from, from + 10});
  Header header;
  header.lines.push_back({static_cast<std::uint32_t>(begin), from + 10});
  header.end = from + 10;
  return header;
}

std::string_view unquoted(std::string_view value) {
  if (value.size() >= 2 && value.front() == value.back() && (value.front() == '"' || value.front() == '\'')) {
    return value.substr(1, value.size() - 2);
  }
  return value;
}

void read_property(Document& document, std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || line.front() == '#' || line.front() == '-') return;
  const std::string key = to_ascii_lower(trimmed(line.substr(0, colon)));
  const std::string_view value = unquoted(trimmed(line.substr(colon + 1)));
  if (key.empty() || value.empty() || key.find(' ') != std::string::npos) return;
  document.metadata.emplace_back(key, std::string(value));
  if (key == "title" && document.title.empty()) document.title = std::string(value);
  const bool dated =
      key == "date" || key == "published" || key == "publish_date" || key == "pubdate" || key == "created";
  if (!dated) return;
  if (const auto found = find_written_date(fold(value.substr(0, 64)))) {
    const auto begin = static_cast<std::uint32_t>(value.data() - document.text.data());
    const std::uint32_t size = std::min(found->span.size(), static_cast<std::uint32_t>(value.size()));
    set_date(document, found->date, {begin + found->span.begin, begin + found->span.begin + size});
  }
}

// The lines between `---` and `---` (or `...`) at the very top.
Header read_front_matter(Document& document) {
  const std::string_view text = document.text;
  const std::string_view top = text.substr(0, kLongestFrontMatter);
  if (!text.starts_with("---\n") && !text.starts_with("---\r\n")) return {};
  Header header;
  std::size_t at = top.find('\n') + 1;
  while (at < top.size()) {
    const std::size_t newline = std::min(top.find('\n', at), top.size());
    const std::string_view line = trimmed(top.substr(at, newline - at));
    at = newline + 1;
    if (line == "---" || line == "...") {
      header.end = static_cast<std::uint32_t>(std::min(at, text.size()));
      for (const Span property : header.lines)
        read_property(document, text.substr(property.begin, property.size()));
      return header;
    }
    if (line.empty()) continue;
    if (line.find(':') == std::string_view::npos && !line.starts_with("-")) return {};
    const auto begin = static_cast<std::uint32_t>(line.data() - text.data());
    header.lines.push_back({begin, begin + static_cast<std::uint32_t>(line.size())});
  }
  return {};
}

// True if `text` ends with one of the words, in any case.
bool ends_with_word(std::string_view text, std::initializer_list<std::string_view> words) {
  text = trimmed(text);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    if (text.size() < word.size() || to_ascii_lower(text.substr(text.size() - word.size())) != word) return false;
    return text.size() == word.size() || text[text.size() - word.size() - 1] == ' ';
  });
}

// The dateline's parts around its date, and what they allow.
class Dateline {
 public:
  Dateline(std::string_view before, std::string_view after, BlockKind kind)
      : before_(trimmed(before)), after_(trimmed(after)), heading_(kind == BlockKind::heading) {}

  [[nodiscard]] bool fits() const {
    // A date behind these words is one the text speaks of: "closes by 31 December 2026".
    if (ends_with_word(before_,
                       {"by", "until", "till", "before", "after", "from", "since", "to", "for", "in", "and", "born", "died", "b.", "d."}))
      return false;
    if (is_bracketed() && !closes_bracket()) return false;
    const bool set_off =
        before_.empty() || is_one_of(before_.back(), ",(|:-") ||
        ends_with_word(before_, {"issued", "dated", "published", "posted", "updated", "released"});
    const std::size_t words = static_cast<std::size_t>(std::count(before_.begin(), before_.end(), ' '));
    if (after_.empty()) return words <= kDatelineWords || (set_off && words <= kHeadingWords);  // no full stop: a heading
    if (words > kDatelineWords) return false;
    if (is_one_of(after_.front(), ":)-|/(")) return true;
    if (heading_) return set_off && is_one_of(after_.front(), ",;");
    return after_.front() == '.' && is_place(before_);
  }

 private:
  static bool is_one_of(char c, std::string_view signs) { return signs.find(c) != std::string_view::npos; }

  [[nodiscard]] bool is_bracketed() const {
    const std::size_t open = before_.rfind('(');
    return open != std::string_view::npos && before_.find(')', open) == std::string_view::npos;
  }

  // "(14 March 2025) - The", but neither "(14 April 1860 - 27 August 1933)" nor "(14 April 1960) was".
  [[nodiscard]] bool closes_bracket() const {
    if (after_.empty() || after_.front() != ')') return false;
    const std::string_view next = trimmed(after_.substr(1));
    return next.empty() || !(next.front() >= 'a' && next.front() <= 'z');
  }

  // "DRUMLAHAN," or "New York,": capitalised words and a comma.
  static bool is_place(std::string_view before) {
    if (!before.ends_with(',')) return false;
    bool begins = true;
    for (const char c : before) {
      if (begins && c >= 'a' && c <= 'z') return false;
      begins = c == ' ';
    }
    return true;
  }

  std::string_view before_;
  std::string_view after_;
  bool heading_;
};

// "18 August 1937 - 3 May 2019": the days of a life or of a fair date no document.
bool begins_stretch(std::string_view after) {
  after = trimmed(after);
  bool joined = false;
  for (const std::string_view joint : {"-", "to ", "until ", "till "}) {
    if (joined || !after.starts_with(joint)) continue;
    after = trimmed(after.substr(joint.size()));
    joined = true;
  }
  return joined && read_written_date(after).has_value();
}

// "This Agreement is made on the ninth day of June 2025 between".
bool dates_contract(std::string_view before) {
  if (to_ascii_lower(before.substr(0, 5)) != "this ") return false;
  while (ends_with_word(before, {"on", "as", "of", "this", "the"})) {
    before = trimmed(before);
    before = before.substr(0, before.rfind(' '));
  }
  return ends_with_word(before, {"made", "dated", "into", "executed", "concluded", "signed"});
}

}  // namespace

Header read_header(Document& document) {
  Header header = read_date_line(document);
  return header.end > 0 ? header : read_front_matter(document);
}

void find_dateline(Document& document) {
  if (document.date_span) return;
  const std::size_t top = std::min(kTopLines, document.paragraphs.size());
  for (std::size_t i = 0; i < top; ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    if (paragraph.kind == BlockKind::header) continue;
    const std::string_view line = document.folded.text().substr(
        paragraph.folded.begin, std::min<std::size_t>(paragraph.folded.size(), kDatelineBytes));
    const auto found = find_written_date(line);
    if (!found) continue;
    const std::string_view before = line.substr(0, found->span.begin);
    const std::string_view after = line.substr(found->span.end);
    if (begins_stretch(after)) continue;
    if (!Dateline(before, after, paragraph.kind).fits() && !dates_contract(before)) continue;
    const Span folded{paragraph.folded.begin + found->span.begin, paragraph.folded.begin + found->span.end};
    set_date(document, found->date, document.folded.to_source(folded));
    return;
  }
}

void find_title(Document& document) {
  if (!document.title.empty()) return;
  const std::size_t top = std::min(kTopLines, document.paragraphs.size());
  for (std::size_t i = 0; i < top; ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    if (paragraph.kind != BlockKind::heading) continue;
    if (document.date_span && paragraph.source.contains(*document.date_span)) continue;
    std::string_view line = document.source_text(paragraph.source);
    while (!line.empty() && (line.front() == '#' || is_ascii_space(line.front()))) line.remove_prefix(1);
    document.title = std::string(line);
    return;
  }
}

}  // namespace factweave
