// SPDX-License-Identifier: MIT
#include "extractors/figures/counted_things.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/figures/counted_noun.h"
#include "extractors/figures/figures.h"
#include "extractors/figures/normalizers.h"
#include "extractors/figures/number.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

class Counting {
 public:
  explicit Counting(const Extraction& extraction) : document_(extraction.document), figures_(extraction.annotations.figures) {}

  std::vector<std::uint32_t> run() {
    noun_ends_.resize(figures_.size());
    for (std::size_t i = 0; i < figures_.size(); ++i) count_nouns(i);
    for (std::size_t i = 0; i < figures_.size(); ++i) borrow_currency(i);
    for (std::size_t i = figures_.size(); i-- > 0;) borrow_unit(i);
    for (std::size_t i = 1; i < figures_.size(); ++i) mark_bracket(i);
    return std::move(noun_ends_);
  }

 private:
  [[nodiscard]] bool same_sentence(std::size_t a, std::size_t b) const {
    return document_.sentence_at(figures_[a].span.begin) == document_.sentence_at(figures_[b].span.begin);
  }

  void count_nouns(std::size_t i) {
    Figure& figure = figures_[i];
    noun_ends_[i] = figure.span.end;
    if ((figure.kind != "count" && figure.kind != "ratio") || !figure.counted.empty()) return;
    CountedNoun noun = counted_noun(document_, figure.span.end);
    if (figure.kind == "ratio" || (counts_a_body(figure) && is_verb_behind(figure))) return;
    noun_ends_[i] = noun.end;
    if (noun.text.empty()) noun = noun_of_whole(figure);
    figure.counted = std::move(noun.text);
    if (figure.unit.empty()) figure.unit = std::move(noun.unit);
  }

  // "two of the suspects"
  [[nodiscard]] CountedNoun noun_of_whole(const Figure& figure) const {
    constexpr WordList kDefinite = "the its their his her our these those your my";
    const std::vector<std::string> after = words_after(document_, figure.span.end, 2);
    if (word_at(after, 0) != "of" || !kDefinite.has(word_at(after, 1)) || figure.value.empty()) return {};
    constexpr std::uint32_t kBlanksAndOf = 4;  // bytes: " of "
    CountedNoun noun = counted_noun(document_, figure.span.end + kBlanksAndOf + static_cast<std::uint32_t>(after[1].size()));
    noun.text = last_word(noun.text);
    return noun;
  }

  // "21 of 47 turbines", "from 6 to 10 chairs", "19 injuries, two of them serious".
  void borrow_unit(std::size_t i) {
    Figure& figure = figures_[i];
    if (figure.kind != "count" || !figure.unit.empty()) return;
    if (starts_change(i)) return take_unit(figures_[i + 1], figure);
    if (are_people(figure) || counts_a_body(figure)) {
      figure.unit = "{person}";
      return;
    }
    if (take_unit_of_first(i) || take_unit_of_list(i) || take_unit_before_bracket(i) || take_unit_of_average(i)) return;
    if (has_own_sense(figure) || take_noun_before(figure) || is_sum(figure)) return;
    const bool partitive = word_at(words_after(document_, figure.span.end, 1), 0) == "of";  // "four of their last five games"
    const std::uint32_t near = partitive ? 22 : 14;                                         // bytes between the two
    if (i + 1 < figures_.size() && figures_[i + 1].kind == "count" && !figures_[i + 1].unit.empty() &&
        same_sentence(i, i + 1) && figures_[i + 1].span.begin < figure.span.end + near && !stand_apart(i)) {
      figure.unit = figures_[i + 1].unit;
      figure.counted = figures_[i + 1].counted;
      return;
    }
    // Of its own sentence the nearest, of the one before the first, which it is about.
    const std::size_t sentence = document_.sentence_at(figure.span.begin);
    const Figure* of = nullptr;
    for (std::size_t k = i; k-- > 0 && i - k < 6;) {
      const std::size_t other = document_.sentence_at(figures_[k].span.begin);
      if (other + 1 < sentence || (other != sentence && !goes_on(figure))) break;
      if (figures_[k].kind != "count" || noun_ends_[k] == figures_[k].span.end) continue;
      if (of != nullptr && of->unit == figures_[k].unit) continue;
      of = &figures_[k];
      if (other == sentence) break;
    }
    if (of != nullptr) {
      figure.unit = of->unit;
      figure.counted = of->counted;
    } else if (one_of(word_at(words_after(document_, figure.span.end, 1), 0), "died drowned perished")) {
      figure.unit = "{person}";
    }
  }

