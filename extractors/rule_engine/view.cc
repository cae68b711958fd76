// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/view.h"

#include <algorithm>

namespace factweave {

void append_utf8(char32_t code, std::string& text) {
  text.push_back(static_cast<char>(0xE0U | (code >> 12U)));
  text.push_back(static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)));
  text.push_back(static_cast<char>(0x80U | (code & 0x3FU)));
}

void View::append(Span folded, char32_t code, const Slot* slot, const LexiconHit* hit) {
  text_.append(source_.substr(copied_, folded.begin - copied_));
  letters_.push_back({static_cast<std::uint32_t>(text_.size()), folded, slot, hit});
  append_utf8(code, text_);
  copied_ = folded.end;
}

void View::build(std::string_view folded_text, Span scope, std::span<const Slot> slots,
                 std::span<const LexiconHit* const> hits, std::span<const char32_t> letters) {
  text_.clear();
  letters_.clear();
  source_ = folded_text;
  scope_ = scope;
  copied_ = scope.begin;
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
  text_.append(source_.substr(copied_, scope.end - copied_));
}

std::uint32_t View::to_folded(std::uint32_t at) const {
  const auto after = std::upper_bound(letters_.begin(), letters_.end(), at,
                                      [](std::uint32_t a, const ViewLetter& l) { return a < l.at; });
  if (after == letters_.begin()) return scope_.begin + at;
  const ViewLetter& before = *(after - 1);
  if (at == before.at) return before.folded.begin;
  return before.folded.end + (at - before.at - ViewLetter::kSize);
}

Span View::to_folded(Span view) const { return {to_folded(view.begin), to_folded(view.end)}; }

const ViewLetter* View::letter(Span view) const {
  if (view.size() != ViewLetter::kSize) return nullptr;
  const auto found = std::lower_bound(letters_.begin(), letters_.end(), view.begin,
                                      [](const ViewLetter& l, std::uint32_t at) { return l.at < at; });
  return found != letters_.end() && found->at == view.begin ? &*found : nullptr;
}

}  // namespace factweave
