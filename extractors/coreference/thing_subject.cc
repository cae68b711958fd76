// SPDX-License-Identifier: MIT
#include "extractors/coreference/thing_subject.h"

#include "extractors/coreference/pronoun_context.h"

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
    "meeting ceremony strike protest election vote referendum operation production facility building tower statue device tool machine engine design approach method idea villa cabin cottage bungalow flat apartment car vehicle property room collection exhibit park garden economy market industry sector";
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

// What a body does, in the forms that stand behind *it*, *it will* and *it has*.
constexpr WordList kActsOfBodies =
    "say said says plan plans planned expect expects expected announce announces announced employ employs employed own owns owned operate operates operated sell sells sold believe believes "
    "believed report reports reported post posted agree agrees agreed decide decides decided buy buys bought acquire acquires acquired want wants wanted hope hopes hoped intend intends intended promise "
    "promises promised pledge pledges pledged vow vowed urge urges urged call calls called ask asks asked appeal appeals appealed deny denies denied decline declines declined refuse refuses refused warn "
    "warns warned add adds added note notes noted sign signed hire hires hired fire fired invest invests invested manufacture manufactures manufactured file filed sue sued recruit recruits recruited appoint "
    "appointed elect elected nominate nominated borrow borrowed lend lends lent seek seeks sought aim aims aimed consider considers considered condemn condemns condemned welcome welcomes welcomed reject rejects "
    "rejected approve approves approved adopt adopted vote votes voted rule ruled demand demands demanded accuse accuses accused claim claims claimed know knows knew think thinks thought feel feels felt try tries "
    "tried fail failed manage managed host hosts hosted hold holds held publish publishes published issue issues issued supply supplies supplied serve serves served represent represents represented support "
    "supports supported continue continues work works worked advise advises advised tell tells told insist insists insisted stress stresses stressed propose proposes proposed recommend recommends recommended "
    "investigate investigates investigated export exports exported import imports imported launch launches launched open opened run runs ran fund funds funded pay pays paid spend spends spent raise raised need needs "
    "needed receive receives received face faces faced lose lost win won beat play played qualify qualified train trains trained buy help helps helped join joined regulate regulates confirm confirms confirmed "
    "moved moves relocated toured merged split disbanded ceased folded dissolved offers provides respond responded reply replied submit submitted apply applied embark embarks embarked expand expands expanded";
// What things and events do as well.
constexpr WordList kActsOfBoth =
    "help helps helped serve serves served represent represents represented support supports supported need needs needed fail failed continue continues work works worked hold holds held "
    "receive receives received raise raised open opened run runs ran face faces faced provides lose lost";
// What it is and has done to it.
constexpr WordList kStatesOfBodies =
    "founded established headquartered based committed ready prepared concerned proud pleased confident willing unwilling keen eager determined aware obliged fined sued sold accused renamed nationalised led headed "
    "chaired staffed considering planning seeking expecting hoping hiring investing expanding acquiring buying selling recruiting calling urging asking investigating preparing negotiating operating working "
    "offering opening launching able unable forced required told asked disappointed delighted bankrupt insolvent owned acquired";
constexpr WordList kDoneToBodies =
    "acquire acquires acquired acquiring buy buys bought buying sell sells sold selling own owns owned join joins joined joining lead leads led leading run runs ran running found founded founding leave leaves "
    "left leaving merge merged visit visits visited visiting rename renamed regulate regulates sue sues sued fine fined accuse accuses accused accusing urge urges urged urging ask asks asked asking tell tells "
    "told telling pay paid owe owed owes fund funds funded ban banned invite invited enable enables enabled enabling allow allows allowed allowing help helps helped helping let lets require requires "
    "required force forces forced forcing represent represents represented advise advised supply supplies supplied govern governs governed rule ruled invade invaded chair chairs chaired head headed by against "
    "prompt prompts prompted compel compels compelled oblige obliges leads push pushed persuade persuaded succeed succeeded replace replaced beat defeated face faced facing confronting surrounding than like unlike";

constexpr WordList kGiving = "grant grants granted granting give gives gave given giving offer offers offered offering award awards awarded awarding lend lends lent";

