// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "extractors/rule_language/rule_set.h"

namespace factweave {
namespace {

TEST(SlotAlphabet, ARecordHasTheLetterThatSaysMostOfIt) {
  SlotAlphabet alphabet;
  alphabet.add({"Place", "", std::nullopt, -1});
  alphabet.add({"Place", "", Level::name, -1});
  alphabet.add({"Place", "city", std::nullopt, -1});
  alphabet.add({"Place", "city", Level::name, -1});
  alphabet.add({"Figure", "", std::nullopt, -1});
  alphabet.add({"", "", std::nullopt, 0});
  const auto letter = [&](std::string_view type, std::string_view subtype, std::optional<Level> level) {
    return static_cast<int>(alphabet.of(type, subtype, level)) - static_cast<int>(SlotAlphabet::kFirst);
  };
  EXPECT_EQ(letter("Place", "city", Level::name), 3);
  EXPECT_EQ(letter("Place", "city", Level::nominal), 2) << "the subtype counts for more than the level";
  EXPECT_EQ(letter("Place", "region", Level::name), 1);
  EXPECT_EQ(letter("Place", "region", Level::pronoun), 0);
  EXPECT_EQ(letter("Figure", "money", std::nullopt), 4);
  EXPECT_EQ(alphabet.of("Person", "", Level::name), 0U) << "no rule could name it";
  EXPECT_EQ(alphabet.of("", "", std::nullopt), 0U) << "a lexicon is no record";
}

}  // namespace
}  // namespace factweave
