// SPDX-License-Identifier: MIT
#include "extractors/figures/owner_of_time.h"

#include <algorithm>
#include <array>
#include <string>

#include "extractors/figures/figures.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"
#include "pipeline/split_words.h"

namespace factweave {
namespace {

constexpr WordList kTimePrepositions =
    "in at near from outside around into across through to towards off between with for by of on under against about over after before since until during within";

// Another clause or another phrase begins between a mention and its time.
bool is_broken(std::string_view gap) {
  constexpr std::array<std::string_view, 11> kBreaks = {",", ";", ":", "\"", "(", ")", " which ", " who ", " that ", " while ", " and "};
  return std::any_of(kBreaks.begin(), kBreaks.end(), [&](std::string_view mark) { return gap.find(mark) != std::string_view::npos; });
}

// " is worth $4m and runs for ": what the second verb of a subject says.
std::string_view last_verb(std::string_view gap, WordList verbs) {
  const std::size_t joint = gap.rfind(" and ");
  if (joint == std::string_view::npos) return gap;
  const std::string_view behind = gap.substr(joint + 5);
  return verbs.has(behind.substr(0, behind.find(' '))) ? gap.substr(joint + 4) : gap;
}

bool any_of(const std::vector<std::string_view>& words, const WordList& list) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return list.has(word); });
}

}  // namespace

std::optional<std::uint32_t> OwnerOfTime::of(const Figure& figure) const {
  if (figure.kind == "duration") return of_duration(figure);
  return is_calendar(figure) && !figure.measure.empty() ? of_event(figure) : std::nullopt;
}

// The mentions of the sentence that end before the figure, nearest first, without those inside others.
std::vector<const Mention*> OwnerOfTime::before(const Figure& figure) const {
  constexpr int kLookedAt = 6;
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const Sentence* sentence = sentence_of(extraction_->document, figure.span.begin);
  std::vector<const Mention*> found;
  auto next = order_->first_from(figure.span.begin);
  for (int i = 0; i < kLookedAt && sentence != nullptr && next != order_->begin(); ++i) {
    const Mention& mention = mentions[*--next];
    if (mention.span.begin < sentence->source.begin) break;
    if (mention.span.end <= figure.span.begin) found.push_back(&mention);
  }
  std::stable_sort(found.begin(), found.end(), [](const Mention* a, const Mention* b) {
    return a->span.end != b->span.end ? a->span.end > b->span.end : a->span.begin < b->span.begin;
  });
  std::uint32_t covered = figure.span.begin;
  std::erase_if(found, [&](const Mention* mention) {
    const bool inside = mention->span.end > covered;
    if (!inside) covered = mention->span.begin;
    return inside;
  });
  return found;
}

// The preposition before a mention and its article; empty where none stands there.
std::string_view OwnerOfTime::preposition_of(const Mention& mention) const {
  std::vector<std::string> words = words_before(extraction_->document, mention.span.begin, 2);
  if (!words.empty() && one_of(words[0], "the a an its their our his her")) words.erase(words.begin());
  if (words.empty()) return {};
  for (const std::string_view word : {"of", "in", "at", "with", "to", "for", "by"}) {
    if (words[0] == word) return word;
  }
  return kTimePrepositions.has(words[0]) ? "about" : "";
}

// "construction of the depot begins": what happens to the work happens to the thing.
bool OwnerOfTime::is_work_on(const Mention& mention) const {
  constexpr WordList kWork = "construction production sale sales building work works delivery deliveries operation operations manufacture assembly installation";
  const std::vector<std::string> words = words_before(extraction_->document, mention.span.begin, 3);
  const auto of = std::find(words.begin(), words.end(), "of");
  return of != words.end() && of + 1 != words.end() && kWork.has(*(of + 1));
}

// "Norvik was founded in 1958", "Norvik opened a yard in Larne in 2019", "the contract expires on 1 May": what the verb's event
// happens to, which is its object where it has one.
std::optional<std::uint32_t> OwnerOfTime::of_event(const Figure& figure) const {
  constexpr WordList kHappens = "start opening end closure foundation launch expiry completion merger";  // also to who does it
  constexpr WordList kOfPeople = "birth death marriage resignation appointment election";
  constexpr WordList kPassive = "was were is are be been being";
  if (!kHappens.has(figure.measure) && !kOfPeople.has(figure.measure) && !one_of(figure.measure, "signature adoption approval publication ratification construction"))
    return std::nullopt;
  for (const Mention* mention : before(figure)) {
    const std::string_view gap = extraction_->document.folded_text({mention->span.end, figure.span.begin});
    if (is_broken(gap)) return std::nullopt;
    std::string lower = to_ascii_lower(gap);
    const std::vector<std::string_view> words = split_words(lower);
    const bool verb = std::any_of(words.begin(), words.end(), [](std::string_view word) { return !kTimePrepositions.has(word); });
    const std::string_view preposition = preposition_of(*mention);
    if (preposition == "of" && verb && !words.empty() && !kTimePrepositions.has(words[0]) && is_work_on(*mention)) return *mention->entity;
    if (!preposition.empty()) continue;
    const bool person = mention->type == "Person";
    if (person != kOfPeople.has(figure.measure)) return std::nullopt;
    const bool fits = !verb || kHappens.has(figure.measure) || person || any_of(words, kPassive);
    return fits && gap.find("'s ") != 0 ? std::optional(*mention->entity) : std::nullopt;
  }
  return std::nullopt;
}

// "a two-year contract", "the 12-month Tern Lease": the thing that lasts so long.
const Mention* OwnerOfTime::described_by(const Figure& figure) const {
  constexpr int kLookedAt = 3;
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const auto fits = [](const Mention& mention) { return mention.type != "Person" && mention.type != "Place"; };
  auto next = order_->first_from(figure.span.begin);
  const bool attributive = extraction_->document.unwrapped_text(figure.span).find('-') != std::string_view::npos;
  if (attributive && next != order_->end() && mentions[*next].span.begin == figure.span.end + 1 && fits(mentions[*next])) return &mentions[*next];
  for (int i = 0; i < kLookedAt && next != order_->begin(); ++i) {
    const Mention& mention = mentions[*--next];
    if (mention.span.end > figure.span.end && fits(mention)) return &mention;
  }
  return nullptr;
}

std::optional<std::uint32_t> OwnerOfTime::of_duration(const Figure& figure) const {
  constexpr WordList kLasting = "lasts lasted last lasting runs run ran running takes took take taken valid expires boils";
  constexpr WordList kOfPeople = "served serves jailed sentenced imprisoned banned suspended detained reigned lived worked ruled";
  constexpr std::size_t kLongest = 8;  // words
  if (const Mention* described = described_by(figure)) return *described->entity;
  for (const Mention* mention : before(figure)) {
    const std::string_view gap = last_verb(extraction_->document.folded_text({mention->span.end, figure.span.begin}), kLasting);
    if (is_broken(gap)) return std::nullopt;
    const std::string lower = to_ascii_lower(gap);
    const std::vector<std::string_view> words = split_words(lower);
    if (words.size() > kLongest) return std::nullopt;
    const bool person = mention->type == "Person";
    if (!preposition_of(*mention).empty() || !any_of(words, person ? kOfPeople : kLasting)) continue;
    return mention->type == "Place" && mention->subtype != "facility" ? std::nullopt : std::optional(*mention->entity);
  }
  return std::nullopt;
}

}  // namespace factweave
