// SPDX-License-Identifier: MIT
#include "extractors/figures/countries_named.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace factweave {

std::map<std::string, int> countries_named(const Annotations& annotations) {
  std::map<std::string, int> named;
  for (const Mention& mention : annotations.mentions) {
    if (const std::string_view country = attribute(mention.attributes, "country_code"); !country.empty()) ++named[std::string(country)];
  }
  return named;
}

std::vector<std::string> countries_by_place(const Annotations& annotations) {
  std::vector<std::pair<std::uint32_t, std::string>> places;
  for (const Mention& mention : annotations.mentions) {
    if (const std::string_view country = attribute(mention.attributes, "country_code"); !country.empty()) places.emplace_back(mention.span.begin, country);
  }
  std::sort(places.begin(), places.end());
  std::vector<std::string> countries;
  for (auto& [place, country] : places) {
    if (std::find(countries.begin(), countries.end(), country) == countries.end()) countries.push_back(std::move(country));
  }
  return countries;
}

std::string country_named_most(const Annotations& annotations) {
  std::string most;
  int times = 0;
  for (const auto& [country, named] : countries_named(annotations)) {
    if (named == times) most.clear();
    if (named <= times) continue;
    most = country;
    times = named;
  }
  return most;
}

}  // namespace factweave
