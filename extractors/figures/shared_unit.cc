// SPDX-License-Identifier: MIT
#include "extractors/figures/shared_unit.h"

#include <array>

#include "extractors/figures/figures.h"
#include "extractors/figures/number.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::array<std::string_view, 5> kJoints = {", ", " and ", ", and ", " or ", ", or "};

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void take_unit(const Figure& other, Figure& figure) {
  figure.kind = other.kind;
  figure.unit = other.unit;
  figure.per = other.per;
  if (other.kind == "measure") figure.measure = other.measure;
}

// Neither is more than ten times the other: two values of one thing.
bool are_alike(std::string_view a, std::string_view b) {
  constexpr std::string_view kTimes = "10";
  for (std::string_view* value : {&a, &b}) {  // a loss before a profit
    if (value->starts_with('-')) value->remove_prefix(1);
  }
  return compare(multiply(a, kTimes), b) > 0 && compare(multiply(b, kTimes), a) > 0;
}

}  // namespace

bool SharedUnit::take(std::size_t i) {
  if (starts_change(i)) {
    take_unit(figures_[i + 1], figures_[i]);
    return true;
  }
  return take_of_first(i) || take_of_list(i) || take_of_named_list(i) || take_before_bracket(i) || take_of_average(i);
}

bool SharedUnit::take_age(std::size_t i) {
  Figure& figure = figures_[i];
  constexpr std::string_view kOldest = "120";
  constexpr std::size_t kLongestList = 12;
  if (figure.value.empty() || !figure.bound.empty() || compare(figure.value, kOldest) > 0) return false;
  std::size_t k = i;
  while (k > 0 && i - k < kLongestList && figures_[k].kind == "count" &&
         one_of(document_.folded_text({figures_[k - 1].span.end, figures_[k].span.begin}), kJoints)) {
    --k;
  }
  const Figure& first = figures_[k];
  if (k == i || first.kind != "age" || !one_of(word_at(words_before(document_, first.span.begin, 1), 0), "aged ages")) return false;
  take_unit(first, figure);
  return true;
}

// "response times fell from 7.4 to 6.9 minutes", "wages rose from 1.6 million to 2.5 million kip"
bool SharedUnit::starts_change(std::size_t i) const {
  const Figure& figure = figures_[i];
  if (i + 1 >= figures_.size() || figure.value.empty()) return false;
  if (word_at(words_before(document_, figure.span.begin, 1), 0) != "from") return false;
  const Figure& end = figures_[i + 1];
  const bool alike = end.kind == "duration" || end.kind == "measure" || (end.kind == "money" && is_scaled(figure) == is_scaled(end));
  return alike && !end.value.empty() && document_.folded_text({figure.span.end, end.span.begin}) == " to ";
}

// "from six years to four and a half"
bool SharedUnit::ends_change(std::size_t i) const {
  if (i == 0) return false;
  const Span before = figures_[i - 1].span;
  return document_.unwrapped_text({before.end, figures_[i].span.begin}) == " to " &&
         word_at(words_before(document_, before.begin, 1), 0) == "from";
}

// "a yield of 2.4 t/ha, up from 1.9": the mark has the unit of what is compared with it, and its scale.
bool SharedUnit::take_of_first(std::size_t i) {
  Figure& figure = figures_[i];
  constexpr WordList kSlightly = "slightly sharply marginally significantly only just well considerably steeply modestly";
  std::vector<std::string> before = words_before(document_, figure.span.begin, 3);
  if (before.size() > 2 && kSlightly.has(before[1])) before.erase(before.begin() + 1);  // "down slightly from"
  const std::string_view last = word_at(before, 0), first = word_at(before, 1);
  const bool mark = (last == "from" && (first == "up" || first == "down")) || (last == "with" && first == "compared") ||
                    ((last == "against" || last == "versus") && first == ",");
  if ((!mark && !ends_change(i)) || figure.value.empty()) return false;
  std::size_t k = i;
  // "9.1 million tonnes this year, down from"
  const auto another_length = [&](const Figure& other) {  // "96,400 units for the nine months, up from 81,250"
    return mark && other.kind == "duration" && !other.value.empty() && !are_alike(figure.value, other.value);
  };
  while (k > 0 && in_one_sentence(document_, figures_[i], figures_[k - 1]) && (is_calendar(figures_[k - 1]) || another_length(figures_[k - 1]))) --k;
  if (k == 0 || !in_one_sentence(document_, figures_[i], figures_[k - 1])) return false;
  const Figure& other = figures_[k - 1];
  if (!one_of(other.kind, "measure money percent duration") || other.value.empty()) return false;
  constexpr std::string_view kScale = "1000";  // far less than the other, so of its millions
  const bool far_less = compare(multiply(figure.value, kScale), other.value) < 0;
  if (is_scaled(other) && !is_scaled(figure) && far_less) return false;
  take_unit(other, figure);
  return true;
}

