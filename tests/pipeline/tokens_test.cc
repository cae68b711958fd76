// SPDX-License-Identifier: MIT
#include "pipeline/tokens.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace factweave {
namespace {

std::string cut(std::string_view folded) {
  std::string out;
  for (const Token& token : tokenize(folded)) {
    if (!out.empty()) out += '|';
    out += folded.substr(token.begin, token.end - token.begin);
  }
  return out;
}

TEST(Tokens, CutsWordsNumbersAndSigns) {
  const struct {
    std::string_view text, tokens;
  } kCases[] = {
      {"", ""},
      {"Norway's plan", "Norway|'|s|plan"},
      {"U.S. firms", "U|.|S|.|firms"},
      {"$1,250.50, or 3.1.2.", "$|1,250.50|,|or|3.1.2|."},
      {"40km in the 1990s, 3rd", "40|km|in|the|1990|s|,|3|rd"},
      {"G20, B2B, COVID19", "G20|,|B2B|,|COVID19"},
      {"12-hour a_b x@y", "12|-|hour|a|_|b|x|@|y"},
      {"km\u00B2 \u041C\u0438\u0440 \u20AC5 \uFFFD", "km|\u00B2|\u041C\u0438\u0440|\u20AC|5|\uFFFD"},
  };
  for (const auto& each : kCases) EXPECT_EQ(cut(each.text), each.tokens);
}

TEST(Tokens, CarryTheHashesOfTheirBytes) {
  const std::string_view text = "Norvik NRA \u041C\u0438\u0440 40 ,";
  for (const Token& token : tokenize(text)) {
    const std::string_view bytes = text.substr(token.begin, token.end - token.begin);
    EXPECT_EQ(token.hash, token_hash(bytes)) << bytes;
    EXPECT_EQ(token.lower_hash, lower_token_hash(bytes)) << bytes;
  }
  EXPECT_EQ(lower_token_hash("NoRvik"), token_hash("norvik"));
  EXPECT_NE(token_hash("Norvik"), token_hash("norvik"));
}

TEST(Tokens, KnowTheirKindAndCase) {
  const auto tokens = tokenize("Mir \u041C\u0438\u0440 mir 40 , $");
  const TokenKind kinds[] = {TokenKind::word,   TokenKind::word,        TokenKind::word,
                             TokenKind::number, TokenKind::punctuation, TokenKind::symbol};
  const bool capitalised[] = {true, true, false, false, false, false};
  ASSERT_EQ(tokens.size(), 6u);
  for (std::size_t i = 0; i < 6; ++i) {
    EXPECT_EQ(tokens[i].kind, kinds[i]) << i;
    EXPECT_EQ(tokens[i].capitalised, capitalised[i]) << i;
  }
}

}  // namespace
}  // namespace factweave
