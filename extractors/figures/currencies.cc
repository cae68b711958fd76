// SPDX-License-Identifier: MIT
#include "extractors/figures/currencies.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/figures/countries_named.h"
#include "extractors/figures/figure_groups.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

bool list_has(std::string_view list, std::string_view code) {
  return list.find(code) != std::string_view::npos;
}

constexpr std::array<std::string_view, 4> kNamesAndSigns = {"currency_symbol", "currency_name", "letter_currency", "minor_unit"};
constexpr std::array<std::string_view, 2> kPartsAndThousands = {"minor_unit", "thousand_slang"};

// Currencies that share the sign or noun of an ambiguous amount, by the lexicons named: the one that its surface shows (K40 may be kina,
// 40 kwacha not), else any sign or noun of its currency.
std::string_view family(const RuleSet& rules, std::span<const std::string_view> lexicons, std::string_view code, std::string_view surface = {}) {
  std::string_view any;
  for (const std::string_view name : lexicons) {
    const Lexicon* lexicon = rules.lexicon(name);
    if (lexicon == nullptr) continue;
    for (std::size_t i = 0; i < lexicon->entries.size(); ++i) {
      const std::string_view others = lexicon->attribute(i, "others");
      if (others.empty() || lexicon->attribute(i, "iso") != code) continue;
      if (surface.empty() || surface.find(lexicon->entries[i].text) != std::string_view::npos) return others;
      if (any.empty()) any = others;
    }
  }
  return any;
}

// The currency of the family whose country the document names; of several the one that leads: named twice as often as the next and as all
// other countries together. With "$", no other than that of the United States where it names them. A country named in passing does not
// count: no other is named more often.
std::string country_currency(const RuleSet& rules, const std::map<std::string, int>& named, const std::set<std::string>& in_passing,
                             std::string_view code, std::string_view others) {
  if (code == "USD" && named.contains("US")) return {};
  int most = 0;
  int all = 0;
  std::map<std::string, int> currencies;  // to how often their countries are named
  for (const auto& [country, times] : named) {
    most = std::max(most, times);
    all += times;
    if (in_passing.contains(country)) continue;
    const std::string_view currency = look_up(rules, "country_currency", country, "iso");
    if (!currency.empty() && (currency == code || list_has(others, currency))) currencies[std::string(currency)] += times;
  }
  const auto leader = std::max_element(currencies.begin(), currencies.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (leader == currencies.end() || leader->second < most) return {};
  for (const auto& [currency, times] : currencies) {
    if (currency != leader->first && (2 * times > leader->second || 2 * leader->second < all)) return {};
  }
  return leader->first;
}

// Where the text names a country, in order.
struct CountryPlace {
  std::uint32_t begin = 0;
  std::string_view country;
};

std::vector<CountryPlace> country_places(const Annotations& annotations) {
  std::vector<CountryPlace> places;
  for (const Mention& mention : annotations.mentions) {
    if (const std::string_view country = attribute(mention.attributes, "country_code"); !country.empty()) places.push_back({mention.span.begin, country});
  }
  std::ranges::sort(places, {}, &CountryPlace::begin);
  return places;
}

// "Nepal set aside Rs 5 billion; Sri Lanka gave Rs 300 million": the one currency of the family whose country the clause names before
// the amount. Not of dollars, which are told of by whoever gives or gets them.
std::string currency_of_clause(const Extraction& extraction, std::span<const CountryPlace> places, const Figure& figure, std::string_view others) {
  constexpr std::size_t kReach = 8;  // countries
  const Document& document = extraction.document;
  if (figure.unit == "USD") return {};
  const std::uint32_t sentence = document.sentences[document.sentence_at(figure.span.begin)].source.begin;
  std::string found;
  auto place = std::ranges::lower_bound(places, figure.span.begin, {}, &CountryPlace::begin);
  for (std::size_t step = 0; step < kReach && place != places.begin() && (--place)->begin >= sentence; ++step) {
    if (document.unwrapped_text({place->begin, figure.span.begin}).find(';') != std::string_view::npos) break;
    const std::string_view currency = look_up(extraction.rules(), "country_currency", place->country, "iso");
    if (currency.empty() || (currency != figure.unit && !list_has(others, currency)) || currency == found) continue;
    if (!found.empty()) return {};
    found = currency;
  }
  return found;
}

// 20 cents, 5c, 340 cps, ten grand: without a currency of their own.
bool is_part_or_thousand(std::string_view surface) {
  const std::string lower = to_ascii_lower(surface);
  if (lower.find("cent") != std::string::npos || lower.find("cps") != std::string::npos || lower.find(" grand") != std::string::npos) return true;
  const std::size_t letter = lower.find('c');
  return letter != std::string::npos && letter > 0 && lower[letter - 1] >= '0' && lower[letter - 1] <= '9';
}

// Countries named once only, after the first bare sign and in another sentence: where something happens, not whose money is counted
// (*fell to $508 million … it opened two shops in Australia*).
std::set<std::string> countries_in_passing(const Extraction& extraction, const std::map<std::string, int>& named) {
  std::set<std::string> passing;
  const auto& figures = extraction.annotations.figures;
  const auto bare = std::find_if(figures.begin(), figures.end(), [](const Figure& figure) { return figure.kind == "money" && figure.unit_inferred; });
  if (bare == figures.end()) return passing;
  for (const Mention& mention : extraction.annotations.mentions) {
    const auto country = named.find(std::string(attribute(mention.attributes, "country_code")));
    if (country == named.end() || country->second > 1 || mention.span.begin < bare->span.begin) continue;
    if (extraction.document.sentence_at(mention.span.begin) != extraction.document.sentence_at(bare->span.begin)) passing.insert(country->first);
  }
  return passing;
}

// "fell 68 cents to $81.92": the currency of the nearest amount of its sentence that may have such cents.
std::string currency_beside(const Extraction& extraction, std::size_t i, std::string_view others) {
  const auto& figures = extraction.annotations.figures;
  const auto sentence = extraction.document.sentence_at(figures[i].span.begin);
  const auto fits = [&](std::size_t k) {
    return figures[k].kind == "money" && extraction.document.sentence_at(figures[k].span.begin) == sentence &&
           !is_part_or_thousand(extraction.document.unwrapped_text(figures[k].span)) && (figures[k].unit == figures[i].unit || list_has(others, figures[k].unit));
  };
  constexpr std::size_t kReach = 8;  // figures
  for (std::size_t step = 1; step <= kReach; ++step) {
    if (i >= step && fits(i - step)) return figures[i - step].unit;
    if (i + step < figures.size() && fits(i + step)) return figures[i + step].unit;
  }
  return {};
}

}  // namespace

