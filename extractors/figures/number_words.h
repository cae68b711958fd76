// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace factweave {

// A number in words as an exact quotient of whole numbers.
struct SpelledNumber {
  std::string numerator;    // digits
  std::string denominator;  // digits, not zero
  std::string scale = "1";  // of the last scale word
};

// Reads English number words: "two hundred and five", "half a million", "one and a half",
// "three quarters", "one point two five billion", "a dozen", "twenty-five hundred".
// Nothing where the words do not make one number ("five six", "twenty thirty").
[[nodiscard]] std::optional<SpelledNumber> read_number_words(std::string_view folded);

// What a scale word or suffix multiplies by, as digits ("bn" → "1000000000"), or an empty view.
[[nodiscard]] std::string_view scale_factor(std::string_view word);

// "twenty-first" → "twenty one", "hundredth" → "hundred"; nothing for what is no ordinal.
[[nodiscard]] std::optional<std::string> cardinal_of_ordinal(std::string_view folded);

// Denominator of "half", "thirds", "quarter", "tenths", …; 0 for anything else.
[[nodiscard]] int fraction_denominator(std::string_view word);

}  // namespace factweave
