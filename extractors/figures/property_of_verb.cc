// SPDX-License-Identifier: MIT
#include "extractors/figures/property_of_verb.h"

#include <algorithm>
#include <string>
#include <vector>

#include "extractors/figures/figures.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/names/name_lists.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr std::size_t kVerbReach = 7;  // tokens before the figure

// Behind these the figure belongs to another verb.
constexpr WordList kVerbBoundaries = ", ; : . ( ) \" - | and but while or as that which who whose if whether when where because once unless after before than said says it he she they we i you";
constexpr WordList kVerbPrepositions =
    "of for in at with between from on to by through under over per among into about against during within off onto across along around";
constexpr WordList kOfTime = "in on at by from since until till during of to before after around about";
constexpr WordList kOfPrice = "sell sells sold selling buy bought offer offered list listed traded go goes price priced retail retails";

constexpr WordList kValuing = "value values valued valuing";

}  // namespace

std::optional<PropertyOfVerb::Entry> PropertyOfVerb::find(std::string_view word) const {
  const NameLists* lists = extraction_->name_lists;
  const auto entry = lists == nullptr ? std::nullopt : lists->entry(NameList::measured_by_verb, word);
  if (!entry) return std::nullopt;
  const auto column = [&](std::string_view name) { return lists->column(NameList::measured_by_verb, *entry, name); };
  return Entry{column("property"), column("direct") == "true", column("of")};
}

// "covers 70% of the project's costs"
bool PropertyOfVerb::is_of_costs(const Figure& figure) const {
  constexpr std::size_t kNoun = 6;
  constexpr WordList kPaid = "cost costs expense expenses price bill bills fee fees losses damage damages tuition expenditure budget demand needs consumption electricity energy requirements payments salaries";
  const std::vector<std::string> after = words_after(extraction_->document, figure.span.end, kNoun);
  return word_at(after, 0) == "of" && std::any_of(after.begin(), after.end(), [&](const std::string& word) { return kPaid.has(word); });
}

std::string_view PropertyOfVerb::of(const Figure& figure) const {
  const bool time = is_calendar(figure);
  const std::vector<std::string> before = words_before(extraction_->document, figure.span.begin, kVerbReach);
  for (std::size_t i = 0; i < before.size() && !kVerbBoundaries.has(before[i]); ++i) {
    const std::string& word = before[i];
    if (word == "average" && word_at(before, i + 1) == "on") {
      ++i;
      continue;
    }
    if (kVerbPrepositions.has(word)) {
      if (time && i == 0 && kOfTime.has(word)) continue;
      if (figure.kind == "money" && i == 0 && (word == "for" || word == "at") && kOfPrice.has(word_at(before, 1))) return "price";
      if (figure.kind == "money" && i == 0 && word == "at" && (kValuing.has(word_at(before, 1)) || kValuing.has(word_at(before, 2)))) return "value";
      // "signed an agreement with Norway in 2019": only times reach over their verb's other complements.
      if (time) continue;
      return {};
    }
    const std::optional<Entry> entry = find(word);
    if (!entry || (entry->direct && i > 0)) continue;
    if (entry->property == "area" && is_of_costs(figure)) return {};
    const bool fits = entry->of == "event" ? time || figure.kind == "count" : entry->of != "amount" || !time;
    return fits ? entry->property : std::string_view();
  }
  return {};
}

}  // namespace factweave
