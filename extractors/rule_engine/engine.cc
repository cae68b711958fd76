// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/engine.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "extractors/rule_engine/lexicon_trie.h"
#include "extractors/rule_engine/matcher.h"
#include "extractors/rule_engine/view.h"

namespace factweave {
namespace {

// Rules of one phase that see the same views.
struct ViewGroup {
  Scope scope = Scope::sentence;
  std::vector<bool> lexicons;  // by index: shown in the view
  std::vector<std::size_t> rules;
};

// Lexicons that the same phases use, looked up together.
struct TrieOfPhases {
  std::vector<bool> phases;
  LexiconTrie trie;
};

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

bool overlaps_any(Span span, std::span<const Slot> slots) {
  const auto after = std::partition_point(slots.begin(), slots.end(),
                                          [&](const Slot& s) { return s.folded.end <= span.begin; });
  return after != slots.end() && after->folded.overlaps(span);
}

std::span<const Slot> slots_inside(std::span<const Slot> slots, Span scope) {
  const auto first = std::partition_point(slots.begin(), slots.end(),
                                          [&](const Slot& s) { return s.folded.begin < scope.begin; });
  const auto last =
      std::partition_point(first, slots.end(), [&](const Slot& s) { return s.folded.end <= scope.end; });
  return {first, last};
}

}  // namespace

struct Engine::Program {
  std::shared_ptr<const RuleSet> rules;
  std::vector<RuleMatcher> matchers;  // parallel to RuleSet::rules
  std::vector<std::vector<ViewGroup>> groups;  // by phase
  std::vector<TrieOfPhases> tries;

  explicit Program(std::shared_ptr<const RuleSet> set) : rules(std::move(set)) {
    matchers.reserve(rules->rules.size());
    for (const Rule& rule : rules->rules) matchers.emplace_back(rule, rules->lexicons);
    group_rules();
    build_tries();
  }

  void group_rules() {
    using Key = std::tuple<std::size_t, Scope, std::vector<std::uint16_t>>;
    std::map<Key, ViewGroup> by_view;
    for (std::size_t i = 0; i < rules->rules.size(); ++i) {
      const Rule& rule = rules->rules[i];
      ViewGroup& group = by_view[{rule.phase, rule.scope, rule.lexicons}];
      group.scope = rule.scope;
      group.lexicons.resize(rules->lexicons.size());
      for (const std::uint16_t lexicon : rule.lexicons) group.lexicons[lexicon] = true;
      group.rules.push_back(i);
    }
    groups.resize(phase_count());
    for (auto& [key, group] : by_view) groups[std::get<0>(key)].push_back(std::move(group));
  }

  [[nodiscard]] std::size_t phase_count() const {
    std::size_t count = rules->ontology.phases.size();
    for (const Rule& rule : rules->rules) count = std::max(count, rule.phase + 1);
    return count;
  }

  void build_tries() {
    std::map<std::vector<bool>, std::vector<std::uint16_t>> by_phases;
    for (std::size_t lexicon = 0; lexicon < rules->lexicons.size(); ++lexicon) {
      std::vector<bool> phases(groups.size());
      for (std::size_t phase = 0; phase < groups.size(); ++phase) {
        for (const ViewGroup& group : groups[phase]) {
          if (group.lexicons[lexicon]) phases[phase] = true;
        }
      }
      by_phases[phases].push_back(static_cast<std::uint16_t>(lexicon));
    }
    for (auto& [phases, members] : by_phases) {
      tries.push_back({phases, LexiconTrie(rules->lexicons, std::move(members))});
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

  void find(const ViewGroup& group, const Document& document, std::span<const Slot> slots,
            const std::vector<LexiconHit>& hits, std::vector<Match>& matches, Trace* trace) const {
    View view;
    std::vector<const LexiconHit*> shown;
    for (const Span scope : scope_spans(document, group.scope)) {
      shown.clear();
      const auto first = std::partition_point(
          hits.begin(), hits.end(), [&](const LexiconHit& h) { return h.folded.begin < scope.begin; });
      for (auto hit = first; hit != hits.end() && hit->folded.begin < scope.end; ++hit) {
        if (group.lexicons[hit->lexicon]) shown.push_back(&*hit);
      }
      view.build(document.folded.text(), scope, slots_inside(slots, scope), shown, rules->alphabet);
      for (const std::size_t rule : group.rules) matchers[rule].find(document, view, matches, trace);
    }
  }

  [[nodiscard]] std::vector<Match> candidates(std::size_t phase, const Document& document,
                                              std::span<const Slot> slots, Trace* trace) const {
    std::vector<Match> matches;
    if (phase >= groups.size()) return matches;
    const std::vector<LexiconHit> hits = occurrences(phase, document, slots);
    for (const ViewGroup& group : groups[phase]) find(group, document, slots, hits, matches, trace);
    std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
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
                                      std::span<const Slot> slots) const {
  return program_->candidates(phase, document, slots, nullptr);
}

std::vector<LexiconHit> Engine::find(const Lexicon& lexicon, const Document& document) const {
  std::vector<LexiconHit> all;
  for (const TrieOfPhases& trie : program_->tries) trie.trie.find(document, all);
  std::erase_if(all, [&](const LexiconHit& hit) { return &rules().lexicons[hit.lexicon] != &lexicon; });
  std::sort(all.begin(), all.end(), hit_before);
  std::vector<LexiconHit> hits;
  for (const LexiconHit& hit : all) {
    if (hits.empty() || hit.folded.begin >= hits.back().folded.end) hits.push_back(hit);
  }
  return hits;
}

std::vector<std::pair<const Rule*, std::string>> Engine::rules_without_trigger() const { return {}; }

}  // namespace factweave
