// SPDX-License-Identifier: MIT
// After the names: what figures say by the document around them. Relative and partial dates get their
// day, ambiguous currency signs their currency, and the writer's decimal commas are honored.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "extractors/figures/compose_times.h"
#include "extractors/figures/countries_named.h"
#include "extractors/figures/figure_groups.h"
#include "extractors/figures/figures.h"
#include "extractors/figures/iso_time.h"
#include "extractors/figures/national_holidays.h"
#include "extractors/figures/number.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/figures/tables.h"
#include "extractors/figures/tense.h"
#include "extractors/figures/time_anchors.h"
#include "extractors/figures/time_expression.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

bool is_day(std::string_view iso) {
  const auto range = iso.size() == 10 ? day_range(iso) : std::nullopt;
  return range && range->first == range->last;
}

// "b. 18 August 1937", where the dot ends a sentence for all that look for one.
bool follows_sign_of_life(std::string_view before) {
  if (!before.ends_with("b. ") && !before.ends_with("d. ")) return false;
  const std::string_view earlier = before.substr(0, before.size() - 3);
  return earlier.empty() || std::string_view(" \n(,;").find(earlier.back()) != std::string_view::npos;
}

// "the uprising of 1 January 1959", "since 5 May 2024": the day of what the words before it name, outside a
// title.
bool dates_an_event(const Document& document, Span span) {
  static constexpr WordList kPrepositions = "of since until till before after between from";
  // "was born in Lima on 1 January 1959", "(1 January 1959 - 2 May 1990)"
  constexpr WordList kOfALife = "born died married founded established killed (";
  constexpr std::size_t kNear = 7;
  const std::vector<std::string> before = words_before(document, span.begin, kNear);
  if (std::any_of(before.begin(), before.end(), [&](const std::string& word) { return kOfALife.has(word); })) return true;
  if (follows_sign_of_life(std::string_view(document.text).substr(0, span.begin))) return true;
  const Sentence& sentence = document.sentences[document.sentence_at(span.begin)];
  return !before.empty() && sentence.kind == BlockKind::paragraph && one_of(before[0], kPrepositions);
}

// "will leave the firm on 8 March 2024"
bool is_announced(const Document& document, Span span) {
  const std::vector<std::string> before = words_before(document, span.begin, 1);
  return word_at(before, 0) == "on" && direction_at(document, span) == Direction::future;
}

// "18 August 1937 – 3 May 2019": a life or a fair, not yet joined into one figure.
bool is_end_of_stretch(const Extraction& extraction, std::size_t i) {
  const std::vector<Figure>& figures = extraction.annotations.figures;
  static constexpr std::array<std::string_view, 5> kJoints = {"-", "–", "—", "to", "until"};
  const auto joined = [&](std::size_t first) {
    if (first + 1 >= figures.size() || figures[first + 1].kind != "date") return false;
    const Span between{figures[first].span.end, figures[first + 1].span.begin};
    if (between.begin > between.end) return false;
    std::string_view gap = extraction.document.source_text(between);
    while (!gap.empty() && (gap.front() == ' ' || gap.front() == '\n')) gap.remove_prefix(1);
    while (!gap.empty() && (gap.back() == ' ' || gap.back() == '\n')) gap.remove_suffix(1);
    return std::find(kJoints.begin(), kJoints.end(), gap) != kJoints.end();
  };
  return joined(i) || (i > 0 && figures[i - 1].kind == "date" && joined(i - 1));
}

// Without a date of its own, a document is dated by the complete date near its beginning.
std::optional<Date> stated_date(const Extraction& extraction) {
  constexpr std::uint32_t kNear = 300;  // bytes
  std::vector<Figure>& figures = extraction.annotations.figures;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Figure& figure = figures[i];
    if (figure.span.begin > kNear) return std::nullopt;
    if (figure.kind != "date" || needs_reference(figure.iso) || !is_day(figure.iso)) continue;
    if (is_end_of_stretch(extraction, i)) continue;
    if (!role_before(extraction.document, figure.span).empty() || dates_an_event(extraction.document, figure.span) ||
        is_announced(extraction.document, figure.span))
      continue;
    figure.role = "document_date";
    figure.measure = "document date";
    figure.of = {kDocumentRef};
    extraction.annotations.doc_date = figure.iso;
    return Date{day_range(figure.iso)->first};
  }
  return std::nullopt;
}

