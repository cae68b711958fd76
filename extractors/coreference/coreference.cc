// SPDX-License-Identifier: MIT
#include "extractors/coreference/coreference.h"

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/pronoun_words.h"
#include "extractors/coreference/speaker_side.h"

namespace factweave {

void resolve_coreference(const Extraction& extraction) {
  complete_pronoun_mentions(extraction, *extraction.words);
  Discourse discourse(extraction);
  cluster_names(discourse);
  define_contract_roles(discourse);
  const SpeakerSides sides(discourse);
  resolve_nominals(discourse, sides);
  resolve_groups(discourse, sides);
  resolve_pronouns(discourse, sides);
  finish_entities(discourse);
}

}  // namespace factweave
