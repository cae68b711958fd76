// SPDX-License-Identifier: MIT
#include "extractors/relations/relations.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/relations/argument_expansion.h"
#include "extractors/relations/bodies_of_places.h"
#include "extractors/relations/described_ends.h"
#include "extractors/relations/document_relations.h"
#include "extractors/relations/nested_relations.h"
#include "extractors/relations/next_offices.h"
#include "extractors/relations/offices.h"
#include "extractors/relations/refinements.h"
#include "extractors/relations/shares.h"
#include "extractors/relations/signed_offices.h"
#include "extractors/relations/subjects.h"
#include "extractors/relations/unreal_relations.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// A verb of telling with its object, not a participle before a noun: *thanked Spain*, *said that*; *limited loans*.
bool tells(std::string_view words) {
  const std::size_t blank = words.find(' ');
  const std::string_view verb = words.substr(0, blank);
  if (blank == std::string_view::npos || (verb != "said" && (verb.size() < 5 || !verb.ends_with("ed")))) return false;
  static constexpr WordList kOpenObjects = "the a an that his her its their to";
  const std::string_view object = words.substr(blank + 1);
  const bool capital = !object.empty() && object.front() >= 'A' && object.front() <= 'Z';
  return capital || kOpenObjects.has(object.substr(0, object.find(' ')));
}

// What is asked for, without the next verb of the sentence: *suspend the fees and thanked Spain*.
std::string_view one_request(std::string_view content) {
  content = content.substr(0, std::min({content.find(", which"), content.find(", who"), content.find(", and they "), content.find(", and he "),
                                        content.find(", and she "), content.find(", and it "), content.find(", but ")}));
  const std::size_t aside = content.rfind(", ");  // *to explain it, a spokeswoman said*
  const bool said = content.ends_with(" said") || content.ends_with(" says");
  if (said && aside != std::string_view::npos) content = content.substr(0, aside);
  for (std::size_t at = content.find(" and "); at != std::string_view::npos; at = content.find(" and ", at + 1)) {
    if (tells(content.substr(at + 5))) return content.substr(0, at);
  }
  while (content.ends_with(',')) content.remove_suffix(1);
  return content;
}

// *the CEO and founder*, *its new interim chief*, where the title is a mention of its own.
std::string_view without_article(std::string_view title) {
  static constexpr WordList kDeterminers = "the a an its their his her our";
  static constexpr WordList kStages = "new next interim acting current permanent substantive first";
  const auto without = [](std::string_view words, WordList list) {
    const std::size_t blank = words.find(' ');
    return blank != std::string_view::npos && list.has(to_ascii_lower(words.substr(0, blank))) ? words.substr(blank + 1) : words;
  };
  const std::string_view rest = without(title, kDeterminers);
  if (rest.size() == title.size()) return title;
  return without(without(rest, kStages), kStages);
}

// *businesswoman, chairwoman of Norvik*: what somebody is besides gives no office.
std::string_view without_occupation(std::string_view title) {
  static constexpr WordList kOccupations =
      "businessman businesswoman entrepreneur economist engineer lawyer politician writer author journalist banker scientist physician academic "
      "investor philanthropist";
  for (std::size_t comma = title.find(", "); comma != std::string_view::npos; comma = title.find(", ")) {
    if (!kOccupations.has(last_word(title.substr(0, comma)))) break;
    title.remove_prefix(comma + 2);
  }
  return title;
}

// *As Norvik director, Professor Brandt*: how she is addressed is no second office.
std::string_view without_address(std::string_view title) {
  for (const std::string_view address : {", Professor", ", Prof", ", Dr", ", Sir", ", Captain", ", General", ", Colonel"}) {
    if (title.ends_with(address)) return title.substr(0, title.size() - address.size());
  }
  return title;
}

