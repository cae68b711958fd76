// SPDX-License-Identifier: MIT
#include "extractors/relations/described_ends.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/names/name_lists.h"
#include "extractors/names/titles.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::uint32_t kFarthest = 60;  // bytes between a description and the name


class DescribedEnds {
 public:
  explicit DescribedEnds(const Extraction& extraction)
      : extraction_(extraction), lists_(*extraction.name_lists), mentions_(extraction.annotations.mentions) {
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) {
      const Mention& m = mentions_[i];
      if (m.level == Level::name && (m.type == "Organization" || m.type == "Person")) bearers_.push_back(i);
    }
    std::sort(bearers_.begin(), bearers_.end(), [&](std::uint32_t a, std::uint32_t b) { return mentions_[a].span.begin < mentions_[b].span.begin; });
  }

  void settle() {
    for (RelationMention& relation : extraction_.annotations.relations) {
      if (relation.type == "affiliatedWith") relation.to = body_of_staff(relation.to);
    }
    std::erase_if(extraction_.annotations.relations, [&](RelationMention& relation) {
      return !settled(relation.from, relation.to, relation) || !settled(relation.to, relation.from, relation);
    });
  }

 private:
  // False where the end describes something without a name.
  bool settled(RecordRef& end, RecordRef other, RelationMention& relation) const {
    if (relation.type == "partOf" || relation.type == "locatedIn") return true;  // there the place is meant
    if (end.kind != RecordKind::mention || !describes(mentions_[end.index])) return true;
    const Span place = mentions_[end.index].span;
    if (follows(place, other)) return true;
    for (const Attribute& a : relation.attributes) {
      if (follows(place, a.ref)) return true;  // *Danish timber*
    }
    const auto next = std::partition_point(bearers_.begin(), bearers_.end(), [&](std::uint32_t b) { return mentions_[b].span.begin < place.end; });
    if (next == bearers_.end() || !is_description(place.end, mentions_[*next].span.begin)) return owns_what_follows(mentions_[end.index]);
    end = mention_ref(*next);
    relation.evidence.end = std::max(relation.evidence.end, mentions_[*next].span.end);
    return true;
  }

  // A country's adjective or the first part of a compound: *Danish carrier*, *Leith-based*; an owner: *Norway's*.
  [[nodiscard]] bool describes(const Mention& place) const {
    if (place.type != "Place" || place.level != Level::name) return false;
    if (owns_what_follows(place)) return true;
    const std::string_view after = std::string_view(extraction_.document.unwrapped).substr(place.span.end, 2);
    if (after.size() < 2 || !is_lower(after.back())) return false;
    return after.front() == '-' || (after.front() == ' ' && lists_.has(NameList::nationality, extraction_.document.folded_text(place.span)));
  }

  // *bought by Norway's Frost Lines*
  [[nodiscard]] bool owns_what_follows(const Mention& place) const {
    constexpr std::uint32_t kSign = 5;  // bytes of a possessive and a blank
    const auto size = static_cast<std::uint32_t>(extraction_.document.text.size());
    return extraction_.document.folded_text({place.span.end, std::min(place.span.end + kSign, size)}).starts_with("'s ");
  }

  [[nodiscard]] bool follows(Span place, RecordRef record) const {
    if (record.kind != RecordKind::mention) return false;
    const Span span = mentions_[record.index].span;
    return span.contains(place) || (span.begin >= place.end && span.begin - place.end <= kFarthest);
  }

  // Nothing but words of one noun phrase: "-based rival ", " carrier ", " finance minister ".
  [[nodiscard]] bool is_description(std::uint32_t begin, std::uint32_t end) const {
    static constexpr WordList kBreaks = "and or of to in by from with at for on the a an that which who is was has had said as";
    if (end - begin > kFarthest) return false;
    std::string_view words = extraction_.document.folded_text({begin, end});
    if (!words.ends_with(' ')) return false;
    if (words.starts_with("'s ")) words.remove_prefix(3);
    if (words.empty()) return true;
    words.remove_suffix(1);
    words.remove_suffix(title_at_end(lists_, words).size());
    while (!words.empty()) {
      const std::size_t blank = words.find(' ');
      const std::string_view word = words.substr(0, blank);
      const bool plain = std::all_of(word.begin(), word.end(), [](char c) { return is_lower(c) || c == '-'; });
      if (!plain || kBreaks.has(word)) return false;
      words = blank == std::string_view::npos ? std::string_view() : words.substr(blank + 1);
    }
    return true;
  }

  // *joined the Leith University faculty*: the body named in what means only its people; else the same end.
  [[nodiscard]] RecordRef body_of_staff(RecordRef end) const {
    if (end.kind != RecordKind::mention || mentions_[end.index].level != Level::nominal) return end;
    static constexpr WordList kStaff = "faculty staff newsroom squad roster workforce payroll";
    const Span people = mentions_[end.index].span;
    if (!kStaff.has(last_word(extraction_.document.folded_text(people)))) return end;
    const auto first = std::partition_point(bearers_.begin(), bearers_.end(), [&](std::uint32_t b) { return mentions_[b].span.begin < people.begin; });
    const bool inside = first != bearers_.end() && mentions_[*first].type == "Organization" && people.contains(mentions_[*first].span);
    return inside ? mention_ref(*first) : end;
  }

  const Extraction& extraction_;
  const NameLists& lists_;
  const std::vector<Mention>& mentions_;
  std::vector<std::uint32_t> bearers_;  // names of people and bodies in the order of the text
};

}  // namespace

void settle_described_ends(const Extraction& extraction) {
  if (extraction.name_lists != nullptr && !extraction.annotations.relations.empty()) DescribedEnds(extraction).settle();
}

}  // namespace factweave
