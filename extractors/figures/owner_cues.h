// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "pipeline/annotations.h"
#include "pipeline/document.h"

namespace factweave {

// What the words around a figure and a mention say of whose the figure is. Offsets are bytes of the source.

// "the supervisory board", "its directors": they decide for their body.
[[nodiscard]] bool is_board(std::string_view lower);
// "our customs service", "its statistics office": they count for their country.
[[nodiscard]] bool counts_for_others(std::string_view lower);
// Where the sentence itself begins after "Bergen, 7 May 2025 - "; else the sentence's begin.
[[nodiscard]] std::uint32_t after_dateline(const Document& document, const Sentence& sentence);
// "The tax will rise to 12%", "two-thirds of the animals": of something that the text names, though it is no entity. What is
// reported of a body goes on with that of the sentence before: "Net profit fell by 1m". `continued` = an earlier figure stands in the sentence,
// whose first noun is then no subject of this one alone.
[[nodiscard]] bool has_own_subject(const Document& document, const Figure& figure, bool continued = false);
// A bank that reports them has no inflation and no unemployment of its own.
[[nodiscard]] bool is_of_country(const Figure& figure);
// What firms alone earn, owe and pay out: "on lower timber prices, EBITDA fell by 4%" is not of the timber.
[[nodiscard]] bool is_of_firm(const Figure& figure);
// What goods have: "two doses … The patient had a temperature of 39.4" is not of the doses.
[[nodiscard]] bool is_of_goods(const Figure& figure);
// Where the main clause begins behind "If the House agrees, …"; 0 where none stands before it.
[[nodiscard]] std::uint32_t after_preposed_clause(const Document& document, const Sentence& sentence, std::uint32_t figure);
// Of a firm that is named beside it.
[[nodiscard]] bool is_address(const Document& document, Span span);
// "up 8% on the BSE", "(NASDAQ)": where shares are traded.
[[nodiscard]] bool is_exchange(const Document& document, const Mention& mention);
// "sold in Norway": where something is, not what it is about.
[[nodiscard]] bool is_whereabouts(const Document& document, const Mention& mention);
// "Apart from the yard, 40", "all firms, including Norvik, lost 4m": named in passing, in a phrase that ends before the figure.
[[nodiscard]] bool is_set_apart(const Document& document, const Mention& mention, std::uint32_t figure);
// "told Norvik Radio that": to whom it is said.
[[nodiscard]] bool is_told(const Document& document, const Mention& mention);
// "a firm employing 40 people", "a yard that employs 40", "a yard with 40 workers": said of what stands right before it.
[[nodiscard]] bool is_said_of_last(const Document& document, Span last, std::uint32_t figure);
// "The yard is a firm that employs 40": of the yard too.
[[nodiscard]] bool is_predicate_of(const Document& document, Span subject, Span predicate);
// "…, the yard lost 4m", but "…, in the yard".
[[nodiscard]] bool begins_clause(const Document& document, const Mention& mention);
// "PUNE, India:"
[[nodiscard]] bool opens_dateline(const Document& document, const Sentence& sentence, const Mention& mention);
// "140 trailers; two-thirds of them", "nine towns, of which four": a part of what the figure before counts.
[[nodiscard]] bool is_part_of_counted(const Document& document, const Figure& figure);
// "inspects the tanks twice a week.", but "daily attacks".
[[nodiscard]] bool is_adverbial(const Document& document, const Figure& figure);

}  // namespace factweave
