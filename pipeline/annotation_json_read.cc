// SPDX-License-Identifier: MIT
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <charconv>
#include <stdexcept>
#include <unordered_map>

#include "pipeline/annotation_json.h"
#include "pipeline/annotation_json_fields.h"

namespace factweave {
namespace {

using Json = rapidjson::Value;

std::string_view view(const Json& text) { return {text.GetString(), text.GetStringLength()}; }

class LineReader {
 public:
  LineReader(const Json& line, const Ontology& ontology) : line_(line), ontology_(ontology) {}

  Annotations run() {
    if (!line_.IsObject()) fail("is no JSON object");
    number_ids("mentions", RecordKind::mention);
    number_ids("entities", RecordKind::entity);
    number_ids("figures", RecordKind::figure);
    number_ids("quotes", RecordKind::quotation);
    number_ids("commitments", RecordKind::commitment);
    number_ids("frames", RecordKind::frame);
    ids_["doc"] = kDocumentRef;
    out_.unit = OffsetUnit::code_points;
    for_each_member(line_, kHeaderStrings, out_,
                    [&](std::string_view key, const Json& value) { top(key, value); });
    if (out_.doc.empty()) fail("has no `doc`");
    return std::move(out_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    std::string message = "annotations";
    if (!out_.doc.empty()) message += " of " + out_.doc;
    if (!list_.empty()) message += ", " + list_ + "[" + std::to_string(index_) + "]";
    if (!key_.empty()) message += ", key `" + key_ + "`";
    throw std::runtime_error(message + " " + what);
  }

  // Entity "doc" stands for the document, which is no entity here.
  static bool is_document(const Json& record) {
    if (!record.IsObject()) return false;
    const auto id = record.FindMember("id");
    return id != record.MemberEnd() && id->value.IsString() && view(id->value) == "doc";
  }

  // Gives each id of a list the place that its record will have.
  void number_ids(const char* list, RecordKind kind) {
    const auto found = line_.FindMember(list);
    if (found == line_.MemberEnd() || !found->value.IsArray()) return;
    std::uint32_t index = 0;
    for (const Json& record : found->value.GetArray()) {
      if (!record.IsObject() || is_document(record)) continue;
      const auto id = record.FindMember("id");
      const bool named = id != record.MemberEnd() && id->value.IsString();
      if (named && !ids_.emplace(view(id->value), RecordRef{kind, index}).second) {
        fail("two records have the id `" + std::string(view(id->value)) + "`");
      }
      ++index;
    }
  }

  // Reads the strings of a record by its table and hands every other member to `other`.
  template <typename Fields, typename Record, typename Other>
  void for_each_member(const Json& object, const Fields& fields, Record& record, Other other) {
    if (!object.IsObject()) fail("is no object");
    for (const auto& member : object.GetObject()) {
      if (member.value.IsNull()) continue;
      const std::string_view key = view(member.name);
      bool known = false;
      for (const auto& each : fields) {
        if (each.key != key) continue;
        key_ = key;
        record.*(each.field) = string(member.value);
        known = true;
        break;
      }
      if (known) continue;
      key_ = key;
      other(key, member.value);
    }
    key_.clear();
  }

  [[noreturn]] void unknown(std::string_view key) {
    key_ = key;
    fail("is unknown; keys that are not of the schema may stand in `attributes` only");
  }

  std::string string(const Json& value) const {
    if (!value.IsString()) fail("is no string");
    return std::string(view(value));
  }
  std::uint32_t number(const Json& value) const {
    // Numbers are parsed as their digits.
    const std::string_view digits = value.IsString() ? view(value) : std::string_view();
    std::uint32_t out = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (error != std::errc() || digits.empty() || end != digits.data() + digits.size())
      fail("is no whole number");
    return out;
  }
  double real(const Json& value) const {
    const std::string digits = string(value);
    double out = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    if (error != std::errc() || end != digits.data() + digits.size()) fail("is no number");
    return out;
  }
  bool boolean(const Json& value) const {
    if (!value.IsBool()) fail("is neither true nor false");
    return value.GetBool();
  }
  const Json& array(const Json& value) const {
    if (!value.IsArray()) fail("is no list");
    return value;
  }

  RecordRef reference(const Json& value) const {
    const std::string id = string(value);
    const auto found = ids_.find(id);
    if (found == ids_.end()) fail("names `" + id + "`, an id that no record of the line has");
    return found->second;
  }
  std::uint32_t index(const Json& value, RecordKind kind) const {
    const RecordRef ref = reference(value);
    if (ref.kind != kind) fail("names `" + string(value) + "`, a record of another kind");
    return ref.index;
  }
  // The document as an actor (its own commitments) has no entity.
  std::optional<std::uint32_t> entity(const Json& value) const {
    const RecordRef ref = reference(value);
    if (ref.kind == RecordKind::document) return std::nullopt;
    return index(value, RecordKind::entity);
  }
  std::vector<std::uint32_t> entities(const Json& value) const {
    std::vector<std::uint32_t> out;
    for (const Json& each : array(value).GetArray()) {
      if (const auto found = entity(each)) out.push_back(*found);
    }
    return out;
  }
  std::vector<RecordRef> references(const Json& value) const {
    std::vector<RecordRef> out;
    for (const Json& each : array(value).GetArray()) out.push_back(reference(each));
    return out;
  }

  bool read_span(std::string_view key, const Json& value, Span& span) const {
    if (key == "start") {
      span.begin = number(value);
    } else if (key == "end") {
      span.end = number(value);
    } else {
      return false;
    }
    return true;
  }

  void top(std::string_view key, const Json& value) {
    if (key == "schema") {
      if (string(value) != "annotations-1")
        fail("is `" + string(value) + "`; this program reads annotations-1");
    } else if (key == "length") {
      out_.length = number(value);
    } else if (key == "offsets") {
      out_.unit = unit(string(value));
    } else if (key == "metadata") {
      if (!value.IsObject()) fail("is no object");
      for (const auto& member : value.GetObject())
        out_.metadata.emplace_back(view(member.name), string(member.value));
    } else if (key == "text") {
      out_.document_text = string(value);
    } else if (key == "error") {
      out_.error.emplace();
      for_each_member(value, kErrorStrings, *out_.error,
                      [&](std::string_view k, const Json&) { unknown(k); });
    } else {
      records(key, value);
    }
  }

  OffsetUnit unit(const std::string& name) const {
    if (name == "bytes") return OffsetUnit::bytes;
    if (name == "utf16") return OffsetUnit::utf16;
    if (name == "code_points") return OffsetUnit::code_points;
    fail("is `" + name + "`; known are code_points, bytes and utf16");
  }

  void records(std::string_view key, const Json& value) {
    if (key == "mentions") {
      read_list(key, value, out_.mentions, &LineReader::mention);
    } else if (key == "entities") {
      read_list(key, value, out_.entities, &LineReader::entity_record);
    } else if (key == "figures") {
      read_list(key, value, out_.figures, &LineReader::figure);
    } else if (key == "quotes") {
      read_list(key, value, out_.quotations, &LineReader::quotation);
    } else if (key == "commitments") {
      read_list(key, value, out_.commitments, &LineReader::commitment);
    } else if (key == "relations") {
      read_list(key, value, out_.relations, &LineReader::relation);
    } else if (key == "frames") {
      read_list(key, value, out_.frames, &LineReader::frame);
    } else {
      unknown(key);
    }
  }

  template <typename Record>
  void read_list(std::string_view name, const Json& value, std::vector<Record>& records,
                 void (LineReader::*read)(const Json&, Record&)) {
    list_ = name;
    index_ = 0;
    for (const Json& each : array(value).GetArray()) {
      if (!is_document(each)) (this->*read)(each, records.emplace_back());
      ++index_;
    }
    list_.clear();
  }

  // An attribute's value as the text that annotations hold.
  std::string attribute_text(const Json& value) const {
    if (value.IsBool()) return value.GetBool() ? "true" : "false";
    return string(value);
  }

  void attributes(const Json& value, Attributes& out, std::vector<std::uint32_t>* members = nullptr) {
    if (!value.IsObject()) fail("is no object");
    for (const auto& member : value.GetObject()) {
      if (member.value.IsNull()) continue;
      key_ = view(member.name);
      if (members != nullptr && key_ == "members") {
        *members = entities(member.value);
        continue;
      }
      Attribute attribute{key_, {}, {}};
      const AttributeType* type = ontology_.attribute(key_);
      const bool record =
          type != nullptr && (type->value == ValueType::entity || type->value == ValueType::figure);
      if (member.value.IsArray()) {
        for (const Json& each : member.value.GetArray()) attribute.values.push_back(attribute_text(each));
      } else if (record && member.value.IsString() && ids_.count(std::string(view(member.value))) > 0) {
        attribute.ref = reference(member.value);
      } else {
        attribute.values.push_back(attribute_text(member.value));
      }
      out.push_back(std::move(attribute));
    }
  }

  void mention(const Json& object, Mention& m) {
    for_each_member(object, kMentionStrings, m, [&](std::string_view key, const Json& value) {
      if (key == "id" || read_span(key, value, m.span)) return;
      if (key == "level") {
        m.level = level(string(value));
      } else if (key == "entity") {
        m.entity = entity(value);
      } else if (key == "attributes") {
        attributes(value, m.attributes);
      } else if (key == "confidence") {
        m.confidence = real(value);
      } else {
        unknown(key);
      }
    });
  }

  Level level(const std::string& name) const {
    if (name == "name") return Level::name;
    if (name == "nominal") return Level::nominal;
    if (name == "pronoun") return Level::pronoun;
    fail("is `" + name + "`; known are name, nominal and pronoun");
  }

  void entity_record(const Json& object, Entity& e) {
    for_each_member(object, kEntityStrings, e, [&](std::string_view key, const Json& value) {
      if (key == "id") return;
      if (key == "aliases") {
        for (const Json& alias : array(value).GetArray()) e.aliases.push_back(string(alias));
      } else if (key == "attributes") {
        attributes(value, e.attributes, &e.members);
      } else if (key == "members") {
        e.members = entities(value);
      } else {
        unknown(key);
      }
    });
  }

  void figure(const Json& object, Figure& f) {
    for_each_member(object, kFigureStrings, f, [&](std::string_view key, const Json& value) {
      if (key == "id" || read_span(key, value, f.span)) return;
      if (key == "approx") {
        f.approx = boolean(value);
      } else if (key == "unit_inferred") {
        f.unit_inferred = boolean(value);
      } else if (key == "hedged") {
        f.hedged = boolean(value);
      } else if (key == "change") {
        change(value, f.change.emplace());
      } else if (key == "of") {
        f.of = references(value);
      } else if (key == "anchor") {
        anchor(value, f);
      } else if (key == "same_as") {
        f.same_as = index(value, RecordKind::figure);
      } else if (key == "confidence") {
        f.confidence = real(value);
      } else {
        unknown(key);
      }
    });
  }

  void anchor(const Json& value, Figure& f) {
    if (string(value) == "doc_date") {
      f.anchor = "doc_date";
    } else {
      f.anchor_figure = index(value, RecordKind::figure);
    }
  }

  void change(const Json& object, FigureChange& c) {
    for_each_member(object, kChangeStrings, c, [&](std::string_view key, const Json& value) {
      if (key != "from_figure") unknown(key);
      c.from_figure = index(value, RecordKind::figure);
    });
  }

  void quotation(const Json& object, Quotation& q) {
    for_each_member(object, kQuotationStrings, q, [&](std::string_view key, const Json& value) {
      if (key == "id" || read_span(key, value, q.span)) return;
      if (key != "speaker") unknown(key);
      q.speaker = entity(value);
    });
  }

  // A part with a span and strings: trigger, condition, deadline, an action.
  template <typename Fields, typename Part>
  void part(const Json& object, const Fields& fields, Part& out) {
    const std::string outer = key_;
    for_each_member(object, fields, out, [&](std::string_view key, const Json& value) {
      if (!read_span(key, value, out.span)) unknown(key);
    });
    key_ = outer;
  }

  void commitment(const Json& object, Commitment& c) {
    c.polarity.clear();
    c.status.clear();
    for_each_member(object, kCommitmentStrings, c, [&](std::string_view key, const Json& value) {
      if (key == "id" || read_span(key, value, c.span)) return;
      if (!commitment_party(key, value, c) && !commitment_term(key, value, c)) unknown(key);
    });
  }

  bool commitment_party(std::string_view key, const Json& value, Commitment& c) {
    if (key == "speaker") {
      c.speaker = entity(value);
    } else if (key == "committer") {
      c.committer = entity(value);
    } else if (key == "joint_with") {
      c.joint_with = entities(value);
    } else if (key == "addressee") {
      c.addressee = entities(value);
    } else if (key == "beneficiary") {
      c.beneficiary = entities(value);
    } else if (key == "concerns") {
      c.concerns = references(value);
    } else if (key == "attribution") {
      for_each_member(value, kAttributionStrings, c.attribution, [&](std::string_view k, const Json& v) {
        if (k != "source") unknown(k);
        c.attribution.source = entity(v);
      });
    } else {
      return false;
    }
    return true;
  }

  bool commitment_term(std::string_view key, const Json& value, Commitment& c) {
    if (key == "trigger") {
      part(value, kTextSpanStrings, c.trigger);
    } else if (key == "strength_rank") {
      c.strength_rank = static_cast<int>(number(value));
    } else if (key == "actions") {
      for (const Json& each : array(value).GetArray()) part(each, kActionStrings, c.actions.emplace_back());
    } else if (key == "condition") {
      part(value, kTextSpanStrings, c.condition.emplace());
    } else if (key == "deadline") {
      part(value, kDeadlineStrings, c.deadline.emplace());
    } else if (key == "target") {
      c.target = index(value, RecordKind::figure);
    } else if (key == "same_as") {
      c.same_as = index(value, RecordKind::commitment);
    } else {
      return false;
    }
    return true;
  }

  void relation(const Json& object, RelationMention& r) {
    for_each_member(object, kRelationStrings, r, [&](std::string_view key, const Json& value) {
      if (key == "from") {
        r.from = reference(value);
      } else if (key == "to") {
        r.to = reference(value);
      } else if (key == "attributes") {
        attributes(value, r.attributes);
      } else if (key == "evidence") {
        if (array(value).Size() != 2) fail("is no [start, end]");
        r.evidence = {number(value[0]), number(value[1])};
      } else {
        unknown(key);
      }
    });
    if (!r.from || !r.to) fail("has no `from` or no `to`");
  }

  void frame(const Json& object, Frame& f) {
    for_each_member(object, kFrameStrings, f, [&](std::string_view key, const Json& value) {
      if (key == "id" || read_span(key, value, f.span)) return;
      if (key == "roles") {
        for (const Json& each : array(value).GetArray()) role(each, f.roles.emplace_back());
      } else if (key == "attributes") {
        attributes(value, f.attributes);
      } else {
        unknown(key);
      }
    });
  }

  void role(const Json& object, FrameRole& r) {
    for_each_member(object, kRoleStrings, r, [&](std::string_view key, const Json& value) {
      if (key != "target") unknown(key);
      r.target = reference(value);
    });
  }

  const Json& line_;
  const Ontology& ontology_;
  Annotations out_;
  std::unordered_map<std::string, RecordRef> ids_;
  std::string list_;  // where we are, for messages
  std::size_t index_ = 0;
  std::string key_;
};

}  // namespace

Annotations read_annotations(std::string_view line, const Ontology& ontology) {
  constexpr unsigned kFlags = rapidjson::kParseNumbersAsStringsFlag | rapidjson::kParseIterativeFlag |
                              rapidjson::kParseValidateEncodingFlag;
  rapidjson::Document json;
  json.Parse<kFlags>(line.data(), line.size());
  if (json.HasParseError()) {
    throw std::runtime_error("annotations: no JSON at byte " + std::to_string(json.GetErrorOffset()) + ": " +
                             rapidjson::GetParseError_En(json.GetParseError()));
  }
  return LineReader(json, ontology).run();
}

}  // namespace factweave
