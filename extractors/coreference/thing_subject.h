// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/coreference/discourse.h"

namespace factweave {

// True where the *It* that opens a sentence goes on with the thing that the sentence before speaks of, which is no mention: "The
// project will link farms with markets. It will improve safety." Not where *It* does what only a body does: "It said …", "It
// employs 40 people".
[[nodiscard]] bool goes_on_with_thing(const Discourse& discourse, std::uint32_t pronoun);

// The same of *They* and several things: "The talks lasted a week. They will go on.", "These results matter because they show …".
[[nodiscard]] bool goes_on_with_things(const Discourse& discourse, std::uint32_t pronoun);

// The *its* of a thing that is no mention and the subject of the sentence: "The project will expand its reach.", "Each villa has
// its pool."
[[nodiscard]] bool belongs_to_thing(const Discourse& discourse, std::uint32_t pronoun);

// *it* begins a clause of its own, at this word: "said it", "because it", "it was", "confirmed it has"; not in "kept it".
[[nodiscard]] bool is_subject_of_clause(const Discourse& discourse, std::size_t pronoun);

// True where *it* may as well be something that is no mention, so that the body or place found is a guess: "They kept it secret.",
// "The pupils love it.", "The bus left Norvik Ltd. It has 40 seats." Not where *it* does, or where there is done to it, what is said
// of bodies: "It said …", "she joined it", "helped it grow"; nor where `antecedent` is the subject beside it: "Norvik Ltd fell as it …".
// `distance`: in sentences, without those of a quotation between.
//
// REQUIRES: the antecedent is resolved and stands before the pronoun.
[[nodiscard]] bool may_be_unnamed_thing(const Discourse& discourse, std::uint32_t pronoun, std::uint32_t antecedent, std::size_t distance);

// The same of *they* and *them*: a noun in the plural that is no mention stands nearer than the antecedent, in the pronoun's own
// sentence: "Norvik Ltd said the talks with its rivals failed because they …".
[[nodiscard]] bool may_be_unnamed_things(const Discourse& discourse, std::uint32_t pronoun, std::uint32_t antecedent);

// The sentence of *it* or *they* begins with a subject of its own that is no mention: "The plan was bold, and it failed."
[[nodiscard]] bool has_unnamed_subject(const Discourse& discourse, std::uint32_t pronoun);

// The sentence of *their* begins with a noun in the plural that is no mention: "Owls are known for their …"; `or_determined`: "The owls are …" too.
[[nodiscard]] bool has_bare_subject(const Discourse& discourse, std::uint32_t pronoun, bool or_determined);

// The sentence of *its* begins with a noun in the singular, or a name, that is no mention: "Cocoa is sold for its …".
[[nodiscard]] bool has_bare_noun(const Discourse& discourse, std::uint32_t pronoun);

}  // namespace factweave
