// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

#include "pipeline/annotations.h"
#include "pipeline/offset_converter.h"

namespace factweave {
namespace {

constexpr std::uint32_t kGone = 0xFFFFFFFFu;

// For each old index the new one, or kGone.
using Renumbering = std::vector<std::uint32_t>;

template <typename Record>
Renumbering sort_by_span(std::vector<Record>& records) {
  const auto before = [](const Record& a, const Record& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  };
  std::vector<std::uint32_t> order(records.size());
  std::iota(order.begin(), order.end(), 0u);
  if (std::is_sorted(records.begin(), records.end(), before)) return order;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return before(records[a], records[b]); });
  Renumbering renumbering(records.size());
  std::vector<Record> sorted;
  sorted.reserve(records.size());
  for (const std::uint32_t old : order) {
    renumbering[old] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(records[old]));
  }
  records = std::move(sorted);
  return renumbering;
}

class Finisher {
 public:
  explicit Finisher(Annotations& annotations) : a_(annotations) {}

  void run() {
    resolve_speakers();
    resolve_relation_ends();
    order_entities();
    figures_ = sort_by_span(a_.figures);
    quotations_ = sort_by_span(a_.quotations);
    commitments_ = sort_by_span(a_.commitments);
    mentions_ = sort_by_span(a_.mentions);
    frames_ = sort_by_span(a_.frames);
    renumber_entities();
    renumber_figures();
    renumber_commitments();
    renumber_frames();
    finish_relations();
    round_confidences();
  }

 private:
  [[nodiscard]] RecordRef entity_of(RecordRef ref) const {
    if (ref.kind != RecordKind::mention) return ref;
    if (ref.index >= a_.mentions.size() || !a_.mentions[ref.index].entity) return {};
    return entity_ref(*a_.mentions[ref.index].entity);
  }

  void resolve_speakers() {
    for (Quotation& quotation : a_.quotations) {
      if (!quotation.speaker && quotation.speaker_mention &&
          *quotation.speaker_mention < a_.mentions.size()) {
        quotation.speaker = a_.mentions[*quotation.speaker_mention].entity;
      }
      quotation.speaker_mention.reset();
    }
  }

  // Every reference to a mention becomes one to its entity.
  void resolve_relation_ends() {
    for_each_ref([&](RecordRef& ref) { ref = entity_of(ref); });
  }

  template <typename Visit>
  void for_each_ref(Visit visit) {
    for (RelationMention& relation : a_.relations) {
      visit(relation.from);
      visit(relation.to);
      visit_attributes(relation.attributes, visit);
    }
    for (Figure& figure : a_.figures) {
      for (RecordRef& ref : figure.of) visit(ref);
    }
    for (Commitment& commitment : a_.commitments) {
      for (RecordRef& ref : commitment.concerns) visit(ref);
    }
    for (Frame& frame : a_.frames) {
      for (FrameRole& role : frame.roles) visit(role.target);
      visit_attributes(frame.attributes, visit);
    }
    for (Mention& mention : a_.mentions) visit_attributes(mention.attributes, visit);
    for (Entity& entity : a_.entities) visit_attributes(entity.attributes, visit);
  }

  template <typename Visit>
  static void visit_attributes(Attributes& attributes, Visit& visit) {
    for (Attribute& attribute : attributes) {
      if (attribute.ref) visit(attribute.ref);
    }
  }

  // Calls `visit` for each field that holds an entity's index.
  template <typename Visit>
  void for_each_entity_index(Visit visit) {
    const auto visit_optional = [&](std::optional<std::uint32_t>& index) {
      if (index) visit(*index);
      if (index && *index == kGone) index.reset();
    };
    const auto visit_list = [&](std::vector<std::uint32_t>& list) {
      for (std::uint32_t& index : list) visit(index);
      std::erase(list, kGone);
    };
    for (Quotation& quotation : a_.quotations) visit_optional(quotation.speaker);
    for (Commitment& commitment : a_.commitments) {
      visit_optional(commitment.speaker);
      visit_optional(commitment.committer);
      visit_list(commitment.joint_with);
      visit_list(commitment.addressee);
      visit_list(commitment.beneficiary);
      visit_optional(commitment.attribution.source);
    }
    for (Mention& mention : a_.mentions) visit_optional(mention.entity);
  }

