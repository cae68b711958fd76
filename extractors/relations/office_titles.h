// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace factweave {

// What a title says of the body that it is an office of, where the text leaves the body out. Titles are in small letters. Pure,
// safe from any thread.

// *chief executive*, *treasurer*: an office of some body, wherever it stands.
[[nodiscard]] bool is_office(std::string_view title);
// An office that only a country has: *Energy Minister Ilse Brandt*.
[[nodiscard]] bool is_of_government(std::string_view title);
// *president*, *director*: before a name these are more often heads of state or of something else.
[[nodiscard]] bool is_office_behind_name(std::string_view title);
// Of these, what stands before a name where the text is about one body: *Director Ilse Brandt*.
[[nodiscard]] bool is_office_of_one_body(std::string_view title);
// What the officers of a body are called where a word for it stands before: *museum president Ilse Brandt*.
[[nodiscard]] bool is_office_of_kind(std::string_view title);
// What a title may follow; any other word belongs to a longer title or names a body.
[[nodiscard]] bool may_precede_title(std::string_view word);

// As last_word, but lines and hyphens part words too: *vice-chair*.
[[nodiscard]] std::string_view last_part(std::string_view text);
// The last word before a title where it says what kind of body it is: "Commission ". A view into `before`; empty where
// it says none.
[[nodiscard]] std::string_view kind_of_body(std::string_view before);
// The same in small letters, of one that is meant: "museum " of *museum president Ilse Brandt*, not of *a museum director*.
[[nodiscard]] std::string_view small_kind_of_body(std::string_view before);

}  // namespace factweave
