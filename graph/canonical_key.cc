// SPDX-License-Identifier: MIT
#include "graph/canonical_key.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

#include "graph/legal_forms.h"
#include "graph/plain_names.h"
#include "graph/word_variants.h"
#include "pipeline/split_words.h"

namespace factweave {
namespace {

// Letters that NFKC leaves whole but that writers replace by plain ones.
constexpr std::array<std::pair<char32_t, std::string_view>, 12> kPlainLetters = {{
    {U'ø', "o"}, {U'đ', "d"}, {U'ð', "d"}, {U'þ', "th"}, {U'ł', "l"}, {U'æ', "ae"},
    {U'œ', "oe"}, {U'ı', "i"}, {U'ħ', "h"}, {U'ŋ', "n"}, {U'ß', "ss"}, {U'ŧ', "t"},
}};

constexpr std::array<std::string_view, 20> kHonorifics = {
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "madam", "rev",
    "reverend", "fr", "hon", "capt", "mme", "herr"};

constexpr std::array<std::string_view, 20> kPlacePrefixes = {
    "the ", "federal republic of ", "islamic republic of ", "peoples republic of ", "republic of ", "kingdom of ",
    "commonwealth of ", "state of ", "province of ", "city of ", "town of ", "district of ", "region of ",
    "county of ", "municipality of ", "municipal district of ", "village of ", "borough of ", "duchy of ",
    "principality of "};

void append_plain(char32_t c, std::string& out) {
  for (const auto& [letter, plain] : kPlainLetters) {
    if (letter == c) {
      out += plain;
      return;
    }
  }
  icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(out);
}

// Makes one word of letters that stand alone behind each other: j p morgan → jp morgan.
std::string join_initials(std::string_view key) {
  const auto is_initial = [](std::string_view word) { return word.size() == 1 && word[0] >= 'a' && word[0] <= 'z'; };
  std::string out;
  bool after_initial = false;
  for (const std::string_view word : split_words(key)) {
    if (!out.empty() && !(after_initial && is_initial(word))) out += ' ';
    out += word;
    after_initial = is_initial(word);
  }
  return out;
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

// One word of a spelling key.
std::string consonants(std::string_view word) {
  std::string plain(word);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kSame = {{
      {"kh", "h"}, {"ph", "f"}, {"th", "t"}, {"ck", "k"}, {"ch", "c"}, {"cz", "c"}, {"ts", "z"}, {"tz", "z"},
      {"x", "ks"}, {"w", "v"}, {"q", "k"}, {"j", "y"},
  }};
  for (const auto& [from, to] : kSame) {
    for (std::size_t at = plain.find(from); at != std::string::npos; at = plain.find(from, at + to.size())) {
      plain.replace(at, from.size(), to);
    }
  }
  std::string out;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const bool repeated = i > 0 && plain[i] == plain[i - 1];
    if (i == 0 || (!is_vowel(plain[i]) && !repeated)) out += plain[i];
    if (i == 0 && is_vowel(plain[0])) out += '-';
  }
  return out;
}

}  // namespace

std::string name_key(std::string_view name) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCCasefoldInstance(error);
  const auto* nfd = icu::Normalizer2::getNFDInstance(error);
  if (U_FAILURE(error)) return std::string(name);
  const auto source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  const icu::UnicodeString folded = nfd->normalize(nfkc->normalize(source, error), error);
  std::string out;
  bool gap = false;
  for (std::int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK && c < 0x0370) continue;  // Latin diacritics; other scripts need theirs
    if (c == U'\'' || c == U'\u2019') continue;  // O'Brien and OBrien are one name
    if (u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_COMBINING_SPACING_MARK) {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      append_plain(static_cast<char32_t>(c), out);
    } else if (c == U'&') {
      out += out.empty() ? "and" : " and";
      gap = true;
    } else {
      gap = true;
    }
  }
  return join_initials(out);
}

std::string person_key(std::string_view name) {
  std::string key = name_key(name);
  for (bool again = true; again;) {
    again = false;
    const std::size_t blank = key.find(' ');
    if (blank == std::string::npos) break;
    if (std::find(kHonorifics.begin(), kHonorifics.end(), std::string_view(key).substr(0, blank)) != kHonorifics.end()) {
      key.erase(0, blank + 1);
      again = true;
    }
  }
  return key;
}

std::string organization_key(std::string_view name) {
  const std::string whole = name_key(name);
  std::string_view key = whole;
  if (key.starts_with("the ")) key.remove_prefix(4);
  while (const auto form = find_legal_form(key)) key = form->rest;
  if (key.ends_with(" and")) key.remove_suffix(4);  // "Brandt & Co"
  return one_order(one_spelling(key));
}

std::string thing_key(std::string_view name) { return one_spelling(name_key(name)); }

std::string place_key(std::string_view name) {
  std::string key = thing_key(name);
  for (const std::string_view prefix : kPlacePrefixes) {
    if (key.starts_with(prefix) && key.size() > prefix.size()) key.erase(0, prefix.size());
  }
  return key;
}

std::string_view legal_form_class(std::string_view name) {
  const std::string key = name_key(name);
  std::string_view same;
  for (auto form = find_legal_form(key); form; form = find_legal_form(form->rest)) {
    const bool is_vague = same.empty() || same == "co" || same == "corp";  // part of many a name: OJSC Norvik Corporation
    if (is_vague) same = form->same;
  }
  return same;
}

std::string spelling_key(std::string_view person_key) {
  std::string out;
  for (const std::string_view word : split_words(person_key)) {
    if (!out.empty()) out += ' ';
    out += consonants(word);
  }
  return out;
}

bool is_acronym(std::string_view name) {
  std::size_t letters = 0;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') ++letters;
    else if (c != '.' && c != '&' && !(c >= '0' && c <= '9')) return false;
  }
  return letters >= 2 && letters <= 6;
}

}  // namespace factweave
