// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace factweave {

// Root of the source tree, for tests that read rules, gold documents or examples.
[[nodiscard]] inline std::filesystem::path source_dir() { return FACTWEAVE_SOURCE_DIR; }

}  // namespace factweave
