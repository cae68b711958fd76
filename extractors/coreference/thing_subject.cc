// SPDX-License-Identifier: MIT
#include "extractors/coreference/thing_subject.h"

#include <algorithm>
#include <cstddef>

#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr WordList kThings =
    "project projects programme program scheme initiative deal loan grant funding investment financing credit road bridge tunnel line railway pipeline dam "
    "canal route event conference exhibition festival tournament match game race report study survey book film novel album song show series policy strategy "
    "move decision merger acquisition takeover purchase sale transaction offer bid system platform service app product model technology vaccine drug treatment "
    "campaign course prize award attack incident accident fire flood storm earthquake crash explosion outbreak virus disease law bill act decree ruling verdict "
    "measure measures tax levy fee tariff ban increase rise fall cut contract order tender process work construction development expansion upgrade renovation visit trip "
    "meeting ceremony strike protest election vote referendum operation facility building tower statue device tool machine engine design approach method idea villa cabin cottage bungalow flat apartment car vehicle property room collection exhibit park garden economy market industry sector";
constexpr WordList kManyThings =
    "projects programmes programs schemes initiatives deals loans grants funds investments roads bridges events exhibitions tournaments matches games surveys books novels films "
    "albums songs shows policies strategies moves decisions sales transactions offers bids systems platforms services apps products models technologies vaccines drugs treatments "
    "campaigns courses prizes awards attacks incidents accidents fires floods storms earthquakes outbreaks diseases laws bills rulings measures taxes levies fees tariffs bans cuts "
    "contracts orders tenders works visits trips meetings ceremonies strikes protests elections votes operations facilities buildings towers devices tools machines engines designs "
    "approaches methods ideas results findings figures talks negotiations statements remarks comments allegations claims accusations chances goals issues problems challenges rules "
    "regulations rights reforms changes steps conditions efforts plans proposals prices costs rates wages salaries losses profits resignations restrictions sanctions delays "
    "disputes crops trees shares bonds seats tests trials operations threats risks objectives targets skills lessons";
constexpr WordList kDeterminers = "the this that a an its their his her our each every";
constexpr WordList kManyDeterminers = "the these those all both many most some several our their his her its my such two three four";
// What a body does and no thing.
constexpr WordList kOfBodies =
    "said says plans planned expects expected announced employs employed owns owned operates operated sells sold believes reported posted agreed decided "
    "bought acquired wants hopes intends promised pledged vowed urged called asked appealed denied declined refused warned added noted";

// A noun phrase begins here with one of the determiners, and its head, before a verb or a preposition, is one of the things.
template <typename IsHead>
bool opens_with(const Discourse& d, std::size_t first, WordList determiners, IsHead&& is_head) {
  constexpr std::size_t kPhrase = 6;  // words: *the new 210 km road*
  if (!determiners.has(d.words[first])) return false;
  for (std::size_t i = first + 1; i < first + kPhrase; ++i) {
    if (d.words.capitalised(i) || one_of(d.words[i], ", . ; : ( \" and or")) return false;
    if (is_head(i)) return !d.words.capitalised(i + 1);
  }
  return false;
}

bool opens_with_thing(const Discourse& d, std::size_t first) {
  return opens_with(d, first, kDeterminers, [&](std::size_t i) { return kThings.has(d.words[i]) && !kThings.has(d.words[i + 1]); });
}

// *These exceptional results*
bool opens_with_things(const Discourse& d, std::size_t first) {
  return opens_with(d, first, kManyDeterminers, [&](std::size_t i) { return kManyThings.has(d.words[i]); });
}

bool begins_mention(const Discourse& d, std::uint32_t offset) {
  const auto at = std::ranges::lower_bound(d.order, offset, {}, [&](std::uint32_t m) { return d.mention(m).span.begin; });
  return at != d.order.end() && d.mention(*at).span.begin == offset;
}

