// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/places.h"

namespace factweave {

std::vector<Place> places_of(std::string_view text) {
  std::vector<Place> places;
  places.reserve(text.size() / 2);
  char before = ' ';
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_place(before, text[at])) places.push_back({static_cast<std::uint32_t>(at), kinds_at(text, at)});
    before = text[at];
  }
  return places;
}

}  // namespace factweave
