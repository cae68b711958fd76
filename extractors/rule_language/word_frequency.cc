// SPDX-License-Identifier: MIT
#include "extractors/rule_language/word_frequency.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {
namespace {

const std::unordered_map<std::string_view, double>& common_words() {
  static const std::unordered_map<std::string_view, double> kWords = {
      {"the", .85}, {"of", .7},    {"and", .65},  {"to", .65},  {"in", .6},   {"a", .6},    {"for", .35},
      {"that", .3}, {"is", .3},    {"on", .3},    {"with", .25}, {"as", .22}, {"by", .22},  {"it", .2},
      {"was", .2},  {"at", .2},    {"from", .18}, {"be", .2},   {"this", .18}, {"are", .18}, {"have", .17},
      {"has", .15}, {"not", .15},  {"an", .15},   {"he", .12},  {"its", .12}, {"we", .2},   {"our", .2},
      {"his", .1},  {"will", .15}, {"which", .1}, {"or", .12},  {"their", .12}, {"they", .1}, {"but", .1},
      {"were", .1}, {"said", .1},  {"i", .12},    {"all", .1},  {"been", .1}, {"more", .1}, {"also", .08},
      {"one", .08}, {"who", .08},  {"than", .06}, {"had", .08}, {"would", .06}, {"new", .06}, {"must", .05},
      {"can", .06}, {"other", .05}, {"s", .2},    {"year", .05}, {"years", .05}, {"us", .06}, {"no", .05},
      {"world", .06}, {"international", .06}, {"countries", .05}, {"t", .05}, {"she", .05}, {"her", .05},
  };
  return kWords;
}

// How a word's end that may stand inside a longer word changes its frequency.
double cut_off_frequency(std::size_t size, bool left_edge) {
  constexpr std::array<double, 6> kPrefix = {1, .6, .4, .08, .03, .015};
  constexpr std::array<double, 6> kAnywhere = {1, .98, .6, .2, .05, .02};
  if (size >= kPrefix.size()) return .008;
  return left_edge ? kPrefix[size] : kAnywhere[size];
}

double word_frequency(std::string_view word, bool left_edge, bool right_edge) {
  std::string lower(word);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  double frequency = lower.size() == 1 ? .1 : lower.size() == 2 ? .03 : lower.size() <= 4 ? .012 : .005;
  const auto common = common_words().find(lower);
  if (common != common_words().end()) frequency = common->second;
  if (!left_edge || !right_edge) frequency = std::max(frequency, cut_off_frequency(lower.size(), left_edge));
  return lower == word ? frequency : frequency * .2;  // capitals are rarer
}

double sign_frequency(char c) {
  switch (c) {
    case ' ': return 1;
    case '.': return .95;
    case ',': return .75;
    case '-': return .25;
    case '\'': return .25;
    case '"': return .15;
    case '(': case ')': return .1;
    default: return .05;
  }
}

}  // namespace

double literal_frequency(std::string_view literal, bool left_edge, bool right_edge) {
  constexpr double kEachFurtherWord = .4;
  double rarest = 1;
  double together = 1;
  for (std::size_t at = 0; at < literal.size();) {
    if (!is_word_byte(literal[at])) {
      rarest = std::min(rarest, sign_frequency(literal[at++]));
      continue;
    }
    std::size_t end = at;
    while (end < literal.size() && is_word_byte(literal[end])) ++end;
    rarest = std::min(rarest, word_frequency(literal.substr(at, end - at), at > 0 || left_edge,
                                             end < literal.size() || right_edge));
    together *= kEachFurtherWord;
    at = end;
  }
  return rarest * std::min(1.0, together / kEachFurtherWord);
}

}  // namespace factweave
