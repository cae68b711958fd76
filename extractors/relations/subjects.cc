// SPDX-License-Identifier: MIT
#include "extractors/relations/subjects.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extractors/relations/argument_expansion.h"
#include "extractors/relations/outermost_mentions.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr WordList kCopulas = "is are was were remains remain remained became become been";
constexpr WordList kBesideCopula =
    "has have had now also currently still today then once formerly originally previously presently already both "
    "primarily essentially mainly largely itself therefore thus until recently that which who";
constexpr WordList kActing =
    "operates operated operating acts acted acting serves served serving functions works established founded formed "
    "launched began started exists existed operate act serve function exist";
constexpr WordList kBesideActing = "will would continue continues continued to";  // *will continue to operate as*
constexpr WordList kClauses = "is are was were has have had which who that will said says told to";

// Whether `accepts` holds for every word of a text that begins and ends with a blank.
template <typename Accepts>
bool all_words(std::string_view text, Accepts accepts) {
  if (!text.starts_with(' ') || !text.ends_with(' ')) return false;
  for (text.remove_prefix(1); !text.empty();) {
    const std::size_t blank = text.find(' ');
    if (!accepts(text.substr(0, blank))) return false;
    text.remove_prefix(blank + 1);
  }
  return true;
}

// Nothing but a copula and adverbs, " is now ", or a verb with *as*, " operates as ".
bool is_copula(std::string_view words) {
  bool copula = false, acting = false;
  const bool known = all_words(words, [&](std::string_view word) {
    copula = copula || kCopulas.has(word);
    acting = acting || kActing.has(word);
    const bool when = acting && (word == "in" || (!word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos));
    return kCopulas.has(word) || kActing.has(word) || kBesideCopula.has(word) || when ||
           (acting ? word == "as" : kBesideActing.has(word));
  });
  return known && (acting ? words.ends_with(" as ") : copula);
}

// " of Larne, Ill.," behind a body, up to the verb. Zero without one.
std::size_t seat_length(std::string_view text) {
  if (!text.starts_with(" of ") && !text.starts_with(" in ")) return 0;
  std::size_t at = 3;  // the blank before the next word
  while (at + 1 < text.size() && text[at + 1] >= 'A' && text[at + 1] <= 'Z') at = std::min(text.find(' ', at + 1), text.size());
  return at > 3 && at < text.size() ? at : 0;
}

// What stands between a subject and its copula: " (NSE: LRN)", ", formerly Larne Ltd,", " of Larne". Zero without one.
std::size_t aside_length(std::string_view text) {
  constexpr std::size_t kLongest = 160;  // bytes
  if (const std::size_t seat = seat_length(text); seat > 0) return seat;
  const bool bracket = text.starts_with(" (");
  if (!bracket && !text.starts_with(", ")) return 0;
  std::size_t end = text.rfind(bracket ? ") " : ", ");
  if (const std::size_t comma = text.rfind("), "); bracket && comma != std::string_view::npos && (end == std::string_view::npos || comma > end)) end = comma + 1;
  return end == 0 || end == std::string_view::npos || end > kLongest ? 0 : end + 1;
}

// ", who is ": a clause that tells of what stands right before it.
bool is_relative(std::string_view between) {
  if (between.starts_with(',')) between.remove_prefix(1);
  return between.starts_with(" which ") || between.starts_with(" that ") || between.starts_with(" who ");
}

bool links_predicate(std::string_view between) {
  if (between.ends_with(" one of ")) between.remove_suffix(7);  // *is one of Norway's largest ports*
  if (is_relative(between) && between.starts_with(',')) between.remove_prefix(1);
  return is_copula(between.substr(aside_length(between)));
}

// Between two predicates of one subject: " and ", " based in Leith and ", ", currently ".
bool joins_predicates(std::string_view between) {
  constexpr std::size_t kLongest = 80;  // bytes
  if (between.size() > kLongest || between.find_first_of(".;:!?\"") != std::string_view::npos) return false;
  const std::size_t comma = between.rfind(',');
  const bool adverbs = comma != std::string_view::npos &&
                       all_words(between.substr(comma + 1), [](std::string_view w) { return kBesideCopula.has(w); });
  if (!between.ends_with(" and ") && !adverbs) return false;
  return all_words(" " + std::string(between) + " ", [](std::string_view w) { return !kClauses.has(w); });
}

