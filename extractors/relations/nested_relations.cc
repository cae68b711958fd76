// SPDX-License-Identifier: MIT
#include "extractors/relations/nested_relations.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/names/name_lists.h"
#include "extractors/names/nominal_subtypes.h"
#include "extractors/names/titles.h"
#include "extractors/relations/names_around.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

struct Nested {
  std::uint32_t outer;
  std::uint32_t inner;
};

// Pairs of a nominal and a mention inside it that is not inside a third one between them.
std::vector<Nested> nested_pairs(const std::vector<Mention>& mentions) {
  std::vector<std::uint32_t> order(mentions.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<std::uint32_t>(i);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Span x = mentions[a].span, y = mentions[b].span;
    return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
  });
  std::vector<Nested> pairs;
  std::vector<std::uint32_t> open;
  for (const std::uint32_t i : order) {
    while (!open.empty() && mentions[open.back()].span.end < mentions[i].span.end) open.pop_back();
    if (!open.empty() && mentions[open.back()].level == Level::nominal) pairs.push_back({open.back(), i});
    open.push_back(i);
  }
  return pairs;
}

bool is_parent(std::string_view nominal) {
  std::string_view noun_phrase = nominal.substr(0, nominal.find(" of "));
  if (noun_phrase.ends_with(" company")) noun_phrase.remove_suffix(8);
  return noun_phrase.ends_with(" parent");
}

constexpr std::array<std::string_view, 12> kDepartments = {"board",   "committee", "department", "ministry",
                                                           "council", "service",   "directorate", "secretariat",
                                                           "cabinet", "office",    "team",        "commission"};
constexpr std::array<std::string_view, 7> kSubsidiaries = {"subsidiary", "unit",      "arm",        "division",
                                                           "affiliate",  "subsidiaries", "branch"};
// *an arm of Frost Lines*, *a subsidiary company of Frost Lines*
bool is_subsidiary(std::string_view nominal) {
  if (one_of(head_of_nominal(nominal), kSubsidiaries)) return true;
  std::string_view noun_phrase = nominal.substr(0, nominal.find(" of "));
  return noun_phrase.ends_with(" subsidiary company") || noun_phrase.ends_with(" daughter company") || noun_phrase.ends_with(" group company");
}

constexpr std::array<std::string_view, 14> kMembers = {"members",   "member",  "pupils",    "students", "player",
                                                       "players",   "deputies", "groups",   "colleagues", "delegates",
                                                       "volunteers", "fans",    "representatives", "activists"};
constexpr std::array<std::string_view, 10> kEmployees = {"staff",   "employees", "workers",  "engineers",   "trainer",
                                                         "experts", "specialists", "analysts", "spokesman", "welders"};

constexpr std::array<std::string_view, 14> kFacilities = {"port",   "ports",   "airport", "airports", "station",   "stations", "bridge",
                                                          "bridges", "harbour", "harbor",  "stadium",  "railway", "road",     "roads"};

// A country or region that a register knows, not a mere direction (*European*).
bool is_origin(const Mention& place) {
  return place.type == "Place" && !attribute(place.attributes, "iso3166").empty();
}

class NestedRelations {
 public:
  explicit NestedRelations(const Extraction& extraction) : extraction_(extraction), around_(extraction) {}

  void add() {
    const std::size_t count = extraction_.annotations.mentions.size();
    for (std::uint32_t i = 0; i < count; ++i) described_parent(i);
    for (Nested pair : nested_pairs(extraction_.annotations.mentions)) {
      const Mention& outer = extraction_.annotations.mentions[pair.outer];
      const Mention& inner = extraction_.annotations.mentions[pair.inner];
      if (!outer.entity || !inner.entity || outer.entity == inner.entity) continue;
      if (inner.span.end == outer.span.end && inner.level == Level::nominal) {
        pair.inner = around_.named_beside(pair.inner);  // *a unit of the Danish group Norvik A/S*
      } else {
        pair.outer = around_.named_beside(pair.outer);
      }
      if (const std::optional<std::uint32_t> body = described_body(outer, inner)) {
        const std::string_view title = title_in(outer);
        const Span evidence{outer.span.begin, extraction_.annotations.mentions[*body].span.end};
        if (!title.empty()) relate("holdsRole", pair.outer, *body, "title", title, evidence, "title-in-nominal");
      } else if (outer.type == "Person") {
        person(pair, outer, inner);
      } else if (outer.type == "Organization") {
        organization(pair, outer, inner);
      } else if (outer.type == "Place") {
        place(pair, outer, inner);
      } else if (outer.type == "Product") {
        product(pair, inner);
      } else if (outer.type == "Document") {
        document(pair, outer, inner);
      }
    }
  }

