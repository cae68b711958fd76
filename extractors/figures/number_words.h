// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace factweave {

// A number in words as an exact quotient of whole numbers.
struct SpelledNumber {
  std::string numerator;    // digits
  std::string denominator;  // digits, not zero
  std::string scale = "1";  // of a number of one term its scale word's: "1000000" of "two million"
};

// Reads English number words: "two hundred and five", "half a million", "one and a half",
// "three quarters", "one point two five billion", "a dozen", "twenty-five hundred".
// Whole numbers below a thousand may stand in digits ("3 hundred and 21"). Nothing where the words do not
// make one number ("five six", "twenty thirty").
[[nodiscard]] std::optional<SpelledNumber> read_number_words(std::string_view folded);

// Reads a fraction in words with its terms as written: "two thirds" → 2 / 3, "a fifth" → 1 / 5, "three
// twenty-firsts" → 3 / 21, "one hundred forty-two fifths" → 142 / 5. A tens word before an ordinal below
// ten belongs to it: "twenty thirty-fifths" is 20 / 35. Nothing for mixed numbers and anything else.
[[nodiscard]] std::optional<SpelledNumber> read_fraction_words(std::string_view folded);

// What a scale word or suffix multiplies by, as digits ("bn" → "1000000000"), or an empty view.
[[nodiscard]] std::string_view scale_factor(std::string_view word);

// "twenty-first" → "twenty one", "hundredth" → "hundred"; nothing for what is no ordinal.
[[nodiscard]] std::optional<std::string> cardinal_of_ordinal(std::string_view folded);

// Denominator of "half", "thirds", "quarter", "tenths", "millionths", …; 0 for anything else.
[[nodiscard]] std::uint64_t fraction_denominator(std::string_view word);

}  // namespace factweave
