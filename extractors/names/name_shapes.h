// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace factweave {

// What the letters of a name alone tell, in the folded text.

// *MorvenWorks*: a capital inside the word marks a brand, except behind the prefixes of surnames (*McMorven*).
[[nodiscard]] bool has_inner_capital(std::string_view word);
// *GM*, *TRT*, *FRS KBE*: words of at most four capitals each; seldom a person's whole name.
[[nodiscard]] bool is_only_acronyms(std::string_view name);
// *PM* and *CEO* before a person's name.
[[nodiscard]] bool is_letters_of_office(std::string_view word);
// *FC* and other letters that end the names of clubs.
[[nodiscard]] bool is_letters_of_club(std::string_view word);
// *Jr*, *Sr.*, *III* behind a person's name.
[[nodiscard]] bool is_generation(std::string_view word);
// *UAB Norvik*, *PT Norvik*: a legal form that stands before the name of a firm.
[[nodiscard]] bool is_form_before_name(std::string_view word);
// The word in small letters that stands a blank behind a place: *have* behind *the Quorlers* in *the Quorlers have won*; empty where none does.
[[nodiscard]] std::string_view small_word_behind(std::string_view text, std::size_t end);
// *NORVIK*, *A320*: no small letter in it.
[[nodiscard]] bool is_in_capitals(std::string_view text);
// *ILSE BRANDT-WEBER* as it is written inside a sentence: *Ilse Brandt-Weber*.
[[nodiscard]] std::string title_case(std::string_view capitals);

// *Ilse Brandt MP*: letters that say what a person is and are not the name.
[[nodiscard]] bool has_letters_behind(std::string_view name);
// *Tom Weber P407.8*, fined so many million: a currency and a number behind the name.
[[nodiscard]] bool ends_in_amount(std::string_view name);
// Length of a name without the day that follows it: *Norvik Corporation Monday reported*.
[[nodiscard]] std::size_t before_weekday(std::string_view name);

}  // namespace factweave
