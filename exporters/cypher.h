// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "exporters/fields.h"
#include "exporters/format.h"
#include "graph/knowledge_graph.h"

namespace factweave {

// Between the elements of a list in a table; cleaned out of all text, so that no element can hold it.
constexpr char kArrayDelimiter = '\x1f';

// Constraints and indexes that Neo4j Community has; may be run twice.
[[nodiscard]] std::string cypher_schema();
// Property types and existence, which only Enterprise checks.
[[nodiscard]] std::string cypher_enterprise_schema(FieldReader& reader);
enum class DateForm : std::uint8_t { date, text };  // GraphML has no dates

// Queries with what each must answer; every row of `ok` must be true. `more_nodes` and `more_edges` stand in the
// database besides those of the graph.
[[nodiscard]] std::string cypher_verification(const KnowledgeGraph& graph, EdgeForm form, DateForm dates,
                                              const ElementCounts& more_nodes = {}, const ElementCounts& more_edges = {});

// 'text' with its escapes.
void append_cypher_string(std::string& out, std::string_view text);

// load-csv.cypher and its tables, for graphs that are too large for literal statements.
void write_load_csv(ExportContext& context);
// retract.cypher: removes what the earlier export had and this graph lacks.
[[nodiscard]] std::string cypher_retraction(const KnowledgeGraph& graph, const KnownIds& earlier);

}  // namespace factweave
