// SPDX-License-Identifier: MIT
#include "extractors/coreference/name_words.h"

#include <algorithm>
#include <string>

namespace factweave {
namespace {

// *the grid operator* may not be *Gas Operator Ltd*, but *the council* is *Dunmore City Council*, and so is *the
// embattled council*.
bool modifiers_agree(const Phrase& p, const std::vector<std::string_view>& words) {
  static constexpr WordList kStates =
      "troubled embattled struggling ailing beleaguered cash-strapped indebted debt-ridden debt-laden loss-making bankrupt insolvent collapsed "
      "defunct scandal-hit crisis-hit prestigious renowned venerable influential powerful";
  if (p.phrase == p.head) return true;
  const std::string first = p.phrase.substr(0, p.phrase.find(' '));
  if (kStates.has(first) && p.phrase.size() == first.size() + 1 + p.head.size()) return true;
  return std::find(words.begin(), words.end(), first) != words.end();
}

// *the government* is no *Ministry of Local Government*.
bool is_in_complement(const std::vector<std::string_view>& words, std::string_view head) {
  static constexpr WordList kBodies = "ministry department office bureau board committee commission council agency association federation union institute centre center society secretariat directorate";
  const auto preposition = std::ranges::find_if(words, [](std::string_view w) { return one_of(w, "of for on"); });
  if (preposition == words.begin() || preposition == words.end() || !kBodies.has(*(preposition - 1))) return false;
  return std::find(words.begin(), preposition, head) == preposition;
}

}  // namespace

NameWords::NameWords(const Discourse& discourse) : d_(discourse) {
  for (std::uint32_t at = 0; at < d_.order.size(); ++at) {
    const std::uint32_t m = d_.order[at];
    if (d_.mention(m).level != Level::name) continue;
    const std::vector<std::string_view> words = d_.mention_words(m);
    if (words.size() < 2) continue;
    for (const std::string_view word : words) {
      std::vector<std::uint32_t>& bearers = named_by_[word];
      if (bearers.empty() || bearers.back() != at) bearers.push_back(at);
    }
  }
}

const std::vector<std::uint32_t>& NameWords::bearers_of(std::string_view word) const {
  const auto found = named_by_.find(word);
  return found == named_by_.end() ? nobody_ : found->second;
}

bool NameWords::fits(std::uint32_t at, std::uint32_t m, const Phrase& p) const {
  const std::uint32_t n = d_.order[at];
  const Mention& name = d_.mention(n);
  static constexpr WordList kBuildings = "house street road station square building avenue hall";  // *the government* is no *Government House*
  const std::vector<std::string_view> words = d_.mention_words(n);
  if (!words.empty() && kBuildings.has(words.back()) && words.back() != p.head) return false;
  if (is_in_complement(words, p.head)) return false;
  return name.level == Level::name && d_.resolved(n) && name.type == d_.mention(m).type && modifiers_agree(p, words);
}

std::uint32_t NameWords::bearer_before(std::uint32_t m, const Phrase& p) const {
  static constexpr WordList kForms = "company corporation";  // in the names of many: *the company* is the nearest one of any name
  if (kForms.has(p.phrase)) return kNoEntity;
  const std::vector<std::uint32_t>& places = bearers_of(p.head);
  const std::size_t own = d_.place_of(m);
  const auto after = std::lower_bound(places.begin(), places.end(), own);
  for (auto at = after; at != places.begin() && *(at - 1) + d_.before(m).size() >= own; --at) {
    if (fits(*(at - 1), m, p)) return d_.entity_of(d_.order[*(at - 1)]);
  }
  return kNoEntity;
}

std::uint32_t NameWords::bearer_after(std::uint32_t m, const Phrase& p) const {
  const std::vector<std::uint32_t>& places = bearers_of(p.head);
  const std::size_t own = d_.place_of(m);
  for (auto at = std::lower_bound(places.begin(), places.end(), own); at != places.end() && *at < own + d_.from(m).size(); ++at) {
    if (fits(*at, m, p)) return d_.entity_of(d_.order[*at]);
  }
  return kNoEntity;
}

std::size_t words_of_legal_form(const Discourse& d, std::uint32_t name) {
  const std::string_view form = attribute(d.mention(name).attributes, "legal_form");
  const Span span = d.mention(name).span;
  if (form.empty() || form.size() >= span.end - span.begin || !d.document.folded_text(span).ends_with(form)) return 0;
  std::size_t count = 0;
  for (std::size_t i = d.end_word(name); i > d.first_word(name) && d.words.span(i - 1).begin + form.size() >= span.end; --i) count += d.words.is_word(i - 1) ? 1 : 0;
  return count;
}

}  // namespace factweave
