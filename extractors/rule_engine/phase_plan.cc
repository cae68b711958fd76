// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/phase_plan.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <utility>

#include "extractors/rule_engine/partial_match.h"
#include "extractors/rule_language/pattern_analysis.h"

namespace factweave {
namespace {

// One bit, which lexicons share.
std::uint64_t mark_of(std::size_t lexicon) { return std::uint64_t{1} << (lexicon % 64); }

}  // namespace

ScopePlan::ScopePlan(const RuleSet& rules, Scope scope, std::span<const Rule* const> members, TriggerScanner& scanner)
    : scope_(scope) {
  std::map<std::vector<std::uint16_t>, std::uint32_t> groups = {{{}, 0}};
  add_group({}, rules.lexicons.size());
  for (const Rule* const rule : members) {
    const auto [group, is_new] = groups.emplace(rule->lexicons, static_cast<std::uint32_t>(groups.size()));
    if (is_new) add_group(rule->lexicons, rules.lexicons.size());
    groups_.push_back(group->second);
    matchers_.emplace_back(*rule, rules.lexicons);
    scanner.add(rule->facts.requirements);
  }
}

void ScopePlan::connect(const TriggerScanner& scanner) {
  scanner_ = &scanner;
  std::vector<const Requirements*> needed;
  for (std::size_t i = 0; i < matchers_.size(); ++i) needed.push_back(&requirements(i));
  triggers_ = TriggerIndex(needed, scanner);
}

bool ScopePlan::needs_scan() const {
  return scope_ != Scope::document || !std::all_of(matchers_.begin(), matchers_.end(),
                                                   [](const RuleMatcher& matcher) { return matcher.begins_only_text(); });
}

void ScopePlan::add_group(const std::vector<std::uint16_t>& lexicons, std::size_t lexicon_count) {
  std::vector<bool>& shown = lexicons_.emplace_back(lexicon_count);
  std::uint64_t& marks = lexicon_marks_.emplace_back();
  for (const std::uint16_t lexicon : lexicons) {
    shown[lexicon] = true;
    marks |= mark_of(lexicon);
  }
}

bool ScopePlan::shows(std::size_t lexicon) const {
  return std::any_of(lexicons_.begin(), lexicons_.end(),
                     [&](const std::vector<bool>& group) { return group[lexicon]; });
}

// A stretch of consecutive scopes of one or more documents, with their slots and hits and the views built so
// far. Rules run one after the other over all scopes of a block, because the states of one rule's automaton
// then stay in the processor's cache; blocks bound the memory that the views take.
class ScopePlan::Block {
 public:
  static constexpr std::size_t kScopes = 1024;

  Block(const ScopePlan& plan, std::span<const PhaseInput> inputs, PlanWorkspace& work)
      : plan_(plan), inputs_(inputs), work_(work) {}

  // Takes the next scopes; false where there are none.
  bool advance(std::size_t most = kScopes) {
    contents_.clear();
    anchors_.clear();
    views_used_ = 0;
    while (contents_.size() < most && document_ < inputs_.size()) {
      const std::vector<Span>& scopes = scopes_of(document_).scopes;
      if (next_scope_ < scopes.size()) {
        contents_.push_back(content_of(scopes[next_scope_]));
        ++next_scope_;
      } else {
        ++document_;
        next_scope_ = next_slot_ = next_hit_ = 0;
      }
    }
    const std::size_t count = contents_.size();
    view_of_.assign(plan_.lexicons_.size() * count, BuiltView::kNone);
    last_view_.assign(count, BuiltView::kNone);
    return count > 0;
  }

  [[nodiscard]] std::size_t size() const { return contents_.size(); }
  [[nodiscard]] Span scope(std::size_t number) const { return contents_[number].scope; }
  [[nodiscard]] std::uint32_t document(std::size_t number) const { return contents_[number].document; }

  // Replaces `rules` with those that can match in a scope of the block, for all that its triggers and digits tell.
  void candidates(std::size_t number, std::vector<RuleCandidate>& rules) {
    triggered(number, rules);
    if (std::none_of(rules.begin(), rules.end(), [](const RuleCandidate& rule) { return rule.only_digits; })) return;
    const Content& content = contents_[number];
    if (cuts_word(content)) return;
    list_digits(content);
    std::erase_if(rules, [&](const RuleCandidate& rule) {
      return rule.only_digits && !plan_.matchers_[rule.rule].may_hold_one_of(digits_);
    });
  }

