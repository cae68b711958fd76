// SPDX-License-Identifier: MIT
// A recursive-descent reader. Where a set of characters is not known exactly it becomes the set of all
// characters, from which nothing is concluded.
#include "extractors/rule_language/pattern_syntax.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "extractors/rule_language/pattern_scanner.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

using Ranges = std::vector<std::pair<char32_t, char32_t>>;
constexpr char32_t kLast = 0x10FFFF;
constexpr int kMaxDepth = 200;

void normalise(Ranges& ranges) {
  if (ranges.size() < 2) return;
  std::sort(ranges.begin(), ranges.end());
  Ranges merged;
  for (const auto& [low, high] : ranges) {
    if (!merged.empty() && low <= merged.back().second + 1) {
      merged.back().second = std::max(merged.back().second, high);
    } else {
      merged.emplace_back(low, high);
    }
  }
  ranges = std::move(merged);
}

Ranges complement(Ranges ranges) {
  normalise(ranges);
  Ranges result;
  char32_t next = 0;
  for (const auto& [low, high] : ranges) {
    if (low > next) result.emplace_back(next, low - 1);
    next = high + 1;
  }
  if (next <= kLast) result.emplace_back(next, kLast);
  return result;
}

// Adds the other case of ASCII letters; beyond ASCII, folding is not worked out.
void add_other_case(Ranges& ranges) {
  const Ranges given = ranges;
  for (const auto& [low, high] : given) {
    for (char32_t c = low; c <= std::min<char32_t>(high, 'z'); ++c) {
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) ranges.emplace_back(c ^ 0x20U, c ^ 0x20U);
    }
    // Letters of the view have no case; everything else beyond ASCII may have.
    if (high >= 0x80 && !(is_view_letter(low) && is_view_letter(high))) ranges.emplace_back(0, kLast);
  }
}

