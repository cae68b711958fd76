// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/unless_pattern.h"

#include <re2/re2.h>

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

}  // namespace

UnlessPattern::UnlessPattern(const Unless& unless, bool case_insensitive)
    : unless_(&unless), case_insensitive_(case_insensitive), pattern_(whole_pattern(unless), case_insensitive) {}

const std::optional<Automaton>& UnlessPattern::automaton() const {
  return automaton_.get([this] {
    const UnlessPlace place = unless_->place;
    return place == UnlessPlace::inside || place == UnlessPlace::scope
               ? Automaton::searching(unless_->pattern, case_insensitive_)
               : Automaton::of(unless_->pattern, case_insensitive_, place == UnlessPlace::before);
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
  const std::optional<Automaton>& automaton = this->automaton();
  if (!automaton) return Answer::unsure;
  if (!memory.states) memory.states.emplace(*automaton);
  if (!matches(seen, memory)) return Answer::no;
  return automaton->is_wider() || memory.states->gave_up() ? Answer::unsure : Answer::yes;
}

// Whether the automaton says so, or cannot tell.
bool UnlessPattern::matches(std::string_view seen, Memory& memory) const {
  const LetteredText text{seen, 0, {}};
  std::size_t steps = 0;
  if (unless_->place != UnlessPlace::before) {
    return memory.states->reach(text, 0, nullptr, steps) != AutomatonStates::kNoMatch;
  }
  memory.begins.clear();
  const auto end = static_cast<std::uint32_t>(seen.size());
  const bool told = memory.states->reach_back(text, end, nullptr, memory.begins, steps);
  return !told || !memory.begins.empty();
}

}  // namespace factweave
