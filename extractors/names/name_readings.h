// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "extractors/names/name_borders.h"
#include "extractors/names/name_lists.h"

namespace factweave {

// What the words of a name tell by the registers and by closed lists, wherever it stands. Texts are folded; pure, safe from any
// thread.

// *Alvena Jordan*: a country that is a surname too, behind a first name.
[[nodiscard]] bool is_first_name_and_surname(const NameLists& lists, std::string_view name);
// *Ilse & Tom*: two people, and no firm.
[[nodiscard]] bool are_two_first_names(const NameLists& lists, std::string_view name);
// *Rogaland & Oslo*: two places, and no firm.
[[nodiscard]] bool are_two_places(const NameBorders& borders, std::string_view name);
// *Ambassadors Extraordinary and Plenipotentiary*, *Chairman Emeritus*.
[[nodiscard]] bool is_behind_office(std::string_view name);
// *Governor Action Plan*, *Physician Investigators*: behind a title, ordinary words of which none is anybody's name.
[[nodiscard]] bool is_nobodys(const NameLists& lists, std::string_view name);
// A word that formal texts write with a capital, as they do the bodies, states and papers that it stands for.
[[nodiscard]] bool is_institution(const NameLists& lists, std::string_view name);
// What bodies call themselves with a capital, as in *the Board*: no name.
[[nodiscard]] bool is_kind_of_body(std::string_view name);
// What is held, signed or fought at a place and named after it.
[[nodiscard]] bool ends_in_event(std::string_view name);
// *Samar Electric Cooperative*, *Philippine Area*: what follows the first name are ordinary words, the last of them
// one of bodies or places.
[[nodiscard]] bool is_name_and_words(const NameLists& lists, std::string_view name);
// What stands in a series with places and is none: several words that begin or end as names of people do, or end in an office.
[[nodiscard]] bool is_somebody_or_office(const NameLists& lists, std::string_view name);
// *ZORP-QUN*: letters of a party, and no *JEAN-LUC*.
[[nodiscard]] bool are_joined_letters(const NameLists& lists, std::string_view name);
// *ZNR* in *a majority in ZNR*: letters are a body's more often than a place's.
[[nodiscard]] bool are_letters_of_body(std::string_view name);
// True where the letters are the last ones of the capitals of the name's words: *GB* of *Cllr Glyn Brandt*.
[[nodiscard]] bool are_initials_of(std::string_view letters, std::string_view name);

}  // namespace factweave
