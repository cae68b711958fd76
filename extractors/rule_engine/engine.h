// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_language/rule_set.h"
#include "pipeline/annotations.h"
#include "pipeline/document.h"

namespace factweave {

// A record of an earlier phase, as later phases see it: one private code point in place of its text.
// Slots handed to the engine must be sorted and disjoint (`outermost_slots()` makes them so).
struct Slot {
  Span folded;         // bytes of the folded view
  char32_t letter = 0; // SlotAlphabet::of(…)
  RecordRef record;
};

// What one group of a match holds. All spans are bytes of the document's own text.
struct Capture {
  std::uint16_t group = 0;  // index into Rule::groups
  Span span;
  RecordRef record;                  // where the group holds exactly one slot
  const Lexicon* lexicon = nullptr;  // where it holds exactly one lexicon occurrence
  std::uint32_t entry = 0;           // its entry
};

// One place where a rule matched.
struct Match {
  const Rule* rule = nullptr;
  Span span;         // source bytes of the group `mention`; without one, the cover of all named groups
  Span whole;        // source bytes of the whole pattern's match, context included
  std::uint32_t sentence = 0;  // of span.begin
  std::vector<Capture> captures;  // groups that took part, in order of group

  [[nodiscard]] const Capture* capture(std::string_view group) const;
};

// Occurrence of a lexicon entry in the text (leftmost, longest per lexicon).
struct LexiconHit {
  Span folded;
  std::uint16_t lexicon = 0;
  std::uint32_t entry = 0;
};

// Why a rule found nothing, or lost: for `rules explain`. Of the rules that found nothing, those are named
// that found a part of what they need: `trigger` (in a scope with some of a rule's triggers: the rarest that
// is missing), `pattern` (all triggers are there: how far the pattern came, and what it needed next),
// `unless` (which forbade the match), `refused` (by its normalizer), `overlap` (by which match it was beaten, and
// why), `won`. Names are settled by all that speaks for them in the document: `settled` has no rule, and says what
// that is.
// A traced run costs many times a plain one.
struct TraceStep {
  const Rule* rule = nullptr;
  Span span;          // source: the match or the part that matched; of `trigger` the scope
  std::string step;   // trigger, pattern, unless, refused, overlap, won, settled
  std::string detail; // "needs 'Ltd'", "beaten by organizations/x: longer span", …
};

struct Trace {
  std::vector<TraceStep> steps;
};

// What one rule cost: for `rules profile`.
struct RuleCost {
  const Rule* rule = nullptr;
  std::size_t scopes = 0;   // on which its pattern ran, because its triggers were there
  std::size_t matches = 0;  // before arbitration
  double seconds = 0;       // in its patterns
};

// What the engine reads in a document once for all phases: the occurrences of lexicons, and what lets rules
// match. The document and the engine must outlive it. Movable; concurrent reads are safe.
class DocumentScan {
 public:
  struct Content;

  explicit DocumentScan(std::unique_ptr<const Content> content);
  ~DocumentScan();
  DocumentScan(DocumentScan&&) noexcept;
  DocumentScan& operator=(DocumentScan&&) noexcept;

  [[nodiscard]] const Document& document() const;
  // For the engine's own use.
  [[nodiscard]] const Content& content() const { return *content_; }

 private:
  std::unique_ptr<const Content> content_;
};

// One document as a phase meets it. What it refers to must outlive it.
struct EngineInput {
  const DocumentScan* scan = nullptr;
  std::span<const Slot> slots;
};

// Runs the rules of one phase over documents. The result is that of running every rule's RE2 alone
// over every scope in its view, then arbitration; how it gets there quickly is its own business.
//
// The view of a rule in a scope is the scope's folded text in which these are one private code point each:
//  1. the slots that lie wholly inside the scope;
//  2. of the lexicons in Rule::lexicons together, the occurrences that are whole tokens, lie wholly inside
//     the scope and overlap no slot at all: leftmost first, of those the longest, of those the lowest
//     lexicon, of those its first entry. Occurrences that overlap a chosen one are not shown.
// A lexicon that the rule does not name hides nothing. \w and \b know ASCII only, so a private code point
// is no word character: `\b{Person}` after a blank can never match, `\bmayor {Person}` can.
//
// Search: leftmost-first from the left; after a match it resumes at the end of the last named group, at
// least one character after the match's begin. A match whose span is empty counts for nothing, and so
// does one that an `unless` forbids. `unless` patterns see a text of their own, whose edges ^ and $ mean:
// `before` what precedes the span in the scope (the pattern must end at the span), `inside` the span,
// `after` what follows it (the pattern must begin there), `scope` the whole scope.
//
//   Engine engine(rules);                                    // once; compiles the patterns
//   const DocumentScan scan = engine.scan(document);         // once a document
//   for (const Match& m : engine.run(0, scan, {})) …         // winners of a phase, sorted by span
//
// Not copyable. Immutable: one engine is shared by all threads; working memory is per call.
// REQUIRES: the document is segmented; the rule set outlives the engine (shared ownership).
class Engine {
 public:
  explicit Engine(std::shared_ptr<const RuleSet> rules);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  [[nodiscard]] const RuleSet& rules() const;

  [[nodiscard]] DocumentScan scan(const Document& document) const;

  // Winners of the phase, sorted by (span, rule order). With a trace, also what lost and why.
  [[nodiscard]] std::vector<Match> run(std::size_t phase, const DocumentScan& scan, std::span<const Slot> slots,
                                       Trace* trace = nullptr) const;

  // All matches before arbitration, sorted likewise: what the differential test compares.
  [[nodiscard]] std::vector<Match> candidates(std::size_t phase, const DocumentScan& scan,
                                              std::span<const Slot> slots, Trace* trace = nullptr) const;

  // The same for each of several documents, without a trace. Together they cost less, as a rule then has more
  // text to run over while its tables are in the processor's cache.
  [[nodiscard]] std::vector<std::vector<Match>> candidates(std::size_t phase, std::span<const EngineInput> inputs) const;

  // Adds what each rule of the phase costs on this document; `costs` is parallel to RuleSet::rules (empty
  // at first). The clock around each rule slows the run down; compare rules, not runs.
  void profile(std::size_t phase, const DocumentScan& scan, std::span<const Slot> slots,
               std::vector<RuleCost>& costs) const;

  // Rules of the phase that have no trigger and therefore run on every sentence, with the reason.
  [[nodiscard]] std::vector<std::pair<const Rule*, std::string>> rules_without_trigger() const;

 private:
  struct Program;
  std::unique_ptr<const Program> program_;
};

// The records of `annotations` as sorted, disjoint slots: of overlapping records the longest stays, of
// equally long ones the first in the text, of equal spans mentions before frames before figures and of
// these the one added last. Records of types that no rule names are left out, and so are quotations and
// commitments, which are clauses: as slots they would hide every name inside them.
[[nodiscard]] std::vector<Slot> outermost_slots(const Annotations& annotations, const Document& document,
                                                const RuleSet& rules);

// One total order over overlapping matches: `beats`, longer span, priority, rule order, id. Overlaps
// count only between matches that produce text-bound records (relations may overlap anything). Chains of
// overlaps are settled greedily, best first: a match wins when all that overlap and beat it have lost, so
// what a loser would have beaten may still win. Of one rule's matches with equal spans one stays.
// Returns the winners sorted by span, and in `beaten`, where that is asked for, those that lost, likewise sorted.
[[nodiscard]] std::vector<Match> arbitrate(std::vector<Match> candidates, Trace* trace = nullptr, std::vector<Match>* beaten = nullptr);

}  // namespace factweave
