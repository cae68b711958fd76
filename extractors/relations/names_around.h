// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/extraction.h"

namespace factweave {

// Head noun of a nominal, in the folded view: the last word before an of-complement.
[[nodiscard]] std::string_view head_of_nominal(std::string_view nominal);

// The names that stand beside a nominal, behind it or across a comma, a dash or a list, as indices of mentions. Refers to the
// extraction, whose mentions must stay; one thread.
class NamesAround {
 public:
  explicit NamesAround(const Extraction& extraction);

  // The name that begins at this byte of the text.
  [[nodiscard]] std::optional<std::uint32_t> name_at(std::uint32_t begin) const;
  // The name that a nominal introduces (*the Chinese province of Hunan*, *the Danish maker Norvik A/S*):
  // it is the better end of the relation. The nominal itself where none stands beside it.
  [[nodiscard]] std::uint32_t named_beside(std::uint32_t nominal) const;
  // *Rwanda's Minister of Foreign Affairs and Trade Ilse Brandt*: the name behind what the office is about, else the nominal.
  [[nodiscard]] std::uint32_t behind_portfolio(std::uint32_t nominal) const;
  // *the chairwoman of Norvik (NVK) - Ms. Ilse Brandt*, *Ilse Brandt - Norvik's chairwoman*: the name on the other side of a
  // dash, else the nominal.
  [[nodiscard]] std::uint32_t across_dash(std::uint32_t nominal) const;
  // *Ilse Brandt, Norvik's head of sales*: the name before the comma where the nominal goes on behind what it is of, else the nominal.
  [[nodiscard]] std::uint32_t across_comma(std::uint32_t nominal) const;
  // *Scotland, Norway's largest trading partner*: the name before the comma before a nominal.
  [[nodiscard]] std::optional<std::uint32_t> before_comma(const Mention& nominal) const;
  // *the parent of Frost Lines, Larne Ferries and Kvalsund Yard*: the names behind the first.
  [[nodiscard]] std::vector<std::uint32_t> listed_behind(std::uint32_t end, std::string_view type, bool open_ended = false) const;
  // *former Norvik directors, Ilse Brandt and Tom Weber*, *Norvik analysts Ilse Brandt and Tom Weber*: the people named behind.
  [[nodiscard]] std::vector<std::uint32_t> people_behind(const Mention& nominal) const;
  // *its subsidiary, Frost Lines*, *its subsidiaries include Frost Lines and Larne Ferries*: the names of what the nominal only counts.
  [[nodiscard]] std::vector<std::uint32_t> counted_by(const Mention& nominal, std::string_view type = "Organization") const;

 private:
  // " - ", " (NVK) - Ms. ": nothing but a dash, a short name before it and how somebody is addressed behind it.
  [[nodiscard]] bool is_dash(std::string_view gap) const;

  const Extraction& extraction_;
  std::unordered_map<std::uint32_t, std::uint32_t> names_;        // begin → mention
  std::unordered_map<std::uint32_t, std::uint32_t> name_ends_;    // names by their end
};

}  // namespace factweave
