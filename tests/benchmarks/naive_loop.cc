// SPDX-License-Identifier: MIT
#include "tests/benchmarks/naive_loop.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "extractors/rule_engine/document_scan.h"
#include "extractors/rule_engine/lexicon_trie.h"
#include "extractors/rule_engine/view.h"

namespace factweave {
namespace {

std::size_t count_matches(const re2::RE2& pattern, std::string_view text) {
  std::vector<re2::StringPiece> parts(static_cast<std::size_t>(pattern.NumberOfCapturingGroups()) + 1);
  std::size_t count = 0;
  for (std::size_t at = 0; at <= text.size(); ++count) {
    if (!pattern.Match(text, at, text.size(), re2::RE2::UNANCHORED, parts.data(), static_cast<int>(parts.size()))) {
      break;
    }
    std::size_t end = static_cast<std::size_t>(parts[0].data() - text.data()) + 1;
    for (std::size_t i = 1; i < parts.size(); ++i) {
      if (parts[i].data() == nullptr) continue;
      end = std::max(end, static_cast<std::size_t>(parts[i].data() + parts[i].size() - text.data()));
    }
    at = end;
  }
  return count;
}

}  // namespace

struct NaiveLoop::Program {
  struct RulesOfOneView {
    std::vector<std::uint16_t> lexicons;
    Scope scope = Scope::sentence;
    std::vector<std::unique_ptr<re2::RE2>> patterns;
  };
  struct NaivePhase {
    std::vector<RulesOfOneView> groups;
  };

  const RuleSet& rules;
  LexiconTrie trie;
  std::vector<char32_t> letters;
  std::vector<NaivePhase> phases;

  explicit Program(const RuleSet& set) : rules(set), trie(set.lexicons) {
    for (std::size_t i = 0; i < rules.lexicons.size(); ++i) letters.push_back(rules.alphabet.of_lexicon(i));
    std::map<std::tuple<std::size_t, Scope, std::vector<std::uint16_t>>, RulesOfOneView> groups;
    for (const Rule& rule : rules.rules) {
      RulesOfOneView& group = groups[{rule.phase, rule.scope, rule.lexicons}];
      group.lexicons = rule.lexicons;
      group.scope = rule.scope;
      re2::RE2::Options options;
      options.set_case_sensitive(!rule.case_insensitive);
      options.set_max_mem(std::int64_t{64} << 20);  // so that the longest pattern has its automaton too
      group.patterns.push_back(std::make_unique<re2::RE2>(rule.pattern, options));
    }
    for (auto& [key, group] : groups) {
      if (phases.size() <= std::get<0>(key)) phases.resize(std::get<0>(key) + 1);
      phases[std::get<0>(key)].groups.push_back(std::move(group));
    }
  }

  [[nodiscard]] std::size_t run(const RulesOfOneView& group, const Document& document, std::span<const Slot> slots,
                                const std::vector<LexiconHit>& hits) const {
    std::vector<const LexiconHit*> shown;
    for (const LexiconHit& hit : hits) {
      if (std::binary_search(group.lexicons.begin(), group.lexicons.end(), hit.lexicon)) shown.push_back(&hit);
    }
    RuleView view;
    std::size_t count = 0;
    auto hit = shown.begin();
    auto slot = slots.begin();
    for (const Span scope : scope_spans(document, group.scope)) {
      while (hit != shown.end() && (*hit)->folded.begin < scope.begin) ++hit;
      while (slot != slots.end() && slot->folded.begin < scope.begin) ++slot;
      const auto first_hit = hit;
      const auto first_slot = slot;
      while (hit != shown.end() && (*hit)->folded.begin < scope.end) ++hit;
      while (slot != slots.end() && slot->folded.end <= scope.end) ++slot;
      view.build(document.folded.text(), scope, {first_slot, slot}, {first_hit, hit}, letters);
      for (const auto& pattern : group.patterns) count += count_matches(*pattern, view.text());
    }
    return count;
  }
};

NaiveLoop::NaiveLoop(const RuleSet& rules) : program_(std::make_unique<const Program>(rules)) {}
NaiveLoop::~NaiveLoop() = default;

std::size_t NaiveLoop::run(std::size_t phase, const Document& document, std::span<const Slot> slots) const {
  if (phase >= program_->phases.size()) return 0;
  std::vector<LexiconHit> hits;
  program_->trie.find(document, hits);
  std::erase_if(hits, [&](const LexiconHit& hit) {
    const auto after = std::partition_point(slots.begin(), slots.end(),
                                            [&](const Slot& s) { return s.folded.end <= hit.folded.begin; });
    return after != slots.end() && after->folded.overlaps(hit.folded);
  });
  std::size_t count = 0;
  for (const Program::RulesOfOneView& group : program_->phases[phase].groups) {
    count += program_->run(group, document, slots, hits);
  }
  return count;
}

}  // namespace factweave
