// SPDX-License-Identifier: MIT
#include "extractors/figures/figures.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/figures/figure_groups.h"
#include "extractors/figures/normalizers.h"
#include "extractors/word_list.h"

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

// "1,098 a year ago", "1,098 a year before."; but "1,098 a year before tax".
bool tells_when(std::string_view behind) {
  static constexpr WordList kWhen = "ago earlier later previously";
  static constexpr WordList kAtTheEnd = "before prior";
  if (!behind.starts_with(' ')) return false;
  behind.remove_prefix(1);
  const auto end = std::find_if(behind.begin(), behind.end(), [](char c) { return c < 'a' || c > 'z'; });
  const std::string_view word = behind.substr(0, static_cast<std::size_t>(end - behind.begin()));
  return kWhen.has(word) || (kAtTheEnd.has(word) && (end == behind.end() || *end != ' '));
}

}  // namespace

void free_times(const Document& document, std::vector<Match>& candidates) {
  const std::string_view text = document.unwrapped;
  for (Match& match : candidates) {
    if (match.rule->emit != EmitKind::figure || !tells_when(text.substr(match.span.end))) continue;
    const Capture* per = match.capture("per");
    if (per == nullptr || per->span.end != match.span.end || !document.unwrapped_text(per->span).starts_with(" a")) continue;
    match.span.end = per->span.begin;
    match.captures.erase(match.captures.begin() + (per - match.captures.data()));
  }
}

std::optional<Figure> read_figure(const Extraction& extraction, const Match& match) {
  std::optional<Figure> result(std::in_place);
  Figure& figure = *result;
  figure.span = match.span;
  figure.kind = match.rule->subtype;
  figure.rule = match.rule->id;
  figure.confidence = match.rule->confidence;
  copy_attributes(rule_attributes(extraction, match), figure);
  if (!match.rule->value.empty()) {
    const Normalizer run = normalizer(match.rule->value);
    if (run == nullptr || !run(FigureGroups(extraction, match), figure)) return std::nullopt;
  }
  return result;
}

void accept_figure(const Extraction& extraction, const Match& match) {
  if (std::optional<Figure> figure = read_figure(extraction, match))
    extraction.annotations.figures.push_back(std::move(*figure));
}

}  // namespace factweave
