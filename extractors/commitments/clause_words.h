// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/words.h"
#include "extractors/extraction.h"

namespace factweave {

// A half-open range of tokens.
struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] bool contains(std::size_t i) const { return begin <= i && i < end; }
};

// The words of a document with what the search for clauses needs: verb forms with their lemmas (lexicon
// `verb_form`), the closed classes, and the mention that begins or ends at a token.
class ClauseWords {
 public:
  // REQUIRES: extraction and discourse outlive it. One thread: what a word is, is found out when asked for.
  ClauseWords(const Extraction& extraction, const Discourse& discourse);

  [[nodiscard]] std::string_view operator[](std::size_t i) const { return words_[i]; }
  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] std::size_t size() const { return words_.size(); }

  [[nodiscard]] bool is_verb(std::size_t i) const { return !lemma(i).empty(); }
  [[nodiscard]] std::string_view lemma(std::size_t i) const;
  // base, present, past, participle, ing; empty for what is no verb form.
  [[nodiscard]] std::string_view form(std::size_t i) const;
  // The verb is more often a noun (*plan*, *help* are not).
  [[nodiscard]] bool noun_like(std::size_t i) const;
  // A verb that makes a clause: *is*, *will*, *said*; no participle and no infinitive.
  [[nodiscard]] bool finite(std::size_t i) const;
  [[nodiscard]] bool has_finite(WordRange range) const;
  [[nodiscard]] bool has_if(WordRange range) const;
  // The closing mark of *the "Clean Port" drive*, *no "magic wand"*, where the opening one stands at i, else 0.
  [[nodiscard]] std::size_t end_of_phrase_in_marks(std::size_t i, std::size_t end) const;
  [[nodiscard]] bool adverb(std::size_t i) const;
  [[nodiscard]] bool preposition(std::size_t i) const;
  [[nodiscard]] bool determiner(std::size_t i) const;
  [[nodiscard]] bool subordinator(std::size_t i) const;
  // A verb of saying stands before the clause that begins here: *said (that) it*.
  [[nodiscard]] bool behind_saying(std::size_t i) const;
  // A noun phrase may begin here: determiner, pronoun, mention, capital.
  [[nodiscard]] bool phrase_start(std::size_t i) const;
  // Outermost mention that begins at, ends at or covers the token; -1 where none does.
  [[nodiscard]] int mention_from(std::size_t i) const { return at(begins_, i); }
  [[nodiscard]] int mention_to(std::size_t end) const { return end == 0 ? -1 : at(ends_, end - 1); }
  [[nodiscard]] int mention_over(std::size_t i) const { return at(over_, i); }
  // i, or the token behind an article there that is outside the mention it stands before: *the* ⟦Larne Board⟧.
  [[nodiscard]] std::size_t behind_the(std::size_t i) const { return (*this)[i] == "the" && mention_from(i) < 0 ? i + 1 : i; }
  // The one behind the apostrophe of an owner that ends there: *Norway's Norvik*.
  [[nodiscard]] int mention_owned(std::size_t owner_end) const {
    return mention_from(owner_end + ((*this)[owner_end + 1] == "s" ? 2 : 1));
  }
  [[nodiscard]] WordRange tokens(Span source) const;
  [[nodiscard]] WordRange mention_tokens(std::size_t mention) const;
  [[nodiscard]] WordRange figure_tokens(std::size_t figure) const { return figures_[figure]; }
  // The figures that begin in a range, by number, in the order of the text.
  [[nodiscard]] std::ranges::iota_view<std::size_t, std::size_t> figures_from(WordRange range) const;
  [[nodiscard]] Span span(WordRange range) const { return words_.span(range.begin, range.end); }
  [[nodiscard]] std::string text(WordRange range) const;

 private:
  static int at(const std::vector<int>& list, std::size_t i) { return i < list.size() ? list[i] : -1; }

  // Entry of the lexicon `verb_form` that begins at the token, or kNoVerb.
  [[nodiscard]] int verb(std::size_t i) const;
  [[nodiscard]] int find_verb(std::size_t i) const;
  [[nodiscard]] bool find_finite(std::size_t i) const;
  [[nodiscard]] std::string_view verb_column(std::size_t i, std::string_view name) const;

  const Words& words_;
  const Discourse& discourse_;
  const NameLists& lists_;
  mutable std::vector<int> verb_;            // what verb() has found so far
  mutable std::vector<std::int8_t> finite_;  // and what finite() has
  std::vector<int> begins_, ends_, over_;
  std::vector<WordRange> figures_;
};

}  // namespace factweave
