// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace factweave {

// A name key (see name_key) with one spelling for words that writers spell in several ways: American for British,
// whole for abbreviated, digits for the numbers up to twelve. Not for names of people, whose spelling is their own.
//
//   one_spelling("world health organisation")   // world health organization
//   one_spelling("univ of dunmore")             // university of dunmore
//   one_spelling("us coast guard")              // united states coast guard
//   one_spelling("channel four")                // channel 4
[[nodiscard]] std::string one_spelling(std::string_view key);

// A key of a class of goods with its last word in the singular, as far as spelling tells: one class, however many.
//
//   singular_key("ferry boats")   // ferry boat
[[nodiscard]] std::string singular_key(std::string_view key);

}  // namespace factweave
