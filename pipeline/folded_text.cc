// SPDX-License-Identifier: MIT
#include "pipeline/folded_text.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "pipeline/ascii_case.h"
#include "pipeline/ascii_digit.h"
#include "pipeline/character_folding.h"
#include "pipeline/quoted_lines.h"

namespace factweave {
namespace {

enum class ByteClass : std::uint8_t { plain, space, other };

constexpr std::array<ByteClass, 256> make_byte_classes() {
  std::array<ByteClass, 256> classes{};
  for (int byte = 0; byte < 256; ++byte) {
    classes[byte] = byte == 0 || byte >= 0x80 ? ByteClass::other : ByteClass::plain;
  }
  for (const int space : {' ', '\t', '\n', '\v', '\f', '\r'}) classes[space] = ByteClass::space;
  return classes;
}
constexpr std::array<ByteClass, 256> kByteClasses = make_byte_classes();


}  // namespace

// Writes the folded text of one source, left to right.
class Folder {
 public:
  Folder(std::string_view source, FoldedText& out) : source_(source), out_(out) {}

  void run() {
    out_.text_.reserve(source_.size() + source_.size() / 64);
    if (const QuoteMarks marks = quote_marks(source_, 0); marks.depth > 0) {
      at_ = marks.size;
      replace(0, "");
    }
    while (at_ < source_.size()) {
      copy_plain();
      if (at_ < source_.size()) fold_special();
    }
  }

 private:
  [[nodiscard]] ByteClass class_at(std::size_t at) const {
    return at < source_.size() ? kByteClasses[static_cast<unsigned char>(source_[at])] : ByteClass::plain;
  }

  // Copies up to the next character that needs a look; single blanks are plain here.
  void copy_plain() {
    std::size_t end = at_;
    while (end < source_.size()) {
      while (end < source_.size() && class_at(end) == ByteClass::plain) ++end;
      if (end >= source_.size() || source_[end] != ' ' || class_at(end + 1) != ByteClass::plain) break;
      ++end;
    }
    out_.text_.append(source_.substr(at_, end - at_));
    at_ = end;
  }

  void fold_special() {
    if (class_at(at_) == ByteClass::space) return fold_space(at_);
    const std::size_t begin = at_;
    const char32_t c = next();
    switch (character_role(c)) {
      case CharacterRole::space: return fold_space(begin);
      case CharacterRole::invisible: return replace(begin, "");
      case CharacterRole::mark:
        if (joins_previous(begin)) return extend_previous(begin);
        break;
      case CharacterRole::letter: {
        if (c == U'\u2014') return fold_dash(begin);
        const FoldedCharacter folded = fold_character(c);
        if (!folded.view().empty()) return replace(begin, folded.view());
        break;
      }
      case CharacterRole::forbidden: return replace(begin, "\xEF\xBF\xBD");
      case CharacterRole::plain: break;
    }
    out_.text_.append(source_.substr(begin, at_ - begin));
  }

  // Decodes the character at `at_` and steps over it; U+0000 stands for bytes that are no UTF-8.
  char32_t next() {
    auto at = static_cast<std::int32_t>(0);
    const std::string_view rest = source_.substr(at_, 4);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(rest.data());
    const auto size = static_cast<std::int32_t>(rest.size());
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    at_ += static_cast<std::size_t>(at);
    return c < 0 ? U'\0' : static_cast<char32_t>(c);
  }

  // A run of white space, with whatever is invisible between and the marks of quoted lines, is one blank.
  void fold_space(std::size_t begin) {
    std::size_t end = begin;
    at_ = begin;
    while (at_ < source_.size()) {
      const ByteClass byte_class = class_at(at_);
      if (byte_class == ByteClass::plain) break;
      if (byte_class == ByteClass::space) {
        end = ++at_;
        if (source_[at_ - 1] == '\n') end = at_ += quote_marks(source_, at_).size;
        continue;
      }
      const CharacterRole role = character_role(next());
      if (role == CharacterRole::space) end = at_;
      if (role != CharacterRole::space && role != CharacterRole::invisible) break;
    }
    at_ = end;
    replace(begin, " ");
  }

  // An em dash between words parts clauses, and has blanks around it, printed or not: *KYIV\u2014The ministry*. Between digits
  // it is a stretch, before a closing mark the end of a speech broken off, behind *twenty* a hyphen.
  void fold_dash(std::size_t begin) {
    const char before = out_.text_.empty() ? ' ' : out_.text_.back();
    const bool follows_word = before != ' ' && before != '-' && before != '(';
    const bool stretch = is_digit(before) && at_ < source_.size() && is_digit(source_[at_]);
    replace(begin, follows_word && precedes_word() && !stretch && !follows_tens() ? " - " : "-");
  }

  // *twenty\u2014first*: there it is a hyphen.
  [[nodiscard]] bool follows_tens() const {
    constexpr std::array<std::string_view, 8> kTens = {"wenty", "hirty", "orty", "ifty", "ixty", "eventy", "ighty", "inety"};
    return std::ranges::any_of(kTens, [&](std::string_view tens) { return out_.text_.ends_with(tens); });
  }

  // True before a letter, a digit, an amount or an opening quotation mark.
  [[nodiscard]] bool precedes_word() {
    if (at_ == source_.size()) return false;
    const std::size_t here = at_;
    const char32_t c = next();
    at_ = here;
    if (c < 0x80) return is_ascii_letter(static_cast<char>(c)) || is_digit(static_cast<char>(c)) || c == U'$';
    return c == U'\u201C' || c == U'\u2018' || (character_role(c) == CharacterRole::letter && c != U'\u201D' && c != U'\u2019' && c != U'\u2014');
  }