 private:
  // *a unit of the Chinese state-owned group Norvik*, *a subsidiary of Tokyo-based Norvik*: what the parent is stands
  // between, so its name is not inside the nominal.
  void described_parent(std::uint32_t nominal) {
    const Mention& unit = extraction_.annotations.mentions[nominal];
    constexpr std::size_t kLongest = 70;  // bytes
    if (unit.type != "Organization" || unit.level != Level::nominal || !unit.entity || !is_subsidiary(folded(unit))) return;
    const std::string_view behind = std::string_view(extraction_.document.unwrapped).substr(unit.span.end, kLongest);
    const std::size_t joint = behind.find(" and ");
    const bool one_kind = joint != std::string_view::npos && is_lower(behind[std::min(joint + 5, behind.size() - 1)]) && !one_of(behind.substr(joint + 5, behind.find(' ', joint + 5) - joint - 5), "the a an its");  // *travel and leisure group*
    const std::size_t stop = std::min({behind.find_first_of(",.;:()\""), one_kind ? behind.size() : joint, behind.find(" that "), behind.find(" in "), behind.size()});
    const bool inside = folded(unit).find(" of ") != std::string_view::npos;
    if (!inside && !behind.starts_with(" of ")) return;
    for (std::uint32_t at = unit.span.end; at < unit.span.end + stop; ++at) {
      const std::optional<std::uint32_t> found = around_.name_at(at);
      if (!found) continue;
      if (inside && at != unit.span.end + 1 && !behind.starts_with('-')) return;  // *a unit of Norvik sued Frost Lines*
      const Mention& parent = extraction_.annotations.mentions[*found];
      if (parent.type == "Place") continue;
      if (parent.type == "Organization" && parent.entity != unit.entity) relate("partOf", nominal, *found, "kind", "subsidiary", {unit.span.begin, parent.span.end}, "unit-of-described");
      return;
    }
  }

  [[nodiscard]] std::string_view folded(const Mention& mention) const {
    return without_partitive(extraction_.document.folded_text(mention.span));
  }

  // The role title that ends a nominal before its of-complement, as written; empty without one.
  [[nodiscard]] std::string_view title_in(const Mention& outer) const {
    if (extraction_.name_lists == nullptr) return {};
    std::string_view phrase = folded(outer).substr(0, folded(outer).find(" for "));  // *the Minister of State for Trade of Norway*
    const bool whole = title_at_end(*extraction_.name_lists, phrase).find(" of ") != std::string_view::npos;  // *chief of operations*
    if (!whole) phrase = phrase.substr(0, phrase.find(" of "));
    const std::string_view title = title_at_end(*extraction_.name_lists, phrase);
    for (const std::string_view joint : {std::string_view(" and "), std::string_view(" & ")}) {  // chairman and founder
      const std::string_view before = phrase.substr(0, phrase.size() - title.size());
      if (title.empty() || !before.ends_with(joint)) continue;
      const std::string_view first = title_at_end(*extraction_.name_lists, before.substr(0, before.size() - joint.size()));
      if (!first.empty()) return phrase.substr(before.size() - joint.size() - first.size());
    }
    return title;
  }

  // *the president of Estonian giants Larne Rovers*: the body whose country ends the nominal.
  [[nodiscard]] std::optional<std::uint32_t> described_body(const Mention& outer, const Mention& inner) const {
    constexpr std::size_t kWords = 3;
    if (outer.type != "Person" || inner.type != "Place" || inner.level != Level::name || inner.span.end != outer.span.end) return std::nullopt;
    if (extraction_.name_lists == nullptr || !extraction_.name_lists->has(NameList::nationality, extraction_.document.folded_text(inner.span))) return std::nullopt;
    std::uint32_t at = outer.span.end;
    for (std::size_t words = 0; words <= kWords; ++words) {
      const std::string_view behind = std::string_view(extraction_.document.unwrapped).substr(at);
      if (!behind.starts_with(' ')) return std::nullopt;
      if (const std::optional<std::uint32_t> name = around_.name_at(at + 1)) {
        return words > 0 && extraction_.annotations.mentions[*name].type == "Organization" ? name : std::nullopt;
      }
      const std::size_t blank = behind.find(' ', 1);
      const std::string_view word = behind.substr(1, blank - 1);
      static constexpr WordList kBreaks = "and or of to in by from with at for on that which who is was has had will said as after";
      const bool plain = blank != std::string_view::npos && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
      if (!plain || kBreaks.has(word)) return std::nullopt;
      at += static_cast<std::uint32_t>(blank);
    }
    return std::nullopt;
  }

