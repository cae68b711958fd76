// SPDX-License-Identifier: MIT
#include "graph/document_facts.h"

#include <algorithm>

#include "graph/text_cleaning.h"

namespace factweave {
namespace {

// Turns records into facts; one for each document.
class Compactor {
 public:
  Compactor(const Annotations& annotations, StringPool& pool) : in_(annotations), pool_(pool) {
    if (in_.document_text) index_text(*in_.document_text);
  }

  DocumentFacts run() {
    DocumentFacts out;
    out.id = intern(in_.doc), out.date = intern(in_.doc_date), out.title = intern(in_.title);
    out.sha256 = intern(in_.sha256), out.source = intern(in_.source), out.media_type = intern(in_.media_type);
    out.length = in_.length;
    for (const auto& [name, value] : in_.metadata) out.metadata.push_back({intern(name), intern(value), {}});
    for (const Entity& e : in_.entities) out.entities.push_back(entity(e));
    for (const Mention& m : in_.mentions) {
      if (!m.entity || !valid(entity_ref(*m.entity))) continue;
      out.mentions.push_back({span(m.span, m.text, m.rule, m.confidence), *m.entity, m.level});
      if (m.level == Level::name) out.entities[*m.entity].named = true;
    }
    for (FactEntity& e : out.entities) settle_named(e);
    for (const Figure& f : in_.figures) out.figures.push_back(figure(f));
    for (const Quotation& q : in_.quotations) {
      out.quotations.push_back({span(q.span, q.text, q.rule), checked(q.speaker, in_.entities.size()), intern(q.mode),
                                intern(q.cue), intern(q.kind)});
    }
    for (const Commitment& c : in_.commitments) out.commitments.push_back(commitment(c));
    for (const RelationMention& r : in_.relations) add_relation(out, r);
    for (const Frame& f : in_.frames) out.frames.push_back(frame(f));
    out.fingerprint = fingerprint(out);
    return out;
  }

 private:
  // FNV-1a over the places and rules of the records: enough to tell two runs over one document apart.
  std::uint64_t fingerprint(const DocumentFacts& facts) const {
    std::uint64_t hash = 0xcbf29ce484222325U;
    const auto feed = [&](std::uint64_t value) { hash = (hash ^ value) * 0x100000001b3U; };
    const auto feed_span = [&](const FactSpan& at) {
      feed(at.span.begin), feed(at.span.end);
      for (const char c : pool_.view(at.rule)) feed(static_cast<unsigned char>(c));
    };
    for (const auto& m : facts.mentions) feed_span(m.at), feed(m.entity);
    for (const auto& f : facts.figures) feed_span(f.at);
    for (const auto& q : facts.quotations) feed_span(q.at);
    for (const auto& c : facts.commitments) feed_span(c.at);
    for (const auto& r : facts.relations) feed_span(r.at), feed(r.from.index), feed(r.to.index);
    for (const auto& f : facts.frames) feed_span(f.at);
    for (const auto& e : facts.entities) {
      for (const char c : pool_.view(e.name)) feed(static_cast<unsigned char>(c));
    }
    return hash;
  }

  StringId intern(std::string_view text) { return pool_.intern(text); }

  // Byte offset of every 64th code point, so that spans can be cut from the document's text.
  void index_text(std::string_view text) {
    std::size_t seen = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && seen++ % 64 == 0) steps_.push_back(at);
    }
  }

  std::string_view cut(Span s) const {
    if (!in_.document_text || s.begin / 64 >= steps_.size() || s.empty()) return {};
    std::string_view rest = std::string_view(*in_.document_text).substr(steps_[s.begin / 64]);
    rest.remove_prefix(first_code_points(rest, s.begin % 64).size());
    return first_code_points(rest, std::min<std::size_t>(s.size(), kEvidenceTextLimit));
  }

  FactSpan span(Span s, std::string_view text, std::string_view rule, double confidence = 1.0) {
    return {s, intern(text.empty() ? cut(s) : text), intern(rule), static_cast<float>(std::clamp(confidence, 0.0, 1.0))};
  }

  bool valid(RecordRef ref) const {
    switch (ref.kind) {
      case RecordKind::none: return false;
      case RecordKind::document: return true;
      case RecordKind::mention: return ref.index < in_.mentions.size();
      case RecordKind::entity: return ref.index < in_.entities.size();
      case RecordKind::figure: return ref.index < in_.figures.size();
      case RecordKind::quotation: return ref.index < in_.quotations.size();
      case RecordKind::commitment: return ref.index < in_.commitments.size();
      case RecordKind::frame: return ref.index < in_.frames.size();
    }
    return false;
  }

  // A mention stands for its entity.
  RecordRef resolved(RecordRef ref) const {
    if (!valid(ref)) return {};
    if (ref.kind != RecordKind::mention) return ref;
    const auto& entity = in_.mentions[ref.index].entity;
    return entity && valid(entity_ref(*entity)) ? entity_ref(*entity) : RecordRef{};
  }

