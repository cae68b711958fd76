// SPDX-License-Identifier: MIT
#include "pipeline/offset_converter.h"

#include <algorithm>

namespace factweave {
namespace {

constexpr std::size_t kBlock = 64;

// Units of the characters that begin in a piece of text.
std::uint32_t count_units(std::string_view piece, OffsetUnit unit) {
  std::uint32_t units = 0;
  for (const char c : piece) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xC0) != 0x80;
    units += unit == OffsetUnit::utf16 && byte >= 0xF0;
  }
  return units;
}

}  // namespace

OffsetConverter::OffsetConverter(std::string_view text, OffsetUnit unit)
    : text_(text), unit_(unit), identity_(unit == OffsetUnit::bytes) {
  if (identity_) return;
  blocks_.reserve(text.size() / kBlock + 1);
  std::uint32_t units = 0;
  for (std::size_t at = 0; at <= text.size(); at += kBlock) {
    blocks_.push_back(units);
    units += count_units(text.substr(at, kBlock), unit);
  }
  identity_ = units == text.size();
}

std::uint32_t OffsetConverter::operator()(std::uint32_t byte) const {
  std::size_t at = std::min<std::size_t>(byte, text_.size());
  if (identity_) return static_cast<std::uint32_t>(at);
  while (at > 0 && at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80) --at;
  const std::size_t block = at / kBlock;
  return blocks_[block] + count_units(text_.substr(block * kBlock, at - block * kBlock), unit_);
}

}  // namespace factweave
