// SPDX-License-Identifier: MIT
#include "extractors/rule_language/diagnostic.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "extractors/rule_language/diagnostic_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// Number of columns that a text takes: its code points.
int width_of(std::string_view text) {
  return static_cast<int>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

auto order_of(const Diagnostic& d) {
  return std::tie(d.where.file, d.where.line, d.where.column, d.severity, d.code, d.message);
}

// Levenshtein distance, with swapped neighbors as one step.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace

std::string render(const Diagnostic& d) {
  const std::string kind = d.severity == Severity::error ? "error" : "warning";
  std::string text = d.where.file;
  if (d.where.line > 0) text += ":" + std::to_string(d.where.line) + ":" + std::to_string(d.where.column);
  text += ": " + kind + "[" + d.code + "]: " + d.message + "\n";
  if (d.line.empty()) {
    if (!d.hint.empty()) text += "     | " + d.hint + "\n";
    return text;
  }
  const std::string number = std::to_string(d.where.line);
  text += std::string(number.size() < 4 ? 4 - number.size() : 0, ' ') + number + " | " + d.line + "\n";
  text += std::string(std::max<std::size_t>(number.size(), 4), ' ') + " | ";
  text += std::string(static_cast<std::size_t>(std::max(d.where.column - 1, 0)), ' ');
  text += std::string(static_cast<std::size_t>(std::max(d.length, 1)), '^');
  if (!d.hint.empty()) text += " " + d.hint;
  return text + "\n";
}

void DiagnosticList::error(std::string_view code, const Scalar& at, std::string message, std::string hint) {
  add(Severity::error, code, position_in(at, 0), width_of(at.text), std::move(message), std::move(hint));
}

void DiagnosticList::warning(std::string_view code, const Scalar& at, std::string message, std::string hint) {
  add(Severity::warning, code, position_in(at, 0), width_of(at.text), std::move(message), std::move(hint));
}

void DiagnosticList::add(Severity severity, std::string_view code, Position at, int length,
                         std::string message, std::string hint) {
  Diagnostic d;
  d.severity = severity;
  d.code = code;
  d.message = std::move(message);
  d.hint = std::move(hint);
  d.where = at.location();
  if (at.file != nullptr) d.line = at.file->line(d.where.line);
  const int room = width_of(d.line) - d.where.column + 1;  // the caret line ends with the source line
  d.length = std::max(1, std::min(length, room));
  diagnostics_.push_back(std::move(d));
}

void DiagnosticList::append(DiagnosticList other) {
  std::move(other.diagnostics_.begin(), other.diagnostics_.end(), std::back_inserter(diagnostics_));
}

bool DiagnosticList::has_errors() const {
  return std::any_of(diagnostics_.begin(), diagnostics_.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::vector<Diagnostic> DiagnosticList::take() {
  std::sort(diagnostics_.begin(), diagnostics_.end(),
            [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) < order_of(b); });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) { return order_of(a) == order_of(b); };
  diagnostics_.erase(std::unique(diagnostics_.begin(), diagnostics_.end(), same), diagnostics_.end());
  return std::exchange(diagnostics_, {});
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string wanted = to_ascii_lower(word);
  std::size_t best = std::max<std::size_t>(1, word.size() / 3) + 1;
  const std::string* nearest = nullptr;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(wanted, to_ascii_lower(candidate));
    if (distance < best || (nearest != nullptr && distance == best && candidate < *nearest)) {
      best = distance;
      nearest = &candidate;
    }
  }
  return nearest == nullptr ? std::string() : "did you mean '" + *nearest + "'?";
}

}  // namespace factweave
