// SPDX-License-Identifier: MIT
#include "extractors/coreference/office_holders.h"

#include <algorithm>

#include "extractors/coreference/appointments.h"
#include "extractors/coreference/complements.h"
#include "extractors/names/name_lists.h"
#include "extractors/names/titles.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// *shadow home secretary Tom Weber*: the opposition's.
bool is_shadow(const Discourse& d, std::uint32_t n) {
  constexpr std::size_t kTitle = 5;  // words
  const std::size_t first = d.first_word(n);
  for (std::size_t i = first; i > 0 && first - i < kTitle && !one_of(d.words[i - 1], ". ; : \""); --i) {
    if (d.words[i - 1] == "shadow") return true;
  }
  return false;
}

// *former governor Tom Weber*: he is it no more.
bool is_former(const Discourse& d, std::uint32_t n) {
  constexpr std::size_t kTitle = 5;  // words
  const std::size_t first = d.first_word(n);
  for (std::size_t i = first; i > 0 && first - i < kTitle && !one_of(d.words[i - 1], ". , ; : \""); --i) {
    if (one_of(d.words[i - 1], "former ex erstwhile")) return true;
  }
  return false;
}

// The first word of a portfolio that stands behind the mention: *trade* of *the Minister* of Trade; empty where none does.
std::string_view portfolio_behind(const Discourse& d, std::uint32_t m) {
  static constexpr WordList kPortfolios =
      "agriculture commerce communications culture defence defense development economic economy education employment energy environment external finance fisheries foreign forestry health home "
      "housing industry infrastructure innovation interior internal justice labour labor lands local mines mining national planning public roads science social sport sports state "
      "technology tourism trade transport transportation water women works youth";
  std::size_t at = d.end_word(m);
  if (!one_of(d.words[at], "of for")) return {};
  if (one_of(d.words[++at], "the public")) ++at;
  return d.words.capitalised(at) && kPortfolios.has(d.words[at]) ? d.words[at] : std::string_view();
}

// *governor* of *Gov.*; empty for honorifics of no office.
std::string_view office_of(std::string_view honorific) {
  constexpr std::pair<std::string_view, std::string_view> kOffices[] = {
      {"gov", "governor"}, {"sen", "senator"},  {"rep", "representative"}, {"pres", "president"}, {"gen", "general"},   {"col", "colonel"},   {"maj", "major"},
      {"capt", "captain"}, {"lt", "lieutenant"}, {"sgt", "sergeant"},       {"insp", "inspector"}, {"prof", "professor"}, {"cllr", "councillor"}, {"amb", "ambassador"}};
  std::string lower = to_ascii_lower(honorific);
  if (lower.ends_with('.')) lower.pop_back();
  for (const auto& [shorthand, office] : kOffices) {
    if (lower == shorthand) return office;
  }
  return {};
}

}  // namespace

OfficeHolders::OfficeHolders(const Discourse& discourse, const SpeakerSides& sides)
    : d_(discourse), sides_(sides), roles_(discourse.annotations.mentions.size()) {
  for (std::uint32_t at = 0; at < d_.order.size(); ++at) {
    const std::uint32_t m = d_.order[at];
    const Mention& mention = d_.mention(m);
    if (mention.type == "Person" && mention.level != Level::pronoun) people_.push_back(at);
    for (const Attribute& a : mention.attributes) {
      if (a.name == "honorific" && !a.values.empty()) {
        if (const std::string_view office = office_of(a.values[0]); !office.empty()) roles_[m].emplace_back(office);
      }
      if (a.name != "roles") continue;
      for (const std::string& role : a.values) roles_[m].push_back(to_ascii_lower(fold(role)));
    }
  }
}

// Places in `order` of the persons around a mention.
std::span<const std::uint32_t> OfficeHolders::people_near(std::uint32_t m) const {
  const std::size_t own = d_.place_of(m);
  const auto first = std::lower_bound(people_.begin(), people_.end(), own - d_.before(m).size());
  const auto end = std::lower_bound(first, people_.end(), own + d_.from(m).size());
  return {first, end};
}