  // *the Minister of Water Resources of Malawi*: what the office is about looks like a body, and the country stands behind.
  void minister(const Nested& pair, const Mention& outer) {
    const std::string_view behind = std::string_view(extraction_.document.unwrapped).substr(outer.span.end, 8);
    const std::uint32_t gap = behind.starts_with(" of the ") ? 8 : behind.starts_with(" of ") ? 4 : 0;
    const std::optional<std::uint32_t> place = around_.name_at(outer.span.end + gap);
    if (gap == 0 || !place || extraction_.annotations.mentions[*place].type != "Place") return;
    const Span evidence{outer.span.begin, extraction_.annotations.mentions[*place].span.end};
    relate("holdsRole", pair.outer, *place, "title", title_in(outer), evidence, "minister-of-place");
  }

  // *Scotland, Norway's largest trading partner*, *Norway's trading partners are Scotland and Peru*: by their names, else by the nominal.
  void trading_partner(const Nested& pair, const Mention& outer) {
    std::vector<std::uint32_t> partners = around_.counted_by(outer, "Place");
    if (const std::optional<std::uint32_t> before = around_.before_comma(outer)) partners.push_back(*before);
    if (partners.empty()) partners.push_back(pair.outer);
    for (const std::uint32_t partner : partners) relate("tradePartner", partner, pair.inner, "kind", "trading partner", outer.span, "partner-nominal");
  }

  void person(const Nested& pair, const Mention& outer, const Mention& inner) {
    if (inner.type != "Organization" && inner.type != "Place") return;
    // *one of Norway's main trading partners*: whose it is goes to the subject.
    const std::string_view partners = folded(outer).substr(0, folded(outer).find(" of "));
    const bool trading = partners.find(" trade partner") != std::string_view::npos || partners.find(" trading partner") != std::string_view::npos;
    if (trading) return trading_partner(pair, outer);
    const std::string_view head = head_of_nominal(folded(outer));
    const std::string_view before = extraction_.document.folded_text({outer.span.begin, inner.span.begin});
    // *the head of the University of Morven's Law Institute*: of the institute, which is a part of the university.
    const std::string_view behind = extraction_.document.folded_text({inner.span.end, outer.span.end});
    if (before.find(" of ") != std::string_view::npos && behind.starts_with("'s ")) return;
    const bool portfolio = inner.type == "Organization" && inner.subtype != "government" && before.ends_with(" of ");
    if (portfolio && (head == "minister" || head == "Minister")) return minister(pair, outer);
    if (outer.subtype != "group") {
      // *our partner Larne Council*: no partner of a firm.
      const bool ally = inner.level == Level::pronoun && head == "partner";
      static constexpr WordList kOfParties = "candidate nominee senator mp mep councillor deputy lawmaker politician governor mayor";
      const std::string_view title = title_in(outer);
      if (inner.subtype == "party" && kOfParties.has(to_ascii_lower(last_word(title)))) {  // *the Reform Party's candidate*
        relate("affiliatedWith", pair.outer, pair.inner, "kind", "member", outer.span, "member-nominal");
      }
      static constexpr WordList kInTitles = "Cabinet cabinet Opposition opposition";  // *Norway's Cabinet Secretary*, *the Leader of the Opposition*
      const std::string_view said = extraction_.document.folded_text(inner.span);
      if (kInTitles.has(last_word(said)) && title.find(last_word(said)) != std::string_view::npos) return;
      if (!title.empty() && !ally) {
        const std::uint32_t holder = around_.behind_portfolio(pair.outer);
        return relate("holdsRole", holder == pair.outer ? around_.across_dash(pair.outer) : holder, pair.inner, "title", title, outer.span, "title-in-nominal");
      }
    }
    static constexpr WordList kLeaders = "head boss chief leader";
    static constexpr WordList kSent = "representatives delegates deputies player players";  // of a country, as no member and no worker is
    if (inner.type == "Place" && head == "resident") {
      return relate("affiliatedWith", pair.outer, pair.inner, "kind", "resident", outer.span, "resident-nominal");
    }
    if (inner.type == "Place" && !kSent.has(head)) return;
    static constexpr WordList kHolders = "shareholders stockholders owners";  // *its shareholders include Norvik and Kestrel*
    if (inner.type == "Organization" && kHolders.has(head)) {
      for (const std::string_view type : {"Organization", "Person"}) {
        for (const std::uint32_t name : around_.counted_by(outer, type)) {
          if (head == "owners") relate("owns", name, pair.inner, "", "", outer.span, "owners-named");
          else relate("affiliatedWith", name, pair.inner, "kind", "shareholder", outer.span, "shareholders-named");
        }
      }
      return;
    }
    static constexpr WordList kOfficers = "directors executives officials officers managers engineers analysts lawyers economists researchers scientists partners trustees journalists reporters";
    if (inner.type == "Organization" && inner.level == Level::name && kOfficers.has(head)) {
      for (const std::uint32_t name : around_.people_behind(outer)) relate("affiliatedWith", name, pair.inner, "kind", "employee", outer.span, "officers-named");
      return;
    }
    if (trades(pair, outer, inner, head)) return;
    static constexpr WordList kTaught = "pupils pupil students student";  // *our pupils* are members of a school only
    const bool ours = inner.level == Level::pronoun && inner.type == "Organization";
    if (ours && kTaught.has(head) && extraction_.annotations.entities[*inner.entity].subtype != "education") return;
    static constexpr WordList kFounders = "founders co-founders cofounders";  // *one of the founders of Norvik*
    if (inner.type == "Organization" && kFounders.has(head)) {
      return relate("affiliatedWith", pair.outer, pair.inner, "kind", "founder", outer.span, "founder-nominal");
    }
    if (outer.subtype != "group" && inner.type == "Organization" && kLeaders.has(head)) {
      const std::uint32_t person = around_.across_comma(pair.outer);
      if (person != pair.outer) return relate("holdsRole", person, pair.inner, "title", head, outer.span, "title-in-nominal");
      relate("affiliatedWith", pair.outer, pair.inner, "kind", "leader", outer.span, "leader-nominal");
    } else if (one_of(head, kMembers)) {
      relate("affiliatedWith", pair.outer, pair.inner, "kind", "member", outer.span, "member-nominal");
    } else if (one_of(head, kEmployees)) {
      relate("affiliatedWith", pair.outer, pair.inner, "kind", "employee", outer.span, "employee-nominal");
    }
  }

