// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/engine.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "extractors/rule_engine/lexicon_trie.h"
#include "extractors/rule_engine/pattern_syntax.h"
#include "extractors/rule_engine/phase_plan.h"

namespace factweave {
namespace {

// Lexicons that the same phases use, looked up together.
struct TrieOfPhases {
  std::vector<bool> phases;
  LexiconTrie trie;
};

bool overlaps_any(Span span, std::span<const Slot> slots) {
  const auto after = std::partition_point(slots.begin(), slots.end(),
                                          [&](const Slot& s) { return s.folded.end <= span.begin; });
  return after != slots.end() && after->folded.overlaps(span);
}

// Places inside a word where a slot or an occurrence begins or ends.
std::vector<std::uint32_t> hard_edges(std::string_view text, std::span<const Slot> slots,
                                      std::span<const LexiconHit> hits) {
  std::vector<std::uint32_t> edges;
  const auto add = [&](std::uint32_t at) {
    if (at > 0 && at < text.size() && is_word_byte(text[at - 1]) && is_word_byte(text[at])) edges.push_back(at);
  };
  const auto add_both = [&](Span span) {
    add(span.begin);
    add(span.end);
  };
  for (const Slot& slot : slots) add_both(slot.folded);
  for (const LexiconHit& hit : hits) add_both(hit.folded);
  std::sort(edges.begin(), edges.end());
  return edges;
}

}  // namespace

struct Engine::Program {
  std::shared_ptr<const RuleSet> rules;
  std::vector<char32_t> letters;               // code point of each lexicon
  std::vector<std::vector<ScopePlan>> phases;  // the plans of each phase
  std::vector<TrieOfPhases> tries;
  std::vector<std::size_t> trie_of;            // by lexicon

  explicit Program(std::shared_ptr<const RuleSet> set) : rules(std::move(set)) {
    for (std::size_t i = 0; i < rules->lexicons.size(); ++i) letters.push_back(rules->alphabet.of_lexicon(i));
    make_plans();
    build_tries();
  }

  void make_plans() {
    std::map<std::pair<std::size_t, Scope>, std::vector<const Rule*>> members;
    for (const Rule& rule : rules->rules) members[{rule.phase, rule.scope}].push_back(&rule);
    for (auto& [key, group] : members) {
      if (phases.size() <= key.first) phases.resize(key.first + 1);
      phases[key.first].emplace_back(*rules, key.second, std::move(group));
    }
  }

  void build_tries() {
    std::map<std::vector<bool>, std::vector<std::uint16_t>> by_phases;
    for (std::size_t lexicon = 0; lexicon < rules->lexicons.size(); ++lexicon) {
      std::vector<bool> used;
      for (const std::vector<ScopePlan>& plans : phases) {
        used.push_back(std::any_of(plans.begin(), plans.end(), [&](const ScopePlan& p) { return p.shows(lexicon); }));
      }
      by_phases[used].push_back(static_cast<std::uint16_t>(lexicon));
    }
    trie_of.resize(rules->lexicons.size());
    for (auto& [used, members] : by_phases) {
      for (const std::uint16_t lexicon : members) trie_of[lexicon] = tries.size();
      tries.push_back({used, LexiconTrie(rules->lexicons, std::move(members))});
    }
  }

  // All occurrences that a view of the phase may show, in the order in which they win.
  [[nodiscard]] std::vector<LexiconHit> occurrences(std::size_t phase, const Document& document,
                                                    std::span<const Slot> slots) const {
    std::vector<LexiconHit> hits;
    for (const TrieOfPhases& trie : tries) {
      if (trie.phases[phase]) trie.trie.find(document, hits);
    }
    std::erase_if(hits, [&](const LexiconHit& hit) { return overlaps_any(hit.folded, slots); });
    std::sort(hits.begin(), hits.end(), hit_before);
    return hits;
  }

  // Calls `run(plan, input)` for each plan of the phase.
  template <typename RunPlan>
  void for_each_plan(std::size_t phase, const Document& document, std::span<const Slot> slots, RunPlan&& run) const {
    if (phase >= phases.size()) return;
    const std::vector<LexiconHit> hits = occurrences(phase, document, slots);
    const PhaseInput input{document, slots, hits, letters, hard_edges(document.folded.text(), slots, hits)};
    for (const ScopePlan& plan : phases[phase]) run(plan, input);
  }

  [[nodiscard]] std::vector<Match> candidates(std::size_t phase, const Document& document,
                                              std::span<const Slot> slots, Trace* trace) const {
    std::vector<Match> matches;
    for_each_plan(phase, document, slots, [&](const ScopePlan& plan, const PhaseInput& input) {
      trace == nullptr ? plan.find(input, matches) : plan.explain(input, *rules, matches, *trace);
    });
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
      return std::tie(a.span, a.rule->order, a.rule->id, a.whole) <
             std::tie(b.span, b.rule->order, b.rule->id, b.whole);
    });
    return matches;
  }
};

const Capture* Match::capture(std::string_view group) const {
  for (const Capture& candidate : captures) {
    if (rule->groups[candidate.group].name == group) return &candidate;
  }
  return nullptr;
}

Engine::Engine(std::shared_ptr<const RuleSet> rules) : program_(std::make_unique<const Program>(std::move(rules))) {}

Engine::~Engine() = default;

const RuleSet& Engine::rules() const { return *program_->rules; }

std::vector<Match> Engine::run(std::size_t phase, const Document& document, std::span<const Slot> slots,
                               Trace* trace) const {
  return arbitrate(program_->candidates(phase, document, slots, trace), trace);
}

std::vector<Match> Engine::candidates(std::size_t phase, const Document& document,
                                      std::span<const Slot> slots, Trace* trace) const {
  return program_->candidates(phase, document, slots, trace);
}

void Engine::profile(std::size_t phase, const Document& document, std::span<const Slot> slots,
                     std::vector<RuleCost>& costs) const {
  costs.resize(rules().rules.size());
  program_->for_each_plan(phase, document, slots, [&](const ScopePlan& plan, const PhaseInput& input) {
    plan.profile(input, rules(), costs);
  });
}

// REQUIRES: a lexicon of this engine's own rule set.
std::vector<LexiconHit> Engine::find(const Lexicon& lexicon, const Document& document) const {
  std::vector<LexiconHit> all;
  const auto number = static_cast<std::size_t>(&lexicon - rules().lexicons.data());
  program_->tries[program_->trie_of[number]].trie.find(document, all, static_cast<int>(number));
  std::sort(all.begin(), all.end(), hit_before);
  std::vector<LexiconHit> hits;
  for (const LexiconHit& hit : all) {
    if (hits.empty() || hit.folded.begin >= hits.back().folded.end) hits.push_back(hit);
  }
  return hits;
}

std::vector<std::pair<const Rule*, std::string>> Engine::rules_without_trigger() const {
  std::vector<std::pair<const Rule*, std::string>> listed;
  for (const std::vector<ScopePlan>& plans : program_->phases) {
    for (const ScopePlan& plan : plans) plan.list_without_trigger(listed);
  }
  return listed;
}

}  // namespace factweave
