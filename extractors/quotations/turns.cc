// SPDX-License-Identifier: MIT
#include "extractors/quotations/turns.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/names/name_lists.h"
#include "extractors/names/name_shapes.h"
#include "pipeline/ascii_case.h"
#include "pipeline/chat_stamp.h"

namespace factweave {
namespace {

constexpr std::size_t kLongestLabel = 110;

// Words that begin such lines in other kinds of text.
bool is_field_name(std::string_view label) {
  constexpr std::string_view kFields[] = {"note", "contact", "source", "date", "subject", "venue", "where", "when",
      "goal", "outlook", "data", "results", "cost", "costs", "queries", "tel", "phone", "email", "e-mail", "fax",
      "photo", "for the", "site visit", "about", "next", "background", "scope", "total", "media", "press", "issued",
      "what", "why", "who", "how", "ref", "re", "from", "to", "cc", "bcc", "title", "by", "location", "time", "place",
      "warning", "example", "resolution", "resolutions", "resolved", "action", "actions", "agreed", "decision", "decisions", "motion", "outcome", "recommendation", "editor", "address", "website", "web", "hotline", "download", "summary", "article"};
  std::string lower(label);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return std::any_of(std::begin(kFields), std::end(kFields), [&](std::string_view field) {
    return lower.starts_with(field) && (lower.size() == field.size() || !std::isalpha(static_cast<unsigned char>(lower[field.size()])));
  });
}

// Length of a label at the start of a paragraph, colon included, the time before it in a chat log not; 0 where there is none.
std::size_t label_length(std::string_view text) {
  if (text.empty() || !(is_upper(text[0]) || (text[0] & 0x80) != 0)) return 0;
  int depth = 0;
  std::size_t words = 1;
  for (std::size_t i = 0; i < text.size() && i < kLongestLabel; ++i) {
    const char c = text[i];
    if (c == '(' || c == '[') ++depth;
    if (c == ')' || c == ']') --depth;
    if (depth > 0) continue;
    if (c == '"' || c == ';' || c == '!' || c == '?' || c == '|') return 0;
    if (c == ' ' && ++words > 9) return 0;
    if (c == ':') return i + 1 < text.size() && text[i + 1] == ' ' ? i + 1 : 0;
  }
  return 0;
}

bool is_capitals(std::string_view label) {
  const std::string_view name = label.substr(0, label.find('('));
  std::size_t upper = 0, lower = 0;
  for (const char c : name) {
    upper += is_upper(c);
    lower += c >= 'a' && c <= 'z';
  }
  return upper >= 3 && lower <= 3 && upper > 2 * lower;
}

// The people named in a document, by place.
class People {
 public:
  explicit People(const std::vector<Mention>& mentions) {
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
      if (mentions[i].type == "Person" && mentions[i].level == Level::name) people_.emplace_back(mentions[i].span, i);
    }
    std::sort(people_.begin(), people_.end());
  }

  // Who is interviewed: the first person named before the first question, rather one behind *with*.
  [[nodiscard]] std::optional<std::uint32_t> interviewed(const Document& document, std::uint32_t question) const {
    std::optional<std::uint32_t> first;
    for (const auto& [span, mention] : people_) {
      if (span.end > question) break;
      if (!first) first = mention;
      if (document.folded_text({0, span.begin}).ends_with("with ")) return mention;
    }
    return first;
  }

  // The first mention inside the label, in the order of the mentions.
  [[nodiscard]] std::optional<std::uint32_t> in(Span label) const {
    std::optional<std::uint32_t> first;
    auto next = std::partition_point(people_.begin(), people_.end(), [&](const auto& p) { return p.first.begin < label.begin; });
    for (; next != people_.end() && next->first.begin < label.end; ++next) {
      if (label.contains(next->first) && (!first || next->second < *first)) first = next->second;
    }
    return first;
  }

