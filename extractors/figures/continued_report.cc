// SPDX-License-Identifier: MIT
#include "extractors/figures/continued_report.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/figures/owner_cues.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// What only a firm reports of itself.
constexpr WordList kOfFirms =
    "profit profits profitability revenue revenues sales turnover income earnings loss losses margin margins factor ebit ebita ebitda expense expenses "
    "dividend dividends backlog capex bookings shipments deliveries flow equity assets deposits loans ratio";

bool is_company(const Annotations& annotations, std::uint32_t entity) {
  const Entity& named = annotations.entities[entity];
  return named.type == "Organization" && !one_of(named.subtype, "government international media ngo party association education sports");
}

// "Meanwhile, total operating expenses rose", "The shares ended at": the first words of the sentence say what is reported.
bool opens_with_report(const Document& document, const Sentence& sentence, const Figure& figure) {
  constexpr std::size_t kOpening = 24;  // bytes: "In the same period, its "
  static constexpr std::array<std::string_view, 5> kShares = {"shares ", "the shares ", "its shares ", "the stock ", "the share price "};
  const std::string lead = to_ascii_lower(document.folded_text(sentence.source).substr(0, kOpening + figure.measure.size()));
  if (figure.measure.empty()) return std::any_of(kShares.begin(), kShares.end(), [&](std::string_view words) { return lead.starts_with(words); });
  return kOfFirms.has(to_ascii_lower(last_word(figure.measure))) && lead.find(to_ascii_lower(figure.measure)) != std::string::npos;
}

// True for the body named last before the sentence.
bool is_named_last(const Extraction& extraction, const MentionOrder& order, const Sentence& sentence, std::uint32_t firm) {
  constexpr std::uint32_t kReach = 1500;  // bytes
  constexpr int kLookedAt = 40;           // mentions
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  auto before = order.first_from(sentence.source.begin);
  for (int i = 0; i < kLookedAt && before != order.begin(); ++i) {
    const Mention& mention = mentions[*--before];
    if (mention.span.end + kReach < sentence.source.begin) return false;
    if (mention.type != "Organization" || mention.subtype == "media" || is_exchange(extraction.document, mention)) continue;
    return *mention.entity == firm;
  }
  return false;
}

std::optional<std::uint32_t> owner_of(const Figure* figure) {
  if (figure == nullptr || figure->of.empty() || figure->of.front().kind != RecordKind::entity) return std::nullopt;
  return figure->of.front().index;
}

}  // namespace

std::optional<std::uint32_t> firm_of_report(const Extraction& extraction, const MentionOrder& order, const Sentence& sentence, const Figure& figure,
                                            const Figure* previous, std::optional<std::uint32_t> first_named) {
  if (!opens_with_report(extraction.document, sentence, figure)) return std::nullopt;
  for (const std::optional<std::uint32_t>& firm : {owner_of(previous), first_named}) {
    if (firm && is_company(extraction.annotations, *firm) && is_named_last(extraction, order, sentence, *firm)) return firm;
  }
  return std::nullopt;
}

}  // namespace factweave
