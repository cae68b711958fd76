// SPDX-License-Identifier: MIT
#include "extractors/relations/circumstances.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/figures/figures.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr std::uint32_t kNear = 48;  // bytes between a relation and what dates it
constexpr std::uint32_t kFar = 120;  // the same, where that closes the sentence

bool has(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool dates_events(const Figure& figure) {
  return is_calendar(figure) && !figure.iso.empty() &&
         (figure.role == "event_date" || figure.role == "period" || figure.role == "document_date");
}

// Not too far apart, and none of the marks and words between them.
bool unbroken(std::string_view between, std::size_t farthest, std::string_view marks, std::span<const std::string_view> breaks) {
  return between.size() <= farthest && between.find_first_of(marks) == std::string_view::npos &&
         std::ranges::none_of(breaks, [&](std::string_view word) { return between.find(word) != std::string_view::npos; });
}

// Nothing between the two that begins another clause.
bool same_clause(std::string_view between) {
  static constexpr std::array<std::string_view, 10> kBreaks = {" that ", " which ", " who ",   " said",   " says",
                                                               " will ", " after ", " before ", " since ", " and "};
  return unbroken(between, kNear, ".;?!\"", kBreaks);
}

// The same for what closes the sentence, which belongs to its verb over a longer object: "received a delegation from Konya
// Province, headed by Governor X, in Astana on Friday".
bool same_predicate(std::string_view between) {
  static constexpr std::array<std::string_view, 12> kBreaks = {" that ", " which ", " who ", " said", " says", " will ", " to ", " on ", " for ", " about ", " over ", " while "};
  return unbroken(between, kFar, ".;:?!\"(", kBreaks);
}

class Circumstances {
 public:
  explicit Circumstances(const Extraction& extraction)
      : extraction_(extraction), figures_(extraction.annotations.figures) {}

  void add() {
    for (RelationMention& relation : extraction_.annotations.relations) {
      const RelationType* type = extraction_.rules().ontology.relation(relation.type);
      if (type == nullptr) continue;
      if (has(type->attributes, "time")) set_time(relation);
      if (has(type->attributes, "place")) set_place(relation);
    }
  }

 private:
  static Attribute* find(RelationMention& relation, std::string_view name) {
    const auto found = std::find_if(relation.attributes.begin(), relation.attributes.end(),
                                    [&](const Attribute& a) { return a.name == name; });
    return found == relation.attributes.end() ? nullptr : &*found;
  }

  void set_time(RelationMention& relation) const {
    Attribute* stated = find(relation, "time");
    if (stated != nullptr && stated->ref.kind != RecordKind::figure) return;
    const Figure* figure = stated != nullptr ? &figures_[stated->ref.index] : dating(relation.evidence);
    if (figure == nullptr || figure->iso.empty()) return;
    if (stated != nullptr) {
      *stated = Attribute{"time", {figure->iso}, {}};
    } else {
      set_attribute(relation.attributes, "time", figure->iso);
    }
  }

  // In the clause, else right behind it, else at the beginning of its sentence.
  [[nodiscard]] const Figure* dating(Span evidence) const {
    const Document& document = extraction_.document;
    const Span sentence = document.sentences[document.sentence_at(evidence.begin)].source;
    const Figure* before = nullptr;
    auto next = std::lower_bound(figures_.begin(), figures_.end(), sentence.begin,
                                 [](const Figure& f, std::uint32_t at) { return f.span.begin < at; });
    for (; next != figures_.end() && next->span.begin < sentence.end; ++next) {
      if (!dates_events(*next)) continue;
      if (next->span.begin >= evidence.begin && next->span.end <= evidence.end) {
        if (in_aside(next->span, evidence)) continue;
        return &*next;
      }
      if (next->span.end <= evidence.begin) {
        if (opens_sentence(*next, sentence, evidence)) before = &*next;
      } else if (next->span.begin >= evidence.end) {
        const std::string_view between = document.folded_text({evidence.end, next->span.begin});
        const bool closes = closes_sentence(next->span.end) && between.ends_with(" on ") && same_predicate(between.substr(0, between.size() - 4));
        return closes || same_clause(between) ? &*next : before;
      }
    }
    return before;
  }

  // "Norvik, founded in 1931, makes"; not "Norvik, in 1931, made".
  [[nodiscard]] bool in_aside(Span date, Span evidence) const {
    constexpr std::size_t kPreposition = 12;  // bytes
    const std::string_view before = extraction_.document.folded_text({evidence.begin, date.begin});
    const std::string_view behind = extraction_.document.folded_text({date.end, evidence.end});
    const std::size_t open = before.find_last_of(",(");
    return open != std::string_view::npos && before.size() - open > kPreposition && behind.find_first_of(",)") != std::string_view::npos;
  }

  // "On Tuesday, …", "Mon 22 Sept: …"
  [[nodiscard]] bool opens_sentence(const Figure& figure, Span sentence, Span evidence) const {
    constexpr std::uint32_t kPreposition = 10;  // bytes
    return figure.span.begin - sentence.begin <= kPreposition &&
           same_clause(extraction_.document.folded_text({figure.span.end, evidence.begin}));
  }

  [[nodiscard]] bool closes_sentence(std::uint32_t end) const {
    const std::string_view behind = std::string_view(extraction_.document.unwrapped).substr(end, 2);
    return behind.empty() || behind == "." || behind == ".\n" || behind == ". " || behind.front() == '\n';
  }

  // A place that closes the sentence, or stands before the date that does: "in Astana on Friday."
  [[nodiscard]] bool closes_with_date(std::uint32_t end) const {
    if (closes_sentence(end)) return true;
    const auto next = std::lower_bound(figures_.begin(), figures_.end(), end, [](const Figure& f, std::uint32_t at) { return f.span.begin < at; });
    return next != figures_.end() && is_calendar(*next) && extraction_.document.folded_text({end, next->span.begin}) == " on " && closes_sentence(next->span.end);
  }

  // Where the names of places begin, and which they are; found when first asked for.
  const std::unordered_map<std::uint32_t, std::uint32_t>& places() {
    if (places_) return *places_;
    places_.emplace();
    const std::vector<Mention>& mentions = extraction_.annotations.mentions;
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
      if (mentions[i].type == "Place" && mentions[i].level == Level::name) places_->emplace(mentions[i].span.begin, i);
    }
    return *places_;
  }

  void set_place(RelationMention& relation) {
    if (find(relation, "place") != nullptr) return;
    static constexpr std::array<std::string_view, 6> kIn = {" in ", " at ", ", in ", " in the ", " at the ", " here in "};
    constexpr std::uint32_t kFarthest = 10;  // bytes
    if (set_closing_place(relation)) return;
    for (std::uint32_t begin = relation.evidence.end; begin <= relation.evidence.end + kFarthest; ++begin) {
      const auto found = places().find(begin);
      if (found == places().end()) continue;
      const std::string_view between = extraction_.document.folded_text({relation.evidence.end, begin});
      if (!one_of(between, kIn)) return;
      relation.attributes.push_back({"place", {}, mention_ref(found->second)});
      return;
    }
  }

  // "… in Astana on Friday." behind a longer object.
  bool set_closing_place(RelationMention& relation) {
    constexpr std::string_view kIn = " in ";
    const Document& document = extraction_.document;
    const std::uint32_t sentence_end = document.sentences[document.sentence_at(relation.evidence.begin)].source.end;
    for (std::uint32_t begin = relation.evidence.end; begin < std::min(sentence_end, relation.evidence.end + kFar); ++begin) {
      const auto found = places().find(begin);
      if (found == places().end() || !closes_with_date(extraction_.annotations.mentions[found->second].span.end)) continue;
      const std::string_view between = document.folded_text({relation.evidence.end, begin});
      if (!between.ends_with(kIn) || !same_predicate(between.substr(0, between.size() - kIn.size()))) continue;
      relation.attributes.push_back({"place", {}, mention_ref(found->second)});
      return true;
    }
    return false;
  }

  const Extraction& extraction_;
  const std::vector<Figure>& figures_;
  std::optional<std::unordered_map<std::uint32_t, std::uint32_t>> places_;
};

}  // namespace

void add_circumstances(const Extraction& extraction) {
  if (!extraction.annotations.relations.empty()) Circumstances(extraction).add();
}

}  // namespace factweave
