// SPDX-License-Identifier: MIT
#include "extractors/relations/argument_expansion.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/names/name_lists.h"
#include "extractors/names/titles.h"
#include "extractors/relations/conjunct_text.h"
#include "extractors/relations/office_steps.h"
#include "extractors/relations/outermost_mentions.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::array<std::string_view, 10> kCommas = {", ", ", the ", ", a ", ", an ", ", its ",
                                                      "; ", ", to ", ", in ", ", of ", ", with "};
constexpr std::array<std::string_view, 22> kAnds = {
    " and ", " and by ", " and by the ", ", and ", " and the ", ", and the ", " and a ", " and an ", " and its ",
    " & ", " or ", " as well as ", ", as well as ", " and to ", " and in ", " and with ",
    " and at ", " and at the ", " and later ", " and later the ", " and then ", " and then the "};

// A verb after the last conjunct means that it is the subject of the next clause.
bool verb_follows(const Extraction& extraction, Span span) {
  static constexpr std::array<std::string_view, 14> kVerbs = {"said", "says", "will",  "has",   "have",  "had", "is",
                                                              "are",  "was",  "were", "would", "could", "can", "agreed"};
  const Document& document = extraction.document;
  const Span folded = document.folded.to_folded(span);
  std::string_view rest = document.folded.text().substr(folded.end);
  if (rest.empty() || rest.front() != ' ') return false;
  rest.remove_prefix(1);
  return one_of(rest.substr(0, rest.find_first_of(" ,.;:")), kVerbs);
}

// *at Leith University and a Larkin Fellowship recipient*: the body only says what somebody is.
bool describes_person(const Extraction& extraction, const Mention& mention) {
  if (mention.type != "Organization" || mention.level != Level::name || extraction.name_lists == nullptr) return false;
  std::string_view rest = extraction.document.folded.text().substr(extraction.document.folded.to_folded(mention.span).end);
  if (!rest.starts_with(' ')) return false;
  rest = rest.substr(1, rest.find_first_of(" ,.;:)", 1) - 1);
  static constexpr WordList kHolders = "recipient laureate holder fellow awardee finalist nominee veteran alumnus alumna";
  return kHolders.has(rest) || extraction.name_lists->has(NameList::person_noun, rest);
}

// *guitarist Ilse Brandt and singer Tom Weber founded*: a person's name before a verb, not before what only he is.
bool is_subject_name(const Extraction& extraction, const Mention& mention) {
  static constexpr WordList kNoVerbs = "of at from in who for and or with on to";
  if (mention.type != "Person" || mention.level != Level::name) return false;
  const std::string_view behind = extraction.document.folded.text().substr(extraction.document.folded.to_folded(mention.span).end);
  if (behind.size() < 2 || behind[0] != ' ' || !is_lower(behind[1])) return false;
  return !kNoVerbs.has(behind.substr(1, behind.find_first_of(" ,.;:", 1) - 1));
}

// Where the conjuncts of a mention are looked for.
struct Reach {
  bool past_complements = true;
  bool acts = false;  // *The European Union and Rwanda signed*: bodies and countries act alike; *met Berg and Minister Ruiz*
  bool listed = false;  // *Norvik engineers Berg and Ruiz were*: all are of the list, though a verb follows
};

// A name of a person or body, beside which an aside may stand.
bool takes_aside(const Mention& mention) { return mention.level == Level::name && one_of(mention.type, "Person Organization"); }

// The next name of a person or body where other mentions stand in an aside between the two.
std::optional<std::uint32_t> past_aside(const Extraction& extraction, const OutermostMentions& order, std::uint32_t from,
                                        std::optional<std::uint32_t> next, Reach reach) {
  constexpr int kInside = 3;  // mentions of an aside
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  const auto is_name = [&](std::uint32_t i) { return mentions[i].type == mentions[from].type && mentions[i].level == Level::name; };
  if (!takes_aside(mentions[from])) return next;
  std::optional<std::uint32_t> behind = next;
  for (int step = 0; step < kInside && behind && !is_name(*behind); ++step) behind = order.neighbor(*behind, 1);
  if (!behind || !is_name(*behind) || mentions[*behind].span.begin < mentions[from].span.end) return next;
  const std::string_view between = extraction.document.folded_text({mentions[from].span.end, mentions[*behind].span.begin});
  const bool aside = without_aside(extraction, between).size() != between.size();
  return aside || (reach.acts && without_office(extraction, between).size() != between.size()) ? behind : next;
}

