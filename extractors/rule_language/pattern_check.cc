// SPDX-License-Identifier: MIT
#include "extractors/rule_language/pattern_check.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {
namespace {

// With so little memory RE2 reads the syntax and gives up before it has built a program.
constexpr int kMemoryForSyntax = 3000;
// RE2's usual memory holds some 87,000 instructions; what may have more than half of them is compiled to see.
constexpr double kSurelySmall = 40000;

// At least as many instructions as RE2's program has for a range: one for each of its sequences of bytes'
// parts, of which there are at most seven of four bytes.
double instructions(const std::pair<char32_t, char32_t>& range) {
  if (range.second < 0x80) return 1;
  return range.first == range.second ? 4 : 28;
}

// The same for a part of a pattern.
double instructions(const PatternNode& node) {
  constexpr double kUnknownClass = 4000;  // \p{L} has some 650 ranges
  if (is_any_character(node)) return kUnknownClass;
  double count = 2 + static_cast<double>(node.literal.size());
  for (const auto& range : node.ranges) count += instructions(range);
  for (const PatternNode& child : node.children) count += instructions(child) + 2;
  return node.kind == PatternKind::repeat ? count * std::max({node.min, node.max, 1}) : count;
}

bool is_surely_small(std::string_view pattern, bool case_insensitive) {
  const std::optional<PatternNode> tree = parse_pattern(pattern, case_insensitive);
  return tree && !may_be_empty(*tree) && instructions(*tree) < kSurelySmall;
}

re2::RE2::Options options_for(bool case_insensitive) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(!case_insensitive);
  return options;
}

bool has_good_syntax(std::string_view pattern, bool case_insensitive) {
  re2::RE2::Options options = options_for(case_insensitive);
  options.set_max_mem(kMemoryForSyntax);
  const re2::RE2 re(pattern, options);
  return re.ok() || re.error_code() == re2::RE2::ErrorPatternTooLarge;
}

}  // namespace

PatternVerdict check_pattern(std::string_view pattern, bool case_insensitive) {
  if (has_good_syntax(pattern, case_insensitive) && is_surely_small(pattern, case_insensitive)) return {};
  const re2::RE2 re(pattern, options_for(case_insensitive));
  if (!re.ok()) return {PatternFault::refused, re.error(), re.error_arg()};
  if (re2::RE2::FullMatch("", re)) return {PatternFault::matches_empty, "", ""};
  return {};
}

}  // namespace factweave
