// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/view.h"

#include <algorithm>

namespace factweave {
namespace {

// A code point of the basic plane from U+0800 on as UTF-8.
std::array<char, ViewLetter::kSize> utf8(char32_t code) {
  return {static_cast<char>(0xE0U | (code >> 12U)), static_cast<char>(0x80U | ((code >> 6U) & 0x3FU)),
          static_cast<char>(0x80U | (code & 0x3FU))};
}

}  // namespace

void RuleView::append(Span folded, char32_t code, const Slot* slot, const LexiconHit* hit) {
  const std::uint32_t at = letters_.empty() ? folded.begin - scope_.begin
                                            : letters_.back().at + ViewLetter::kSize + folded.begin - letters_.back().folded.end;
  letters_.push_back({at, folded, utf8(code), slot, hit});
}

void RuleView::build(std::string_view folded_text, Span scope, std::span<const Slot> slots,
                     std::span<const LexiconHit* const> hits, std::span<const char32_t> letters) {
  source_ = folded_text;
  scope_ = scope;
  letters_.clear();
  has_text_ = false;
  std::uint32_t end = scope.begin;  // of what is hidden
  std::size_t next_hit = 0;
  const auto append_hits_before = [&](std::uint32_t limit) {
    for (; next_hit < hits.size() && hits[next_hit]->folded.begin < limit; ++next_hit) {
      const LexiconHit* hit = hits[next_hit];
      if (hit->folded.begin < end || hit->folded.end > scope.end) continue;
      append(hit->folded, letters[hit->lexicon], nullptr, hit);
      end = hit->folded.end;
    }
  };
  for (const Slot& slot : slots) {
    append_hits_before(slot.folded.begin);
    append(slot.folded, slot.letter, &slot, nullptr);
    end = slot.folded.end;
  }
  append_hits_before(scope.end);
}

std::string_view RuleView::text() const {
  if (has_text_) return text_;
  text_.clear();
  std::uint32_t copied = scope_.begin;
  for (const ViewLetter& letter : letters_) {
    text_.append(source_, copied, letter.folded.begin - copied);
    text_.append(letter.text());
    copied = letter.folded.end;
  }
  text_.append(source_, copied, scope_.end - copied);
  has_text_ = true;
  return text_;
}

std::uint32_t RuleView::to_folded(std::uint32_t at) const {
  const auto after = std::upper_bound(letters_.begin(), letters_.end(), at,
                                      [](std::uint32_t a, const ViewLetter& l) { return a < l.at; });
  if (after == letters_.begin()) return scope_.begin + at;
  const ViewLetter& before = *(after - 1);
  if (at == before.at) return before.folded.begin;
  return before.folded.end + (at - before.at - ViewLetter::kSize);
}

std::uint32_t RuleView::to_view(std::uint32_t folded) const {
  const ViewLetter* const after = letter_from(folded);
  if (after == letters_.data()) return folded - scope_.begin;
  const ViewLetter& before = *(after - 1);
  return before.at + ViewLetter::kSize + (folded - before.folded.end);
}

const ViewLetter* RuleView::letter(Span view) const {
  if (view.size() != ViewLetter::kSize) return nullptr;
  const auto found = std::lower_bound(letters_.begin(), letters_.end(), view.begin,
                                      [](const ViewLetter& l, std::uint32_t at) { return l.at < at; });
  return found != letters_.end() && found->at == view.begin ? &*found : nullptr;
}

const ViewLetter* RuleView::letter_from(std::uint32_t folded) const {
  return std::lower_bound(letters_.data(), letters_.data() + letters_.size(), folded,
                          [](const ViewLetter& l, std::uint32_t at) { return l.folded.begin < at; });
}

}  // namespace factweave
