// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace factweave {

// A number as a text writes it, exactly: plain decimals without exponent, grouping or trailing zeros
// of the fraction. Thirds and other periodic quotients are rounded to 16 significant digits.
struct ParsedNumber {
  std::string value;        // "2500000"
  std::string scale = "1";  // what the number's last scale word or suffix multiplies by: "1000000"
  bool scaled = false;      // a scale word or suffix was written
};

// Reads a number in digits, words or both from folded text. Nothing where the text is no number or
// is one that cannot be: "twenty thirty", "1,23,4".
//
//   parse_number("2,50,000")->value == "250000"       parse_number("two and a half million")
//   parse_number("1.2bn")->value == "1200000000"      parse_number("half a dozen")->value == "6"
//   parse_number("-3.2")->value == "-3.2"             parse_number("2 1/2")->value == "2.5"
//   parse_number("5 x 10^3")->value == "5000"         parse_number("12,5")->value == "12.5"
//   parse_number("thirty (30)")->value == "30"
//
// A comma before three digits groups, before one or two it is a decimal comma. Never throws.
[[nodiscard]] std::optional<ParsedNumber> parse_number(std::string_view folded);

// Exact arithmetic on decimal strings, as parse_number() writes them.
// REQUIRES: both are decimals (an optional sign, digits, an optional fraction).
[[nodiscard]] std::string multiply(std::string_view a, std::string_view b);
[[nodiscard]] std::string divide(std::string_view a, std::string_view b);  // rounded; "" by zero
[[nodiscard]] std::string subtract(std::string_view a, std::string_view b);
[[nodiscard]] int compare(std::string_view a, std::string_view b);  // -1, 0, 1

// True for a plain decimal.
[[nodiscard]] bool is_decimal(std::string_view text);
// The value of a small whole number, or nothing.
[[nodiscard]] std::optional<int> small_integer(std::string_view decimal);

}  // namespace factweave
