// SPDX-License-Identifier: MIT
#include "extractors/coreference/discourse.h"

#include <algorithm>
#include <numeric>

namespace factweave {
namespace {

constexpr std::string_view kPrepositions =
    "of in at on for from with by to into about between against near after before during under over through than "
    "around along across toward towards within without as among amid via per including regarding concerning";

bool is_plural_word(std::string_view word) {
  return word.size() > 3 && word.back() == 's' && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is");
}

}  // namespace

Discourse::Discourse(const Extraction& e)
    : extraction(e), document(e.document), annotations(e.annotations), words(e.document) {
  facts.resize(annotations.entities.size());
  order_mentions();
  for (const std::uint32_t m : order) {  // what an earlier run joined
    if (resolved(m)) facts[entity_of(m)].mentions.push_back(m);
    if (resolved(m) && mention(m).level == Level::name) facts[entity_of(m)].named = true;
  }
}

void Discourse::order_mentions() {
  order.resize(annotations.mentions.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Span x = mention(a).span, y = mention(b).span;
    return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
  });
  place_mentions();
}

void Discourse::add_mentions(std::vector<Mention> mentions) {
  if (mentions.empty()) return;
  for (Mention& m : mentions) {
    const std::optional<std::uint32_t> e = m.entity;
    annotations.mentions.push_back(std::move(m));
    if (e) facts[*e].mentions.push_back(static_cast<std::uint32_t>(annotations.mentions.size() - 1));
  }
  order_mentions();
}

void Discourse::place_mentions() {
  const std::size_t count = annotations.mentions.size();
  sentences_.resize(count);
  nested_.assign(count, 0);
  subject_.assign(count, 0);
  std::uint32_t outer_end = 0;
  std::size_t last_sentence = static_cast<std::size_t>(-1);
  bool subject_found = false;
  for (const std::uint32_t i : order) {
    const Span span = mention(i).span;
    sentences_[i] = document.sentence_at(span.begin);
    nested_[i] = span.end <= outer_end;
    outer_end = std::max(outer_end, span.end);
    if (sentences_[i] != last_sentence) {
      last_sentence = sentences_[i];
      subject_found = false;
    }
    const std::size_t first = words.at(span.begin);
    const std::string_view before = words[first - 1];
    const std::string_view article = before == "the" || before == "a" || before == "an" ? words[first - 2] : before;
    const bool governed = one_of(article, kPrepositions);
    const bool clause_start = one_of(before, "that , and but because while whether if when ; : - \"") || first == 0;
    const bool figure_like = mention(i).type == "Figure";
    // *Belarusian President X*, *Norway's ports*: a modifier is no subject.
    const std::size_t next = words.end_at(span.end);
    const bool modifier = mention(i).type == "Place" && (words[next] == "'" || words[next] == "-" || words.capitalised(next));
    subject_[i] = !nested_[i] && !governed && !figure_like && !modifier && !opens_dateline(i) && (!subject_found || clause_start);
    if (subject_[i] && !subject_found) subject_[i] = 2;  // of the main clause
    if (subject_[i]) subject_found = true;
  }
}

// *NAIROBI, 4 March -*: the place of a dateline is no subject.
bool Discourse::opens_dateline(std::uint32_t i) const {
  const Span span = mention(i).span;
  if (mention(i).type != "Place" || sentences_[i] > 4 || span.begin > document.sentences[sentences_[i]].source.begin + 1) return false;
  const std::size_t end = words.end_at(span.end);
  if (!one_of(words[end], ", ( - :")) return false;
  for (std::size_t w = end; w < end + 12; ++w) {
    if ((words[w] == "-" && !words.touches_previous(w)) || words[w] == ":") return true;
    if (words[w] == "." && words.capitalised(w + 1) && w < end + 8) return true;
  }
  return false;
}

std::uint32_t Discourse::create(std::uint32_t m, std::string_view step) {
  Entity e;
  e.type = mention(m).type;
  e.subtype = mention(m).subtype;
  e.rule = "coreference/" + std::string(step);
  annotations.entities.push_back(std::move(e));
  facts.emplace_back();
  const auto index = static_cast<std::uint32_t>(annotations.entities.size() - 1);
  join(m, index, step);
  return index;
}

