// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/names/name_lists.h"
#include "pipeline/document.h"

namespace factweave {

// How far capitals can be trusted in a sentence: not at all where most words have one.
enum class Casing : std::uint8_t { normal, title, upper };

// A capitalised word that may belong to a name: Brandt, O'Hara, J., al-Assad, A320. Without 's.
struct CapitalisedWord {
  Span folded;
  bool common = false;  // an ordinary English word but for its capital
};

// Neighbouring capitalised words, parted by one blank each; openers (The, In, Friday) end a run.
struct CapitalisedRun {
  std::vector<CapitalisedWord> words;
  std::uint32_t sentence = 0;
  bool initial = false;  // begins its sentence, a quotation in it, or a list item
  Casing casing = Casing::normal;

  [[nodiscard]] Span folded() const { return {words.front().folded.begin, words.back().folded.end}; }
};

// All runs of a document, in the order of the text.
[[nodiscard]] std::vector<CapitalisedRun> capitalised_runs(const Document& document, const NameLists& lists);

}  // namespace factweave
