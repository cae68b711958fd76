// SPDX-License-Identifier: MIT
// People of minutes, who go by their initials.
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "tests/support/built_in_extraction.h"

namespace factweave {
namespace {

// The names of those whom mentions with this text mean, one for each.
std::string meant(const std::string& text, std::string_view surface) {
  const Annotations a = extract(text);
  std::string names;
  for (const Mention& m : a.mentions) {
    if (std::string_view(text).substr(m.span.begin, m.span.size()) == surface) names += (m.entity ? a.entities[*m.entity].name : std::string("-")) + ";";
  }
  return names;
}

TEST(Initials, PeopleOfMinutesGoByThem) {
  EXPECT_EQ(meant("Minutes of the Harbour Board\n\nPresent: Ilse Brandt (chair), Ana Ruiz\nApologies: Omar Haddad\n\n1. AR will obtain three quotes. OH had asked for them.\n", "AR"), "Ana Ruiz;");
  EXPECT_EQ(meant("Attendees: Ilse Brandt (IB), Ana Ruiz (AR)\n\nIB asked AR to circulate the figures.\n", "IB"), "Ilse Brandt;Ilse Brandt;");
}

TEST(Initials, OfTwoPeopleMeanNeither) {
  const std::string names = meant("Present: Ilse Brandt, Ana Ruiz, Anton Reyes\n\n1. AR will obtain three quotes.\n", "AR");
  EXPECT_EQ(names.find("Ruiz"), std::string::npos);
  EXPECT_EQ(names.find("Reyes"), std::string::npos);
}

TEST(Initials, AreNoPeopleElsewhere) {
  EXPECT_EQ(meant("Ana Ruiz opened the yard on Monday. AR, a maker of pumps, will supply it.\n", "AR").find("Ruiz"), std::string::npos);
}

}  // namespace
}  // namespace factweave
