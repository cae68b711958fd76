// SPDX-License-Identifier: MIT
#include "extractors/commitments/narrator_side.h"

#include <map>
#include <optional>
#include <string_view>

namespace factweave {
namespace {

constexpr WordList kDelegates = "country delegation government nation people republic";
constexpr WordList kHearers = "excellencies ladies assembly delegates colleagues";
constexpr WordList kBodies =
    "ministry company council government bank agency group union party authority institute university department office "
    "committee board association foundation charity";
constexpr int kSpeechPronouns = 10;

class NarratorSideFinder {
 public:
  NarratorSideFinder(const Discourse& discourse, const ClauseWords& words) : d_(discourse), w_(words) {}

  NarratorSide find() const {
    NarratorSide result;
    int pronouns = 0, signs = 0;
    for (std::size_t i = 0; i < w_.size(); ++i) {
      const bool first_person = one_of(w_[i], "we our i my us");
      signs += one_of(w_[i], kHearers);
      if (!first_person || quoted(w_.words().span(i))) continue;
      ++pronouns;
      signs += one_of(w_[i], "my our") && one_of(w_[i + 1], kDelegates);
    }
    if (pronouns == 0) return result;
    result.speech = pronouns >= kSpeechPronouns && signs > 0 && !in_turns();
    result.entity = result.speech ? country() : body();
    return result;
  }

 private:
  bool in_turns() const {
    for (const Quotation& q : d_.annotations.quotations) {
      if (q.kind == "turn") return true;
    }
    return false;
  }

  bool quoted(Span span) const {
    const std::optional<std::uint32_t> q = d_.quotation_at(span.begin);
    return q && d_.annotations.quotations[*q].mode == "direct";
  }

  // The country that the speech names as its own most often, failing that *my country* without a name.
  std::uint32_t country() const {
    std::map<std::uint32_t, int> weights;
    std::uint32_t unnamed = kNoEntity;
    for (const std::uint32_t m : d_.order) {
      const Mention& mention = d_.mention(m);
      if (!d_.resolved(m)) continue;
      const std::size_t first = d_.first_word(m);
      if (one_of(w_[first], "my our") && one_of(w_[first + 1], kDelegates) && unnamed == kNoEntity) unnamed = d_.entity_of(m);
      if (mention.type == "Place" && mention.level == Level::name) weights[d_.entity_of(m)] += weight(m);
    }
    std::uint32_t best = kNoEntity;
    int most = 4;
    for (const auto& [entity, weight] : weights) {
      if (weight <= most || !one_of(d_.entity(entity).subtype, "country region area")) continue;
      most = weight;
      best = entity;
    }
    return best == kNoEntity ? unnamed : best;
  }

  // *my country, X*; *the delegation of X*; *the X delegation*; *X is committed to*.
  int weight(std::uint32_t m) const {
    const std::size_t first = d_.first_word(m), end = d_.end_word(m);
    std::size_t before = first - 1;
    while (before > 0 && one_of(w_[before], "the republic of kingdom state")) --before;
    const std::string_view head = w_[before];
    if (head == "," && one_of(w_[before - 1], kDelegates) && one_of(w_[before - 2], "my our")) return 12;
    if (one_of(head, "delegation behalf")) return 8;
    if (one_of(w_[end], "delegation")) return 8;
    if (one_of(head, "government people") && one_of(w_[before + 1], "of")) return 2;
    if (w_[end] == "'" || one_of(w_[end], "government")) return 2;
    if (w_[end] == "," && one_of(w_[end + 1], "my our")) return 6;
    return one_of(w_[end], "will has is supports believes attaches welcomes reaffirms calls considers remains stands wishes") ? 2 : 1;
  }

  std::uint32_t body() const {
    std::map<std::uint32_t, int> count;
    std::uint32_t best = kNoEntity;
    for (const std::uint32_t m : d_.order) {
      const Mention& mention = d_.mention(m);
      const std::size_t first = d_.first_word(m);
      const bool plain = d_.end_word(m) == first + 2 && one_of(w_[first], "the our this") && one_of(w_[first + 1], kBodies);
      if (!plain || mention.type != "Organization" || mention.level != Level::nominal || !d_.resolved(m)) continue;
      const std::uint32_t entity = d_.entity_of(m);
      ++count[entity];
      if (best == kNoEntity || count[entity] > count[best]) best = entity;
    }
    return best;
  }

  const Discourse& d_;
  const ClauseWords& w_;
};

}  // namespace

NarratorSide find_narrator_side(const Discourse& discourse, const ClauseWords& words) {
  return NarratorSideFinder(discourse, words).find();
}

}  // namespace factweave
