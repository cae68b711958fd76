// SPDX-License-Identifier: MIT
#include "extractors/figures/counted_noun.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extractors/figures/normalizers.h"
#include "extractors/figures/number_words.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::size_t kLongestPhrase = 9;  // tokens

constexpr WordList kStop =
    "of in on at by for from to with and or but as than per a an the is are was were has have had will "
    "would that which who this these those its their our his her times each every any said says does do did "
    "can could may might must shall should be been being when while where if after before since until over "
    "under between among against into through about during within without across around out off up including excluding meaning";

constexpr WordList kPlural =
    "people children police staff crew cattle sheep aircraft spacecraft species teeth feet mice geese personnel troops fte fish deer clergy mps gps tvs cds pcs infantry cavalry swine bacteria alumni offspring "
    "taxis kiwis rabbis safaris emojis bikinis alibis mandis rotis";
constexpr WordList kNotPlural =
    "others ones various previous serious famous dangerous religious business numerous us plus less across versus glass "
    "press class";

constexpr WordList kNoPluralMen = "specimen regimen abdomen acumen omen ramen yemen";

// Verbs that look like plurals: "2.8 billion comes from loans".
constexpr WordList kVerbs =
    "comes goes remains becomes spends pays makes takes gives keeps lies means includes covers contains represents brings provides requires exceeds equals depends belongs arrives begins continues consists derives stems seems says "
    "saw got took gave won went came ran sat drew rose fell grew kept became began chose flew knew spoke threw wrote ate drank rode sang wore";  // "19 saw rents rise"

// Plurals that stand before another noun: "sports clubs", "crew members".
constexpr WordList kFirstOfTwo = "sports goods arms savings sales customs operations systems communications works staff crew police cattle";

bool word_like(std::string_view token) {
  return !token.empty() && ((token[0] >= 'a' && token[0] <= 'z') || (token[0] >= 'A' && token[0] <= 'Z') ||
                            static_cast<unsigned char>(token[0]) >= 0x80);
}

// men, women, fishermen
bool is_plural_man(std::string_view word) {
  return word.ends_with("men") && !one_of(word, kNoPluralMen);
}

bool plural(std::string_view word) {
  if (kPlural.has(word) || is_plural_man(word)) return true;
  if (word.size() < 4 || !word.ends_with('s') || one_of(word, kNotPlural) || kVerbs.has(word)) return false;
  return !word.ends_with("ss") && !word.ends_with("ous") && !word.ends_with("is") && !word.ends_with("us");
}

// What stands in the singular before another noun: a six member mission, a three point plan.
constexpr WordList kOfCompounds = "member man woman person point party nation state power seat room bed step lane page part word berth unit";

struct NextWords {
  std::vector<std::string> text;  // in lower case
  std::vector<bool> capitalised;
};

// "United States troops", "Texas plants": the plural before the noun is a name's.
bool ends_name_before_noun(const NextWords& words, std::size_t i) {
  return i > 0 && words.text[i - 1] != "-" && i + 1 < words.text.size() && words.capitalised[i] && !words.capitalised[i + 1] &&
         !one_of(words.text[i + 1], kStop) && plural(words.text[i + 1]);
}

// "40 old and new buses", "30 safe, clean trains": between adjectives, the noun comes behind them.
bool joins_adjectives(const std::vector<std::string>& words, std::size_t i) {
  if ((words[i] != "and" && words[i] != ",") || i == 0 || i > 2 || i + 2 >= words.size()) return false;
  const std::string &before = words[i - 1], &next = words[i + 1], &noun = words[i + 2];
  const auto adjective = [](const std::string& word) { return word_like(word) && !one_of(word, kStop) && !kVerbs.has(word) && !plural(word); };
  const bool goes_on = noun == "-" || noun == "and" || (word_like(noun) && !one_of(noun, kStop));
  return adjective(before) && adjective(next) && goes_on;
}

