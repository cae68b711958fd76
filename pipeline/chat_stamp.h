// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace factweave {

// Bytes of the time before the writer's name in a line of a chat log, the blank behind it included; 0 where there is none.
//
//   [10:12] Ana Ruiz: Yes.                        →  8
//   [2031-03-12 10:12:33] Ana Ruiz: Yes.          →  22
//   12/03/2031, 10:12 - Ana Ruiz: Yes.            →  20
[[nodiscard]] std::size_t chat_stamp_size(std::string_view line);

// Whether a line is a name and, two blanks behind it, a time of day: "Ana Ruiz  10:12 AM", "Ana Ruiz  Today at 10:12".
[[nodiscard]] bool is_chat_label(std::string_view line);

}  // namespace factweave
