// SPDX-License-Identifier: MIT
#include "exporters/graphml_text.h"

#include "exporters/written_values.h"

namespace factweave {

using Kind = PropertyType::Kind;

void append_graphml_attribute(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&': out += "&#38;"; break;
      case '<': out += "&#60;"; break;
      case '>': out += "&#62;"; break;
      case '"': out += "&#34;"; break;
      case '\n': out += "&#10;"; break;
      case '\t': out += "&#9;"; break;
      default: out += c;
    }
  }
}

void append_graphml_text(std::string& out, std::string_view text) {
  if (text.find_first_of("&<>") == std::string_view::npos) {
    out += text;
    return;
  }
  out += "<![CDATA[";
  for (std::size_t at = text.find("]]>"); at != std::string_view::npos; at = text.find("]]>")) {
    out += text.substr(0, at);
    out += "]]]]><![CDATA[>";
    text.remove_prefix(at + 3);
  }
  out += text;
  out += "]]>";
}

void append_graphml_data(std::string& out, std::string_view id, std::string_view text) {
  out += "<data key=\"";
  out += id;
  out += "\">";
  append_graphml_text(out, text);
  out += "</data>";
}

std::string graphml_node_key(const PropertyType& type) { return type.name == "name" ? "nodelabel" : "n_" + type.name; }
std::string graphml_edge_key(const PropertyType& type) { return type.name == "weight" ? "weight" : "e_" + type.name; }

void GraphmlText::append_data(std::string& out, const std::string& id, const PropertyType& type, std::span<const Value> values) {
  value_.clear();
  if (type.list) {
    append_json_list(value_, graph_, type, values);
  } else if (type.value == Kind::boolean && flavor_.numeric_booleans) {
    value_ = values.front().boolean() ? "1" : "0";
  } else {
    append_plain_value(value_, graph_, type, values.front());
  }
  append_graphml_data(out, id, value_);
}

void GraphmlText::append_node(std::string& out, const Node& node) {
  out += "<node id=\"";
  out += graph_.text(node.uid);
  if (flavor_.attributes) {
    out += "\" labels=\":Entity:";
    out += graph_.label(node);
    if (node.source) out += ":Source";
  }
  out += "\">";
  append_graphml_data(out, "labels", graph_.label(node));
  for (const Field& f : reader_.fields(node)) {
    const PropertyType& type = reader_.node_columns()[f.column];
    append_data(out, graphml_node_key(type), type, f.values);
  }
  append_graphml_data(out, "n_uid", graph_.text(node.uid));
  if (flavor_.looks) append_looks(out, node);
  out += "</node>\n";
}

void GraphmlText::append_looks(std::string& out, const Node& node) {
  const NodeId id = static_cast<NodeId>(&node - graph_.nodes().data());
  append_graphml_data(out, "color", hex_color(graph_.label(node)));
  const auto number = [&](std::string_view key, double value) {
    value_.clear();
    append_real(value_, value);
    append_graphml_data(out, key, value_);
  };
  number("size", sizes_.size(node));
  const DrawingPosition p = circle_position(id, graph_.nodes().size());
  number("x", p.x);
  number("y", p.y);
}

void GraphmlText::append_edge(std::string& out, EdgeGroup group) {
  const Edge& edge = group.front();
  const std::string uid = reader_.edge_uid(group);
  out += "<edge id=\"";
  out += uid;
  out += "\" source=\"";
  out += graph_.uid(edge.from);
  out += "\" target=\"";
  out += graph_.uid(edge.to);
  if (flavor_.attributes) {
    out += "\" label=\"";
    append_graphml_attribute(out, graph_.label(edge));
  }
  out += "\">";
  append_graphml_data(out, "label", graph_.label(edge));
  for (const Field& f : reader_.fields(group)) {
    const PropertyType& type = reader_.edge_columns()[f.column];
    append_data(out, graphml_edge_key(type), type, f.values);
  }
  append_graphml_data(out, "e_uid", uid);
  out += "</edge>\n";
}

}  // namespace factweave