// "prizes of 12,000, 8,000 and 5,000 dollars": the last of a list names the unit.
bool SharedUnit::take_of_list(std::size_t i) {
  Figure& figure = figures_[i];
  if (figure.value.empty() || !figure.bound.empty() || !is_listed(i)) return false;
  const Figure& next = figures_[i + 1];
  const bool in_words = next.kind == "percent" && next.bound.empty() && is_latin(document_.folded_text(next.span).front());  // "seven and nine per cent"
  const bool unit_behind = in_words || document_.folded_text(next.span).find_first_of(kDigits) == 0;
  if (!unit_behind || !one_of(next.kind, "money percent measure duration") || next.value.empty()) return false;
  const std::string value = multiply(figure.value, is_scaled(figure) ? "1" : scale_of(next));
  if (!are_alike(value, next.value)) return false;
  take_unit(next, figure);
  figure.value = value;
  listed_ = i;
  return true;
}

// "Roads got 6.2 billion dollars, Public Health 4.1 billion and Sport 900 million": only names stand between them.
bool SharedUnit::take_of_named_list(std::size_t i) {
  Figure& figure = figures_[i];
  if (figure.kind != "count" || !figure.bound.empty() || figure.value.empty() || !is_scaled(figure)) return false;
  const std::vector<std::string> after = words_after(document_, figure.span.end, 1);
  const std::string_view next = word_at(after, 0);
  if (!next.empty() && !one_of(next, ", . ; ) and")) return false;
  std::size_t k = i;
  while (k > 0 && figures_[k].kind == "count" && only_names_between(k - 1, k)) --k;
  const Figure& other = figures_[k];
  if (other.kind != "money" || other.value.empty() || !is_scaled(other)) return false;
  take_unit(other, figure);
  return true;
}

// Two scaled figures of one size with a joint and capitalized words between them: "6.2 billion, Public Health 4.1 billion".
bool SharedUnit::only_names_between(std::size_t a, std::size_t b) const {
  constexpr WordList kSmall = "and & of the for";
  const Figure& first = figures_[a];
  if (!in_one_sentence(document_, figures_[a], figures_[b]) || first.value.empty() || !is_scaled(first) || !are_alike(first.value, figures_[b].value)) return false;
  std::string_view between = document_.folded_text({first.span.end, std::max(first.span.end, figures_[b].span.begin)});
  if (!between.starts_with(", ") && !between.starts_with(" and ") && !between.starts_with("; ")) return false;
  bool named = false;
  while (!between.empty()) {
    const std::size_t end = std::min(between.find(' '), between.size());
    const std::string_view word = between.substr(0, end);
    const bool capital = !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
    if (!capital && !word.empty() && !kSmall.has(word) && word != "," && word != ";") return false;
    named |= capital;
    between.remove_prefix(std::min(end + 1, between.size()));
  }
  return named;
}

// Before "and" and the next figure, or before a comma and one that is so.
bool SharedUnit::is_listed(std::size_t i) const {
  if (i + 1 >= figures_.size()) return false;
  const std::string_view joint = document_.folded_text({figures_[i].span.end, figures_[i + 1].span.begin});
  return joint == ", " ? listed_ == i + 1 : one_of(joint, kJoints);
}

// "sales of SEK 14,820 million (13,851)", "a margin of 14.2 percent (13.5)": in brackets stands what it was before.
bool SharedUnit::take_before_bracket(std::size_t i) {
  Figure& figure = figures_[i];
  if (take_in_bracket(i)) return true;
  const std::size_t back = i > 1 && is_calendar(figures_[i - 1]) ? 2 : 1;  // "EUR 1,477.2 (Q3/2014: 1,379.5) million"
  if (i < back || figure.value.empty() || !figure.bound.empty() || is_scaled(figure)) return false;
  const Figure& other = figures_[i - back];
  if (!one_of(other.kind, "measure money percent") || other.value.empty()) return false;
  if (back == 1 ? !is_bracketed_behind(other, figure) : !is_labeled_behind(other, figure)) return false;
  constexpr std::string_view kWhole = "100";  // "40% (312) were full-time": no share
  if (other.kind == "percent" && compare(figure.value, kWhole) > 0) return false;
  const std::string value = multiply(figure.value, scale_of(other));
  const bool turned = value.starts_with('-') != other.value.starts_with('-');  // "a profit of NOK 84.1m (-3.6)"
  if (!turned && !are_alike(value, other.value)) return false;
  take_unit(other, figure);
  figure.value = value;
  figure.status = "baseline";
  return true;
}

