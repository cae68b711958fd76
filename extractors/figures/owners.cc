// SPDX-License-Identifier: MIT
#include "extractors/figures/owners.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/speaker_side.h"
#include "extractors/figures/continued_report.h"
#include "extractors/figures/counted_noun.h"
#include "extractors/figures/figure_groups.h"
#include "extractors/figures/owner_cues.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"
#include "pipeline/split_words.h"

namespace factweave {
namespace {

constexpr std::size_t kMostOwners = 3;
constexpr WordList kOwned = "money percent count measure multiplier ratio age";

// A known group stands for its members: "our trade" is that of both.
void add_owner(const Annotations& annotations, Figure& figure, std::uint32_t entity) {
  const auto add = [&](std::uint32_t one) {
    const RecordRef ref = entity_ref(one);
    if (figure.of.size() < kMostOwners &&
        std::find(figure.of.begin(), figure.of.end(), ref) == figure.of.end())
      figure.of.push_back(ref);
  };
  const std::vector<std::uint32_t>& members = annotations.entities[entity].members;
  if (members.empty() || members.size() > kMostOwners) return add(entity);
  for (const std::uint32_t member : members) add(member);
}

}  // namespace

Owners::Owners(const Extraction& extraction) : extraction_(&extraction), order_(extraction.annotations), times_(extraction, order_), subjects_(extraction, order_), places_(extraction, order_) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  const auto first = std::find_if(order_.begin(), order_.end(), [&](std::uint32_t m) {
    return mentions[m].type == "Organization" && mentions[m].level == Level::name && !is_board(to_ascii_lower(extraction.document.folded_text(mentions[m].span)));
  });
  if (first != order_.end()) main_organization_ = *mentions[*first].entity;
}

// The body or place that owns a mention, inside it: "its board", "Norway's customs service"; null where none does.
const Mention* Owners::possessor_in(const Mention& whole) const {
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  auto next = order_.first_from(whole.span.begin);
  for (; next != order_.end() && mentions[*next].span.begin < whole.span.end; ++next) {
    const Mention& inner = mentions[*next];
    if (inner.span.end < whole.span.end && one_of(inner.type, "Organization Place")) return &inner;
  }
  return nullptr;
}

// The entity of a mention; of a board the body whose board it is, of who counts for a country the country.
std::uint32_t Owners::owner_of(const Mention& mention) const {
  const std::string lower = to_ascii_lower(extraction_->document.folded_text(mention.span));
  const bool board = is_board(lower);
  if (!board && !counts_for_others(lower)) return *mention.entity;
  if (const Mention* possessor = possessor_in(mention)) return *possessor->entity;
  return board ? main_organization_.value_or(*mention.entity) : *mention.entity;
}

// "Trade rose by 4%" in a report of talks: it is that of both sides.
bool Owners::add_both_sides(Figure& figure) const {
  constexpr WordList kOfBoth = "trade turnover";
  if (!kOfBoth.has(to_ascii_lower(last_word(figure.measure)))) return false;
  const auto& sides = sides_.get([&] {
    const Discourse discourse(*extraction_);
    return SpeakerSides(discourse).sides();
  });
  if (!sides) return false;
  const auto is_side = [&](const RecordRef& owner) { return owner.index == sides->first || owner.index == sides->second; };
  if (!std::ranges::all_of(figure.of, is_side)) return false;
  for (const std::uint32_t side : {sides->first, sides->second}) add_owner(extraction_->annotations, figure, side);
  return true;
}

