// SPDX-License-Identifier: MIT
#include "exporters/edge_times.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>

namespace factweave {
namespace {

std::optional<Spell> spell_of(const KnowledgeGraph& graph, const Node& figure) {
  Spell spell{std::string(graph.text_property(figure, "date_from")), std::string(graph.text_property(figure, "date_to"))};
  if (spell.first.empty() || spell.last.empty()) return std::nullopt;
  const std::string_view role = graph.text_property(figure, "time_role");
  if (role == "start") spell.last.clear();
  if (role == "end" || role == "deadline") spell.first.clear();
  return spell;
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
    const std::string_view uid = graph.text_property(e, "time_uid");
    const auto figure = uid.empty() ? std::nullopt : graph.find(uid);
    if (!figure) continue;
    if (auto spell = spell_of(graph, graph.nodes()[*figure])) spells.push_back(std::move(*spell));
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