// *Tom Weber and Kenyan Minister Ilse Brandt*: the person before a person whose office stands between the two.
std::optional<std::uint32_t> before_office(const Extraction& extraction, const OutermostMentions& order, std::uint32_t at) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  const auto is_name = [&](std::uint32_t i) { return mentions[i].type == "Person" && mentions[i].level == Level::name; };
  const std::optional<std::uint32_t> between = is_name(at) ? order.neighbor(at, -1) : std::nullopt;
  if (!between || (mentions[*between].type != "Place" && mentions[*between].type != "Organization")) return std::nullopt;
  const std::optional<std::uint32_t> before = order.neighbor(*between, -1);
  if (!before || !is_name(*before) || mentions[at].span.begin < mentions[*before].span.end) return std::nullopt;
  const std::string_view office = extraction.document.folded_text({mentions[*before].span.end, mentions[at].span.begin});
  return without_office(extraction, office).size() != office.size() ? before : std::nullopt;
}

// Whether nothing but a title and how somebody is addressed stands before a name in its sentence.
bool begins_sentence(const Extraction& extraction, const Mention& mention) {
  const Document& document = extraction.document;
  const std::uint32_t begin = document.sentences[document.sentence_at(mention.span.begin)].source.begin;
  if (begin >= mention.span.begin) return true;
  std::string_view before = document.folded_text({begin, mention.span.begin});
  if (!before.ends_with(' ')) return false;
  before = without_honorifics(*extraction.name_lists, before);
  while (before.ends_with(' ')) before.remove_suffix(1);
  before.remove_suffix(title_at_end(*extraction.name_lists, before).size());
  while (before.ends_with(' ')) before.remove_suffix(1);
  return before.empty() || is_capitalised(before, "of the and for");
}

// *Ilse Brandt, treasurer of Norvik, and Tom Weber, a lawyer, signed*: the name before an aside, where the two are the subject.
std::optional<std::uint32_t> before_aside(const Extraction& extraction, const OutermostMentions& order, std::uint32_t at) {
  constexpr int kInside = 3;  // mentions of an aside
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  const auto is_name = [&](std::uint32_t i) { return mentions[i].type == mentions[at].type && mentions[i].level == Level::name; };
  if (!takes_aside(mentions[at])) return std::nullopt;
  const std::string_view joint = extraction.document.folded_text({mentions[at].span.begin - std::min(mentions[at].span.begin, 40U), mentions[at].span.begin});
  if (joint.find(", and ") == std::string_view::npos) return std::nullopt;
  std::optional<std::uint32_t> before = order.neighbor(at, -1);
  for (int step = 0; step <= kInside && before; ++step, before = order.neighbor(*before, -1)) {
    if (!is_name(*before)) continue;
    if (mentions[*before].span.end > mentions[at].span.begin) return std::nullopt;
    const std::string_view between = extraction.document.folded_text({mentions[*before].span.end, mentions[at].span.begin});
    const bool aside = one_of(without_aside(extraction, between), std::array<std::string_view, 1>{", and "}) && between != ", and ";
    if (aside && begins_sentence(extraction, mentions[*before])) return before;
  }
  return std::nullopt;
}

// Whether the second of two neighbors only completes the first: *the Ministry of Energy of Mongolia*, *Frost Lines (Norway)*,
// *Ilse Brandt of Norvik*, *Ilse Brandt (Norway)*.
bool completes(const Extraction& extraction, std::uint32_t head, std::uint32_t next) {
  static constexpr std::array<std::string_view, 10> kOfPlaces = {" of ",   " of the ", " for ", " in ", " in the ",
                                                                 " at ",   " from ",   " (",    ", ",   " - "};
  static constexpr std::array<std::string_view, 7> kOfPersons = {" of ", " of the ", " from ", " from the ", " at ", " at the ", " ("};
  const Mention &first = extraction.annotations.mentions[head], &second = extraction.annotations.mentions[next];
  if (second.span.begin < first.span.end || second.type == first.type) return false;
  const std::string_view between = extraction.document.folded_text({first.span.end, second.span.begin});
  if (first.type == "Organization") return second.type == "Place" && one_of(between, kOfPlaces);
  return first.type == "Person" && (second.type == "Place" || second.type == "Organization") && one_of(between, kOfPersons);
}

