// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/span.h"

namespace factweave {

// The folded matching view of a text: typographic quotes, dashes, apostrophes, ellipses and spaces
// become their ASCII forms, any run of white space, the marks of quoted lines (quoted_lines.h) among it,
// becomes one blank, soft hyphens and zero-width characters vanish, Latin letters lose their diacritics,
// characters of the private use area, bytes that are no UTF-8 and U+0000 become U+FFFD; everything else
// stays. Every position maps back to the source.
//
//   fold("Škoda’s  “plan”") == "Skoda's \"plan\""
//
// U+2212 MINUS and the dashes fold to '-', an em dash between words to " - ", the ellipsis to "...".
// Letters without a decomposition become the usual spelling: ß ss, æ ae, œ oe, ø o, ł l, đ and ð d, þ
// th, ı i, ə e; ligatures such as ﬁ their letters. Folding twice changes nothing.
[[nodiscard]] std::string fold(std::string_view utf8);

// A folded text with its offset map. Owns the folded text; the source need not outlive it.
//
//   FoldedText view("Škoda  1");         // view.text() == "Skoda 1"
//   view.to_source(Span{0, 5});          // {0, 6}: Š takes two bytes
//
// Movable and copyable; concurrent reads are safe. Views from `text()` live as long as the object.
class FoldedText {
 public:
  FoldedText() = default;
  explicit FoldedText(std::string_view source);

  [[nodiscard]] std::string_view text() const { return text_; }

  // Source span of the characters that a folded span covers (both in bytes, half-open); an empty
  // span gives an empty span.
  [[nodiscard]] Span to_source(Span folded) const;
  // Source offset of the character that stands at, or begins before, this folded offset.
  [[nodiscard]] std::uint32_t to_source(std::uint32_t folded) const;
  // Source spans of ascending folded spans, as to_source() gives them: each step goes on where the last
  // one ended, so that all tokens of a text cost one pass. The view must outlive it.
  class Cursor {
   public:
    explicit Cursor(const FoldedText& text) : text_(&text) {}
    [[nodiscard]] Span to_source(Span folded);

   private:
    std::size_t changes_to(std::uint32_t folded);

    const FoldedText* text_;
    std::size_t changes_ = 0;  // that begin at or before the last offset asked for
  };

  // The folded span of a source span; an offset inside a vanished run moves to the next character.
  [[nodiscard]] Span to_folded(Span source) const;
  [[nodiscard]] std::uint32_t to_folded(std::uint32_t source) const;
  // The folded text of a source span.
  [[nodiscard]] std::string_view folded(Span source) const;

 private:
  friend class Folder;

  // Where source and folded text do not run in step: all of `source` became all of `folded` (empty
  // for what vanished). Between two changes both sides are the same number of bytes.
  struct Change {
    Span folded;
    Span source;
  };

  // `index`: how many changes begin at or before the offset (the last character) on the folded side.
  [[nodiscard]] std::uint32_t begin_in_source(std::uint32_t folded, std::size_t index) const;
  [[nodiscard]] std::uint32_t end_in_source(std::uint32_t folded_end, std::size_t index) const;
  // The same with the sides exchanged.
  [[nodiscard]] std::uint32_t begin_in_folded(std::uint32_t source, std::size_t index) const;

  std::string text_;
  std::vector<Change> changes_;  // sorted
};

}  // namespace factweave
