// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "extractors/names/capitalised_runs.h"
#include "extractors/names/counted_acronyms.h"
#include "extractors/names/name_candidates.h"

namespace factweave {

// What the form and the neighbours of a run of capitals say where neither lists nor rules know it: who acts is a person, two
// unknown words are mostly one, what stands before a country is a body. Refers to both arguments, which must outlive it.
class UnknownNames {
 public:
  UnknownNames(NameCandidates& candidates, const ThingAcronyms& things) : c_(candidates), things_(things) {}

  // Adds what they say of a run that is written as names are inside sentences.
  void weigh(const CapitalisedRun& run);
  // Two or three words that nobody knows are mostly a person's name.
  [[nodiscard]] bool may_be_person(const CapitalisedRun& run) const;
  // *Morven Africa*: what is named after where it works is mostly a firm.
  [[nodiscard]] bool ends_with_place(std::string_view name) const;

 private:
  void weigh_surname(Span word);
  [[nodiscard]] bool is_listed(std::string_view name) const;
  [[nodiscard]] bool verb_follows(std::uint32_t end) const;
  [[nodiscard]] bool speaks(Span word) const;
  [[nodiscard]] bool is_named_after_country(const CapitalisedRun& run) const;
  [[nodiscard]] bool behind_article(std::uint32_t folded) const;
  [[nodiscard]] bool holds_first_name(const CapitalisedRun& run) const;
  [[nodiscard]] bool before_plural_verb(const CapitalisedRun& run) const;
  [[nodiscard]] bool before_thing(std::uint32_t end) const;
  [[nodiscard]] bool behind_preposition_of_place(Span folded) const;
  [[nodiscard]] bool has_word_of_body(const CapitalisedRun& run) const;

  NameCandidates& c_;
  const ThingAcronyms& things_;
};

// *Youngster Thaborel Montorva scored*: a run without a word that has its capital from the sentence; else without words.
[[nodiscard]] CapitalisedRun behind_word_of_sentence(const CapitalisedRun& run);

}  // namespace factweave