// Groups of the rule that are named like an attribute of the relation become that attribute.
void copy_groups(const Extraction& extraction, const Match& match, const RelationType& type,
                 Attributes& attributes) {
  for (const Capture& capture : match.captures) {
    const std::string& name = match.rule->groups[capture.group].name;
    if (std::find(type.attributes.begin(), type.attributes.end(), name) == type.attributes.end()) continue;
    const AttributeType* attribute_type = extraction.rules().ontology.attribute(name);
    const bool title = name == "title";
    const bool text = title || (attribute_type != nullptr && attribute_type->value == ValueType::text);  // of *for $40 million*
    if (capture.record && !text) {
      attributes.push_back({name, {}, capture.record});
    } else {
      const std::string_view said = extraction.document.unwrapped_text(capture.span);
      const std::string_view value = name == "content" ? one_request(said) : title ? without_address(without_occupation(without_article(said))) : said;
      set_attribute(attributes, name, std::string(value));
    }
  }
}

RecordRef argument(const Match& match, std::string_view group) {
  const Capture* capture = match.capture(group);
  return capture == nullptr ? RecordRef{} : capture->record;
}

// Where goods come from by their name alone: the place or body inside *Norwegian timber*.
RecordRef origin_of(const Extraction& extraction, RecordRef product) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  if (product.kind != RecordKind::mention) return {};
  const Span goods = mentions[product.index].span;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    const bool agent = m.type == "Place" || m.type == "Organization";
    if (agent && m.level == Level::name && m.span != goods && goods.contains(m.span)) return mention_ref(i);
  }
  return {};
}

// *their manufactured goods*: whose goods they are, not who does it.
bool is_possessive(const Extraction& extraction, RecordRef record) {
  static constexpr WordList kPossessives = "my your his her its our their My Your His Her Its Our Their";
  if (record.kind != RecordKind::mention) return false;
  const Mention& mention = extraction.annotations.mentions[record.index];
  return mention.level == Level::pronoun && kPossessives.has(extraction.document.folded_text(mention.span));
}

// *our own United Nations*: no verb.
bool says_own(const Extraction& extraction, RecordRef possessive) {
  const std::uint32_t end = extraction.annotations.mentions[possessive.index].span.end;
  return std::string_view(extraction.document.unwrapped).substr(end, 5) == " own ";
}

// *her lawyer, Tom Weber of Alder & Co., Ilse Brandt, who teaches at*: the pronoun's antecedent is the name before it.
RecordRef antecedent_of_relative(const Extraction& extraction, const RelationMention& relation) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  if (relation.from.kind != RecordKind::mention || relation.to.kind != RecordKind::mention) return {};
  const Mention &from = mentions[relation.from.index], &to = mentions[relation.to.index];
  if (from.type != "Person" || to.span.begin < from.span.end) return {};
  const std::string_view between = extraction.document.folded_text({from.span.end, to.span.begin});
  const std::size_t who = between.rfind(", who ");
  if (who == std::string_view::npos || who == 0) return {};
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    if (m.type != "Person" || m.level != Level::name || m.span.begin < from.span.end || m.span.end >= to.span.begin) continue;
    if (extraction.document.folded_text({from.span.end, m.span.end}).size() == who) return mention_ref(i);
  }
  return {};
}

// *a subsidiary of Frost Lines, which is based in Leith*: the clause tells of the name that ends the nominal.
RecordRef complement_of_relative(const Extraction& extraction, const RelationMention& relation) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  if (relation.from.kind != RecordKind::mention || relation.to.kind != RecordKind::mention) return {};
  const Mention &from = mentions[relation.from.index], &to = mentions[relation.to.index];
  if (from.type != "Organization" || from.level != Level::nominal || to.span.begin < from.span.end) return {};
  if (!extraction.document.folded_text({from.span.end, to.span.begin}).starts_with(", which ")) return {};
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    if (m.type == "Organization" && m.level == Level::name && m.span.end == from.span.end && m.span.begin > from.span.begin) return mention_ref(i);
  }
  return {};
}

// *LARNE, 4 May 2025 - Norvik Ltd, the shipping line, signed it*: where the dash behind the dateline stands that this place
// opens, in bytes of the folded text; 0 where it opens none.
std::uint32_t dash_of_dateline(const Document& document, const Mention& place) {
  constexpr std::size_t kLongest = 40;  // bytes of a date and an agency
  if (place.type != "Place" || place.level != Level::name || document.sentences[document.sentence_at(place.span.begin)].source.begin != place.span.begin) return 0;
  const std::uint32_t end = document.folded.to_folded(place.span).end;
  const std::string_view behind = document.folded.text().substr(end, kLongest);
  const std::size_t dash = behind.find(" - ");
  const bool dated = dash != std::string_view::npos && behind.substr(0, dash).find_first_of("0123456789") != std::string_view::npos;
  return dated ? end + static_cast<std::uint32_t>(dash) : 0;
}

