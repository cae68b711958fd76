// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace factweave {

// A hash by OpenSSL's libcrypto, fed in pieces.
//
//   MessageDigest hash(MessageDigest::Algorithm::sha256); hash.update("ab"); hash.update("c");
//   hash.hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
//
// `finish` and `hex` give the hash of all pieces since the last of their calls, and begin anew. Movable, not copyable.
// One thread. Throws std::runtime_error where libcrypto refuses an algorithm, as builds restricted by policy may.
class MessageDigest {
 public:
  enum class Algorithm { sha1, sha256 };

  explicit MessageDigest(Algorithm algorithm = Algorithm::sha256);

  void update(std::string_view bytes);
  [[nodiscard]] std::string finish();  // 20 bytes of SHA-1, 32 of SHA-256
  [[nodiscard]] std::string hex();     // the same in lower-case digits

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };

  void begin();

  Algorithm algorithm_;
  std::unique_ptr<evp_md_ctx_st, Free> context_;
};

// The bytes as lower-case digits, two for each.
[[nodiscard]] std::string hex_digits(std::string_view bytes);

// SHA-256 of one string in lower-case digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace factweave
