// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/document_scan.h"

#include <utility>

namespace factweave {

DocumentScan::DocumentScan(std::unique_ptr<const Content> content) : content_(std::move(content)) {}

DocumentScan::~DocumentScan() = default;
DocumentScan::DocumentScan(DocumentScan&&) noexcept = default;
DocumentScan& DocumentScan::operator=(DocumentScan&&) noexcept = default;

const Document& DocumentScan::document() const { return content_->document; }

std::vector<Span> scope_spans(const Document& document, Scope scope) {
  std::vector<Span> spans;
  switch (scope) {
    case Scope::sentence:
      for (const Sentence& sentence : document.sentences) spans.push_back(sentence.folded);
      break;
    case Scope::paragraph:
      for (const Paragraph& paragraph : document.paragraphs) spans.push_back(paragraph.folded);
      break;
    case Scope::document:
      spans.push_back({0, static_cast<std::uint32_t>(document.folded.text().size())});
      break;
  }
  return spans;
}

ScopeAtoms scan_scopes(const Document& document, Scope scope, const TriggerScanner& scanner) {
  ScopeAtoms result;
  result.scopes = scope_spans(document, scope);
  std::size_t token = 0;
  for (const Span span : result.scopes) {
    while (token < document.tokens.size() && document.tokens[token].begin < span.begin) ++token;
    std::size_t end = token;
    while (end < document.tokens.size() && document.tokens[end].begin < span.end) ++end;
    result.first.push_back(static_cast<std::uint32_t>(result.atoms.size()));
    scanner.scan({document.folded.text(), span, std::span(document.tokens).subspan(token, end - token), {}},
                 result.atoms);
    token = end;
  }
  result.first.push_back(static_cast<std::uint32_t>(result.atoms.size()));
  return result;
}

}  // namespace factweave