  // "68 for a 54-hole total of 209"
  [[nodiscard]] bool is_sum(const Figure& figure) const {
    constexpr WordList kSums = "total score sum index average aggregate";
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
    return word_at(before, 0) == "of" && kSums.has(word_at(before, 1)) && counted_noun(document_, figure.span.end).text.empty();
  }

  // "187 in 46.3 overs", "72 off 81 balls": two things are counted.
  [[nodiscard]] bool stand_apart(std::size_t i) const {
    constexpr WordList kApart = "in off for against on at with versus";
    constexpr WordList kInList = "and or nor but";
    const std::vector<std::string> between = words_after(document_, figures_[i].span.end, 3);
    if (word_at(between, 0) != ",") return kApart.has(word_at(between, 0));
    const std::string_view next = word_at(between, 1);  // "unbeaten in 11, are three points ahead"
    return !next.empty() && next[0] >= 'a' && next[0] <= 'z' && !kInList.has(next);
  }

  // "response times fell from 7.4 to 6.9 minutes", "wages rose from 1.6 million to 2.5 million kip"
  [[nodiscard]] bool starts_change(std::size_t i) const {
    const Figure& figure = figures_[i];
    if (i + 1 >= figures_.size() || figure.value.empty() || word_at(words_before(document_, figure.span.begin, 1), 0) != "from") return false;
    const Figure& end = figures_[i + 1];
    const bool alike = end.kind == "duration" || (end.kind == "money" && is_scaled(figure) == is_scaled(end));
    return alike && !end.value.empty() && document_.folded_text({figure.span.end, end.span.begin}) == " to ";
  }

  // A ratio, a statistic, how often, or people unnamed: "hazard ratio 0.72", "p=0.003", "failed 17 times", "forced 3,500 to
  // flee", "60,000-strong".
  [[nodiscard]] bool has_own_sense(const Figure& figure) const {
    constexpr WordList kStatistic = "ratio index score coefficient factor ci interval p n = rating magnitude";
    constexpr WordList kDoneToPeople =
        "forced forcing displaced displacing left leaving evacuated arrested detained";
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
    const bool decimal = compare(figure.value.empty() ? figure.max : figure.value, "1") < 0;
    const bool strong = std::string_view(document_.text).substr(figure.span.end).starts_with("-strong");
    const bool statistic = kStatistic.has(word_at(before, word_at(before, 0) == "," ? 1 : 0));
    const std::vector<std::string> after = words_after(document_, figure.span.end, 3);
    const bool times = word_at(after, 0) == "times" || std::find(after.begin(), after.end(), "ones") != after.end();  // "six minor ones"
    return decimal || strong || statistic || times || kDoneToPeople.has(word_at(before, 0));
  }

  // "from six years to four and a half"
  [[nodiscard]] bool ends_change(std::size_t i) const {
    if (i == 0) return false;
    const Span before = figures_[i - 1].span;
    return document_.source_text({before.end, figures_[i].span.begin}) == " to " && word_at(words_before(document_, before.begin, 1), 0) == "from";
  }

  // "a yield of 2.4 t/ha, up from 1.9": the mark has the unit of what is compared with it, and its scale.
  bool take_unit_of_first(std::size_t i) {
    Figure& figure = figures_[i];
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
    const std::string_view last = word_at(before, 0), first = word_at(before, 1);
    const bool mark = (last == "from" && (first == "up" || first == "down")) || (last == "with" && first == "compared") ||
                      ((last == "against" || last == "versus") && first == ",");
    if ((!mark && !ends_change(i)) || figure.value.empty()) return false;
    std::size_t k = i;
    while (k > 0 && same_sentence(i, k - 1) && is_calendar(figures_[k - 1])) --k;  // "9.1 million tonnes this year, down from"
    if (k == 0 || !same_sentence(i, k - 1)) return false;
    const Figure& other = figures_[k - 1];
    if (!one_of(other.kind, "measure money percent duration") || other.value.empty()) return false;
    constexpr std::string_view kScale = "1000";  // far less than the other, so of its millions
    if (is_scaled(other) && !is_scaled(figure) && compare(multiply(figure.value, kScale), other.value) < 0) return false;
    take_unit(other, figure);
    return true;
  }

