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
// What a port, a mine or a country may report too: of the body that the whole document is about.
constexpr WordList kOfMakers = "output production throughput costs traffic volume volumes arrivals cargo imports exports passengers capacity headcount workforce";

bool is_company(const Entity& named) {
  return named.type == "Organization" && !one_of(named.subtype, "government international media ngo party association education sports");
}

bool is_facility(const Entity& named) { return named.type == "Place" && named.subtype == "facility"; }

// "Meanwhile, total operating expenses rose": the first words of the sentence say what is reported.
bool opens_with_property(const Document& document, const Sentence& sentence, const Figure& figure) {
  constexpr std::size_t kOpening = 24;  // bytes: "In the same period, its "
  const std::string lead = to_ascii_lower(document.folded_text(sentence.source).substr(0, kOpening + figure.measure.size()));
  return lead.find(to_ascii_lower(figure.measure)) != std::string::npos;
}

// "The shares ended at"
bool opens_with_shares(const Document& document, const Sentence& sentence) {
  static constexpr std::array<std::string_view, 5> kShares = {"shares ", "the shares ", "its shares ", "the stock ", "the share price "};
  const std::string lead = to_ascii_lower(document.folded_text(sentence.source).substr(0, kShares.back().size()));
  return std::any_of(kShares.begin(), kShares.end(), [&](std::string_view words) { return lead.starts_with(words); });
}

// True where the last sentence before that names bodies begins with this one, or names no other.
bool is_named_last(const Extraction& extraction, const MentionOrder& order, const Sentence& sentence, std::uint32_t firm) {
  constexpr std::uint32_t kReach = 1500;  // bytes
  constexpr int kLookedAt = 40;           // mentions
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  const std::vector<Entity>& entities = extraction.annotations.entities;
  std::optional<std::uint32_t> first;
  std::size_t in = 0;
  auto before = order.first_from(sentence.source.begin);
  for (int i = 0; i < kLookedAt && before != order.begin(); ++i) {
    const Mention& mention = mentions[*--before];
    const std::size_t at = extraction.document.sentence_at(mention.span.begin);
    if (mention.span.end + kReach < sentence.source.begin || (first && at != in)) break;
    const Entity& named = entities[*mention.entity];
    if ((named.type != "Organization" && !is_facility(named)) || mention.subtype == "media" || is_exchange(extraction.document, mention)) continue;
    first = *mention.entity;
    in = at;
  }
  return first == firm;
}

std::optional<std::uint32_t> owner_of(const Figure* figure) {
  if (figure == nullptr || figure->of.empty() || figure->of.front().kind != RecordKind::entity) return std::nullopt;
  return figure->of.front().index;
}

}  // namespace

std::optional<std::uint32_t> firm_of_report(const Extraction& extraction, const MentionOrder& order, const Sentence& sentence, const Figure& figure,
                                            const Figure* previous, std::optional<std::uint32_t> first_named) {
  const std::string_view property = last_word(figure.measure);
  const bool of_firms = figure.measure.empty() ? opens_with_shares(extraction.document, sentence) : kOfFirms.has(to_ascii_lower(property));
  if (!of_firms && !kOfMakers.has(to_ascii_lower(property))) return std::nullopt;
  if (!figure.measure.empty() && !opens_with_property(extraction.document, sentence, figure)) return std::nullopt;
  const std::optional<std::uint32_t> last = owner_of(previous);
  for (const std::optional<std::uint32_t>& firm : {last, first_named}) {
    if (!firm) continue;
    const Entity& named = extraction.annotations.entities[*firm];
    const bool reports = is_company(named) ? of_firms || firm == first_named : !of_firms && is_facility(named);
    if (reports && is_named_last(extraction, order, sentence, *firm)) return firm;
  }
  return std::nullopt;
}

}  // namespace factweave
