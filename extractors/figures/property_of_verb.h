// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

#include "extractors/extraction.h"

namespace factweave {

// What the verb before a figure says that it measures: "employs 40 people" → employment, "sold for $59" → price,
// "signed in 2019" → signature. The verbs are those of the lexicon measured_by_verb. Made for one document, which must
// outlive it.
class PropertyOfVerb {
 public:
  explicit PropertyOfVerb(const Extraction& extraction) : extraction_(&extraction) {}

  // Empty where no such verb governs the figure.
  [[nodiscard]] std::string_view of(const Figure& figure) const;

 private:
  struct Entry {
    std::string_view property;
    bool direct;  // a noun as well: only right before the figure
    std::string_view of;  // "event": times and counts, "amount": no times, or anything
  };
  [[nodiscard]] std::optional<Entry> find(std::string_view word) const;
  [[nodiscard]] bool is_of_costs(const Figure& figure) const;

  const Extraction* extraction_;
};

}  // namespace factweave
