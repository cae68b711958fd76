// SPDX-License-Identifier: MIT
#include "extractors/coreference/epithets.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "extractors/coreference/complements.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

// What may be said of whoever is named; and occupations, which are not those of somebody with an office.
constexpr WordList kOfAnybody = "old mogul tycoon magnate billionaire millionaire businessman businesswoman politician star veteran native philanthropist entrepreneur industrialist icon legend";
constexpr WordList kOccupations =
    "striker midfielder defender goalkeeper winger forward footballer player skipper playmaker sprinter swimmer boxer golfer cyclist athlete racer pitcher batsman bowler cricketer "
    "singer actor actress rapper musician songwriter painter sculptor comedian novelist author writer poet journalist broadcaster filmmaker photographer academic scientist lawyer activist "
    "lawmaker legislator parliamentarian congressman congresswoman economist historian";

// What somebody was before: *The former schoolteacher, who leads the yard*.
constexpr WordList kTrades = "teacher schoolteacher nurse engineer banker diplomat soldier officer miner electrician accountant doctor trader consultant farmer fisherman prosecutor driver";

// *The Halden man*: anybody, told of by where he is from.
constexpr WordList kOfPlace = "man woman native teenager";

// *The mother of two*: of whom the text tells, where that may be one by the name.
constexpr WordList kMothers = "mother mum mom grandmother", kFathers = "father dad grandfather";
constexpr WordList kCounts = "one two three four five six seven eight nine ten";

bool is_parent_of_some(const Discourse& d, std::uint32_t m, const Phrase& p) {
  const std::size_t end = d.end_word(m);
  return (kMothers.has(p.head) || kFathers.has(p.head)) && p.phrase == p.head && d.words[end] == "of" && kCounts.has(d.words[end + 1]) && d.subject_like(m);
}

// *The Portuguese coach*: offices that are told with somebody's origin where the text goes on about him.
constexpr WordList kCoaches = "coach manager boss tactician trainer captain skipper";

bool says_itself(const Discourse& d, std::uint32_t m, const Phrase& p) {
  if (p.phrase.starts_with("former ")) return false;  // *The former striker with Larne Rovers*: he is one no more
  if (one_of(d.words[d.first_word(m) - 1], "became become becomes as")) return true;  // *became the soloist* tells what somebody is
  const std::uint32_t complement = complement_of(d, m);
  const bool of_there = kOfPlace.has(p.head) || (kCoaches.has(p.head) && complement != kNoEntity && d.entity(complement).subtype == "country");
  const bool origin = complement != kNoEntity && of_there && d.words[d.end_word(m)] != "of";
  return (complement != kNoEntity && !origin) || one_of(d.words[d.end_word(m)], "of who whose whom that from in at for with behind");
}

// *The Halden man*, *the 73-year-old nurse*: said of whoever the text is about, and of no judge or minister it names in passing.
bool describes(const Discourse& d, std::uint32_t m, const Phrase& p) {
  const bool aged = p.phrase.find("year-old ") != std::string::npos;
  const bool from = kOfPlace.has(p.head) && p.phrase != p.head && d.words.capitalised(d.first_word(m) + 1);
  return aged || (from && d.main_subject(m));
}

// A title that is more than an occupation: *film director Ilse Brandt* may be *the filmmaker*.
bool has_office(const Discourse& d, std::uint32_t person) {
  return std::ranges::any_of(d.facts[person].mentions, [&](std::uint32_t n) {
    const std::string_view roles = attribute(d.mention(n).attributes, "roles");
    const std::size_t last = roles.find_last_of(' ');
    return !roles.empty() && roles != "director" && !kOccupations.has(roles.substr(last == std::string_view::npos ? 0 : last + 1));
  });
}

}  // namespace

std::uint32_t bearer_of_epithet(const Discourse& d, std::uint32_t m, const Phrase& p) {
  constexpr std::size_t kReach = 8;  // sentences, of quotations between
  const bool of_anybody = kOfAnybody.has(p.head) || (kCoaches.has(p.head) && p.phrase != p.head);
  if (d.mention(m).type != "Person" || p.determiner != Determiner::definite || p.plural || d.quotation_of(m) || d.nested(m)) return kNoEntity;
  const bool parent = is_parent_of_some(d, m, p);
  const bool was = p.phrase.starts_with("former ") && kTrades.has(p.head);
  if (!parent && ((!was && !of_anybody && !kOccupations.has(p.head) && !describes(d, m, p)) || says_itself(d, m, p))) return kNoEntity;
  const std::span<const std::uint32_t> before = d.before(m);
  constexpr std::uint32_t kSeveral = kNoEntity - 1;
  std::uint32_t only = kNoEntity;  // who is named there, and no subject
  std::size_t last = d.sentence_of(m);  // the last one before it that names somebody outside quotations
  for (auto at = before.rbegin(); at != before.rend() && d.sentence_of(*at) + kReach >= d.sentence_of(m); ++at) {
    if (d.quotation_of(*at) || d.mention(*at).level == Level::pronoun) continue;
    if (last == d.sentence_of(m)) last = d.sentence_of(*at);
    if (d.sentence_of(*at) < last) break;
    const Mention& other = d.mention(*at);
    if (other.type != "Person" || other.level != Level::name || !d.resolved(*at)) continue;
    const std::uint32_t e = d.entity_of(*at);
    if (!d.subject_like(*at)) {
      only = only == kNoEntity || only == e ? e : kSeveral;
      continue;
    }
    if (parent && d.facts[e].gender != (kMothers.has(p.head) ? "female" : "male")) return kNoEntity;
    if (!d.facts[e].plural && !d.acts_on(*at, m) && (of_anybody || was || !has_office(d, e))) return e;
  }
  return p.head == "old" && only != kSeveral ? only : kNoEntity;  // *the signing of Tom Weber. The 23-year-old*
}

}  // namespace factweave
