// SPDX-License-Identifier: MIT
#include "extractors/figures/measured_property.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/figures/counted_noun.h"
#include "extractors/figures/figures.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::uint32_t kReach = 200;   // bytes before the figure
constexpr std::uint32_t kNear = 60;     // bytes behind it
constexpr std::size_t kVerbWithin = 9;  // tokens between verb and figure
constexpr std::size_t kLongest = 4;     // words of a property

// Besides the verbs of change.
constexpr WordList kStates =
    "was were is are be remains stands stood stay stays stayed totaled totalled reached reach hit amounted amounts remained exceed exceeds exceeded averaged averages "
    "came said says hovered stabilised stabilized steadied peaked topped fixed pegged ruled quoted touched";
constexpr WordList kNounsToo = "rise fall decline increase stay";
constexpr WordList kHelpers =
    "more than nearly almost has have had will would should may might can could be been is are was were not "
    "also still further again now only to already then must shall do does did never expected forecast "
    "projected likely set due estimated ll ve re";
constexpr WordList kDeterminers =
    "the a an our its their his her my your this that these those any no each every s";
constexpr WordList kPrepositions =
    "of for in at with between from on to by through since under over per among than into about against "
    "during after before as";
constexpr WordList kBoundaries =
    "• · * , ; : . ( ) \" - | and but while or as that which if whether when where because wants want expects "
    "expect sees see once whenever unless until ' 's yet today now";
constexpr WordList kPronouns =
    "it here we they he she i you this that there who which these those what them one all some both";
constexpr WordList kTimes =
    "year month week day quarter time whole ago earlier later mondays tuesdays wednesdays thursdays fridays saturdays sundays "
    "january february march april may june july august september october november december";
constexpr WordList kNumbers = "two three four five six seven eight nine ten eleven twelve twenty hundred thousand million billion";
// Nouns that name a property right behind the amount.
constexpr WordList kHeads =
    "growth share stake margin discount premium tax duty tariff fee grant loan fine budget fund prize bond penalty "
    "subsidy capacity investment interest rebate dividend bonus";

constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kSides = {
    {{"long", "length"},     {"wide", "width"},      {"deep", "depth"},     {"high", "height"},  {"tall", "height"},
     {"thick", "thickness"}, {"away", "distance"},   {"off", "distance"},   {"from", "distance"}, {"north", "distance"},
     {"south", "distance"},  {"east", "distance"},   {"west", "distance"},  {"apart", "distance"}, {"above", "height"}}};

// Of a length, by the adjective behind it.
std::string_view side_after(std::vector<std::string> after) {
  constexpr std::array<std::string_view, 8> kDimensions = {"diameter", "length", "height", "width", "depth", "circumference", "radius", "thickness"};
  if (word_at(after, 0) == "in") {  // 9 metres in diameter
    const auto found = std::find(kDimensions.begin(), kDimensions.end(), word_at(after, 1));
    if (found != kDimensions.end()) return *found;
  }
  const auto named = std::find(kDimensions.begin(), kDimensions.end(), word_at(after, 0));
  if (named != kDimensions.end()) return *named;                  // from 132 m depth
  if (word_at(after, 0) == "-") after.erase(after.begin());  // 16-metre-deep
  for (const auto& [adjective, side] : kSides) {
    if (word_at(after, 0) == adjective) return side;
  }
  const bool below = word_at(after, 0) == "below" || word_at(after, 0) == "under" || word_at(after, 0) == "beneath";
  const std::string_view noun = word_at(after, 1) == "the" || word_at(after, 1) == "sea" ? word_at(after, 2) : word_at(after, 1);
  return below && (noun == "surface" || noun == "ground" || noun == "sea" || noun == "level" || noun == "ice") ? "depth" : "";
}