  // First mention first; then those that only records refer to; the others go.
  void order_entities() {
    std::vector<std::uint64_t> position(a_.entities.size(), ~0ULL);
    for (const Mention& mention : a_.mentions) {
      if (!mention.entity || *mention.entity >= position.size()) continue;
      const std::uint64_t at = (std::uint64_t{mention.span.begin} << 32) | (0xFFFFFFFFu - mention.span.end);
      position[*mention.entity] = std::min(position[*mention.entity], at);
    }
    std::vector<bool> kept(a_.entities.size());
    for (std::size_t i = 0; i < kept.size(); ++i) kept[i] = position[i] != ~0ULL;
    mark_referenced(kept);
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < kept.size(); ++i) {
      if (kept[i]) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return position[a] < position[b]; });
    entities_.assign(a_.entities.size(), kGone);
    std::vector<Entity> sorted;
    for (const std::uint32_t old : order) {
      entities_[old] = static_cast<std::uint32_t>(sorted.size());
      sorted.push_back(std::move(a_.entities[old]));
    }
    a_.entities = std::move(sorted);
  }

  void mark_referenced(std::vector<bool>& kept) {
    const auto keep = [&](std::uint32_t index) {
      if (index < kept.size()) kept[index] = true;
    };
    for_each_entity_index([&](std::uint32_t& index) { keep(index); });
    for_each_ref([&](RecordRef& ref) {
      if (ref.kind == RecordKind::entity) keep(ref.index);
    });
    // Members of a group that stays, and theirs.
    std::vector<std::uint32_t> pending;
    for (std::uint32_t i = 0; i < kept.size(); ++i) {
      if (kept[i]) pending.push_back(i);
    }
    while (!pending.empty()) {
      const std::uint32_t group = pending.back();
      pending.pop_back();
      for (const std::uint32_t member : a_.entities[group].members) {
        if (member >= kept.size() || kept[member]) continue;
        kept[member] = true;
        pending.push_back(member);
      }
    }
  }

  static std::uint32_t look_up(const Renumbering& renumbering, std::uint32_t index) {
    return index < renumbering.size() ? renumbering[index] : kGone;
  }

  void renumber_entities() {
    for_each_entity_index([&](std::uint32_t& index) { index = look_up(entities_, index); });
    for (Entity& entity : a_.entities) {
      for (std::uint32_t& member : entity.members) member = look_up(entities_, member);
      std::erase(entity.members, kGone);
      std::sort(entity.members.begin(), entity.members.end());
      std::sort(entity.aliases.begin(), entity.aliases.end());
      entity.aliases.erase(std::unique(entity.aliases.begin(), entity.aliases.end()), entity.aliases.end());
      std::erase(entity.aliases, entity.name);
    }
    for_each_ref([&](RecordRef& ref) { ref = renumbered(ref); });
  }

  [[nodiscard]] RecordRef renumbered(RecordRef ref) const {
    const Renumbering* renumbering = nullptr;
    switch (ref.kind) {
      case RecordKind::entity: renumbering = &entities_; break;
      case RecordKind::figure: renumbering = &figures_; break;
      case RecordKind::quotation: renumbering = &quotations_; break;
      case RecordKind::commitment: renumbering = &commitments_; break;
      case RecordKind::mention: renumbering = &mentions_; break;
      case RecordKind::frame: renumbering = &frames_; break;
      case RecordKind::none:
      case RecordKind::document: return ref;
    }
    ref.index = look_up(*renumbering, ref.index);
    return ref.index == kGone ? RecordRef{} : ref;
  }

  static void renumber(const Renumbering& renumbering, std::optional<std::uint32_t>& index) {
    if (!index) return;
    const std::uint32_t renumbered_index = look_up(renumbering, *index);
    if (renumbered_index == kGone) {
      index.reset();
    } else {
      index = renumbered_index;
    }
  }

  static void drop_missing(std::vector<RecordRef>& refs) {
    std::vector<RecordRef> kept;
    for (const RecordRef ref : refs) {
      if (ref && std::find(kept.begin(), kept.end(), ref) == kept.end()) kept.push_back(ref);
    }
    refs = std::move(kept);
  }

  void renumber_figures() {
    for (Figure& figure : a_.figures) {
      renumber(figures_, figure.anchor_figure);
      renumber(figures_, figure.same_as);
      if (figure.change) renumber(figures_, figure.change->from_figure);
      drop_missing(figure.of);
    }
  }

  void renumber_commitments() {
    for (Commitment& commitment : a_.commitments) {
      renumber(figures_, commitment.target);
      renumber(commitments_, commitment.same_as);
      drop_missing(commitment.concerns);
    }
  }

  void renumber_frames() {
    for (Frame& frame : a_.frames) {
      std::erase_if(frame.roles, [](const FrameRole& role) { return !role.target; });
    }
    const auto drop = [](Attributes& attributes) {
      std::erase_if(attributes, [](const Attribute& each) { return !each.ref && each.values.empty(); });
    };
    for (Mention& mention : a_.mentions) drop(mention.attributes);
    for (Entity& entity : a_.entities) drop(entity.attributes);
    for (Frame& frame : a_.frames) drop(frame.attributes);
    for (RelationMention& relation : a_.relations) drop(relation.attributes);
  }

  // Sorts by evidence, drops what has lost an end, keeps the first of equal relations.
  void finish_relations() {
    std::erase_if(a_.relations, [](const RelationMention& relation) {
      return !relation.from || !relation.to || relation.from == relation.to;
    });
    std::stable_sort(
        a_.relations.begin(), a_.relations.end(), [](const RelationMention& x, const RelationMention& y) {
          const auto key = [](const RelationMention& r) {
            return std::make_tuple(r.evidence.begin, ~r.evidence.end, std::string_view(r.type), r.from, r.to);
          };
          return key(x) < key(y);
        });
    std::set<std::string> seen;
    std::erase_if(a_.relations,
                  [&](const RelationMention& relation) { return !seen.insert(identity(relation)).second; });
  }

  // Four decimals, as they are written, so that a graph does not depend on whether annotations were stored.
  void round_confidences() {
    const auto round_all = [](auto& records) {
      for (auto& record : records) record.confidence = std::round(record.confidence * 1e4) / 1e4;
    };
    round_all(a_.mentions);
    round_all(a_.figures);
  }

  // Type, ends and attributes as one string; the order of attributes does not count.
  static std::string identity(const RelationMention& relation) {
    const auto ref_text = [](RecordRef ref) {
      return std::to_string(static_cast<int>(ref.kind)) + ':' + std::to_string(ref.index);
    };
    std::vector<std::string> attributes;
    for (const Attribute& attribute : relation.attributes) {
      std::string text = attribute.name;
      for (const std::string& value : attribute.values) text += '\x1f' + value;
      attributes.push_back(text + '\x1f' + ref_text(attribute.ref));
    }
    std::sort(attributes.begin(), attributes.end());
    std::string out = relation.type + '\x1e' + ref_text(relation.from) + '\x1e' + ref_text(relation.to);
    for (const std::string& text : attributes) out += '\x1e' + text;
    return out;
  }

  Annotations& a_;
  Renumbering entities_, figures_, quotations_, commitments_, mentions_, frames_;
};

