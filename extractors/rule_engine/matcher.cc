// SPDX-License-Identifier: MIT
// Runs one rule over one view.
#include "extractors/rule_engine/matcher.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <utility>

namespace factweave {
namespace {

constexpr std::size_t kStepsPerByte = 8;  // of the automaton, in one view

// What stands in the only group of a pattern that is nothing but this group and word edges around it:
// \b(?P<mention>[A-Z]{3,6})\b. Its matches are what the group holds.
std::optional<PatternNode> only_group(const Rule& rule) {
  std::string_view pattern = rule.pattern;
  while (pattern.starts_with("\\b")) pattern.remove_prefix(2);
  while (pattern.ends_with("\\b")) pattern.remove_suffix(2);
  const std::size_t name_end = pattern.find('>');
  if (rule.groups.size() != 1 || !pattern.starts_with("(?P<") || !pattern.ends_with(")")) return std::nullopt;
  return parse_pattern(pattern.substr(name_end + 1, pattern.size() - name_end - 2), rule.case_insensitive);
}

// Whether a pattern is one slot or lexicon occurrence.
bool is_one_letter(const PatternNode& pattern) {
  if (pattern.children.size() != 1) return false;
  const PatternNode& only = pattern.children[0];
  return only.kind == PatternKind::char_class && only.ranges.front().first >= SlotAlphabet::kFirst &&
         only.ranges.back().second <= 0xF8FF;
}

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::uint32_t next_character(std::string_view text, std::uint32_t at) {
  ++at;
  while (at < text.size() && continues_character(text[at])) ++at;
  return at;
}

}  // namespace

struct RuleMatcher::Memory {
  std::optional<AutomatonStates> states;  // none: RE2 searches alone
  std::vector<re2::StringPiece> parts;    // of a match by RE2: the whole and its groups
  GroupFinder::Memory found;              // where they lie, whoever found them
  std::vector<UnlessPattern::Memory> unless;  // parallel to RuleMatcher::unless_
  LetteredText text;                      // of this view
  std::size_t steps = 0;                  // bytes that the automaton has read in this view

  // A match in bytes of the view.
  Span whole;
  Span mention;  // what becomes Match::span
  Span named;    // cover of all named groups that took part
  std::vector<std::pair<std::uint16_t, Span>> groups;

  int part_count() const { return static_cast<int>(parts.size()); }
};

RuleMatcher::RuleMatcher(const Rule& rule, const std::optional<PatternNode>& pattern, const std::vector<Lexicon>& lexicons)
    : rule_(&rule), lexicons_(&lexicons), pattern_(rule.pattern, rule.case_insensitive),
      automaton_(Automaton::of(pattern)), mention_(rule.group("mention")) {
  if (const std::optional<PatternNode> group = only_group(rule)) {
    only_group_ = true;
    one_letter_ = automaton_ && is_one_letter(*group) && rule.pattern.starts_with("(") && rule.pattern.ends_with(")");
  }
  for (const Unless& unless : rule.unless) unless_.emplace_back(unless, rule.case_insensitive);
}

RuleMatcher::~RuleMatcher() = default;
RuleMatcher::RuleMatcher(RuleMatcher&&) noexcept = default;
RuleMatcher& RuleMatcher::operator=(RuleMatcher&&) noexcept = default;

const Unless* RuleMatcher::forbidden_by(const RuleView& view, Memory& memory) const {
  for (std::size_t i = 0; i < unless_.size(); ++i) {
    if (unless_[i].forbids(view.text(), memory.mention, memory.unless[i])) return &rule_->unless[i];
  }
  return nullptr;
}

Match RuleMatcher::to_match(const Document& document, const RuleView& view, const Memory& found) const {
  const auto to_source = [&](Span in_view) { return document.folded.to_source(view.to_folded(in_view)); };
  Match match;
  match.captures.reserve(found.groups.size());
  match.rule = rule_;
  match.span = to_source(found.mention);
  match.whole = found.whole == found.mention ? match.span : to_source(found.whole);
  match.sentence = static_cast<std::uint32_t>(document.sentence_at(match.span.begin));
  for (const auto& [group, span] : found.groups) {
    Capture capture;
    capture.group = group;
    capture.span = span == found.mention ? match.span : to_source(span);
    if (const ViewLetter* letter = view.letter(span)) {
      if (letter->slot != nullptr) capture.record = letter->slot->record;
      if (letter->hit != nullptr) {
        capture.lexicon = &(*lexicons_)[letter->hit->lexicon];
        capture.entry = letter->hit->entry;
      }
    }
    match.captures.push_back(capture);
  }
  return match;
}

void RuleMatcher::read(Memory& memory) const {
  const std::vector<std::uint32_t>& places = memory.found.places;
  memory.whole = {places[0], places[1]};
  memory.named = memory.mention = memory.whole;
  memory.groups.clear();
  bool has_mention = false;
  for (std::size_t i = 2; i + 1 < places.size(); i += 2) {
    if (places[i + 1] == GroupFinder::kNowhere) continue;
    const Span span{places[i], places[i + 1]};
    const auto group = static_cast<std::uint16_t>(i / 2 - 1);
    memory.named = memory.groups.empty() ? span : cover(memory.named, span);
    memory.groups.emplace_back(group, span);
    if (group == mention_) {
      memory.mention = span;
      has_mention = true;
    }
  }
  if (!has_mention) memory.mention = memory.named;
}

// What RE2 finds in a stretch of the text, at its begin where `anchored`.
bool RuleMatcher::match_within(std::string_view text, Span stretch, bool anchored, Memory& memory) const {
  const GroupFinder* const finder = anchored ? pattern_.group_finder() : nullptr;
  const bool found = finder != nullptr && finder->fits(stretch) ? finder->find(text, stretch, memory.found)
                                                                : match_with_re2(text, stretch, anchored, memory);
  if (found) read(memory);
  return found;
}

// Asking for groups costs RE2 several times as much as the whole match.
bool RuleMatcher::match_with_re2(std::string_view text, Span stretch, bool anchored, Memory& memory) const {
  const auto anchor = anchored ? re2::RE2::ANCHOR_START : re2::RE2::UNANCHORED;
  std::vector<re2::StringPiece>& parts = memory.parts;
  const int wanted = only_group_ ? 1 : memory.part_count();
  if (!pattern_.get().Match(text, stretch.begin, stretch.end, anchor, parts.data(), wanted)) return false;
  if (only_group_) parts[1] = parts[0];
  memory.found.places.assign(2 * parts.size(), GroupFinder::kNowhere);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].data() == nullptr) continue;
    memory.found.places[2 * i] = static_cast<std::uint32_t>(parts[i].data() - text.data());
    memory.found.places[2 * i + 1] = memory.found.places[2 * i] + static_cast<std::uint32_t>(parts[i].size());
  }
  return true;
}

