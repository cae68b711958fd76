// SPDX-License-Identifier: MIT
#include "extractors/names/name_borders.h"

#include <algorithm>
#include <array>

namespace factweave {
namespace {

constexpr double kKnown = 0.7;          // a name of the registers
constexpr double kPerson = 0.6;         // evidence for a person that ends another name
constexpr std::string_view kAnd = " and ";

// *Green Party*, *Rural Association of Morven*: two words and more, of which one says what kind of body it is.
bool is_body_of_members(std::string_view name) {
  constexpr std::array<std::string_view, 14> kKinds = {"Party",      "Union",   "Association", "Federation", "League",
                                                       "Alliance",   "University", "College",  "Institute",  "Society",
                                                       "Movement",   "Front",   "Congress",    "Coalition"};
  name = name.substr(0, std::min({name.find(" of "), name.find(", "), name.find(kAnd)}));
  const std::size_t blank = name.rfind(' ');
  return blank != std::string_view::npos && std::find(kKinds.begin(), kKinds.end(), name.substr(blank + 1)) != kKinds.end();
}

// *Hugo Marlowe, Jr.*
bool is_generation(std::string_view word) {
  constexpr std::array<std::string_view, 4> kGenerations = {"Jr", "Sr", "Jr.", "Sr."};
  return std::find(kGenerations.begin(), kGenerations.end(), word) != kGenerations.end();
}

}  // namespace

bool has_letters_behind(std::string_view name) {
  constexpr std::array<std::string_view, 13> kLetters = {"MP", "MEP", "MSP", "MLA", "QC", "KC", "OBE", "MBE", "CBE", "KBE", "DBE", "FRS", "PhD"};
  const std::size_t blank = name.rfind(' ');
  return blank != std::string_view::npos && std::find(kLetters.begin(), kLetters.end(), name.substr(blank + 1)) != kLetters.end();
}

Span NameBorders::trimmed(Span folded, bool person) const {
  while (const std::size_t lead = leading(text(folded), person)) folded.begin += static_cast<std::uint32_t>(lead);
  folded.end = folded.begin + static_cast<std::uint32_t>(before_next_name(text(folded)));
  if (!person) folded.end = folded.begin + static_cast<std::uint32_t>(before_person(text(folded)));
  for (const std::string_view rest : {std::string_view(", and"), std::string_view(" and"), std::string_view(",")}) {
    if (text(folded).ends_with(rest)) folded.end -= static_cast<std::uint32_t>(rest.size());
  }
  if (person && (text(folded).ends_with(" Jr.") || text(folded).ends_with(" Sr."))) --folded.end;  // a mention takes the full stop back
  if (person && has_letters_behind(text(folded))) folded.end = folded.begin + static_cast<std::uint32_t>(text(folded).rfind(' '));
  if (text(folded).ends_with("'s")) folded.end -= 2;
  return folded;
}

Span NameBorders::second_body(Span first, Span whole) const {
  if (!text({first.end, whole.end}).starts_with(kAnd)) return {};
  const Span second{first.end + static_cast<std::uint32_t>(kAnd.size()), whole.end};
  const std::string_view surface = text(second);
  const bool registered = surface.find(' ') != std::string_view::npos && lists_.has(NameList::legal_form, surface.substr(surface.rfind(' ') + 1));
  return registered || is_body_of_members(surface) ? second : Span{};
}

Span NameBorders::country_before(Span body, Span whole) const {
  const std::string_view lead = text({whole.begin, body.begin});
  constexpr std::string_view kPossessive = "'s ";
  const bool owns = lead.ends_with(kPossessive) && lists_.has(NameList::country, lead.substr(0, lead.size() - kPossessive.size()));
  if (owns) return {whole.begin, body.begin - static_cast<std::uint32_t>(kPossessive.size())};  // *Kenya's Cabinet*
  if (!lead.ends_with(kAnd)) return {};
  return {whole.begin, body.begin - static_cast<std::uint32_t>(kAnd.size())};
}

// Length of a name without a person's full name of the document that ends it.
std::size_t NameBorders::before_person(std::string_view surface) const {
  for (std::size_t at = surface.find(' '); at != std::string_view::npos; at = surface.find(' ', at + 1)) {
    const std::string_view tail = surface.substr(at + 1);
    if (tail.find(' ') == std::string_view::npos) break;
    const std::string_view before = surface.substr(0, at);
    if (before.ends_with(" of") || before.ends_with(" for") || before.ends_with(" the") || is_known_place(tail)) continue;  // University of British Columbia
    const NameRecord* record = table_.find(tail);
    if (record == nullptr) continue;
    const bool person = std::any_of(record->scores.begin(), record->scores.end(),
                                    [](const TypeScore& s) { return s.type == "Person" && s.score >= kPerson; });
    if (person) return at;
  }
  return surface.size();
}

// Length of a name without a second one: what goes on with an ordinary word (Ministry of Trade and Industry) or a
// legal form (Norvik, Inc.) is one name.
std::size_t NameBorders::before_next_name(std::string_view surface) const {
  const bool joined = surface.find(", ") != std::string_view::npos || surface.find(kAnd) != std::string_view::npos;
  if (!joined || is_known_place(surface)) return surface.size();  // Trinidad and Tobago
  for (const std::string_view joint : {std::string_view(", "), kAnd}) {
    for (std::size_t at = surface.find(joint); at != std::string_view::npos; at = surface.find(joint, at + 1)) {
      std::string_view next = surface.substr(at + joint.size());
      if (joint == ", " && next.starts_with("and ")) next.remove_prefix(4);
      const std::string_view word = next.substr(0, next.find(' '));
      const std::string_view before = surface.substr(0, at);
      if (lists_.has(NameList::legal_form, next) || lists_.has(NameList::legal_form, word) || is_generation(word)) continue;
      const bool firm = lists_.has(NameList::legal_form, next.substr(next.rfind(' ') + 1)) &&
                        lists_.has(NameList::organization_head, before.substr(before.rfind(' ') + 1));  // Trade Ministry and Alder Ltd
      if (lists_.is_common(word) && !firm && !is_complete_body(before, next)) continue;
      if (table_.find(before) == nullptr && surface.find(' ') >= at) continue;  // A and B House
      return at;
    }
  }
  return surface.size();
}

// True where a body's name is complete before a joint: behind a place (*Party of Quebec and …*), or where another
// body follows (*Rural Party and Green Party of Morven*). Departments go on: *Health and Human Services*.
bool NameBorders::is_complete_body(std::string_view before, std::string_view next) const {
  const std::size_t of = before.rfind(" of ");
  if (of != std::string_view::npos) {
    std::string_view place = before.substr(of + 4);
    if (place.starts_with("the ")) place.remove_prefix(4);
    if (is_known_place(place) && !is_known_place(next)) return true;
  }
  return is_body_of_members(before) && is_body_of_members(next);
}

std::size_t NameBorders::leading(std::string_view surface, bool person) const {
  std::size_t blank = surface.find(' ');
  if (blank == std::string_view::npos) return 0;
  const std::string_view first = surface.substr(0, blank);
  constexpr std::array<std::string_view, 2> kAlsoNames = {"Jan", "Sun"};
  const bool also_name = person && std::find(kAlsoNames.begin(), kAlsoNames.end(), first) != kAlsoNames.end();
  if (lists_.has(NameList::opener, first) && !also_name) return blank + 1;
  if (const std::size_t owner = surface.find("'s "); owner != std::string_view::npos && is_known_place(surface.substr(0, owner))) return owner + 3;
  // *Norway and Kvalsund Yard Ltd*; but *London and Kvalsund Bank*.
  const bool joined = surface.substr(blank).starts_with(kAnd) && lists_.has(NameList::country, first);
  if (!person && joined && lists_.has(NameList::legal_form, surface.substr(surface.rfind(' ') + 1))) return blank + kAnd.size();
  if (!person) return 0;
  if (lists_.has(NameList::honorific, first)) return blank + 1;
  if (lists_.has(NameList::nationality, first) || lists_.has(NameList::country, first)) {
    const std::string_view rest = surface.substr(blank + 1);
    if (is_title(rest) || leading(rest, true) > 0) return blank + 1;
  }
  for (int words = 0; words < 4 && blank != std::string_view::npos; ++words, blank = surface.find(' ', blank + 1)) {
    if (is_title(surface.substr(0, blank))) return blank + 1;
  }
  return 0;
}

bool NameBorders::is_piece(Span folded, double score) const {
  const std::string_view all = document_.folded.text();
  const auto at = [&](std::size_t i) { return i < all.size() ? all[i] : ' '; };
  const char before = folded.begin == 0 ? ' ' : all[folded.begin - 1], after = at(folded.end), next = at(folded.end + 1);
  if (before == '_' || before == '@' || after == '_' || after == '@') return true;
  if (after == '.' && next >= 'a' && next <= 'z') return true;
  if (score >= kKnown) return false;
  const bool capital_after = after == '-' && next >= 'A' && next <= 'Z';
  const bool word_before = before == '-' && folded.begin > 1 && at(folded.begin - 2) != ' ' && at(folded.begin - 2) != '-';
  return capital_after || word_before;
}

bool NameBorders::is_known_place(std::string_view word) const {
  return lists_.has(NameList::country, word) || lists_.has(NameList::city, word) || lists_.has(NameList::country_region, word);
}

}  // namespace factweave
