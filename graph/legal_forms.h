// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>

namespace factweave {

// A legal form in the key of a company's name (see name_key): at its end, or at its begin where the language puts it
// there.
struct FoundLegalForm {
  std::string_view rest;  // the key without it; never empty
  std::string_view same;  // forms with the same value are one form written differently
};

// The longest one; none where nothing else would be left. Looks into `key`, which must outlive the result.
//
//   find_legal_form("norvik co ltd")   // rest "norvik", same "ltd"
//   find_legal_form("ooo norvik")      // rest "norvik", same "ooo"
//   find_legal_form("limited")         // nothing
[[nodiscard]] std::optional<FoundLegalForm> find_legal_form(std::string_view key);

}  // namespace factweave
