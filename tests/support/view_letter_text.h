// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace factweave {

// A letter of a view as UTF-8: three bytes, since the letters stand in the private use area.
[[nodiscard]] inline std::string utf8(char32_t letter) {
  return {static_cast<char>(0xE0U | (letter >> 12U)), static_cast<char>(0x80U | ((letter >> 6U) & 0x3FU)),
          static_cast<char>(0x80U | (letter & 0x3FU))};
}

}  // namespace factweave
