// SPDX-License-Identifier: MIT
#include "pipeline/written_date.h"

#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "pipeline/ascii_case.h"
#include "pipeline/ascii_digit.h"
#include "pipeline/tokens.h"

namespace factweave {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

constexpr std::array<std::string_view, 20> kOrdinals = {
    "first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};


// Reads the pieces of a date, left to right.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] bool ended() const {
    return at_ >= text_.size() || !(is_digit(text_[at_]) || is_ascii_letter(text_[at_]));
  }

  // A number of `least` to `most` digits with no digit behind it.
  std::optional<unsigned> number(std::size_t least, std::size_t most) {
    std::size_t end = at_;
    unsigned value = 0;
    while (end < text_.size() && is_digit(text_[end]) && end - at_ <= most)
      value = value * 10 + static_cast<unsigned>(text_[end++] - '0');
    if (end - at_ < least || end - at_ > most) return std::nullopt;
    at_ = end;
    return value;
  }

  bool skip(std::string_view sign) {
    if (!text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
  }

  void skip_ordinal() {
    for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
      if (skip(ending)) return;
    }
  }

  // first … thirty-first
  std::optional<unsigned> ordinal_word() {
    for (unsigned i = kOrdinals.size(); i-- > 0;) {
      if (skip(kOrdinals[i])) return i + 1;
    }
    for (const auto& [tens, word] : {std::pair(20u, "twenty-"), std::pair(30u, "thirty-")}) {
      if (!skip(word)) continue;
      for (unsigned i = 0; i < 9; ++i) {
        if (skip(kOrdinals[i])) return tens + i + 1;
      }
      return std::nullopt;
    }
    return skip("thirtieth") ? std::optional(30u) : std::nullopt;
  }

  // A month's name or its abbreviation, with or without a full stop.
  std::optional<unsigned> month() {
    std::string word;
    std::size_t end = at_;
    while (end < text_.size() && is_ascii_letter(text_[end])) word += ascii_lower(text_[end++]);
    if (word.size() < 3) return std::nullopt;
    for (unsigned i = 0; i < kMonths.size(); ++i) {
      const bool known = word == kMonths[i] || (word.size() <= 4 && kMonths[i].starts_with(word));
      if (!known) continue;
      at_ = end;
      if (word != kMonths[i]) skip(".");
      return i + 1;
    }
    return std::nullopt;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

std::optional<Date> make_date(unsigned year, unsigned month, unsigned day) {
  const Date date{std::chrono::year(static_cast<int>(year)), std::chrono::month(month),
                  std::chrono::day(day)};
  if (!date.ok() || year < 1000) return std::nullopt;
  return date;
}

std::optional<Date> read_iso(Reader& reader) {
  const auto year = reader.number(4, 4);
  if (!year || !reader.skip("-")) return std::nullopt;
  const auto month = reader.number(2, 2);
  if (!month || !reader.skip("-")) return std::nullopt;
  const auto day = reader.number(2, 2);
  return day ? make_date(*year, *month, *day) : std::nullopt;
}

// 24-07-2025, 12/11/2025, 5.8.2025
std::optional<Date> read_numeric(Reader& reader) {
  const auto first = reader.number(1, 2);
  if (!first) return std::nullopt;
  for (const std::string_view sign : {"/", "-", "."}) {
    if (!reader.skip(sign)) continue;
    const auto second = reader.number(1, 2);
    if (!second || !reader.skip(sign)) return std::nullopt;
    const auto year = reader.number(4, 4);
    if (!year) return std::nullopt;
    const auto day_first = make_date(*year, *second, *first);
    return day_first || sign != "/" ? day_first : make_date(*year, *first, *second);
  }
  return std::nullopt;
}

// 5 August 2025, 5th of August, 2025, ninth day of August 2025
std::optional<Date> read_day_month(Reader& reader) {
  auto day = reader.number(1, 2);
  if (day) reader.skip_ordinal();
  if (!day) day = reader.ordinal_word();
  if (!day) return std::nullopt;
  if (!reader.skip(" ") && !reader.skip("-")) return std::nullopt;
  reader.skip("day of ");
  reader.skip("of ");
  const auto month = reader.month();
  if (!month) return std::nullopt;
  reader.skip(",");
  if (!reader.skip(" ") && !reader.skip("-")) return std::nullopt;
  const auto year = reader.number(4, 4);
  return year ? make_date(*year, *month, *day) : std::nullopt;
}

// August 5, 2025
std::optional<Date> read_month_day(Reader& reader) {
  const auto month = reader.month();
  if (!month || !reader.skip(" ")) return std::nullopt;
  const auto day = reader.number(1, 2);
  if (!day) return std::nullopt;
  reader.skip_ordinal();
  reader.skip(",");
  if (!reader.skip(" ")) return std::nullopt;
  const auto year = reader.number(4, 4);
  return year ? make_date(*year, *month, *day) : std::nullopt;
}

// Every way of writing a date has four digits in a row.
bool has_year(std::string_view text) {
  int digits = 0;
  for (const char c : text) {
    digits = is_digit(c) ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

}  // namespace

std::optional<WrittenDate> read_written_date(std::string_view folded) {
  using Read = std::optional<Date> (*)(Reader&);
  for (const Read read : {Read(read_iso), Read(read_numeric), Read(read_day_month), Read(read_month_day)}) {
    Reader reader(folded);
    const std::optional<Date> date = read(reader);
    if (date && reader.ended()) return WrittenDate{*date, {0, static_cast<std::uint32_t>(reader.at())}};
  }
  return std::nullopt;
}

std::optional<WrittenDate> find_written_date(std::string_view folded) {
  if (!has_year(folded)) return std::nullopt;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    const bool begins = at == 0 || !(is_digit(folded[at - 1]) || is_ascii_letter(folded[at - 1]));
    if (!begins || !(is_digit(folded[at]) || is_ascii_letter(folded[at]))) continue;
    if (auto found = read_written_date(folded.substr(at))) {
      found->span.begin += static_cast<std::uint32_t>(at);
      found->span.end += static_cast<std::uint32_t>(at);
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace factweave
