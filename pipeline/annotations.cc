// SPDX-License-Identifier: MIT
#include "pipeline/annotations.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "pipeline/document.h"

namespace factweave {
namespace {

std::string iso_date(Date date) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

}  // namespace

std::string_view attribute(const Attributes& attributes, std::string_view name) {
  for (const Attribute& a : attributes) {
    if (a.name == name && !a.values.empty()) return a.values.front();
  }
  return {};
}

void set_attribute(Attributes& attributes, std::string_view name, std::string value) {
  std::erase_if(attributes, [&](const Attribute& a) { return a.name == name; });
  if (!value.empty()) attributes.push_back({std::string(name), {std::move(value)}, {}});
}

void add_attribute(Attributes& attributes, std::string_view name, std::string value) {
  for (Attribute& a : attributes) {
    if (a.name != name) continue;
    if (std::find(a.values.begin(), a.values.end(), value) == a.values.end())
      a.values.push_back(std::move(value));
    return;
  }
  attributes.push_back({std::string(name), {std::move(value)}, {}});
}

Annotations describe(const Document& document) {
  Annotations annotations;
  annotations.doc = document.id;
  if (document.date) annotations.doc_date = iso_date(*document.date);
  annotations.title = document.title;
  annotations.length = static_cast<std::uint32_t>(document.text.size());
  annotations.sha256 = document.sha256;
  annotations.source = document.source;
  annotations.media_type = document.media_type;
  annotations.metadata = document.metadata;
  return annotations;
}

std::string_view record_type(const Annotations& annotations, RecordRef record) {
  switch (record.kind) {
    case RecordKind::none: return {};
    case RecordKind::document: return "Document";
    case RecordKind::mention: return annotations.mentions[record.index].type;
    case RecordKind::entity: return annotations.entities[record.index].type;
    case RecordKind::figure: return "Figure";
    case RecordKind::quotation: return "Quotation";
    case RecordKind::commitment: return "Commitment";
    case RecordKind::frame: return annotations.frames[record.index].type;
  }
  return {};
}

std::string_view record_subtype(const Annotations& annotations, RecordRef record) {
  switch (record.kind) {
    case RecordKind::none:
    case RecordKind::document:
    case RecordKind::frame: return {};
    case RecordKind::mention: return annotations.mentions[record.index].subtype;
    case RecordKind::entity: return annotations.entities[record.index].subtype;
    case RecordKind::figure: return annotations.figures[record.index].kind;
    case RecordKind::quotation: return annotations.quotations[record.index].mode;
    case RecordKind::commitment: return annotations.commitments[record.index].act;
  }
  return {};
}

Span record_span(const Annotations& annotations, RecordRef record) {
  switch (record.kind) {
    case RecordKind::none:
    case RecordKind::document:
    case RecordKind::entity: return {};
    case RecordKind::mention: return annotations.mentions[record.index].span;
    case RecordKind::figure: return annotations.figures[record.index].span;
    case RecordKind::quotation: return annotations.quotations[record.index].span;
    case RecordKind::commitment: return annotations.commitments[record.index].span;
    case RecordKind::frame: return annotations.frames[record.index].span;
  }
  return {};
}

}  // namespace factweave
