// SPDX-License-Identifier: MIT
#include "extractors/figures/shared_measure.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extractors/figures/figures.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

// "sold 60,000, an increase of 9%", "earned 4m, a 9 per cent increase from 3m": what changed is the figure before.
bool is_apposed_change(const Document& document, const Figure& figure, std::string_view between) {
  if (!between.starts_with(", a ") && !between.starts_with(", an ")) return false;
  if (between.ends_with(" of ")) return is_bare_change(last_word(between.substr(0, between.size() - 4)));
  const std::vector<std::string> after = words_after(document, figure.span.end, 6);
  const auto change = std::find_if(after.begin(), after.end(), [](const std::string& word) { return is_bare_change(word); });
  const bool adjacent = change == after.begin() || word_at(after, 0).starts_with("year") || word_at(after, 0).starts_with("annual");
  return between.size() <= 5 && change != after.end() && adjacent && (change + 1 == after.end() || *(change + 1) != "in");
}

}  // namespace

bool is_bare_change(std::string_view measure) {
  constexpr WordList kChanges = "increase decrease rise fall drop decline jump gain reduction growth improvement";
  return kChanges.has(measure);
}

bool follows_difference(const Document& document, const std::vector<Figure>& figures, std::size_t i) {
  return i > 0 && in_one_sentence(document, figures[i], figures[i - 1]) && figures[i - 1].change && figures[i - 1].change->as == "by";
}

void share_measure(const Document& document, std::vector<Figure>& figures, std::size_t i) {
  constexpr WordList kAlike = "up down";
  constexpr WordList kCompared = "more less higher lower above below";  // "trade at $2.7 billion, 14.3% more than in May"
  constexpr std::size_t kReach = 4;  // figures
  Figure& figure = figures[i];
  // "margin up 40bps to 12.3%", "profit rose threefold year-on-year to 135m"
  constexpr std::size_t kAdverbs = 24;  // bytes
  const std::string_view between = i == 0 ? std::string_view() : document.folded_text({figures[i - 1].span.end, std::max(figures[i - 1].span.end, figure.span.begin)});
  const bool level = figure.change && figure.change->as == "to" && follows_difference(document, figures, i) && between.ends_with(" to ") &&
                     between.size() <= kAdverbs && between.find_first_of(",;:(") == std::string_view::npos;
  const std::vector<std::string> before = words_before(document, figure.span.begin, 1);
  const bool compared = figure.kind == "percent" && (kAlike.has(word_at(before, 0)) || (between == ", " && kCompared.has(word_at(words_after(document, figure.span.end, 1), 0))));
  const bool of_any = figure.same_as || level || compared || is_apposed_change(document, figure, between);
  if (!of_any && figure.status != "baseline") return;
  for (std::size_t k = i; k-- > 0 && i - k <= kReach && in_one_sentence(document, figures[i], figures[k]);) {
    const Figure& first = figures[k];
    if (!is_quantity(first) || first.measure.empty() || is_bare_change(first.measure) || (!of_any && first.unit != figure.unit)) continue;
    figure.measure = first.measure;
    return;
  }
}

}  // namespace factweave
