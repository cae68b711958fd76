// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "pipeline/annotations.h"

namespace factweave {

// How often the document names each country, by code.
[[nodiscard]] std::map<std::string, int> countries_named(const Annotations& annotations);

// The code of the country that is named more often than any other; else empty.
[[nodiscard]] std::string country_named_most(const Annotations& annotations);

}  // namespace factweave
