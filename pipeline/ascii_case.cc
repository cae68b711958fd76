// SPDX-License-Identifier: MIT
#include "pipeline/ascii_case.h"

namespace factweave {

std::string to_ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace factweave