// *the Northern Rail Agency (NRA)*: the second of two neighbors is another name of the first.
bool renames(const Extraction& extraction, std::uint32_t head, std::uint32_t next) {
  const Mention &first = extraction.annotations.mentions[head], &second = extraction.annotations.mentions[next];
  if (second.span.begin < first.span.end || !first.entity || first.entity != second.entity) return false;
  return extraction.document.folded_text({first.span.end, second.span.begin}) == " (";
}

// A neighbor of a mention of the list, and where what stands on its left ends.
struct Neighbor {
  std::uint32_t mention;
  std::uint32_t left_end;
};

// The next member of a list on one side, past what completes the left one of the two where that may stand between.
std::optional<Neighbor> neighbor_in_list(const Extraction& extraction, const OutermostMentions& order, std::uint32_t at, int step,
                                         Reach reach) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  const std::optional<std::uint32_t> next = order.neighbor(at, step);
  if (!next) return std::nullopt;
  const std::uint32_t left = step > 0 ? at : order.neighbor(*next, -1).value_or(*next);
  if (left != *next && renames(extraction, left, *next)) {  // *the Rail Agency (NRA), the port and*
    const std::optional<std::uint32_t> other = step > 0 ? order.neighbor(*next, 1) : std::optional(left);
    return other ? std::optional(Neighbor{*other, mentions[*next].span.end}) : std::nullopt;
  }
  if (!reach.past_complements) {
    const std::uint32_t other = step > 0 ? *past_aside(extraction, order, at, next, reach) : *next;
    return Neighbor{other, mentions[step > 0 ? at : other].span.end};
  }
  if (step > 0) {
    const std::optional<std::uint32_t> behind = order.neighbor(*next, 1);
    if (behind && completes(extraction, at, *next)) return Neighbor{*behind, mentions[*next].span.end};
    return Neighbor{*past_aside(extraction, order, at, next, reach), mentions[at].span.end};
  }
  if (reach.acts) {
    if (const std::optional<std::uint32_t> holder = before_office(extraction, order, at)) return Neighbor{*holder, mentions[*holder].span.end};
    if (const std::optional<std::uint32_t> subject = before_aside(extraction, order, at)) return Neighbor{*subject, mentions[*subject].span.end};
  }
  const std::optional<std::uint32_t> head = order.neighbor(*next, -1);
  if (head && mentions[*next].type != mentions[at].type && completes(extraction, *head, *next)) return Neighbor{*head, mentions[*next].span.end};
  return Neighbor{*next, mentions[*next].span.end};
}

// The country before a body of its own: *Norway's* rail agency.
std::optional<std::uint32_t> owner_of(const Extraction& extraction, const OutermostMentions& order, std::uint32_t owned) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  const std::optional<std::uint32_t> before = order.neighbor(owned, -1);
  if (mentions[owned].type == "Place" || !before || mentions[*before].type != "Place" || mentions[owned].span.begin < mentions[*before].span.end) return std::nullopt;
  return extraction.document.folded_text({mentions[*before].span.end, mentions[owned].span.begin}) == "'s " ? before : std::nullopt;
}

// A body and a country, or a person by name and a body, of which the first begins its sentence.
bool act_together(const Extraction& extraction, const Mention& first, const Mention& second) {
  const bool person_and_body = first.type == "Person" && first.level == Level::name && second.type == "Organization";
  if (person_and_body && extraction.name_lists != nullptr && begins_sentence(extraction, first)) return true;
  constexpr std::uint32_t kArticle = 4;  // bytes
  const auto country = [](const Mention& m) { return m.type == "Place" && m.level == Level::name && m.subtype == "country"; };
  const bool pair = (country(first) && second.type == "Organization") || (first.type == "Organization" && country(second));
  const Document& document = extraction.document;
  return pair && first.span.begin - document.sentences[document.sentence_at(first.span.begin)].source.begin <= kArticle;
}

