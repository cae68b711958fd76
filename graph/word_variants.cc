// SPDX-License-Identifier: MIT
#include "graph/word_variants.h"

#include <algorithm>
#include <array>
#include <utility>

#include "pipeline/split_words.h"

namespace factweave {
namespace {

using Variant = std::pair<std::string_view, std::string_view>;  // as written, as one

// Beginnings of British words. Own list, after the usual differences.
constexpr auto kBeginnings = std::to_array<Variant>({
    {"aeroplane", "airplane"}, {"aluminium", "aluminum"}, {"anaesth", "anesth"}, {"archaeolog", "archeolog"},
    {"armour", "armor"}, {"artefact", "artifact"}, {"behaviour", "behavior"}, {"catalogue", "catalog"}, {"centre", "center"},
    {"colour", "color"}, {"councillor", "councilor"}, {"counsellor", "counselor"}, {"counselling", "counseling"},
    {"defence", "defense"}, {"dialogue", "dialog"}, {"encyclopaedi", "encyclopedi"}, {"endeavour", "endeavor"},
    {"enrolment", "enrollment"}, {"favour", "favor"}, {"fibre", "fiber"}, {"flavour", "flavor"}, {"fulfilment", "fulfillment"},
    {"gynaecolog", "gynecolog"}, {"haemato", "hemato"}, {"harbour", "harbor"}, {"honour", "honor"}, {"jewellery", "jewelry"},
    {"labour", "labor"}, {"leukaemia", "leukemia"}, {"licence", "license"}, {"litre", "liter"}, {"manoeuvre", "maneuver"},
    {"metre", "meter"}, {"modelling", "modeling"}, {"neighbour", "neighbor"}, {"offence", "offense"},
    {"orthopaedic", "orthopedic"}, {"paediatric", "pediatric"}, {"palaeo", "paleo"}, {"plough", "plow"},
    {"practise", "practice"}, {"programme", "program"}, {"savour", "savor"}, {"splendour", "splendor"},
    {"sulphur", "sulfur"}, {"theatre", "theater"}, {"traveller", "traveler"}, {"travelling", "traveling"}, {"tyre", "tire"},
    {"valour", "valor"}, {"vapour", "vapor"}, {"vigour", "vigor"},
});

// Ends of verbs and what is made of them; what stands before has three letters or more.
constexpr auto kEndings = std::to_array<Variant>({
    {"isation", "ization"}, {"isations", "izations"}, {"ised", "ized"}, {"ising", "izing"}, {"iser", "izer"}, {"isers", "izers"},
});

// Whole words. Countries and unions only beside another word: alone they are names with codes and acronyms of their own.
constexpr auto kAbbreviations = std::to_array<Variant>({
    {"assn", "association"}, {"assoc", "association"}, {"bros", "brothers"}, {"dept", "department"}, {"eu", "european union"},
    {"assr", "autonomous soviet socialist republic"}, {"ft", "fort"}, {"govt", "government"}, {"inst", "institute"}, {"intl", "international"}, {"mfg", "manufacturing"},
    {"mt", "mount"}, {"natl", "national"}, {"ssr", "soviet socialist republic"}, {"st", "saint"}, {"uk", "united kingdom"}, {"un", "united nations"},
    {"univ", "university"}, {"us", "united states"}, {"usa", "united states"},
});

constexpr auto kNumbers = std::to_array<Variant>({
    {"one", "1"}, {"two", "2"}, {"three", "3"}, {"four", "4"}, {"five", "5"}, {"six", "6"}, {"seven", "7"}, {"eight", "8"},
    {"nine", "9"}, {"ten", "10"}, {"eleven", "11"}, {"twelve", "12"}, {"first", "1st"}, {"second", "2nd"}, {"third", "3rd"},
    {"fourth", "4th"}, {"fifth", "5th"}, {"sixth", "6th"}, {"seventh", "7th"}, {"eighth", "8th"}, {"ninth", "9th"},
    {"tenth", "10th"}, {"eleventh", "11th"}, {"twelfth", "12th"},
});

template <std::size_t Size>
std::string_view whole_word(const std::array<Variant, Size>& variants, std::string_view word) {
  const auto found = std::find_if(variants.begin(), variants.end(), [&](const Variant& v) { return v.first == word; });
  return found == variants.end() ? std::string_view() : found->second;
}

std::string american(std::string_view word) {
  for (const auto& [british, one] : kBeginnings) {
    if (word.starts_with(british)) return std::string(one) + std::string(word.substr(british.size()));
  }
  for (const auto& [british, one] : kEndings) {
    constexpr std::size_t kShortestStem = 3;
    if (word.size() < british.size() + kShortestStem || !word.ends_with(british)) continue;
    return std::string(word.substr(0, word.size() - british.size())) + std::string(one);
  }
  return std::string(word);
}

}  // namespace

std::string one_spelling(std::string_view key) {
  const std::vector<std::string_view> words = split_words(key);
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ' ';
    const std::string_view number = whole_word(kNumbers, word);
    const std::string_view whole = words.size() > 1 ? whole_word(kAbbreviations, word) : std::string_view();
    if (!number.empty()) {
      out += number;
    } else if (!whole.empty()) {
      out += whole;
    } else {
      out += american(word);
    }
  }
  return out;
}

std::string singular_key(std::string_view key) {
  constexpr std::size_t kShortest = 4;  // *gas* and *bus* stay
  std::string out(key);
  const std::size_t word = key.size() - (key.rfind(' ') == std::string_view::npos ? 0 : key.rfind(' ') + 1);
  const auto ends = [&](std::string_view end) { return key.ends_with(end); };
  if (word < kShortest || !ends("s") || ends("ss") || ends("us") || ends("is")) return out;
  if (ends("ies") && word > kShortest) out.replace(out.size() - 3, 3, "y");
  else if (ends("sses") || ends("xes") || ends("ches") || ends("shes")) out.resize(out.size() - 2);
  else out.pop_back();
  return out;
}

}  // namespace factweave
