// SPDX-License-Identifier: MIT
#include "extractors/figures/tables.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/figures/counted_noun.h"
#include "extractors/figures/figure_groups.h"
#include "extractors/figures/normalizers.h"
#include "extractors/figures/number.h"
#include "extractors/figures/number_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::size_t kNumbersOfATable = 400;

// Currency and scale of a table's head or of one of its cells: "€ million", "in millions of euros", "USD bn".
struct TableUnit {
  std::string currency;
  std::string scale = "1";
};

std::vector<std::string> cell_words(std::string_view text) {
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
  for (std::string word : cell_words(head)) {
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

// The cells of a row; the first is what stands before the first separator.
std::vector<std::string_view> cells_of(std::string_view row) {
  std::vector<std::string_view> cells;
  for (std::size_t begin = 0;;) {
    const std::size_t end = row.find_first_of("|\t", begin);
    cells.push_back(row.substr(begin, end - begin));
    if (end == std::string_view::npos) return cells;
    begin = end + 1;
  }
}

std::size_t separators_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c == '|' || c == '\t'; }));
}

// What the numbers of a column are by the cell above them: an amount, a count of things ("People targeted"), or nothing of its own.
struct Column {
  std::optional<TableUnit> money;
  std::string things;
};

// The noun in the plural that a title counts.
std::string things_of(std::string_view title) {
  constexpr WordList kAmounts =
      "sales earnings revenues costs expenses assets liabilities loans deposits reserves savings taxes losses profits wages "
      "salaries funds grants exports imports fees dividends investments proceeds receipts payments prices premiums bonds orders "
      "needs requirements contributions pledges thousands millions billions";
  for (const std::string& word : cell_words(to_ascii_lower(title))) {
    if (kAmounts.has(word)) return {};
    if (is_plural_noun(word)) return word;
  }
  return {};
}

// "People targeted | Budget (US$)": a currency that one column names is not that of a column which names something else.
class TableHead {
 public:
  TableHead() = default;
  TableHead(const RuleSet& rules, std::string_view row) : all_(unit_of_head(rules, row)) {
    const std::vector<std::string_view> cells = cells_of(row);
    const auto filled = [](std::string_view cell) { return cell.find_first_not_of(' ') != std::string_view::npos; };
    const auto label = std::find_if(cells.begin(), cells.end(), filled);
    const bool own = label != cells.end() && !unit_of_head(rules, *label);
    for (const std::string_view cell : cells) {
      Column& column = columns_.emplace_back();
      column.money = unit_of_head(rules, cell);
      if (!column.money && own) column.things = things_of(cell);
    }
  }

  [[nodiscard]] std::optional<TableUnit> money(std::size_t cell) const {
    if (cell >= columns_.size()) return all_;
    return columns_[cell].money || !columns_[cell].things.empty() ? columns_[cell].money : all_;
  }
  [[nodiscard]] std::string_view things(std::size_t cell) const {
    return cell < columns_.size() ? std::string_view(columns_[cell].things) : std::string_view();
  }

 private:
  std::optional<TableUnit> all_;
  std::vector<Column> columns_;
};

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

void read_column(const TableHead& head, std::size_t cell, Figure& figure) {
  if (const std::optional<TableUnit> unit = head.money(cell)) return to_money(figure, *unit);
  if (head.things(cell).empty()) return;
  figure.counted = head.things(cell);
  figure.unit = "{" + singular_noun(figure.counted) + "}";
}

}  // namespace

void read_tables(const Extraction& extraction) {
  const Document& document = extraction.document;
  std::vector<Figure>& figures = extraction.annotations.figures;
  std::vector<bool> dropped(figures.size(), false);
  TableHead head;
  std::size_t last_row = 0;
  std::size_t numbers = 0;
  bool inside = false;
  std::size_t at = 0;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& row = document.sentences[s];
    if (row.kind != BlockKind::table_row) continue;
    if (!inside || s != last_row + 1) {
      head = TableHead(extraction.rules(), document.folded_text(row.source));
      numbers = 0;
    }
    inside = true;
    last_row = s;
    const std::string label_unit = unit_of_label(row_label(document.folded_text(row.source)));
    while (at < figures.size() && figures[at].span.end <= row.source.begin) ++at;
    for (std::size_t i = at; i < figures.size() && figures[i].span.begin < row.source.end; ++i) {
      if (++numbers > kNumbersOfATable) {
        dropped[i] = true;
        continue;
      }
      if (figures[i].kind != "count" || !figures[i].unit.empty()) continue;
      if (label_unit == "%") {
        figures[i].kind = "percent";
        figures[i].unit = "%";
      } else if (!label_unit.empty()) {
        figures[i].unit = label_unit;
        figures[i].counted = to_ascii_lower(label_unit.substr(1, label_unit.size() - 2));
      } else {
        read_column(head, separators_in(document.source_text({row.source.begin, figures[i].span.begin})), figures[i]);
      }
    }
  }
  std::size_t next = 0;
  std::erase_if(figures, [&](const Figure&) { return dropped[next++]; });
}

}  // namespace factweave
