// SPDX-License-Identifier: MIT
// Cypher for large graphs: tables that LOAD CSV reads, and the script that does so.
#include <string>
#include <string_view>
#include <vector>

#include "exporters/cypher.h"
#include "exporters/written_values.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

using Kind = PropertyType::Kind;

// To LOAD CSV a backslash in a quoted field is an escape, whatever the server's setting says of quotes.
void append_field(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') out += c;
    out += c;
  }
  out += '"';
}

// The expression that makes the cell of a row a value of its type; a cell that is not there is null.
std::string value_of_cell(const PropertyType& type) {
  const auto converted = [&](const std::string& text) -> std::string {
    switch (type.value) {
      case Kind::integer: return "toInteger(" + text + ')';
      case Kind::real: return "toFloat(" + text + ')';
      case Kind::boolean: return "toBoolean(" + text + ')';
      case Kind::date: return "date(" + text + ')';
      default: return text;
    }
  };
  const std::string cell = "row." + type.name;
  if (!type.list) return type.name + ": " + converted(cell);
  const std::string items = "split(" + cell + ", '\\u001F')";
  return type.name + ": " + (converted("x") == "x" ? items : "[x IN " + items + " | " + converted("x") + ']');
}

// One table of nodes or edges: the columns that occur, the header, the rows.
class LoadTable {
 public:
  LoadTable(ExportContext& context, FieldReader& reader, std::span<const PropertyType> columns)
      : context_(context), reader_(reader), columns_(columns), used_(columns.size()) {}

  std::vector<bool>& used() { return used_; }

  void open(const std::string& name, const std::string& keys) {
    file_ = &context_.folder.create("cypher/csv/" + name, "cypher");
    file_->write(keys);
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (used_[c]) file_->write(',' + columns_[c].name);
    }
    file_->write("\n");
  }

  void row(std::string keys, std::span<const Field> fields) {
    std::size_t next = 0;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (!used_[c]) continue;
      keys += ',';
      while (next < fields.size() && fields[next].column < c) ++next;
      if (next == fields.size() || fields[next].column != c) continue;
      std::string text;
      for (std::size_t i = 0; i < fields[next].values.size(); ++i) {
        if (i > 0) text += kArrayDelimiter;
        append_plain_value(text, reader_.graph(), columns_[c], fields[next].values[i]);
      }
      append_field(keys, text);
    }
    file_->write(keys + '\n');
  }

  void close(std::uint64_t nodes, std::uint64_t edges) { context_.folder.finish(*file_, nodes, edges); }

  // {name: row.name, …}
  [[nodiscard]] std::string properties() const {
    std::string out = "{";
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (used_[c]) out += (out.size() > 1 ? ", " : "") + value_of_cell(columns_[c]);
    }
    return out + '}';
  }

 private:
  ExportContext& context_;
  FieldReader& reader_;
  std::span<const PropertyType> columns_;
  std::vector<bool> used_;
  ExportFile* file_ = nullptr;
};

std::string statement(const std::string& file, const std::string& body) {
  return "LOAD CSV WITH HEADERS FROM 'file:///kg/" + file + "' AS row\nCALL (row) {\n" + body + "\n} IN TRANSACTIONS OF 10000 ROWS;\n";
}

std::string write_node_table(ExportContext& context, FieldReader& reader, std::span<const Node> nodes, bool sources) {
  const KnowledgeGraph& graph = context.graph;
  LoadTable table(context, reader, reader.node_columns());
  std::uint64_t count = 0;
  for (const Node& n : nodes) {
    if (n.source != sources) continue;
    reader.note_columns(n, table.used());
    ++count;
  }
  if (count == 0) return {};
  const std::string label(graph.label(nodes.front()));
  const std::string name = "nodes-" + to_ascii_lower(sources ? "source" : label) + ".csv";
  table.open(name, "uid");
  for (const Node& n : nodes) {
    if (n.source == sources) table.row(std::string(graph.text(n.uid)), reader.fields(n));
  }
  table.close(count, 0);
  return statement(name, "  MERGE (n:Entity {uid: row.uid}) SET n:" + label + (sources ? ":Source" : "") + " SET n += " + table.properties());
}

std::string write_edge_table(ExportContext& context, FieldReader& reader, std::span<const Edge> edges) {
  const KnowledgeGraph& graph = context.graph;
  LoadTable table(context, reader, reader.edge_columns());
  for (const Edge& e : edges) reader.note_columns(EdgeGroup(&e, 1), table.used());
  const std::string label(graph.label(edges.front()));
  const std::string name = "rels-" + to_ascii_lower(label) + ".csv";
  table.open(name, "uid,source,target");
  for (const Edge& e : edges) {
    std::string keys(graph.text(e.uid));
    keys += ',';
    keys += graph.uid(e.from);
    keys += ',';
    keys += graph.uid(e.to);
    table.row(std::move(keys), reader.fields(EdgeGroup(&e, 1)));
  }
  table.close(0, edges.size());
  return statement(name, "  MATCH (a:Entity {uid: row.source}) MATCH (b:Entity {uid: row.target})\n  MERGE (a)-[r:" + label +
                             " {uid: row.uid}]->(b) SET r += " + table.properties());
}

// Calls `visit` for each run of elements of one type.
template <typename Element, typename Visit>
void by_type(std::span<const Element> elements, Visit visit) {
  for (std::size_t begin = 0; begin < elements.size();) {
    std::size_t end = begin;
    while (end < elements.size() && elements[end].type == elements[begin].type) ++end;
    visit(elements.subspan(begin, end - begin));
    begin = end;
  }
}

}  // namespace

void write_load_csv(ExportContext& context) {
  FieldReader reader(context.graph, EdgeForm::separate, context.options.max_evidence);
  std::string script = "// Copy the folder csv into the import folder of the server as kg, run schema-community.cypher, then this; it may run twice.\n";
  by_type(context.graph.nodes(), [&](std::span<const Node> nodes) {
    script += write_node_table(context, reader, nodes, false);
    script += write_node_table(context, reader, nodes, true);
  });
  by_type(context.graph.edges(), [&](std::span<const Edge> edges) { script += write_edge_table(context, reader, edges); });
  ExportFile& file = context.folder.create("cypher/load-csv.cypher", "cypher");
  file.write(script);
  context.folder.finish(file, 0, 0);
}

}  // namespace factweave
