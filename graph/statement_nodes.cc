// SPDX-License-Identifier: MIT
#include <algorithm>
#include <map>

#include "graph/corpus_nodes.h"
#include "graph/iso_interval.h"
#include "graph/property_types.h"
#include "graph/text_cleaning.h"

namespace factweave {
namespace {

constexpr std::size_t kStatementNameLimit = 120;  // code points of a statement that serve as its name

// Statements of one document, told apart by their text, not by where it stands.
class StatementNodes {
 public:
  StatementNodes(CorpusNodes& corpus, std::size_t document)
      : corpus_(corpus), b_(corpus.builder), d_(document), facts_(corpus.documents[document]) {}

  void run() {
    for (const FactQuotation& q : facts_.quotations) add_quotation(q);
    for (const FactCommitment& c : facts_.commitments) add_commitment(c);
    for (const FactFrame& f : facts_.frames) add_frame(f);
  }

 private:
  std::string text(StringId id) const { return std::string(corpus_.text(id)); }

  NodeId add(std::string_view type, const std::string& kind, const FactSpan& at, std::string_view name) {
    std::string key = "statement\x1f" + text(facts_.id) + '\x1f' + kind + '\x1f' + text(at.text);
    if (const std::size_t n = ordinals_[std::string(type) + key]++; n > 0) key += '\x1f' + std::to_string(n);
    const NodeId node = b_.add_node(type, key);
    b_.set_name(node, abbreviated(name, kStatementNameLimit));
    b_.add_evidence(node, corpus_.evidence(d_, at));
    return node;
  }

  void add_quotation(const FactQuotation& q) {
    const NodeId node = add("Quotation", "", q.at, corpus_.text(q.at.text));
    corpus_.nodes[d_].quotations.push_back(node);
    if (q.mode != 0) b_.set_subtype(node, text(q.mode));
    b_.set(node, "text", text(q.at.text));
    b_.set(node, "mode", text(q.mode));
    b_.set(node, "cue", text(q.cue));
    b_.set(node, "quotation_kind", text(q.kind));
  }

  // Somebody whom the graph knows has given it: in RDF a commitment without an agent breaks its shape.
  [[nodiscard]] bool has_agent(const FactCommitment& c) const {
    const auto known = [&](std::uint32_t entity) { return corpus_.nodes[d_].entities[entity].has_value(); };
    return (c.committer && known(*c.committer)) || std::any_of(c.joint_with.begin(), c.joint_with.end(), known);
  }

  // That of the node from which *made* leads here.
  [[nodiscard]] std::string committer_name(std::uint32_t committer) const {
    const std::optional<NodeId> node = corpus_.nodes[d_].entities[committer];
    return node ? std::string(b_.name(*node)) : text(facts_.entities[committer].name);
  }

  void add_commitment(const FactCommitment& c) {
    if (!has_agent(c)) {
      ++b_.report().dropped_edges["commitment of nobody known"];
      corpus_.nodes[d_].commitments.push_back(std::nullopt);
      return;
    }
    const StringId name = c.actions.empty() ? c.at.text : c.actions.front();
    const NodeId node = add("Commitment", text(c.act), c.at, corpus_.text(name));
    corpus_.nodes[d_].commitments.push_back(node);
    if (c.act != 0) b_.set_subtype(node, text(c.act));
    const std::pair<std::string_view, StringId> strings[] = {
        {"act", c.act}, {"strength", c.strength}, {"polarity", c.polarity}, {"condition", c.condition},
        {"deadline_text", c.deadline_text}, {"deadline", c.deadline}, {"commitment_status", c.status},
        {"testable", c.testable}, {"attribution_mode", c.attribution_mode}, {"cue", c.cue}, {"surface", c.at.text}};
    for (const auto& [property, value] : strings) b_.set(node, property, text(value));
    for (const StringId action : c.actions) b_.set(node, "action", text(action));
    if (c.strength_rank > 0) b_.set(node, "strength_rank", static_cast<std::int64_t>(c.strength_rank));
    b_.set(node, "negated", corpus_.text(c.polarity) == "negative");
    if (c.committer) b_.set(node, "committer_name", committer_name(*c.committer));
    if (auto due = last_day(text(c.deadline_text), text(c.deadline))) b_.set(node, "due_date", std::move(*due));
    const bool full = text(c.date_made).size() == 10 && iso_interval(text(c.date_made));
    b_.set(node, full ? "date_made" : "date_made_text", text(c.date_made));
    if (c.target) b_.set(node, "target", std::string(b_.uid(corpus_.nodes[d_].figures[*c.target])));
  }

  void add_frame(const FactFrame& f) {
    if (corpus_.ontology.type(corpus_.text(f.type)) == nullptr) {
      ++b_.report().dropped_edges["frame of unknown type " + text(f.type)];
      corpus_.nodes[d_].frames.push_back(std::nullopt);
      return;
    }
    const NodeId node = add(corpus_.text(f.type), "", f.at, corpus_.text(f.at.text));
    corpus_.nodes[d_].frames.push_back(node);
    b_.set(node, "surface", text(f.at.text));
    for (const FactAttribute& a : f.attributes) {
      if (a.value != 0) b_.set(node, node_property_name(corpus_.text(a.name)), text(a.value));
    }
  }

  CorpusNodes& corpus_;
  GraphBuilder& b_;
  std::size_t d_;
  const DocumentFacts& facts_;
  std::map<std::string, std::size_t> ordinals_;
};

}  // namespace

void add_statement_nodes(CorpusNodes& corpus) {
  for (std::size_t d = 0; d < corpus.documents.size(); ++d) StatementNodes(corpus, d).run();
}

}  // namespace factweave