// "taller than 100 metres"
std::string_view side_of_bound(std::string_view surface) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kBounds = {
      {{"higher than ", "height"}, {"taller than ", "height"}, {"deeper than ", "depth"}, {"wider than ", "width"}}};
  for (const auto& [bound, side] : kBounds) {
    if (surface.starts_with(bound)) return side;
  }
  return {};
}

bool is_word(std::string_view text) {
  return !text.empty() && std::isalpha(static_cast<unsigned char>(text[0])) != 0;
}

bool is_capitalised(std::string_view text) { return !text.empty() && std::isupper(static_cast<unsigned char>(text[0])) != 0; }

bool is_acronym(std::string_view text) {
  return text.size() > 1 && std::isupper(static_cast<unsigned char>(text[0])) != 0 &&
         std::isupper(static_cast<unsigned char>(text[1])) != 0;
}

std::string row_label(const Document& document, const Sentence& row) {
  std::string label(document.folded_text(row.source));
  label.resize(std::min(label.find_first_of("|\t(,"), label.size()));
  while (!label.empty() && label.back() == ' ') label.pop_back();
  if (label.size() > 1 && !is_acronym(label) && label[1] != '&') label = to_ascii_lower(label);
  return has_digit(label) ? std::string() : label;
}

}  // namespace

// A token as written and in lower case.
struct MeasuredProperty::Word {
  std::string_view text;
  std::string lower;
  Span source;
};

MeasuredProperty::MeasuredProperty(const Extraction& extraction) : extraction_(&extraction), verbs_(extraction), change_verbs_(extraction) {
  for (const Mention& mention : extraction.annotations.mentions) entities_.push_back(mention.span);
  std::sort(entities_.begin(), entities_.end());
}

// Has what is measured before it.
bool MeasuredProperty::is_verb(std::string_view word) const { return kStates.has(word) || change_verbs_.moves_subject(word); }

// Whether a mention ends with the word: "the harbor board".
bool MeasuredProperty::is_entity(Span span) const {
  constexpr int kNested = 6;  // mentions that may begin between a mention and its last word
  auto next = std::upper_bound(entities_.begin(), entities_.end(), Span{span.end, span.end});
  for (int i = 0; i < kNested && next != entities_.begin(); ++i) {
    if ((--next)->overlaps(span)) return true;
  }
  return false;
}

std::vector<MeasuredProperty::Word> MeasuredProperty::words_between(const Sentence& sentence,
                                                                    std::uint32_t begin,
                                                                    std::uint32_t end) const {
  const Document& document = extraction_->document;
  std::vector<Word> words;
  const auto last = document.tokens.begin() + sentence.end_token;
  auto token =
      std::lower_bound(document.tokens.begin() + sentence.first_token, last, document.folded.to_folded(begin),
                       [](const Token& t, std::uint32_t at) { return t.begin < at; });
  words.reserve(std::min<std::size_t>(end - begin, static_cast<std::size_t>(last - token)));
  for (; token != last; ++token) {
    const Span folded{token->begin, token->end};
    const Span source = document.folded.to_source(folded);
    if (source.end > end) break;
    const std::string_view text = document.folded.text().substr(folded.begin, folded.size());
    words.push_back({text, to_ascii_lower(text), source});
  }
  return words;
}

// The one of "cross-border", "pre-tax" and "lost-time injury rate"; a dash stands apart.
bool MeasuredProperty::is_hyphen(const std::vector<Word>& words, std::size_t i) {
  return i > 0 && i + 1 < words.size() && words[i].text == "-" && words[i].source.begin == words[i - 1].source.end &&
         words[i].source.end == words[i + 1].source.begin;
}

// The preposition of "profit after tax", "return on equity", at words[i].
bool MeasuredProperty::is_reckoned(const std::vector<Word>& words, std::size_t i) {
  constexpr WordList kResults = "profit profits loss losses earnings income return returns surplus";
  constexpr WordList kReckoned = "tax taxes interest equity assets capital share investment";
  return i > 0 && i + 1 < words.size() && kResults.has(words[i - 1].lower) && kReckoned.has(words[i + 1].lower) &&
         one_of(words[i].lower, "after before on per");
}

