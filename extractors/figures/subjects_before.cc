// SPDX-License-Identifier: MIT
#include "extractors/figures/subjects_before.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/figures/owner_cues.h"
#include "extractors/figures/relative_clause.h"
#include "extractors/figures/reporters.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/names/name_lists.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

bool is_region(const Mention& mention) { return mention.type == "Place" && mention.subtype != "facility"; }

}  // namespace

// "will deliver 40 tanks, four launchers and 120 shells", "8 tonnes of rice, 40 tents": tanks have no launchers, rice no tents.
bool SubjectsBefore::is_listed_before(const Mention& mention, const Figure& figure) const {
  const std::string_view gap = extraction_->document.folded_text({mention.span.end, figure.span.begin});
  if (!gap.starts_with(", ") && !gap.starts_with(" and ")) return false;
  const std::vector<Figure>& figures = extraction_->annotations.figures;
  const auto next = std::lower_bound(figures.begin(), figures.end(), mention.span.end,
                                     [](const Figure& f, std::uint32_t at) { return f.span.begin < at; });
  if (next == figures.begin()) return false;
  const Figure& before = *std::prev(next);
  const bool measured = before.kind == "measure" && extraction_->document.unwrapped_text({before.span.end, std::max(before.span.end, mention.span.begin)}) == " of ";
  const std::string_view noun = last_word(before.counted);
  return measured || (!noun.empty() && to_ascii_lower(extraction_->document.folded_text(mention.span)).ends_with(noun));
}

// "Norvik sold 40 ferries and Frost 31": who follows another figure of the kind and stands right before this one took over the verb.
bool SubjectsBefore::is_of_list(const Mention& mention, const Sentence& sentence, const Figure& figure) const {
  const Document& document = extraction_->document;
  if (mention.span.end + 1 != figure.span.begin || mention.span.begin < sentence.source.begin + 2) return false;
  const std::vector<std::string> before = words_before(document, mention.span.begin, 2);
  if (!one_of(word_at(before, word_at(before, 0) == "the" ? 1 : 0), "and , ;")) return false;
  const std::vector<Figure>& figures = extraction_->annotations.figures;
  const auto from = [&](std::uint32_t place) {
    return std::lower_bound(figures.begin(), figures.end(), place, [](const Figure& f, std::uint32_t begin) { return f.span.begin < begin; });
  };
  return std::any_of(from(sentence.source.begin), from(mention.span.begin),
                     [&](const Figure& f) { return f.span.end < mention.span.begin && f.kind == figure.kind; });
}

// "Norvik (40 per cent), Frost (31)": Norvik has 40.
bool SubjectsBefore::labels_another(const Mention& mention, const Figure& figure) const {
  constexpr std::uint32_t kOpening = 2;  // bytes: " ("
  const std::uint32_t begin = mention.span.end + kOpening;
  if (begin >= figure.span.begin || extraction_->document.unwrapped_text({mention.span.end, begin}) != " (") return false;
  const std::vector<Figure>& figures = extraction_->annotations.figures;
  const auto at = std::lower_bound(figures.begin(), figures.end(), begin, [](const Figure& f, std::uint32_t from) { return f.span.begin < from; });
  return at != figures.end() && at->span.begin == begin && at->kind == figure.kind;
}

// "Swiss drugmaker Novanta": where it is from.
bool SubjectsBefore::is_origin(const Mention& mention) const {
  const NameLists* lists = extraction_->name_lists;
  const std::string_view text = extraction_->document.unwrapped;
  return lists != nullptr && mention.type == "Place" && mention.span.end + 1 < text.size() && text[mention.span.end] == ' ' &&
         text[mention.span.end + 1] >= 'a' && text[mention.span.end + 1] <= 'z' &&
         lists->has(NameList::nationality, extraction_->document.folded_text(mention.span));
}