// Fills `text` and converts the offsets of everything that has a span.
class SpanWriter {
 public:
  SpanWriter(std::string_view text, OffsetUnit unit) : text_(text), converter_(text, unit) {}

  void write(Span& span, std::string& surface) const {
    surface.assign(text_.substr(span.begin, span.size()));
    convert(span);
  }
  void convert(Span& span) const { span = {converter_(span.begin), converter_(span.end)}; }
  [[nodiscard]] std::uint32_t length() const { return converter_(static_cast<std::uint32_t>(text_.size())); }

 private:
  std::string_view text_;
  OffsetConverter converter_;
};

void write_spans(Annotations& a, const SpanWriter& writer) {
  const auto write_all = [&](auto& records) {
    for (auto& record : records) writer.write(record.span, record.text);
  };
  write_all(a.mentions);
  write_all(a.figures);
  write_all(a.quotations);
  write_all(a.commitments);
  write_all(a.frames);
  for (Commitment& commitment : a.commitments) {
    writer.write(commitment.trigger.span, commitment.trigger.text);
    write_all(commitment.actions);
    if (commitment.condition) writer.write(commitment.condition->span, commitment.condition->text);
    if (commitment.deadline) writer.write(commitment.deadline->span, commitment.deadline->text);
  }
  for (RelationMention& relation : a.relations) writer.convert(relation.evidence);
}

}  // namespace

void finish(Annotations& annotations, std::string_view text, OffsetUnit unit) {
  Finisher(annotations).run();
  const SpanWriter writer(text, unit);
  write_spans(annotations, writer);
  annotations.length = writer.length();
  annotations.unit = unit;
}

}  // namespace factweave
