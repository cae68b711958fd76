// SPDX-License-Identifier: MIT
#include "extractors/names/name_candidates.h"

#include "extractors/names/name_shapes.h"
#include "extractors/word_list.h"

namespace factweave {

NameCandidates::NameCandidates(const Extraction& of, const NameLists& name_lists)
    : extraction(of), document(of.document), lists(name_lists), runs(capitalised_runs(of.document, name_lists)),
      sure(of.document.folded.text().size()) {
  for (const Figure& figure : of.annotations.figures) figures.push_back(document.folded.to_folded(figure.span));
  std::sort(figures.begin(), figures.end());
}

const CapitalisedRun* NameCandidates::run_at(std::uint32_t folded) const {
  const auto after = std::partition_point(runs.begin(), runs.end(),
                                          [&](const CapitalisedRun& r) { return r.folded().begin <= folded; });
  if (after == runs.begin()) return nullptr;
  const CapitalisedRun& run = *(after - 1);
  return folded < run.folded().end ? &run : nullptr;
}

bool NameCandidates::is_rank(Span word) const {
  const std::string_view all = document.folded.text();
  return word.end < all.size() && all[word.end] == '.' && lists.has(NameList::honorific, all.substr(word.begin, word.size() + 1));
}

// True where a neighbouring capital does not make the span part of a longer name.
bool NameCandidates::explained(std::string_view neighbour, Span where) const {
  return sure.overlap(where) || in_figure(where) || lists.has(NameList::honorific, neighbour) || neighbour == "NGO" || is_letters_of_office(neighbour) || is_rank(where) ||
         lists.has(NameList::nationality, neighbour) || lists.has(NameList::country, neighbour) || borders.is_title(neighbour);
}

bool NameCandidates::stands_alone(Span folded) const {
  const CapitalisedRun* run = run_at(folded.begin);
  if (run == nullptr || run->casing != Casing::normal) return true;
  for (std::size_t i = 0; i < run->words.size(); ++i) {
    const CapitalisedWord& word = run->words[i];
    const bool before = word.folded.end + 1 == folded.begin;
    const bool after = word.folded.begin == folded.end + 1;
    if (before && (explained(text(word.folded), word.folded) || (i == 0 && run->initial && word.common))) continue;
    if (after && explained(text(word.folded), word.folded)) continue;
    const bool title = after && i + 1 < run->words.size() && borders.is_title(text({word.folded.begin, run->words[i + 1].folded.end}));
    if (title) continue;  // *NRA Deputy Director Ilse Brandt*
    if (before || after) return false;
  }
  const CapitalisedRun* last = run_at(folded.end - 1);  // a name over two runs: only its end can go on
  return last == run || last == nullptr || last->folded().end <= folded.end;
}

bool NameCandidates::in_figure(Span folded) const {
  const auto after = std::partition_point(figures.begin(), figures.end(), [&](Span f) { return f.end <= folded.begin; });
  return after != figures.end() && after->contains(folded);
}

bool NameCandidates::acts(Span word) const {
  static constexpr WordList kVerbs =
      "said says told added has had have was is will would did does also then later who never first left joined became began made took came went "
      "thinks believes wants hopes expects knows plans runs works lives declined and whose himself herself";
  std::string_view behind = document.folded.text().substr(word.end);
  if (behind.starts_with(",") || behind.starts_with("'s ")) return true;
  if (!behind.starts_with(' ')) return false;
  behind.remove_prefix(1);
  const std::string_view next = behind.substr(0, behind.find_first_of(" .,;:"));
  return next == "and" ? behind.starts_with("and his ") || behind.starts_with("and her ") : kVerbs.has(next);
}

}  // namespace factweave
