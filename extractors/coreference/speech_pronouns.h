// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "extractors/coreference/bodies_apart.h"
#include "extractors/coreference/discourse.h"
#include "extractors/coreference/speaker_side.h"

namespace factweave {

// The pronouns of those who speak and are spoken to: *I* is the speaker of the quotation or who signs the text, *we* the side
// that the speaker stands for or the body whose text it is, *you* whom the speaker addresses.
//
//   SpeechPronouns speech(discourse, sides);
//   speech.speakers(mention, word, quotation);  // “We will pay,” said the mayor of Halden: Halden
//
// Each function joins the mention, or leaves it open where nobody is known. One document, one thread.
// REQUIRES: `discourse` and `sides` outlive it; the pronouns outside quotations are resolved before those inside.
class SpeechPronouns {
 public:
  SpeechPronouns(Discourse& discourse, const SpeakerSides& sides) : d_(discourse), sides_(sides) {}

  // `w`: the token of the mention; `quotation`: the one that it stands in.
  void speaker(std::uint32_t m, std::optional<std::uint32_t> quotation);
  void speakers(std::uint32_t m, std::size_t w, std::optional<std::uint32_t> quotation);
  void addressee(std::uint32_t m, std::size_t w, std::optional<std::uint32_t> quotation);

 private:
  void give(std::uint32_t m, std::uint32_t e, std::string_view step) {
    if (e != kNoEntity) d_.join(m, e, step);
  }
  [[nodiscard]] bool is_quoted(std::uint32_t m) const;
  [[nodiscard]] std::uint32_t person_in(Span line) const;
  [[nodiscard]] std::uint32_t author() const;
  [[nodiscard]] bool is_apart(std::uint32_t speaker, std::uint32_t body, bool quoted);
  [[nodiscard]] std::uint32_t own_body(std::uint32_t m, std::uint32_t quotation) const;
  [[nodiscard]] std::uint32_t apposed(std::uint32_t m) const;
  [[nodiscard]] std::string_view group_type(std::pair<std::uint32_t, std::uint32_t> pair) const;
  [[nodiscard]] bool joint(std::size_t w) const;
  [[nodiscard]] bool generic_you(std::size_t w) const;
  [[nodiscard]] std::uint32_t told_person(std::uint32_t quotation) const;
  [[nodiscard]] std::uint32_t previous_turn(std::uint32_t turn) const;

  Discourse& d_;
  const SpeakerSides& sides_;
  std::optional<std::uint32_t> author_;
  std::optional<BodiesApart> apart_, apart_in_quotations_;  // of the text itself; of the speakers
};

}  // namespace factweave
