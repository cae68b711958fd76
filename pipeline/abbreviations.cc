// SPDX-License-Identifier: MIT
#include "pipeline/abbreviations.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/tokens.h"

namespace factweave {
namespace {

constexpr std::string_view kTitles =
    "mr mrs ms mx messrs cllr cllrs dr drs prof profs gen lt col sgt cpl capt cdr cmdr maj brig adm vice rear gov sen spc pfc radm vadm cwo "
    "sens rep "
    "reps hon rev revd fr st ste amb pres insp supt det const pvt ens mme mlle msgr eng engr ing dipl arch "
    "atty "
    "sr sra srta dna don mt ft";
constexpr std::string_view kBeforeNumber =
    "no nos nr art arts sec secs fig figs p pp par para paras vol vols ch chap cl reg regs ex exh jan feb "
    "mar apr jun rs re tk dhs rp sh shs ksh kshs ushs tshs sfr nu bs gs c b d "
    "jul aug sep sept oct nov dec tel fax ext op item app bd add corr";
constexpr std::string_view kInner = "vs approx ca circa cf viz incl excl resp eg ie cit seq";
constexpr std::string_view kEither =
    "inc ltd co corp cos jr sr etc esq ave blvd rd sq bldg pty pte cie ltda kg lb lbs oz "
    "km cm mm hr hrs sec mins mph tsp mon tue tues wed thu thur thurs fri sat sun al est ed eds trans orig "
    "dept "
    "univ assn assoc natl intl govt bros avg max min";
constexpr std::string_view kOpeners =
    "the an it its he she they we you this that these those there his her their our my your who what when "
    "where why "
    "how if but and or so yet however moreover meanwhile furthermore also although though while since "
    "because as at "
    "in on for from with by to after before during under over once then thus therefore instead according "
    "both each "
    "every some many most all no not nor one another such despite unlike through until unless without within "
    "last next earlier later today yesterday now here let please of additionally finally further i";
constexpr std::string_view kReporting =
    "said says say asked asks ask replied replies answered answers told tells added adds wrote writes "
    "shouted cried "
    "exclaimed whispered wondered wonders demanded demands inquired enquired continued continues joked jokes "
    "quipped "
    "tweeted posted argued argues insisted insists explained explains warned warns urged urges declared "
    "declares";

// Sorted hashes of a list of words.
std::vector<std::uint32_t> hashes(std::string_view words) {
  std::vector<std::uint32_t> out;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    out.push_back(token_hash(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool has(const std::vector<std::uint32_t>& sorted, std::uint32_t hash) {
  return std::binary_search(sorted.begin(), sorted.end(), hash);
}

}  // namespace

Abbreviation abbreviation(const Token& word) {
  static const std::vector<std::pair<Abbreviation, std::vector<std::uint32_t>>> kKinds = {
      {Abbreviation::title, hashes(kTitles)},
      {Abbreviation::before_number, hashes(kBeforeNumber)},
      {Abbreviation::inner, hashes(kInner)},
      {Abbreviation::either, hashes(kEither)}};
  if (word.end - word.begin > 6) return Abbreviation::none;
  for (const auto& [kind, sorted] : kKinds) {
    if (has(sorted, word.lower_hash)) return kind;
  }
  return Abbreviation::none;
}

bool opens_sentences(const Token& word) {
  static const std::vector<std::uint32_t> kSorted = hashes(kOpeners);
  return word.capitalised && has(kSorted, word.lower_hash);
}

bool reports_speech(const Token& word) {
  static const std::vector<std::uint32_t> kSorted = hashes(kReporting);
  return !word.capitalised && has(kSorted, word.hash);
}

}  // namespace factweave
