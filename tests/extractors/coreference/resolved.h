// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "pipeline/annotations.h"

namespace factweave {

// Name of the entity of the last mention with this surface, or "-".
inline std::string entity_of(const Annotations& a, const std::string& surface) {
  std::string name = "-";
  for (const Mention& m : a.mentions) {
    if (m.text == surface && m.entity) name = a.entities[*m.entity].name;
  }
  return name;
}

struct Resolved {
  std::string text, surface, entity;
};

}  // namespace factweave
