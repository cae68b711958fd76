// SPDX-License-Identifier: MIT
// Companions of the RDF files: the vocabulary as OWL, the shapes as SHACL, and the set-up of neosemantics.
#include <string>
#include <string_view>

#include "exporters/format.h"
#include "exporters/neosemantics.h"
#include "exporters/rdf_terms.h"

namespace factweave {
namespace {

constexpr std::string_view kPrefixes =
    "@prefix kg: <https://w3id.org/factweave/ns#> .\n@prefix schema: <http://schema.org/> .\n"
    "@prefix prov: <http://www.w3.org/ns/prov#> .\n@prefix foaf: <http://xmlns.com/foaf/0.1/> .\n"
    "@prefix org: <http://www.w3.org/ns/org#> .\n@prefix qudt: <http://qudt.org/schema/qudt/> .\n"
    "@prefix vf: <https://w3id.org/valueflows/ont/vf#> .\n@prefix oa: <http://www.w3.org/ns/oa#> .\n"
    "@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .\n"
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix sh: <http://www.w3.org/ns/shacl#> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n";

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + "\"@en";
}

std::string_view alignment(std::string_view type) {
  if (type == "Person") return "foaf:Person";
  if (type == "Organization") return "org:Organization";
  if (type == "Figure") return "qudt:QuantityValue";
  if (type == "Document") return "foaf:Document";
  return {};
}

// A user's type or relation may name its vocabulary by a prefix, in full, or by a prefix that nobody knows, which the
// other RDF files take as the scheme of an IRI.
std::string term(const std::string& iri) {
  const std::string full = RdfTerms::expand(iri);
  const bool plain = iri.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_:") == std::string::npos;
  return plain && full != iri && iri.find(':') != std::string::npos ? iri : '<' + full + '>';
}

std::string class_of(const EntityType& type) {
  std::string out = "kg:" + type.name + " a owl:Class ;\n  rdfs:label " + literal(type.name) + " ;\n  rdfs:subClassOf kg:" +
                    (type.parent.empty() ? "Entity" : type.parent);
  for (const std::string& iri : type.iri) out += ", " + term(iri);
  if (const auto aligned = alignment(type.name); !aligned.empty()) out += ", " + std::string(aligned);
  if (type.name == "Commitment") out += " ;\n  skos:closeMatch vf:Commitment";
  if (!type.comment.empty()) out += " ;\n  rdfs:comment " + literal(type.comment);
  return out + " .\n\n";
}

// One class, or the union of several.
std::string class_expression(const std::vector<std::string>& types) {
  if (types.size() == 1) return "kg:" + types.front();
  std::string out = "[ a owl:Class ; owl:unionOf (";
  for (const std::string& t : types) out += " kg:" + t;
  return out + " ) ]";
}

std::string property_of(const RelationType& relation) {
  std::string out = "kg:" + relation.name + " a owl:ObjectProperty";
  if (relation.symmetric) out += ", owl:SymmetricProperty";
  out += " ;\n  rdfs:label " + literal(relation.name) + " ;\n  rdfs:domain " + class_expression(relation.domain) +
         " ;\n  rdfs:range " + class_expression(relation.range);
  if (!relation.iri.empty()) out += " ;\n  owl:equivalentProperty " + term(relation.iri);
  if (!relation.inverse_iri.empty()) out += " ;\n  owl:inverseOf " + term(relation.inverse_iri);
  if (!relation.comment.empty()) out += " ;\n  rdfs:comment " + literal(relation.comment);
  return out + " .\n\n";
}

std::string data_property(const RdfTerm& term) {
  return term.iri + " a owl:DatatypeProperty ;\n  rdfs:label " + literal(term.name) + " ;\n  rdfs:range " +
         (term.datatype.empty() ? "xsd:string" : term.datatype) + " .\n\n";
}

std::string ontology(const KnowledgeGraph& graph) {
  std::string out(kPrefixes);
  out += "<https://w3id.org/factweave/ns#> a owl:Ontology ;\n  rdfs:label \"Factweave\"@en .\n\n"
         "kg:Entity a owl:Class ;\n  rdfs:label \"Entity\"@en .\n\n";
  for (const EntityType& type : graph.ontology().types) out += class_of(type);
  out += "kg:Mention a owl:Class ;\n  rdfs:subClassOf nif:RFC5147String, oa:SpecificResource .\n\n"
         "kg:Assertion a owl:Class ;\n  rdfs:subClassOf rdf:Statement .\n\n"
         "kg:Rule a owl:Class ;\n  rdfs:subClassOf prov:Plan .\n\n"
         "kg:ExtractionRun a owl:Class ;\n  rdfs:subClassOf prov:Activity .\n\n"
         "kg:Software a owl:Class ;\n  rdfs:subClassOf prov:SoftwareAgent .\n\n";
  for (const RelationType& relation : graph.ontology().relations) out += property_of(relation);
  const RdfTerms terms(graph);
  for (const RdfTerm& term : terms.all()) {
    if (term.form != RdfTerm::Form::id && term.iri.starts_with("kg:")) out += data_property(term);
  }
  return out;
}

std::string shapes() {
  return std::string(kPrefixes) +
         "kg:AssertionShape a sh:NodeShape ;\n  sh:targetClass kg:Assertion ;\n"
         "  sh:property [ sh:path rdf:subject ; sh:minCount 1 ; sh:maxCount 1 ] ;\n"
         "  sh:property [ sh:path rdf:predicate ; sh:minCount 1 ; sh:maxCount 1 ] ;\n"
         "  sh:property [ sh:path rdf:object ; sh:minCount 1 ; sh:maxCount 1 ] ;\n"
         "  sh:property [ sh:path kg:confidence ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:double ;\n"
         "    sh:minInclusive 0.0 ; sh:maxInclusive 1.0 ] ;\n"
         "  sh:property [ sh:path prov:wasDerivedFrom ; sh:minCount 1 ; sh:class kg:Mention ] .\n\n"
         "kg:MentionShape a sh:NodeShape ;\n  sh:targetClass kg:Mention ;\n"
         "  sh:property [ sh:path nif:beginIndex ; sh:minCount 1 ; sh:maxCount 1 ; sh:lessThan nif:endIndex ] ;\n"
         "  sh:property [ sh:path nif:referenceContext ; sh:minCount 1 ; sh:maxCount 1 ; sh:class kg:Document ] .\n\n"
         "kg:FigureShape a sh:NodeShape ;\n  sh:targetClass kg:Figure ;\n"
         "  sh:property [ sh:path schema:value ; sh:maxCount 1 ; sh:datatype xsd:decimal ] .\n\n"
         "kg:MoneyShape a sh:NodeShape ;\n  sh:targetClass schema:MonetaryAmount ;\n"
         "  sh:property [ sh:path schema:currency ; sh:minCount 1 ] .\n\n"
         "kg:CommitmentShape a sh:NodeShape ;\n  sh:targetClass kg:Commitment ;\n"
         "  sh:property [ sh:path schema:agent ; sh:minCount 1 ] ;\n"
         "  sh:property [ sh:path kg:dueDate ; sh:maxCount 1 ; sh:datatype xsd:date ] .\n\n"
         "kg:EntityShape a sh:NodeShape ;\n  sh:targetClass kg:Entity ;\n"
         "  sh:property [ sh:path schema:name ; sh:minCount 1 ; sh:maxCount 1 ] .\n";
}

void write_text(ExportContext& context, const std::string& name, std::string_view text) {
  ExportFile& file = context.folder.create(name, "ontology");
  file.write(text);
  context.folder.finish(file, 0, 0);
}

}  // namespace

void write_ontology(ExportContext& context) {
  write_text(context, "ontology.ttl", ontology(context.graph));
  write_text(context, "shapes.ttl", shapes());
  write_text(context, "n10s-setup.cypher", neosemantics_setup(context.graph));
}

}  // namespace factweave