// `at`: in bytes of the folded text.
inline bool RuleMatcher::matches_at(const RuleView& view, std::uint32_t at, const ViewLetter* letter,
                                    Memory& memory) const {
  const std::size_t reached = memory.states->reach(memory.text, at, letter, memory.steps);
  if (reached == AutomatonStates::kNoMatch || reached == at) return false;  // an empty match counts for nothing
  const std::uint32_t begin = view.to_view(at);
  if (one_letter_) {
    memory.whole = memory.mention = memory.named = {begin, begin + ViewLetter::kSize};
    memory.groups.assign(1, {std::uint16_t{0}, memory.whole});
    return true;
  }
  const std::uint32_t end = view.to_view(static_cast<std::uint32_t>(reached));
  return match_within(view.text(), {begin, end}, true, memory);
}

// The leftmost match at or after byte `from` of the folded text: the automaton names the places where one may
// begin and how far it may reach, the finder of groups or RE2 has the last word. Where the tries read much more
// than the text has, RE2 searches alone.
bool RuleMatcher::search(const RuleView& view, std::uint32_t from, Memory& memory) const {
  const Span scope = view.scope();
  const std::size_t most_steps = kStepsPerByte * scope.size() + kStepsPerByte;
  const bool begins_text = memory.states && from == scope.begin && automaton_->may_begin_text(view.first_kind_of_text());
  if (begins_text && matches_at(view, from, view.letters().data(), memory)) return true;
  if (memory.states && !automaton_->begins_anywhere()) {
    bool matched = false;
    const bool settled = !view.any_of(from, automaton_->beginnings(), [&](std::uint32_t at, std::uint32_t kinds,
                                                                              const ViewLetter* letter) {
      if (!automaton_->may_begin(kinds)) return false;
      matched = matches_at(view, at, letter, memory);
      from = at;
      return matched || memory.steps > most_steps;
    });
    if (matched || settled) return matched;
  }
  const std::string_view text = view.text();
  std::size_t at = view.to_view(from);
  if (memory.states && automaton_->begins_anywhere()) {
    std::uint32_t kinds = kinds_at(text, at);
    for (; at < text.size() && memory.steps <= most_steps; kinds = kinds_at_next(kinds, text, ++at)) {
      const bool may_begin = automaton_->may_begin(kinds) && !continues_character(text[at]);
      const std::uint32_t folded = may_begin ? view.to_folded(static_cast<std::uint32_t>(at)) : 0;
      if (may_begin && matches_at(view, folded, view.letter_from(folded), memory)) return true;
    }
    if (at >= text.size()) return false;
  }
  return match_within(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.size())}, false, memory);
}

void RuleMatcher::find(const Document& document, const RuleView& view, MemoryPtr& memory, std::vector<Match>& matches,
                       Trace* trace) const {
  if (memory == nullptr) {
    memory = std::make_shared<Memory>();
    if (automaton_) memory->states.emplace(*automaton_);
    memory->parts.resize(rule_->groups.size() + 1);
    memory->unless.resize(unless_.size());
  }
  memory->steps = 0;
  memory->text = view.lettered();
  const Span scope = view.scope();
  for (std::uint32_t from = scope.begin; from <= scope.end && search(view, from, *memory);) {
    std::uint32_t next = memory->named.end;
    if (next <= memory->whole.begin) next = next_character(view.text(), memory->whole.begin);
    from = view.to_folded(next);
    if (memory->mention.empty()) continue;
    const Unless* unless = forbidden_by(view, *memory);
    if (unless == nullptr) {
      matches.push_back(to_match(document, view, *memory));
    } else if (trace != nullptr) {
      trace->steps.push_back({rule_, to_match(document, view, *memory).span, "unless", unless->pattern});
    }
  }
}

}  // namespace factweave