  // The same for all that its triggers tell.
  void triggered(std::size_t number, std::vector<RuleCandidate>& rules) {
    const Content& content = contents_[number];
    letter_atoms_.clear();
    for (const Slot& slot : content.slots) add_letter(slot.letter, slot.folded.begin);
    for (const LexiconHit& hit : content.hits) add_letter(input_of(content).letters[hit.lexicon], hit.folded.begin);
    plan_.triggers_.candidates(text_atoms(content), letter_atoms_, work_.triggers, rules, anchors_);
  }

  // Of a candidate of the block.
  [[nodiscard]] std::span<const std::uint32_t> anchors(const RuleCandidate& candidate) const {
    return std::span(anchors_).subspan(candidate.first_anchor, candidate.anchor_count);
  }

  // The view of a rule in a scope of the block; valid until the next view is asked for.
  const RuleView& view(std::uint32_t rule, std::size_t number) {
    const std::size_t group = plan_.groups_[rule];
    std::uint32_t& view = view_of_[number * plan_.lexicons_.size() + group];
    if (view == BuiltView::kNone) view = make_view(group, number);
    return work_.views[view];
  }

 private:
  struct Content {
    std::uint32_t document = 0;  // index into inputs_
    std::size_t number = 0;      // of the scope in its document
    Span scope;
    std::span<const Slot> slots;
    std::span<const LexiconHit> hits;
    std::uint64_t lexicon_marks = 0;  // of the hits
  };

  [[nodiscard]] const PhaseInput& input_of(const Content& content) const { return inputs_[content.document]; }
  [[nodiscard]] std::string_view text_of(const Content& content) const {
    return input_of(content).scan.document.folded.text();
  }
  [[nodiscard]] const ScopeAtoms& scopes_of(std::uint32_t document) const {
    return inputs_[document].scan.scopes[static_cast<std::size_t>(plan_.scope_)];
  }

  template <typename Item>
  static void skip_before(std::span<const Item> items, std::uint32_t begin, std::size_t& next) {
    while (next < items.size() && items[next].folded.begin < begin) ++next;
  }

  void add_letter(char32_t letter, std::uint32_t begin) {
    const std::uint32_t atom = plan_.scanner_->of_letter(letter);
    if (atom != TriggerScanner::kNone) letter_atoms_.push_back({atom, begin});
  }

  Content content_of(Span scope) {
    const PhaseInput& input = inputs_[document_];
    skip_before(input.slots, scope.begin, next_slot_);
    skip_before(input.hits, scope.begin, next_hit_);
    const std::size_t first_slot = next_slot_;
    const std::size_t first_hit = next_hit_;
    while (next_slot_ < input.slots.size() && input.slots[next_slot_].folded.end <= scope.end) ++next_slot_;
    skip_before(input.hits, scope.end, next_hit_);
    const std::span<const LexiconHit> hits = input.hits.subspan(first_hit, next_hit_ - first_hit);
    std::uint64_t marks = 0;
    for (const LexiconHit& hit : hits) marks |= mark_of(hit.lexicon);
    return {document_, next_scope_, scope, input.slots.subspan(first_slot, next_slot_ - first_slot), hits, marks};
  }

  [[nodiscard]] std::span<const Token> tokens_of(const Content& content) const {
    const std::vector<Token>& tokens = input_of(content).scan.document.tokens;
    const auto from = [&](std::uint32_t place) {
      return std::partition_point(tokens.begin(), tokens.end(), [&](const Token& token) { return token.begin < place; });
    };
    return {from(content.scope.begin), from(content.scope.end)};
  }

  // Whether a slot or a hit cuts a word of the scope.
  [[nodiscard]] bool cuts_word(const Content& content) const {
    const std::vector<std::uint32_t>& edges = input_of(content).hard_edges;
    const auto edge = std::lower_bound(edges.begin(), edges.end(), content.scope.begin);
    return edge != edges.end() && *edge < content.scope.end;
  }