// "Norway's state-run Norvik Ltd": of whom the name behind it is, and no subject. "Norway's exports" are Norway's.
bool SubjectsBefore::is_home_of_name(MentionOrder::Iterator at) const {
  constexpr std::uint32_t kKind = 30;  // bytes: "'s state-run steel maker "
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const Mention& mention = mentions[*at];
  const auto next = std::find_if(at + 1, order_->end(), [&](std::uint32_t m) { return mentions[m].span.begin >= mention.span.end; });
  if (mention.type != "Place" || next == order_->end() || mentions[*next].span.begin > mention.span.end + kKind) return false;
  const std::string_view gap = extraction_->document.folded_text({mention.span.end, mentions[*next].span.begin});
  const bool plain = std::all_of(gap.begin(), gap.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == ' ' || c == '-' || c == '\''; });
  return plain && gap.starts_with("'s ") && mentions[*next].type == "Organization" && mentions[*next].level == Level::name;
}

// "in Bergen, Norway", "in Oslo, Norway's capital": where the place before it is.
bool SubjectsBefore::continues_whereabouts(const Mention& mention, const std::vector<const Mention*>& places) const {
  return mention.type == "Place" && !places.empty() && extraction_->document.unwrapped_text({places.back()->span.end, std::max(places.back()->span.end, mention.span.begin)}) == ", ";
}

// "in Norway, a large maker of ships, sales": what the place before it is.
bool SubjectsBefore::explains_place(const Mention& mention, const std::vector<const Mention*>& places) const {
  const std::string_view text = extraction_->document.unwrapped;
  const bool between_commas = mention.span.end < text.size() && text[mention.span.end] == ',' && !places.empty() &&
                              extraction_->document.unwrapped_text({places.back()->span.end, std::max(places.back()->span.end, mention.span.begin)}) == ", ";
  return between_commas && mention.level == Level::nominal && mention.type != "Person";
}

// True where between the mention and the figure another clause begins: "Norvik said that its yard lost 4m".
bool SubjectsBefore::ends_clause(const Mention& mention, const Figure& figure) const {
  const std::string_view gap = extraction_->document.folded_text({mention.span.end, figure.span.begin});
  static constexpr std::array<std::string_view, 5> kMarks = {", ", " which ", " who ", " while ", "\""};
  return std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) { return gap.find(mark) != std::string_view::npos; });
}

// Drops what an earlier clause is about where the words before a mention begin another one: "lost 4m while in Norway sales rose".
void SubjectsBefore::begin_clause(Candidates& found, std::string_view gap) {
  if (gap.find(';') != std::string_view::npos) found.acting.clear();
  static constexpr std::array<std::string_view, 3> kFronted = {" while in ", " whereas in ", " but in "};
  if (std::any_of(kFronted.begin(), kFronted.end(), [&](std::string_view joint) { return gap.find(joint) != std::string_view::npos; })) found = {};
}

// "Norway, where sales rose by 4%", "Norway, a country in which 4%": of the place that the clause is said of, unless it names another.
void SubjectsBefore::begin_clause_of_place(Candidates& found, std::uint32_t end, std::string_view gap) {
  constexpr std::size_t kApposition = 32;  // bytes: ", a mountain district "
  const std::size_t where = std::min(gap.find(" where "), gap.find(" in which "));
  const bool behind_apposition = gap.starts_with(", a") && where <= kApposition;
  if (where != 0 && where != 1 && !behind_apposition) return;
  for (const std::vector<const Mention*>* mentions : {&found.acting, &found.places}) {
    if (mentions->empty() || mentions->back()->span.end != end || mentions->back()->type != "Place") continue;
    const Mention* antecedent = mentions->back();
    found = {};
    return found.places.push_back(antecedent);
  }
}

// "exports rose to 40,000 bags, up 4%": what goods are counted in is not what they are.
bool SubjectsBefore::is_container(const Mention& mention) const {
  constexpr WordList kContainers = "bags barrels boxes cartons crates bales sacks packs packets pallets bottles cans drums ounces tons tonnes units";
  return mention.type == "Product" && kContainers.has(to_ascii_lower(extraction_->document.folded_text(mention.span)));
}

