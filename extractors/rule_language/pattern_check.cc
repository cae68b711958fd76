// SPDX-License-Identifier: MIT
#include "extractors/rule_language/pattern_check.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

namespace factweave {
namespace {

constexpr double kSurelySmall = 80000;  // RE2's usual memory holds some 87,000 instructions
constexpr int kMostCopies = 1000;

// One for each part of the byte sequences that RE2 divides a range into. What begins with the same byte is at most
// three sequences; all that is beyond ASCII, the end of most negated classes, is compiled to the same few, unless case
// does not count: then the long s and the Kelvin sign are left out.
double instructions(std::pair<char32_t, char32_t> range) {
  constexpr char32_t kLastOfPlane = 0xFFFF;
  constexpr double kBeyondAscii = 12;
  constexpr double kLongestSequence = 4;
  const double in_ascii = range.first < 0x80 ? 1 : 0;
  range.first = std::max<char32_t>(range.first, 0x80);
  if (range.first > range.second) return in_ascii;
  if (range == std::pair<char32_t, char32_t>{0x80, 0x10FFFF}) return in_ascii + kBeyondAscii;
  if (range.first == range.second) return in_ascii + kLongestSequence;
  const bool same_lead = range.first > 0x7FF && range.second <= kLastOfPlane && range.first >> 12U == range.second >> 12U;
  return in_ascii + kLongestSequence * (same_lead ? 3 : 7);
}

// How often counted repetitions within each other make RE2 repeat a part.
int copies(const PatternNode& node) {
  int most = 1;
  for (const PatternNode& child : node.children) most = std::max(most, copies(child));
  return node.kind == PatternKind::repeat ? std::min(most * std::max({node.min, node.max, 1}), kMostCopies + 1) : most;
}

re2::RE2::Options options_for(bool case_insensitive) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(!case_insensitive);
  return options;
}

bool is_surely_small(const ParsedPattern& parsed) {
  return estimate_instructions(*parsed.tree) * (parsed.folds ? 2 : 1) < kSurelySmall && copies(*parsed.tree) <= kMostCopies;
}

}  // namespace

double estimate_instructions(const PatternNode& node) {
  constexpr double kUnknownClass = 4000;  // \p{L} has some 650 ranges
  if (is_any_character(node)) return kUnknownClass;
  double count = 2 + static_cast<double>(node.literal.size());
  for (const auto& range : node.ranges) count += instructions(range);
  for (const PatternNode& child : node.children) count += estimate_instructions(child) + 2;
  return node.kind == PatternKind::repeat ? count * std::max({node.min, node.max, 1}) : count;
}

PatternVerdict check_pattern(std::string_view pattern, bool case_insensitive) {
  return check_pattern(pattern, case_insensitive, parse_and_judge(pattern, case_insensitive));
}

PatternVerdict check_pattern(std::string_view pattern, bool case_insensitive, const ParsedPattern& parsed) {
  if (parsed.is_sure && !may_be_empty(*parsed.tree) && is_surely_small(parsed)) return {};
  const re2::RE2 re(pattern, options_for(case_insensitive));
  if (!re.ok()) return {PatternFault::refused, re.error(), re.error_arg()};
  if (re2::RE2::FullMatch("", re)) return {PatternFault::matches_empty, "", ""};
  return {};
}

}  // namespace factweave