  // Writes `folded` for the source from `begin` to `at_`.
  void replace(std::size_t begin, std::string_view folded) {
    const auto from = static_cast<std::uint32_t>(out_.text_.size());
    out_.text_.append(folded);
    if (folded.size() == 1 && at_ - begin == 1) return;
    out_.changes_.push_back({Span{from, static_cast<std::uint32_t>(out_.text_.size())},
                             Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)}});
  }

  // True for a combining mark right after a Latin letter.
  [[nodiscard]] bool joins_previous(std::size_t begin) const {
    if (out_.text_.empty() || !is_ascii_letter(out_.text_.back()) || begin == 0) return false;
    if (is_ascii_letter(source_[begin - 1])) return true;
    return !out_.changes_.empty() && out_.changes_.back().source.end == begin;
  }

  // Adds the mark between `begin` and `at_` to the character before it.
  void extend_previous(std::size_t begin) {
    if (is_ascii_letter(source_[begin - 1])) {
      const auto folded = static_cast<std::uint32_t>(out_.text_.size());
      out_.changes_.push_back({Span{folded - 1, folded}, Span{static_cast<std::uint32_t>(begin) - 1, 0}});
    }
    out_.changes_.back().source.end = static_cast<std::uint32_t>(at_);
  }

  std::string_view source_;
  FoldedText& out_;
  std::size_t at_ = 0;
};

FoldedText::FoldedText(std::string_view source) { Folder(source, *this).run(); }

namespace {

// How many changes begin at or before `at` on the given side. Halves without branches, which a processor would guess wrong.
template <typename Change>
std::size_t changes_up_to(const std::vector<Change>& changes, Span Change::*side, std::uint32_t at) {
  const Change* first = changes.data();
  for (std::size_t count = changes.size(); count > 0;) {
    const std::size_t half = (count + 1) / 2;
    first += (first[half - 1].*side).begin <= at ? half : 0;
    count -= half;
  }
  return static_cast<std::size_t>(first - changes.data());
}

}  // namespace

std::uint32_t FoldedText::begin_in_source(std::uint32_t folded, std::size_t index) const {
  if (index == 0) return folded;
  const Change& change = changes_[index - 1];
  if (folded < change.folded.end) return change.source.begin;
  return change.source.end + (folded - change.folded.end);
}

// The end belongs to the last character covered: what vanished behind it stays outside.
std::uint32_t FoldedText::end_in_source(std::uint32_t folded_end, std::size_t index) const {
  if (index == 0) return folded_end;
  const Change& change = changes_[index - 1];
  if (folded_end <= change.folded.end) return change.source.end;
  return change.source.end + (folded_end - change.folded.end);
}

std::uint32_t FoldedText::to_source(std::uint32_t folded) const {
  return begin_in_source(folded, changes_up_to(changes_, &Change::folded, folded));
}

// From the changes before the begin of a span, which has few, to those before its end is but a step or two.
Span FoldedText::to_source(Span folded) const {
  std::size_t index = changes_up_to(changes_, &Change::folded, folded.begin);
  const std::uint32_t begin = begin_in_source(folded.begin, index);
  if (folded.empty()) return {begin, begin};
  while (index < changes_.size() && changes_[index].folded.begin < folded.end) ++index;
  return {begin, end_in_source(folded.end, index)};
}

std::size_t FoldedText::Cursor::changes_to(std::uint32_t folded) {
  const std::vector<Change>& changes = text_->changes_;
  while (changes_ < changes.size() && changes[changes_].folded.begin <= folded) ++changes_;
  return changes_;
}

Span FoldedText::Cursor::to_source(Span folded) {
  const std::uint32_t begin = text_->begin_in_source(folded.begin, changes_to(folded.begin));
  if (folded.empty()) return {begin, begin};
  return {begin, text_->end_in_source(folded.end, changes_to(folded.end - 1))};
}

std::uint32_t FoldedText::begin_in_folded(std::uint32_t source, std::size_t index) const {
  if (index == 0) return source;
  const Change& change = changes_[index - 1];
  if (source < change.source.end) return change.folded.begin;
  return change.folded.end + (source - change.source.end);
}

std::uint32_t FoldedText::to_folded(std::uint32_t source) const {
  return begin_in_folded(source, changes_up_to(changes_, &Change::source, source));
}

Span FoldedText::to_folded(Span source) const {
  std::size_t index = changes_up_to(changes_, &Change::source, source.begin);
  const std::uint32_t begin = begin_in_folded(source.begin, index);
  if (source.empty()) return {begin, begin};
  while (index < changes_.size() && changes_[index].source.begin < source.end) ++index;
  if (index == 0) return {begin, source.end};
  const Change& change = changes_[index - 1];
  if (source.end <= change.source.end) return {begin, std::max(begin, change.folded.end)};
  return {begin, change.folded.end + (source.end - change.source.end)};
}

std::string_view FoldedText::folded(Span source) const {
  const Span span = to_folded(source);
  return std::string_view(text_).substr(span.begin, span.size());
}

std::string fold(std::string_view utf8) { return std::string(FoldedText(utf8).text()); }

}  // namespace factweave
