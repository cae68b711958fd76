// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/extraction.h"

namespace factweave {

// Gives a bare number the unit, and with it the kind, that a figure beside it names for both. Refers to the extraction, which
// must live as long.
class SharedUnit {
 public:
  explicit SharedUnit(const Extraction& extraction)
      : document_(extraction.document), figures_(extraction.annotations.figures) {}

  // A scaled number beside an amount is one too: "$3.1 million, compared with 2.9 million", "from a profit of 187 million".
  void take_currency(std::size_t i);

  // The start of a change has the scale of its end where that makes them alike: "from 74 to 77 million tons".
  void take_scale(std::size_t i) const;

  // "7.4 to 6.9 minutes", "12,000 and 8,000 dollars", "sales of SEK 14,820 million (13,851)". To be asked of the last figure
  // first. True where the figure took a unit.
  bool take(std::size_t i);

  // "children aged 5, 7 and 11": what a list goes on with are ages too. True where the figure became one.
  bool take_age(std::size_t i);

  // Of two figures of one unit, "34% (41%)", the one in brackets is the mark.
  void mark_bracket(std::size_t i) const;

 private:
  [[nodiscard]] bool starts_change(std::size_t i) const;
  [[nodiscard]] bool ends_change(std::size_t i) const;
  [[nodiscard]] bool is_listed(std::size_t i) const;
  [[nodiscard]] bool is_labeled_behind(const Figure& other, const Figure& figure) const;
  [[nodiscard]] bool is_bracketed_behind(const Figure& other, const Figure& figure) const;
  [[nodiscard]] bool follows_money(const Figure& figure) const;
  [[nodiscard]] bool is_level_of_money(const Figure& figure) const;
  [[nodiscard]] bool follows_payment(const Figure& figure) const;
  [[nodiscard]] bool is_scaled(const Figure& figure) const;
  [[nodiscard]] std::string scale_of(const Figure& figure) const;
  [[nodiscard]] std::string_view sign_of(const Figure& figure) const;
  bool take_of_first(std::size_t i);
  bool take_of_named_list(std::size_t i);
  [[nodiscard]] bool only_names_between(std::size_t a, std::size_t b) const;
  bool take_of_list(std::size_t i);
  bool take_in_bracket(std::size_t i);
  bool take_before_bracket(std::size_t i);
  bool take_of_average(std::size_t i);

  const Document& document_;
  std::vector<Figure>& figures_;
  std::size_t listed_ = 0;  // the figure that last took the unit of its list
};

}  // namespace factweave
