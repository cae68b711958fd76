// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/extraction.h"
#include "extractors/names/capitalised_runs.h"
#include "extractors/names/name_borders.h"
#include "extractors/names/name_lists.h"
#include "extractors/names/name_table.h"

namespace factweave {

inline constexpr double kNameThreshold = 0.44;  // evidence that makes a name
inline constexpr double kSure = 0.85;           // evidence that stands whatever its neighbours are

// A name mention of the rules, or one found by its text alone.
struct FoundName {
  Span folded;
  int mention = -1;  // index of the rule's mention
  double weight = 0.0;
  const NameRecord* record = nullptr;  // once the names are decided
};

// Marked stretches of a text.
class Marks {
 public:
  explicit Marks(std::size_t size) : marked_(size, 0) {}
  void add(Span span) { std::fill(marked_.begin() + span.begin, marked_.begin() + span.end, char{1}); }
  [[nodiscard]] bool overlap(Span span) const {
    return std::find(marked_.begin() + span.begin, marked_.begin() + span.end, char{1}) != marked_.begin() + span.end;
  }

 private:
  std::vector<char> marked_;
};

// What may be a name in one document, and all that speaks for it: what the steps of settling names share. Refers to the
// extraction and the lists, which must outlive it.
struct NameCandidates {
  NameCandidates(const Extraction& extraction, const NameLists& lists);
  NameCandidates(const NameCandidates&) = delete;
  NameCandidates& operator=(const NameCandidates&) = delete;

  [[nodiscard]] std::string_view text(Span folded) const {
    return document.folded.text().substr(folded.begin, folded.size());
  }
  // The run that holds this place, or null.
  [[nodiscard]] const CapitalisedRun* run_at(std::uint32_t folded) const;
  // *Gov* in *Albay Gov. Noel Rosal*.
  [[nodiscard]] bool is_rank(Span word) const;
  // True where no neighbouring capital makes the span part of a longer name.
  [[nodiscard]] bool stands_alone(Span folded) const;
  // True inside a date or another figure: *May* in *9 May*, though the document has a Mr May.
  [[nodiscard]] bool in_figure(Span folded) const;
  // *Archer said*, *Archer, who*, *Archer and his colleague*: an ordinary word as its sentence begins, but as people stand.
  [[nodiscard]] bool acts(Span word) const;

  const Extraction& extraction;
  const Document& document;
  const NameLists& lists;
  std::vector<CapitalisedRun> runs;
  std::vector<Span> figures;  // in the folded text; sorted and disjoint, as winners are
  std::vector<FoundName> found;
  Marks sure;  // rule mentions, in the folded text, that explain a neighbour
  NameTable table;
  NameBorders borders{document, lists, table};

 private:
  [[nodiscard]] bool explained(std::string_view neighbour, Span where) const;
};

// Adds up what the rules' mentions, the runs of capitals and the series of names say of each name.
void weigh_names(NameCandidates& candidates);

}  // namespace factweave