// *the head of the region*, *the leader of Norway*: who stands for that place or body.
std::uint32_t OfficeHolders::head_of(std::uint32_t m) const {
  const Span whole = d_.mention(m).span;
  for (const std::uint32_t n : d_.from(m)) {
    const Mention& inner = d_.mention(n);
    if (inner.span.begin >= whole.end) break;
    if (n == m || !whole.contains(inner.span) || !d_.resolved(n) || inner.type == "Person") continue;
    for (const std::uint32_t at : people_near(m)) {
      const std::uint32_t k = d_.order[at];
      if (d_.mention(k).level != Level::name || !d_.resolved(k)) continue;
      const std::uint32_t person = d_.entity_of(k);
      if (heads_nothing(person)) continue;
      if (sides_.side_of(person) == d_.entity_of(n) && (d_.entity(person).type != "Person" || sides_.stands_for_somebody(person))) return person;
    }
  }
  return kNoEntity;
}

// *councillor Ilse Brandt*, *trade minister Tom Weber*: they stand for a town or a country, and others are its heads.
bool OfficeHolders::heads_nothing(std::uint32_t person) const {
  static constexpr WordList kBelow = "secretary-general councillor councilor spokesman spokeswoman spokesperson adviser advisor ambassador envoy lawyer deputy minister mp senator aide";
  bool below = false;
  for (const std::uint32_t n : d_.facts[person].mentions) {
    for (const std::string& role : roles_[n]) {
      const std::string_view last = std::string_view(role).substr(role.rfind(' ') + 1);
      if (role.find("prime minister") != std::string::npos || !kBelow.has(last)) return false;
      below = true;
    }
  }
  return below;
}

std::uint32_t OfficeHolders::holder_of(std::uint32_t m, const Phrase& p) const {
  const std::string_view text = d_.document.folded_text(d_.mention(m).span);
  const bool state = text.ends_with("head of state") || text.ends_with("Head of State");
  const bool government = text.ends_with("head of government") || text.ends_with("head of the government");
  if (const std::uint32_t e = appointed_before(d_, m); e != kNoEntity) return e;
  const bool quoted = d_.quotation_of(m).has_value();
  const std::uint32_t speaker = quoted ? d_.speaker_of(*d_.quotation_of(m)) : kNoEntity;
  const bool second = p.phrase.find("vice ") != std::string::npos || p.phrase.find("deputy ") != std::string::npos;  // *the vice president*
  if (!state && !government && !second && one_of(p.head, "head leader chief governor mayor president")) {
    if (const std::uint32_t e = head_of(m); e != kNoEntity && e != speaker) return e;
    if (p.head == "head") return kNoEntity;
  }
  // *the Foreign Minister* is no Prime Minister.
  const std::string_view titled = d_.extraction.name_lists == nullptr ? std::string_view() : title_at_end(*d_.extraction.name_lists, p.phrase);
  const std::string title(titled.empty() ? std::string_view(p.head) : titled);
  const std::uint32_t of = complement_of(d_, m);
  const std::string_view portfolio = p.head == "minister" || p.head == "secretary" ? portfolio_behind(d_, m) : std::string_view();
  std::uint32_t best = kNoEntity;
  long best_score = -1000000;
  for (const std::uint32_t at : people_near(m)) {
    const std::uint32_t n = d_.order[at];
    const Mention& other = d_.mention(n);
    if (!d_.resolved(n) || n == m) continue;
    if (other.span.begin >= d_.mention(m).span.begin && (best != kNoEntity || p.determiner == Determiner::possessive)) break;
    if (d_.entity_of(n) == speaker) continue;
    if (other.level == Level::nominal && !d_.facts[d_.entity_of(n)].named) continue;
    if (other.level == Level::nominal && complements_differ(d_, m, n)) continue;
    const bool placed = other.level == Level::nominal && complement_of(d_, n) != kNoEntity;
    if (of != kNoEntity && !placed && !may_hold(d_.entity_of(n), of)) continue;
    // Named only behind it, the officer of a body is told to be its.
    const bool behind = other.span.begin >= d_.mention(m).span.end;
    const bool told = sides_.stands_for_somebody(d_.entity_of(n)) && sides_.side_of(d_.entity_of(n)) == of;
    if (behind && of != kNoEntity && !placed && !told) continue;
    if (behind && of == kNoEntity && !placed && of_body_named_later(d_.entity_of(n), m)) continue;
    const bool fits = state        ? bears(n, "president") || bears(n, "king") || bears(n, "queen")
                      : government ? bears(n, "prime minister") || bears(n, "chancellor") || bears(n, "premier")
                                   : bears(n, p.phrase) || bears(n, title) || (!title.starts_with("prime ") && bears_only(n, p.head));
    if (!fits || (!portfolio.empty() && !has_portfolio(d_.entity_of(n), portfolio))) continue;
    if (holds_elsewhere(d_, m, d_.entity_of(n))) continue;
    long score = -static_cast<long>(std::min<std::size_t>(d_.sentence_of(m) - std::min(d_.sentence_of(m), d_.sentence_of(n)), 15));
    if (d_.subject_like(n)) score += 20;
    if (of != kNoEntity && sides_.side_of(d_.entity_of(n)) == of) score += 40;
    if (is_former(d_, n)) score -= 50;
    // A person named in passing, or only in a quotation, is not *the President* of the report.
    if (d_.quotation_of(n).has_value() && !quoted) score -= 30;
    if (score >= best_score) {
      best_score = score;
      best = d_.entity_of(n);
    }
  }
  return best;
}

