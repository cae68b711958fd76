// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extractors/extraction.h"
#include "extractors/figures/status.h"

namespace factweave {

// What times are for: "by 3 May" is a deadline, "since 2019" a start, "in the past three months" a period. Lives as long as the
// extraction and the status of its figures.
class TimeRoles {
 public:
  TimeRoles(const Extraction& extraction, const FigureStatus& status);

  // The role of a date, period or clock time, with the bound that it sets ("before 3 May"). The figures before it have theirs.
  void set_of_time(std::size_t figure) const;
  // That of a length of time, without the words that are no part of it ("over the last three months" begins behind *the*).
  void set_of_duration(Figure& figure) const;

 private:
  [[nodiscard]] bool follows_amount(const Figure& figure) const;
  void trim_comparison(Figure& figure) const;
  [[nodiscard]] bool is_compared_from(std::size_t i) const;
  [[nodiscard]] bool dates_start(std::size_t i) const;
  [[nodiscard]] bool is_attributive(const Figure& figure) const;
  [[nodiscard]] std::string role_beside(std::size_t i) const;
  [[nodiscard]] bool is_foreseen(const Figure& figure) const;
  [[nodiscard]] bool looks_back(const Figure& figure) const;
  [[nodiscard]] bool is_deadline_of_commitment(const Figure& figure) const;
  [[nodiscard]] bool is_ahead(const Figure& figure) const;
  [[nodiscard]] bool beside_quantity(std::size_t i) const;

  const Document& document_;
  std::vector<Figure>& figures_;
  const FigureStatus& status_;
};

}  // namespace factweave
