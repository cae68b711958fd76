// SPDX-License-Identifier: MIT
#include "extractors/names/name_shapes.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// *ZPay*, *NRCWomen*: capitals and a word behind them, but no *NGOs* and no *XXth*.
bool has_capitals_before_word(std::string_view word) {
  constexpr std::array<std::string_view, 5> kEndings = {"st", "nd", "rd", "th", "ing"};
  const auto small = std::find_if_not(word.begin(), word.end(), is_upper);
  const std::string_view rest = word.substr(static_cast<std::size_t>(small - word.begin()));
  if (small < word.begin() + 2 || rest.size() < 2 || !std::all_of(rest.begin(), rest.end(), is_lower)) return false;
  return std::find(kEndings.begin(), kEndings.end(), rest) == kEndings.end();
}

}  // namespace

bool has_inner_capital(std::string_view word) {
  if (has_capitals_before_word(word)) return true;
  constexpr std::array<std::string_view, 10> kPrefixes = {"Mc", "Mac", "De", "La", "Le", "Di", "Du", "Van", "Fitz", "Lo"};
  const auto capital = std::find_if_not(word.begin() + 1, word.end(), is_lower);
  if (capital < word.begin() + 2 || word.end() - capital < 2 || !is_upper(*capital)) return false;
  const std::string_view prefix = word.substr(0, static_cast<std::size_t>(capital - word.begin()));
  return std::find(kPrefixes.begin(), kPrefixes.end(), prefix) == kPrefixes.end();
}

bool is_only_acronyms(std::string_view name) {
  while (true) {
    const std::string_view word = name.substr(0, name.find(' '));
    if (word.empty() || word.size() > 4 || !std::all_of(word.begin(), word.end(), is_upper)) return false;
    if (word.size() == name.size()) return true;
    name.remove_prefix(word.size() + 1);
  }
}

bool is_letters_of_office(std::string_view word) {
  constexpr WordList kLetters = "PM ED MD CEO CFO COO CTO VP EVP SVP DG IGP DIG DPM";
  return kLetters.has(word);
}

bool is_letters_of_club(std::string_view word) {
  static constexpr WordList kLetters = "FC AFC SC CF RFC CC GAA";
  return kLetters.has(word);
}

bool is_generation(std::string_view word) {
  constexpr std::array<std::string_view, 7> kGenerations = {"Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"};
  return std::find(kGenerations.begin(), kGenerations.end(), word) != kGenerations.end();
}

bool is_form_before_name(std::string_view word) {
  return one_of(word, "UAB PT TOO OOO OAO ZAO PAO CJSC OJSC PJSC JSC LLC SIA OU EOOD OOD TOV CV");
}

std::string_view small_word_behind(std::string_view text, std::size_t end) {
  std::string_view behind = text.substr(end);
  if (!behind.starts_with(' ')) return {};
  behind.remove_prefix(1);
  return behind.substr(0, behind.find_first_not_of("abcdefghijklmnopqrstuvwxyz"));
}

bool is_in_capitals(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string title_case(std::string_view capitals) {
  std::string title(capitals);
  for (std::size_t i = 1; i < title.size(); ++i) {
    const char before = title[i - 1];
    const bool inside = before != ' ' && before != '-' && before != '\'' && before != '.';
    if (inside && title[i] >= 'A' && title[i] <= 'Z') title[i] = static_cast<char>(title[i] - 'A' + 'a');
  }
  return title;
}

bool ends_in_amount(std::string_view name) {
  const std::size_t blank = name.rfind(' ');
  if (blank == std::string_view::npos) return false;
  const std::string_view last = name.substr(blank + 1);
  const std::size_t digit = last.find_first_of("0123456789");
  return digit != std::string_view::npos && digit > 0 && digit < 4 && last.find_first_not_of("0123456789.,", digit) == std::string_view::npos;
}

bool has_letters_behind(std::string_view name) {
  constexpr WordList kLetters =
      "BL SC MP MEP MSP MLA PC QC KC OBE MBE CBE KBE DBE GBE CMG KCMG GCMG DCMG CVO KCVO GCVO KCB GCB DCB DSO DSC DFC FRS FRCP FRCS FREng FBA FRSE PhD IAS IPS JP SJ SVD OFM SDB OSB OMI CSsR MSC MSF OFMCap MCCJ ONZM MNZM CNZM DNZM KNZM OAM AO AM AC CM OC GCON CON OFR MFR EGH EBS MBS SAN";
  const std::size_t blank = name.rfind(' ');
  return blank != std::string_view::npos && kLetters.has(name.substr(blank + 1));
}

std::size_t before_weekday(std::string_view surface) {
  static constexpr WordList kWeekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday";
  static constexpr WordList kDaysOfTheirOwn = "Black Good Easter Bloody Palm Whit Ash Holy Maundy Cyber Giving Super Shrove Fat Ruby Billy";
  const std::size_t blank = surface.rfind(' ');
  if (blank == std::string_view::npos || !kWeekdays.has(surface.substr(blank + 1))) return surface.size();
  return kDaysOfTheirOwn.has(last_word(surface.substr(0, blank))) ? surface.size() : blank;
}

}  // namespace factweave