// The words [begin, end) as a property, or nothing where they are a name, a pronoun or too many.
std::string MeasuredProperty::phrase(const std::vector<Word>& words, std::size_t begin,
                                     std::size_t end) const {
  constexpr WordList kNoProperty = "whose while including excluding though although despite";
  if (begin < end && kNoProperty.has(words[begin].lower)) return {};
  while (begin < end && (one_of(words[begin].lower, kDeterminers) || (kNumbers.has(words[begin].lower) && !is_hyphen(words, begin + 1)))) ++begin;
  const auto hyphen = [&](std::size_t i) { return i > begin && i + 1 < end && is_hyphen(words, i) && is_word(words[i + 1].text); };
  std::size_t stop = begin;
  std::size_t hyphens = 0;
  const auto joined = [&](std::size_t i) { return i > begin && i + 1 < end && is_hyphen(words, i - 1) && is_hyphen(words, i + 1); };
  const auto reckoned = [&](std::size_t i) { return i > begin && i + 1 < end && is_reckoned(words, i); };
  const auto fits = [&](std::size_t i) {  // "like-for-like sales", but no preposition that stands alone
    return is_word(words[i].text) && (joined(i) || reckoned(i) || (!one_of(words[i].lower, kPrepositions) && !one_of(words[i].lower, kPronouns)));
  };
  while (stop < end && (hyphen(stop) || fits(stop))) {
    hyphens += hyphen(stop) ? 1 : 0;
    ++stop;
  }
  // Who acts is not measured.
  constexpr WordList kActors =
      "maker makers manufacturer company firm group giant retailer producer provider supplier developer operator contractor lender insurer carrier airline "
      "automaker carmaker drugmaker chipmaker brewer miner utility bank subsidiary start-up startup "
      "spokesman spokeswoman spokesperson spokesmen source sources official officials executive minister ministry chairman director manager mayor governor witness council police";
  constexpr WordList kAdverbs = "therefore thus then also alone altogether overall combined unchanged steady stable flat";
  while (stop > begin + 1 && stop == end && kAdverbs.has(words[stop - 1].lower)) end = --stop;
  if (stop == begin || stop - begin - 2 * hyphens > kLongest) return {};
  if (stop < end && has_digit(words[stop].text)) return {};  // "Drivers aged 16 to 19 were"
  const Word& head = words[stop - 1];
  if (is_entity(head.source) || kActors.has(head.lower) || head.lower.ends_with("ly") || (is_verb(head.lower) && !kNounsToo.has(head.lower)) || kTimes.has(head.lower)) return {};
  const auto of_name = [&](const Word& word) { return is_capitalised(word.text) && !is_acronym(word.text); };
  if (stop > begin + 1 && of_name(head) && !of_name(words[stop - 2])) return {};  // the river Feale
  std::string text;
  for (std::size_t i = begin; i < stop; ++i) {
    if (has_digit(words[i].text)) return {};
    if (!text.empty() && !hyphen(i) && !hyphen(i - 1)) text += ' ';
    text += is_acronym(words[i].text) ? words[i].text : std::string_view(words[i].lower);
  }
  return text;
}

