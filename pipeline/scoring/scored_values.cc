// SPDX-License-Identifier: MIT
#include "pipeline/scoring/scored_values.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <vector>

namespace factweave {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

struct Days {
  long first = 0, end = 0;
};

long day_number(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return sys_days(date).time_since_epoch().count();
}

Days months(int year, int month, int count) {
  const int last = year * 12 + month - 1 + count;
  return {day_number(year, month, 1), day_number(last / 12, last % 12 + 1, 1)};
}

bool digits(std::string_view s, std::size_t at, std::size_t n, int& value) {
  if (at + n > s.size()) return false;
  value = 0;
  for (std::size_t i = at; i < at + n; ++i) {
    if (s[i] < '0' || s[i] > '9') return false;
    value = value * 10 + (s[i] - '0');
  }
  return true;
}

bool valid(int year, int month, int day) {
  return std::chrono::year_month_day{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day))}
      .ok();
}

std::optional<Days> week_days(int year, int week, int weekday) {
  const long fourth = day_number(year, 1, 4);
  const long monday = fourth - ((fourth + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
  const long first = monday + 7L * (week - 1) + (weekday == 0 ? 0 : weekday - 1);
  return Days{first, first + (weekday == 0 ? 7 : 1)};
}

// One date of reduced precision, upper case.
std::optional<Days> date_days(std::string_view s) {
  int y = 0, m = 0, d = 0;
  if (s.size() == 4 && s[3] == 'X' && digits(s, 0, 3, y)) return months(y * 10, 1, 120);
  if (s.size() == 4 && s.substr(2) == "XX" && digits(s, 0, 2, y)) return months(y * 100, 1, 1200);
  if (!digits(s, 0, 4, y) || y == 0) return std::nullopt;
  std::string_view rest = s.substr(4);
  if (rest.empty()) return months(y, 1, 12);
  const std::string_view part = rest.front() == '-' ? rest.substr(1) : rest;
  if (part.size() == 2 && part[0] == 'Q' && part[1] >= '1' && part[1] <= '4') return months(y, 3 * (part[1] - '1') + 1, 3);
  if (part.size() == 2 && part[0] == 'H' && (part[1] == '1' || part[1] == '2')) return months(y, 6 * (part[1] - '1') + 1, 6);
  if (rest.front() != '-') return std::nullopt;
  if (part[0] == 'W' && digits(part, 1, 2, m) && (part.size() == 3 || (part.size() == 5 && part[3] == '-' && digits(part, 4, 1, d)))) {
    return week_days(y, m, d);
  }
  if (!digits(part, 0, 2, m) || m < 1 || m > 12) return std::nullopt;
  if (part.size() == 2) return months(y, m, 1);
  if (part.size() != 5 || part[2] != '-' || !digits(part, 3, 2, d) || !valid(y, m, d)) return std::nullopt;
  return Days{day_number(y, m, d), day_number(y, m, d) + 1};
}

// PnYnMnWnDTnHnMnS as months and seconds.
std::optional<std::string> duration(std::string_view s) {
  if (s.size() < 2 || s[0] != 'P') return std::nullopt;
  double month_count = 0, seconds = 0;
  bool time = false;
  for (std::size_t i = 1; i < s.size();) {
    if (s[i] == 'T') {
      time = true;
      ++i;
      continue;
    }
    const std::size_t unit = s.find_first_not_of("0123456789.", i);
    if (unit == std::string_view::npos || unit == i) return std::nullopt;
    const double n = std::strtod(std::string(s.substr(i, unit - i)).c_str(), nullptr);
    switch (s[unit]) {
      case 'Y': month_count += 12 * n; break;
      case 'M': time ? seconds += 60 * n : month_count += n; break;
      case 'W': seconds += 604800 * n; break;
      case 'D': seconds += 86400 * n; break;
      case 'H': seconds += 3600 * n; break;
      case 'S': seconds += n; break;
      default: return std::nullopt;
    }
    i = unit + 1;
  }
  std::array<char, 64> out{};
  std::snprintf(out.data(), out.size(), "P %.10g %.10g", month_count, seconds);
  return std::string(out.data());
}

std::string upper(std::string_view s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s.substr(i, 3) == "\xE2\x88\x92") {  // U+2212 MINUS SIGN
      out += '-';
      i += 2;
    } else {
      out += s[i] >= 'a' && s[i] <= 'z' ? static_cast<char>(s[i] - 32) : s[i];
    }
  }
  const std::size_t begin = out.find_first_not_of(" \t"), end = out.find_last_not_of(" \t");
  return begin == std::string::npos ? std::string() : out.substr(begin, end - begin + 1);
}

std::optional<double> number(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c != ',') plain += c;
  }
  if (plain.empty()) return std::nullopt;
  char* end = nullptr;
  const double value = std::strtod(plain.c_str(), &end);
  return end == plain.c_str() + plain.size() ? std::optional(value) : std::nullopt;
}

