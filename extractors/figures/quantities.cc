// SPDX-License-Identifier: MIT
// Values that count or measure: numbers with bounds, currencies, units and rates.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "extractors/figures/normalizers.h"
#include "extractors/figures/number.h"
#include "extractors/figures/number_words.h"
#include "extractors/figures/ordinal.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"
#include "pipeline/ascii_digit.h"

namespace factweave {
namespace {

constexpr std::string_view kLargestChoice = "5";  // "10 or 50" may be a range

// The scale of "315-320 million" and "two hundred to three hundred million" holds for both ends, if the first
// end is then the smaller one.
void share_scale(ParsedNumber& first, const ParsedNumber& second) {
  const bool own_scale = first.scaled && !(first.scale == "100" && second.scale != "100");
  if (!second.scaled || own_scale) return;
  const std::string scaled = multiply(first.value, second.scale);
  if (compare(scaled, second.value) <= 0) first.value = scaled;
}

// 1990-95 in the way of years: the second end borrows the first digits of the first.
bool complete_end(std::string_view first, std::string& second) {
  if (second.size() >= first.size() || first.find('.') != std::string_view::npos || first.size() < 4)
    return false;
  second = std::string(first.substr(0, first.size() - second.size())) + second;
  return true;
}

// "jobs fell 12,400 to 981,300": right behind a verb of change.
bool follows_change_verb(const FigureGroups& groups, std::string_view before) {
  if (!before.ends_with(' ')) return false;
  before.remove_suffix(1);
  const std::string verb = to_ascii_lower(before.substr(before.find_last_of(' ') + 1));
  return !groups.look_up("change_verb", verb, "direction").empty();
}

// "fell by 3 metres to 41 metres", "up by an average of $12 to $187", "by 200,000 to 1.2 million tonnes": a difference and a level,
// each with its unit, or the level large and much the larger. Without *by* it is much the larger in any case: "rose $2 to $5" is a range.
bool is_difference(const FigureGroups& groups, const ParsedNumber& low, const ParsedNumber& high, const Figure& figure) {
  const auto times_larger = [&](std::string_view times) { return compare(multiply(low.value, times), high.value) <= 0; };
  constexpr std::string_view kLarge = "1000";
  const bool far_apart = compare(high.value, kLarge) >= 0 && times_larger(compare(low.value, kLarge) >= 0 ? "3" : "10");
  if (!groups.has("unit2") && !groups.has("currency2") && !far_apart) return false;
  constexpr std::uint32_t kReach = 24;  // bytes
  const std::string_view text = groups.document().unwrapped;
  const std::uint32_t from = figure.span.begin > kReach ? figure.span.begin - kReach : 0;
  const std::string_view before = text.substr(from, figure.span.begin - from);
  constexpr std::array<std::string_view, 6> kLeads = {" by ", " by another ", " by a further ", " by about ", " by an average ", " by an average of "};
  const bool by = std::any_of(kLeads.begin(), kLeads.end(), [&](std::string_view lead) { return before.ends_with(lead); });
  if (by && !times_larger("1.25")) return false;  // "by 40 to 45 tonnes"
  if (!by && !(times_larger("6") && follows_change_verb(groups, before))) return false;
  return groups.document().unwrapped_text(figure.span).find(" to ") != std::string_view::npos;
}

// Only so is an end shortened: 1,990-95, but "since 2017 to 89".
bool joined_by_dash(const FigureGroups& groups) {
  const std::string_view low = groups.text("number");
  const std::string_view high = groups.text("number2");
  if (low.data() >= high.data()) return false;
  const std::string_view between(low.data() + low.size(), static_cast<std::size_t>(high.data() - low.data()) - low.size());
  return between.find('-') != std::string_view::npos;
}

void set_bound(const FigureGroups& groups, std::string_view group, Figure& figure) {
  if (!groups.has(group)) return;
  if (const std::string_view bound = groups.column(group, "bound"); !bound.empty()) figure.bound = bound;
  if (groups.column(group, "approx") == "true") figure.approx = true;
}

// "twenty-one thousand" is one number, "10 or 500" two.
bool is_range(const FigureGroups& groups, const ParsedNumber& first, const ParsedNumber& second) {
  const std::string_view low = groups.text("number");
  const std::string_view high = groups.text("number2");
  if (low.data() >= high.data()) return true;  // the rule names its ends in another order
  const auto length = static_cast<std::size_t>(high.data() - low.data());
  if (parse_number({low.data(), length + high.size()})) return false;
  const bool choice = std::string_view(low.data(), length).substr(low.size()) == " or ";
  return !choice || compare(second.value, multiply(first.value, kLargestChoice)) <= 0;
}

struct Ends {
  ParsedNumber low;
  ParsedNumber high;
};

// The ways in which "two hundred and fifty and three hundred" falls into two numbers, the lower first.
std::vector<Ends> splits_at_and(std::string_view text) {
  constexpr std::string_view kAnd = " and ";
  std::vector<Ends> found;
  for (std::size_t at = text.find(kAnd); at != std::string_view::npos; at = text.find(kAnd, at + 1)) {
    std::optional<ParsedNumber> low = parse_number(text.substr(0, at));
    const std::optional<ParsedNumber> high = parse_number(text.substr(at + kAnd.size()));
    if (!low || !high) continue;
    share_scale(*low, *high);
    if (compare(low->value, high->value) < 0) found.push_back({*low, *high});
  }
  return found;
}

// The two ends as the rule divides them; at "and" where the words themselves allow it.
std::optional<Ends> read_ends(const FigureGroups& groups) {
  const std::string_view low = groups.text("number");
  const std::string_view high = groups.text("number2");
  if (low.data() < high.data()) {
    const auto length = static_cast<std::size_t>(high.data() - low.data());
    if (std::string_view(low.data(), length).substr(low.size()) == " and ") {
      const std::vector<Ends> splits = splits_at_and({low.data(), length + high.size()});
      if (splits.size() > 1) return std::nullopt;
      if (splits.size() == 1) return splits.front();
    }
  }
  const std::optional<ParsedNumber> first = parse_number(low);
  const std::optional<ParsedNumber> second = parse_number(high);
  return first && second ? std::optional(Ends{*first, *second}) : std::nullopt;
}

bool set_range(const FigureGroups& groups, Figure& figure) {
  std::optional<Ends> ends = read_ends(groups);
  if (!ends) return false;
  auto& [first, second] = *ends;
  if (groups.has("bound2")) {  // "at most 100 and at least 20"
    const bool first_is_low = groups.column("bound", "bound").starts_with('g');
    if (first_is_low == groups.column("bound2", "bound").starts_with('g')) return false;
    if (!first_is_low) std::swap(first, second);
  }
  share_scale(first, second);
  if (is_difference(groups, first, second, figure)) return false;
  if (!is_range(groups, first, second)) return false;
  // From -18 to -34 degrees.
  if (first.value.starts_with('-') && second.value.starts_with('-') && compare(first.value, second.value) > 0)
    std::swap(first, second);
  if (compare(first.value, second.value) > 0 && (!joined_by_dash(groups) || !complete_end(first.value, second.value))) return false;
  if (compare(first.value, second.value) >= 0) return false;
  figure.min = first.value;
  figure.max = second.value;
  figure.value.clear();
  figure.bound = "range";
  return true;
}

// ± 0.5: the closed range around the value.
bool set_tolerance(const FigureGroups& groups, const ParsedNumber& middle, Figure& figure) {
  const std::optional<ParsedNumber> spread = parse_number(groups.text("tolerance"));
  if (!spread) return false;
  figure.min = subtract(middle.value, spread->value);
  figure.max = subtract(middle.value, multiply(spread->value, "-1"));
  figure.value.clear();
  figure.bound = "range";
  return true;
}

void scale_values(Figure& figure, std::string_view factor) {
  for (std::string* value : {&figure.value, &figure.min, &figure.max}) {
    if (!value->empty()) *value = multiply(*value, factor);
  }
}

// 5 dollars and 20 cents
bool add_minor(const FigureGroups& groups, std::string_view factor, Figure& figure) {
  const auto part = parse_number(groups.text("number_b"));
  // €1.15, 10 cents more: two amounts.
  if (!part || figure.value.empty() || figure.value.find('.') != std::string::npos) return false;
  figure.value = subtract(figure.value, multiply(multiply(part->value, factor), "-1"));
  return true;
}

// 15 dollars 50; some currencies have no hundredths.
bool add_hundredths(const FigureGroups& groups, Figure& figure) {
  static constexpr std::array<std::string_view, 6> kWhole = {"JPY", "KRW", "VND", "ISK", "CLP", "IDR"};
  if (std::find(kWhole.begin(), kWhole.end(), figure.unit) != kWhole.end()) return false;
  const auto part = parse_number(groups.text("hundredths"));
  if (!part || figure.value.empty() || figure.value.find('.') != std::string::npos) return false;
  figure.value = subtract(figure.value, multiply(part->value, "-0.01"));
  return true;
}

// "a dollar", "an ml"
std::optional<ParsedNumber> parse_amount(std::string_view text) {
  if (text == "a" || text == "A" || text == "an" || text == "An") return ParsedNumber{"1"};
  return parse_number(text);
}

std::string per_of(const FigureGroups& groups) {
  return groups.has("per") ? rate_unit(groups, groups.text("per")) : std::string();
}

void set_ratio(const ParsedNumber& numerator, const ParsedNumber& denominator, Figure& figure) {
  figure.numerator = numerator.value;
  figure.denominator = denominator.value;
  figure.value = divide(numerator.value, denominator.value);
}

// "two-hundredth", "hundred-thousandths"
std::optional<ParsedNumber> number_of_parts(std::string_view ordinal) {
  if (ordinal.ends_with('s')) ordinal.remove_suffix(1);
  return parse_ordinal(to_ascii_lower(ordinal));
}

// "two-thirds", "a third", "half", "three quarters", "1/3", "½"
bool read_written_fraction(std::string_view text, Figure& figure) {
  const std::string lower = to_ascii_lower(text);
  if (const std::size_t slash = lower.find('/'); slash != std::string::npos) {
    const auto numerator = parse_number(lower.substr(0, slash));
    const auto denominator = parse_number(lower.substr(slash + 1));
    if (!numerator || !denominator || denominator->value == "0") return false;
    set_ratio(*numerator, *denominator, figure);
    return true;
  }
  if (const std::optional<SpelledNumber> parts = read_fraction_words(lower)) {
    set_ratio(ParsedNumber{parts->numerator}, ParsedNumber{parts->denominator}, figure);
    return true;
  }
  if (const std::uint64_t denominator = fraction_denominator(lower); denominator > 1) {
    set_ratio(ParsedNumber{"1"}, ParsedNumber{std::to_string(denominator)}, figure);
    return true;
  }
  const auto number = parse_number(lower);
  if (!number) return false;
  figure.value = number->value;
  return true;
}

// 6 ft 2 in = 74 in: each part in the unit of the next smaller one, of which the larger has a whole number.
// In running text a part does not reach the larger unit: "5 km and 7,000 m" are two distances.
bool add_parts(const FigureGroups& groups, Figure& figure) {
  constexpr std::array<std::array<std::string_view, 3>, 2> kParts = {
      {{"number_b", "unit_b", "unit"}, {"number_c", "unit_c", "unit_b"}}};
  for (const auto& [number, unit, larger] : kParts) {
    if (!groups.has(number)) break;
    const auto part = parse_number(groups.text(number));
    const std::string_view factor = groups.column(unit, "factor");
    const std::string_view larger_factor = groups.column(larger, "factor");
    if (!part || factor.empty() || larger_factor.empty() ||
        groups.column(unit, "base") != groups.column(larger, "base"))
      return false;
    const std::string ratio = divide(larger_factor, factor);
    // 2 kilometers and 1 mile: in the first unit, which the second need not divide.
    if (groups.has("alone") && ratio.find('.') != std::string::npos) {
      const std::string share = divide(factor, larger_factor);
      if (compare(multiply(share, larger_factor), factor) != 0) return false;
      figure.value = subtract(figure.value, multiply(multiply(part->value, share), "-1"));
      continue;
    }
    if (ratio.find('.') != std::string::npos || compare(ratio, "1") <= 0) return false;
    // 6.5 km, 400 m are two distances as well.
    if (!groups.has("alone") && (compare(part->value, ratio) >= 0 || figure.value.find('.') != std::string::npos))
      return false;
    figure.value = subtract(multiply(figure.value, ratio), multiply(part->value, "-1"));
    figure.unit = groups.column(unit, "ucum");
  }
  return true;
}

// A page number that a page break left in the text: alone on its line, or between wide gaps inside a sentence
// ("the diplomatic   24   talks").
bool is_page_number(const Document& document, Span span) {
  constexpr std::size_t kDigits = 3;
  constexpr std::size_t kGap = 3;  // blanks
  const std::string_view text = document.text;
  const std::string_view surface = document.unwrapped_text(span);
  if (surface.size() > kDigits || surface.find_first_not_of("0123456789") != std::string_view::npos)
    return false;
  const Sentence& sentence = document.sentences[document.sentence_at(span.begin)];
  if (sentence.kind != BlockKind::paragraph) return false;
  constexpr std::string_view kBlank = " \t\n\r\f";
  const std::size_t last = text.substr(0, span.begin).find_last_not_of(kBlank);
  const std::size_t next = text.find_first_not_of(kBlank, span.end);
  if (last == std::string_view::npos && next == std::string_view::npos) return false;  // nothing but a number
  const std::size_t gap_begin = last == std::string_view::npos ? 0 : last + 1;
  const std::string_view before = text.substr(gap_begin, span.begin - gap_begin);
  const std::string_view after = text.substr(span.end, std::min(next, text.size()) - span.end);
  const auto breaks = [](std::string_view gap) { return gap.find('\n') != std::string_view::npos; };
  if ((breaks(before) || gap_begin == 0) && (breaks(after) || next == std::string_view::npos)) return true;
  const bool wide_before = before.size() >= kGap && span.begin > sentence.source.begin;
  const bool wide_after = after.size() >= kGap && span.end < sentence.source.end;
  return wide_before || wide_after;
}

}  // namespace

bool read_quantity(const FigureGroups& groups, Figure& figure) {
  set_bound(groups, "bound", figure);
  set_bound(groups, "modifier", figure);
  set_bound(groups, "tail", figure);
  if (figure.per.empty()) figure.per = per_of(groups);
  if (groups.has("fraction")) return read_written_fraction(groups.text("fraction"), figure);
  if (!groups.has("number")) return !figure.value.empty() || !figure.min.empty();
  const std::string_view digits = groups.text("number");
  if (digits.size() > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '9')
    return false;  // 0047 is a code
  if (groups.has("number2")) return set_range(groups, figure);
  const std::optional<ParsedNumber> number = parse_amount(digits);
  if (!number) return false;
  if (groups.has("tolerance")) return set_tolerance(groups, *number, figure);
  figure.value = groups.has("below") ? multiply(number->value, "-1") : number->value;
  return true;
}

namespace {

// Whether a number as it is written has a point before three digits, the last of it: "12.500".
bool has_three_places(std::string_view written) {
  const std::size_t point = written.find('.');
  const bool plain = std::all_of(written.begin(), written.end(), [](char c) { return is_digit(c) || c == '.'; });
  return plain && point >= 1 && point <= 3 && written.size() == point + 4 && written.rfind('.') == point;
}

// Whether the point groups: "900.000 kwanzas", "10.000-12.500 euros". No amount has thousandths that are all zero; 1.459 may be
// the price of a liter.
bool point_groups(const FigureGroups& groups) {
  const std::string_view low = groups.text("number");
  const std::string_view high = groups.has("number2") ? groups.text("number2") : low;
  return has_three_places(low) && has_three_places(high) && (low.ends_with(".000") || high.ends_with(".000"));
}

// "46.000 runners": a noun behind the number, which has no thousandths.
bool counts_things(const Document& document, Span figure) {
  constexpr WordList kNoNoun = "and or to in of on at by for from with as than per is was were are percent times more less units higher lower points";
  const std::vector<std::string> after = words_after(document, figure.end, 1);
  const std::string_view next = word_at(after, 0);
  constexpr std::size_t kShortest = 4;  // units are shorter
  return next.size() >= kShortest && next[0] >= 'a' && next[0] <= 'z' && !kNoNoun.has(next);
}

// A column of a currency written in letters right before the digits: USD5, R1.2bn.
std::string_view of_code(const FigureGroups& groups, std::string_view column) {
  const std::string_view code = groups.text("code");
  const std::string_view of_letter = groups.look_up("letter_currency", code, column);
  return of_letter.empty() ? groups.look_up("currency_symbol", code, column) : of_letter;
}

}  // namespace

bool normalize_money(const FigureGroups& groups, Figure& figure) {
  if (groups.has("against")) figure.per = groups.column("against", "iso");
  if (!read_quantity(groups, figure)) return false;
  if (point_groups(groups)) scale_values(figure, "1000");
  const bool minor_alone = groups.has("minor") && !groups.has("number_b");
  const std::string_view group = minor_alone ? "minor" : groups.has("currency") ? "currency" : "currency2";
  if (const std::string_view code = groups.column(group, "iso"); !code.empty()) figure.unit = code;
  if (figure.unit.empty()) figure.unit = of_code(groups, "iso");
  if (figure.unit.empty()) return false;
  // Two names of one amount must agree: "$5-€6" is no range, "$4 Canadian dollars" says which dollars.
  if (groups.has("currency") && groups.has("currency2") && groups.column("currency2", "iso") != figure.unit) {
    const std::string_view second = groups.column("currency2", "iso");
    if (groups.column("currency", "others").find(second) != std::string_view::npos) {
      figure.unit = second;
      return true;
    }
    if (groups.column("currency2", "others").find(figure.unit) == std::string_view::npos) return false;
  }
  figure.unit_inferred = !groups.column(group, "others").empty() || !of_code(groups, "others").empty();
  if (figure.per == figure.unit) return false;  // 968 dollars to the dollar
  const std::string_view factor = groups.column("minor", "factor");
  if (groups.has("number_b")) return !factor.empty() && add_minor(groups, factor, figure);
  if (groups.has("hundredths")) return add_hundredths(groups, figure);
  if (!factor.empty()) scale_values(figure, factor);
  if (groups.has("scale")) scale_values(figure, scale_factor(groups.text("scale")));
  return true;
}

bool normalize_percent(const FigureGroups& groups, Figure& figure) {
  if (figure.unit.empty()) figure.unit = groups.column("unit", "ucum");
  // By 2 percentage points to 84%; "by 5% to 7%" is a range as well.
  if (groups.has("unit2") && groups.column("unit2", "ucum") != figure.unit) return false;
  return read_quantity(groups, figure) && !figure.unit.empty();
}

bool normalize_count(const FigureGroups& groups, Figure& figure) {
  if (is_page_number(groups.document(), figure.span)) return false;
  if (!groups.has("alone")) {
    if (!read_quantity(groups, figure)) return false;
    if (groups.has("scale")) scale_values(figure, scale_factor(groups.text("scale")));  // 100+ million
    if (point_groups(groups) && counts_things(groups.document(), figure.span)) scale_values(figure, "1000");
    return true;
  }
  const std::optional<ParsedNumber> number = parse_number(groups.text("alone"));
  if (number) figure.value = number->value;
  return number.has_value();
}

namespace {

// What a unit measures, and that over time and over other units: length, speed.
std::string property_of_unit(const FigureGroups& groups, Span span, std::string_view per) {
  std::string_view property = groups.column("unit", "property");
  if (property.empty()) property = groups.look_up("unit_symbol", groups.text("unit"), "property");
  if (property == "mass" && groups.document().unwrapped_text(span).find("CO2") != std::string_view::npos) property = "emissions";
  if (per.empty()) return std::string(property);
  if (property == "length" && (per == "h" || per == "s")) return "speed";
  if (property == "volume" && (per == "s" || per == "min" || per == "h")) return "flow";
  if (property == "mass" && (per == "har" || per == "m2")) return "yield";
  if (property == "mass" && (per == "L" || per == "m3" || per == "mL")) return "concentration";
  const bool named = groups.has("unit") && !groups.column("unit", "denominator").empty();
  return named ? std::string(property) : std::string();
}

}  // namespace

bool normalize_measure(const FigureGroups& groups, Figure& figure) {
  if (!read_quantity(groups, figure)) return false;
  if (figure.unit.empty()) figure.unit = groups.column("unit", "ucum");
  if (figure.unit.empty()) figure.unit = groups.look_up("unit_symbol", groups.text("unit"), "ucum");
  if (figure.unit.empty()) return false;
  // Folding makes an A of the angstrom sign.
  if (figure.unit == "A" && groups.document().unwrapped_text(figure.span).find("Å") != std::string_view::npos) figure.unit = "Ao";
  if (figure.per.empty()) figure.per = groups.column("unit", "denominator");  // 75 mph
  figure.measure = property_of_unit(groups, figure.span, figure.per);
  const std::string_view property = groups.column("unit", "property");
  if (groups.has("sides") && property != "length" && property != "resolution") return false;  // 2 x 600 MW
  if (groups.has("scale")) {  // 3m tonnes
    const std::string_view factor = groups.text("scale") == "m" ? "1000000" : scale_factor(groups.text("scale"));
    if (factor.empty() || groups.text("scale").size() == 2) return false;
    scale_values(figure, factor);
  }
  // The two ends of a range have one unit: not "44 ml to 50 mg".
  if (groups.has("unit2") && groups.column("unit2", "ucum") != figure.unit) return false;
  return !groups.has("number_b") || add_parts(groups, figure);
}

bool normalize_multiplier(const FigureGroups& groups, Figure& figure) {
  figure.unit = "1";
  if (const std::string_view factor = groups.column("word", "factor"); !factor.empty()) {
    figure.value = factor;
    if (const std::string_view direction = groups.column("word", "direction"); !direction.empty()) {
      figure.change = FigureChange{std::string(direction), "by", std::nullopt};
    }
    set_bound(groups, "bound", figure);
    return true;
  }
  return read_quantity(groups, figure) && !(figure.value == "0");
}

bool normalize_ratio(const FigureGroups& groups, Figure& figure) {
  figure.unit = "1";
  set_bound(groups, "bound", figure);
  set_bound(groups, "modifier", figure);
  if (groups.has("fraction")) return read_written_fraction(groups.text("fraction"), figure);
  const auto numerator = parse_amount(groups.text("numerator"));
  const auto denominator = groups.has("parts") ? number_of_parts(groups.text("parts")) : parse_number(groups.text("denominator"));
  if (!numerator || !denominator || compare(denominator->value, "0") <= 0) return false;
  // "12 in six boxes" is no share.
  const bool share = groups.has("share");
  if (share && compare(numerator->value, denominator->value) > 0) return false;
  set_ratio(*numerator, *denominator, figure);
  return true;
}

bool normalize_position(const FigureGroups& groups, Figure& figure) {
  set_bound(groups, "bound", figure);
  if (!figure.value.empty()) return true;
  if (groups.has("ordinal")) {
    const auto number = parse_ordinal(groups.text("ordinal"));
    if (!number) return false;
    figure.value = number->value;
    return true;
  }
  const auto number = parse_number(groups.text("number"));
  if (!number || !small_integer(number->value)) return false;
  figure.value = number->value;
  return true;
}

bool normalize_score(const FigureGroups& groups, Figure& figure) {
  const auto first = parse_number(groups.text("number"));
  const auto second = parse_number(groups.text("number2"));
  if (!first || !second) return false;
  figure.value = first->value + "-" + second->value;
  return true;
}

bool normalize_age(const FigureGroups& groups, Figure& figure) {
  if (!read_quantity(groups, figure)) return false;
  figure.unit = groups.has("unit") ? std::string(groups.column("unit", "ucum")) : "a";
  return !figure.unit.empty();
}

}  // namespace factweave
