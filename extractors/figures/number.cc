// SPDX-License-Identifier: MIT
#include "extractors/figures/number.h"

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <limits>
#include <vector>

#include "extractors/figures/number_words.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

constexpr int kSignificantDigits = 16;
constexpr std::size_t kLongestNumber = 200;  // bytes; longer runs of digits are no number of a text
constexpr int kLargestExponent = 60;

bool digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), digit);
}

Integer power_of_ten(int exponent) {
  return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

Rational shift(const Rational& value, int exponent) {
  return exponent >= 0 ? Rational(value * power_of_ten(exponent)) : Rational(value / power_of_ten(-exponent));
}

Integer to_integer(std::string_view digits) {
  if (digits.size() <= std::numeric_limits<std::uint64_t>::digits10) {
    std::uint64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
  }
  const std::size_t first = digits.find_first_not_of('0');  // a leading 0 would mean octal
  return first == std::string_view::npos ? Integer(0) : Integer(std::string(digits.substr(first)));
}

Rational from_decimal(std::string_view text) {
  bool negative = false;
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  const std::size_t point = text.find('.');
  std::string digits(text.substr(0, point));
  int places = 0;
  if (point != std::string_view::npos) {
    digits += text.substr(point + 1);
    places = static_cast<int>(text.size() - point - 1);
  }
  const Integer whole = to_integer(digits);
  const Rational value = places == 0 ? Rational(whole) : Rational(whole, power_of_ten(places));
  return negative ? Rational(-value) : value;
}

// Decimal places that make the quotient exact, or -1 where it is periodic.
int exact_places(Integer denominator) {
  int twos = 0;
  int fives = 0;
  while (denominator % 2 == 0) {
    denominator /= 2;
    ++twos;
  }
  while (denominator % 5 == 0) {
    denominator /= 5;
    ++fives;
  }
  return denominator == 1 ? std::max(twos, fives) : -1;
}

// Places that leave 16 significant digits of a positive value.
int rounded_places(const Rational& value) {
  int places = kSignificantDigits - 1;
  Rational scaled = value;
  while (scaled >= 10) {
    scaled /= 10;
    --places;
  }
  while (scaled < 1) {
    scaled *= 10;
    ++places;
  }
  return std::max(places, 0);
}

std::string to_decimal(const Rational& value) {
  if (boost::multiprecision::denominator(value) == 1) return boost::multiprecision::numerator(value).str();
  const bool negative = value < 0;
  const Rational positive = negative ? Rational(-value) : value;
  int places = exact_places(boost::multiprecision::denominator(positive));
  if (places < 0) places = rounded_places(positive);
  const Rational shifted = shift(positive, places) + Rational(1, 2);
  const Integer whole =
      boost::multiprecision::numerator(shifted) / boost::multiprecision::denominator(shifted);
  std::string digits = whole.str();
  if (places > 0) {
    if (static_cast<int>(digits.size()) <= places) {
      digits.insert(0, static_cast<std::size_t>(places) + 1 - digits.size(), '0');
    }
    digits.insert(digits.size() - static_cast<std::size_t>(places), 1, '.');
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
  }
  return negative && digits != "0" ? "-" + digits : digits;
}

struct Vulgar {
  std::string_view sign;
  int numerator;
  int denominator;
};

constexpr std::array kVulgar = {
    Vulgar{"½", 1, 2}, Vulgar{"⅓", 1, 3}, Vulgar{"⅔", 2, 3}, Vulgar{"¼", 1, 4}, Vulgar{"¾", 3, 4},
    Vulgar{"⅕", 1, 5}, Vulgar{"⅖", 2, 5}, Vulgar{"⅗", 3, 5}, Vulgar{"⅘", 4, 5}, Vulgar{"⅙", 1, 6},
    Vulgar{"⅚", 5, 6}, Vulgar{"⅛", 1, 8}, Vulgar{"⅜", 3, 8}, Vulgar{"⅝", 5, 8}, Vulgar{"⅞", 7, 8},
};

constexpr std::array<std::string_view, 10> kSuperscripts = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

// A reader over the text that takes what fits and leaves the rest.
class NumberReader {
 public:
  explicit NumberReader(std::string_view text) : rest_(text) {}

  // What read() makes of digits and their separators alone, as most numbers are.
  static std::optional<std::string> plain(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool separator = (text[i] == ',' || text[i] == '.') && i > 0 && i + 1 < text.size() && digit(text[i + 1]);
      if (!digit(text[i]) && !separator) return std::nullopt;
    }
    std::optional<std::string> value = plain_decimal(text);
    if (!value) return std::nullopt;
    const std::size_t point = std::min(value->find('.'), value->size());
    if (point < value->size()) value->resize(std::max(value->find_last_not_of('0'), point - 1) + 1);
    if (value->ends_with('.')) value->pop_back();
    value->erase(0, std::min(value->find_first_not_of('0'), point - 1));
    return value;
  }

  std::optional<ParsedNumber> read() {
    const bool negative = read_sign();
    std::optional<Rational> value = read_digits();
    if (value) {
      if (!read_fraction(*value) || !read_exponent(*value)) return std::nullopt;
    } else if (value = read_lone_fraction(); !value) {
      return read_words(negative);
    }
    return read_scales(negative ? Rational(-*value) : *value);
  }

 private:
  bool take(std::string_view prefix) {
    if (!rest_.starts_with(prefix)) return false;
    rest_.remove_prefix(prefix.size());
    return true;
  }

  void skip_blanks() {
    while (take(" ")) {
    }
  }

  bool read_sign() {
    const bool negative =
        take("minus ") || take("Minus ") || take("negative ") || take("Negative ") || take("-");
    if (!negative) take("+");
    skip_blanks();
    return negative;
  }

  // Digits with their separators; refuses groups of wrong length.
  std::optional<Rational> read_digits() {
    std::size_t end = 0;
    while (end < rest_.size() && continues_number(end)) ++end;
    std::string_view run = rest_.substr(0, end);
    if (run.starts_with('.') && all_digits(run.substr(1))) {
      rest_.remove_prefix(end);
      return from_decimal("0" + std::string(run));
    }
    if (run.empty() || !digit(run.front())) return std::nullopt;
    const std::optional<std::string> plain = plain_decimal(run);
    if (!plain) return std::nullopt;
    rest_.remove_prefix(end);
    if (const std::size_t point = plain->find('.'); point != std::string::npos) {
      for (std::size_t i = point + 1; i < plain->size(); ++i) last_place_ /= 10;
    }
    return from_decimal(*plain);
  }

  // Digits, and separators between digits.
  [[nodiscard]] bool continues_number(std::size_t at) const {
    const char c = rest_[at];
    if (digit(c)) return true;
    const bool inner = at + 1 < rest_.size() && digit(rest_[at + 1]);
    if (c == '.' || c == '\'') return inner;
    // "12, 000": only thousands stand behind a comma and a blank.
    if (c == ',') return inner || rest_.substr(at + 1).starts_with(" 000");
    // A blank groups only before exactly three digits.
    return c == ' ' && at + 3 < rest_.size() && inner && digit(rest_[at + 2]) && digit(rest_[at + 3]) &&
           (at + 4 >= rest_.size() || (!digit(rest_[at + 4]) && rest_[at + 4] != '/'));
  }

  static std::optional<std::string> plain_decimal(std::string_view run) {
    const std::size_t last_comma = run.rfind(',');
    const std::size_t last_point = run.rfind('.');
    if (std::count(run.begin(), run.end(), '.') > 1) return ungrouped(run, '.', ',');
    if (last_comma != std::string_view::npos && last_point != std::string_view::npos &&
        last_comma > last_point) {
      return ungrouped(run, '.', ',');  // 1.234,5
    }
    if (last_point == std::string_view::npos && std::count(run.begin(), run.end(), ',') == 1 &&
        run.size() - last_comma - 1 <= 2) {
      return ungrouped(run, '.', ',');  // 12,5
    }
    return ungrouped(run, ',', '.');
  }

  static std::optional<std::string> ungrouped(std::string_view run, char group, char decimal) {
    std::string_view fraction;
    if (const std::size_t at = run.rfind(decimal); at != std::string_view::npos) {
      fraction = run.substr(at + 1);
      run = run.substr(0, at);
      if (!all_digits(fraction)) return std::nullopt;
    }
    std::string digits;
    std::vector<std::size_t> lengths(1, 0);
    for (const char c : run) {
      if (digit(c)) {
        digits += c;
        ++lengths.back();
      } else if (c == ' ' && lengths.back() == 0) {
        continue;  // behind a comma
      } else if (c == group || c == ' ' || c == '\'') {
        lengths.push_back(0);
      } else {
        return std::nullopt;
      }
    }
    if (lengths.size() > 1 && !good_groups(lengths)) return std::nullopt;
    return fraction.empty() ? digits : digits + "." + std::string(fraction);
  }

  // 12,345,678 or, as in India, 1,23,45,678.
  static bool good_groups(const std::vector<std::size_t>& lengths) {
    if (lengths.back() != 3 || lengths.front() == 0 || lengths.front() > 3) return false;
    const auto inner = [&](std::size_t length) {
      return std::all_of(lengths.begin() + 1, lengths.end() - 1, [&](std::size_t n) { return n == length; });
    };
    return inner(3) || (inner(2) && lengths.front() <= 2);
  }

  bool take_vulgar(Rational& value) {
    for (const Vulgar& vulgar : kVulgar) {
      if (take(vulgar.sign)) {
        value += last_place_ * Rational(vulgar.numerator, vulgar.denominator);
        return true;
      }
    }
    return false;
  }

  // 7 1/2, 7½; behind decimals a fraction is one of the last place, as grain is quoted: $5.83 3/4.
  bool read_fraction(Rational& value) {
    const std::string_view before = rest_;
    skip_blanks();
    if (take_vulgar(value)) return true;
    rest_ = before;
    if (take("/")) {
      const Rational denominator = read_plain_integer();
      if (denominator == 0) return false;
      value /= denominator;
      return true;
    }
    if (!take(" ") && !take("-")) return true;
    const std::string_view mixed = rest_;
    const Rational numerator = read_plain_integer();
    if (numerator > 0 && take("/")) {
      const Rational denominator = read_plain_integer();
      if (denominator <= numerator) return false;
      value += last_place_ * numerator / denominator;
      return true;
    }
    rest_ = mixed.size() == before.size() ? mixed : before;
    return true;
  }

  Rational read_plain_integer() {
    std::size_t end = 0;
    while (end < rest_.size() && digit(rest_[end])) ++end;
    const Rational value(to_integer(rest_.substr(0, end)));
    rest_.remove_prefix(end);
    return value;
  }

  std::optional<Rational> read_lone_fraction() {
    Rational value = 0;
    if (!take_vulgar(value)) return std::nullopt;
    return value;
  }

  // 10^6, 10⁶, 5 x 10^3, 1e6.
  bool read_exponent(Rational& value) {
    const std::string_view before = rest_;
    if (std::optional<int> exponent = read_caret()) return raise(value, *exponent);
    if (take("e") || take("E")) {
      if (std::optional<int> exponent = read_signed_integer()) return scale_by(value, *exponent);
      rest_ = before;
    }
    skip_blanks();
    if (take("x") || take("×") || take("*") || take("·")) {
      skip_blanks();
      if (take("10")) {
        // 2.5 x 10-5: where the text lost its superscript
        if (rest_.starts_with('-'))
          return scale_by(value, read_signed_integer().value_or(kLargestExponent + 1));
        if (std::optional<int> exponent = read_caret()) return scale_by(value, *exponent);
      } else if (const Rational base = read_plain_integer(); base > 1) {
        Rational power = base;
        const std::optional<int> exponent = read_caret();
        if (!exponent || !raise(power, *exponent)) return false;
        value *= power;
        return true;
      }
    }
    rest_ = before;
    return true;
  }

  std::optional<int> read_caret() {
    const std::string_view before = rest_;
    if (take("^")) {
      if (std::optional<int> exponent = read_signed_integer()) return exponent;
      rest_ = before;
      return std::nullopt;
    }
    const bool negative = take("⁻");
    int exponent = 0;
    bool any = false;
    for (bool more = true; more;) {
      more = false;
      for (std::size_t i = 0; i < kSuperscripts.size(); ++i) {
        if (exponent < kLargestExponent && take(kSuperscripts[i])) {
          exponent = exponent * 10 + static_cast<int>(i);
          any = more = true;
        }
      }
    }
    if (!any) {
      rest_ = before;
      return std::nullopt;
    }
    return negative ? -exponent : exponent;
  }

  std::optional<int> read_signed_integer() {
    const bool negative = !take("--") && take("-");
    if (!negative) take("+");
    std::size_t end = 0;
    while (end < rest_.size() && digit(rest_[end])) ++end;
    if (end == 0 || end > 3) return std::nullopt;
    int value = 0;
    for (const char c : rest_.substr(0, end)) value = value * 10 + (c - '0');
    rest_.remove_prefix(end);
    return negative ? -value : value;
  }

  static bool scale_by(Rational& value, int exponent) {
    if (std::abs(exponent) > kLargestExponent) return false;
    value = shift(value, exponent);
    return true;
  }

  static bool raise(Rational& value, int exponent) {
    if (std::abs(exponent) > kLargestExponent) return false;
    Rational result = 1;
    for (int i = 0; i < std::abs(exponent); ++i) result *= value;
    if (exponent < 0) {
      if (result == 0) return false;
      result = 1 / result;
    }
    value = result;
    return true;
  }

  std::optional<ParsedNumber> read_words(bool negative) {
    const std::optional<SpelledNumber> spelled = read_number_words(rest_);
    if (!spelled) return std::nullopt;
    Rational value = Rational(to_integer(spelled->numerator), to_integer(spelled->denominator));
    if (negative) value = -value;
    return ParsedNumber{to_decimal(value), spelled->scale, spelled->scale != "1"};
  }

  // Suffixes and words after digits: k, bn, million, dozen, hundred thousand.
  std::optional<ParsedNumber> read_scales(Rational value) {
    Rational scale = 1;
    Rational last = 1;
    bool scaled = false;
    for (skip_separators(); !rest_.empty(); skip_separators()) {
      if (rest_.starts_with("and ")) return add_rest(value, scale, last);
      std::size_t end = 0;
      while (end < rest_.size() && std::isalpha(static_cast<unsigned char>(rest_[end])) != 0) ++end;
      const std::string_view factor = scale_factor(rest_.substr(0, end));
      if (factor.empty()) return scaled ? add_rest(value, scale, last) : std::nullopt;
      last = Rational(to_integer(factor));
      scale *= last;
      scaled = true;
      rest_.remove_prefix(end);
      if (rest_ == ".") rest_ = {};
    }
    return ParsedNumber{to_decimal(value * scale), to_decimal(scale), scaled};
  }

  // "5 and a half", "3 million and a half", "6 thousand 2 hundred and 45": a fraction belongs to the number
  // before its scale, a whole number must be smaller than the last scale.
  std::optional<ParsedNumber> add_rest(const Rational& value, const Rational& scale,
                                       const Rational& last) const {
    const std::string_view words = rest_.starts_with("and ") ? rest_.substr(4) : rest_;
    const std::optional<SpelledNumber> part = read_number_words(words);
    if (!part) return std::nullopt;
    const Rational rest(to_integer(part->numerator), to_integer(part->denominator));
    if (rest < 1) return ParsedNumber{to_decimal((value + rest) * scale), to_decimal(scale), scale != 1};
    if (rest >= last || value < 0) return std::nullopt;
    return ParsedNumber{to_decimal(value * scale + rest), "1", true};
  }

  void skip_separators() {
    while (take(" ") || take("-")) {
    }
  }

  Rational last_place_ = 1;  // what a fraction behind the digits is a part of
  std::string_view rest_;
};

}  // namespace

