// SPDX-License-Identifier: MIT
#include <array>
#include <string>
#include <utility>

#include "extractors/figures/normalizers.h"
#include "extractors/figures/number.h"
#include "extractors/figures/number_words.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 48> kIrregularPlurals = {{
    {"people", "person"},      {"men", "man"},
    {"women", "woman"},        {"children", "child"},
    {"feet", "foot"},          {"teeth", "tooth"},
    {"geese", "goose"},        {"mice", "mouse"},
    {"lives", "life"},         {"wives", "wife"},
    {"knives", "knife"},       {"leaves", "leaf"},
    {"shelves", "shelf"},      {"halves", "half"},
    {"wolves", "wolf"},        {"thieves", "thief"},
    {"loaves", "loaf"},        {"calves", "calf"},
    {"criteria", "criterion"}, {"crises", "crisis"},
    {"analyses", "analysis"},  {"policemen", "policeman"},
    {"movies", "movie"},       {"buses", "bus"},
    {"tranches", "tranche"},   {"caches", "cache"},
    {"niches", "niche"},       {"avalanches", "avalanche"},
    {"headaches", "headache"}, {"shoes", "shoe"},
    {"mps", "mp"},             {"sorties", "sortie"},
    {"calories", "calorie"},   {"cookies", "cookie"},
    {"ties", "tie"},           {"pies", "pie"},
    {"selfies", "selfie"},     {"taxis", "taxi"},
    {"kiwis", "kiwi"},         {"rabbis", "rabbi"},
    {"safaris", "safari"},     {"emojis", "emoji"},
    {"bikinis", "bikini"},     {"alibis", "alibi"},
    {"mandis", "mandi"},       {"rotis", "roti"},
    {"indices", "index"},      {"matrices", "matrix"},
}};

constexpr std::array<std::string_view, 14> kUnchanging = {
    "series", "species", "means",  "aircraft", "sheep",        "deer", "fish",
    "salmon", "staff",   "police", "cattle",   "headquarters", "news", "premises"};

std::string_view strip(std::string_view phrase) {
  while (!phrase.empty() &&
         (phrase.front() == ' ' || phrase.front() == '/' || phrase.front() == ',' || phrase.front() == '-')) {
    phrase.remove_prefix(1);
  }
  for (const std::string_view lead :
       {"for each ", "for every ", "per ", "per-", "each ", "every ", "an ", "an-", "a ", "a-", "the ", "in a "}) {
    if (phrase.starts_with(lead)) return strip(phrase.substr(lead.size()));
  }
  constexpr std::string_view kDot = "·";
  if (phrase.starts_with(kDot)) phrase.remove_prefix(kDot.size());
  for (const std::string_view inverse : {"^-1", "-1", "⁻¹"}) {  // m s-1
    if (phrase.ends_with(inverse)) phrase.remove_suffix(inverse.size());
  }
  while (!phrase.empty() && (phrase.back() == ' ' || phrase.back() == '.')) phrase.remove_suffix(1);
  return phrase;
}

// "cm-3" → "cm3", empty for anything else.
std::string inverse_power(std::string_view phrase) {
  for (const std::string_view minus : {"^-", "-", "⁻"}) {
    const std::size_t at = phrase.rfind(minus);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view power = phrase.substr(at + minus.size());
    if (power == "2" || power == "²") return std::string(phrase.substr(0, at)) + "2";
    if (power == "3" || power == "³") return std::string(phrase.substr(0, at)) + "3";
  }
  return {};
}

// "kg bag", behind a number: a unit and what holds so much.
bool measures_container(const FigureGroups& groups, std::string_view phrase) {
  const std::size_t cut = phrase.find_first_of(" -");
  if (cut == std::string_view::npos || !groups.look_up("rate_word", phrase, "ucum").empty() || !groups.look_up("unit_name", phrase, "ucum").empty()) return false;
  const std::string_view unit = phrase.substr(0, cut);
  return !groups.look_up("unit_symbol", unit, "ucum").empty() || !groups.look_up("unit_name", unit, "ucum").empty();
}

