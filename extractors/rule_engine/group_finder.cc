// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/group_finder.h"

#include <algorithm>
#include <utility>

#include "extractors/rule_engine/assertions.h"
#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {

std::optional<GroupFinder> GroupFinder::of(std::string_view pattern, bool case_insensitive) {
  const std::optional<PatternNode> tree = parse_pattern(pattern, case_insensitive);
  if (!tree) return std::nullopt;
  std::optional<ByteProgram> program = compile_exactly(*tree);
  if (!program) return std::nullopt;
  return GroupFinder(std::move(*program));
}

GroupFinder::GroupFinder(ByteProgram program) : program_(std::move(program)), choice_(program_.code.size()) {
  for (std::size_t at = 0; at < program_.code.size(); ++at) {
    const ByteInstruction& one = program_.code[at];
    if (one.op == ByteOp::split) choice_[at] = choices_++;
    if (one.op == ByteOp::save) saves_ = std::max(saves_, one.first + 1);
  }
  for (const std::uint32_t target : program_.targets) {
    const ByteInstruction& one = program_.code[target];
    if (one.op == ByteOp::range) {
      ways_.push_back({target, one.low, one.high});
    } else {
      ways_.push_back({target});
    }
  }
}

bool GroupFinder::find(std::string_view text, Span stretch, Memory& memory) const {
  memory.places.assign(saves_, kNowhere);
  memory.met.assign((marks(stretch) + 63) / 64, 0);
  memory.open.assign(1, {program_.start, stretch.begin});
  while (!memory.open.empty()) {
    const Step step = memory.open.back();
    memory.open.pop_back();
    if (step.undoes) {
      memory.places[step.instruction] = step.place;
    } else if (follow(step, text, stretch, memory)) {
      return true;
    }
  }
  return false;
}

// Goes on until the match or a dead end, and leaves the other ways of its choices open.
bool GroupFinder::follow(Step step, std::string_view text, Span stretch, Memory& memory) const {
  auto [at, place, undoes] = step;
  for (;;) {
    const ByteInstruction& one = program_.code[at];
    switch (one.op) {
      case ByteOp::range: {
        if (place == stretch.end) return false;
        const auto byte = static_cast<std::uint8_t>(text[place]);
        if (byte < one.low || byte > one.high) return false;
        ++place;
        at = one.next;
        break;
      }
      case ByteOp::split: {
        const std::size_t bit = choice_[at] * (std::size_t{stretch.size()} + 1) + place - stretch.begin;
        const std::uint64_t mask = std::uint64_t{1} << (bit % 64);
        if ((memory.met[bit / 64] & mask) != 0) return false;
        memory.met[bit / 64] |= mask;
        const std::size_t before = memory.open.size();
        const std::uint16_t byte = place == stretch.end ? kEnd : static_cast<std::uint8_t>(text[place]);
        for (std::uint32_t i = one.first + one.count; i > one.first; --i) {
          const Way& way = ways_[i - 1];
          if (way.low <= byte && byte <= way.high) memory.open.push_back({way.instruction, place});
        }
        if (memory.open.size() == before) return false;
        at = memory.open.back().instruction;
        memory.open.pop_back();
        break;
      }
      case ByteOp::assertion:
        if (!holds(one.assertion, before_at(text, place), after_at(text, place))) return false;
        at = one.next;
        break;
      case ByteOp::save:
        memory.open.push_back({one.first, memory.places[one.first], true});
        memory.places[one.first] = place;
        at = one.next;
        break;
      case ByteOp::match:
        memory.places[0] = stretch.begin;
        memory.places[1] = place;
        return true;
    }
  }
}

}  // namespace factweave