  // *African*, *European*: of no country, so nothing lies there by it.
  [[nodiscard]] static bool is_wide_adjective(const Mention& place) {
    return place.level == Level::name && place.subtype == "country" && attribute(place.attributes, "iso3166").empty() &&
           attribute(place.attributes, "country_code").empty();
  }

  // *a unit of Dutch group Boskalis*: the group is Dutch; *a Russian language centre*: the language is Russian.
  [[nodiscard]] bool describes_complement(const Mention& outer, const Mention& inner) const {
    const std::string_view before = without_partitive(extraction_.document.folded_text({outer.span.begin, inner.span.begin}));
    const bool language = std::string_view(extraction_.document.unwrapped).substr(inner.span.end).starts_with(" language ");
    return language || (inner.span.end < outer.span.end && before.find(" of ") != std::string_view::npos);
  }

  // *a Norvik Group company*
  [[nodiscard]] bool is_company_of(const Mention& outer, const Mention& inner) const {
    const std::string_view before = extraction_.document.folded_text({outer.span.begin, inner.span.begin});
    const std::string_view behind = extraction_.document.folded_text({inner.span.end, outer.span.end});
    static constexpr WordList kKinds = "company brand business label imprint subsidiary affiliate unit";
    return inner.level == Level::name && (before == "a " || before == "an ") && behind.starts_with(' ') && kKinds.has(behind.substr(1));
  }

  // *its Norvik division*, *Frost Lines's Norvik unit*: the name behind the possessor is that of the unit itself.
  [[nodiscard]] bool names_unit(const Mention& outer, const Mention& inner) const {
    const std::string_view before = extraction_.document.folded_text({outer.span.begin, inner.span.begin});
    return inner.level == Level::name && (before == "its " || before == "their " || before == "our " || before.ends_with("'s ") || before.ends_with("' "));
  }

  // *its registered office*: where a body sits is no part of it.
  [[nodiscard]] static bool is_seat(std::string_view nominal) {
    return nominal.ends_with("registered office") || nominal.ends_with("head office") || nominal.ends_with("main office");
  }

