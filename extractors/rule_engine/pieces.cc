// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/pieces.h"

#include <array>

namespace factweave {
namespace {

enum class ByteClass : std::uint8_t { sign, blank, letter, digit, lead };

constexpr std::array<ByteClass, 256> make_classes() {
  std::array<ByteClass, 256> classes{};
  for (int c = 0; c < 256; ++c) {
    const auto i = static_cast<std::size_t>(c);
    if (c == ' ' || (c >= '\t' && c <= '\r')) classes[i] = ByteClass::blank;
    if (c >= 'a' && c <= 'z') classes[i] = ByteClass::letter;
    if (c >= 'A' && c <= 'Z') classes[i] = ByteClass::letter;
    if (c >= '0' && c <= '9') classes[i] = ByteClass::digit;
    if (c >= 0x80) classes[i] = ByteClass::lead;
  }
  return classes;
}

constexpr std::array<ByteClass, 256> kClasses = make_classes();

ByteClass class_of(char c) { return kClasses[static_cast<unsigned char>(c)]; }
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t piece_end(std::string_view text, std::size_t at) {
  const ByteClass kind = class_of(text[at]);
  std::size_t end = at + 1;
  if (kind == ByteClass::letter || kind == ByteClass::digit) {
    while (end < text.size() && class_of(text[end]) == kind) ++end;
  } else if (kind == ByteClass::lead) {
    while (end < text.size() && continues(text[end])) ++end;
  }
  return end;
}

}  // namespace

void split_pieces(std::string_view folded, std::vector<Piece>& pieces) {
  constexpr std::uint32_t kBasis = 2166136261U;
  constexpr std::uint32_t kPrime = 16777619U;
  pieces.clear();
  for (std::size_t at = 0; at < folded.size();) {
    if (class_of(folded[at]) == ByteClass::blank) {
      ++at;
      continue;
    }
    const std::size_t end = piece_end(folded, at);
    Piece piece{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), kBasis, kBasis};
    for (; at < end; ++at) {
      const auto byte = static_cast<unsigned char>(folded[at]);
      const bool upper = byte >= 'A' && byte <= 'Z';
      piece.hash = (piece.hash ^ byte) * kPrime;
      piece.lower_hash = (piece.lower_hash ^ (upper ? byte | 0x20U : byte)) * kPrime;
    }
    pieces.push_back(piece);
  }
}

}  // namespace factweave
