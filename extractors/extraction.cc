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

std::optional<std::string_view> attribute_text(const Extraction& extraction, const Match& match,
                                               const AttributeTemplate& wanted) {
  if (wanted.group < 0) return wanted.value;
  const Capture* capture = match.capture(static_cast<std::size_t>(wanted.group));
  if (capture == nullptr) return std::nullopt;
  if (!wanted.column.empty()) {
    return capture->lexicon == nullptr ? std::string_view() : capture->lexicon->attribute(capture->entry, wanted.column);
  }
  if (capture->record) return std::nullopt;
  return extraction.document.source_text(capture->span);
}

Attributes rule_attributes(const Extraction& extraction, const Match& match) {
  Attributes attributes;
  for (const AttributeTemplate& wanted : match.rule->attributes) {
    if (const auto text = attribute_text(extraction, match, wanted)) {
      set_attribute(attributes, wanted.name, std::string(*text));
    } else if (const Capture* capture = match.capture(static_cast<std::size_t>(wanted.group))) {
      attributes.push_back({wanted.name, {}, capture->record});
    }
  }
  return attributes;
}

}  // namespace factweave
