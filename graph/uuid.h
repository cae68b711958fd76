// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace factweave {

// UUID version 5 (RFC 9562) of a name in the project's own namespace: the same name always gives the same
// id, on every machine. Lower-case text form, 36 characters of [0-9a-f-].
//
//   stable_uuid("Place\x1fiso:BY") == stable_uuid("Place\x1fiso:BY")
[[nodiscard]] std::string stable_uuid(std::string_view name);

// The general form; `name_space` is the 16 bytes of a UUID.
[[nodiscard]] std::string uuid_v5(std::string_view name_space, std::string_view name);

}  // namespace factweave
