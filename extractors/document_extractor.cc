// SPDX-License-Identifier: MIT
// The order of extraction: the phases of the rules, and after each the code that completes it.
#include "extractors/document_extractor.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "extractors/commitments/commitments.h"
#include "extractors/coreference/coreference.h"
#include "extractors/coreference/words.h"
#include "extractors/extraction.h"
#include "extractors/figures/figures.h"
#include "extractors/frames.h"
#include "extractors/names/name_lists.h"
#include "extractors/names/names.h"
#include "extractors/names/nested_nominals.h"
#include "extractors/names/nominal_subtypes.h"
#include "extractors/organizations/organizations.h"
#include "extractors/people/people.h"
#include "extractors/places/places.h"
#include "extractors/products/products.h"
#include "extractors/quotations/quotations.h"
#include "extractors/relations/circumstances.h"
#include "extractors/relations/relations.h"

namespace factweave {
namespace {

struct Step {
  std::string_view after_phase;
  void (*run)(const Extraction&);
};

// A step runs after the phase that it names; several in the order of this table.
constexpr std::array kSteps = {
    Step{"names", settle_names},
    Step{"names", complete_people},
    Step{"names", complete_organizations},
    Step{"names", complete_places},
    Step{"names", resolve_figures},
    Step{"nouns", settle_nominal_subtypes},
    Step{"nouns", complete_products},
    Step{"quotes", find_quotations},
    Step{"quotes", resolve_coreference},
    Step{"relations", complete_relations},
    Step{"undertakings", complete_commitments},
    Step{"undertakings", relate_figures},
    Step{"undertakings", add_circumstances},
};

// The figures that matches make, so that none is read twice. Of matches that agree in all of this the first wins.
class ReadFigures {
 public:
  void keep(const Match& match, Figure figure) { figures_.try_emplace(key_of(match), std::move(figure)); }
  [[nodiscard]] Figure* find(const Match& match) {
    const auto found = figures_.find(key_of(match));
    return found == figures_.end() ? nullptr : &found->second;
  }

 private:
  using Key = std::tuple<Span, Span, std::string_view>;
  static Key key_of(const Match& match) { return {match.span, match.whole, match.rule->id}; }

  std::map<Key, Figure> figures_;
};

void accept(const Extraction& extraction, const Match& match, ReadFigures& figures) {
  switch (match.rule->emit) {
    case EmitKind::mention: return accept_mention(extraction, match);
    case EmitKind::figure:
      if (Figure* figure = figures.find(match)) return extraction.annotations.figures.push_back(std::move(*figure));
      return accept_figure(extraction, match);
    case EmitKind::quotation: return accept_quotation(extraction, match);
    case EmitKind::commitment: return accept_commitment(extraction, match);
    case EmitKind::relation: return accept_relation(extraction, match);
    case EmitKind::frame: return accept_frame(extraction, match);
    case EmitKind::ignored: return;
  }
}

// Which candidates, sorted by span, overlap no other one.
std::vector<bool> alone(const std::vector<Match>& candidates) {
  std::vector<bool> result(candidates.size());
  std::uint32_t end = 0;  // of those before
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Span span = candidates[i].span;
    const bool free_behind = i + 1 == candidates.size() || candidates[i + 1].span.begin >= span.end;
    result[i] = span.begin >= end && free_behind;
    end = std::max(end, span.end);
  }
  return result;
}

// A match that makes no figure must not take the text from one that does. One that stands alone takes it
// from none: accept_figure() refuses it.
ReadFigures drop_refused_figures(const Extraction& extraction, std::vector<Match>& candidates) {
  ReadFigures figures;
  const std::vector<bool> unrivalled = alone(candidates);
  std::size_t next = 0;
  std::erase_if(candidates, [&](const Match& match) {
    const bool sure = unrivalled[next++] && extraction.trace == nullptr;
    if (match.rule->emit != EmitKind::figure || sure) return false;
    if (std::optional<Figure> figure = read_figure(extraction, match)) {
      figures.keep(match, *std::move(figure));
      return false;
    }
    if (extraction.trace != nullptr)
      extraction.trace->steps.push_back({match.rule, match.span, "refused", "by its normalizer: the parts do not fit"});
    return true;
  });
  return figures;
}

// One document on its way through the phases.
class InProgress {
 public:
  InProgress(const Document& document, const Engine& engine, const NameLists& name_lists)
      : annotations_(describe(document)), words_(document), scan_(engine.scan(document)),
        extraction_{document, engine, annotations_, &name_lists, &words_, &clauses_} {}
  InProgress(const InProgress&) = delete;
  InProgress& operator=(const InProgress&) = delete;

