// SPDX-License-Identifier: MIT
#include "tests/support/source_dir.h"

namespace factweave {

std::filesystem::path source_dir() { return FACTWEAVE_SOURCE_DIR; }

}  // namespace factweave