// "a 20 MW electrolyser", "the 366-metre Ever Verde", "the $4 million yard", "one in eight schools": what a measure, price or ratio
// describes, which begins before the figure or right behind it.
bool Owners::add_described(Figure& figure) const {
  constexpr WordList kDone = "fee fees upgrade expansion round project extension renovation repair budget plan programme program package loan";  // to it
  constexpr WordList kDeterminers = "a an the its their his her our this that s new first";
  if (!one_of(figure.kind, "measure ratio money")) return false;
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const std::string_view text = extraction_->document.unwrapped;
  constexpr int kLookedAt = 4;
  const auto behind = order_.first_from(figure.span.begin + 1);
  auto before = behind;
  for (int i = 0; i < kLookedAt && figure.kind != "ratio" && before != order_.begin(); ++i) {
    const Mention& mention = mentions[*--before];
    if (mention.span.end <= figure.span.end || mention.type == "Person") continue;
    if (figure.kind == "money" && kDone.has(word_at(words_after(extraction_->document, mention.span.end, 1), 0))) return false;
    add_owner(extraction_->annotations, figure, *mention.entity);
    return true;
  }
  if (figure.kind == "money" && !kDeterminers.has(word_at(words_before(extraction_->document, figure.span.begin, 1), 0))) return false;
  if (figure.kind == "money" && behind != order_.end() && mentions[*behind].type == "Product") return false;  // "a $4 million seed round"
  const bool adjacent = behind != order_.end() && figure.span.end < text.size() && text[figure.span.end] == ' ' &&
                        mentions[*behind].span.begin == figure.span.end + 1 && mentions[*behind].type != "Person";
  if (adjacent) add_owner(extraction_->annotations, figure, *mentions[*behind].entity);
  return adjacent;
}

// "40 ferries (12% of all)", "$4 million (€3.6 million)": the same in other words.
bool Owners::add_bracketed(Figure& figure, const Figure* previous) const {
  constexpr std::size_t kNoun = 14;  // bytes: " of the total)"
  const Document& document = extraction_->document;
  if (figure.span.begin < 3 || document.unwrapped_text({figure.span.begin - 2, figure.span.begin}) != " (") return false;
  const std::string_view behind = std::string_view(document.unwrapped).substr(figure.span.end, kNoun);
  if (behind.find(')') == std::string_view::npos || behind.find(',') < behind.find(')')) return false;
  const std::uint32_t end = figure.span.begin - 2;
  if (previous != nullptr && !previous->of.empty() && previous->span.end < end + 1) {
    const std::string_view noun = document.folded_text({previous->span.end, end});
    if (!noun.empty() && (noun.size() == 1 || to_ascii_lower(noun.substr(1)) != previous->counted)) return false;
    figure.of = previous->of;
    add_purpose(figure);
    return true;
  }
  return false;
}

// "will spend 40 million on a new plant", "a deposit of 20 cents on every bottle": what the money is for.
void Owners::add_purpose(Figure& figure) const {
  constexpr WordList kFor = "on in into for towards toward";
  constexpr std::uint32_t kAmount = 30, kNoun = 16;  // bytes: " (about US$76 million)", " in every old "
  if (figure.kind != "money") return;
  const std::string_view text = extraction_->document.unwrapped;
  std::uint32_t at = figure.span.end;
  if (text.substr(at).starts_with(" (")) {  // in another currency
    const std::size_t close = text.substr(at, kAmount).find(')');
    if (close == std::string_view::npos) return;
    at += static_cast<std::uint32_t>(close) + 1;
  }
  const std::vector<std::string> after = words_after(extraction_->document, at, 1);
  if (after.empty() || !kFor.has(after[0])) return;
  const auto begin = at + static_cast<std::uint32_t>(after[0].size()) + 1;
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const auto next = order_.first_from(begin);
  if (next == order_.end() || mentions[*next].span.begin > begin + kNoun) return;
  const Mention& purpose = mentions[*next];
  if (purpose.subtype != "facility" && purpose.type != "Product") return;
  const std::string_view gap = text.substr(begin, purpose.span.begin - begin);
  if (gap.find_first_of(",.;:(") == std::string_view::npos) add_owner(extraction_->annotations, figure, *purpose.entity);
}

// "21 turbines at its wind farm", "40 workers of the yard": things are of where they are, not of who the sentence is about.
bool Owners::add_site(Figure& figure, std::uint32_t noun_end) const {
  if (figure.kind != "count" || noun_end <= figure.span.end) return false;
  for (const std::string_view preposition : {" at ", " of "}) {
    const Mention* site = complement_at(noun_end, preposition);
    if (site == nullptr || (site->type != "Organization" && site->subtype != "facility")) continue;
    add_owner(extraction_->annotations, figure, *site->entity);
    const bool several = site->level == Level::nominal && is_plural_noun(last_word(extraction_->document.folded_text(site->span)));
    return !several;  // *employs 600 people at seven yards*: and of who does
  }
  return false;
}