// "In Norway, timber sales rose by 4%": a place that opens the sentence where nothing but goods act.
const Mention* SubjectsBefore::opening_place(const Sentence& sentence, const Candidates& candidates) const {
  constexpr WordList kOpeners = "in across throughout within";
  if (candidates.acting.empty() || candidates.places.empty()) return nullptr;
  const Mention* place = candidates.places.front();
  const std::vector<std::string> lead = words_before(extraction_->document, place->span.begin, 3);
  const bool opens = !lead.empty() && kOpeners.has(lead[lead.size() - 1]) && lead.size() <= 2 && (lead.size() == 1 || lead[0] == "the");
  if (!opens || place->span.end >= candidates.acting.front()->span.begin) return nullptr;
  const std::vector<Entity>& entities = extraction_->annotations.entities;
  const bool goods = std::all_of(candidates.acting.begin(), candidates.acting.end(), [&](const Mention* m) { return entities[*m->entity].type == "Product"; });
  return goods && place->span.begin < sentence.source.end ? place : nullptr;
}

SubjectsBefore::Candidates SubjectsBefore::candidates(const Sentence& sentence, const Figure& figure) const {
  constexpr int kLookedAt = 40;  // mentions of one sentence
  constexpr std::uint32_t kReach = 2000;  // bytes: of a sentence without end
  const Document& document = extraction_->document;
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const bool anybody = one_of(figure.kind, "rank score");
  const std::uint32_t near = figure.span.begin > kReach ? figure.span.begin - kReach : 0;
  Candidates found;
  const Mention* teller = nullptr;
  std::uint32_t covered = 0;
  std::uint32_t clause = std::max({after_dateline(document, sentence), after_preposed_clause(document, sentence, figure.span.begin), near});
  auto next = order_->first_from(clause);
  for (int i = 0; i < kLookedAt && next != order_->end(); ++i, ++next) {
    const Mention& mention = mentions[*next];
    if (mention.span.begin >= figure.span.begin) break;
    const bool of_kind = anybody || (mention.type == "Person") == (figure.kind == "age");
    if (mention.span.end > figure.span.begin || !of_kind || mention.type == "Document") continue;
    const std::string_view gap = document.unwrapped_text({clause, std::max(clause, mention.span.begin)});
    begin_clause(found, gap);
    begin_clause_of_place(found, clause, gap);
    clause = mention.span.end;
    if (mention.type == "Place" ? is_address(document, mention.span) : is_exchange(document, mention)) continue;
    if (is_of_country(figure) && mention.type != "Place") continue;
    if (is_of_firm(figure) && mention.type == "Product") continue;
    if (is_told(document, mention) || labels_another(mention, figure) || is_set_apart(document, mention, figure.span.begin)) continue;
    const bool acronym = teller != nullptr && mention.span.begin == teller->span.end + 2 && *mention.entity == *teller->entity;
    if (acronym || tells_of_others(document, mention, figure)) {
      teller = &mention;
      continue;
    }
    if (mention.span.end <= covered || opens_dateline(document, sentence, mention)) continue;
    covered = mention.span.end;
    if (is_container(mention) || (one_of(figure.kind, "count measure") && is_listed_before(mention, figure))) continue;
    if (explains_place(mention, found.places)) continue;
    const bool whereabouts = is_whereabouts(document, mention) || is_origin(mention) || is_home_of_name(next) || continues_whereabouts(mention, found.places);
    (whereabouts ? found.places : found.acting).push_back(&mention);
  }
  begin_clause_of_place(found, clause, document.unwrapped_text({clause, std::max(clause, figure.span.begin)}));
  return found;
}

// "Norvik, Frost and Larne lost 4m": all of a list that begins the clause and ends it; empty where they are no list.
std::vector<const Mention*> SubjectsBefore::coordinated(const Document& document, const std::vector<const Mention*>& acting) {
  const auto joint = [&](std::size_t i) { return document.folded_text({acting[i - 1]->span.end, std::max(acting[i - 1]->span.end, acting[i]->span.begin)}); };
  if (acting.size() < 3) return {};
  const std::string_view last = joint(acting.size() - 1);
  if (last != " and " && last != ", and ") return {};
  for (std::size_t i = 1; i < acting.size(); ++i) {
    if (acting[i]->type != acting[0]->type || (i + 1 < acting.size() && joint(i) != ", ")) return {};
  }
  return acting;
}

