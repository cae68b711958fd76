// SPDX-License-Identifier: MIT
// Cypher scripts: schema, verification, retraction, and the graph itself as statements that can run twice.
#include "exporters/cypher.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "exporters/format.h"
#include "exporters/written_values.h"

namespace factweave {
namespace {

using Kind = PropertyType::Kind;

constexpr std::size_t kRowsPerStatement = 500;
void append_literal(std::string& out, const KnowledgeGraph& graph, const PropertyType& type, Value value) {
  if (type.is_text()) append_cypher_string(out, graph.text(value.text()));
  else append_plain_value(out, graph, type, value);
}

void append_map(std::string& out, const KnowledgeGraph& graph, std::span<const Field> fields,
                std::span<const PropertyType> columns) {
  out += '{';
  bool first = true;
  for (const Field& f : fields) {
    const PropertyType& type = columns[f.column];
    if (!first) out += ", ";
    first = false;
    out += type.name + ": ";
    if (!type.list) {
      append_literal(out, graph, type, f.values.front());
      continue;
    }
    out += '[';
    for (std::size_t i = 0; i < f.values.size(); ++i) {
      if (i > 0) out += ", ";
      append_literal(out, graph, type, f.values[i]);
    }
    out += ']';
  }
  out += '}';
}

std::string_view cypher_type(Kind kind) {
  switch (kind) {
    case Kind::integer: return "INTEGER";
    case Kind::real: return "FLOAT";
    case Kind::boolean: return "BOOLEAN";
    case Kind::date: return "DATE";
    default: return "STRING";
  }
}

// Collects rows and writes a statement for every 500.
class Statements {
 public:
  Statements(ExportFile& file, std::string tail) : file_(file), tail_(std::move(tail)) {}
  void row(const std::string& row) {
    rows_ += rows_.empty() ? "UNWIND [\n" : ",\n";
    rows_ += row;
    if (++count_ % kRowsPerStatement == 0) flush();
  }

  // Writes what is left; call it once, last.
  void flush() {
    if (rows_.empty()) return;
    file_.write(rows_ + "\n] AS row\n" + tail_);
    rows_.clear();
  }

 private:
  ExportFile& file_;
  std::string tail_, rows_;
  std::size_t count_ = 0;
};

void write_nodes(ExportFile& file, FieldReader& reader) {
  const KnowledgeGraph& graph = reader.graph();
  std::map<std::string, std::vector<const Node*>> by_labels;
  for (const Node& n : graph.nodes()) {
    by_labels[std::string(graph.label(n)) + (n.source ? ":Source" : "")].push_back(&n);
  }
  for (const auto& [labels, nodes] : by_labels) {
    Statements statements(file, "  MERGE (n:Entity {uid: row.uid}) SET n:" + labels + " SET n += row.props;\n");
    for (const Node* n : nodes) {
      std::string row = "{uid: ";
      append_cypher_string(row, graph.text(n->uid));
      row += ", props: ";
      append_map(row, graph, reader.fields(*n), reader.node_columns());
      statements.row(row + '}');
    }
    statements.flush();
  }
}

void write_edges(ExportFile& file, FieldReader& reader) {
  const KnowledgeGraph& graph = reader.graph();
  for (EdgeGroup g = reader.first_edge(); !g.empty();) {
    const std::uint16_t type = g.front().type;
    Statements statements(file, "  MATCH (a:Entity {uid: row.s}) MATCH (b:Entity {uid: row.t})\n  MERGE (a)-[r:" +
                                    std::string(graph.label(g.front())) + " {uid: row.uid}]->(b) SET r += row.props;\n");
    for (; !g.empty() && g.front().type == type; g = reader.next_edge(g)) {
      std::string row = "{s: ";
      append_cypher_string(row, graph.uid(g.front().from));
      row += ", t: ";
      append_cypher_string(row, graph.uid(g.front().to));
      row += ", uid: ";
      append_cypher_string(row, graph.text(g.front().uid));
      row += ", props: ";
      append_map(row, graph, reader.fields(g), reader.edge_columns());
      statements.row(row + '}');
    }
    statements.flush();
  }
}

// Dates cannot be told from strings in a literal map: they are converted once, where they are not dates yet.
void write_dates(ExportFile& file, const std::string& match, char variable, std::span<const PropertyType> columns,
                 const std::vector<bool>& used) {
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (columns[c].value != Kind::date || !used[c]) continue;
    const std::string property = variable + ('.' + columns[c].name);
    const std::string type = columns[c].list ? "LIST<DATE NOT NULL>" : "DATE";
    const std::string dates = columns[c].list ? "[x IN " + property + " | date(x)]" : "date(" + property + ')';
    file.write("MATCH " + match + " WHERE " + property + " IS NOT NULL AND NOT " + property + " IS :: " + type + " SET " + property +
               " = " + dates + ";\n");
  }
}

void write_script(ExportContext& context, const std::string& name, const std::string& text) {
  ExportFile& file = context.folder.create("cypher/" + name, "cypher");
  file.write(text);
  context.folder.finish(file, 0, 0);
}

// For each type of value, the condition that a property of it has another: IS :: holds for what is absent, too.
std::map<std::string, std::string> type_conditions(const std::string& variable, std::span<const PropertyType> columns,
                                                   const std::vector<bool>& used, DateForm dates) {
  std::map<std::string, std::string> right;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (!used[c]) continue;
    const bool date = columns[c].value == Kind::date && dates == DateForm::text;
    const std::string element(date ? "STRING" : cypher_type(columns[c].value));
    const std::string type = columns[c].list ? "LIST<" + element + " NOT NULL>" : element;
    std::string& conditions = right[type];
    conditions += (conditions.empty() ? "NOT (" : " AND ") + variable + '.' + columns[c].name + " IS :: " + type;
  }
  for (auto& [type, conditions] : right) conditions += ')';
  return right;
}

