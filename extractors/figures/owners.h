// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/extraction.h"
#include "extractors/figures/mention_order.h"
#include "extractors/figures/owner_of_time.h"
#include "extractors/figures/place_behind.h"
#include "extractors/figures/subjects_before.h"
#include "extractors/rule_engine/lazy.h"

namespace factweave {

// Finds whose a figure is. Built once for a document's mentions, so that each figure costs a look-up.
class Owners {
 public:
  explicit Owners(const Extraction& extraction);
  Owners(const Owners&) = delete;  // its parts refer to each other
  Owners& operator=(const Owners&) = delete;

  // Adds the entities that a figure is about: what it counts (the mention over its noun, which ends at
  // `noun_end`), what it is of ("74% of the yard"), and the first and the nearest body, place or thing before
  // it in its clause, else the place named behind it; in a table the organization that the document names first. A time is of what its verb's event happens to
  // or of what lasts so long. Of known groups the members.
  // People own ages only, which bodies and places have too. A figure whose sentence names nobody takes after `previous`, the quantity before
  // it.
  void set(Figure& figure, std::uint32_t noun_end, const Figure* previous) const;

  // Adds one entity that a figure is about; of a known group the members. People own ages only.
  void add(Figure& figure, std::uint32_t entity) const;

 private:
  [[nodiscard]] const Mention* possessor_in(const Mention& whole) const;
  [[nodiscard]] std::uint32_t owner_of(const Mention& mention) const;
  bool add_both_sides(Figure& figure) const;
  [[nodiscard]] bool is_of_whereabouts(const Figure& figure, const Sentence& sentence) const;
  [[nodiscard]] bool is_of_place(const Figure& figure) const;
  bool add_described(Figure& figure) const;
  bool add_whole(Figure& figure) const;
  bool add_bracketed(Figure& figure, const Figure* previous) const;
  bool add_worth(Figure& figure) const;
  void add_document(const Sentence& sentence, Figure& figure) const;
  void add_aged_body(const Sentence& sentence, Figure& figure) const;
  bool add_place_measured_from(Figure& figure) const;
  void add_purpose(Figure& figure) const;
  bool add_site(Figure& figure, std::uint32_t noun_end) const;
  bool add_reduced(Figure& figure) const;
  bool add_thing_of_condition(Figure& figure, const Sentence& sentence) const;
  [[nodiscard]] const Mention* nearest_before(const Figure& figure) const;
  void add_subjects(const Sentence& sentence, Figure& figure) const;
  bool add_labelled(Figure& figure) const;
  void add_subjects_or_place(const Sentence& sentence, Figure& figure, std::uint32_t noun_end) const;
  void go_on(const Sentence& sentence, Figure& figure, const Figure* previous) const;
  void take_owners(const Sentence& sentence, Figure& figure, const Figure& previous, const Sentence& before) const;
  [[nodiscard]] const Mention* complement_at(std::uint32_t at, std::string_view preposition = " of ") const;
  void add_possessor(Figure& figure) const;
  void add_complement(Figure& figure) const;

  const Extraction* extraction_;
  MentionOrder order_;
  OwnerOfTime times_;
  SubjectsBefore subjects_;
  PlaceBehind places_;
  std::optional<std::uint32_t> main_organization_;  // entity
  Lazy<std::optional<std::pair<std::uint32_t, std::uint32_t>>> sides_;  // of talks, as entities
};

// Follows figures that moved in every record that points at one; a reference to a figure that went is
// dropped. moved[i] is the new index of figure i.
void remap_references(Annotations& annotations, const std::vector<std::optional<std::uint32_t>>& moved);

}  // namespace factweave
