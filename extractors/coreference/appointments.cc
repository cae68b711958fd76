// SPDX-License-Identifier: MIT
#include "extractors/coreference/appointments.h"

#include <span>

namespace factweave {
namespace {

// *has named Ilse Brandt its new chief*: the name right before it, and the verb before that.
std::uint32_t named_to_office(const Discourse& d, std::uint32_t m) {
  constexpr std::size_t kFarthest = 6;  // words from the verb to the name
  static constexpr WordList kNaming = "named names naming appointed appoints appointing elected elects made chose hired";
  const std::span<const std::uint32_t> before = d.before(m);
  for (auto at = before.rbegin(); at != before.rend() && d.sentence_of(*at) == d.sentence_of(m); ++at) {
    const Mention& name = d.mention(*at);
    if (name.span.end > d.mention(m).span.begin) continue;
    const bool beside = name.type == "Person" && name.level == Level::name && d.resolved(*at) && d.text_between(name.span, d.mention(m).span) == " ";
    if (!beside) return kNoEntity;
    const std::size_t first = d.first_word(*at);
    for (std::size_t i = first; i > 0 && first - i < kFarthest && !one_of(d.words[i - 1], ". ; :"); --i) {
      if (kNaming.has(d.words[i - 1])) return d.entity_of(*at);
    }
    return kNoEntity;
  }
  return kNoEntity;
}

}  // namespace

std::uint32_t appointed_before(const Discourse& d, std::uint32_t m) {
  constexpr std::size_t kFarthest = 12;  // words from the verb to *as*
  static constexpr WordList kVerbs = "appointed appoint appoints named names elected elects chosen promoted hired serve served serves serving act acting installed nominated retained sworn designated inaugurated confirmed reappointed re-elected unveiled work works worked working";
  const std::size_t first = d.first_word(m);
  if (first < 2) return kNoEntity;
  if (const std::uint32_t e = named_to_office(d, m); e != kNoEntity) return e;
  static constexpr WordList kPosts = "role post position office job duties";
  static constexpr WordList kTaking = "assume assumes assumed assuming take takes took taken hold holds held accept accepts accepted left occupies occupied";
  const bool post = d.words[first - 1] == "of" && kPosts.has(d.words[first - 2]);  // *will assume the role of Norway's envoy*
  if (d.words[first - 1] != "as" && !post) return kNoEntity;
  bool told = false;
  for (std::size_t i = first - 1; i > 0 && first - i < kFarthest && !told && !one_of(d.words[i], ". ; :"); --i) told = (post ? kTaking : kVerbs).has(d.words[i]);
  if (!told) return kNoEntity;
  const std::span<const std::uint32_t> before = d.before(m);
  for (auto at = before.rbegin(); at != before.rend() && d.sentence_of(*at) == d.sentence_of(m); ++at) {
    if (d.mention(*at).type == "Person" && d.mention(*at).level == Level::name && d.resolved(*at)) return d.entity_of(*at);
  }
  return kNoEntity;
}

}  // namespace factweave