// "a loss of 27.1 million euros (-3.1 million)", "18.2 million euros (Q1 2002: 41.5 million)": with its own scale and perhaps its time.
bool SharedUnit::take_in_bracket(std::size_t i) {
  Figure& figure = figures_[i];
  if (figure.value.empty() || !figure.bound.empty() || !is_scaled(figure)) return false;
  const std::size_t back = i > 1 && is_calendar(figures_[i - 1]) ? 2 : 1;
  if (i < back) return false;
  const Figure& other = figures_[i - back];
  if (other.kind != "money" || !is_scaled(other) || other.value.empty() || !are_alike(figure.value, other.value)) return false;
  if (back == 1 ? !is_bracketed_behind(other, figure) : !is_labeled_behind(other, figure)) return false;
  take_unit(other, figure);
  figure.status = "baseline";
  return true;
}

void SharedUnit::mark_bracket(std::size_t i) const {
  Figure& figure = figures_[i];
  const Figure& other = figures_[i - 1];
  if (figure.kind != other.kind || figure.unit != other.unit || !is_bracketed_behind(other, figure)) return;
  const bool counts = one_of(figure.kind, "money percent measure count") && has_digit(document_.folded_text(figure.span));
  if (!counts || figure.value.empty() || other.value.empty() || !figure.bound.empty() || !figure.status.empty()) return;
  // "$57 million (US$78 million)" is another currency.
  const bool same_sign = figure.kind != "money" || sign_of(figure).empty() || sign_of(figure) == sign_of(other);
  const bool again = compare(figure.value, other.value) == 0;  // "ninety-nine percent (99%)"
  if (same_sign && !again && are_alike(figure.value, other.value)) figure.status = "baseline";
}

// What stands before the digits.
std::string_view SharedUnit::sign_of(const Figure& figure) const {
  const std::string_view surface = document_.folded_text(figure.span);
  return surface.substr(0, surface.find_first_of(kDigits));
}

// "41.5 million (Q1 of 2002: 38.2)"
bool SharedUnit::is_labeled_behind(const Figure& other, const Figure& figure) const {
  constexpr std::size_t kLongest = 14;  // bytes: " (Q1 of 2002: "
  const std::string_view between = document_.folded_text({other.span.end, figure.span.begin});
  return between.size() <= kLongest && between.starts_with(" (") && between.ends_with(": ") && std::string_view(document_.unwrapped).substr(figure.span.end).starts_with(')');
}

bool SharedUnit::is_bracketed_behind(const Figure& other, const Figure& figure) const {
  return document_.folded_text({other.span.end, figure.span.begin}) == " (" &&
         std::string_view(document_.unwrapped).substr(figure.span.end).starts_with(')');
}

// What the digits of a figure are multiplied with: a million in "SEK 2,109 M".
std::string SharedUnit::scale_of(const Figure& figure) const {
  const std::string_view surface = document_.folded_text(figure.span);
  const std::size_t begin = surface.find_first_of(kDigits);
  if (begin == std::string_view::npos) return "1";
  const std::size_t end = surface.find_first_not_of("0123456789.,", begin);
  const auto digits = parse_number(surface.substr(begin, end - begin));
  std::string_view value = figure.value;
  if (value.starts_with('-')) value.remove_prefix(1);
  return digits && compare(digits->value, "0") > 0 ? divide(value, digits->value) : "1";
}

// "a rent of 3,450 euros, far below the national average of 5,100"
bool SharedUnit::take_of_average(std::size_t i) {
  constexpr WordList kMarks = "average mean median norm minimum maximum peak record low high benchmark threshold limit";
  Figure& figure = figures_[i];
  const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
  if (figure.value.empty() || word_at(before, 0) != "of" || !kMarks.has(word_at(before, 1))) return false;
  if (i == 0 || !in_one_sentence(document_, figures_[i], figures_[i - 1])) return false;
  const Figure& other = figures_[i - 1];
  if (!one_of(other.kind, "measure money duration") || other.value.empty()) return false;
  if (!are_alike(figure.value, other.value)) return false;
  take_unit(other, figure);
  return true;
}