// "20% off any kettle": of what becomes cheaper.
bool Owners::add_reduced(Figure& figure) const {
  if (!extraction_->document.folded_text(figure.span).ends_with(" off")) return false;
  const Mention* thing = complement_at(figure.span.end, " ");
  if (thing == nullptr || thing->type != "Product") return false;
  add_owner(extraction_->annotations, figure, *thing->entity);
  return true;
}

// "its yard, 38 km off the coast", "within 5 miles of the reserve": a distance is of the place it is measured from and of what lies right
// before it, whoever the sentence is about. True where it is a distance.
bool Owners::add_place_measured_from(Figure& figure) const {
  constexpr WordList kFrom = "off from north south east west northwest northeast southwest southeast inland upstream downstream";
  constexpr std::uint32_t kNear = 40;  // bytes: " south-east of the old harbor at "
  if (figure.kind != "measure" || !one_of(figure.unit, "m km [mi_i] [nmi_i] [ft_i] [yd_i]")) return false;
  const Document& document = extraction_->document;
  const std::vector<std::string> after = words_after(document, figure.span.end, 2);
  const bool away = word_at(after, 0) == "away" && word_at(after, 1) == "from";
  const bool around = word_at(after, 0) == "of" && word_at(words_before(document, figure.span.begin, 1), 0) == "within";
  if (!away && !around && !kFrom.has(word_at(after, 0))) return false;
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const auto next = order_.first_from(figure.span.end);
  if (next == order_.end() || mentions[*next].span.begin > figure.span.end + kNear) return around;
  const std::string_view gap = document.folded_text({figure.span.end, mentions[*next].span.begin});
  if (gap.find_first_of(",.;:()") != std::string_view::npos || one_of(mentions[*next].type, "Person Document")) return around;
  if (const Mention* located = nearest_before(figure); located != nullptr && document.folded_text({located->span.end, figure.span.begin}).size() <= 2)
    add_owner(extraction_->annotations, figure, *located->entity);
  add_owner(extraction_->annotations, figure, *mentions[*next].entity);
  return true;
}

// The body, place or thing that ends last before the figure; null where none does near it.
const Mention* Owners::nearest_before(const Figure& figure) const {
  constexpr int kLookedAt = 4;
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const Mention* nearest = nullptr;
  auto before = order_.first_from(figure.span.begin);
  for (int i = 0; i < kLookedAt && before != order_.begin(); ++i) {
    const Mention& mention = mentions[*--before];
    if (mention.span.end > figure.span.begin || one_of(mention.type, "Person Document")) continue;
    if (nearest == nullptr || mention.span.end > nearest->span.end || (mention.span.end == nearest->span.end && mention.span.begin < nearest->span.begin)) nearest = &mention;
  }
  return nearest;
}

// "stops the turbines whenever gusts exceed 25 m/s": a clause of its own, which names nobody, is about what stands before it.
bool Owners::add_thing_of_condition(Figure& figure, const Sentence& sentence) const {
  if (figure.kind != "measure") return false;
  const std::string_view lead = extraction_->document.folded_text({sentence.source.begin, figure.span.begin});
  std::size_t opened = std::string_view::npos;
  for (const std::string_view opener : {" whenever ", " if ", " unless ", " when ", " where "}) {
    const std::size_t at = lead.rfind(opener);
    if (at != std::string_view::npos && (opened == std::string_view::npos || at > opened)) opened = at;
  }
  if (opened == std::string_view::npos || lead.substr(opened).find(',') != std::string_view::npos) return false;
  const Mention* nearest = nearest_before(figure);
  const auto rest = static_cast<std::uint32_t>(lead.size() - opened);
  if (nearest == nullptr || nearest->span.end + rest > figure.span.begin + 1) return false;
  if (nearest->span.begin >= sentence.source.begin) add_owner(extraction_->annotations, figure, *nearest->entity);
  return true;
}

