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
#include "extractors/figures/shared_unit.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

class Counting {
 public:
  explicit Counting(const Extraction& extraction)
      : document_(extraction.document), figures_(extraction.annotations.figures), shared_(extraction) {}

  std::vector<std::uint32_t> run() {
    noun_ends_.resize(figures_.size());
    for (std::size_t i = 0; i < figures_.size(); ++i) count_nouns(i);
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (noun_ends_[i] == figures_[i].span.end) shared_.take_currency(i);
    }
    for (std::size_t i = 0; i < figures_.size(); ++i) shared_.take_scale(i);
    for (std::size_t i = figures_.size(); i-- > 0;) borrow_unit(i);
    for (std::size_t i = 1; i < figures_.size(); ++i) shared_.mark_bracket(i);
    return std::move(noun_ends_);
  }

 private:
  void count_nouns(std::size_t i) {
    Figure& figure = figures_[i];
    noun_ends_[i] = figure.span.end;
    if ((figure.kind != "count" && figure.kind != "ratio") || !figure.counted.empty()) return;
    CountedNoun noun = counted_noun(document_, figure.span.end);
    if (figure.kind == "ratio" || (counts_a_body(figure) && is_verb_behind(figure))) return;
    noun_ends_[i] = noun.end;
    if (noun.text.empty()) noun = figure.value == "1" ? single_noun(figure) : noun_of_whole(figure);
    figure.counted = std::move(noun.text);
    if (figure.unit.empty()) figure.unit = std::move(noun.unit);
  }

  // "1 point in 19 towns": one thing, in the singular.
  [[nodiscard]] CountedNoun single_noun(const Figure& figure) const {
    constexpr WordList kBehind = "in of on at for from to and or but was were is are has had will would . , ; )";
    const std::vector<std::string> after = written_words_after(document_, figure.span.end, 2);
    const std::string_view word = word_at(after, 0);
    const bool letters = word.size() > 2 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    constexpr WordList kNoNoun = "and for per day the out more less each year day week month hour other million billion thousand hundred percent was were has had are but not who that which";
    const bool adjacent = document_.folded_text({figure.span.end, figure.span.end + 1}) == " ";
    if (!letters || !adjacent || kNoNoun.has(word) || (after.size() > 1 && !kBehind.has(after[1]))) return {};
    return {std::string(word), "{" + std::string(word) + "}", figure.span.end + 1 + static_cast<std::uint32_t>(word.size())};
  }

  // "two of the suspects"
  [[nodiscard]] CountedNoun noun_of_whole(const Figure& figure) const {
    constexpr WordList kDefinite = "the its their his her our these those your my";
    const std::vector<std::string> after = words_after(document_, figure.span.end, 2);
    if (word_at(after, 0) != "of" || !kDefinite.has(word_at(after, 1)) || figure.value.empty()) return {};
    constexpr std::uint32_t kBlanksAndOf = 4;  // bytes: " of "
    const auto length = static_cast<std::uint32_t>(after[1].size());
    CountedNoun noun = counted_noun(document_, figure.span.end + kBlanksAndOf + length);
    noun.text = last_word(noun.text);
    return noun;
  }

  // "21 of 47 turbines", "from 6 to 10 chairs", "19 injuries, two of them serious".
  void borrow_unit(std::size_t i) {
    Figure& figure = figures_[i];
    if (figure.kind != "count" || !figure.unit.empty() || shared_.take_age(i)) return;
    if (are_people(figure) || counts_a_body(figure)) {
      figure.unit = "{person}";
      return;
    }
    if (shared_.take(i) || has_own_sense(figure) || take_noun_before(figure) || is_sum(figure) || take_noun_of_number(figure)) return;
    const bool partitive = word_at(words_after(document_, figure.span.end, 1), 0) == "of";  // "four of their last five games"
    const std::uint32_t near = partitive ? 22 : 14;                                         // bytes between the two
    if (i + 1 < figures_.size() && figures_[i + 1].kind == "count" && !figures_[i + 1].unit.empty() && fits(figure, figures_[i + 1]) &&
        in_one_sentence(document_, figures_[i], figures_[i + 1]) && figures_[i + 1].span.begin < figure.span.end + near && !stand_apart(i)) {
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
      if ((of != nullptr && of->unit == figures_[k].unit) || !fits(figure, figures_[k])) continue;
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

  // A broken number is none of whole things: "two ponds that differed in pH (6.2 and 8.3)".
  [[nodiscard]] bool fits(const Figure& figure, const Figure& of) const {
    const auto broken = [](const Figure& f) { return f.value.find('.') != std::string::npos || f.min.find('.') != std::string::npos; };
    const bool change = document_.folded_text({std::min(figure.span.end, of.span.end), std::max(figure.span.begin, of.span.begin)}) == " to ";
    return change || !broken(figure) || broken(of);
  }

  // "68 for a 54-hole total of 209"
  [[nodiscard]] bool is_sum(const Figure& figure) const {
    constexpr WordList kSums = "total score sum index average aggregate target chase tally";
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
    const bool sum = word_at(before, 0) == "of" && kSums.has(word_at(before, 1));
    return sum && counted_noun(document_, figure.span.end).text.empty();
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

  // A ratio, a statistic, how often, or people unnamed: "hazard ratio 0.72", "p=0.003", "failed 17 times", "forced 3,500 to
  // flee", "60,000-strong".
  [[nodiscard]] bool has_own_sense(const Figure& figure) const {
    constexpr WordList kStatistic = "ratio index score coefficient factor ci interval p n = rating magnitude";
    constexpr WordList kDoneToPeople =
        "forced forcing displaced displacing left leaving evacuated arrested detained help helping helped";
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 2);
    const bool decimal = compare(figure.value.empty() ? figure.max : figure.value, "1") < 0;
    const bool strong = std::string_view(document_.unwrapped).substr(figure.span.end).starts_with("-strong");
    const bool statistic = kStatistic.has(word_at(before, word_at(before, 0) == "," ? 1 : 0));
    const std::vector<std::string> after = words_after(document_, figure.span.end, 3);
    const bool times = word_at(after, 0) == "times";
    const bool change = one_of(word_at(after, 0), "increase rise decrease fall drop decline reduction cut");  // "a 2 million increase in homes"
    const bool ones = std::find(after.begin(), after.end(), "ones") != after.end();  // "six minor ones"
    return decimal || strong || statistic || times || change || ones || kDoneToPeople.has(word_at(before, 0));
  }

  // "a family of five needs": no noun.
  [[nodiscard]] bool is_verb_behind(const Figure& figure) const {
    constexpr WordList kVerbsOfPeople =
        "needs lives works uses spends costs gets eats wants pays earns faces plays runs leads visits";
    return kVerbsOfPeople.has(word_at(words_after(document_, figure.span.end, 1), 0));
  }

  // "Two of them drowned", "Another 40 were hurt": of what the sentence before counts; not "fell by a tenth to 1,430".
  [[nodiscard]] bool goes_on(const Figure& figure) const {
    constexpr std::size_t kLead = 2;  // words at the head of a sentence
    constexpr WordList kAnother = "another other others further some only just killed injured wounded including";
    constexpr WordList kLeadIn = "the these those all , and but";
    constexpr WordList kOfThem = "of were are have had more others did remain remained came went died";
    const std::vector<std::string> before = words_before(document_, figure.span.begin, kLead + 1);
    const std::vector<std::string> after = written_words_after(document_, figure.span.end, 1);
    if (!after.empty() && after[0].front() >= 'A' && after[0].front() <= 'Z') return false;  // "Three F-16s"
    constexpr WordList kDefinite = "them these those the us you its their his her our which whom all";
    const bool of_others = word_at(after, 0) == "of" && !kDefinite.has(to_ascii_lower(word_at(written_words_after(document_, figure.span.end, 2), 1)));
    const bool of_them = kAnother.has(word_at(before, 0)) || (kOfThem.has(word_at(after, 0)) && !of_others);
    if (before.empty() || (before.size() <= kLead && kLeadIn.has(before[0]))) return true;
    return of_them && (before.size() <= kLead || !figure.value.empty());
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

  // "the number of travellers in the period reached 18,402,615, compared to 16,911,040": the subject of the sentence says what is counted.
  bool take_noun_of_number(Figure& figure) const {
    constexpr WordList kBeforeLevel = "to from at reached was were is are of with by than hit exceeded totalled totaled stood against surpassed topped averaged";
    constexpr std::uint32_t kReach = 160;  // bytes
    constexpr std::string_view kNumberOf = "umber of ";
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 1);
    if (!kBeforeLevel.has(word_at(before, 0)) || !counted_noun(document_, figure.span.end).text.empty()) return false;
    const Sentence* sentence = sentence_of(document_, figure.span.begin);
    if (sentence == nullptr) return false;
    const std::uint32_t from = std::max(sentence->source.begin, figure.span.begin > kReach ? figure.span.begin - kReach : 0);
    const std::string_view lead = std::string_view(document_.unwrapped).substr(from, figure.span.begin - from);
    const std::size_t at = lead.rfind(kNumberOf);
    if (at == std::string_view::npos || lead.substr(at).find_first_of(";:") != std::string_view::npos) return false;
    const CountedNoun noun = counted_noun(document_, from + static_cast<std::uint32_t>(at + kNumberOf.size()) - 1);
    if (noun.text.empty() || noun.end > figure.span.begin) return false;
    figure.counted = noun.text;
    figure.unit = noun.unit;
    return true;
  }

  // "more than 60 wounded"
  [[nodiscard]] bool are_people(const Figure& figure) const {
    constexpr WordList kState =
        "wounded injured killed dead hurt missing homeless arrested detained hospitalised hospitalized infected unaccounted "
        "aboard";
    constexpr WordList kHarming = "killed killing injured injuring wounded wounding";
    constexpr std::size_t kClause = 4;  // words: "others had been arrested"
    const std::vector<std::string> after = words_after(document_, figure.span.end, kClause);
    const std::vector<std::string> before = words_before(document_, figure.span.begin, 3);
    // "12 others were hurt", "two others died"
    const auto hurt = [&](const std::string& word) { return kState.has(word) || word == "died"; };
    if (word_at(after, 0) == "others" && std::any_of(after.begin(), after.end(), hurt)) return true;
    const bool toll = word_at(before, 1) == "toll" || word_at(before, 2) == "toll";
    if (one_of(word_at(before, 0), "to of at") && toll) return true;  // "bringing the toll to six"
    if (word_at(after, 0) == "on" && word_at(after, 1) == "board") return true;
    return kState.has(word_at(after, 0)) || kHarming.has(word_at(before, 0));
  }

  const Document& document_;
  std::vector<Figure>& figures_;
  SharedUnit shared_;
  std::vector<std::uint32_t> noun_ends_;
};

}  // namespace

std::vector<std::uint32_t> count_things(const Extraction& extraction) { return Counting(extraction).run(); }

}  // namespace factweave
