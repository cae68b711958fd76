// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "graph/knowledge_graph.h"

namespace factweave {

// Shortest form that reads back as the same number, always with a point or an exponent: 2.0, 0.1, 5.0e+09.
void append_real(std::string& out, double number);
void append_integer(std::string& out, std::int64_t number);

// With the quotes; everything but quotes, backslashes and control characters as it is.
void append_json_string(std::string& out, std::string_view text);

// One value as its type writes it in JSON: a string, a number, true or false.
void append_json_value(std::string& out, const KnowledgeGraph& graph, const PropertyType& type, Value value);
// A compact JSON array of them.
void append_json_list(std::string& out, const KnowledgeGraph& graph, const PropertyType& type,
                      std::span<const Value> values);

// One value as plain text, without quotes.
void append_plain_value(std::string& out, const KnowledgeGraph& graph, const PropertyType& type, Value value);

}  // namespace factweave
