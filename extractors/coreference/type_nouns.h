// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/phrase.h"
#include "extractors/coreference/speaker_side.h"

namespace factweave {

// True for a noun that stands for any body or place of a kind: *company*, *region*.
[[nodiscard]] bool is_type_noun(std::string_view noun, std::string_view type);

// Finds whom *the company*, *the region*, *the airline* means: the nearest body or place of that kind.
//
// REQUIRES: the names are clustered. Reads the discourse, which must outlive it; never changes it.
class TypeNouns {
 public:
  TypeNouns(const Discourse& discourse, const SpeakerSides& sides);

  // kNoEntity for other nouns and where nothing of the kind is known.
  [[nodiscard]] std::uint32_t antecedent_of(std::uint32_t nominal, const Phrase& phrase) const;

 private:
  [[nodiscard]] std::uint32_t of_told_kind(std::uint32_t nominal, const Phrase& phrase) const;
  [[nodiscard]] std::uint32_t nearest_of_kind(std::uint32_t nominal, WordList subtypes, bool synonyms) const;

  const Discourse& d_;
  const SpeakerSides& sides_;
  std::optional<std::uint32_t> dateline_;  // the place that the text is dated from
};

}  // namespace factweave
