// SPDX-License-Identifier: MIT
#include "extractors/coreference/narrator_side.h"

#include <map>
#include <optional>
#include <string_view>

namespace factweave {
namespace {

constexpr TokenList kOwn = "my our";
constexpr WordList kDelegates = "country delegation government nation people republic";
constexpr WordList kHearers = "excellencies ladies assembly delegates colleagues";
constexpr WordList kFirstPerson = "we our i my us";
constexpr TokenList kTelling = "we our i my us excellencies ladies assembly delegates colleagues";  // both
constexpr WordList kBodies =
    "ministry company council government bank agency group union party authority institute university department office "
    "committee board association foundation charity";
// What a delegation says of its own country: nobody else knows.
constexpr WordList kStances =
    "supports believes attaches welcomes welcomed reaffirms calls considers wishes reiterates urges hopes shares condemns "
    "appeals joins associates support believe welcome reaffirm reiterate urge condemn recognizes recognises commends congratulates expresses notes stresses pledges proposes "
    "supported endorses remains committed ready convinced proud determined intends advocates favors favours looks extends";
constexpr int kSpeechPronouns = 10;    // from which on a text may be a speech
constexpr int kStatementPronouns = 3;  // where the heading says that it is
constexpr int kLeastWeight = 10;

class NarratorSideFinder {
 public:
  explicit NarratorSideFinder(const Discourse& discourse) : d_(discourse), w_(discourse.words) {}

  NarratorSide find() const {
    NarratorSide result;
    int pronouns = 0, signs = 0;
    w_.for_each_among(kTelling, [&](std::size_t i) {
      signs += one_of(w_[i], kHearers);
      if (!one_of(w_[i], kFirstPerson) || quoted(w_.span(i))) return;
      ++pronouns;
      signs += one_of(w_[i], "my our") && one_of(w_[i + 1], kDelegates);
    });
    if (pronouns == 0) return result;
    const std::uint32_t titled = pronouns >= kStatementPronouns && !in_turns() ? titled_country() : kNoEntity;
    result.speech = titled != kNoEntity || (pronouns >= kSpeechPronouns && signs > 0 && !in_turns());
    result.entity = titled != kNoEntity ? titled : result.speech ? country() : own_name();
    return result;
  }

 private:
  // *U.S. Statement to the Pledging Conference*, *Statement by the delegation of Norway*: the heading says whose it is.
  std::uint32_t titled_country() const {
    for (const std::uint32_t m : d_.order) {
      if (d_.sentence_of(m) > 1) break;  // a line with the date may come first
      const Mention& mention = d_.mention(m);
      if (mention.type != "Place" || mention.level != Level::name || !d_.resolved(m) || d_.entity(d_.entity_of(m)).subtype != "country") continue;
      const std::size_t end = d_.end_word(m) + (w_[d_.end_word(m)] == "'" ? 2 : 0);
      const bool own = one_of(w_[end], "statement remarks intervention address speech") && one_of(w_[end + 1], "to at on in during before");
      const bool speaks = one_of(w_[end], "pledges announces supports welcomes condemns reaffirms");  // *U.S. Pledges $125 Million*
      if (own || speaks || stated_by(d_.first_word(m))) return d_.entity_of(m);
    }
    return kNoEntity;
  }

  // *Statement by the (delegation of the Republic of) Norway*
  bool stated_by(std::size_t country) const {
    std::size_t i = country;
    while (i > 0 && one_of(w_[i - 1], "the republic kingdom state of government delegation mission permanent to")) --i;
    return i > 1 && one_of(w_[i - 1], "by from") && one_of(w_[i - 2], "statement remarks intervention address speech");
  }

  bool in_turns() const {
    for (const Quotation& q : d_.annotations.quotations) {
      if (q.kind == "turn") return true;
    }
    return false;
  }

  bool quoted(Span span) const {
    const std::optional<std::uint32_t> q = d_.quotation_at(span.begin);
    return q && d_.annotations.quotations[*q].mode == "direct";
  }

  // The country that the speech names as its own most clearly, failing that *my country* without a name.
  std::uint32_t country() const {
    std::map<std::uint32_t, int> weights;
    std::uint32_t unnamed = kNoEntity;
    SentenceSide sentence;  // of the last place
    for (const std::uint32_t m : d_.order) {
      const Mention& mention = d_.mention(m);
      if (!d_.resolved(m)) continue;
      const std::size_t first = d_.first_word(m);
      if (one_of(w_[first], "my our") && one_of(w_[first + 1], kDelegates) && unnamed == kNoEntity) unnamed = d_.entity_of(m);
      if (mention.type != "Place" || mention.level != Level::name) continue;
      if (sentence.number != d_.sentence_of(m)) sentence = read_sentence(d_.sentence_of(m));
      weights[d_.entity_of(m)] += weight(m) + company(first, sentence);
    }
    std::uint32_t best = kNoEntity;
    int most = kLeastWeight;
    for (const auto& [entity, weight] : weights) {
      if (weight <= most || !one_of(d_.entity(entity).subtype, "country region")) continue;
      most = weight;
      best = entity;
    }
    return best == kNoEntity ? unnamed : best;
  }

