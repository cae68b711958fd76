// SPDX-License-Identifier: MIT
#include <map>

#include "graph/corpus_nodes.h"
#include "graph/iso_interval.h"

namespace factweave {
namespace {

void set_numbers(GraphBuilder& b, NodeId node, std::string_view kind, std::string_view value, std::string_view min,
                 std::string_view max) {
  if (kind == "score") {
    b.set(node, "score_text", std::string(value));
    return;
  }
  const auto set = [&](std::string_view real, std::string_view exact, std::string_view number) {
    if (number.empty()) return;
    b.set(node, real, std::string(number));
    b.set(node, exact, std::string(number));
  };
  set("value", "value_text", value);
  set("min_value", "min_text", min);
  set("max_value", "max_text", max);
}

// For people to read where the text around it is gone: *two ministers*, *Friday (2025-02-07)*.
template <typename Text>
std::string figure_name(const FactFigure& f, const Text& text) {
  const std::string surface = text(f.at.text), counted = text(f.counted), iso = text(f.iso);
  if (!counted.empty() && surface.find(counted) == std::string::npos) return surface + ' ' + counted;
  const bool dated = iso.size() >= 4 && surface.find(iso.substr(0, 4)) != std::string::npos;
  const bool vague = iso.find('X') != std::string::npos;  // *the 1980s* tell more than 198X
  return iso.empty() || dated || vague || !iso_interval(iso) ? surface : surface + " (" + iso + ')';
}

}  // namespace

void add_figure_nodes(CorpusNodes& corpus) {
  GraphBuilder& b = corpus.builder;
  for (std::size_t d = 0; d < corpus.documents.size(); ++d) {
    const DocumentFacts& facts = corpus.documents[d];
    std::map<std::string, std::size_t> ordinals;
    const auto text = [&](StringId id) { return std::string(corpus.text(id)); };
    for (const FactFigure& f : facts.figures) {
      std::string key = "figure\x1f" + text(facts.id) + '\x1f' + text(f.kind) + '\x1f' + text(f.at.text);
      if (const std::size_t n = ordinals[key]++; n > 0) key += '\x1f' + std::to_string(n);
      const NodeId node = b.add_node("Figure", key);
      corpus.nodes[d].figures.push_back(node);
      b.set_name(node, figure_name(f, text));
      b.set_subtype(node, text(f.kind));
      b.set(node, "figure_kind", text(f.kind));
      b.set(node, "surface", text(f.at.text));
      set_numbers(b, node, text(f.kind), text(f.value), text(f.min), text(f.max));
      const std::pair<std::string_view, StringId> strings[] = {
          {"bound", f.bound}, {"unit", f.unit}, {"per", f.per}, {"counted", f.counted}, {"measure", f.measure},
          {"change_direction", f.change_direction}, {"change_as", f.change_as}, {"period", f.period},
          {"figure_status", f.status}, {"iso", f.iso}, {"time_role", f.role}, {"time_zone", f.zone},
          {"anchor", f.anchor}, {"calendar", f.calendar}, {"numerator", f.numerator}, {"denominator", f.denominator}};
      for (const auto& [property, value] : strings) b.set(node, property, text(value));
      if (f.approx) b.set(node, "approx", true);
      if (f.unit_inferred) b.set(node, "unit_inferred", true);
      if (f.hedged) b.set(node, "hedged", true);
      if (const auto days = iso_interval(text(f.iso))) {
        b.set(node, "date_from", days->from);
        b.set(node, "date_to", days->to);
      }
      b.set(node, "confidence", stated_confidence(f.at.confidence));
      b.add_evidence(node, corpus.evidence(d, f.at));
    }
    for (std::size_t i = 0; i < facts.figures.size(); ++i) {
      const FactFigure& f = facts.figures[i];
      const NodeId node = corpus.nodes[d].figures[i];
      const auto uid = [&](std::uint32_t other) { return std::string(b.uid(corpus.nodes[d].figures[other])); };
      if (f.change_from) b.set(node, "change_from", uid(*f.change_from));
      if (f.same_as) b.set(node, "same_figure", uid(*f.same_as));
    }
  }
}

}  // namespace factweave
