// SPDX-License-Identifier: MIT
#include "extractors/coreference/country_agreement.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace factweave {
namespace {

// "'s ", "'s biggest ", " state-owned shipper "; not *in Norway the carrier Norvik*.
bool describes_body(const Discourse& d, std::string_view gap, std::uint32_t place) {
  constexpr std::size_t kLongest = 40;  // bytes
  if (gap.size() > kLongest || gap.size() < 2 || !gap.ends_with(' ')) return false;
  if (one_of(d.words[d.first_word(place) - 1], "in at to from near of")) return false;
  if (gap.starts_with("'s ")) gap.remove_prefix(2);
  else if (gap.starts_with("' ")) gap.remove_prefix(1);
  if (gap.find_first_not_of("abcdefghijklmnopqrstuvwxyz- ") != std::string_view::npos) return false;
  static constexpr WordList kBreaks = "and or the a an said says told met by with to from that who which as where when for at in on of";
  for (gap.remove_prefix(1); !gap.empty();) {
    const std::size_t blank = gap.find(' ');
    if (kBreaks.has(gap.substr(0, blank))) return false;
    gap = blank == std::string_view::npos ? std::string_view() : gap.substr(blank + 1);
  }
  return true;
}

// The country that the text gives a body beside its name: *Norway's Norvik*, *Norwegian shipper Norvik*, *Norvik of Norway*.
std::uint32_t country_of(const Discourse& d, std::uint32_t body) {
  for (const std::uint32_t m : d.facts[body].mentions) {
    if (d.mention(m).level != Level::name) continue;
    for (const std::span<const std::uint32_t> before = d.before(m); const std::uint32_t n : before.last(std::min<std::size_t>(before.size(), 3))) {
      if (is_country(d, n) && describes_body(d, d.text_between(d.mention(n).span, d.mention(m).span), n)) return d.entity_of(n);
    }
    for (const std::uint32_t n : d.from(m)) {
      if (d.mention(n).span.begin > d.mention(m).span.end + 4) break;
      if (is_country(d, n) && d.text_between(d.mention(m).span, d.mention(n).span) == " of ") return d.entity_of(n);
    }
  }
  return kNoEntity;
}

// *the Danish province* is no part of the world: Europe, Latin America.
bool spans_countries(const Discourse& d, std::uint32_t name) {
  static constexpr WordList kParts = "europe africa asia america americas oceania caribbean pacific balkans";
  const Mention& place = d.mention(name);
  return place.type == "Place" && one_of(place.subtype, "area continent") && kParts.has(d.words[d.end_word(name) - 1]);
}

}  // namespace

bool is_country(const Discourse& d, std::uint32_t n) {
  const Mention& place = d.mention(n);
  return place.type == "Place" && place.level == Level::name && d.resolved(n) && !attribute(place.attributes, "iso3166").empty();
}

bool place_agrees(const Discourse& d, std::uint32_t m, std::uint32_t candidate) {
  const Span whole = d.mention(m).span;
  for (const std::uint32_t n : d.from(m)) {
    const Mention& inner = d.mention(n);
    if (inner.span.begin >= whole.end) break;
    if (inner.type != "Place" || inner.level != Level::name || !whole.contains(inner.span)) continue;
    if (!d.resolved(n) || d.entity_of(n) == candidate) return false;
    if (d.entity(candidate).subtype == "government") return false;  // *the Danish authority*: none of those named
    // *the Danish alliance* is no body of many countries, which *the Larne-based body* may be.
    if (d.entity(candidate).subtype == "international" && !d.text_between({inner.span.end, inner.span.end}, {whole.end, whole.end}).starts_with("-based")) return false;
    const std::string_view code = attribute(inner.attributes, "iso3166");
    const std::uint32_t first = d.named_mention(candidate);
    if (inner.subtype == "country" && first != kNoEntity && spans_countries(d, first)) return false;
    if (first == kNoEntity || code.empty()) continue;
    const std::string_view other = attribute(d.mention(first).attributes, "iso3166");
    if (d.mention(first).type == "Place" && !other.empty() && !other.starts_with(code)) return false;
    const std::uint32_t country = d.mention(first).type == "Organization" ? country_of(d, candidate) : kNoEntity;
    if (country != kNoEntity && country != d.entity_of(n)) return false;  // *the Danish firm* is not *Norway's Norvik*
  }
  return true;
}

}  // namespace factweave
