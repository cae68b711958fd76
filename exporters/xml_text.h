// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "graph/knowledge_graph.h"

namespace factweave {

// Appends `text` as it must stand in an XML attribute between double quotes. Never a named reference (&amp;): the JDK
// counts those as entities and stops at a limit.
//
//   append_xml_attribute(out, "R&D\n")   // R&#38;D&#10;
void append_xml_attribute(std::string& out, std::string_view text);

// "long", "double", "boolean" or "string": what GraphML and GEXF call the type of a single value; they have no dates.
[[nodiscard]] std::string_view xml_scalar_type(PropertyType::Kind kind);

}  // namespace factweave
