// SPDX-License-Identifier: MIT
#include "extractors/coreference/court.h"

#include <algorithm>
#include <span>

#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr WordList kAccused = "defendant accused offender attacker assailant robber burglar killer murderer rapist thief gunman fraudster arsonist";
constexpr WordList kCharged =
    "pleaded pled denies denied admitted admits jailed imprisoned sentenced convicted charged accused arrested guilty remanded acquitted fined trial";
constexpr WordList kHarmed = "killed stabbed murdered assaulted attacked robbed raped shot injured wounded beat punched threatened";
constexpr WordList kHarm = "murder killing death manslaughter attack assault shooting stabbing rape robbery";
constexpr WordList kSuffered = "suffered died stabbed killed attacked shot robbed injured assaulted escaped";

constexpr std::size_t kClause = 18;  // words from a subject to its verb

bool is_one_person(const Discourse& d, std::uint32_t n) {
  const Mention& other = d.mention(n);
  if (other.type != "Person" || other.level == Level::pronoun || !d.resolved(n)) return false;
  return !d.facts[d.entity_of(n)].plural && d.entity(d.entity_of(n)).members.empty();
}

// A word of the list in the clause whose subject the mention is.
bool has_verb(const Discourse& d, std::uint32_t n, WordList verbs) {
  const bool opens = d.words.at(d.document.sentences[d.sentence_of(n)].source.begin) == d.first_word(n);
  if (!opens && !d.subject_like(n)) return false;
  for (std::size_t i = d.end_word(n); i < d.end_word(n) + kClause && !one_of(d.words[i], "\" ; :"); ++i) {
    if (verbs.has(d.words[i])) return true;
    if (one_of(d.words[i], "said told says heard") || (d.words[i] == "." && d.words.capitalised(i + 1))) return false;
  }
  return false;
}

bool is_harmed(const Discourse& d, std::uint32_t n) {
  constexpr std::size_t kTitle = 3;  // words before the name
  for (std::size_t i = d.first_word(n), left = kTitle; i > 1 && left > 0; --i, --left) {
    if (kHarmed.has(d.words[i - 1]) || (one_of(d.words[i - 1], "of on") && kHarm.has(d.words[i - 2]))) return true;
    if (one_of(d.words[i - 1], ". , ; : \" and by")) break;
  }
  return has_verb(d, n, kSuffered);
}

}  // namespace

std::uint32_t party_of_case(const Discourse& d, std::uint32_t m, const Phrase& p) {
  const bool victim = p.head == "victim" && d.words[d.end_word(m)] != "of", client = p.head == "client" && p.determiner == Determiner::possessive && one_of(d.words[d.first_word(m)], "his her my");
  const bool accused = client || (kAccused.has(p.head) && p.determiner == Determiner::definite);
  if (d.mention(m).type != "Person" || p.plural || p.phrase != p.head || (!accused && !(victim && p.determiner == Determiner::definite))) return kNoEntity;
  std::uint32_t only = kNoEntity;
  for (const std::uint32_t n : d.before(m)) {
    if (d.mention(n).span.end > d.mention(m).span.begin) break;
    if (!is_one_person(d, n) || d.acts_on(n, m)) continue;
    const bool charged = has_verb(d, n, kCharged);
    if (victim ? charged || !is_harmed(d, n) : !charged) continue;
    if (only != kNoEntity && only != d.entity_of(n)) return kNoEntity;
    only = d.entity_of(n);
  }
  return only;
}

std::uint32_t named_next(const Discourse& d, std::uint32_t m, const Phrase& p) {
  if (d.mention(m).type != "Person" || p.determiner != Determiner::indefinite || p.plural || d.quotation_of(m)) return kNoEntity;
  if (d.words.at(d.document.sentences[d.sentence_of(m)].source.begin) != d.first_word(m)) return kNoEntity;
  for (const std::uint32_t n : d.from(m)) {
    if (d.sentence_of(n) <= d.sentence_of(m)) continue;
    if (d.sentence_of(n) > d.sentence_of(m) + 1 || d.quotation_of(n)) break;
    const Mention& name = d.mention(n);
    if (name.type != "Person" || name.level != Level::name || !d.resolved(n)) continue;
    const std::size_t begin = d.words.at(d.document.sentences[d.sentence_of(n)].source.begin), end = d.end_word(n);
    const std::string_view next = d.words[end + 1];
    const bool aged = !next.empty() && next.front() >= '0' && next.front() <= '9' && d.words[end + 2] == ",";
    return begin == d.first_word(n) && d.words[end] == "," && (aged || one_of(next, "of from who")) ? d.entity_of(n) : kNoEntity;
  }
  return kNoEntity;
}

}  // namespace factweave
