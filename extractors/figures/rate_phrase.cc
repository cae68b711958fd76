// SPDX-License-Identifier: MIT
#include "extractors/figures/rate_phrase.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/figures/counted_noun.h"
#include "extractors/figures/normalizers.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr WordList kRateAdverbs = "annually yearly monthly weekly daily hourly quarterly apiece";
constexpr WordList kTimeNouns =
    "year month week day hour quarter minute night season decade second fortnight";

struct RateWord {
  std::string text;
  Span source;
};

std::vector<RateWord> tokens_after(const Document& document, std::uint32_t source, std::size_t count) {
  std::vector<RateWord> words;
  const Sentence* sentence = sentence_of(document, source == 0 ? 0 : source - 1);
  if (sentence == nullptr) return words;
  const std::uint32_t at = document.folded.to_folded(source);
  const auto end = document.tokens.begin() + sentence->end_token;
  for (auto token = std::lower_bound(document.tokens.begin() + sentence->first_token, end, at,
                                     [](const Token&t, std::uint32_t a) { return t.begin < a; });
       token != end && words.size() < count; ++token) {
    const Span folded{token->begin, token->end};
    words.push_back({to_ascii_lower(document.folded.text().substr(folded.begin, folded.size())),
                     document.folded.to_source(folded)});
  }
  return words;
}

std::string code_of(const Extraction& extraction, std::string_view word) {
  if (const auto code = look_up(extraction.rules(), "rate_word", word, "ucum"); !code.empty())
    return std::string(code);
  return std::string(look_up(extraction.rules(), "time_unit", word, "per"));
}

// Code of a unit as written, with a number before it or without: "100 millilitres" is 100.mL.
std::string unit_code(const Extraction& extraction, std::string_view written) {
  const std::string lower = to_ascii_lower(written);
  if (const std::string code = code_of(extraction, lower); !code.empty()) return code;
  for (const std::string_view list : {"unit_symbol", "unit_name"}) {
    if (const std::string_view code = look_up(extraction.rules(), list, list == "unit_name" ? lower : written, "ucum"); !code.empty())
      return std::string(code);
  }
  const std::size_t digits = lower.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string::npos || lower[digits] != ' ') return {};
  const std::string unit = unit_code(extraction, written.substr(digits + 1));
  return unit.empty() ? std::string() : lower.substr(0, digits) + "." + unit;
}

// "nitrogen dioxide per cubic metre of air", "alcohol per 100 millilitres", "children per woman": the unit or noun behind
// *per*, at words[first].
std::optional<Rate> rate_per(const Extraction& extraction, const std::vector<RateWord>& words, std::size_t first) {
  constexpr std::size_t kLongest = 3;  // tokens: 100 cubic metres
  const auto span = [&](std::size_t length) { return cover(words[first].source, words[first + length - 1].source); };
  for (std::size_t length = std::min(kLongest, words.size() - first); length > 0; --length) {
    const std::string code = unit_code(extraction, extraction.document.folded_text(span(length)));
    if (!code.empty()) return Rate{span(length), code};
  }
  constexpr WordList kNoNoun = "cent cents se the our its their dozen hundred thousand million billion ten twenty thirty forty fifty sixty";
  const std::string& noun = words[first].text;
  const bool word = std::all_of(noun.begin(), noun.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!word || noun.size() < 3 || kNoNoun.has(noun)) return std::nullopt;
  return Rate{span(1), "{" + singular_noun(noun) + "}"};
}

// "on its Daily Official List": a capital behind others begins a name.
bool is_adjective(const Extraction& extraction, const std::vector<RateWord>& words, std::size_t i) {
  const auto capital = [&](std::size_t k) {
    if (k >= words.size()) return false;
    const char first = extraction.document.folded_text(words[k].source).front();
    return first >= 'A' && first <= 'Z';
  };
  return capital(i) && capital(i + 1);
}

