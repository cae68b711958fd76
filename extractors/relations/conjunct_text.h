// SPDX-License-Identifier: MIT
// The text between two conjuncts, without what stands there beside *and*: an office, an aside, a year, a code, a kind. Each
// function gives the part of the text that joins the two, else the text as it was. Pure; any number of threads may call them.
#pragma once

#include <string_view>

#include "extractors/extraction.h"

namespace factweave {

// " and the " of " in 1995 and the ", ", and " of ", and for 20 years at the ": since when or how long left out.
[[nodiscard]] std::string_view without_year(std::string_view between);

// ", " of ", Foreign Minister " and " and " of " and Peruvian President Mr. ": the next one's office left out.
[[nodiscard]] std::string_view without_office(const Extraction& extraction, std::string_view between);

// ", " of ", singer and songwriter " and " and " of " and music industry veteran ": the second one's title left out.
[[nodiscard]] std::string_view without_title(const Extraction& extraction, std::string_view between);

// " and " of ", a former nurse, and engineer ": what is said of the first and the title of the second left out.
[[nodiscard]] std::string_view without_aside(const Extraction& extraction, std::string_view between);

// " (NVK.L) and ", " (43 percent) and ": a code or share of the first one left out.
[[nodiscard]] std::string_view without_code(std::string_view between);

// " and " of " and audit firm ": what kind of body the next one is left out.
[[nodiscard]] std::string_view without_kind(const Extraction& extraction, std::string_view between);

}  // namespace factweave
