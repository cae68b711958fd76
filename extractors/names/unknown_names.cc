// SPDX-License-Identifier: MIT
#include "extractors/names/unknown_names.h"

#include <algorithm>
#include <array>

#include "extractors/names/name_shapes.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr double kUnknownWords = 0.48;        // two or three words that nobody knows are mostly a person
constexpr double kSurnameActs = 0.2;          // a surname of the registers before a verb: *Tarnek wanted it*
constexpr double kSurnameShape = 0.46;        // the same of a word that ends as surnames do: *Tarnekova wanted it*
constexpr double kNamedAfterCountry = 0.62;   // *Morvo Norway*

// Endings of surnames that few other names have.
bool ends_as_surname(std::string_view word) {
  constexpr std::size_t kShortest = 6;
  constexpr std::array<std::string_view, 43> kEndings = {
      "vic",   "vich", "wicz", "czyk", "sky",  "ski",  "szky", "skaya", "cki",  "ova",  "eva",   "kov",   "nov",    "rov",   "lov",
      "yev",   "enko", "chuk", "ashvili", "idze", "adze", "oglu", "yan", "escu", "anu", "sson",  "nsen",  "rsen",   "mann",  "stein",
      "witz",  "feld", "ottir", "poulos", "akis", "idis", "inen", "zadeh", "nejad", "elli", "etti", "enka", "auskas"};
  return word.size() >= kShortest && std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

constexpr std::size_t kLongName = 4;  // words: *Quentar Mohammed Al Zorbel*

}  // namespace

void UnknownNames::weigh(const CapitalisedRun& run) {
  const std::string_view surface = c_.text(run.folded());
  if (run.words.size() == 1) weigh_surname(run.folded());
  if (is_named_after_country(run)) c_.table.add(surface, "Organization", {}, kNamedAfterCountry, "names/named-after-country");
  if (may_be_person(run)) {
    const bool several = before_plural_verb(run);
    c_.table.add(surface, several ? "Organization" : "Person", several ? "" : "individual", kUnknownWords, "names/unknown-words");
  }
  if (const CapitalisedRun rest = behind_word_of_sentence(run); may_be_person(rest)) {
    c_.table.add(c_.text(rest.folded()), "Person", "individual", kUnknownWords, "names/unknown-words");
  }
}

// *Tarnekova wanted it*, *Brunnel: It is over*: one word that is nobody's and nothing's name so far, as who acts or speaks.
void UnknownNames::weigh_surname(Span word) {
  const std::string_view surface = c_.text(word);
  if (c_.lists.is_common(surface) || is_in_capitals(surface) || is_listed(surface) || behind_article(word.begin) || !(verb_follows(word.end) || speaks(word))) return;
  if (c_.lists.has(NameList::surname, surface)) c_.table.add(surface, "Person", "individual", kSurnameActs, "names/surname-acts");
  if (ends_as_surname(surface)) c_.table.add(surface, "Person", "individual", kSurnameShape, "names/surname-shape");
}

// A place or body of the registers.
bool UnknownNames::is_listed(std::string_view name) const {
  constexpr std::array kLists = {NameList::country,       NameList::city,           NameList::doubtful_city, NameList::country_region,     NameList::natural_place,
                                 NameList::historic_place, NameList::known_organization, NameList::nationality, NameList::nationality_people};
  return std::any_of(kLists.begin(), kLists.end(), [&](NameList list) { return c_.lists.has(list, name); });
}

// True before *wanted*, *is* and other verbs in the form that has a subject.
bool UnknownNames::verb_follows(std::uint32_t end) const {
  static constexpr WordList kVerbs =
      "is was has had did does will would can could may might must should said says won lost beat took made led left got went came began became ran held met "
      "wants hopes thinks kept told gave found put hit shot drew fell rose sent spent paid bought sold built broke chose wrote knew saw felt stood struck "
      "sought taught thought threw swept fought sank caught brought";
  constexpr std::size_t kShortest = 5;  // of verbs in -ed
  std::string_view behind = c_.document.folded.text().substr(end);
  if (!behind.starts_with(' ')) return false;
  behind.remove_prefix(1);
  const std::string_view next = behind.substr(0, behind.find_first_not_of("abcdefghijklmnopqrstuvwxyz"));
  return kVerbs.has(next) || (next.size() >= kShortest && next.ends_with("ed"));
}

// *Brunnel: It is over*: a line of its own.
bool UnknownNames::speaks(Span word) const {
  const std::string_view all = c_.document.folded.text();
  const CapitalisedRun* run = c_.run_at(word.begin);
  return run != nullptr && run->initial && all.substr(word.end).starts_with(": ");
}

