// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <unordered_set>

#include "extractors/names/name_lists.h"
#include "pipeline/document.h"

namespace factweave {

// The acronyms that a folded text counts, as one counts things and no bodies: with an *s* (*four UGVs*), or behind *a* or *each*
// with nothing for them to describe (*signed an MoA with the port*, but not *an ILO member*). Views into the text, whose
// tokens are given.
//
//   counted_acronyms(text, tokenize(text))   // MOA, UGV of "They signed an MOA with it. Four UGVs came."
[[nodiscard]] std::unordered_set<std::string_view> counted_acronyms(std::string_view text, std::span<const Token> tokens);

// True for words of which the last, with its capital, says that they are a thing and no body: *Zorbel Swine Fever*.
[[nodiscard]] bool ends_in_thing(std::string_view words);

// The acronyms that a folded text explains by words which name no body: *headline earnings per share (HEPS)*, *Zorbel Swine
// Fever (ZSF)*, but not *the national oil company (NOC)*. Views into the text.
[[nodiscard]] std::unordered_set<std::string_view> described_acronyms(std::string_view text, const NameLists& lists);

// The acronyms that name things in one document, by the lists or by either of these. Refers to both, which must outlive it.
class ThingAcronyms {
 public:
  ThingAcronyms(const Document& document, const NameLists& lists);

  // *EBITDA*, *MoUs*, *UGV* where the text has *four UGVs*, and *HEPS* where it has *headline earnings per share (HEPS)*.
  [[nodiscard]] bool has(std::string_view name) const;

  // Only those that the text itself explains so: *BP* where it has *blood pressure (BP)*.
  [[nodiscard]] bool is_described(std::string_view name) const { return described_.contains(name); }

 private:
  const NameLists& lists_;
  std::unordered_set<std::string_view> counted_, described_;
};

}  // namespace factweave
