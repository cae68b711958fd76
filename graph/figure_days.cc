// SPDX-License-Identifier: MIT
#include "graph/figure_days.h"

namespace factweave {

std::optional<DayInterval> figure_days(const KnowledgeGraph& graph, const Node& figure) {
  DayInterval days{std::string(graph.text_property(figure, "date_from")), std::string(graph.text_property(figure, "date_to"))};
  if (days.from.empty() || days.to.empty()) return std::nullopt;
  const std::string_view role = graph.text_property(figure, "time_role");
  if (role == "start") days.to.clear();
  if (role == "end" || role == "deadline") days.from.clear();
  return days;
}

}  // namespace factweave
