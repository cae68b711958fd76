// SPDX-License-Identifier: MIT
#include "exporters/provenance.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "exporters/graphml_text.h"
#include "exporters/written_values.h"
#include "graph/uuid.h"

namespace factweave {
namespace {

std::string assertion_uid(const KnowledgeGraph& graph, const Edge& edge) { return "a." + std::string(graph.text(edge.uid)); }

void append_confidence(std::string& out, float confidence) {
  std::string number;
  append_real(number, stated_confidence(confidence));
  append_graphml_data(out, "n_confidence", number);
}

}  // namespace

template <typename Visit>
void GraphmlProvenance::each_assertion(Visit visit) const {
  for (const Edge& e : graph_.edges()) {
    if (graph_.label(e) != "MENTIONS") visit(e);
  }
}

template <typename Visit>
void GraphmlProvenance::each_link(Visit visit) const {
  each_assertion([&](const Edge& e) { visit("SUBJECT", assertion_uid(graph_, e), std::string(graph_.uid(e.from))); });
  each_assertion([&](const Edge& e) { visit("OBJECT", assertion_uid(graph_, e), std::string(graph_.uid(e.to))); });
  each_assertion([&](const Edge& e) {
    std::optional<MentionPlace> last;
    for (const Evidence& evidence : graph_.evidence(e)) {
      const MentionPlace place{evidence.document, evidence.start, evidence.end};
      if (last != place) visit("SUPPORTED_BY", assertion_uid(graph_, e), mention_uid(place));
      last = place;
    }
  });
  for (std::size_t i = 0; i < mentions_.size(); ++i) {
    const auto references = mentions_.references(i);
    visit("IN_DOCUMENT", mention_uid(references.front().place), std::string(graph_.uid(references.front().place.document)));
    NodeId last = kNoNode;
    for (const MentionReference& r : references) {
      if (r.node != kNoNode && r.node != last) visit("REFERS_TO", mention_uid(r.place), std::string(graph_.uid(r.node)));
      last = r.node;
    }
  }
}

std::string GraphmlProvenance::mention_uid(const MentionPlace& p) const {
  return std::string(graph_.uid(p.document)) + '.' + std::to_string(p.start) + '-' + std::to_string(p.end);
}

void GraphmlProvenance::write_keys(ExportFile& file) const {
  if (mentions_.size() == 0) return;
  file.write("<key id=\"n_start\" for=\"node\" attr.name=\"start\" attr.type=\"long\"/>\n"
             "<key id=\"n_end\" for=\"node\" attr.name=\"end\" attr.type=\"long\"/>\n"
             "<key id=\"n_rules\" for=\"node\" attr.name=\"rules\" attr.type=\"string\" attr.list=\"string\"/>\n"
             "<key id=\"n_relation\" for=\"node\" attr.name=\"relation\" attr.type=\"string\"/>\n"
             "<key id=\"n_relation_uid\" for=\"node\" attr.name=\"relation_uid\" attr.type=\"string\"/>\n");
}

std::string GraphmlProvenance::mention_node(std::size_t i) const {
  const auto references = mentions_.references(i);
  const MentionPlace& place = references.front().place;
  const std::string uid = mention_uid(place);
  std::string_view text;
  float confidence = 0;
  std::vector<std::string_view> rules;
  for (const MentionReference& r : references) {
    if (text.empty()) text = graph_.text(r.evidence->text);
    confidence = std::max(confidence, r.evidence->confidence);
    if (r.evidence->rule != 0) rules.push_back(graph_.text(r.evidence->rule));
  }
  std::sort(rules.begin(), rules.end());
  rules.erase(std::unique(rules.begin(), rules.end()), rules.end());
  std::string out = "<node id=\"" + uid + "\" labels=\":Mention\">";
  append_graphml_data(out, "labels", "Mention");
  append_graphml_data(out, "nodelabel", text.empty() ? std::string_view(uid) : text);
  append_confidence(out, confidence);
  append_graphml_data(out, "n_uid", uid);
  append_graphml_data(out, "n_start", std::to_string(place.start));
  append_graphml_data(out, "n_end", std::to_string(place.end));
  std::string list;
  for (const std::string_view rule : rules) {
    list += list.empty() ? '[' : ',';
    append_json_string(list, rule);
  }
  if (!list.empty()) append_graphml_data(out, "n_rules", list + ']');
  return out + "</node>\n";
}

std::string GraphmlProvenance::assertion_node(const Edge& edge) const {
  const std::string uid = assertion_uid(graph_, edge);
  std::string out = "<node id=\"" + uid + "\" labels=\":Assertion\">";
  append_graphml_data(out, "labels", "Assertion");
  append_graphml_data(out, "nodelabel", std::string(graph_.name(edge.from)) + ' ' + std::string(graph_.label(edge)) + ' ' +
                                            std::string(graph_.name(edge.to)));
  append_confidence(out, edge.confidence);
  append_graphml_data(out, "n_uid", uid);
  append_graphml_data(out, "n_relation", graph_.label(edge));
  append_graphml_data(out, "n_relation_uid", graph_.text(edge.uid));
  return out + "</node>\n";
}

void GraphmlProvenance::write_nodes(ExportFile& file) const {
  each_assertion([&](const Edge& e) { file.write(assertion_node(e)); });
  for (std::size_t i = 0; i < mentions_.size(); ++i) file.write(mention_node(i));
}

void GraphmlProvenance::write_edges(ExportFile& file) const {
  each_link([&](const std::string& type, const std::string& from, const std::string& to) {
    const std::string uid = stable_uuid("provenance\x1f" + type + '\x1f' + from + '\x1f' + to);
    file.write("<edge id=\"" + uid + "\" source=\"" + from + "\" target=\"" + to + "\" label=\"" + type + "\"><data key=\"label\">" + type +
               "</data><data key=\"e_uid\">" + uid + "</data></edge>\n");
  });
}

ElementCounts GraphmlProvenance::nodes() const {
  ElementCounts counts = {{"Mention", mentions_.size()}};
  each_assertion([&](const Edge&) { ++counts["Assertion"]; });
  return counts;
}

ElementCounts GraphmlProvenance::edges() const {
  ElementCounts counts;
  each_link([&](const std::string& type, const std::string&, const std::string&) { ++counts[type]; });
  return counts;
}

}  // namespace factweave
