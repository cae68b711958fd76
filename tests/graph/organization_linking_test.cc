// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "graph/linker.h"
#include "tests/graph/draft.h"
#include "tests/support/sample_graph.h"

namespace factweave {
namespace {

TEST(OrganizationLinking, APlainNameIsThatOfTheCountryOfItsDocument) {
  const auto ministry = [](const std::string& id, const std::string& city, const std::string& code) {
    Draft d(id);
    d.add("Organization", "Ministry of Health", {}, {}, "government");
    d.add("Place", city, country(code), {}, "city");
    return d.a;
  };
  EXPECT_EQ(count(link({ministry("a", "Dunmore", "IE"), ministry("b", "Larne", "IE")}), "Organization"), 1U);
  const KnowledgeGraph two = link({ministry("a", "Dunmore", "IE"), ministry("b", "Split", "HR")});
  EXPECT_EQ(count(two, "Organization"), 2U);
  EXPECT_EQ(two.report().kept_apart.at("countries differ"), 1U);
}

TEST(OrganizationLinking, APlainNameOfNoKnownCountryJoinsNothing) {
  const auto body = [](const std::string& id, const std::string& name) {
    Draft d(id);
    d.add("Organization", name, {}, {}, "government");
    return d.a;
  };
  const KnowledgeGraph senates = link({body("a", "Senate"), body("b", "Senate")});
  EXPECT_EQ(count(senates, "Organization"), 2U);
  EXPECT_EQ(count_edges(senates, "SAME_AS_POSSIBLY"), 1U);
  EXPECT_EQ(count(link({body("a", "Security Council"), body("b", "Security Council")}), "Organization"), 1U);
}

TEST(OrganizationLinking, ABodyOfACountryIsOneHoweverItsNameIsOrdered) {
  const auto body = [](const std::string& id, const std::string& name, const std::string& canonical) {
    Draft d(id);
    d.a.entities[d.add("Organization", name, {}, {}, "government")].canonical = canonical;
    return d.a;
  };
  const auto nodes = [](const Annotations& a, const Annotations& b) { return count(link({a, b}), "Organization"); };
  EXPECT_EQ(nodes(body("a", "French Government", "body:government|FR"), body("b", "Government of France", "body:government|FR")), 1U);
  EXPECT_EQ(nodes(body("a", "Irish Ministry of Defence", "body:ministry of defence|IE"), body("b", "Ministry of Defense of Ireland", "body:ministry of defense|IE")), 1U);
  EXPECT_EQ(nodes(body("a", "French Government", "body:government|FR"), body("b", "Irish Government", "body:government|IE")), 2U);
  Draft told("a");
  told.add("Organization", "Ministry of Health", {}, {}, "government");
  told.add("Place", "Larne", country("IE"), {}, "city");
  EXPECT_EQ(nodes(told.a, body("b", "Irish Ministry of Health", "body:ministry of health|IE")), 1U);
}

TEST(OrganizationLinking, WhoPresidesOverTheUnitedNationsKeepsHisCountry) {
  const auto president = [](const std::string& id, bool of_assembly) {
    Draft d(id);
    const auto one = d.add("Person", "Ilse Brandt");
    const auto body = d.add("Organization", of_assembly ? "General Assembly" : "Irish Senate", {}, {}, "government");
    d.a.entities[body].canonical = of_assembly ? "body:general assembly|UN" : "body:senate|IE";
    d.role(one, "president", body);
    return d.a;
  };
  EXPECT_EQ(count(link({president("a", true), president("b", false)}), "Person"), 1U);
}

TEST(OrganizationLinking, BoardsAreThoseOfTheirFirms) {
  const auto board = [](const std::string& id, const std::string& firm) {
    Draft d(id);
    const auto b = d.add("Organization", "Board of Directors", {}, {}, "government");
    if (!firm.empty()) d.relate("partOf", b, d.add("Organization", firm));
    return d.a;
  };
  const auto boards = [](const KnowledgeGraph& g) {
    return std::count_if(g.nodes().begin(), g.nodes().end(), [&](const Node& n) { return g.text(n.name) == "Board of Directors"; });
  };
  EXPECT_EQ(boards(link({board("a", "Norvik Shipping"), board("b", "Norvik Shipping")})), 1);
  EXPECT_EQ(boards(link({board("a", "Norvik Shipping"), board("b", "Lindqvist Energy")})), 2);
  EXPECT_EQ(boards(link({board("a", ""), board("b", "")})), 2);
}

TEST(OrganizationLinking, ALegalFormDoesNotPartABody) {
  Draft a("a"), b("b");
  a.add("Organization", "Norvik Shipping Ltd.");
  b.add("Organization", "Norvik Shipping");
  EXPECT_EQ(count(link({a.a, b.a}), "Organization"), 1U);
}

TEST(OrganizationLinking, DifferentLegalFormsAreDifferentBodies) {
  Draft a("a"), b("b");
  a.add("Organization", "Norvik Shipping Ltd.");
  b.add("Organization", "Norvik Shipping GmbH");
  EXPECT_EQ(count(link({a.a, b.a}), "Organization"), 2U);
}

TEST(OrganizationLinking, AnAcronymJoinsItsOnlyLongForm) {
  Draft a("a"), b("b"), c("c");
  a.add("Organization", "Northern Rail Agency", {}, {"NRA"});
  b.add("Organization", "NRA");
  EXPECT_EQ(count(link({a.a, b.a}), "Organization"), 1U);
  c.add("Organization", "National Roads Association", {}, {"NRA"});
  const KnowledgeGraph two = link({a.a, b.a, c.a});
  EXPECT_EQ(count(two, "Organization"), 3U);
  EXPECT_EQ(count_edges(two, "SAME_AS_POSSIBLY"), 2U);
}

TEST(OrganizationLinking, AnAcronymJoinsTheLongFormOfAlmostAllDocuments) {
  const auto documents = [](std::size_t many, const std::string& other) {
    Draft lone("lone"), odd("odd");
    lone.add("Organization", "NRA");
    odd.add("Organization", other, {}, {"NRA"});
    std::vector<Annotations> all = {lone.a, odd.a};
    for (std::size_t i = 0; i < many; ++i) {
      Draft d("usual " + std::to_string(i));
      d.add("Organization", "Northern Rail Agency", {}, {"NRA"});
      all.push_back(d.a);
    }
    return count(link(all), "Organization");
  };
  EXPECT_EQ(documents(9, "National Roads Association"), 2U);
  EXPECT_EQ(documents(2, "National Roads Association"), 3U);
  EXPECT_EQ(documents(2, "Committee of Harbours"), 2U) << "not abbreviated so";
}

TEST(OrganizationLinking, LongFormsOfOneAcronymJoinWhereOneHoldsTheOthersWords) {
  const auto body = [](const std::string& id, const std::string& name, const std::string& acronym) {
    Draft d(id);
    d.add("Organization", name, {}, {acronym}, "government");
    return d.a;
  };
  const auto bodies = [&](const std::string& one, const std::string& other, const std::string& acronym) {
    return count(link({body("a", one, acronym), body("b", other, acronym)}), "Organization");
  };
  EXPECT_EQ(bodies("Norvik Harbour Revenue Authority", "Revenue Authority", "NHRA"), 1U);
  EXPECT_EQ(bodies("Norvik Rail Authority", "Norvik Roads Authority", "NRA"), 2U);
  EXPECT_EQ(bodies("Norvik Rail Authority", "Rail Authority", "Norvik"), 2U);  // no acronym, but a word of the name
}

TEST(OrganizationLinking, APartyIsOneWithAndWithoutTheWord) {
  const auto body = [](const std::string& id, const std::string& name, const std::string& subtype) {
    Draft d(id);
    d.add("Organization", name, {}, {}, subtype);
    return d.a;
  };
  EXPECT_EQ(count(link({body("a", "Harbour Party", "party"), body("b", "Harbour", "party")}), "Organization"), 1U);
  EXPECT_EQ(count(link({body("a", "Harbour Party", "party"), body("b", "Harbour", "media")}), "Organization"), 2U);
}

TEST(OrganizationLinking, ParentAndSubsidiaryStayApart) {
  Draft a("a"), b("b");
  const auto parent = a.add("Organization", "Norvik Group", {}, {"NVG"}), child = a.add("Organization", "NVG");
  a.relate("partOf", child, parent);
  b.add("Organization", "Norvik Group");
  EXPECT_EQ(count(link({a.a, b.a}), "Organization"), 2U);
}

}  // namespace
}  // namespace factweave
