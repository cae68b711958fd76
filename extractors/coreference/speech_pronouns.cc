// SPDX-License-Identifier: MIT
#include "extractors/coreference/speech_pronouns.h"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/messages.h"

namespace factweave {

void SpeechPronouns::speaker(std::uint32_t m, std::optional<std::uint32_t> quotation) {
  if (quotation) return give(m, d_.speaker_of(*quotation), "i-is-the-speaker");
  if (is_quoted(m)) return;
  if (!author_) author_ = author();
  give(m, *author_, "i-is-the-author");
}

// Stands in quotation marks: words of somebody, whom the text does not name, or the title of a book.
bool SpeechPronouns::is_quoted(std::uint32_t m) const {
  const std::vector<QuotedSpan>& quoted = d_.document.quoted;
  const std::uint32_t begin = d_.mention(m).span.begin;
  const auto next = std::ranges::partition_point(quoted, [&](const QuotedSpan& q) { return q.source.end <= begin; });
  return next != quoted.end() && next->source.begin <= begin;
}

// The person who is named in a line, failing that nobody.
std::uint32_t SpeechPronouns::person_in(Span line) const {
  for (const std::uint32_t m : d_.order) {
    const Mention& mention = d_.mention(m);
    if (line.contains(mention.span) && mention.type == "Person" && mention.level == Level::name && d_.resolved(m)) return d_.entity_of(m);
  }
  return kNoEntity;
}

// Who sends an e-mail, signs a letter or gives a speech: the person of its header, its signature or its heading.
std::uint32_t SpeechPronouns::author() const {
  if (const std::optional<Span> sender = sender_line(d_.document)) {
    if (const std::uint32_t person = person_in(*sender); person != kNoEntity) return person;
  }
  for (const Signature& signature : signatures(d_.document)) {
    const std::uint32_t person = signature.is_answered ? kNoEntity : person_in(signature.lines.front());
    if (person != kNoEntity) return person;
  }
  constexpr WordList kGreetings = "dear hi hello hey morning afternoon evening";  // *Dear Mr X*: who is written to
  for (const std::uint32_t m : d_.order) {
    const Mention& mention = d_.mention(m);
    if (mention.type != "Person" || mention.level != Level::name || !d_.resolved(m)) continue;
    const BlockKind kind = d_.document.sentences[d_.sentence_of(m)].kind;
    const Span sentence = d_.document.sentences[d_.sentence_of(m)].source;
    const std::string_view before = d_.document.folded_text({sentence.begin, std::max(sentence.begin, mention.span.begin)});
    const std::size_t first = d_.first_word(m);
    if (first > 0 && (kGreetings.has(d_.words[first - 1]) || (first > 1 && kGreetings.has(d_.words[first - 2])))) continue;
    const bool signs = d_.sentence_of(m) == 0 && (before.size() < 12 || before.ends_with("by "));  // not *I congratulate …*
    if (kind == BlockKind::heading || signs) return d_.entity_of(m);
  }
  return kNoEntity;
}

void SpeechPronouns::speakers(std::uint32_t m, std::size_t w, std::optional<std::uint32_t> quotation) {
  if (const std::uint32_t named = apposed(m); named != kNoEntity) return give(m, named, "apposition");
  if (!quotation && sides_.narrator().speech) return give(m, sides_.narrator().entity, "we-is-the-speaking-country");
  if (!quotation) {
    if (is_quoted(m)) return;
    if (!author_) author_ = author();
    const bool signed_by = *author_ != kNoEntity && sides_.stands_for_somebody(*author_);  // *Statement by the Prime Minister of Norway, X*
    if (signed_by) return give(m, sides_.side_of(*author_), "we-is-the-publisher");
    if (!is_apart(kNoEntity, sides_.publisher(), false)) give(m, sides_.publisher(), "we-is-the-publisher");
    return;
  }
  const std::uint32_t speaker = d_.speaker_of(*quotation);
  const auto pair = sides_.sides();
  if (pair && speaker != kNoEntity && joint(w)) {
    const std::uint32_t own = sides_.side_of(speaker), other = sides_.addressee_of(speaker).side;
    if (own != kNoEntity && other != kNoEntity && own != other) {
      return give(m, d_.group({pair->first, pair->second}, group_type(*pair)), "we-is-both-sides");
    }
  }
  if (const std::uint32_t body = own_body(m, *quotation); body != kNoEntity) return give(m, body, "we-is-the-body-just-named");
  std::uint32_t side = sides_.side_of(speaker);
  const bool guessed = !sides_.stands_for_somebody(speaker) && side == sides_.publisher();
  if (side == kNoEntity || (guessed && is_apart(speaker, side, true))) side = speaker;
  give(m, side, "we-is-the-speakers-side");
}

// Whether the speaker, or the text itself, speaks of a body as of somebody else.
bool SpeechPronouns::is_apart(std::uint32_t speaker, std::uint32_t body, bool quoted) {
  std::optional<BodiesApart>& apart = quoted ? apart_in_quotations_ : apart_;
  if (!apart) apart = bodies_apart(d_, quoted);
  return apart->contains({speaker, body});
}

// *This Government is … We will …*, *my party … we*: the speaker has just said for whom he speaks.
std::uint32_t SpeechPronouns::own_body(std::uint32_t m, std::uint32_t quotation) const {
  const std::span<const std::uint32_t> before = d_.before(m);
  for (auto at = before.rbegin(); at != before.rend(); ++at) {
    const std::uint32_t n = *at;
    if (d_.mention(n).span.begin < d_.annotations.quotations[quotation].span.begin) break;
    if (d_.mention(n).level != Level::nominal || d_.mention(n).type != "Organization" || !d_.resolved(n)) continue;
    if (d_.quotation_of(n) != quotation) continue;
    if (one_of(d_.words[d_.first_word(n)], "this my our") && d_.end_word(n) - d_.first_word(n) <= 3 &&
        one_of(d_.words[d_.end_word(n) - 1], "government party company ministry council administration organization "
                                             "organisation union firm group agency department")) {
      return d_.entity_of(n);
    }
  }
  return kNoEntity;
}

// *We, the member groups of …*.
std::uint32_t SpeechPronouns::apposed(std::uint32_t m) const {
  for (const std::uint32_t n : d_.from(m)) {
    const Mention& other = d_.mention(n);
    if (other.span.begin < d_.mention(m).span.end || !d_.resolved(n) || other.level == Level::pronoun) continue;
    const std::string_view gap = d_.text_between(d_.mention(m).span, other.span);
    if (gap == ", " || gap == ", the ") return d_.entity_of(n);
    break;
  }
  return kNoEntity;
}

std::string_view SpeechPronouns::group_type(std::pair<std::uint32_t, std::uint32_t> pair) const {
  const std::string &a = d_.entity(pair.first).type, &b = d_.entity(pair.second).type;
  return a == "Organization" || b == "Organization" ? "Organization" : a == "Place" || b == "Place" ? "Place" : "Person";
}

// The predicate is one of both sides: *we agree*, *our trade*, *we should … together*.
bool SpeechPronouns::joint(std::size_t w) const {
  const std::string_view word = d_.words[w];
  if (one_of(word, "our ours")) {
    return one_of(d_.words[w + 1], "mutual joint common two bilateral trade cooperation relations partnership relationship "
                                   "friendship border countries nations peoples talks meeting agreement dialogue ties");
  }
  if (word == "us") return d_.words[w - 1] == "between" || one_of(d_.words[w + 1], "both all two");
  std::size_t at = w + 1;
  while (one_of(d_.words[at], "also both have had now still all simply really just")) ++at;
  if (one_of(d_.words[at], "agree agreed agreeing discussed met")) return d_.words[at + 1] != "to" || one_of(d_.words[w - 1], "if , \"");
  if (one_of(d_.words[at], "need should ought")) return true;
  for (std::size_t i = at; i < at + 9 && i < d_.words.size(); ++i) {
    if (one_of(d_.words[i], ". , ; : \" ! ?")) return false;
    if (d_.words[i] == "together" && d_.words[i + 1] != "with") return true;
    if (d_.words[i] == "each" && d_.words[i + 1] == "other") return true;
  }
  return false;
}

void SpeechPronouns::addressee(std::uint32_t m, std::size_t w, std::optional<std::uint32_t> quotation) {
  if (!quotation || generic_you(w)) return;
  const std::uint32_t speaker = d_.speaker_of(*quotation);
  if (d_.annotations.quotations[*quotation].kind == "turn") return give(m, previous_turn(*quotation), "you-is-the-other-speaker");
  const SpeakerSides::Addressee to = sides_.addressee_of(speaker);
  if (to.side != kNoEntity) {
    // *you and your colleagues*
    const bool personal = one_of(d_.words[w + 1], "colleagues team") || (d_.words[w + 1] == "and" && d_.words[w + 2] == "your");
    const bool of_person = d_.words[w] == "your" && d_.words[w - 1] == "and" && d_.words[w - 2] == "you";
    return give(m, personal || of_person ? to.person : to.side, "you-is-the-other-side");
  }
  give(m, told_person(*quotation), "you-is-the-addressee");
}

// *you never know*, *as you can see*.
bool SpeechPronouns::generic_you(std::size_t w) const {
  return one_of(d_.words[w + 1], "never know") && one_of(d_.words[w + 2], "know what when");
}

// *“…,” X told Y*: the addressee stands after the verb.
std::uint32_t SpeechPronouns::told_person(std::uint32_t quotation) const {
  const Quotation& q = d_.annotations.quotations[quotation];
  if (q.cue != "told" && q.cue != "tells" && q.cue != "assured") return kNoEntity;
  if (!q.speaker_mention) return kNoEntity;
  const std::uint32_t from = d_.mention(*q.speaker_mention).span.end;
  for (const std::uint32_t n : d_.from(*q.speaker_mention)) {
    const Mention& other = d_.mention(n);
    if (other.span.begin < from) continue;
    if (other.span.begin > from + 30) break;
    if (d_.resolved(n) && other.type != "Figure") return other.subtype == "media" || other.subtype.empty() ? kNoEntity : d_.entity_of(n);  // *told Larne Radio*
  }
  return kNoEntity;
}

// In a transcript *you* is whoever spoke before; the side of that person for a question put to a firm.
std::uint32_t SpeechPronouns::previous_turn(std::uint32_t turn) const {
  const std::uint32_t speaker = d_.speaker_of(turn);
  const std::uint32_t own = sides_.side_of(speaker), publisher = sides_.publisher();
  if (publisher != kNoEntity && own != publisher && speaker != kNoEntity) return publisher;
  std::map<std::uint32_t, bool> others;  // asked once for each speaker: a transcript has many turns
  const auto of_other_side = [&](std::uint32_t e) {
    const auto [at, is_new] = others.try_emplace(e, false);
    if (is_new) at->second = sides_.side_of(e) != own;
    return at->second;
  };
  const std::uint32_t begin = d_.annotations.quotations[turn].span.begin;
  std::uint32_t previous = kNoEntity, next = kNoEntity;
  for (std::uint32_t i = 0; i < d_.annotations.quotations.size(); ++i) {
    const Quotation& q = d_.annotations.quotations[i];
    if (q.kind != "turn" || !q.speaker_mention || d_.speaker_of(i) == speaker) continue;
    const bool before = q.span.begin < begin;
    if (before && (previous == kNoEntity || of_other_side(d_.speaker_of(i)))) previous = d_.speaker_of(i);
    if (!before && next == kNoEntity) next = d_.speaker_of(i);
  }
  return previous != kNoEntity ? previous : next;
}

}  // namespace factweave