// Who stands behind the dateline where its place was taken for the subject of what follows; nothing where nobody does.
RecordRef behind_dateline(const Extraction& extraction, const RelationMention& relation) {
  constexpr std::string_view kDash = " - ", kArticle = "The ";
  if (relation.from.kind != RecordKind::mention || relation.to.kind != RecordKind::mention) return relation.from;
  const Document& document = extraction.document;
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  const std::uint32_t dash = dash_of_dateline(document, mentions[relation.from.index]);
  if (dash == 0 || document.folded.to_folded(mentions[relation.to.index].span).begin < dash) return relation.from;  // *LARNE, Norway, 4 May -*
  std::uint32_t begin = dash + static_cast<std::uint32_t>(kDash.size());
  for (int round = 0; round < 2; ++round, begin += static_cast<std::uint32_t>(kArticle.size())) {
    const std::uint32_t at = document.folded.to_source({begin, begin + 1}).begin;
    std::optional<std::size_t> longest;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (mentions[i].span.begin == at && (!longest || mentions[i].span.end > mentions[*longest].span.end)) longest = i;
    }
    if (longest) return mention_ref(*longest);
    if (document.folded.text().substr(begin, kArticle.size()) != kArticle) break;
  }
  return {};
}

}  // namespace

void accept_relation(const Extraction& extraction, const Match& match) {
  const RelationType* type = extraction.rules().ontology.relation(match.rule->type);
  if (type == nullptr) return;
  RelationMention relation;
  relation.type = type->name;
  relation.from = argument(match, "from");
  relation.to = argument(match, "to");
  if (!relation.from) relation.from = origin_of(extraction, argument(match, "product"));
  relation.from = behind_dateline(extraction, relation);
  if (!relation.to && type->symmetric) relation.to = relation.from;  // a group; expand_groups() pairs its members
  if (!relation.from || !relation.to) return;
  static constexpr WordList kDeeds = "produces suppliesTo funds requested metWith visited";
  const bool deed = kDeeds.has(relation.type) && match.capture("noun") == nullptr;  // *its grant to*: who gives it
  if ((deed && relation.type != "visited" && is_possessive(extraction, relation.from)) || (deed && is_possessive(extraction, relation.to))) return;
  if (relation.type == "owns" && is_possessive(extraction, relation.from) && says_own(extraction, relation.from)) return;
  if (const RecordRef antecedent = antecedent_of_relative(extraction, relation)) relation.from = antecedent;
  if (const RecordRef complement = complement_of_relative(extraction, relation)) relation.from = complement;
  relation.evidence = match.span;
  relation.rule = match.rule->id;
  relation.attributes = rule_attributes(extraction, match);
  copy_groups(extraction, match, *type, relation.attributes);
  extraction.annotations.relations.push_back(std::move(relation));
}

void complete_relations(const Extraction& extraction) {
  drop_unreal_relations(extraction);
  drop_possessors(extraction);
  settle_described_ends(extraction);
  add_next_offices(extraction);
  expand_coordination(extraction);
  add_nested_relations(extraction);
  add_next_offices(extraction);  // of those told by a nominal
  give_offices_to_relatives(extraction);
  give_offices_of_boards(extraction);
  drop_what_gives_no_office(extraction);
  drop_second_countries(extraction);
  name_founders_and_owners(extraction);
  add_shares(extraction);
  meet_heads_of_delegations(extraction);
  settle_kinds_of_members(extraction);
  settle_shared_offices(extraction);
  drop_goods_of_no_maker(extraction);
  drop_places_that_lie_apart(extraction);
  drop_repeats(extraction);
  move_to_subjects(extraction);
  move_to_seats(extraction);
  add_document_relations(extraction);
  add_bodies_of_places(extraction);
  add_signed_offices(extraction);
  add_offices(extraction);
  mark_past_offices(extraction);
  expand_groups(extraction);
  drop_unfit_relations(extraction);
}

}  // namespace factweave