// Scores: every dash and colon counts as "-".
std::string plain_score(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = text.substr(i, 2) == "\xE2\x80" && i + 2 < text.size();
    const bool minus = text.substr(i, 3) == "\xE2\x88\x92";
    if (dash || minus) i += 2;
    if (dash || minus || text[i] == ':') {
      out += '-';
    } else if (text[i] != ' ') {
      out += text[i];
    }
  }
  return out;
}

bool same_number(std::string_view a, std::string_view b) {
  const std::optional<double> x = number(a), y = number(b);
  if (!x || !y) return plain_score(a) == plain_score(b);
  const double difference = std::fabs(*x - *y);
  return difference <= std::fmax(1e-9 * std::fmax(std::fabs(*x), std::fabs(*y)), 1e-12);
}

std::string bound_of(const ScoredRecord& figure) {
  if (!figure.field("bound").empty()) return std::string(figure.field("bound"));
  return !figure.field("min").empty() && !figure.field("max").empty() ? "range" : "";
}

std::string unit_of(std::string_view unit) {
  if (unit == "1") return "";
  std::string out(unit);
  if (!out.empty() && out.front() == '{') {
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return out;
}

bool is_time(std::string_view kind) { return kind == "date" || kind == "period" || kind == "time"; }

bool same_numbers(const ScoredRecord& gold, const ScoredRecord& system) {
  return same_number(gold.field("value"), system.field("value")) && same_number(gold.field("min"), system.field("min")) &&
         same_number(gold.field("max"), system.field("max"));
}

bool same_time(const ScoredRecord& gold, const ScoredRecord& system) {
  return comparable_time(gold.field("iso")) == comparable_time(system.field("iso"));
}

void strip_prefix(std::string& name) {
  for (const std::string_view prefix : {"the ", "mr ", "mrs ", "ms ", "dr "}) {
    if (name.starts_with(prefix)) {
      name.erase(0, prefix.size());
      return;
    }
  }
}

void strip_legal_form(std::string& name) {
  static constexpr std::array<std::string_view, 24> kForms = {
      "ltd", "limited", "inc", "incorporated", "corp", "corporation", "co", "plc", "llc",  "llp", "gmbh", "ag",
      "asa", "as",      "ab",  "oy",           "oyj",  "sa",          "nv", "bv",  "spa", "ojsc", "jsc", "pjsc"};
  const std::size_t blank = name.rfind(' ');
  if (blank == std::string::npos) return;
  for (const std::string_view form : kForms) {
    if (std::string_view(name).substr(blank + 1) == form) {
      name.erase(blank);
      return;
    }
  }
}

}  // namespace

std::string comparable_time(std::string_view text) {
  const std::string iso = upper(text);
  if (const std::size_t slash = iso.find('/'); slash != std::string::npos) {
    const auto first = date_days(std::string_view(iso).substr(0, slash));
    const auto last = date_days(std::string_view(iso).substr(slash + 1));
    return first && last ? std::to_string(first->first) + ".." + std::to_string(last->end) : iso;
  }
  if (const auto days_of = date_days(iso)) return std::to_string(days_of->first) + ".." + std::to_string(days_of->end);
  if (const auto length = duration(iso)) return *length;
  const std::size_t t = iso.rfind('T');
  int n = 0;
  if (t == std::string::npos || !digits(iso, t + 1, 2, n)) return iso;
  const std::string_view clock = std::string_view(iso).substr(t + 1);
  if (clock.size() == 5 && clock[2] == ':') return iso + ":00";
  if (clock.size() == 2) return iso + ":00:00";
  return iso;
}

bool same_kind(const ScoredRecord& gold, const ScoredRecord& system) {
  const std::string_view a = gold.field("kind"), b = system.field("kind");
  if (a == b) return true;
  if ((a == "date" && b == "period") || (a == "period" && b == "date")) return same_time(gold, system);
  if ((a == "count" && b == "ratio") || (a == "ratio" && b == "count")) return same_numbers(gold, system);
  return false;
}

bool same_value(const ScoredRecord& gold, const ScoredRecord& system) {
  if (is_time(gold.field("kind"))) return same_time(gold, system);
  const std::string a = bound_of(gold), b = bound_of(system);
  const bool loose = gold.approx && system.approx && (a == "lt" || a == "gt" || b == "lt" || b == "gt");
  return same_numbers(gold, system) && (loose || a == b) && unit_of(gold.field("unit")) == unit_of(system.field("unit")) &&
         unit_of(gold.field("per")) == unit_of(system.field("per"));
}

std::string scored_name(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) return std::string(name);
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int>(name.size())));
  text = nfkd->normalize(nfkc->normalize(text, status).foldCase(), status);
  icu::UnicodeString words;
  bool in_word = false;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (u_getCombiningClass(c) != 0 || c == '\'' || c == 0x2019 || c == '.') continue;
    const bool word = u_isalnum(c) != 0 || c == '_';
    if ((word && !in_word) || c == '&') words.append(words.isEmpty() ? u"" : u" ");
    if (word || c == '&') words.append(c);
    in_word = word;
  }
  std::string key;
  words.toUTF8String(key);
  strip_prefix(key);
  const std::string with_form = key;
  strip_legal_form(key);
  return key.empty() ? with_form : key;
}

}  // namespace factweave
