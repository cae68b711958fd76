// SPDX-License-Identifier: MIT
#include "exporters/rdf_resources.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_set>

#include <boost/range/iterator_range.hpp>

#include "exporters/written_values.h"
#include "graph/boost_graph.h"
#include "graph/uuid.h"

namespace factweave {
namespace {

void add(RdfResource& r, TermId term, std::string value) { r.properties.push_back({term, {std::move(value)}}); }

void sort_properties(RdfResource& r) {
  std::stable_sort(r.properties.begin(), r.properties.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

std::string action_status(std::string_view status) {
  if (status == "fulfilled") return "schema:CompletedActionStatus";
  if (status == "withdrawn") return "schema:FailedActionStatus";
  return "schema:PotentialActionStatus";
}

std::string_view level_name(Level level) {
  return level == Level::name ? "name" : level == Level::nominal ? "nominal" : "pronoun";
}

bool has_level(std::string_view label) {
  return label != "Figure" && label != "Commitment" && label != "Quotation";
}

std::string real(double number) {
  std::string out;
  append_real(out, number);
  return out;
}

}  // namespace

RdfResources::RdfResources(const KnowledgeGraph& graph, const ExportOptions& options)
    : graph_(graph),
      options_(options),
      terms_(graph, options.rdf_annotations == "oa"),
      base_(options.base_iri.empty() ? "urn:uuid:" : options.base_iri),
      mentions_(graph) {
  for (EdgeId e = 0; e < graph.edges().size(); ++e) {
    if (graph.label(graph.edges()[e]) != "MENTIONS") assertions_.push_back(e);
  }
  collect_rules();
}

void RdfResources::collect_rules() {
  std::unordered_set<StringId> rules;
  for (const MentionReference& r : mentions_.references()) {
    if (r.evidence->rule != 0) rules.insert(r.evidence->rule);
  }
  rules_.assign(rules.begin(), rules.end());
  std::sort(rules_.begin(), rules_.end(), [&](StringId a, StringId b) { return graph_.text(a) < graph_.text(b); });
}

std::string RdfResources::mention_iri(const MentionPlace& p) const {
  return iri(p.document) + "#char=" + std::to_string(p.start) + ',' + std::to_string(p.end);
}

std::string RdfResources::selector_iri(const MentionPlace& p) const {
  return iri(p.document) + "#selector=" + std::to_string(p.start) + ',' + std::to_string(p.end);
}

std::string RdfResources::rule_iri(StringId rule) const {
  return iri(stable_uuid("rule\x1f" + std::string(graph_.text(rule))));
}

std::string RdfResources::run_iri() const {
  return iri(stable_uuid("run\x1f" + options_.run.version + '\x1f' + options_.run.rules_hash));
}

std::string RdfResources::program_iri() const { return iri(stable_uuid("program\x1f" + options_.run.version)); }

std::size_t RdfResources::size() const {
  return graph_.nodes().size() + assertions_.size() + mentions_.size() + selectors() + rules_.size() + 2;
}

std::string RdfResources::id_of(std::size_t i) const {
  if (i < graph_.nodes().size()) return iri(static_cast<NodeId>(i));
  i -= graph_.nodes().size();
  if (i < assertions_.size()) return iri(graph_.text(graph_.edges()[assertions_[i]].uid));
  i -= assertions_.size();
  if (i < mentions_.size()) return mention_iri(place(i));
  i -= mentions_.size();
  if (i < selectors()) return selector_iri(place(i));
  i -= selectors();
  if (i < rules_.size()) return rule_iri(rules_[i]);
  return i == rules_.size() ? run_iri() : program_iri();
}

RdfResource RdfResources::at(std::size_t i) const {
  if (i < graph_.nodes().size()) return node_resource(static_cast<NodeId>(i));
  i -= graph_.nodes().size();
  if (i < assertions_.size()) return assertion(assertions_[i]);
  i -= assertions_.size();
  if (i < mentions_.size()) return mention(i);
  i -= mentions_.size();
  if (i < selectors()) return selector(i);
  i -= selectors();
  if (i < rules_.size()) return rule(rules_[i]);
  return i == rules_.size() ? run() : program();
}

std::vector<std::string> RdfResources::values_of(const PropertyType& type, const Property& property) const {
  std::vector<std::string> values;
  for (const Value v : graph_.values(property)) {
    std::string text;
    append_plain_value(text, graph_, type, v);
    values.push_back(type.value == PropertyType::Kind::node ? iri(text) : std::move(text));
  }
  return values;
}

RdfResource RdfResources::node_resource(NodeId id) const {
  const Node& node = graph_.nodes()[id];
  RdfResource r;
  r.id = iri(id);
  r.types = {"Entity", std::string(graph_.label(node))};
  const bool money = graph_.text_property(node, "figure_kind") == "money";
  for (const std::string& type : graph_.ontology().types[node.type].iri) {
    r.types.push_back(money && type == "schema:QuantitativeValue" ? "schema:MonetaryAmount" : type);
  }
  if (node.source) r.types.insert(r.types.end(), {"prov:Entity", "nif:Context"});
  add(r, terms_.named("name"), std::string(graph_.text(node.name)));
  for (const Property& p : graph_.properties(node)) {
    const PropertyType& type = graph_.type_of_node_property(p);
    TermId term = 0;
    if (!terms_.node_property(type.name, term)) continue;
    r.properties.emplace_back(term, values_of(type, p));
  }
  if (const auto status = graph_.text_property(node, "commitment_status"); !status.empty()) {
    add(r, terms_.named("actionStatus"), action_status(status));
  }
  add_unit(r, node);
  add_relations(r, id);
  sort_properties(r);
  return r;
}

void RdfResources::add_unit(RdfResource& r, const Node& node) const {
  const std::string_view unit = graph_.text_property(node, "unit");
  if (unit.empty()) return;
  const bool money = graph_.text_property(node, "figure_kind") == "money";
  add(r, terms_.named(money ? "currency" : "ucum"), std::string(unit));
}

void RdfResources::add_relations(RdfResource& r, NodeId id) const {
  std::map<TermId, std::set<std::string>> targets;
  const BoostGraph& g = boost_graph(graph_);
  const std::size_t vertex = id;
  for (const auto e : boost::make_iterator_range(out_edges(vertex, g))) {
    targets[terms_.of_relation(g[e].type).direct].insert(iri(graph_.edges()[g[e].edge].to));
  }
  for (const auto e : boost::make_iterator_range(in_edges(vertex, g))) {
    const auto& relation = terms_.of_relation(g[e].type);
    if (relation.has_inverse) targets[relation.inverse].insert(iri(graph_.edges()[g[e].edge].from));
  }
  for (const auto& [term, iris] : targets) r.properties.push_back({term, {iris.begin(), iris.end()}});
}

RdfResource RdfResources::assertion(EdgeId id) const {
  const Edge& edge = graph_.edges()[id];
  RdfResource r;
  r.id = iri(graph_.text(edge.uid));
  r.types = {"Assertion", "rdf:Statement"};
  add(r, terms_.named("subject"), iri(edge.from));
  add(r, terms_.named("predicate"), terms_[terms_.of_relation(edge.type).direct].iri);
  add(r, terms_.named("object"), iri(edge.to));
  add(r, terms_.named("relationType"), std::string(graph_.label(edge)));
  add(r, terms_.named("weight"), std::to_string(edge.weight));
  add(r, terms_.named("confidence"), real(stated_confidence(edge.confidence)));
  for (const Property& p : graph_.properties(edge)) {
    const PropertyType& type = graph_.type_of_edge_property(p);
    TermId term = 0;
    if (!terms_.edge_property(type.name, term)) continue;
    r.properties.emplace_back(term, values_of(type, p));
  }
  std::vector<std::string> mentions;
  std::set<std::string> rules;
  for (const Evidence& e : graph_.evidence(edge)) {
    std::string mention = mention_iri({e.document, e.start, e.end});
    if (mentions.empty() || mentions.back() != mention) mentions.push_back(std::move(mention));
    if (e.rule != 0) rules.insert(rule_iri(e.rule));
  }
  if (!mentions.empty()) r.properties.emplace_back(terms_.named("evidence"), std::move(mentions));
  if (!rules.empty()) r.properties.push_back({terms_.named("rule"), {rules.begin(), rules.end()}});
  add(r, terms_.named("wasGeneratedBy"), run_iri());
  sort_properties(r);
  return r;
}

RdfResource RdfResources::mention(std::size_t i) const {
  const MentionPlace& where = place(i);
  RdfResource r;
  r.id = mention_iri(where);
  r.types = {"Mention", "nif:RFC5147String"};
  add(r, terms_.named("source"), iri(where.document));
  add(r, terms_.named("start"), std::to_string(where.start));
  add(r, terms_.named("end"), std::to_string(where.end));
  if (selectors() > 0) {
    r.types.emplace_back("oa:SpecificResource");
    add(r, terms_.named("hasSource"), iri(where.document));
    add(r, terms_.named("hasSelector"), selector_iri(where));
  }
  std::vector<std::string> nodes;
  std::set<std::string> rules;
  std::string_view text;
  float confidence = 0;
  const Evidence* of_node = nullptr;
  for (const MentionReference& reference : mentions_.references(i)) {
    if (text.empty()) text = graph_.text(reference.evidence->text);
    confidence = std::max(confidence, reference.evidence->confidence);
    if (reference.evidence->rule != 0) rules.insert(rule_iri(reference.evidence->rule));
    if (reference.node == kNoNode) continue;
    // Figures and statements have no level: they are what they are where they stand.
    if (of_node == nullptr && has_level(graph_.label(graph_.nodes()[reference.node]))) of_node = reference.evidence;
    std::string node = iri(reference.node);
    if (nodes.empty() || nodes.back() != node) nodes.push_back(std::move(node));
  }
  if (!text.empty()) add(r, terms_.named("exact"), std::string(text));
  if (of_node != nullptr) add(r, terms_.named("level"), std::string(level_name(of_node->level)));
  if (!nodes.empty()) r.properties.emplace_back(terms_.named("refersTo"), std::move(nodes));
  add(r, terms_.named("confidence"), real(stated_confidence(confidence)));
  if (!rules.empty()) r.properties.push_back({terms_.named("rule"), {rules.begin(), rules.end()}});
  sort_properties(r);
  return r;
}

// Where the mention is, twice over: by offsets, and by what stands there.
RdfResource RdfResources::selector(std::size_t i) const {
  const MentionPlace& where = place(i);
  RdfResource r;
  r.id = selector_iri(where);
  r.types = {"oa:TextPositionSelector", "oa:TextQuoteSelector"};
  add(r, terms_.named("selectorStart"), std::to_string(where.start));
  add(r, terms_.named("selectorEnd"), std::to_string(where.end));
  for (const MentionReference& reference : mentions_.references(i)) {
    if (reference.evidence->text == 0) continue;
    add(r, terms_.named("selectorExact"), std::string(graph_.text(reference.evidence->text)));
    break;
  }
  sort_properties(r);
  return r;
}

RdfResource RdfResources::rule(StringId rule) const {
  RdfResource r;
  r.id = rule_iri(rule);
  r.types = {"Rule", "prov:Plan"};
  add(r, terms_.named("name"), std::string(graph_.text(rule)));
  return r;
}

RdfResource RdfResources::run() const {
  RdfResource r;
  r.id = run_iri();
  r.types = {"ExtractionRun", "prov:Activity"};
  if (!options_.run.rules_hash.empty()) add(r, terms_.named("version"), options_.run.rules_hash);
  add(r, terms_.named("wasAssociatedWith"), program_iri());
  sort_properties(r);
  return r;
}

RdfResource RdfResources::program() const {
  RdfResource r;
  r.id = program_iri();
  r.types = {"Software", "prov:SoftwareAgent"};
  add(r, terms_.named("name"), options_.run.program);
  if (!options_.run.version.empty()) add(r, terms_.named("version"), options_.run.version);
  sort_properties(r);
  return r;
}

}  // namespace factweave
