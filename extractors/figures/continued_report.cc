// SPDX-License-Identifier: MIT
#include "extractors/figures/continued_report.h"

#include <string>
#include <string_view>

#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// What only a firm reports of itself.
constexpr WordList kOfFirms =
    "profit profits profitability revenue revenues sales turnover income earnings loss losses margin margins factor ebit ebita ebitda expense expenses "
    "dividend dividends backlog capex bookings shipments deliveries flow equity";

bool is_company(const Annotations& annotations, const Figure& figure) {
  if (figure.of.empty() || figure.of.front().kind != RecordKind::entity) return false;
  const Entity& entity = annotations.entities[figure.of.front().index];
  return entity.type == "Organization" && !one_of(entity.subtype, "government international media ngo party association education");
}

// The first words of the sentence up to the property's end are few: "Meanwhile, total operating expenses".
bool opens_with(const Document& document, const Sentence& sentence, const Figure& figure) {
  constexpr std::size_t kOpening = 24;  // bytes: "In the same period, its "
  const std::string lead = to_ascii_lower(document.folded_text(sentence.source).substr(0, kOpening + figure.measure.size()));
  return lead.find(to_ascii_lower(figure.measure)) != std::string::npos;
}

}  // namespace

bool continues_report(const Extraction& extraction, const MentionOrder& order, const Sentence& sentence, const Figure& figure, const Figure& previous) {
  constexpr std::uint32_t kReach = 800;  // bytes
  constexpr int kLookedAt = 24;          // mentions
  if (!kOfFirms.has(to_ascii_lower(last_word(figure.measure))) || !is_company(extraction.annotations, previous)) return false;
  if (previous.span.end + kReach < sentence.source.begin || !opens_with(extraction.document, sentence, figure)) return false;
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  auto next = order.first_from(previous.span.end);
  for (int i = 0; next != order.end() && mentions[*next].span.begin < figure.span.begin; ++i, ++next) {
    if (i == kLookedAt) return false;
    if (mentions[*next].type == "Organization" && *mentions[*next].entity != previous.of.front().index) return false;
  }
  return true;
}

}  // namespace factweave
