// SPDX-License-Identifier: MIT
#include "extractors/figures/duration_chain.h"

#include <algorithm>
#include <string_view>

#include "extractors/figures/number.h"
#include "extractors/figures/number_words.h"
#include "pipeline/ascii_case.h"

namespace factweave {

std::optional<std::vector<DurationLink>> read_duration_chain(const FigureGroups& groups) {
  const std::string_view text = groups.text("chain");
  std::vector<DurationLink> links;
  std::string number;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" ,-", at), text.size());
    std::string word(text.substr(at, end - at));
    at = end + 1;
    const std::size_t letters = word.find_first_not_of("0123456789.");
    if (letters != std::string::npos && letters > 0) {  // 30min
      number += word.substr(0, letters);
      word.erase(0, letters);
    }
    const std::string_view ucum = groups.look_up("time_unit", word, "ucum");
    if (ucum.empty()) {
      if (word != "and" || !number.empty()) number += (number.empty() ? "" : " ") + word;
      continue;
    }
    const std::string lower = to_ascii_lower(number);
    const auto amount = parse_number(lower == "a" || lower == "an" ? "1" : number);
    if (!amount) return std::nullopt;
    const std::string_view factor = groups.look_up("time_unit", word, "factor");
    links.push_back({factor.empty() ? amount->value : multiply(amount->value, factor), std::string(ucum),
                     std::string(groups.look_up("time_unit", word, "seconds"))});
    number.clear();
  }
  if (!number.empty() || links.size() < 2) return std::nullopt;
  return links;
}

}  // namespace factweave
