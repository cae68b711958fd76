// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/phrase.h"

namespace factweave {

// Who speaks to whom in the turns of a transcript. A debate is one whose text names the assembly: *The House divided*, *The
// Senate adjourned*; there members speak to the assembly and of each other in the third person.
//
// REQUIRES: the quotations are in the order of the text. Reads the discourse, which must outlive it; never changes it.
class Debate {
 public:
  explicit Debate(const Discourse& discourse);

  // Whom a speaker of a debate means by *the member*, *the hon. gentleman*, *my right hon. friend*: the entity of who had the turn
  // before. kNoEntity for *the member for Larne* and where there is no debate.
  [[nodiscard]] std::uint32_t member_spoken_of(std::uint32_t mention, const Phrase& phrase) const;

  // Who is addressed by what stands in this turn from the source byte `begin` on, as an entity. In a debate: who asked in the
  // turn before or whose point is taken up (*On that point …*), else the assembly. In other transcripts: who asked last, else who
  // spoke before. kNoEntity for the first turn.
  [[nodiscard]] std::uint32_t addressee(std::uint32_t turn, std::uint32_t begin) const;

 private:
  [[nodiscard]] std::optional<std::uint32_t> turn_before(std::uint32_t turn) const;
  [[nodiscard]] bool asks(std::uint32_t turn) const;
  [[nodiscard]] bool takes_up_point(std::uint32_t begin) const;

  const Discourse& d_;
  std::optional<std::uint32_t> assembly_;  // its first mention
};

}  // namespace factweave
