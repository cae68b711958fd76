// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"
#include "extractors/figures/mention_order.h"

namespace factweave {

// The place named behind a figure where it holds, of which a figure is that no one before it has. Null where none is.
//
//   right behind it:              "prices fell by 4% in Norway", "from 40 in Norway to 60 in Peru"
//   in the rest of its clause:    "40 cases were reported in Norway", "some 900 MW of panels is installed across Norway"
class PlaceBehind {
 public:
  PlaceBehind(const Extraction& extraction, const MentionOrder& order) : extraction_(&extraction), order_(&order) {}

  // `noun_end` = where the counted noun ends, else the figure's end. Looks at the next few mentions.
  [[nodiscard]] const Mention* adjacent(const Figure& figure, std::uint32_t noun_end) const;
  [[nodiscard]] const Mention* in_clause(const Figure& figure) const;

 private:
  // "She sold 40 in Norway": who does it.
  [[nodiscard]] bool has_person_before(const Figure& figure) const;

  const Extraction* extraction_;
  const MentionOrder* order_;
};

}  // namespace factweave