// The subject that ends before words[verb].
std::string MeasuredProperty::subject(const std::vector<Word>& words, std::size_t verb) const {
  std::size_t end = verb;
  while (end > 0 && one_of(words[end - 1].lower, kHelpers)) --end;
  if (end > 0 && end == verb && one_of(words[end - 1].lower, "a an the")) return {};  // "saw a decline of": a noun
  constexpr std::size_t kAsAWhole = 3;  // "Growth for 2026 as a whole is seen at 2.1%"
  if (end > kAsAWhole && words[end - 1].lower == "whole" && words[end - kAsAWhole].lower == "as") end -= kAsAWhole;
  constexpr WordList kTelling = "said says told adds added noted reported announced";
  std::size_t begin = end;
  // "The council aims to reach 55%": what it is of, nobody says.
  constexpr WordList kStances =
      "aims aim aimed hopes hope hoped plans plan planned wants want intends intend intended expects expect seeks seek sought pledged promised agreed "
      "vowed tries try tried managed decided voted";
  if (end > 0 && end < verb && words[end].lower == "to" && kStances.has(words[end - 1].lower)) return {};
  const auto inside = [&](std::size_t i) {  // "temperatures at that depth"
    return words[i].lower == "that" && i > 0 && one_of(words[i - 1].lower, kPrepositions);
  };
  const auto opens = [&](std::size_t i) {  // "Norvik said its profit"
    return kTelling.has(words[i].lower) || (one_of(words[i].lower, kBoundaries) && !is_hyphen(words, i) && !inside(i));
  };
  while (begin > 0 && !opens(begin - 1)) --begin;
  // "Over the past two years our trade has doubled": what stands before the subject is no part of it.
  if (begin < end && one_of(words[begin].lower, kPrepositions)) {
    std::size_t article = end - 1;
    while (article > begin && !one_of(words[article].lower, kDeterminers)) --article;
    if (article > begin && article + kLongest + 1 >= end) begin = article;
  }
  if (begin < end && one_of(words[begin].lower, kHelpers)) return {};
  return phrase(words, begin, end);
}

// "an EBITA margin of", "compliance costs of": the noun before words[of].
std::string MeasuredProperty::noun_of(const std::vector<Word>& words, std::size_t of) const {
  constexpr std::size_t kWithArticle = 4;
  // "the company expected turnover of"; "the expected turnover of" has no verb
  constexpr WordList kReporting =
      "expected expects reported reports posted posts recorded records forecast forecasts announced announces had has have made makes earned earns "
      "generated generates booked books saw sees paid pays offered offers proposed proposes predicted predicts projects projected set sets carries carry carried bears bear attracts yields charges";
  if (of > 2 && is_reckoned(words, of - 2)) {  // "a net loss after tax of"
    constexpr WordList kKinds = "net gross consolidated adjusted operating basic diluted";
    return phrase(words, of > 3 && kKinds.has(words[of - 4].lower) ? of - 4 : of - 3, of);
  }
  for (std::size_t length = 1; length <= kWithArticle && length <= of; ++length) {
    const Word& word = words[of - length];
    if (one_of(word.lower, kDeterminers)) return phrase(words, of - length, of);
    if (!is_word(word.text) || one_of(word.lower, kPrepositions) || one_of(word.lower, kBoundaries)) break;
    if (length > 1 && length < of && kReporting.has(word.lower) && !one_of(words[of - length - 1].lower, kDeterminers))
      return phrase(words, of - length + 1, of);
  }
  std::size_t begin = of > 2 ? of - 2 : 0;
  while (begin > 1 && is_hyphen(words, begin - 1)) begin -= 2;
  while (begin < of && (!is_word(words[begin].text) || words[begin].lower.ends_with("ed") ||
                        one_of(words[begin].lower, kPrepositions) || one_of(words[begin].lower, kBoundaries)))
    ++begin;
  if (begin > 1 && is_hyphen(words, begin - 1) && has_digit(words[begin - 2].text)) ++begin;  // "the 30-year average of"
  return phrase(words, begin, of);
}

std::string MeasuredProperty::noun_after(const std::vector<Word>& words) const {
  constexpr std::size_t kAdjectives = 2;
  for (std::size_t i = 0; i < words.size() && i <= kAdjectives; ++i) {
    if (!is_word(words[i].text) || one_of(words[i].lower, kPrepositions) || one_of(words[i].lower, "was were is are be has have had will would")) return {};
    if (one_of(words[i].lower, kHeads)) return phrase(words, 0, i + 1);
  }
  return {};
}

