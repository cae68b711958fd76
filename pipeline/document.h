// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/folded_text.h"
#include "pipeline/literal_equality.h"
#include "pipeline/span.h"

namespace factweave {

using Date = std::chrono::year_month_day;

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

// One token of the folded view: a run of letters and digits (with inner ' . - split off), a number
// with its inner separators, or one sign. Offsets are folded bytes. Tokens are sorted and disjoint.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t hash = 0;        // of the folded bytes as written
  std::uint32_t lower_hash = 0;  // of the ASCII-lower-cased folded bytes
  TokenKind kind = TokenKind::word;
  bool capitalised = false;      // first letter is upper case
};

enum class BlockKind : std::uint8_t { paragraph, heading, list_item, table_row, header };

// One sentence (or heading, list item, table row), without the white space around it. `folded` and
// `source` cover the same characters. Tokens [first_token, end_token) lie inside.
struct Sentence {
  Span source;
  Span folded;
  std::uint32_t first_token = 0;
  std::uint32_t end_token = 0;
  std::uint32_t paragraph = 0;
  BlockKind kind = BlockKind::paragraph;
};

// A block of lines. Sentences [first_sentence, end_sentence) lie inside.
struct Paragraph {
  Span source;
  Span folded;
  std::uint32_t first_sentence = 0;
  std::uint32_t end_sentence = 0;
  BlockKind kind = BlockKind::paragraph;
  std::uint32_t quote_depth = 0;  // of its lines in an e-mail: marks before them (quoted_lines.h)
};

// Text between double quotation marks, both marks inside `source`. A quotation that a paragraph
// opens and does not close ends with that paragraph and has `closed == false`; the next paragraph's
// quotation then has `continues == true`.
struct QuotedSpan {
  Span source;
  std::uint32_t paragraph = 0;
  bool closed = true;
  bool continues = false;
};

// One document: its text, what is known about it, and how the text divides. `segment()` fills
// everything below `metadata` from `text`. Immutable once segmented; concurrent reads are safe.
struct Document {
  std::string id;          // path below the corpus folder, or the record's own id
  std::string text;        // UTF-8, byte-order mark removed, otherwise as read
  std::string title;
  std::string source;      // path or URI it was read from
  std::string media_type;  // text/plain, text/markdown, text/html, message/rfc822, application/json
  std::string sha256;      // of `text`, lower-case hex
  std::optional<Date> date;
  std::vector<std::pair<std::string, std::string>> metadata;

  std::optional<Span> date_span;  // where `text` states its date (source bytes), if it does
  // Byte for byte `text`, but with a blank for each line break and tab within a paragraph (not in the rows of tables): what
  // is compared with words must not depend on where lines end.
  std::string unwrapped;
  FoldedText folded;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Paragraph> paragraphs;
  std::vector<QuotedSpan> quoted;

  [[nodiscard]] std::string_view source_text(Span s) const {
    return std::string_view(text).substr(s.begin, s.size());
  }
  [[nodiscard]] std::string_view unwrapped_text(Span s) const {
    return std::string_view(unwrapped).substr(s.begin, s.size());
  }
  [[nodiscard]] std::string_view folded_text(Span s) const { return folded.folded(s); }
  // Index of the sentence that holds this source offset (the last that begins at or before it).
  [[nodiscard]] std::size_t sentence_at(std::uint32_t source_offset) const;
};

}  // namespace factweave
