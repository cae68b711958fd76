// SPDX-License-Identifier: MIT
#include <algorithm>
#include <ostream>
#include <utility>

#include "pipeline/annotation_json.h"
#include "pipeline/json_number.h"
#include "pipeline/json_text.h"

namespace factweave {
namespace {

constexpr std::string_view kSchema = "annotations-1";

class LineWriter {
 public:
  LineWriter(const Annotations& annotations, const Ontology& ontology)
      : a_(annotations), ontology_(ontology), json_(kPerByte * annotations.length) {}

  std::string run() {
    json_.open('{');
    string("doc", a_.doc);
    if (a_.error) {
      error(*a_.error);
    } else {
      header();
      list("mentions", a_.mentions, [&](const Mention& each) { mention(each); });
      entities();
      list("figures", a_.figures, [&](const Figure& each) { figure(each); });
      list("quotes", a_.quotations, [&](const Quotation& each) { quotation(each); });
      list("commitments", a_.commitments, [&](const Commitment& each) { commitment(each); });
      list("relations", a_.relations, [&](const RelationMention& each) { relation(each); });
      list("frames", a_.frames, [&](const Frame& each) { frame(each); });
    }
    json_.close('}');
    return std::move(json_).text();
  }

 private:
  using OptionalIndex = std::optional<std::uint32_t>;

  void key(std::string_view name) { json_.key(name); }
  void value(std::string_view text) { json_.string(text); }
  void string(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    key(name);
    value(text);
  }
  void flag(std::string_view name, bool set) {
    if (!set) return;
    key(name);
    json_.raw("true");
  }
  void number(std::string_view name, std::uint32_t count) {
    key(name);
    json_.number(count);
  }
  void span(Span s) {
    number("start", s.begin);
    number("end", s.end);
  }
  void confidence(double sureness) {
    if (sureness >= 1.0) return;
    key("confidence");
    json_.number(sureness);
  }

  static std::string id(std::string_view prefix, std::size_t index) {
    return std::string(prefix) + std::to_string(index + 1);
  }
  static std::string id(RecordRef ref) {
    switch (ref.kind) {
      case RecordKind::none: return {};
      case RecordKind::document: return "doc";
      case RecordKind::mention: return id("m", ref.index);
      case RecordKind::entity: return id("e", ref.index);
      case RecordKind::figure: return id("f", ref.index);
      case RecordKind::quotation: return id("q", ref.index);
      case RecordKind::commitment: return id("c", ref.index);
      case RecordKind::frame: return id("fr", ref.index);
    }
    return {};
  }
  void reference(std::string_view name, std::string_view prefix, OptionalIndex index) {
    if (index) string(name, id(prefix, *index));
  }
  void reference(std::string_view name, RecordRef ref) {
    if (ref) string(name, id(ref));
  }
  void entity_list(std::string_view name, const std::vector<std::uint32_t>& indices) {
    list(name, indices, [&](std::uint32_t index) { value(id("e", index)); });
  }
  void reference_list(std::string_view name, const std::vector<RecordRef>& refs) {
    list(name, refs, [&](RecordRef ref) { value(id(ref)); });
  }

  // A list, or nothing if it is empty.
  template <typename Items, typename Write>
  void list(std::string_view name, const Items& items, Write write) {
    if (items.empty()) return;
    key(name);
    json_.open('[');
    for (const auto& item : items) write(item);
    json_.close(']');
  }

  // The index of a record in the list that it belongs to.
  template <typename Record>
  static std::size_t position(const std::vector<Record>& records, const Record& record) {
    return static_cast<std::size_t>(&record - records.data());
  }

  void error(const DocumentError& what) {
    key("error");
    json_.open('{');
    string("stage", what.stage);
    string("message", what.message);
    json_.close('}');
  }

