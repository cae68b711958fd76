// SPDX-License-Identifier: MIT
// Rules 6 and 7 of coreference. Pronouns outside quotations go first, left to right, so that *he said*
// has its person before *I* and *we* inside the quotation ask for the speaker.
#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/coreference/couples.h"
#include "extractors/coreference/discourse.h"
#include "extractors/coreference/phrase.h"
#include "extractors/coreference/possessors.h"
#include "extractors/coreference/pronoun_context.h"
#include "extractors/coreference/pronoun_words.h"
#include "extractors/coreference/speaker_side.h"
#include "extractors/coreference/speech_pronouns.h"
#include "extractors/coreference/teams.h"
#include "extractors/coreference/thing_subject.h"

namespace factweave {
namespace {

constexpr long kSentenceStep = 12, kSubject = 10, kOwnClause = 6, kNested = 6, kOwnVerb = 4, kInnerVerb = 10, kOwnReflexive = 20, kBeyondSemicolon = 6, kSameSentence = 4, kAdjoins = 20, kThanked = 40, kKnownGender = 5, kGuessedGender = 3, kOtherParagraph = 8, kTopic = 4, kOtherGender = 20, kOtherVoice = 15, kLastSpeaker = 8, kTitlePerson = 16, kReports = 10, kAsked = 30, kRelative = 24, kToldLast = 7, kCollective = 8;
constexpr long kNoScore = -1000000;
constexpr std::size_t kReach = 4;  // sentences

class Pronouns {
 public:
  Pronouns(Discourse& discourse, const SpeakerSides& sides) : d_(discourse), sides_(sides), speech_(discourse, sides) {}

  void run() {
    for (const bool inside : {false, true}) {
      for (const std::uint32_t m : d_.order) {
        if (d_.mention(m).level != Level::pronoun || d_.resolved(m)) continue;
        if (d_.quotation_of(m).has_value() == inside) resolve(m);
      }
    }
  }

 private:
  void resolve(std::uint32_t m) {
    const std::size_t w = d_.first_word(m);
    const std::optional<PronounWord> word = pronoun_word(d_.words[w]);
    if (!word) return;
    const auto quotation = d_.quotation_of(m);
    switch (word->kind) {
      case PronounKind::speaker: return speech_.speaker(m, quotation);
      case PronounKind::speakers: return speech_.speakers(m, w, quotation);
      case PronounKind::addressee: return speech_.addressee(m, w, quotation);
      default: return third_person(m, with_case(*word, w), quotation);
    }
  }

  // *her* owns nothing where no noun follows: *hired her in 1956*, *wrote for her.*
  [[nodiscard]] PronounWord with_case(PronounWord word, std::size_t w) const {
    static constexpr WordList kNoNoun =
        ". , ; : ? ! \" ) ( - a an the this that these those in on at to for from with by of as and but or nor who whom whose which when where why how "
        "after before because while until again out up into over about under without through during since if so than yesterday today";
    if (d_.words[w] == "her" && kNoNoun.has(d_.words[w + 1])) word.possessive = false;
    return word;
  }

  void give(std::uint32_t m, std::uint32_t e, std::string_view step) {
    if (e != kNoEntity) d_.join(m, e, step);
  }