// "Norway (19%), Peru (4%) and Kenya (3%)", "Norway (19%) leads": of the name before the bracket alone, in a list or at the sentence's head.
bool Owners::add_labelled(Figure& figure) const {
  constexpr std::uint32_t kItem = 60;  // bytes from one bracket to the next
  const Document& document = extraction_->document;
  const std::string_view text = document.unwrapped;
  if (figure.kind == "age" || figure.span.begin < 3 || text.substr(figure.span.begin - 2, 2) != " (") return false;
  const Mention* label = nearest_before(figure);
  if (label == nullptr || label->level != Level::name || label->span.end + 2 != figure.span.begin) return false;
  const std::vector<Figure>& figures = extraction_->annotations.figures;
  const auto at = static_cast<std::size_t>(std::lower_bound(figures.begin(), figures.end(), figure.span.begin, [](const Figure& f, std::uint32_t begin) { return f.span.begin < begin; }) - figures.begin());
  const auto bracketed_like = [&](std::size_t k) {
    return k < figures.size() && figures[k].kind == figure.kind && figures[k].span.begin > 0 && text[figures[k].span.begin - 1] == '(';
  };
  const bool after = at > 0 && bracketed_like(at - 1) && figures[at - 1].span.end + kItem > figure.span.begin;
  const bool before = bracketed_like(at + 1) && figure.span.end + kItem > figures[at + 1].span.begin;
  if (!after && !before) return false;
  const Sentence* sentence = sentence_of(document, figure.span.begin);
  // "Schools open in Larne (4) and Bergen (3)": also of the schools.
  if (sentence != nullptr && is_whereabouts(document, *label)) add_subjects(*sentence, figure);
  else if (after && figures[at - 1].of.size() > 1) figure.of.push_back(figures[at - 1].of.front());
  add_owner(extraction_->annotations, figure, *label->entity);
  return true;
}

void Owners::add_subjects(const Sentence& sentence, Figure& figure) const {
  for (const Mention* subject : subjects_.of(sentence, figure)) add_owner(extraction_->annotations, figure, owner_of(*subject));
}

// Of who or what the clause is about; where that is nobody, or a place named as the whereabouts of something else, of where it holds.
void Owners::add_subjects_or_place(const Sentence& sentence, Figure& figure, std::uint32_t noun_end) const {
  const std::vector<const Mention*> subjects = subjects_.of(sentence, figure);
  const bool nobody = std::all_of(subjects.begin(), subjects.end(), [&](const Mention* subject) { return is_whereabouts(extraction_->document, *subject); });
  const Mention* place = nobody && !one_of(figure.kind, "age multiplier") ? places_.adjacent(figure, noun_end) : nullptr;
  // "crossed from Peru to Norway, and some 40 were displaced in Kenya"
  const bool apart = nobody && !subjects.empty() && extraction_->document.folded_text({subjects.back()->span.end, std::max(subjects.back()->span.end, figure.span.begin)}).find(", and ") != std::string_view::npos;
  if (place == nullptr && (subjects.empty() || apart) && one_of(figure.kind, "count percent measure ratio")) place = places_.in_clause(figure);
  if (place != nullptr) return add_owner(extraction_->annotations, figure, *place->entity);
  for (const Mention* subject : subjects) add_owner(extraction_->annotations, figure, owner_of(*subject));
}

void Owners::add(Figure& figure, std::uint32_t entity) const {
  const Annotations& annotations = extraction_->annotations;
  if ((annotations.entities[entity].type == "Person") != (figure.kind == "age")) return;
  add_owner(annotations, figure, entity);
}

// The body, place or thing behind "of", "of the", "of its" (or "at", "off") that begins at this byte; null where none does.
const Mention* Owners::complement_at(std::uint32_t at, std::string_view preposition) const {
  constexpr std::uint32_t kDeterminer = 6;  // bytes, with a blank
  if (!std::string_view(extraction_->document.unwrapped).substr(at).starts_with(preposition)) return nullptr;
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const auto begin = at + static_cast<std::uint32_t>(preposition.size());
  const auto next = order_.first_from(begin);
  if (next == order_.end() || one_of(mentions[*next].type, "Document Person")) return nullptr;
  const std::string_view gap = extraction_->document.unwrapped_text({begin, std::max(begin, mentions[*next].span.begin)});
  return gap.size() <= kDeterminer && std::ranges::count(gap, ' ') <= 1 ? &mentions[*next] : nullptr;
}

