// SPDX-License-Identifier: MIT
// GraphML. The default flavor opens right in Neo4j's APOC and in Gephi at once: what one of them reads wrongly
// is put where only the other looks. See README.md for the table of who reads what.
#include <atomic>
#include <numeric>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "exporters/cypher.h"
#include "exporters/fields.h"
#include "exporters/format.h"
#include "exporters/graph_palette.h"
#include "exporters/graphml_text.h"
#include "exporters/provenance.h"
#include "exporters/write_elements.h"
#include "exporters/xml_text.h"

namespace factweave {
namespace {

using Kind = PropertyType::Kind;

constexpr GraphmlFlavor kFlavors[] = {
    {.name = "interop"},
    {.name = "strict", .attributes = false, .list_keys = false, .numeric_booleans = true},
    {.name = "gephi", .list_keys = false, .gephi_lists = true, .looks = true},
    {.name = "neo4j", .edges = EdgeForm::separate, .provenance = true},
    {.name = "delta", .only_new = true},
};

const GraphmlFlavor& flavor_named(std::string_view name) {
  std::string known;
  for (const GraphmlFlavor& f : kFlavors) {
    if (f.name == name) return f;
    known += (known.empty() ? "" : ", ") + std::string(f.name);
  }
  throw std::runtime_error("unknown GraphML flavor \"" + std::string(name) + "\"; there are: " + known);
}

class GraphmlWriter {
 public:
  GraphmlWriter(ExportContext& context, const GraphmlFlavor& flavor)
      : context_(context),
        graph_(context.graph),
        flavor_(flavor),
        reader_(context.graph, flavor.edges, context.options.max_evidence),
        sizes_(context.graph),
        file_(context.folder.create("kg.graphml", "graphml", context.compression)) {}

  void write() {
    std::optional<GraphmlProvenance> provenance;
    if (flavor_.provenance) provenance.emplace(graph_);
    write_keys();
    if (provenance) provenance->write_keys(file_);
    file_.write("<graph id=\"kg\" edgedefault=\"directed\">\n");
    write_nodes();
    if (provenance) provenance->write_nodes(file_);
    write_edges();
    if (provenance) provenance->write_edges(file_);
    file_.write("</graph>\n</graphml>\n");
    const ElementCounts nodes = provenance ? provenance->nodes() : ElementCounts(), edges = provenance ? provenance->edges() : ElementCounts();
    const auto sum = [](const ElementCounts& counts) {
      return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}, [](std::uint64_t n, const auto& c) { return n + c.second; });
    };
    context_.folder.finish(file_, written_nodes_ + sum(nodes), written_edges_ + sum(edges));
    if (flavor_.name == "interop" || flavor_.provenance) write_verification(nodes, edges);
  }

 private:
  // With the delta flavor, what the earlier export lacks; else all.
  [[nodiscard]] bool wanted(const Node& node) const { return !flavor_.only_new || !context_.earlier->has_node(graph_.text(node.uid)); }
  [[nodiscard]] bool wanted(const FieldReader& reader, EdgeGroup group) const {
    return !flavor_.only_new || !context_.earlier->has_merged_edge(reader.edge_uid(group));
  }

  void write_nodes() {
    write_elements(file_, graph_.nodes().size(), [&](std::size_t begin, std::size_t end, std::string& out) {
      GraphmlText text(graph_, flavor_, sizes_, context_.options.max_evidence);
      std::uint64_t count = 0;
      for (std::size_t i = begin; i < end; ++i) {
        if (!wanted(graph_.nodes()[i])) continue;
        text.append_node(out, graph_.nodes()[i]);
        ++count;
      }
      written_nodes_ += count;
    });
  }

  void write_edges() {
    write_elements(file_, graph_.edges().size(), [&](std::size_t begin, std::size_t end, std::string& out) {
      GraphmlText text(graph_, flavor_, sizes_, context_.options.max_evidence);
      FieldReader& reader = text.reader();
      std::uint64_t count = 0;
      for (EdgeGroup g = reader.group_from(begin); !g.empty() && reader.first_of(g) < end; g = reader.next_edge(g)) {
        reader.fetch_ahead(reader.first_of(g), end);
        if (!wanted(reader, g)) continue;
        text.append_edge(out, g);
        ++count;
      }
      written_edges_ += count;
    });
  }

