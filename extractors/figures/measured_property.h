// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "extractors/extraction.h"

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
  // the first cell of its row; "age" for ages. Empty where no words do, and where the subject is an entity or
  // a pronoun.
  [[nodiscard]] std::string of(const Figure& figure) const;

 private:
  struct Word;
  [[nodiscard]] bool is_entity(Span span) const;
  [[nodiscard]] std::string phrase(const std::vector<Word>& words, std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::string subject(const std::vector<Word>& words, std::size_t verb) const;
  [[nodiscard]] std::string noun_of(const std::vector<Word>& words, std::size_t of) const;
  [[nodiscard]] std::string noun_after(const std::vector<Word>& words) const;
  [[nodiscard]] std::vector<Word> words_between(const Sentence& sentence, std::uint32_t begin,
                                                std::uint32_t end) const;

  const Extraction* extraction_;
  std::vector<Span> entities_;  // of mentions, sorted
};

}  // namespace factweave
