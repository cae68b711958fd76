// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "extractors/document_extractor.h"
#include "pipeline/annotations.h"

namespace factweave {

// The extractor with the built-in rules, built at the first call and shared by a test program.
[[nodiscard]] const DocumentExtractor& built_in_extractor();

// The finished annotations, in bytes, of a document with this text and the id `test`.
[[nodiscard]] Annotations extract(const std::string& text);

}  // namespace factweave
