// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "extractors/rule_engine/byte_program.h"

namespace factweave {

// Follows the instructions of a program that read nothing.
class ProgramWalk {
 public:
  explicit ProgramWalk(const ByteProgram& program) : program_(&program), seen_(program.code.size()) {}

  void begin() { ++epoch_; }  // what was met before may be met again
  // Appends the ranges, the match and the assertions that can be reached; `passes` says of an assertion
  // whether it is passed already.
  template <typename Passes>
  void follow(std::uint32_t instruction, std::vector<std::uint32_t>& set, Passes&& passes);

 private:
  const ByteProgram* program_;
  std::vector<std::uint32_t> seen_;  // by instruction: the epoch in which it was met last
  std::uint32_t epoch_ = 0;
  std::vector<std::uint32_t> open_;  // still to be followed
};

template <typename Passes>
void ProgramWalk::follow(std::uint32_t instruction, std::vector<std::uint32_t>& set, Passes&& passes) {
  const ByteOp op = program_->code[instruction].op;
  if (op != ByteOp::split && op != ByteOp::assertion) {  // most
    if (std::exchange(seen_[instruction], epoch_) != epoch_) set.push_back(instruction);
    return;
  }
  open_.assign(1, instruction);
  while (!open_.empty()) {
    const std::uint32_t at = open_.back();
    open_.pop_back();
    if (seen_[at] == epoch_) continue;
    seen_[at] = epoch_;
    const ByteInstruction& here = program_->code[at];
    if (here.op == ByteOp::split) {
      const std::span<const std::uint32_t> targets = program_->targets_of(here);
      open_.insert(open_.end(), targets.begin(), targets.end());
    } else if (here.op == ByteOp::assertion && passes(here.assertion)) {
      open_.push_back(here.next);
    } else {
      set.push_back(at);
    }
  }
}

}  // namespace factweave
