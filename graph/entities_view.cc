// SPDX-License-Identifier: MIT
#include "graph/entities_view.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/figure_days.h"
#include "graph/graph_builder.h"

namespace factweave {
namespace {

class EntitiesView {
 public:
  explicit EntitiesView(const KnowledgeGraph& graph)
      : graph_(graph), builder_(std::make_shared<const Ontology>(graph.ontology())), copies_(graph.nodes().size()) {}

  KnowledgeGraph run() {
    for (NodeId n = 0; n < graph_.nodes().size(); ++n) {
      if (stays(n)) copies_[n] = builder_.add_copy(graph_, graph_.nodes()[n]);
    }
    for (NodeId n = 0; n < graph_.nodes().size(); ++n) {
      if (!copies_[n]) continue;
      for (const Property& p : graph_.properties(graph_.nodes()[n])) set_nodes(*copies_[n], p);
      for (const Evidence& e : graph_.evidence(graph_.nodes()[n])) builder_.add_evidence(*copies_[n], copied(e));
    }
    for (const Edge& e : graph_.edges()) read_edge(e);
    for (const auto& [commitment, edges] : undertakings_) fold_commitment(edges);
    builder_.report() = graph_.report();
    builder_.report().null_words = 0;  // counted again, over what stays
    return builder_.build();
  }

 private:
  // What the graph says of one commitment.
  struct Undertaking {
    std::vector<const Edge*> made;
    std::vector<std::pair<NodeId, std::string>> others;  // and the role of each
  };

  // Figures, commitments, quotations and frames are statements about entities.
  bool stays(NodeId n) const {
    const EntityType& type = graph_.ontology().types[graph_.nodes()[n].type];
    return type.name != "Figure" && type.name != "Commitment" && type.name != "Quotation" && type.roles.empty();
  }

  Evidence copied(Evidence e) {
    e.document = *copies_[e.document];  // sources stay
    e.text = builder_.text(graph_.text(e.text));
    e.rule = builder_.text(graph_.text(e.rule));
    return e;
  }

  std::vector<Evidence> copied(std::span<const Evidence> evidence) {
    std::vector<Evidence> out;
    for (const Evidence& e : evidence) out.push_back(copied(e));
    return out;
  }

  void read_edge(const Edge& e) {
    const std::string_view name = graph_.edge_types()[e.type].name;
    if (name == "mentions") return;  // made anew from the nodes' evidence
    if (copies_[e.from] && copies_[e.to]) {
      builder_.add_edge(name, *copies_[e.from], *copies_[e.to], properties(e), copied(graph_.evidence(e)));
    } else if (name == "quantifies" && copies_[e.to]) {
      const std::string_view measure = graph_.text_property(graph_.nodes()[e.from], "measure");
      const std::string prefix = measure.empty() ? "" : std::string(measure) + ": ";
      builder_.set(*copies_[e.to], "figures", prefix + std::string(graph_.name(e.from)));
    } else if (name == "made") {
      undertakings_[e.to].made.push_back(&e);
    } else if (name == "addressedTo" && copies_[e.to]) {
      const std::string_view role = graph_.text_property(e, "role");
      undertakings_[e.from].others.emplace_back(e.to, role.empty() ? "addressee" : std::string(role));
    } else if (name == "concerns" && copies_[e.to]) {
      undertakings_[e.from].others.emplace_back(e.to, "concerns");
    }
  }

  void fold_commitment(const Undertaking& undertaking) {
    for (const Edge* made : undertaking.made) {
      const Node& commitment = graph_.nodes()[made->to];
      const std::string act(graph_.text_property(commitment, "act"));
      const std::string action(what_is_promised(commitment));
      builder_.set(*copies_[made->from], "commitments", act + ": " + action);
      for (const auto& [other, role] : undertaking.others) {
        if (other == made->from) continue;
        builder_.add_edge("committedTo", *copies_[made->from], *copies_[other],
                          {{"role", {role}}, {"act", {act}}, {"action", {action}}, text_of(commitment, "deadline"), text_of(commitment, "due_date")}, copied(graph_.evidence(*made)));
      }
    }
  }

  // The whole of it: a name may be cut short.
  [[nodiscard]] std::string_view what_is_promised(const Node& commitment) const {
    for (const std::string_view property : {"action", "surface"}) {
      if (const std::string_view text = graph_.text_property(commitment, property); !text.empty()) return text;
    }
    return graph_.text(commitment.name);
  }

  // A property of a node as one of an edge; no value where the node has none.
  [[nodiscard]] std::pair<std::string, std::vector<DraftValue>> text_of(const Node& node, std::string_view property) const {
    const std::string_view text = graph_.text_property(node, property);
    return {std::string(property), text.empty() ? std::vector<DraftValue>() : std::vector<DraftValue>{std::string(text)}};
  }

  // Whether a value names a node that does not stay.
  bool dangles(const PropertyType& type, Value v) const {
    if (type.value != PropertyType::Kind::node) return false;
    const auto node = graph_.find(graph_.text(v.text()));
    return !node || !copies_[*node];
  }

  void set_nodes(NodeId copy, const Property& p) {
    const PropertyType& type = graph_.type_of_node_property(p);
    if (type.value != PropertyType::Kind::node) return;
    for (const Value v : graph_.values(p)) {
      if (!dangles(type, v)) builder_.set(copy, type.name, draft_value(graph_, type, v));
    }
  }

  EdgeProperties properties(const Edge& e) const {
    EdgeProperties out;
    for (const Property& p : graph_.properties(e)) {
      const PropertyType& type = graph_.type_of_edge_property(p);
      std::vector<DraftValue> values;
      for (const Value v : graph_.values(p)) {
        if (!dangles(type, v)) values.push_back(draft_value(graph_, type, v));
      }
      out.emplace_back(type.name, std::move(values));
    }
    add_days(e, out);
    return out;
  }

  // The days of a figure of time, which itself does not stay.
  void add_days(const Edge& e, EdgeProperties& out) const {
    const std::string_view uid = graph_.text_property(e, "time_uid");
    const auto figure = uid.empty() ? std::nullopt : graph_.find(uid);
    const auto days = figure ? figure_days(graph_, graph_.nodes()[*figure]) : std::nullopt;
    if (!days) return;
    out.push_back({"time_from", {days->from}});
    out.push_back({"time_to", {days->to}});
  }

  const KnowledgeGraph& graph_;
  GraphBuilder builder_;
  std::vector<std::optional<NodeId>> copies_;
  std::map<NodeId, Undertaking> undertakings_;
};

}  // namespace

KnowledgeGraph entities_view(const KnowledgeGraph& graph) { return EntitiesView(graph).run(); }

}  // namespace factweave
