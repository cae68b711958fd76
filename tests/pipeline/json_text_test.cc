// SPDX-License-Identifier: MIT
#include "pipeline/json_text.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

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

TEST(JsonText, EscapesWhereverTheCharacterStands) {
  for (std::size_t size = 1; size < 20; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string text(size, '\xA0'), escaped = text;
      text[at] = '"';
      escaped.replace(at, 1, "\\\"");
      JsonText json;
      json.string(text);
      EXPECT_EQ(std::move(json).text(), '"' + escaped + '"');
    }
  }
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
  for (const auto& [value, text] : {std::pair{0.97, "0.97"}, {0.0001, "0.0001"}, {0.0, "0.0"}, {0.5, "0.5"},
                                   {0.9999, "0.9999"}, {0.43751, "0.43751"}, {1.0, "1.0"}, {12.25, "12.25"}, {-0.5, "-0.5"}}) {
    JsonText json;
    json.number(value);
    EXPECT_EQ(std::move(json).text(), text);
  }
}

}  // namespace
}  // namespace factweave