void settle_currencies(const Extraction& extraction) {
  auto& figures = extraction.annotations.figures;
  const auto is_ambiguous = [](const Figure& figure) { return figure.kind == "money" && figure.unit_inferred; };
  if (std::none_of(figures.begin(), figures.end(), is_ambiguous)) return;
  // Of dollars only those before the first bare sign: who writes $40 and then A$25 tells them apart.
  const std::string_view dollars = family(extraction.rules(), kNamesAndSigns, "USD");
  std::set<std::string> certain;
  bool bare_dollar = false;
  for (const Figure& figure : figures) {
    if (figure.kind != "money") continue;
    bare_dollar = bare_dollar || (figure.unit_inferred && figure.unit == "USD");
    if (!figure.unit_inferred && !(bare_dollar && list_has(dollars, figure.unit))) certain.insert(figure.unit);
  }
  const std::map<std::string, int> countries = countries_named(extraction.annotations);
  const std::set<std::string> passing = countries_in_passing(extraction, countries);
  const std::vector<CountryPlace> places = country_places(extraction.annotations);
  const auto settle = [&](Figure& figure, std::string_view others) {
    std::string choice;
    bool several = false;
    bool first_meaning = false;
    for (const std::string& code : certain) {
      first_meaning = first_meaning || code == figure.unit;
      if (code == figure.unit || !list_has(others, code)) continue;
      several = several || (!choice.empty() && choice != code);
      choice = code;
    }
    if (several || first_meaning) choice.clear();
    if (choice.empty() && !first_meaning) choice = country_currency(extraction.rules(), countries, passing, figure.unit, others);
    if (choice.empty() && !first_meaning) choice = currency_of_clause(extraction, places, figure, others);
    // The first meaning is no guess worth a mark.
    figure.unit_inferred = !choice.empty() && choice != figure.unit;
    if (!choice.empty()) figure.unit = choice;
  };
  std::vector<std::size_t> without_currency;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Figure& figure = figures[i];
    if (!is_ambiguous(figure)) continue;
    if (is_part_or_thousand(extraction.document.unwrapped_text(figure.span))) {
      without_currency.push_back(i);
    } else {
      settle(figure, family(extraction.rules(), kNamesAndSigns, figure.unit, extraction.document.unwrapped_text(figure.span)));
    }
  }
  for (const std::size_t i : without_currency) {
    const std::string_view others = family(extraction.rules(), kPartsAndThousands, figures[i].unit, extraction.document.unwrapped_text(figures[i].span));
    const std::string beside = currency_beside(extraction, i, others);
    if (beside.empty()) {
      settle(figures[i], others);
    } else {
      figures[i].unit_inferred = beside != figures[i].unit;
      figures[i].unit = beside;
    }
  }
}

}  // namespace factweave
