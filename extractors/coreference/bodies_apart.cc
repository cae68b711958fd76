// SPDX-License-Identifier: MIT
#include "extractors/coreference/bodies_apart.h"

#include <cstddef>
#include <string_view>

#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr std::size_t kFarthest = 14;  // words from *we* to the name

// What stands before the name of another body: *we differ from Norvik*, *we met Norvik*.
constexpr WordList kToOthers =
    "with from than unlike against after acquire acquired acquiring bought buy buying thank thanked welcome welcomed met meet visited beat defeated urge urged ask asked allow tell told "
    "sued criticise criticised praise praised congratulate condemn invite invited approached contacted joined";
constexpr WordList kDeals = "acquisition purchase takeover buyout sale";

// Between *we* and the name another clause begins.
bool ends_clause(const Discourse& d, std::size_t word) {
  return one_of(d.words[word], ". ; : \" ( ) who which that where because if when as and but");
}

bool is_apart(const Discourse& d, std::size_t we, std::uint32_t body) {
  const std::size_t first = d.first_word(body);
  const std::size_t before = d.words[first - 1] == "the" ? first - 2 : first - 1;
  if (first <= we || first - we > kFarthest) return false;
  bool deal = false;
  for (std::size_t i = we + 1; i < first; ++i) {
    if (ends_clause(d, i)) return false;
    deal |= kDeals.has(d.words[i]);
  }
  return kToOthers.has(d.words[before]) || (deal && d.words[before] == "of");
}

}  // namespace

BodiesApart bodies_apart(const Discourse& d, bool in_quotations) {
  BodiesApart apart;
  for (const std::uint32_t m : d.order) {
    const std::size_t we = d.first_word(m);
    const auto quotation = d.quotation_of(m);
    if (d.mention(m).level != Level::pronoun || d.words[we] != "we" || quotation.has_value() != in_quotations) continue;
    for (const std::uint32_t n : d.from(m)) {
      if (d.sentence_of(n) != d.sentence_of(m) || d.first_word(n) > we + kFarthest) break;
      if (d.mention(n).type != "Organization" || d.mention(n).level != Level::name || !d.resolved(n) || d.attributive(n)) continue;
      if (d.words[d.end_word(n)] == "'" || !is_apart(d, we, n)) continue;  // *with Norvik's help*
      apart.emplace(quotation ? d.speaker_of(*quotation) : kNoEntity, d.entity_of(n));
    }
  }
  return apart;
}

}  // namespace factweave
