// SPDX-License-Identifier: MIT
// Documents for tests of linking, and what they ask of the graph.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/knowledge_graph.h"
#include "pipeline/annotations.h"

namespace factweave {

// A document with entities whose mentions are names; relations are added by index.
struct Draft {
  Annotations a;

  explicit Draft(std::string id, std::string date = "2025-02-07") {
    a.doc = std::move(id);
    a.doc_date = std::move(date);
    a.length = 1000;
    a.unit = OffsetUnit::code_points;
  }
  std::uint32_t add(const std::string& type, const std::string& name, Attributes attributes = {},
                    std::vector<std::string> aliases = {}, const std::string& subtype = "") {
    const auto index = static_cast<std::uint32_t>(a.entities.size());
    a.entities.push_back({type, subtype, name, std::move(aliases), std::move(attributes), {}, "", "test/rule"});
    Mention m;
    m.span = {index * 20, index * 20 + 5};
    m.text = name;
    m.type = type;
    m.entity = index;
    m.rule = "test/rule";
    a.mentions.push_back(m);
    return index;
  }
  void relate(const std::string& type, std::uint32_t from, std::uint32_t to, Attributes attributes = {}) {
    a.relations.push_back({type, entity_ref(from), entity_ref(to), std::move(attributes), {0, 9}, "test/relation"});
  }
  void role(std::uint32_t person, const std::string& title, std::uint32_t body) {
    relate("holdsRole", person, body, {{"title", {title}, {}}});
  }
};

// Nodes of a type, sources apart.
inline std::size_t count(const KnowledgeGraph& g, std::string_view type) {
  return static_cast<std::size_t>(std::count_if(g.nodes().begin(), g.nodes().end(), [&](const Node& n) {
    return g.label(n) == type && !n.source;
  }));
}

inline std::size_t count_edges(const KnowledgeGraph& g, std::string_view label) {
  return static_cast<std::size_t>(
      std::count_if(g.edges().begin(), g.edges().end(), [&](const Edge& e) { return g.label(e) == label; }));
}

inline Attributes country(const std::string& code) { return {{"country_code", {code}, {}}}; }

// One person with an office of a city.
inline Draft person(const std::string& id, const std::string& name, const std::string& title, const std::string& city,
             const std::string& code, const std::string& date = "2025-02-07") {
  Draft d(id, date);
  const auto p = d.add("Person", name);
  const auto c = d.add("Place", city, country(code), {}, "city");
  d.role(p, title, c);
  return d;
}

inline bool has_name(const KnowledgeGraph& g, std::string_view name) {
  return std::any_of(g.nodes().begin(), g.nodes().end(), [&](const Node& n) { return g.text(n.name) == name; });
}

}  // namespace factweave
