// SPDX-License-Identifier: MIT
// The folder for `neo4j-admin database import full`: per label and per type a header file and gzipped rows; the
// arguments; the schema; and queries that compare the database with what was written.
#include <string>
#include <string_view>
#include <vector>

#include "exporters/cypher.h"
#include "exporters/fields.h"
#include "exporters/format.h"
#include "exporters/written_values.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

using Kind = PropertyType::Kind;

constexpr char kArrayDelimiter = '\x1f';  // cleaned out of all text, so that no element can hold it
constexpr std::size_t kValueLimit = 4 * 1024 * 1024 - 1024;

std::string_view column_type(Kind kind) {
  switch (kind) {
    case Kind::integer: return "long";
    case Kind::real: return "double";
    case Kind::boolean: return "boolean";
    case Kind::date: return "date";
    default: return "string";
  }
}

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text.substr(0, kValueLimit)) {
    if (c == '"') out += '"';
    out += c == '\n' ? ' ' : c;
  }
  out += '"';
}

class Neo4jCsvWriter {
 public:
  explicit Neo4jCsvWriter(ExportContext& context)
      : context_(context), graph_(context.graph), reader_(graph_, EdgeForm::separate, context.options.max_evidence) {}

  void write() {
    arguments_ = "--overwrite-destination=true\n--id-type=string\n--array-delimiter=U+001F\n";
    for (std::size_t begin = 0; begin < graph_.nodes().size();) {
      const std::uint16_t type = graph_.nodes()[begin].type;
      std::size_t end = begin;
      while (end < graph_.nodes().size() && graph_.nodes()[end].type == type) ++end;
      write_nodes(begin, end, false);
      write_nodes(begin, end, true);
      begin = end;
    }
    for (EdgeGroup g = reader_.first_edge(); !g.empty();) g = write_edges(g);
    text_file("import.args", arguments_);
    text_file("schema-community.cypher", cypher_schema());
    text_file("schema-enterprise.cypher", cypher_enterprise_schema(reader_));
    text_file("verify.cypher", cypher_verification(graph_, EdgeForm::separate));
  }

 private:
  void text_file(const std::string& name, std::string_view content) {
    ExportFile& file = context_.folder.create("neo4j-csv/" + name, "neo4j-csv");
    file.write(content);
    context_.folder.finish(file, 0, 0);
  }

  static void append_column(std::string& header, const PropertyType& type) {
    header += ',' + type.name + ':' + std::string(column_type(type.value)) + (type.list ? "[]" : "");
  }

  void append_cells(std::string& line, std::span<const Field> fields, std::span<const PropertyType> columns,
                    const std::vector<bool>& used) {
    std::size_t next = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (!used[c]) continue;
      line += ',';
      while (next < fields.size() && fields[next].column < c) ++next;
      if (next == fields.size() || fields[next].column != c) continue;
      const PropertyType& type = columns[c];
      std::string text;
      for (std::size_t i = 0; i < fields[next].values.size(); ++i) {
        if (i > 0) text += kArrayDelimiter;
        append_plain_value(text, graph_, type, fields[next].values[i]);
      }
      if (type.list || (type.is_text() && type.value != Kind::date)) append_quoted(line, text);
      else line += text;
    }
  }

  // Documents of the corpus bear one label more than other documents, so they have files of their own.
  void write_nodes(std::size_t begin, std::size_t end, bool sources) {
    std::vector<bool> used(reader_.node_columns().size());
    std::uint64_t count = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const Node& n = graph_.nodes()[i];
      if (n.source != sources) continue;
      ++count;
      for (const Field& f : reader_.fields(n)) used[f.column] = true;
    }
    if (count == 0) return;
    const std::string_view label = graph_.label(graph_.nodes()[begin]);
    const std::string stem = "nodes-" + to_ascii_lower(sources ? "source" : label);
    std::string header = "uid:ID(kg)";
    for (std::size_t c = 0; c < used.size(); ++c) {
      if (used[c]) append_column(header, reader_.node_columns()[c]);
    }
    text_file(stem + ".header.csv", header + '\n');
    ExportFile& file = context_.folder.create("neo4j-csv/" + stem + "-0001.csv.gz", "neo4j-csv", true);
    for (std::size_t i = begin; i < end; ++i) {
      const Node& n = graph_.nodes()[i];
      if (n.source != sources) continue;
      std::string line;
      append_quoted(line, graph_.text(n.uid));
      append_cells(line, reader_.fields(n), reader_.node_columns(), used);
      file.write(line + '\n');
    }
    context_.folder.finish(file, count, 0);
    arguments_ += "--nodes=Entity:" + std::string(label) + (sources ? ":Source" : "") + "=./" + stem + ".header.csv,./" +
                  stem + "-0001.csv.gz\n";
  }

  // All edges of the type of this one; returns the first of the next type.
  EdgeGroup write_edges(EdgeGroup first) {
    const std::uint16_t type = first.front().type;
    std::vector<bool> used(reader_.edge_columns().size());
    EdgeGroup end = first;
    for (; !end.empty() && end.front().type == type; end = reader_.next_edge(end)) {
      for (const Field& f : reader_.fields(end)) used[f.column] = true;
    }
    const std::string_view label = graph_.label(first.front());
    const std::string stem = "rels-" + to_ascii_lower(label);
    std::string header = ":START_ID(kg),:END_ID(kg),uid:string";
    for (std::size_t c = 0; c < used.size(); ++c) {
      if (used[c]) append_column(header, reader_.edge_columns()[c]);
    }
    text_file(stem + ".header.csv", header + '\n');
    ExportFile& file = context_.folder.create("neo4j-csv/" + stem + "-0001.csv.gz", "neo4j-csv", true);
    std::uint64_t count = 0;
    for (EdgeGroup g = first; !g.empty() && g.front().type == type; g = reader_.next_edge(g), ++count) {
      std::string line;
      append_quoted(line, graph_.uid(g.front().from));
      line += ',';
      append_quoted(line, graph_.uid(g.front().to));
      line += ',';
      append_quoted(line, graph_.text(g.front().uid));
      append_cells(line, reader_.fields(g), reader_.edge_columns(), used);
      file.write(line + '\n');
    }
    context_.folder.finish(file, 0, count);
    arguments_ += "--relationships=" + std::string(label) + "=./" + stem + ".header.csv,./" + stem + "-0001.csv.gz\n";
    return end;
  }

  ExportContext& context_;
  const KnowledgeGraph& graph_;
  FieldReader reader_;
  std::string arguments_;
};

}  // namespace

void write_neo4j_csv(ExportContext& context) {
  Neo4jCsvWriter(context).write();
  context.next_steps.push_back(
      "Neo4j, a new database, in the folder neo4j-csv: neo4j-admin database import full neo4j @import.args, "
      "then cypher-shell -f schema-community.cypher and cypher-shell -f verify.cypher");
}

}  // namespace factweave
