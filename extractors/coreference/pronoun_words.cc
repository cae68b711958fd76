// SPDX-License-Identifier: MIT
#include "extractors/coreference/pronoun_words.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extractors/quotations/quotations.h"

namespace factweave {
namespace {

struct Entry {
  std::string_view word;
  PronounWord is;
};

constexpr Entry kPronouns[] = {
    {"i", {PronounKind::speaker, false, false}},       {"me", {PronounKind::speaker, false, false}},
    {"my", {PronounKind::speaker, true, false}},       {"myself", {PronounKind::speaker, false, true}},
    {"we", {PronounKind::speakers, false, false}},     {"us", {PronounKind::speakers, false, false}},
    {"our", {PronounKind::speakers, true, false}},     {"ours", {PronounKind::speakers, true, false}},
    {"ourselves", {PronounKind::speakers, false, true}}, {"you", {PronounKind::addressee, false, false}},
    {"your", {PronounKind::addressee, true, false}},   {"yours", {PronounKind::addressee, true, false}},
    {"yourself", {PronounKind::addressee, false, true}}, {"yourselves", {PronounKind::addressee, false, true}},
    {"he", {PronounKind::he, false, false}},           {"him", {PronounKind::he, false, false}},
    {"his", {PronounKind::he, true, false}},           {"himself", {PronounKind::he, false, true}},
    {"she", {PronounKind::she, false, false}},         {"her", {PronounKind::she, true, false}},
    {"hers", {PronounKind::she, true, false}},         {"herself", {PronounKind::she, false, true}},
    {"it", {PronounKind::it, false, false}},           {"its", {PronounKind::it, true, false}},
    {"itself", {PronounKind::it, false, true}},        {"they", {PronounKind::they, false, false}},
    {"them", {PronounKind::they, false, false}},       {"their", {PronounKind::they, true, false}},
    {"theirs", {PronounKind::they, true, false}},      {"themselves", {PronounKind::they, false, true}},
};

// The words of the table above: most words of a text are none of them.
constexpr TokenList kPronounWords =
    "i me my myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself "
    "it its itself they them their theirs themselves";

constexpr WordList kBe = "is was s be been isn wasn  seems seemed appears appeared becomes became remains remained looks";
constexpr WordList kPersonalAdjectives =
    "ready prepared able set due willing about going expected planned committed proud happy determined required obliged "
    "scheduled keen eager glad pleased bound unable unwilling reluctant free entitled open poised working trying";

// What is said of an event, and of hardly a body or a place: *It is intimidating.*, *it was a good result*.
constexpr WordList kOfEvents =
    "right wrong true false untrue fair unfair unacceptable acceptable intimidating disappointing frustrating shameful sad great good bad hard tough easy difficult important nice amazing exciting "
    "impossible possible fantastic terrible awful disgusting unfortunate inevitable crucial essential vital necessary enough fun strange painful wonderful incredible unbelievable ridiculous outrageous "
    "understandable regrettable unclear late early dark cold hot physical intense emotional surreal humbling hectic quiet";
constexpr WordList kEvents =
    "honour honor pleasure privilege shame pity relief mistake matter case story question moment day time victory result challenge miracle tragedy surprise disgrace joke disaster "
    "match contest clash derby fixture blow boost milestone shock win defeat coincidence secret fact thing way feeling experience lesson reminder sign justice point luck chance choice chaos mayhem history madness hell fun progress luck year season occasion anniversary";

// *it was Norvik who*, *it was Ilse Brandt that*.
bool stresses_name(const Words& words, std::size_t first) {
  constexpr std::size_t kLongest = 5;  // words
  std::size_t at = first;
  while (at < first + kLongest && words.capitalised(at)) ++at;
  return at > first && one_of(words[at], "who that");
}

// *it is through talks that*, *it was in Halden that*: what stands between is stressed.
bool is_cleft(const Words& words, std::size_t after_be) {
  constexpr std::size_t kFarthest = 25;  // words
  if (one_of(words[after_be], "only precisely not")) ++after_be;
  if (stresses_name(words, after_be)) return true;
  if (!one_of(words[after_be], "through by in on from with for at thanks because until")) return false;
  for (std::size_t k = after_be + 1; k < after_be + kFarthest && k < words.size(); ++k) {
    if (one_of(words[k], ". ; : \" ? !")) return false;
    if (one_of(words[k], "that who") && words[k - 1] != "said" && !one_of(words[k + 1], ", . is was")) return true;
  }
  return false;
}

// *it is unfair.*, *it is a great honour to*, *it is not so much about*: what is judged is no body and no place.
bool judges_event(const Words& words, std::size_t after_be) {
  std::size_t at = after_be;
  while (one_of(words[at], "not n't t ' also really just always still never so very too quite such all only much about more even most less rather pretty")) {
    if (words[at] == "about" && one_of(words[at - 1], "just all only much not")) return true;
    ++at;
  }
  if (kOfEvents.has(words[at])) return one_of(words[at + 1], ". , ; ! ? \" for to when if because how and but in there here outside out during we i you they he she people") || words[at + 1].empty();
  if (one_of(words[at], "chaos mayhem history madness hell luck")) return true;
  if (!one_of(words[at], "a an the my our") && !kEvents.has(words[at + 1])) return false;
  for (std::size_t k = at + 1; k < at + 6; ++k) {
    if (kEvents.has(words[k])) return words[k + 1] != "of" || one_of(words[k], "matter case question story sign moment year season occasion anniversary");
    if (one_of(words[k], ". , ; : \" of that who which in")) return false;
  }
  return false;
}

// *it was sold to Norvik*, *it was handed to the town*: to whom, behind a participle.
bool leads_to_body(const Words& words, std::size_t to) {
  const std::string_view verb = words[to - 1];
  const bool participle = (verb.ends_with("ed") && verb.size() > 4) || one_of(verb, "sold given sent taken brought lent shown led left paid");
  return participle && (words.capitalised(to + 1) || one_of(words[to + 1], "the a an its his her their"));
}

// *his or her card*: of anybody.
bool is_of_either_gender(const Words& words, std::size_t i) {
  static constexpr WordList kHe = "he him his himself", kShe = "she her hers herself";
  const auto pairs = [&](std::size_t joint, std::size_t other) {
    return one_of(words[joint], "or /") && ((kHe.has(words[i]) && kShe.has(words[other])) || (kShe.has(words[i]) && kHe.has(words[other])));
  };
  return pairs(i - 1, i - 2) || pairs(i + 1, i + 2);
}

bool all_capitals(std::string_view text) {
  return text.size() > 1 && std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// *it is clear that*, *it makes sense to*, *it takes two to*, *owe it to*.
bool expletive(const Words& words, std::size_t i) {
  const std::string_view before = words[i - 1];
  if (one_of(before, "owe owes owed make makes made making find finds found finding take takes took believe believed consider considers considered "
                     "deem deems deemed feel feels felt think thinks thought judge judged") &&
      one_of(words[i + 1], "to that clear easier easy possible impossible hard difficult harder necessary essential urgent important imperative useful "
                           "appropriate absolutely vital advisable worthwhile plain our my")) {
    return true;
  }
  if (one_of(before, "discuss agree discussed agreed know knows knew mean means meant doubt regret")) return true;
  if (before == "on" && one_of(words[i - 2], "agree agreed")) return true;
  if (one_of(before, "has had have") && one_of(words[i - 2], "word rumour rumor rumours rumors legend tradition luck")) return true;
  if (one_of(before, "make makes made making") && one_of(words[i + 1], "through into past back home onto")) return true;
  if (one_of(before, "give gave given giving") && one_of(words[i + 1], "another a one") && one_of(words[i + 2], "try go shot chance more last")) return true;
  if (before == "to" && one_of(words[i - 2], "see sees saw seen seeing") && words[i + 1] == "that") return true;  // *see to it that*
  if (one_of(before, "put puts putting") && one_of(words[i + 1], "bluntly simply mildly plainly differently briefly another")) return true;
  if (before == "about" && one_of(words[i - 2], "go goes going went gone")) return true;
  // *making it very hard for drivers to*
  const bool weighs = one_of(before, "make makes made making find finds found finding") && one_of(words[i + 1], "extremely very increasingly almost even virtually so more too");
  if (weighs && one_of(words[i + 2], "tough hard harder difficult easy easier impossible possible simple simpler costly expensive clear")) return true;
  std::size_t at = i + 1;
  if (one_of(words[at], "rains rained matters mattered snows snowed raining means meant follows turns turned happens happened emerged emerges transpired transpires")) return true;
  if (one_of(words[at], "shows showed proves proved tells feels felt hurts hurt pays") && one_of(words[at + 1], "you us me what how like good great bad")) return true;  // *it shows you how*
  if (words[at] == "makes" || words[at] == "made") return words[at + 1] == "sense" || words[at + 2] == "sense" || words[at + 3] == "sense";
  if (words[at] == "takes" || words[at] == "took") return true;
  if (words[at] == "all" && one_of(words[at + 1], "started began starts begins ended comes came depends goes went adds boils")) return true;
  while (one_of(words[at], "will would may might can could must should has had have ' t wouldn couldn won hasn hadn not also still only now always then")) ++at;
  if (one_of(words[at], "comes came") && words[at + 1] == "to" && one_of(before, "when as")) return true;
  if (!one_of(words[at], kBe)) return false;
  if (words[at] == "looks" && words[at + 1] == "to") return false;  // *it looks to grow*
  if (one_of(words[at], "seems seemed appears appeared looks") && one_of(words[at + 1], "like as that he she they we i you the there")) return true;
  const std::size_t after_be = at + (words[at + 1] == "been" ? 2 : 1);
  // *…, it was announced today*
  const bool reported = one_of(words[after_be], "announced reported confirmed revealed disclosed learned learnt claimed alleged understood said decided agreed feared hoped expected thought believed");
  if (reported && one_of(words[after_be + 1], ". , today yesterday on this last ; ! late by in earlier") && words[after_be + 1] != "by") return true;
  // *It was decided the pool would open*
  const bool settled = one_of(words[after_be], "announced decided agreed noted communicated suggested reported stated discussed");
  if (settled && one_of(words[after_be + 1], "the a an no only after all")) return true;
  if (words[after_be] == "about" && (words[after_be + 1].ends_with("ing") || words[after_be + 1] == "how")) return true;  // *it is about getting it right*
  if (is_cleft(words, after_be) || judges_event(words, after_be)) return true;
  for (std::size_t k = at + 1; k < at + 11 && k < words.size(); ++k) {
    if (one_of(words[k], kPersonalAdjectives)) return false;
    if (words[k] == "," && k > at + 1 && words[k - 1].ends_with("ly")) continue;  // *it is truly, truly hard to*
    if (one_of(words[k], ". ; : , ! ? \"") && k > at + 1) return false;
    if (one_of(words[k], "that whether how why") && k > at + 1) return true;
    if (words[k] == "to" && k == after_be + 1 && leads_to_body(words, k)) return false;
    if (one_of(words[k], "to for") && k > at + 1) return words[k - 1] != "than";
    if (one_of(words[k], "time possible clear true obvious evident apparent")) return true;
  }
  return false;
}

bool no_pronoun(const Words& words, std::size_t i) {
  const std::string_view word = words[i];
  const std::string_view surface = words.document().folded_text(words.span(i));
  if (all_capitals(surface)) return true;
  if (word == "i") {
    if (surface != "I") return true;
    if (words[i - 1] == "." && words.touches_previous(i)) return true;  // *P.E.I.*
    const bool numbered = one_of(words[i - 1], "article part chapter section phase volume book war stage annex level type title class division tier");
    return numbered || (words[i + 1] == "." && words.touches_previous(i + 1) && words.capitalised(i + 2));
  }
  if (one_of(word, "my our your his her its their") && words[i + 1] == "own" && !words.is_word(i + 2)) return true;
  if (is_of_either_gender(words, i)) return true;
  if (words.capitalised(i) && one_of(words[i - 1], "the a an") && words.capitalised(i + 1)) return true;  // *the We Care clinic*
  if (one_of(word, "her his your") && one_of(words[i + 1], "majesty excellency highness honor honour holiness") && words.capitalised(i)) return true;
  if (word == "our" && words[i + 1] == "lady") return true;
  return word == "it" && expletive(words, i);
}

}  // namespace

std::optional<PronounWord> pronoun_word(std::string_view lower) {
  if (!kPronounWords.words().has(lower)) return std::nullopt;
  for (const Entry& entry : kPronouns) {
    if (entry.word == lower) return entry.is;
  }
  return std::nullopt;
}

void complete_pronoun_mentions(const Extraction& extraction, const Words& words) {
  std::vector<Mention>& mentions = extraction.annotations.mentions;
  std::vector<bool> drop(mentions.size(), false);
  std::vector<std::pair<Span, std::uint32_t>> order;
  order.reserve(mentions.size());
  for (std::uint32_t m = 0; m < mentions.size(); ++m) order.push_back({mentions[m].span, m});
  std::sort(order.begin(), order.end());
  std::vector<Mention> added;
  std::size_t next = 0;
  std::uint32_t name_end = 0;  // of the names that began so far
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Span span = words.span(i);
    const bool mentioned = next < order.size() && order[next].first.begin <= span.begin;
    if (!mentioned && !words.among(i, kPronounWords)) continue;
    bool known = false, refused = false;
    const auto pronoun = words.among(i, kPronounWords) ? pronoun_word(words[i]) : std::nullopt;
    if (pronoun) refused = no_pronoun(words, i);
    for (; next < order.size() && order[next].first.begin <= span.begin; ++next) {
      const Mention& m = mentions[order[next].second];
      if (m.level == Level::name) name_end = std::max(name_end, m.span.end);
      if (m.span == span && m.level == Level::pronoun) {
        known = true;
        if (refused || !pronoun) drop[order[next].second] = true;
      }
    }
    if (!pronoun || known || refused || span.end <= name_end) continue;
    Mention m;
    m.span = span;
    const bool person = pronoun->kind == PronounKind::he || pronoun->kind == PronounKind::she || pronoun->kind == PronounKind::speaker;
    m.type = person ? "Person" : "Organization";
    m.level = Level::pronoun;
    m.rule = "coreference/pronoun";
    added.push_back(std::move(m));
  }
  remove_mentions(extraction, drop);
  for (Mention& m : added) mentions.push_back(std::move(m));
}

void remove_mentions(const Extraction& extraction, const std::vector<bool>& drop) {
  if (std::find(drop.begin(), drop.end(), true) == drop.end()) return;
  Annotations& annotations = extraction.annotations;
  std::vector<Mention>& mentions = annotations.mentions;
  std::vector<std::uint32_t> moved(mentions.size(), 0);
  std::uint32_t kept = 0;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    moved[i] = kept;
    if (i < drop.size() && drop[i]) continue;
    if (kept != i) mentions[kept] = std::move(mentions[i]);
    ++kept;
  }
  mentions.resize(kept);
  const auto gone = [&](std::uint32_t i) { return i < drop.size() && drop[i]; };
  for (Quotation& q : annotations.quotations) {
    if (!q.speaker_mention) continue;
    if (gone(*q.speaker_mention)) {
      q.speaker_mention.reset();
    } else {
      q.speaker_mention = moved[*q.speaker_mention];
    }
  }
  std::erase_if(*extraction.clauses, [&](const ReportingClause& clause) { return gone(clause.speaker); });
  for (ReportingClause& clause : *extraction.clauses) clause.speaker = moved[clause.speaker];
  const auto remap = [&](RecordRef& ref) {
    if (ref.kind != RecordKind::mention) return;
    ref = gone(ref.index) ? RecordRef{} : mention_ref(moved[ref.index]);
  };
  for (Mention& m : annotations.mentions) {
    for (Attribute& a : m.attributes) remap(a.ref);
  }
  for (Figure& f : annotations.figures) {
    for (RecordRef& ref : f.of) remap(ref);
    std::erase_if(f.of, [](RecordRef ref) { return !ref; });
  }
  for (RelationMention& r : annotations.relations) {
    remap(r.from);
    remap(r.to);
    for (Attribute& a : r.attributes) remap(a.ref);
  }
  std::erase_if(annotations.relations, [](const RelationMention& r) { return !r.from || !r.to; });
  for (Frame& f : annotations.frames) {
    for (FrameRole& role : f.roles) remap(role.target);
    std::erase_if(f.roles, [](const FrameRole& role) { return !role.target; });
  }
}

}  // namespace factweave
