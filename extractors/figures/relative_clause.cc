// SPDX-License-Identifier: MIT
#include "extractors/figures/relative_clause.h"

#include <string_view>

#include "extractors/word_list.h"

namespace factweave {

std::optional<RelativeClause> relative_clause_of(const Document& document, const Sentence& sentence, std::uint32_t place) {
  constexpr WordList kSubjects = "the a an its their his her our this these it he she they we i you";
  constexpr WordList kPrepositions = "of in for with on to by under from at through during over into";
  constexpr std::string_view kPronoun = " which ";
  if (place <= sentence.source.begin) return std::nullopt;
  const std::string_view lead = document.unwrapped_text({sentence.source.begin, place});
  const std::size_t at = lead.rfind(kPronoun);
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  const std::string_view clause = lead.substr(at + kPronoun.size());
  if (clause.find_first_of(",;:\"") != std::string_view::npos || clause.find(" that ") != std::string_view::npos) return std::nullopt;
  if (kSubjects.has(clause.substr(0, clause.find(' ')))) return std::nullopt;
  std::string_view antecedent = lead.substr(0, at);
  if (antecedent.ends_with(',')) antecedent.remove_suffix(1);
  if (antecedent.ends_with(')')) antecedent.remove_suffix(1);
  if (kPrepositions.has(antecedent.substr(antecedent.rfind(' ') + 1))) return std::nullopt;
  return RelativeClause{sentence.source.begin + static_cast<std::uint32_t>(antecedent.size()),
                        sentence.source.begin + static_cast<std::uint32_t>(at + kPronoun.size())};
}

}  // namespace factweave
