// SPDX-License-Identifier: MIT
#include "extractors/coreference/phrase.h"

#include <algorithm>
#include <array>

#include "extractors/names/titles.h"

namespace factweave {
namespace {

Determiner determiner_of(std::string_view word) {
  if (word == "the") return Determiner::definite;
  if (one_of(word, "this that these those such both")) return Determiner::demonstrative;
  if (one_of(word, "a an some any one another no")) return Determiner::indefinite;
  if (one_of(word, "my your his her its our their")) return Determiner::possessive;
  if (one_of(word, "each every either neither all")) return Determiner::universal;
  return Determiner::none;
}

constexpr std::array<std::string_view, 6> kJoints = {" and ", ", and ", " and the ", ", and the ", " and its ", " & "};
constexpr std::array<std::string_view, 2> kCommas = {", ", ", the "};

std::size_t count_word(std::string_view word) {
  static constexpr std::array<std::string_view, 9> kCounts = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  if (word == "both") return 2;
  const auto at = std::find(kCounts.begin(), kCounts.end(), word);
  return at == kCounts.end() ? 0 : static_cast<std::size_t>(at - kCounts.begin()) + 2;
}

// What joins two names, without the second one's title: " and " of *Ilse Brandt and Finance Minister Tom Weber*.
std::string_view link_between(const Discourse& discourse, Span first, Span second) {
  std::string_view gap = discourse.text_between(first, second);
  while (gap.starts_with(')') || gap.starts_with('"')) gap.remove_prefix(1);
  if (discourse.extraction.name_lists == nullptr || !gap.ends_with(' ')) return gap;
  const std::string_view title = title_at_end(*discourse.extraction.name_lists, gap.substr(0, gap.size() - 1));
  return title.empty() ? gap : gap.substr(0, gap.size() - title.size() - 1);
}

}  // namespace

std::string singular(std::string_view word) {
  if (word == "people") return "person";
  if (word.size() > 4 && word.ends_with("ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
  if (word.size() > 4 && (word.ends_with("sses") || word.ends_with("shes") || word.ends_with("ches") || word.ends_with("xes") ||
                          word.ends_with("buses"))) {
    return std::string(word.substr(0, word.size() - 2));
  }
  if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) {
    return std::string(word.substr(0, word.size() - 1));
  }
  return std::string(word);
}

Phrase read_phrase(const Discourse& discourse, std::uint32_t mention) {
  Phrase result;
  const std::vector<std::string_view> words = discourse.mention_words(mention);
  std::size_t begin = 0;
  result.count = count_word(discourse.words[discourse.first_word(mention) - 1]);  // *two firms*: the count is a figure of its own
  const bool partitive = words.size() > 2 && words[1] == "of" && (words[0] == "one" || words[0] == "all");  // *one of its directors*
  if (partitive) begin = 2;
  if (!words.empty()) result.determiner = determiner_of(words[begin]);
  if (result.determiner != Determiner::none && begin + 1 < words.size()) ++begin;
  // *Peru's trade minister*: a possessor is a determiner.
  const std::size_t end = discourse.end_word(mention);
  for (std::size_t w = discourse.first_word(mention), index = 0; w < end; ++w) {
    const std::string_view word = discourse.words[w];
    if (word == "'" && (discourse.words[w + 1] == "s" || discourse.words[w - 1].ends_with("s")) && index < words.size()) {
      result.determiner = Determiner::possessive;
      begin = index;
    }
    if (discourse.words.is_word(w) && !(word == "s" && discourse.words[w - 1] == "'")) ++index;
  }
  if (result.determiner == Determiner::demonstrative && words[0] == "both") result.count = 2;
  for (std::size_t i = begin; i < words.size(); ++i) {
    if (words[i] == "of" && i > begin) break;
    if (const std::size_t count = count_word(words[i]); i == begin && count > 0 && i + 1 < words.size()) {
      result.count = count;
      continue;
    }
    if (!result.phrase.empty()) result.phrase += ' ';
    result.phrase += words[i];
    result.head = words[i];
  }
  const std::string one = singular(result.head);
  result.plural = one != result.head || one_of(result.head, "children men women") || (result.head.size() > 5 && result.head.ends_with("men"));
  if (!partitive || words[0] != "one") return result;
  result.determiner = Determiner::indefinite;
  result.phrase = "one of " + result.phrase;  // not *my country*
  result.head = one;
  result.plural = false;
  return result;
}

bool is_pair(const Phrase& p) {
  static constexpr WordList kPairs = "couple pair duo newlyweds";
  return p.determiner == Determiner::definite && kPairs.has(p.head);
}

bool are_siblings(const Phrase& p) {
  static constexpr WordList kSiblings = "sisters brothers siblings twins cousins";
  return p.determiner == Determiner::definite && p.phrase == p.head && p.count == 0 && kSiblings.has(p.head);
}

bool names_known_group(const Phrase& p) {
  const bool given = p.determiner == Determiner::definite || p.determiner == Determiner::demonstrative;
  if (!given) return p.determiner == Determiner::universal && (p.head == "party" || p.head == "side");
  if (p.head == "parties" || p.head == "sides") return p.phrase == p.head;
  if (p.head == "participants" || p.head == "interlocutors" || p.head == "signatories") return p.phrase == p.head;
  if (is_pair(p) || are_siblings(p)) return true;
  return p.count > 0 && p.plural &&
         one_of(p.head, "companies firms countries states nations leaders presidents ministers partners governments "
                        "organizations organisations universities institutions cities regions men women "
                        "officials executives banks teams clubs agencies bodies groups heads brothers sisters colleagues "
                        "lenders carriers airlines operators makers manufacturers producers rivals unions ministries provinces islands towns neighbors "
                        "neighbours members suspects defendants players candidates authors researchers scientists institutes charities foundations");
}

std::vector<std::uint32_t> enumeration_of(const Discourse& discourse, std::span<const std::uint32_t> mentions, std::size_t count,
                                          std::string_view type) {
  std::vector<std::uint32_t> list, latest;
  const Mention* last = nullptr;
  bool closed = false;
  for (const std::uint32_t m : mentions) {
    const Mention& next = discourse.mention(m);
    if (next.level != Level::name || next.type != type || !discourse.resolved(m)) continue;
    const bool again = !list.empty() && list.back() == discourse.entity_of(m);  // *the Rail Agency (NRA) and the port*
    const std::string_view gap = last == nullptr || again ? std::string_view() : link_between(discourse, last->span, next.span);
    last = &next;
    if (again) continue;
    const bool is_and = one_of(gap, kJoints), is_comma = one_of(gap, kCommas);
    if (closed || (!is_and && !is_comma)) list.clear();
    closed = is_and && !list.empty();
    if (std::find(list.begin(), list.end(), discourse.entity_of(m)) == list.end()) list.push_back(discourse.entity_of(m));
    if (closed && (count == 0 ? list.size() > 1 : list.size() == count)) latest = list;
  }
  return latest;
}

std::vector<std::uint32_t> recalled_group(const Discourse& discourse, std::uint32_t mention, const Phrase& phrase) {
  constexpr std::size_t kReach = 2;  // sentences
  static constexpr WordList kHeads = "companies firms banks airlines clubs teams universities agencies";
  if (phrase.count > 0 || phrase.determiner != Determiner::definite || phrase.phrase != phrase.head || !kHeads.has(phrase.head)) return {};
  const std::span<const std::uint32_t> before = discourse.before(mention);
  const auto first = std::partition_point(before.begin(), before.end(), [&](std::uint32_t n) { return discourse.sentence_of(n) + kReach < discourse.sentence_of(mention); });
  const std::vector<std::uint32_t> members = enumeration_of(discourse, {first, before.end()}, 0, "Organization");
  const bool of_kind = std::ranges::all_of(members, [&](std::uint32_t e) {
    const std::string& subtype = discourse.entity(e).subtype;
    return subtype != "government" && subtype != "party";
  });
  return of_kind && members.size() == 2 ? members : std::vector<std::uint32_t>();
}

}  // namespace factweave