std::string MeasuredProperty::of(const Figure& figure) const {
  if (figure.kind == "age") return "age";
  if (is_calendar(figure)) return std::string(verbs_.of(figure));
  if (figure.kind == "ordinal") return of_ordinal(figure);
  std::string property = named(figure);
  if (property.empty()) property = implied(figure);
  return property.empty() && figure.kind == "count" ? figure.counted : property;  // "two lawsuits"
}

// The object between a verb that changes it and words[end].
std::string MeasuredProperty::object_of_change(const std::vector<Word>& words, std::size_t end) const {
  constexpr std::size_t kLongestObject = 12;
  for (std::size_t i = end; i-- > 0 && end - i <= kLongestObject;) {
    if (one_of(words[i].lower, kBoundaries) && words[i].lower != "-") break;
    if (!change_verbs_.moves_object(words[i].lower)) continue;
    std::size_t stop = i + 1;
    while (stop < end && words[stop].lower != "from") ++stop;
    return stop > i + 1 ? phrase(words, i + 1, stop) : std::string();
  }
  return {};
}

// The thing behind words[in], "in": "a 14% jump in net profit to 31m".
std::string MeasuredProperty::changed_thing(const std::vector<Word>& words, std::size_t in) const {
  constexpr WordList kCounted = "number amount value size cost price share rate volume level levels";
  constexpr WordList kNoThing = "total all fact turn order response particular part place recent";
  if (in + 1 >= words.size() || words[in].lower != "in") return {};
  const std::size_t begin = in + 1;
  std::size_t end = begin;
  const auto closes = [&](const Word& word) {
    return one_of(word.lower, kPrepositions) || (one_of(word.lower, kBoundaries) && word.text != "-") || one_of(word.lower, kHelpers);
  };
  while (end < words.size() && !closes(words[end]) && (is_word(words[end].text) || is_hyphen(words, end))) ++end;
  if (end == begin || kNoThing.has(words[begin].lower) || (end < words.size() && !closes(words[end]))) return {};
  if (end < words.size() && words[end].lower == "of" && kCounted.has(words[end - 1].lower)) return {};
  return phrase(words, begin, end);
}

// The same, where the amount stands before the noun or behind what it is of.
std::optional<std::string> MeasuredProperty::changed_around(const std::vector<Word>& before, const std::vector<Word>& behind) const {
  constexpr WordList kMoves =
      "jump rise increase growth fall decline drop decrease gain surge slump plunge improvement reduction dip climb hike leap spike contraction downturn upturn uptick cut";
  constexpr std::size_t kAdjectives = 3;
  constexpr std::size_t kReached = 9;
  const bool of_move = before.size() > 1 && before.back().lower == "of" && kMoves.has(before[before.size() - 2].lower);
  if (of_move) {  // "a decline of 4% in deposits"
    if (std::string thing = changed_thing(behind, 0); !thing.empty()) return thing;
  }
  for (std::size_t i = 0; i < behind.size() && i <= kAdjectives && is_word(behind[i].text) && !one_of(behind[i].lower, kPrepositions); ++i) {
    if (kMoves.has(behind[i].lower) && i + 1 < behind.size() && behind[i + 1].lower == "in") return changed_thing(behind, i + 1);
  }
  if (before.empty() || !one_of(before.back().lower, "to at")) return std::nullopt;
  for (std::size_t i = before.size(); i-- > 0 && before.size() - i <= kReached && !one_of(before[i].lower, ", ; :");) {
    if (std::string thing = kMoves.has(before[i].lower) ? changed_thing(before, i + 1) : std::string(); !thing.empty()) return thing;
  }
  return std::nullopt;
}

