// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string_view>
#include <vector>

namespace factweave {

// A holiday of another calendar, in days of ours.
struct Festival {
  std::chrono::sys_days first;
  std::chrono::sys_days last;
};

// Whether a rule of a holiday names another calendar: islamic, hebrew, chinese, persian, ethiopic, orthodox.
[[nodiscard]] bool is_of_other_calendar(std::string_view rule);

// The festivals that begin in this year of ours. The Islamic year is shorter than ours, so there may be two.
// A rule is a calendar, a month, a day (without it the whole month), then how many days it lasts or is away:
//
//   islamic:10:1  islamic:9  hebrew:3:25x8  chinese:1:1-1
//   orthodox-2    two days before Easter of the Julian calendar
//
// Hebrew months count from Tishri; 6 is Adar I of leap years, so Adar is always 7 and Nisan 8. The Islamic
// calendar is that of Umm al-Qura: where people watch the moon, a holiday may be a day off.
[[nodiscard]] std::vector<Festival> festivals(std::string_view rule, int year);

}  // namespace factweave
