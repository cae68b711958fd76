// SPDX-License-Identifier: MIT
// GraphML. The default flavor opens right in Neo4j's APOC and in Gephi at once: what one of them reads wrongly
// is put where only the other looks. See README.md for the table of who reads what.
#include <stdexcept>
#include <string>
#include <string_view>

#include "exporters/fields.h"
#include "exporters/format.h"
#include "exporters/graph_palette.h"
#include "exporters/written_values.h"

namespace factweave {
namespace {

using Kind = PropertyType::Kind;

struct Flavor {
  std::string_view name;
  EdgeForm edges = EdgeForm::merged;
  bool attributes = true;   // `labels` of nodes and `label` of edges as XML attributes
  bool list_keys = true;    // attr.list, for APOC
  bool gephi_lists = false; // liststring, …
  bool looks = false;       // color, size, x, y
  bool numeric_booleans = false;
};

constexpr Flavor kFlavors[] = {
    {.name = "interop"},
    {.name = "strict", .attributes = false, .list_keys = false, .numeric_booleans = true},
    {.name = "gephi", .list_keys = false, .gephi_lists = true, .looks = true},
    {.name = "neo4j", .edges = EdgeForm::separate},
};

const Flavor& flavor_named(std::string_view name) {
  std::string known;
  for (const Flavor& f : kFlavors) {
    if (f.name == name) return f;
    known += (known.empty() ? "" : ", ") + std::string(f.name);
  }
  throw std::runtime_error("unknown GraphML flavor \"" + std::string(name) + "\"; there are: " + known);
}

// Never a named reference: the JDK counts them as entities and stops at a limit.
void append_attribute_text(std::string& out, std::string_view text) {
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

void append_element_text(std::string& out, std::string_view text) {
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

std::string_view scalar_type(Kind kind) {
  switch (kind) {
    case Kind::integer: return "long";
    case Kind::real: return "double";
    case Kind::boolean: return "boolean";
    default: return "string";
  }
}

class GraphmlWriter {
 public:
  GraphmlWriter(ExportContext& context, const Flavor& flavor)
      : graph_(context.graph),
        flavor_(flavor),
        reader_(context.graph, flavor.edges, context.options.max_evidence),
        sizes_(context.graph),
        file_(context.folder.create("kg.graphml", "graphml")) {}

  void write(OutputFolder& folder) {
    write_keys();
    for (const Node& n : graph_.nodes()) write_node(n);
    std::uint64_t edges = 0;
    for (EdgeGroup g = reader_.first_edge(); !g.empty(); g = reader_.next_edge(g), ++edges) write_edge(g);
    file_.write("</graph>\n</graphml>\n");
    folder.finish(file_, graph_.nodes().size(), edges);
  }

 private:
  void key(std::string_view id, std::string_view element, std::string_view name, const PropertyType& type) {
    line_ = "<key id=\"";
    line_ += id;
    line_ += "\" for=\"";
    line_ += element;
    line_ += "\" attr.name=\"";
    line_ += name;
    line_ += "\" attr.type=\"";
    const std::string_view scalar = scalar_type(type.value);
    if (type.list && flavor_.gephi_lists) line_ += "list" + std::string(scalar);
    else line_ += type.list ? "string" : scalar;
    if (type.list && flavor_.list_keys) line_ += "\" attr.list=\"" + std::string(scalar);
    line_ += "\"/>\n";
    file_.write(line_);
  }

  static std::string node_key(const PropertyType& type) { return type.name == "name" ? "nodelabel" : "n_" + type.name; }
  static std::string edge_key(const PropertyType& type) { return type.name == "weight" ? "weight" : "e_" + type.name; }

  void write_keys() {
    file_.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
                "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
                "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
    const PropertyType text{"text"}, real{"real", Kind::real};
    if (!graph_.nodes().empty()) {
      key("labels", "node", "entity_type", text);
      write_keys_of("node", reader_.node_columns(), reader_.used_node_columns(), node_key);
      key("n_uid", "node", "uid", text);
      if (flavor_.looks) {
        key("color", "node", "color", text);
        key("size", "node", "size", real);
        key("x", "node", "x", real);
        key("y", "node", "y", real);
      }
    }
    if (!graph_.edges().empty()) {
      key("label", "edge", "label", text);
      write_keys_of("edge", reader_.edge_columns(), reader_.used_edge_columns(), edge_key);
      key("e_uid", "edge", "uid", text);
    }
    file_.write("<graph id=\"kg\" edgedefault=\"directed\">\n");
  }

  template <typename KeyName>
  void write_keys_of(std::string_view element, std::span<const PropertyType> columns, const std::vector<bool>& used,
                     KeyName key_name) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (used[c]) key(key_name(columns[c]), element, columns[c].name, columns[c]);
    }
  }

  void data(std::string_view id, std::string_view text) {
    line_ += "<data key=\"";
    line_ += id;
    line_ += "\">";
    append_element_text(line_, text);
    line_ += "</data>";
  }

  void data(const std::string& id, const PropertyType& type, std::span<const Value> values) {
    value_.clear();
    if (type.list) {
      append_json_list(value_, graph_, type, values);
    } else if (type.value == Kind::boolean && flavor_.numeric_booleans) {
      value_ = values.front().boolean() ? "1" : "0";
    } else {
      append_plain_value(value_, graph_, type, values.front());
    }
    data(id, value_);
  }

  void write_node(const Node& node) {
    line_ = "<node id=\"";
    line_ += graph_.text(node.uid);
    if (flavor_.attributes) {
      line_ += "\" labels=\":Entity:";
      line_ += graph_.label(node);
      if (node.source) line_ += ":Source";
    }
    line_ += "\">";
    data("labels", graph_.label(node));
    for (const Field& f : reader_.fields(node)) {
      const PropertyType& type = reader_.node_columns()[f.column];
      data(node_key(type), type, f.values);
    }
    data("n_uid", graph_.text(node.uid));
    if (flavor_.looks) write_looks(node);
    line_ += "</node>\n";
    file_.write(line_);
  }

  void write_looks(const Node& node) {
    const NodeId id = static_cast<NodeId>(&node - graph_.nodes().data());
    data("color", hex_color(graph_.label(node)));
    const auto number = [&](std::string_view key_id, double value) {
      value_.clear();
      append_real(value_, value);
      data(key_id, value_);
    };
    number("size", sizes_.size(node));
    const DrawingPosition p = circle_position(id, graph_.nodes().size());
    number("x", p.x);
    number("y", p.y);
  }

  void write_edge(EdgeGroup group) {
    const Edge& edge = group.front();
    line_ = "<edge id=\"";
    const std::string uid = reader_.edge_uid(group);
    line_ += uid;
    line_ += "\" source=\"";
    line_ += graph_.uid(edge.from);
    line_ += "\" target=\"";
    line_ += graph_.uid(edge.to);
    if (flavor_.attributes) {
      line_ += "\" label=\"";
      append_attribute_text(line_, graph_.label(edge));
    }
    line_ += "\">";
    data("label", graph_.label(edge));
    for (const Field& f : reader_.fields(group)) {
      const PropertyType& type = reader_.edge_columns()[f.column];
      data(edge_key(type), type, f.values);
    }
    data("e_uid", uid);
    line_ += "</edge>\n";
    file_.write(line_);
  }

  const KnowledgeGraph& graph_;
  const Flavor& flavor_;
  FieldReader reader_;
  NodeSizes sizes_;
  ExportFile& file_;
  std::string line_, value_;
};

}  // namespace

void write_graphml(ExportContext& context) {
  const Flavor& flavor = flavor_named(context.options.graphml_flavor);
  GraphmlWriter(context, flavor).write(context.folder);
  if (flavor.name == "interop" || flavor.name == "neo4j") {
    context.next_steps.push_back("Neo4j, into an empty database: CALL apoc.import.graphml('kg.graphml', {readLabels: true, batchSize: 2000})");
  }
  if (flavor.name != "neo4j") context.next_steps.push_back("Gephi: File > Open > kg.graphml");
}

}  // namespace factweave
