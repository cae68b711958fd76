// SPDX-License-Identifier: MIT
#include "pipeline/message_digest.h"

#include <openssl/evp.h>

#include <stdexcept>

namespace factweave {
namespace {

// Looked up once: asking libcrypto for an algorithm by its name costs more than hashing a short string.
const EVP_MD* implementation(MessageDigest::Algorithm algorithm) {
  static const EVP_MD* const sha1 = EVP_MD_fetch(nullptr, "SHA1", nullptr);
  static const EVP_MD* const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return algorithm == MessageDigest::Algorithm::sha1 ? sha1 : sha256;
}

void check(int success) {
  if (success != 1) throw std::runtime_error("libcrypto cannot compute a hash (SHA-1 and SHA-256 must be allowed)");
}

}  // namespace

void MessageDigest::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

MessageDigest::MessageDigest(Algorithm algorithm) : algorithm_(algorithm), context_(EVP_MD_CTX_new()) { begin(); }

void MessageDigest::begin() { check(EVP_DigestInit_ex2(context_.get(), implementation(algorithm_), nullptr)); }

void MessageDigest::update(std::string_view bytes) { check(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size())); }

std::string MessageDigest::finish() {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  check(EVP_DigestFinal_ex(context_.get(), digest, &size));
  begin();
  return {reinterpret_cast<const char*>(digest), size};
}

std::string MessageDigest::hex() { return hex_digits(finish()); }

std::string hex_digits(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += kDigits[byte >> 4];
    text += kDigits[byte & 15];
  }
  return text;
}

std::string sha256_hex(std::string_view bytes) {
  MessageDigest hash;
  hash.update(bytes);
  return hash.hex();
}

}  // namespace factweave
