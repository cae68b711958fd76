// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "extractors/extraction.h"

namespace factweave {

// What a figure rule matched, as its normaliser reads it: the surfaces of the named groups in the
// folded view and the columns of their lexicon entries. Lives as long as the match.
class FigureGroups {
 public:
  FigureGroups(const Extraction& extraction, const Match& match) : extraction_(&extraction), match_(&match) {}

  [[nodiscard]] bool has(std::string_view group) const { return match_->capture(group) != nullptr; }
  // Surface of a group, or an empty view.
  [[nodiscard]] std::string_view text(std::string_view group) const {
    return group_text(*extraction_, *match_, group);
  }
  // Column of the lexicon entry that a group holds, or an empty view.
  [[nodiscard]] std::string_view column(std::string_view group, std::string_view name) const {
    return group_attribute(*match_, group, name);
  }
  // Column of an entry found by its text in a lexicon, or an empty view.
  [[nodiscard]] std::string_view look_up(std::string_view lexicon, std::string_view text,
                                         std::string_view column) const;

  [[nodiscard]] const Document& document() const { return extraction_->document; }

 private:
  const Extraction* extraction_;
  const Match* match_;
};

// Column of the entry `text` of a lexicon of the rule set, or an empty view.
[[nodiscard]] std::string_view look_up(const RuleSet& rules, std::string_view lexicon, std::string_view text,
                                       std::string_view column);

}  // namespace factweave
