// SPDX-License-Identifier: MIT
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <string>

#include "tests/support/built_in_extraction.h"

namespace factweave {

inline std::string name_of(const Annotations& a, std::optional<std::uint32_t> entity) {
  return entity ? a.entities[*entity].name : std::string("-");
}

struct CommitmentCase {
  std::string text, evidence, act, polarity, committer;
};

// The text has this commitment and no other.
inline void expect_only(const CommitmentCase& c) {
  const Annotations a = extract(c.text);
  ASSERT_EQ(a.commitments.size(), 1U) << c.text;
  EXPECT_EQ(a.commitments[0].text, c.evidence);
  EXPECT_EQ(a.commitments[0].act, c.act) << c.text;
  EXPECT_EQ(name_of(a, a.commitments[0].committer), c.committer) << c.text;
}

// The text has one commitment, and this is who is bound by it; "-": nobody.
inline void expect_committer(const std::string& text, const std::string& name) {
  const Annotations a = extract(text);
  ASSERT_EQ(a.commitments.size(), 1U) << text;
  EXPECT_EQ(name_of(a, a.commitments[0].committer), name) << text;
}

// Enough of *we* and a delegation: the text is a speech.
inline constexpr const char* kSpeech =
    "My delegation thanks the President. I speak for my country, Norway. We have seen war and we have seen peace. We know what "
    "our people want, and we know what our neighbors want. We believe in the law. We live by our word. ";

}  // namespace factweave