// Whether the sentence speaks of a thing, or of *it* and the one before does.
bool speaks_of_thing(const Discourse& d, std::size_t sentence) {
  constexpr std::size_t kReach = 4;  // sentences
  for (std::size_t back = 0; back < kReach; ++back, --sentence) {
    const Span source = d.document.sentences[sentence].source;
    const std::size_t first = d.words.at(source.begin);
    const bool goes_on = d.words[first] == "it" && sentence > 0 && !kOfBodies.has(d.words[first + 1]) &&
                         d.document.sentences[sentence].paragraph == d.document.sentences[sentence - 1].paragraph;
    if (!goes_on) return opens_with_thing(d, first) && !begins_mention(d, source.begin);
  }
  return false;
}

}  // namespace

bool goes_on_with_thing(const Discourse& discourse, std::uint32_t pronoun) {
  const std::size_t sentence = discourse.sentence_of(pronoun), word = discourse.first_word(pronoun);
  if (sentence == 0 || discourse.words[word] != "it" || kOfBodies.has(discourse.words[word + 1])) return false;
  const Span source = discourse.document.sentences[sentence].source;
  if (discourse.words.at(source.begin) != word) return false;
  const Discourse& d = discourse;
  const bool same_voice = d.quotation_at(d.document.sentences[sentence - 1].source.begin) == d.quotation_of(pronoun);
  const bool next = d.document.sentences[sentence].paragraph <= d.document.sentences[sentence - 1].paragraph + 1;
  return same_voice && next && speaks_of_thing(d, sentence - 1);
}

bool goes_on_with_things(const Discourse& discourse, std::uint32_t pronoun) {
  static constexpr WordList kAgents = "refuse refused failed want wanted think thought know knew feel felt demand demanded met live lived came went tried";
  static constexpr WordList kLinks = "because as when if while and but that since so until although though before after";
  const Discourse& d = discourse;
  const std::size_t word = d.first_word(pronoun), sentence = d.sentence_of(pronoun);
  if (d.words[word] != "they" || kOfBodies.has(d.words[word + 1]) || kAgents.has(d.words[word + 1])) return false;
  const Span source = d.document.sentences[sentence].source;
  const std::size_t opening = d.words.at(source.begin);
  const auto begins_with_things = [&](std::size_t first, std::uint32_t begin) {
    if (d.words[first] == "\"") ++first;
    return opens_with_things(d, first) && !begins_mention(d, begin) && !begins_mention(d, d.words.span(first).begin);
  };
  if (opening != word) return kLinks.has(d.words[word - 1]) && d.quotation_at(source.begin) == d.quotation_of(pronoun) && begins_with_things(opening, source.begin);
  if (sentence == 0) return false;
  const Span before = d.document.sentences[sentence - 1].source;
  const bool next = d.document.sentences[sentence].paragraph <= d.document.sentences[sentence - 1].paragraph + 1;
  return next && d.quotation_at(before.begin) == d.quotation_of(pronoun) && begins_with_things(d.words.at(before.begin), before.begin);
}

bool belongs_to_thing(const Discourse& discourse, std::uint32_t pronoun) {
  constexpr std::size_t kLongest = 14;  // words from the begin of the sentence
  const Discourse& d = discourse;
  const std::size_t word = d.first_word(pronoun);
  const Span source = d.document.sentences[d.sentence_of(pronoun)].source;
  std::size_t first = d.words.at(source.begin);
  if (d.words[first] == "\"") ++first;
  if (word <= first || word - first > kLongest || !opens_with_thing(d, first) || begins_mention(d, d.words.span(first).begin)) return false;
  for (std::size_t i = first; i < word; ++i) {
    if (one_of(d.words[i], ", ; : . \" that which who and but because as when if")) return false;
  }
  return std::ranges::none_of(d.before(pronoun), [&](std::uint32_t n) {
    return d.first_word(n) >= first && d.subject_like(n) && d.mention(n).type != "Figure";
  });
}

}  // namespace factweave
