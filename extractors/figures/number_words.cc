// SPDX-License-Identifier: MIT
#include "extractors/figures/number_words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

struct Word {
  std::string_view text;
  int value;
};

constexpr std::array kSmall = {
    Word{"zero", 0},       Word{"nought", 0},    Word{"naught", 0},    Word{"nil", 0},
    Word{"one", 1},        Word{"two", 2},       Word{"three", 3},     Word{"four", 4},
    Word{"five", 5},       Word{"six", 6},       Word{"seven", 7},     Word{"eight", 8},
    Word{"nine", 9},       Word{"ten", 10},      Word{"eleven", 11},   Word{"twelve", 12},
    Word{"thirteen", 13},  Word{"fourteen", 14}, Word{"fifteen", 15},  Word{"sixteen", 16},
    Word{"seventeen", 17}, Word{"eighteen", 18}, Word{"nineteen", 19}, Word{"twenty", 20},
    Word{"thirty", 30},    Word{"forty", 40},    Word{"fourty", 40},   Word{"fifty", 50},
    Word{"sixty", 60},     Word{"seventy", 70},  Word{"eighty", 80},   Word{"ninety", 90},
};

struct Scale {
  std::string_view text;
  std::string_view factor;
};

constexpr std::array kScales = {
    Scale{"dozen", "12"},
    Scale{"doz", "12"},
    Scale{"gross", "144"},
    Scale{"hundred", "100"},
    Scale{"thousand", "1000"},
    Scale{"lakh", "100000"},
    Scale{"lac", "100000"},
    Scale{"million", "1000000"},
    Scale{"lkh", "100000"},
    Scale{"crore", "10000000"},
    Scale{"krore", "10000000"},
    Scale{"koti", "10000000"},
    Scale{"cr", "10000000"},
    Scale{"billion", "1000000000"},
    Scale{"milliard", "1000000000"},
    Scale{"trillion", "1000000000000"},
    Scale{"quadrillion", "1000000000000000"},
    Scale{"quintillion", "1000000000000000000"},
    // Suffixes and abbreviations, after digits only.
    Scale{"k", "1000"},
    Scale{"thsd", "1000"},
    Scale{"m", "1000000"},
    Scale{"mm", "1000000"},
    Scale{"mn", "1000000"},
    Scale{"mln", "1000000"},
    Scale{"mio", "1000000"},
    Scale{"mil", "1000000"},
    Scale{"mill", "1000000"},
    Scale{"bil", "1000000000"},
    Scale{"mrd", "1000000000"},
    Scale{"b", "1000000000"},
    Scale{"bn", "1000000000"},
    Scale{"bln", "1000000000"},
    Scale{"g", "1000000000"},
    Scale{"t", "1000000000000"},
    Scale{"tln", "1000000000000"},
    Scale{"tn", "1000000000000"},
    Scale{"trn", "1000000000000"},
};
constexpr std::size_t kSuffixes = 18;  // kScales from here on are no words

struct Ordinal {
  std::string_view text;
  std::string_view cardinal;
};

constexpr std::array kIrregular = {
    Ordinal{"first", "one"},      Ordinal{"second", "two"},   Ordinal{"third", "three"},
    Ordinal{"fifth", "five"},     Ordinal{"eighth", "eight"}, Ordinal{"ninth", "nine"},
    Ordinal{"twelfth", "twelve"},
};

const Word* small_word(std::string_view word) {
  const auto found =
      std::find_if(kSmall.begin(), kSmall.end(), [&](const Word& w) { return w.text == word; });
  return found == kSmall.end() ? nullptr : &*found;
}

std::string_view singular(std::string_view word) {
  return word.size() > 3 && word.ends_with('s') && word != "gross" ? word.substr(0, word.size() - 1) : word;
}

