// SPDX-License-Identifier: MIT
// Assertions look at both sides of a place, but a state knows only what stands before it: they wait in the
// state, and are decided by the class of the byte that follows. So a match is also known one byte late.
#include "extractors/rule_engine/lazy_automaton.h"

#include <algorithm>
#include <bitset>
#include <utility>

namespace factweave {
namespace {

// Reads a text from left to right: in turn text up to a letter, the letter, text up to the next one …
class Forwards {
 public:
  Forwards(const LetteredText& where, std::uint32_t begin, const ViewLetter* letter)
      : text_(where.text.data()), size_(where.text.size()), letter_(letter),
        last_letter_(where.letters.data() + where.letters.size()), at_(text_ + begin), stop_(text_ + text_end()) {}

  // Whether a byte is left.
  bool has_byte() { return at_ != stop_ || next_stretch(); }
  [[nodiscard]] unsigned char byte() const { return static_cast<unsigned char>(*at_); }
  void advance() { ++at_; }
  // In bytes of the folded text.
  [[nodiscard]] std::uint32_t place() const {
    return in_letter_ ? letter_->folded.begin : static_cast<std::uint32_t>(at_ - text_);
  }

 private:
  [[nodiscard]] std::size_t text_end() const { return letter_ == last_letter_ ? size_ : letter_->folded.begin; }
  bool next_stretch() {
    while (at_ == stop_) {
      if (in_letter_) {
        at_ = text_ + letter_->folded.end;
        ++letter_;
        stop_ = text_ + text_end();
      } else if (letter_ != last_letter_) {
        at_ = letter_->bytes.data();
        stop_ = at_ + ViewLetter::kSize;
      } else {
        return false;
      }
      in_letter_ = !in_letter_;
    }
    return true;
  }

  const char* text_;
  std::size_t size_;
  const ViewLetter* letter_;  // the next one, or that in which it reads
  const ViewLetter* last_letter_;
  const char* at_;
  const char* stop_;
  bool in_letter_ = false;
};

// The same from right to left.
class Backwards {
 public:
  Backwards(const LetteredText& where, std::uint32_t end, const ViewLetter* letter)
      : text_(where.text.data()), begin_(where.begin), letter_(letter), first_letter_(where.letters.data()),
        at_(text_ + end), stop_(text_ + text_begin()) {}

  bool has_byte() { return at_ != stop_ || next_stretch(); }
  [[nodiscard]] unsigned char byte() const { return static_cast<unsigned char>(at_[-1]); }
  void advance() { --at_; }
  [[nodiscard]] std::uint32_t place() const {
    return in_letter_ ? (letter_ - 1)->folded.end : static_cast<std::uint32_t>(at_ - text_);
  }

 private:
  [[nodiscard]] std::uint32_t text_begin() const { return letter_ == first_letter_ ? begin_ : (letter_ - 1)->folded.end; }
  bool next_stretch() {
    while (at_ == stop_) {
      if (in_letter_) {
        --letter_;
        at_ = text_ + letter_->folded.begin;
        stop_ = text_ + text_begin();
      } else if (letter_ != first_letter_) {
        stop_ = (letter_ - 1)->bytes.data();
        at_ = stop_ + ViewLetter::kSize;
      } else {
        return false;
      }
      in_letter_ = !in_letter_;
    }
    return true;
  }