// *Morvo Norway*, *Radio Morvo Norway*: what nobody knows, and the country where it works.
bool UnknownNames::is_named_after_country(const CapitalisedRun& run) const {
  constexpr std::size_t kMost = 3, kAcronym = 3;  // words; letters
  const std::size_t words = run.words.size();
  const std::string_view last = c_.text(run.words.back().folded);
  static constexpr WordList kAreas = "Africa Asia Europe America";
  const bool area = kAreas.has(last);  // nobody's surname
  if (words < 2 || words > kMost || !(area || c_.lists.has(NameList::country, last))) return false;
  if (c_.lists.has(NameList::country, c_.text(run.folded())) || c_.lists.has(NameList::world_area, c_.text(run.folded())) || is_in_capitals(last)) return false;
  return std::all_of(run.words.begin(), run.words.end() - 1, [&](const CapitalisedWord& word) {
    const std::string_view text = c_.text(word.folded);
    static constexpr WordList kRegimes = "Arab Nazi Hitler Vichy Baathist Papua";
    if (kRegimes.has(text) || text.ends_with("-New")) return false;
    if (is_in_capitals(text)) return text.size() >= kAcronym && !things_.has(text) && text != "FYR" && text != "USA";
    const bool named = c_.lists.has(NameList::first_name, text) || c_.lists.has(NameList::doubtful_first_name, text) || c_.lists.has(NameList::surname, text);
    return !word.common && (!named || area) && !is_listed(text) && !c_.lists.has(NameList::place_head, text) && !c_.lists.has(NameList::world_area, text) &&
           !c_.borders.is_title(text) && !c_.lists.has(NameList::honorific, text) && !c_.is_rank(word.folded);
  });
}

// *OrbitHealth*: a word with a capital inside is a brand's, but for *McZorbel* and *LaTarna*.
bool is_joined_of_words(std::string_view word) {
  constexpr std::size_t kLongestPrefix = 4;  // *FitzZorbel*
  for (std::size_t i = 2; i + 1 < word.size(); ++i) {
    if (is_upper(word[i]) && is_lower(word[i - 1]) && is_lower(word[i + 1])) return i > kLongestPrefix;
  }
  return false;
}

// Four words are a person's name only in some countries, and mostly something else.
// Two or three words that nobody knows are mostly a person's name.
bool UnknownNames::may_be_person(const CapitalisedRun& run) const {
  const bool two_or_three = run.words.size() == 2 || run.words.size() == 3;
  if (!two_or_three && !(run.words.size() == kLongName && holds_first_name(run))) return false;
  const auto has_digit = [&](const CapitalisedWord& w) { return c_.text(w.folded).find_first_of("0123456789") != std::string_view::npos; };  // *Norvik A80s*
  if (std::any_of(run.words.begin(), run.words.end(), [&](const CapitalisedWord& w) { return w.common || has_digit(w) || is_joined_of_words(c_.text(w.folded)); })) return false;
  if (c_.is_rank(run.words.back().folded) || c_.in_figure(run.words.front().folded) || c_.in_figure(run.words.back().folded)) return false;  // *Albay Gov. Noel Rosal*, *880 MW Liivi*
  const std::string_view surface = c_.text(run.folded());
  const bool joined = surface.find('&') != std::string_view::npos;  // *Zorba & Quentar*
  if (joined || (run.folded().begin > 0 && c_.document.folded.text()[run.folded().begin - 1] == '&')) return false;  // *S&P Morvo*
  if (c_.borders.leading(surface, true) > 0 || is_only_acronyms(surface) || has_letters_behind(surface)) return false;
  return !behind_article(run.folded().begin) && !before_thing(run.folded().end) && !behind_preposition_of_place(run.folded()) && !has_word_of_body(run);
}

// *Quentar Mohammed Al Zorbel*, *Arvo Maria Tarnek Quent*: of many words, one of the first two is somebody's.
bool UnknownNames::holds_first_name(const CapitalisedRun& run) const {
  if (is_listed(c_.text(run.words.front().folded)) || is_generation(c_.text(run.words.back().folded))) return false;  // *Illinois Ilse Brandt III*
  return std::any_of(run.words.begin(), run.words.begin() + 2, [&](const CapitalisedWord& w) { return c_.lists.has(NameList::first_name, c_.text(w.folded)); });
}

// *Zorbel Quent have built a mill*: one person has.
bool UnknownNames::before_plural_verb(const CapitalisedRun& run) const {
  static constexpr WordList kPlural = "have are";
  const std::string_view all = c_.document.folded.text();
  const std::string_view before = all.substr(0, run.folded().begin);
  if (before.ends_with("and ") || before.ends_with("& ") || before.ends_with(", ") || before.ends_with("or ") || before.ends_with("nor ")) return false;
  return kPlural.has(small_word_behind(all, run.folded().end));
}

// *Zorbel Quent project*: what things are called by name, and nobody.
bool UnknownNames::before_thing(std::uint32_t end) const {
  static constexpr WordList kThings =
      "project projects scheme programme program initiative mine mines deposit field oilfield block prospect concession plant refinery brand brands label "
      "model range series festival tournament championship trophy cup race regatta rally method technique syndrome disease virus vaccine drug platform app "
      "software system winery vineyard estate wines wine drillship rig vessel ferry tanker trawler district region province area town village municipality "
      "basin river lake valley island islands language dialect people tribe community communities ethnic style genre dance pit shaft quarry elevator silo dam "
      "line stop junction substation reactor campus neighbourhood neighborhood suburb settlement checkpoint crossing hospital clinic school university party "
      "newspaper daily channel station radio airline reserve forest oblast tributary wetland reservoir shares stock";
  return kThings.has(small_word_behind(c_.document.folded.text(), end));
}

