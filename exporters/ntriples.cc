// SPDX-License-Identifier: MIT
// N-Triples: the statements of the JSON-LD files, one a line, sorted.
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "exporters/format.h"
#include "exporters/rdf_resources.h"

namespace factweave {
namespace {

void append_literal(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      default: out += c;
    }
  }
  out += '"';
}

// The canonical form that JSON-LD processors give to a JSON number: 8.5E-1.
std::string canonical_real(const std::string& text) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.15E", std::strtod(text.c_str(), nullptr));
  std::string out(buffer);
  const std::size_t e = out.find('E');
  std::size_t end = e;
  while (end > 3 && out[end - 1] == '0' && out[end - 2] != '.') --end;
  int exponent = 0;
  const char* digits = out.c_str() + e + (out[e + 1] == '+' ? 2 : 1);
  std::from_chars(digits, out.c_str() + out.size(), exponent);
  return out.substr(0, end) + 'E' + std::to_string(exponent);
}

std::string object(const RdfTerm& term, const std::string& value) {
  std::string out;
  if (term.form == RdfTerm::Form::id) return '<' + RdfTerms::expand(value) + '>';
  append_literal(out, term.form == RdfTerm::Form::real ? canonical_real(value) : value);
  if (!term.datatype.empty()) out += "^^<" + RdfTerms::expand(term.datatype) + '>';
  return out;
}

std::vector<std::string> triples(const RdfResource& r, const RdfTerms& terms) {
  std::vector<std::string> lines;
  const std::string subject = '<' + r.id + "> ";
  for (const std::string& type : r.types) {
    lines.push_back(subject + '<' + RdfTerms::expand("rdf:type") + "> <" + RdfTerms::expand(type) + "> .\n");
  }
  for (const auto& [id, values] : r.properties) {
    const std::string predicate = '<' + RdfTerms::expand(terms[id].iri) + "> ";
    for (const std::string& value : values) lines.push_back(subject + predicate + object(terms[id], value) + " .\n");
  }
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

}  // namespace

void write_ntriples(ExportContext& context) {
  const RdfResources resources(context.graph, context.options);
  std::vector<std::pair<std::string, std::size_t>> order;
  order.reserve(resources.size());
  for (std::size_t i = 0; i < resources.size(); ++i) order.emplace_back(resources.id_of(i) + '>', i);
  std::sort(order.begin(), order.end());
  ExportFile& file = context.folder.create("kg.nt", "nt", context.compression);
  std::uint64_t count = 0;
  for (const auto& [id, i] : order) {
    for (const std::string& line : triples(resources.at(i), resources.terms())) {
      file.write(line);
      ++count;
    }
  }
  context.folder.finish(file, resources.size(), count);
  if (context.compression == Compression::none) context.next_steps.push_back("Apache Jena: riot --count kg.nt");
}

}  // namespace factweave