  void third_person(std::uint32_t m, const PronounWord& word, std::optional<std::uint32_t> quotation) {
    if (word.kind == PronounKind::it && goes_on_with_thing(d_, m)) return;
    if (word.kind == PronounKind::they && goes_on_with_things(d_, m)) return;
    if (word.kind == PronounKind::it && word.possessive && (belongs_to_thing(d_, m) || (!owned_by_bodies(d_, d_.first_word(m)) && goes_on_with_thing(d_, m)))) return;
    if (const std::uint32_t e = word.possessive ? subject_behind(m, word, quotation) : kNoEntity; e != kNoEntity) return give(m, e, "possessive");
    std::uint32_t best = kNoEntity, best_mention = kNoEntity;
    long best_score = kNoScore;
    const std::uint32_t last_speaker = word.kind == PronounKind::he || word.kind == PronounKind::she ? who_spoke_last(m) : kNoEntity;
    const std::size_t w = d_.first_word(m);
    const bool object = one_of(d_.words[w], "them him") || (d_.words[w] == "her" && !word.possessive) ||
                        (d_.words[w] == "it" && !is_subject_of_clause(d_, w));
    const std::span<const std::uint32_t> before = d_.before(m);
    const std::size_t quoted = quoted_before(m);
    const auto first = std::partition_point(before.begin(), before.end(), [&](std::uint32_t n) {
      return d_.sentence_of(n) + kReach + quoted < d_.sentence_of(m);
    });
    const std::size_t urging = object ? urging_verb(d_, w) : 0;
    const auto acts = [&](std::uint32_t n) {
      if (urging > 0 && d_.end_word(n) <= urging) return false;
      if (urging > 0 && d_.first_word(n) > urging && d_.end_word(n) + 2 == w) return true;  // *called on the ministry to help them*
      const bool told = word.kind != PronounKind::it && d_.subject_like(n) && d_.end_word(n) + 1 == w;  // *Weber told him*
      return told || (d_.acts_on(n, m) && !owns_what_benefits(d_, n, m));
    };
    static constexpr WordList kGiving =
        "offer offers offered offering give gives gave given giving send sends sent sending pay pays paid paying tell tells told telling ask asks asked "
        "lend lends lent lending grant grants granted owe owes teach teaches taught promise promises promised refund refunds refunded thank thanks thanked";
    const std::size_t people = word.kind == PronounKind::they ? unnamed_people_before(d_, m) : d_.words.size();
    const bool kin = word.kind == PronounKind::they && word.possessive && owned_by_people(d_, w);
    const bool of_body = word.kind == PronounKind::it && word.possessive && owned_by_bodies(d_, w);
    const bool told_as_it = word.kind == PronounKind::it && !word.possessive && !object && is_reporting_verb(d_.words[d_.words[w - 1] == "that" ? w - 2 : w - 1]);
    const bool given = kGiving.has(d_.words[w - 1]);  // *is offering them 20 % off*: to somebody
    const bool partitive = is_partitive(d_, w);
    const std::size_t several_behind = word.kind == PronounKind::they && !word.reflexive ? several_in_sentence(m, word, quotation) : 0;
    std::uint32_t agent = kNoEntity;  // *the company sold them*: they are not the company by any of its names
    for (auto at = before.rbegin(); object && d_.words[w - 1] != "with" && at != before.rend() && d_.sentence_of(*at) == d_.sentence_of(m) && agent == kNoEntity; ++at) {
      if (d_.resolved(*at) && d_.mention(*at).span.end <= d_.mention(m).span.begin && acts(*at)) agent = d_.entity_of(*at);
    }
    if (object && agent == kNoEntity) agent = subject_behind_participle(d_, m);
    if (agent == kNoEntity) agent = called_own_by_teller(d_, m);
    if (object && word.kind != PronounKind::it && agent == kNoEntity && shares_subject(d_, w)) agent = last_subject(m, word, quotation);
    for (const std::uint32_t n : std::span(first, before.end())) {
      const Mention& other = d_.mention(n);
      if (!d_.resolved(n) || other.span.end > d_.mention(m).span.begin || d_.entity_of(n) == agent) continue;
      const bool team = word.kind == PronounKind::they && word.possessive && is_team_of(d_, n, m);
      const bool several = team || (word.kind == PronounKind::they && may_be_team(n, m));
      if ((!several && !agrees(d_.entity_of(n), word, quotation)) || d_.attributive(n) || is_of_speech(n) || is_agency_of_dateline(n) || is_child_in_participle(n)) continue;
      const bool adjoins = word.possessive && d_.text_between(other.span, d_.mention(m).span) == ", ";
      if (adjoins && !owns_another_kind(d_, m, n)) continue;  // *China, its neighbor*
      if ((given || partitive) && d_.words[w] == "them" && !is_several(d_.entity_of(n))) continue;
      if (!object && !word.possessive && !word.reflexive && opens_relative_clause(d_, n, m)) continue;
      if (object && (acts(n) || heads_relative_clause(d_, n, m) || (given && one_of(d_.entity(d_.entity_of(n)).type, "Product Document")))) continue;
      if (!object && !word.possessive && in_opening_participle(n, m)) continue;
      if (word.kind == PronounKind::it && is_no_collective_it(d_, n, m)) continue;
      if (word.kind == PronounKind::they && !object && !word.possessive && one_of(other.type, "Product Document") && acts_like_people(d_, w)) continue;
      if (word.kind == PronounKind::it && !word.possessive && only_tells_where(d_, n, m)) continue;
      if (word.possessive && is_owed_by(d_, n, m)) continue;
      if (word.kind == PronounKind::they && !word.reflexive && (is_said_of_others(d_, n) || only_listens(d_, n))) continue;
      const bool place_of_others = word.kind == PronounKind::they && other.type == "Place" && d_.quotation_of(n) != quotation;
      if (place_of_others) continue;  // *the mountains* of what was said just before
      if (kin && d_.entity(d_.entity_of(n)).type != "Person") continue;
      if ((of_body || (told_as_it && !reports(d_, n, m))) && one_of(other.type, "Product Document")) continue;
      if (word.kind == PronounKind::they && may_be_unnamed_people(m, n, people, object, distance(m, n, quoted)) && !may_be_other_side(m, n, quotation)) continue;
      if (!object && !word.possessive && is_interrupted(d_, n, m)) continue;
      const bool meets = word.possessive && word.kind == PronounKind::it && d_.text_between(other.span, d_.mention(m).span) == " at ";  // *the Assembly at its third session*
      const bool in_passing = d_.sentence_of(n) == d_.sentence_of(m) && !d_.subject_like(n);  // *Weber said the chance to work with Brandt was one he …*
      long score = salience(m, n, word, quotation, quoted) + (team ? kSentenceStep + kOwnClause : 0) + (d_.entity_of(n) == last_speaker && !in_passing ? kLastSpeaker : 0) + (adjoins || meets ? kAdjoins : 0);
      if (!several && several_behind > d_.end_word(n) && !is_several(d_.entity_of(n)) && !is_called_they(n)) score -= kSentenceStep;
      if (score >= best_score) {
        best_score = score;
        best = d_.entity_of(n);
        best_mention = n;
      }
    }
    if (word.kind == PronounKind::they) {
      const auto [members, score] = enumerated(m, quotation);
      const bool other_people = best != kNoEntity && is_several(best) && d_.entity(best).type == "Person" && best_score > -kSentenceStep;
      if (members.empty() && !other_people && !(best != kNoEntity && d_.main_subject(best_mention) && d_.sentence_of(best_mention) == d_.sentence_of(m))) {
        if (const std::vector<std::uint32_t> couple = couple_before(d_, m); !couple.empty()) return give(m, d_.group(couple, "Person"), "they-are-the-couple");
      }
      const bool one_of_them = std::ranges::find(members, best) != members.end() && !is_several(best);
      const bool one_body = best != kNoEntity && !is_several(best) && !d_.nested(best_mention) && score > -kSentenceStep && d_.words[w - 1] == "that" && !reports(d_, best_mention, m);  // *sued A and B, saying that they*
      if (!members.empty() && (score >= best_score || one_of_them || one_body)) return give(m, d_.group(members, d_.entity(members.front()).type), "they-are-the-enumerated");
    }
    if (word.kind == PronounKind::they && !word.possessive && !word.reflexive && !object) {
      const bool of_subject = best != kNoEntity && is_several(best) && (d_.sentence_of(best_mention) == d_.sentence_of(m) || (d_.main_subject(best_mention) && d_.same_paragraph(best_mention, m)));
      if (const std::uint32_t body = of_subject ? kNoEntity : body_of_teller(m); body != kNoEntity) return give(m, body, "they-are-the-tellers-body");
    }
    if (best == kNoEntity) return;
    const bool one_owner = word.kind == PronounKind::they && word.possessive && !is_several(best) && !is_called_they(best_mention) && !is_team_of(d_, best_mention, m);
    const bool of_thing = word.kind == PronounKind::it || word.kind == PronounKind::they;
    if (of_thing && !word.reflexive && !object && d_.sentence_of(best_mention) != d_.sentence_of(m) && (!word.possessive ? has_unnamed_subject(d_, m) : word.kind == PronounKind::they ? has_bare_subject(d_, m, one_owner) : has_bare_noun(d_, m))) return;
    if (word.kind == PronounKind::it && !word.possessive && !word.reflexive) {
      if (may_be_unnamed_thing(d_, m, best_mention, distance(m, best_mention, quoted))) return;
    }
    if (word.kind == PronounKind::they && !word.reflexive && (!word.possessive || one_owner) && may_be_unnamed_things(d_, m, best_mention)) return;
    EntityFacts& facts = d_.facts[best];
    if (word.kind == PronounKind::he || word.kind == PronounKind::she) {
      facts.gender = word.kind == PronounKind::he ? "male" : "female";
      facts.gender_stated = true;
    }
    give(m, best, word.possessive ? "possessive" : "pronoun-subject");
  }