  void list_digits(const Content& content) {
    digits_.clear();
    factweave::list_digits(text_of(content), content.scope, digits_);
    for (Digits& digits : digits_) {
      digits.before.letter_first = letter_ends_at(content, digits.span.begin);
      digits.before.letter_second = letter_ends_at(content, digits.span.begin - 1);
      digits.after.letter_first = letter_begins_at(content, digits.span.end);
      digits.after.letter_second = letter_begins_at(content, digits.span.end + 1);
    }
  }
  // Of some view, perhaps not of all.
  [[nodiscard]] static bool letter_ends_at(const Content& content, std::uint32_t at) {
    const auto ends = [at](const auto& item) { return item.folded.end == at; };
    return std::any_of(content.slots.begin(), content.slots.end(), ends) ||
           std::any_of(content.hits.begin(), content.hits.end(), ends);
  }
  [[nodiscard]] static bool letter_begins_at(const Content& content, std::uint32_t at) {
    const auto begins = [at](const auto& item) { return item.folded.begin == at; };
    return std::any_of(content.slots.begin(), content.slots.end(), begins) ||
           std::any_of(content.hits.begin(), content.hits.end(), begins);
  }

  // What the scan saw, if there was one; where a slot or a hit cuts a word of the scope, words have other edges than
  // it knew.
  std::span<const AtomOccurrence> text_atoms(const Content& content) {
    const ScopeAtoms& scanned = scopes_of(content.document);
    if (!cuts_word(content) && !scanned.first.empty()) return scanned.of(content.number);
    text_atoms_.clear();
    plan_.scanner_->scan({text_of(content), content.scope, tokens_of(content), input_of(content).hard_edges}, text_atoms_);
    return text_atoms_;
  }

  std::uint32_t make_view(std::size_t group, std::size_t scope) {
    const Content& content = contents_[scope];
    const std::vector<bool>& lexicons = plan_.lexicons_[group];
    shown_.clear();
    const bool may_show = (plan_.lexicon_marks_[group] & content.lexicon_marks) != 0;
    for (std::size_t i = 0; may_show && i < content.hits.size(); ++i) {
      if (lexicons[content.hits[i].lexicon]) shown_.push_back(&content.hits[i]);
    }
    for (std::uint32_t view = last_view_[scope]; view != BuiltView::kNone; view = work_.built[view].before) {
      if (work_.built[view].shown == shown_) return view;
    }
    if (views_used_ == work_.views.size()) {
      work_.views.emplace_back();
      work_.built.emplace_back();
    }
    const auto view = static_cast<std::uint32_t>(views_used_++);
    work_.built[view].shown = shown_;
    work_.built[view].before = std::exchange(last_view_[scope], view);
    work_.views[view].build(text_of(content), content.scope, content.slots, shown_, input_of(content).letters);
    return view;
  }

