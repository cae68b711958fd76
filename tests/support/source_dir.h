// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace factweave {

// Root of the source tree, for tests that read rules, gold documents or examples.
[[nodiscard]] std::filesystem::path source_dir();

}  // namespace factweave