  // *I*, *our*, *you*: who speaks and who is spoken to is no third person.
  [[nodiscard]] bool is_of_speech(std::uint32_t n) const {
    if (d_.mention(n).level != Level::pronoun) return false;
    const std::optional<PronounWord> word = pronoun_word(d_.words[d_.first_word(n)]);
    return word && (word->kind == PronounKind::speaker || word->kind == PronounKind::speakers || word->kind == PronounKind::addressee);
  }

  // *Norvik Ltd … They … they*: what has been called *they* goes on to be so.
  [[nodiscard]] bool is_called_they(std::uint32_t n) const {
    return d_.mention(n).level == Level::pronoun && one_of(d_.words[d_.first_word(n)], "they them their theirs themselves");
  }

  // The last word before the pronoun of a phrase for several people or bodies in its sentence: *Norvik Ltd told the clerks that they*.
  [[nodiscard]] std::size_t several_in_sentence(std::uint32_t m, const PronounWord& word, std::optional<std::uint32_t> quotation) const {
    const std::span<const std::uint32_t> before = d_.before(m);
    for (auto at = before.rbegin(); at != before.rend() && d_.sentence_of(*at) == d_.sentence_of(m); ++at) {
      const Mention& other = d_.mention(*at);
      if (!d_.resolved(*at) || other.span.end > d_.mention(m).span.begin || other.level != Level::nominal || other.type != "Person") continue;
      const std::size_t first = d_.first_word(*at);
      if (!word.possessive && one_of(d_.words[d_.words[first - 1] == "the" ? first - 2 : first - 1], "with of by from among for to")) continue;
      if (is_several(d_.entity_of(*at)) && agrees(d_.entity_of(*at), word, quotation) && !is_said_of_others(d_, *at) && d_.words[first - 1] != "as") return d_.end_word(*at);
    }
    return 0;
  }

