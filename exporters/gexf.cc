// SPDX-License-Identifier: MIT
// GEXF 1.3, the better file for Gephi: typed columns, lists, sizes and colors.
#include <algorithm>
#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include "exporters/edge_times.h"
#include "exporters/fields.h"
#include "exporters/format.h"
#include "exporters/graph_palette.h"
#include "exporters/written_values.h"
#include "exporters/xml_text.h"
#include "graph/text_cleaning.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

using Kind = PropertyType::Kind;

constexpr std::size_t kGexfValueLimit = 4096;  // code points; the reader stops at 524,288 characters

std::string type_name(const PropertyType& type) {
  return (type.list ? "list" : "") + std::string(xml_scalar_type(type.value));
}

bool is_null(std::string_view s) { return s.size() == 4 && to_ascii_lower(s) == "null"; }

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

class GexfWriter {
 public:
  explicit GexfWriter(ExportContext& context)
      : graph_(context.graph),
        reader_(context.graph, EdgeForm::merged, context.options.max_evidence),
        sizes_(context.graph),
        file_(context.folder.create("kg.gexf", "gexf", context.compression)) {}

  void write(OutputFolder& folder) {
    file_.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
                "<meta>\n<creator>factweave</creator>\n<title>Knowledge graph</title>\n"
                "<description>People, organizations, places, products, figures and commitments, and how they relate"
                "</description>\n</meta>\n"
                "<graph defaultedgetype=\"directed\" idtype=\"string\" ");
    file_.write(any_time() ? "mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\" timezone=\"UTC\">\n"
                           : "mode=\"static\">\n");
    write_columns("node", reader_.node_columns(), reader_.used_node_columns());
    write_columns("edge", reader_.edge_columns(), reader_.used_edge_columns());
    file_.write("<nodes>\n");
    for (const Node& n : graph_.nodes()) write_node(n);
    file_.write("</nodes>\n<edges>\n");
    std::uint64_t edges = 0;
    for (EdgeGroup g = reader_.first_edge(); !g.empty(); g = reader_.next_edge(g), ++edges) write_edge(g);
    file_.write("</edges>\n</graph>\n</gexf>\n");
    folder.finish(file_, graph_.nodes().size(), edges);
  }

 private:
  void column(std::string_view name, std::string_view type) {
    line_ = "<attribute id=\"";
    line_ += name;
    line_ += "\" title=\"";
    line_ += name;
    line_ += "\" type=\"";
    line_ += type;
    line_ += "\"/>\n";
    file_.write(line_);
  }

  void write_columns(std::string_view element, std::span<const PropertyType> columns, const std::vector<bool>& used) {
    file_.write("<attributes class=\"" + std::string(element) + "\">\n");
    column("uid", "string");
    if (element == "node") column("entity_type", "string");
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (used[c] && columns[c].name != "weight") column(columns[c].name, type_name(columns[c]));
    }
    file_.write("</attributes>\n");
  }

  void attribute(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    line_ += "<attvalue for=\"";
    line_ += name;
    line_ += "\" value=\"";
    append_xml_attribute(line_, value);
    line_ += "\"/>";
  }

  // Gephi's list reader knows two escapes, \" and \\; line breaks become blanks, and items that it would drop or
  // misread are left out.
  void append_list(const PropertyType& type, std::span<const Value> values) {
    value_ = "[";
    std::size_t size = 2;  // of what is written, with both brackets
    for (const Value v : values) {
      std::string item;
      append_plain_value(item, graph_, type, v);
      if (item.empty() || (type.is_text() && is_null(item))) continue;
      for (char& c : item) {
        if (c == '\n' || c == '\t') c = ' ';
      }
      std::string written = value_.size() > 1 ? "," : "";
      if (type.is_text()) append_json_string(written, item);
      else written += item;
      size += code_points(written);
      if (size > kGexfValueLimit) break;
      value_ += written;
    }
    value_ += ']';
  }

  void write_fields(std::span<const Field> fields, std::span<const PropertyType> columns) {
    for (const Field& f : fields) {
      const PropertyType& type = columns[f.column];
      if (type.name == "weight") continue;
      if (type.list) {
        append_list(type, f.values);
        if (value_ != "[]") attribute(type.name, value_);
        continue;
      }
      value_.clear();
      append_plain_value(value_, graph_, type, f.values.front());
      attribute(type.name, shortened(value_, kGexfValueLimit));
    }
  }

  void write_node(const Node& node) {
    line_ = "<node id=\"";
    line_ += graph_.text(node.uid);
    line_ += "\" label=\"";
    append_xml_attribute(line_, graph_.text(node.name));
    line_ += "\"><attvalues>";
    attribute("uid", graph_.text(node.uid));
    attribute("entity_type", graph_.label(node));
    write_fields(reader_.fields(node), reader_.node_columns());
    line_ += "</attvalues><viz:size value=\"";
    append_real(line_, sizes_.size(node));
    const Color c = node_color(graph_.label(node));
    std::array<char, 64> color{};
    std::snprintf(color.data(), color.size(), "\"/><viz:color r=\"%u\" g=\"%u\" b=\"%u\"/></node>\n", c.red, c.green, c.blue);
    line_ += color.data();
    file_.write(line_);
  }

  void write_edge(EdgeGroup group) {
    const Edge& edge = group.front();
    const std::string uid = reader_.edge_uid(group);
    const auto fields = reader_.fields(group);
    line_ = "<edge id=\"" + uid + "\" source=\"";
    line_ += graph_.uid(edge.from);
    line_ += "\" target=\"";
    line_ += graph_.uid(edge.to);
    for (const char* name : {"\" kind=\"", "\" label=\""}) {
      line_ += name;
      line_ += graph_.label(edge);
    }
    line_ += "\" weight=\"";
    append_real(line_, fields.front().values.front().real());
    line_ += "\"><attvalues>";
    attribute("uid", uid);
    write_fields(fields, reader_.edge_columns());
    line_ += "</attvalues>";
    append_spells(edge_times(graph_, group));
    line_ += "</edge>\n";
    file_.write(line_);
  }

  [[nodiscard]] bool any_time() const {
    return std::any_of(graph_.edges().begin(), graph_.edges().end(),
                       [&](const Edge& e) { return !edge_times(graph_, EdgeGroup(&e, 1)).empty(); });
  }

  // Gephi takes an end as the midnight at which that day begins, so the day after the last is written.
  void append_spells(const std::vector<Spell>& spells) {
    if (spells.empty()) return;
    line_ += "<spells>";
    for (const Spell& s : spells) {
      line_ += "<spell";
      if (!s.first.empty()) line_ += " start=\"" + s.first + '"';
      if (!s.last.empty()) line_ += " end=\"" + day_after(s.last) + '"';
      line_ += "/>";
    }
    line_ += "</spells>";
  }

  const KnowledgeGraph& graph_;
  FieldReader reader_;
  NodeSizes sizes_;
  ExportFile& file_;
  std::string line_, value_;
};

}  // namespace

void write_gexf(ExportContext& context) {
  GexfWriter(context).write(context.folder);
  if (context.compression == Compression::zst) return;  // Gephi opens gzip
  context.next_steps.push_back("Gephi: File > Open > kg.gexf" + std::string(compressed_suffix(context.compression)));
}

}  // namespace factweave
