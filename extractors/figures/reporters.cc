// SPDX-License-Identifier: MIT
#include "extractors/figures/reporters.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr WordList kWorks = "report data figures statistics survey study numbers estimates index";
constexpr WordList kShow = "show shows showed indicate indicates indicated reveal reveals revealed suggest suggests";

// "according to the ministry", "according to data from the ministry"
bool is_named_as_source(const Document& document, const Mention& mention) {
  constexpr std::size_t kReach = 6;  // words
  constexpr WordList kData = "the a its latest new official preliminary data figures statistics numbers estimates report from by of to";
  const std::vector<std::string> before = words_before(document, mention.span.begin, kReach);
  const auto according = std::find(before.begin(), before.end(), "according");
  return according != before.end() && std::all_of(before.begin(), according, [&](std::string_view word) { return kData.has(word); });
}

// "a report by the exchange shows"
bool is_author_of_shown(const Document& document, const Mention& mention) {
  constexpr WordList kBetween = "by from of the a released published compiled issued";
  constexpr std::size_t kReach = 5, kBracket = 5;  // words; "(NSO)" may follow
  const std::vector<std::string> before = words_before(document, mention.span.begin, kReach);
  const auto work = std::find_if_not(before.begin(), before.end(), [&](std::string_view word) { return kBetween.has(word); });
  if (work == before.begin() || work == before.end() || !kWorks.has(*work)) return false;
  const std::vector<std::string> after = words_after(document, mention.span.end, kBracket);
  return kShow.has(word_at(after, word_at(after, 0) == "(" ? 3 : 0));
}

// "the board's statistics show"
bool is_source_of_shown(const Document& document, const Mention& mention) {
  const std::vector<std::string> after = words_after(document, mention.span.end, 4);
  const std::size_t work = word_at(after, 0) == "'" ? 2 : 0;
  return kWorks.has(word_at(after, work)) && kShow.has(word_at(after, work + 1));
}

// "said", "has also told"; "expects", but "expects to spend"; "the board's forecast"
bool is_followed_by_telling(const Document& document, const Mention& mention) {
  constexpr WordList kHelpers = "' s has have had is are also now earlier later recently still already";
  constexpr WordList kTells = "said says say told noted added stated warned showed shows found believes";
  constexpr WordList kForesees =
      "expects expected sees forecast forecasts forecasted predicts predicted projects projected estimates estimated anticipates anticipated puts put";
  constexpr WordList kWhen = "on in at the a its last this monday tuesday wednesday thursday friday saturday sunday today yesterday week month report statement earlier";
  const std::vector<std::string> after = words_after(document, mention.span.end, 11);
  std::size_t verb = word_at(after, 0) == "(" && word_at(after, 2) == ")" ? 3 : 0;  // "the statistics office (NSO) said"
  while (verb < after.size() && kHelpers.has(after[verb])) ++verb;
  if (one_of(word_at(after, verb), "reported reports announced announces disclosed revealed reporting announcing")) {
    const auto next = std::find_if_not(after.begin() + static_cast<std::ptrdiff_t>(verb) + 1, after.end(), [&](std::string_view word) { return kWhen.has(word); });
    if (next != after.end() && *next == "that") return true;
  }
  return kTells.has(word_at(after, verb)) || (kForesees.has(word_at(after, verb)) && word_at(after, verb + 1) != "to");
}

// "Norvik Bank's chief economist", "an analyst at Norvik Bank": who studies others.
bool is_employer_of_student(const Document& document, const Mention& mention) {
  constexpr std::size_t kReach = 4;  // words
  constexpr WordList kStudents = "economist economists analyst analysts strategist strategists researcher researchers";
  constexpr WordList kBetween = "' s chief senior lead market equity research commodity commodities energy oil mining retail currency rates";
  constexpr WordList kJoints = "at with from of for the";
  const std::vector<std::string> after = words_after(document, mention.span.end, kReach);
  const auto behind = std::find_if_not(after.begin(), after.end(), [&](std::string_view word) { return kBetween.has(word); });
  if (behind != after.end() && kStudents.has(*behind)) return true;
  const std::vector<std::string> before = words_before(document, mention.span.begin, kReach);
  const auto lead = std::find_if_not(before.begin(), before.end(), [&](std::string_view word) { return kJoints.has(word); });
  return lead != before.begin() && lead != before.end() && kStudents.has(*lead);
}

// "that Norway's sales": told of another by name.
bool tells_of_named(const Document& document, const Mention& mention) {
  constexpr std::size_t kReach = 6;  // words
  const std::vector<std::string> after = written_words_after(document, mention.span.end, kReach);
  const auto that = std::find(after.begin(), after.end(), "that");
  return that != after.end() && that + 1 != after.end() && (that + 1)->front() >= 'A' && (that + 1)->front() <= 'Z';
}

// "an officer of the ministry, Ilse Brandt, said that": the body in the words for who speaks.
bool is_of_speaker(const Document& document, const Mention& mention, std::uint32_t figure) {
  constexpr std::uint32_t kName = 40;  // bytes
  if (mention.span.end >= figure || word_at(words_before(document, mention.span.begin, 2), 1).empty()) return false;
  const std::string_view gap = document.folded_text({mention.span.end, std::min(figure, mention.span.end + kName)});
  return gap.find(" said ") != std::string_view::npos || gap.find(" told ") != std::string_view::npos;
}

}  // namespace

bool tells_of_others(const Document& document, const Mention& mention, const Figure& figure) {
  constexpr WordList kTellers = "government international media ngo association";
  constexpr WordList kOfState = "revenue revenues deficit surplus spending expenditure budget debt borrowing loss losses cost costs allocation funding staff";
  if (mention.type != "Organization") return false;
  if (is_author_of_shown(document, mention) || is_source_of_shown(document, mention) || is_employer_of_student(document, mention)) return true;
  if (!kTellers.has(mention.subtype)) return false;
  if (kOfState.has(to_ascii_lower(last_word(figure.measure)))) return tells_of_named(document, mention) && is_followed_by_telling(document, mention);
  return is_named_as_source(document, mention) || is_followed_by_telling(document, mention) || is_of_speaker(document, mention, figure.span.begin);
}

}  // namespace factweave
