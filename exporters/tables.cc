// SPDX-License-Identifier: MIT
// Plain CSV (RFC 4180, lines end in LF) with a header, for pandas, DuckDB and spreadsheets; lists are JSON arrays.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/fields.h"
#include "exporters/format.h"
#include "exporters/written_values.h"

namespace factweave {
namespace {

class Table {
 public:
  Table(ExportContext& context, const std::string& name)
      : folder_(context.folder),
        file_(context.folder.create("tables/" + name + ".csv", "tables", context.compression)) {}

  void cell(std::string_view text) {
    if (!first_) line_ += ',';
    first_ = false;
    if (text.find_first_of(",\"\n\r") == std::string_view::npos) {
      line_ += text;
      return;
    }
    line_ += '"';
    for (const char c : text) {
      if (c == '"') line_ += '"';
      line_ += c;
    }
    line_ += '"';
  }

  void end_row() {
    line_ += '\n';
    file_.write(line_);
    line_.clear();
    first_ = true;
  }

  void finish(std::uint64_t nodes, std::uint64_t edges) { folder_.finish(file_, nodes, edges); }

 private:
  OutputFolder& folder_;
  ExportFile& file_;
  std::string line_;
  bool first_ = true;
};

class TablesWriter {
 public:
  explicit TablesWriter(ExportContext& context)
      : context_(context), graph_(context.graph), reader_(graph_, EdgeForm::separate, context.options.max_evidence) {}

  void write() {
    write_nodes("nodes", [](std::string_view) { return true; });
    write_edges();
    write_mentions();
    write_nodes("figures", [](std::string_view label) { return label == "Figure"; });
    write_nodes("commitments", [](std::string_view label) { return label == "Commitment"; });
  }

 private:
  void cells(Table& table, std::span<const Field> fields, std::span<const PropertyType> columns,
             const std::vector<bool>& used) {
    std::size_t next = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (!used[c]) continue;
      while (next < fields.size() && fields[next].column < c) ++next;
      std::string text;
      if (next < fields.size() && fields[next].column == c) {
        if (columns[c].list) append_json_list(text, graph_, columns[c], fields[next].values);
        else append_plain_value(text, graph_, columns[c], fields[next].values.front());
      }
      table.cell(text);
    }
  }

  void write_nodes(const std::string& name, const std::function<bool(std::string_view)>& wanted) {
    std::vector<bool> used(reader_.node_columns().size());
    for (const Node& n : graph_.nodes()) {
      if (!wanted(graph_.label(n))) continue;
      for (const Field& f : reader_.fields(n)) used[f.column] = true;
    }
    Table table(context_, name);
    table.cell("uid");
    table.cell("entity_type");
    for (std::size_t c = 0; c < used.size(); ++c) {
      if (used[c]) table.cell(reader_.node_columns()[c].name);
    }
    table.end_row();
    std::uint64_t rows = 0;
    for (const Node& n : graph_.nodes()) {
      if (!wanted(graph_.label(n))) continue;
      table.cell(graph_.text(n.uid));
      table.cell(graph_.label(n));
      cells(table, reader_.fields(n), reader_.node_columns(), used);
      table.end_row();
      ++rows;
    }
    table.finish(rows, 0);
  }

  void write_edges() {
    const std::vector<bool>& used = reader_.used_edge_columns();
    Table table(context_, "edges");
    for (const char* column : {"uid", "relation", "source", "target", "source_name", "target_name"}) table.cell(column);
    for (std::size_t c = 0; c < used.size(); ++c) {
      if (used[c]) table.cell(reader_.edge_columns()[c].name);
    }
    table.end_row();
    for (EdgeGroup g = reader_.first_edge(); !g.empty(); g = reader_.next_edge(g)) {
      const Edge& e = g.front();
      table.cell(graph_.text(e.uid));
      table.cell(graph_.label(e));
      table.cell(graph_.uid(e.from));
      table.cell(graph_.uid(e.to));
      table.cell(graph_.name(e.from));
      table.cell(graph_.name(e.to));
      cells(table, reader_.fields(g), reader_.edge_columns(), used);
      table.end_row();
    }
    table.finish(0, graph_.edges().size());
  }

  void write_mentions() {
    Table table(context_, "mentions");
    for (const char* column : {"document", "start", "end", "text", "uid", "name", "entity_type", "level", "rule", "confidence"}) {
      table.cell(column);
    }
    table.end_row();
    for (const Node& n : graph_.nodes()) {
      for (const Evidence& e : graph_.evidence(n)) {
        table.cell(graph_.name(e.document));
        table.cell(std::to_string(e.start));
        table.cell(std::to_string(e.end));
        table.cell(graph_.text(e.text));
        table.cell(graph_.text(n.uid));
        table.cell(graph_.text(n.name));
        table.cell(graph_.label(n));
        table.cell(e.level == Level::name ? "name" : e.level == Level::nominal ? "nominal" : "pronoun");
        table.cell(graph_.text(e.rule));
        std::string confidence;
        append_real(confidence, stated_confidence(e.confidence));
        table.cell(confidence);
        table.end_row();
      }
    }
    table.finish(0, 0);
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