// " is a Danish engineer and ": a predicate that is no mention stands before the one that is.
bool links_joined_predicate(std::string_view between) {
  std::string_view rest = between.substr(aside_length(between));
  std::size_t words = 0;
  while (words + 1 < rest.size()) {
    const std::size_t blank = rest.find(' ', words + 1);
    if (blank == std::string_view::npos || !is_copula(rest.substr(0, blank + 1))) break;
    words = blank;
  }
  if (words == 0) return false;
  rest.remove_prefix(words);  // " a Danish engineer and ", not " backed by an engineer and "
  const bool noun_phrase = rest.starts_with(" a ") || rest.starts_with(" an ") || rest.starts_with(" the ") || rest.starts_with(" one ");
  return noun_phrase && joins_predicates(rest);
}

// " joined Norvik as ": what a person becomes.
bool takes_office(std::string_view between) {
  static constexpr WordList kTaking =
      "serves served serving joined joining rejoined works worked working acts acted acting appointed named elected "
      "re-elected hired retired resigned returned remained continued continues continuing promoted stepped steps took takes picked "
      "chosen selected confirmed tapped installed stays stayed";
  constexpr std::size_t kLongest = 80;  // bytes
  if (between == " as ") return true;
  if (!between.ends_with(" as ") || between.size() > kLongest || between.find_first_of(".;:\"") != std::string_view::npos) return false;
  return !all_words(between.starts_with(',') ? between.substr(1) : between, [](std::string_view w) { return !kTaking.has(w); });
}

// The predicate of a second verb of the subject: " owns the Larne Courier, and in 2011 became ".
bool links_second_verb(std::string_view between) {
  constexpr std::size_t kLongest = 200;  // bytes
  const std::size_t joint = between.rfind(" and ");
  if (joint == std::string_view::npos || between.size() > kLongest || between.find_first_of(";:\"") != std::string_view::npos) return false;
  std::string_view verb = between.substr(joint + 4);
  if (verb.starts_with(" in ") || verb.starts_with(" since ")) {  // " in 2011 became "
    const std::size_t year = verb.find_first_of("0123456789");
    const std::size_t blank = verb.find(' ', year);
    if (year > 7 || blank == std::string_view::npos) return false;
    verb.remove_prefix(blank);
  }
  static constexpr WordList kOtherClauses = "who which that whose where whom but while because when said says if";
  static constexpr WordList kBehindPredicate = "whose where whom but while because when said says if";
  const bool predicate = between.starts_with(" is a ") || between.starts_with(" is an ") || between.starts_with(" is the ");  // *is a firm that owns it and is*
  if (predicate) return is_copula(verb) && all_words(std::string(between.substr(0, joint)) + " ", [](std::string_view w) { return !kBehindPredicate.has(w); });
  return is_copula(verb) && all_words(std::string(between.substr(0, joint)) + " ", [](std::string_view w) { return !kOtherClauses.has(w); });
}

constexpr std::uint32_t kReach = 400;  // bytes between a subject and its predicate

class Subjects {
 public:
  explicit Subjects(const Extraction& extraction) : extraction_(extraction), mentions_(extraction.annotations.mentions) {}

  void move() {
    std::vector<RelationMention> of_others;
    for (RelationMention& relation : extraction_.annotations.relations) {
      for (RecordRef* argument : {&relation.from, &relation.to}) {
        if (argument->kind != RecordKind::mention) continue;
        const std::optional<std::uint32_t> subject = subject_of(argument->index);
        if (!subject || mention_ref(*subject) == relation.from || mention_ref(*subject) == relation.to) continue;
        const std::vector<std::uint32_t> others = is_several(*subject, argument->index) ? conjuncts_before(extraction_, order(), *subject) : std::vector<std::uint32_t>();
        *argument = mention_ref(*subject);
        relation.evidence.begin = std::min(relation.evidence.begin, mentions_[*subject].span.begin);
        for (const std::uint32_t other : others) {
          RelationMention copy = relation;
          (argument == &relation.from ? copy.from : copy.to) = mention_ref(other);
          copy.evidence.begin = std::min(copy.evidence.begin, mentions_[other].span.begin);
          of_others.push_back(std::move(copy));
        }
      }
    }
    std::ranges::move(of_others, std::back_inserter(extraction_.annotations.relations));
  }