// *signed by Norway and Frost Lines*: a country and a body, in either order, behind the verb.
bool acted_on_together(const Extraction& extraction, const Mention& first, const Mention& second) {
  const auto country = [](const Mention& m) { return m.type == "Place" && m.level == Level::name && m.subtype == "country"; };
  const auto body = [](const Mention& m) { return m.type == "Organization" && m.level == Level::name; };
  if (!(country(first) && body(second)) && !(body(first) && country(second))) return false;
  const std::string_view before = extraction.document.folded_text({0, first.span.begin});
  return before.ends_with(" by ") || before.ends_with(" by the ");
}

// *Norwegian Minister Tom Weber*: the title and the person right behind a body.
bool titles_person(const Extraction& extraction, const OutermostMentions& order, std::uint32_t body) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  const std::optional<std::uint32_t> person = order.neighbor(body, 1);
  if (!person || mentions[*person].type != "Person" || mentions[*person].level != Level::name || extraction.name_lists == nullptr) return false;
  if (mentions[*person].span.begin < mentions[body].span.end) return false;
  std::string_view gap = extraction.document.folded_text({mentions[body].span.end, mentions[*person].span.begin});
  if (gap.size() < 3 || !gap.starts_with(' ') || !gap.ends_with(' ')) return false;
  gap = gap.substr(1, gap.size() - 2);
  return title_at_begin(*extraction.name_lists, gap).size() == gap.size();
}

// *aid to Norway and Denmark's sums*, *Ilse Brandt of Norway and Danish Minister Tom Weber*: a conjunct that belongs to what stands
// beside it. The list is of such phrases, not of the bodies or places in them.
bool belongs_beside(const Extraction& extraction, const OutermostMentions& order, std::uint32_t conjunct, int step) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  if (mentions[conjunct].type == "Person") return false;
  if (step > 0) {
    const std::string_view behind = extraction.document.folded.text().substr(extraction.document.folded.to_folded(mentions[conjunct].span).end);
    return behind.starts_with("'s ") || titles_person(extraction, order, conjunct);
  }
  const std::optional<std::uint32_t> head = order.neighbor(conjunct, -1);
  return head && mentions[*head].type == "Person" && mentions[*head].level == Level::name && completes(extraction, *head, conjunct);
}

// The conjuncts on one side of a mention, without it.
std::vector<std::uint32_t> conjuncts(const Extraction& extraction, const OutermostMentions& order, std::uint32_t mention, int step, Reach reach) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  std::vector<std::uint32_t> found;
  bool joined = false;
  for (std::uint32_t at = mention;;) {
    const std::uint32_t first = step < 0 ? owner_of(extraction, order, at).value_or(at) : at;  // of *Norway's rail agency*
    std::optional<Neighbor> next = neighbor_in_list(extraction, order, first, step, reach);
    if (!next) break;
    std::uint32_t opening = next->mention;
    if (const auto owned = step > 0 ? order.neighbor(opening, 1) : std::nullopt; owned && owner_of(extraction, order, *owned) == opening) next->mention = *owned;
    const bool together = reach.acts && (step < 0 ? act_together(extraction, mentions[next->mention], mentions[mention])
                                                  : acted_on_together(extraction, mentions[mention], mentions[next->mention]));
    if (!together && mentions[next->mention].type != mentions[mention].type) break;
    const std::uint32_t right = mentions[step > 0 ? opening : first].span.begin;
    if (right < next->left_end) break;
    std::string_view between = extraction.document.folded_text({next->left_end, right});
    if (step > 0 || (reach.acts && begins_sentence(extraction, mentions[next->mention]))) between = without_aside(extraction, between);
    if (step < 0 && is_subject_name(extraction, mentions[mention])) between = without_title(extraction, between);
    if (reach.acts) between = without_office(extraction, between);
    if (between.starts_with(')')) between.remove_prefix(1);  // *the Rail Agency (NRA) and the port*
    between = without_year(without_code(between));
    if (mentions[next->mention].type == "Organization" && mentions[next->mention].level == Level::name) between = without_kind(extraction, between);
    const bool is_and = one_of(between, kAnds);
    if (!is_and && !one_of(between, kCommas)) break;
    joined = joined || is_and;
    found.push_back(next->mention);
    at = next->mention;
    if (is_and && step > 0) break;
  }
  if (!joined) return {};
  if (step > 0 && !reach.listed && !found.empty() && verb_follows(extraction, mentions[found.back()].span)) return {};
  if (step > 0 && !found.empty() && describes_person(extraction, mentions[found.back()])) found.pop_back();
  if (!found.empty() && belongs_beside(extraction, order, found.back(), step)) found.pop_back();
  return found;
}

