// SPDX-License-Identifier: MIT
#include "extractors/commitments/clause_words.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extractors/names/name_lists.h"

namespace factweave {
namespace {

constexpr int kNoVerb = -1;
constexpr int kUnknown = -2;  // not looked up yet

constexpr WordList kFiniteAuxiliaries =
    "will would shall should can could may might must is are was were am has have had do does did cannot ll re m ve didn doesn isn aren "
    "wasn weren hasn haven hadn couldn shouldn wouldn";
constexpr WordList kPrepositions =
    "of in at on for from with by to into about between against near after before during under over through than around "
    "along across toward towards within without as among amid via per including regarding concerning until till since "
    "upon besides despite beyond behind beside except like unlike throughout";
constexpr WordList kDeterminers =
    "the a an this that these those my your his her its our their some any no each every both all either neither "
    "another such several many few more most";
constexpr WordList kAdverbs =
    "also always never not now still again already soon then even further both too thus therefore however itself "
    "himself herself themselves ourselves myself just only often once today tomorrow yesterday in turn here there "
    "jointly together meanwhile instead first next later nevertheless nonetheless";

}  // namespace

ClauseWords::ClauseWords(const Extraction& extraction, const Discourse& discourse)
    : words_(*extraction.words), discourse_(discourse), lists_(*extraction.name_lists) {
  const std::size_t count = words_.size();
  verb_.assign(count, kUnknown);
  finite_.assign(count, kUnknown);
  begins_.assign(count, -1);
  ends_.assign(count, -1);
  over_.assign(count, -1);
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // size and index
  order.reserve(mentions.size());
  for (const Mention& m : mentions) order.push_back({m.span.size(), static_cast<std::uint32_t>(order.size())});
  std::sort(order.begin(), order.end());
  for (const auto& [size, m] : order) {  // longer ones overwrite
    const WordRange range = mention_tokens(m);
    if (range.empty() || range.end > count) continue;
    begins_[range.begin] = static_cast<int>(m);
    ends_[range.end - 1] = static_cast<int>(m);
    for (std::size_t i = range.begin; i < range.end; ++i) over_[i] = static_cast<int>(m);
  }
  for (const Figure& figure : extraction.annotations.figures) figures_.push_back(tokens(figure.span));
}

WordRange ClauseWords::mention_tokens(std::size_t mention) const {
  const auto m = static_cast<std::uint32_t>(mention);
  return {discourse_.first_word(m), discourse_.end_word(m)};
}

std::ranges::iota_view<std::size_t, std::size_t> ClauseWords::figures_from(WordRange range) const {
  const auto before = [&](std::size_t end) {
    const auto found = std::partition_point(figures_.begin(), figures_.end(), [&](WordRange f) { return f.begin < end; });
    return static_cast<std::size_t>(found - figures_.begin());
  };
  return {before(range.begin), before(range.end)};
}

WordRange ClauseWords::tokens(Span source) const { return {words_.at(source.begin), words_.end_at(source.end)}; }

std::string ClauseWords::text(WordRange range) const {
  if (range.empty()) return {};
  return std::string(words_.document().unwrapped_text(span(range)));
}

int ClauseWords::verb(std::size_t i) const {
  if (i >= verb_.size()) return kNoVerb;
  if (verb_[i] == kUnknown) verb_[i] = find_verb(i);
  return verb_[i];
}

// *co-ordinate* is three tokens.
int ClauseWords::find_verb(std::size_t i) const {
  std::optional<std::uint32_t> entry;
  const bool joined = one_of(words_[i + 1], "- '") && words_.touches_previous(i + 1) && words_.touches_previous(i + 2);
  if (joined) entry = lists_.entry(NameList::verb_form, words_.text(i, i + 3));
  if (!entry) entry = lists_.entry(NameList::verb_form, words_[i]);
  return entry ? static_cast<int>(*entry) : kNoVerb;
}

std::string_view ClauseWords::verb_column(std::size_t i, std::string_view name) const {
  const int entry = verb(i);
  return entry == kNoVerb ? std::string_view() : lists_.column(NameList::verb_form, static_cast<std::uint32_t>(entry), name);
}

std::string_view ClauseWords::lemma(std::size_t i) const { return verb_column(i, "lemma"); }
std::string_view ClauseWords::form(std::size_t i) const { return verb_column(i, "form"); }
bool ClauseWords::noun_like(std::size_t i) const { return !verb_column(i, "noun").empty(); }

bool ClauseWords::finite(std::size_t i) const {
  if (i >= finite_.size()) return false;
  if (finite_[i] == kUnknown) finite_[i] = find_finite(i) ? 1 : 0;
  return finite_[i] == 1;
}

bool ClauseWords::find_finite(std::size_t i) const {
  const std::string_view word = words_[i];
  if (one_of(word, "ll re m ve")) return words_[i - 1] == "'";
  if (one_of(word, kFiniteAuxiliaries)) return !(word == "will" && words_.capitalised(i));
  if (mention_over(i) >= 0 && mention_to(i + 1) < 0) return false;  // inside a mention
  const std::string_view kind = form(i);
  const bool after_noun = !determiner(i - 1) && !preposition(i - 1) && words_[i - 1] != "s" && words_[i - 1] != "be";
  if (word == "comprised" && words_[i + 1] == "of") return false;  // *a panel comprised of three judges*
  if (kind == "past") return after_noun && !one_of(words_[i - 1], "is are was were be been being has have had having , and not") &&
                             words_[i + 1] != "by" && !adverb(i - 1);
  // *to end new projects*, *with 40 projects*: behind what stands before nouns only.
  constexpr WordList kBeforeNouns = "new more other major further several many such various future existing current two three four five six seven eight nine ten";
  const bool counted = !words_[i - 1].empty() && words_[i - 1][0] >= '0' && words_[i - 1][0] <= '9' && words_[i - 1].size() != 4;
  if (kind == "present" && (kBeforeNouns.has(words_[i - 1]) || counted)) return false;
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

bool ClauseWords::has_if(WordRange range) const {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (one_of(words_[i], "if unless once provided")) return true;
  }
  return false;
}

std::size_t ClauseWords::end_of_phrase_in_marks(std::size_t i, std::size_t end) const {
  constexpr std::size_t kPhrase = 8;  // words
  if (words_[i] != "\"" || !words_.touches_previous(i + 1) || words_.touches_previous(i)) return 0;
  for (std::size_t k = i + 1; k < end && k <= i + kPhrase; ++k) {
    if (words_[k] == "\"") return has_finite({i + 1, k}) ? 0 : k;
  }
  return 0;
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

bool ClauseWords::behind_saying(std::size_t i) const {
  const std::size_t verb = i > 0 && words_[i - 1] == "that" ? i - 2 : i - 1;
  const bool adds = verb > 0 && words_[verb - 1] == "," && one_of(words_[verb], "saying adding announcing stating confirming noting insisting");
  if (adds) return true;  // *unveiled its plan, saying it would*
  return verb > 0 && verb < size() && one_of(words_[verb], "said says announced confirmed added stated revealed disclosed insisted explained reiterated") &&
         !one_of(words_[verb - 1], "is are was were be been being");
}

bool ClauseWords::phrase_start(std::size_t i) const {
  if (mention_from(i) >= 0 || determiner(i)) return true;
  return one_of(words_[i], "i we you he she it they there nobody everyone everybody whoever") ||
         (words_.capitalised(i) && words_.is_word(i)) || (words_.is_word(i) && !is_verb(i) && !preposition(i) && !adverb(i));
}

}  // namespace factweave