std::string check(const std::string& what, const std::string& query, const std::string& seen, std::uint64_t wanted) {
  std::string line = query + " WITH " + seen + " AS seen RETURN ";
  append_cypher_string(line, what);
  return line + " AS what, seen, " + std::to_string(wanted) + " AS wanted, seen = " + std::to_string(wanted) + " AS ok;\n";
}

}  // namespace

std::string cypher_schema() {
  return "CREATE CONSTRAINT kg_entity_uid IF NOT EXISTS FOR (n:Entity) REQUIRE n.uid IS UNIQUE;\n"
         "CREATE INDEX kg_entity_name IF NOT EXISTS FOR (n:Entity) ON (n.name);\n"
         "CREATE INDEX kg_document_published IF NOT EXISTS FOR (n:Document) ON (n.published);\n"
         "CREATE INDEX kg_figure_kind_value IF NOT EXISTS FOR (n:Figure) ON (n.figure_kind, n.value);\n"
         "CREATE INDEX kg_commitment_due IF NOT EXISTS FOR (n:Commitment) ON (n.due_date);\n"
         "CREATE FULLTEXT INDEX kg_entity_text IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases];\n";
}

std::string cypher_enterprise_schema(FieldReader& reader) {
  std::string out =
      "CREATE CONSTRAINT kg_entity_name_exists IF NOT EXISTS FOR (n:Entity) REQUIRE n.name IS NOT NULL;\n";
  for (std::size_t c = 0; c < reader.node_columns().size(); ++c) {
    const PropertyType& type = reader.node_columns()[c];
    if (!reader.used_node_columns()[c]) continue;
    const std::string element(cypher_type(type.value));
    out += "CREATE CONSTRAINT kg_type_" + type.name + " IF NOT EXISTS FOR (n:Entity) REQUIRE n." + type.name + " IS :: " +
           (type.list ? "LIST<" + element + " NOT NULL>" : element) + ";\n";
  }
  return out;
}

