// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace factweave {

// Whether people of a given name are called so; both in lower case.
//
//   is_pet_form("joe", "joseph")
[[nodiscard]] bool is_pet_form(std::string_view pet, std::string_view name);

// All of a given name, *bob* and *rob* of *robert*.
[[nodiscard]] std::vector<std::string_view> pet_forms_of(std::string_view name);

}  // namespace factweave
