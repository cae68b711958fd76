// SPDX-License-Identifier: MIT
// Runs one rule over one view. Every match holds an anchor, one of the words or letters that the rule needs: from there
// an automaton that reads backwards finds where the match may begin, from there one that reads forwards how far it may
// reach; both together leave little to the one that has the last word.
#include "extractors/rule_engine/matcher.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>
#include <utility>

#include "extractors/rule_language/pattern_lead.h"
#include "pipeline/ascii_digit.h"

namespace factweave {
namespace {

constexpr std::size_t kStepsPerByte = 8;  // of the automatons, in one view

// What the automatons may read before RE2 searches alone.
std::size_t most_steps(const RuleView& view) { return kStepsPerByte * view.scope().size() + kStepsPerByte; }

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

bool is_inner_digit(std::string_view text, std::uint32_t at) { return is_digit(text[at]) && is_digit(text[at - 1]); }

void sort_once_each(std::vector<std::uint32_t>& places) {
  if (!std::is_sorted(places.begin(), places.end())) std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
}

std::uint32_t next_character(std::string_view text, std::uint32_t at) {
  ++at;
  while (at < text.size() && continues_character(text[at])) ++at;
  return at;
}

}  // namespace

struct RuleMatcher::Memory {
  const Automatons* automatons = nullptr;
  std::optional<AutomatonStates> states;  // none: RE2 searches alone
  std::optional<AutomatonStates> lead;    // of Automatons::lead
  std::vector<re2::StringPiece> parts;    // of a match by RE2: the whole and its groups
  GroupFinder::Memory found;              // where they lie, whoever found them
  std::vector<UnlessPattern::Memory> unless;  // parallel to RuleMatcher::unless_
  LetteredText text;                      // of this view
  std::size_t steps = 0;                  // bytes that the automatons have read in this view
  std::vector<std::uint32_t> beginnings;  // where a match may begin, in order, in bytes of the folded text …
  bool anywhere = false;                  // … unless that is everywhere

  // A match in bytes of the view.
  Span whole;
  Span mention;  // what becomes Match::span
  Span named;    // cover of all named groups that took part
  std::vector<std::pair<std::uint16_t, Span>> groups;

  int part_count() const { return static_cast<int>(parts.size()); }
};

RuleMatcher::RuleMatcher(const Rule& rule, const std::vector<Lexicon>& lexicons)
    : rule_(&rule), lexicons_(&lexicons), pattern_(rule.pattern, rule.case_insensitive), mention_(rule.group("mention")) {
  for (const Unless& unless : rule.unless) unless_.emplace_back(unless, rule.case_insensitive);
}

RuleMatcher::DigitsSides RuleMatcher::make_digits_sides() const {
  const std::optional<PatternNode> pattern = parse_pattern(rule_->pattern, rule_->case_insensitive);
  if (!pattern || anchors().empty()) return {};
  DigitsSides sides;
  PatternNode part = *pattern;
  cut_to_lead(part, anchors());
  if (const auto program = compile_bytes(part, true)) sides.before.emplace(*program, false);
  part = *pattern;
  cut_off_lead(part, anchors());
  if (const auto program = compile_bytes(part)) sides.after.emplace(*program, true);
  return sides;
}

bool RuleMatcher::may_hold_one_of(std::span<const Digits> digits) const {
  const DigitsSides& sides = digits_sides_.get([this] { return make_digits_sides(); });
  return std::any_of(digits.begin(), digits.end(), [&](const Digits& one) {
    return (!sides.after || sides.after->allows(one.after)) && (!sides.before || sides.before->allows(one.before));
  });
}

RuleMatcher::Automatons RuleMatcher::make_automatons() const {
  Automatons made;
  std::optional<PatternNode> pattern = parse_pattern(rule_->pattern, rule_->case_insensitive);
  made.whole = Automaton::of(pattern);
  if (!made.whole) return made;
  if (begins_only_text()) {
    made.beginnings = Beginnings::of_text;
  } else if (!anchors().empty()) {
    cut_to_lead(*pattern, anchors());
    const bool is_empty = pattern->children.empty();
    if (!is_empty) made.lead = Automaton::of(pattern, true);
    if (is_empty || made.lead) made.beginnings = Beginnings::of_leads;
    made.refuses_inner_digits = made.lead && made.lead->refuses_in_word('0', '9');
  }
  return made;
}

const Unless* RuleMatcher::forbidden_by(const RuleView& view, Memory& memory) const {
  bool forbidden = true;  // by those of one entry so far
  for (std::size_t i = 0; i < unless_.size(); ++i) {
    forbidden = forbidden && unless_[i].forbids(view.text(), memory.mention, memory.unless[i]);
    if (rule_->unless[i].with_next) continue;
    if (forbidden) return &rule_->unless[i];
    forbidden = true;
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
  const int wanted = rule_->facts.is_only_group ? 1 : memory.part_count();
  if (!pattern_.get().Match(text, stretch.begin, stretch.end, anchor, parts.data(), wanted)) return false;
  if (rule_->facts.is_only_group) parts[1] = parts[0];
  memory.found.places.assign(2 * parts.size(), GroupFinder::kNowhere);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].data() == nullptr) continue;
    memory.found.places[2 * i] = static_cast<std::uint32_t>(parts[i].data() - text.data());
    memory.found.places[2 * i + 1] = memory.found.places[2 * i] + static_cast<std::uint32_t>(parts[i].size());
  }
  return true;
}

