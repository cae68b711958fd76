// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/literal_equality.h"
#include "pipeline/span.h"

namespace factweave {

enum class RecordKind : std::uint8_t {
  none, document, mention, entity, figure, quotation, commitment, frame
};

// Names one record of an `Annotations`: its kind and its index in the list of that kind.
struct RecordRef {
  RecordKind kind = RecordKind::none;
  std::uint32_t index = 0;

  [[nodiscard]] explicit operator bool() const { return kind != RecordKind::none; }
  friend auto operator<=>(const RecordRef&, const RecordRef&) = default;
};

[[nodiscard]] inline RecordRef mention_ref(std::size_t i) {
  return {RecordKind::mention, static_cast<std::uint32_t>(i)};
}
[[nodiscard]] inline RecordRef entity_ref(std::size_t i) {
  return {RecordKind::entity, static_cast<std::uint32_t>(i)};
}
[[nodiscard]] inline RecordRef figure_ref(std::size_t i) {
  return {RecordKind::figure, static_cast<std::uint32_t>(i)};
}
inline constexpr RecordRef kDocumentRef{RecordKind::document, 0};

// A named property. How it is written (string, list, boolean, integer) follows the ontology's
// declaration of `name`. `ref` is set instead of `values` where the value is a record (a relation's
// `figure`, a Figure's owner).
struct Attribute {
  std::string name;
  std::vector<std::string> values;
  RecordRef ref;
};
using Attributes = std::vector<Attribute>;

// First value of an attribute, or an empty view.
[[nodiscard]] std::string_view attribute(const Attributes& attributes, std::string_view name);
// Sets or replaces; an empty value removes.
void set_attribute(Attributes& attributes, std::string_view name, std::string value);
// Adds one value to a list attribute, once.
void add_attribute(Attributes& attributes, std::string_view name, std::string value);

enum class Level : std::uint8_t { name, nominal, pronoun };

// What the fields mean: SEMANTICS of records in rules/README.md; how they are written:
// pipeline/annotation_json.h. Spans are UTF-8 bytes of the document's text while a document is being
// extracted and code points once `finish()` has run (see `Annotations::unit`). `text` is the exact
// surface, filled by `finish()`. `rule` is `pack/id` of a rule or `area/step` of code.

struct Mention {
  Span span;
  std::string text;
  std::string type;     // Person, Organization, Place, Product, Document or a user's type
  std::string subtype;  // empty = not known
  Level level = Level::name;
  std::optional<std::uint32_t> entity;  // index into entities
  Attributes attributes;
  double confidence = 1.0;
  std::string rule;
};

// An entity of this one document, before linking.
struct Entity {
  std::string type;
  std::string subtype;
  std::string name;
  std::vector<std::string> aliases;  // sorted, without `name`
  Attributes attributes;             // roles, gender, iso3166, named=false, …
  std::vector<std::uint32_t> members;  // of a group: entity indices
  std::string canonical;             // where a code is known: of a country, an area, a people, a body of a country; else empty
  std::string rule;                  // how its mentions were joined
};

struct FigureChange {
  std::string direction;  // increase, decrease, none
  std::string as;         // by, to
  std::optional<std::uint32_t> from_figure;
};

struct Figure {
  Span span;
  std::string text;
  std::string kind;  // money percent count measure multiplier ratio ordinal rank score age date period duration frequency time
  std::string value, min, max;  // exact decimals; a score's value is "a-b"
  std::string bound;            // range gt ge lt le, or empty = exact
  bool approx = false;
  std::string unit, per, counted;
  bool unit_inferred = false;
  std::optional<FigureChange> change;
  std::string measure;
  std::vector<RecordRef> of;  // entities (or the document) it is about, grammatical owner first
  std::string period, status, iso, role, tz;
  std::string anchor;                           // "doc_date", or empty
  std::optional<std::uint32_t> anchor_figure;   // the figure it was computed from
  std::string calendar;
  bool hedged = false;
  std::optional<std::uint32_t> same_as;
  std::string numerator, denominator;
  double confidence = 1.0;
  std::string rule;
};

struct Quotation {
  Span span;  // marks inside
  std::string text;
  std::optional<std::uint32_t> speaker;          // entity
  std::optional<std::uint32_t> speaker_mention;  // mention index; resolved into `speaker` by coreference
  std::string mode;  // direct, mixed
  std::string cue;
  std::string kind;  // empty, or "turn" for a speaker-labelled turn
  std::string rule;
};

struct TextSpan {
  Span span;
  std::string text;
};

struct CommitmentAction {
  Span span;
  std::string text, predicate, object;
};

struct Deadline {
  Span span;
  std::string text, value;
};

struct Attribution {
  std::string mode;  // direct mixed indirect narrator document
  std::optional<std::uint32_t> source;  // entity
  std::string cue;
};

struct Commitment {
  Span span;  // the evidence clause
  std::string text;
  TextSpan trigger;
  std::string act;       // promise assurance obligation agreement decision plan intention readiness offer refusal goal
  std::string strength;  // binding firm intended offered aspirational
  int strength_rank = 0; // 5 … 1
  std::string polarity = "positive";
  std::optional<std::uint32_t> speaker, committer;  // entities
  std::vector<std::uint32_t> joint_with, addressee, beneficiary;
  std::vector<CommitmentAction> actions;
  std::vector<RecordRef> concerns;
  std::optional<TextSpan> condition;
  std::optional<Deadline> deadline;
  std::optional<std::uint32_t> target;  // figure
  Attribution attribution;
  std::string status = "open";
  std::string date_made;
  std::string testable;
  std::optional<std::uint32_t> same_as;  // commitment
  std::string rule;
};

// A relation of the ontology between two records. While a document is extracted the ends may be
// mentions; `finish()` turns them into the mentions' entities and merges equal triples.
struct RelationMention {
  std::string type;
  RecordRef from, to;
  Attributes attributes;
  Span evidence;
  std::string rule;
};

struct FrameRole {
  std::string role;
  RecordRef target;
};

// A mention with roles of a type that a user's pack added.
struct Frame {
  Span span;
  std::string text;
  std::string type;
  std::vector<FrameRole> roles;
  Attributes attributes;
  std::string rule;
};

struct DocumentError {
  std::string stage;  // read, segment, extract
  std::string message;
};

enum class OffsetUnit : std::uint8_t { bytes, code_points, utf16 };

// All records of one document. A value; append only while extracting. Index 0.. of each list gives
// the ids m1.., e1.., f1.., q1.., c1.. in the order of the text (`finish()` sorts).
struct Annotations {
  std::string doc;
  std::string doc_date;  // ISO, or empty
  std::string title;
  std::uint32_t length = 0;  // of the text, in `unit`
  std::string sha256, source, media_type;
  std::vector<std::pair<std::string, std::string>> metadata;
  std::optional<std::string> document_text;  // with --with-text
  OffsetUnit unit = OffsetUnit::bytes;

  std::vector<Mention> mentions;
  std::vector<Entity> entities;
  std::vector<Figure> figures;
  std::vector<Quotation> quotations;
  std::vector<Commitment> commitments;
  std::vector<RelationMention> relations;
  std::vector<Frame> frames;
  std::optional<DocumentError> error;
};

struct Document;

// Empty annotations with the header fields (doc, doc_date, title, sha256, …) of a document.
[[nodiscard]] Annotations describe(const Document& document);

// The type that a record shows as a slot: a mention's or frame's own, else Figure, Quotation, Commitment.
[[nodiscard]] std::string_view record_type(const Annotations& annotations, RecordRef record);
[[nodiscard]] std::string_view record_subtype(const Annotations& annotations, RecordRef record);
[[nodiscard]] Span record_span(const Annotations& annotations, RecordRef record);

// Sorts every list by position (and remaps all references), turns relation ends from mentions into
// entities, merges equal relations, fills `text` from the source and converts offsets to `unit`.
// Call once, last. `text` is the document's own text.
void finish(Annotations& annotations, std::string_view text, OffsetUnit unit);

}  // namespace factweave
