// SPDX-License-Identifier: MIT
#include "extractors/figures/ordinal.h"

#include <array>
#include <string>
#include <utility>

#include "extractors/figures/number_words.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::size_t kLongestOrdinal = 200;  // bytes

}  // namespace

std::optional<ParsedNumber> parse_ordinal(std::string_view folded) {
  if (folded.empty() || folded.size() > kLongestOrdinal) return std::nullopt;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (digit(folded.front())) {
    std::size_t end = 0;
    while (end < folded.size() && (digit(folded[end]) || folded[end] == ',')) ++end;
    const std::string suffix = to_ascii_lower(folded.substr(end));
    if (suffix != "st" && suffix != "nd" && suffix != "rd" && suffix != "th") return std::nullopt;
    return parse_number(folded.substr(0, end));
  }
  const std::optional<std::string> cardinal = cardinal_of_ordinal(folded);
  return cardinal ? parse_number(*cardinal) : std::nullopt;
}

std::optional<int> parse_roman(std::string_view text) {
  if (text.empty() || text.size() > 15) return std::nullopt;
  constexpr std::array<std::pair<std::string_view, int>, 13> kParts = {{{"M", 1000},
                                                                        {"CM", 900},
                                                                        {"D", 500},
                                                                        {"CD", 400},
                                                                        {"C", 100},
                                                                        {"XC", 90},
                                                                        {"L", 50},
                                                                        {"XL", 40},
                                                                        {"X", 10},
                                                                        {"IX", 9},
                                                                        {"V", 5},
                                                                        {"IV", 4},
                                                                        {"I", 1}}};
  int value = 0;
  for (const auto& [sign, worth] : kParts) {
    const bool repeats = sign.size() == 1 && sign != "D" && sign != "L" && sign != "V";
    for (int times = 0; text.starts_with(sign) && times < (repeats ? 3 : 1); ++times) {
      value += worth;
      text.remove_prefix(sign.size());
    }
  }
  return text.empty() ? std::optional<int>(value) : std::nullopt;
}

}  // namespace factweave
