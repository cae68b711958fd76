// SPDX-License-Identifier: MIT
#include "extractors/figures/figures.h"

#include <string>
#include <utility>

#include "extractors/figures/figure_groups.h"
#include "extractors/figures/normalizers.h"

namespace factweave {
namespace {

struct TextField {
  std::string_view name;
  std::string Figure::*field;
};

constexpr TextField kTextFields[] = {
    {"value", &Figure::value},
    {"min", &Figure::min},
    {"max", &Figure::max},
    {"bound", &Figure::bound},
    {"unit", &Figure::unit},
    {"per", &Figure::per},
    {"counted", &Figure::counted},
    {"measure", &Figure::measure},
    {"period", &Figure::period},
    {"status", &Figure::status},
    {"iso", &Figure::iso},
    {"role", &Figure::role},
    {"tz", &Figure::tz},
    {"anchor", &Figure::anchor},
    {"calendar", &Figure::calendar},
    {"numerator", &Figure::numerator},
    {"denominator", &Figure::denominator},
};

// The rule's own `attributes:` come first; the normaliser completes them.
void copy_attributes(const Attributes& attributes, Figure& figure) {
  for (const TextField& field : kTextFields) {
    if (const std::string_view value = attribute(attributes, field.name); !value.empty())
      figure.*field.field = value;
  }
  if (attribute(attributes, "approx") == "true") figure.approx = true;
  if (attribute(attributes, "hedged") == "true") figure.hedged = true;
  if (const std::string_view direction = attribute(attributes, "direction"); !direction.empty()) {
    const std::string_view as = attribute(attributes, "as");
    figure.change = FigureChange{std::string(direction), as.empty() ? "by" : std::string(as), std::nullopt};
  }
}

}  // namespace

std::optional<Figure> read_figure(const Extraction& extraction, const Match& match) {
  Figure figure;
  figure.span = match.span;
  figure.kind = match.rule->subtype;
  figure.rule = match.rule->id;
  figure.confidence = match.rule->confidence;
  copy_attributes(rule_attributes(extraction, match), figure);
  if (!match.rule->value.empty()) {
    const Normalizer run = normalizer(match.rule->value);
    if (run == nullptr || !run(FigureGroups(extraction, match), figure)) return std::nullopt;
  }
  return figure;
}

void accept_figure(const Extraction& extraction, const Match& match) {
  if (std::optional<Figure> figure = read_figure(extraction, match))
    extraction.annotations.figures.push_back(std::move(*figure));
}

}  // namespace factweave
