// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/places.h"

#include <algorithm>

namespace factweave {
namespace {

void set_second(Place& place, std::uint8_t kind) {
  place.kinds = static_cast<std::uint16_t>(place.kinds / kByteKinds * kByteKinds + kind);
}

}  // namespace

std::vector<Place> places_of(std::string_view text) {
  std::vector<Place> places;
  places.reserve(text.size() / 2);
  char before = ' ';
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_place(before, text[at])) {
      places.push_back({static_cast<std::uint32_t>(at), kinds_at(text, at), at > 0 && before == ' '});
    }
    before = text[at];
  }
  return places;
}

void PlaceIndex::clear(std::size_t most) {
  if (places_.size() < most) places_.resize(most);
  bits_.assign((most + kWord - 1) / kWord * kByteKinds, 0);
  count_ = 0;
  shown_from_ = 0;
  kinds_ = 0;
}

void PlaceIndex::add(std::span<const Place> places) {
  Place* const to = places_.data();
  std::uint64_t* const bits = bits_.data();
  std::size_t count = count_;
  std::uint64_t kinds = 0;
  for (const Place& place : places) {
    const std::size_t kind = place.kinds / kByteKinds;
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
  if (count_ > 0 && places_[count_ - 1].at + 1 == end) set_second(places_[count_ - 1], kNoByte);
}

void PlaceIndex::copy(const PlaceIndex& other) {
  if (places_.size() < other.count_) places_.resize(other.count_);
  std::copy_n(other.places_.begin(), other.count_, places_.begin());
  bits_.assign(other.bits_.begin(), other.bits_.end());
  count_ = other.count_;
  shown_from_ = other.shown_from_;
  kinds_ = other.kinds_;
}

// The first hidden place becomes the letter's, the others are no longer found.
void PlaceIndex::hide(Span span, std::uint16_t letter_kinds) {
  std::size_t& at = shown_from_;
  while (at < count_ && places_[at].at < span.begin) ++at;
  if (at == count_) return;
  if (at > 0 && places_[at - 1].at + 1 == span.begin && places_[at - 1].kinds / kByteKinds != kKindOfLetter) {
    set_second(places_[at - 1], kKindOfLetter);
  }
  drop_bit(at, places_[at].kinds / kByteKinds);
  places_[at].kinds = letter_kinds;
  bits(at, kKindOfLetter) |= std::uint64_t{1} << (at % kWord);
  kinds_ |= std::uint64_t{1} << kKindOfLetter;
  for (++at; at < count_ && places_[at].at < span.end; ++at) {
    drop_bit(at, places_[at].kinds / kByteKinds);
    drop_bit(at, kBlank);
  }
  if (at < count_ && places_[at].at == span.end) drop_bit(at, kBlank);  // the letter is before it
}

std::size_t PlaceIndex::first_from(std::size_t from) const {
  if (count_ == 0 || places_[0].at >= from) return 0;
  const auto end = places_.begin() + static_cast<std::ptrdiff_t>(count_);
  const auto found = std::partition_point(places_.begin(), end, [&](const Place& p) { return p.at < from; });
  return static_cast<std::size_t>(found - places_.begin());
}

}  // namespace factweave
