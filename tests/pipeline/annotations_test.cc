// SPDX-License-Identifier: MIT
#include "pipeline/annotations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pipeline/document.h"
#include "pipeline/offset_converter.h"

namespace factweave {
namespace {

using testing::ElementsAre;

constexpr std::string_view kText = "\u0160koda met Ana. \U0001F600 She paid 40.";

Mention mention(Span span, std::uint32_t entity) {
  Mention out;
  out.span = span;
  out.type = "Person";
  out.entity = entity;
  return out;
}

Entity entity(std::string name) {
  Entity out;
  out.type = "Person";
  out.name = std::move(name);
  return out;
}

RelationMention relation(RecordRef from, RecordRef to, Span evidence) {
  RelationMention out;
  out.type = "metWith";
  out.from = from;
  out.to = to;
  out.evidence = evidence;
  return out;
}

// Mentions out of order: "She" and "Ana" (entity 0), "Škoda" (entity 2); entity 1 is nowhere.
Annotations two_entities() {
  Annotations a;
  a.mentions = {mention({21, 24}, 0), mention({11, 14}, 0), mention({0, 6}, 2)};
  a.entities = {entity("Ana"), entity("nobody"), entity("Skoda")};
  return a;
}

TEST(Finish, SortsRecordsAndNumbersEntitiesByFirstMention) {
  Annotations a = two_entities();
  finish(a, kText, OffsetUnit::bytes);
  ASSERT_EQ(a.mentions.size(), 3u);
  EXPECT_EQ(a.mentions[0].text, "\u0160koda");
  EXPECT_EQ(a.mentions[1].text, "Ana");
  EXPECT_EQ(a.mentions[2].text, "She");
  ASSERT_EQ(a.entities.size(), 2u) << "an entity that nothing mentions goes";
  EXPECT_EQ(a.entities[0].name, "Skoda");
  EXPECT_EQ(a.entities[1].name, "Ana");
  EXPECT_EQ(a.mentions[0].entity, 0u);
  EXPECT_EQ(a.mentions[2].entity, 1u);
}

TEST(Finish, OuterMentionsComeBeforeInnerOnes) {
  Annotations a;
  a.mentions = {mention({0, 3}, 0), mention({0, 9}, 1)};
  a.entities = {entity("in"), entity("out")};
  finish(a, kText, OffsetUnit::bytes);
  EXPECT_EQ(a.mentions[0].span, (Span{0, 9}));
  EXPECT_EQ(a.entities[0].name, "out");
}

TEST(Finish, ConvertsOffsets) {
  const struct {
    OffsetUnit unit;
    Span she;
    std::uint32_t length;
  } kCases[] = {{OffsetUnit::bytes, {21, 24}, 33},
                {OffsetUnit::code_points, {17, 20}, 29},
                {OffsetUnit::utf16, {18, 21}, 30}};
  for (const auto& each : kCases) {
    Annotations a = two_entities();
    finish(a, kText, each.unit);
    EXPECT_EQ(a.mentions[2].span, each.she);
    EXPECT_EQ(a.mentions[2].text, "She");
    EXPECT_EQ(a.length, each.length);
    EXPECT_EQ(a.unit, each.unit);
  }
}

TEST(Finish, RelationEndsBecomeEntitiesAndEqualRelationsOne) {
  Annotations a = two_entities();
  a.mentions.push_back(mention({25, 29}, 0));
  a.mentions.back().entity.reset();
  a.relations = {
      relation(mention_ref(2), mention_ref(0), {0, 24}), relation(mention_ref(2), mention_ref(1), {0, 14}),
      relation(mention_ref(0), mention_ref(1), {0, 24}), relation(mention_ref(0), mention_ref(3), {0, 24}),
      relation(mention_ref(2), mention_ref(1), {0, 15})};
  a.relations[4].attributes = {{"status", {"past"}, {}}};
  finish(a, kText, OffsetUnit::code_points);
  ASSERT_EQ(a.relations.size(), 2u) << "equal ends, an end without entity and equal triples go";
  EXPECT_EQ(a.relations[0].from, entity_ref(0));
  EXPECT_EQ(a.relations[0].to, entity_ref(1));
  EXPECT_EQ(a.relations[0].evidence, (Span{0, 20})) << "the first evidence stays";
  EXPECT_EQ(a.relations[1].attributes.at(0).values.at(0), "past");
}

TEST(Finish, RenumbersEveryReference) {
  Annotations a = two_entities();
  a.figures.resize(2);
  a.figures[0].span = {30, 32};
  a.figures[0].of = {mention_ref(2), entity_ref(2), kDocumentRef};
  a.figures[0].same_as = 1;
  a.figures[0].change = FigureChange{"increase", "to", 1};
  a.figures[1].span = {0, 6};
  a.entities[2].members = {0, 1};
  a.quotations.resize(1);
  a.quotations[0].span = {0, 6};
  a.quotations[0].speaker_mention = 1;
  Commitment first;
  first.span = {21, 32};
  first.trigger.span = {25, 29};
  first.committer = 0;
  first.addressee = {2};
  first.concerns = {figure_ref(0), mention_ref(2)};
  first.target = 0;
  first.same_as = 1;
  Commitment second;
  second.span = {0, 14};
  a.commitments = {first, second};
  finish(a, kText, OffsetUnit::code_points);
  EXPECT_EQ(a.figures[1].text, "40");
  EXPECT_THAT(a.figures[1].of, ElementsAre(entity_ref(0), kDocumentRef));
  EXPECT_EQ(a.figures[1].same_as, 0u);
  EXPECT_EQ(a.figures[1].change->from_figure, 0u);
  EXPECT_EQ(a.quotations[0].speaker, 1u);
  EXPECT_THAT(a.entities[0].members, ElementsAre(1u, 2u)) << "a member keeps its entity alive";
  EXPECT_EQ(a.entities[2].name, "nobody");
  EXPECT_EQ(a.commitments[1].committer, 1u);
  EXPECT_THAT(a.commitments[1].addressee, ElementsAre(0u));
  EXPECT_THAT(a.commitments[1].concerns, ElementsAre(figure_ref(1), entity_ref(0)));
  EXPECT_EQ(a.commitments[1].target, 1u);
  EXPECT_EQ(a.commitments[1].same_as, 0u);
  EXPECT_EQ(a.commitments[1].trigger.text, "paid");
}

TEST(Finish, AliasesAreSortedAndLeaveTheNameOut) {
  Annotations a = two_entities();
  a.entities[0].aliases = {"she", "Ana", "A.", "she"};
  finish(a, kText, OffsetUnit::bytes);
  EXPECT_THAT(a.entities[1].aliases, ElementsAre("A.", "she"));
}

TEST(OffsetConverter, CountsAcrossItsBlocks) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += i % 3 == 0 ? "\U0001F600" : i % 3 == 1 ? "\u00E9" : "x";
  const OffsetConverter points(text, OffsetUnit::code_points);
  const OffsetConverter units(text, OffsetUnit::utf16);
  std::uint32_t byte = 0;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    ASSERT_EQ(points(byte), i);
    ASSERT_EQ(units(byte), i + (i + 2) / 3);
    byte += i % 3 == 0 ? 4 : i % 3 == 1 ? 2 : 1;
  }
  EXPECT_EQ(points(byte), 1000u);
  EXPECT_EQ(points(byte + 99), 1000u);
}

