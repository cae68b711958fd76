// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/segment.h"
#include "tests/support/built_in_extraction.h"

namespace factweave {

// A text and what was read in it.
struct Read {
  Document document;
  Annotations annotations;

  [[nodiscard]] std::string shown(RecordRef record) const {
    if (record.kind == RecordKind::entity) return annotations.entities[record.index].name;
    return record ? std::string(document.source_text(record_span(annotations, record))) : "";
  }
};

// Reads a text of 14 March 2025.
inline Read read_text(const std::string& text) {
  Read read;
  read.document.id = "a";
  read.document.text = text;
  read.document.date = Date{std::chrono::year{2025}, std::chrono::month{3}, std::chrono::day{14}};
  segment(read.document);
  read.annotations = built_in_extractor().extract(read.document);
  return read;
}

// "from -> to" of all relations of the type.
inline std::vector<std::string> ends(const std::string& text, std::string_view type) {
  const Read read = read_text(text);
  std::vector<std::string> found;
  for (const RelationMention& relation : read.annotations.relations) {
    if (relation.type == type) found.push_back(read.shown(relation.from) + " -> " + read.shown(relation.to));
  }
  return found;
}

// Values of the attribute in all relations of the type.
inline std::vector<std::string> values(const std::string& text, std::string_view type, std::string_view name) {
  const Read read = read_text(text);
  std::vector<std::string> found;
  for (const RelationMention& relation : read.annotations.relations) {
    if (relation.type != type) continue;
    for (const Attribute& a : relation.attributes) {
      if (a.name == name) found.push_back(a.ref ? read.shown(a.ref) : a.values.at(0));
    }
  }
  return found;
}

}  // namespace factweave
