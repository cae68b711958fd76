// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include "pipeline/annotations.h"
#include "pipeline/ontology.h"

namespace factweave {

// Annotation JSON Lines, schema `annotations-1`: one JSON object a line, one line a document, keys in a
// fixed order, so that equal annotations give equal bytes. Absent and null mean the same, and nothing is
// written for what is empty or false. Ids are m1, e1, f1, q1, c1 and fr1 (frames) by position in their
// list; "doc" is the document itself, which stands first among the entities. A figure's numbers are
// decimal strings. `confidence` is written where it is below 1.
//
// An attribute is written as the ontology declares it: a boolean as true or false, a list as an array, an
// integer or real as a number, an entity or figure as its id; an attribute that the ontology does not know,
// as a string, or as an array if it has several values.

// The line of one finished document, without a line end.
//
//   out << annotation_line(annotations, rules.ontology) << '\n';
[[nodiscard]] std::string annotation_line(const Annotations& annotations, const Ontology& ontology);

// Writes the line and a line end.
void write_annotations(std::ostream& out, const Annotations& annotations, const Ontology& ontology);

// Reads one line back: annotation_line(read_annotations(line, o), o) == line for a line that was written
// here. JSON numbers are accepted for decimal strings (and keep their digits); any ids are accepted.
// Throws std::runtime_error that names the record and key: no JSON, another schema, an unknown key outside
// `attributes`, a value of the wrong type, an id that no record has.
[[nodiscard]] Annotations read_annotations(std::string_view line, const Ontology& ontology);

// Reads a stream line by line; blank lines are skipped. Errors name the stream and the line:
//
//   AnnotationReader reader(file, "part-1.jsonl", rules.ontology);
//   Annotations document;
//   while (reader.next(document)) …
//
// The stream, the name and the ontology must outlive it. One thread.
class AnnotationReader {
 public:
  AnnotationReader(std::istream& in, std::string_view name, const Ontology& ontology)
      : in_(in), name_(name), ontology_(ontology) {}

  // False at the end of the stream.
  [[nodiscard]] bool next(Annotations& annotations);

 private:
  std::istream& in_;
  std::string_view name_;
  const Ontology& ontology_;
  std::size_t line_number_ = 0;
  std::string line_;
};

}  // namespace factweave
