// SPDX-License-Identifier: MIT
#include "extractors/coreference/phrase.h"

#include <vector>

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
  if (!words.empty()) result.determiner = determiner_of(words[0]);
  if (result.determiner != Determiner::none) begin = words.size() > 1 ? 1 : 0;
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
  if (result.determiner == Determiner::demonstrative && words[0] == "both") result.counted = true;
  for (std::size_t i = begin; i < words.size(); ++i) {
    if (words[i] == "of" && i > begin) break;
    if (i == begin && one_of(words[i], "two three four five six seven eight nine ten both") && i + 1 < words.size()) {
      result.counted = true;
      continue;
    }
    if (!result.phrase.empty()) result.phrase += ' ';
    result.phrase += words[i];
    result.head = words[i];
  }
  const std::string one = singular(result.head);
  result.plural = one != result.head;
  return result;
}

bool names_known_group(const Phrase& p) {
  const bool given = p.determiner == Determiner::definite || p.determiner == Determiner::demonstrative;
  if (!given) return p.determiner == Determiner::universal && (p.head == "party" || p.head == "side");
  if (p.head == "parties" || p.head == "sides") return p.phrase == p.head;
  if (p.head == "participants" || p.head == "interlocutors" || p.head == "signatories") return p.phrase == p.head;
  return p.counted && p.plural &&
         one_of(p.head, "companies firms countries states nations leaders presidents ministers partners governments "
                        "organizations organisations universities institutions cities regions men women "
                        "officials executives banks teams clubs agencies bodies groups heads brothers sisters colleagues");
}

}  // namespace factweave