  static void take_unit(const Figure& other, Figure& figure) {
    figure.kind = other.kind;
    figure.unit = other.unit;
    figure.per = other.per;
    if (other.kind == "measure") figure.measure = other.measure;
  }

  // Neither is more than ten times the other: two values of one thing.
  static bool are_alike(std::string_view a, std::string_view b) {
    constexpr std::string_view kTimes = "10";
    for (std::string_view* value : {&a, &b}) {  // a loss before a profit
      if (value->starts_with('-')) value->remove_prefix(1);
    }
    return compare(multiply(a, kTimes), b) > 0 && compare(multiply(b, kTimes), a) > 0;
  }

  // "sales of SEK 14,820 million (13,851)", "a margin of 14.2 percent (13.5)": in brackets stands what it was before.
  bool take_unit_before_bracket(std::size_t i) {
    Figure& figure = figures_[i];
    if (i == 0 || figure.value.empty() || !figure.bound.empty() || is_scaled(figure)) return false;
    const Figure& other = figures_[i - 1];
    if (!one_of(other.kind, "measure money percent") || other.value.empty()) return false;
    if (!is_bracketed_behind(other, figure)) return false;
    const std::string value = multiply(figure.value, scale_of(other));
    if (!are_alike(value, other.value)) return false;
    take_unit(other, figure);
    figure.value = value;
    figure.status = "baseline";
    return true;
  }

  // "a gearing of 34% (41%)": of the same unit.
  void mark_bracket(std::size_t i) {
    Figure& figure = figures_[i];
    const Figure& other = figures_[i - 1];
    const bool alike = one_of(figure.kind, "money percent measure count") && has_digit(document_.folded_text(figure.span)) && figure.kind == other.kind && figure.unit == other.unit;
    if (!alike || figure.value.empty() || other.value.empty() || !figure.bound.empty() || !figure.status.empty()) return;
    // "$57 million (US$78 million)" is another currency.
    const bool same_sign = figure.kind != "money" || sign_of(figure).empty() || sign_of(figure) == sign_of(other);
    if (same_sign && is_bracketed_behind(other, figure) && are_alike(figure.value, other.value)) figure.status = "baseline";
  }

  // What stands before the digits.
  [[nodiscard]] std::string_view sign_of(const Figure& figure) const {
    const std::string_view surface = document_.folded_text(figure.span);
    return surface.substr(0, surface.find_first_of("0123456789"));
  }

  [[nodiscard]] bool is_bracketed_behind(const Figure& other, const Figure& figure) const {
    return document_.folded_text({other.span.end, figure.span.begin}) == " (" && std::string_view(document_.text).substr(figure.span.end).starts_with(')');
  }

  // What the digits of a figure are multiplied with: a million in "SEK 2,109 M".
  [[nodiscard]] std::string scale_of(const Figure& figure) const {
    const std::string_view surface = document_.folded_text(figure.span);
    const std::size_t begin = surface.find_first_of("0123456789");
    if (begin == std::string_view::npos) return "1";
    const std::size_t end = surface.find_first_not_of("0123456789.,", begin);
    const auto digits = parse_number(surface.substr(begin, end - begin));
    std::string_view value = figure.value;
    if (value.starts_with('-')) value.remove_prefix(1);
    return digits && compare(digits->value, "0") > 0 ? divide(value, digits->value) : "1";
  }

