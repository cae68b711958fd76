// SPDX-License-Identifier: MIT
#include "extractors/figures/verb_bound.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extractors/figures/sentence_words.h"
#include "extractors/names/name_lists.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr std::size_t kVerbWords = 3;     // failed to reach
constexpr std::size_t kNegationWords = 4;  // didn ' t even

// not exceed, cannot exceed, not to exceed, did not yet exceed
bool is_negated(const std::vector<std::string>& before, std::size_t verb_words) {
  constexpr WordList kNot = "not cannot never";
  constexpr WordList kBetween = "to yet ever even quite";
  std::size_t i = verb_words;
  while (kBetween.has(word_at(before, i))) ++i;
  const bool contracted = word_at(before, i) == "t" && word_at(before, i + 1) == "'" && word_at(before, i + 2).ends_with('n');
  return contracted || kNot.has(word_at(before, i));
}

// The opposite of a comparison that is denied: not below 30 is 30 or more.
std::string_view denied(std::string_view bound) { return bound == "lt" ? "ge" : bound == "gt" ? "le" : std::string_view(); }

}  // namespace

std::string_view denied_bound(const Extraction& extraction, const Figure& figure) {
  constexpr WordList kNoVerbs = "only just merely even but for in over after since if ,";
  if (figure.approx || denied(figure.bound).empty()) return {};
  const std::vector<std::string> before = words_before(extraction.document, figure.span.begin, 2 + kNegationWords);
  if (before.empty() || kNoVerbs.has(before[0])) return {};
  constexpr WordList kOfVerbs = "to by of at on";  // amount to, rise by, consist of
  const std::size_t verb = kOfVerbs.has(before[0]) && figure.kind != "duration" ? 2 : 1;
  return is_negated(before, verb) ? denied(figure.bound) : std::string_view();
}

std::string_view verb_bound(const Extraction& extraction, const Figure& figure) {
  if (extraction.name_lists == nullptr || (figure.kind == "count" && figure.value.size() == 1)) return {};
  const NameLists& lists = *extraction.name_lists;
  const std::vector<std::string> before = words_before(extraction.document, figure.span.begin, kVerbWords + kNegationWords);
  std::string verb;
  for (std::size_t words = 1; words <= kVerbWords && words <= before.size(); ++words) {
    verb = words == 1 ? before[0] : before[words - 1] + " " + verb;
    const std::optional<std::uint32_t> entry = lists.entry(NameList::bound_verb, verb);
    if (!entry) continue;
    if (one_of(word_at(before, words), "seldom rarely")) return {};
    if (is_negated(before, words)) return lists.column(NameList::bound_verb, *entry, "negated");
    const std::string_view bound = lists.column(NameList::bound_verb, *entry, "bound");
    if (bound.empty()) continue;  // *reach* in *failed to reach*
    return bound == "gt" && figure.status == "limit" ? std::string_view() : bound;
  }
  return {};
}

}  // namespace factweave