  // *Tom Weber of the Larne Council said they would*: for whom he speaks, where he tells what they do.
  [[nodiscard]] std::uint32_t body_of_teller(std::uint32_t m) const {
    constexpr std::size_t kFarthest = 16;  // words from the person to the pronoun
    std::size_t verb = d_.first_word(m) - 1;
    if (d_.words[verb] == "that") --verb;
    if (!is_reporting_verb(d_.words[verb])) return kNoEntity;
    const std::span<const std::uint32_t> before = d_.before(m);
    for (auto at = before.rbegin(); at != before.rend() && d_.sentence_of(*at) == d_.sentence_of(m) && d_.first_word(*at) + kFarthest > verb; ++at) {
      if (!d_.subject_like(*at) || d_.mention(*at).type == "Figure" || d_.attributive(*at)) continue;
      const std::uint32_t teller = d_.mention(*at).type == "Person" && d_.resolved(*at) ? d_.entity_of(*at) : kNoEntity;
      if (teller == kNoEntity || is_several(teller) || !sides_.stands_for_somebody(teller) || !tells_own_deeds(d_, m)) return kNoEntity;
      const std::uint32_t side = sides_.side_of(teller);
      return side != kNoEntity && d_.entity(side).type == "Organization" ? side : kNoEntity;
    }
    return kNoEntity;
  }

  // Whether the name of a town or country is one of a team, which *they* may be: as the subject of this sentence or the one before.
  [[nodiscard]] bool may_be_team(std::uint32_t n, std::uint32_t m) const {
    const Mention& place = d_.mention(n);
    if (place.type != "Place" || place.level != Level::name || !d_.subject_like(n) || d_.sentence_of(n) + 1 < d_.sentence_of(m)) return false;
    if (one_of(d_.words[d_.end_word(n)], "coach boss captain skipper manager head assistant players supporters fans squad '")) return false;  // *Norway coach Ilse Brandt*
    return plays(d_.entity_of(n)) || (d_.sentence_of(n) == d_.sentence_of(m) && is_counted_several(d_, n));
  }

  // A team goes by the name of this place.
  [[nodiscard]] bool plays(std::uint32_t e) const {
    if (!teams_) teams_ = places_that_play(d_);
    return teams_->contains(e);
  }

  // Whether *they* are rather people who are no mention than this entity: *Norvik Ltd met people who had lost their homes*. One
  // body is *they* in its own sentence, or as the subject of the one before.
  [[nodiscard]] bool may_be_unnamed_people(std::uint32_t m, std::uint32_t n, std::size_t people, bool object, std::size_t distance) const {
    const bool team = teams_ && teams_->contains(d_.entity_of(n));
    const bool several = team || is_several(d_.entity_of(n)) || is_called_they(n) || one_of(d_.words[d_.end_word(n)], "have are were");
    if (people < d_.words.size() && d_.end_word(n) <= people) {
      const bool here = d_.words.span(people).begin >= d_.document.sentences[d_.sentence_of(m)].source.begin;
      const bool acts = object && here && d_.first_word(m) - people <= 3;  // *people part them*
      if (!acts && ((here && distance > 0) || !several || !d_.main_subject(n))) return true;
    }
    return !several && distance > 0 && (object || distance > 1 || !d_.main_subject(n));
  }

  // *Norvik Ltd met Frost Lines Ltd. “They promised us ten,” …*: of whom a speaker who stands for the one may well speak.
  [[nodiscard]] bool may_be_other_side(std::uint32_t m, std::uint32_t n, std::optional<std::uint32_t> quotation) const {
    return quotation && d_.sentence_of(n) + 1 >= d_.sentence_of(m) && d_.mention(n).level == Level::name && sides_.stands_for_somebody(d_.speaker_of(*quotation));
  }

