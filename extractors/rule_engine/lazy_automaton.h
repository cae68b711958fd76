// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/rule_engine/assertions.h"
#include "extractors/rule_engine/byte_program.h"
#include "extractors/rule_engine/program_walk.h"
#include "extractors/rule_engine/view.h"

namespace factweave {

// A pattern as a deterministic automaton whose states are built when a text first asks for them. It may say that
// something matches where RE2 says no (see ByteProgram), never the reverse.
//
//   const Automaton automaton(program);                 // once a pattern; immutable, shared by threads
//   AutomatonStates states(automaton);                  // of one thread
//   states.reach(view.lettered(), at, letter, steps);
class Automaton {
 public:
  explicit Automaton(ByteProgram program);
  // Nothing where the pattern's syntax is not known. `backwards`: for a text that is read from its end.
  [[nodiscard]] static std::optional<Automaton> of(std::string_view pattern, bool case_insensitive, bool backwards = false);
  // The same for a pattern that was read already.
  [[nodiscard]] static std::optional<Automaton> of(const std::optional<PatternNode>& pattern, bool backwards = false);
  // One whose matches may begin at any byte from the first on.
  [[nodiscard]] static std::optional<Automaton> searching(std::string_view pattern, bool case_insensitive);

  // Whether it may say that something matches where the pattern does not.
  [[nodiscard]] bool is_wider() const { return program_.is_wider; }
  // Whether nothing matches, not even an empty string, where a character of \w was read before and a byte of
  // [low, high], of \w too, comes next.
  [[nodiscard]] bool refuses_in_word(char low, char high) const;

 private:
  friend class AutomatonStates;

  ByteProgram program_;
  std::array<std::uint8_t, 256> class_of_{};  // bytes that no instruction tells apart share a number
  std::vector<std::uint8_t> byte_of_;         // of a class: one of its bytes
  std::size_t width_ = 1;                     // classes and, last, the end of the text
  bool searches_ = false;                     // a match may begin after each byte
};

// The states of one automaton that one thread has met. Forgets them when they become too many.
class AutomatonStates {
 public:
  static constexpr std::size_t kNoMatch = std::numeric_limits<std::size_t>::max();

  explicit AutomatonStates(const Automaton& automaton);

  // The furthest end that a match which begins at `begin` may have, or kNoMatch. `letter` is the first one of the
  // text that is not before `begin`. `steps` grows by the bytes that were read.
  [[nodiscard]] std::size_t reach(const LetteredText& where, std::uint32_t begin, const ViewLetter* letter,
                                  std::size_t& steps);
  // For an automaton that reads backwards: appends the places where a match that ends at `end` may begin, the last
  // one first. `letter` is the first one of the text that is not before `end`. False where there are too many
  // states to tell.
  [[nodiscard]] bool reach_back(const LetteredText& where, std::uint32_t end, const ViewLetter* letter,
                                std::vector<std::uint32_t>& begins, std::size_t& steps);
  // Whether the last one met too many states to tell: then a match may reach as far as the text.
  [[nodiscard]] bool gave_up() const { return states_.size() > 2 * kMostStates; }

 private:
  // Instructions, sorted; with an assertion among them also what stands before, as `kBefore` plus its number.
  using Set = std::vector<std::uint32_t>;
  // Its set as a stretch of items_.
  struct State {
    std::uint32_t first = 0;
    std::uint32_t size = 0;
    std::uint32_t hash = 0;
  };
  static constexpr std::uint32_t kBefore = ~0U - 3;

  // A transition: the number of the next state. Where more is to be done than to go on, it is special: it was
  // not computed yet, the next state is dead, or a match ends before the byte.
  using Transition = std::uint16_t;
  static constexpr Transition kSpecial = 0x8000;
  static constexpr Transition kMatch = 0x4000;
  static constexpr Transition kStateMask = 0x3FFF;
  static constexpr Transition kUnknown = 0xFFFF;
  static constexpr Transition kDead = 0;
  static constexpr std::size_t kMostStates = 1000;

  template <typename Cursor, typename OnMatch>
  [[nodiscard]] bool run(Cursor bytes, Before before, std::size_t& steps, OnMatch&& on_match);
  void forget();
  Transition state_of(Set& set, Before before);
  Transition numbered(const Set& set);
  void enter(Transition state);
  [[nodiscard]] std::span<const std::uint32_t> set_of(std::size_t state) const {
    return std::span(items_).subspan(states_[state].first, states_[state].size);
  }
  Transition start_after(Before before);
  void decide_assertions(Before before, After after);
  Transition step(std::size_t state, std::size_t byte_class);

  // Bytes that some ranges do not tell apart.
  struct AlikeBytes {
    std::uint8_t low = 0, high = 0xFF;  // inclusive

    // Leaves those that a range does not tell from `byte` either; says whether the range holds them.
    bool narrow(std::uint8_t byte, const ByteInstruction& range);
  };
  void fill(std::size_t state, std::size_t byte_class, AlikeBytes alike, Transition result);

  const Automaton* automaton_;
  ProgramWalk walk_;
  std::vector<Transition> transitions_;  // [state * width + class]
  std::vector<State> states_;
  std::vector<std::uint32_t> items_;     // of all sets
  std::vector<Transition> places_;       // states by hash, open addressing, at most half full; kDead: free
  std::array<Transition, 4> starts_{};   // by what stands before
  Set resolved_, following_;                // working memory of step()
};

}  // namespace factweave
