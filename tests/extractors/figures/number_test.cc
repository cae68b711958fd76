// SPDX-License-Identifier: MIT
#include "extractors/figures/number.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "extractors/figures/number_words.h"
#include "extractors/figures/ordinal.h"

namespace factweave {
namespace {

using Table = std::vector<std::pair<std::string, std::string>>;

void expect_values(const Table& table) {
  for (const auto& [text, value] : table) {
    const auto number = parse_number(text);
    ASSERT_TRUE(number.has_value()) << text;
    EXPECT_EQ(number->value, value) << text;
  }
}

TEST(Number, DigitsWithTheirSeparators) {
  expect_values({{"7", "7"},
                 {"0047", "47"},
                 {"12,500", "12500"},
                 {"2,50,000", "250000"},
                 {"1,23,45,678", "12345678"},
                 {"12 500", "12500"},
                 {"45, 000", "45000"},
                 {"2,310, 000", "2310000"},
                 {"1'000", "1000"},
                 {"12.500", "12.5"},
                 {"12,5", "12.5"},
                 {"1.234,5", "1234.5"},
                 {"1.234.567", "1234567"},
                 {"1,234.50", "1234.5"},
                 {".5", "0.5"},
                 {"-3.2", "-3.2"},
                 {"+40", "40"},
                 {"minus 30", "-30"},
                 {"0.075", "0.075"},
                 {"0.00", "0"},
                 {"007.50", "7.5"},
                 {"000", "0"},
                 {"100000000000000000000000000001", "100000000000000000000000000001"}});
}

TEST(Number, ScaleWordsAndSuffixes) {
  expect_values({{"1.2bn", "1200000000"},
                 {"5k", "5000"},
                 {"2.5 million", "2500000"},
                 {"4 m", "4000000"},
                 {"3 lakh", "300000"},
                 {"4.5 crore", "45000000"},
                 {"3 dozen", "36"},
                 {"12 hundred thousand", "1200000"},
                 {"0.1 million", "100000"},
                 {"640 crore", "6400000000"},
                 {"18 mln", "18000000"},
                 {"45.6 mill", "45600000"},
                 {"1.2 bil", "1200000000"},
                 {"30 thousand", "30000"}});
}

TEST(Number, Words) {
  expect_values({{"zero", "0"},
                 {"seven", "7"},
                 {"twenty-four", "24"},
                 {"two hundred and five", "205"},
                 {"two hundred", "200"},
                 {"a hundred and fifty", "150"},
                 {"Three thousand", "3000"},
                 {"one million two hundred and five thousand and six", "1205006"},
                 {"half a million", "500000"},
                 {"two and a half million", "2500000"},
                 {"one and a half", "1.5"},
                 {"a quarter of a million", "250000"},
                 {"three quarters of a billion", "750000000"},
                 {"one point two five billion", "1250000000"},
                 {"three dozen", "36"},
                 {"half a dozen", "6"},
                 {"twenty-five hundred", "2500"},
                 {"a thousand", "1000"},
                 {"hundred", "100"},
                 {"five hundred thousand", "500000"},
                 {"two thirds", "0.6666666666666667"},
                 {"one hundred and three and two thirds", "103.6666666666667"},
                 {"minus five", "-5"},
                 {"four thousand 3 hundred and 21", "4321"},
                 {"three hundred point sixty-two", "300.62"},
                 {"eight point nought six", "8.06"},
                 {"three million, two hundred & forty", "3000240"},
                 {"two billion and three quarters million", "2000750000"},
                 {"two million and three fifths", "2600000"},
                 {"three hundred and sixty-two hundredths", "300.62"},
                 {"one hundred forty-two fifths", "28.4"},
                 {"four and a fifth", "4.2"},
                 {"forty and six", "46"},
                 {"forty and six and two fifths", "46.4"},
                 {"forty and three fifths", "40.6"},
                 {"one twenty-two", "122"}});
}

TEST(Number, FractionsInWordsKeepTheirTerms) {
  const std::vector<std::array<std::string, 3>> table = {{"two thirds", "2", "3"},
                                                         {"a trillionth", "1", "1000000000000"},
                                                         {"three twenty-firsts", "3", "21"},
                                                         {"two one hundred ninths", "2", "109"},
                                                         {"twenty thirty-fifths", "20", "35"}};
  for (const auto& [text, numerator, denominator] : table) {
    const auto fraction = read_fraction_words(text);
    ASSERT_TRUE(fraction.has_value()) << text;
    EXPECT_EQ(fraction->numerator, numerator) << text;
    EXPECT_EQ(fraction->denominator, denominator) << text;
  }
  for (const std::string text :
       {"thirty fifths", "one hundred fifth", "one thousand fifths", "four and a fifth", "fifth", "two"}) {
    EXPECT_FALSE(read_fraction_words(text).has_value()) << text;
  }
}

TEST(Number, FractionsAndPowers) {
  expect_values({{"2½", "2.5"},
                 {"½", "0.5"},
                 {"7 ½", "7.5"},
                 {"1/3", "0.3333333333333333"},
                 {"2 1/2", "2.5"},
                 {"3/4", "0.75"},
                 {"5.83 3/4", "5.8375"},
                 {"10⁶", "1000000"},
                 {"10^3", "1000"},
                 {"5 x 10^3", "5000"},
                 {"1.5×10⁻³", "0.0015"},
                 {"1e6", "1000000"},
                 {"8x2^10", "8192"},
                 {"2.5 x 10-5", "0.000025"},
                 {"1.1^+2", "1.21"},
                 {"2^--3", "8"},
                 {"1 point 1", "1.1"},
                 {"point 77", "0.77"},
                 {"2.5 million", "2500000"}});
}

TEST(Number, WhatIsNoNumberIsRefused) {
  for (const std::string text : {"", "a", "and", "five six", "twenty thirty", "1,23,4", "1,2345", "12,34,56",
                                 "million tons", "three and four", "four hundred and eight hundred", "1/0",
                                 "5 x", "-", "one thousand million billion trillion quadrillion"}) {
    EXPECT_FALSE(parse_number(text).has_value()) << text;
  }
}

TEST(Number, ScaleIsReportedForRanges) {
  EXPECT_EQ(parse_number("320 million")->scale, "1000000");
  EXPECT_TRUE(parse_number("20k")->scaled);
  EXPECT_FALSE(parse_number("315")->scaled);
  EXPECT_EQ(parse_number("nine million six hundred thousand")->scale, "1");
}

TEST(Number, ArithmeticIsExact) {
  EXPECT_EQ(multiply("7.5", "0.01"), "0.075");
  EXPECT_EQ(multiply("0.1", "3"), "0.3");
  EXPECT_EQ(divide("1", "8"), "0.125");
  EXPECT_EQ(divide("2", "3"), "0.6666666666666667");
  EXPECT_EQ(divide("1", "0"), "");
  EXPECT_EQ(subtract("0.3", "0.1"), "0.2");
  EXPECT_EQ(compare("-25", "40"), -1);
  EXPECT_EQ(compare("2.50", "2.5"), 0);
}

TEST(Number, Ordinals) {
  for (const auto& [text, value] : Table{{"first", "1"},
                                         {"second", "2"},
                                         {"21st", "21"},
                                         {"twenty-first", "21"},
                                         {"twelfth", "12"},
                                         {"hundredth", "100"},
                                         {"one hundred and twenty-fifth", "125"},
                                         {"twentyfirst", "21"},
                                         {"thirtieth", "30"},
                                         {"3rd", "3"}}) {
    ASSERT_TRUE(parse_ordinal(text).has_value()) << text;
    EXPECT_EQ(parse_ordinal(text)->value, value) << text;
  }
  EXPECT_FALSE(parse_ordinal("month").has_value());
  EXPECT_FALSE(parse_ordinal("21x").has_value());
}

TEST(Number, RomanNumerals) {
  EXPECT_EQ(parse_roman("XIV"), 14);
  EXPECT_EQ(parse_roman("MCMXCIX"), 1999);
  EXPECT_FALSE(parse_roman("IIII").has_value());
  EXPECT_FALSE(parse_roman("ABC").has_value());
}

}  // namespace
}  // namespace factweave