// "with volumes up 2.1%", "Brent crude down 1.3%": what stands right before *up*.
std::string MeasuredProperty::mover_of(const std::vector<Word>& words) const {
  constexpr WordList kWays = "up down";
  constexpr WordList kBefore = "with and , ; : while but ( - • leaves left leaving showed shows showing saw sees seeing";
  constexpr WordList kMotions =
      "went go goes gone going come comes came moved moves edged crept inched ticked picked shot nudged drifted ended closed finished opened ends "
      "finishes bumped";
  if (words.size() < 2 || !kWays.has(words.back().lower)) return {};
  const std::size_t end = words.size() - 1;
  std::size_t begin = end;
  while (begin > 0 && end - begin <= kLongest && !kBefore.has(words[begin - 1].lower)) --begin;
  if (begin == end || end - begin > kLongest) return {};
  if (begin > 0 && words[begin - 1].lower == "and" && end - begin == 1) return {};
  const auto breaks = [&](const Word& word) {
    return has_digit(word.text) || kMotions.has(word.lower) || is_verb(word.lower) || one_of(word.lower, kHelpers) ||
           one_of(word.lower, kPrepositions) || one_of(word.lower, kPronouns);
  };
  const auto at = [&](std::size_t i) { return words.begin() + static_cast<std::ptrdiff_t>(i); };
  return std::any_of(at(begin), at(end), breaks) ? std::string() : phrase(words, begin, end);
}

// The words of a list item before its amount, where they are nothing but a label.
std::string MeasuredProperty::label_of(const std::vector<Word>& words) const {
  std::size_t begin = 0;
  while (begin < words.size() && !is_word(words[begin].text)) ++begin;
  const auto breaks = [&](const Word& word) {
    return !is_word(word.text) || is_verb(word.lower) || one_of(word.lower, kHelpers) || one_of(word.lower, kPronouns) ||
           one_of(word.lower, kBoundaries) || word.lower.ends_with("ed") ||
           (one_of(word.lower, kPrepositions) && !one_of(word.lower, "of per before"));
  };
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(begin);
  return std::any_of(first, words.end(), breaks) ? std::string() : phrase(words, begin, words.size());
}

// What no noun says.
std::string_view MeasuredProperty::implied(const Figure& figure) const {
  const Document& document = extraction_->document;
  const std::vector<std::string> after = words_after(document, figure.span.end, 1);
  if (figure.measure == "length") {
    if (const std::string_view side = side_after(after); !side.empty()) return side;
  }
  // "to build a 150 MW plant" measures the plant, "to supply 30 t of steel" the supply.
  const bool attributive = figure.kind == "measure" && is_word(word_at(after, 0)) && !one_of(word_at(after, 0), kPrepositions) &&
                           !one_of(word_at(after, 0), kBoundaries);
  if (const std::string_view property = verbs_.of(figure); !property.empty() && !attributive) return property;
  if (figure.kind == "percent" && word_at(after, 0) == "of") {
    constexpr WordList kOwning = "own owns owned owning hold holds held holding acquire acquires acquired buy buys bought sell sells sold control controls controlled";
    constexpr std::size_t kVerbNear = 3;
    const std::vector<std::string> before = words_before(document, figure.span.begin, kVerbNear);
    return std::any_of(before.begin(), before.end(), [&](const std::string& word) { return kOwning.has(word); }) ? "stake" : "share";
  }
  return figure.measure;
}

// "$42 million in grants", "€3 million in unpaid taxes"
std::string MeasuredProperty::given_as(const std::vector<Word>& words) const {
  constexpr WordList kGiven =
      "aid assistance bonds bribes capital compensation contracts contributions costs credit damages debt debts deposits dividends donations duties "
      "earnings equity exports fees fines funding funds grants humanitarian imports income interest investment investments loans losses orders payments "
      "penalties pledges premiums profit profits relief rent rents revenue revenues royalties salaries sales savings scholarships spending subsidies "
      "support tariffs taxes wages";
  constexpr std::size_t kAdjectives = 2;
  std::size_t at = 0;
  while (at < words.size() && words[at].lower == ")") ++at;
  if (at >= words.size() || words[at].lower != "in") return {};
  for (std::size_t i = at + 1; i < words.size() && i <= at + 1 + kAdjectives; ++i) {
    if (!is_word(words[i].text) || one_of(words[i].lower, kPrepositions) || one_of(words[i].lower, kDeterminers)) return {};
    if (kGiven.has(words[i].lower) && (i + 1 == words.size() || !kGiven.has(words[i + 1].lower))) return phrase(words, at + 1, i + 1);
  }
  return {};
}

