// SPDX-License-Identifier: MIT
// Assertions look at both sides of a place, but a state knows only what stands before it: they wait in the
// state, and are decided by the class of the byte that follows. So a match is also known one byte late.
#include "extractors/rule_engine/lazy_automaton.h"

#include <algorithm>
#include <bit>
#include <bitset>
#include <utility>

namespace factweave {
namespace {

constexpr std::uint64_t kAllKinds = ~std::uint64_t{0};

void add_kinds(std::array<std::uint64_t, kByteKinds>& following, std::uint64_t kinds, std::uint64_t next_kinds) {
  for (; kinds != 0; kinds &= kinds - 1) following[static_cast<std::size_t>(std::countr_zero(kinds))] |= next_kinds;
}

}  // namespace

template <typename Passes>
void ProgramWalk::follow(std::uint32_t instruction, std::vector<std::uint32_t>& set, Passes&& passes) {
  open_.assign(1, instruction);
  while (!open_.empty()) {
    const std::uint32_t at = open_.back();
    open_.pop_back();
    if (seen_[at] == epoch_) continue;
    seen_[at] = epoch_;
    const ByteInstruction& here = program_->code[at];
    if (here.op == ByteOp::split) {
      const auto targets = program_->targets.begin() + here.first;
      open_.insert(open_.end(), targets, targets + here.count);
    } else if (here.op == ByteOp::assertion && passes(here.assertion)) {
      open_.push_back(here.next);
    } else {
      set.push_back(at);
    }
  }
}

std::optional<Automaton> Automaton::of(std::string_view pattern, bool case_insensitive, bool backwards) {
  return of(parse_pattern(pattern, case_insensitive), backwards);
}

std::optional<Automaton> Automaton::of(const std::optional<PatternNode>& pattern, bool backwards) {
  if (!pattern) return std::nullopt;
  std::optional<ByteProgram> program = compile_bytes(*pattern, backwards);
  if (!program) return std::nullopt;
  return Automaton(std::move(*program));
}

Automaton::Automaton(ByteProgram program) : program_(std::move(program)) {
  number_bytes();
  find_beginnings();
}

void Automaton::number_bytes() {
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

// Reads the program three bytes deep.
void Automaton::find_beginnings() {
  ProgramWalk walk(program_);
  const auto reached = [&](std::uint32_t start, auto&& passes) {
    std::vector<std::uint32_t> set;
    walk.begin();
    walk.follow(start, set, passes);
    return set;
  };
  const auto in_the_text = [](AssertionKind assertion) { return assertion != AssertionKind::text_begin; };
  std::vector<bool> read_as_second(program_.code.size());
  const std::vector<std::uint32_t> first = reached(program_.start, in_the_text);
  for (const std::uint32_t at : first) {
    const std::uint64_t firsts = kinds_of(at);
    if (firsts == 0 || program_.code[at].op == ByteOp::match) continue;
    const std::vector<std::uint32_t> second = reached(program_.code[at].next, in_the_text);
    first_kinds_ |= firsts;
    add_kinds(kinds_, firsts, kinds_of(second));
    for (const std::uint32_t next : second) {
      if (read_as_second[next]) continue;
      read_as_second[next] = true;
      const bool ends = program_.code[next].op == ByteOp::match;
      add_kinds(thirds_, kinds_of(next), ends ? kAllKinds : kinds_of(reached(program_.code[next].next, in_the_text)));
    }
  }
  for (const std::uint32_t at : reached(program_.start, [](AssertionKind) { return true; })) {
    may_be_empty_ = may_be_empty_ || program_.code[at].op == ByteOp::match;
    if (std::find(first.begin(), first.end(), at) == first.end()) kinds_of_text_ |= kinds_of(at);
  }
  const std::vector<std::uint32_t> in_words =
      reached(program_.start, [](AssertionKind assertion) { return holds(assertion, Before::word, After::word); });
  const bool inside_words = std::any_of(in_words.begin(), in_words.end(), [&](std::uint32_t at) {
    const ByteInstruction& one = program_.code[at];
    bool word = false;
    for (unsigned byte = one.low; one.op == ByteOp::range && byte <= one.high; ++byte) {
      word = word || is_word_byte(static_cast<char>(byte));
    }
    return word;
  });
  begins_anywhere_ = inside_words || ((kinds_[kBlank] >> kBlank | kinds_[kBlank] >> kNoByte) & 1U) != 0;
}

// Of the bytes that the instruction reads. After a match comes any.
std::uint64_t Automaton::kinds_of(std::uint32_t at) const {
  const ByteInstruction& one = program_.code[at];
  if (one.op == ByteOp::match) return kAllKinds;
  std::uint64_t kinds = 0;
  for (unsigned byte = one.low; one.op == ByteOp::range && byte <= one.high; ++byte) {
    kinds |= std::uint64_t{1} << kKindOfByte[byte];
  }
  return kinds;
}

std::uint64_t Automaton::kinds_of(const std::vector<std::uint32_t>& set) const {
  std::uint64_t kinds = 0;
  for (const std::uint32_t at : set) kinds |= kinds_of(at);
  return kinds;
}

AutomatonStates::AutomatonStates(const Automaton& automaton) : automaton_(&automaton), walk_(automaton.program_) {
  forget();
}

void AutomatonStates::forget() {
  numbers_.clear();
  sets_.assign(1, {});  // kDead
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
  const auto [place, added] = numbers_.try_emplace(set, static_cast<Transition>(sets_.size()));
  if (added) {
    sets_.push_back(set);
    transitions_.resize(transitions_.size() + automaton_->width_, kUnknown);
  }
  return place->second;
}

AutomatonStates::Transition AutomatonStates::step(std::size_t state, std::size_t byte_class) {
  const std::vector<ByteInstruction>& code = automaton_->program_.code;
  const bool at_end = byte_class + 1 == automaton_->width_;
  const std::uint8_t byte = at_end ? 0 : automaton_->byte_of_[byte_class];
  const After after = at_end ? After::nothing : after_of(static_cast<char>(byte));
  const Set& set = sets_[state];
  const auto before = static_cast<Before>(set.back() >= kBefore ? set.back() - kBefore : 0);
  const auto passes = [&](AssertionKind assertion) { return holds(assertion, before, after); };
  resolved_.clear();
  walk_.begin();
  for (const std::uint32_t at : set) {
    if (at < kBefore) walk_.follow(at, resolved_, passes);
  }
  following_.clear();
  walk_.begin();
  bool match = false;
  for (const std::uint32_t at : resolved_) {
    const ByteInstruction& one = code[at];
    match = match || one.op == ByteOp::match;
    if (at_end || one.op != ByteOp::range || byte < one.low || byte > one.high) continue;
    walk_.follow(one.next, following_, [](AssertionKind) { return false; });
  }
  Transition result = state_of(following_, before_of(static_cast<char>(byte)));
  if (result == kDead || match) result |= kSpecial;
  if (match) result |= kMatch;
  transitions_[state * automaton_->width_ + byte_class] = result;
  return result;
}

AutomatonStates::Transition AutomatonStates::start_after(Before before) {
  following_.clear();
  walk_.begin();
  walk_.follow(automaton_->program_.start, following_, [](AssertionKind) { return false; });
  return starts_[static_cast<std::size_t>(before)] = state_of(following_, before);
}

std::size_t AutomatonStates::reach(const LetteredText& where, std::size_t begin, const ViewLetter* letter,
                                   std::size_t& steps) {
  if (sets_.size() > kMostStates) forget();
  const char* const text = where.text.data();
  const ViewLetter* const last_letter = where.letters.data() + where.letters.size();
  const bool after_letter = letter != where.letters.data() && (letter - 1)->folded.end == begin;
  const Before before = begin == where.begin ? Before::nothing
                        : after_letter       ? Before::other
                                             : before_of(text[begin - 1]);
  std::size_t state = starts_[static_cast<std::size_t>(before)];
  if (state == kUnknown) state = start_after(before);
  const std::uint8_t* const class_of = automaton_->class_of_.data();
  const std::size_t width = automaton_->width_;
  const Transition* transitions = transitions_.data();
  std::size_t end = kNoMatch;
  // In turn: text up to a letter, the letter, text up to the next one …; at last the end of the text.
  bool in_letter = false;
  const char* at = text + begin;
  const char* stop = text + (letter == last_letter ? where.text.size() : letter->folded.begin);
  for (;;) {
    std::size_t byte_class = width - 1;
    if (at != stop) {
      byte_class = class_of[static_cast<unsigned char>(*at)];
    } else if (in_letter) {
      in_letter = false;
      at = text + letter->folded.end;
      ++letter;
      stop = text + (letter == last_letter ? where.text.size() : letter->folded.begin);
      continue;
    } else if (letter != last_letter) {
      in_letter = true;
      at = letter->bytes.data();
      stop = at + ViewLetter::kSize;
      continue;
    }
    Transition next = transitions[state * width + byte_class];
    if (next >= kSpecial) {
      const std::size_t place = in_letter ? letter->folded.begin : static_cast<std::size_t>(at - text);
      if (next == kUnknown) {
        if (sets_.size() > 2 * kMostStates) return where.text.size();  // may be; they are forgotten next time
        next = step(state, byte_class);
        transitions = transitions_.data();
      }
      if ((next & kMatch) != 0) end = place;
      if ((next & kStateMask) == kDead) {
        steps += place + 1 - begin;
        return end;
      }
      next &= kStateMask;
    }
    state = next;
    ++at;
  }
}

}  // namespace factweave