// *Norway's rail agency and the Danish yard*: the possessor owns the first alone, as the second has its own article.
bool is_possessed(const Extraction& extraction, RecordRef owned, RecordRef owner) {
  if (owned.kind != RecordKind::mention || owner.kind != RecordKind::mention) return false;
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  const Span before = mentions[owner.index].span, behind = mentions[owned.index].span;
  return before.end < behind.begin && extraction.document.folded_text({before.end, behind.begin}).starts_with("'s");
}

// *Norvik chief executive Ilse Brandt and Tom Weber*, *Tom Weber and Ilse Brandt, Norvik treasurer, met*: one office, one name.
bool holds_one_office(const Extraction& extraction, const RelationMention& relation) {
  if (relation.type != "holdsRole" || relation.from.kind != RecordKind::mention || relation.to.kind != RecordKind::mention) return false;
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  const Span body = mentions[relation.to.index].span, person = mentions[relation.from.index].span;
  const std::string_view title = attribute(relation.attributes, "title");
  if (title.empty() || title.ends_with('s')) return false;
  if (person.end <= body.begin) return extraction.document.folded_text({person.end, body.begin}).starts_with(", ");
  if (body.end >= person.begin) return false;
  const std::string_view before = extraction.document.folded_text({0, body.begin});
  for (const std::string_view of : {" of ", " of the "}) {  // *Mayor of Larne Ilse Brandt and Tom Weber*
    if (before.ends_with(std::string(title) + std::string(of))) return true;
  }
  return (std::string(extraction.document.folded_text({body.end, person.begin}))).find(" " + std::string(title) + " ") != std::string::npos;
}

bool has_own_article(const Extraction& extraction, RecordRef record) {
  static constexpr WordList kArticles = "the a an";
  const Span span = extraction.annotations.mentions[record.index].span;
  const std::string_view said = extraction.document.folded_text(span);
  const std::string_view before = extraction.document.folded_text({0, span.begin});
  return kArticles.has(said.substr(0, said.find(' '))) || before.ends_with(" the ") || before.ends_with(" a ") || before.ends_with(" an ");
}

std::vector<RecordRef> all_conjuncts(const Extraction& extraction, const OutermostMentions& order, RecordRef argument,
                                     RecordRef other, bool acts = false, bool listed = false) {
  std::vector<RecordRef> all;
  if (argument.kind != RecordKind::mention) return all;
  // *Berg of Norvik and Ruiz of Kestrel*: each has a body of his own.
  const bool own = other.kind == RecordKind::mention && completes(extraction, argument.index, other.index);
  for (const int step : {-1, 1}) {
    const std::vector<std::uint32_t> side = conjuncts(extraction, order, argument.index, step, {!own, acts, listed});
    if (std::any_of(side.begin(), side.end(), [&](std::uint32_t i) { return mention_ref(i) == other; })) continue;
    if (!side.empty() && other.kind == RecordKind::mention && step > 0) {  // *Ruiz, mayor of Larne, and Berg*: said of Ruiz alone
      const std::vector<Mention>& mentions = extraction.annotations.mentions;
      const Span said = mentions[other.index].span;
      if (said.begin >= mentions[argument.index].span.end && said.end <= mentions[side.front()].span.begin) continue;
    }
    for (const std::uint32_t i : side) all.push_back(mention_ref(i));
  }
  return all;
}

