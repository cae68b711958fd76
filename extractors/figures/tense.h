// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "extractors/figures/time_expression.h"
#include "pipeline/document.h"

namespace factweave {

// Which way the clause around a time looks: a deadline preposition and future verbs say future, past
// verbs past. What says nothing counts as past in running text, as in reports.
[[nodiscard]] Direction direction_at(const Document& document, Span span);

// "last year's 1.3m"
[[nodiscard]] bool is_possessive(const Document& document, Span span);

// What the words before a date or duration make of it: deadline, start, end, period, event_date, birth
// or, where they say nothing, empty.
[[nodiscard]] std::string_view role_before(const Document& document, Span span);

// "from a 2019 baseline", "below 1990 levels": what a change is measured against, no time of its own.
[[nodiscard]] bool names_base(const Document& document, Span span);

// Whether the verb before the time tells what has been: "ran aground shortly before 4am".
[[nodiscard]] bool has_happened(const Document& document, Span span);

// "As of 30 June, it had 40 members": what was so on that day, whereas "the tax applies as of 30 June" from then on.
[[nodiscard]] bool states_level(const Document& document, Span span);

// "over its closing price on 12 April": nothing is due then.
[[nodiscard]] bool dates_a_price(const Document& document, Span span);

}  // namespace factweave
