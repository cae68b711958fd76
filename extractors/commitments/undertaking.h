// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "extractors/commitments/clause_words.h"
#include "extractors/coreference/debate.h"
#include "extractors/coreference/discourse.h"
#include "extractors/coreference/narrator_side.h"
#include "extractors/coreference/speaker_side.h"
#include "extractors/extraction.h"
#include "extractors/quotations/quotations.h"
#include "extractors/rule_engine/lazy.h"

namespace factweave {

enum class SubjectKind : std::uint8_t {
  none,     // no noun phrase before the trigger
  agent,    // a Person, Organization or Place that can act
  own_side, // I or we
  you,
  nobody,
  thing     // anything else
};

struct Subject {
  SubjectKind kind = SubjectKind::none;
  WordRange tokens;
  std::optional<std::uint32_t> mention;  // of an agent or pronoun
  std::vector<std::uint32_t> joined;     // further mentions: *A and B*
  bool relative = false;                 // *who will*: the antecedent is the subject
};

// A trigger on its way to become a commitment: what the clause around it looks like.
struct Undertaking {
  Commitment record;
  std::string voice;           // of the rule: modal, verb, object, noun, …
  WordRange trigger;
  WordRange segment;          // the sentence, cut at quotation marks and turn labels
  WordRange clause;           // the evidence
  Subject subject;
  std::size_t verb = 0;        // the content verb, or where it would stand
  std::size_t gapped = 0;      // the verb of the clause before where this one leaves it out, else 0 (gaps.cc)
  bool passive = false;
  WordRange content_subject;   // of the passive that an outer trigger takes over: *promised that no ship would be sold*
  bool past = false;           // the trigger is a past tense (*promised*)
  std::optional<std::uint32_t> quotation;  // that holds the trigger
  bool in_mixed = false;
  const ReportingClause* report = nullptr;  // of indirect speech
  WordRange condition, deadline;
  bool list_item = false;
  std::optional<std::uint32_t> assured_by;  // who gave the assurance that holds this one: *gave assurances that it would be repaired*
  std::size_t action_end = 0;               // where the first action ends once others were merged; 0 = with the clause
  std::vector<WordRange> more_actions;  // verb phrases of triggers that were merged into this one
};

// A letter, or one message of a thread: *From: …*, *To: …* or *Dear Tom,*.
struct Letter {
  std::size_t begin = 0;                // token behind *From:*
  std::optional<std::uint32_t> writer;  // of *From:*
  std::optional<std::uint32_t> house;   // the body under the signature
  std::vector<std::uint32_t> readers;
};

// All that the steps read: one document.
struct UndertakingContext {
  const Extraction& extraction;
  const ClauseWords& words;
  const Discourse& discourse;
  const SpeakerSides& sides;
  const Debate debate;
  std::vector<ReportingClause> reports;  // sorted by where their spans begin
  std::vector<Letter> letters;  // of a thread of letters, in their order
  bool contract = false;  // the text itself binds: contract, tender, memorandum, statutes
  NarratorSide narrator;
  // What few documents ask for.
  Lazy<std::optional<std::pair<std::uint32_t, std::uint32_t>>> known_both_sides;
  Lazy<std::uint32_t> known_pair;
  Lazy<bool> known_we;
  std::uint32_t payer;  // of a contract: who it says shall pay; else kNoEntity