// *Norvik director Ilse Brandt and Anna Berg of Kestrel*: the first one's body is told already.
bool has_other_body(const std::vector<RelationMention>& relations, std::size_t count, RecordRef person, RecordRef body) {
  return std::any_of(relations.begin(), relations.begin() + static_cast<std::ptrdiff_t>(count), [&](const RelationMention& r) {
    return r.from == person && r.to != body && (r.type == "holdsRole" || r.type == "affiliatedWith");
  });
}

std::optional<std::uint32_t> entity_of(const Annotations& annotations, RecordRef record) {
  if (record.kind == RecordKind::entity) return record.index;
  if (record.kind == RecordKind::mention) return annotations.mentions[record.index].entity;
  return std::nullopt;
}

// The members that a record stands for; empty where it is no group with known members.
std::vector<std::uint32_t> members_of(const Annotations& annotations, RecordRef record) {
  const std::optional<std::uint32_t> entity = entity_of(annotations, record);
  return entity ? annotations.entities[*entity].members : std::vector<std::uint32_t>();
}

// "timber, lifts and beehives": one edge for each of the goods.
void expand_products(const Extraction& extraction, const OutermostMentions& order) {
  std::vector<RelationMention>& relations = extraction.annotations.relations;
  const std::size_t found = relations.size();
  for (std::size_t i = 0; i < found; ++i) {
    const auto product = std::find_if(relations[i].attributes.begin(), relations[i].attributes.end(),
                                      [](const Attribute& a) { return a.name == "product" && a.ref; });
    if (product == relations[i].attributes.end()) continue;
    const auto at = product - relations[i].attributes.begin();
    for (const RecordRef other : all_conjuncts(extraction, order, product->ref, {})) {
      RelationMention copy = relations[i];
      copy.attributes[static_cast<std::size_t>(at)].ref = other;
      relations.push_back(std::move(copy));
    }
  }
}

// "wind power, fishing and trade"; two words with "and" may be one field: research and development.
std::vector<std::string> fields_of(std::string_view list) {
  std::vector<std::string> fields;
  if (list.find(", ") == std::string_view::npos) return fields;
  const auto add = [&](std::string_view field) {
    if (field.starts_with("and ")) field.remove_prefix(4);
    if (!field.empty()) fields.emplace_back(field);
  };
  for (std::size_t comma; (comma = list.find(", ")) != std::string_view::npos; list.remove_prefix(comma + 2)) {
    add(list.substr(0, comma));
  }
  const std::size_t last = list.rfind(" and ");
  add(list.substr(0, last));
  if (last != std::string_view::npos) add(list.substr(last + 5));
  return fields;
}

// One edge for each field of cooperation.
void expand_fields(std::vector<RelationMention>& relations) {
  const std::size_t found = relations.size();
  for (std::size_t i = 0; i < found; ++i) {
    const std::vector<std::string> fields = fields_of(attribute(relations[i].attributes, "field"));
    for (std::size_t k = 0; k < fields.size(); ++k) {
      if (k > 0) relations.push_back(relations[i]);
      set_attribute((k > 0 ? relations.back() : relations[i]).attributes, "field", fields[k]);
    }
  }
}

}  // namespace

std::vector<std::uint32_t> conjuncts_before(const Extraction& extraction, const OutermostMentions& order, std::uint32_t mention) {
  return conjuncts(extraction, order, mention, -1, {});
}