  const ScopePlan& plan_;
  std::span<const PhaseInput> inputs_;
  PlanWorkspace& work_;
  std::vector<Content> contents_;
  // What comes after the block.
  std::uint32_t document_ = 0;
  std::size_t next_scope_ = 0;
  std::size_t next_slot_ = 0;
  std::size_t next_hit_ = 0;
  std::vector<AtomOccurrence> letter_atoms_;
  std::vector<AtomOccurrence> text_atoms_;
  std::vector<Digits> digits_;             // of one scope
  std::vector<std::uint32_t> anchors_;     // of all candidates of the block
  std::vector<const LexiconHit*> shown_;
  std::vector<std::uint32_t> last_view_;   // by scope of the block
  std::size_t views_used_ = 0;
  std::vector<std::uint32_t> view_of_;  // [scope * groups + group]
};

template <typename RunRule>
void ScopePlan::for_each_candidate(std::span<const PhaseInput> inputs, PlanWorkspace& memory,
                                   RunRule&& run_rule) const {
  struct Run {
    std::uint32_t scope = 0;
    RuleCandidate candidate;
  };
  Block block(*this, inputs, memory);
  std::vector<RuleCandidate> rules;
  std::vector<Run> found;                // by scope
  std::vector<Run> runs;                 // by rule
  std::vector<std::uint32_t> first_run;  // of a rule
  memory.matchers.resize(matchers_.size());
  const bool by_triggers = needs_scan();
  while (block.advance()) {
    found.clear();
    first_run.assign(matchers_.size() + 2, 0);
    if (!by_triggers) {
      rules.resize(matchers_.size());
      for (std::uint32_t rule = 0; rule < rules.size(); ++rule) rules[rule].rule = rule;
    }
    for (std::uint32_t scope = 0; scope < block.size(); ++scope) {
      if (by_triggers) block.candidates(scope, rules);
      for (const RuleCandidate& candidate : rules) {
        found.push_back({scope, candidate});
        ++first_run[candidate.rule + 2];
      }
    }
    for (std::size_t i = 2; i < first_run.size(); ++i) first_run[i] += first_run[i - 1];
    runs.resize(found.size());
    for (const Run& run : found) runs[first_run[run.candidate.rule + 1]++] = run;
    for (const auto& [scope, candidate] : runs) {
      run_rule(candidate.rule, block.view(candidate.rule, scope), block.anchors(candidate), block.document(scope));
    }
  }
}

void ScopePlan::find(std::span<const PhaseInput> inputs, PlanWorkspace& work,
                     std::span<std::vector<Match>> matches) const {
  for_each_candidate(inputs, work, [&](std::uint32_t rule, const RuleView& view, std::span<const std::uint32_t> anchors,
                                       std::uint32_t document) {
    matchers_[rule].find(inputs[document].scan.document, view, anchors, work.matchers[rule], matches[document], nullptr);
  });
}

void ScopePlan::profile(const PhaseInput& input, const RuleSet& rules, PlanWorkspace& work,
                        std::vector<RuleCost>& costs) const {
  using Clock = std::chrono::steady_clock;
  std::vector<Match> matches;
  for_each_candidate({&input, 1}, work, [&](std::uint32_t number, const RuleView& view,
                                            std::span<const std::uint32_t> anchors, std::uint32_t) {
    const Rule& rule = matchers_[number].rule();
    RuleCost& cost = costs[static_cast<std::size_t>(&rule - rules.rules.data())];
    matches.clear();
    const Clock::time_point start = Clock::now();
    matchers_[number].find(input.scan.document, view, anchors, work.matchers[number], matches, nullptr);
    cost.seconds += std::chrono::duration<double>(Clock::now() - start).count();
    cost.rule = &rule;
    cost.matches += matches.size();
    ++cost.scopes;
  });
}

void ScopePlan::explain(const PhaseInput& input, const RuleSet& rules, PlanWorkspace& work,
                        std::vector<Match>& matches, Trace& trace) const {
  work.matchers.resize(matchers_.size());
  const Document& document = input.scan.document;
  Block block(*this, {&input, 1}, work);
  std::vector<RuleCandidate> candidates;
  std::map<std::uint32_t, ShortenedPatterns> shortened;
  while (block.advance(1)) {
    block.triggered(0, candidates);
    for (std::uint32_t rule = 0; rule < matchers_.size(); ++rule) {
      if (const auto missing = triggers_.nearly(rule, work.triggers)) {
        trace.steps.push_back({&matchers_[rule].rule(), document.folded.to_source(block.scope(0)), "trigger",
                               "needs " + describe(requirements(rule).clauses[*missing])});
      }
    }
    for (const RuleCandidate& candidate : candidates) {
      const std::uint32_t rule = candidate.rule;
      const RuleView& view = block.view(rule, 0);
      const std::size_t before = matches.size() + trace.steps.size();
      matchers_[rule].find(document, view, block.anchors(candidate), work.matchers[rule], matches, &trace);
      if (matches.size() + trace.steps.size() > before) continue;
      const auto forms = shortened.try_emplace(rule, matchers_[rule].rule(), rules.alphabet, rules.lexicons).first;
      const std::optional<PartialMatch> partial = forms->second.longest(view.text());
      if (!partial) continue;
      const Span source = document.folded.to_source(view.to_folded(partial->matched));
      trace.steps.push_back({&matchers_[rule].rule(), source, "pattern",
                             "matched '" + std::string(document.source_text(source)) + "', then needs " + partial->needs});
    }
  }
}

void ScopePlan::list_without_trigger(std::vector<std::pair<const Rule*, std::string>>& rules) const {
  for (std::size_t i = 0; i < matchers_.size(); ++i) {
    if (requirements(i).clauses.empty()) rules.emplace_back(&matchers_[i].rule(), requirements(i).reason);
  }
}

}  // namespace factweave