  std::vector<RecordRef> resolved(const std::vector<RecordRef>& refs) const {
    std::vector<RecordRef> out;
    for (const RecordRef ref : refs) {
      if (const RecordRef r = resolved(ref)) out.push_back(r);
    }
    return out;
  }

  static std::optional<std::uint32_t> checked(std::optional<std::uint32_t> index, std::size_t size) {
    return index && *index < size ? index : std::nullopt;
  }

  std::vector<std::uint32_t> entities(const std::vector<std::uint32_t>& indices) const {
    std::vector<std::uint32_t> out;
    for (const std::uint32_t i : indices) {
      if (i < in_.entities.size()) out.push_back(i);
    }
    return out;
  }

  FactAttributes attributes(const Attributes& attributes) {
    FactAttributes out;
    for (const Attribute& a : attributes) {
      if (const RecordRef ref = resolved(a.ref)) out.push_back({intern(a.name), 0, ref});
      for (const std::string& value : a.values) out.push_back({intern(a.name), intern(value), {}});
    }
    return out;
  }

  FactEntity entity(const Entity& e) {
    FactEntity out;
    out.type = intern(e.type), out.subtype = intern(e.subtype);
    out.name = intern(e.name), out.canonical = intern(e.canonical);
    for (const std::string& alias : e.aliases) out.aliases.push_back(intern(alias));
    out.attributes = attributes(e.attributes);
    out.members = entities(e.members);
    return out;
  }

  void settle_named(FactEntity& e) {
    if (e.canonical != 0) e.named = true;
    for (const FactAttribute& a : e.attributes) {
      if (pool_.view(a.name) == "named" && pool_.view(a.value) == "false") e.named = false;
    }
  }

  FactFigure figure(const Figure& f) {
    FactFigure out;
    out.at = span(f.span, f.text, f.rule, f.confidence);
    out.kind = intern(f.kind), out.value = intern(f.value), out.min = intern(f.min), out.max = intern(f.max);
    out.bound = intern(f.bound), out.unit = intern(f.unit), out.per = intern(f.per), out.counted = intern(f.counted);
    out.measure = intern(f.measure), out.period = intern(f.period), out.status = intern(f.status);
    out.iso = intern(f.iso), out.role = intern(f.role), out.zone = intern(f.tz), out.anchor = intern(f.anchor);
    out.calendar = intern(f.calendar), out.numerator = intern(f.numerator), out.denominator = intern(f.denominator);
    out.approx = f.approx, out.unit_inferred = f.unit_inferred, out.hedged = f.hedged;
    if (f.change) {
      out.change_direction = intern(f.change->direction), out.change_as = intern(f.change->as);
      out.change_from = checked(f.change->from_figure, in_.figures.size());
    }
    out.same_as = checked(f.same_as, in_.figures.size());
    out.of = resolved(f.of);
    return out;
  }

  FactCommitment commitment(const Commitment& c) {
    FactCommitment out;
    out.at = span(c.span, c.text, c.rule);
    out.act = intern(c.act), out.strength = intern(c.strength), out.strength_rank = c.strength_rank;
    out.polarity = intern(c.polarity), out.status = intern(c.status), out.date_made = intern(c.date_made);
    out.testable = intern(c.testable);
    if (c.condition) out.condition = intern(c.condition->text);
    if (c.deadline) out.deadline_text = intern(c.deadline->text), out.deadline = intern(c.deadline->value);
    out.attribution_mode = intern(c.attribution.mode), out.cue = intern(c.attribution.cue);
    out.speaker = checked(c.speaker, in_.entities.size());
    out.committer = checked(c.committer, in_.entities.size());
    out.target = checked(c.target, in_.figures.size());
    out.same_as = checked(c.same_as, in_.commitments.size());
    out.joint_with = entities(c.joint_with);
    out.addressee = entities(c.addressee);
    out.beneficiary = entities(c.beneficiary);
    for (const CommitmentAction& a : c.actions) out.actions.push_back(intern(a.text));
    out.concerns = resolved(c.concerns);
    return out;
  }

  void add_relation(DocumentFacts& out, const RelationMention& r) {
    const RecordRef from = resolved(r.from), to = resolved(r.to);
    if (!from || !to) return;
    out.relations.push_back({span(r.evidence, {}, r.rule), intern(r.type), from, to, attributes(r.attributes)});
  }

  FactFrame frame(const Frame& f) {
    FactFrame out{span(f.span, f.text, f.rule), intern(f.type), {}, attributes(f.attributes)};
    for (const FrameRole& role : f.roles) {
      if (const RecordRef target = resolved(role.target)) out.roles.emplace_back(intern(role.role), target);
    }
    return out;
  }

  const Annotations& in_;
  StringPool& pool_;
  std::vector<std::size_t> steps_;
};

}  // namespace

DocumentFacts compact(const Annotations& annotations, StringPool& pool) { return Compactor(annotations, pool).run(); }

}  // namespace factweave
