// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extractors/rule_engine/engine.h"
#include "extractors/rule_engine/trigger_scanner.h"

namespace factweave {

// The trigger atoms that the texts of a document's scopes of one kind contain.
struct ScopeAtoms {
  std::vector<Span> scopes;          // folded
  std::vector<std::uint32_t> first;  // of a scope: where its atoms begin; one more at the end. Empty: not scanned
  std::vector<AtomOccurrence> atoms;

  [[nodiscard]] std::span<const AtomOccurrence> of(std::size_t scope) const {
    return std::span(atoms).subspan(first[scope], first[scope + 1] - first[scope]);
  }
};

struct DocumentScan::Content {
  const Document& document;
  std::vector<LexiconHit> hits;      // of all lexicons, sorted by `hit_before`
  std::array<ScopeAtoms, 3> scopes;  // by Scope; without scopes where no rule has it
};

// Scans every scope of the kind.
[[nodiscard]] ScopeAtoms scan_scopes(const Document& document, Scope scope, const TriggerScanner& scanner);

// Spans of the folded text that a scope means, in order.
[[nodiscard]] std::vector<Span> scope_spans(const Document& document, Scope scope);

}  // namespace factweave