  // "prizes of 12,000, 8,000 and 5,000 dollars": the last of a list names the unit.
  bool take_unit_of_list(std::size_t i) {
    Figure& figure = figures_[i];
    if (figure.value.empty() || !figure.bound.empty() || !is_listed(i)) return false;
    const Figure& next = figures_[i + 1];
    const std::string_view surface = document_.folded_text(next.span);
    const bool unit_behind = one_of(next.kind, "money percent measure duration") && !surface.empty() && surface[0] >= '0' && surface[0] <= '9';
    const std::string value = unit_behind ? multiply(figure.value, is_scaled(figure) ? "1" : scale_of(next)) : std::string();
    if (!unit_behind || next.value.empty() || !are_alike(value, next.value)) return false;
    take_unit(next, figure);
    figure.value = value;
    return true;
  }

  // Before "and" and the next figure, or before a comma and one that is so.
  [[nodiscard]] bool is_listed(std::size_t i) const {
    if (i + 1 >= figures_.size()) return false;
    const std::string_view joint = document_.folded_text({figures_[i].span.end, figures_[i + 1].span.begin});
    return joint == " and " || joint == " or " || joint == ", and " || (joint == ", " && is_listed(i + 1));
  }

  // "a rent of 3,450 euros, far below the national average of 5,100"
  bool take_unit_of_average(std::size_t i) {
    constexpr WordList kMarks = "average mean median norm minimum maximum peak record low high benchmark threshold limit";
    Figure& figure = figures_[i];
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
    if (figure.value.empty() || word_at(before, 0) != "of" || !kMarks.has(word_at(before, 1))) return false;
    if (i == 0 || !same_sentence(i, i - 1)) return false;
    const Figure& other = figures_[i - 1];
    if (!one_of(other.kind, "measure money duration") || other.value.empty() || !are_alike(figure.value, other.value)) return false;
    take_unit(other, figure);
    return true;
  }

  // "a family of five needs": no noun.
  [[nodiscard]] bool is_verb_behind(const Figure& figure) const {
    constexpr WordList kVerbsOfPeople = "needs lives works uses spends costs gets eats wants pays earns faces plays runs leads visits";
    return kVerbsOfPeople.has(word_at(words_after(document_, figure.span.end, 1), 0));
  }

  // "Two of them drowned", "Another 40 were hurt": of what the sentence before counts; not "fell by a tenth to 1,430".
  [[nodiscard]] bool goes_on(const Figure& figure) const {
    constexpr std::size_t kLead = 2;  // words at the head of a sentence
    constexpr WordList kAnother = "another other others further some only just killed injured wounded including";
    constexpr WordList kOfThem = "of were was are have had more others did remain remained came went died";
    const std::vector<std::string> before = words_before(document_, figure.span.begin, kLead + 1);
    const std::vector<std::string> after = written_words_after(document_, figure.span.end, 1);
    if (!after.empty() && after[0].front() >= 'A' && after[0].front() <= 'Z') return false;  // "Three F-16s"
    return before.size() <= kLead || (!figure.value.empty() && (kAnother.has(word_at(before, 0)) || kOfThem.has(word_at(after, 0))));
  }

  // "a crew of 24", "a jury of twelve"
  [[nodiscard]] bool counts_a_body(const Figure& figure) const {
    constexpr WordList kBodies =
        "crew team staff workforce population membership audience crowd squad army party jury family force garrison congregation cast delegation "
        "committee panel electorate turnout attendance headcount readership";
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
    return word_at(before, 0) == "of" && kBodies.has(word_at(before, 1));
  }