// *it will*, *it has never been*: what stands behind the auxiliaries and adverbs; `is_state`: they were forms of *be*.
std::size_t predicate_of(const Discourse& d, std::size_t pronoun, bool& is_state) {
  static constexpr WordList kAuxiliaries = "will would may might can could must should shall has had have does did do";
  static constexpr WordList kAdverbs = "also already now then later further still never not recently currently only always again soon first once to ll d ve '";
  std::size_t i = pronoun + 1;
  for (;; ++i) {
    if (one_of(d.words[i], "is was s be been being are were")) is_state = true;
    else if (!kAuxiliaries.has(d.words[i]) && !kAdverbs.has(d.words[i]) && !d.words[i].ends_with("ly")) return i;
  }
}

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

constexpr WordList kDoneToPeople =
    "help helps helped helping support supports supported supporting tell tells told telling ask asks asked asking urge urged invite invites invited inviting arrest arrested kill killed "
    "let lets affect affects affecting teach taught thank thanked join joined protect protects protecting serve serves serving allow allows allowing enable enables enabling make makes made";

// Another noun in the plural, behind what stands before nouns: *of the talks*, *some old pumps*; not a stretch of time.
bool is_unnamed_plural(const Discourse& d, std::size_t word) {
  static constexpr WordList kBefore =
      "the these those some many several all both most few two three four five other their its his her our your any in of on for with from to by between among about against over "
      "into as than such more new old small large big own";
  static constexpr WordList kMeasures = "days weeks months years hours minutes seconds times decades terms ways numbers others yards metres meters points";
  return is_plural_word(d.words[word]) && !d.words.capitalised(word) && kBefore.has(d.words[word - 1]) && d.words[word - 2] != "-" && !kMeasures.has(d.words[word]);
}

// *the problems affecting them*, *debts that weigh on them*: what does it is not what it is done to.
bool acts_on_pronoun(const Discourse& d, std::size_t noun, std::size_t pronoun) {
  return one_of(d.words[noun + 1], "that which who") || (noun + 3 >= pronoun && d.words[noun + 1].ends_with("ing"));
}

// *Owls are famous for their*, *Young owls hunt when they*: a sentence begins with a noun in the plural that is no mention.
bool opens_with_bare_plural(const Discourse& d, std::uint32_t pronoun, std::size_t first) {
  static constexpr WordList kPlain = "are were have had will would can could may might must should do did need want use live eat come go get make take say see know";
  static constexpr WordList kNoNouns = "this is was has as its his us plus yes thus perhaps always sometimes towards besides afterwards nowadays overseas news";
  const std::size_t noun = d.words.is_word(first + 1) && (is_plural_word(d.words[first + 1]) || d.words[first + 1] == "personnel") && !is_plural_word(d.words[first]) && !d.words.capitalised(first + 1) ? first + 1 : first;
  if (!(is_plural_word(d.words[noun]) || one_of(d.words[noun], "people personnel")) || kNoNouns.has(d.words[noun]) || !(kPlain.has(d.words[noun + 1]) || (d.words[noun + 1].ends_with("ed") && d.words[noun + 1].size() > 4))) return false;
  const std::uint32_t begin = d.words.span(first).begin, end = d.words.span(noun).end;
  return std::ranges::none_of(d.before(pronoun), [&](std::uint32_t n) { return d.mention(n).span.begin < end && d.mention(n).span.end > begin; });
}

// *Cocoa is sold for its taste*: the same in the singular.
bool opens_with_bare_noun(const Discourse& d, std::uint32_t pronoun, std::size_t first) {
  static constexpr WordList kNoNouns =
      "there here it this that he she what who which where when why how nobody nothing everything everyone everybody anyone anybody someone somebody none one each another either "
      "neither now then today yesterday tomorrow so also only not never i we you they but and or if as while although though because since after before until once yet still";
  if (!d.words.is_word(first) || d.words[first].size() < 3 || is_plural_word(d.words[first]) || kNoNouns.has(d.words[first]) || d.words[first].ends_with("ly")) return false;
  if (!one_of(d.words[first + 1], "is was has will")) return false;
  const std::uint32_t begin = d.words.span(first).begin;
  return std::ranges::none_of(d.before(pronoun), [&](std::uint32_t n) { return d.mention(n).span.begin <= begin && d.mention(n).span.end > begin; });
}

}  // namespace