 private:
  std::vector<std::pair<Span, std::uint32_t>> people_;
};

// *Q:* and *A:* of an interview.
bool asks(std::string_view label) { return label == "Q:" || label == "Question:"; }
bool answers(std::string_view label) { return label == "A:" || label == "Answer:"; }

bool speaks_in_person(std::string_view text) {
  constexpr std::string_view kPersonal[] = {" I ", "I ", " we ", "We ", " our ", "Our ", " my ", "My ", " you ", "You "};
  return std::any_of(std::begin(kPersonal), std::end(kPersonal), [&](std::string_view word) {
    return word[0] == ' ' ? text.find(word) != std::string_view::npos : text.starts_with(word);
  });
}

// *Ilse Brandt, the mayor, said: "We will …"*: a sentence that reports words, no label.
bool is_reporting_clause(std::string_view text, std::size_t label) {
  const std::string_view lead = text.substr(0, label - 1), rest = text.substr(label);
  const std::size_t blank = lead.rfind(' ');
  if (blank == std::string_view::npos || !rest.starts_with(" \"")) return false;
  const std::string_view last = lead.substr(blank + 1);
  return !last.empty() && is_lower(last.front()) && (last.ends_with("ed") || last.ends_with("s") || last == "said" || last == "told" || last == "wrote");
}

// *BEIJING: Leaders met …*, *LARNE, KENYA:*, *LARNE/OSLO:*, *LARNE (May 4):*: a dateline, no speaker.
bool is_dateline(const Extraction& extraction, std::string_view words, Span label) {
  const NameLists* lists = extraction.name_lists;
  const std::size_t town = words.find_first_of(":,(/");
  if (lists != nullptr && lists->has(NameList::city, title_case(words.substr(0, town)))) return true;
  return words[town] != ':' && std::ranges::any_of(extraction.annotations.mentions, [&](const Mention& m) {
    return m.type == "Place" && m.span.begin == label.begin && label.contains(m.span);
  });
}

}  // namespace

std::vector<Turn> find_turns(const Extraction& extraction) {
  const Document& document = extraction.document;
  const People people(extraction.annotations.mentions);
  std::vector<Turn> turns;
  std::size_t sure = 0;
  std::optional<std::uint32_t> first_question;  // where it begins
  for (const Paragraph& paragraph : document.paragraphs) {
    const std::string_view all = document.folded_text(paragraph.source);
    const std::size_t stamp = chat_stamp_size(all);
    const std::string_view text = all.substr(stamp);
    const std::size_t length = paragraph.kind == BlockKind::heading && stamp == 0 ? 0 : label_length(text);
    if (length > 0) {
      const Span folded{paragraph.folded.begin, paragraph.folded.begin + static_cast<std::uint32_t>(stamp + length)};
      const Span label = document.folded.to_source(folded);
      const std::string_view words = text.substr(0, length);
      if (asks(words) || (answers(words) && first_question)) {
        if (!first_question) first_question = label.begin;
        const auto speaker = answers(words) ? people.interviewed(document, *first_question) : std::nullopt;
        turns.push_back({label, {label.end, paragraph.source.end}, speaker});
        sure += answers(words);
        continue;
      }
      if (is_reporting_clause(text, length)) continue;
      const auto speaker = people.in(label);
      const bool capitals = is_capitals(text.substr(0, length));
      const bool labelled = (speaker && paragraph.source.end > label.end) || capitals;
      const bool dateline = labelled && !speaker && turns.empty() && is_dateline(extraction, words, label);
      if (labelled && !dateline && !is_field_name(text.substr(0, length - 1))) {
        turns.push_back({label, {label.end, paragraph.source.end}, speaker});
        sure += capitals || stamp > 0 || text.substr(0, length).find('(') != std::string_view::npos;
        continue;
      }
    }
    if (is_chat_label(document.unwrapped_text(paragraph.source))) {
      if (const auto speaker = people.in(paragraph.source)) turns.push_back({paragraph.source, {paragraph.source.end, paragraph.source.end}, speaker});
      continue;
    }
    // All that stands below the name and the time in a chat log.
    if (!turns.empty() && is_chat_label(document.unwrapped_text(turns.back().label))) {
      if (turns.back().words.empty()) turns.back().words.begin = paragraph.source.begin;
      turns.back().words.end = paragraph.source.end;
      continue;
    }
    // A further paragraph of a turn speaks of me and you; the clerk's remarks do not.
    if (!turns.empty() && paragraph.kind == BlockKind::paragraph && length == 0 && speaks_in_person(text)) {
      turns.back().words.end = paragraph.source.end;
    }
  }
  std::erase_if(turns, [](const Turn& turn) { return turn.words.empty(); });
  if (turns.size() < 2 && sure == 0) turns.clear();
  return turns;
}

}  // namespace factweave