  // *its customers include Norvik*: it sells to Norvik. True where the nominal names them.
  bool trades(const Nested& pair, const Mention& outer, const Mention& inner, std::string_view head) {
    static constexpr WordList kBuyers = "customers clients buyers customer client buyer";
    const bool buys = kBuyers.has(head);
    if (inner.type != "Organization" || (!buys && head != "suppliers" && head != "supplier")) return false;
    const std::vector<std::uint32_t> names = around_.counted_by(outer);
    for (const std::uint32_t name : names) relate("suppliesTo", buys ? pair.inner : name, buys ? name : pair.inner, "", "", outer.span, "customers-named");
    return !names.empty();
  }

  void organization(const Nested& pair, const Mention& outer, const Mention& inner) {
    const std::string head = to_ascii_lower(head_of_nominal(folded(outer)));  // *its Board*
    if (trades(pair, outer, inner, head)) return;
    if (inner.type == "Place") {
      if (is_wide_adjective(inner) || describes_complement(outer, inner)) return;
      static constexpr WordList kSentBodies = "delegation side team mission squad parties";  // of a country, wherever they are
      if (inner.subtype == "continent" || kSentBodies.has(head) || (inner.level == Level::pronoun && outer.subtype != "facility")) return;
      const bool branch = head == "office" && (inner.subtype == "city" || inner.subtype == "region");  // *the Leith office of Norvik*
      const bool department = one_of(head, kDepartments) || outer.subtype == "government";
      if (branch) return relate("locatedIn", pair.outer, pair.inner, "kind", "site", outer.span, "place-in-nominal");
      if (department) return relate("partOf", pair.outer, pair.inner, "kind", "department", outer.span, "body-of-place");
      const char* kind = outer.subtype == "facility" ? "site" : "seat";
      return relate("locatedIn", pair.outer, pair.inner, "kind", kind, outer.span, "place-in-nominal");
    }
    if (inner.type != "Organization") return;
    if (outer.subtype == "joint_venture") {
      return relate("hasJointVenture", pair.inner, pair.outer, "", "", outer.span, "joint-venture-of-possessor");
    }
    if (one_of(head, kMembers)) {
      return relate("affiliatedWith", pair.outer, pair.inner, "kind", "member", outer.span, "member-nominal");
    }
    static constexpr WordList kHolders = "shareholder stockholder owner";  // *its main shareholder, Frost Lines*
    if (kHolders.has(head)) {
      const bool owner = head == "owner";
      std::vector<std::uint32_t> holders = around_.counted_by(outer);
      if (holders.empty()) holders.push_back(pair.outer);
      for (const std::uint32_t holder : holders) {
        relate(owner ? "owns" : "affiliatedWith", holder, pair.inner, owner ? "" : "kind", owner ? "" : "shareholder", outer.span, "holder-of-possessor");
      }
      return;
    }
    if (head == "supplier" || head == "subcontractor") {
      return relate("suppliesTo", pair.outer, pair.inner, "", "", outer.span, "supplier-of-possessor");
    }
    const std::string kind = outer.subtype == "facility"        ? "facility"
                             : is_subsidiary(folded(outer))  ? "subsidiary"
                             : is_company_of(outer, inner)   ? "subsidiary"
                             : is_seat(folded(outer))        ? ""
                             : one_of(head, kDepartments)    ? "department"
                                                                : "";
    // *Frost Lines's parent company*, *the parent of Frost Lines*
    if (is_parent(folded(outer))) {
      relate("partOf", pair.inner, pair.outer, "kind", "subsidiary", outer.span, "part-of-parent");
      for (const std::uint32_t next : around_.listed_behind(outer.span.end, inner.type)) relate("partOf", next, pair.outer, "kind", "subsidiary", outer.span, "part-of-parent");
      return;
    }
    if (kind.empty() || (kind == "subsidiary" && names_unit(outer, inner))) return;
    if (kind == "subsidiary") {
      for (const std::uint32_t name : around_.counted_by(outer)) relate("partOf", name, pair.inner, "kind", kind, outer.span, "part-of-possessor");
    }
    relate("partOf", pair.outer, pair.inner, "kind", kind, outer.span, "part-of-possessor");
    if (kind == "subsidiary" && head == "subsidiary") {
      relate("owns", pair.inner, pair.outer, "", "", outer.span, "subsidiary-of-possessor");
    }
  }

