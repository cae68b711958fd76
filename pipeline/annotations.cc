// SPDX-License-Identifier: MIT
#include "pipeline/annotations.h"

#include <algorithm>

namespace factweave {

std::string_view attribute(const Attributes& attributes, std::string_view name) {
  for (const Attribute& a : attributes) {
    if (a.name == name && !a.values.empty()) return a.values.front();
  }
  return {};
}

void set_attribute(Attributes& attributes, std::string_view name, std::string value) {
  std::erase_if(attributes, [&](const Attribute& a) { return a.name == name; });
  if (!value.empty()) attributes.push_back({std::string(name), {std::move(value)}, {}});
}

void add_attribute(Attributes& attributes, std::string_view name, std::string value) {
  for (Attribute& a : attributes) {
    if (a.name != name) continue;
    if (std::find(a.values.begin(), a.values.end(), value) == a.values.end()) a.values.push_back(std::move(value));
    return;
  }
  attributes.push_back({std::string(name), {std::move(value)}, {}});
}

}  // namespace factweave
