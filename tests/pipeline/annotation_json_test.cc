// SPDX-License-Identifier: MIT
#include "pipeline/annotation_json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <stdexcept>

namespace factweave {
namespace {

using testing::HasSubstr;

Ontology small_ontology() {
  Ontology ontology;
  const auto declare = [&](std::string name, ValueType value, bool list) {
    ontology.attributes.push_back({std::move(name), value, list, ""});
  };
  declare("roles", ValueType::string, true);
  declare("named", ValueType::boolean, false);
  declare("population", ValueType::integer, false);
  declare("lat", ValueType::real, false);
  declare("figure", ValueType::figure, false);
  declare("place", ValueType::entity, false);
  return ontology;
}

// A text with one record of each kind, spans in code points.
Annotations sample() {
  Annotations a;
  a.doc = "a/\u0160.txt";
  a.doc_date = "2025-04-01";
  a.title = "A \"title\"";
  a.length = 120;
  a.media_type = "text/plain";
  a.metadata = {{"author", "Ann"}};
  a.unit = OffsetUnit::code_points;
  a.mentions.push_back(
      {{0, 4}, "Anna", "Person", "individual", Level::name, 0, {{"named", {"true"}, {}}}, 0.5, "p/x"});
  a.mentions.push_back({{6, 8}, "we", "Organization", "", Level::pronoun, 1, {}, 1.0, "c/we"});
  a.entities.resize(3);
  a.entities[0].type = "Person";
  a.entities[0].name = "Anna";
  a.entities[0].aliases = {"A.", "Ann"};
  a.entities[0].attributes = {
      {"roles", {"mayor"}, {}}, {"lat", {"-3.50"}, {}}, {"population", {"12"}, {}}, {"own", {"a", "b"}, {}}};
  a.entities[1].type = "Organization";
  a.entities[1].name = "Group";
  a.entities[1].members = {0, 2};
  a.entities[2].type = "Place";
  a.entities[2].name = "X";
  a.entities[2].canonical = "place:XX";
  a.figures.resize(2);
  a.figures[0].span = {10, 12};
  a.figures[0].text = "40";
  a.figures[0].kind = "count";
  a.figures[0].value = "0.10";
  a.figures[0].unit_inferred = true;
  a.figures[0].change = FigureChange{"increase", "to", 1};
  a.figures[0].of = {kDocumentRef, entity_ref(2)};
  a.figures[0].anchor_figure = 1;
  a.figures[0].rule = "f/x";
  a.figures[1].span = {14, 18};
  a.figures[1].kind = "period";
  a.figures[1].iso = "2030";
  a.figures[1].anchor = "doc_date";
  a.quotations.push_back({{20, 30}, "\u201Cx\u201D", 0, {}, "direct", "said", "", "q/x"});
  Commitment c;
  c.span = {20, 29};
  c.trigger = {{21, 25}, "will"};
  c.act = "promise";
  c.strength = "firm";
  c.strength_rank = 4;
  c.speaker = 0;
  c.joint_with = {1};
  c.actions = {{{26, 29}, "buy", "buy", "it"}};
  c.concerns = {figure_ref(0), entity_ref(2)};
  c.condition = TextSpan{{2, 3}, "if"};
  c.deadline = Deadline{{4, 5}, "by 2030", "2030"};
  c.target = 1;
  c.attribution = {"direct", 0, "said"};
  a.commitments = {c, c};
  a.commitments[1].same_as = 0;
  a.relations.push_back({"said",
                         entity_ref(0),
                         {RecordKind::quotation, 0},
                         {{"figure", {}, figure_ref(1)}, {"place", {}, entity_ref(2)}},
                         {0, 30},
                         "r/x"});
  a.frames.push_back({{1, 2}, "n", "Launch", {{"product", entity_ref(2)}}, {}, "u/x"});
  return a;
}

TEST(AnnotationJson, ReadsBackWhatItWrites) {
  const Ontology ontology = small_ontology();
  const std::string line = annotation_line(sample(), ontology);
  EXPECT_EQ(annotation_line(read_annotations(line, ontology), ontology), line);
  EXPECT_THAT(line, HasSubstr(R"("attributes":{"named":true},"confidence":0.5)"));
  EXPECT_THAT(line,
              HasSubstr(R"("attributes":{"roles":["mayor"],"lat":-3.50,"population":12,"own":["a","b"]})"));
  EXPECT_THAT(line, HasSubstr(R"("attributes":{"members":["e1","e3"]})"));
  EXPECT_THAT(line, HasSubstr(R"("attributes":{"figure":"f2","place":"e3"},"evidence":[0,30])"));
  EXPECT_THAT(line, HasSubstr(R"("entities":[{"id":"doc","type":"Document")"));
}

TEST(AnnotationJson, KeepsEveryReference) {
  const Ontology ontology = small_ontology();
  const Annotations a = read_annotations(annotation_line(sample(), ontology), ontology);
  EXPECT_EQ(a.entities.size(), 3u);
  EXPECT_EQ(a.entities[1].members, (std::vector<std::uint32_t>{0, 2}));
  EXPECT_EQ(a.figures[0].of, (std::vector<RecordRef>{kDocumentRef, entity_ref(2)}));
  EXPECT_EQ(a.figures[0].change->from_figure, 1u);
  EXPECT_EQ(a.relations[0].attributes[0].ref, figure_ref(1));
  EXPECT_EQ(a.frames[0].roles[0].target, entity_ref(2));
  EXPECT_EQ(a.commitments[1].same_as, 0u);
  EXPECT_EQ(a.unit, OffsetUnit::code_points);
}

TEST(AnnotationJson, AcceptsNumbersNullsAndForeignIds) {
  const std::string line =
      R"({"doc":"d","length":9,"entities":[{"id":"acme","type":"Organization","name":"Acme"}],)"
      R"("figures":[{"id":"x","start":1,"end":2,"kind":"money","value":0.1000000000000000055,"of":["acme","doc"],"per":null}],)"
      R"("mentions":[{"start":3,"end":5,"type":"Organization","level":"name","entity":"acme"}]})";
  const Annotations a = read_annotations(line, {});
  EXPECT_EQ(a.figures[0].value, "0.1000000000000000055");
  EXPECT_EQ(a.figures[0].of, (std::vector<RecordRef>{entity_ref(0), kDocumentRef}));
  EXPECT_EQ(a.mentions[0].entity, 0u);
}

TEST(AnnotationJson, FailedDocumentsHoldTheReasonOnly) {
  Annotations a;
  a.doc = "bad.txt";
  a.length = 7;
  a.error = DocumentError{"read", "is no text"};
  const std::string line = annotation_line(a, {});
  EXPECT_EQ(line, R"({"doc":"bad.txt","error":{"stage":"read","message":"is no text"}})");
  EXPECT_EQ(read_annotations(line, {}).error->message, "is no text");
}

TEST(AnnotationJson, ErrorsNameRecordKeyAndLine) {
  const struct {
    std::string line, message;
  } kCases[] = {
      {R"({"doc":"d","colour":1})", "annotations of d, key `colour` is unknown"},
      {R"({"doc":"d","figures":[{"start":1},{"hue":1}]})",
       "annotations of d, figures[1], key `hue` is unknown"},
      {R"({"doc":"d","mentions":[{"start":"x"}]})", "mentions[0], key `start` is no whole number"},
      {R"({"doc":"d","mentions":[{"entity":"e9"}]})", "names `e9`, an id that no record"},
      {R"({"doc":"d","schema":"annotations-9"})", "is `annotations-9`; this program reads annotations-1"},
      {R"({"doc":"d","relations":[{"type":"said","from":"doc"}]})", "has no `from` or no `to`"},
      {R"({"length":1})", "has no `doc`"},
      {"[1]", "is no JSON object"},
      {"{", "no JSON at byte"},
  };
  for (const auto& each : kCases) {
    try {
      (void)read_annotations(each.line, {});
      ADD_FAILURE() << "accepted " << each.line;
    } catch (const std::runtime_error& error) {
      EXPECT_THAT(error.what(), HasSubstr(each.message)) << each.line;
    }
  }
  std::istringstream in("\n{\"doc\":\"a\"}\n\n{\"doc\":\n");
  const Ontology ontology;
  AnnotationReader reader(in, "part.jsonl", ontology);
  Annotations a;
  EXPECT_TRUE(reader.next(a));
  EXPECT_EQ(a.doc, "a");
  try {
    (void)reader.next(a);
    ADD_FAILURE();
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("part.jsonl:4: "));
  }
}

}  // namespace
}  // namespace factweave