  // *the Tigris river*, *the Lombardy region*: the nominal says the name again.
  [[nodiscard]] bool repeats(const Mention& outer, const Mention& inner) const {
    static constexpr WordList kKinds =
        "river mountain mountains lake sea ocean desert valley region province county state oblast island islands peninsula "
        "area basin bay gulf strait coast plateau continent countries states";
    if ((inner.subtype == "country" && is_origin(inner)) || inner.span.end >= outer.span.end) return false;
    const std::string_view rest = extraction_.document.folded_text({inner.span.end, outer.span.end});
    return rest.starts_with(' ') && kKinds.has(rest.substr(1));
  }

  void place(const Nested& pair, const Mention& outer, const Mention& inner) {
    if (outer.subtype == "group" || outer.subtype == "country" || inner.level == Level::pronoun) return;
    if (inner.type == "Place") {
      if (repeats(outer, inner) || head_of_nominal(folded(outer)) == "continent") return;
      if (is_wide_adjective(inner)) return;
      static constexpr WordList kLands = "island islands isle isles archipelago peninsula coast shore desert land lands";
      const bool feature = outer.subtype == "natural" && !kLands.has(head_of_nominal(folded(outer)));  // *Ecuador's glaciers*
      if (outer.subtype == "facility" || feature || one_of(head_of_nominal(folded(outer)), kFacilities)) {
        return relate("locatedIn", pair.outer, pair.inner, "kind", "site", outer.span, "facility-of-place");
      }
      return relate("partOf", pair.outer, pair.inner, "", "", outer.span, "place-in-nominal");
    }
    if (inner.type == "Organization" && outer.subtype == "facility") {
      relate("partOf", pair.outer, pair.inner, "kind", "facility", outer.span, "facility-of-possessor");
    }
  }

  // *the American car industry*, *Ford's car sales*: the goods only say which industry.
  [[nodiscard]] bool modifies_more(const Mention& goods) const {
    static constexpr WordList kMore =
        "industry industries sector market markets sales sale maker makers company companies firm firms dealer dealers business trade prices price "
        "production manufacturer manufacturers producer producers exports imports supplier suppliers workers plant plants factory store stores";
    std::string_view behind = extraction_.document.folded.text().substr(extraction_.document.folded.to_folded(goods.span).end);
    if (!behind.starts_with(' ')) return false;
    behind.remove_prefix(1);
    return kMore.has(behind.substr(0, behind.find_first_of(" ,.;:)\"'")));
  }

  // *the charity's website*: it is its own, not what it makes.
  static bool is_site(std::string_view goods) { return goods.ends_with("website") || goods.ends_with("web site") || goods.ends_with("homepage"); }

  void product(const Nested& pair, const Mention& inner) {
    if (inner.level == Level::pronoun) return;
    const Mention& outer = extraction_.annotations.mentions[pair.outer];
    const bool maker = inner.type == "Organization" && inner.subtype != "international" && inner.subtype != "government";
    if ((maker || is_origin(inner)) && !modifies_more(outer) && !is_site(folded(outer))) {
      relate("produces", pair.inner, pair.outer, "", "", outer.span, "origin-of-goods");
    }
  }

  // *the World Bank report*, *Norvik's statement*
  void document(const Nested& pair, const Mention& outer, const Mention& inner) {
    static constexpr WordList kPublications = "report reports study survey statement letter release newsletter review paper outlook forecast bulletin";
    if ((inner.type != "Organization" && inner.type != "Person") || !kPublications.has(head_of_nominal(folded(outer)))) return;
    relate("publishedBy", pair.outer, pair.inner, "kind", inner.type == "Person" ? "author" : "publisher", outer.span, "publication-of-possessor");
  }

  void relate(const char* type, std::uint32_t from, std::uint32_t to, const char* attribute, std::string_view value,
              Span evidence, const char* step) {
    RelationMention relation;
    relation.type = type;
    relation.from = mention_ref(from);
    relation.to = mention_ref(to);
    if (*attribute != '\0') set_attribute(relation.attributes, attribute, std::string(value));
    relation.evidence = evidence;
    relation.rule = std::string("relations/") + step;
    extraction_.annotations.relations.push_back(std::move(relation));
  }

  const Extraction& extraction_;
  NamesAround around_;
};

}  // namespace

void add_nested_relations(const Extraction& extraction) { NestedRelations(extraction).add(); }

}  // namespace factweave
