// SPDX-License-Identifier: MIT
#include "graph/corpus_nodes.h"

#include "graph/iso_interval.h"

namespace factweave {

std::optional<NodeId> CorpusNodes::node(std::size_t document, RecordRef ref) const {
  const OfDocument& own = nodes[document];
  switch (ref.kind) {
    case RecordKind::none: return std::nullopt;
    case RecordKind::mention: return std::nullopt;  // resolved to its entity when the facts were read
    case RecordKind::document: return own.self;
    case RecordKind::entity: return own.entities[ref.index];
    case RecordKind::figure: return own.figures[ref.index];
    case RecordKind::quotation: return own.quotations[ref.index];
    case RecordKind::commitment: return own.commitments[ref.index];
    case RecordKind::frame: return own.frames[ref.index];
  }
  return std::nullopt;
}

Evidence CorpusNodes::evidence(std::size_t document, const FactSpan& at, Level level) const {
  Evidence e;
  e.document = nodes[document].self;
  e.start = at.span.begin;
  e.end = at.span.end;
  e.text = builder.text(text(at.text));
  e.rule = builder.text(text(at.rule));
  e.confidence = at.confidence;
  e.level = level;
  return e;
}

void add_source_nodes(CorpusNodes& corpus) {
  GraphBuilder& b = corpus.builder;
  corpus.nodes.resize(corpus.documents.size());
  for (std::size_t d = 0; d < corpus.documents.size(); ++d) {
    const DocumentFacts& facts = corpus.documents[d];
    const auto text = [&](StringId id) { return std::string(corpus.text(id)); };
    const NodeId node = b.add_node("Document", "source\x1f" + text(facts.id));
    corpus.nodes[d].self = node;
    b.mark_source(node);
    b.set_name(node, text(facts.id));
    b.set(node, "title", text(facts.title));
    const bool full = iso_interval(text(facts.date)).has_value() && facts.date != 0 && text(facts.date).size() == 10;
    b.set(node, full ? "published" : "published_text", text(facts.date));
    b.set(node, "source_uri", text(facts.source != 0 ? facts.source : facts.id));
    b.set(node, "sha256", text(facts.sha256));
    b.set(node, "media_type", text(facts.media_type));
    b.set(node, "char_count", static_cast<std::int64_t>(facts.length));
  }
}

}  // namespace factweave