TEST(Describe, TakesTheHeaderFromTheDocument) {
  Document document;
  document.id = "a.txt";
  document.text = "four";
  document.title = "A";
  document.date = std::chrono::year(2025) / 2 / 7;
  document.metadata = {{"k", "v"}};
  const Annotations a = describe(document);
  EXPECT_EQ(a.doc, "a.txt");
  EXPECT_EQ(a.doc_date, "2025-02-07");
  EXPECT_EQ(a.title, "A");
  EXPECT_EQ(a.length, 4u);
  EXPECT_EQ(a.metadata, document.metadata);
}

TEST(Attributes, SetAddAndRemove) {
  Attributes all;
  add_attribute(all, "roles", "mayor");
  add_attribute(all, "roles", "mayor");
  add_attribute(all, "roles", "chair");
  set_attribute(all, "title", "Dr");
  set_attribute(all, "title", "Prof");
  EXPECT_EQ(attribute(all, "roles"), "mayor");
  EXPECT_THAT(all[0].values, ElementsAre("mayor", "chair"));
  EXPECT_EQ(attribute(all, "title"), "Prof");
  set_attribute(all, "title", "");
  EXPECT_EQ(all.size(), 1u);
  EXPECT_EQ(attribute(all, "title"), "");
}

}  // namespace
}  // namespace factweave
