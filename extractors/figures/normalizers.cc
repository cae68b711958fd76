// SPDX-License-Identifier: MIT
#include "extractors/figures/normalizers.h"

#include <algorithm>
#include <array>

namespace factweave {
namespace {

struct Entry {
  std::string_view name;
  Normalizer run;
};

// What `value:` in a rule can name.
constexpr std::array kNormalizers = {
    Entry{"money", normalize_money},       Entry{"percent", normalize_percent},
    Entry{"count", normalize_count},       Entry{"number", normalize_count},
    Entry{"measure", normalize_measure},   Entry{"multiplier", normalize_multiplier},
    Entry{"ratio", normalize_ratio},       Entry{"position", normalize_position},
    Entry{"score", normalize_score},       Entry{"age", normalize_age},
    Entry{"duration", normalize_duration}, Entry{"frequency", normalize_frequency},
    Entry{"calendar", normalize_calendar}, Entry{"clock", normalize_clock},
};

}  // namespace

Normalizer normalizer(std::string_view name) {
  const auto found =
      std::find_if(kNormalizers.begin(), kNormalizers.end(), [&](const Entry& e) { return e.name == name; });
  return found == kNormalizers.end() ? nullptr : found->run;
}

}  // namespace factweave
