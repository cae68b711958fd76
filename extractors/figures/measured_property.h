// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/extraction.h"
#include "extractors/figures/change_verbs.h"
#include "extractors/figures/property_of_verb.h"

namespace factweave {

// Says what amounts measure. Built once for a document's mentions, so that each figure costs a look-up and
// the words of its sentence beside it. Lives as long as the extraction.
class MeasuredProperty {
 public:
  explicit MeasuredProperty(const Extraction& extraction);

  // What the words beside an amount say that it measures, in lower case but for acronyms: the subject of its
  // verb
  // ("Net profit fell by 4m" → net profit), the noun that it is of ("an EBITA margin of 15%" → EBITA margin),
  // the noun that it stands before ("a $300 entry fee" → entry fee), its label ("Revenue: $5m" → revenue) or
  // the first cell of its row; "age" for ages; else what its verb does ("employs 40 people" → employment), the share or
  // stake that a per cent is, the side that an adjective names ("30 m deep" → depth), what its unit measures. Of dates, what
  // their verb does ("signed in 2019" → signature). Empty where nothing tells.
  [[nodiscard]] std::string of(const Figure& figure) const;

 private:
  struct Word;
  [[nodiscard]] bool is_verb(std::string_view word) const;
  [[nodiscard]] bool is_entity(Span span) const;
  [[nodiscard]] static bool is_hyphen(const std::vector<Word>& words, std::size_t i);
  [[nodiscard]] std::string phrase(const std::vector<Word>& words, std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::string subject(const std::vector<Word>& words, std::size_t verb) const;
  [[nodiscard]] std::string noun_of(const std::vector<Word>& words, std::size_t of) const;
  [[nodiscard]] std::string label_of(const std::vector<Word>& words) const;
  [[nodiscard]] static bool is_reckoned(const std::vector<Word>& words, std::size_t i);
  [[nodiscard]] std::string changed_thing(const std::vector<Word>& words, std::size_t in) const;
  [[nodiscard]] std::optional<std::string> changed_around(const std::vector<Word>& before, const std::vector<Word>& behind) const;
  [[nodiscard]] std::string mover_of(const std::vector<Word>& words) const;
  [[nodiscard]] std::string named(const Figure& figure) const;
  [[nodiscard]] std::string object_of_change(const std::vector<Word>& words, std::size_t end) const;
  [[nodiscard]] std::string_view implied(const Figure& figure) const;
  [[nodiscard]] std::string given_as(const std::vector<Word>& words) const;
  [[nodiscard]] std::string of_ordinal(const Figure& figure) const;
  [[nodiscard]] std::string noun_after(const std::vector<Word>& words) const;
  [[nodiscard]] std::vector<Word> words_between(const Sentence& sentence, std::uint32_t begin,
                                                std::uint32_t end) const;

  const Extraction* extraction_;
  PropertyOfVerb verbs_;
  ChangeVerbs change_verbs_;
  std::vector<Span> entities_;  // of mentions, sorted
};

}  // namespace factweave
