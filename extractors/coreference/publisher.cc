// SPDX-License-Identifier: MIT
#include "extractors/coreference/publisher.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/word_list.h"

namespace factweave {
namespace {

// *told the Daily News*, *in an interview with Larne Radio*, *the Daily News reports*: it only listens.
bool is_told(const Discourse& d, std::uint32_t mention) {
  const std::size_t first = d.first_word(mention);
  const std::string_view before = d.words[d.words[first - 1] == "the" ? first - 2 : first - 1];
  if (before == "told") return true;
  // *published in the Official Gazette*
  const std::vector<std::string_view> name = d.mention_words(mention);
  if (before == "in" && std::ranges::any_of(name, [](std::string_view word) { return one_of(word, "gazette journal"); })) return true;
  return d.mention(mention).subtype == "media" && (one_of(before, "with to on by from in") || one_of(d.words[d.end_word(mention)], "reports reported understands says said quotes quoted cites cited"));
}

// *LARNE, March 20 (Norvik News) - *: the agency that reports.
bool is_in_dateline(const Discourse& d, std::uint32_t mention) {
  constexpr std::uint32_t kLead = 20;  // bytes: a date
  if (d.sentence_of(mention) > 1) return false;
  const Span sentence = d.document.sentences[d.sentence_of(mention)].source;
  const std::string_view before = d.document.folded_text({sentence.begin, std::max(sentence.begin, d.mention(mention).span.begin)});
  const std::size_t bracket = before.rfind('(');
  if (bracket == std::string_view::npos || before.find(')', bracket) != std::string_view::npos) return false;
  const std::string_view after = d.document.folded_text({d.mention(mention).span.end, std::max(sentence.end, d.mention(mention).span.end)});
  const std::size_t close = after.find(')');
  if (bracket < 2 * kLead && close != std::string_view::npos && after.substr(close).starts_with(") -")) return true;
  const std::span<const std::uint32_t> mentions = d.before(mention);
  const auto town = std::ranges::find_if(mentions, [&](std::uint32_t n) { return d.sentence_of(n) == d.sentence_of(mention); });
  if (town == mentions.end() || d.mention(*town).type != "Place" || d.mention(*town).span.begin > sentence.begin + kLead) return false;
  const std::string_view gap = d.text_between(d.mention(*town).span, d.mention(mention).span);
  return gap.substr(0, gap.find('(')).find_first_of("'abcdefghijklmnopqrstuvwxyz") == std::string_view::npos || gap.starts_with(", ");
}

}  // namespace

std::uint32_t find_publisher(const Discourse& d) {
  std::map<std::uint32_t, double> weight;
  std::set<std::uint32_t> agents;
  std::size_t lead_end = 0;  // behind the first two sentences of the running text
  for (std::size_t running = 0; lead_end < d.document.sentences.size() && running < 2; ++lead_end) {
    const BlockKind kind = d.document.sentences[lead_end].kind;
    running += kind != BlockKind::heading && kind != BlockKind::header ? 1 : 0;
  }
  for (const std::uint32_t m : d.order) {
    const Mention& mention = d.mention(m);
    if (mention.type != "Organization" || mention.level != Level::name || !d.resolved(m)) continue;
    if (d.quotation_of(m) || is_told(d, m) || is_in_dateline(d, m)) continue;
    double w = 1;
    const std::size_t sentence = d.sentence_of(m);
    const BlockKind kind = d.document.sentences[sentence].kind;
    const bool leads = sentence < std::max<std::size_t>(lead_end, 2);
    const std::size_t preposition = d.first_word(m) - (d.words[d.first_word(m) - 1] == "the" ? 2 : 1);
    const bool played_for = d.words[preposition] == "for" && one_of(d.words[preposition - 1], "played plays playing games matches caps goals appearances signed starred debut");
    const bool told_of = one_of(mention.subtype, "facility education") && !d.subject_like(m);  // *a water project of Larne School*
    if (played_for) continue;  // somebody's former club
    const std::size_t end = d.end_word(m);
    const bool own = one_of(d.words[preposition], "at in as") && one_of(d.words[d.words[end] == "," ? end + 1 : end], "we our");  // *At Norvik, we*
    const bool titles = kind == BlockKind::heading || kind == BlockKind::header;
    const bool acts = one_of(d.words[d.end_word(m)], "has have had is was will said says announced plans");  // *Officials say Norvik Ltd has won*
    if (own) w += 6;
    if (titles || acts || own || d.subject_like(m)) agents.insert(d.entity_of(m));
    if (leads && !told_of) w += d.subject_like(m) ? 5 : 3;
    if ((kind == BlockKind::heading || kind == BlockKind::header) && sentence <= 3) w += 3;
    if (d.subject_like(m)) w += 1;
    weight[d.entity_of(m)] += w;
  }
  std::uint32_t publisher = kNoEntity;
  double best = 3.5;
  for (const auto& [entity, w] : weight) {
    if (w > best && agents.contains(entity)) {
      best = w;
      publisher = entity;
    }
  }
  return publisher;
}

}  // namespace factweave
