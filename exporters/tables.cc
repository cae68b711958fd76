// SPDX-License-Identifier: MIT
// Plain CSV (RFC 4180, lines end in LF) with a header, for pandas, DuckDB and spreadsheets; lists are JSON arrays.
#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/fields.h"
#include "exporters/format.h"
#include "exporters/write_elements.h"
#include "exporters/written_values.h"

namespace factweave {
namespace {

// Appends the cells of a row to a text.
class Row {
 public:
  explicit Row(std::string& out) : out_(out) {}

  void cell(std::string_view text) {
    if (!first_) out_ += ',';
    first_ = false;
    if (std::none_of(text.begin(), text.end(), [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; })) {
      out_ += text;
      return;
    }
    out_ += '"';
    for (const char c : text) {
      if (c == '"') out_ += '"';
      out_ += c;
    }
    out_ += '"';
  }

  void cell(const KnowledgeGraph& graph, const PropertyType& type, std::span<const Value> values) {
    value_.clear();
    if (type.list) append_json_list(value_, graph, type, values);
    else append_plain_value(value_, graph, type, values.front());
    cell(value_);
  }

  void cell(std::uint32_t number) {
    value_.clear();
    append_integer(value_, number);
    cell(value_);
  }

  void cell(double number) {
    value_.clear();
    append_real(value_, number);
    cell(value_);
  }

  // Those of the columns used that a node or an edge has; the others stay empty.
  void cells(const FieldReader& reader, std::span<const Field> fields, std::span<const PropertyType> columns, const std::vector<bool>& used) {
    std::size_t next = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (!used[c]) continue;
      if (next < fields.size() && fields[next].column == c) cell(reader.graph(), columns[c], fields[next++].values);
      else cell(std::string_view());
    }
  }

  void end() {
    out_ += '\n';
    first_ = true;
  }

 private:
  std::string& out_;
  std::string value_;
  bool first_ = true;
};

void write_header(ExportFile& file, std::initializer_list<std::string_view> first, std::span<const PropertyType> columns,
                  const std::vector<bool>& used) {
  std::string line;
  Row row(line);
  for (const std::string_view name : first) row.cell(name);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (used[c]) row.cell(columns[c].name);
  }
  row.end();
  file.write(line);
}

class TablesWriter {
 public:
  explicit TablesWriter(ExportContext& context)
      : context_(context), graph_(context.graph), reader_(new_reader()) {}

  void write() {
    write_nodes("nodes", graph_.nodes());
    write_edges();
    write_mentions();
    write_nodes("figures", nodes_of("Figure"));
    write_nodes("commitments", nodes_of("Commitment"));
  }

 private:
  [[nodiscard]] FieldReader new_reader() const { return {graph_, EdgeForm::separate, context_.options.max_evidence}; }

  ExportFile& create(const std::string& name) {
    return context_.folder.create("tables/" + name + ".csv", "tables", context_.compression);
  }

  // Nodes are sorted by label.
  [[nodiscard]] std::span<const Node> nodes_of(std::string_view label) const {
    const auto nodes = graph_.nodes();
    const auto is = [&](const Node& n) { return graph_.label(n) == label; };
    const auto begin = std::find_if(nodes.begin(), nodes.end(), is);
    return {begin, std::find_if_not(begin, nodes.end(), is)};
  }

  void write_nodes(const std::string& name, std::span<const Node> nodes) {
    const std::vector<bool> used =
        columns_used(nodes.size(), reader_.node_columns().size(), [&](std::size_t begin, std::size_t end, std::vector<bool>& marks) {
          for (const Node& n : nodes.subspan(begin, end - begin)) reader_.note_columns(n, marks);
        });
    ExportFile& file = create(name);
    write_header(file, {"uid", "entity_type"}, reader_.node_columns(), used);
    write_elements(file, nodes.size(), [&](std::size_t begin, std::size_t end, std::string& out) {
      FieldReader reader = new_reader();
      Row row(out);
      for (const Node& n : nodes.subspan(begin, end - begin)) {
        row.cell(graph_.text(n.uid));
        row.cell(graph_.label(n));
        row.cells(reader, reader.fields(n), reader.node_columns(), used);
        row.end();
      }
    });
    context_.folder.finish(file, nodes.size(), 0);
  }

  void write_edges() {
    const std::vector<bool>& used = reader_.used_edge_columns();
    ExportFile& file = create("edges");
    write_header(file, {"uid", "relation", "source", "target", "source_name", "target_name"}, reader_.edge_columns(), used);
    write_elements(file, graph_.edges().size(), [&](std::size_t begin, std::size_t end, std::string& out) {
      FieldReader reader = new_reader();
      Row row(out);
      for (std::size_t i = begin; i < end; ++i) {
        reader.fetch_ahead(i, end);
        const Edge& e = graph_.edges()[i];
        for (const std::string_view text : {graph_.text(e.uid), graph_.label(e), graph_.uid(e.from), graph_.uid(e.to),
                                            graph_.name(e.from), graph_.name(e.to)}) {
          row.cell(text);
        }
        row.cells(reader, reader.fields(graph_.edges().subspan(i, 1)), reader.edge_columns(), used);
        row.end();
      }
    });
    context_.folder.finish(file, 0, graph_.edges().size());
  }

  void write_mentions() {
    ExportFile& file = create("mentions");
    write_header(file, {"document", "start", "end", "text", "uid", "name", "entity_type", "level", "rule", "confidence"}, {}, {});
    write_elements(file, graph_.nodes().size(), [&](std::size_t begin, std::size_t end, std::string& out) {
      Row row(out);
      for (const Node& n : graph_.nodes().subspan(begin, end - begin)) {
        for (const Evidence& e : graph_.evidence(n)) append_mention(row, n, e);
      }
    });
    context_.folder.finish(file, 0, 0);
  }

  void append_mention(Row& row, const Node& n, const Evidence& e) {
    row.cell(graph_.name(e.document));
    row.cell(e.start);
    row.cell(e.end);
    row.cell(graph_.text(e.text));
    row.cell(graph_.text(n.uid));
    row.cell(graph_.text(n.name));
    row.cell(graph_.label(n));
    row.cell(e.level == Level::name ? "name" : e.level == Level::nominal ? "nominal" : "pronoun");
    row.cell(graph_.text(e.rule));
    row.cell(stated_confidence(e.confidence));
    row.end();
  }

  ExportContext& context_;
  const KnowledgeGraph& graph_;
  FieldReader reader_;
};

}  // namespace

void write_tables(ExportContext& context) {
  TablesWriter(context).write();
  context.next_steps.push_back("DuckDB: duckdb -c \"SELECT * FROM 'tables/edges.csv" + std::string(compressed_suffix(context.compression)) +
                               "' LIMIT 10\"");
}

}  // namespace factweave
