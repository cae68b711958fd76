// SPDX-License-Identifier: MIT
#include "extractors/names/attendance.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "pipeline/ascii_case.h"

namespace factweave {

bool lists_attendance(const Document& document) {
  static constexpr std::string_view kLabels[] = {"present", "in attendance", "attendees", "attending", "attendance", "participants", "members present", "apologies", "absent"};
  constexpr std::size_t kLongest = 40;
  return std::ranges::any_of(document.paragraphs, [&](const Paragraph& line) {
    const std::string lower = to_ascii_lower(document.folded_text(line.source).substr(0, kLongest));
    return std::ranges::any_of(kLabels, [&](std::string_view label) {
      if (!lower.starts_with(label)) return false;
      const std::string_view rest = std::string_view(lower).substr(label.size());
      return rest.empty() || rest.starts_with(":") || rest.starts_with(" (") || rest.starts_with(" for absence");
    });
  });
}

}  // namespace factweave