// ago3d, later2wk, step:day+1: "three days ago", "two weeks later", "the following day".
bool tells_day(std::string_view expression) {
  if (expression.starts_with("step:day")) return true;
  static constexpr std::array<std::string_view, 4> kDistances = {"ago", "in", "later", "sooner"};
  if (expression.ends_with("@day+0")) return true;
  return (expression.ends_with('d') || expression.ends_with("wk")) &&
         std::any_of(kDistances.begin(), kDistances.end(),
                     [&](std::string_view start) { return expression.starts_with(start); });
}

// What stays open without a reference day: the year as X where ISO can say so, else nothing.
std::string open_form(std::string_view expression) {
  const bool plain =
      expression.starts_with("XXXX") && expression.find_first_of("{@~") == std::string_view::npos;
  if (plain && expression.size() == 14 && expression.find("dow") == 10) expression.remove_suffix(4);
  return plain ? std::string(expression) : std::string();
}

constexpr Date kAnyDate{std::chrono::year{2000}, std::chrono::month{1}, std::chrono::day{1}};

// "will leave in two weeks": a day, and no length of time.
void read_as_point(const Document& document, Figure& figure) {
  static constexpr std::array<std::string_view, 4> kUnits = {"d", "wk", "mo", "a"};
  const bool plain = figure.kind == "duration" && figure.bound.empty() && small_integer(figure.value) &&
                     std::find(kUnits.begin(), kUnits.end(), figure.unit) != kUnits.end();
  if (!plain || figure.calendar == "working") return;
  const std::vector<std::string> before = words_before(document, figure.span.begin, 3);
  if (before.empty() || before[0] != "in") return;
  constexpr WordList kLooksBack = "time first best worst largest highest lowest biggest";  // the first time in 40 years
  if (kLooksBack.has(word_at(before, 1)) || kLooksBack.has(word_at(before, 2))) return;
  const std::string surface = to_ascii_lower(document.source_text(figure.span));
  for (const std::string_view stretch :
       {"the ", "next ", "past ", "last ", "coming ", "first ", "full ", "whole "}) {
    if (surface.find(stretch) != std::string::npos) return;  // in the next five years
  }
  const std::vector<std::string> after = words_after(document, figure.span.end, 1);
  static constexpr std::array<std::string_view, 12> kEnds = {".",  ",", "!",  "?",   ";",  ")",
                                                             "'s", "'", "if", "and", "or", "when"};
  if (!after.empty() && std::find(kEnds.begin(), kEnds.end(), after[0]) == kEnds.end()) return;
  if (direction_at(document, figure.span) != Direction::future) return;
  figure.iso = "in" + figure.value + figure.unit;
  figure.kind = tells_day(figure.iso) ? "date" : "period";
  figure.value.clear();
  figure.unit.clear();
}

// "Results for the three months to June are due in May": due are the results, of months that are over.
bool is_reported_on(const Document& document, const Figure& figure) {
  constexpr WordList kReports = "results accounts figures earnings statements report data";
  constexpr std::size_t kNear = 3;
  if (!figure.iso.starts_with("to")) return false;
  const std::vector<std::string> before = words_before(document, figure.span.begin, kNear);
  return std::any_of(before.begin(), before.end(), [&](const std::string& word) { return kReports.has(word); });
}

