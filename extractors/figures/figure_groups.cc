// SPDX-License-Identifier: MIT
#include "extractors/figures/figure_groups.h"

#include "extractors/figures/number_words.h"
#include "pipeline/ascii_case.h"

namespace factweave {

std::string_view look_up(const RuleSet& rules, std::string_view lexicon, std::string_view text,
                         std::string_view column) {
  const Lexicon* list = rules.lexicon(lexicon);
  if (list == nullptr) return {};
  const std::string lower = list->exact_case ? std::string() : to_ascii_lower(text);
  for (std::size_t i = 0; i < list->entries.size(); ++i) {
    const std::string& entry = list->entries[i].text;
    if (entry.size() != text.size()) continue;
    if (list->exact_case ? entry == text : to_ascii_lower(entry) == lower) return list->attribute(i, column);
  }
  return {};
}

std::string_view FigureGroups::look_up(std::string_view lexicon, std::string_view text,
                                       std::string_view column) const {
  return factweave::look_up(extraction_->rules(), lexicon, text, column);
}

}  // namespace factweave
