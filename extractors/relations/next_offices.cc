// SPDX-License-Identifier: MIT
#include "extractors/relations/next_offices.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extractors/names/name_lists.h"
#include "extractors/names/titles.h"
#include "extractors/relations/office_steps.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

bool begins_time(std::string_view text) {
  static constexpr WordList kMonths = "January February March April May June July August September October November December";
  return !text.empty() && ((text.front() >= '0' && text.front() <= '9') || kMonths.has(text.substr(0, text.find_first_of(" ,.;"))));
}

// " and president of " of " (NVK) from 1983 to May 1991 and president of ".
std::string_view past_code_and_years(std::string_view behind) {
  static constexpr WordList kBefore = "from in since until till between to and";
  if (behind.starts_with(" (")) behind.remove_prefix(std::min(behind.find(')'), behind.size() - 1) + 1);
  while (behind.starts_with(' ')) {
    std::string_view rest = behind.substr(1);
    const std::size_t blank = rest.find(' ');
    if (blank != std::string_view::npos && kBefore.has(rest.substr(0, blank))) rest.remove_prefix(blank + 1);
    if (!begins_time(rest)) break;
    behind = rest.substr(std::min(rest.find_first_of(" ,.;"), rest.size()));
  }
  return behind;
}

// What joins two offices of one person; `article`: the next one begins with *the*.
struct Joint {
  std::size_t length = 0;
  bool comma = false;
  bool article = false;
  bool past = false;
};

Joint joint_at(std::string_view text) {
  static constexpr std::array<std::string_view, 7> kJoints = {", and ", ", as well as ", "; and ", " as well as ", " and ", ", ", "; "};
  static constexpr std::array<std::string_view, 18> kAdverbs = {"as ",       "then ",   "later ", "also ", "now ", "currently ", "current ", "was ",      "is ",
                                                                "previously ", "subsequently ", "formerly ", "former ", "past ", "ex-", "the ",  "a ", "an "};
  Joint joint;
  for (const std::string_view j : kJoints) {
    if (!text.starts_with(j)) continue;
    joint.length = j.size();
    joint.comma = j.front() != ' ';
    break;
  }
  if (joint.length == 0) return joint;
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view adverb : kAdverbs) {
      if (!text.substr(joint.length).starts_with(adverb)) continue;
      joint.length += adverb.size();
      joint.past = joint.past || adverb.starts_with("former") || adverb.starts_with("past") || adverb.starts_with("previously") || adverb == "ex-";
      joint.article = joint.article || adverb == "the ";
      more = true;
    }
  }
  return joint;
}

// How long " of the ", " of marine research at " is, right before the name of the body at `text`'s end; 0 where it is something else.
std::size_t length_of_preposition(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kOf = {" of the ", " at the ", " for the ", " with the ", " of ", " at ", " for ", " with "};
  for (const std::string_view of : kOf) {
    if (text.starts_with(of)) return of.size();
  }
  return 0;
}