bool is_subject_of_clause(const Discourse& d, std::size_t pronoun) {
  static constexpr WordList kOpeners =
      ", . ; : ( ) \" - that and but or because if when while as since after before which where than until whether although though so once unless what how why said says announced announces confirmed "
      "confirming confirms believes believed hopes hoped insists insisted claims claimed stated admitted denied added argued felt knew stressed reported reveals revealed disclosed noted saying adding";
  static constexpr WordList kFinite = "is was has had will would can could may might must should does did ' became came went took gave got made";
  static constexpr WordList kWhen = "year month week today yesterday now later earlier currently recently still finally eventually subsequently";
  const std::string_view next = d.words[pronoun + 1], before = d.words[pronoun - 1];
  const bool year = !before.empty() && before.front() >= '0' && before.front() <= '9';  // *in 2002 it moved*
  return before.empty() || year || kOpeners.has(before) || kFinite.has(next) || kWhen.has(before) || kActsOfBodies.has(next);
}

bool goes_on_with_thing(const Discourse& discourse, std::uint32_t pronoun) {
  const std::size_t sentence = discourse.sentence_of(pronoun), word = discourse.first_word(pronoun);
  if (sentence == 0 || !one_of(discourse.words[word], "it its") || kOfBodies.has(discourse.words[word + 1])) return false;
  const Span source = discourse.document.sentences[sentence].source;
  if (discourse.words.at(source.begin) != word) return false;
  const Discourse& d = discourse;
  const bool same_voice = d.quotation_at(d.document.sentences[sentence - 1].source.begin) == d.quotation_of(pronoun);
  const bool next = d.document.sentences[sentence].paragraph <= d.document.sentences[sentence - 1].paragraph + 1;
  if (!same_voice || !next || !speaks_of_thing(d, sentence - 1)) return false;
  const std::uint32_t begin = d.document.sentences[sentence - 1].source.begin;  // *The deal will save Norvik Ltd. Its shares rose.*
  return d.words[word] == "it" || std::ranges::none_of(d.before(pronoun), [&](std::uint32_t n) {
    return d.mention(n).span.begin >= begin && d.mention(n).level == Level::name && one_of(d.mention(n).type, "Organization Place");
  });
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
    if (opens_with_bare_plural(d, pronoun, first)) return true;
    return opens_with_things(d, first) && !begins_mention(d, begin) && !begins_mention(d, d.words.span(first).begin);
  };
  if (opening != word) return kLinks.has(d.words[word - 1]) && d.quotation_at(source.begin) == d.quotation_of(pronoun) && begins_with_things(opening, source.begin);
  if (sentence == 0) return false;
  const Span before = d.document.sentences[sentence - 1].source;
  const bool next = d.document.sentences[sentence].paragraph <= d.document.sentences[sentence - 1].paragraph + 1;
  return next && d.quotation_at(before.begin) == d.quotation_of(pronoun) && begins_with_things(d.words.at(before.begin), before.begin);
}

bool may_be_unnamed_things(const Discourse& d, std::uint32_t pronoun, std::uint32_t antecedent) {
  const std::size_t word = d.first_word(pronoun), sentence = d.sentence_of(pronoun);
  const Entity& entity = d.entity(d.entity_of(antecedent));
  const bool several = d.facts[d.entity_of(antecedent)].plural || !entity.members.empty();
  if (reports(d, antecedent, pronoun)) return false;
  if (several && d.words[word] == "they" && d.subject_like(antecedent) && d.sentence_of(antecedent) == sentence) return false;
  if (several && entity.type == "Person" && (is_partitive(d, word) || kDoneToPeople.has(d.words[word - 1]))) return false;
  const bool owner = one_of(d.words[word], "their theirs");  // things own little
  const std::size_t begin = std::max(d.end_word(antecedent), d.words.at(d.document.sentences[sentence].source.begin));
  for (std::size_t i = begin; i < word; ++i) {
    if (!is_unnamed_plural(d, i) || i + 1 == word || acts_on_pronoun(d, i, word)) continue;
    if (owner && (kManyThings.has(d.words[i]) || one_of(d.words[i - 1], "their its") || one_of(d.words[i], "worries fears apologies thanks concerns words pounds dollars"))) continue;
    const std::uint32_t at = d.words.span(i).begin;
    if (std::ranges::none_of(d.before(pronoun), [&](std::uint32_t n) { return d.mention(n).span.begin <= at && at < d.mention(n).span.end; })) return true;
  }
  return false;
}

