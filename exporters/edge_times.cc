// SPDX-License-Identifier: MIT
#include "exporters/edge_times.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>

#include "graph/figure_days.h"

namespace factweave {
namespace {

std::optional<Spell> spell_of(const KnowledgeGraph& graph, const Edge& edge) {
  if (const std::string_view uid = graph.text_property(edge, "time_uid"); !uid.empty()) {
    const auto figure = graph.find(uid);
    const auto days = figure ? figure_days(graph, graph.nodes()[*figure]) : std::nullopt;
    return days ? std::optional(Spell{days->from, days->to}) : std::nullopt;
  }
  Spell stated{std::string(graph.text_property(edge, "time_from")), std::string(graph.text_property(edge, "time_to"))};
  if (stated != Spell{}) return stated;
  // Extraction writes the date of an event, and no figure beside it.
  const auto days = iso_interval(graph.text_property(edge, "time"));
  return days ? std::optional(Spell{days->from, days->to}) : std::nullopt;
}

// Whether `b`, which does not begin before `a`, begins while `a` lasts or on the day after.
bool meets(const Spell& a, const Spell& b) { return a.last.empty() || b.first.empty() || b.first <= day_after(a.last); }

}  // namespace

std::string day_after(const std::string& date) {
  int y = 0;
  unsigned m = 0, d = 0;
  if (std::sscanf(date.c_str(), "%d-%u-%u", &y, &m, &d) != 3) return date;
  using namespace std::chrono;
  const year_month_day next = sys_days(year(y) / month(m) / day(d)) + days(1);
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(next.year()), static_cast<unsigned>(next.month()),
                static_cast<unsigned>(next.day()));
  return text;
}

std::vector<Spell> edge_times(const KnowledgeGraph& graph, EdgeGroup group) {
  std::vector<Spell> spells;
  for (const Edge& e : group) {
    if (auto spell = spell_of(graph, e)) spells.push_back(std::move(*spell));
  }
  // An open beginning is the empty string, which sorts first, as it should.
  std::sort(spells.begin(), spells.end(), [](const Spell& a, const Spell& b) { return a.first < b.first; });
  std::vector<Spell> joined;
  for (Spell& s : spells) {
    if (joined.empty() || !meets(joined.back(), s)) {
      joined.push_back(std::move(s));
    } else if (s.last.empty() || (!joined.back().last.empty() && s.last > joined.back().last)) {
      joined.back().last = std::move(s.last);
    }
  }
  return joined;
}

}  // namespace factweave
