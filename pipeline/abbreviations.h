// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

#include "pipeline/document.h"

namespace factweave {

// How a word followed by a full stop behaves.
enum class Abbreviation : std::uint8_t {
  none,
  title,          // Dr. Mr. Gen.: a name follows, never the end
  before_number,  // No. Art. Fig. Sept.: not the end before a number, maybe elsewhere
  inner,          // e.g. vs. approx.: never the end
  either          // Inc. Jr. p.m. etc.: the end if a new sentence plainly begins
};

// Looks the token up by its lower-cased hash.
[[nodiscard]] Abbreviation abbreviation(const Token& word);

// A capitalised word that seldom stands in the middle of a sentence: The, He, However, ….
[[nodiscard]] bool opens_sentences(const Token& word);

// A verb of speech as it stands after a quotation: said, asked, replied, ….
[[nodiscard]] bool reports_speech(const Token& word);

}  // namespace factweave
