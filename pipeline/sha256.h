// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace factweave {

// SHA-256 (FIPS 180-4), fed in pieces.
//
//   Sha256 hash; hash.update("ab"); hash.update("c");
//   hash.hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
//
// Copyable. `hex()` may be called once, last. One thread.
class Sha256 {
 public:
  void update(std::string_view bytes);
  [[nodiscard]] std::string hex();  // lower case

 private:
  void compress(const unsigned char* block);

  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<unsigned char, 64> pending_ = {};
  std::size_t pending_size_ = 0;
  std::uint64_t size_ = 0;
};

// The hash of one string, as lower-case hex.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace factweave
