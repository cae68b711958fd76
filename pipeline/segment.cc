// SPDX-License-Identifier: MIT
#include "pipeline/segment.h"

#include <algorithm>

#include "pipeline/ascii_space.h"
#include "pipeline/blocks.h"
#include "pipeline/header_metadata.h"
#include "pipeline/quoted_lines.h"
#include "pipeline/quoted_spans.h"
#include "pipeline/sentences.h"
#include "pipeline/tokens.h"

namespace factweave {
namespace {

// The tokens that lie in a folded span, as [first, end).
std::pair<std::uint32_t, std::uint32_t> tokens_in(const std::vector<Token>& tokens, std::uint32_t from,
                                                  Span folded) {
  while (from < tokens.size() && tokens[from].begin < folded.begin) ++from;
  std::uint32_t end = from;
  while (end < tokens.size() && tokens[end].end <= folded.end) ++end;
  return {from, end};
}

// Adds a block as a paragraph with its sentences; blocks come in the order of the text.
void add_paragraph(Document& document, const Block& block) {
  Paragraph paragraph;
  paragraph.source = block.source;
  paragraph.folded = document.folded.to_folded(block.source);
  paragraph.kind = block.kind;
  paragraph.quote_depth = block.quote_depth;
  paragraph.first_sentence = static_cast<std::uint32_t>(document.sentences.size());
  const std::uint32_t from = document.sentences.empty() ? 0 : document.sentences.back().end_token;
  const auto [first, end] = tokens_in(document.tokens, from, paragraph.folded);
  for (const TokenRange& range :
       divide_into_sentences(document.folded.text(), document.tokens, {first, end}, block.kind)) {
    Sentence sentence;
    sentence.folded = {document.tokens[range.first].begin, document.tokens[range.end - 1].end};
    sentence.source = document.folded.to_source(sentence.folded);
    sentence.first_token = range.first;
    sentence.end_token = range.end;
    sentence.paragraph = static_cast<std::uint32_t>(document.paragraphs.size());
    sentence.kind = block.kind;
    document.sentences.push_back(sentence);
  }
  paragraph.end_sentence = static_cast<std::uint32_t>(document.sentences.size());
  if (paragraph.first_sentence != paragraph.end_sentence) document.paragraphs.push_back(paragraph);
}

// Puts blanks for the marks before the lines of a paragraph but its first, which `source` has and lie outside.
void blank_quote_marks(std::string_view source, Span paragraph, std::string& text) {
  for (std::size_t line = source.find('\n', paragraph.begin); line < paragraph.end; line = source.find('\n', line + 1)) {
    std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(line) + 1, quote_marks(source, line + 1).size, ' ');
  }
}

// Document::unwrapped, of the paragraphs.
std::string unwrap(const Document& document) {
  std::string text = document.text;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.kind == BlockKind::table_row) continue;
    const auto begin = text.begin() + paragraph.source.begin;
    if (paragraph.quote_depth > 0) blank_quote_marks(document.text, paragraph.source, text);
    std::replace_if(begin, begin + paragraph.source.size(), is_ascii_space, ' ');
  }
  return text;
}

}  // namespace

void segment(Document& document) {
  document.folded = FoldedText(document.text);
  document.tokens = tokenize(document.folded.text());
  document.sentences.clear();
  document.paragraphs.clear();
  document.quoted.clear();

  const Header header = read_header(document);
  for (const Span line : header.lines) add_paragraph(document, {line, BlockKind::header});
  for (const Block& block : divide_into_blocks(document.text, header.end)) add_paragraph(document, block);
  document.unwrapped = unwrap(document);
  find_dateline(document);
  find_title(document);
  find_quoted_spans(document);
}

}  // namespace factweave