  void header() {
    string("schema", kSchema);
    string("doc_date", a_.doc_date);
    string("title", a_.title);
    number("length", a_.length);
    string("sha256", a_.sha256);
    string("source", a_.source);
    string("media_type", a_.media_type);
    if (!a_.metadata.empty()) {
      key("metadata");
      json_.open('{');
      for (auto it = a_.metadata.begin(); it != a_.metadata.end(); ++it) {
        const bool again =
            std::any_of(a_.metadata.begin(), it, [&](const auto& each) { return each.first == it->first; });
        if (again) continue;
        json_.any_key(it->first);
        value(it->second);
      }
      json_.close('}');
    }
    if (a_.unit != OffsetUnit::code_points)
      string("offsets", a_.unit == OffsetUnit::bytes ? "bytes" : "utf16");
    if (a_.document_text) {
      key("text");
      value(*a_.document_text);
    }
  }

  void one_value(const AttributeType* type, std::string_view text) {
    const ValueType kind = type == nullptr ? ValueType::string : type->value;
    if (kind == ValueType::boolean && (text == "true" || text == "false")) {
      json_.raw(text);
    } else if ((kind == ValueType::integer || kind == ValueType::real) && is_json_number(text)) {
      json_.raw(text);
    } else {
      value(text);
    }
  }

  void attribute(const Attribute& each) {
    if (!each.ref && each.values.empty()) return;
    const AttributeType* type = ontology_.attribute(each.name);
    const bool array = each.values.size() > 1 || (type != nullptr && type->list);
    json_.any_key(each.name);
    if (array) json_.open('[');
    if (each.ref) {
      value(id(each.ref));
    } else {
      for (const std::string& text : each.values) one_value(type, text);
    }
    if (array) json_.close(']');
  }

  void attributes(const Attributes& all, const std::vector<std::uint32_t>* members = nullptr) {
    const bool grouped = members != nullptr && !members->empty();
    if (all.empty() && !grouped) return;
    key("attributes");
    json_.open('{');
    for (const Attribute& each : all) attribute(each);
    if (grouped) entity_list("members", *members);
    json_.close('}');
  }

  void mention(const Mention& m) {
    json_.open('{');
    string("id", id("m", position(a_.mentions, m)));
    span(m.span);
    string("text", m.text);
    string("type", m.type);
    string("subtype", m.subtype);
    string("level", m.level == Level::name ? "name" : m.level == Level::nominal ? "nominal" : "pronoun");
    reference("entity", "e", m.entity);
    attributes(m.attributes);
    confidence(m.confidence);
    string("rule", m.rule);
    json_.close('}');
  }

  void entities() {
    key("entities");
    json_.open('[');
    document_entity();
    for (const Entity& each : a_.entities) entity(each);
    json_.close(']');
  }

  void document_entity() {
    json_.open('{');
    string("id", "doc");
    string("type", "Document");
    string("name", a_.doc);
    if (!a_.doc_date.empty()) {
      key("attributes");
      json_.open('{');
      string("date", a_.doc_date);
      json_.close('}');
    }
    json_.close('}');
  }

  void entity(const Entity& e) {
    json_.open('{');
    string("id", id("e", position(a_.entities, e)));
    string("type", e.type);
    string("subtype", e.subtype);
    string("name", e.name);
    list("aliases", e.aliases, [&](const std::string& alias) { value(alias); });
    attributes(e.attributes, &e.members);
    string("canonical", e.canonical);
    string("rule", e.rule);
    json_.close('}');
  }

  void change(const FigureChange& c) {
    key("change");
    json_.open('{');
    string("direction", c.direction);
    string("as", c.as);
    reference("from_figure", "f", c.from_figure);
    json_.close('}');
  }

  void figure(const Figure& f) {
    json_.open('{');
    string("id", id("f", position(a_.figures, f)));
    span(f.span);
    string("text", f.text);
    string("kind", f.kind);
    string("value", f.value);
    string("min", f.min);
    string("max", f.max);
    string("bound", f.bound);
    flag("approx", f.approx);
    string("unit", f.unit);
    flag("unit_inferred", f.unit_inferred);
    string("per", f.per);
    string("counted", f.counted);
    if (f.change) change(*f.change);
    string("measure", f.measure);
    reference_list("of", f.of);
    string("period", f.period);
    string("status", f.status);
    string("iso", f.iso);
    string("role", f.role);
    string("tz", f.tz);
    if (f.anchor_figure) {
      reference("anchor", "f", f.anchor_figure);
    } else {
      string("anchor", f.anchor);
    }
    string("calendar", f.calendar);
    flag("hedged", f.hedged);
    reference("same_as", "f", f.same_as);
    string("numerator", f.numerator);
    string("denominator", f.denominator);
    confidence(f.confidence);
    string("rule", f.rule);
    json_.close('}');
  }

