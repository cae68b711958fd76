// SPDX-License-Identifier: MIT
#include "extractors/figures/tables.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/figures/figure_groups.h"
#include "extractors/figures/number.h"
#include "extractors/figures/number_words.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::size_t kNumbersOfATable = 400;

// Currency and scale of a table's head: "€ million", "in millions of euros", "USD bn".
struct TableUnit {
  std::string currency;
  std::string scale = "1";
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : std::string(text) + " ") {
    if (c == ' ' || c == '|' || c == '(' || c == ')' || c == ',' || c == ':' || c == '\t') {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else {
      word += c;
    }
  }
  return words;
}

std::optional<TableUnit> unit_of_head(const RuleSet& rules, std::string_view head) {
  TableUnit unit;
  for (std::string word : words_of(head)) {
    std::string_view code = look_up(rules, "currency_symbol", word, "iso");
    if (code.empty()) code = look_up(rules, "currency_name", word, "iso");
    // "€m", "$bn": the sign and a suffix in one word.
    for (std::size_t cut = 1; code.empty() && cut < word.size() && cut < 5; ++cut) {
      const std::string_view suffix = scale_factor(word.substr(cut));
      const std::string_view sign = look_up(rules, "currency_symbol", word.substr(0, cut), "iso");
      if (sign.empty() || suffix.empty()) continue;
      code = sign;
      unit.scale = suffix;
    }
    if (!code.empty() && unit.currency.empty()) unit.currency = code;
    const std::string_view factor = scale_factor(word);
    if (!factor.empty() && word.size() > 1 && unit.scale == "1") unit.scale = factor;
  }
  return unit.currency.empty() ? std::nullopt : std::optional<TableUnit>(unit);
}

std::string_view row_label(std::string_view row) { return row.substr(0, row.find_first_of("|\t")); }

// "{FTE}" of "Headcount (FTE)"; "%" of "Margin, %"; empty where the label has no unit.
std::string unit_of_label(std::string_view label) {
  if (label.find('%') != std::string_view::npos) return "%";
  const std::size_t open = label.find('(');
  const std::size_t close = label.find(')', open == std::string_view::npos ? 0 : open);
  if (open != std::string_view::npos && close != std::string_view::npos && close > open + 1) {
    const std::string inside(label.substr(open + 1, close - open - 1));
    const bool word = std::all_of(inside.begin(), inside.end(),
                                  [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
    if (word) return "{" + inside + "}";
  }
  const std::string lower = to_ascii_lower(label);
  for (const std::string_view word :
       {"headcount", "employees", "staff", "number of", "units", "customers", "shares"}) {
    if (lower.find(word) != std::string::npos)
      return "{" + std::string(word == "number of" ? "item" : word) + "}";
  }
  return {};
}

void to_money(Figure& figure, const TableUnit& unit) {
  figure.kind = "money";
  figure.unit = unit.currency;
  for (std::string* value : {&figure.value, &figure.min, &figure.max}) {
    if (!value->empty()) *value = multiply(*value, unit.scale);
  }
}

}  // namespace

void read_tables(const Extraction& extraction) {
  const Document& document = extraction.document;
  std::vector<Figure>& figures = extraction.annotations.figures;
  std::vector<bool> dropped(figures.size(), false);
  std::optional<TableUnit> unit;
  std::size_t last_row = 0;
  std::size_t numbers = 0;
  bool inside = false;
  std::size_t at = 0;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& row = document.sentences[s];
    if (row.kind != BlockKind::table_row) continue;
    if (!inside || s != last_row + 1) {
      unit = unit_of_head(extraction.rules(), document.folded_text(row.source));
      numbers = 0;
    }
    inside = true;
    last_row = s;
    const std::string label_unit = unit_of_label(row_label(document.folded_text(row.source)));
    while (at < figures.size() && figures[at].span.end <= row.source.begin) ++at;
    for (std::size_t i = at; i < figures.size() && figures[i].span.begin < row.source.end; ++i) {
      if (++numbers > kNumbersOfATable) dropped[i] = true;
      if (figures[i].kind != "count" || !figures[i].unit.empty()) continue;
      if (label_unit == "%") {
        figures[i].kind = "percent";
        figures[i].unit = "%";
      } else if (!label_unit.empty()) {
        figures[i].unit = label_unit;
        figures[i].counted = to_ascii_lower(label_unit.substr(1, label_unit.size() - 2));
      } else if (unit) {
        to_money(figures[i], *unit);
      }
    }
  }
  std::size_t next = 0;
  std::erase_if(figures, [&](const Figure&) { return dropped[next++]; });
}

}  // namespace factweave
