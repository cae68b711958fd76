// SPDX-License-Identifier: MIT
#include "extractors/relations/subjects.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr WordList kCopulas = "is are was were remains remain remained became become been";
constexpr WordList kBesideCopula =
    "has have had now also currently still today then once formerly originally previously presently already both "
    "primarily essentially mainly largely itself therefore thus";

// Nothing but a copula and adverbs: " is now ".
bool is_copula(std::string_view words) {
  if (!words.starts_with(' ') || !words.ends_with(' ')) return false;
  bool copula = false;
  for (words.remove_prefix(1); !words.empty();) {
    const std::size_t blank = words.find(' ');
    const std::string_view word = words.substr(0, blank);
    copula = copula || kCopulas.has(word);
    if (!kCopulas.has(word) && !kBesideCopula.has(word)) return false;
    words.remove_prefix(blank + 1);
  }
  return copula;
}

// What stands between a subject and its copula: " (NSE: LRN)", ", formerly Larne Ltd,". Empty without one.
std::size_t aside_length(std::string_view text) {
  constexpr std::size_t kLongest = 160;  // bytes
  if (text.starts_with(" (")) {
    const std::size_t end = text.rfind(") ");
    return end == std::string_view::npos || end > kLongest ? 0 : end + 1;
  }
  if (text.starts_with(", ")) {
    const std::size_t end = text.rfind(", ");
    return end == 0 || end == std::string_view::npos || end > kLongest ? 0 : end + 1;
  }
  return 0;
}

bool links_predicate(std::string_view between) { return is_copula(between.substr(aside_length(between))); }

class Subjects {
 public:
  explicit Subjects(const Extraction& extraction) : extraction_(extraction), mentions_(extraction.annotations.mentions) {}

  void move() {
    for (RelationMention& relation : extraction_.annotations.relations) {
      for (RecordRef* argument : {&relation.from, &relation.to}) {
        const std::optional<std::uint32_t> subject = subject_of(*argument);
        if (!subject || mention_ref(*subject) == relation.from || mention_ref(*subject) == relation.to) continue;
        *argument = mention_ref(*subject);
        relation.evidence.begin = std::min(relation.evidence.begin, mentions_[*subject].span.begin);
      }
    }
  }

 private:
  std::optional<std::uint32_t> subject_of(RecordRef argument) {
    if (argument.kind != RecordKind::mention || mentions_[argument.index].level != Level::nominal) return std::nullopt;
    const auto [known, is_new] = found_.try_emplace(argument.index);
    if (is_new) known->second = find_subject(argument.index);
    return known->second;
  }

  // The nearest mention before the nominal that a copula joins to it.
  std::optional<std::uint32_t> find_subject(std::uint32_t nominal) {
    const Mention& predicate = mentions_[nominal];
    const Document& document = extraction_.document;
    const Span sentence = document.sentences[document.sentence_at(predicate.span.begin)].source;
    const std::vector<std::uint32_t>& order = by_end();
    auto at = std::lower_bound(order.begin(), order.end(), predicate.span.begin, [&](std::uint32_t m, std::uint32_t begin) {
      return mentions_[m].span.end < begin;
    });
    while (at != order.begin()) {
      const Mention& mention = mentions_[*--at];
      if (mention.span.end <= sentence.begin) break;
      if (mention.type != predicate.type || mention.subtype == "group" || !mention.entity) continue;
      if (!links_predicate(document.folded_text({mention.span.end, predicate.span.begin}))) continue;
      return inside_phrase(mention, sentence) ? std::nullopt : std::optional(*at);
    }
    return std::nullopt;
  }

  // *The parent of Frost Lines is a carrier* says nothing of Frost Lines.
  [[nodiscard]] bool inside_phrase(const Mention& mention, Span sentence) const {
    std::string_view before = extraction_.document.folded_text({sentence.begin, mention.span.begin});
    if (before.ends_with(" the ")) before.remove_suffix(4);
    if (!before.ends_with(' ')) return false;
    before.remove_suffix(1);
    static constexpr WordList kPrepositions = "of at in by for from with to on 's between against under over near";
    const std::size_t blank = before.rfind(' ');
    const std::string_view word = blank == std::string_view::npos ? before : before.substr(blank + 1);
    return kPrepositions.has(word) || word.ends_with("'s");
  }

  // Mentions that may be subjects, by their ends.
  const std::vector<std::uint32_t>& by_end() {
    if (!by_end_.empty()) return by_end_;
    for (std::uint32_t i = 0; i < mentions_.size(); ++i) by_end_.push_back(i);
    std::sort(by_end_.begin(), by_end_.end(), [&](std::uint32_t a, std::uint32_t b) {
      const Span x = mentions_[a].span, y = mentions_[b].span;
      return x.end != y.end ? x.end < y.end : x.begin > y.begin;  // of two with one end the longer is found first
    });
    return by_end_;
  }

  const Extraction& extraction_;
  const std::vector<Mention>& mentions_;
  std::vector<std::uint32_t> by_end_;
  std::unordered_map<std::uint32_t, std::optional<std::uint32_t>> found_;  // subjects of nominals
};

}  // namespace

void move_to_subjects(const Extraction& extraction) {
  if (!extraction.annotations.relations.empty()) Subjects(extraction).move();
}

}  // namespace factweave
