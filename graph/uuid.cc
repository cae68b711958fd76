// SPDX-License-Identifier: MIT
#include "graph/uuid.h"

#include "pipeline/message_digest.h"

namespace factweave {
namespace {

// Version 5 of the namespace for URLs and "https://w3id.org/factweave/ns#".
constexpr std::string_view kNamespace("\x65\x88\x45\x33\x0e\x4b\x5d\xf9\xa9\xc6\x4a\xbd\x30\xe8\xe5\xd5", 16);

}  // namespace

std::string uuid_v5(std::string_view name_space, std::string_view name) {
  // SHA-1 is what version 5 is defined with; it protects nothing here. Graphs have millions of ids: the hash is kept.
  thread_local MessageDigest hash(MessageDigest::Algorithm::sha1);
  hash.update(name_space);
  hash.update(name);
  std::string digest = hash.finish();
  digest[6] = static_cast<char>((digest[6] & 0x0f) | 0x50);
  digest[8] = static_cast<char>((digest[8] & 0x3f) | 0x80);
  std::string text = hex_digits(std::string_view(digest).substr(0, 16));
  for (const std::size_t at : {8, 13, 18, 23}) text.insert(at, 1, '-');
  return text;
}

std::string stable_uuid(std::string_view name) { return uuid_v5(kNamespace, name); }

}  // namespace factweave