  // *In his reply, Tom Weber said*, *Speaking on its radio, the party said*: the phrase that opens the sentence belongs to the
  // subject behind it, where nobody who may be meant stands before the pronoun in the sentence.
  [[nodiscard]] std::uint32_t subject_behind(std::uint32_t m, const PronounWord& word, std::optional<std::uint32_t> quotation) const {
    constexpr std::size_t kLongest = 25, kFarthest = 10;  // words of the phrase; from its comma to the subject
    const std::size_t w = d_.first_word(m);
    const std::size_t opening = opening_word(d_, d_.sentence_of(m), w);
    if (opening == w) return kNoEntity;
    const bool clause = opening + 1 == w && one_of(d_.words[opening], "when after before while since although though once until if");  // *When her husband died, Ilse Brandt*
    if (!clause && (!opens_phrase(d_, opening) || is_of_the_former(d_, w))) return kNoEntity;
    std::size_t comma = opening;
    while (comma < opening + kLongest && !one_of(d_.words[comma], ", . ; : ( \"")) ++comma;
    if (comma < w || d_.words[comma] != ",") return kNoEntity;
    for (const std::uint32_t n : d_.before(m)) {
      const bool here = d_.first_word(n) >= opening && d_.mention(n).span.end <= d_.mention(m).span.begin;
      if (here && d_.resolved(n) && !d_.nested(n) && agrees(d_.entity_of(n), word, quotation)) return kNoEntity;
    }
    for (const std::uint32_t n : d_.from(m)) {
      if (d_.first_word(n) > comma + kFarthest || d_.sentence_of(n) != d_.sentence_of(m)) break;
      if (d_.first_word(n) == comma + 1 && d_.mention(n).type == "Place" && d_.words[d_.end_word(n)] == ",") comma = d_.end_word(n);  // *in Leith, Scotland, Norvik*
      if (d_.first_word(n) <= comma || !d_.resolved(n) || d_.attributive(n) || d_.mention(n).level == Level::pronoun) continue;
      const bool team = word.kind == PronounKind::they && plays(d_.entity_of(n));
      if (!team && (!agrees(d_.entity_of(n), word, quotation) || (word.kind == PronounKind::they && !is_several(d_.entity_of(n))))) continue;
      return d_.subject_like(n) && d_.quotation_of(n) == quotation && !continues_phrase(d_, n) ? d_.entity_of(n) : kNoEntity;
    }
    return kNoEntity;
  }

  // The last subject before the mention in its sentence, if it may be meant at all.
  [[nodiscard]] std::uint32_t last_subject(std::uint32_t m, const PronounWord& word, std::optional<std::uint32_t> quotation) const {
    const std::span<const std::uint32_t> before = d_.before(m);
    for (auto at = before.rbegin(); at != before.rend() && d_.sentence_of(*at) == d_.sentence_of(m); ++at) {
      if (!d_.subject_like(*at) || !d_.resolved(*at) || d_.attributive(*at) || d_.mention(*at).span.end > d_.mention(m).span.begin) continue;
      return agrees(d_.entity_of(*at), word, quotation) ? d_.entity_of(*at) : kNoEntity;
    }
    return kNoEntity;
  }

  // *Born in Halden to a clerk, Tom Weber, she …*: who is named in an opening participle is not its subject.
  [[nodiscard]] bool in_opening_participle(std::uint32_t n, std::uint32_t m) const {
    const bool ends_it = d_.end_word(n) == d_.first_word(m) && d_.mention(n).level == Level::nominal;  // *Enlisting the help of her friend she …*
    if (d_.sentence_of(n) != d_.sentence_of(m) || !follows_participle(n)) return false;
    if (ends_it) return true;
    if (d_.words[d_.first_word(m) - 1] != ",") return false;
    const bool titles = d_.mention(n).level == Level::nominal && d_.words.capitalised(d_.end_word(n));  // *the historian Tom Weber*
    return titles || one_of(d_.words[d_.end_word(n)], ", and or ( )");
  }

  // *Born in Halden, the son of a clerk, he …*: the subject is somebody's child, and goes by his name.
  [[nodiscard]] bool is_child_in_participle(std::uint32_t n) const {
    return d_.mention(n).level == Level::nominal && one_of(d_.words[d_.end_word(n) - 1], "son daughter child grandson granddaughter nephew niece") &&
           d_.words[d_.first_word(n) - 1] == "," && follows_participle(n);
  }

