// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/places.h"

#include <algorithm>

namespace factweave {
std::vector<Place> places_of(std::string_view text) {
  std::vector<Place> places;
  places.reserve(text.size() / 2);
  char before = ' ';
  std::uint32_t kinds = kinds_at(text, 0);
  for (std::size_t at = 0; at < text.size(); kinds = kinds_at_next(kinds, text, ++at)) {
    if (is_place(before, text[at])) {
      places.push_back({static_cast<std::uint32_t>(at), kinds, at > 0 && before == ' ' ? 1U : 0U});
    }
    before = text[at];
  }
  return places;
}

void PlaceIndex::clear(std::size_t most) {
  if (places_.size() < most) places_.resize(most);
  bits_.assign((most + kWord - 1) / kWord * kByteKinds, 0);
  count_ = 0;
  kinds_ = 0;
}

void PlaceIndex::add(std::span<const Place> places) {
  Place* const to = places_.data();
  std::uint64_t* const bits = bits_.data();
  std::size_t count = count_;
  std::uint64_t kinds = 0;
  for (const Place& place : places) {
    const std::size_t kind = first_kind(place.kinds);
    std::uint64_t* const word = bits + count / kWord * kByteKinds;
    to[count] = place;
    word[kind] |= std::uint64_t{1} << (count % kWord);
    word[kBlank] |= std::uint64_t{place.after_blank} << (count % kWord);
    kinds |= std::uint64_t{1} << kind;
    ++count;
  }
  count_ = count;
  kinds_ |= kinds;
}

void PlaceIndex::end_at(std::uint32_t end) {
  for (std::size_t i = count_; i > 0 && places_[i - 1].at + 2 >= end; --i) {
    Place& place = places_[i - 1];
    const std::uint32_t second = place.at + 1 < end ? second_kind(place.kinds) : kNoByte;
    place.kinds = join_kinds(first_kind(place.kinds), second, kNoByte);
  }
}

std::size_t PlaceIndex::first_from(std::size_t from) const {
  if (count_ == 0 || places_[0].at >= from) return 0;
  const auto end = places_.begin() + static_cast<std::ptrdiff_t>(count_);
  const auto found = std::partition_point(places_.begin(), end, [&](const Place& p) { return p.at < from; });
  return static_cast<std::size_t>(found - places_.begin());
}

}  // namespace factweave