 private:
  // *Norvik and Kestrel are subsidiaries of*
  [[nodiscard]] bool is_several(std::uint32_t subject, std::uint32_t predicate) const {
    if (mentions_[predicate].span.begin < mentions_[subject].span.end) return false;
    const std::string_view between = extraction_.document.folded_text({mentions_[subject].span.end, mentions_[predicate].span.begin});
    return between.starts_with(" are ") || between.starts_with(" were ") || between.starts_with(" became ") || between.starts_with(" remain ");
  }

  std::optional<std::uint32_t> subject_of(std::uint32_t mention) {
    if (mentions_[mention].level != Level::nominal) return std::nullopt;
    if (const auto known = found_.find(mention); known != found_.end()) return known->second;
    const std::optional<std::uint32_t> subject = find_subject(mention);
    found_.emplace(mention, subject);
    return subject;
  }

  // *Sweden became the 32nd member of NATO*, *is one of Norway's trading partners*: such need be no person.
  [[nodiscard]] bool may_be_subject(const Mention& mention, const Mention& predicate) const {
    if (mention.type == predicate.type) return true;
    const bool body = mention.type == "Organization" || mention.type == "Place";
    const std::string_view said = extraction_.document.folded_text(predicate.span);
    return body && predicate.type == "Person" && (said.find(" member") != std::string_view::npos || said.find(" partner") != std::string_view::npos);
  }

  // The nearest mention before the nominal that a copula joins to it, or the subject of a predicate that goes on in it.
  std::optional<std::uint32_t> find_subject(std::uint32_t nominal) {
    const Mention& predicate = mentions_[nominal];
    const Document& document = extraction_.document;
    const Span sentence = document.sentences[document.sentence_at(predicate.span.begin)].source;
    const std::vector<std::uint32_t>& order = by_end();
    auto at = std::lower_bound(order.begin(), order.end(), predicate.span.begin, [&](std::uint32_t m, std::uint32_t begin) {
      return mentions_[m].span.end < begin;
    });
    bool first = true;
    std::optional<std::uint32_t> earliest;
    while (at != order.begin()) {
      const std::uint32_t before = *--at;
      const Mention& mention = mentions_[before];
      if (mention.span.end <= sentence.begin || predicate.span.begin - mention.span.end > kReach) break;
      if (!may_be_subject(mention, predicate) || mention.subtype == "group" || !mention.entity) continue;
      const std::string_view between = document.folded_text({mention.span.end, predicate.span.begin});
      const bool nearest = std::exchange(first, false);
      const bool joined = nearest && (links_joined_predicate(between) || (mention.type == "Person" && takes_office(between)));
      if (joined || links_predicate(between)) {
        if (!is_relative(between) && inside_phrase(mention, sentence)) return std::nullopt;
        const std::optional<std::uint32_t> further = subject_of(before);  // *a carrier that is a subsidiary of*
        return further ? further : before;
      }
      if (mention.level == Level::nominal && joins_predicates(between)) return subject_of(before);
      earliest = before;
    }
    if (const std::optional<std::uint32_t> behind = subject_behind(predicate, sentence)) return behind;
    // The first mention of the sentence is the subject of its second verb too: *Norvik owns the yard and is a unit of Frost Lines*.
    const bool second_verb = earliest && mentions_[*earliest].level != Level::nominal && !inside_phrase(mentions_[*earliest], sentence) &&
                             links_second_verb(document.folded_text({mentions_[*earliest].span.end, predicate.span.begin}));
    return second_verb ? earliest : std::nullopt;
  }