void Owners::add_complement(Figure& figure) const {
  if (figure.kind == "age" || figure.kind == "count") return;
  if (const Mention* complement = complement_at(figure.span.end)) add_owner(extraction_->annotations, figure, *complement->entity);
}

// "its third plant", "Norvik's third plant", "the third congress of the party"
void Owners::add_possessor(Figure& figure) const {
  constexpr int kLookedAt = 3;
  constexpr std::uint32_t kNoun = 30;  // bytes
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const std::string_view text = extraction_->document.unwrapped;
  auto before = order_.first_from(figure.span.begin);
  for (int i = 0; i < kLookedAt && before != order_.begin(); ++i) {
    const Mention& mention = mentions[*--before];
    if (mention.span.end >= figure.span.begin || mention.type == "Document") continue;
    const std::string_view gap = extraction_->document.folded_text({mention.span.end, figure.span.begin});
    constexpr WordList kPossessive = "its his her their our my your";
    if (gap == "'s " || gap == "' " || (gap == " " && kPossessive.has(to_ascii_lower(extraction_->document.folded_text(mention.span)))))
      return add_owner(extraction_->annotations, figure, *mention.entity);
  }
  const std::size_t of = text.substr(figure.span.end, kNoun).find(" of ");
  if (of == std::string_view::npos || text.substr(figure.span.end, of).find_first_of(".,;:") != std::string_view::npos) return;
  if (const Mention* complement = complement_at(figure.span.end + static_cast<std::uint32_t>(of))) add_owner(extraction_->annotations, figure, *complement->entity);
}

// "the 113-year-old brewery", "Norway's second-largest bank, Norvik Bank": of the body or place of whose nominal it is a part; not in a
// predicate, which is of its subject.
bool Owners::add_whole(Figure& figure) const {
  constexpr int kLookedAt = 4;
  constexpr WordList kCopulas = "is are was were be been being become became becomes remains remained as";
  if (figure.kind != "rank" && figure.kind != "age") return false;
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  auto before = order_.first_from(figure.span.begin + 1);
  for (int i = 0; i < kLookedAt && before != order_.begin(); ++i) {
    const Mention& mention = mentions[*--before];
    const bool owns = one_of(mention.type, "Organization Place Product") || (figure.kind == "age" && mention.type == "Person");
    if (mention.span.end < figure.span.end || mention.level != Level::nominal || !owns) continue;
    const std::vector<std::string> lead = words_before(extraction_->document, mention.span.begin, 2);
    if (kCopulas.has(word_at(lead, 0)) || (word_at(lead, 0) == "of" && kCopulas.has(word_at(lead, 1)))) return false;
    add_owner(extraction_->annotations, figure, *mention.entity);
    return true;
  }
  return false;
}

// "Norvik is 40 years old", "the yard turned 100 years old": the body or place that opens the sentence, where nobody stands before it.
void Owners::add_aged_body(const Sentence& sentence, Figure& figure) const {
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const auto next = order_.first_from(after_dateline(extraction_->document, sentence));
  if (next == order_.end()) return;
  const Mention& first = mentions[*next];
  const bool opens = extraction_->document.folded_text({sentence.source.begin, first.span.begin}).size() <= 4;
  if (!opens || first.span.end > figure.span.begin || !one_of(first.type, "Organization Place Product")) return;
  static constexpr std::array<std::string_view, 6> kVerbs = {" is ", " was ", " turned ", " turns ", " are ", " were "};
  const std::string_view gap = extraction_->document.folded_text({first.span.end, figure.span.begin});
  if (std::ranges::any_of(kVerbs, [&](std::string_view verb) { return gap.ends_with(verb); })) add_owner(extraction_->annotations, figure, *first.entity);
}

// "a contract worth $4m": of the document right before it.
bool Owners::add_worth(Figure& figure) const {
  constexpr int kLookedAt = 3;
  if (figure.kind != "money") return false;
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  auto before = order_.first_from(figure.span.begin);
  for (int i = 0; i < kLookedAt && before != order_.begin(); ++i) {
    const Mention& mention = mentions[*--before];
    if (mention.type != "Document" || mention.span.end >= figure.span.begin) continue;
    const std::string_view gap = extraction_->document.folded_text({mention.span.end, figure.span.begin});
    if (gap != " worth " && gap != " valued at " && gap != ", worth " && gap != ", valued at ") return false;
    add_owner(extraction_->annotations, figure, *mention.entity);
    return true;
  }
  return false;
}

