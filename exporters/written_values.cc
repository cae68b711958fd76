// SPDX-License-Identifier: MIT
#include "exporters/written_values.h"

#include <array>
#include <charconv>

namespace factweave {

void append_real(std::string& out, double number) {
  std::array<char, 32> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const std::size_t exponent = text.find('e');
  out += text.substr(0, exponent);
  if (text.find('.') == std::string_view::npos) out += ".0";
  if (exponent != std::string_view::npos) out += text.substr(exponent);
}

void append_integer(std::string& out, std::int64_t number) {
  std::array<char, 24> buffer{};
  out.append(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr);
}

void append_json_string(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  std::size_t plain = 0;  // what is not yet copied begins here
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20) continue;
    out += text.substr(plain, i - plain);
    plain = i + 1;
    out += '\\';
    if (c == '"' || c == '\\') {
      out += c;
    } else if (c == '\n') {
      out += 'n';
    } else if (c == '\t') {
      out += 't';
    } else {
      out += "u00";
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15];
    }
  }
  out += text.substr(plain);
  out += '"';
}

void append_plain_value(std::string& out, const KnowledgeGraph& graph, const PropertyType& type, Value value) {
  switch (type.value) {
    case PropertyType::Kind::integer: append_integer(out, value.integer()); break;
    case PropertyType::Kind::real: append_real(out, value.real()); break;
    case PropertyType::Kind::boolean: out += value.boolean() ? "true" : "false"; break;
    default: out += graph.text(value.text());
  }
}

void append_json_value(std::string& out, const KnowledgeGraph& graph, const PropertyType& type, Value value) {
  if (type.is_text()) append_json_string(out, graph.text(value.text()));
  else append_plain_value(out, graph, type, value);
}

void append_json_list(std::string& out, const KnowledgeGraph& graph, const PropertyType& type,
                      std::span<const Value> values) {
  out += '[';
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i > 0) out += ',';
    append_json_value(out, graph, type, values[i]);
  }
  out += ']';
}

}  // namespace factweave
