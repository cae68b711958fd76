// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "extractors/extraction.h"

namespace factweave {

// The verbs of change of the lexicon change_verb, by their forms in lower case. Made for one document, which must outlive it.
//
//   ChangeVerbs verbs(extraction);
//   verbs.direction("fell") == "decrease"
class ChangeVerbs {
 public:
  explicit ChangeVerbs(const Extraction& extraction) : lists_(extraction.name_lists) {}

  // "increase", "decrease" or nothing.
  [[nodiscard]] std::string_view direction(std::string_view word) const { return column(word, "direction"); }
  // Whether what stands before the verb changes: "sales rose".
  [[nodiscard]] bool moves_subject(std::string_view word) const { return !column(word, "subject").empty(); }
  // Whether what stands behind it does: "it cut costs".
  [[nodiscard]] bool moves_object(std::string_view word) const { return !column(word, "object").empty(); }

 private:
  [[nodiscard]] std::string_view column(std::string_view word, std::string_view name) const;

  const NameLists* lists_;
};

}  // namespace factweave
