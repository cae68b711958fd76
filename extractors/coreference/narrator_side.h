// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "extractors/coreference/discourse.h"

namespace factweave {

// For whom a text speaks that says *we* outside quotations.
struct NarratorSide {
  // A speech before an assembly: *my delegation*, *my country*. Its *we* is often all of mankind, and what it
  // says of others is a hope or a forecast.
  bool speech = false;
  // Of a speech the country it is given for; else the one body that the text calls *the ministry*, *the company*.
  std::uint32_t entity = kNoEntity;
};

// REQUIRES: the names are clustered. Reads nominals too where they are resolved. Never changes the discourse.
[[nodiscard]] NarratorSide find_narrator_side(const Discourse& discourse);

}  // namespace factweave
