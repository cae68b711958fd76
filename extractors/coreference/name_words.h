// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/phrase.h"

namespace factweave {

// Finds the name that has the head of a nominal among its words: *the ministry* is the Ministry of Health.
//
// REQUIRES: the names are clustered. Reads the discourse, which must outlive it; never changes it.
class NameWords {
 public:
  explicit NameWords(const Discourse& discourse);

  // The entity of the last such name of the nominal's type before it, or of the next one; kNoEntity where there is none.
  [[nodiscard]] std::uint32_t bearer_before(std::uint32_t nominal, const Phrase& phrase) const;
  [[nodiscard]] std::uint32_t bearer_after(std::uint32_t nominal, const Phrase& phrase) const;

 private:
  [[nodiscard]] bool fits(std::uint32_t at, std::uint32_t nominal, const Phrase& phrase) const;
  [[nodiscard]] const std::vector<std::uint32_t>& bearers_of(std::string_view word) const;

  const Discourse& d_;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> named_by_;  // word → places in `order` of names of several words
  std::vector<std::uint32_t> nobody_;
};

// Two of *A/S*, three of *S.p.A.*: the words of the legal form that ends the name; 0 where none does.
[[nodiscard]] std::size_t words_of_legal_form(const Discourse& discourse, std::uint32_t name);

}  // namespace factweave