// "The contract is worth $4m", "The plan has 40 pages", "The bill passed by 63 votes to 58": of the document that opens the sentence; not
// "The report said", whose figures are of what it tells of.
void Owners::add_document(const Sentence& sentence, Figure& figure) const {
  constexpr std::uint32_t kArticle = 4, kReach = 60;  // bytes
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const auto next = order_.first_from(sentence.source.begin);
  if (next == order_.end() || mentions[*next].type != "Document") return;
  const Mention& document = mentions[*next];
  if (document.span.begin > sentence.source.begin + kArticle || document.span.end >= figure.span.begin) return;
  const std::string gap = to_ascii_lower(extraction_->document.folded_text({document.span.end, figure.span.begin}));
  if (gap.size() > kReach || gap.find_first_of(",.;:()\"") != std::string::npos) return;
  static constexpr WordList kOfDocuments =
      "is was will would has have had costs cost totals totalled totaled amounts amounted contains contain includes include comprises covers runs passed allocates carries";
  static constexpr WordList kTelling = "that said says shows showed found finds estimates estimated expected likely about into by against";
  const std::vector<std::string_view> words = split_words(gap);
  const bool passed = figure.kind == "score";
  const bool tells = std::ranges::any_of(words, [&](std::string_view word) { return kTelling.has(word) && !(passed && word == "by"); });
  if (words.empty() || tells || !kOfDocuments.has(words.front())) return;
  add_owner(extraction_->annotations, figure, *document.entity);
}

void Owners::set(Figure& figure, std::uint32_t noun_end, const Figure* previous) const {
  static constexpr WordList kOfSubjects = "frequency rank score";
  const Sentence* sentence = sentence_of(extraction_->document, figure.span.begin);
  if (!figure.of.empty() || sentence == nullptr) return;
  if (const std::optional<std::uint32_t> owner = times_.of(figure)) return add_owner(extraction_->annotations, figure, *owner);
  if (figure.kind == "ordinal") return add_possessor(figure);
  if (figure.kind == "frequency" && !is_adverbial(extraction_->document, figure)) return;
  if (kOwned.has(figure.kind) && (add_bracketed(figure, previous) || add_labelled(figure))) return;
  if (add_whole(figure)) return;
  if (kOfSubjects.has(figure.kind)) {
    add_subjects(*sentence, figure);
    if (figure.kind == "score" && figure.of.empty()) add_document(*sentence, figure);
    return;
  }
  if (!kOwned.has(figure.kind)) return;
  const bool after_count = previous != nullptr && previous->kind == "count" && !previous->of.empty();
  if (after_count && one_of(figure.kind, "count ratio percent") && is_part_of_counted(extraction_->document, figure)) {
    figure.of = {previous->of.front()};
    return;
  }
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  if (noun_end > figure.span.end) {
    constexpr int kLookedAt = 3;
    auto next = order_.first_from(figure.span.end);
    for (int i = 0; i < kLookedAt && next != order_.end(); ++i, ++next) {
      if (mentions[*next].span.begin < noun_end && mentions[*next].span.end >= noun_end)
        add_owner(extraction_->annotations, figure, *mentions[*next].entity);
    }
  }
  if (add_site(figure, noun_end) || add_reduced(figure) || add_worth(figure)) return;
  if (add_described(figure) || add_place_measured_from(figure) || add_thing_of_condition(figure, *sentence)) return;
  add_complement(figure);
  if (sentence->kind == BlockKind::table_row) {
    if (main_organization_) add_owner(extraction_->annotations, figure, *main_organization_);
    return;
  }
  add_subjects_or_place(*sentence, figure, noun_end);
  if (figure.kind == "age" && figure.of.empty()) add_aged_body(*sentence, figure);
  if (figure.kind != "age" && figure.of.empty()) add_document(*sentence, figure);
  add_purpose(figure);
  if (add_both_sides(figure)) return;
  go_on(*sentence, figure, previous);
}

