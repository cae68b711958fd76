// SPDX-License-Identifier: MIT
#include "extractors/names/names.h"

#include <utility>

namespace factweave {

void accept_mention(const Extraction& extraction, const Match& match) {
  if (match.span.empty()) return;
  Mention mention;
  mention.span = match.span;
  mention.type = match.rule->type;
  mention.subtype = match.rule->subtype;
  mention.level = match.rule->level;
  mention.attributes = rule_attributes(extraction, match);
  mention.confidence = match.rule->confidence;
  mention.rule = match.rule->id;
  extraction.annotations.mentions.push_back(std::move(mention));
}

}  // namespace factweave