  // True in a sentence that begins with a participle.
  [[nodiscard]] bool follows_participle(std::uint32_t n) const {
    static constexpr WordList kIrregular = "born brought known seen shown told taught given taken sent driven";
    const std::size_t first = d_.words.at(d_.document.sentences[d_.sentence_of(n)].source.begin);
    const std::string_view opening = d_.words[first];
    const bool participle = kIrregular.has(opening) || (opening.size() > 5 && (opening.ends_with("ed") || opening.ends_with("ing")));
    return participle && d_.first_word(n) > first;
  }

  // *LARNE, March 20 (Norvik News) - *: nobody speaks of the agency.
  [[nodiscard]] bool is_agency_of_dateline(std::uint32_t n) const {
    const std::size_t end = d_.end_word(n), first = d_.first_word(n);
    if (first == 0 || d_.words[first - 1] != "(" || d_.mention(n).type != "Organization") return false;
    constexpr std::size_t kDate = 6;  // words: *(Norvik News / 20 March) -*
    std::size_t close = end;
    while (close < end + kDate && d_.words[close] != ")") ++close;
    return d_.words[close] == ")" && d_.words[close + 1] == "-" && (close == end || d_.words[end] == "/");
  }

  // *His father was Tom Weber, a miner. He …*: the text goes on about whose father it was.
  [[nodiscard]] bool tells_kin(std::uint32_t n) const {
    static constexpr WordList kKin = "father mother son daughter brother sister wife husband uncle aunt grandfather grandmother stepfather stepmother";
    const std::size_t first = d_.first_word(n), opening = d_.words.at(d_.document.sentences[d_.sentence_of(n)].source.begin);
    return first == opening && one_of(d_.words[first], "his her") && kKin.has(d_.words[first + 1]) && one_of(d_.words[first + 2], "was is were ,");
  }

  static bool has_gender(const EntityFacts& facts, PronounKind kind) {
    return facts.gender.empty() || (facts.gender == "male") == (kind == PronounKind::he);
  }

  // The first two persons that the text names, or fewer.
  [[nodiscard]] std::vector<std::uint32_t> named_persons() const {
    std::vector<std::uint32_t> named;
    for (const std::uint32_t n : d_.order) {
      if (d_.mention(n).type != "Person" || d_.mention(n).level != Level::name || !d_.resolved(n)) continue;
      if (named.empty() || named.front() != d_.entity_of(n)) named.push_back(d_.entity_of(n));
      if (named.size() == 2) break;
    }
    return named;
  }

  // Whom the text names alone is *he* or *she* whatever the lists of first names say.
  [[nodiscard]] bool is_only_person(std::uint32_t e) const {
    if (!named_persons_) named_persons_ = named_persons();
    return std::ranges::all_of(*named_persons_, [&](std::uint32_t named) { return named == e; });
  }

  [[nodiscard]] bool is_several(std::uint32_t e) const { return d_.facts[e].plural || !d_.entity(e).members.empty() || d_.entity(e).subtype == "group"; }

  [[nodiscard]] bool agrees(std::uint32_t e, const PronounWord& word, std::optional<std::uint32_t> quotation) const {
    const Entity& entity = d_.entity(e);
    const EntityFacts& facts = d_.facts[e];
    const bool company = facts.named && entity.type == "Organization";  // *the Danish group Norvik … its*
    const bool group = !entity.members.empty() || (entity.subtype == "group" && !company) || facts.plural;
    switch (word.kind) {
      case PronounKind::he:
      case PronounKind::she:
        if (quotation && d_.speaker_of(*quotation) == e) return false;
        return entity.type == "Person" && !group && (has_gender(facts, word.kind) || (!facts.gender_stated && is_only_person(e)));
      case PronounKind::it:
        return entity.type != "Person" && (!group || (company && entity.members.empty()) || is_collective(d_, e));  // *the rights group Larne Watch … it*
      case PronounKind::they:
        if (quotation && sides_.stands_for_somebody(d_.speaker_of(*quotation)) && sides_.side_of(d_.speaker_of(*quotation)) == e) return false;
        return group || entity.type == "Organization";
      default: return false;
    }
  }

  // In sentences; `quoted` of them do not part the pronoun from what stands before it.
  [[nodiscard]] std::size_t distance(std::uint32_t m, std::uint32_t n, std::size_t quoted) const {
    const std::size_t sentences = d_.sentence_of(m) - d_.sentence_of(n);
    return quoted < sentences ? sentences - quoted : sentences;
  }