// A sentence that names nobody goes on with what the one before is about, or with the firm whose results it tells.
void Owners::go_on(const Sentence& sentence, Figure& figure, const Figure* previous) const {
  if (!figure.of.empty() || figure.kind == "age" || figure.kind == "count") return;
  const Sentence* before = previous == nullptr ? nullptr : sentence_of(extraction_->document, previous->span.begin);
  const bool own = has_own_subject(extraction_->document, figure, before == &sentence);
  const bool same = before != nullptr && before->paragraph == sentence.paragraph && one_of(previous->kind, kOwned);
  if (same && !own) take_owners(sentence, figure, *previous, *before);
  if (!figure.of.empty() || is_of_country(figure)) return;
  if (const std::optional<std::uint32_t> firm = firm_of_report(*extraction_, order_, sentence, figure, previous, main_organization_))
    add_owner(extraction_->annotations, figure, *firm);
}

void Owners::take_owners(const Sentence& sentence, Figure& figure, const Figure& previous, const Sentence& before) const {
  if ((is_of_country(figure) && !is_of_place(previous)) || is_of_whereabouts(previous, before)) return;
  for (const RecordRef& owner : previous.of) {
    const bool goods = owner.kind == RecordKind::entity && extraction_->annotations.entities[owner.index].type == "Product";
    const bool paper = owner.kind == RecordKind::entity && extraction_->annotations.entities[owner.index].type == "Document";
    if (paper && figure.kind == "measure") continue;  // "The contract, worth 4m, covers two roads (6 km)"
    if (!goods || &before == &sentence || is_of_goods(figure)) figure.of.push_back(owner);
  }
}

// "Sales in Norway rose by 4%": what is reported next is not Norway's.
bool Owners::is_of_whereabouts(const Figure& figure, const Sentence& sentence) const {
  constexpr int kLookedAt = 40;  // mentions of one sentence
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  bool whereabouts = false;
  auto next = order_.first_from(sentence.source.begin);
  for (int i = 0; i < kLookedAt && next != order_.end() && mentions[*next].span.begin < sentence.source.end; ++i, ++next) {
    const Mention& mention = mentions[*next];
    const RecordRef ref = entity_ref(*mention.entity);
    if (std::find(figure.of.begin(), figure.of.end(), ref) == figure.of.end()) continue;
    if (!is_whereabouts(extraction_->document, mention)) return false;
    whereabouts = true;
  }
  return whereabouts;
}

bool Owners::is_of_place(const Figure& figure) const {
  const std::vector<Entity>& entities = extraction_->annotations.entities;
  if (figure.of.empty() || figure.of.front().kind != RecordKind::entity) return false;
  const Entity& entity = entities[figure.of.front().index];
  return entity.type == "Place" && entity.subtype != "facility" && entity.subtype != "natural";
}

void remap_references(Annotations& annotations, const std::vector<std::optional<std::uint32_t>>& moved) {
  const auto follow = [&](RecordRef& ref) {
    if (ref.kind != RecordKind::figure) return;
    const std::optional<std::uint32_t> to = ref.index < moved.size() ? moved[ref.index] : std::nullopt;
    ref = to ? figure_ref(*to) : RecordRef{};
  };
  for (RelationMention& relation : annotations.relations) {
    follow(relation.from);
    follow(relation.to);
    for (Attribute& attribute : relation.attributes) follow(attribute.ref);
  }
  std::erase_if(annotations.relations, [](const RelationMention& r) { return !r.from || !r.to; });
  for (Mention& mention : annotations.mentions) {
    for (Attribute& attribute : mention.attributes) follow(attribute.ref);
  }
  for (Commitment& commitment : annotations.commitments) {
    for (RecordRef& ref : commitment.concerns) follow(ref);
    std::erase_if(commitment.concerns, [](const RecordRef& r) { return !r; });
    if (commitment.target)
      commitment.target = *commitment.target < moved.size() ? moved[*commitment.target] : std::nullopt;
  }
  for (Frame& frame : annotations.frames) {
    for (FrameRole& role : frame.roles) follow(role.target);
    std::erase_if(frame.roles, [](const FrameRole& r) { return !r.target; });
  }
}

}  // namespace factweave