  const char* text_;
  std::uint32_t begin_;
  const ViewLetter* letter_;  // past the next one, or past that in which it reads
  const ViewLetter* first_letter_;
  const char* at_;
  const char* stop_;
  bool in_letter_ = false;
};

}  // namespace

bool AutomatonStates::AlikeBytes::narrow(std::uint8_t byte, const ByteInstruction& range) {
  if (byte < range.low) {
    high = std::min<std::uint8_t>(high, range.low - 1);
  } else if (byte > range.high) {
    low = std::max<std::uint8_t>(low, range.high + 1);
  } else {
    low = std::max(low, range.low);
    high = std::min(high, range.high);
    return true;
  }
  return false;
}

std::optional<Automaton> Automaton::of(std::string_view pattern, bool case_insensitive, bool backwards) {
  return of(parse_pattern(pattern, case_insensitive), backwards);
}

std::optional<Automaton> Automaton::searching(std::string_view pattern, bool case_insensitive) {
  std::optional<Automaton> automaton = of(pattern, case_insensitive);
  if (automaton) automaton->searches_ = true;
  return automaton;
}

std::optional<Automaton> Automaton::of(const std::optional<PatternNode>& pattern, bool backwards) {
  if (!pattern) return std::nullopt;
  std::optional<ByteProgram> program = compile_bytes(*pattern, backwards);
  if (!program) return std::nullopt;
  return Automaton(std::move(*program));
}

Automaton::Automaton(ByteProgram program) : program_(std::move(program)) {
  std::bitset<257> begins;  // of a class
  const auto set_apart = [&](unsigned low, unsigned high) {
    begins.set(low);
    begins.set(high + 1);
  };
  bool assertions = false;
  for (const ByteInstruction& one : program_.code) {
    if (one.op == ByteOp::range) set_apart(one.low, one.high);
    assertions = assertions || one.op == ByteOp::assertion;
  }
  for (unsigned byte = 1; assertions && byte < 256; ++byte) {
    if (after_of(static_cast<char>(byte)) != after_of(static_cast<char>(byte - 1))) begins.set(byte);
  }
  for (unsigned byte = 0; byte < 256; ++byte) {
    if (byte == 0 || begins[byte]) byte_of_.push_back(static_cast<std::uint8_t>(byte));
    class_of_[byte] = static_cast<std::uint8_t>(byte_of_.size() - 1);
  }
  width_ = byte_of_.size() + 1;
}

bool Automaton::refuses_in_word(char low, char high) const {
  std::vector<std::uint32_t> set;
  ProgramWalk walk(program_);
  walk.begin();
  walk.follow(program_.start, set, [](AssertionKind one) { return holds(one, Before::word, After::word); });
  return std::none_of(set.begin(), set.end(), [&](std::uint32_t at) {
    const ByteInstruction& one = program_.code[at];
    return one.op == ByteOp::match || (one.op == ByteOp::range && one.low <= high && one.high >= low);
  });
}

AutomatonStates::AutomatonStates(const Automaton& automaton) : automaton_(&automaton), walk_(automaton.program_) {
  forget();
}

void AutomatonStates::forget() {
  states_.assign(1, {});  // kDead
  items_.clear();
  places_.assign(16, kDead);
  transitions_.assign(automaton_->width_, kSpecial);
  starts_.fill(kUnknown);
}

AutomatonStates::Transition AutomatonStates::state_of(Set& set, Before before) {
  if (set.empty()) return kDead;
  std::sort(set.begin(), set.end());
  const bool waits = std::any_of(set.begin(), set.end(), [&](std::uint32_t at) {
    return automaton_->program_.code[at].op == ByteOp::assertion;
  });
  if (waits) set.push_back(kBefore + static_cast<std::uint32_t>(before));
  return numbered(set);
}

// The state of a set, a new one where it was not met.
AutomatonStates::Transition AutomatonStates::numbered(const Set& set) {
  std::uint64_t mixed = set.size();
  for (const std::uint32_t one : set) mixed = (mixed ^ one) * 0x9E3779B97F4A7C15U;
  const auto hash = static_cast<std::uint32_t>(mixed >> 32U);
  const std::size_t mask = places_.size() - 1;
  for (std::size_t at = hash & mask; places_[at] != kDead; at = (at + 1) & mask) {
    const State& state = states_[places_[at]];
    if (state.hash == hash && std::ranges::equal(set_of(places_[at]), set)) return places_[at];
  }
  const auto state = static_cast<Transition>(states_.size());
  states_.push_back({static_cast<std::uint32_t>(items_.size()), static_cast<std::uint32_t>(set.size()), hash});
  items_.insert(items_.end(), set.begin(), set.end());
  transitions_.resize(transitions_.size() + automaton_->width_, kUnknown);
  if (2 * states_.size() > places_.size()) {
    places_.assign(2 * places_.size(), kDead);
    for (Transition one = 1; one < state; ++one) enter(one);
  }
  enter(state);
  return state;
}

void AutomatonStates::enter(Transition state) {
  const std::size_t mask = places_.size() - 1;
  std::size_t at = states_[state].hash & mask;
  while (places_[at] != kDead) at = (at + 1) & mask;
  places_[at] = state;
}

// Goes on from the assertions of resolved_ that hold between what stands before, its last item, and after.
void AutomatonStates::decide_assertions(Before before, After after) {
  following_.assign(resolved_.begin(), resolved_.end() - 1);
  resolved_.clear();
  walk_.begin();
  for (const std::uint32_t at : following_) {
    walk_.follow(at, resolved_, [&](AssertionKind assertion) { return holds(assertion, before, after); });
  }
}

AutomatonStates::Transition AutomatonStates::step(std::size_t state, std::size_t byte_class) {
  const std::vector<ByteInstruction>& code = automaton_->program_.code;
  const bool at_end = byte_class + 1 == automaton_->width_;
  const std::uint8_t byte = at_end ? 0 : automaton_->byte_of_[byte_class];
  const After after = at_end ? After::nothing : after_of(static_cast<char>(byte));
  const std::span<const std::uint32_t> set = set_of(state);
  resolved_.assign(set.begin(), set.end());
  if (set.back() >= kBefore) decide_assertions(static_cast<Before>(set.back() - kBefore), after);
  following_.clear();
  walk_.begin();
  bool match = false;
  AlikeBytes alike;
  for (const std::uint32_t at : resolved_) {
    const ByteInstruction& one = code[at];
    match = match || one.op == ByteOp::match;
    if (at_end || one.op != ByteOp::range || !alike.narrow(byte, one)) continue;
    walk_.follow(one.next, following_, [](AssertionKind) { return false; });
  }
  if (automaton_->searches_ && !at_end) {
    walk_.follow(automaton_->program_.start, following_, [](AssertionKind) { return false; });
  }
  Transition result = state_of(following_, before_of(static_cast<char>(byte)));
  if (result == kDead || match) result |= kSpecial;
  if (match) result |= kMatch;
  if (at_end) {
    transitions_[state * automaton_->width_ + byte_class] = result;
  } else {
    fill(state, byte_class, alike, result);
  }
  return result;
}

// What is worked out for one byte holds for those that no instruction of the state and no assertion tells from it.
void AutomatonStates::fill(std::size_t state, std::size_t byte_class, AlikeBytes alike, Transition result) {
  const std::vector<std::uint8_t>& byte_of = automaton_->byte_of_;
  Transition* const transitions = &transitions_[state * automaton_->width_];
  const After after = after_of(static_cast<char>(byte_of[byte_class]));
  const auto first = std::lower_bound(byte_of.begin(), byte_of.end(), alike.low);
  for (auto byte = first; byte != byte_of.end() && *byte <= alike.high; ++byte) {
    if (after_of(static_cast<char>(*byte)) == after) transitions[byte - byte_of.begin()] = result;
  }
}

AutomatonStates::Transition AutomatonStates::start_after(Before before) {
  following_.clear();
  walk_.begin();
  walk_.follow(automaton_->program_.start, following_, [](AssertionKind) { return false; });
  return starts_[static_cast<std::size_t>(before)] = state_of(following_, before);
}

template <typename Cursor, typename OnMatch>
bool AutomatonStates::run(Cursor bytes, Before before, std::size_t& steps, OnMatch&& on_match) {
  if (states_.size() > kMostStates) forget();
  std::size_t state = starts_[static_cast<std::size_t>(before)];
  if (state == kUnknown) state = start_after(before);
  const std::uint8_t* const class_of = automaton_->class_of_.data();
  const std::size_t width = automaton_->width_;
  const Transition* transitions = transitions_.data();
  for (;; bytes.advance()) {
    ++steps;
    const std::size_t byte_class = bytes.has_byte() ? class_of[bytes.byte()] : width - 1;
    Transition next = transitions[state * width + byte_class];
    if (next >= kSpecial) {
      if (next == kUnknown) {
        if (gave_up()) return false;  // they are forgotten next time
        next = step(state, byte_class);
        transitions = transitions_.data();
      }
      if ((next & kMatch) != 0) on_match(bytes.place());
      next &= kStateMask;
      if (next == kDead) return true;
    }
    state = next;
  }
}

std::size_t AutomatonStates::reach(const LetteredText& where, std::uint32_t begin, const ViewLetter* letter,
                                   std::size_t& steps) {
  const bool after_letter = letter != where.letters.data() && (letter - 1)->folded.end == begin;
  const Before before = begin == where.begin ? Before::nothing
                        : after_letter       ? Before::other
                                             : before_of(where.text[begin - 1]);
  std::size_t end = kNoMatch;
  const bool told = run(Forwards(where, begin, letter), before, steps, [&](std::uint32_t place) { end = place; });
  return told ? end : where.text.size();
}

bool AutomatonStates::reach_back(const LetteredText& where, std::uint32_t end, const ViewLetter* letter,
                                 std::vector<std::uint32_t>& begins, std::size_t& steps) {
  const bool before_letter = letter != where.letters.data() + where.letters.size() && letter->folded.begin == end;
  const Before before = end == where.text.size() ? Before::nothing
                        : before_letter          ? Before::other
                                                 : before_of(where.text[end]);
  return run(Backwards(where, end, letter), before, steps, [&](std::uint32_t place) { begins.push_back(place); });
}

}  // namespace factweave