  void write_verification(const ElementCounts& nodes, const ElementCounts& edges) {
    ExportFile& file = context_.folder.create("verify.cypher", "graphml");
    file.write(cypher_verification(graph_, flavor_.edges, DateForm::text, nodes, edges));
    context_.folder.finish(file, 0, 0);
  }

  void key(std::string_view id, std::string_view element, std::string_view name, const PropertyType& type) {
    std::string line = "<key id=\"";
    line += id;
    line += "\" for=\"";
    line += element;
    line += "\" attr.name=\"";
    line += name;
    line += "\" attr.type=\"";
    const std::string_view scalar = xml_scalar_type(type.value);
    if (type.list && flavor_.gephi_lists) line += "list" + std::string(scalar);
    else line += type.list ? "string" : scalar;
    if (type.list && flavor_.list_keys) line += "\" attr.list=\"" + std::string(scalar);
    line += "\"/>\n";
    file_.write(line);
  }

  void write_keys() {
    file_.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
                "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
                "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
    const PropertyType text{"text"}, real{"real", Kind::real};
    if (!graph_.nodes().empty()) {
      key("labels", "node", "entity_type", text);
      std::vector<bool> used = reader_.used_node_columns();
      // Mentions and assertions have a confidence, even where no entity has.
      for (std::size_t c = 0; c < used.size(); ++c) used[c] = used[c] || (flavor_.provenance && reader_.node_columns()[c].name == "confidence");
      write_keys_of("node", reader_.node_columns(), used, graphml_node_key);
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
      write_keys_of("edge", reader_.edge_columns(), reader_.used_edge_columns(), graphml_edge_key);
      key("e_uid", "edge", "uid", text);
    }
  }

  template <typename KeyName>
  void write_keys_of(std::string_view element, std::span<const PropertyType> columns, const std::vector<bool>& used,
                     KeyName key_name) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (used[c]) key(key_name(columns[c]), element, columns[c].name, columns[c]);
    }
  }

  ExportContext& context_;
  const KnowledgeGraph& graph_;
  const GraphmlFlavor& flavor_;
  FieldReader reader_;
  NodeSizes sizes_;
  ExportFile& file_;
  std::atomic<std::uint64_t> written_nodes_ = 0, written_edges_ = 0;
};

}  // namespace

void write_graphml(ExportContext& context) {
  const GraphmlFlavor& flavor = flavor_named(context.options.graphml_flavor);
  if (flavor.only_new && context.earlier == nullptr) {
    throw std::runtime_error("the GraphML flavor delta needs --since, the folder of an earlier run with the format ids");
  }
  GraphmlWriter(context, flavor).write();
  std::string file = "kg.graphml" + std::string(compressed_suffix(context.compression));
  const std::string gzip = context.compression == Compression::gz ? ", compression: 'GZIP'" : "";
  if (flavor.attributes && !flavor.looks && context.compression != Compression::zst) {
    const std::string ends = flavor.only_new ? ", source: {label: 'Entity', id: 'uid'}, target: {label: 'Entity', id: 'uid'}" : "";
    context.next_steps.push_back("Neo4j, into " + std::string(flavor.only_new ? "the database of the earlier run" : "an empty database") +
                                 ": CALL apoc.import.graphml('" + file + "', {readLabels: true, batchSize: 2000" + gzip + ends + "})" +
                                 (flavor.only_new ? "" : ", then cypher-shell -f verify.cypher"));
  }
  const bool opens_in_gephi = flavor.name == "interop" || flavor.looks || flavor.name == "strict";
  if (opens_in_gephi && context.compression != Compression::zst) context.next_steps.push_back("Gephi: File > Open > " + file);
}

}  // namespace factweave
