// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace factweave {

// Keys under which names of different documents meet. A key is never shown; equal keys mean "the same name",
// not yet "the same thing".

// Case, width, diacritics, punctuation and spaces folded, initials one word: "Škoda-Works, Ltd." → "skoda works ltd",
// "J. P. Morgan" → "jp morgan".
[[nodiscard]] std::string name_key(std::string_view name);

// Without honorifics: "Dr. Ilse Brandt" → "ilse brandt".
[[nodiscard]] std::string person_key(std::string_view name);

// Of what is no person: words in one spelling. "World Aluminium Centre" → "world aluminum center".
[[nodiscard]] std::string thing_key(std::string_view name);

// The same without a leading article and the legal form: "The Norvik Shipping Ltd." → "norvik shipping".
[[nodiscard]] std::string organization_key(std::string_view name);

// A thing's, without "Republic of", "City of" and the like: "the City of Dunmore" → "dunmore".
[[nodiscard]] std::string place_key(std::string_view name);

// The class of a company's legal form ("ltd" for Ltd., Limited), or empty.
[[nodiscard]] std::string_view legal_form_class(std::string_view name);

// Spellings of one name in Latin letters tend to share this: first letters and consonants, with the common
// alternatives of transliteration made one. "Aleksandr Petrenko", "Alexander Petrenko" → "a-lksndr p-trnk".
[[nodiscard]] std::string spelling_key(std::string_view person_key);

// Two to six capitals, perhaps with digits, "&" or dots: NRA, U.N., AT&T.
[[nodiscard]] bool is_acronym(std::string_view name);

}  // namespace factweave
