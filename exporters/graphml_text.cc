// SPDX-License-Identifier: MIT
#include "exporters/graphml_text.h"

#include <algorithm>

#include "exporters/written_values.h"
#include "exporters/xml_text.h"

namespace factweave {

using Kind = PropertyType::Kind;

void append_graphml_text(std::string& out, std::string_view text) {
  if (std::none_of(text.begin(), text.end(), [](char c) { return c == '&' || c == '<' || c == '>'; })) {
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

GraphmlText::GraphmlText(const KnowledgeGraph& graph, const GraphmlFlavor& flavor, const NodeSizes& sizes, std::size_t max_evidence)
    : graph_(graph), flavor_(flavor), sizes_(sizes), reader_(graph, flavor.edges, max_evidence) {
  for (const PropertyType& t : reader_.node_columns()) node_openings_.push_back("<data key=\"" + graphml_node_key(t) + "\">");
  for (const PropertyType& t : reader_.edge_columns()) edge_openings_.push_back("<data key=\"" + graphml_edge_key(t) + "\">");
}

void GraphmlText::append_value(std::string& out, const std::string& opening, const PropertyType& type, std::span<const Value> values) {
  out += opening;
  if (type.list) {
    value_.clear();
    append_json_list(value_, graph_, type, values);
    append_graphml_text(out, value_);
  } else if (type.is_text()) {
    append_graphml_text(out, graph_.text(values.front().text()));
  } else if (type.value == Kind::boolean && flavor_.numeric_booleans) {
    out += values.front().boolean() ? '1' : '0';
  } else {
    append_plain_value(out, graph_, type, values.front());
  }
  out += "</data>";
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
  for (const Field& f : reader_.fields(node)) append_value(out, node_openings_[f.column], reader_.node_columns()[f.column], f.values);
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
    append_xml_attribute(out, graph_.label(edge));
  }
  out += "\">";
  append_graphml_data(out, "label", graph_.label(edge));
  for (const Field& f : reader_.fields(group)) append_value(out, edge_openings_[f.column], reader_.edge_columns()[f.column], f.values);
  append_graphml_data(out, "e_uid", uid);
  out += "</edge>\n";
}

}  // namespace factweave
