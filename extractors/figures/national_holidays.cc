// SPDX-License-Identifier: MIT
#include "extractors/figures/national_holidays.h"

#include <algorithm>
#include <optional>
#include <string>

#include "extractors/figures/countries_named.h"
#include "extractors/figures/figure_groups.h"

namespace factweave {
namespace {

constexpr std::string_view kSigns = "=?";

// Ghana's Independence Day, Kenyan Independence Day, Independence Day in Fiji
std::string_view country_beside(const Extraction& extraction, Span span) {
  const Document& document = extraction.document;
  const auto gap = [&](std::uint32_t begin, std::uint32_t end) {
    constexpr std::uint32_t kLongest = 12;  // bytes
    return begin <= end && end - begin <= kLongest ? document.unwrapped_text(Span{begin, end}) : std::string_view("?");
  };
  for (const Mention& mention : extraction.annotations.mentions) {
    const std::string_view country = attribute(mention.attributes, "country_code");
    if (country.empty()) continue;
    const std::string_view before = gap(mention.span.end, span.begin);
    if (before == " " || before == "'s " || before == "’s " || before == "' ") return country;
    const std::string_view after = gap(span.end, mention.span.begin);
    if (after == " in " || after == " of " || after == " in the " || after == " of the ") return country;
  }
  return {};
}

struct NationalRule {
  std::size_t begin;         // in the expression
  std::size_t size;
  std::string_view holiday;  // the column
  std::string_view usual;
  bool without_country;      // the usual day is that of texts without a country
};

// What stands in the braces of XXXX-{labour=05-01}.
std::optional<NationalRule> national_rule(std::string_view expression) {
  const std::size_t begin = expression.find('{');
  const std::size_t end = begin == std::string_view::npos ? begin : expression.find('}', begin);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view rule = expression.substr(begin + 1, end - begin - 1);
  if (!is_national(rule)) return std::nullopt;
  const std::size_t sign = rule.find_first_of(kSigns);
  return NationalRule{begin + 1, rule.size(), rule.substr(0, sign), rule.substr(sign + 1), rule[sign] == '?'};
}

}  // namespace

bool is_national(std::string_view rule) { return rule.find_first_of(kSigns) != std::string_view::npos; }

void settle_national_holidays(const Extraction& extraction) {
  auto& figures = extraction.annotations.figures;
  const auto national = [](const Figure& figure) { return national_rule(figure.iso).has_value(); };
  if (std::none_of(figures.begin(), figures.end(), national)) return;
  const std::string most = country_named_most(extraction.annotations);
  const bool nowhere = countries_named(extraction.annotations).empty();
  for (Figure& figure : figures) {
    const auto rule = national_rule(figure.iso);
    if (!rule) continue;
    const std::string_view beside = country_beside(extraction, figure.span);
    const std::string_view country = beside.empty() ? std::string_view(most) : beside;
    const std::string_view own = look_up(extraction.rules(), "national_holiday", country, rule->holiday);
    const bool as_usual = own.empty() && (nowhere || !rule->without_country);
    const std::string day(as_usual ? rule->usual : own);
    if (day.empty()) {
      figure.iso.clear();
      figure.kind.clear();
    } else {
      figure.iso.replace(rule->begin, rule->size, day);
    }
  }
  std::erase_if(figures, [](const Figure& figure) { return figure.kind.empty(); });
}

}  // namespace factweave
