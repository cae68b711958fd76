// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extractors/coreference/discourse.h"

namespace factweave {

// What an entity without a name is called: its first nominal as it is written, without article; empty where it has none.
//
//   the ferry operator                       ferry operator
//   the government of Norway                 government of Norway    (of a bare noun the name that completes it)
//   its 40 other semi-finished goods         semi-finished goods     (of goods the class alone)
[[nodiscard]] std::string nominal_name(const Discourse& discourse, std::uint32_t entity);

// White space as single blanks, none at the begin: *ferry \n operator* → *ferry operator*.
[[nodiscard]] std::string on_one_line(std::string_view text);

}  // namespace factweave
