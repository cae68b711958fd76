// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace factweave {

// Whether an RDF file can hold this text as an IRI: valid UTF-8, a scheme first, and nothing in it that
// RFC 3987 forbids.
[[nodiscard]] bool is_absolute_iri(std::string_view text);

}  // namespace factweave
