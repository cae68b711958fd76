// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/number_surroundings.h"

#include <utility>

#include "extractors/rule_engine/program_walk.h"
#include "pipeline/ascii_digit.h"

namespace factweave {
namespace {

bool reads_one_of(const ByteInstruction& one, char low, char high) {
  return one.op == ByteOp::range && one.low <= static_cast<unsigned char>(high) && one.high >= static_cast<unsigned char>(low);
}

bool passes(AssertionKind) { return true; }

// The instructions that may come next once the digits were read.
std::vector<std::uint32_t> beyond_digits(const ByteProgram& program, bool begins_with_digit) {
  std::vector<std::uint32_t> set;
  ProgramWalk walk(program);
  walk.begin();
  walk.follow(program.start, set, passes);
  const auto read_digit = [&](std::uint32_t at) {
    const ByteInstruction& one = program.code[at];
    if (reads_one_of(one, '0', '9')) walk.follow(one.next, set, passes);
  };
  if (begins_with_digit) {
    std::vector<std::uint32_t> beginnings;
    beginnings.swap(set);
    walk.begin();
    for (const std::uint32_t at : beginnings) read_digit(at);
  }
  for (std::size_t i = 0; i < set.size(); ++i) read_digit(set[i]);  // the set grows meanwhile
  return set;
}

}  // namespace

void list_digits(std::string_view text, Span stretch, std::vector<Digits>& digits) {
  const auto code_at = [&](std::int64_t at) {
    const bool inside = at >= stretch.begin && at < stretch.end;
    return inside ? static_cast<std::uint16_t>(static_cast<unsigned char>(text[static_cast<std::size_t>(at)]))
                  : DigitsSide::kNothing;
  };
  for (std::uint32_t at = stretch.begin; at < stretch.end; ++at) {
    if (!is_digit(text[at])) continue;
    const std::uint32_t begin = at;
    while (at < stretch.end && is_digit(text[at])) ++at;
    digits.push_back({{begin, at},
                      {code_at(std::int64_t{begin} - 1), code_at(std::int64_t{begin} - 2)},
                      {code_at(at), code_at(std::int64_t{at} + 1)}});
  }
}

AllowedSide::AllowedSide(const ByteProgram& program, bool behind) {
  const std::vector<std::uint32_t> beyond = beyond_digits(program, behind);
  add(program, beyond, behind, first_);
  for (std::size_t i = 0; i < kSigns.size(); ++i) {
    if (first_.all()) second_[i].set();
    std::vector<std::uint32_t> set;
    ProgramWalk walk(program);
    walk.begin();
    for (const std::uint32_t at : beyond) {
      if (reads_one_of(program.code[at], kSigns[i], kSigns[i])) walk.follow(program.code[at].next, set, passes);
    }
    add(program, set, behind, second_[i]);
  }
}

// Adds the bytes that the instructions read; all where a match ends with them. Letters are U+E000 to U+F8FF, which
// begin with EE or EF, and backwards with a byte that continues a character.
void AllowedSide::add(const ByteProgram& program, std::span<const std::uint32_t> instructions, bool behind, Codes& codes) {
  const auto [low, high] = behind ? std::pair('\xEE', '\xEF') : std::pair('\x80', '\xBF');
  for (const std::uint32_t at : instructions) {
    const ByteInstruction& one = program.code[at];
    if (one.op == ByteOp::match) codes.set();
    if (one.op != ByteOp::range) continue;
    for (unsigned byte = one.low; byte <= one.high; ++byte) codes.set(byte);
    if (reads_one_of(one, low, high)) codes.set(kLetter);
  }
}

}  // namespace factweave
