// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "extractors/rule_engine/document_scan.h"
#include "extractors/rule_engine/engine.h"
#include "extractors/rule_engine/matcher.h"
#include "extractors/rule_language/pattern_facts.h"
#include "extractors/rule_engine/trigger_index.h"
#include "extractors/rule_engine/trigger_scanner.h"
#include "extractors/rule_engine/view.h"

namespace factweave {

// One document as one phase sees it.
struct PhaseInput {
  const DocumentScan::Content& scan;
  std::span<const Slot> slots;             // sorted, disjoint
  std::span<const LexiconHit> hits;        // sorted by `hit_before`, none across a slot
  std::span<const char32_t> letters;       // code point of each lexicon
  std::vector<std::uint32_t> hard_edges;   // sorted: where a slot or a hit begins or ends inside a word
};

// What tells a view from others of its scope.
struct BuiltView {
  static constexpr std::uint32_t kNone = ~0U;

  std::vector<const LexiconHit*> shown;
  std::uint32_t before = kNone;  // the view of this scope that was built before it
};

// Working memory of one thread for one plan.
struct PlanWorkspace {
  std::vector<RuleMatcher::MemoryPtr> matchers;  // by rule of the plan
  TriggerIndex::Scratch triggers;
  std::vector<RuleView> views;
  std::vector<BuiltView> built;  // parallel to views
};

// Rules of one phase and scope: which of them can match where, and their run.
//
// Immutable; concurrent reads are safe. The rules must outlive it.
class ScopePlan {
 public:
  // Adds the triggers of its rules to the scanner, which `connect` must be called with once it is sealed.
  ScopePlan(const RuleSet& rules, Scope scope, std::span<const Rule* const> members, TriggerScanner& scanner);
  void connect(const TriggerScanner& scanner);

  [[nodiscard]] Scope scope() const { return scope_; }
  // Whether the texts of its scopes are to be scanned for triggers. Not so where each rule has one place to try in
  // a document.
  [[nodiscard]] bool needs_scan() const;
  [[nodiscard]] bool shows(std::size_t lexicon) const;

  // Appends all matches in each document to its list; `matches` is parallel to `inputs`.
  void find(std::span<const PhaseInput> inputs, PlanWorkspace& work, std::span<std::vector<Match>> matches) const;
  // The same, with what stopped each rule that found something of what it needs in a scope.
  void explain(const PhaseInput& input, const RuleSet& rules, PlanWorkspace& work, std::vector<Match>& matches,
               Trace& trace) const;
  // `find` with a clock around each rule; `costs` is parallel to RuleSet::rules.
  void profile(const PhaseInput& input, const RuleSet& rules, PlanWorkspace& work,
               std::vector<RuleCost>& costs) const;

  void list_without_trigger(std::vector<std::pair<const Rule*, std::string>>& rules) const;

 private:
  class Block;

  // Calls `run(rule, view, anchors, document)` for every rule and scope that the triggers let through.
  template <typename RunRule>
  void for_each_candidate(std::span<const PhaseInput> inputs, PlanWorkspace& work, RunRule&& run) const;

  [[nodiscard]] const Requirements& requirements(std::size_t rule) const { return matchers_[rule].rule().facts.requirements; }
  void add_group(const std::vector<std::uint16_t>& lexicons, std::size_t lexicon_count);

  Scope scope_;
  std::vector<RuleMatcher> matchers_;
  std::vector<std::uint32_t> groups_;            // parallel to matchers_: which view it sees
  std::vector<std::vector<bool>> lexicons_;      // of a group, by lexicon: shown; group 0 shows none
  std::vector<std::uint64_t> lexicon_marks_;     // of a group: bits that its lexicons share with others
  const TriggerScanner* scanner_ = nullptr;
  TriggerIndex triggers_;
};

}  // namespace factweave