  void quotation(const Quotation& q) {
    json_.open('{');
    string("id", id("q", position(a_.quotations, q)));
    span(q.span);
    string("text", q.text);
    reference("speaker", "e", q.speaker);
    string("mode", q.mode);
    string("cue", q.cue);
    string("kind", q.kind);
    string("rule", q.rule);
    json_.close('}');
  }

  void text_span(Span where, std::string_view text) {
    span(where);
    string("text", text);
  }

  void commitment(const Commitment& c) {
    json_.open('{');
    string("id", id("c", position(a_.commitments, c)));
    text_span(c.span, c.text);
    if (!c.trigger.span.empty()) {
      key("trigger");
      json_.open('{');
      text_span(c.trigger.span, c.trigger.text);
      json_.close('}');
    }
    string("act", c.act);
    string("strength", c.strength);
    if (c.strength_rank > 0) number("strength_rank", static_cast<std::uint32_t>(c.strength_rank));
    string("polarity", c.polarity);
    reference("speaker", "e", c.speaker);
    reference("committer", "e", c.committer);
    entity_list("joint_with", c.joint_with);
    entity_list("addressee", c.addressee);
    entity_list("beneficiary", c.beneficiary);
    list("actions", c.actions, [&](const CommitmentAction& each) { action(each); });
    reference_list("concerns", c.concerns);
    commitment_terms(c);
    json_.close('}');
  }

  void action(const CommitmentAction& each) {
    json_.open('{');
    text_span(each.span, each.text);
    string("predicate", each.predicate);
    string("object", each.object);
    json_.close('}');
  }

  void commitment_terms(const Commitment& c) {
    if (c.condition) {
      key("condition");
      json_.open('{');
      text_span(c.condition->span, c.condition->text);
      json_.close('}');
    }
    if (c.deadline) {
      key("deadline");
      json_.open('{');
      text_span(c.deadline->span, c.deadline->text);
      string("value", c.deadline->value);
      json_.close('}');
    }
    reference("target", "f", c.target);
    key("attribution");
    json_.open('{');
    string("mode", c.attribution.mode);
    reference("source", "e", c.attribution.source);
    string("cue", c.attribution.cue);
    json_.close('}');
    string("status", c.status);
    string("date_made", c.date_made);
    string("testable", c.testable);
    reference("same_as", "c", c.same_as);
    string("rule", c.rule);
  }

  void relation(const RelationMention& r) {
    json_.open('{');
    string("type", r.type);
    reference("from", r.from);
    reference("to", r.to);
    attributes(r.attributes);
    if (!r.evidence.empty()) {
      key("evidence");
      json_.open('[');
      json_.number(r.evidence.begin);
      json_.number(r.evidence.end);
      json_.close(']');
    }
    string("rule", r.rule);
    json_.close('}');
  }

  void frame(const Frame& f) {
    json_.open('{');
    string("id", id("fr", position(a_.frames, f)));
    text_span(f.span, f.text);
    string("type", f.type);
    list("roles", f.roles, [&](const FrameRole& role) {
      json_.open('{');
      string("role", role.role);
      reference("target", role.target);
      json_.close('}');
    });
    attributes(f.attributes);
    string("rule", f.rule);
    json_.close('}');
  }

  static constexpr std::size_t kPerByte = 6;  // of a text, as a rule, bytes of its line at most

  const Annotations& a_;
  const Ontology& ontology_;
  JsonText json_;
};

}  // namespace

std::string annotation_line(const Annotations& annotations, const Ontology& ontology) {
  return LineWriter(annotations, ontology).run();
}

void write_annotations(std::ostream& out, const Annotations& annotations, const Ontology& ontology) {
  out << annotation_line(annotations, ontology) << '\n';
}

}  // namespace factweave
