// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/string_pool.h"
#include "pipeline/annotations.h"

namespace factweave {

// What the graph keeps of one document's annotations: the same records, their strings interned, without
// what no export shows. Indices between records are those of the annotations. Offsets are code points.

// So much of the text that supports something is kept, in code points.
inline constexpr std::size_t kEvidenceTextLimit = 500;

struct FactAttribute {
  StringId name = 0;
  StringId value = 0;  // one entry for each value of a list
  RecordRef ref;
};
using FactAttributes = std::vector<FactAttribute>;

struct FactSpan {
  Span span;
  StringId text = 0;
  StringId rule = 0;
  float confidence = 1.0F;
};

struct FactMention {
  FactSpan at;
  std::uint32_t entity = 0;
  Level level = Level::name;
};

struct FactEntity {
  StringId type = 0, subtype = 0, name = 0, canonical = 0;
  std::vector<StringId> aliases;
  FactAttributes attributes;
  std::vector<std::uint32_t> members;
  bool named = false;  // has a mention that is a name, or a canonical code
};

struct FactFigure {
  FactSpan at;
  StringId kind = 0, value = 0, min = 0, max = 0, bound = 0, unit = 0, per = 0, counted = 0, measure = 0;
  StringId change_direction = 0, change_as = 0, period = 0, status = 0, iso = 0, role = 0, zone = 0, anchor = 0;
  StringId calendar = 0, numerator = 0, denominator = 0;
  bool approx = false, unit_inferred = false, hedged = false;
  std::optional<std::uint32_t> change_from, same_as;
  std::vector<RecordRef> of;
};

struct FactQuotation {
  FactSpan at;
  std::optional<std::uint32_t> speaker;
  StringId mode = 0, cue = 0, kind = 0;
};

struct FactCommitment {
  FactSpan at;
  StringId act = 0, strength = 0, polarity = 0, condition = 0, deadline_text = 0, deadline = 0;
  StringId attribution_mode = 0, cue = 0, status = 0, date_made = 0, testable = 0;
  std::int32_t strength_rank = 0;
  std::optional<std::uint32_t> speaker, committer, target, same_as;
  std::vector<std::uint32_t> joint_with, addressee, beneficiary;
  std::vector<StringId> actions;
  std::vector<RecordRef> concerns;
};

struct FactRelation {
  FactSpan at;
  StringId type = 0;
  RecordRef from, to;
  FactAttributes attributes;
};

struct FactFrame {
  FactSpan at;
  StringId type = 0;
  std::vector<std::pair<StringId, RecordRef>> roles;
  FactAttributes attributes;
};

struct DocumentFacts {
  StringId id = 0, date = 0, title = 0, sha256 = 0, source = 0, media_type = 0;
  std::uint32_t length = 0;
  std::uint64_t fingerprint = 0;  // of the records, to tell two versions of one document id apart
  FactAttributes metadata;
  std::vector<FactEntity> entities;
  std::vector<FactMention> mentions;
  std::vector<FactFigure> figures;
  std::vector<FactQuotation> quotations;
  std::vector<FactCommitment> commitments;
  std::vector<FactRelation> relations;
  std::vector<FactFrame> frames;
};

// Interns the annotations' strings into `pool`. References out of range are dropped: annotation files come
// from outside.
[[nodiscard]] DocumentFacts compact(const Annotations& annotations, StringPool& pool);

}  // namespace factweave