// "the second quarter" of a document that speaks of 2025 only through its own date: the latest or the
// next one, as the tense says. Beside a figure of the same kind with a year, that year.
void resolve_times(const Extraction& extraction) {
  const Document& document = extraction.document;
  const std::optional<Date> today = document.date ? document.date : stated_date(extraction);
  for (Figure& figure : extraction.annotations.figures) {
    if (figure.kind == "period" && tells_day(figure.iso)) figure.kind = "date";
    if (today) read_as_point(document, figure);
  }
  compose_times(extraction, today);
  TimeAnchors anchors(extraction, today);
  for (Figure& figure : extraction.annotations.figures) {
    if (!is_calendar(figure) || anchors.resolve(figure)) continue;
    if (!depends_on_reference(figure.iso)) {
      figure.iso = resolve_time(figure.iso, kAnyDate, Direction::past).value_or("");
      anchors.note(figure);
      continue;
    }
    const Direction direction =
        is_reported_on(document, figure) ? Direction::past : direction_at(document, figure.span);
    const auto iso = today ? resolve_time(figure.iso, *today, direction) : std::nullopt;
    figure.iso = iso ? *iso : open_form(figure.iso);
    if (iso && figure.anchor.empty()) figure.anchor = "doc_date";
    anchors.note(figure);
  }
  for (Figure& figure : extraction.annotations.figures) {
    // "the last day of May"; "Hanukkah", which lasts eight days
    if (figure.kind == "period" && is_day(figure.iso)) figure.kind = "date";
    if (figure.kind == "date" && figure.iso.find('/') != std::string::npos) figure.kind = "period";
  }
}

// The date that the document states of itself.
void mark_document_date(const Extraction& extraction) {
  const Document& document = extraction.document;
  if (!document.date_span || !document.date) return;
  for (Figure& figure : extraction.annotations.figures) {
    if (figure.kind != "date" || !figure.span.overlaps(*document.date_span)) continue;
    figure.iso = iso_date(*document.date);
    figure.role = "document_date";
    figure.measure = "document date";
    figure.anchor.clear();
    figure.of = {kDocumentRef};
    return;
  }
  // The last day of "the six months ended 30 June" is no day of publication, nor that of a birth: "5 May 1937 - 3 May 2013".
  const auto holds = [&](const Figure& f) {
    const bool stretch = f.iso.starts_with("to") || f.iso.find('/') != std::string::npos;
    return f.kind == "period" && stretch && f.span.contains(*document.date_span);
  };
  if (std::any_of(extraction.annotations.figures.begin(), extraction.annotations.figures.end(), holds)) return;
  Figure figure;
  figure.span = *document.date_span;
  figure.kind = "date";
  figure.iso = iso_date(*document.date);
  figure.role = "document_date";
  figure.measure = "document date";
  figure.of = {kDocumentRef};
  figure.rule = "figures/document-date";
  auto& figures = extraction.annotations.figures;
  std::erase_if(figures, [&](const Figure& f) { return f.span.overlaps(figure.span); });
  figures.push_back(std::move(figure));
}

bool list_has(std::string_view list, std::string_view code) {
  return list.find(code) != std::string_view::npos;
}

// Currencies that share the sign or noun of an ambiguous amount.
std::string_view family(const RuleSet& rules, std::string_view code, bool minor = false) {
  static constexpr std::array<std::string_view, 4> kMajor = {"currency_symbol", "currency_name", "letter_currency", "minor_unit"};
  static constexpr std::array<std::string_view, 1> kMinor = {"minor_unit"};
  for (const std::string_view name : minor ? std::span<const std::string_view>(kMinor) : std::span<const std::string_view>(kMajor)) {
    const Lexicon* lexicon = rules.lexicon(name);
    if (lexicon == nullptr) continue;
    for (std::size_t i = 0; i < lexicon->entries.size(); ++i) {
      const std::string_view others = lexicon->attribute(i, "others");
      if (!others.empty() && lexicon->attribute(i, "iso") == code) return others;
    }
  }
  return {};
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

// 20 cents, 5c, 340 cps
bool is_in_cents(std::string_view surface) {
  const std::string lower = to_ascii_lower(surface);
  if (lower.find("cent") != std::string::npos || lower.find("cps") != std::string::npos) return true;
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
           !is_in_cents(extraction.document.source_text(figures[k].span)) && (figures[k].unit == figures[i].unit || list_has(others, figures[k].unit));
  };
  constexpr std::size_t kReach = 8;  // figures
  for (std::size_t step = 1; step <= kReach; ++step) {
    if (i >= step && fits(i - step)) return figures[i - step].unit;
    if (i + step < figures.size() && fits(i + step)) return figures[i + step].unit;
  }
  return {};
}

