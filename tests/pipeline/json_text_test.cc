// SPDX-License-Identifier: MIT
#include "pipeline/json_text.h"

#include <gtest/gtest.h>

namespace factweave {
namespace {

TEST(JsonText, SeparatesValuesAndNestsThem) {
  JsonText json;
  json.open('{');
  json.key("a");
  json.open('[');
  json.number(std::uint32_t{7});
  json.raw("true");
  json.open('{');
  json.close('}');
  json.close(']');
  json.key("b");
  json.string("x");
  json.close('}');
  EXPECT_EQ(std::move(json).text(), R"({"a":[7,true,{}],"b":"x"})");
}

TEST(JsonText, EscapesWhatJsonAsksFor) {
  JsonText json;
  json.string("\"a\\b\"\n\t\r\b\f\x01\x1F \u20AC/");
  EXPECT_EQ(std::move(json).text(), "\"\\\"a\\\\b\\\"\\n\\t\\r\\b\\f\\u0001\\u001F \u20AC/\"");
}

TEST(JsonText, EscapesKeysOfAnyText) {
  JsonText json;
  json.open('{');
  json.any_key("a\"b");
  json.string("x");
  json.close('}');
  EXPECT_EQ(std::move(json).text(), R"({"a\"b":"x"})");
}

TEST(JsonText, WritesShortestNumbersWithoutExponent) {
  for (const auto& [value, text] : {std::pair{0.97, "0.97"}, {0.0001, "0.0001"}, {0.0, "0.0"}, {0.5, "0.5"}}) {
    JsonText json;
    json.number(value);
    EXPECT_EQ(std::move(json).text(), text);
  }
}

}  // namespace
}  // namespace factweave
