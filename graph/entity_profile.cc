// SPDX-License-Identifier: MIT
#include "graph/entity_profile.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "graph/canonical_key.h"
#include "graph/word_variants.h"

namespace factweave {
namespace {

int number(std::string_view digits) {
  int n = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), n);
  return error == std::errc() && end == digits.data() + digits.size() ? n : -1;
}

void add(std::vector<StringId>& set, StringId value) {
  if (value != 0 && std::find(set.begin(), set.end(), value) == set.end()) set.push_back(value);
}

// Kim Jong-un and Kim Jongun, Goodwill and Good Will. A single word stays what it is: no first name becomes a full one.
std::string without_blanks(std::string_view key, bool person) {
  std::string block(key);
  const bool full_name = std::erase(block, ' ') > 0 && person;
  return full_name ? "full name " + block : block;
}

// Profiles of one document.
class Profiler {
 public:
  Profiler(std::span<const DocumentFacts> documents, const Ontology& ontology, StringPool& pool)
      : documents_(documents), ontology_(ontology), pool_(pool) {}

  Profiles run() {
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      out_.first_of_document.push_back(static_cast<std::uint32_t>(out_.all.size()));
      for (std::uint32_t e = 0; e < documents_[d].entities.size(); ++e) out_.all.push_back(profile(d, e));
      for (const FactRelation& r : documents_[d].relations) read_relation(d, r);
      settle_plain_names(d);
    }
    std::sort(out_.related.begin(), out_.related.end());
    return std::move(out_);
  }

 private:
  std::string key_of(std::string_view type, std::string_view subtype, std::string_view name) const {
    if (ontology_.is_a(type, "Person")) return person_key(name);
    if (ontology_.is_a(type, "Organization")) return organization_key(name);
    if (ontology_.is_a(type, "Place")) return place_key(name);
    if (ontology_.is_a(type, "Product") && subtype == "class") return "class " + singular_key(thing_key(name));
    return thing_key(name);
  }

  StringId attribute(const FactEntity& e, std::string_view name) const {
    for (const FactAttribute& a : e.attributes) {
      if (pool_.view(a.name) == name) return a.value;
    }
    return 0;
  }

  EntityProfile profile(std::uint32_t d, std::uint32_t index) {
    const FactEntity& e = documents_[d].entities[index];
    EntityProfile p;
    p.document = d, p.entity = index, p.type = e.type, p.subtype = e.subtype, p.name = e.name;
    const std::string_view type = pool_.view(e.type), subtype = pool_.view(e.subtype);
    p.key = pool_.intern(key_of(type, subtype, pool_.view(e.name)));
    p.block = pool_.intern(without_blanks(pool_.view(p.key), ontology_.is_a(type, "Person")));
    for (const StringId alias : e.aliases) {
      const StringId key = pool_.intern(key_of(type, subtype, pool_.view(alias)));
      if (key != p.key) add(p.aliases, key);
    }
    // A class of goods is the same class in every document; other things need a name to be known again.
    const bool product_class = ontology_.is_a(type, "Product") && subtype == "class";
    const bool group = subtype == "group" && !e.members.empty();
    p.named = (e.named || product_class) && !group && p.key != 0;
    p.gender = attribute(e, "gender");
    p.birth = attribute(e, "birth_year");
    p.brand = pool_.intern(thing_key(pool_.view(attribute(e, "brand_name"))));
    p.code = e.canonical;
    if (ontology_.is_a(type, "Place")) read_codes(e, p);
    if (ontology_.is_a(type, "Organization")) {
      p.plain = plain_name(pool_.view(p.key));
      if (p.code != 0) read_body(p);
      p.legal_form = pool_.intern(legal_form_class(pool_.view(e.name)));
      if (const StringId form = attribute(e, "legal_form"); p.legal_form == 0 && form != 0) {
        p.legal_form = pool_.intern(legal_form_class("x " + std::string(pool_.view(form))));
      }
      if (const StringId parent = attribute(e, "parent_name"); parent != 0) {
        add(p.containers, pool_.intern("Organization|" + organization_key(pool_.view(parent))));
      }
    }
    for (const FactAttribute& a : e.attributes) {
      if (pool_.view(a.name) == "roles" && a.value != 0) add_role(p, title_key(a.value), 0, false);
    }
    return p;
  }

  StringId body_code(std::string_view name, std::string_view country) {
    return pool_.intern("body:" + organization_key(name) + '|' + std::string(country));
  }

  // "body:ministry of defence|FR": the name as a key, so that its spelling does not matter.
  void read_body(EntityProfile& p) {
    const std::string code = text(p.code);
    const std::size_t name = code.find(':') + 1, bar = code.rfind('|');
    if (bar == std::string::npos || name == 0) return;
    const std::string country = code.substr(bar + 1);
    p.code = body_code(std::string_view(code).substr(name, bar - name), country);
    if (country != "UN") add(p.countries, pool_.intern(country.substr(0, 2)));  // organs of the United Nations are in no country
  }

  void read_codes(const FactEntity& e, EntityProfile& p) {
    const StringId iso = attribute(e, "iso3166"), geonames = attribute(e, "geonames");
    const StringId country = attribute(e, "country_code");
    const std::string_view subtype = pool_.view(e.subtype);
    const bool coded = p.code != 0;
    if (!coded && iso != 0 && (subtype == "country" || subtype == "region")) p.code = pool_.intern("iso:" + text(iso));
    else if (!coded && country != 0 && subtype == "country") p.code = pool_.intern("iso:" + text(country));
    else if (!coded && geonames != 0) p.code = pool_.intern("geonames:" + text(geonames));
    else if (!coded && subtype == "country" && p.named) p.code = pool_.intern("country:" + text(p.key));  // one that no register has any more
    if (country != 0) add(p.countries, pool_.intern(text(country)));
    else if (iso != 0) add(p.countries, pool_.intern(text(iso).substr(0, 2)));
  }

  std::string text(StringId id) const { return std::string(pool_.view(id)); }

  StringId title_key(StringId title) {
    std::string key = name_key(pool_.view(title));
    for (const std::string_view lead : {"the ", "former ", "acting ", "deputy acting "}) {
      if (key.starts_with(lead)) key.erase(0, lead.size());
    }
    return pool_.intern(key);
  }

  // The key under which other entities refer to this one.
  StringId reference_key(const EntityProfile& p) {
    if (!p.named) return 0;
    return pool_.intern(text(p.type) + '|' + text(p.code != 0 ? p.code : p.key));
  }

  void add_role(EntityProfile& p, StringId title, StringId body, bool of_place) {
    if (title == 0) return;
    const auto day = parse_day(pool_.view(documents_[p.document].date));
    for (HeldRole& r : p.roles) {
      if (r.title != title || (r.body != body && r.body != 0 && body != 0)) continue;
      if (body != 0) r.body = body, r.of_place = of_place;
      return;
    }
    p.roles.push_back({title, body, of_place, day, day});
  }

  void read_relation(std::uint32_t d, const FactRelation& r) {
    if (r.from.kind != RecordKind::entity || r.to.kind != RecordKind::entity || r.from.index == r.to.index) return;
    EntityProfile& from = out_.all[out_.first_of_document[d] + r.from.index];
    const EntityProfile& to = out_.all[out_.first_of_document[d] + r.to.index];
    const StringId target = reference_key(to);
    const std::string_view type = pool_.view(r.type);
    const bool place = ontology_.is_a(pool_.view(to.type), "Place");
    if (type == "holdsRole" || type == "affiliatedWith") {
      for (const FactAttribute& a : r.attributes) {
        if (pool_.view(a.name) == "title") add_role(from, title_key(a.value), target, place);
      }
      add(from.bodies, target);
      for (const StringId country : to.countries) add(from.countries, country);
    } else if (type == "locatedIn" || type == "partOf") {
      add(from.containers, target);
      if (place) {
        for (const StringId country : to.countries) add(from.countries, country);
      }
    }
    if (type == "partOf" || type == "owns" || type == "hasJointVenture" || type == "locatedIn") {
      out_.related.push_back({std::min(from.key, to.key), std::max(from.key, to.key)});
    }
  }

  // A ministry whose country no document names is that of the country that its document is about.
  void settle_plain_names(std::uint32_t d) {
    const std::span<EntityProfile> profiles = std::span(out_.all).subspan(out_.first_of_document[d]);
    const auto of_country = [](const EntityProfile& p) { return p.plain == PlainName::of_country && p.countries.empty(); };
    const StringId country = std::any_of(profiles.begin(), profiles.end(), of_country) ? country_of(d) : 0;
    for (EntityProfile& p : profiles) {
      if (of_country(p)) add(p.countries, country);
    }
    for (EntityProfile& p : profiles) {
      const bool known = p.plain == PlainName::of_country && p.countries.size() == 1 && p.containers.empty();
      if (known && p.code == 0) p.code = body_code(pool_.view(p.key), pool_.view(p.countries.front()));
    }
  }

  // The country of more than half of the mentions of places with a country; 0 where there is none.
  StringId country_of(std::uint32_t d) const {
    std::map<StringId, std::size_t> mentions;
    std::size_t all = 0;
    for (const FactMention& m : documents_[d].mentions) {
      const EntityProfile& p = out_.all[out_.first_of_document[d] + m.entity];
      if (!ontology_.is_a(pool_.view(p.type), "Place") || p.countries.size() != 1) continue;
      ++mentions[p.countries.front()];
      ++all;
    }
    const auto most = std::max_element(mentions.begin(), mentions.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most != mentions.end() && 2 * most->second > all ? most->first : 0;
  }

  std::span<const DocumentFacts> documents_;
  const Ontology& ontology_;
  StringPool& pool_;
  Profiles out_;
};

}  // namespace

std::optional<Day> parse_day(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const int year = number(iso.substr(0, 4)), month = number(iso.substr(5, 2)), day = number(iso.substr(8, 2));
  if (year < 0 || month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return static_cast<Day>(std::chrono::sys_days(date).time_since_epoch().count());
}

Profiles profile_entities(std::span<const DocumentFacts> documents, const Ontology& ontology, StringPool& pool) {
  return Profiler(documents, ontology, pool).run();
}

}  // namespace factweave