  // *A subsidiary of Frost Lines, Norvik makes pumps*, *As an arm of Frost Lines, Norvik of Leith makes pumps*: the name that what it is opens.
  std::optional<std::uint32_t> subject_behind(const Mention& predicate, Span sentence) {
    constexpr std::uint32_t kFarthest = 120;  // bytes
    const Document& document = extraction_.document;
    const std::string_view lead = document.folded_text({sentence.begin, std::max(sentence.begin, predicate.span.begin)});
    const std::string_view said = document.folded_text(predicate.span);
    const bool indefinite = said.starts_with("A ") || said.starts_with("An ") || (lead == "As " && (said.starts_with("a ") || said.starts_with("an ")));
    if (predicate.type != "Organization" || !indefinite || (!lead.empty() && lead != "As ")) return std::nullopt;
    const std::vector<std::uint32_t>& order = by_end();
    for (auto at = std::ranges::upper_bound(order, predicate.span.end, {}, [&](std::uint32_t m) { return mentions_[m].span.end; }); at != order.end(); ++at) {
      const Mention& mention = mentions_[*at];
      if (mention.span.end > sentence.end || mention.span.end > predicate.span.end + kFarthest) break;
      if (mention.type != predicate.type || mention.level != Level::name || mention.span.begin < predicate.span.end || !mention.entity) continue;
      const std::string_view between = document.folded_text({predicate.span.end, mention.span.begin}), behind = document.folded_text({mention.span.end, sentence.end});
      const bool opens = between.ends_with(", ") || between.ends_with(", the ");
      if (!opens || between.find_first_of(";:\"") != std::string_view::npos) continue;
      if (behind.size() > 2 && behind.front() == ' ' && behind[1] >= 'a' && behind[1] <= 'z' && !behind.starts_with(" and ") && !behind.starts_with(" or ")) return *at;
    }
    return std::nullopt;
  }

  // *The parent of Frost Lines is a carrier* says nothing of Frost Lines.
  [[nodiscard]] bool inside_phrase(const Mention& mention, Span sentence) const {
    std::string_view before = extraction_.document.folded_text({sentence.begin, mention.span.begin});
    if (before.ends_with(" the ")) before.remove_suffix(4);
    if (!before.ends_with(' ')) return false;
    before.remove_suffix(1);
    static constexpr WordList kPrepositions = "of at in by for from with to on 's between against under over near";
    const std::size_t blank = before.rfind(' ');
    const std::string_view word = blank == std::string_view::npos ? before : before.substr(blank + 1);
    return kPrepositions.has(word) || word.ends_with("'s");
  }

  // Built for the first subject that is a list.
  const OutermostMentions& order() {
    if (!order_) order_.emplace(mentions_);
    return *order_;
  }

  // Mentions that may be subjects, by their ends.
  const std::vector<std::uint32_t>& by_end() {
    if (!by_end_.empty()) return by_end_;
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) by_end_.push_back(i);
    std::sort(by_end_.begin(), by_end_.end(), [&](std::uint32_t a, std::uint32_t b) {
      const Span x = mentions_[a].span, y = mentions_[b].span;
      return x.end != y.end ? x.end < y.end : x.begin > y.begin;  // of two with one end the longer is found first
    });
    return by_end_;
  }

  const Extraction& extraction_;
  const std::vector<Mention>& mentions_;
  std::vector<std::uint32_t> by_end_;
  std::optional<OutermostMentions> order_;
  std::unordered_map<std::uint32_t, std::optional<std::uint32_t>> found_;  // subjects of nominals
};

}  // namespace

void move_to_subjects(const Extraction& extraction) {
  if (!extraction.annotations.relations.empty()) Subjects(extraction).move();
}

void move_to_seats(const Extraction& extraction) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  std::vector<RelationMention*> seats;
  for (RelationMention& relation : extraction.annotations.relations) {
    if (relation.type != "locatedIn" || relation.from.kind != RecordKind::mention) continue;
    const Mention& office = mentions[relation.from.index];
    const std::string_view text = extraction.document.folded_text(office.span);
    const bool seat = text.ends_with(" head office") || text.ends_with(" main office") || text.ends_with(" registered office");
    if (office.level == Level::nominal && seat) seats.push_back(&relation);
  }
  if (seats.empty()) return;
  std::unordered_map<std::uint32_t, std::uint32_t> bodies;  // by begin; of several the shortest
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].type != "Organization" || !mentions[i].entity) continue;
    const auto [at, is_new] = bodies.try_emplace(mentions[i].span.begin, i);
    if (!is_new && mentions[i].span.end < mentions[at->second].span.end) at->second = i;
  }
  for (RelationMention* relation : seats) {
    const Mention& office = mentions[relation->from.index];
    const auto owner = bodies.find(office.span.begin);
    if (owner == bodies.end() || mentions[owner->second].span.end >= office.span.end) continue;
    relation->from = mention_ref(owner->second);
    set_attribute(relation->attributes, "kind", "seat");
  }
}

}  // namespace factweave
