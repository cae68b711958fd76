// SPDX-License-Identifier: MIT
// What must hold of any text: checked on seeded random texts that favour what folding and segmentation
// treat specially.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "pipeline/segment.h"
#include "pipeline/tokens.h"

namespace factweave {
namespace {

constexpr std::string_view kPieces[] = {"a",
                                        "B",
                                        "word",
                                        "Dr",
                                        "7",
                                        "1,250.5",
                                        ".",
                                        ".",
                                        ",",
                                        "?",
                                        "!",
                                        " ",
                                        " ",
                                        "  ",
                                        "\n",
                                        "\n\n",
                                        "\r\n",
                                        "\t",
                                        "\"",
                                        "\u201C",
                                        "\u201D",
                                        "\u2018",
                                        "\u2019",
                                        "'",
                                        "(",
                                        ")",
                                        "- ",
                                        "\u2022 ",
                                        "1. ",
                                        "|",
                                        " | ",
                                        "\u2026",
                                        "\u2013",
                                        "\u00A0",
                                        "\u00AD",
                                        "\u200B",
                                        "\u0301",
                                        "\u00E9",
                                        "\u0160",
                                        "\u00DF",
                                        "\u00C6",
                                        "\u4E2D",
                                        "\u041C",
                                        "\u20AC",
                                        "\U0001F600",
                                        "\uE000",
                                        "\u2029",
                                        "\f",
                                        "date 2025-02-07",
                                        ": ",
                                        "# ",
                                        "\u00AB",
                                        "\u00BB",
                                        "\u1EC7",
                                        "\u01EF",
                                        "\u0130",
                                        "\u212B",
                                        "\u0345",
                                        "5 August 2025",
                                        "---\n",
                                        "\uFEFF",
                                        "x\u0308\u0301"};

std::string random_text(std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> length(0, 60);
  std::uniform_int_distribution<std::size_t> piece(0, std::size(kPieces) - 1);
  std::string text;
  for (std::size_t n = length(random); n > 0; --n) text += kPieces[piece(random)];
  return text;
}

bool on_boundary(std::string_view text, std::uint32_t at) {
  return at <= text.size() && (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

template <typename Check>
void for_random_texts(Check check) {
  std::mt19937 random(20250207);
  for (int i = 0; i < 20000 && !testing::Test::HasFailure(); ++i) {
    const std::string text = random_text(random);
    SCOPED_TRACE(testing::PrintToString(text));
    check(text);
  }
}

TEST(TextProperties, FoldingTwiceChangesNothing) {
  for_random_texts([](const std::string& text) {
    const std::string once = fold(text);
    EXPECT_EQ(fold(once), once);
  });
}

TEST(TextProperties, OffsetsMapForthAndBack) {
  for_random_texts([](const std::string& text) {
    const FoldedText view(text);
    const std::string_view folded = view.text();
    std::uint32_t last = 0;
    for (std::uint32_t at = 0; at <= folded.size(); ++at) {
      const std::uint32_t source = view.to_source(at);
      EXPECT_GE(source, last) << at;
      EXPECT_TRUE(on_boundary(text, source) || !on_boundary(folded, at)) << at;
      last = source;
    }
    for (const Token& token : tokenize(folded)) {
      const Span span{token.begin, token.end};
      const Span source = view.to_source(span);
      EXPECT_LT(source.begin, source.end);
      EXPECT_TRUE(on_boundary(text, source.begin) && on_boundary(text, source.end));
      EXPECT_TRUE(view.to_folded(source).contains(span));
      EXPECT_EQ(view.to_source(view.to_folded(source)), source);
    }
  });
}

TEST(TextProperties, FoldingAPieceIsFoldingTheWhole) {
  for_random_texts([](const std::string& text) {
    const FoldedText view(text);
    for (const Token& token : tokenize(view.text())) {
      const Span source = view.to_source(Span{token.begin, token.end});
      EXPECT_EQ(fold(std::string_view(text).substr(source.begin, source.size())), view.folded(source));
    }
  });
}

TEST(TextProperties, TokensCoverAllButBlanks) {
  for_random_texts([](const std::string& text) {
    const std::string folded = fold(text);
    std::uint32_t at = 0;
    for (const Token& token : tokenize(folded)) {
      EXPECT_EQ(folded.substr(at, token.begin - at).find_first_not_of(' '), std::string::npos);
      EXPECT_LT(token.begin, token.end);
      EXPECT_TRUE(on_boundary(folded, token.begin) && on_boundary(folded, token.end));
      at = token.end;
    }
    EXPECT_EQ(folded.substr(at).find_first_not_of(' '), std::string::npos);
  });
}

TEST(TextProperties, SentencesPartitionTheTokensOfTheirParagraphs) {
  for_random_texts([](const std::string& text) {
    Document document;
    document.text = text;
    segment(document);
    std::uint32_t token = 0;
    std::uint32_t end = 0;
    for (const Sentence& sentence : document.sentences) {
      EXPECT_GE(sentence.first_token, token);
      EXPECT_LT(sentence.first_token, sentence.end_token);
      EXPECT_GE(sentence.source.begin, end);
      const Paragraph& paragraph = document.paragraphs.at(sentence.paragraph);
      EXPECT_TRUE(paragraph.source.contains(sentence.source));
      EXPECT_TRUE(paragraph.folded.contains(sentence.folded));
      EXPECT_EQ(document.tokens[sentence.first_token].begin, sentence.folded.begin);
      EXPECT_EQ(document.tokens[sentence.end_token - 1].end, sentence.folded.end);
      EXPECT_EQ(document.folded.to_source(sentence.folded), sentence.source);
      EXPECT_EQ(&document.sentences[document.sentence_at(sentence.source.begin)], &sentence);
      token = sentence.end_token;
      end = sentence.source.end;
    }
    for (const Paragraph& paragraph : document.paragraphs)
      EXPECT_LT(paragraph.first_sentence, paragraph.end_sentence);
  });
}

TEST(TextProperties, NoTokenIsLost) {
  for_random_texts([](const std::string& text) {
    Document document;
    document.text = text;
    segment(document);
    std::size_t inside = 0;
    for (const Sentence& sentence : document.sentences) inside += sentence.end_token - sentence.first_token;
    const bool front_matter = text.starts_with("---");
    if (!front_matter) {
      EXPECT_EQ(inside, document.tokens.size());
    }
  });
}

TEST(TextProperties, QuotedSpansAreSortedAndBeginAndEndWithMarks) {
  for_random_texts([](const std::string& text) {
    Document document;
    document.text = text;
    segment(document);
    std::uint32_t end = 0;
    for (const QuotedSpan& quoted : document.quoted) {
      EXPECT_GE(quoted.source.begin, end);
      EXPECT_TRUE(document.paragraphs.at(quoted.paragraph).source.contains(quoted.source));
      const std::string folded = fold(document.source_text(quoted.source));
      EXPECT_EQ(folded.front(), '"');
      if (quoted.closed) {
        EXPECT_EQ(folded.back(), '"');
      }
      end = quoted.source.end;
    }
  });
}

TEST(TextProperties, BrokenUtf8DoesNoHarm) {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int i = 0; i < 3000; ++i) {
    Document document;
    for (int n = 0; n < 40; ++n) document.text += static_cast<char>(byte(random));
    segment(document);
    const std::string folded = fold(document.text);
    EXPECT_EQ(fold(folded), folded);
  }
}

}  // namespace
}  // namespace factweave