// A bare sign means what the document's unambiguous amounts of its family mean; else what its only
// country uses; else the sign's first meaning. Cents are those of the amounts beside them.
void settle_currencies(const Extraction& extraction) {
  auto& figures = extraction.annotations.figures;
  if (std::none_of(figures.begin(), figures.end(), [](const Figure& figure) { return figure.kind == "money"; })) return;
  // Of dollars only those before the first bare sign: who writes $40 and then A$25 tells them apart.
  const std::string_view dollars = family(extraction.rules(), "USD");
  std::set<std::string> certain;
  bool bare_dollar = false;
  for (const Figure& figure : figures) {
    if (figure.kind != "money") continue;
    bare_dollar = bare_dollar || (figure.unit_inferred && figure.unit == "USD");
    if (!figure.unit_inferred && !(bare_dollar && list_has(dollars, figure.unit))) certain.insert(figure.unit);
  }
  const std::map<std::string, int> countries = countries_named(extraction.annotations);
  const std::set<std::string> passing = countries_in_passing(extraction, countries);
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
    // The first meaning is no guess worth a mark.
    figure.unit_inferred = !choice.empty() && choice != figure.unit;
    if (!choice.empty()) figure.unit = choice;
  };
  std::vector<std::size_t> of_cents;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    Figure& figure = figures[i];
    if (figure.kind != "money" || !figure.unit_inferred) continue;
    if (is_in_cents(extraction.document.source_text(figure.span))) {
      of_cents.push_back(i);
    } else {
      settle(figure, family(extraction.rules(), figure.unit));
    }
  }
  for (const std::size_t i : of_cents) {
    const std::string_view others = family(extraction.rules(), figures[i].unit, true);
    const std::string beside = currency_beside(extraction, i, others);
    if (beside.empty()) {
      settle(figures[i], others);
    } else {
      figures[i].unit_inferred = beside != figures[i].unit;
      figures[i].unit = beside;
    }
  }
}

// "480 pound bales", but not "a 50 pound note": a weight beside what weighs so much.
bool weighs_what_follows(const Document& document, const Figure& figure) {
  constexpr WordList kOfMoney = "note notes coin coins fine fines fee fees grant prize ticket tickets deal bill cheque budget loan bonus fund project contract sterling a an per each every";
  constexpr WordList kNoNoun = "and or to in of on for from by with at as is was were are has had will that which than more less";
  if (!document.source_text(figure.span).ends_with("pound")) return false;
  const std::vector<std::string> after = written_words_after(document, figure.span.end, 1);
  return !after.empty() && after[0].front() >= 'a' && after[0].front() <= 'z' && !kOfMoney.has(after[0]) && !kNoNoun.has(after[0]);
}

// Who counts dollars, cups or bushels and no pounds sterling weighs in pounds: "a supply of 3.2 billion pounds".
void settle_pounds(const Extraction& extraction) {
  constexpr WordList kOfMoney = "of a worth cost costs costing paid pay pays spent in";
  std::vector<Figure>& figures = extraction.annotations.figures;
  const Document& document = extraction.document;
  const auto in_pounds = [&](const Figure& figure) {
    const std::string_view surface = document.source_text(figure.span);
    return figure.kind == "money" && figure.unit == "GBP" && surface.find("pound") != std::string_view::npos && surface.find(" sterling") == std::string_view::npos;
  };
  const auto is_american = [](const Figure& figure) {
    return (figure.kind == "money" && one_of(figure.unit, "USD CAD")) || (figure.kind == "measure" && one_of(figure.unit, "[cup_us] [tbs_us] [tsp_us] [bu_us]"));
  };
  if (std::none_of(figures.begin(), figures.end(), in_pounds) || std::none_of(figures.begin(), figures.end(), is_american)) return;
  for (const std::string_view sign : {"£", "pence", "terling", "Brit", "UK", "England", "London", "Scot", "Wales", "Egypt", "Leban", "Syria", "Sudan", "Irish", "Ireland", "GBP"}) {
    if (document.text.find(sign) != std::string::npos) return;
  }
  for (Figure& figure : figures) {
    if (!in_pounds(figure)) continue;
    if (kOfMoney.has(word_at(words_before(document, figure.span.begin, 1), 0)) && !weighs_what_follows(document, figure)) continue;
    figure.kind = "measure";
    figure.unit = "[lb_av]";
    figure.measure = "mass";
    figure.unit_inferred = false;
  }
}

