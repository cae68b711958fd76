// SPDX-License-Identifier: MIT
#include "extractors/commitments/weighing.h"

#include <algorithm>

namespace factweave {

bool Weighing::comma_between(std::size_t a, std::size_t b) const {
  for (std::size_t i = a; i < b; ++i) {
    if (w_[i] == ",") return true;
  }
  return false;
}

bool Weighing::own_possessor() const {
  for (std::size_t i = u_.subject.tokens.begin; i < u_.subject.tokens.end; ++i) {
    if (one_of(w_[i], "our my we")) return true;
  }
  return false;
}

bool Weighing::names_own_side() const {
  if (!u_.subject.mention) return false;
  const Span tokens = w_.span(u_.subject.tokens);
  const Mention& subject = c_.annotations().mentions[*u_.subject.mention];
  if (c_.entity(u_.subject.mention) == c_.narrator.entity) return true;
  if (subject.level == Level::pronoun) return false;
  const Discourse& d = c_.discourse;
  auto next = std::partition_point(d.order.begin(), d.order.end(),
                                   [&](std::uint32_t m) { return d.mention(m).span.begin < tokens.begin; });
  for (; next != d.order.end() && d.mention(*next).span.begin < tokens.end; ++next) {
    if (one_of(w_[d.first_word(*next)], "us me")) continue;  // *the earth beneath us*
    if (d.mention(*next).span.end <= tokens.end && d.mention(*next).entity == c_.narrator.entity) return true;
  }
  return false;
}

bool Weighing::has_honor() const {
  for (std::size_t i = u_.trigger.end + 1; i < u_.trigger.end + 4; ++i) {
    if (one_of(w_[i], "honor honour pleasure privilege") && w_[i + 1] == "of") return true;
  }
  return false;
}

bool Weighing::of_public() const {
  constexpr WordList kPublic =
      "homeowner homeowners taxpayer taxpayers consumer consumers customer customers passenger passengers driver drivers motorist motorists commuter "
      "commuters household households shopper shoppers visitor visitors traveler travelers traveller travellers viewer viewers ratepayer ratepayers "
      "pensioner pensioners patient patients";
  if (c_.contract || !modal() || subject() != SubjectKind::agent || own_possessor()) return false;
  return kPublic.has(w_[u_.subject.tokens.end - 1]);
}

bool Weighing::foretold_by_cue() const {
  if (u_.report == nullptr || direct()) return false;
  const std::string_view cue = c_.document().folded_text(u_.report->cue);
  for (const std::string_view stem : {"predict", "forecast", "foresee", "foresaw", "estimat", "speculat", "reckon"}) {
    if (cue.starts_with(stem)) return true;
  }
  // *warned that banks would raise their fees*: of others; a minister may warn what the government would do
  const std::uint32_t who = c_.entity(u_.subject.mention);
  if (!cue.starts_with("warn") || subject() != SubjectKind::agent || !u_.subject.mention || who == c_.entity(u_.report->speaker)) return false;
  const Mention &reporter = c_.annotations().mentions[u_.report->speaker], &subject = c_.annotations().mentions[*u_.subject.mention];
  const bool speaks_for_body = reporter.subtype == "individual" && subject.type != "Person" && subject.subtype != "group";
  return who != c_.own_side(u_) && !speaks_for_body;
}

bool binds_by_contract(const ClauseWords& words, WordRange segment, std::size_t trigger, std::size_t end) {
  constexpr std::size_t kPhrase = 6;  // words: *under the terms of its new contract*
  for (std::size_t i = segment.begin; i < end; ++i) {
    if (words[i] != "under" || (i < trigger && i > segment.begin + 1 && words[i - 1] != ",")) continue;
    for (std::size_t k = i + 1; k < i + kPhrase && k < end; ++k) {
      if (one_of(words[k], "contract order agreement deal licence license permit concession settlement accord lease treaty charter memorandum")) return true;
      if (words[k] == "," || words.finite(k)) break;
    }
  }
  return false;
}

}  // namespace factweave
