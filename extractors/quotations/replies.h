// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "extractors/extraction.h"
#include "extractors/quotations/turns.h"

namespace factweave {

// `Quotation::rule` of such a message.
inline constexpr std::string_view kReplyRule = "quotations/reply";

// The messages that an e-mail answers, in order: marked lines below *On 3 March 2031, Tom Weber wrote:*, which is the label. Each
// ends where the marks change, so that they are disjoint.
[[nodiscard]] std::vector<Turn> find_replies(const Extraction& extraction);

}  // namespace factweave