// What a relative pronoun stands for: the mention right before it; of "the yard in Larne, which" the yard. Null where none stands there.
const Mention* SubjectsBefore::antecedent_at(std::uint32_t end, const Candidates& candidates) const {
  const auto ending_at = [&](const std::vector<const Mention*>& mentions, std::uint32_t at) -> const Mention* {
    const auto found = std::find_if(mentions.begin(), mentions.end(), [&](const Mention* m) { return m->span.end == at; });
    return found == mentions.end() ? nullptr : *found;
  };
  if (const Mention* acting = ending_at(candidates.acting, end)) return acting;
  const Mention* place = ending_at(candidates.places, end);
  if (place == nullptr || !is_region(*place)) return place;
  for (const std::string_view preposition : {" in ", " near ", " at "}) {
    const auto size = static_cast<std::uint32_t>(preposition.size());
    if (place->span.begin < size) continue;
    const std::uint32_t at = place->span.begin - size;
    if (extraction_->document.unwrapped_text({at, place->span.begin}) != preposition) continue;
    if (const Mention* there = ending_at(candidates.acting, at)) return there;
  }
  return candidates.acting.empty() ? place : nullptr;  // "the upgrade in Larne, which"
}

// "landed at the airport, which lost 4m": of what the pronoun stands for and of what the clause itself names.
std::vector<const Mention*> SubjectsBefore::of_relative_clause(const Sentence& sentence, const Figure& figure, const Candidates& candidates) const {
  const std::optional<RelativeClause> clause = relative_clause_of(extraction_->document, sentence, figure.span.begin);
  if (!clause) return {};
  const Mention* antecedent = antecedent_at(clause->antecedent_end, candidates);
  if (antecedent == nullptr) return {};
  std::vector<const Mention*> found{antecedent};
  if (figure.kind == "rank" || candidates.acting.empty()) return found;
  const Mention* last = candidates.acting.back();
  if (last->span.begin == clause->begin) return {};  // "which Norvik bought"
  if (last->span.begin > clause->begin) found.push_back(last);
  return found;
}

std::vector<const Mention*> SubjectsBefore::of(const Sentence& sentence, const Figure& figure) const {
  const Document& document = extraction_->document;
  Candidates candidates = this->candidates(sentence, figure);
  const bool age = figure.kind == "age";
  if (!age) {
    std::vector<const Mention*> relative = of_relative_clause(sentence, figure, candidates);
    if (!relative.empty()) return relative;
  }
  if (const Mention* place = age ? nullptr : opening_place(sentence, candidates)) {
    std::vector<const Mention*> owners{place};
    if (candidates.acting.size() == 1) owners.push_back(candidates.acting.front());
    return owners;
  }
  std::vector<const Mention*>& found = candidates.acting.empty() ? candidates.places : candidates.acting;
  if (found.empty()) return {};
  const Mention* first = found.front();
  const Mention* last = found.back();
  if (is_of_list(*last, sentence, figure)) return {last};
  if (std::vector<const Mention*> all = age ? std::vector<const Mention*>() : coordinated(document, found); !all.empty()) return all;
  // Goods act in no clause of their own, nor does what stands in the predicate.
  const bool of_another = ends_clause(*first, figure) && begins_clause(document, *last) && extraction_->annotations.entities[*last->entity].type != "Product";
  const bool happens = figure.kind == "frequency";  // of what is done so often: "inspects the tanks twice a week"
  const bool predicate = last->level == Level::nominal && is_predicate_of(document, first->span, last->span);
  const bool of_last = figure.kind != "rank" && is_said_of_last(document, last->span, figure.span.begin);
  if (predicate) return {first};
  std::vector<const Mention*> owners;
  if (!age && !happens && !of_another && !of_last) owners.push_back(first);
  if (figure.kind != "rank") owners.push_back(last);
  return owners;
}

}  // namespace factweave
