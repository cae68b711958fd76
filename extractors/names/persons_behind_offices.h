// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/names/capitalised_runs.h"
#include "extractors/names/name_candidates.h"

namespace factweave {

// *the President of the Republic of Morvia Ivo Tarnek*, *head of the Customs Service Ivo Tarnek*: without a comma, what an
// office is of and who holds it are one run. Refers to the candidates, which must outlive it.
class PersonsBehindOffices {
 public:
  explicit PersonsBehindOffices(NameCandidates& candidates) : c_(candidates) {}

  // Adds who stands in the run behind what the office before it is of. Runs come in the order of the text.
  void take(const CapitalisedRun& run);
  // True for what the office of the person behind it is of.
  [[nodiscard]] bool has_office(Span name) const;
  // A name without the person behind the office, or a person's without what the office is of.
  [[nodiscard]] Span without_office(Span name, bool people) const;

 private:
  // Who holds an office and stands behind what it is of.
  struct BehindOffice {
    Span person;
    std::uint32_t begin = 0;  // of the person's honorific, or of the person
  };

  [[nodiscard]] bool begins_with_first_name(const CapitalisedRun& run, std::size_t first) const;
  [[nodiscard]] bool is_title_or_common(const CapitalisedWord& word) const;
  void take_titled_person(const CapitalisedRun& run, std::size_t honorific);
  [[nodiscard]] std::uint32_t end_behind_particle(std::uint32_t end) const;
  void take_person(const CapitalisedRun& run, std::size_t first, Span person);
  void take_country_of_office(std::uint32_t end);
  [[nodiscard]] std::vector<BehindOffice>::const_iterator next(std::uint32_t place) const;
  [[nodiscard]] bool follows_office(std::uint32_t folded) const;
  [[nodiscard]] bool may_be_of_person(const CapitalisedWord& word) const;
  [[nodiscard]] bool is_said_before(const CapitalisedRun& run, std::size_t words) const;
  [[nodiscard]] bool ends_what_has_offices(std::string_view name, std::size_t words) const;

  NameCandidates& c_;
  std::vector<BehindOffice> found_;  // in the order of the text
};

}  // namespace factweave
