// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/phase_plan.h"

#include <algorithm>
#include <functional>

#include "extractors/rule_engine/view.h"

namespace factweave {
namespace {

// Rough shares of sentences that show a slot or a lexicon; only the choice between triggers hangs on it.
double frequency_of_letter(const RuleSet& rules, char32_t code) {
  const std::size_t number = code - SlotAlphabet::kFirst;
  if (number >= rules.alphabet.letters.size()) return 0;
  const int lexicon = rules.alphabet.letters[number].lexicon;
  if (lexicon < 0) return .2;
  const std::size_t entries = rules.lexicons[static_cast<std::size_t>(lexicon)].entries.size();
  return entries < 100 ? .03 : entries < 2000 ? .1 : .3;
}

}  // namespace

std::vector<Span> scope_spans(const Document& document, Scope scope) {
  std::vector<Span> spans;
  switch (scope) {
    case Scope::sentence:
      for (const Sentence& sentence : document.sentences) spans.push_back(sentence.folded);
      break;
    case Scope::paragraph:
      for (const Paragraph& paragraph : document.paragraphs) spans.push_back(paragraph.folded);
      break;
    case Scope::document:
      spans.push_back({0, static_cast<std::uint32_t>(document.folded.text().size())});
      break;
  }
  return spans;
}

ScopePlan::ScopePlan(const RuleSet& rules, Scope scope, std::vector<const Rule*> members) : scope_(scope) {
  const std::function<double(char32_t)> frequency = [&](char32_t code) { return frequency_of_letter(rules, code); };
  lexicons_.emplace_back(rules.lexicons.size());
  for (const Rule* rule : members) {
    matchers_.emplace_back(*rule, rules.lexicons);
    requirements_.push_back(analyse_pattern(rule->pattern, rule->case_insensitive, frequency));
    groups_.push_back(group_of(rule->lexicons, rules.lexicons.size()));
  }
  triggers_ = TriggerIndex(requirements_);
}

std::uint32_t ScopePlan::group_of(const std::vector<std::uint16_t>& lexicons, std::size_t lexicon_count) {
  std::vector<bool> shown(lexicon_count);
  for (const std::uint16_t lexicon : lexicons) shown[lexicon] = true;
  const auto found = std::find(lexicons_.begin(), lexicons_.end(), shown);
  if (found == lexicons_.end()) {
    lexicons_.push_back(std::move(shown));
    return static_cast<std::uint32_t>(lexicons_.size() - 1);
  }
  return static_cast<std::uint32_t>(found - lexicons_.begin());
}

bool ScopePlan::shows(std::size_t lexicon) const {
  return std::any_of(lexicons_.begin(), lexicons_.end(),
                     [&](const std::vector<bool>& group) { return group[lexicon]; });
}

// Goes through the scopes of one document and keeps the views of the present one.
class ScopePlan::Run {
 public:
  Run(const ScopePlan& plan, const PhaseInput& input)
      : plan_(plan), input_(input), views_(plan.lexicons_.size()), built_(plan.lexicons_.size()) {}

  // Scopes must be entered in order of their begin.
  void enter(Span scope) {
    scope_ = scope;
    ++epoch_;
    next_slot_ = advance(input_.slots, next_slot_);
    next_hit_ = advance(input_.hits, next_hit_);
    slot_end_ = next_slot_;
    hit_end_ = next_hit_;
    letters_.clear();
    while (slot_end_ < input_.slots.size() && input_.slots[slot_end_].folded.end <= scope.end) {
      letters_.push_back(input_.slots[slot_end_++].letter);
    }
    while (hit_end_ < input_.hits.size() && input_.hits[hit_end_].folded.begin < scope.end) {
      letters_.push_back(input_.letters[input_.hits[hit_end_++].lexicon]);
    }
  }

  [[nodiscard]] ScopeContent content() const {
    return {input_.document.folded.text(), scope_, letters_, input_.hard_edges};
  }

  // The view of a rule in the present scope.
  const View& view(std::uint32_t rule) {
    std::uint32_t group = plan_.groups_[rule];
    shown_.clear();
    if (group != 0 && built_[group] != epoch_) {
      const std::vector<bool>& lexicons = plan_.lexicons_[group];
      for (std::size_t i = next_hit_; i < hit_end_; ++i) {
        if (lexicons[input_.hits[i].lexicon]) shown_.push_back(&input_.hits[i]);
      }
      if (shown_.empty()) group = 0;  // it shows what the view without lexicons shows
    }
    if (built_[group] != epoch_) {
      views_[group].build(input_.document.folded.text(), scope_,
                          input_.slots.subspan(next_slot_, slot_end_ - next_slot_), shown_, input_.letters);
      built_[group] = epoch_;
    }
    return views_[group];
  }

 private:
  template <typename Item>
  std::size_t advance(std::span<const Item> items, std::size_t next) const {
    while (next < items.size() && items[next].folded.begin < scope_.begin) ++next;
    return next;
  }

  const ScopePlan& plan_;
  const PhaseInput& input_;
  Span scope_;
  std::size_t next_slot_ = 0, slot_end_ = 0;  // of the present scope
  std::size_t next_hit_ = 0, hit_end_ = 0;
  std::vector<char32_t> letters_;
  std::vector<const LexiconHit*> shown_;
  std::vector<View> views_;            // by group
  std::vector<std::uint32_t> built_;   // by group: epoch of its view
  std::uint32_t epoch_ = 0;
};

void ScopePlan::find(const PhaseInput& input, std::vector<Match>& matches) const {
  Run run(*this, input);
  TriggerIndex::Scratch scratch(triggers_);
  std::vector<std::uint32_t> rules;
  for (const Span scope : scope_spans(input.document, scope_)) {
    run.enter(scope);
    triggers_.candidates(run.content(), scratch, rules);
    for (const std::uint32_t rule : rules) matchers_[rule].find(input.document, run.view(rule), matches, nullptr);
  }
}

void ScopePlan::explain(const PhaseInput& input, std::vector<Match>& matches, Trace& trace) const {
  Run run(*this, input);
  for (const Span scope : scope_spans(input.document, scope_)) {
    run.enter(scope);
    for (std::uint32_t rule = 0; rule < matchers_.size(); ++rule) {
      matchers_[rule].find(input.document, run.view(rule), matches, &trace);
    }
  }
}

void ScopePlan::list_without_trigger(std::vector<std::pair<const Rule*, std::string>>& rules) const {
  for (std::size_t i = 0; i < matchers_.size(); ++i) {
    if (requirements_[i].clauses.empty()) rules.emplace_back(&matchers_[i].rule(), requirements_[i].reason);
  }
}

}  // namespace factweave
