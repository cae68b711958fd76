// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include "extractors/rule_language/pattern_facts.h"
#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {

// Cuts a pattern down to its lead: what stands between its begin and the anchors. Every match of the pattern holds one
// of the atoms just behind a match of the lead which begins where the whole does.
//
//   \b(?:the )?(?:chairman|head) of {Organization}, anchored at the letter  →  \b(?:the )?(?:chairman|head) of
void cut_to_lead(PatternNode& pattern, std::span<const TreePath> anchors);

// Cuts off the lead: what is left begins with an anchor, and matches what every match of the pattern has from there on.
void cut_off_lead(PatternNode& pattern, std::span<const TreePath> anchors);

}  // namespace factweave
