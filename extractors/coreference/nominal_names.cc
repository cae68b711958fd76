// SPDX-License-Identifier: MIT
#include "extractors/coreference/nominal_names.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extractors/coreference/phrase.h"
#include "extractors/names/name_lists.h"
#include "pipeline/ascii_case.h"
#include "pipeline/ascii_digit.h"

namespace factweave {
namespace {

// Leaves off what tells which or how many of a class there are. *20 mm cables* are a class of their own.
std::string_view without_qualifiers(std::string_view phrase) {
  static constexpr WordList kQualifiers =
      "its his her their our my your this that these those such one of many much more most less several various numerous other others another own certain enough "
      "some any all both each every few fewer additional further extra new existing remaining first second third fourth fifth last next same similar different "
      "million billion thousand hundred dozen dozens hundreds thousands millions";
  constexpr std::size_t kLongestUnit = 2;
  while (true) {
    const std::size_t blank = phrase.find(' ');
    if (blank == std::string_view::npos) return phrase;
    const std::string_view word = phrase.substr(0, blank), rest = phrase.substr(blank + 1);
    const bool number = is_digit(word[0]) && rest.substr(0, rest.find(' ')).size() > kLongestUnit;
    if (!number && !kQualifiers.has(word)) return phrase;
    phrase = rest;
  }
}

// The part of the text that has just these letters and digits, in whatever case and with whatever stands between them; empty
// where none has.
std::string_view as_written(std::string_view text, std::string_view words) {
  const auto letters_of = [](std::string_view from, std::vector<std::size_t>* places) {
    std::string letters;
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (!is_ascii_letter(from[i]) && !is_digit(from[i])) continue;
      letters += ascii_lower(from[i]);
      if (places != nullptr) places->push_back(i);
    }
    return letters;
  };
  std::vector<std::size_t> places;
  const std::string all = letters_of(text, &places), wanted = letters_of(words, nullptr);
  const std::size_t at = wanted.empty() ? std::string::npos : all.rfind(wanted);
  if (at == std::string::npos) return {};
  return text.substr(places[at], places[at + wanted.size() - 1] + 1 - places[at]);
}

// *Ferries* that open a line are ferries; *Danish ferries* and *Norvik-built ferries* stay what they are.
std::string in_mid_sentence(const Discourse& d, std::string_view name) {
  std::string result(name);
  const std::string_view first = name.substr(0, name.find_first_of(" -"));
  const bool plain = !first.empty() && is_upper(first[0]) && std::none_of(name.begin() + 1, name.end(), is_upper);
  if (!plain) return result;
  std::string small(first);
  small[0] = ascii_lower(small[0]);
  const NameLists* lists = d.extraction.name_lists;
  const bool known = lists != nullptr && (lists->has(NameList::common_word, small) || lists->has(NameList::goods_noun, small) || lists->has(NameList::goods_plural, small));
  if (known) result[0] = small[0];
  return result;
}

std::string class_name(const Discourse& d, std::uint32_t m) {
  const std::string phrase = read_phrase(d, m).phrase;
  const std::string_view wanted = without_qualifiers(phrase);
  const std::string source = on_one_line(d.document.unwrapped_text(d.mention(m).span));
  std::string_view written = as_written(source, wanted);
  if (written.empty()) written = as_written(d.document.folded_text(d.mention(m).span), wanted);
  return written.empty() ? std::string(wanted) : in_mid_sentence(d, written);
}

// No adjective of what follows (*the group of Danish towns*), nor a part of it (*of Norvik-based firms*, *of Norvik's towns*).
bool stands_alone(const Discourse& d, std::uint32_t name) {
  const Span span = d.mention(name).span;
  const NameLists* lists = d.extraction.name_lists;
  if (lists != nullptr && lists->has(NameList::nationality, d.document.folded_text(span))) return false;
  const std::string_view behind = std::string_view(d.document.unwrapped).substr(span.end, 2);
  const bool word = behind.size() == 2 && behind[0] == ' ' && is_lower(behind[1]);
  return word || behind.empty() || std::string_view(".,;:)\n\"").find(behind[0]) != std::string_view::npos;
}

// *the government* of Norway: the name behind a bare noun that says whose it is.
std::string complement(const Discourse& d, std::uint32_t m) {
  const std::size_t of = d.end_word(m);
  if (d.words[of] != "of") return {};
  const std::size_t name = of + (d.words[of + 1] == "the" ? 2 : 1);
  for (const std::uint32_t other : d.from(m)) {
    if (d.first_word(other) > name) break;
    if (d.first_word(other) != name || d.mention(other).level != Level::name || !stands_alone(d, other)) continue;
    return " of " + std::string(name > of + 1 ? "the " : "") + on_one_line(d.document.unwrapped_text(d.mention(other).span));
  }
  return {};
}

std::string without_article(std::string nominal) {
  for (const std::string_view article : {"the ", "The ", "a ", "A ", "an ", "An "}) {
    if (nominal.starts_with(article)) nominal.erase(0, article.size());
  }
  return nominal;
}

}  // namespace

std::string on_one_line(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool space = c == '\n' || c == '\t' || c == ' ' || c == '\r';
    if (!space) result += c;
    else if (!result.empty() && result.back() != ' ') result += ' ';
  }
  return result;
}

std::string nominal_name(const Discourse& d, std::uint32_t e) {
  const bool goods = d.entity(e).type == "Product";
  for (const std::uint32_t m : d.facts[e].mentions) {
    if (d.mention(m).level != Level::nominal) continue;
    std::string name = goods ? class_name(d, m) : without_article(on_one_line(d.document.unwrapped_text(d.mention(m).span)));
    if (name.empty()) continue;
    const bool bare = !goods && name.find(' ') == std::string::npos;
    return bare ? name + complement(d, m) : name;
  }
  return {};
}

}  // namespace factweave
