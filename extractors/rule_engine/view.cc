// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/view.h"

#include <algorithm>

namespace factweave {

void append_utf8(char32_t code, std::string& text) {
  text.push_back(static_cast<char>(0xE0U | (code >> 12U)));
  text.push_back(static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)));
  text.push_back(static_cast<char>(0x80U | (code & 0x3FU)));
}

void RuleView::append(Span folded, char32_t code, const Slot* slot, const LexiconHit* hit) {
  append_text(folded.begin);
  end_segment(kKindOfLetter);
  const auto at = static_cast<std::uint32_t>(text_.size());
  append_utf8(code, text_);
  places_.add({at, kinds_at(text_, at), at > 0 && text_[at - 1] == ' '});
  letters_.push_back({at, folded, slot, hit});
  copied_ = folded.end;
}

// Takes over the text up to `end` with its places. Where the text is cut inside a word, its rest begins one.
void RuleView::append_text(std::uint32_t end) {
  const auto begin = static_cast<std::uint32_t>(text_.size());
  text_.append(source_, copied_, end - copied_);
  while (next_place_ != last_place_ && next_place_->at < copied_) ++next_place_;
  // Nothing that the source has stands before the first byte.
  if (copied_ < end && source_[copied_] != ' ') places_.add({begin, kinds_at(source_, copied_), false});
  if (next_place_ != last_place_ && next_place_->at == copied_) ++next_place_;
  const Place* const first = next_place_;
  while (next_place_ != last_place_ && next_place_->at < end) ++next_place_;
  places_.add({first, next_place_}, copied_ - begin);
  copied_ = end;
}

void RuleView::build(std::string_view folded_text, std::span<const Place> places, Span scope, std::span<const Slot> slots,
                 std::span<const LexiconHit* const> hits, std::span<const char32_t> letters) {
  text_.clear();
  letters_.clear();
  // Each letter is a place and may cut a word.
  places_.clear(places.size() + 2 * (slots.size() + hits.size()) + 1);
  source_ = folded_text;
  scope_ = scope;
  copied_ = scope.begin;
  next_place_ = places.data();
  last_place_ = places.data() + places.size();
  std::size_t next_hit = 0;
  const auto append_hits_before = [&](std::uint32_t limit) {
    for (; next_hit < hits.size() && hits[next_hit]->folded.begin < limit; ++next_hit) {
      const LexiconHit* hit = hits[next_hit];
      if (hit->folded.begin < copied_ || hit->folded.end > scope.end) continue;
      append(hit->folded, letters[hit->lexicon], nullptr, hit);
    }
  };
  for (const Slot& slot : slots) {
    append_hits_before(slot.folded.begin);
    append(slot.folded, slot.letter, &slot, nullptr);
  }
  append_hits_before(scope.end);
  append_text(scope.end);
  end_segment(kNoByte);
}

// Corrects what stands after the last place, which is not what stands there in the source.
void RuleView::end_segment(std::uint8_t next_kind) {
  if (!text_.empty()) places_.end_at(static_cast<std::uint32_t>(text_.size() - 1), next_kind);
}

std::uint32_t RuleView::to_folded(std::uint32_t at) const {
  const auto after = std::upper_bound(letters_.begin(), letters_.end(), at,
                                      [](std::uint32_t a, const ViewLetter& l) { return a < l.at; });
  if (after == letters_.begin()) return scope_.begin + at;
  const ViewLetter& before = *(after - 1);
  if (at == before.at) return before.folded.begin;
  return before.folded.end + (at - before.at - ViewLetter::kSize);
}

Span RuleView::to_folded(Span view) const { return {to_folded(view.begin), to_folded(view.end)}; }

const ViewLetter* RuleView::letter(Span view) const {
  if (view.size() != ViewLetter::kSize) return nullptr;
  const auto found = std::lower_bound(letters_.begin(), letters_.end(), view.begin,
                                      [](const ViewLetter& l, std::uint32_t at) { return l.at < at; });
  return found != letters_.end() && found->at == view.begin ? &*found : nullptr;
}

}  // namespace factweave
