// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "extractors/extraction.h"

namespace factweave {

// A rate word outside a figure: its place and the UCUM code of what it divides by.
struct Rate {
  Span span;
  std::string unit;
};

// A rate phrase right after a figure or its noun: "annually", "a year", "for each day", "on every bus".
[[nodiscard]] std::optional<Rate> rate_after(const Extraction& extraction, std::uint32_t source);
// A rate phrase that opens the figure's clause: "Each year 1.1 billion …", "An average year yields 3 TWh".
[[nodiscard]] std::optional<Rate> rate_before(const Extraction& extraction, const Figure& figure);

// The unit of a rate that the noun before the figure names: "a cash cost per tonne sold of US$612".
[[nodiscard]] std::optional<std::string> rate_of_noun(const Extraction& extraction, const Figure& figure);

}  // namespace factweave