  // "deaths from 19 to seven"
  bool take_noun_before(Figure& figure) const {
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 4);
    const bool start = word_at(before, 0) == "from";
    const bool end = word_at(before, 0) == "to" && word_at(before, 2) == "from";
    const std::string_view noun = word_at(before, start ? 1 : 3);
    if ((!start && !end) || !is_plural_noun(noun)) return false;
    figure.counted = noun;
    figure.unit = "{" + singular_noun(noun) + "}";
    return true;
  }

  // "more than 60 wounded"
  [[nodiscard]] bool are_people(const Figure& figure) const {
    constexpr WordList kState = "wounded injured killed dead hurt missing homeless arrested detained hospitalised hospitalized infected unaccounted aboard";
    constexpr WordList kHarming = "killed killing injured injuring wounded wounding";
    const std::vector<std::string> after = words_after(document_, figure.span.end, 3);
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 3);
    // "12 others were hurt", "two others died"
    if (word_at(after, 0) == "others" && (kState.has(word_at(after, 1)) || kState.has(word_at(after, 2)) || word_at(after, 1) == "died")) return true;
    if (one_of(word_at(before, 0), "to of at") && (word_at(before, 1) == "toll" || word_at(before, 2) == "toll")) return true;  // "bringing the toll to six"
    if (word_at(after, 0) == "on" && word_at(after, 1) == "board") return true;
    return kState.has(word_at(after, 0)) || kHarming.has(word_at(before, 0));
  }

  // The scale of an amount stands for its currency too: "$3.1 million, compared with 2.9 million", "of which … 4 billion", "from a
  // profit of 187 million".
  void borrow_currency(std::size_t i) {
    constexpr WordList kSecondAmount = "with from to against than versus by and or another further was only the ,";
    Figure& figure = figures_[i];
    if (i == 0 || figure.kind != "count" || !figure.unit.empty() || noun_ends_[i] != figure.span.end || !is_scaled(figure)) return;
    const bool paid = follows_payment(figure) || follows_money(figure);
    if (!paid && !kSecondAmount.has(word_at(words_before(document_, figure.span.begin, 1), 0))) return;
    const std::size_t sentence = document_.sentence_at(figure.span.begin);
    constexpr std::size_t kReach = 16;  // figures of a paragraph
    const auto near = [&](std::size_t k) {
      const std::size_t other = document_.sentence_at(figures_[k].span.begin);
      return other == sentence || (paid && i - k <= kReach && document_.sentences[other].paragraph == document_.sentences[sentence].paragraph);
    };
    for (std::size_t k = i; k-- > 0 && near(k);) {
      if (!is_quantity(figures_[k]) || (paid && (figures_[k].kind != "money" || !is_scaled(figures_[k])))) continue;
      if (figures_[k].kind != "money" || !is_scaled(figures_[k])) return;
      figure.kind = "money";
      figure.unit = figures_[k].unit;
      return;
    }
  }

  // "a profit of 187 million", "worth 108 million", "saving 85 million a year"
  [[nodiscard]] bool follows_money(const Figure& figure) const {
    constexpr WordList kOfMoney =
        "profit profits loss losses revenue revenues sales turnover income earnings debt debts deficit surplus costs proceeds savings dividend dividends "
        "investment investments premiums claims cash ebit ebitda budget grant grants loan loans fine fines charge charges provision provisions";
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
    if (one_of(word_at(before, 0), "worth saving saves saved")) return true;
    return word_at(before, 0) == "of" && kOfMoney.has(word_at(before, 1));
  }

  // "It owes its suppliers another 900 million", "of which the council paid 9 million"
  [[nodiscard]] bool follows_payment(const Figure& figure) const {
    constexpr WordList kPaying =
        "pay pays paid paying owe owes owed owing spend spends spent spending cost costs costing contributed contributes invested invests "
        "donated lent borrowed repaid raised earned";
    constexpr std::size_t kObject = 4;  // words: "its suppliers another"
    const std::vector<std::string> before = words_before(document_, figure.span.begin, kObject);
    for (const std::string& word : before) {
      if (word == "," || word == ";" || word == "(") return false;
      if (kPaying.has(word)) return true;
    }
    return false;
  }

  // Written with a word or letter for a million and more.
  [[nodiscard]] bool is_scaled(const Figure& figure) const {
    const std::string surface = to_ascii_lower(document_.source_text(figure.span));
    for (const std::string_view scale : {"million", "billion", "trillion", "crore", "lakh", "bn", "tn", "mn"}) {
      if (surface.find(scale) != std::string::npos) return true;
    }
    return surface.ends_with('m');
  }

  const Document& document_;
  std::vector<Figure>& figures_;
  std::vector<std::uint32_t> noun_ends_;
};

}  // namespace

std::vector<std::uint32_t> count_things(const Extraction& extraction) { return Counting(extraction).run(); }

}  // namespace factweave
