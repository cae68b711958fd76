// SPDX-License-Identifier: MIT
#include "extractors/figures/date_order.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace factweave {
namespace {

constexpr std::size_t kLookedAt = 6000;  // bytes; a writer shows the habit early

// Words that one side of the ocean writes.
constexpr std::array<std::string_view, 14> kDayFirst = {
    "our ",      "isation", "ise ",      "metre",  "tonne",  "litre", "centre",
    " per cent", " km",     "programme", "labour", "favour", "£",     "€"};
constexpr std::array<std::string_view, 10> kMonthFirst = {"ization", "izing", "color",   "center", "program ",
                                                          " miles",  " feet", "percent", "U.S.",   "labor "};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0;
}

int count(std::string_view text, std::string_view word) {
  int found = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
    ++found;
  return found;
}

// Positive: "May 6"; negative: "6 May".
int written_dates(std::string_view text) {
  int balance = 0;
  for (const std::string_view month : kMonths) {
    for (std::size_t at = text.find(month); at != std::string_view::npos; at = text.find(month, at + 1)) {
      const std::size_t end = at + month.size();
      const bool year_follows = digit_at(text, end + 1) && digit_at(text, end + 4);
      if (end < text.size() && text[end] == ' ' && digit_at(text, end + 1) && !year_follows) ++balance;
      if (at >= 2 && text[at - 1] == ' ' && digit_at(text, at - 2)) --balance;
    }
  }
  return balance;
}

// The number of one or two digits that ends before `end`; 0 where there is none.
int number_before(std::string_view text, std::size_t end) {
  if (end < 1 || !digit_at(text, end - 1)) return 0;
  if (end < 2 || !digit_at(text, end - 2)) return text[end - 1] - '0';
  const bool longer = end >= 3 && digit_at(text, end - 3);
  return longer ? 0 : (text[end - 2] - '0') * 10 + (text[end - 1] - '0');
}

// 25/12/1980 or 12/25/1980 elsewhere settles it: positive for the month first.
int numeric_dates(std::string_view text) {
  int balance = 0;
  for (std::size_t at = text.find('/'); at != std::string_view::npos; at = text.find('/', at + 1)) {
    const std::size_t second_slash = text.find('/', at + 1);
    if (second_slash == std::string_view::npos || second_slash > at + 3 || !digit_at(text, second_slash + 2)) continue;
    const int first = number_before(text, at);
    const int second = number_before(text, second_slash);
    if (first > 12 && first <= 31 && second >= 1 && second <= 12) --balance;
    if (second > 12 && second <= 31 && first >= 1 && first <= 12) ++balance;
  }
  return balance;
}

}  // namespace

bool month_first(const Document& document) {
  const std::string_view text = std::string_view(document.unwrapped).substr(0, kLookedAt);
  if (const int balance = numeric_dates(text); balance != 0) return balance > 0;
  if (const int balance = written_dates(text); balance != 0) return balance > 0;
  int balance = 0;
  for (const std::string_view word : kMonthFirst) balance += count(text, word);
  for (const std::string_view word : kDayFirst) balance -= count(text, word);
  return balance >= 0;
}

}  // namespace factweave
