// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_engine/engine.h"
#include "extractors/rule_engine/places.h"
#include "pipeline/span.h"

namespace factweave {

// What stands under one private code point of a view.
struct ViewLetter {
  static constexpr std::uint32_t kSize = 3;  // U+E000 … U+F8FF in UTF-8

  std::uint32_t at = 0;  // byte of the view where the code point begins
  Span folded;           // the text that it hides
  std::array<char, kSize> bytes{};
  const Slot* slot = nullptr;       // one of the two is set
  const LexiconHit* hit = nullptr;

  [[nodiscard]] std::string_view text() const { return {bytes.data(), kSize}; }
};

// A stretch of text in which letters stand for some spans. Bytes are those of the text.
struct LetteredText {
  std::string_view text;  // ends where the stretch ends
  std::uint32_t begin = 0;
  std::span<const ViewLetter> letters;  // in order
};

// What a rule's pattern runs over: the folded text of one scope in which slots and lexicon
// occurrences are single private code points. Most rules are done with a view without reading its text as
// one string, which is therefore put together when it is asked for.
//
// A value whose buffers are reused by `build`. Slots and hits must outlive what is read from it.
class RuleView {
 public:
  // `places`: of the scope, which must outlive the view. `slots`: those that lie wholly inside `scope`, sorted and
  // disjoint. `hits`: occurrences that may be shown, sorted by `hit_before`, none across a slot; those not wholly
  // inside the scope and those that begin inside a chosen one are passed over. `letters`: the code point of each
  // lexicon.
  void build(std::string_view folded_text, const PlaceIndex& places, Span scope, std::span<const Slot> slots,
             std::span<const LexiconHit* const> hits, std::span<const char32_t> letters);

  [[nodiscard]] Span scope() const { return scope_; }
  // The kind of the first byte, a letter's where one stands there.
  [[nodiscard]] std::uint8_t first_kind_of_text() const {
    if (!letters_.empty() && letters_.front().folded.begin == scope_.begin) return kKindOfLetter;
    return kind_at(source_.substr(0, scope_.end), scope_.begin);
  }
  // In bytes of the folded text.
  [[nodiscard]] LetteredText lettered() const { return {source_.substr(0, scope_.end), scope_.begin, letters_}; }
  // Calls `attempt(at, kinds, letter)` for the beginnings at or after byte `from` of the folded text, in order and
  // with the first letter that is not before, until it returns true; tells whether it did. They are those of the
  // text where no letter hides it, and letters.
  template <typename Attempt>
  [[nodiscard]] bool any_of(std::uint32_t from, Beginnings beginnings, Attempt&& attempt) const;

  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] std::span<const ViewLetter> letters() const { return letters_; }

  // The folded span of a span of the view, and back; ends must stand on character boundaries.
  [[nodiscard]] Span to_folded(Span view) const { return {to_folded(view.begin), to_folded(view.end)}; }
  [[nodiscard]] std::uint32_t to_folded(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t to_view(std::uint32_t folded) const;
  // The letter that a span of the view covers exactly, or null.
  [[nodiscard]] const ViewLetter* letter(Span view) const;
  // The first letter that begins at or after a byte of the folded text; past the last one where there is none.
  [[nodiscard]] const ViewLetter* letter_from(std::uint32_t folded) const;

 private:
  void append(Span folded, char32_t code, const Slot* slot, const LexiconHit* hit);
  template <typename Attempt>
  [[nodiscard]] bool any_at_letter(const ViewLetter& letter, std::uint32_t from, Beginnings beginnings,
                                   Attempt&& attempt) const;
  [[nodiscard]] std::uint32_t end_before(const ViewLetter& letter) const {
    return &letter == letters_.data() ? scope_.begin : (&letter - 1)->folded.end;
  }

  std::string_view source_;
  Span scope_;
  std::vector<ViewLetter> letters_;
  const PlaceIndex* places_ = nullptr;
  // Put together by text(); a view belongs to one thread.
  mutable std::string text_;
  mutable bool has_text_ = false;
};

// At a letter a match may begin with the blank before it, with itself, or behind it where it ends inside a word.
template <typename Attempt>
bool RuleView::any_at_letter(const ViewLetter& letter, std::uint32_t from, Beginnings beginnings,
                             Attempt&& attempt) const {
  constexpr std::uint64_t kLetter = std::uint64_t{1} << kKindOfLetter;
  constexpr std::uint32_t kLetterKinds = join_kinds(kKindOfLetter, kKindBeyondAscii, kKindBeyondAscii);
  const auto [begin, end] = letter.folded;
  if ((beginnings.at_blank & kLetter) != 0 && begin > from && begin > end_before(letter) && source_[begin - 1] == ' ' &&
      attempt(begin - 1, kinds_at_blank(kLetterKinds), &letter)) {
    return true;
  }
  if ((beginnings.at_place & kLetter) != 0 && begin >= from && attempt(begin, kLetterKinds, &letter)) {
    return true;
  }
  const bool cuts_word = end < scope_.end && is_word_byte(source_[end]) && is_word_byte(source_[end - 1]);
  if (!cuts_word || end < from) return false;
  const ViewLetter* const next = &letter + 1;
  const bool is_last = next == letters_.data() + letters_.size();
  if (!is_last && next->folded.begin == end) return false;
  const std::uint32_t kinds = kinds_at(source_.substr(0, scope_.end), end);
  return attempt(end, is_last ? kinds : with_letter_after(next->folded.begin - end, kinds), next);
}

template <typename Attempt>
bool RuleView::any_of(std::uint32_t from, Beginnings beginnings, Attempt&& attempt) const {
  const ViewLetter* letter = letters_.data();  // the next one
  const ViewLetter* const last_letter = letter + letters_.size();
  while (letter != last_letter && letter->folded.end < from) ++letter;
  std::uint32_t hidden = from;  // up to here
  const bool found = places_->any_of(from, beginnings, [&](std::uint32_t at, std::uint32_t kinds) {
    for (; letter != last_letter && letter->folded.begin <= at; ++letter) {
      if (any_at_letter(*letter, from, beginnings, attempt)) return true;
      hidden = letter->folded.end;
    }
    if (at < hidden) return false;
    if (letter == last_letter) return attempt(at, kinds, letter);
    const std::uint32_t until_letter = letter->folded.begin - at;
    if (until_letter == 1 && first_kind(kinds) == kBlank) return false;  // comes with the letter
    return attempt(at, with_letter_after(until_letter, kinds), letter);
  });
  if (found) return true;
  return std::any_of(letter, last_letter,
                     [&](const ViewLetter& l) { return any_at_letter(l, from, beginnings, attempt); });
}

}  // namespace factweave