// "from 2.3 million five months ago": how long ago it was.
bool is_distance_back(const std::vector<std::string>& words, std::size_t i) {
  constexpr WordList kUnits = "years months weeks days hours minutes decades quarters";
  return kUnits.has(words[i]) && i + 1 < words.size() && one_of(words[i + 1], "ago earlier before previously prior");
}

// Index after the last token of the noun, or 0 where there is none.
std::size_t noun_end(const NextWords& all, bool compound) {
  const std::vector<std::string>& words = all.text;
  if (!compound && words.size() > 1 && kOfCompounds.has(words[0]) && word_like(words[1]) && !one_of(words[1], kStop) &&
      !plural(words[1]))
    return 1;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (word == "-" || (word == "'" && i > 0)) continue;
    const bool number = word[0] >= '0' && word[0] <= '9';  // two 52-km cables; Kestrel 2 kettles
    if (number && (i > 0 || (i + 1 < words.size() && words[i + 1] == "-"))) {
      if (i + 1 < words.size() && words[i + 1] == "-") i += 2;
      continue;
    }
    const bool hyphenated = i > 1 && words[i - 1] == "-" && word_like(words[i - 2]) && one_of(word, kStop);  // ship-to-shore cranes, paid-up members
    if (hyphenated) continue;
    if (!compound && joins_adjectives(words, i) && !(words[i] == "," && all.capitalised[i + 1])) continue;  // "40 dead, Larne-based teams"
    if (!word_like(word) || one_of(word, kStop) || kVerbs.has(word)) return 0;
    if (word == "changing" && i + 1 < words.size() && words[i + 1] == "hands") return 0;
    if (compound && (word == "strong" || (word.ends_with("ed") && word != "bed"))) return 0;  // two-pronged
    if (compound) return i + 1;
    if (i > 0 && words[i - 1] == "-" && kPlural.has(word)) continue;  // anti-aircraft guns
    if (!plural(word) || ends_name_before_noun(all, i)) continue;
    if (is_distance_back(words, i)) return 0;
    const bool longer = kFirstOfTwo.has(word) && i + 1 < words.size() && plural(words[i + 1]);
    return longer ? i + 2 : i + 1;
  }
  return 0;
}

}  // namespace

bool is_plural_noun(std::string_view word) { return plural(word); }

CountedNoun counted_noun(const Document& document, std::uint32_t after) {
  CountedNoun noun;
  noun.end = after;
  const Sentence* sentence = sentence_of(document, after == 0 ? 0 : after - 1);
  if (sentence == nullptr) return noun;
  const std::uint32_t at = document.folded.to_folded(after);
  const auto last = document.tokens.begin() + sentence->end_token;
  auto token = std::lower_bound(document.tokens.begin() + sentence->first_token, last, at,
                                [](const Token& t, std::uint32_t a) { return t.begin < a; });
  const bool compound = token != last && token->begin == at && token_text(document, *token) == "-";
  if (compound) ++token;
  NextWords words;
  for (auto next = token; next != last && words.text.size() < kLongestPhrase; ++next) {
    words.text.push_back(to_ascii_lower(token_text(document, *next)));
    words.capitalised.push_back(next->capitalised);
  }
  const std::size_t count = noun_end(words, compound);
  if (count == 0) return noun;
  auto first = token;
  // Names and nationalities before the noun are no part of what is counted.
  while (first + 1 < token + static_cast<std::ptrdiff_t>(count) &&
         (first->capitalised || first->kind != TokenKind::word))
    ++first;
  const Token& head = *(token + static_cast<std::ptrdiff_t>(count) - 1);
  noun.text = to_ascii_lower(document.folded.text().substr(first->begin, head.end - first->begin));
  noun.unit = "{" + singular_noun(token_text(document, head)) + "}";
  noun.end = document.folded.to_source(Span{head.begin, head.end}).end;
  return noun;
}

}  // namespace factweave
