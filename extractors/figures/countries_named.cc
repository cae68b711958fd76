// SPDX-License-Identifier: MIT
#include "extractors/figures/countries_named.h"

#include <string_view>

namespace factweave {

std::map<std::string, int> countries_named(const Annotations& annotations) {
  std::map<std::string, int> named;
  for (const Mention& mention : annotations.mentions) {
    if (const std::string_view country = attribute(mention.attributes, "country_code"); !country.empty()) ++named[std::string(country)];
  }
  return named;
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