// "second reading", "its third straight fall": what comes again.
std::string MeasuredProperty::of_ordinal(const Figure& figure) const {
  constexpr std::size_t kAdjectives = 2;
  const Sentence* sentence = sentence_of(extraction_->document, figure.span.begin);
  if (sentence == nullptr) return {};
  const std::vector<Word> words = words_between(*sentence, figure.span.end, figure.span.end + kNear);
  const auto ends = [&](const Word& word) {
    const bool verb = (is_verb(word.lower) && !kNounsToo.has(word.lower)) || one_of(word.lower, kHelpers);
    return verb || !is_word(word.text) || one_of(word.lower, kPrepositions) || one_of(word.lower, kBoundaries);
  };
  const std::size_t stop = static_cast<std::size_t>(std::find_if(words.begin(), words.end(), ends) - words.begin());
  return stop == 0 || stop > kAdjectives + 1 ? std::string() : phrase(words, 0, stop);
}

// What a noun beside the figure says.
std::string MeasuredProperty::named(const Figure& figure) const {
  const Document& document = extraction_->document;
  const Sentence* sentence = sentence_of(document, figure.span.begin);
  if (sentence == nullptr) return {};
  if (sentence->kind == BlockKind::table_row) return row_label(document, *sentence);
  if (figure.measure == "length") {  // "The largest was 1.4 m wide", "living 900 metres below the surface"
    if (const std::string_view side = side_after(words_after(document, figure.span.end, 3)); !side.empty()) return std::string(side);
    if (const std::string_view side = side_of_bound(document.unwrapped_text(figure.span)); !side.empty()) return std::string(side);
  }
  if (figure.kind == "money" || figure.kind == "percent" || figure.kind == "measure") {
    const std::vector<Word> behind = words_between(*sentence, figure.span.end, figure.span.end + kNear);
    if (std::string noun = noun_after(behind); !noun.empty()) return noun;
    if (std::string noun = figure.kind == "money" ? given_as(behind) : std::string(); !noun.empty()) return noun;
  }
  const std::uint32_t from = figure.span.begin > kReach ? figure.span.begin - kReach : 0;
  std::vector<Word> words =
      words_between(*sentence, std::max(sentence->source.begin, from), figure.span.begin);
  if (figure.kind != "count") {
    const std::vector<Word> behind = words_between(*sentence, figure.span.end, figure.span.end + kNear);
    if (std::optional<std::string> thing = changed_around(words, behind)) return *std::move(thing);
  }
  if (words.empty()) return {};
  const std::size_t last = words.size() - 1;
  constexpr WordList kPluralProperties =
      "gusts winds speeds depths heights temperatures lows highs emissions sales losses stocks levels yields reserves exports imports volumes concentrations "
      "deliveries shipments supplies purchases savings costs pressures currents tides waves doses rates flows deposits resources catches landings ranges";
  if (words[last].lower == "of" && figure.kind == "measure" && last > 0 && is_plural_noun(words[last - 1].lower) &&
      !kPluralProperties.has(words[last - 1].lower))
    return {};  // "tablets of 20 mg"
  // "go up by an average of $12": the noun says nothing of what
  constexpr WordList kOfAny = "average total maximum minimum record range amount number high low peak";
  const bool within = last > 2 && words[last - 2].lower == "the" && words[last - 3].lower == "in";  // "output should be in the range of"
  const bool said = last == 0 || !kOfAny.has(words[last - 1].lower) || (figure.kind == "measure" && words[last - 1].lower == "range" && !within);
  // "the development of a 30 MW solar plant": the noun is not measured, nor the subject of "under its €250m facility".
  const std::vector<std::string> thing = words_after(document, figure.span.end, 1);
  const bool attributive = is_word(word_at(thing, 0)) && !one_of(word_at(thing, 0), kPrepositions) && !one_of(word_at(thing, 0), kBoundaries) &&
                           !one_of(word_at(thing, 0), kHelpers) && !is_verb(word_at(thing, 0));
  if (attributive && figure.kind == "measure" && words[last].lower == "of" && last > 0 && words[last - 1].lower.ends_with("ment")) return {};
  if (attributive && figure.kind == "money" && one_of(words[last].lower, "its their our his her") && last > 0 && one_of(words[last - 1].lower, kPrepositions)) return {};
  if (said && words[last].lower == "of" && figure.kind != "count" && !(last > 1 && has_digit(words[last - 2].text))) return noun_of(words, last);  // *1,200 km of*
  if (words[last].lower == ":") return subject(words, last);
  if (words[last].lower == "by" || words[last].lower == "to" || words[last].lower == "from") {  // "cut cases by 56%", "to cut cases to below a million"
    if (std::string object = object_of_change(words, last); !object.empty()) return object;
  }
  if (words[last].lower == "at") {  // "puts trade at $2.7 billion"
    constexpr WordList kPutting = "put puts putting estimate estimates estimated kept keeps keep held holds hold maintained left leaves sees saw see";
    constexpr std::size_t kObject = 5;
    for (std::size_t i = last; i-- > 0 && last - i <= kObject;) {
      if (kPutting.has(words[i].lower)) return phrase(words, i + 1, last);
    }
    // "reported cement production and sales at 64m and 63m tonnes"
    const std::size_t noun = last > 2 && words[last - 2].lower == "and" ? last - 2 : last;
    constexpr WordList kReported =
        "production output sales exports imports profit profits revenue revenues income turnover margin margins deposits despatches dispatches volumes demand "
        "growth expenditure debt occupancy throughput earnings loss losses";
    if (noun > 0 && kReported.has(words[noun - 1].lower)) return noun_of(words, noun);
  }
  const std::string_view surface = document.unwrapped_text(figure.span);
  if (figure.kind == "multiplier") {  // "to halve our operational emissions"
    const std::vector<Word> object = words_between(*sentence, figure.span.end, figure.span.end + kNear);
    if (!object.empty() && one_of(object[0].lower, kDeterminers) && !change_verbs_.direction(to_ascii_lower(surface)).empty()) return phrase(object, 0, object.size());
  }
  const std::size_t verb = surface.rfind(' ') + 1;  // "more than halved"
  if (figure.kind == "multiplier" && is_verb(to_ascii_lower(surface.substr(verb)))) return subject(words, words.size());
  if (std::string mover = mover_of(words); !mover.empty()) return mover;
  if (sentence->kind == BlockKind::list_item && figure.kind != "count") {  // "- Net debt £212m"
    if (std::string label = label_of(words); !label.empty()) return label;
  }
  // "The median age was 48 years and 57 per cent of participants": a subject of its own.
  const bool own = words[last].lower == "and" && (figure.kind == "percent" || figure.kind == "ratio") &&
                   word_at(words_after(document, figure.span.end, 1), 0) == "of";
  if (own) return {};
  for (std::size_t i = words.size(); i-- > 0 && words.size() - i <= kVerbWithin;) {
    if (words[i].lower == ";" || words[i].lower == "while" || words[i].lower == ".") break;
    // "is hoping to produce": what acts is not measured
    const bool acts = one_of(words[i].lower, "is are was were am") && i + 2 < words.size() && words[i + 1].lower.ends_with("ing") && words[i + 2].lower == "to";
    if (acts) break;
    if (is_verb(words[i].lower)) return subject(words, i);
  }
  return {};
}

}  // namespace factweave