bool speaks_of_heat(const Document& document, Span span) {
  static constexpr WordList kHeat =
      "temperature temperatures temp cold hot heat warm warming weather freezing below celsius hotter warmer cooler colder thermometer kept stored "
      "chilled frozen refrigerated oven bake baked cook cooked fever boils boil melts frost lows highs overnight daytime";
  for (const auto& words : {words_before(document, span.begin, 24), words_after(document, span.end, 10)}) {
    if (std::any_of(words.begin(), words.end(), [](const std::string& word) { return kHeat.has(word); })) return true;
  }
  return false;
}

// "39C" is a temperature where the sentence speaks of heat, else as often a name: the trade union 3F, a seat 12C.
void drop_false_degrees(const Extraction& extraction) {
  const Document& document = extraction.document;
  std::erase_if(extraction.annotations.figures, [&](const Figure& figure) {
    if (figure.unit != "Cel" && figure.unit != "[degF]") return false;
    const std::string_view surface = document.source_text(figure.span);
    const bool bare = surface.size() > 1 && (surface.back() == 'C' || surface.back() == 'F') && surface[surface.size() - 2] >= '0' &&
                      surface[surface.size() - 2] <= '9';
    return bare && surface.find('.') == std::string_view::npos && !speaks_of_heat(document, figure.span);
  });
}

// Degrees without a scale are of temperature where the sentence speaks of it: Celsius, but Fahrenheit
// where the document is American.
void settle_degrees(const Extraction& extraction) {
  for (Figure& figure : extraction.annotations.figures) {
    if (figure.unit != "deg") continue;
    if (!figure.value.starts_with('-') && !figure.min.starts_with('-') && !speaks_of_heat(extraction.document, figure.span)) continue;
    const bool american = extraction.document.folded.text().find("Fahrenheit") != std::string_view::npos;
    figure.unit = american ? "[degF]" : "Cel";
    figure.measure = "temperature";
    figure.unit_inferred = true;
  }
}

// Gold and silver are weighed in troy ounces, and so is all that their report weighs in ounces.
void settle_ounces(const Extraction& extraction) {
  static constexpr WordList kMetals = "gold silver platinum palladium rhodium bullion doré aisc";
  constexpr std::string_view kOunce = "[oz_av]";
  std::vector<Figure*> ounces;
  for (Figure& figure : extraction.annotations.figures) {
    if (figure.unit == kOunce || figure.per == kOunce) ounces.push_back(&figure);
  }
  constexpr std::size_t kNear = 24;  // words
  const Document& document = extraction.document;
  const auto of_metal = [&](const Figure* figure) {
    const Span span = figure->span;
    for (const auto& words : {words_before(document, span.begin, kNear), words_after(document, span.end, kNear)}) {
      if (std::any_of(words.begin(), words.end(), [](const std::string& word) { return kMetals.has(word); })) return true;
    }
    return false;
  };
  if (std::none_of(ounces.begin(), ounces.end(), of_metal)) return;
  for (Figure* figure : ounces) (figure->unit == kOunce ? figure->unit : figure->per) = "[oz_tr]";
}