std::optional<ParsedNumber> parse_number(std::string_view folded) {
  while (!folded.empty() && folded.back() == ' ') folded.remove_suffix(1);
  while (!folded.empty() && folded.front() == ' ') folded.remove_prefix(1);
  if (folded.empty() || folded.size() > kLongestNumber) return std::nullopt;
  if (folded.back() == ')') {  // thirty (30)
    const std::size_t bracket = folded.find(" (");
    return bracket == std::string_view::npos ? std::nullopt : parse_number(folded.substr(0, bracket));
  }
  if (const std::size_t point = folded.find("point ");
      point != std::string_view::npos && digit(folded.back())) {
    std::string decimal(folded.substr(0, point));  // 1 point 1
    if (decimal.ends_with(' ')) decimal.pop_back();
    return NumberReader(decimal + "." + std::string(folded.substr(point + 6))).read();
  }
  if (std::optional<std::string> plain = NumberReader::plain(folded)) return ParsedNumber{*std::move(plain)};
  return NumberReader(folded).read();
}

bool is_decimal(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return all_digits(text);
  return all_digits(text.substr(0, point)) && all_digits(text.substr(point + 1));
}

std::string multiply(std::string_view a, std::string_view b) {
  return to_decimal(from_decimal(a) * from_decimal(b));
}

std::string divide(std::string_view a, std::string_view b) {
  const Rational divisor = from_decimal(b);
  return divisor == 0 ? std::string() : to_decimal(from_decimal(a) / divisor);
}

std::string subtract(std::string_view a, std::string_view b) {
  return to_decimal(from_decimal(a) - from_decimal(b));
}

int compare(std::string_view a, std::string_view b) {
  const Rational difference = from_decimal(a) - from_decimal(b);
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

std::optional<int> small_integer(std::string_view decimal) {
  if (!all_digits(decimal) || decimal.size() > 6) return std::nullopt;
  int value = 0;
  for (const char c : decimal) value = value * 10 + (c - '0');
  return value;
}

}  // namespace factweave
