// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extractors/extraction.h"
#include "extractors/figures/status.h"

namespace factweave {

// Says for which period a figure holds. Refers to the extraction and the status, which must live as long.
class FigurePeriod {
 public:
  FigurePeriod(const Extraction& extraction, const FigureStatus& status) : extraction_(&extraction), status_(&status) {}

  // When a target is due, the column of a table, else the period of the figure's clause; ISO, or empty. "Sales rose to $12m in
  // 2024" → 2024; "fewer than in 2023" says nothing of its figure.
  [[nodiscard]] std::string of(std::size_t i) const;

  // What is reported next is of the same period, while no other time is named and the paragraph goes on: "In the second quarter
  // sales rose to 12m. Net profit fell by 1m." For figures that have all else.
  void carry();

 private:
  // What a paragraph reports on. A report that a sentence names ("its first-quarter results") is that of the whole paragraph.
  struct Reported {
    std::string period;
    bool of_report = false;
  };

  [[nodiscard]] bool is_other_end(const Figure& time, const Figure& figure) const;
  [[nodiscard]] bool is_bracketed(const Figure& figure) const;
  [[nodiscard]] Reported reported_by(std::span<const Figure> told) const;
  [[nodiscard]] bool names_report(const Figure& time) const;
  [[nodiscard]] bool dates_figure(std::size_t i, std::size_t k) const;
  [[nodiscard]] bool is_of_clause_behind(const Figure& time, const Figure& figure) const;
  [[nodiscard]] bool is_behind_comparison(const Figure& time, const Figure& figure) const;
  [[nodiscard]] bool is_past_step(const Figure& time) const;
  [[nodiscard]] std::string of_column(std::size_t i, std::size_t row) const;
  [[nodiscard]] std::string of_clause(std::size_t i) const;
  [[nodiscard]] bool is_right_behind(const Figure& figure, const Figure& time) const;
  [[nodiscard]] bool is_of_value_followed(const Figure& time, const Figure& figure) const;
  [[nodiscard]] bool is_of_value_before(const Figure& time, const Figure& figure) const;
  [[nodiscard]] bool is_left_behind(const Figure& time, const Figure& figure) const;
  [[nodiscard]] bool opens_next_clause(const Figure& time, const Figure& figure) const;
  [[nodiscard]] bool begins_next_value(const Figure& figure, std::size_t time) const;
  [[nodiscard]] bool is_of_baseline(std::size_t time) const;
  [[nodiscard]] bool has_own_figure(const Figure& time) const;
  [[nodiscard]] bool is_of_relative_clause(const Figure& time, const Figure& figure) const;
  [[nodiscard]] bool has_own_time(std::size_t i) const;
  [[nodiscard]] bool is_compared_with(const Figure& time) const;
  [[nodiscard]] bool is_of_next_clause(std::size_t i, std::size_t time) const;
  [[nodiscard]] bool holds_time_before(std::size_t time) const;
  [[nodiscard]] bool ends_clause_of(const Figure& time, const Figure& figure) const;
  [[nodiscard]] bool has_unknown_time(std::size_t i) const;
  [[nodiscard]] bool is_last(const Figure& time) const;
  [[nodiscard]] bool is_of_forecast(const Figure& time) const;
  [[nodiscard]] bool is_of_other_undertaking(const Figure& time, const Figure& figure) const;
  [[nodiscard]] bool is_of_relative_clause_at(std::uint32_t at) const;
  [[nodiscard]] bool is_of_value_aside(std::uint32_t time) const;
  [[nodiscard]] bool is_beside_relative_clause(const Figure& time, const Figure& figure) const;
  [[nodiscard]] bool is_compared(const Figure& time) const;
  [[nodiscard]] bool clause_ends_between(Span a, Span b) const;
  [[nodiscard]] const Document& document() const { return extraction_->document; }
  [[nodiscard]] std::vector<Figure>& figures() const { return extraction_->annotations.figures; }

  const Extraction* extraction_;
  const FigureStatus* status_;
};

}  // namespace factweave
