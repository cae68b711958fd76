// SPDX-License-Identifier: MIT
// The folder for `neo4j-admin database import full`: per label and per type a header file and gzipped rows; the
// arguments; the schema; and queries that compare the database with what was written.
#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/cypher.h"
#include "exporters/fields.h"
#include "exporters/format.h"
#include "exporters/write_elements.h"
#include "exporters/written_values.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

using Kind = PropertyType::Kind;

constexpr std::size_t kRowsPerPart = 1'000'000;
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

// As much of a text as the importer's buffer holds, in which each quote stands twice.
std::string_view fitting(std::string_view text) {
  std::size_t room = kValueLimit;
  if (text.size() <= room / 2) return text;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t size = text[i] == '"' ? 2 : 1;
    if (size > room) {
      while ((static_cast<unsigned char>(text[i]) & 0xC0) == 0x80) --i;  // to the beginning of a character
      return text.substr(0, i);
    }
    room -= size;
  }
  return text;
}

// `newline` stands for each line feed.
void append_quoted(std::string& out, std::string_view text, char newline = ' ') {
  text = fitting(text);
  out += '"';
  // Nearly every value is plain, and two calls of memchr are quicker than one look at each byte.
  if (text.find('"') == std::string_view::npos && text.find('\n') == std::string_view::npos) {
    out += text;
    out += '"';
    return;
  }
  std::size_t plain = 0;  // what is not yet copied begins here
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '"' && text[i] != '\n') continue;
    out += text.substr(plain, i - plain);
    if (text[i] == '"') out += "\"\"";
    else out += newline;
    plain = i + 1;
  }
  out += text.substr(plain);
  out += '"';
}

void append_column(std::string& header, const PropertyType& type) {
  header += ',' + type.name + ':' + std::string(column_type(type.value)) + (type.list ? "[]" : "");
}

std::vector<std::uint16_t> marked(const std::vector<bool>& marks) {
  std::vector<std::uint16_t> all;
  for (std::size_t c = 0; c < marks.size(); ++c) {
    if (marks[c]) all.push_back(static_cast<std::uint16_t>(c));
  }
  return all;
}

// Rows of one file, whose columns are those numbered `used`.
class CsvRows {
 public:
  CsvRows(const KnowledgeGraph& graph, std::span<const PropertyType> columns, const std::vector<std::uint16_t>& used, char newline)
      : graph_(graph), columns_(columns), used_(used), newline_(newline) {}

  // The fields are among the columns used, in the same order.
  void append_cells(std::string& out, std::span<const Field> fields) {
    std::size_t next = 0;
    for (const std::uint16_t c : used_) {
      out += ',';
      if (next < fields.size() && fields[next].column == c) append_cell(out, columns_[c], fields[next++].values);
    }
    out += '\n';
  }

 private:
  void append_cell(std::string& out, const PropertyType& type, std::span<const Value> values) {
    if (type.list) {
      append_list(out, type, values);
    } else if (type.is_text() && type.value != Kind::date) {
      append_quoted(out, graph_.text(values.front().text()), newline_);
    } else {
      append_plain_value(out, graph_, type, values.front());
    }
  }

  void append_list(std::string& out, const PropertyType& type, std::span<const Value> values) {
    list_.clear();
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0) list_ += kArrayDelimiter;
      append_plain_value(list_, graph_, type, values[i]);
    }
    append_quoted(out, list_, newline_);
  }

  const KnowledgeGraph& graph_;
  std::span<const PropertyType> columns_;
  const std::vector<std::uint16_t>& used_;
  char newline_;
  std::string list_;  // kept from row to row for its memory
};

class Neo4jCsvWriter {
 public:
  explicit Neo4jCsvWriter(ExportContext& context)
      : context_(context),
        graph_(context.graph),
        reader_(graph_, EdgeForm::separate, context.options.max_evidence),
        // neo4j-admin reads gzip; zstd it does not.
        compression_(context.options.compress == "none" ? Compression::none : Compression::gz),
        newline_(context.options.csv_newlines ? '\n' : ' ') {}

  void write() {
    arguments_ = "--overwrite-destination=true\n--id-type=string\n--array-delimiter=U+001F\n";
    if (context_.options.csv_newlines) arguments_ += "--multiline-fields=true\n";
    for (std::size_t begin = 0; begin < graph_.nodes().size();) {
      const std::uint16_t type = graph_.nodes()[begin].type;
      std::vector<NodeId> nodes, sources;
      for (; begin < graph_.nodes().size() && graph_.nodes()[begin].type == type; ++begin) {
        (graph_.nodes()[begin].source ? sources : nodes).push_back(static_cast<NodeId>(begin));
      }
      write_nodes(nodes);
      // Documents of the corpus bear one label more than other documents, so they have files of their own.
      write_nodes(sources);
    }
    if (graph_.nodes().empty()) write_no_nodes();
    for (std::size_t begin = 0; begin < graph_.edges().size();) begin = write_edges(begin);
    text_file("import.args", arguments_);
    text_file("schema-community.cypher", cypher_schema());
    text_file("schema-enterprise.cypher", cypher_enterprise_schema(reader_));
    text_file("verify.cypher", cypher_verification(graph_, EdgeForm::separate, DateForm::date));
  }

