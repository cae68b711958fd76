// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "extractors/figures/figure_groups.h"
#include "pipeline/annotations.h"

namespace factweave {

// Fills the value of a figure from what its rule matched. False where the parts do not fit together
// (the 32nd day, a range that runs backwards): such a match makes no figure.
using Normalizer = bool (*)(const FigureGroups& groups, Figure& figure);

// The normaliser that a rule names with `value:`, or null. rules/figures/README.md lists them with
// the groups that each one reads.
[[nodiscard]] Normalizer normalizer(std::string_view name);

// Quantities. All read number, number2, bound, tail, per.
bool read_quantity(const FigureGroups& groups, Figure& figure);
bool normalize_money(const FigureGroups& groups, Figure& figure);    // currency, minor, scale
bool normalize_percent(const FigureGroups& groups, Figure& figure);  // unit
bool normalize_count(const FigureGroups& groups, Figure& figure);
bool normalize_measure(const FigureGroups& groups, Figure& figure);     // unit
bool normalize_multiplier(const FigureGroups& groups, Figure& figure);  // word
bool normalize_ratio(const FigureGroups& groups, Figure& figure);       // numerator, denominator
bool normalize_position(const FigureGroups& groups,
                        Figure& figure);                           // ordinal or number, of ordinals and ranks
bool normalize_score(const FigureGroups& groups, Figure& figure);  // number, number2
bool normalize_age(const FigureGroups& groups, Figure& figure);    // unit

// Times.
bool normalize_duration(const FigureGroups& groups, Figure& figure);   // unit; number_b, unit_b
bool normalize_frequency(const FigureGroups& groups, Figure& figure);  // number, unit, word
bool normalize_calendar(const FigureGroups& groups,
                        Figure& figure);                           // day, month, year, …: dates and periods
bool normalize_clock(const FigureGroups& groups, Figure& figure);  // hour, minute, half_day, zone

// UCUM code of what a rate phrase divides by: "per year", "a day", "/MWh", "annually" → a, d, MW.h, a;
// a noun becomes {noun}. Empty for nothing.
[[nodiscard]] std::string rate_unit(const FigureGroups& groups, std::string_view phrase);

// Singular of an English noun: "matches" → "match", "people" → "person".
[[nodiscard]] std::string singular_noun(std::string_view noun);

}  // namespace factweave
