// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/group_finder.h"

#include <algorithm>
#include <array>
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
  Ways ways;
  for (std::uint32_t at = 0; at < program_.code.size(); ++at) {
    const ByteInstruction& one = program_.code[at];
    if (one.op == ByteOp::save) saves_ = std::max(saves_, one.low + std::uint32_t{1});
    if (one.op != ByteOp::split) continue;
    choice_[at] = choices_++;
    ways.clear();
    list_ways(at, ways);
    add_choice(ways);
  }
  first_way_.push_back(static_cast<std::uint32_t>(ways_.size()));
}

// Ways that begin with a choice are those of that choice, as long as they stay few.
void GroupFinder::list_ways(std::uint32_t split, Ways& ways) const {
  constexpr std::size_t kMostJoined = 24;
  for (const std::uint32_t target : program_.targets_of(program_.code[split])) {
    const ByteInstruction& one = program_.code[target];
    if (one.op == ByteOp::range) {
      ways.push_back({target, one.low, one.high, one.op});
    } else if (one.op == ByteOp::character) {
      const auto [low, high] = program_.class_of(one).first_bytes();
      ways.push_back({target, low, high, one.op});
    } else if (one.op == ByteOp::split && ways.size() + program_.targets_of(one).size() <= kMostJoined) {
      list_ways(target, ways);
    } else {
      ways.push_back({target, 0, kEnd, one.op});
    }
  }
}

void GroupFinder::add_choice(const Ways& ways) {
  std::array<std::uint32_t, kBuckets> next{};  // first their numbers of ways
  for (const Way& way : ways) {
    for (std::uint16_t bucket = bucket_of(way.low); bucket <= bucket_of(way.high); ++bucket) ++next[bucket];
  }
  auto first = static_cast<std::uint32_t>(ways_.size());
  for (std::uint32_t& bucket : next) {
    first_way_.push_back(first);
    first += std::exchange(bucket, first);
  }
  ways_.resize(first);
  for (const Way& way : ways) {
    for (std::uint16_t bucket = bucket_of(way.low); bucket <= bucket_of(way.high); ++bucket) ways_[next[bucket]++] = way;
  }
}

// Whether the next instruction of a way does not refuse it. Of characters beyond ASCII only their first byte is asked.
bool GroupFinder::can_go(const Way& way, std::uint16_t byte, std::string_view text, std::uint32_t place) const {
  const ByteInstruction& one = program_.code[way.instruction];
  if (way.op == ByteOp::assertion) return holds(one.assertion, before_at(text, place), after_at(text, place));
  if (way.op == ByteOp::character && byte < 0x80) return program_.class_of(one).has_ascii(static_cast<unsigned char>(byte));
  return way.low <= byte && byte <= way.high;
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

// False where the choice was met at this place before.
bool GroupFinder::meet(std::uint32_t choice, std::uint32_t place, Span stretch, Memory& memory) {
  const std::size_t bit = choice * (std::size_t{stretch.size()} + 1) + place - stretch.begin;
  const std::uint64_t mask = std::uint64_t{1} << (bit % 64);
  if ((memory.met[bit / 64] & mask) != 0) return false;
  memory.met[bit / 64] |= mask;
  return true;
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
      case ByteOp::character: {
        const std::uint32_t size = place == stretch.end ? 0 : program_.class_of(one).size_at(text, place);
        if (size == 0 || size > stretch.end - place) return false;
        place += size;
        at = one.next;
        break;
      }
      case ByteOp::split: {
        const std::uint32_t choice = choice_[at];
        const std::size_t before = memory.open.size();
        const std::uint16_t byte = place == stretch.end ? kEnd : static_cast<std::uint8_t>(text[place]);
        const std::size_t bucket = std::size_t{choice} * kBuckets + bucket_of(byte);
        for (std::uint32_t i = first_way_[bucket + 1]; i > first_way_[bucket]; --i) {
          const Way& way = ways_[i - 1];
          if (can_go(way, byte, text, place)) memory.open.push_back({way.instruction, place});
        }
        if (memory.open.size() == before) return false;
        if (memory.open.size() > before + 1 && !meet(choice, place, stretch, memory)) {
          memory.open.resize(before);
          return false;
        }
        at = memory.open.back().instruction;
        memory.open.pop_back();
        break;
      }
      case ByteOp::assertion:
        if (!holds(one.assertion, before_at(text, place), after_at(text, place))) return false;
        at = one.next;
        break;
      case ByteOp::save:
        memory.open.push_back({one.low, memory.places[one.low], true});
        memory.places[one.low] = place;
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