 private:
  void text_file(const std::string& name, std::string_view content) {
    ExportFile& file = context_.folder.create("neo4j-csv/" + name, "neo4j-csv");
    file.write(content);
    context_.folder.finish(file, 0, 0);
  }

  // The rows in parts of a size that tools like, and their arguments.
  void write_parts(const std::string& argument, const std::string& stem, std::size_t count, bool nodes, const ElementText& text) {
    arguments_ += argument + "=./" + stem + ".header.csv";
    for (std::size_t begin = 0, part = 1; begin < count; begin += kRowsPerPart, ++part) {
      const std::size_t rows = std::min(kRowsPerPart, count - begin);
      char number[16];
      std::snprintf(number, sizeof number, "-%04zu.csv", part);
      ExportFile& file = context_.folder.create("neo4j-csv/" + stem + number, "neo4j-csv", compression_);
      write_elements(file, rows, [&](std::size_t from, std::size_t to, std::string& out) { text(begin + from, begin + to, out); });
      context_.folder.finish(file, nodes ? rows : 0, nodes ? 0 : rows);
      arguments_ += ",./" + stem + number + std::string(compressed_suffix(compression_));
    }
    arguments_ += '\n';
  }

  // The importer wants an argument for nodes; a header without rows will do.
  void write_no_nodes() {
    text_file("nodes-source.header.csv", "uid:ID(kg),name:string\n");
    write_parts("--nodes=Entity:Document:Source", "nodes-source", 0, true, [](std::size_t, std::size_t, std::string&) {});
  }

  void write_nodes(const std::vector<NodeId>& nodes) {
    if (nodes.empty()) return;
    const Node& first = graph_.nodes()[nodes.front()];
    const std::vector<bool> used = columns_used(
        nodes.size(), reader_.node_columns().size(), [&](std::size_t begin, std::size_t end, std::vector<bool>& marks) {
          for (std::size_t i = begin; i < end; ++i) reader_.note_columns(graph_.nodes()[nodes[i]], marks);
        });
    const std::string label(graph_.label(first));
    const std::string stem = "nodes-" + to_ascii_lower(first.source ? "source" : label);
    const std::vector<std::uint16_t> columns = marked(used);
    std::string header = "uid:ID(kg)";
    for (const std::uint16_t c : columns) append_column(header, reader_.node_columns()[c]);
    text_file(stem + ".header.csv", header + '\n');
    write_parts("--nodes=Entity:" + label + (first.source ? ":Source" : ""), stem, nodes.size(), true,
                [&](std::size_t begin, std::size_t end, std::string& out) {
                  FieldReader reader(graph_, EdgeForm::separate, context_.options.max_evidence);
                  CsvRows rows(graph_, reader.node_columns(), columns, newline_);
                  for (std::size_t i = begin; i < end; ++i) {
                    const Node& n = graph_.nodes()[nodes[i]];
                    append_quoted(out, graph_.text(n.uid));
                    rows.append_cells(out, reader.fields(n));
                  }
                });
  }

  // All edges of the type of this one; returns the first of the next type.
  std::size_t write_edges(std::size_t first) {
    const std::span<const Edge> edges = graph_.edges();
    std::size_t end = first;
    while (end < edges.size() && edges[end].type == edges[first].type) ++end;
    const std::vector<bool> used = columns_used(
        end - first, reader_.edge_columns().size(), [&](std::size_t from, std::size_t to, std::vector<bool>& marks) {
          for (std::size_t i = first + from; i < first + to; ++i) reader_.note_columns(edges.subspan(i, 1), marks);
        });
    const std::string label(graph_.label(edges[first]));
    const std::string stem = "rels-" + to_ascii_lower(label);
    const std::vector<std::uint16_t> columns = marked(used);
    std::string header = ":START_ID(kg),:END_ID(kg),uid:string";
    for (const std::uint16_t c : columns) append_column(header, reader_.edge_columns()[c]);
    text_file(stem + ".header.csv", header + '\n');
    write_parts("--relationships=" + label, stem, end - first, false, [&](std::size_t from, std::size_t to, std::string& out) {
      FieldReader reader(graph_, EdgeForm::separate, context_.options.max_evidence);
      CsvRows rows(graph_, reader.edge_columns(), columns, newline_);
      for (std::size_t i = first + from; i < first + to; ++i) {
        const Edge& e = edges[i];
        reader.fetch_ahead(i, first + to);
        append_quoted(out, graph_.uid(e.from));
        out += ',';
        append_quoted(out, graph_.uid(e.to));
        out += ',';
        append_quoted(out, graph_.text(e.uid));
        rows.append_cells(out, reader.fields(edges.subspan(i, 1)));
      }
    });
    return end;
  }

  ExportContext& context_;
  const KnowledgeGraph& graph_;
  FieldReader reader_;
  Compression compression_;
  char newline_;
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