  // *my country, X*; *the delegation of X*; *on behalf of the people of X*; *X is committed to*. A country that is only
  // spoken of, however often, weighs little.
  int weight(std::uint32_t m) const {
    const std::size_t first = d_.first_word(m), end = d_.end_word(m);
    std::size_t before = first - 1;
    while (before > 0 && one_of(w_[before], "the republic of kingdom state")) --before;
    const std::string_view head = w_[before];
    if (head == "," && one_of(w_[before - 1], kDelegates) && one_of(w_[before - 2], "my our")) return 60;
    if (one_of(head, "delegation behalf") || one_of(w_[end], "delegation")) return 40;
    if (one_of(head, kDelegates) && on_behalf(before)) return 40;
    if ((head == "bless" && w_[before - 1] == "god") || (head == "live" && w_[before - 1] == "long")) return 30;
    if (one_of(head, "we") || (head == "in" && one_of(w_[before - 1], "we us"))) return 30;
    if (w_[end] == "," && one_of(w_[end + 1], "my our")) return 30;
    const bool body = one_of(w_[end], "government people delegation nation") ||
                      (one_of(head, "government people delegation nation") && one_of(w_[before + 1], "of"));
    std::size_t verb = end + (one_of(w_[end], "government people delegation nation") ? 1 : 0);
    if (w_[verb] == "," && w_[verb + 1] == "for" && w_[verb + 2] == "its") return 30;
    while (one_of(w_[verb], "has have also therefore strongly fully firmly always once again wholeheartedly warmly") && verb < end + 4) ++verb;
    if (one_of(w_[verb], kStances)) return 20;
    if (one_of(w_[end], "will")) return 10;
    if (w_[end] == "'" || body) return 6;
    return one_of(w_[end], "has is remains stands") ? 4 : 0;
  }

  // Whether a sentence says *our*, and where it begins.
  struct SentenceSide {
    std::optional<std::size_t> number;
    std::size_t begin = 0;
    bool own = false;
  };
  SentenceSide read_sentence(std::size_t number) const {
    const Span sentence = d_.document.sentences[number].source;
    const std::size_t begin = w_.at(sentence.begin), end = w_.end_at(sentence.end);
    bool own = false;
    for (std::size_t i = begin; i < end && !own; ++i) own = w_.among(i, kOwn);
    return {number, begin, own};
  }

  // Of its own country a speech begins to speak, and with *our*; its enemies stand inside sentences.
  int company(std::size_t first, const SentenceSide& sentence) const {
    const bool begins = first == sentence.begin || (first == sentence.begin + 1 && w_[sentence.begin] == "the");
    return (begins ? 6 : 0) + (sentence.own ? 3 : 0);
  }

  // *on behalf of the Government and people*
  bool on_behalf(std::size_t i) const {
    constexpr std::size_t kReach = 8;  // words
    for (std::size_t k = 0; k < kReach && k < i; ++k) {
      if (w_[i - k] == "behalf") return true;
      if (!one_of(w_[i - k], "of the and people government president nation country my own")) return false;
    }
    return false;
  }

  // *We, the mayors of the coast, have met*: who speaks says so at the beginning; else the body.
  std::uint32_t own_name() const {
    constexpr std::size_t kLead = 6;  // sentences, headings among them
    for (const std::uint32_t m : d_.order) {
      if (d_.sentence_of(m) >= kLead) break;
      std::size_t comma = d_.first_word(m);
      while (comma > 1 && one_of(w_[comma - 1], "the undersigned")) --comma;
      if (comma < 2 || w_[comma - 1] != "," || w_[comma - 2] != "we" || !d_.resolved(m) || quoted(d_.mention(m).span)) continue;
      if (one_of(d_.mention(m).type, "Person Organization Place")) return d_.entity_of(m);
    }
    return body();
  }

  std::uint32_t body() const {
    std::map<std::uint32_t, int> count;
    std::uint32_t best = kNoEntity;
    for (const std::uint32_t m : d_.order) {
      const Mention& mention = d_.mention(m);
      const std::size_t first = d_.first_word(m);
      const bool plain = d_.end_word(m) == first + 2 && one_of(w_[first], "the our this") && one_of(w_[first + 1], kBodies);
      if (!plain || mention.type != "Organization" || mention.level != Level::nominal || !d_.resolved(m)) continue;
      const std::uint32_t entity = d_.entity_of(m);
      ++count[entity];
      if (best == kNoEntity || count[entity] > count[best]) best = entity;
    }
    return best;
  }

  const Discourse& d_;
  const Words& w_;
};

}  // namespace

NarratorSide find_narrator_side(const Discourse& discourse) {
  return NarratorSideFinder(discourse).find();
}

}  // namespace factweave