class NextOffices {
 public:
  NextOffices(const Extraction& extraction, const NameLists& lists) : extraction_(extraction), lists_(lists) {
    const std::vector<Mention>& mentions = extraction.annotations.mentions;
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
      if (mentions[i].level == Level::name) names_.emplace(mentions[i].span.begin, i);
      if (mentions[i].type == "Person" && mentions[i].level != Level::nominal && mentions[i].entity) people_.push_back(i);
    }
    std::ranges::sort(people_, {}, [&](std::uint32_t i) { return mentions[i].span.begin; });
  }

  void add() {
    std::vector<RelationMention>& relations = extraction_.annotations.relations;
    const std::size_t found = relations.size();
    for (std::size_t i = 0; i < found; ++i) {
      if (relations[i].type != "holdsRole" || relations[i].from.kind != RecordKind::mention || relations[i].to.kind != RecordKind::mention) continue;
      RelationMention office = relations[i];
      const bool person_first = tells_of_person_first(office);
      while (std::optional<RelationMention> next = person_first ? next_office(office) : next_holder(office)) {
        office = std::move(*next);
        if (!is_told(relations, office)) relations.push_back(office);
      }
    }
  }

 private:
  [[nodiscard]] static bool is_told(const std::vector<RelationMention>& relations, const RelationMention& office) {
    return std::ranges::any_of(relations, [&](const RelationMention& r) { return r.type == office.type && r.from == office.from && r.to == office.to; });
  }

  // The person, then the office: what follows goes on with the list.
  [[nodiscard]] bool tells_of_person_first(const RelationMention& relation) const {
    const std::vector<Mention>& mentions = extraction_.annotations.mentions;
    const Mention& person = mentions[relation.from.index];
    const Span body = mentions[relation.to.index].span;
    if (person.level == Level::nominal) return person.span.begin <= body.begin && is_named_before(person);
    return person.span.end <= body.begin;
  }

  // *Ilse Brandt is the treasurer of Norvik*: the name stands before the office, in the same sentence.
  [[nodiscard]] bool is_named_before(const Mention& office) const {
    const std::vector<Mention>& mentions = extraction_.annotations.mentions;
    const Document& document = extraction_.document;
    const std::uint32_t begin = document.sentences[document.sentence_at(office.span.begin)].source.begin;
    auto at = std::ranges::lower_bound(people_, begin, {}, [&](std::uint32_t i) { return mentions[i].span.begin; });
    for (; at != people_.end() && mentions[*at].span.begin < office.span.begin; ++at) {
      if (mentions[*at].entity == office.entity) return true;
    }
    return false;
  }

  [[nodiscard]] std::optional<RelationMention> next_office(const RelationMention& last) const {
    const Document& document = extraction_.document;
    const std::uint32_t sentence_end = document.sentences[document.sentence_at(last.evidence.begin)].source.end;
    const std::uint32_t begin = std::max(last.evidence.end, extraction_.annotations.mentions[last.to.index].span.end);
    if (begin >= sentence_end) return std::nullopt;
    std::string_view rest = past_code_and_years(document.folded_text({begin, sentence_end}));
    const Joint joint = joint_at(rest);
    if (joint.length == 0) return std::nullopt;
    rest.remove_prefix(joint.length);
    const std::string_view title = titles_at(rest);
    if (title.empty()) return std::nullopt;
    rest.remove_prefix(title.size());
    const std::optional<std::uint32_t> body = body_behind(rest, document.folded.to_folded(sentence_end));
    if (!body || !closes_office(*body, joint, sentence_end)) return std::nullopt;
    if (joint.comma && joint.article && is_other_place(last.to.index, *body)) return std::nullopt;
    RelationMention office;
    office.type = last.type;
    office.from = last.from;
    office.to = mention_ref(*body);
    set_attribute(office.attributes, "title", std::string(title));
    if (joint.past) set_attribute(office.attributes, "status", "past");
    office.evidence = {last.evidence.begin, extraction_.annotations.mentions[*body].span.end};
    office.rule = "relations/next-office";
    return office;
  }

  // *King Olav of Norway, the King of Denmark and*: a list of holders, as nobody heads two places.
  [[nodiscard]] bool is_other_place(std::uint32_t first, std::uint32_t second) const {
    const std::vector<Mention>& mentions = extraction_.annotations.mentions;
    return mentions[first].type == "Place" && mentions[second].type == "Place" && mentions[first].entity != mentions[second].entity;
  }

  // *appointed Tom Weber as treasurer and Ilse Brandt as secretary*: the second, of the same body.
  [[nodiscard]] std::optional<RelationMention> next_holder(const RelationMention& last) const {
    const Document& document = extraction_.document;
    const std::vector<Mention>& mentions = extraction_.annotations.mentions;
    const std::uint32_t sentence_end = document.sentences[document.sentence_at(last.evidence.begin)].source.end;
    if (last.evidence.end >= sentence_end || last.evidence.end <= mentions[last.from.index].span.end) return std::nullopt;
    const std::string_view whole = document.folded_text({last.evidence.end, sentence_end});
    const Joint joint = joint_at(whole);
    const std::optional<std::uint32_t> person = joint.length == 0 ? std::nullopt : person_at(whole.substr(joint.length), sentence_end);
    if (!person) return std::nullopt;
    std::string_view rest = document.folded_text({mentions[*person].span.end, sentence_end});
    if (!rest.starts_with(" as ")) return std::nullopt;
    rest.remove_prefix(4);
    for (const std::string_view before : {"the ", "its ", "their ", "an ", "a ", "new ", "interim ", "acting "}) {
      if (rest.starts_with(before)) rest.remove_prefix(before.size());
    }
    const std::string_view title = titles_at(rest);
    const std::string_view behind = rest.substr(title.size());
    if (title.empty() || (length_of_preposition(behind) > 0 && !behind.starts_with(" for "))) return std::nullopt;
    RelationMention office;
    office.type = last.type;
    office.from = mention_ref(*person);
    office.to = last.to;
    set_attribute(office.attributes, "title", std::string(title));
    office.evidence = {last.evidence.begin, document.folded.to_source(document.folded.to_folded(sentence_end) - static_cast<std::uint32_t>(behind.size()))};
    office.rule = "relations/next-holder";
    return office;
  }

  // "president and CEO"
  [[nodiscard]] std::string_view titles_at(std::string_view text) const {
    static constexpr std::string_view kHead = "head";  // among the titles only with a field
    static constexpr std::array<std::string_view, 2> kJoints = {" and ", " & "};
    const std::size_t first = text.starts_with("head of ") ? kHead.size() : title_at_begin(lists_, text).size();
    return with_joined_title(lists_, text, first, kJoints);
  }

  // The body or place that " of the ", " of marine research at the " leads to.
  [[nodiscard]] std::optional<std::uint32_t> body_behind(std::string_view text, std::uint32_t folded_end) const {
    constexpr std::size_t kFieldWords = 5;
    const std::vector<Mention>& mentions = extraction_.annotations.mentions;
    if (length_of_preposition(text) == 0 && !text.starts_with(" in ")) return std::nullopt;
    for (std::size_t words = 0; words <= kFieldWords && text.starts_with(' '); ++words) {
      if (const std::size_t of = length_of_preposition(text); of > 0) {
        const auto name = names_.find(extraction_.document.folded.to_source(folded_end - static_cast<std::uint32_t>(text.size() - of)));
        if (name != names_.end()) {
          const bool fits = mentions[name->second].type == "Organization" || mentions[name->second].type == "Place";
          return fits ? std::optional(name->second) : std::nullopt;
        }
      }
      text.remove_prefix(1);
      const std::string_view word = text.substr(0, text.find(' '));
      if (word.empty() || word.size() == text.size() || !std::ranges::all_of(word, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; })) return std::nullopt;
      text.remove_prefix(word.size());
    }
    return std::nullopt;
  }

  // Nobody else is named as the holder, and no verb makes the office a subject.
  [[nodiscard]] bool closes_office(std::uint32_t body, const Joint& joint, std::uint32_t sentence_end) const {
    const Document& document = extraction_.document;
    const Mention& mention = extraction_.annotations.mentions[body];
    const std::string_view behind = mention.span.end < sentence_end ? document.folded_text({mention.span.end, sentence_end}) : std::string_view();
    for (const std::string_view gap : {" ", ", ", ": ", " - "}) {
      if (behind.starts_with(gap) && person_at(behind.substr(gap.size()), sentence_end)) return false;
    }
    const bool ends = behind.empty() || std::string_view(",.;:)").find(behind.front()) != std::string_view::npos;
    if (joint.article && !ends_office(behind)) return false;
    static constexpr WordList kVerbs = "said says told has have had is are was were will would can could met added agreed announced";
    return ends || !kVerbs.has(behind.substr(1, behind.find_first_of(" ,.;", 1) - 1));
  }

  // Whom the text, up to the end of its sentence, begins with: *Ilse Brandt*, *Ms. Ilse Brandt*.
  [[nodiscard]] std::optional<std::uint32_t> person_at(std::string_view text, std::uint32_t sentence_end) const {
    const Document& document = extraction_.document;
    for (;;) {
      const auto name = names_.find(document.folded.to_source(document.folded.to_folded(sentence_end) - static_cast<std::uint32_t>(text.size())));
      if (name != names_.end()) {
        const bool person = extraction_.annotations.mentions[name->second].type == "Person";
        return person ? std::optional(name->second) : std::nullopt;
      }
      const std::size_t blank = text.find(' ');
      if (blank == std::string_view::npos || !lists_.has(NameList::honorific, text.substr(0, blank))) return std::nullopt;
      text.remove_prefix(blank + 1);
    }
  }

  const Extraction& extraction_;
  const NameLists& lists_;
  std::unordered_map<std::uint32_t, std::uint32_t> names_;  // first byte of a name → its mention
  std::vector<std::uint32_t> people_;                       // names and pronouns of persons, in order of the text
};

}  // namespace

void add_next_offices(const Extraction& extraction) {
  const std::vector<RelationMention>& relations = extraction.annotations.relations;
  const bool any = std::ranges::any_of(relations, [](const RelationMention& r) { return r.type == "holdsRole"; });
  if (extraction.name_lists != nullptr && any) NextOffices(extraction, *extraction.name_lists).add();
}

}  // namespace factweave
