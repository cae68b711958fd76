// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "extractors/extraction.h"
#include "extractors/quotations/turns.h"

namespace factweave {

// `Quotation::rule` of such a message.
inline constexpr std::string_view kReplyRule = "quotations/reply";

// The messages that an e-mail answers (extractors/messages.h), each with its line that names the writer as label.
[[nodiscard]] std::vector<Turn> find_replies(const Extraction& extraction);

}  // namespace factweave
