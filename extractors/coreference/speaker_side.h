// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/narrator_side.h"

namespace factweave {

// For whom a person speaks when he says *we*: the country of *Kazakh Prime Minister X*, the company
// of *X, CEO of Y*, the party of *X (Reform Alliance)*; failing that, the body or country that the
// document speaks for. And who the two sides of the document's meeting are.
//
// REQUIRES: the names are clustered. Reads the discourse, never changes it.
class SpeakerSides {
 public:
  explicit SpeakerSides(const Discourse& discourse);

  // The side of a Person; of anything else the entity itself; kNoEntity where none is known.
  [[nodiscard]] std::uint32_t side_of(std::uint32_t entity) const;
  // Whether the text says for whom a person stands, so that side_of() does not fall back on the publisher.
  [[nodiscard]] bool stands_for_somebody(std::uint32_t person) const {
    return person != kNoEntity && (side_.contains(person) || possessor_of(person) != kNoEntity || own_body(person) != kNoEntity);
  }
  // Whom this speaker addresses as *you*: the other person of the pair and the side of that one.
  struct Addressee {
    std::uint32_t person = kNoEntity;
    std::uint32_t side = kNoEntity;
  };
  [[nodiscard]] Addressee addressee_of(std::uint32_t speaker) const;
  // The body whose document it is (letterhead, *Statement of X*, *X said today*), or kNoEntity.
  [[nodiscard]] std::uint32_t publisher() const { return publisher_; }
  // For whom *we* speaks outside quotations.
  [[nodiscard]] const NarratorSide& narrator() const { return narrator_; }
  // The two sides of the talks, where the document has two.
  [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>> sides() const;
  // The first two persons who stand for different sides.
  [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>> leaders() const;

 private:
  void read_title(std::uint32_t mention);
  void read_signatures();
  void find_leaders();
  [[nodiscard]] std::vector<std::size_t> sentences_of_meetings() const;
  [[nodiscard]] std::vector<std::size_t> meetings_of(std::uint32_t person, const std::vector<std::size_t>& meetings) const;
  void find_offices();
  [[nodiscard]] bool is_private(std::uint32_t person) const;
  void find_answered();
  [[nodiscard]] std::uint32_t body_before(std::uint32_t mention) const;
  [[nodiscard]] std::uint32_t body_after(std::uint32_t mention) const;
  [[nodiscard]] std::uint32_t possessor_of(std::uint32_t person) const;
  [[nodiscard]] std::uint32_t own_body(std::uint32_t person) const;
  [[nodiscard]] bool is_called(std::uint32_t body, std::string_view noun) const;
  [[nodiscard]] bool is_possessed(std::uint32_t mention) const;
  [[nodiscard]] std::uint32_t place_of_office(std::uint32_t mention) const;
  [[nodiscard]] std::uint32_t place_before(std::uint32_t mention, WordList subtypes) const;
  [[nodiscard]] std::uint32_t only_country() const;
  [[nodiscard]] std::uint32_t only_government() const;
  [[nodiscard]] std::uint32_t country_of_dateline() const;

  struct Office {
    bool of_state = false;
    bool minister = false;
  };

  const Discourse& d_;
  NarratorSide narrator_;
  std::map<std::uint32_t, std::uint32_t> side_;  // person → body or place
  std::vector<Office> offices_;                  // by mention
  std::set<std::uint32_t> answered_;             // who wrote what an e-mail answers
  std::uint32_t publisher_ = kNoEntity;
  std::uint32_t first_ = kNoEntity, second_ = kNoEntity;
};

}  // namespace factweave
