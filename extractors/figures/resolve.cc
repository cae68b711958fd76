// SPDX-License-Identifier: MIT
// After the names: what figures say by the document around them. Relative and partial dates get their
// day, ambiguous currency signs their currency, and the writer's decimal commas are honored.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "extractors/figures/compose_times.h"
#include "extractors/figures/currencies.h"
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
#include "extractors/messages.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"
#include "pipeline/chat_stamp.h"

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
  if (follows_sign_of_life(std::string_view(document.unwrapped).substr(0, span.begin))) return true;
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
    std::string_view gap = extraction.document.unwrapped_text(between);
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
  const std::string surface = to_ascii_lower(document.unwrapped_text(figure.span));
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

// The days on which the messages that an e-mail answers and those of a chat log were written: by what is written, which figure
// of the header says so.
class DaysOfMessages {
 public:
  explicit DaysOfMessages(const Extraction& extraction) : figures_(extraction.annotations.figures) {
    add_chat(extraction.document);
    for (const AnsweredMessage& message : answered_messages(extraction.document)) {
      const auto dates = [&](const Figure& figure) { return message.header.contains(figure.span) && tells_day_written(figure); };
      const auto found = std::find_if(figures_.begin(), figures_.end(), dates);
      if (found != figures_.end()) days_.emplace_back(message.words, static_cast<std::uint32_t>(found - figures_.begin()));
    }
    std::sort(days_.begin(), days_.end());
  }

  [[nodiscard]] std::optional<std::uint32_t> of(const Figure& figure) const {
    const auto behind = std::partition_point(days_.begin(), days_.end(), [&](const auto& day) { return day.first.begin <= figure.span.begin; });
    const bool inside = behind != days_.begin() && (behind - 1)->first.contains(figure.span);
    return inside ? std::optional((behind - 1)->second) : std::nullopt;
  }
  [[nodiscard]] Date date(std::uint32_t figure) const { return Date{day_range(figures_[figure].iso)->first}; }

 private:
  static bool tells_day_written(const Figure& figure) { return figure.kind == "date" && is_day(figure.iso); }

  void add_chat(const Document& document) {
    std::uint32_t figure = 0;
    for (const Paragraph& line : document.paragraphs) {
      const std::size_t stamp = chat_stamp_size(document.unwrapped_text(line.source));
      if (stamp == 0) continue;
      const std::uint32_t end = line.source.begin + static_cast<std::uint32_t>(stamp);
      while (figure < figures_.size() && figures_[figure].span.begin < line.source.begin) ++figure;
      const bool dated = figure < figures_.size() && figures_[figure].span.end < end && tells_day_written(figures_[figure]);
      if (dated) days_.emplace_back(Span{end, line.source.end}, figure);
    }
  }

  const std::vector<Figure>& figures_;
  std::vector<std::pair<Span, std::uint32_t>> days_;
};

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
  const DaysOfMessages messages(extraction);
  for (Figure& figure : extraction.annotations.figures) {
    if (!is_calendar(figure) || anchors.resolve(figure)) continue;
    if (!depends_on_reference(figure.iso)) {
      figure.iso = resolve_time(figure.iso, kAnyDate, Direction::past).value_or("");
      anchors.note(figure);
      continue;
    }
    const Direction direction =
        is_reported_on(document, figure) ? Direction::past : direction_at(document, figure.span);
    const std::optional<std::uint32_t> written = messages.of(figure);
    const std::optional<Date> reference = written ? messages.date(*written) : today;
    const auto iso = reference ? resolve_time(figure.iso, *reference, direction) : std::nullopt;
    figure.iso = iso ? *iso : open_form(figure.iso);
    if (iso && written) figure.anchor_figure = *written;
    if (iso && !written && figure.anchor.empty()) figure.anchor = "doc_date";
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

// "480 pound bales", but not "a 50 pound note": a weight beside what weighs so much.
bool weighs_what_follows(const Document& document, const Figure& figure) {
  constexpr WordList kOfMoney = "note notes coin coins fine fines fee fees grant prize ticket tickets deal bill cheque budget loan bonus fund project contract sterling a an per each every";
  constexpr WordList kNoNoun = "and or to in of on for from by with at as is was were are has had will that which than more less";
  if (!document.unwrapped_text(figure.span).ends_with("pound")) return false;
  const std::vector<std::string> after = written_words_after(document, figure.span.end, 1);
  return !after.empty() && after[0].front() >= 'a' && after[0].front() <= 'z' && !kOfMoney.has(after[0]) && !kNoNoun.has(after[0]);
}

// Who counts dollars, cups or bushels and no pounds sterling weighs in pounds: "a supply of 3.2 billion pounds".
void settle_pounds(const Extraction& extraction) {
  constexpr WordList kOfMoney = "of a worth cost costs costing paid pay pays spent in";
  std::vector<Figure>& figures = extraction.annotations.figures;
  const Document& document = extraction.document;
  const auto in_pounds = [&](const Figure& figure) {
    const std::string_view surface = document.unwrapped_text(figure.span);
    return figure.kind == "money" && figure.unit == "GBP" && surface.find("pound") != std::string_view::npos && surface.find(" sterling") == std::string_view::npos;
  };
  const auto is_american = [](const Figure& figure) {
    return (figure.kind == "money" && one_of(figure.unit, "USD CAD")) || (figure.kind == "measure" && one_of(figure.unit, "[cup_us] [tbs_us] [tsp_us] [bu_us]"));
  };
  if (std::none_of(figures.begin(), figures.end(), in_pounds) || std::none_of(figures.begin(), figures.end(), is_american)) return;
  for (const std::string_view sign : {"£", "pence", "terling", "Brit", "UK", "England", "London", "Scot", "Wales", "Egypt", "Leban", "Syria", "Sudan", "Irish", "Ireland", "GBP"}) {
    if (document.unwrapped.find(sign) != std::string::npos) return;
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
    const std::string_view surface = document.unwrapped_text(figure.span);
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
    return figure.per.starts_with("{person}") && to_ascii_lower(document.unwrapped_text(figure.span)).find("head") != std::string::npos;
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
    const std::string_view surface = extraction.document.unwrapped_text(figure.span);
    const std::size_t sign = surface.find_first_of(".,");
    return digits_behind(surface, sign) == 3 && surface[sign] == ',';
  });
}

// 12.500 m² in a document with decimal commas is 12500; 12,500 kg there is 12.5.
void honor_decimal_commas(const Extraction& extraction) {
  bool commas = false;  // known once a figure asks for it
  for (Figure& figure : extraction.annotations.figures) {
    if (is_calendar(figure) || figure.kind == "time" || figure.value.empty()) continue;
    const std::string_view surface = extraction.document.unwrapped_text(figure.span);
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
