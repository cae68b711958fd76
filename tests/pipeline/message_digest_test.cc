// SPDX-License-Identifier: MIT
#include "pipeline/message_digest.h"

#include <gtest/gtest.h>

#include <string>

namespace factweave {
namespace {

TEST(MessageDigest, KnownAnswers) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(std::string(1000000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(MessageDigest, PiecesOfAnySizeGiveTheSameHash) {
  const std::string text(300, 'x');
  for (std::size_t cut = 0; cut <= text.size(); ++cut) {
    MessageDigest hash;
    hash.update(text.substr(0, cut));
    hash.update(text.substr(cut));
    EXPECT_EQ(hash.hex(), sha256_hex(text)) << cut;
  }
}

}  // namespace
}  // namespace factweave
