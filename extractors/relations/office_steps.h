// SPDX-License-Identifier: MIT
// The words around an office: how somebody takes, keeps or leaves it, and where its name ends.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "extractors/word_list.h"

namespace factweave {

// The words with which somebody takes, keeps or leaves an office, and what they say of it.
struct OfficeStep {
  std::size_t length;  // in bytes
  std::string_view status = {};  // past, planned, or empty: held now
};

// What the text, behind the name of a person, begins with; nothing where it tells of no step.
//
//   office_step_at(" has been appointed chief")   // length of " has been appointed "
//   office_step_at(" resigned as chief")          // status past
[[nodiscard]] std::optional<OfficeStep> office_step_at(std::string_view text);

// Whether the text behind an office goes on to name no body.
[[nodiscard]] bool ends_office(std::string_view behind);

// Whether every word begins with a capital or is one of the small ones, as in *National Assembly of Norway*.
[[nodiscard]] bool is_capitalised(std::string_view words, WordList small = "");

// The text behind an office without the board that an officer heads, which is the body's: *chairwoman of the board*.
[[nodiscard]] std::string_view past_board(std::string_view behind);

}  // namespace factweave
