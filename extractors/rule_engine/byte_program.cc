// SPDX-License-Identifier: MIT
// Compiles from the right: each node is given where to go on and returns where it begins.
#include "extractors/rule_engine/byte_program.h"

#include <unicode/utf8.h>

#include <algorithm>

#include "extractors/rule_language/pattern_syntax.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::size_t kMostInstructions = 20000;
constexpr std::size_t kMostOfOneCount = 96;  // instructions that a counted repetition may take
constexpr std::uint32_t kMostSaves = 255;
constexpr std::size_t kMostClasses = 0x10000;

// A stretch of code points whose encodings differ in the bytes' ranges only.
struct ByteSequence {
  std::array<std::pair<std::uint8_t, std::uint8_t>, 4> bytes{};
  std::size_t size = 0;
};

std::size_t encoded_size(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

std::uint8_t byte_of(char32_t c, std::size_t size, std::size_t index) {
  const auto shift = static_cast<unsigned>(6 * (size - 1 - index));
  if (index > 0) return static_cast<std::uint8_t>(0x80U | ((c >> shift) & 0x3FU));
  constexpr std::array<unsigned, 5> kLead = {0, 0, 0xC0, 0xE0, 0xF0};
  return static_cast<std::uint8_t>(size == 1 ? c : kLead[size] | (c >> shift));
}

// Divides [low, high] until every part's encodings are a product of byte ranges.
void to_sequences(char32_t low, char32_t high, std::vector<ByteSequence>& sequences) {
  for (const char32_t limit : {0x7F, 0x7FF, 0xFFFF}) {
    if (low <= limit && high > limit) {
      to_sequences(low, limit, sequences);
      return to_sequences(limit + 1, high, sequences);
    }
  }
  const std::size_t size = encoded_size(high);
  for (std::size_t tail = 1; tail < size; ++tail) {
    const char32_t mask = (char32_t{1} << (6 * tail)) - 1;
    if ((low & ~mask) == (high & ~mask)) break;
    if ((low & mask) != 0) {
      to_sequences(low, low | mask, sequences);
      return to_sequences((low | mask) + 1, high, sequences);
    }
    if ((high & mask) != mask) {
      to_sequences(low, (high & ~mask) - 1, sequences);
      return to_sequences(high & ~mask, high, sequences);
    }
  }
  ByteSequence sequence;
  sequence.size = size;
  for (std::size_t i = 0; i < size; ++i) sequence.bytes[i] = {byte_of(low, size, i), byte_of(high, size, i)};
  sequences.push_back(sequence);
}

AssertionKind seen_from_behind(AssertionKind assertion) {
  switch (assertion) {
    case AssertionKind::text_begin: return AssertionKind::text_end;
    case AssertionKind::text_end: return AssertionKind::text_begin;
    case AssertionKind::line_begin: return AssertionKind::line_end;
    case AssertionKind::line_end: return AssertionKind::line_begin;
    case AssertionKind::word_edge:
    case AssertionKind::no_word_edge: break;
  }
  return assertion;
}

class Compiler {
 public:
  // `exact`: with groups, and nothing wider than the tree says.
  Compiler(bool exact, bool backwards) : exact_(exact), backwards_(backwards) {}

  std::optional<ByteProgram> compile(const PatternNode& pattern) {
    program_.code.emplace_back();  // 0: match
    program_.start = node(pattern, 0);
    if (failed_ || program_.code.size() > kMostInstructions) return std::nullopt;
    return std::move(program_);
  }

 private:
  [[nodiscard]] std::size_t in_order(std::size_t i, std::size_t size) const { return backwards_ ? size - 1 - i : i; }

  std::uint32_t add(ByteInstruction instruction) {
    program_.code.push_back(instruction);
    return static_cast<std::uint32_t>(program_.code.size() - 1);
  }

  std::uint32_t range(std::uint8_t low, std::uint8_t high, std::uint32_t next) {
    ByteInstruction instruction;
    instruction.op = ByteOp::range;
    instruction.low = low;
    instruction.high = high;
    instruction.next = next;
    return add(instruction);
  }

  std::uint32_t save(std::uint32_t number, std::uint32_t next) {
    failed_ = failed_ || number > kMostSaves;
    ByteInstruction instruction;
    instruction.op = ByteOp::save;
    instruction.low = static_cast<std::uint8_t>(number);
    instruction.next = next;
    return add(instruction);
  }

  std::uint32_t split(const std::vector<std::uint32_t>& targets) {
    if (targets.size() == 1) return targets[0];
    ByteInstruction instruction;
    instruction.op = ByteOp::split;
    const std::uint32_t at = add(instruction);
    set_targets(at, targets);
    return at;
  }

  void set_targets(std::uint32_t at, const std::vector<std::uint32_t>& targets) {
    program_.code[at].next = static_cast<std::uint32_t>(program_.targets.size());
    program_.targets.push_back(static_cast<std::uint32_t>(targets.size()));
    program_.targets.insert(program_.targets.end(), targets.begin(), targets.end());
  }

  std::uint32_t node(const PatternNode& pattern, std::uint32_t next) {
    if (!exact_ || pattern.group == 0) return content(pattern, next);
    const auto number = static_cast<std::uint32_t>(2 * pattern.group);
    return save(number, content(pattern, save(number + 1, next)));
  }

  std::uint32_t content(const PatternNode& pattern, std::uint32_t next) {
    if (failed_ || program_.code.size() > kMostInstructions) return next;
    switch (pattern.kind) {
      case PatternKind::literal: return literal(pattern, next);
      case PatternKind::char_class: return char_class(pattern, next);
      case PatternKind::repeat: return repeat(pattern, next);
      case PatternKind::sequence:
        for (std::size_t i = pattern.children.size(); i > 0; --i) {
          next = node(pattern.children[in_order(i - 1, pattern.children.size())], next);
        }
        return next;
      case PatternKind::alternatives: {
        std::vector<std::uint32_t> targets;
        for (const PatternNode& child : pattern.children) targets.push_back(node(child, next));
        return split(targets);
      }
      case PatternKind::assertion: {
        ByteInstruction instruction;
        instruction.op = ByteOp::assertion;
        instruction.assertion = backwards_ ? seen_from_behind(pattern.assertion) : pattern.assertion;
        instruction.next = next;
        return add(instruction);
      }
    }
    return next;
  }

  std::uint32_t literal(const PatternNode& pattern, std::uint32_t next) {
    for (std::size_t i = pattern.literal.size(); i > 0; --i) {
      const auto byte = static_cast<std::uint8_t>(pattern.literal[in_order(i - 1, pattern.literal.size())]);
      const bool has_cases = pattern.fold && is_ascii_letter(static_cast<char>(byte));
      next = has_cases ? either_case(byte, next) : range(byte, byte, next);
    }
    return next;
  }

  std::uint32_t either_case(std::uint8_t letter, std::uint32_t next) {
    const std::uint8_t capital = letter & ~0x20U;
    const std::uint8_t small = letter | 0x20U;
    if (exact_) return character({{capital, capital}, {small, small}}, next);
    return split({range(capital, capital, next), range(small, small, next)});
  }

  std::uint32_t character(const CharacterClass::Ranges& ranges, std::uint32_t next) {
    std::vector<CharacterClass>& classes = program_.classes;
    std::size_t number = 0;
    while (number < classes.size() && classes[number].ranges() != ranges) ++number;
    failed_ = failed_ || number >= kMostClasses;
    if (number == classes.size()) classes.emplace_back(ranges);
    ByteInstruction instruction;
    instruction.op = ByteOp::character;
    instruction.low = static_cast<std::uint8_t>(number % 256);
    instruction.high = static_cast<std::uint8_t>(number / 256);
    instruction.next = next;
    return add(instruction);
  }

  std::uint32_t char_class(const PatternNode& pattern, std::uint32_t next) {
    failed_ = failed_ || (exact_ && (is_any_character(pattern) || pattern.ranges.empty()));
    if (failed_) return next;
    const bool is_byte_range = pattern.ranges.size() == 1 && pattern.ranges[0].second < 0x80;
    if (exact_ && !is_byte_range) return character(pattern.ranges, next);
    program_.is_wider = program_.is_wider || is_any_character(pattern);
    sequences_.clear();
    for (const auto& [low, high] : pattern.ranges) to_sequences(low, high, sequences_);
    const std::size_t first_shared = program_.code.size();
    targets_.clear();
    for (const ByteSequence& sequence : sequences_) {
      if (sequence.size == 1) {
        targets_.push_back(range(sequence.bytes[0].first, sequence.bytes[0].second, next));
        continue;
      }
      std::uint32_t at = next;
      for (std::size_t i = sequence.size; i > 0; --i) {
        const auto [low, high] = sequence.bytes[in_order(i - 1, sequence.size)];
        at = shared_range(low, high, at, first_shared);
      }
      if (std::find(targets_.begin(), targets_.end(), at) == targets_.end()) targets_.push_back(at);
    }
    return split(targets_);
  }

  // One that was added since `first` and reads the same, or a new one.
  std::uint32_t shared_range(std::uint8_t low, std::uint8_t high, std::uint32_t next, std::size_t first) {
    for (std::size_t at = first; at < program_.code.size(); ++at) {
      const ByteInstruction& one = program_.code[at];
      if (one.low == low && one.high == high && one.next == next) return static_cast<std::uint32_t>(at);
    }
    return range(low, high, next);
  }

  std::uint32_t repeat(const PatternNode& pattern, std::uint32_t next) {
    const PatternNode& body = pattern.children[0];
    const std::size_t before = program_.code.size();
    failed_ = failed_ || (exact_ && pattern.max != 1 && may_be_empty(body));
    if (pattern.max < 0) return unbounded(pattern, next);
    if (pattern.max == 0) return next;
    const std::size_t targets_before = program_.targets.size();
    std::uint32_t at = next;
    for (int i = pattern.min; i < pattern.max; ++i) {
      at = split(more_or_on(pattern.lazy, node(body, at), next));
      if (i > pattern.min || !counts_no_more(before, pattern.max - pattern.min)) continue;
      program_.code.resize(before);
      program_.targets.resize(targets_before);
      return copies(body, pattern.min, star(body, false, next));
    }
    return copies(body, pattern.min, at);
  }

  // Whether so many times what was built since `before` would be too large.
  bool counts_no_more(std::size_t before, int times = 1) {
    if (exact_ || (program_.code.size() - before) * static_cast<std::size_t>(times) <= kMostOfOneCount) return false;
    program_.is_wider = true;
    return true;
  }

  static std::vector<std::uint32_t> more_or_on(bool lazy, std::uint32_t more, std::uint32_t on) {
    if (lazy) return {on, more};
    return {more, on};
  }

  std::uint32_t unbounded(const PatternNode& repeat, std::uint32_t next) {
    if (repeat.min == 0) return star(repeat.children[0], repeat.lazy, next);
    const std::uint32_t loop = add(split_to_be());
    const std::uint32_t first = node(repeat.children[0], loop);
    set_targets(loop, more_or_on(repeat.lazy, first, next));
    return copies(repeat.children[0], repeat.min - 1, first);
  }

  std::uint32_t star(const PatternNode& body, bool lazy, std::uint32_t next) {
    const std::uint32_t loop = add(split_to_be());
    set_targets(loop, more_or_on(lazy, node(body, loop), next));
    return loop;
  }

  std::uint32_t copies(const PatternNode& body, int count, std::uint32_t next) {
    const std::size_t before = program_.code.size();
    for (int i = 0; i < count; ++i) {
      next = node(body, next);
      // From here on it may repeat as often as it likes: a wider pattern, and a small program.
      if (counts_no_more(before) && i + 1 < count) return star(body, false, next);
    }
    return next;
  }

  static ByteInstruction split_to_be() {
    ByteInstruction instruction;
    instruction.op = ByteOp::split;
    return instruction;
  }

  bool exact_;
  bool backwards_;
  bool failed_ = false;
  ByteProgram program_;
  std::vector<ByteSequence> sequences_;  // working memory of char_class()
  std::vector<std::uint32_t> targets_;   // likewise
};

}  // namespace

