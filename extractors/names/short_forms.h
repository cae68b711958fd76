// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/names/name_lists.h"

namespace factweave {

// Another way in which a document may write a name, and how likely it then means the same.
struct ShortForm {
  std::string text;
  double weight = 0.0;
  bool is_place = false;  // a register of places has it too: *Halden* of *Halden Wind A/S*
  bool is_word = false;   // an ordinary word, which counts where it has its capital inside a sentence: *Bamboo*
  bool is_club = false;   // a club without its letters, which a town would be else: *Larne Town* of *Larne Town FC*
};

// Short forms of a name of the given type: the surname and the first name of a person, an organization
// without its legal form, by its first word, without the foreign word for what it is, or by its initials; a team (subtype
// sports) by its last word.
//
//   short_forms("Person", "Ilse van Brandt", lists)   // "van Brandt", "Brandt", "Ilse", …
[[nodiscard]] std::vector<ShortForm> short_forms(std::string_view type, std::string_view name, const NameLists& lists, std::string_view subtype = {});

// "TW" of "Tom Weber"; empty for a single word.
[[nodiscard]] std::string initials_of_person(std::string_view name);

}  // namespace factweave
