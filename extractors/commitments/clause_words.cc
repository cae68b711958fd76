// SPDX-License-Identifier: MIT
#include "extractors/commitments/clause_words.h"

#include <algorithm>

namespace factweave {
namespace {

constexpr std::string_view kFiniteAuxiliaries =
    "will would shall should can could may might must is are was were am has have had do does did cannot ll re m ve";
constexpr std::string_view kPrepositions =
    "of in at on for from with by to into about between against near after before during under over through than around "
    "along across toward towards within without as among amid via per including regarding concerning until till since "
    "upon besides despite beyond behind beside except like unlike throughout";
constexpr std::string_view kDeterminers =
    "the a an this that these those my your his her its our their some any no each every both all either neither "
    "another such several many few more most";
constexpr std::string_view kAdverbs =
    "also always never not now still again already soon then even further both too thus therefore however itself "
    "himself herself themselves ourselves myself just only often once today tomorrow yesterday in turn here there "
    "jointly together meanwhile instead first later";

}  // namespace

ClauseWords::ClauseWords(const Extraction& extraction)
    : words_(extraction.document), verbs_(extraction.rules().lexicon("verb_form")) {
  const std::size_t count = words_.size();
  verb_.assign(count, -1);
  begins_.assign(count, -1);
  ends_.assign(count, -1);
  over_.assign(count, -1);
  if (verbs_ != nullptr) {
    for (const LexiconHit& hit : extraction.engine.find(*verbs_, extraction.document)) {
      const std::size_t i = words_.at(extraction.document.folded.to_source(hit.folded).begin);
      if (i < count) verb_[i] = static_cast<int>(hit.entry);
    }
  }
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  std::vector<std::size_t> order(mentions.size());
  for (std::size_t m = 0; m < order.size(); ++m) order[m] = m;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return mentions[a].span.size() < mentions[b].span.size(); });
  for (const std::size_t m : order) {  // longer ones overwrite
    const WordRange range = tokens(mentions[m].span);
    if (range.empty() || range.end > count) continue;
    begins_[range.begin] = static_cast<int>(m);
    ends_[range.end - 1] = static_cast<int>(m);
    for (std::size_t i = range.begin; i < range.end; ++i) over_[i] = static_cast<int>(m);
  }
}

WordRange ClauseWords::tokens(Span source) const { return {words_.at(source.begin), words_.end_at(source.end)}; }

std::string ClauseWords::text(WordRange range) const {
  if (range.empty()) return {};
  return std::string(words_.document().source_text(span(range)));
}

std::string_view ClauseWords::lemma(std::size_t i) const {
  if (i >= verb_.size() || verb_[i] < 0) return {};
  return verbs_->attribute(static_cast<std::size_t>(verb_[i]), "lemma");
}

std::string_view ClauseWords::form(std::size_t i) const {
  if (i >= verb_.size() || verb_[i] < 0) return {};
  return verbs_->attribute(static_cast<std::size_t>(verb_[i]), "form");
}

bool ClauseWords::noun_like(std::size_t i) const {
  if (i >= verb_.size() || verb_[i] < 0) return false;
  return !verbs_->attribute(static_cast<std::size_t>(verb_[i]), "noun").empty();
}

bool ClauseWords::finite(std::size_t i) const {
  const std::string_view word = words_[i];
  if (one_of(word, "ll re m ve")) return words_[i - 1] == "'";
  if (one_of(word, kFiniteAuxiliaries)) return !(word == "will" && words_.capitalised(i));
  if (mention_over(i) >= 0 && mention_to(i + 1) < 0) return false;  // inside a mention
  const std::string_view kind = form(i);
  const bool after_noun = !determiner(i - 1) && !preposition(i - 1) && words_[i - 1] != "s" && words_[i - 1] != "be";
  if (kind == "past") return after_noun && !one_of(words_[i - 1], "is are was were be been being has have had having , and not") &&
                             words_[i + 1] != "by" && !adverb(i - 1);
  if (kind == "present") return after_noun && !noun_like(i) && words_[i - 1] != ",";
  if (kind == "base") return one_of(words_[i - 1], "i we you they who");
  return false;
}

bool ClauseWords::has_finite(WordRange range) const {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (finite(i)) return true;
  }
  return false;
}

bool ClauseWords::adverb(std::size_t i) const {
  const std::string_view word = words_[i];
  return one_of(word, kAdverbs) || (word.size() > 4 && word.ends_with("ly") && !is_verb(i) && !words_.capitalised(i));
}

bool ClauseWords::preposition(std::size_t i) const { return one_of(words_[i], kPrepositions); }
bool ClauseWords::determiner(std::size_t i) const { return one_of(words_[i], kDeterminers); }

bool ClauseWords::subordinator(std::size_t i) const {
  return one_of(words_[i], "if when once unless while although though because since as after before until whenever should "
                           "provided given whether where whereas");
}

bool ClauseWords::phrase_start(std::size_t i) const {
  if (mention_from(i) >= 0 || determiner(i)) return true;
  return one_of(words_[i], "i we you he she it they there nobody everyone everybody whoever") ||
         (words_.capitalised(i) && words_.is_word(i)) || (words_.is_word(i) && !is_verb(i) && !preposition(i) && !adverb(i));
}

}  // namespace factweave
