// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/engine.h"

#include <algorithm>
#include <array>
#include <map>
#include <mutex>
#include <optional>
#include <tuple>
#include <utility>

#include "extractors/rule_engine/document_scan.h"
#include "extractors/rule_engine/lexicon_trie.h"
#include "extractors/rule_language/pattern_syntax.h"
#include "extractors/rule_engine/phase_plan.h"
#include "pipeline/parallel_for.h"

namespace factweave {
namespace {

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

std::vector<bool> used_lexicons(const RuleSet& rules) {
  std::vector<bool> used(rules.lexicons.size());
  for (const Rule& rule : rules.rules) {
    for (const std::uint16_t lexicon : rule.lexicons) used[lexicon] = true;
  }
  return used;
}

}  // namespace

struct Engine::Program {
  // One phase: its plans, and which lexicons some view of them shows.
  struct Phase {
    std::vector<ScopePlan> plans;
    std::vector<bool> shows;  // by lexicon
  };

  // Working memory of one thread.
  struct Workspace {
    std::map<std::pair<std::size_t, std::size_t>, PlanWorkspace> plans;  // by phase and plan
  };

  std::shared_ptr<const RuleSet> rules;
  std::optional<LexiconTrie> trie;
  std::vector<char32_t> letters;            // code point of each lexicon
  std::array<TriggerScanner, 3> scanners;   // by Scope
  std::array<bool, 3> scope_used{};
  std::array<bool, 3> scope_scanned{};
  std::vector<Phase> phases;
  mutable std::mutex workspaces_mutex;
  mutable std::vector<Workspace> workspaces;  // not lent at present

  explicit Program(std::shared_ptr<const RuleSet> set) : rules(std::move(set)) {
    parallel_for(2, [&](std::size_t i) {
      if (i == 0) {
        trie.emplace(rules->lexicons, used_lexicons(*rules));
      } else {
        make_plans();
      }
    });
  }

  void make_plans() {
    for (std::size_t i = 0; i < rules->lexicons.size(); ++i) letters.push_back(rules->alphabet.of_lexicon(i));
    std::map<std::pair<std::size_t, Scope>, std::vector<const Rule*>> members;
    for (const Rule& rule : rules->rules) members[{rule.phase, rule.scope}].push_back(&rule);
    for (const auto& [key, group] : members) {
      if (phases.size() <= key.first) phases.resize(key.first + 1);
      const auto scope = static_cast<std::size_t>(key.second);
      scope_used[scope] = true;
      phases[key.first].plans.emplace_back(*rules, key.second, group, scanners[scope]);
    }
    for (TriggerScanner& scanner : scanners) scanner.seal();
    for (Phase& phase : phases) {
      for (ScopePlan& plan : phase.plans) {
        const auto scope = static_cast<std::size_t>(plan.scope());
        plan.connect(scanners[scope]);
        scope_scanned[scope] = scope_scanned[scope] || plan.needs_scan();
      }
      for (std::size_t lexicon = 0; lexicon < rules->lexicons.size(); ++lexicon) {
        phase.shows.push_back(std::any_of(phase.plans.begin(), phase.plans.end(),
                                          [&](const ScopePlan& plan) { return plan.shows(lexicon); }));
      }
    }
  }

  [[nodiscard]] DocumentScan scan(const Document& document) const {
    auto content = std::make_unique<DocumentScan::Content>(DocumentScan::Content{document, {}, {}});
    trie->find(document, content->hits);
    for (std::size_t scope = 0; scope < scanners.size(); ++scope) {
      if (scope_scanned[scope]) {
        content->scopes[scope] = scan_scopes(document, static_cast<Scope>(scope), scanners[scope]);
      } else if (scope_used[scope]) {
        content->scopes[scope].scopes = scope_spans(document, static_cast<Scope>(scope));
      }
    }
    return DocumentScan(std::move(content));
  }

  // The occurrences that a view of the phase may show, in the order in which they win.
  [[nodiscard]] static std::vector<LexiconHit> shown_hits(const Phase& phase, const DocumentScan::Content& scan,
                                                          std::span<const Slot> slots) {
    std::vector<LexiconHit> hits;
    std::size_t next = 0;
    for (const LexiconHit& hit : scan.hits) {
      if (!phase.shows[hit.lexicon]) continue;
      while (next < slots.size() && slots[next].folded.end <= hit.folded.begin) ++next;
      if (next == slots.size() || !slots[next].folded.overlaps(hit.folded)) hits.push_back(hit);
    }
    return hits;
  }

