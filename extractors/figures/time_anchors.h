// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/extraction.h"

namespace factweave {

// The times that a text has named so far, from which "two days later", "a year earlier", "the previous
// quarter" and "the same period of 2023" are counted. Figures come in the order of the text.
class TimeAnchors {
 public:
  // Both live longer than this. `today` is the day on which the document speaks, where that is known.
  TimeAnchors(const Extraction& extraction, const std::optional<Date>& today)
      : extraction_(extraction), today_(today) {}

  // True where the figure needs nothing more: it is complete, or it was counted from an earlier one. One
  // that has no anchor is left without a value.
  bool resolve(Figure& figure);

  // Remembers a resolved figure.
  void note(const Figure& figure);

 private:
  bool count_from_date(Figure& figure);
  bool take_month(Figure& figure);
  bool count_years_from_day(Figure& figure) const;
  bool relate_to_part(Figure& figure) const;
  bool name_fiscal_quarter(Figure& figure) const;
  [[nodiscard]] bool is_year_before(const Figure& figure) const;
  [[nodiscard]] std::string compared_with(const Figure& figure) const;
  [[nodiscard]] std::string same_part(std::string_view expressed) const;
  [[nodiscard]] const std::string& part_named(std::string_view noun) const;
  bool step_from(Figure& figure);
  [[nodiscard]] const Figure* near_anchor(const Figure& figure) const;

  const Extraction& extraction_;
  const std::optional<Date>& today_;
  std::optional<std::size_t> last_date_;  // the latest figure with days
  std::optional<std::size_t> stepped_;    // the latest that was counted in steps, and what it was
  std::string last_step_;
  std::string last_part_;                 // the latest part of a year: 2024-01/2024-08
  std::uint32_t last_part_at_ = 0;        // where it ends
  std::string last_quarter_;              // the latest of these parts, also those without a year
  std::string last_half_;
  std::string last_month_;
  std::array<std::string, 4> fiscal_quarters_;  // of each number the one of the latest fiscal year
  std::string last_year_;                 // the latest year named as such
  std::uint32_t last_year_at_ = 0;
};

}  // namespace factweave
