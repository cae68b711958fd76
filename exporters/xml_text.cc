// SPDX-License-Identifier: MIT
#include "exporters/xml_text.h"

namespace factweave {

void append_xml_attribute(std::string& out, std::string_view text) {
  for (;;) {
    const std::size_t plain = text.find_first_of("&<>\"\n\t");
    out += text.substr(0, plain);
    if (plain == std::string_view::npos) return;
    switch (text[plain]) {
      case '&': out += "&#38;"; break;
      case '<': out += "&#60;"; break;
      case '>': out += "&#62;"; break;
      case '"': out += "&#34;"; break;
      case '\n': out += "&#10;"; break;
      default: out += "&#9;"; break;
    }
    text.remove_prefix(plain + 1);
  }
}

std::string_view xml_scalar_type(PropertyType::Kind kind) {
  using Kind = PropertyType::Kind;
  switch (kind) {
    case Kind::integer: return "long";
    case Kind::real: return "double";
    case Kind::boolean: return "boolean";
    default: return "string";
  }
}

}  // namespace factweave