  // What the rules of the next phase see; valid until the phase is finished.
  EngineInput meet_phase() {
    slots_ = outermost_slots(annotations_, extraction_.document, extraction_.rules());
    return {&scan_, slots_};
  }

  void finish_phase(std::size_t phase, std::vector<Match> candidates, Trace* trace) {
    extraction_.trace = trace;
    const std::vector<Match> hints = take_name_hints(candidates);
    free_times(extraction_.document, candidates);
    ReadFigures figures = drop_refused_figures(extraction_, candidates);
    const std::vector<Match> inner = inner_nominals(extraction_.document, candidates);
    const bool names = extraction_.rules().ontology.phases[phase] == "names";
    std::vector<Match> beaten;
    const std::vector<Match> winners = arbitrate(std::move(candidates), trace, names ? &beaten : nullptr);
    annotations_.mentions.reserve(annotations_.mentions.size() + winners.size() + hints.size());
    for (const Match& match : winners) accept(extraction_, match, figures);
    accept_name_hints(extraction_, hints, winners);
    if (names) extraction_.beaten_names = beaten_names(std::move(beaten), winners);
    accept_nested(extraction_, inner, winners);
    for (const Step& step : kSteps) {
      if (step.after_phase == extraction_.rules().ontology.phases[phase]) step.run(extraction_);
    }
  }

  Annotations take() { return std::move(annotations_); }

 private:
  Annotations annotations_;
  Words words_;
  DocumentScan scan_;
  std::vector<ReportingClause> clauses_;
  Extraction extraction_;
  std::vector<Slot> slots_;
};

}  // namespace

DocumentExtractor::DocumentExtractor(std::shared_ptr<const RuleSet> rules)
    : engine_(std::move(rules)), name_lists_(std::make_unique<const NameLists>(engine_.rules())) {}

DocumentExtractor::~DocumentExtractor() = default;

Annotations DocumentExtractor::extract(const Document& document, Trace* trace) const {
  return extract_before(engine_.rules().ontology.phases.size(), document, trace);
}

std::vector<Annotations> DocumentExtractor::extract(std::span<const Document> documents) const {
  return extract_before(engine_.rules().ontology.phases.size(), documents, nullptr);
}

Annotations DocumentExtractor::extract_before(std::size_t end, const Document& document, Trace* trace) const {
  return std::move(extract_before(end, {&document, 1}, trace).front());
}

// Phase by phase, and in each phase the engine reads all documents before the rest is done one by one.
std::vector<Annotations> DocumentExtractor::extract_before(std::size_t end, std::span<const Document> documents,
                                                           Trace* trace) const {
  std::deque<InProgress> all;
  for (const Document& document : documents) all.emplace_back(document, engine_, *name_lists_);
  for (std::size_t phase = 0; phase < end; ++phase) {
    std::vector<EngineInput> inputs;
    for (InProgress& one : all) inputs.push_back(one.meet_phase());
    if (trace != nullptr) {
      all.front().finish_phase(phase, engine_.candidates(phase, *inputs[0].scan, inputs[0].slots, trace), trace);
      continue;
    }
    std::vector<std::vector<Match>> candidates = engine_.candidates(phase, inputs);
    for (std::size_t i = 0; i < all.size(); ++i) all[i].finish_phase(phase, std::move(candidates[i]), nullptr);
  }
  std::vector<Annotations> annotations;
  annotations.reserve(all.size());
  for (InProgress& one : all) annotations.push_back(one.take());
  return annotations;
}

}  // namespace factweave