bool has_unnamed_subject(const Discourse& d, std::uint32_t pronoun) {
  constexpr std::size_t kLongest = 5;  // words before the verb
  static constexpr WordList kFinite = "is was are were has have had will would can could may might must should did does came went made took gave became got fell rose began";
  const std::size_t word = d.first_word(pronoun);
  const Span sentence = d.document.sentences[d.sentence_of(pronoun)].source;
  std::size_t first = d.words.at(sentence.begin);
  if (d.words[first] == "\"") ++first;
  if (first >= word || kOfBodies.has(d.words[word + 1])) return false;
  if (d.words[word] == "it" ? opens_with_bare_noun(d, pronoun, first) : opens_with_bare_plural(d, pronoun, first)) return true;
  if (!one_of(d.words[first], "the this that these those our my their his her its a an each every some many most several few other both all")) return false;
  for (std::size_t i = first + 1; i < word && i <= first + kLongest; ++i) {
    if (d.words[i] == "-") continue;
    if (!d.words.is_word(i) || d.words.capitalised(i)) return false;
    const bool verb = kFinite.has(d.words[i]) || (i > first + 1 && d.words[i].ends_with("ed"));
    if (!verb) continue;
    const bool plural = is_plural_word(d.words[i - 1]);
    const std::uint32_t begin = d.words.span(first).begin, end = d.words.span(i).begin;
    const bool named = std::ranges::any_of(d.before(pronoun), [&](std::uint32_t n) { return d.mention(n).span.begin < end && d.mention(n).span.end > begin; });
    return i > first + 1 && !named && plural == (d.words[word] != "it");
  }
  return false;
}

bool has_bare_noun(const Discourse& d, std::uint32_t pronoun) {
  return opens_with_bare_noun(d, pronoun, d.words.at(d.document.sentences[d.sentence_of(pronoun)].source.begin));
}

bool has_bare_subject(const Discourse& d, std::uint32_t pronoun, bool or_determined) {
  const std::size_t first = d.words.at(d.document.sentences[d.sentence_of(pronoun)].source.begin);
  return opens_with_bare_plural(d, pronoun, d.words[first] == "\"" ? first + 1 : first) || (or_determined && has_unnamed_subject(d, pronoun));
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

bool may_be_unnamed_thing(const Discourse& d, std::uint32_t pronoun, std::uint32_t antecedent, std::size_t distance) {
  constexpr std::size_t kBeside = 3;  // words: *trade with Norway as it*
  const std::string& type = d.entity(d.entity_of(antecedent)).type;
  if (type == "Product" || type == "Document") return distance > 2 || (distance == 2 && !d.main_subject(antecedent));
  const std::size_t word = d.first_word(pronoun);
  const bool here = distance == 0;
  if (!is_subject_of_clause(d, word)) {
    const std::string_view verb = d.words[word - 1], next = d.words[word + 1];
    if (verb == "making") return !here || !d.main_subject(antecedent);  // *Norvik Ltd sold 40 yards, making it the largest*
    if (kGiving.has(verb)) return next.empty() || one_of(next, "to for up away back out off on in at with from by as and or but . , ; : ? ! \"");
    return !kDoneToBodies.has(verb);
  }
  bool is_state = false;
  const std::size_t predicate = predicate_of(d, word, is_state);
  const bool far = distance > 1 || (distance > 0 && !d.main_subject(antecedent));
  const bool of_both = far && !is_state && kActsOfBoth.has(d.words[predicate]);
  if ((!of_both && (is_state ? kStatesOfBodies : kActsOfBodies).has(d.words[predicate])) || reports(d, antecedent, pronoun)) return false;
  if (here && type == "Organization" && one_of(d.words[word - 1], "when until where")) return false;  // *joined Norvik Ltd when it was small*
  if (here) return !d.subject_like(antecedent) && d.end_word(antecedent) + kBeside < word;
  return distance > 1 || !d.main_subject(antecedent);
}

}  // namespace factweave