std::string_view word_scale(std::string_view word) {
  for (std::size_t i = 0; i < kSuffixes; ++i) {
    if (kScales[i].text == singular(word)) return kScales[i].factor;
  }
  return {};
}

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : to_ascii_lower(folded) + " ") {
    if (c == ' ' || c == '-' || c == ',' || c == '&') {
      if (c == '&') words.emplace_back("and");
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  return words;
}

// A quotient of 64-bit numbers; number words stay far below their limit, and `ok` says so.
struct Quotient {
  std::uint64_t numerator = 0;
  std::uint64_t denominator = 1;
  bool ok = true;

  void add(std::uint64_t n, std::uint64_t d) {
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    ok = ok && !__builtin_mul_overflow(numerator, d, &a) && !__builtin_mul_overflow(n, denominator, &b) &&
         !__builtin_add_overflow(a, b, &numerator) && !__builtin_mul_overflow(denominator, d, &denominator);
    reduce();
  }
  void multiply(std::uint64_t factor) {
    ok = ok && !__builtin_mul_overflow(numerator, factor, &numerator);
    reduce();
  }
  void divide(std::uint64_t divisor) {
    ok = ok && !__builtin_mul_overflow(denominator, divisor, &denominator);
    reduce();
  }
  void reduce() {
    if (!ok || denominator == 0) return;
    const std::uint64_t common = std::gcd(numerator, denominator);
    if (common > 1) {
      numerator /= common;
      denominator /= common;
    }
  }
};

constexpr std::size_t kGroupDigits = 3;  // "3 hundred and 21": digits between number words

std::uint64_t to_number(std::string_view digits) {
  std::uint64_t value = 0;
  for (const char c : digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
  return value;
}

// Value of a number word below a hundred or of a few digits.
std::optional<std::uint64_t> small_value(std::string_view word) {
  if (const Word* small = small_word(word)) return static_cast<std::uint64_t>(small->value);
  const bool digits = !word.empty() && word.size() <= kGroupDigits && word.front() != '0' &&
                      std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits ? std::optional(to_number(word)) : std::nullopt;
}

bool is_tens(std::string_view word) {
  const Word* small = small_word(word);
  return small != nullptr && small->value >= 20;
}

// Grammar: group (scale)* …, groups descending; a group is 1..99 with an optional "hundred".
class WordReader {
 public:
  explicit WordReader(std::vector<std::string> words) : words_(std::move(words)) {}

  std::optional<SpelledNumber> read() {
    if (words_.empty()) return std::nullopt;
    if (!read_half_of() && !read_terms()) return std::nullopt;
    if (at_ != words_.size() || !total_.ok) return std::nullopt;
    return SpelledNumber{std::to_string(total_.numerator), std::to_string(total_.denominator), last_scale_};
  }

 private:
  [[nodiscard]] std::string_view peek(std::size_t ahead = 0) const {
    return at_ + ahead < words_.size() ? std::string_view(words_[at_ + ahead]) : std::string_view();
  }
  bool take(std::string_view word) {
    if (peek() != word) return false;
    ++at_;
    return true;
  }
  bool take_article() { return take("a") || take("an"); }

  // half a million; a quarter of a million; three quarters of a billion; half; two thirds.
  bool read_half_of() {
    const std::size_t start = at_;
    std::uint64_t numerator = 1;
    if (const Word* word = small_word(peek()); word != nullptr && fraction_denominator(peek(1)) > 1) {
      numerator = static_cast<std::uint64_t>(word->value);
      ++at_;
    } else if (fraction_denominator(peek(1)) > 1) {
      take_article();
    }
    const std::uint64_t denominator = fraction_denominator(peek());
    if (denominator < 2) {
      at_ = start;
      return false;
    }
    ++at_;
    total_.add(numerator, denominator);
    take("of");
    take_article();
    if (read_scales(total_)) return true;
    at_ = start;
    total_ = {};
    return false;
  }

  bool read_terms() {
    std::uint64_t smallest_scale = UINT64_MAX;
    bool first = true;
    while (at_ < words_.size()) {
      if (!first) take("and");
      Quotient group;
      const std::size_t before = at_;
      if (!read_group(group, first)) return false;
      const bool fraction = group.numerator > 0 && group.numerator < group.denominator;
      const std::uint64_t scale = read_group_scales(group);
      // Two million and a half: half of the million.
      if (fraction && !first && scale == 1) group.multiply(smallest_scale >= 1000 ? smallest_scale : 1);
      if (scale >= smallest_scale || at_ == before) return false;
      smallest_scale = scale;
      if (!first) last_scale_ = "1";
      total_.add(group.numerator, group.denominator);
      total_.ok = total_.ok && group.ok;
      first = false;
    }
    return !first;
  }

  // One group and the product of its scales above the hundred; the hundred itself belongs to the group.
  std::uint64_t read_group_scales(Quotient& group) {
    std::uint64_t product = 1;
    while (true) {
      const std::string_view factor = word_scale(peek());
      if (factor.empty()) break;
      ++at_;
      if (factor == "100" && group.numerator >= 100 * group.denominator) group.ok = false;  // 408 hundred
      last_scale_ = std::string(factor);
      product *= to_number(factor);
      group.multiply(to_number(factor));
      if (product > 1'000'000'000'000'000'000ULL) break;
    }
    return product;
  }

  bool read_scales(Quotient& value) {
    while (at_ < words_.size()) {
      const std::string_view factor = word_scale(peek());
      if (factor.empty()) return false;
      ++at_;
      last_scale_ = std::string(factor);
      value.multiply(to_number(factor));
    }
    return true;
  }

  bool read_group(Quotient& group, bool first) {
    if (first && take_article()) {
      if (word_scale(peek()).empty()) return false;
      group.add(1, 1);
    } else if (first && !word_scale(peek()).empty()) {
      group.add(1, 1);
    } else if (!read_below_hundred(group)) {
      return read_and_fraction(group);
    }
    if (fraction_denominator(peek()) > group.numerator && group.denominator == 1) {  // … and three fifths
      group.divide(fraction_denominator(peek()));
      ++at_;
      return true;
    }
    if (singular(peek()) == "hundred" && group.numerator < 100) read_hundreds(group);
    read_point(group);
    return read_tail_fraction(group);
  }

  // "twenty and three", but neither "twenty and three fifths" nor "twenty and three hundred".
  [[nodiscard]] bool joins_unit() const {
    if (std::any_of(words_.begin(), words_.end(), [](const std::string& word) { return !word_scale(word).empty(); })) return false;
    const Word* unit = peek() == "and" ? small_word(peek(1)) : nullptr;
    return unit != nullptr && unit->value >= 1 && unit->value <= 9 && fraction_denominator(peek(2)) < 2;
  }

  bool read_below_hundred(Quotient& group) {
    const std::optional<std::uint64_t> first = small_value(peek());
    if (!first) return false;
    std::uint64_t value = *first;
    const bool tens = is_tens(peek());
    ++at_;
    if (tens && at_ == 1 && joins_unit()) ++at_;
    const Word* unit = small_word(peek());
    if (tens && unit != nullptr && unit->value >= 1 && unit->value <= 9) {
      value += static_cast<std::uint64_t>(unit->value);
      ++at_;
    }
    group.add(value, 1);
    return true;
  }

  void read_hundreds(Quotient& group) {
    ++at_;
    group.multiply(100);
    last_scale_ = "100";
    const std::size_t before = at_;
    const bool joined = take("and");
    Quotient rest;
    if (read_below_hundred(rest)) {
      // Three hundred and sixty-two hundredths: 300.62.
      const std::uint64_t parts = joined ? fraction_denominator(peek()) : 0;
      const bool fraction = parts > rest.numerator;
      if (fraction) ++at_;
      group.add(rest.numerator, fraction ? parts : 1);
      last_scale_ = "1";
    } else {
      at_ = before;
    }
  }

  // one point two five; three hundred point sixty-two
  void read_point(Quotient& group) {
    if (peek() != "point" || small_word(peek(1)) == nullptr) return;
    ++at_;
    Quotient pair;
    if (small_word(peek())->value > 9 && read_below_hundred(pair)) return group.add(pair.numerator, 100);
    std::uint64_t denominator = 1;
    while (const Word* word = small_word(peek())) {
      if (word->value > 9 || denominator > 1'000'000'000) break;
      denominator *= 10;
      group.add(static_cast<std::uint64_t>(word->value), denominator);
      ++at_;
    }
  }

  // two and a half (million); one and three quarters
  bool read_tail_fraction(Quotient& group) {
    if (peek() != "and") return true;
    const std::size_t before = at_;
    ++at_;
    if (!read_and_fraction(group)) at_ = before;
    return true;
  }

  bool read_and_fraction(Quotient& group) {
    std::uint64_t numerator = 1;
    const std::size_t before = at_;
    if (const Word* word = small_word(peek()); word != nullptr) {
      numerator = static_cast<std::uint64_t>(word->value);
      ++at_;
    } else if (!take_article() && peek() != "half" && peek() != "quarter") {
      return false;
    }
    const std::uint64_t denominator = fraction_denominator(peek());
    if (denominator < 2 || numerator >= denominator) {
      at_ = before;
      return false;
    }
    ++at_;
    group.add(numerator, denominator);
    return true;
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
  Quotient total_;
  std::string last_scale_ = "1";
};

// "two one hundred fifths" is 2/105: no number goes on with "one hundred" right behind a unit.
std::optional<SpelledNumber> read_parts_of_scale(const std::vector<std::string>& words) {
  if (words.size() != 4 || (words[1] != "one" && words[1] != "a") || word_scale(words[2]).empty()) return std::nullopt;
  const Word* numerator = small_word(words[0]);
  const std::uint64_t parts = fraction_denominator(words[3]);
  if (numerator == nullptr || numerator->value < 1 || is_tens(words[0]) || parts < 2 || parts >= 100) return std::nullopt;
  return SpelledNumber{std::to_string(numerator->value), std::to_string(to_number(word_scale(words[2])) + parts), "1"};
}

}  // namespace

std::string_view scale_factor(std::string_view word) {
  const std::string lower = to_ascii_lower(word);
  if (const std::string_view factor = word_scale(lower); !factor.empty()) return factor;
  for (std::size_t i = kSuffixes; i < kScales.size(); ++i) {
    if (kScales[i].text == lower) return kScales[i].factor;
  }
  return {};
}

std::optional<SpelledNumber> read_number_words(std::string_view folded) {
  std::vector<std::string> words = words_of(folded);
  if (std::optional<SpelledNumber> number = WordReader(words).read()) return number;
  // "one twenty-two", as it is spoken
  const std::optional<std::uint64_t> hundreds = small_value(words.empty() ? std::string_view() : words[0]);
  if (words.size() > 1 && words.size() < 4 && hundreds && *hundreds >= 1 && *hundreds <= 9 &&
      is_tens(words[1])) {
    words.insert(words.begin() + 1, "hundred");
    return WordReader(std::move(words)).read();
  }
  return read_fraction_words(folded);
}

std::optional<SpelledNumber> read_fraction_words(std::string_view folded) {
  std::vector<std::string> words = words_of(folded);
  // Three hundred and sixty-two hundredths: a mixed number.
  const bool joined = std::find(words.begin(), words.end(), "and") != words.end();
  if (words.size() < 2 || (joined && WordReader(words).read())) return std::nullopt;
  if (std::optional<SpelledNumber> parts = read_parts_of_scale(words)) return parts;
  const std::string last = std::move(words.back());
  words.pop_back();
  std::uint64_t denominator = fraction_denominator(last);
  if (is_tens(words.back())) {  // three twenty-firsts
    const std::optional<std::string> unit =
        cardinal_of_ordinal(last.ends_with('s') ? last.substr(0, last.size() - 1) : last);
    const Word* small = unit ? small_word(*unit) : nullptr;
    if (small != nullptr && small->value < 10) {
      denominator = static_cast<std::uint64_t>(small->value + small_word(words.back())->value);
      words.pop_back();
    }
  }
  if (denominator < 2 || words.empty()) return std::nullopt;
  // "one thousand fifths" may be one thousand-fifth.
  if (denominator < 10 && last != "halves" && last != "quarters" && !word_scale(words.back()).empty())
    return std::nullopt;
  if (words.size() == 1 && (words[0] == "a" || words[0] == "an")) words[0] = "one";
  const std::optional<SpelledNumber> numerator = WordReader(std::move(words)).read();
  if (!numerator || numerator->denominator != "1") return std::nullopt;
  // "one hundred fifth" is an ordinal.
  if (numerator->numerator != "1" && !last.ends_with('s')) return std::nullopt;
  return SpelledNumber{numerator->numerator, std::to_string(denominator), "1"};
}

std::uint64_t fraction_denominator(std::string_view word) {
  if (word == "half" || word == "halves") return 2;
  if (word == "quarter" || word == "quarters") return 4;
  if (word.empty() || word == "second" || word == "seconds" || word == "first") return 0;
  const std::string one(word.ends_with('s') ? word.substr(0, word.size() - 1) : word);
  const std::optional<std::string> cardinal = cardinal_of_ordinal(one);
  if (!cardinal) return 0;
  if (const Word* small = small_word(*cardinal)) return static_cast<std::uint64_t>(small->value);
  return *cardinal == "dozen" ? 0 : to_number(word_scale(*cardinal));
}

std::optional<std::string> cardinal_of_ordinal(std::string_view folded) {
  std::vector<std::string> words = words_of(folded);
  if (words.empty()) return std::nullopt;
  // twentyfirst
  for (std::size_t length = 5; length <= 7 && length < words.back().size(); ++length) {
    if (!is_tens(std::string_view(words.back()).substr(0, length))) continue;
    words.push_back(words.back().substr(length));
    words[words.size() - 2].resize(length);
  }
  std::string& last = words.back();
  const auto irregular =
      std::find_if(kIrregular.begin(), kIrregular.end(), [&](const Ordinal& o) { return o.text == last; });
  if (irregular != kIrregular.end()) {
    last = irregular->cardinal;
  } else if (last.ends_with("ieth")) {
    last = last.substr(0, last.size() - 4) + "y";
  } else if (last.ends_with("th")) {
    last = last.substr(0, last.size() - 2);
  } else {
    return std::nullopt;
  }
  if (small_word(last) == nullptr && word_scale(last).empty()) return std::nullopt;
  std::string cardinal;
  for (const std::string& word : words) cardinal += (cardinal.empty() ? "" : " ") + word;
  return cardinal;
}

}  // namespace factweave
