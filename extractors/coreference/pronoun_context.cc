// SPDX-License-Identifier: MIT
#include "extractors/coreference/pronoun_context.h"

#include <algorithm>
#include <string_view>

#include "extractors/word_list.h"

namespace factweave {

std::size_t opening_word(const Discourse& d, std::size_t sentence, std::size_t end) {
  constexpr std::size_t kDateline = 8;  // words
  const std::size_t begin = d.words.at(d.document.sentences[sentence].source.begin);
  for (std::size_t i = begin; i < std::min(begin + kDateline, end); ++i) {
    if (one_of(d.words[i], ": -") && !d.words.touches_previous(i + 1)) return i + 1;
  }
  const bool adverb = one_of(d.words[begin], "meanwhile however also but and moreover furthermore additionally later earlier then still yet elsewhere");
  return !adverb ? begin : d.words[begin + 1] == "," ? begin + 2 : begin + 1;
}

bool opens_phrase(const Discourse& d, std::size_t opening) {
  static constexpr WordList kPrepositions = "in on at with by despite during under through from for throughout along amid upon within without besides beyond";
  const std::string_view word = d.words[opening];
  return kPrepositions.has(word) || (word == "prior" && d.words[opening + 1] == "to") || (word.size() > 5 && word.ends_with("ing") && word != "according" && word != "during");
}

bool is_of_the_former(const Discourse& d, std::size_t possessive) {
  return one_of(d.words[possessive + 1], "honour honor absence place stead memory behalf favour favor wake trial funeral death footsteps shoes request "
                                          "invitation side name turn lawyer lawyers wife husband family");
}

bool continues_phrase(const Discourse& d, std::uint32_t n) {
  return one_of(d.words[d.end_word(n)], "and or ) '");
}

bool only_tells_where(const Discourse& d, std::uint32_t n, std::uint32_t m) {
  constexpr std::size_t kBeside = 3;  // words: *in Norway as it*
  if (d.mention(n).type != "Place" || d.mention(n).level == Level::pronoun || d.subject_like(n)) return false;
  if (d.end_word(n) + kBeside > d.first_word(m)) return false;
  const bool country = d.entity(d.entity_of(n)).subtype == "country";
  if (!country && d.sentence_of(n) != d.sentence_of(m)) return true;
  const std::size_t first = d.first_word(n);
  return one_of(d.words[d.words[first - 1] == "the" ? first - 2 : first - 1], "in at near across throughout around outside inside");
}

bool is_reporting_verb(std::string_view word) {
  static constexpr WordList kReporting =
      "said says replied answered added believes believed thinks thought hopes hoped insisted insists claims claimed explained stated admitted denied confirmed "
      "noted argued feared fears felt feels knew knows realised realized recalled stressed announced promised pledged vowed testified alleged expected expects wished wishes";
  return kReporting.has(word);
}

bool reports(const Discourse& d, std::uint32_t n, std::uint32_t m) {
  constexpr std::size_t kLongest = 4;  // words of the verb
  if (!d.subject_like(n) || d.sentence_of(n) != d.sentence_of(m)) return false;
  std::size_t end = d.first_word(m);
  if (one_of(d.words[end - 1], "that how")) --end;
  const std::size_t begin = d.end_word(n);
  if (end <= begin || end - begin > kLongest || !is_reporting_verb(d.words[end - 1])) return false;
  for (std::size_t i = begin; i + 1 < end; ++i) {
    if (!one_of(d.words[i], "has had have also later then still earlier again") && !d.words[i].ends_with("ly")) return false;
  }
  return true;
}

bool is_asked(const Discourse& d, std::uint32_t n, std::uint32_t m) {
  static constexpr WordList kWarning = "warn warns warned warning remind reminds reminded reminding advise advises advised convince convinced persuade persuaded notify notified";
  static constexpr WordList kQuestions = "why how whether what when where if who";
  const std::size_t verb = d.first_word(n) - 1;
  std::size_t w = d.first_word(m);
  if (d.sentence_of(n) != d.sentence_of(m) || d.end_word(n) > w) return false;
  constexpr std::size_t kComplement = 6;  // words: *reminded the parties to the agreement that they*
  if (kWarning.has(d.words[verb]) && w - d.end_word(n) <= kComplement && d.words[w - 1] == "that") return true;
  if (w - d.end_word(n) > 1) return false;
  const std::string_view link = d.end_word(n) == w ? std::string_view() : d.words[w - 1];
  if (kWarning.has(d.words[verb])) return link.empty() || link == "that" || kQuestions.has(link);
  return one_of(d.words[verb], "ask asks asked asking") && kQuestions.has(link);
}

bool is_cited(const Discourse& d, std::uint32_t n) {
  constexpr std::size_t kTitles = 8;  // words
  const std::size_t first = d.first_word(n);
  for (std::size_t i = first; i > 1 && first - i < kTitles; --i) {
    if (d.words[i - 1] == "to" && d.words[i - 2] == "according") return d.mention(n).level == Level::name;
    if (i < first && one_of(d.words[i - 1], ". ; : \" that")) return false;
  }
  return false;
}

bool shares_subject(const Discourse& d, std::size_t w) {
  static constexpr WordList kOfEvents = "making leaving giving keeping rendering turning causing allowing enabling helping letting forcing putting bringing prompting including";
  static constexpr WordList kBehindObject =
      "to in on at with by from into for of off out up down away back over as through around along . , ; and or while when before after until because ! ? \" the a an twice again "
      "there here home under about onto during against";
  static constexpr WordList kPrepositions = "for to from by of on at in into about over against through after";
  static constexpr WordList kIrregular = "took shot beat left told gave sent threw brought kept hit cut paid made sold bought built held led met";
  const bool governed = kPrepositions.has(d.words[w - 1]);  // *and paid for them*
  const std::size_t at = governed ? w - 2 : w - 1;
  const std::string_view verb = d.words[at];
  const std::string_view behind = d.words[w + 1];
  const bool amount = !behind.empty() && ((behind.front() >= '0' && behind.front() <= '9') || one_of(behind, "$ € £ rs"));  // *and fined him 300 crowns*
  if (verb.size() < 4 || kOfEvents.has(verb) || !(amount || kBehindObject.has(behind))) return false;
  if (verb.ends_with("ing")) return one_of(d.words[at - 1], ", and before after while without");
  if (d.words[at - 1] != "and" || d.words.capitalised(at)) return false;
  return !governed || verb.ends_with("ed") || kIrregular.has(verb);
}

bool tells_own_deeds(const Discourse& d, std::uint32_t m) {
  static constexpr WordList kAdverbs = "also already now still not never then soon always only currently";
  std::size_t at = d.end_word(m);
  if (d.words[at] == "'") ++at;
  const std::string_view auxiliary = d.words[at];
  if (one_of(auxiliary, "plan planned plans intend intended hope hoped want wanted expect expected prefer preferred need believe welcome support oppose reject condemn demand")) return true;
  for (++at; kAdverbs.has(d.words[at]) || d.words[at].ends_with("ly");) ++at;
  const std::string_view verb = d.words[at];
  if (one_of(auxiliary, "will would ll can could may must should")) return verb != "be" || d.words[at + 1].ends_with("ing") || one_of(d.words[at + 1], "able ready happy glad");
  if (one_of(auxiliary, "are were re")) return verb.ends_with("ing") || one_of(verb, "ready set committed determined confident keen");
  return one_of(auxiliary, "have had ve") && verb != "been" && (verb.ends_with("ed") || one_of(verb, "begun put set held met made sent given built taken found"));
}

bool is_interrupted(const Discourse& d, std::uint32_t n, std::uint32_t m) {
  const std::size_t w = d.first_word(m);
  return d.words[w - 1] == "," && d.end_word(n) + 1 == w && one_of(d.words[w + 1], "said says added explained noted claimed believes thinks argued insisted stressed recalled") &&
         d.words[w + 2] == ",";
}

std::size_t unnamed_people_before(const Discourse& d, std::uint32_t m) {
  static constexpr TokenList kPeople =
      "people persons those others everyone everybody anyone individuals citizens taxpayers voters users visitors tourists motorists commuters tenants migrants refugees survivors victims families women men children girls boys youth youths kids parents locals passengers customers consumers candidates beneficiaries "
      "participants households communities miners workers";
  const std::size_t sentence = d.sentence_of(m);
  const std::size_t first = d.words.at(d.document.sentences[sentence > 0 ? sentence - 1 : 0].source.begin);
  for (std::size_t i = d.first_word(m); i-- > first;) {
    if (!d.words.among(i, kPeople)) continue;
    if (one_of(d.words[i], "those others") && !one_of(d.words[i + 1], "who in with affected living working whose")) continue;
    const std::uint32_t begin = d.words.span(i).begin;
    const bool is_mention = std::ranges::any_of(d.before(m), [&](std::uint32_t n) { return d.mention(n).span.begin <= begin && begin < d.mention(n).span.end; });
    if (!is_mention) return i;
  }
  return d.words.size();
}

bool is_said_of_others(const Discourse& d, std::uint32_t n) {
  const std::size_t first = d.first_word(n);
  if (d.mention(n).level != Level::nominal || d.mention(n).type != "Person" || !one_of(d.words[first - 1], "are were become became")) return false;
  return d.words[first] != "the" && !one_of(d.words[first - 2], "there them these those here this");  // *among them were farmers*
}

bool only_listens(const Discourse& d, std::uint32_t n) {
  const std::size_t first = d.first_word(n);
  const std::string_view before = d.words[d.words[first - 1] == "the" ? first - 2 : first - 1];
  const bool media = d.entity(d.entity_of(n)).subtype == "media" || one_of(d.words[d.end_word(n) - 1], "radio tv television news fm");
  return d.mention(n).type == "Organization" && media && one_of(before, "told tells telling with to");
}

std::size_t urging_verb(const Discourse& d, std::size_t object) {
  constexpr std::size_t kFarthest = 16;  // words from the verb to the pronoun
  static constexpr WordList kUrging =
      "urge urges urged urging ask asks asked asking tell tells told telling invite invites invited inviting call calls called calling appeal appealed appeals appealing order orders ordered "
      "force forces forced allow allows allowed enable enables enabled help helps helped want wants wanted expect expects expected require requires required persuade persuaded beg begged";
  if (object < 3 || d.words[object - 2] != "to") return 0;
  for (std::size_t i = object - 2; i > 0 && object - i < kFarthest; --i) {
    if (kUrging.has(d.words[i - 1])) return i - 1;
    if (one_of(d.words[i - 1], ". ; : \" that which who to")) return 0;
  }
  return 0;
}

bool opens_relative_clause(const Discourse& d, std::uint32_t n, std::uint32_t m) {
  static constexpr WordList kTelling =
      "tell tells told telling assure assures assured promise promises promised remind reminds reminded inform informs informed warn warns warned convince convinced ask asks asked advise "
      "advised notify notified show shows showed";
  const std::size_t first = d.first_word(n);
  if (d.end_word(n) != d.first_word(m) || d.mention(n).level == Level::pronoun || first == 0) return false;
  if (d.mention(n).level == Level::name) return d.words[d.first_word(m)] == "it" && one_of(d.words[first - 1], "for to by at giant company");  // *For Norvik Ltd it was late*
  return !kTelling.has(d.words[first - 1]);
}

bool heads_relative_clause(const Discourse& d, std::uint32_t n, std::uint32_t m) {
  constexpr std::size_t kLongest = 18;  // words of the clause
  static constexpr WordList kEnds = ", . ; : ( ) \" who whom whose which that where when because if as while but";
  static constexpr WordList kOfEvents = "means meant led allowed allows made makes caused brings brought leaves left gave would could may";  // *sold it, which means*
  std::size_t opening = d.end_word(n);
  const std::size_t w = d.first_word(m);
  if (!one_of(d.mention(n).type, "Person Organization Place") || d.words[d.first_word(n) - 1] == "of") return false;
  const bool comma = d.words[opening] == ",";
  if (comma) ++opening;
  if (d.sentence_of(n) != d.sentence_of(m) || !one_of(d.words[opening], "which who that") || (comma && d.words[opening] == "that") || w <= opening + 1 || w - opening > kLongest) return false;
  if (d.words[opening] == "which" && comma && kOfEvents.has(d.words[opening + 1])) return false;
  if (one_of(d.words[opening + 1], "the a an he she it they we i you his her its their this these no many")) return false;  // *the firm that he left*
  for (std::size_t i = opening + 1; i < w; ++i) {
    if (kEnds.has(d.words[i])) return false;
  }
  return std::ranges::none_of(d.before(m), [&](std::uint32_t other) { return d.first_word(other) > opening && d.first_word(other) < w && d.subject_like(other) && d.mention(other).type != "Figure"; });
}

bool owns_what_benefits(const Discourse& d, std::uint32_t n, std::uint32_t object) {
  static constexpr WordList kVerbs = "earned won brought cost gave made helped landed left kept got led saw gained lost secured";
  return d.words[d.end_word(n)] == "'" && kVerbs.has(d.words[d.first_word(object) - 1]);
}

std::size_t quoted_paragraphs_before(const Discourse& d, std::uint32_t m) {
  const std::vector<Quotation>& quotations = d.annotations.quotations;
  std::size_t first = d.sentence_of(m);
  if (d.words.at(d.document.sentences[first].source.begin) != d.first_word(m)) return 0;
  for (; first > 0; ) {
    const Span before = d.document.sentences[first - 1].source;
    const auto quoted = before.end > 0 ? d.quotation_at(before.end - 1) : std::nullopt;
    if (!quoted) break;
    first = std::min(first - 1, d.document.sentence_at(quotations[*quoted].span.begin));
    if (d.document.sentences[first].source.begin < quotations[*quoted].span.begin) {  // *Weber said: “…”*
      ++first;
      break;
    }
  }
  return d.sentence_of(m) - std::min(first, d.sentence_of(m));
}

bool has_just_told(const Discourse& d, std::uint32_t n) {
  return one_of(d.words[d.end_word(n)], "said says added told stated noted explained");
}

bool is_partitive(const Discourse& d, std::size_t pronoun) {
  if (d.words[pronoun - 1] == "among") return true;
  return d.words[pronoun - 1] == "of" && one_of(d.words[pronoun - 2], "one some most all both many each none several few two three four five any half");
}

bool tells(const Discourse& d, std::uint32_t m) {
  std::size_t verb = d.end_word(m);
  if (one_of(d.words[verb], "also further then later")) ++verb;
  return one_of(d.words[verb], "said says added adds noted stressed explained stated told continued warned argued insisted");
}

std::uint32_t subject_behind_participle(const Discourse& d, std::uint32_t object) {
  constexpr std::size_t kPhrase = 8, kSubject = 3;  // words: from the participle to its comma; from there to the subject, behind titles
  const std::size_t w = d.first_word(object);
  const std::size_t opening = opening_word(d, d.sentence_of(object), w);
  if (opening >= w || !d.words[opening].ends_with("ing")) return kNoEntity;
  std::size_t comma = opening;
  while (comma < opening + kPhrase && !one_of(d.words[comma], ", . ; : ( \"")) ++comma;
  if (comma < w || d.words[comma] != ",") return kNoEntity;
  for (const std::uint32_t n : d.from(object)) {
    if (d.first_word(n) > comma + kSubject || d.sentence_of(n) != d.sentence_of(object)) break;
    if (d.first_word(n) > comma && d.resolved(n) && d.subject_like(n)) return d.entity_of(n);
  }
  return kNoEntity;
}

bool acts_like_people(const Discourse& d, std::size_t subject) {
  static constexpr WordList kBetween = "have had has will would 'll 've ' ll ve d did do does not never also now still always just already may might could should must";
  static constexpr WordList kVerbs =
      "learned learnt know knew think thought want wanted agree agreed promise promised believe believed hope hoped feel felt told tell asked ask decided decide pay paid said say hired hire employ employed warned warn "
      "complained argued insisted tried wrote voted signed met apologised apologized announced refused quarrelled invested plan planned negotiated deserve";
  static constexpr WordList kPeople = "customer partner employer neighbour neighbor friend rival competitor client supplier team company people";
  constexpr std::size_t kPredicate = 4;  // words to the noun of *are a good customer*
  std::size_t at = subject + 1;
  while (at < subject + 4 && kBetween.has(d.words[at])) ++at;
  if (kVerbs.has(d.words[at])) return true;
  if (!one_of(d.words[at], "are were 're") || !one_of(d.words[at + 1], "a an our the")) return false;
  for (std::size_t i = at + 2; i < at + 2 + kPredicate; ++i) {
    if (kPeople.has(d.words[i])) return true;
  }
  return false;
}

bool is_collective(const Discourse& d, std::uint32_t entity) {
  const std::vector<std::uint32_t>& nominals = d.facts[entity].nominals;
  const bool group = d.entity(entity).subtype == "group" || d.facts[entity].plural;
  if (!group || d.entity(entity).type != "Organization" || !d.entity(entity).members.empty() || nominals.empty()) return false;
  return std::ranges::none_of(nominals, [&](std::uint32_t n) {
    const std::string_view last = d.words[d.end_word(n) - 1];
    return is_plural_word(last) || one_of(last, "staff police people");
  });
}

std::uint32_t called_own_by_teller(const Discourse& d, std::uint32_t teller) {
  constexpr std::uint32_t kMark = 2;  // bytes: the blank and the last of the closing mark
  const std::uint32_t begin = d.mention(teller).span.begin;
  const auto quotation = begin >= kMark && !d.quotation_of(teller) ? d.quotation_at(begin - kMark) : std::nullopt;
  if (!quotation) return kNoEntity;
  const std::span<const std::uint32_t> before = d.before(teller);
  for (auto at = before.rbegin(); at != before.rend() && d.quotation_of(*at) == quotation; ++at) {
    const bool own = d.mention(*at).type == "Person" && d.mention(*at).level == Level::nominal && d.words[d.first_word(*at)] == "my";
    if (own && d.resolved(*at)) return d.entity_of(*at);
  }
  return kNoEntity;
}

bool is_no_collective_it(const Discourse& d, std::uint32_t n, std::uint32_t pronoun) {
  if (!is_collective(d, d.entity_of(n)) || d.facts[d.entity_of(n)].named) return false;
  if (d.text_between(d.mention(n).span, d.mention(pronoun).span) == " and ") return false;
  const std::size_t verb = d.end_word(pronoun) + (one_of(d.words[d.end_word(pronoun)], "will would is was could may") ? 1 : 0);
  if (one_of(d.words[verb], "cost costs includes included covers contains worth expected")) return true;
  return !d.subject_like(n) || !d.same_paragraph(pronoun, n) || d.sentence_of(pronoun) > d.sentence_of(n) + 1;
}

}  // namespace factweave