void SharedUnit::take_scale(std::size_t i) const {
  constexpr std::string_view kSmallestScale = "1000";
  Figure& figure = figures_[i];
  if (i + 1 >= figures_.size() || !one_of(figure.kind, "count money measure") || figure.value.empty()) return;
  const Figure& end = figures_[i + 1];
  const std::string_view surface = document_.folded_text(figure.span);
  const bool bare = kDigits.find(surface.back()) != std::string_view::npos && surface.find(',') == std::string_view::npos;
  if (!bare || end.value.empty() || document_.folded_text({figure.span.end, end.span.begin}) != " to ") return;
  if (word_at(words_before(document_, figure.span.begin, 1), 0) != "from") return;
  if (figure.kind != end.kind && figure.kind != "count") return;
  const std::string scale = scale_of(end);
  const std::string value = multiply(figure.value, scale);
  if (compare(scale, kSmallestScale) >= 0 && are_alike(value, end.value)) figure.value = value;
}

void SharedUnit::take_currency(std::size_t i) {
  constexpr WordList kSecondAmount = "with from to against than versus by and or another further was only the ,";
  constexpr std::size_t kReach = 16;  // figures of a paragraph
  Figure& figure = figures_[i];
  if (i == 0 || figure.kind != "count" || !figure.unit.empty() || !is_scaled(figure)) return;
  const bool paid = follows_payment(figure) || follows_money(figure);
  if (!paid && !kSecondAmount.has(word_at(words_before(document_, figure.span.begin, 1), 0))) return;
  const std::size_t sentence = document_.sentence_at(figure.span.begin);
  const auto paragraph_of = [&](std::size_t s) { return document_.sentences[s].paragraph; };
  const auto near = [&](std::size_t k) {
    const std::size_t other = document_.sentence_at(figures_[k].span.begin);
    return other == sentence || (paid && i - k <= kReach && paragraph_of(other) == paragraph_of(sentence));
  };
  for (std::size_t k = i; k-- > 0 && near(k);) {
    const bool amount = figures_[k].kind == "money" && is_scaled(figures_[k]);
    if (!is_quantity(figures_[k]) || (paid && !amount)) continue;
    if (!amount) return;
    figure.kind = "money";
    figure.unit = figures_[k].unit;
    return;
  }
}

// "a profit of 187 million", "worth 108 million", "saving 85 million a year"
bool SharedUnit::follows_money(const Figure& figure) const {
  constexpr WordList kOfMoney =
      "profit profits loss losses revenue revenues sales turnover income earnings debt debts deficit surplus costs proceeds "
      "savings dividend dividends investment investments premiums claims cash ebit ebitda budget grant grants loan loans fine "
      "fines charge charges provision provisions";
  const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
  if (one_of(word_at(before, 0), "worth saving saves saved")) return true;
  return (word_at(before, 0) == "of" && kOfMoney.has(word_at(before, 1))) || is_level_of_money(figure);
}

// "Revenue should reach 89.6 billion": by the subject, where the verb stands before the figure.
bool SharedUnit::is_level_of_money(const Figure& figure) const {
  constexpr WordList kSubjects = "revenue revenues profit turnover income earnings debt deficit surplus spending expenditure budget";
  constexpr WordList kVerbs = "reach reached reaches was is were be total totals totalled totaled hit hits amounted to at";
  constexpr std::size_t kSubject = 5;  // words: "revenue should reach about"
  const std::vector<std::string> before = words_before(document_, figure.span.begin, kSubject);
  if (!kVerbs.has(word_at(before, 0))) return false;
  for (const std::string& word : before) {
    if (word == "," || word == ";" || word == "of") return false;
    if (kSubjects.has(word)) return true;
  }
  return false;
}

// "It owes its suppliers another 900 million", "of which the council paid 9 million"
bool SharedUnit::follows_payment(const Figure& figure) const {
  constexpr WordList kPaying =
      "pay pays paid paying owe owes owed owing spend spends spent spending cost costs costing contributed contributes "
      "invested invests donated lent borrowed repaid raised earned";
  constexpr std::size_t kObject = 4;  // words: "its suppliers another"
  const std::vector<std::string> before = words_before(document_, figure.span.begin, kObject);
  for (const std::string& word : before) {
    if (word == "," || word == ";" || word == "(") return false;
    if (kPaying.has(word)) return true;
  }
  return false;
}

// Written with a word or letter for a million and more.
bool SharedUnit::is_scaled(const Figure& figure) const {
  const std::string surface = to_ascii_lower(document_.unwrapped_text(figure.span));
  for (const std::string_view scale : {"million", "billion", "trillion", "crore", "lakh", "bn", "tn", "mn"}) {
    if (surface.find(scale) != std::string::npos) return true;
  }
  return surface.ends_with('m');
}

}  // namespace factweave