  [[nodiscard]] const Document& document() const { return extraction.document; }
  [[nodiscard]] const Annotations& annotations() const { return extraction.annotations; }
  // The reporting clauses whose spans begin in a stretch of the source.
  [[nodiscard]] std::span<const ReportingClause> reports_in(Span source) const;
  // Whether there is a mention, not -1, and it is of somebody who can act.
  [[nodiscard]] bool is_agent(int mention) const {
    return mention >= 0 && one_of(annotations().mentions[static_cast<std::size_t>(mention)].type, "Person Organization Place");
  }
  // A figure of one of these kinds begins in the range.
  [[nodiscard]] bool names_figure(WordRange range, WordList kinds) const {
    return std::ranges::any_of(words.figures_from(range), [&](std::size_t f) { return kinds.has(annotations().figures[f].kind); });
  }
  [[nodiscard]] bool names_money(WordRange range) const { return names_figure(range, "money"); }
  // The mentions with this span, by number.
  [[nodiscard]] std::vector<std::uint32_t> mentions_at(Span source) const;
  // Entity of a mention, or kNoEntity.
  [[nodiscard]] std::uint32_t entity(std::optional<std::uint32_t> mention) const;
  [[nodiscard]] std::uint32_t speaker(const Undertaking& u) const;
  // The letter in which the trigger stands; null where there is none.
  [[nodiscard]] const Letter* letter(const Undertaking& u) const;
  // Whom the text calls *both sides* or *the parties*.
  [[nodiscard]] const std::optional<std::pair<std::uint32_t, std::uint32_t>>& both_sides() const;
  // Outside quotations the text says *we*: a notice, a letter, a report of one's own.
  [[nodiscard]] bool speaks_as_we() const;
  // The group of two, *the two sides*, rather of bodies than of people.
  [[nodiscard]] std::uint32_t pair() const;
  // *I* or *we* of a letter.
  [[nodiscard]] bool in_letter(const Undertaking& u) const;
  // The side for which the text around this trigger speaks: of the speaker, of the reported source, or
  // of the publisher.
  [[nodiscard]] std::uint32_t own_side(const Undertaking& u) const;
  // The side of whoever the sentences right before report, where the text speaks for nobody, or kNoEntity.
  [[nodiscard]] std::uint32_t side_of_last_reporter(const Undertaking& u) const;
  // In a speech, outside what others are reported to say; what it quotes is weighed like it.
  [[nodiscard]] bool in_speech(const Undertaking& u) const;
};

// The letters of a thread (letters.cc); empty where the document is none.
[[nodiscard]] std::vector<Letter> find_letters(const ClauseWords& words, const Extraction& extraction);
// First token of the clause of a trigger whose segment is known; fills report (clause_begin.cc).
[[nodiscard]] std::size_t find_clause_begin(const UndertakingContext& context, Undertaking& u);
// Whether this token is a verb that gives an amount away: *pledged $4 million* (gaps.cc).
[[nodiscard]] bool gives_money(const UndertakingContext& context, std::size_t verb);
// Who says the clause before and promises too, *said the crew was safe and pledged to pay*: the report; null where there is none
// (told_as_past.cc).
[[nodiscard]] const ReportingClause* promising_report(const UndertakingContext& context, const Undertaking& u);
// Clause structure (clause.cc): fills segment, subject, clause, verb, passive, report.
void read_clause(const UndertakingContext& context, Undertaking& u);
// What a meeting has settled, of a trigger without a subject (settled.cc): fills subject, verb, passive.
void read_settled(const UndertakingContext& context, Undertaking& u);
// Its subject (subject.cc), where the clause begins at this token.
void read_subject(const UndertakingContext& context, Undertaking& u, std::size_t begin);
// Adds an entity to a list of parties, unless it is kNoEntity or there (parties.cc).
void add_once(std::vector<std::uint32_t>& parties, std::uint32_t entity);
// True where the trigger makes no commitment (refutations.cc).
[[nodiscard]] bool refuted(const UndertakingContext& context, const Undertaking& u);
// True where what a meeting settles is nothing to do: *that the report be noted* (refutations.cc).
[[nodiscard]] bool settles_nothing(const UndertakingContext& context, const Undertaking& u);
// True where a decision or plan is told as history (told_as_past.cc).
[[nodiscard]] bool told_as_past(const UndertakingContext& context, const Undertaking& u);
// Condition and deadline spans (limits.cc).
void read_limits(const UndertakingContext& context, Undertaking& u);
// The deadlines that coordinated undertakings have together (limits.cc).
void share_deadlines(const UndertakingContext& context, std::vector<Undertaking>& all);
// Actions, concerns, target, testable (actions.cc).
void read_actions(const UndertakingContext& context, Undertaking& u);
// Addressee and beneficiary of a record whose committer and speaker are known (addressees.cc).
void read_addressees(const UndertakingContext& context, Undertaking& u);
// To whom an undertaking is given by its kind alone, or kNoEntity (implied_addressees.cc).
[[nodiscard]] std::uint32_t implied_addressee(const UndertakingContext& context, const Undertaking& u);
// To whom the undertakings of a contract or an appeal are given that do not say so (shared_addressees.cc).
void share_addressees(const UndertakingContext& context, std::vector<Undertaking>& all);
// Token of a trigger that is its own reporting verb (*pledged*); behind the last token where there is none.
[[nodiscard]] std::size_t speech_act(const UndertakingContext& context, const Undertaking& u);
// The body that does what a passive says, or kNoEntity: *will be built by Norvik* (parties.cc).
[[nodiscard]] std::uint32_t bodys_deed(const UndertakingContext& context, const Undertaking& u);
// *Passengers will get their money back*: whoever says so pays it (parties.cc).
[[nodiscard]] bool compensates(const UndertakingContext& context, const Undertaking& u);
// Committer, speaker, addressee, beneficiary, attribution, status, date (parties.cc).
void read_parties(const UndertakingContext& context, Undertaking& u);
// One record per conjunct that leaves out the verb: *and Norway $20 million* (gaps.cc).
void split_gaps(const UndertakingContext& context, std::vector<Undertaking>& all);
// True where what is undertaken stands in the list below the sentence (lists.cc).
[[nodiscard]] bool heads_list(const UndertakingContext& context, const Undertaking& u);
// One record per item of a list under one trigger (lists.cc).
void expand_lists(const UndertakingContext& context, std::vector<Undertaking>& all);

}  // namespace factweave