  // Lends working memory to one call at a time.
  class Loan {
   public:
    explicit Loan(const Program& program) : program_(program) {
      const std::lock_guard lock(program_.workspaces_mutex);
      if (program_.workspaces.empty()) return;
      workspace_ = std::move(program_.workspaces.back());
      program_.workspaces.pop_back();
    }
    ~Loan() {
      const std::lock_guard lock(program_.workspaces_mutex);
      program_.workspaces.push_back(std::move(workspace_));
    }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;

    Workspace& workspace() { return workspace_; }

   private:
    const Program& program_;
    Workspace workspace_;
  };

  // Calls `run(plan, inputs, workspace)` for each plan of the phase.
  template <typename RunPlan>
  void for_each_plan(std::size_t phase, std::span<const EngineInput> documents, RunPlan&& run) const {
    if (phase >= phases.size()) return;
    std::vector<std::vector<LexiconHit>> hits;
    std::vector<PhaseInput> inputs;
    hits.reserve(documents.size());
    inputs.reserve(documents.size());
    for (const auto& [scan, slots] : documents) {
      const DocumentScan::Content& content = scan->content();
      const std::vector<LexiconHit>& shown = hits.emplace_back(shown_hits(phases[phase], content, slots));
      inputs.push_back({content, slots, shown, letters, hard_edges(content.document.folded.text(), slots, shown)});
    }
    Loan loan(*this);
    for (std::size_t i = 0; i < phases[phase].plans.size(); ++i) {
      run(phases[phase].plans[i], std::span<const PhaseInput>(inputs), loan.workspace().plans[{phase, i}]);
    }
  }

  [[nodiscard]] std::vector<std::vector<Match>> candidates(std::size_t phase,
                                                           std::span<const EngineInput> documents) const {
    std::vector<std::vector<Match>> matches(documents.size());
    for_each_plan(phase, documents, [&](const ScopePlan& plan, std::span<const PhaseInput> inputs, PlanWorkspace& work) {
      plan.find(inputs, work, matches);
    });
    for (std::vector<Match>& found : matches) sort(found);
    return matches;
  }

  [[nodiscard]] std::vector<Match> candidates(std::size_t phase, const EngineInput& document, Trace* trace) const {
    if (trace == nullptr) return std::move(candidates(phase, {&document, 1}).front());
    std::vector<Match> matches;
    for_each_plan(phase, {&document, 1},
                  [&](const ScopePlan& plan, std::span<const PhaseInput> inputs, PlanWorkspace& work) {
                    plan.explain(inputs.front(), *rules, work, matches, *trace);
                  });
    sort(matches);
    return matches;
  }

  static void sort(std::vector<Match>& matches) {
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
      return std::tie(a.span, a.rule->order, a.rule->id, a.whole) <
             std::tie(b.span, b.rule->order, b.rule->id, b.whole);
    });
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

DocumentScan Engine::scan(const Document& document) const { return program_->scan(document); }

std::vector<Match> Engine::run(std::size_t phase, const DocumentScan& scan, std::span<const Slot> slots,
                               Trace* trace) const {
  return arbitrate(program_->candidates(phase, EngineInput{&scan, slots}, trace), trace);
}

std::vector<Match> Engine::candidates(std::size_t phase, const DocumentScan& scan, std::span<const Slot> slots,
                                      Trace* trace) const {
  return program_->candidates(phase, EngineInput{&scan, slots}, trace);
}

std::vector<std::vector<Match>> Engine::candidates(std::size_t phase, std::span<const EngineInput> inputs) const {
  return program_->candidates(phase, inputs);
}

void Engine::profile(std::size_t phase, const DocumentScan& scan, std::span<const Slot> slots,
                     std::vector<RuleCost>& costs) const {
  costs.resize(rules().rules.size());
  const EngineInput document{&scan, slots};
  program_->for_each_plan(phase, {&document, 1},
                          [&](const ScopePlan& plan, std::span<const PhaseInput> inputs, PlanWorkspace& work) {
                            plan.profile(inputs.front(), rules(), work, costs);
                          });
}

std::vector<std::pair<const Rule*, std::string>> Engine::rules_without_trigger() const {
  std::vector<std::pair<const Rule*, std::string>> listed;
  for (const Program::Phase& phase : program_->phases) {
    for (const ScopePlan& plan : phase.plans) plan.list_without_trigger(listed);
  }
  return listed;
}

}  // namespace factweave
