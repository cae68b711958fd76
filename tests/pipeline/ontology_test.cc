// SPDX-License-Identifier: MIT
#include "pipeline/ontology.h"

#include <gtest/gtest.h>

namespace factweave {
namespace {

EntityType entity_type(std::string name, std::string parent) {
  EntityType out;
  out.name = std::move(name);
  out.parent = std::move(parent);
  return out;
}

Ontology sample() {
  Ontology ontology;
  ontology.phases = {"names", "relations"};
  ontology.types = {
      entity_type("Person", ""),      entity_type("Product", ""), entity_type("Vessel", "Product"),
      entity_type("Ferry", "Vessel"), entity_type("Figure", ""),  entity_type("Commitment", ""),
      entity_type("A", "B"),          entity_type("B", "A"),      entity_type("Launch", "")};
  ontology.types.back().roles = {"product"};
  ontology.relations.resize(3);
  ontology.relations[0].name = "holdsRole";
  ontology.relations[0].domain = {"Person"};
  ontology.relations[0].range = {"Product"};
  ontology.relations[1].name = "concerns";
  ontology.relations[1].domain = {"Commitment"};
  ontology.relations[1].range = {"Entity", "Figure"};
  ontology.relations[2].name = "funds";
  ontology.relations[2].domain = {"Person"};
  ontology.relations[2].range = {"Entity"};
  return ontology;
}

TEST(Ontology, FindsByName) {
  const Ontology ontology = sample();
  ASSERT_NE(ontology.type("Ferry"), nullptr);
  EXPECT_EQ(ontology.type("Ferry")->parent, "Vessel");
  EXPECT_EQ(ontology.type("ferry"), nullptr);
  EXPECT_EQ(ontology.relation("funds")->name, "funds");
  EXPECT_EQ(ontology.relation("Funds"), nullptr);
  EXPECT_EQ(ontology.attribute("x"), nullptr);
  EXPECT_EQ(ontology.phase("relations"), 1u);
  EXPECT_FALSE(ontology.phase("quotes").has_value());
}

TEST(Ontology, TypesInheritTransitively) {
  const Ontology ontology = sample();
  EXPECT_TRUE(ontology.is_a("Ferry", "Product"));
  EXPECT_TRUE(ontology.is_a("Ferry", "Ferry"));
  EXPECT_FALSE(ontology.is_a("Product", "Ferry"));
  EXPECT_FALSE(ontology.is_a("A", "Product")) << "a cycle of parents ends";
}

TEST(Ontology, RelationsAllowTypesBelowTheirDomainAndRange) {
  const Ontology ontology = sample();
  const struct {
    std::string_view relation, from, to;
    bool allowed;
  } kCases[] = {
      {"holdsRole", "Person", "Ferry", true},     {"holdsRole", "Ferry", "Person", false},
      {"concerns", "Commitment", "Person", true}, {"concerns", "Commitment", "Figure", true},
      {"funds", "Person", "Figure", false},       {"funds", "Person", "Commitment", false},
      {"funds", "Person", "Launch", false},       {"funds", "Person", "Nothing", false},
  };
  for (const auto& each : kCases) {
    EXPECT_EQ(ontology.allows(*ontology.relation(each.relation), each.from, each.to), each.allowed)
        << each.relation << ' ' << each.from << ' ' << each.to;
  }
}

TEST(Ontology, LabelsAreUpperSnakeCase) {
  const Ontology ontology = sample();
  EXPECT_EQ(ontology.relations[0].label(), "HOLDS_ROLE");
  EXPECT_EQ(ontology.relations[2].label(), "FUNDS");
}

}  // namespace
}  // namespace factweave