Ranges perl_class(char letter) {
  switch (letter) {
    case 'd': return {{'0', '9'}};
    case 'w': return {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
    case 's': return {{'\t', '\n'}, {'\f', '\r'}, {' ', ' '}};
    case 'D': return complement(perl_class('d'));
    case 'W': return complement(perl_class('w'));
    case 'S': return complement(perl_class('s'));
    default: return {};
  }
}

Ranges posix_class(std::string_view name) {
  if (name == "alpha") return {{'A', 'Z'}, {'a', 'z'}};
  if (name == "digit") return {{'0', '9'}};
  if (name == "alnum") return {{'0', '9'}, {'A', 'Z'}, {'a', 'z'}};
  if (name == "upper") return {{'A', 'Z'}};
  if (name == "lower") return {{'a', 'z'}};
  return {{0, kLast}};
}

struct Flags {
  bool fold = false;
  bool dot_all = false;
  bool multi_line = false;
};

class Reader {
 public:
  Reader(std::string_view text, bool fold) : text_(text), folds_(fold) { flags_.fold = fold; }

  std::optional<PatternNode> read() {
    PatternNode node = alternatives(0);
    if (failed_ || at_ != text_.size()) return std::nullopt;
    return node;
  }

  // Whether RE2 takes what was read, however large it is. False does not say that it does not.
  [[nodiscard]] bool is_sure() const { return sure_; }
  [[nodiscard]] bool folds() const { return folds_; }

 private:
  [[nodiscard]] bool more() const { return at_ < text_.size(); }
  [[nodiscard]] bool next_is(std::string_view expected) const {
    return text_.substr(at_, expected.size()) == expected;
  }
  [[nodiscard]] bool next_is(char expected) const { return more() && text_[at_] == expected; }
  bool take(std::string_view expected) {
    if (!next_is(expected)) return false;
    at_ += expected.size();
    return true;
  }
  bool take(char expected) {
    if (!next_is(expected)) return false;
    ++at_;
    return true;
  }
  PatternNode fail() {
    failed_ = true;
    at_ = text_.size();
    return {};
  }

  PatternNode alternatives(int depth) {
    if (depth > kMaxDepth) return fail();
    PatternNode node;
    node.kind = PatternKind::alternatives;
    do node.children.push_back(sequence(depth));
    while (take('|'));
    node.end = at_;
    if (node.children.size() > 1) return node;
    PatternNode only = std::move(node.children.front());
    return only;
  }

  PatternNode sequence(int depth) {
    constexpr std::size_t kUsualLength = 8;  // of a word: its letters are nodes, which are dear to move
    PatternNode node;
    while (more() && !next_is('|') && !next_is(')')) {
      PatternNode child = quantified(depth);
      if (failed_) return node;
      child.end = at_;
      if (node.children.empty()) node.children.reserve(kUsualLength);
      node.children.push_back(std::move(child));
    }
    node.end = at_;
    return node;
  }

  PatternNode quantified(int depth) {
    PatternNode node = atom(depth);
    int min = 0;
    int max = 0;
    const bool is_nothing = node.kind == PatternKind::sequence && node.children.empty();
    node.end = at_;
    for (int times = 0; more() && repetition(min, max); ++times, node.end = at_) {
      constexpr int kMostOfRe2 = 1000;
      sure_ = sure_ && times == 0 && !is_nothing && min <= kMostOfRe2 && max <= kMostOfRe2 && (max < 0 || min <= max);
      PatternNode repeat;
      repeat.kind = PatternKind::repeat;
      repeat.lazy = take('?');
      repeat.min = min;
      repeat.max = max;
      repeat.children.push_back(std::move(node));
      node = std::move(repeat);
    }
    return node;
  }

  bool repetition(int& min, int& max) {
    min = next_is('+') ? 1 : 0;
    max = next_is('?') ? 1 : -1;
    if (take('*') || take('+') || take('?')) return true;
    if (!next_is('{')) return false;
    const std::size_t start = at_++;
    if (number(min)) {
      max = min;
      if (take(',') && !number(max)) max = -1;
      if (take('}')) return true;
    }
    at_ = start;  // a brace that is no repetition is a literal
    return false;
  }

  bool number(int& value) {
    const std::size_t start = at_;
    value = 0;
    while (more() && text_[at_] >= '0' && text_[at_] <= '9' && value < 100000) {
      value = value * 10 + (text_[at_++] - '0');
    }
    return at_ > start;
  }

  PatternNode atom(int depth) {
    if (take('(')) return group(depth);
    if (take('[')) return bracket();
    if (take('.')) return class_of(flags_.dot_all ? Ranges{{0, kLast}} : complement({{'\n', '\n'}}));
    if (take('^')) return assertion(flags_.multi_line ? AssertionKind::line_begin : AssertionKind::text_begin);
    if (take('$')) return assertion(flags_.multi_line ? AssertionKind::line_end : AssertionKind::text_end);
    if (take('\\')) return escape();
    if (next_is('*') || next_is('+') || next_is('?') || next_is('{')) sure_ = false;  // nothing to repeat
    const char32_t first = character();
    PatternNode node = literal(first);
    if (first < 0x80 && is_word_byte(static_cast<char>(first))) finish_word(node);
    return node;
  }

  // Appends to a literal what follows of its word, up to a character that may be repeated.
  void finish_word(PatternNode& node) {
    constexpr std::string_view kRepeats = "*+?{";
    for (; more() && is_word_byte(text_[at_]); ++at_) {
      if (at_ + 1 < text_.size() && kRepeats.find(text_[at_ + 1]) != std::string_view::npos) return;
      node.fold = node.fold || (flags_.fold && is_ascii_letter(text_[at_]));
      node.literal += text_[at_];
    }
  }

  PatternNode group(int depth) {
    const Flags outer = flags_;
    const bool captures = !next_is('?') || next_is("?P<") || next_is("?<");
    const int number = captures ? ++groups_ : 0;
    if (take('?')) {
      if (take("P<") || take('<')) {
        read_group_name();
      } else if (!read_flags()) {
        return fail();
      } else if (take(')')) {
        return {};  // (?i) holds to the end of the enclosing group
      } else if (!take(':')) {
        return fail();
      }
    }
    PatternNode node = alternatives(depth + 1);
    node.group = number;
    flags_ = outer;
    if (!take(')')) return fail();
    return node;
  }

  // RE2 takes a name of \w but once, and knows (?<name> only of late.
  void read_group_name() {
    sure_ = sure_ && text_[at_ - 2] == 'P';
    const std::size_t begin = at_;
    while (more() && !next_is('>')) {
      sure_ = sure_ && is_word_byte(text_[at_]);
      ++at_;
    }
    const std::string_view name = text_.substr(begin, at_ - begin);
    sure_ = sure_ && !name.empty() && std::find(names_.begin(), names_.end(), name) == names_.end();
    names_.push_back(name);
    if (!take('>')) sure_ = false;
  }

  bool read_flags() {
    bool value = true;
    sure_ = sure_ && !next_is(')');
    for (; more() && !next_is(':') && !next_is(')'); ++at_) {
      switch (text_[at_]) {
        case '-':
          sure_ = sure_ && value && at_ + 1 < text_.size() && std::string_view("ism").find(text_[at_ + 1]) != std::string_view::npos;
          value = false;
          break;
        case 'i':
          flags_.fold = value;
          folds_ = folds_ || value;
          break;
        case 's': flags_.dot_all = value; break;
        case 'm': flags_.multi_line = value; break;
        default: return false;
      }
    }
    return true;
  }

  PatternNode escape() {
    if (!more()) return fail();
    switch (text_[at_]) {
      case 'd': case 'w': case 's': case 'D': case 'W': case 'S': return class_of(perl_class(text_[at_++]));
      case 'b': ++at_; return assertion(AssertionKind::word_edge);
      case 'B': ++at_; return assertion(AssertionKind::no_word_edge);
      case 'A': ++at_; return assertion(AssertionKind::text_begin);
      case 'z': ++at_; return assertion(AssertionKind::text_end);
      case 'p': case 'P': return class_of(unicode_class());
      default: return literal(escaped_character());
    }
  }

  // Scripts and categories are taken as any character.
  Ranges unicode_class() {
    sure_ = false;  // there may be none of this name
    ++at_;
    if (take('{')) {
      while (more() && !next_is('}')) ++at_;
    }
    if (more()) ++at_;
    return {{0, kLast}};
  }

  char32_t escaped_character() {
    const char c = text_[at_++];
    switch (c) {
      case 'a': return 7;
      case 'f': return '\f';
      case 't': return '\t';
      case 'n': return '\n';
      case 'r': return '\r';
      case 'v': return 11;
      case 'x': return hexadecimal();
      default: break;
    }
    sure_ = sure_ && static_cast<unsigned char>(c) < 0x80;
    if (is_word_byte(c)) fail();  // \C, \Q, octal and what RE2 does not know
    return static_cast<unsigned char>(c);
  }

  char32_t hexadecimal() {
    const bool braces = take('{');
    char32_t value = 0;
    int digits = 0;
    for (; more() && (braces ? !next_is('}') : digits < 2); ++digits, ++at_) {
      constexpr std::string_view kDigits = "0123456789abcdef";
      const std::size_t digit = kDigits.find(ascii_lower(text_[at_]));
      if (digit == std::string_view::npos || digits > 6) {
        fail();
        return 0;
      }
      value = value * 16 + static_cast<char32_t>(digit);
    }
    if (braces && !take('}')) fail();
    sure_ = sure_ && (braces ? digits > 0 : digits == 2) && value <= kLast;
    return value;
  }

  char32_t character() {
    UChar32 value = 0;
    U8_NEXT(text_.data(), at_, text_.size(), value);
    if (value >= 0) return static_cast<char32_t>(value);
    fail();  // it is no UTF-8
    return 0;
  }

  PatternNode bracket() {
    const bool negated = take('^');
    Ranges ranges;
    for (bool first = true; more() && (first || !next_is(']')); first = false) bracket_item(ranges);
    if (failed_ || !take(']')) return fail();
    if (flags_.fold) add_other_case(ranges);
    normalise(ranges);
    if (!negated) return plain_class(std::move(ranges));
    // What folding may add to a negated class it takes away from the characters that match: a wider
    // set than the true one is safe.
    const bool wide = flags_.fold && ranges.front().first == 0 && ranges.back().second == kLast;
    return plain_class(wide ? Ranges{{0, kLast}} : complement(std::move(ranges)));
  }

  void bracket_item(Ranges& ranges) {
    if (take("[:")) {
      const bool negated = take('^');
      const std::size_t start = at_;
      while (more() && !next_is(":]")) ++at_;
      Ranges named = posix_class(text_.substr(start, at_ - start));
      if (named.back().second == kLast) unknown_class_ = true;
      sure_ = sure_ && !unknown_class_;
      if (negated) named = complement(std::move(named));
      ranges.insert(ranges.end(), named.begin(), named.end());
      if (!take(":]")) sure_ = false;
      return;
    }
    if (next_is('\\') && at_ + 1 < text_.size() && std::string_view("dwsDWSpP").find(text_[at_ + 1]) != std::string_view::npos) {
      ++at_;
      const bool unicode = next_is('p') || next_is('P');
      const Ranges named = unicode ? unicode_class() : perl_class(text_[at_++]);
      if (unicode) unknown_class_ = true;
      ranges.insert(ranges.end(), named.begin(), named.end());
      return;
    }
    const char32_t low = bracket_character();
    char32_t high = low;
    if (next_is('-') && !next_is("-]") && at_ + 1 < text_.size()) {
      ++at_;
      high = bracket_character();
      sure_ = sure_ && low <= high;
    }
    ranges.emplace_back(low, high);
  }

  char32_t bracket_character() {
    if (!take('\\')) return more() ? character() : (fail(), 0);
    return more() ? escaped_character() : (fail(), 0);
  }

  PatternNode class_of(Ranges ranges) {
    if (flags_.fold) add_other_case(ranges);
    return plain_class(std::move(ranges));
  }

  PatternNode plain_class(Ranges ranges) {
    if (unknown_class_) ranges = {{0, kLast}};
    unknown_class_ = false;
    normalise(ranges);
    PatternNode node;
    node.kind = PatternKind::char_class;
    node.ranges = std::move(ranges);
    return node;
  }

  PatternNode literal(char32_t c) {
    if (flags_.fold && c >= 0x80 && !is_view_letter(c)) return plain_class({{0, kLast}});
    PatternNode node;
    node.kind = PatternKind::literal;
    node.literal = utf8(c);
    node.fold = flags_.fold && c < 0x80 && is_ascii_letter(static_cast<char>(c));
    return node;
  }

  static PatternNode assertion(AssertionKind kind) {
    PatternNode node;
    node.kind = PatternKind::assertion;
    node.assertion = kind;
    return node;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Flags flags_;
  int groups_ = 0;  // capturing ones that have begun
  std::vector<std::string_view> names_;  // of groups
  bool failed_ = false;
  bool sure_ = true;
  bool folds_;  // somewhere
  bool unknown_class_ = false;
};

}  // namespace

std::optional<PatternNode> parse_pattern(std::string_view pattern, bool case_insensitive) {
  return Reader(pattern, case_insensitive).read();
}

ParsedPattern parse_and_judge(std::string_view pattern, bool case_insensitive) {
  Reader reader(pattern, case_insensitive);
  ParsedPattern parsed;
  parsed.tree = reader.read();
  parsed.is_sure = parsed.tree && reader.is_sure();
  parsed.folds = reader.folds();
  return parsed;
}

bool may_be_empty(const PatternNode& node) {
  switch (node.kind) {
    case PatternKind::literal:
    case PatternKind::char_class: return false;
    case PatternKind::assertion: return true;
    case PatternKind::repeat: return node.min == 0 || may_be_empty(node.children[0]);
    case PatternKind::sequence: return std::all_of(node.children.begin(), node.children.end(), may_be_empty);
    case PatternKind::alternatives: return std::any_of(node.children.begin(), node.children.end(), may_be_empty);
  }
  return true;
}

bool begins_only_text(const PatternNode& node) {
  switch (node.kind) {
    case PatternKind::literal:
    case PatternKind::char_class: return false;
    case PatternKind::assertion: return node.assertion == AssertionKind::text_begin;
    case PatternKind::repeat: return node.min > 0 && begins_only_text(node.children[0]);
    case PatternKind::sequence:
      for (const PatternNode& child : node.children) {
        if (begins_only_text(child)) return true;
        if (child.kind != PatternKind::assertion) return false;
      }
      return false;
    case PatternKind::alternatives: return std::all_of(node.children.begin(), node.children.end(), begins_only_text);
  }
  return false;
}

bool has_word_character(const PatternNode& char_class) {
  return std::any_of(char_class.ranges.begin(), char_class.ranges.end(), [](const auto& range) {
    const auto meets = [&](char32_t low, char32_t high) { return range.first <= high && low <= range.second; };
    return meets('a', 'z') || meets('A', 'Z') || meets('0', '9') || meets('_', '_');
  });
}

bool is_any_character(const PatternNode& node) {
  return !node.ranges.empty() && node.ranges.front().first == 0 && node.ranges.front().second == kLast;
}

}  // namespace factweave