  // `quoted`: sentences that do not part the pronoun from what stands before it.
  [[nodiscard]] long salience(std::uint32_t m, std::uint32_t n, const PronounWord& word, std::optional<std::uint32_t> quotation,
                              std::size_t quoted) const {
    const std::size_t distance = this->distance(m, n, quoted);
    const Entity& entity = d_.entity(d_.entity_of(n));
    long score = -kSentenceStep * static_cast<long>(distance);
    if (d_.subject_like(n)) score += kSubject;
    if (d_.main_subject(n)) score += 3;
    if (distance == 0 && d_.subject_like(n) && (word.possessive || word.reflexive)) score += kOwnClause;
    if (distance == 0 && word.possessive && d_.acts_on(n, m)) score += d_.main_subject(n) || one_of(d_.words[d_.end_word(n)], ", and or ' (") ? kOwnVerb : kInnerVerb;
    if (distance == 0 && word.reflexive && d_.acts_on(n, m)) score += kOwnReflexive;
    if (word.possessive && is_agent_before(d_, n, m)) score += kRelative;
    if (word.possessive && (is_thanked_for(d_, n, m) || is_denied(d_, n, m))) score += kThanked;
    if (distance == 0 && !word.possessive && reports(d_, n, m)) score += kReports;
    if (distance == 0 && is_asked(d_, n, m)) score += kAsked;
    if (distance == 0 && (word.possessive || word.reflexive) && heads_relative_clause(d_, n, m)) score += kRelative;
    const bool agrees_in_number = word.kind != PronounKind::they || is_several(d_.entity_of(n)) || is_called_they(n);  // *They want the board to lift their ban*
    if (distance == 0 && word.possessive && agrees_in_number && is_told_to(d_, n, m)) score += kAsked;
    if (distance > 0 && entity.type != "Place" && tells(d_, m) && !d_.subject_like(n) && is_cited(d_, n)) score += kSubject + kOwnClause;
    const bool person = word.kind == PronounKind::he || word.kind == PronounKind::she;
    if (distance > 0 && person && tells(d_, m) && has_just_told(d_, n) && !d_.main_subject(n)) score += d_.subject_like(n) ? kToldLast : kSubject + 3;
    if (word.possessive && (is_collective(d_, d_.entity_of(n)) || (person && d_.mention(n).level == Level::name)) && d_.text_between(d_.mention(n).span, d_.mention(m).span) == " and ") score += kAdjoins;  // *thanked Ilse Brandt and her team*
    if (distance == 0 && d_.text_between(d_.mention(n).span, d_.mention(m).span).find(';') != std::string_view::npos) score -= kBeyondSemicolon;
    if (d_.nested(n)) score -= kNested;
    if (distance > 0 && d_.mention(n).type == "Person" && tells_kin(n)) score += d_.mention(n).level == Level::pronoun ? kSubject + kNested : -kSubject;
    const auto there = d_.quotation_of(n);
    if (there != quotation) score -= there && quotation ? kOtherVoice : there ? kOtherVoice : kOtherVoice / 3;
    if (word.kind == PronounKind::it) {
      if (distance > 0 && is_collective(d_, d_.entity_of(n)) && !d_.facts[d_.entity_of(n)].named) score -= kCollective;
      if (distance == 0 && word.possessive && entity.type == "Organization") score += kSameSentence;
      if (entity.type == "Product" || entity.type == "Document") score -= word.possessive ? 8 : 4;
      if (entity.type == "Place" && (entity.subtype == "city" || !d_.subject_like(n))) score -= 4;
      const bool employs = one_of(d_.words[d_.first_word(m) + 1], "employs employed sells sold manufactures manufactured trades exports hired");
      if (employs && entity.type == "Place") score -= 2 * kSentenceStep;
      const bool enabled = one_of(d_.words[d_.first_word(m) - 1], "enabling enables enable enabled allowing helping letting");
      if (enabled && entity.type == "Place" && entity.subtype != "country") score -= 2 * kSentenceStep;  // *sales in Asia, enabling it to*
      const bool place = entity.type == "Place" || entity.subtype == "facility";
      const bool of_lands = entity.subtype == "country" && one_of(d_.words[d_.first_word(m) + 1], "workforce skilled revenue revenues fleet members membership");
      if (place && word.possessive && !of_lands && owned_by_bodies(d_, d_.first_word(m))) score -= 2 * kSentenceStep;
    } else if (word.kind == PronounKind::he || word.kind == PronounKind::she) {
      const EntityFacts& facts = d_.facts[d_.entity_of(n)];
      if (!has_gender(facts, word.kind)) score -= kOtherGender;
      if (facts.gender_stated) score += kKnownGender;
      else if (!facts.gender.empty() && has_gender(facts, word.kind)) score += kGuessedGender;
      if (d_.document.sentences[d_.sentence_of(n)].paragraph != d_.document.sentences[d_.sentence_of(m)].paragraph) score -= kOtherParagraph;
      score += std::min<long>(kTopic, static_cast<long>(d_.facts[d_.entity_of(n)].mentions.size()) - 1);
      if (distance > 0 && d_.entity_of(n) == title_person() && heading_between(d_.sentence_of(n), d_.sentence_of(m))) score += kTitlePerson;
    } else if (word.kind == PronounKind::they) {
      const bool of_several = is_counted_several(d_, n);
      const bool plays = entity.type == "Place" && teams_ && teams_->contains(d_.entity_of(n));
      const bool plural = d_.facts[d_.entity_of(n)].plural || !entity.members.empty() || of_several || plays || is_called_they(n);
      if (!plural) score -= kSentenceStep;
    }
    return score;
  }