CharacterClass::CharacterClass(const Ranges& ranges) : ranges_(ranges) {
  const auto first_byte = [](char32_t c) { return byte_of(c, encoded_size(c), 0); };
  first_bytes_ = {first_byte(ranges.front().first), first_byte(ranges.back().second)};
  for (const auto& [low, high] : ranges) {
    for (char32_t c = low; c <= high && c < 0x80; ++c) ascii_[c / 64] |= std::uint64_t{1} << (c % 64);
  }
}

std::uint32_t CharacterClass::size_at(std::string_view text, std::uint32_t place) const {
  const auto first = static_cast<unsigned char>(text[place]);
  if (first < 0x80) return has_ascii(first) ? 1 : 0;
  std::size_t end = place;
  UChar32 character = 0;
  U8_NEXT(text.data(), end, text.size(), character);
  if (character < 0) return 0;
  const auto read = static_cast<char32_t>(character);
  const auto range = std::lower_bound(ranges_.begin(), ranges_.end(), read,
                                      [](const auto& one, char32_t c) { return one.second < c; });
  return range != ranges_.end() && range->first <= read ? static_cast<std::uint32_t>(end) - place : 0;
}

std::optional<ByteProgram> compile_bytes(const PatternNode& pattern, bool backwards) {
  return Compiler(false, backwards).compile(pattern);
}

std::optional<ByteProgram> compile_exactly(const PatternNode& pattern) { return Compiler(true, false).compile(pattern); }

}  // namespace factweave
