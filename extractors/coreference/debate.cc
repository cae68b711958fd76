// SPDX-License-Identifier: MIT
#include "extractors/coreference/debate.h"

#include <algorithm>
#include <string>

#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr WordList kAssemblies = "house senate assembly parliament chamber congress lords commons dáil seanad sejm knesset bundestag";
constexpr WordList kMembers = "member gentleman lady friend baroness lord senator deputy colleague";
constexpr WordList kHonorifics = "the my our hon honourable honorable right learned gallant noble distinguished opposite";

}  // namespace

Debate::Debate(const Discourse& discourse) : d_(discourse) {
  const auto is_turn = [](const Quotation& q) { return q.kind == "turn"; };
  if (std::ranges::none_of(d_.annotations.quotations, is_turn)) return;
  const auto names_assembly = [&](std::uint32_t m) {
    if (d_.mention(m).type != "Organization") return false;
    const std::vector<std::string_view> words = d_.mention_words(m);
    return !words.empty() && words.size() <= 2 && (words.size() == 1 || words.front() == "the") && kAssemblies.has(words.back());
  };
  if (const auto first = std::ranges::find_if(d_.order, names_assembly); first != d_.order.end()) assembly_ = *first;
}

std::optional<std::uint32_t> Debate::turn_before(std::uint32_t turn) const {
  const std::uint32_t speaker = d_.speaker_of(turn);
  for (std::uint32_t i = turn; i-- > 0;) {
    const bool other = d_.annotations.quotations[i].kind == "turn" && d_.speaker_of(i) != kNoEntity && d_.speaker_of(i) != speaker;
    if (other) return i;
  }
  return std::nullopt;
}

bool Debate::asks(std::uint32_t turn) const { return d_.document.unwrapped_text(d_.annotations.quotations[turn].span).ends_with("?"); }

// *On that point I am happy to meet the guild.*
bool Debate::takes_up_point(std::uint32_t begin) const {
  const Span sentence = d_.document.sentences[d_.document.sentence_at(begin)].source;
  const std::string before = to_ascii_lower(d_.document.unwrapped_text({sentence.begin, begin}));
  return before.find("on that point") != std::string::npos || before.find("on this point") != std::string::npos;
}

std::uint32_t Debate::member_spoken_of(std::uint32_t mention, const Phrase& phrase) const {
  if (!assembly_ || !kMembers.has(phrase.head) || phrase.plural) return kNoEntity;
  const std::vector<std::string_view> words = d_.mention_words(mention);
  const bool bare = std::ranges::all_of(words, [&](std::string_view w) { return w == phrase.head || kHonorifics.has(w); });
  const bool refers = !words.empty() && one_of(words.front(), "the my our");
  const std::optional<std::uint32_t> turn = d_.quotation_of(mention);
  if (!bare || !refers || !turn || d_.annotations.quotations[*turn].kind != "turn") return kNoEntity;
  const auto before = turn_before(*turn);
  return before ? d_.speaker_of(*before) : kNoEntity;
}

std::uint32_t Debate::addressee(std::uint32_t turn, std::uint32_t begin) const {
  const auto before = turn_before(turn);
  if (assembly_) {
    if (before && (asks(*before) || takes_up_point(begin))) return d_.speaker_of(*before);
    return d_.entity_of(*assembly_);
  }
  for (auto asker = before; asker; asker = turn_before(*asker)) {
    if (asks(*asker) && d_.speaker_of(*asker) != d_.speaker_of(turn)) return d_.speaker_of(*asker);
  }
  return before ? d_.speaker_of(*before) : kNoEntity;
}

}  // namespace factweave