  // The sentences of the quotation right before the pronoun, whose last one it shares: *"We … And we will," he said*.
  [[nodiscard]] std::size_t quoted_before(std::uint32_t m) const {
    constexpr std::uint32_t kMark = 2;  // bytes: the blank and the last of the closing mark
    std::uint32_t begin = d_.mention(m).span.begin;
    if (begin < kMark || d_.quotation_of(m)) return 0;
    const auto at = d_.quotation_at(begin - kMark);
    if (at) return d_.sentence_of(m) - d_.document.sentence_at(d_.annotations.quotations[*at].span.begin);
    return tells(d_, m) ? quoted_paragraphs_before(d_, m) : 0;
  }

  // The person whose name is the heading of the document: a biography.
  [[nodiscard]] std::uint32_t title_person() const {
    if (title_person_) return *title_person_;
    title_person_ = kNoEntity;
    for (const std::uint32_t n : d_.order) {
      const Span heading = d_.document.sentences[d_.sentence_of(n)].source;
      if (d_.sentence_of(n) > 0) break;
      if (d_.mention(n).type == "Person" && d_.mention(n).level == Level::name && d_.mention(n).span.contains(heading) && d_.resolved(n)) title_person_ = d_.entity_of(n);
    }
    return *title_person_;
  }

  // A section begins between the two: *he* is once more the person that the text is about.
  [[nodiscard]] bool heading_between(std::size_t first, std::size_t last) const {
    for (std::size_t i = first + 1; i < last; ++i) {
      if (d_.document.sentences[i].kind == BlockKind::heading) return true;
    }
    return false;
  }

  // The speaker of the last quotation before the pronoun, if it ended at most a sentence or two ago.
  [[nodiscard]] std::uint32_t who_spoke_last(std::uint32_t m) const {
    const Quotation* last = nullptr;
    for (const Quotation& q : d_.annotations.quotations) {
      if (q.kind != "turn" && q.span.end <= d_.mention(m).span.begin && (last == nullptr || q.span.end > last->span.end)) last = &q;
    }
    if (last == nullptr || !last->speaker_mention) return kNoEntity;
    const std::size_t end = d_.document.sentence_at(last->span.end - 1);
    return d_.sentence_of(m) <= end + 1 ? d_.entity_of(*last->speaker_mention) : kNoEntity;
  }

  // *A, B and C … they*: the names enumerated last, in this sentence or the one before. Places only as the subject, as
  // *in Norway and Sweden* says where.
  [[nodiscard]] std::pair<std::vector<std::uint32_t>, long> enumerated(std::uint32_t m, std::optional<std::uint32_t> quotation) const {
    for (const std::size_t distance : {0U, 1U}) {
      std::vector<std::uint32_t> mentions;
      for (const std::uint32_t n : d_.before(m)) {
        const bool there = d_.sentence_of(n) + distance == d_.sentence_of(m) && d_.quotation_of(n) == quotation;
        if (there && d_.mention(n).span.end <= d_.mention(m).span.begin) mentions.push_back(n);
      }
      for (const std::string_view type : {"Person", "Organization", "Place"}) {
        std::vector<std::uint32_t> members = enumeration_of(d_, mentions, 0, type);
        if (members.empty() || (type == "Place" && !subject_among(mentions, members.front()))) continue;
        const long subject = subject_among(mentions, members.front()) ? kSubject : 0;  // *met clerks, among them A and B, to hear their …*
        return {std::move(members), subject - kSentenceStep * static_cast<long>(distance)};
      }
    }
    return {{}, kNoScore};
  }

  [[nodiscard]] bool subject_among(const std::vector<std::uint32_t>& mentions, std::uint32_t e) const {
    return std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t n) { return d_.entity_of(n) == e && d_.main_subject(n); });
  }

  Discourse& d_;
  const SpeakerSides& sides_;
  SpeechPronouns speech_;
  mutable std::optional<std::set<std::uint32_t>> teams_;  // places
  mutable std::optional<std::uint32_t> title_person_;
  mutable std::optional<std::vector<std::uint32_t>> named_persons_;
};

}  // namespace

void resolve_pronouns(Discourse& discourse, const SpeakerSides& sides) { Pronouns(discourse, sides).run(); }

}  // namespace factweave
