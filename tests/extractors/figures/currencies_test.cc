// SPDX-License-Identifier: MIT
// What bare signs and cents mean by the countries and amounts of the document, with all built-in rules.
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "extractors/document_extractor.h"
#include "extractors/rule_language/compiler.h"
#include "pipeline/segment.h"
#include "tests/support/source_dir.h"

namespace factweave {
namespace {

// The unit of the first figure with this surface; "none" where there is no such figure.
std::string unit_of(const std::string& surface, std::string text) {
  static const DocumentExtractor kExtractor(
      std::make_shared<const RuleSet>(compile_rules({source_dir() / "rules"}).rules));
  Document document;
  document.id = "a";
  document.text = std::move(text);
  segment(document);
  for (const Figure& figure : kExtractor.extract(document).figures) {
    if (document.source_text(figure.span) == surface) return figure.unit;
  }
  return "none";
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
}

}  // namespace
}  // namespace factweave
