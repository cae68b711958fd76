// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "extractors/names/name_lists.h"
#include "extractors/names/name_table.h"
#include "pipeline/document.h"

namespace factweave {

// Where a name that a rule found begins and ends: rules take too much of a run of capitals.
class NameBorders {
 public:
  NameBorders(const Document& document, const NameLists& lists, const NameTable& table)
      : document_(document), lists_(lists), table_(table) {}

  // A country, region or city of the registers.
  [[nodiscard]] bool is_known_place(std::string_view word) const;
  // Folded span of a mention without the openers, and a person's without the titles, that may lead it; without a
  // second name that "and" or "," joins to it, and without a person's full name of the document that ends it.
  [[nodiscard]] Span trimmed(Span folded, std::string_view type) const;
  // The second of two bodies that "and" joins (*Rural Party and Green Party of Morven*), where `first`, trimmed off
  // the whole, is the first; empty without one.
  [[nodiscard]] Span second_body(Span first, Span whole) const;
  // The country that "and" joins to a company (*Norway and Kvalsund Yard Ltd*), or the country, region or city that owns
  // a body (*Kenya's Cabinet*, *Leith's Harbour Museum*), where `body` is what was trimmed of the whole; empty without one.
  [[nodiscard]] Span place_before(Span body, Span whole) const;
  // Who owns a body (*Ivo Tarnek's Morven Ventures*), where `body` is what was trimmed of the whole; empty without one.
  [[nodiscard]] Span person_before(Span body, Span whole) const;
  // The body that owns another one, as in *NATO's Maritime Command*; empty without one.
  [[nodiscard]] Span body_before(Span body, Span whole) const;
  // The country that a firm is from, *Norway* in *Morven Maritime of Norway*; empty without one.
  [[nodiscard]] Span home_behind(Span body, Span whole) const;
  // *Alva Ruiz Jr.*: names are looked up without the full stop of the abbreviation, a mention takes it back.
  [[nodiscard]] Span with_full_stop(Span name) const;
  // True where a title or an honorific was trimmed off the whole, of which the person's name is left.
  [[nodiscard]] bool is_titled(Span whole, Span person) const;
  // True for a nationality behind an article, which is nobody's first name there: *a former German Zorbel Quent*.
  [[nodiscard]] bool begins_with_nationality(Span name) const;
  // True for words of which the last says what somebody is: *Executive Director*.
  [[nodiscard]] static bool ends_in_office(std::string_view surface);
  // Length of an opener, honorific or title, with its blank, that leads a longer surface; 0 without.
  [[nodiscard]] std::size_t leading(std::string_view surface, bool person) const;
  // True for a piece of an address or a file's name (Lisa_resume.doc), and of a word with a hyphen (Saffir-Simpson
  // scale) that is not surely, by its score, a name by itself (China-Japan).
  [[nodiscard]] bool is_piece(Span folded, double score) const;
  // An ordinary word that is nobody's name.
  [[nodiscard]] bool is_plain_word(std::string_view word) const;
  [[nodiscard]] bool is_title(std::string_view words) const { return lists_.has_lower(NameList::role_title, words); }

 private:
  [[nodiscard]] std::string_view text(Span folded) const {
    return document_.folded.text().substr(folded.begin, folded.size());
  }
  [[nodiscard]] std::string_view owner_in(std::string_view surface) const;
  [[nodiscard]] std::size_t end_of_title(Span name) const;
  [[nodiscard]] static std::size_t end_of_title_inside(std::string_view surface);
  [[nodiscard]] std::size_t end_of_officer_before_body(std::string_view surface) const;
  [[nodiscard]] std::size_t end_of_office_before_body(std::string_view surface) const;
  [[nodiscard]] std::size_t before_label(Span name) const;
  [[nodiscard]] std::size_t before_own_label(Span name) const;
  [[nodiscard]] std::size_t end_of_plain_words(std::string_view surface) const;
  [[nodiscard]] std::size_t before_plain_words(std::string_view surface, bool titled) const;
  [[nodiscard]] bool letters_follow(Span name) const;
  [[nodiscard]] std::size_t before_title_behind(Span folded) const;
  [[nodiscard]] std::size_t before_home(std::string_view surface) const;
  [[nodiscard]] bool is_company_before_name(std::string_view word) const;
  [[nodiscard]] std::size_t before_person(std::string_view surface) const;
  [[nodiscard]] std::size_t before_next_name(std::string_view surface) const;
  [[nodiscard]] bool joins_country(std::string_view before, std::string_view next) const;
  [[nodiscard]] bool is_known(std::string_view name) const;
  [[nodiscard]] bool is_known_body(std::string_view name) const;
  [[nodiscard]] bool is_complete_body(std::string_view before, std::string_view next) const;
  [[nodiscard]] bool is_of_place(std::string_view name) const;
  [[nodiscard]] bool is_owner_by_name(std::string_view owner, std::string_view surface) const;

  const Document& document_;
  const NameLists& lists_;
  const NameTable& table_;
};

}  // namespace factweave
