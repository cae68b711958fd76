// SPDX-License-Identifier: MIT
#include <algorithm>

#include "graph/corpus_nodes.h"
#include "graph/property_types.h"

namespace factweave {
namespace {

using Values = std::vector<DraftValue>;

// Edges of one document.
class DocumentEdges {
 public:
  DocumentEdges(CorpusNodes& corpus, std::size_t document)
      : corpus_(corpus), b_(corpus.builder), d_(document), facts_(corpus.documents[document]) {}

  void add_relations() {
    for (const FactRelation& r : facts_.relations) {
      const auto from = corpus_.node(d_, r.from), to = corpus_.node(d_, r.to);
      if (!from || !to) continue;
      if (*from == *to) {  // two names of one entity, as linking found
        ++b_.report().dropped_edges[text(r.type) + ": both ends are one entity"];
        continue;
      }
      add(corpus_.text(r.type), *from, *to, properties(r), corpus_.evidence(d_, r.at));
    }
  }

  void add_derived() {
    const auto& own = corpus_.nodes[d_];
    for (std::size_t i = 0; i < facts_.quotations.size(); ++i) {
      const FactQuotation& q = facts_.quotations[i];
      if (!q.speaker || !own.entities[*q.speaker]) continue;
      add("said", *own.entities[*q.speaker], own.quotations[i], {{"mode", strings(q.mode)}, {"cue", strings(q.cue)}},
          corpus_.evidence(d_, q.at));
    }
    for (std::size_t i = 0; i < facts_.commitments.size(); ++i) add_commitment(facts_.commitments[i], own.commitments[i]);
    for (std::size_t i = 0; i < facts_.figures.size(); ++i) {
      const FactFigure& f = facts_.figures[i];
      for (const RecordRef ref : f.of) {
        const auto target = corpus_.node(d_, ref);
        if (target) add("quantifies", own.figures[i], *target, {{"measure", strings(f.measure)}}, corpus_.evidence(d_, f.at));
      }
    }
    for (std::size_t i = 0; i < facts_.frames.size(); ++i) add_frame(facts_.frames[i], own.frames[i]);
  }

 private:
  std::string text(StringId id) const { return std::string(corpus_.text(id)); }
  Values strings(StringId id) const { return id != 0 ? Values{text(id)} : Values{}; }

  void add(std::string_view type, NodeId from, NodeId to, const EdgeProperties& properties, const Evidence& evidence) {
    b_.add_edge(type, from, to, properties, std::span(&evidence, 1));
  }

  void add_to_entities(std::string_view type, NodeId from, const std::vector<std::uint32_t>& entities,
                       const EdgeProperties& properties, const Evidence& evidence) {
    for (const std::uint32_t e : entities) {
      if (const auto to = corpus_.nodes[d_].entities[e]) add(type, from, *to, properties, evidence);
    }
  }

  void add_commitment(const FactCommitment& c, std::optional<NodeId> made) {
    if (!made) return;
    const NodeId node = *made;
    const auto& own = corpus_.nodes[d_];
    const Evidence evidence = corpus_.evidence(d_, c.at);
    if (c.committer && own.entities[*c.committer]) add("made", *own.entities[*c.committer], node, {}, evidence);
    for (const std::uint32_t e : c.joint_with) {
      if (own.entities[e] && (!c.committer || own.entities[e] != own.entities[*c.committer])) {
        add("made", *own.entities[e], node, {{"joint", {true}}}, evidence);
      }
    }
    add_to_entities("addressedTo", node, c.addressee, {}, evidence);
    add_to_entities("addressedTo", node, c.beneficiary, {{"role", {std::string("beneficiary")}}}, evidence);
    std::vector<RecordRef> about = c.concerns;
    if (c.target) about.push_back(figure_ref(*c.target));
    std::sort(about.begin(), about.end());
    about.erase(std::unique(about.begin(), about.end()), about.end());
    for (const RecordRef ref : about) {
      if (const auto to = corpus_.node(d_, ref)) add("concerns", node, *to, {}, evidence);
    }
    const std::optional<NodeId> same = c.same_as ? own.commitments[*c.same_as] : std::nullopt;
    if (same && same != node) add("repeats", node, *same, {}, evidence);
  }

  void add_frame(const FactFrame& f, std::optional<NodeId> node) {
    if (!node) return;
    for (const auto& [role, ref] : f.roles) {
      if (const auto to = corpus_.node(d_, ref)) add(corpus_.text(role), *node, *to, {}, corpus_.evidence(d_, f.at));
    }
  }

  // How a record reads where it is the value of a property: the date of a figure of time, else its surface.
  std::string shown(RecordRef ref, bool time) const {
    if (ref.kind == RecordKind::figure) {
      const FactFigure& f = facts_.figures[ref.index];
      return text(time && f.iso != 0 ? f.iso : f.at.text);
    }
    const auto node = corpus_.node(d_, ref);
    return node ? std::string(b_.name(*node)) : std::string();
  }

  EdgeProperties properties(const FactRelation& r) const {
    EdgeProperties out;
    const RelationType* type = corpus_.ontology.relation(corpus_.text(r.type));
    bool has_status = false;
    for (const FactAttribute& a : r.attributes) {
      const std::string name = edge_property_name(corpus_.text(a.name));
      has_status = has_status || name == "relation_status";
      if (const auto node = a.ref ? corpus_.node(d_, a.ref) : std::nullopt) {
        out.push_back({name, {shown(a.ref, name == "time")}});
        out.push_back({uid_property_name(name), {std::string(b_.uid(*node))}});
      } else if (a.value != 0) {
        out.push_back({name, {text(a.value)}});
      }
    }
    // A relation without a stated status holds now; saying so makes it equal to one that says it.
    const bool takes_status = type != nullptr && std::find(type->attributes.begin(), type->attributes.end(), "status") !=
                                                     type->attributes.end();
    if (takes_status && !has_status) out.push_back({"relation_status", {std::string("current")}});
    return out;
  }

  CorpusNodes& corpus_;
  GraphBuilder& b_;
  std::size_t d_;
  const DocumentFacts& facts_;
};

Evidence first_mention(const CorpusNodes& corpus, const EntityProfile& p) {
  for (const FactMention& m : corpus.documents[p.document].mentions) {
    if (m.entity == p.entity) return corpus.evidence(p.document, m.at, m.level);
  }
  return corpus.evidence(p.document, FactSpan{});
}

}  // namespace

void add_relation_edges(CorpusNodes& corpus) {
  for (std::size_t d = 0; d < corpus.documents.size(); ++d) DocumentEdges(corpus, d).add_relations();
}

void add_derived_edges(CorpusNodes& corpus) {
  for (std::size_t d = 0; d < corpus.documents.size(); ++d) DocumentEdges(corpus, d).add_derived();
}

void add_possible_edges(CorpusNodes& corpus, const Profiles& profiles, const EntityLinks& links) {
  for (const PossibleSame& p : links.possible) {
    const EntityProfile &a = profiles.all[p.first], &b = profiles.all[p.second];
    const auto from = corpus.node(a.document, entity_ref(a.entity)), to = corpus.node(b.document, entity_ref(b.entity));
    if (!from || !to || *from == *to) continue;
    const std::vector<Evidence> evidence = {first_mention(corpus, a), first_mention(corpus, b)};
    corpus.builder.add_edge("sameAsPossibly", *from, *to, {{"score", {p.score}}, {"reason", {p.reason}}}, evidence);
  }
}

}  // namespace factweave
