// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "extractors/names/name_lists.h"

namespace factweave {

// What a body of a country, or of the United Nations, is in whatever order its name says so: the name without the country, in
// small letters, and the country's ISO 3166 code. Empty where the name does not say both, or its adjective is that of several countries.
//
//   body_of_country(lists, "the French Government") == "body:government|FR"
//   body_of_country(lists, "Government of France") == "body:government|FR"
//   body_of_country(lists, "Ministry of Foreign Affairs of Japan") == "body:ministry of foreign affairs|JP"
//   body_of_country(lists, "UN Security Council") == "body:security council|UN"
//   body_of_country(lists, "Congolese Army") == ""
[[nodiscard]] std::string body_of_country(const NameLists& lists, std::string_view name);

}  // namespace factweave
