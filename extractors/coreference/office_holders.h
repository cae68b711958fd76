// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/phrase.h"
#include "extractors/coreference/speaker_side.h"

namespace factweave {

// Finds whom *the Prime Minister*, *the head of state*, *the head of the region* means: who bears that title or stands for that
// place.
//
// REQUIRES: the names are clustered. Reads the discourse, which must outlive it; never changes it.
class OfficeHolders {
 public:
  OfficeHolders(const Discourse& discourse, const SpeakerSides& sides);

  // The nearest bearer of the title; in a quotation not its speaker. kNoEntity where there is none.
  [[nodiscard]] std::uint32_t holder_of(std::uint32_t nominal, const Phrase& phrase) const;

 private:
  [[nodiscard]] std::span<const std::uint32_t> people_near(std::uint32_t mention) const;
  [[nodiscard]] bool heads_nothing(std::uint32_t person) const;
  [[nodiscard]] std::uint32_t head_of(std::uint32_t nominal) const;
  [[nodiscard]] bool of_body_named_later(std::uint32_t person, std::uint32_t nominal) const;
  [[nodiscard]] bool may_hold(std::uint32_t person, std::uint32_t of) const;
  [[nodiscard]] bool bears(std::uint32_t mention, std::string_view title) const;
  [[nodiscard]] bool has_portfolio(std::uint32_t person, std::string_view portfolio) const;
  [[nodiscard]] bool bears_only(std::uint32_t mention, std::string_view title) const;
  [[nodiscard]] bool mention_bears(std::uint32_t mention, std::string_view title) const;

  const Discourse& d_;
  const SpeakerSides& sides_;
  std::vector<std::vector<std::string>> roles_;  // of every mention, in lower case
  std::vector<std::uint32_t> people_;            // places in `order` of names and nominals of persons
};

}  // namespace factweave
