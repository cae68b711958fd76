// SPDX-License-Identifier: MIT
// Collects the strings that a match can begin with by walking the pattern from its left end. A string is
// closed when what follows it is not known or no longer matters.
#include "extractors/rule_engine/start_set.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "extractors/rule_engine/pattern_syntax.h"
#include "extractors/rule_engine/word_frequency.h"
#include "pipeline/tokens.h"

namespace factweave {
namespace {

constexpr std::size_t kMostStrings = 300;
constexpr std::size_t kLongEnough = 4;
constexpr double kRare = .3;  // tries per sentence

struct Prefix {
  std::string text;
  bool fold = false;
  bool closed = false;

  friend bool operator==(const Prefix&, const Prefix&) = default;
  friend bool operator<(const Prefix& a, const Prefix& b) {
    return std::tie(a.text, a.fold, a.closed) < std::tie(b.text, b.fold, b.closed);
  }
};
using Prefixes = std::vector<Prefix>;

bool extend(Prefixes& prefixes, const PatternNode& node);

// What follows is not known: only prefixes that already hold something remain good.
bool close(Prefixes& prefixes) {
  for (Prefix& prefix : prefixes) prefix.closed = true;
  return std::none_of(prefixes.begin(), prefixes.end(), [](const Prefix& p) { return p.text.empty(); });
}

void append(Prefix& prefix, std::string_view text, bool fold) {
  prefix.text += text;
  prefix.fold = prefix.fold || fold;
  prefix.closed = prefix.text.size() >= kLongEnough;
}

std::string encode(char32_t c) {
  const auto tail = [&](unsigned shift) { return static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0U | (c >> 6U)), tail(0)};
  return {static_cast<char>(0xE0U | (c >> 12U)), tail(6), tail(0)};
}

std::optional<std::vector<std::string>> characters(const PatternNode& node) {
  std::vector<std::string> all;
  for (const auto& [low, high] : node.ranges) {
    if (high - low > kMostStrings || high > 0xFFFF) return std::nullopt;
    for (char32_t c = low; c <= high; ++c) all.push_back(encode(c));
  }
  if (all.empty() || all.size() > kMostStrings) return std::nullopt;
  return all;
}

bool extend_by_class(Prefixes& prefixes, const PatternNode& node) {
  const auto all = characters(node);
  const auto open = static_cast<std::size_t>(
      std::count_if(prefixes.begin(), prefixes.end(), [](const Prefix& p) { return !p.closed; }));
  if (!all || prefixes.size() + open * all->size() > kMostStrings) return close(prefixes);
  Prefixes result;
  for (const Prefix& prefix : prefixes) {
    if (prefix.closed) {
      result.push_back(prefix);
      continue;
    }
    for (const std::string& character : *all) {
      result.push_back(prefix);
      append(result.back(), character, false);
    }
  }
  prefixes = std::move(result);
  return true;
}

bool merge(Prefixes& prefixes, Prefixes result) {
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  if (result.size() > kMostStrings) return close(prefixes);
  prefixes = std::move(result);
  return true;
}

bool extend_by_alternatives(Prefixes& prefixes, const PatternNode& node) {
  Prefixes result;
  Prefixes open;
  for (Prefix& prefix : prefixes) (prefix.closed ? result : open).push_back(prefix);
  for (const PatternNode& child : node.children) {
    Prefixes extended = open;
    if (!extend(extended, child)) return false;
    result.insert(result.end(), extended.begin(), extended.end());
  }
  return merge(prefixes, std::move(result));
}

bool extend_by_repeat(Prefixes& prefixes, const PatternNode& node) {
  if (node.max == 0) return true;
  Prefixes result;
  for (const Prefix& prefix : prefixes) {
    if (prefix.closed || node.min == 0) result.push_back(prefix);
    if (prefix.closed) continue;
    Prefixes extended{prefix};
    if (!extend(extended, node.children[0])) return false;
    for (Prefix& one : extended) {
      if (node.max != 1 && one.text.size() > prefix.text.size()) one.closed = true;
      result.push_back(std::move(one));
    }
  }
  return merge(prefixes, std::move(result));
}

// Adds what the node can begin with to every open prefix; false where nothing is known any more.
bool extend(Prefixes& prefixes, const PatternNode& node) {
  const bool all_closed = std::all_of(prefixes.begin(), prefixes.end(), [](const Prefix& p) { return p.closed; });
  if (all_closed) return true;
  switch (node.kind) {
    case PatternKind::assertion: return true;
    case PatternKind::char_class: return extend_by_class(prefixes, node);
    case PatternKind::alternatives: return extend_by_alternatives(prefixes, node);
    case PatternKind::repeat: return extend_by_repeat(prefixes, node);
    case PatternKind::literal:
      for (Prefix& prefix : prefixes) {
        if (!prefix.closed) append(prefix, node.literal, node.fold);
      }
      return true;
    case PatternKind::sequence:
      return std::all_of(node.children.begin(), node.children.end(),
                         [&](const PatternNode& child) { return extend(prefixes, child); });
  }
  return false;
}

const PatternNode& unwrapped(const PatternNode& node) {
  const PatternNode* inner = &node;
  while (inner->kind == PatternKind::sequence && inner->children.size() == 1) inner = &inner->children[0];
  return *inner;
}

bool is_word_edge(const PatternNode& node) {
  return node.kind == PatternKind::assertion && node.assertion == AssertionKind::word_edge;
}

// (?:^|[…]): one character of context, or the text's begin.
bool is_context(const PatternNode& node) {
  if (node.kind == PatternKind::char_class) return !characters(node);
  if (node.kind != PatternKind::alternatives) return false;
  return std::all_of(node.children.begin(), node.children.end(), [](const PatternNode& child) {
    const PatternNode& one = unwrapped(child);
    return one.kind == PatternKind::char_class ||
           (one.kind == PatternKind::assertion && one.assertion == AssertionKind::text_begin);
  });
}

double frequency(const Prefix& prefix, bool edge) {
  const char first = prefix.text[0];
  if (first >= '0' && first <= '9') return .05;
  return literal_frequency(prefix.text, edge, false);
}

}  // namespace

