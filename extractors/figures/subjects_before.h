// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/extraction.h"
#include "extractors/figures/mention_order.h"
#include "pipeline/document.h"

namespace factweave {

// Finds the bodies, places and things that a figure's clause is about. Refers to the extraction and the order, which must outlive it;
// costs a look at the mentions of one sentence.
class SubjectsBefore {
 public:
  SubjectsBefore(const Extraction& extraction, const MentionOrder& order) : extraction_(&extraction), order_(&order) {}

  // The first and the last mention before the figure in its clause, of which a clause of its own, a relative clause ("the yard, which
  // lost 4m"), a list ("Norvik 4m and Frost 3m") and what is said of the last ("a yard with 40 cranes") leave one; of one that several
  // share ("Norvik, Frost and Larne lost 4m") all. Nobody else but people own ages, and everybody ranks and scores.
  //
  //   of("Norvik lost 4m") -> Norvik
  [[nodiscard]] std::vector<const Mention*> of(const Sentence& sentence, const Figure& figure) const;

 private:
  struct Candidates {
    std::vector<const Mention*> acting;
    std::vector<const Mention*> places;  // where it is
  };

  static void begin_clause(Candidates& found, std::string_view gap);
  static void begin_clause_of_place(Candidates& found, std::uint32_t end, std::string_view gap);
  [[nodiscard]] static std::vector<const Mention*> coordinated(const Document& document, const std::vector<const Mention*>& acting);
  [[nodiscard]] Candidates candidates(const Sentence& sentence, const Figure& figure) const;
  [[nodiscard]] std::vector<const Mention*> of_relative_clause(const Sentence& sentence, const Figure& figure, const Candidates& candidates) const;
  [[nodiscard]] const Mention* antecedent_at(std::uint32_t end, const Candidates& candidates) const;
  [[nodiscard]] bool is_listed_before(const Mention& mention, const Figure& figure) const;
  [[nodiscard]] bool is_of_list(const Mention& mention, const Sentence& sentence, const Figure& figure) const;
  [[nodiscard]] bool labels_another(const Mention& mention, const Figure& figure) const;
  [[nodiscard]] bool is_home_of_name(MentionOrder::Iterator at) const;
  [[nodiscard]] bool explains_place(const Mention& mention, const std::vector<const Mention*>& places) const;
  [[nodiscard]] bool continues_whereabouts(const Mention& mention, const std::vector<const Mention*>& places) const;
  [[nodiscard]] bool is_origin(const Mention& mention) const;
  [[nodiscard]] bool is_container(const Mention& mention) const;
  [[nodiscard]] const Mention* opening_place(const Sentence& sentence, const Candidates& candidates) const;
  [[nodiscard]] bool ends_clause(const Mention& mention, const Figure& figure) const;

  const Extraction* extraction_;
  const MentionOrder* order_;
};

}  // namespace factweave