void expand_coordination(const Extraction& extraction) {
  std::vector<RelationMention>& relations = extraction.annotations.relations;
  if (relations.empty()) return;
  const OutermostMentions order(extraction.annotations.mentions);
  expand_products(extraction, order);
  expand_fields(relations);
  const std::size_t found = relations.size();
  for (std::size_t i = 0; i < found; ++i) {
    if (relations[i].rule == "locations/place-in-place") continue;  // *in Oslo and Malmo, Sweden*: only the last lies there
    static constexpr WordList kActs = "partyTo metWith cooperatesWith requested owns funds suppliesTo hasJointVenture visited";
    const bool acts = kActs.has(relations[i].type);
    static constexpr WordList kOfLists = "memberships/people-of-body-by-name memberships/founders-of-body-by-name business/owners-of-body-by-name";
    std::vector<RecordRef> froms = all_conjuncts(extraction, order, relations[i].from, relations[i].to, acts, kOfLists.has(relations[i].rule));
    std::vector<RecordRef> tos = all_conjuncts(extraction, order, relations[i].to, relations[i].from, acts && relations[i].type == "metWith");
    const bool one = relations[i].rule == "locations/possessive-country-body";  // *China's Norvik and the Larne Institute*
    if (relations[i].rule == "locations/possessive-place") tos.clear();  // *Oslo and Sweden's Scania*: Oslo has no part in it
    if (one || holds_one_office(extraction, relations[i])) froms.clear();
    if (relations[i].rule == "memberships/person-of-body" || relations[i].rule == "memberships/person-at-body") {
      std::erase_if(froms, [&](RecordRef from) { return has_other_body(relations, found, from, relations[i].to); });
    }
    if (is_possessed(extraction, relations[i].from, relations[i].to)) {
      std::erase_if(froms, [&](RecordRef from) { return has_own_article(extraction, from); });
    }
    // *the bank in Oslo, Bergen and Larne*: it sits in one of them at most.
    const bool beside = relations[i].rule == "locations/body-of-place" || relations[i].rule == "locations/body-in-place";
    const bool towns = beside && std::any_of(tos.begin(), tos.end(), [&](RecordRef to) {
      return extraction.annotations.mentions[to.index].level == Level::name;
    });
    if (towns) set_attribute(relations[i].attributes, "kind", "operation");
    froms.push_back(relations[i].from);
    tos.push_back(relations[i].to);
    for (const RecordRef from : froms) {
      for (const RecordRef to : tos) {
        if (from == relations[i].from && to == relations[i].to) continue;
        RelationMention copy = relations[i];
        copy.from = from;
        copy.to = to;
        relations.push_back(std::move(copy));
      }
    }
  }
}

void expand_groups(const Extraction& extraction) {
  Annotations& annotations = extraction.annotations;
  std::vector<RelationMention> expanded;
  for (RelationMention& relation : annotations.relations) {
    std::vector<std::uint32_t> froms = members_of(annotations, relation.from);
    std::vector<std::uint32_t> tos = members_of(annotations, relation.to);
    if (froms.empty() && tos.empty()) {
      expanded.push_back(std::move(relation));
      continue;
    }
    std::vector<RecordRef> left, right;
    for (const std::uint32_t e : froms) left.push_back(entity_ref(e));
    for (const std::uint32_t e : tos) right.push_back(entity_ref(e));
    if (left.empty()) left.push_back(relation.from);
    if (right.empty()) right.push_back(relation.to);
    const bool within = relation.from == relation.to;  // a group among itself: each pair once
    for (const RecordRef from : left) {
      for (const RecordRef to : right) {
        if (within && !(from < to)) continue;
        RelationMention copy = relation;
        copy.from = from;
        copy.to = to;
        expanded.push_back(std::move(copy));
      }
    }
  }
  annotations.relations = std::move(expanded);
}

void drop_unfit_relations(const Extraction& extraction) {
  const Annotations& annotations = extraction.annotations;
  const Ontology& ontology = extraction.rules().ontology;
  const auto type_of = [&](RecordRef record) -> std::string_view {
    if (record.kind == RecordKind::entity) return annotations.entities[record.index].type;
    return record_type(annotations, record);
  };
  const auto is_building = [&](RecordRef record) {
    const std::optional<std::uint32_t> entity = entity_of(annotations, record);
    return entity && annotations.entities[*entity].subtype == "facility" && record.kind == RecordKind::mention &&
           annotations.mentions[record.index].level == Level::pronoun;
  };
  std::erase_if(extraction.annotations.relations, [&](const RelationMention& relation) {
    const RelationType* type = ontology.relation(relation.type);
    if (type == nullptr || !ontology.allows(*type, type_of(relation.from), type_of(relation.to))) return true;
    if (relation.type == "requested" && is_building(relation.from)) return true;  // *they* of a plant is a slip
    const std::optional<std::uint32_t> from = entity_of(annotations, relation.from);
    return from && from == entity_of(annotations, relation.to);
  });
}

}  // namespace factweave
