// SPDX-License-Identifier: MIT
// What bare signs and cents mean by the countries and amounts of the document, with all built-in rules.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "tests/extractors/figures/read_figures.h"

namespace factweave {
namespace {

std::string unit_of(const std::string& surface, std::string text) {
  return read(std::move(text), built_in_extractor()).at(surface).unit;
}

TEST(Currencies, ACountryNamedInPassingCountsNoMoney) {
  EXPECT_EQ(unit_of("$508 million", "Sales fell to $508 million. It opened two shops in Australia."), "USD");
  EXPECT_EQ(unit_of("$508 million", "An Australian firm sold boats. Its sales fell to $508 million."), "AUD");
  EXPECT_EQ(unit_of("$508 million", "Sales fell to $508 million. It opened two shops in Australia. Australia is a large market."), "AUD");
}

TEST(Currencies, CentsAreThoseOfTheAmountBesideThem) {
  const std::string text = "The loan was 180 million euros. Oil fell 68 cents to $81.92 a barrel. Bread costs 90 cents.";
  EXPECT_EQ(unit_of("68 cents", text), "USD");
  EXPECT_EQ(unit_of("90 cents", text), "EUR");
  EXPECT_EQ(unit_of("six grand", "She lent him £950 in May and six grand in June."), "GBP");
}

TEST(Currencies, ASignIsOfTheCurrenciesThatShareIt) {
  EXPECT_EQ(unit_of("K3.5 million", "The Papua New Guinea government lent K3.5 million to the mill."), "PGK");
  EXPECT_EQ(unit_of("K3.5 million", "Lusaka lent K3.5 million to the mill, Zambia's minister said."), "ZMW");
}

TEST(Currencies, OfSeveralCountriesTheOneOfTheClauseCounts) {
  const std::string text = "Nepal lent Rs 40 million to the mill; Sri Lanka added Rs 7 million.";
  EXPECT_EQ(unit_of("Rs 40 million", text), "NPR");
  EXPECT_EQ(unit_of("Rs 7 million", text), "LKR");
  EXPECT_EQ(unit_of("Rs 9 million", "Nepal and Sri Lanka lent Rs 9 million to the mill."), "INR");
}

TEST(Currencies, APointBeforeThreeZerosGroups) {
  const auto figures = read("The stall costs 750.000 pesos, a licence 20.000-22.500 pesos, petrol $1.250 and the boat €4.000 million.", built_in_extractor());
  EXPECT_EQ(figures.at("750.000 pesos").value, "750000");
  EXPECT_EQ(figures.at("20.000-22.500 pesos").min, "20000");
  EXPECT_EQ(figures.at("20.000-22.500 pesos").max, "22500");
  EXPECT_EQ(figures.at("$1.250").value, "1.25");
  EXPECT_EQ(figures.at("€4.000 million").value, "4000000");
}

}  // namespace
}  // namespace factweave