// Number of tokens that a rate phrase takes at `i`, with its code.
std::optional<Rate> rate_at(const Extraction& extraction, const std::vector<RateWord>& words, std::size_t i) {
  const auto text = [&](std::size_t k) {
    return k < words.size() ? std::string_view(words[k].text) : std::string_view();
  };
  constexpr WordList kBeforeAdjective = "highest lowest record best worst largest biggest smallest average first";  // "the highest monthly deficit"
  const bool attributive = i > 0 && (is_adjective(extraction, words, i) || kBeforeAdjective.has(words[i - 1].text));
  if (one_of(text(i), kRateAdverbs) && !attributive) return Rate{words[i].source, code_of(extraction, text(i))};
  if (text(i) == "per" && i + 1 < words.size()) return rate_per(extraction, words, i + 1);
  const bool article =
      text(i) == "a" || text(i) == "an" || text(i) == "each" || text(i) == "every";
  if (article && one_of(text(i + 1), kTimeNouns))
    return Rate{cover(words[i].source, words[i + 1].source), code_of(extraction, text(i + 1))};
  constexpr WordList kUnits = "hectare acre tonne ton litre liter kilo kilogram head";  // "2.8 cows a hectare"
  if (text(i) == "a" && i == 0 && kUnits.has(text(i + 1)))
    return Rate{cover(words[i].source, words[i + 1].source), unit_code(extraction, text(i + 1))};
  if ((text(i) == "for" || text(i) == "on") && (text(i + 1) == "each" || text(i + 1) == "every") &&
      i + 2 < words.size() && text(i + 2) != "of") {
    constexpr WordList kAdjectives =
        "new additional extra full single local eligible rural urban bereaved affected injured registered qualified";
    // "for each bereaved family"
    std::size_t noun = kAdjectives.has(text(i + 2)) && i + 3 < words.size() ? i + 3 : i + 2;
    if (text(noun + 1) == "-" && noun + 3 < words.size()) noun += 3;  // "for each low-cost home"
    constexpr WordList kNumbers = "one two three four five six seven eight nine ten twenty hundred thousand million";
    if (has_digit(text(noun)) || kNumbers.has(text(noun))) return std::nullopt;  // "one share for every five held" is a ratio
    const bool of_time = one_of(text(noun), kTimeNouns);
    const std::string code = of_time ? code_of(extraction, text(noun)) : "{" + singular_noun(text(noun)) + "}";
    return Rate{cover(words[i].source, words[noun].source), code};
  }
  if (text(i) == "each" &&
      (i + 1 == words.size() || text(i + 1) == "." || text(i + 1) == "," || text(i + 1) == ";" ||
       (i == 0 && one_of(text(i + 1), "on in at to for from by with and will were was are is"))))
    return Rate{words[i].source, "{unit}"};
  return std::nullopt;
}

// "800 kilowatt-hours (kWh) per year"
bool begins_with_abbreviation(const std::vector<RateWord>& words) {
  return words.size() > 4 && words[0].text == "(" && !has_digit(words[1].text) && words[2].text == ")" && (words[3].text == "per" || words[3].text == "a" || words[3].text == "an");
}

}  // namespace

std::optional<Rate> rate_after(const Extraction& extraction, std::uint32_t source) {
  const std::vector<RateWord> words = tokens_after(extraction.document, source, 9);
  for (std::size_t i = begins_with_abbreviation(words) ? 3 : 0; i < words.size(); ++i) {
    const std::string& word = words[i].text;
    if (word == "." || word == "," || word == ";" || word == ":" || word == "(" || word == "\"")
      return std::nullopt;
    if (const std::optional<Rate> rate = rate_at(extraction, words, i)) {
      // "for a year", "in a year", "within a day" are lengths.
      const bool length =
          i > 0 && (word == "a" || word == "an") &&
          (words[i - 1].text == "for" || words[i - 1].text == "in" || words[i - 1].text == "within" ||
           words[i - 1].text == "than" || words[i - 1].text == "over" || words[i - 1].text == "after" ||
           words[i - 1].text == "of");
      const bool frequency = i > 0 && (words[i - 1].text == "once" || words[i - 1].text == "twice" ||
                                       words[i - 1].text == "times");
      if (length || frequency || rate->unit.empty() || rate->unit == "{other}" || rate->unit == "{one}")
        return std::nullopt;
      const auto next = tokens_after(extraction.document, rate->span.end, 1);
      if (!next.empty() && one_of(next[0].text, "ago earlier later before prior"))
        return std::nullopt;
      return rate;
    }
    if (word == "to" || word == "and" || word == "from" || word == "while" || word == "that" || word == "by")
      return std::nullopt;
  }
  return std::nullopt;
}

