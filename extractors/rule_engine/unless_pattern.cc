// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/unless_pattern.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>

namespace factweave {
namespace {

// What a pattern that must end the text is matched as.
std::string whole_pattern(const Unless& unless) {
  return unless.place == UnlessPlace::before ? "(?:" + unless.pattern + ")\\z" : unless.pattern;
}

std::string_view seen_by(UnlessPlace place, std::string_view text, Span mention) {
  switch (place) {
    case UnlessPlace::before: return text.substr(0, mention.begin);
    case UnlessPlace::inside: return text.substr(mention.begin, mention.size());
    case UnlessPlace::after: return text.substr(mention.end);
    case UnlessPlace::scope: break;
  }
  return text;
}

bool reaches(std::string_view text, AutomatonStates& states) {
  std::size_t steps = 0;
  return states.reach({text, 0, {}}, 0, nullptr, steps) != AutomatonStates::kNoMatch;
}

}  // namespace

UnlessPattern::UnlessPattern(const Unless& unless, bool case_insensitive)
    : unless_(&unless), case_insensitive_(case_insensitive), pattern_(whole_pattern(unless), case_insensitive) {}

const std::optional<Automaton>& UnlessPattern::automaton() const {
  return automaton_.get([this] {
    return unless_->place == UnlessPlace::inside
               ? Automaton::searching(unless_->pattern, case_insensitive_)
               : Automaton::of(unless_->pattern, case_insensitive_, unless_->place == UnlessPlace::before);
  });
}

bool UnlessPattern::forbids(std::string_view text, Span mention, Memory& memory) const {
  const std::string_view seen = seen_by(unless_->place, text, mention);
  if (const Answer answer = ask_automaton(seen, memory); answer != Answer::unsure) return answer == Answer::yes;
  const re2::RE2& pattern = pattern_.get();
  const auto anchor = unless_->place == UnlessPlace::after ? re2::RE2::ANCHOR_START : re2::RE2::UNANCHORED;
  return pattern.ok() && pattern.Match(seen, 0, seen.size(), anchor, nullptr, 0);
}

UnlessPattern::Answer UnlessPattern::ask_automaton(std::string_view seen, Memory& memory) const {
  constexpr std::size_t kLongest = 64;  // in longer texts RE2 searches as quickly
  const UnlessPlace place = unless_->place;
  if (place == UnlessPlace::scope || (place == UnlessPlace::inside && seen.size() > kLongest)) return Answer::unsure;
  const std::optional<Automaton>& automaton = this->automaton();
  if (!automaton) return Answer::unsure;
  if (!memory.states) memory.states.emplace(*automaton);
  AutomatonStates& states = *memory.states;
  const Answer answer = place == UnlessPlace::before ? ends(seen, states)
                        : reaches(seen, states)      ? Answer::yes
                                                     : Answer::no;
  return answer == Answer::yes && (automaton->is_wider() || states.gave_up()) ? Answer::unsure : answer;
}

// Reads the last bytes from the end; what needs more of them is not decided here.
UnlessPattern::Answer UnlessPattern::ends(std::string_view seen, AutomatonStates& states) {
  std::array<char, 32> last;
  const std::size_t size = std::min(seen.size(), last.size());
  std::reverse_copy(seen.end() - static_cast<std::ptrdiff_t>(size), seen.end(), last.begin());
  std::size_t steps = 0;
  const std::size_t reached = states.reach({{last.data(), size}, 0, {}}, 0, nullptr, steps);
  if (steps > size && size < seen.size()) return Answer::unsure;
  return reached == AutomatonStates::kNoMatch ? Answer::no : Answer::yes;
}

}  // namespace factweave