// *the Arvena Coyotels*, *a Dalcia Dusterel*: a team, a model, and no person that nothing else speaks for.
bool UnknownNames::behind_article(std::uint32_t folded) const {
  const std::string_view before = c_.document.folded.text().substr(0, folded);
  return before.ends_with("the ") || before.ends_with("The ") || before.ends_with(" a ") || before.ends_with(" an ");
}

// *UNMOR Atalant*, *UZ Gothenburg*, *the Estonian Sagnaf*, *Morvo Grupa*, *Morvo Europe*: what no person is called.
bool UnknownNames::has_word_of_body(const CapitalisedRun& run) const {
  constexpr std::size_t kInitials = 2, kAcronym = 4;  // *JD Vance*, *Morvo REIT*
  const std::string_view first = c_.text(run.words.front().folded), last = c_.text(run.words.back().folded);
  if (is_generation(last) && first.size() > kInitials && is_in_capitals(first)) return true;  // *USELF III*
  if (is_letters_of_office(first)) return true;
  static constexpr WordList kArabic = "Ahrar Ain Ansar Asaib Bab Beit Dar Deir Harakat Hayat Hizb Jabal Jabhat Jaish Jamaat Jaysh Jebel Jund Kataib Liwa Qasr Ras Saraya Sharm Shatt Tal Tall Tel Tell Umm Wadi";
  if (kArabic.has(first) && (last.starts_with("al-") || last.starts_with("el-") || last.starts_with("Al-") || last.starts_with("El-"))) return true;  // *Jaish al-Zorbi*, *Tel al-Zorba*
  static constexpr WordList kNobody = "TV FM FC FK NK VfL Radio Kanal Canal Les Los Las Gli Scoil Uisce";  // *TV Zorbeli*, *Les Zorbistes*
  if (kNobody.has(first) || last.ends_with("strasse") || last == "Strasse") return true;
  const bool consonants = first.size() >= kInitials && is_in_capitals(first) && first.find_first_of("AEIOUY.") == std::string_view::npos;
  if (consonants && first.size() + last.size() > kInitials && is_in_capitals(last)) return true;  // *MQ ZORBA*, a ship
  if (c_.lists.has(NameList::legal_form, first) || c_.lists.has(NameList::foreign_body_word, first)) return true;  // *UAB Morvo Tarnel*, *Bodegas Morvo*
  if (first.size() >= kInitials && is_in_capitals(first) && first.find('.') == std::string_view::npos) {
    if (first.size() > kInitials || c_.lists.has(NameList::city, last) || c_.lists.has(NameList::country_region, last)) return !is_in_capitals(last);
  }
  const bool letters = last.size() > kInitials && last.size() <= kAcronym && is_in_capitals(last) && !is_generation(last);  // *Morvo REIT*
  if (letters && !c_.lists.has(NameList::surname, title_case(last))) return true;
  const bool nation = c_.lists.has(NameList::nationality, first) && !c_.lists.has(NameList::first_name, first) && !c_.lists.has(NameList::doubtful_first_name, first);
  return nation || c_.lists.has(NameList::known_organization, first) || c_.lists.has(NameList::organization_head, last) || ends_with_place(c_.text(run.folded()));
}

// *near Qasr Belun*: where things are said to be, no person is surmised, but for *in Zorbla Quennick's house*.
bool UnknownNames::behind_preposition_of_place(Span folded) const {
  constexpr WordList kPrepositions = "in In at At near Near throughout Throughout across Across outside Outside around Around within Within inside Inside into Into visited visiting toured";
  const std::string_view all = c_.document.folded.text();
  const std::string_view before = all.substr(0, folded.begin), after = all.substr(folded.end, 3);
  if (!before.ends_with(' ') || after.starts_with("'") || after.starts_with(" '")) return false;
  const std::string_view behind = before.substr(before.find_last_of(" \n", before.size() - 2) + 1);  // npos + 1 is the text's begin
  return kPrepositions.has(behind.substr(0, behind.size() - 1));
}

// *Morven Africa*: what is named after where it works is mostly a firm.
bool UnknownNames::ends_with_place(std::string_view name) const {
  const std::size_t blank = name.rfind(' ');
  if (blank == std::string_view::npos) return false;
  const std::string_view last = name.substr(blank + 1);
  return c_.lists.has(NameList::world_area, last) || c_.lists.has(NameList::country, last);
}

// *Youngster Thaborel Montorva scored*: a word that has its capital from the sentence, and what follows it.
CapitalisedRun behind_word_of_sentence(const CapitalisedRun& run) {
  CapitalisedRun rest;
  if (!run.initial || !run.words.front().common) return rest;
  rest.words.assign(run.words.begin() + 1, run.words.end());
  rest.sentence = run.sentence;
  return rest;
}

}  // namespace factweave
