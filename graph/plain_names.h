// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace factweave {

// What many bodies are called alike, each in its own country, town or firm.
enum class PlainName {
  none,        // "norvik shipping": a name of its own
  of_country,  // "ministry of education": each country has one
  of_part,     // "parish council", "board of directors": a country has many
};

// Tells by the canonical key of a body: a plain name has no word but those of a closed list of bodies, levels and fields
// of administration.
//
//   plain_name("supreme court") == PlainName::of_country
//
// Never throws.
[[nodiscard]] PlainName plain_name(std::string_view key);

// The key of a plain name of a ministry or department in the one order that all documents share; any other key as it is.
//
//   one_order("agriculture ministry") == "ministry of agriculture"
//   one_order("ministry for the environment") == "ministry of environment"
//
// Never throws but for lack of memory.
[[nodiscard]] std::string one_order(std::string_view key);

}  // namespace factweave
