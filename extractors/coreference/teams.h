// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <set>

#include "extractors/coreference/discourse.h"

namespace factweave {

// Teams that go by the name of their town or country. Pure functions of the discourse: no state, safe from any thread.

// *Larne drew their opening match*: a team by the name of its town or country, and what teams have.
[[nodiscard]] bool is_team_of(const Discourse& d, std::uint32_t n, std::uint32_t possessive);

// *Larne have built their*: a verb in the plural says that the name stands for several.
[[nodiscard]] bool is_counted_several(const Discourse& d, std::uint32_t n);

// The places that the text speaks of as teams: *Norway coach Ilse Brandt*, *Halden have won*.
[[nodiscard]] std::set<std::uint32_t> places_that_play(const Discourse& d);

}  // namespace factweave