// "100 km" → 100.km, "million BTU" → 10*6.[Btu], as UCUM writes factors.
std::string scaled_unit(const FigureGroups& groups, std::string_view phrase) {
  if (const std::string_view scale = phrase.substr(0, phrase.find(' ')); scale.size() > 3 && scale.size() < phrase.size()) {
    const std::string_view factor = scale_factor(scale);
    const std::string unit = factor.empty() ? std::string() : rate_unit(groups, phrase.substr(scale.size()));
    if (!unit.empty()) return "10*" + std::to_string(factor.size() - 1) + "." + unit;
  }
  std::size_t end = 0;
  while (end < phrase.size() && ((phrase[end] >= '0' && phrase[end] <= '9') || phrase[end] == ',')) ++end;
  if (end == 0) return {};
  const std::string_view rest = strip(phrase.substr(end));
  if (measures_container(groups, rest)) return {};  // *per 64-kg bag* is per bag
  const auto number = parse_number(phrase.substr(0, end));
  const std::string unit = rate_unit(groups, rest);
  return number && !unit.empty() ? number->value + "." + unit : std::string();
}

}  // namespace

std::string singular_noun(std::string_view noun) {
  const std::string word = to_ascii_lower(noun);
  for (const auto& [many, one] : kIrregularPlurals) {
    if (word == many) return std::string(one);
  }
  for (const std::string_view same : kUnchanging) {
    if (word == same) return word;
  }
  const std::size_t size = word.size();
  if (size > 4 && word.ends_with("men")) return word.substr(0, size - 2) + "an";
  if (size < 4 || !word.ends_with('s') || word.ends_with("ss") || word.ends_with("us") ||
      word.ends_with("is")) {
    return word;
  }
  if (word.ends_with("ies")) return word.substr(0, size - 3) + "y";
  if (word.ends_with("sses") || word.ends_with("shes") || word.ends_with("ches") || word.ends_with("xes") ||
      word.ends_with("buses") || word.ends_with("zzes") || word.ends_with("oes")) {
    return word.substr(0, size - 2);
  }
  return word.substr(0, size - 1);
}

std::string rate_unit(const FigureGroups& groups, std::string_view phrase) {
  phrase = strip(phrase);
  if (phrase.empty()) return {};
  if (const auto code = groups.look_up("rate_word", phrase, "ucum"); !code.empty()) return std::string(code);
  if (const auto code = groups.look_up("time_unit", phrase, "per"); !code.empty()) return std::string(code);
  if (const auto code = groups.look_up("unit_symbol", phrase, "ucum"); !code.empty())
    return std::string(code);
  if (const auto code = groups.look_up("unit_name", phrase, "ucum"); !code.empty()) return std::string(code);
  if (const std::string power = inverse_power(phrase); !power.empty()) return rate_unit(groups, power);
  if (const std::string scaled = scaled_unit(groups, phrase); !scaled.empty()) return scaled;
  for (const std::string_view joint : {"/", " per ", " a "}) {  // per user/month, per person per day
    const std::size_t at = phrase.find(joint);
    if (at == std::string_view::npos) continue;
    const std::string first = rate_unit(groups, phrase.substr(0, at));
    const std::string second = rate_unit(groups, phrase.substr(at + joint.size()));
    return first.empty() || second.empty() ? std::string() : first + "." + second;
  }
  const std::size_t cut = phrase.rfind(' ');
  if (cut != std::string_view::npos) {  // per harvested acre
    if (const auto code = groups.look_up("unit_name", phrase.substr(cut + 1), "ucum"); !code.empty()) return std::string(code);
  }
  const std::string noun = singular_noun(cut == std::string_view::npos ? phrase : phrase.substr(cut + 1));
  for (const char c : noun) {
    if (!(c >= 'a' && c <= 'z') && c != '-') return {};
  }
  return noun.size() < 2 ? std::string() : "{" + noun + "}";
}

}  // namespace factweave