std::string cypher_verification(const KnowledgeGraph& graph, EdgeForm form, DateForm dates, const ElementCounts& more_nodes,
                                const ElementCounts& more_edges) {
  FieldReader reader(graph, form, 1);
  ElementCounts labels = reader.node_counts(), types = reader.edge_counts();
  labels.insert(more_nodes.begin(), more_nodes.end());
  types.insert(more_edges.begin(), more_edges.end());
  std::uint64_t edges = 0;
  for (const auto& [type, count] : types) edges += count;
  std::string out = check("nodes", "MATCH (n:Entity)", "count(n)", graph.nodes().size());
  for (const auto& [label, count] : labels) out += check("nodes " + label, "MATCH (n:" + label + ")", "count(n)", count);
  out += check("relationships", "MATCH ()-[r]->()", "count(r)", edges);
  for (const auto& [type, count] : types) {
    out += check("relationships " + type, "MATCH ()-[r:" + type + "]->()", "count(r)", count);
  }
  out += check("nodes without a label", "MATCH (n) WHERE size(labels(n)) = 0", "count(n)", 0);
  out += check("relationships RELATED (an import without types)", "MATCH ()-[r]->() WHERE type(r) = 'RELATED'", "count(r)", 0);
  out += check("entity_type as a property (an import without readLabels)", "MATCH (n) WHERE n.entity_type IS NOT NULL", "count(n)", 0);
  out += check("label as a property", "MATCH ()-[r]->() WHERE r.label IS NOT NULL", "count(r)", 0);
  out += check("nodes without a name", "MATCH (n:Entity) WHERE n.name IS NULL", "count(n)", 0);
  for (const auto& [type, wrong] : type_conditions("n", reader.node_columns(), reader.used_node_columns(), dates)) {
    out += check("nodes with a property that should be " + type, "MATCH (n:Entity) WHERE " + wrong, "count(n)", 0);
  }
  for (const auto& [type, wrong] : type_conditions("r", reader.edge_columns(), reader.used_edge_columns(), dates)) {
    out += check("relationships with a property that should be " + type, "MATCH ()-[r]->() WHERE " + wrong, "count(r)", 0);
  }
  return out;
}

std::string cypher_retraction(const KnowledgeGraph& graph, const KnownIds& earlier) {
  std::map<std::string, std::vector<std::string>> gone;  // by type; nodes under the empty one
  std::unordered_set<std::string_view> edges;
  for (const Edge& e : graph.edges()) edges.insert(graph.text(e.uid));
  for (const auto& [type, uid] : earlier.edges()) {
    if (!edges.contains(uid)) gone[type].push_back(uid);
  }
  for (const std::string& uid : earlier.nodes()) {
    if (!graph.find(uid)) gone[""].push_back(uid);
  }
  std::string out = "// Removes what the earlier graph had and this one lacks; run it before load.cypher or load-csv.cypher.\n";
  for (auto& [type, uids] : gone) {
    std::sort(uids.begin(), uids.end());
    for (std::size_t i = 0; i < uids.size(); ++i) {
      if (i % kRowsPerStatement == 0) out += type.empty() ? "UNWIND [" : "MATCH ()-[r:" + type + "]->() WHERE r.uid IN [";
      append_cypher_string(out, uids[i]);
      const bool last = i + 1 == uids.size() || (i + 1) % kRowsPerStatement == 0;
      out += !last ? ",\n" : type.empty() ? "] AS uid MATCH (n:Entity {uid: uid}) DETACH DELETE n;\n" : "] DELETE r;\n";
    }
  }
  return out;
}

void append_cypher_string(std::string& out, std::string_view text) {
  out += '\'';
  for (const char c : text) {
    if (c == '\\' || c == '\'') out += '\\';
    if (c == '\n') out += "\\n";
    else out += c;
  }
  out += '\'';
}

void write_cypher(ExportContext& context) {
  const KnowledgeGraph& graph = context.graph;
  FieldReader reader(graph, EdgeForm::separate, context.options.max_evidence);
  write_script(context, "schema-community.cypher", cypher_schema());
  write_script(context, "schema-enterprise.cypher", cypher_enterprise_schema(reader));
  write_script(context, "verify.cypher", cypher_verification(graph, EdgeForm::separate, DateForm::date));
  const bool retract = context.earlier != nullptr;
  if (retract) write_script(context, "retract.cypher", cypher_retraction(graph, *context.earlier));
  const std::string first = std::string("Neo4j, in the folder cypher: cypher-shell -f schema-community.cypher, ") + (retract ? "-f retract.cypher, " : "");
  // Each literal is a part of a statement that is planned anew: beyond some thousand elements that takes minutes.
  if (graph.nodes().size() + graph.edges().size() > context.options.load_script_limit) {
    write_load_csv(context);
    context.next_steps.push_back(first + "then, with cypher/csv copied into the import folder of the server as kg, -f load-csv.cypher, "
                                 "then -f verify.cypher");
    return;
  }
  ExportFile& file = context.folder.create("cypher/load.cypher", "cypher");
  write_nodes(file, reader);
  write_edges(file, reader);
  write_dates(file, "(n:Entity)", 'n', reader.node_columns(), reader.used_node_columns());
  write_dates(file, "()-[r]->()", 'r', reader.edge_columns(), reader.used_edge_columns());
  context.folder.finish(file, graph.nodes().size(), graph.edges().size());
  context.next_steps.push_back(first + "-f load.cypher, then -f verify.cypher");
}

}  // namespace factweave