// *The board dismissed the CEO … Alder CEO Tom Weber*: an officer of a body that is unknown before the mention.
bool OfficeHolders::of_body_named_later(std::uint32_t person, std::uint32_t m) const {
  if (!sides_.stands_for_somebody(person)) return false;
  const std::uint32_t side = sides_.side_of(person);
  if (side == kNoEntity || d_.entity(side).type != "Organization") return false;
  const auto names_side = [&](std::uint32_t n) { return d_.resolved(n) && d_.entity_of(n) == side; };
  return std::ranges::none_of(d_.before(m), names_side) && std::ranges::none_of(d_.from(m), [&](std::uint32_t n) {
    return names_side(n) && d_.sentence_of(n) == d_.sentence_of(m);
  });
}

// *the Foreign Minister of Brazil* is nobody who stands for another country; in a speech, where many are greeted,
// nobody of whom that is not known.
bool OfficeHolders::may_hold(std::uint32_t person, std::uint32_t of) const {
  const std::uint32_t side = sides_.side_of(person);
  if (!sides_.narrator().speech) return side == of || side == kNoEntity;
  return side == of && (sides_.stands_for_somebody(person) || of == sides_.narrator().entity);
}

bool OfficeHolders::bears(std::uint32_t n, std::string_view title) const {
  const std::vector<std::uint32_t>& mentions = d_.facts[d_.entity_of(n)].mentions;
  return std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t m) { return mention_bears(m, title); });
}

// *the Minister* of Trade is nobody who is told to be that of health.
bool OfficeHolders::has_portfolio(std::uint32_t person, std::string_view portfolio) const {
  return std::ranges::any_of(d_.facts[person].mentions, [&](std::uint32_t n) {
    const bool alone = std::ranges::find(roles_[n], "minister") != roles_[n].end() && portfolio_behind(d_, n).empty();  // *Minister Ruiz*
    return alone || mention_bears(n, portfolio) || portfolio_behind(d_, n) == portfolio;
  });
}

// The role is that one word: *Minister Ruiz* may be *the trade minister*.
bool OfficeHolders::bears_only(std::uint32_t n, std::string_view title) const {
  const std::vector<std::uint32_t>& mentions = d_.facts[d_.entity_of(n)].mentions;
  return std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t m) {
    return std::find(roles_[m].begin(), roles_[m].end(), title) != roles_[m].end();
  });
}

bool OfficeHolders::mention_bears(std::uint32_t n, std::string_view title) const {
  if (!roles_[n].empty() && is_shadow(d_, n)) return false;
  for (const std::string& role : roles_[n]) {
    if (role == title) return true;
    const std::size_t at = role.find(title);
    if (at == std::string::npos || title.size() < 4) continue;
    const std::string_view before = std::string_view(role).substr(0, at);
    if (before.ends_with("deputy ") || before.ends_with("vice ") || before.ends_with("assistant ") || before.ends_with("shadow ")) continue;  // no governor yet
    const std::size_t end = at + title.size();
    const bool begins = at == 0 || role[at - 1] == ' ';
    const bool ends = end == role.size() || role[end] == ' ' || role[end] == ',';
    if (begins && ends) return true;
  }
  return false;
}

}  // namespace factweave
