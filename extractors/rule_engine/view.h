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
  // `slots`: those that lie wholly inside `scope`, sorted and disjoint. `hits`: occurrences that may be shown, sorted
  // by `hit_before`, none across a slot; those not wholly inside the scope and those that begin inside a chosen one
  // are passed over. `letters`: the code point of each lexicon.
  void build(std::string_view folded_text, Span scope, std::span<const Slot> slots,
             std::span<const LexiconHit* const> hits, std::span<const char32_t> letters);

  [[nodiscard]] Span scope() const { return scope_; }
  // In bytes of the folded text.
  [[nodiscard]] LetteredText lettered() const { return {source_.substr(0, scope_.end), scope_.begin, letters_}; }
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

  std::string_view source_;
  Span scope_;
  std::vector<ViewLetter> letters_;
  // Put together by text(); a view belongs to one thread.
  mutable std::string text_;
  mutable bool has_text_ = false;
};

}  // namespace factweave
