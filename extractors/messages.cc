// SPDX-License-Identifier: MIT
#include "extractors/messages.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"
#include "pipeline/ascii_digit.h"

namespace factweave {
namespace {

using Paragraphs = std::vector<Paragraph>;

std::string_view text_of(const Document& document, const Paragraph& paragraph) { return document.unwrapped_text(paragraph.source); }

// "sent" of "Sent: Monday, …", empty for other lines.
std::string field_of(const Document& document, const Paragraph& line) {
  constexpr WordList kFields = "from sent date to cc bcc subject importance attachments reply-to";
  constexpr std::size_t kLongest = 12;
  const std::string_view text = text_of(document, line);
  const std::size_t colon = text.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos) return {};
  std::string name = to_ascii_lower(text.substr(0, colon));
  return kFields.has(name) ? name : std::string();
}

// "-----Original Message-----", "__________"
bool is_rule(std::string_view text) { return text.starts_with("---") || text.starts_with("___") || text.starts_with("==="); }

// One past the header that begins at a line; the line itself where none does.
std::size_t end_of_header(const Document& document, std::size_t first) {
  const Paragraphs& lines = document.paragraphs;
  if (lines[first].quote_depth > 0 || field_of(document, lines[first]) != "from") return first;
  bool dated = false, addressed = false;
  std::size_t end = first + 1;
  for (; end < lines.size() && lines[end].quote_depth == 0; ++end) {
    const std::string field = field_of(document, lines[end]);
    if (field.empty() || field == "from") break;
    dated |= field == "sent" || field == "date";
    addressed |= field == "to" || field == "subject";
  }
  return dated && addressed ? end : first;
}

bool is_label_of_marked_lines(const Document& document, std::size_t line) {
  const Paragraphs& lines = document.paragraphs;
  return line + 1 < lines.size() && lines[line + 1].quote_depth > lines[line].quote_depth &&
         document.folded_text(lines[line].source).ends_with(" wrote:");
}

// "On Mon, Mar 3, 2031 at 10:12 AM Tom Weber wrote:" above lines without marks
bool is_label_of_all_below(const Document& document, std::size_t line) {
  const Paragraphs& lines = document.paragraphs;
  if (line + 1 >= lines.size() || lines[line].quote_depth > 0 || lines[line + 1].quote_depth > 0) return false;
  const std::string_view text = document.folded_text(lines[line].source);
  return text.starts_with("On ") && text.ends_with(" wrote:") && std::any_of(text.begin(), text.end(), is_digit);
}

// Whether an answered message begins below the line, whose first header line it is.
bool begins_message(const Document& document, std::size_t line) {
  return end_of_header(document, line) > line || is_label_of_marked_lines(document, line) || is_label_of_all_below(document, line);
}

// Whether somebody has written before the line: headers and headings are nobody's words.
bool follows_words(const Document& document, std::size_t line) {
  const Paragraphs& lines = document.paragraphs;
  return std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(line), [&](const Paragraph& one) {
    return one.kind == BlockKind::paragraph && field_of(document, one).empty() && !is_rule(text_of(document, one));
  });
}

// `begin`: the line below the header.
AnsweredMessage below_header(const Document& document, std::size_t header, std::size_t begin) {
  const Paragraphs& lines = document.paragraphs;
  std::size_t last = begin;
  for (std::size_t i = begin; i < lines.size() && lines[i].quote_depth == 0 && !begins_message(document, i); ++i) {
    if (!is_rule(text_of(document, lines[i]))) last = i;
  }
  return {{lines[header].source.begin, lines[begin - 1].source.end}, lines[header].source, {lines[begin].source.begin, lines[last].source.end}};
}

AnsweredMessage below_label(const Document& document, std::size_t label) {
  const Paragraphs& lines = document.paragraphs;
  const std::uint32_t depth = lines[label + 1].quote_depth;
  std::size_t last = label + 1;
  while (last + 1 < lines.size() && lines[last + 1].quote_depth == depth) ++last;
  return {lines[label].source, lines[label].source, {lines[label + 1].source.begin, lines[last].source.end}};
}

// "Best regards," and the like, with no more than a comma behind.
bool closes_letter(std::string_view text) {
  constexpr WordList kLast = "regards sincerely faithfully truly wishes cordially respectfully cheers thanks";
  constexpr std::size_t kLongest = 40;
  if (text.size() > kLongest || text.empty()) return false;
  if (text.back() == ',' || text.back() == '!' || text.back() == '.') text.remove_suffix(1);
  const std::string lower = to_ascii_lower(text);
  return kLast.has(last_word(lower)) || lower.starts_with("yours sincerely") || lower.starts_with("yours faithfully");
}

}  // namespace

std::vector<AnsweredMessage> answered_messages(const Document& document) {
  std::vector<AnsweredMessage> messages;
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    if (is_label_of_marked_lines(document, i)) {
      messages.push_back(below_label(document, i));
    } else if (is_label_of_all_below(document, i)) {
      messages.push_back(below_header(document, i, i + 1));
    } else if (const std::size_t end = end_of_header(document, i); end > i && end < document.paragraphs.size() && follows_words(document, i)) {
      messages.push_back(below_header(document, i, end));
    }
  }
  return messages;
}

std::optional<Span> sender_line(const Document& document) {
  for (std::size_t i = 0; i < document.paragraphs.size() && !follows_words(document, i); ++i) {
    if (end_of_header(document, i) > i) return document.paragraphs[i].source;
  }
  return std::nullopt;
}

std::vector<Signature> signatures(const Document& document) {
  const Paragraphs& lines = document.paragraphs;
  std::vector<Signature> found;
  bool answered = false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    answered = answered || lines[i].quote_depth > 0 || (begins_message(document, i) && follows_words(document, i));
    if (!closes_letter(text_of(document, lines[i]))) continue;
    Signature signature{{}, answered};
    const auto follows = [&](std::size_t line) {
      const std::vector<Span>& before = signature.lines;
      return line < lines.size() && lines[line].quote_depth == lines[i].quote_depth &&
             (before.empty() || lines[line].source.begin <= before.back().end + 1);
    };
    for (std::size_t line = i + 1; follows(line); ++line) signature.lines.push_back(lines[line].source);
    if (!signature.lines.empty()) found.push_back(std::move(signature));
  }
  return found;
}

}  // namespace factweave
