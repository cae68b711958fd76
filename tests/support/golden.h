// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace factweave {

// Fails the running test unless `actual` equals the file (a path below tests/). With FACTWEAVE_UPDATE_GOLDEN
// set, the file is written instead; the difference in version control is then the review.
void expect_golden(const std::string& actual, const std::string& file);

}  // namespace factweave