// `at`: in bytes of the folded text.
bool RuleMatcher::matches_at(const RuleView& view, std::uint32_t at, Memory& memory) const {
  const std::size_t reached = memory.states->reach(memory.text, at, view.letter_from(at), memory.steps);
  if (reached == AutomatonStates::kNoMatch || reached == at) return false;  // an empty match counts for nothing
  const std::uint32_t begin = view.to_view(at);
  if (rule_->facts.is_only_letter) {
    memory.whole = memory.mention = memory.named = {begin, begin + ViewLetter::kSize};
    memory.groups.assign(1, {std::uint16_t{0}, memory.whole});
    return true;
  }
  const std::uint32_t end = view.to_view(static_cast<std::uint32_t>(reached));
  return match_within(view.text(), {begin, end}, true, memory);
}

// False where it would take too long.
bool RuleMatcher::list_leads(const RuleView& view, std::span<const std::uint32_t> anchors, Memory& memory) const {
  const ViewLetter* const first_letter = view.letters().data();
  const ViewLetter* const no_letter = first_letter + view.letters().size();
  for (const std::uint32_t anchor : anchors) {
    const ViewLetter* const letter = view.letter_from(anchor);
    const std::uint32_t shown_from = letter == first_letter ? view.scope().begin : (letter - 1)->folded.end;
    if (anchor < shown_from) continue;
    const bool in_text = anchor > shown_from && (letter == no_letter || letter->folded.begin > anchor);
    if (memory.automatons->refuses_inner_digits && in_text && is_inner_digit(memory.text.text, anchor)) continue;
    if (!memory.lead) {
      memory.beginnings.push_back(anchor);
    } else if (!memory.lead->reach_back(memory.text, anchor, letter, memory.beginnings, memory.steps) ||
               memory.steps > most_steps(view)) {
      return false;
    }
  }
  sort_once_each(memory.beginnings);
  return true;
}

// False where a match may begin anywhere.
bool RuleMatcher::list_beginnings(const RuleView& view, std::span<const std::uint32_t> anchors, Memory& memory) const {
  memory.beginnings.clear();
  const Beginnings beginnings = memory.automatons->beginnings;
  if (beginnings == Beginnings::of_leads) return list_leads(view, anchors, memory);
  memory.beginnings.push_back(view.scope().begin);
  return beginnings == Beginnings::of_text;
}

// The leftmost match at or after byte `from` of the folded text. Where the tries read much more than the text has,
// RE2 searches alone.
bool RuleMatcher::search(const RuleView& view, std::uint32_t from, Memory& memory) const {
  if (!memory.anywhere) {
    const std::size_t most = most_steps(view);
    auto at = std::lower_bound(memory.beginnings.begin(), memory.beginnings.end(), from);
    for (; at != memory.beginnings.end() && memory.steps <= most; ++at) {
      if (matches_at(view, *at, memory)) return true;
    }
    if (at == memory.beginnings.end()) return false;
    from = *at;
  }
  const std::string_view text = view.text();
  return match_within(text, {view.to_view(from), static_cast<std::uint32_t>(text.size())}, false, memory);
}

RuleMatcher::Memory& RuleMatcher::ready(MemoryPtr& memory) const {
  if (memory == nullptr) {
    memory = std::make_shared<Memory>();
    const Automatons& automatons = automatons_.get([this] { return make_automatons(); });
    memory->automatons = &automatons;
    if (automatons.whole) memory->states.emplace(*automatons.whole);
    if (automatons.lead) memory->lead.emplace(*automatons.lead);
    memory->parts.resize(rule_->groups.size() + 1);
    memory->unless.resize(unless_.size());
  }
  return *memory;
}

void RuleMatcher::find(const Document& document, const RuleView& view, std::span<const std::uint32_t> anchors,
                       MemoryPtr& lent, std::vector<Match>& matches, Trace* trace) const {
  Memory& memory = ready(lent);
  memory.steps = 0;
  memory.text = view.lettered();
  memory.anywhere = !list_beginnings(view, anchors, memory);
  const Span scope = view.scope();
  for (std::uint32_t from = scope.begin; from <= scope.end && search(view, from, memory);) {
    std::uint32_t next = memory.named.end;
    if (next <= memory.whole.begin) next = next_character(view.text(), memory.whole.begin);
    from = view.to_folded(next);
    if (memory.mention.empty()) continue;
    const Unless* unless = forbidden_by(view, memory);
    if (unless == nullptr) {
      matches.push_back(to_match(document, view, memory));
    } else if (trace != nullptr) {
      trace->steps.push_back({rule_, to_match(document, view, memory).span, "unless", unless->pattern});
    }
  }
}

}  // namespace factweave
