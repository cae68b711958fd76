// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/coreference/discourse.h"

namespace factweave {

// What the words around a pronoun `m`, whose token `w` or `possessive` is, say of a mention `n` before it. Pure functions of
// the discourse: no state, safe from any thread.

// The first word of the sentence behind a dateline.
[[nodiscard]] std::size_t opening_word(const Discourse& d, std::size_t sentence, std::size_t end);

// A preposition or a participle.
[[nodiscard]] bool opens_phrase(const Discourse& d, std::size_t opening);

// *In his honour, Ilse Brandt …*: of whom the text has told.
[[nodiscard]] bool is_of_the_former(const Discourse& d, std::size_t possessive);

// *In his speech, Weber, …* names the subject, *In its report, Halden, and …* a list.
[[nodiscard]] bool continues_phrase(const Discourse& d, std::uint32_t n);

// *it* is no place that a sentence only tells where: *the largest in Ireland. It …*
[[nodiscard]] bool only_tells_where(const Discourse& d, std::uint32_t n, std::uint32_t m);

// *the girl replied that she*, *Weber said he*: the subject of the clause that reports is meant rather than an earlier one.
[[nodiscard]] bool reports(const Discourse& d, std::uint32_t n, std::uint32_t m);

// *asked her why she left*, *warned the mayor his plan would fail*: who is asked or warned.
[[nodiscard]] bool is_asked(const Discourse& d, std::uint32_t n, std::uint32_t m);

// *according to Weber. He said*: he speaks as much as a subject does.
[[nodiscard]] bool is_cited(const Discourse& d, std::uint32_t n);

// *grabbed the thief and pushed him*, *turned on Weber, hitting him*: the verb before the object is another one of the subject.
[[nodiscard]] bool shares_subject(const Discourse& d, std::size_t w);

// *Sentencing him, the judge said*: the subject that a participle with this object opens the sentence for, and that it is not.
[[nodiscard]] std::uint32_t subject_behind_participle(const Discourse& d, std::uint32_t object);

// *the board*, *your local group*: several people, and one body by its noun.
[[nodiscard]] bool is_collective(const Discourse& d, std::uint32_t entity);

// *The board approved a plan. It will cost a million*, *told the board that it*: a collective is *it* as the subject of its sentence or
// the one before, in one paragraph, and costs nothing; *the unit and its nurses* are told as one.
[[nodiscard]] bool is_no_collective_it(const Discourse& d, std::uint32_t n, std::uint32_t pronoun);

// *they have learned*, *they would not agree*, *they are a good customer*: what no goods do.
[[nodiscard]] bool acts_like_people(const Discourse& d, std::size_t subject);

// *"My client regrets it," he said*: whom the teller calls his own, and so is not.
[[nodiscard]] std::uint32_t called_own_by_teller(const Discourse& d, std::uint32_t teller);

// *The younger one, he said, had left*: somebody else says so.
[[nodiscard]] bool is_interrupted(const Discourse& d, std::uint32_t n, std::uint32_t m);

// *Norvik Ltd told people who lost their homes*: the last word before the pronoun, in its sentence or the one before, for people who are
// no mention; the number of words where there is none.
[[nodiscard]] std::size_t unnamed_people_before(const Discourse& d, std::uint32_t m);

// *the clerks, some of whom were sailors*: no other people than those of whom it is said.
[[nodiscard]] bool is_said_of_others(const Discourse& d, std::uint32_t n);

// *The mayor told Larne Radio they hope*: who only listens.
[[nodiscard]] bool only_listens(const Discourse& d, std::uint32_t n);

// *urged the ministry and its agencies to pay them*: whom the verb before the pronoun makes do it, and so nobody before that.
// The first word of the verb that urges; 0 where there is none.
[[nodiscard]] std::size_t urging_verb(const Discourse& d, std::size_t object);

// *the help they gave*: a clause about what stands right before the pronoun, which is not what that stands for.
[[nodiscard]] bool opens_relative_clause(const Discourse& d, std::uint32_t n, std::uint32_t m);

// *bought by Norvik Ltd, which aims to widen its range*: the pronoun stands in a clause whose subject is this mention.
[[nodiscard]] bool heads_relative_clause(const Discourse& d, std::uint32_t n, std::uint32_t m);

// *the teacher's courage earned him praise*: the subject is what he has.
[[nodiscard]] bool owns_what_benefits(const Discourse& d, std::uint32_t n, std::uint32_t object);

// *“We will build it.”*, and in the next paragraph *He added*: the sentences of the quotations right before the pronoun's sentence,
// which it opens.
[[nodiscard]] std::size_t quoted_paragraphs_before(const Discourse& d, std::uint32_t m);

// *Acting head of the yard Ilse Brandt said*: a verb of telling stands right behind the mention.
[[nodiscard]] bool has_just_told(const Discourse& d, std::uint32_t n);

// *said*, *has announced*: what stands before what somebody tells.
[[nodiscard]] bool is_reporting_verb(std::string_view word);

// *they will repair it*, *they are planning to*: what a body says that it does.
[[nodiscard]] bool tells_own_deeds(const Discourse& d, std::uint32_t m);

// *40 clerks, among them*, *one of them*: of several.
[[nodiscard]] bool is_partitive(const Discourse& d, std::size_t pronoun);

// *he said*, *she also added*: the pronoun tells something.
[[nodiscard]] bool tells(const Discourse& d, std::uint32_t m);

}  // namespace factweave
