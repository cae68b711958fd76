// SPDX-License-Identifier: MIT
#include "extractors/extraction.h"

namespace factweave {

std::string_view group_text(const Extraction& extraction, const Match& match, std::string_view group) {
  const Capture* capture = match.capture(group);
  return capture == nullptr ? std::string_view() : extraction.document.folded_text(capture->span);
}

std::string_view group_attribute(const Match& match, std::string_view group, std::string_view column) {
  const Capture* capture = match.capture(group);
  if (capture == nullptr || capture->lexicon == nullptr) return {};
  return capture->lexicon->attribute(capture->entry, column);
}

Attributes rule_attributes(const Extraction& extraction, const Match& match) {
  Attributes attributes;
  for (const AttributeTemplate& wanted : match.rule->attributes) {
    if (wanted.group < 0) {
      set_attribute(attributes, wanted.name, wanted.value);
      continue;
    }
    const std::string& group = match.rule->groups[static_cast<std::size_t>(wanted.group)].name;
    const Capture* capture = match.capture(group);
    if (capture == nullptr) continue;
    if (!wanted.column.empty()) {
      set_attribute(attributes, wanted.name, std::string(group_attribute(match, group, wanted.column)));
    } else if (capture->record) {
      attributes.push_back({wanted.name, {}, capture->record});
    } else {
      set_attribute(attributes, wanted.name, std::string(extraction.document.unwrapped_text(capture->span)));
    }
  }
  return attributes;
}

}  // namespace factweave