StartSet::StartSet(std::string_view pattern, bool case_insensitive) {
  const std::optional<PatternNode> tree = parse_pattern(pattern, case_insensitive);
  if (!tree) return;
  const PatternNode& whole = unwrapped(*tree);
  Prefixes prefixes{{}};
  if (whole.kind == PatternKind::sequence) {
    std::size_t next = 0;
    context_ = is_context(unwrapped(whole.children.empty() ? whole : whole.children[0]));
    word_edge_ = !context_ && !whole.children.empty() && is_word_edge(unwrapped(whole.children[0]));
    if (context_ || word_edge_) ++next;
    for (; next < whole.children.size(); ++next) {
      if (!extend(prefixes, whole.children[next])) return;
    }
  } else if (!extend(prefixes, whole)) {
    return;
  }
  const bool maybe_empty = std::any_of(prefixes.begin(), prefixes.end(), [](const Prefix& p) { return p.text.empty(); });
  if (maybe_empty) return;
  double tries = 0;
  bool letters = false;
  for (Prefix& prefix : prefixes) {
    if (prefix.fold) std::transform(prefix.text.begin(), prefix.text.end(), prefix.text.begin(), ascii_lower);
    const bool letter = static_cast<unsigned char>(prefix.text[0]) >= 0xEE;
    letters = letters || letter;
    if (!letter) tries += frequency(prefix, context_ || word_edge_);
    strings_.push_back({prefix.text, prefix.fold});
  }
  rare_ = tries + (letters ? 1 : 0) <= kRare;
  std::array<std::vector<std::uint16_t>, 256> by_byte;
  for (std::size_t i = 0; i < strings_.size(); ++i) {
    const char first = strings_[i].text[0];
    by_byte[static_cast<unsigned char>(first)].push_back(static_cast<std::uint16_t>(i));
    const bool two_cases = strings_[i].fold && first >= 'a' && first <= 'z';
    if (two_cases) by_byte[static_cast<unsigned char>(first ^ 0x20)].push_back(static_cast<std::uint16_t>(i));
  }
  for (std::size_t byte = 0; byte < 256; ++byte) {
    by_byte_[byte] = static_cast<std::uint16_t>(order_.size());
    order_.insert(order_.end(), by_byte[byte].begin(), by_byte[byte].end());
  }
  by_byte_[256] = static_cast<std::uint16_t>(order_.size());
  for (const std::uint16_t number : order_) note_pair(strings_[number].text);
}

void StartSet::note_pair(std::string_view text) {
  const auto set = [&](char first, char second) {
    const std::size_t bit = pair_bit(first, second);
    pairs_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  };
  if (text.size() > 1) return set(text[0], text[1]);
  for (int second = 0; second < 256; ++second) set(text[0], static_cast<char>(second));
}

bool StartSet::stands_at(std::string_view text, std::size_t at) const {
  const auto byte = static_cast<unsigned char>(text[at]);
  for (std::size_t i = by_byte_[byte]; i < by_byte_[byte + 1U]; ++i) {
    const Start& start = strings_[order_[i]];
    const std::string_view here = text.substr(at, start.text.size());
    if (here.size() != start.text.size()) continue;
    if (!start.fold ? here == start.text
                    : std::equal(here.begin(), here.end(), start.text.begin(),
                                 [](char a, char b) { return ascii_lower(a) == b; })) {
      return true;
    }
  }
  return false;
}

std::size_t StartSet::next(std::string_view text, std::size_t from) const {
  for (std::size_t at = from; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (by_byte_[byte] == by_byte_[byte + 1U]) continue;
    const std::size_t bit = pair_bit(text[at], at + 1 < text.size() ? text[at + 1] : '\0');
    if ((pairs_[bit / 64] >> (bit % 64) & 1U) == 0) continue;
    std::size_t begin = at;
    if (context_ && at > 0) {
      do --begin;
      while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U);
      if (begin < from) continue;
    }
    if (word_edge_ && is_word_byte(text[at]) == (at > 0 && is_word_byte(text[at - 1]))) continue;
    if (stands_at(text, at)) return begin;
  }
  return kNowhere;
}

}  // namespace factweave
