// SPDX-License-Identifier: MIT
#pragma once

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
  std::uint32_t at = 0;  // byte of the view where the code point begins; it is kSize bytes long
  Span folded;           // the text that it hides
  const Slot* slot = nullptr;       // one of the two is set
  const LexiconHit* hit = nullptr;

  static constexpr std::uint32_t kSize = 3;  // U+E000 … U+F8FF in UTF-8
};

// What a rule's pattern runs over: the folded text of one scope in which slots and lexicon
// occurrences are single private code points.
//
// A value whose buffers are reused by `build`. Slots and hits must outlive what is read from it.
class RuleView {
 public:
  // `slots`: those that lie wholly inside `scope`, sorted and disjoint. `hits`: occurrences that may be
  // shown, sorted by `hit_before`, none across a slot; those not wholly inside the scope and those
  // that begin inside a chosen one are passed over. `letters`: the code point of each lexicon. `places`: those
  // of the folded text in the scope.
  void build(std::string_view folded_text, std::span<const Place> places, Span scope, std::span<const Slot> slots,
             std::span<const LexiconHit* const> hits, std::span<const char32_t> letters);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::span<const ViewLetter> letters() const { return letters_; }

  [[nodiscard]] const PlaceIndex& places() const { return places_; }

  // The folded span of a span of the view; both ends must stand on character boundaries.
  [[nodiscard]] Span to_folded(Span view) const;
  // The letter that a span of the view covers exactly, or null.
  [[nodiscard]] const ViewLetter* letter(Span view) const;

 private:
  void append(Span folded, char32_t code, const Slot* slot, const LexiconHit* hit);
  void append_text(std::uint32_t end);
  void end_segment(std::uint8_t next_kind);
  [[nodiscard]] std::uint32_t to_folded(std::uint32_t at) const;

  std::string text_;
  std::string_view source_;
  const Place* next_place_ = nullptr;  // of the source, not yet taken over
  const Place* last_place_ = nullptr;
  Span scope_;
  std::uint32_t copied_ = 0;  // folded offset up to which the text is taken over
  std::vector<ViewLetter> letters_;
  PlaceIndex places_;
};

// Appends a code point of the basic plane as UTF-8 (three bytes from U+0800 on).
void append_utf8(char32_t code, std::string& text);

}  // namespace factweave