// "$110/head" of lambs: a head is a person's only where no stock is sold.
void settle_heads(const Extraction& extraction) {
  const Document& document = extraction.document;
  const auto per_head = [&](const Figure& figure) {
    return figure.per.starts_with("{person}") && to_ascii_lower(document.source_text(figure.span)).find("head") != std::string::npos;
  };
  std::vector<Figure>& figures = extraction.annotations.figures;
  if (std::none_of(figures.begin(), figures.end(), per_head)) return;
  const std::string text = " " + to_ascii_lower(document.folded.text());
  constexpr std::array<std::string_view, 11> kStock = {" cattle", " lambs", " sheep", " steers", " heifers", " cows", " goats", " pigs", " livestock", " calves", " ewes"};
  if (std::none_of(kStock.begin(), kStock.end(), [&](std::string_view word) { return text.find(word) != std::string::npos; })) return;
  for (Figure& figure : figures) {
    if (per_head(figure)) figure.per.replace(0, std::string_view("{person}").size(), "{head}");
  }
}

// True where the document writes 12,5 and not 12.5.
bool writes_decimal_commas(std::string_view text) {
  int commas = 0;
  int points = 0;
  const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if ((text[i] != ',' && text[i] != '.') || !digit(i - 1) || !digit(i + 1)) continue;
    std::size_t digits = 1;
    while (digits < 4 && digit(i + 1 + digits)) ++digits;
    const bool groups = digits == 3;
    const bool inner = i + 1 + digits < text.size() &&
                       (text[i + 1 + digits] == '.' || text[i + 1 + digits] == ',') && digit(i + 2 + digits);
    if (groups || inner) continue;
    ++(text[i] == ',' ? commas : points);
  }
  return commas > 0 && points == 0;
}

// The digits behind the only point or comma of a figure, which stands at `sign`; 0 where it has another one.
std::size_t digits_behind(std::string_view surface, std::size_t sign) {
  if (sign == std::string_view::npos || sign == 0 || surface.find_first_of(".,", sign + 1) != std::string_view::npos) return 0;
  const std::size_t end = surface.find_first_not_of("0123456789", sign + 1);
  return std::min(end, surface.size()) - sign - 1;
}

// People and money have no thousandths: who writes 80,000 workers beside 3,7% groups by commas.
bool groups_by_commas(const Extraction& extraction) {
  return std::ranges::any_of(extraction.annotations.figures, [&](const Figure& figure) {
    if (figure.kind != "count" && figure.kind != "money") return false;
    const std::string_view surface = extraction.document.source_text(figure.span);
    const std::size_t sign = surface.find_first_of(".,");
    return digits_behind(surface, sign) == 3 && surface[sign] == ',';
  });
}

// 12.500 m² in a document with decimal commas is 12500; 12,500 kg there is 12.5.
void honor_decimal_commas(const Extraction& extraction) {
  bool commas = false;  // known once a figure asks for it
  for (Figure& figure : extraction.annotations.figures) {
    if (is_calendar(figure) || figure.kind == "time" || figure.value.empty()) continue;
    const std::string_view surface = extraction.document.source_text(figure.span);
    const std::size_t sign = surface.find_first_of(".,");
    if (digits_behind(surface, sign) != 3) continue;
    commas = commas || (writes_decimal_commas(extraction.document.folded.text()) && !groups_by_commas(extraction));
    if (!commas) return;
    figure.value = surface[sign] == '.' ? multiply(figure.value, "1000") : divide(figure.value, "1000");
  }
}

}  // namespace

void resolve_figures(const Extraction& extraction) {
  auto& figures = extraction.annotations.figures;
  mark_document_date(extraction);
  const auto before = [](const Figure& a, const Figure& b) { return a.span < b.span; };
  if (!std::is_sorted(figures.begin(), figures.end(), before))
    std::stable_sort(figures.begin(), figures.end(), before);
  honor_decimal_commas(extraction);
  settle_currencies(extraction);
  settle_pounds(extraction);
  drop_false_degrees(extraction);
  settle_degrees(extraction);
  settle_ounces(extraction);
  settle_heads(extraction);
  read_tables(extraction);
  settle_national_holidays(extraction);
  resolve_times(extraction);
}

}  // namespace factweave