void Discourse::join(std::uint32_t i, std::uint32_t e, std::string_view step) {
  Mention& m = annotations.mentions[i];
  Entity& target = annotations.entities[e];
  EntityFacts& known = facts[e];
  m.entity = e;
  if (m.level == Level::pronoun) {
    m.type = target.type;
    m.subtype = target.subtype;
    m.rule = "coreference/" + std::string(step);
  }
  known.mentions.push_back(i);
  known.named |= m.level == Level::name;
  if (target.subtype.empty() || target.subtype == "unspecified") target.subtype = m.subtype;
  if (known.gender.empty()) known.gender = std::string(attribute(m.attributes, "gender"));
  if (m.level == Level::nominal) {
    const std::vector<std::string_view> parts = mention_words(i);
    if (!parts.empty()) {
      known.heads.emplace_back(parts.back());
      known.plural |= is_plural_word(parts.back()) || one_of(parts.back(), "people staff police women men children");
    }
  }
  if (m.subtype == "group") known.plural = true;
}

std::uint32_t Discourse::group(const std::vector<std::uint32_t>& members, std::string_view type) {
  std::vector<std::uint32_t> sorted = members;
  std::sort(sorted.begin(), sorted.end());
  for (std::uint32_t e = 0; e < annotations.entities.size(); ++e) {
    std::vector<std::uint32_t> other = annotations.entities[e].members;
    std::sort(other.begin(), other.end());
    if (!other.empty() && other == sorted) return e;
  }
  Entity e;
  e.type = std::string(type);
  e.subtype = "group";
  e.members = members;
  e.rule = "coreference/group";
  annotations.entities.push_back(std::move(e));
  facts.emplace_back();
  facts.back().plural = true;
  return static_cast<std::uint32_t>(annotations.entities.size() - 1);
}

std::optional<std::uint32_t> Discourse::quotation_at(std::uint32_t offset) const {
  std::optional<std::uint32_t> turn;
  for (std::size_t i = 0; i < annotations.quotations.size(); ++i) {
    const Quotation& q = annotations.quotations[i];
    if (!q.span.contains(offset)) continue;
    if (q.kind != "turn") return static_cast<std::uint32_t>(i);
    turn = static_cast<std::uint32_t>(i);
  }
  return turn;
}

std::uint32_t Discourse::speaker_of(std::uint32_t quotation) const {
  const Quotation& q = annotations.quotations[quotation];
  return q.speaker_mention ? entity_of(*q.speaker_mention) : kNoEntity;
}

std::vector<std::string_view> Discourse::mention_words(std::uint32_t i) const {
  std::vector<std::string_view> result;
  const Span span = mention(i).span;
  for (std::size_t w = words.at(span.begin); w < words.size() && words.span(w).begin < span.end; ++w) {
    const std::string_view word = words[w];
    if (word == "s" && words[w - 1] == "'") continue;
    if (words.is_word(w) || (word[0] >= '0' && word[0] <= '9')) result.push_back(word);
  }
  return result;
}

std::string_view Discourse::text_between(Span first, Span second) const {
  return first.end < second.begin ? document.folded_text({first.end, second.begin}) : std::string_view();
}

std::span<const std::uint32_t> Discourse::near(std::uint32_t i) const {
  constexpr std::ptrdiff_t kReach = 300;
  const auto at = std::lower_bound(order.begin(), order.end(), mention(i).span.begin,
                                   [&](std::uint32_t m, std::uint32_t begin) { return mention(m).span.begin < begin; });
  const std::ptrdiff_t first = std::max<std::ptrdiff_t>(0, at - order.begin() - kReach);
  const std::ptrdiff_t end = std::min<std::ptrdiff_t>(std::ssize(order), at - order.begin() + kReach);
  return {order.data() + first, static_cast<std::size_t>(end - first)};
}

bool Discourse::same_quotation(std::uint32_t a, std::uint32_t b) const {
  return quotation_at(mention(a).span.begin) == quotation_at(mention(b).span.begin);
}

std::uint32_t Discourse::named_mention(std::uint32_t e) const {
  for (const std::uint32_t m : facts[e].mentions) {
    if (mention(m).level == Level::name) return m;
  }
  return facts[e].mentions.empty() ? kNoEntity : facts[e].mentions.front();
}

}  // namespace factweave
