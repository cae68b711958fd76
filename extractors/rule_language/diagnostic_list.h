// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_language/diagnostic.h"
#include "extractors/rule_language/source_file.h"

namespace factweave {

// Gathers the diagnostics of a compilation; the same one at the same place counts once.
class DiagnosticList {
 public:
  void error(std::string_view code, const Scalar& at, std::string message, std::string hint = {});
  void warning(std::string_view code, const Scalar& at, std::string message, std::string hint = {});
  void add(Severity severity, std::string_view code, Position at, int length, std::string message,
           std::string hint = {});

  // Adds what another list gathered: each thread of a compilation has one of its own.
  void append(DiagnosticList other);

  [[nodiscard]] bool has_errors() const;
  [[nodiscard]] std::size_t size() const { return diagnostics_.size(); }
  // All, by file, line and column.
  [[nodiscard]] std::vector<Diagnostic> take();

 private:
  std::vector<Diagnostic> diagnostics_;
};

// The candidate that is nearest to a misspelt word, as "did you mean 'x'?", or an empty string.
[[nodiscard]] std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace factweave