// "a cash cost per tonne sold of US$612", "income per head was $1,700": the rate of the noun that the amount is of. Nothing is spent: its
// words are no part of the figure.
std::optional<std::string> rate_of_noun(const Extraction& extraction, const Figure& figure) {
  constexpr std::size_t kReach = 9;  // words
  constexpr WordList kNouns =
      "cost costs price prices earnings loss dividend dividends income revenue spending expenditure profit value sales fee charge rate salary wage tariff "
      "rent yield aisc distribution payout equity assets nav";
  constexpr WordList kBetween = "sold produced of was is were are at to stood reached rose fell increased decreased dropped averaged by from tonne ounce";
  if (figure.kind != "money") return std::nullopt;
  const std::vector<std::string> before = words_before(extraction.document, figure.span.begin, kReach);
  const auto per = std::find(before.begin(), before.end(), "per");
  if (per == before.end() || per == before.begin() || per + 1 == before.end() || !kNouns.has(*(per + 1))) return std::nullopt;
  const std::string& noun = *(per - 1);
  if (!std::all_of(before.begin(), per - 1, [&](const std::string& word) { return kBetween.has(word); })) return std::nullopt;
  const std::string code = unit_code(extraction, noun);
  return code.empty() ? std::nullopt : std::optional(code);
}

std::optional<Rate> rate_before(const Extraction& extraction, const Figure& figure) {
  const Document& document = extraction.document;
  const Sentence* sentence = sentence_of(document, figure.span.begin);
  if (sentence == nullptr || sentence->source.begin >= figure.span.begin) return std::nullopt;
  std::vector<RateWord> first;
  for (std::uint32_t t = sentence->first_token; t < sentence->end_token && first.size() < 4; ++t) {
    const Span folded{document.tokens[t].begin, document.tokens[t].end};
    first.push_back({to_ascii_lower(document.folded.text().substr(folded.begin, folded.size())),
                     document.folded.to_source(folded)});
  }
  const bool each = !first.empty() && first[0].text == "for";  // *For each week of delay*
  if (!first.empty() && (first[0].text == "in" || each)) first.erase(first.begin());
  if (first.size() < 3) return std::nullopt;
  const std::string& lead = first[0].text;
  // "An average year should yield 3 TWh and save a million tonnes."
  constexpr std::uint32_t kOfTheYear = 80;  // bytes
  const bool usual = first[1].text == "average" || first[1].text == "typical" || first[1].text == "normal";
  if ((lead == "a" || lead == "an") && usual && one_of(first[2].text, kTimeNouns) &&
      figure.span.begin < first[2].source.end + kOfTheYear && figure.kind != "percent")
    return Rate{cover(first[0].source, first[2].source), code_of(extraction, first[2].text)};
  const std::uint32_t kNear = each ? 60 : 24;  // bytes
  if (figure.span.begin > first[2].source.end + kNear) return std::nullopt;
  if ((lead == "each" || lead == "every") && one_of(first[1].text, kTimeNouns)) {
    return Rate{cover(first[0].source, first[1].source), code_of(extraction, first[1].text)};
  }
  return std::nullopt;
}

}  // namespace factweave
