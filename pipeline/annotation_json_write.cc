// SPDX-License-Identifier: MIT
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <ostream>

#include "pipeline/annotation_json.h"
#include "pipeline/json_number.h"

namespace factweave {
namespace {

constexpr std::string_view kSchema = "annotations-1";

class LineWriter {
 public:
  LineWriter(const Annotations& annotations, const Ontology& ontology)
      : a_(annotations), ontology_(ontology), json_(buffer_) {}

  std::string run() {
    json_.StartObject();
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
    json_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  using OptionalIndex = std::optional<std::uint32_t>;

  void key(std::string_view name) { json_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void value(std::string_view text) {
    json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  void string(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    key(name);
    value(text);
  }
  void flag(std::string_view name, bool set) {
    if (!set) return;
    key(name);
    json_.Bool(true);
  }
  void number(std::string_view name, std::uint32_t count) {
    key(name);
    json_.Uint(count);
  }
  void span(Span s) {
    number("start", s.begin);
    number("end", s.end);
  }
  void confidence(double sureness) {
    if (sureness >= 1.0) return;
    key("confidence");
    json_.Double(sureness);
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
    json_.StartArray();
    for (const auto& item : items) write(item);
    json_.EndArray();
  }

  // The index of a record in the list that it belongs to.
  template <typename Record>
  static std::size_t position(const std::vector<Record>& records, const Record& record) {
    return static_cast<std::size_t>(&record - records.data());
  }

  void error(const DocumentError& what) {
    key("error");
    json_.StartObject();
    string("stage", what.stage);
    string("message", what.message);
    json_.EndObject();
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
      json_.StartObject();
      for (auto it = a_.metadata.begin(); it != a_.metadata.end(); ++it) {
        const bool again =
            std::any_of(a_.metadata.begin(), it, [&](const auto& each) { return each.first == it->first; });
        if (again) continue;
        key(it->first);
        value(it->second);
      }
      json_.EndObject();
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
      json_.Bool(text == "true");
    } else if ((kind == ValueType::integer || kind == ValueType::real) && is_json_number(text)) {
      json_.RawValue(text.data(), text.size(), rapidjson::kNumberType);
    } else {
      value(text);
    }
  }

  void attribute(const Attribute& each) {
    if (!each.ref && each.values.empty()) return;
    const AttributeType* type = ontology_.attribute(each.name);
    const bool array = each.values.size() > 1 || (type != nullptr && type->list);
    key(each.name);
    if (array) json_.StartArray();
    if (each.ref) {
      value(id(each.ref));
    } else {
      for (const std::string& text : each.values) one_value(type, text);
    }
    if (array) json_.EndArray();
  }

  void attributes(const Attributes& all, const std::vector<std::uint32_t>* members = nullptr) {
    const bool grouped = members != nullptr && !members->empty();
    if (all.empty() && !grouped) return;
    key("attributes");
    json_.StartObject();
    for (const Attribute& each : all) attribute(each);
    if (grouped) entity_list("members", *members);
    json_.EndObject();
  }

  void mention(const Mention& m) {
    json_.StartObject();
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
    json_.EndObject();
  }

  void entities() {
    key("entities");
    json_.StartArray();
    document_entity();
    for (const Entity& each : a_.entities) entity(each);
    json_.EndArray();
  }

  void document_entity() {
    json_.StartObject();
    string("id", "doc");
    string("type", "Document");
    string("name", a_.doc);
    if (!a_.doc_date.empty()) {
      key("attributes");
      json_.StartObject();
      string("date", a_.doc_date);
      json_.EndObject();
    }
    json_.EndObject();
  }

  void entity(const Entity& e) {
    json_.StartObject();
    string("id", id("e", position(a_.entities, e)));
    string("type", e.type);
    string("subtype", e.subtype);
    string("name", e.name);
    list("aliases", e.aliases, [&](const std::string& alias) { value(alias); });
    attributes(e.attributes, &e.members);
    string("canonical", e.canonical);
    string("rule", e.rule);
    json_.EndObject();
  }

  void change(const FigureChange& c) {
    key("change");
    json_.StartObject();
    string("direction", c.direction);
    string("as", c.as);
    reference("from_figure", "f", c.from_figure);
    json_.EndObject();
  }

  void figure(const Figure& f) {
    json_.StartObject();
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
    json_.EndObject();
  }

  void quotation(const Quotation& q) {
    json_.StartObject();
    string("id", id("q", position(a_.quotations, q)));
    span(q.span);
    string("text", q.text);
    reference("speaker", "e", q.speaker);
    string("mode", q.mode);
    string("cue", q.cue);
    string("kind", q.kind);
    string("rule", q.rule);
    json_.EndObject();
  }

  void text_span(Span where, std::string_view text) {
    span(where);
    string("text", text);
  }

  void commitment(const Commitment& c) {
    json_.StartObject();
    string("id", id("c", position(a_.commitments, c)));
    text_span(c.span, c.text);
    if (!c.trigger.span.empty()) {
      key("trigger");
      json_.StartObject();
      text_span(c.trigger.span, c.trigger.text);
      json_.EndObject();
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
    json_.EndObject();
  }

  void action(const CommitmentAction& each) {
    json_.StartObject();
    text_span(each.span, each.text);
    string("predicate", each.predicate);
    string("object", each.object);
    json_.EndObject();
  }

  void commitment_terms(const Commitment& c) {
    if (c.condition) {
      key("condition");
      json_.StartObject();
      text_span(c.condition->span, c.condition->text);
      json_.EndObject();
    }
    if (c.deadline) {
      key("deadline");
      json_.StartObject();
      text_span(c.deadline->span, c.deadline->text);
      string("value", c.deadline->value);
      json_.EndObject();
    }
    reference("target", "f", c.target);
    key("attribution");
    json_.StartObject();
    string("mode", c.attribution.mode);
    reference("source", "e", c.attribution.source);
    string("cue", c.attribution.cue);
    json_.EndObject();
    string("status", c.status);
    string("date_made", c.date_made);
    string("testable", c.testable);
    reference("same_as", "c", c.same_as);
    string("rule", c.rule);
  }

  void relation(const RelationMention& r) {
    json_.StartObject();
    string("type", r.type);
    reference("from", r.from);
    reference("to", r.to);
    attributes(r.attributes);
    if (!r.evidence.empty()) {
      key("evidence");
      json_.StartArray();
      json_.Uint(r.evidence.begin);
      json_.Uint(r.evidence.end);
      json_.EndArray();
    }
    string("rule", r.rule);
    json_.EndObject();
  }

  void frame(const Frame& f) {
    json_.StartObject();
    string("id", id("fr", position(a_.frames, f)));
    text_span(f.span, f.text);
    string("type", f.type);
    list("roles", f.roles, [&](const FrameRole& role) {
      json_.StartObject();
      string("role", role.role);
      reference("target", role.target);
      json_.EndObject();
    });
    attributes(f.attributes);
    string("rule", f.rule);
    json_.EndObject();
  }

  const Annotations& a_;
  const Ontology& ontology_;
  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> json_;
};

}  // namespace

std::string annotation_line(const Annotations& annotations, const Ontology& ontology) {
  return LineWriter(annotations, ontology).run();
}

void write_annotations(std::ostream& out, const Annotations& annotations, const Ontology& ontology) {
  out << annotation_line(annotations, ontology) << '\n';
}

}  // namespace factweave
