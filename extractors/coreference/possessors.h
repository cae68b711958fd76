// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/coreference/discourse.h"

namespace factweave {

// Whose it is, by the words around a possessive, which is a mention or a token: what a verb says of a mention `n` before it, and
// what is owned. Pure functions of the discourse: no state, safe from any thread.

// *The ministry refused to meet their demands*: of those who demand.
[[nodiscard]] bool is_owed_by(const Discourse& d, std::uint32_t n, std::uint32_t m);

// *urged residents to boil their water*, *a chance for the firm to sell its yard*: whoever shall do it owns it.
[[nodiscard]] bool is_told_to(const Discourse& d, std::uint32_t n, std::uint32_t m);

// *denied the clerk his rights*: what somebody is denied is theirs.
[[nodiscard]] bool is_denied(const Discourse& d, std::uint32_t n, std::uint32_t possessive);

// *the suit brought by Tom Weber against his*: whoever did it owns what stands behind.
[[nodiscard]] bool is_agent_before(const Discourse& d, std::uint32_t n, std::uint32_t m);

// *thanked Ilse Brandt for her work*, *relieved her of her duties*: what somebody is thanked or blamed for, or loses, is theirs.
[[nodiscard]] bool is_thanked_for(const Discourse& d, std::uint32_t n, std::uint32_t m);

// *Norvik, its chairman and …*: what is possessed is no other name of the possessor.
[[nodiscard]] bool owns_another_kind(const Discourse& d, std::uint32_t possessive, std::uint32_t n);

// *their two children*, *their lives*
[[nodiscard]] bool owned_by_people(const Discourse& d, std::size_t possessive);

// *its first chief executive*, *its turnover*: a firm has them, no town and no country.
[[nodiscard]] bool owned_by_bodies(const Discourse& d, std::size_t possessive);

}  // namespace factweave
