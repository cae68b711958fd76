// SPDX-License-Identifier: MIT
#include "pipeline/chat_stamp.h"

#include <algorithm>
#include <string>

#include "pipeline/ascii_case.h"
#include "pipeline/ascii_digit.h"

namespace factweave {
namespace {

constexpr std::size_t kLongestStamp = 30;
constexpr std::size_t kLongestChatName = 50;
constexpr std::size_t kLongestChatTime = 8;  // 10:12 AM

// "10:12": one digit or two, a colon and two more.
bool has_clock(std::string_view text) {
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && colon > 0 && is_digit(text[colon - 1]) && colon + 2 < text.size() && is_digit(text[colon + 1]) &&
         is_digit(text[colon + 2]);
}

// Digits and what stands between those of a date and a time; AM and PM.
bool is_of_time(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || std::string_view(" /.:,-APMapm").find(c) != std::string_view::npos; });
}

}  // namespace

std::size_t chat_stamp_size(std::string_view line) {
  if (line.empty() || !(line.front() == '[' || is_digit(line.front()))) return 0;
  const std::string_view end = line.front() == '[' ? "] " : " - ";
  const std::size_t begin = line.front() == '[' ? 1 : 0;
  const std::size_t at = line.substr(0, kLongestStamp).find(end, begin);
  if (at == std::string_view::npos) return 0;
  const std::string_view stamp = line.substr(begin, at - begin);
  const bool dated = begin > 0 || stamp.find(',') != std::string_view::npos;  // *10:12 - 11:00 Opening* is a programme
  return dated && has_clock(stamp) && is_of_time(stamp) ? at + end.size() : 0;
}

bool is_chat_label(std::string_view line) {
  const std::size_t blanks = line.substr(0, kLongestChatName).find("  ");
  if (blanks == std::string_view::npos || blanks == 0) return false;
  const std::string lower = to_ascii_lower(line.substr(blanks + 2));
  std::string_view time = lower;
  for (const std::string_view day : {"today at ", "yesterday at "}) {
    if (time.starts_with(day)) time.remove_prefix(day.size());
  }
  return !time.empty() && time.size() <= kLongestChatTime && is_digit(time.front()) && has_clock(time) && is_of_time(time);
}

}  // namespace factweave
