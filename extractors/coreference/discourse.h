// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/coreference/words.h"
#include "extractors/extraction.h"

namespace factweave {

class SpeakerSides;

inline constexpr std::uint32_t kNoEntity = 0xFFFFFFFF;

// What coreference knows of an entity while it grows; parallel to `Annotations::entities`.
struct EntityFacts {
  std::vector<std::uint32_t> mentions;  // in the order in which they were joined
  std::vector<std::uint32_t> nominals;  // those of them that are
  std::string gender;                   // male, female or empty
  bool gender_stated = false;           // by an honorific, a noun or a pronoun; else a guess from the first name
  bool named = false;
  bool plural = false;
};

// *ships*, not *bus*: by its ending.
[[nodiscard]] bool is_plural_word(std::string_view word);

// The state that the steps of coreference share: the mentions in the order of the text, the entities
// made so far, and which mention stands in which quotation. One document, one thread.
class Discourse {
 public:
  explicit Discourse(const Extraction& extraction);

  // A new entity with this mention; returns its index.
  std::uint32_t create(std::uint32_t mention, std::string_view step);
  // Gives the mention to the entity. `step` is the part of the rule name after `coreference/`.
  void join(std::uint32_t mention, std::uint32_t entity, std::string_view step);
  // Appends mentions that are already resolved and finds their place in the order of the text.
  void add_mentions(std::vector<Mention> mentions);
  // A group entity of known members, reused when the same members stand together again.
  std::uint32_t group(const std::vector<std::uint32_t>& members, std::string_view type);

  [[nodiscard]] const Mention& mention(std::uint32_t i) const { return annotations.mentions[i]; }
  [[nodiscard]] bool resolved(std::uint32_t i) const { return mention(i).entity.has_value(); }
  [[nodiscard]] std::uint32_t entity_of(std::uint32_t i) const { return mention(i).entity.value_or(kNoEntity); }
  [[nodiscard]] const Entity& entity(std::uint32_t e) const { return annotations.entities[e]; }
  // Quotation or turn that holds this source offset.
  [[nodiscard]] std::optional<std::uint32_t> quotation_at(std::uint32_t offset) const;
  // Entity of the quotation's speaker, once the speaker's mention is resolved.
  [[nodiscard]] std::uint32_t speaker_of(std::uint32_t quotation) const;
  // The quotation in which the mention begins.
  [[nodiscard]] std::optional<std::uint32_t> quotation_of(std::uint32_t i) const { return places_[i].quotation; }
  // Words of a mention in lower case, punctuation and possessive 's left out.
  [[nodiscard]] std::vector<std::string_view> mention_words(std::uint32_t i) const;
  [[nodiscard]] std::string_view text_between(Span first, Span second) const;
  // The mentions around this one in the order of the text: as far as a reader looks for an antecedent, so
  // that the work grows with the document and not with its square. `before` ends where mentions begin that
  // begin with this one or later; `from` starts with those.
  [[nodiscard]] std::span<const std::uint32_t> before(std::uint32_t i) const;
  [[nodiscard]] std::span<const std::uint32_t> from(std::uint32_t i) const;
  // Where the mentions that begin with this one stand in `order`.
  [[nodiscard]] std::size_t place_of(std::uint32_t i) const { return places_[i].first; }
  // Tokens [first_word, end_word) of a mention.
  [[nodiscard]] std::size_t first_word(std::uint32_t i) const { return places_[i].first_word; }
  [[nodiscard]] std::size_t end_word(std::uint32_t i) const { return places_[i].end_word; }
  // Distance in sentences between two mentions.
  [[nodiscard]] std::size_t sentence_of(std::uint32_t i) const { return places_[i].sentence; }
  [[nodiscard]] bool same_paragraph(std::uint32_t a, std::uint32_t b) const {
    return document.sentences[sentence_of(a)].paragraph == document.sentences[sentence_of(b)].paragraph;
  }
  // True where the mention stands inside a longer mention.
  [[nodiscard]] bool nested(std::uint32_t i) const { return places_[i].nested; }
  // True for the first outer mention of its sentence or clause that no preposition governs.
  [[nodiscard]] bool subject_like(std::uint32_t i) const { return places_[i].subject != Subject::none; }
  // True for the subject of the sentence's first clause.
  [[nodiscard]] bool main_subject(std::uint32_t i) const { return places_[i].subject == Subject::main; }
  // True for the place of a dateline: *NAIROBI, 4 March -*.
  [[nodiscard]] bool opens_dateline(std::uint32_t i) const;
  // True where a place only describes what stands behind it: *the Swiss maker*, *the Panama-flagged tanker*.
  [[nodiscard]] bool attributive(std::uint32_t i) const { return places_[i].attributive; }
  [[nodiscard]] std::uint32_t named_mention(std::uint32_t e) const;
  // True where `subject` is the subject of the clause in which `object` is an object: *Norvik lends them tanks*. The two
  // cannot be one.
  [[nodiscard]] bool acts_on(std::uint32_t subject, std::uint32_t object) const;

  const Extraction& extraction;
  const Document& document;
  Annotations& annotations;
  const Words& words;
  std::vector<std::uint32_t> order;  // mentions by begin, the longer first
  std::vector<EntityFacts> facts;

 private:
  enum class Subject : std::uint8_t { none, clause, main };
  // Where a mention stands; parallel to the mentions.
  struct Place {
    std::uint32_t first = 0;  // in `order`: the first mention that begins where this one does
    std::uint32_t first_word = 0, end_word = 0;
    std::uint32_t sentence = 0;
    std::optional<std::uint32_t> quotation;
    bool nested = false;
    bool attributive = false;
    Subject subject = Subject::none;
  };

  void give(std::uint32_t mention, EntityFacts& known) const;
  void order_mentions();
  void place_mentions();
  [[nodiscard]] std::size_t behind_aside(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool modifies_subject(std::uint32_t name, std::uint32_t nominal) const;
  [[nodiscard]] bool is_first_object(std::uint32_t i, std::size_t first_word) const;
  [[nodiscard]] bool opens_clause(std::string_view word, std::size_t behind) const;
  [[nodiscard]] bool names_subject(std::uint32_t nominal, std::uint32_t name) const;
  [[nodiscard]] bool describes_what_follows(std::uint32_t i) const;
  [[nodiscard]] bool leads_to_kind(std::size_t behind) const;
  [[nodiscard]] bool is_seat_behind(std::uint32_t town_end) const;
  [[nodiscard]] bool precedes_titled_person(std::uint32_t i) const;
  [[nodiscard]] std::size_t before_titles(std::uint32_t i) const;
  [[nodiscard]] std::size_t before_kind(std::uint32_t i, std::size_t first_word) const;
  [[nodiscard]] std::size_t before_number(std::size_t first_word) const;

  std::vector<Place> places_;
  std::vector<std::uint32_t> quotes_, turns_;  // the quotations of either kind: disjoint, in the order of the text
};

// The steps, in their order (SEMANTICS 5.1 by number).
void cluster_names(Discourse& discourse);          // 1-3: same name, acronym, short form
void define_contract_roles(Discourse& discourse);  // 9: (the “Supplier”)
void resolve_nominals(Discourse& discourse, const SpeakerSides& sides);  // 4, 5, 10: titles, types, product classes; apposition
void resolve_groups(Discourse& discourse, const SpeakerSides& sides);    // 8: the parties, both sides
void resolve_pronouns(Discourse& discourse, const SpeakerSides& sides);  // 6, 7
void finish_entities(Discourse& discourse);        // names, aliases, attributes; drops what has no antecedent

}  // namespace factweave
