// SPDX-License-Identifier: MIT
#include "extractors/coreference/possessors.h"

#include <algorithm>
#include <string_view>

#include "extractors/word_list.h"

namespace factweave {
namespace {

// *thanked the clerk for opening her yard*, *accused Weber of misusing his office*: who does what stands between; the words that
// may lead to it.
bool does_what_for(const Discourse& d, std::uint32_t n, std::uint32_t possessive, WordList prepositions) {
  constexpr std::size_t kComplement = 3, kLongest = 9;  // words: *the aunt of three*; *for quietly mending the sails of*
  const std::size_t end = d.end_word(n), w = d.first_word(possessive);
  std::size_t at = end;
  while (at < end + kComplement && !(prepositions.has(d.words[at]) && (d.words[at + 1].ends_with("ing") || d.words[at + 1].ends_with("ly")))) ++at;
  if (!prepositions.has(d.words[at]) || w <= at + 1 || w - at > kLongest) return false;
  ++at;
  if (d.words[at].ends_with("ly")) ++at;
  if (!d.words[at].ends_with("ing") || d.words[at].size() < 6 || d.words.capitalised(at)) return false;
  for (std::size_t i = end; i < w; ++i) {
    if (one_of(d.words[i], ". , ; : ( ) \" that who whom whose which when where while because")) return false;
  }
  return std::ranges::none_of(d.before(possessive), [&](std::uint32_t other) {  // *accused Weber of helping Ruiz with his*
    return d.first_word(other) >= end && d.mention(other).type == "Person";
  });
}

}  // namespace

bool is_owed_by(const Discourse& d, std::uint32_t n, std::uint32_t m) {
  static constexpr WordList kAnswering =
      "meet meets met meeting address addresses addressed addressing heed heeds heeded consider considered hear heard reject rejects rejected rejecting ignore ignores "
      "ignored ignoring grant granted accept accepted to resolve resolved satisfy satisfied";
  static constexpr WordList kDemands = "demand demands concern concerns grievance grievances plight needs request requests call calls complaint complaints plea pleas petition";
  const std::size_t w = d.first_word(m);
  return kDemands.has(d.words[w + 1]) && kAnswering.has(d.words[w - 1]) && d.acts_on(n, m) && (d.words[w - 1] != "to" || one_of(d.words[w - 2], "listen listened listening respond responded attend"));
}

bool is_told_to(const Discourse& d, std::uint32_t n, std::uint32_t m) {
  constexpr std::size_t kLongest = 12;  // words from *to* to the pronoun
  static constexpr WordList kControl =
      "for entreat entreats entreated implore implores implored beg begs begged appealed pleaded urge urges urged urging ask asks asked asking tell tells told telling help helps helped helping allow allows allowed allowing enable enables enabled enabling encourage "
      "encourages encouraged encouraging advise advises advised require requires required requiring order orders ordered force forces forced invite invites invited persuade "
      "persuaded permit permits permitted want wants wanted expect expects expected remind reminds reminded direct directs directed instruct instructs instructed call called calls";
  const std::size_t end = d.end_word(n), w = d.first_word(m), verb = d.first_word(n) - (d.words[d.first_word(n) - 1] == "the" ? 2 : 1);
  const bool bare = one_of(d.words[verb], "help helps helped helping let lets made watch watched saw") && d.words[end] != "to" && d.words.is_word(end) && !one_of(d.words[end], "in on at with and or of for from by as is was has had");
  if (d.sentence_of(n) != d.sentence_of(m) || w <= end || w - end > kLongest || (d.words[end] != "to" && !(bare && w - end <= 3))) return false;
  if (bare) return one_of(d.words[w - 1], "with in on for to") || d.words.is_word(w - 1);
  for (std::size_t i = end + 1; i < w; ++i) {
    if (one_of(d.words[i], ", ; : . that which who")) return false;
  }
  const std::size_t first = d.first_word(n);
  return kControl.has(d.words[first - 1]) || (one_of(d.words[first - 1], "all on upon") && kControl.has(d.words[first - 2]));
}

bool is_agent_before(const Discourse& d, std::uint32_t n, std::uint32_t m) {
  static constexpr WordList kIrregular = "brought built written made led run drawn sold bought given won";
  const std::size_t first = d.first_word(n), w = d.first_word(m);
  if (d.sentence_of(n) != d.sentence_of(m) || d.end_word(n) + 1 != w || !one_of(d.words[w - 1], "against for in on about with at from to of over")) return false;
  if (first < 3 || d.words[first - 1] != "by") return false;
  const std::string_view verb = d.words[first - 2], noun = d.words[first - 3];
  if (!((verb.ends_with("ed") && verb.size() > 4) || kIrregular.has(verb)) || !d.words.is_word(first - 3) || d.words.capitalised(first - 3)) return false;
  if (one_of(noun, "is are was were be been being get got and or but not when if as has had have who which that") || noun.ends_with("ly")) return false;
  return std::ranges::none_of(d.before(n), [&](std::uint32_t other) { return d.end_word(other) == first - 2 && one_of(d.mention(other).type, "Person Organization"); });
}

bool is_denied(const Discourse& d, std::uint32_t n, std::uint32_t possessive) {
  static constexpr WordList kVerbs = "deny denies denied denying refuse refuses refused cost costs grant grants granted granting";
  const std::size_t first = d.first_word(n);
  return d.end_word(n) == d.first_word(possessive) && kVerbs.has(d.words[d.words[first - 1] == "the" ? first - 2 : first - 1]);
}

bool is_thanked_for(const Discourse& d, std::uint32_t n, std::uint32_t m) {
  static constexpr WordList kVerbs =
      "grateful thankful indebted gratitude appreciation condolences apologies thank thanks thanked thanking praise praises praised praising congratulate congratulated commended criticised criticized blame blames blamed "
      "accuse accuses accused applauded lauded rebuked fined forgave honoured honored rewarded mocked admired condemned credited "
      "support supports supported supporting help helps helped helping assist assists assisted assisting aid aided back backs backed backing "
      "relieve relieved relieves relieving strip stripped stripping deprived removed removes removing dismissed suspended sacked ousted barred";
  constexpr std::size_t kFarthest = 6;  // words from the verb to the name
  const std::size_t w = d.first_word(m);
  static constexpr WordList kPrepositions = "for of over on from in with through";
  const bool beside = d.end_word(n) + 1 == w && kPrepositions.has(d.words[w - 1]);
  if (d.sentence_of(n) != d.sentence_of(m) || (!beside && !does_what_for(d, n, m, kPrepositions))) return false;
  if (d.words[d.first_word(n) - 1] == "by") return false;  // *was praised by Weber for his work*
  for (std::size_t i = d.first_word(n), steps = 0; i > 0 && steps < kFarthest; --i, ++steps) {
    if (kVerbs.has(d.words[i - 1])) return true;
    if (one_of(d.words[i - 1], ", ; : that who")) return false;
  }
  return false;
}

bool owns_another_kind(const Discourse& d, std::uint32_t possessive, std::uint32_t n) {
  const Mention& owned = d.mention(d.order[d.place_of(possessive)]);  // the longest that begins with it
  return owned.level == Level::nominal && owned.type == "Person" && d.mention(n).type == "Organization";
}

bool owned_by_people(const Discourse& d, std::size_t possessive) {
  static constexpr WordList kOfPeople = "children child son sons daughter daughters marriage wedding parents husbands wives families lives livelihoods childhood homes houses gardens";
  return kOfPeople.has(d.words[possessive + 1]) || kOfPeople.has(d.words[possessive + 2]);
}

bool owned_by_bodies(const Discourse& d, std::size_t possessive) {
  for (std::size_t i = possessive + 1; i < possessive + 4; ++i) {
    if (one_of(d.words[i], ". , ; : ( \" and or of in")) return false;
    if (one_of(d.words[i], "ceo cfo joint executive chairman chairwoman shareholders employees staff turnover profit profits shares board factory "
                            "managing director founder founders co-founder chair spokesman spokeswoman stores workforce fleet revenue factories member members membership secretariat subsidiary subsidiaries headquarters customers clients brands")) return true;
  }
  return false;
}

}  // namespace factweave
