// SPDX-License-Identifier: MIT
#include "extractors/relations/unreal_relations.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "extractors/word_list.h"
#include "pipeline/annotations.h"

namespace factweave {
namespace {

// A sentence around the two ends of a relation, in the order of the text.
struct Telling {
  std::string_view before;    // from the begin of the sentence to the first end
  std::string_view between;   // the ends
  std::string_view opening;   // before and between with the first end: what may reach over the second
  std::string_view sentence;
};

std::optional<Telling> telling_of(const Extraction& extraction, const RelationMention& relation) {
  if (relation.from.kind != RecordKind::mention || relation.to.kind != RecordKind::mention) return std::nullopt;
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  Span first = mentions[relation.from.index].span, second = mentions[relation.to.index].span;
  if (second.begin < first.begin) std::swap(first, second);
  if (second.begin <= first.end) return std::nullopt;
  const Document& document = extraction.document;
  const Span sentence = document.sentences[document.sentence_at(first.begin)].source;
  if (first.begin < sentence.begin || second.end > sentence.end) return std::nullopt;
  return Telling{document.unwrapped_text({sentence.begin, first.begin}), document.unwrapped_text({first.end, second.begin}),
                 document.unwrapped_text({sentence.begin, second.begin}), document.unwrapped_text(sentence)};
}

std::string_view first_word(std::string_view text) { return text.substr(0, text.find_first_of(" ,;:?")); }

bool is_verb(std::string_view word) {
  static constexpr WordList kVerbs =
      "is was are were be been being has had have having will would could should may might must became becomes become remains owns own holds held "
      "bought sold took takes made makes built met meets led leads ran runs won gave paid lent left went came flew saw began sits sat serves works "
      "lives plays wrote taught joins heads chairs funds visits employs supplies produces hosts";
  const bool participle = word.size() > 4 && (word.ends_with("ed") || word.ends_with("ing"));
  return participle || kVerbs.has(word);
}

// Words between the ends that tell and do not only describe: * has bought the *, not * CEO * nor *, treasurer of *.
bool tells_in_clause(std::string_view between) {
  if (between.empty() || between.front() != ' ') return false;
  for (std::string_view rest = between; !rest.empty();) {
    const std::size_t blank = rest.find(' ');
    if (is_verb(rest.substr(0, blank))) return true;
    if (blank == std::string_view::npos) break;
    rest.remove_prefix(blank + 1);
  }
  return false;
}

// Whether what opens there reaches the end of `words`: no other clause begins.
bool reaches_end(std::string_view words) {
  static constexpr std::array<std::string_view, 9> kBreaks = {",", ";", ":", "?", " but ", " although ", " who ", " which ", " and "};
  return std::none_of(kBreaks.begin(), kBreaks.end(), [&](std::string_view b) { return words.find(b) != std::string_view::npos; });
}

// *was not elected*, *has never visited*, *didn't meet*; not *not only met*.
bool negated(const Telling& told) {
  static constexpr WordList kNoDenial = "only just merely simply least until before long far always surprisingly";
  for (const std::string_view cue : {" not ", "n't ", "n\u2019t ", " never "}) {
    const std::size_t at = told.between.rfind(cue);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = told.between.substr(at + cue.size());
    if (!kNoDenial.has(first_word(rest)) && reaches_end(rest)) return true;
  }
  return false;
}

// *refused to meet*, *failed to buy*, *declined an offer to join*, and of a single event *cancelled her visit to*.
bool undone(const Telling& told, const RelationMention& relation) {
  static constexpr WordList kRefusals = "refuse refuses refused refusing decline declines declined declining fail fails failed failing";
  static constexpr WordList kDropped =
      "cancel cancels cancelled canceled cancelling postpone postpones postponed postponing scrap scraps scrapped abandon abandons abandoned shelve "
      "shelves shelved";
  static constexpr WordList kEvents = "visited metWith owns funds";
  const bool event = kEvents.has(relation.type);
  std::string_view rest = told.between;
  for (std::size_t blank = rest.find(' '); blank != std::string_view::npos; blank = rest.find(' ')) {
    const std::string_view word = rest.substr(0, blank);
    rest.remove_prefix(blank + 1);
    const bool refused = kRefusals.has(word) && rest.starts_with("to ");
    if ((refused || (event && kDropped.has(word))) && reaches_end(rest)) return true;
  }
  std::string_view before = told.before;  // *cancelled her visit to*: of the pronoun
  while (before.ends_with(' ')) before.remove_suffix(1);
  const bool off = told.between.find(" called off ") != std::string_view::npos || before.ends_with(" called off");
  return event && (off || kDropped.has(last_word(before)));
}

// *denied that*, *denies having*, *rejected reports that*.
bool denies(std::string_view cue_and_rest) {
  static constexpr WordList kDenials = "deny denies denied denying refute refutes refuted reject rejects rejected dismiss dismisses dismissed";
  static constexpr WordList kTales = "report reports claim claims rumour rumours rumor rumors allegation allegations accusation accusations suggestion suggestions speculation";
  const std::string_view cue = first_word(cue_and_rest);
  if (!kDenials.has(cue) || cue.size() == cue_and_rest.size()) return false;
  std::string_view rest = cue_and_rest.substr(cue.size() + 1);
  const bool deny = cue.starts_with("den");
  for (int round = 0; round < 3 && !rest.empty(); ++round) {
    const std::string_view word = first_word(rest);
    if (kTales.has(word) || (deny && (word == "that" || (word.size() > 4 && word.ends_with("ing"))))) return true;
    if (word.size() == rest.size()) break;
    rest.remove_prefix(word.size() + 1);
  }
  return false;
}

// Under a word that leaves open or denies what follows: *whether Norvik owns*, *asked if*, *no evidence that*.
bool left_open(const Telling& told) {
  static constexpr WordList kOpening = "If Should Unless Were Whether";
  if (kOpening.has(first_word(told.sentence)) && reaches_end(told.opening)) return true;
  std::string_view rest = told.opening;
  for (std::size_t blank = rest.find(' '); blank != std::string_view::npos; blank = rest.find(' ')) {
    rest.remove_prefix(blank + 1);
    static constexpr std::array<std::string_view, 11> kCues = {"whether ", "if ", "unless ", "no evidence that ", "not true that ", "untrue that ", "false that ",
                                                             "rumours that ", "rumour that ", "rumors that ", "speculation that "};
    const bool cue = std::any_of(kCues.begin(), kCues.end(), [&](std::string_view c) { return rest.starts_with(c); });
    if ((cue || denies(rest)) && reaches_end(rest)) return true;
  }
  return false;
}

// *Has Norway signed the treaty?*
bool asked(const Telling& told) {
  static constexpr WordList kAsking = "Has Have Had Did Does Do Is Are Was Were Will Would Could Can Should";
  std::string_view sentence = told.sentence;
  while (!sentence.empty() && (sentence.back() == '"' || sentence.back() == ' ')) sentence.remove_suffix(1);
  return sentence.ends_with('?') && kAsking.has(first_word(told.before)) && reaches_end(told.opening);
}

// *No meeting between*, *without any talks with*, *neither Norway nor Denmark has signed*.
bool none(const Telling& told, const RelationMention& relation) {
  std::string_view before = told.before;
  for (const std::string_view filler : {" ", " the", " The"}) {
    if (before.ends_with(filler)) before.remove_suffix(filler.size());
  }
  static constexpr WordList kNeither = "nor neither Neither";
  if (kNeither.has(last_word(before))) return tells_in_clause(told.between);
  static constexpr WordList kEvents = "visited metWith owns funds partyTo cooperatesWith tradePartner";
  if (!kEvents.has(relation.type)) return false;
  static constexpr WordList kLinks = "between of by with";
  static constexpr WordList kNot = "not never";  // *has not signed the treaty with Norway*
  const std::string_view verb = last_word(before);
  if (before.size() > verb.size() && kNot.has(last_word(before.substr(0, before.size() - verb.size() - 1)))) return true;
  std::string_view rest = told.before;
  for (std::size_t blank = rest.find(' '); blank != std::string_view::npos; blank = rest.find(' ')) {
    const std::string_view word = rest.substr(0, blank);
    rest.remove_prefix(blank + 1);
    if (word != "no" && word != "No" && word != "without" && word != "Without") continue;
    std::string_view noun = rest;
    for (int words = 0; words < 4 && !noun.empty(); ++words) {
      const std::string_view next = first_word(noun);
      if (words > 0 && kLinks.has(next)) return reaches_end(noun);
      if (next.size() == noun.size()) break;
      noun.remove_prefix(next.size() + 1);
    }
  }
  return false;
}

}  // namespace

void drop_unreal_relations(const Extraction& extraction) {
  std::erase_if(extraction.annotations.relations, [&](const RelationMention& relation) {
    const std::optional<Telling> told = telling_of(extraction, relation);
    if (!told) return false;
    if (negated(*told) || undone(*told, relation) || none(*told, relation)) return true;
    static constexpr WordList kEvents = "partyTo funds requested suppliesTo";  // their verb may stand before both: *denied having awarded Norvik a contract*
    const bool told_by_verb = tells_in_clause(told->between) || (kEvents.has(relation.type) && told->between.starts_with(' '));
    return told_by_verb && (left_open(*told) || asked(*told));
  });
}

}  // namespace factweave
