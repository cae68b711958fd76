// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "extractors/extraction.h"

namespace factweave {

// Holidays that every country has on a day of its own. A rule in holiday.tsv names the column of national_holiday.tsv
// and the day that most countries share: "labour=05-01"; "republic=" for none; "independence?07-04" where the text
// names no country.
[[nodiscard]] bool is_national(std::string_view rule);

// Gives such holidays the day of the country beside them, else of the one that the document names most. Those that
// have none are no figures.
void settle_national_holidays(const Extraction& extraction);

}  // namespace factweave
