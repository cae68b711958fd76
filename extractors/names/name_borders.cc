// SPDX-License-Identifier: MIT
#include "extractors/names/name_borders.h"

#include <algorithm>
#include <array>
#include <string>

#include "extractors/names/name_shapes.h"
#include "extractors/names/titles.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr double kKnown = 0.7;          // a name of the registers
constexpr std::size_t kInitial = 2;      // *A * of *Ms A Tarnek*, which is no article
constexpr double kPerson = 0.6;         // evidence for a person that ends another name
constexpr std::string_view kAnd = " and ";

bool is_acronym(std::string_view name) {
  return name.size() >= 3 && std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

// *Green Party*, *Rural Association of Morven*: two words and more, of which one says what kind of body it is.
bool is_body_of_members(std::string_view name) {
  constexpr std::array<std::string_view, 14> kKinds = {"Party",      "Union",   "Association", "Federation", "League",
                                                       "Alliance",   "University", "College",  "Institute",  "Society",
                                                       "Movement",   "Front",   "Congress",    "Coalition"};
  name = name.substr(0, std::min({name.find(" of "), name.find(", "), name.find(kAnd)}));
  const std::size_t blank = name.rfind(' ');
  return blank != std::string_view::npos && one_of(name.substr(blank + 1), kKinds);
}

// Offices and ranks that are nobody's surname.
constexpr WordList kOffices =
    "Superintendent Comptroller Colonel Director Secretary Minister President Governor Commissioner Inspector Ambassador Senator Professor "
    "Lieutenant Sergeant Captain General Admiral Commander Councillor Chairman Chairwoman Coordinator Spokesman Spokeswoman Spokesperson Premier "
    "TD MP MEP MSP MLA";

// *City's* in *the City's Planning Department*: what the owner is, and no part of a name.
bool is_kind_of_owner(std::string_view surface) {
  constexpr WordList kOwners =
      "City Town County Village District Borough Municipality Province State Region Country Nation Government Council Parliament Ministry Department "
      "Commission Authority Agency Bank Company Group Board Association Organization Organisation University Hospital School Union Club Port";
  const std::size_t mark = surface.find("'s ");
  const bool several_words = mark != std::string_view::npos && surface.find(' ', mark + 3) != std::string_view::npos;  // *the Organization's Charter*
  return several_words && kOwners.has(surface.substr(0, mark));
}

// Titles that are too much else to stand in the list of titles.
bool leads_person(std::string_view word) { return one_of(word, "Justice General Major Excellency Highness Worship Honour"); }

// Letters of members of parliaments, which stand behind their party or constituency.
bool is_member(std::string_view word) { return one_of(word, "MP MPs MEP MSP MLA MS MHA MCA TD MNA MPP MPA MLC MHK"); }

// Letters of ranks, which before one word may be somebody's initials: *SP Ilse Brandt*, but *SP Brandt*.
bool is_rank_in_letters(std::string_view word) { return one_of(word, "HE CS CECM CP DCP ACP SSP SP DSP ASP CSP DIG AIG DPO DC RDC"); }

// *Ministry of Mills and Ministry of Canals*: two bodies of a kind.
bool repeats_head(std::string_view first, std::string_view second) {
  const std::size_t of = first.find(" of ");
  return of != std::string_view::npos && first.find(' ') == of && second.starts_with(first.substr(0, of + 4));
}

// What somebody is and is not called: *Frenchman Ilse Brandt*. Those that are first names and surnames too (*Dane*) are not here.
bool is_national(std::string_view word) {
  return one_of(word, "Frenchman Frenchwoman Englishman Englishwoman Irishman Irishwoman Scotsman Scotswoman Welshman Welshwoman Dutchman Dutchwoman Briton Spaniard Swede");
}

}  // namespace

Span NameBorders::trimmed(Span folded, std::string_view type) const {
  const bool person = type == "Person";
  const std::uint32_t begin = folded.begin;
  while (const std::size_t lead = leading(text(folded), person)) {
    if (person && lead == kInitial && text(folded).find(' ', lead) == std::string_view::npos && is_titled({0, folded.end}, folded)) break;
    folded.begin += static_cast<std::uint32_t>(lead);
  }
  if (person) folded.begin += static_cast<std::uint32_t>(end_of_title(folded));
  if (person) folded.begin += static_cast<std::uint32_t>(end_of_title_inside(text(folded)));
  if (person) folded.begin += static_cast<std::uint32_t>(end_of_plain_words(text(folded)));
  if (person) folded.end = folded.begin + static_cast<std::uint32_t>(before_plain_words(text(folded), folded.begin > begin));
  folded.end = folded.begin + static_cast<std::uint32_t>(before_label(folded));
  folded.end = folded.begin + static_cast<std::uint32_t>(before_own_label(folded));
  folded.end = folded.begin + static_cast<std::uint32_t>(before_next_name(text(folded)));
  if (type == "Organization" || type == "Place") folded.end = folded.begin + static_cast<std::uint32_t>(before_person(text(folded)));
  if ((type == "Organization" || type == "Place") && !letters_follow(folded)) folded.end = folded.begin + static_cast<std::uint32_t>(before_home(text(folded)));
  if (type == "Organization") folded.end = folded.begin + static_cast<std::uint32_t>(before_title_behind(folded));
  for (const std::string_view rest : {std::string_view(", and"), std::string_view(" and"), std::string_view(","), std::string_view(" &")}) {
    if (text(folded).ends_with(rest)) folded.end -= static_cast<std::uint32_t>(rest.size());
  }
  folded.end = folded.begin + static_cast<std::uint32_t>(before_weekday(text(folded)));
  if (person && text(folded).ends_with('.') && is_generation(last_word(text(folded)))) --folded.end;  // see with_full_stop
  if (person && ends_in_amount(text(folded))) folded.end = folded.begin + static_cast<std::uint32_t>(text(folded).rfind(' '));
  constexpr WordList kDays = "Today Yesterday Tomorrow";  // beside a name in chats and tables
  if (person && kDays.has(last_word(text(folded))) && text(folded).find(' ') != std::string_view::npos) {
    folded.end -= static_cast<std::uint32_t>(last_word(text(folded)).size() + 1);
  }
  if (person && has_letters_behind(text(folded))) folded.end = folded.begin + static_cast<std::uint32_t>(text(folded).rfind(' '));
  if (text(folded).ends_with("'s")) folded.end -= 2;
  if (type == "Organization" && is_letters_of_office(last_word(text(folded))) && text(folded).find(' ') != std::string_view::npos) {
    folded.end -= static_cast<std::uint32_t>(last_word(text(folded)).size() + 1);  // *Norvik Iron MD*
  }
  if (text(folded).starts_with("Ex-") && folded.size() > 4) folded.begin += 3;  // *Ex-Norvik director*
  return folded;
}

Span NameBorders::with_full_stop(Span name) const {
  const std::string_view all = document_.folded.text(), last = last_word(text(name));
  const bool shortened = last.size() < text(name).size() && (last == "Jr" || last == "Sr");
  return {name.begin, name.end + (shortened && name.end < all.size() && all[name.end] == '.' ? 1U : 0U)};
}

bool NameBorders::is_titled(Span whole, Span person) const {
  constexpr std::uint32_t kLongest = 60;  // a title, and what of it stands before the whole
  if (person.begin == whole.begin) return false;
  std::string_view lead = text({person.begin - std::min(kLongest, person.begin), person.begin});
  const std::string_view name = text(person);
  if (lists_.has(NameList::place_head, last_word(name)) || lists_.has(NameList::organization_head, last_word(name))) return false;  // Prince Edward Island
  while (lead.ends_with(' ') || lead.ends_with(',')) lead.remove_suffix(1);
  return lists_.has(NameList::honorific, last_word(lead)) || leads_person(last_word(lead)) || !title_at_end(lists_, lead).empty();
}

Span NameBorders::second_body(Span first, Span whole) const {
  if (!text({first.end, whole.end}).starts_with(kAnd)) return {};
  const Span second{first.end + static_cast<std::uint32_t>(kAnd.size()), whole.end};
  const std::string_view surface = text(second);
  const bool registered = surface.find(' ') != std::string_view::npos && lists_.has(NameList::legal_form, last_word(surface));
  return registered || is_body_of_members(surface) || repeats_head(text(first), surface) ? second : Span{};
}

Span NameBorders::place_before(Span body, Span whole) const {
  const std::string_view lead = text({whole.begin, body.begin});
  const std::string_view owner = owner_in(lead);
  if (is_known_place(owner)) return {whole.begin, whole.begin + static_cast<std::uint32_t>(owner.size())};
  if (!lead.ends_with(kAnd)) return {};
  return {whole.begin, body.begin - static_cast<std::uint32_t>(kAnd.size())};
}

Span NameBorders::body_before(Span body, Span whole) const {
  const std::string_view lead = text({whole.begin, body.begin});
  const std::size_t blank = lead.find(' ');
  if (blank != std::string_view::npos && lists_.has(NameList::opener, lead.substr(0, blank))) whole.begin += static_cast<std::uint32_t>(blank + 1);
  const std::string_view owner = owner_in(text({whole.begin, body.begin}));
  if (owner.empty() || is_known_place(owner) || is_of_place(owner) || is_owner_by_name(owner, text(whole))) return {};
  return {whole.begin, whole.begin + static_cast<std::uint32_t>(owner.size())};
}

Span NameBorders::person_before(Span body, Span whole) const {
  const std::string_view owner = owner_in(text({whole.begin, whole.end}));
  const bool person = !owner.empty() && whole.begin + owner.size() < body.begin && is_owner_by_name(owner, text(whole));
  return person ? Span{whole.begin, whole.begin + static_cast<std::uint32_t>(owner.size())} : Span{};
}

Span NameBorders::home_behind(Span body, Span whole) const {
  constexpr std::string_view kOf = " of ";
  const std::string_view rest = text({body.end, whole.end});
  if (!rest.starts_with(kOf) || !lists_.has(NameList::country, rest.substr(kOf.size()))) return {};
  return {body.end + static_cast<std::uint32_t>(kOf.size()), whole.end};
}

// The place or body that owns what follows: *Kenya* in *Kenya's Cabinet*, *NATO* in *NATO's Maritime Command*, but
// nothing in *Farmers' Union* and *People's Party*.
std::string_view NameBorders::owner_in(std::string_view surface) const {
  const std::size_t mark = surface.find('\'');
  if (mark == std::string_view::npos) return {};
  const std::string_view owner = surface.substr(0, mark), rest = surface.substr(mark);
  const bool plural = owner.ends_with('s') && rest.starts_with("' ");
  if (!plural && !rest.starts_with("'s ")) return {};
  if (is_known_place(owner)) return owner;
  if (last_word(owner) == "People") return {};  // *Ministry of Trade of the People's Republic of China*
  if (plural || owner.find(',') != std::string_view::npos || owner.find(kAnd) != std::string_view::npos) return {};
  if (is_of_place(owner) || is_owner_by_name(owner, surface)) return owner;
  const bool body = lists_.has(NameList::known_organization, owner) || is_acronym(owner) || (owner.size() > 1 && is_only_acronyms(owner)) ||
                    (owner.find(" of ") != std::string_view::npos && lists_.has(NameList::organization_head_of, owner.substr(0, owner.find(' ')))) ||
                    (owner.find(' ') != std::string_view::npos && lists_.has(NameList::organization_head, last_word(owner)));
  return body ? owner : std::string_view();
}

// *Ivo Tarnek* in *Ivo Tarnek's Morven Ventures*, but nobody in *Ada Finch's Bakery*, which is one name.
bool NameBorders::is_owner_by_name(std::string_view owner, std::string_view surface) const {
  const std::size_t blank = owner.find(' ');
  constexpr std::size_t kMark = 3;  // 's and a blank
  return blank != std::string_view::npos && lists_.has(NameList::first_name, owner.substr(0, blank)) && surface.find(' ', owner.size() + kMark) != std::string_view::npos;
}

// *Quorla County*.
bool NameBorders::is_of_place(std::string_view name) const {
  return name.find(' ') != std::string_view::npos && lists_.has(NameList::place_head, last_word(name)) && !lists_.has(NameList::organization_head, last_word(name));
}

// Length of a person's first word, with its blank, where it ends a title that began before: *Lieutenant General Ilse Brandt*.
std::size_t NameBorders::end_of_title(Span name) const {
  const std::size_t blank = text(name).find(' ');
  if (blank == std::string_view::npos) return 0;
  std::string_view before = document_.folded.text().substr(0, name.begin);
  if (!before.ends_with(' ')) return 0;
  const std::size_t begin = before.find_last_of(" \n(", before.size() - 2) + 1;  // npos + 1 is the begin
  return is_title(text({static_cast<std::uint32_t>(begin), name.begin + static_cast<std::uint32_t>(blank)})) ? blank + 1 : 0;
}

bool NameBorders::ends_in_office(std::string_view surface) {
  const std::string_view last = last_word(surface);
  return last.size() < surface.size() && kOffices.has(last) && last != "General";
}

// Length of a name up to the end of its line, where the next one begins with a label: *Ilse Brandt*, *Apologies: …*.
std::size_t NameBorders::before_label(Span name) const {
  constexpr std::size_t kLongestLabel = 30;
  const std::string_view surface = text(name);
  for (std::size_t blank = surface.find(' '); blank != std::string_view::npos; blank = surface.find(' ', blank + 1)) {
    const auto at = name.begin + static_cast<std::uint32_t>(blank);
    if (document_.source_text(document_.folded.to_source({at, at + 1})).find('\n') == std::string_view::npos) continue;
    const std::string_view next = document_.folded.text().substr(at + 1, kLongestLabel);
    const std::size_t end = next.find_first_of(":.,;()\"");
    if (end != std::string_view::npos && next[end] == ':') return blank;
  }
  return surface.size();
}

// Length of a name without the label behind it that forms and minutes have on the same line (*Mrs Prior*, *Councillors: …*,
// *Victoria Tarnek*, *Date 3 May*) and without the month of a date (*North Dakota*, *June 13*).
std::size_t NameBorders::before_own_label(Span name) const {
  static constexpr WordList kFields =
      "Date Tel Phone Fax Mobile Email Ref Room Age January February March April May June July August September October November December";
  static constexpr WordList kLabels = "Councillors Members Apologies Officers Directors Trustees Governors Delegates Visitors Guests Attendees Absentees Minutes";
  const std::string_view surface = text(name), last = last_word(surface);
  if (last.size() == surface.size()) return surface.size();
  const std::string_view behind = document_.folded.text().substr(name.end);
  const bool field = kFields.has(last) && behind.size() > 1 && (behind.front() == ':' || (behind.front() == ' ' && behind[1] >= '0' && behind[1] <= '9'));
  const bool label = behind.starts_with(": ") && kLabels.has(last);
  return field || label ? surface.size() - last.size() - 1 : surface.size();
}

bool NameBorders::begins_with_nationality(Span name) const {
  const std::size_t blank = text(name).find(' ');
  if (blank == std::string_view::npos || !lists_.has(NameList::nationality, text(name).substr(0, blank))) return false;
  std::string_view before = document_.folded.text().substr(0, name.begin);
  if (!before.ends_with(' ')) return false;
  before.remove_suffix(1);
  return one_of(last_word(before), "a an the former leading another this");
}

// The same of any title whose last word says that it is an office (*Deputy Programme Manager Bureau of Mills*), before a
// body by its own name: *Treasurer Tarnvale Growers Society*, but *Officer Training School*.
std::size_t NameBorders::end_of_officer_before_body(std::string_view surface) const {
  static constexpr WordList kOfficers = "Manager Director Coordinator Officer Treasurer Chairman Chairwoman Chairperson Spokesman Spokeswoman Spokesperson Superintendent Consultant Auditor";
  const std::size_t lead = title_at_begin(lists_, surface).size();
  if (lead == 0 || lead + 1 >= surface.size() || !kOfficers.has(last_word(surface.substr(0, lead)))) return 0;
  const std::string_view body = surface.substr(lead + 1);
  const std::size_t blank = body.find(' ');
  if (surface[lead] != ' ' || blank == std::string_view::npos || !(body.front() >= 'A' && body.front() <= 'Z')) return 0;
  const std::string_view first = body.substr(0, blank);
  const bool of_name = lists_.has(NameList::organization_head_of, first) && body.substr(blank).starts_with(" of ");
  return of_name || (!lists_.is_common(first) && first.find('\'') == std::string_view::npos) ? lead + 1 : 0;
}

// Length of an office before what it is of, where no "of" stands between: *Director-General State Dairy Services*.
std::size_t NameBorders::end_of_office_before_body(std::string_view surface) const {
  constexpr std::array<std::string_view, 19> kLeaders = {"Chairman ",             "Chairwoman ",          "Chairperson ",        "Vice President ",    "General Manager ",
                                                         "Deputy Speaker ",       "Director General ",    "Director-General ",   "Managing Director ", "Executive Director ",
                                                         "Executive Secretary ",  "Permanent Secretary ", "Principal Secretary ", "Chief Executive Officer ", "Secretary General ",
                                                         "Secretary-General ", "Vice Chancellor ", "Vice-Chancellor ", "Executive Chairman "};
  for (const std::string_view leader : kLeaders) {
    if (surface.starts_with(leader) && surface.find(' ', leader.size()) != std::string_view::npos) return leader.size();
  }
  return end_of_officer_before_body(surface);
}

// Length of what leads a person's name with an office or an honorific at its end: *Garda Superintendent Ilse Brandt*,
// *Ministry Dr Ilse Brandt*.
std::size_t NameBorders::end_of_title_inside(std::string_view surface) {
  static constexpr WordList kHonorifics = "Dr Mr Mrs Ms Prof Hon Engr Eng Rev Dr. Mr. Mrs. Ms. Prof. Hon. Engr. Eng. Rev.";
  std::size_t lead = 0;
  for (std::size_t begin = surface.find(' '); begin != std::string_view::npos;) {
    const std::size_t end = surface.find(' ', begin + 1);
    if (end == std::string_view::npos) break;
    const std::string_view word = surface.substr(begin + 1, end - begin - 1);
    if (kOffices.has(word) || kHonorifics.has(word)) lead = end + 1;
    begin = end;
  }
  return lead;
}

bool NameBorders::is_plain_word(std::string_view word) const {
  constexpr std::array kNames = {NameList::surname, NameList::word_surname, NameList::first_name, NameList::doubtful_first_name, NameList::frequent_first_name};
  return lists_.is_common(word) && std::none_of(kNames.begin(), kNames.end(), [&](NameList list) { return lists_.has(list, word); });
}

// Length of the field that somebody's office is for, before the name: *Director of Climate Change Ivo Tarnek*. One word is
// a given name as well (*Welcome Ivo Tarnek*) unless it is the name of a field.
std::size_t NameBorders::end_of_plain_words(std::string_view surface) const {
  static constexpr WordList kFields =
      "Administration Affairs Agriculture Change Chemistry Commerce Communications Culture Defence Defense Economics Education Employment Energy Engineering Environment "
      "Finance Fisheries Forestry Health History Home Housing Industry Information Infrastructure Interior Investment Irrigation Justice Labour Lands Livestock Marketing "
      "Mathematics Medicine Mines Office Operations Physics Planning Presidency Relations Research Roads Sales Science Security Sport Sports Technology Tourism Trade "
      "Training Transport Treasury Water Works";
  std::size_t lead = 0;
  int words = 0;
  std::string_view last;
  for (std::size_t end = surface.find(' '); end != std::string_view::npos; end = surface.find(' ', lead)) {
    const std::string_view word = surface.substr(lead, end - lead);
    if (!is_plain_word(word)) break;
    last = word;
    lead = end + 1;
    ++words;
  }
  const bool full_name = surface.find(' ', lead) != std::string_view::npos && !is_known_place(surface.substr(lead));
  return full_name && (words > 1 || kFields.has(last)) ? lead : 0;
}

// Length of somebody's name without ordinary words behind it: what the person is (*Ms T Quennick Assistant Clerk*), or what
// the next column says (*Ivo Tarnek Direct Dial*). One such word is a surname as well (*Ivo Zahid Tusk*).
std::size_t NameBorders::before_plain_words(std::string_view surface, bool titled) const {
  std::size_t end = surface.size();
  int words = 0;
  std::string_view first;
  while (true) {
    const std::size_t blank = surface.substr(0, end).rfind(' ');
    if (blank == std::string_view::npos || !is_plain_word(surface.substr(blank + 1, end - blank - 1))) break;
    first = surface.substr(blank + 1, end - blank - 1);
    end = blank;
    ++words;
  }
  if (lists_.has(NameList::organization_head, last_word(surface.substr(0, end)))) return surface.size();  // *Quennick Borough Council Clerk*
  const bool name = titled || surface.substr(0, end).find(' ') != std::string_view::npos;
  const bool what = lists_.has_lower(NameList::person_noun, first) || lists_.has_lower(NameList::person_plural, first);
  return name && (words > 1 || (words == 1 && what)) ? end : surface.size();
}

// *Water Company of Bogota (EAAB)*: letters in brackets are of the whole name.
bool NameBorders::letters_follow(Span name) const {
  constexpr std::size_t kFewest = 3, kMost = 8;
  const std::string_view behind = document_.folded.text().substr(name.end, kMost + 3);
  const std::size_t close = behind.find(')');
  return behind.starts_with(" (") && close != std::string_view::npos && close >= kFewest + 2 && is_in_capitals(behind.substr(2, close - 2));
}

// Length of a body's name without what begins a title behind it: *Chamber of Trade and Industry Deputy* before *Chairwoman*.
std::size_t NameBorders::before_title_behind(Span folded) const {
  static constexpr WordList kRanks = "Deputy Vice Acting Interim Managing Senior Assistant Executive Chief General Associate Principal Joint";
  constexpr std::uint32_t kLongest = 40;  // bytes of a title
  const std::string_view last = last_word(text(folded));
  if (last.size() == folded.size() || !kRanks.has(last)) return folded.size();
  const auto begin = folded.end - static_cast<std::uint32_t>(last.size());
  const auto end = std::min<std::uint32_t>(folded.end + kLongest, static_cast<std::uint32_t>(document_.folded.text().size()));
  return title_at_begin(lists_, text({begin, end})).size() > last.size() ? begin - folded.begin - 1 : folded.size();
}

// Length of a name without the country behind it that a firm is from (*Morven Maritime of Norway*); it belongs to the
// names of what says with "of" what it is (*Bank of Norway*).
std::size_t NameBorders::before_home(std::string_view surface) const {
  const std::size_t of = surface.rfind(" of ");
  if (of == std::string_view::npos || surface.rfind(" of ", of - 1) < of) return surface.size();  // *Ministry of Trade and Investment of Norway*
  const std::string_view head = last_word(surface.substr(0, of));
  if (!is_known_place(surface.substr(of + 4)) && !lists_.has(NameList::doubtful_city, surface.substr(of + 4)) && head != "Brothers" && head != "Sons") return surface.size();
  const bool firm = lists_.column(NameList::organization_head, head, "subtype") == "company" || lists_.has(NameList::legal_form, head);
  return firm && !lists_.has(NameList::organization_head_of, head) ? of : surface.size();
}

// *UAB*, *PT*, *Grupo*: what stands before the name of a firm in other languages.
bool NameBorders::is_company_before_name(std::string_view word) const {
  return is_form_before_name(word) || lists_.has(NameList::legal_form, word) || lists_.has(NameList::foreign_body_word, word);
}

// Length of a name without a person's full name of the document that ends it.
std::size_t NameBorders::before_person(std::string_view surface) const {
  if (lists_.has(NameList::legal_form, last_word(surface))) return surface.size();  // *Green Isle Ltd* ends in nobody called Isle Ltd
  for (std::size_t at = surface.find(' '); at != std::string_view::npos; at = surface.find(' ', at + 1)) {
    const std::string_view tail = surface.substr(at + 1);
    if (tail.find(' ') == std::string_view::npos) break;
    const std::string_view before = surface.substr(0, at);
    if (before.ends_with(" of") || before.ends_with(" for") || before.ends_with(" the") || is_known_place(tail)) continue;  // University of British Columbia
    if (is_company_before_name(before)) continue;
    const NameRecord* record = table_.find(tail);
    if (record == nullptr) continue;
    const bool person = std::any_of(record->scores.begin(), record->scores.end(),
                                    [](const TypeScore& s) { return s.type == "Person" && s.score >= kPerson; });
    if (person) return at;
  }
  return surface.size();
}

// *Port Authority of Trinidad and Tobago*: the joint is the country's.
bool NameBorders::joins_country(std::string_view before, std::string_view next) const {
  constexpr int kWords = 3;  // *Sao Tome and Principe*, *Saint Vincent and the Grenadines*
  std::size_t begin = before.size();
  for (int first = 0; first < kWords && begin != 0; ++first) {
    const std::size_t blank = before.rfind(' ', begin - 1);
    begin = blank == std::string_view::npos ? 0 : blank;
    std::string country(before.substr(begin == 0 ? 0 : begin + 1));
    country.append(kAnd);
    std::size_t end = 0;
    for (int last = 0; last < kWords && end < next.size(); ++last) {
      end = std::min(next.find(' ', end + 1), next.size());
      if (lists_.has(NameList::country, country + std::string(next.substr(0, end)))) return true;
    }
  }
  return false;
}

// Length of a name without a second one: what goes on with an ordinary word (Ministry of Trade and Industry) or a
// legal form (Norvik, Inc.) is one name.
std::size_t NameBorders::before_next_name(std::string_view surface) const {
  const bool joined = surface.find(", ") != std::string_view::npos || surface.find(kAnd) != std::string_view::npos;
  if (!joined || is_known_place(surface)) return surface.size();  // Trinidad and Tobago
  if (lists_.has(NameList::world_company, surface) || lists_.has(NameList::world_body, surface)) return surface.size();  // Marks and Spencer
  for (const std::string_view joint : {std::string_view(", "), kAnd}) {
    for (std::size_t at = surface.find(joint); at != std::string_view::npos; at = surface.find(joint, at + 1)) {
      std::string_view next = surface.substr(at + joint.size());
      if (joint == ", " && next.starts_with("and ")) next.remove_prefix(4);
      const std::string_view word = next.substr(0, next.find_first_of(" ,"));  // Ministry of Roads, Mines, and Fisheries
      const std::string_view before = surface.substr(0, at);
      if (joint == kAnd && joins_country(before, next)) continue;
      if (joint == kAnd && repeats_head(before, next)) return at;
      if (lists_.has(NameList::legal_form, next) || lists_.has(NameList::legal_form, word) || is_generation(word)) continue;
      const std::string_view form = last_word(next);
      if (joint == ", " && word.size() == 4 && word.find_first_not_of("0123456789") == std::string_view::npos) continue;  // Dairies Act, 2011
      static constexpr WordList kOfTwoNames = "Railway Railroad Solicitors Advocates Barristers Architects Auctioneers Surveyors";
      if (joint == kAnd && before.find(' ') == std::string_view::npos && kOfTwoNames.has(form) && !lists_.has(NameList::country, before)) continue;  // Larne and Quorn Railway
      const bool line = next.size() == word.size() + 1 + form.size() && one_of(form, "Company Co Corporation Corp");  // Tarn Power and Lighting Company
      const bool firm = !line && lists_.has(NameList::legal_form, form) &&
                        (lists_.has(NameList::organization_head, last_word(before)) || is_known_body(before) ||  // Trade Ministry and Alder Ltd
                         (is_acronym(before) && std::ranges::count(next, ' ') >= 2));                        // TARCO and Public Service Co
      static constexpr WordList kLending = "Credit Loan Loans";
      if (kLending.has(word) && last_word(before).starts_with("Saving")) continue;  // Larne Savings and Credit Cooperative Ltd
      if (lists_.is_common(word) && !firm && !is_complete_body(before, next)) continue;
      const bool adjective = lists_.has(NameList::nationality, before);  // African and Malagasy Union
      const bool named = is_known(before) || (joint == kAnd && !adjective && table_.find(before) != nullptr);
      if (!named && !lists_.has(NameList::legal_form, before) && surface.find(' ') >= at) continue;  // A and B House; Foreign, Trade and Development Office
      return at;
    }
  }
  return surface.size();
}

// True for what the document has as a name by more than a chance.
bool NameBorders::is_known(std::string_view name) const {
  constexpr double kChance = 0.2;
  const NameRecord* record = table_.find(name);
  return record != nullptr && std::any_of(record->scores.begin(), record->scores.end(), [](const TypeScore& s) { return s.score > kChance; });
}

// *Larne Copper*, where the document has a Larne Copper Corp.
bool NameBorders::is_known_body(std::string_view name) const {
  constexpr double kSure = 0.55;
  const NameRecord* record = name.find(' ') == std::string_view::npos ? nullptr : table_.find(name);
  return record != nullptr && std::any_of(record->scores.begin(), record->scores.end(), [](const TypeScore& s) { return s.type == "Organization" && s.score > kSure; });
}

// True where a body's name is complete before a joint: behind a place (*Party of Quebec and …*), or where another
// body follows (*Rural Party and Green Party of Morven*). Departments go on: *Health and Human Services*.
bool NameBorders::is_complete_body(std::string_view before, std::string_view next) const {
  const std::size_t of = before.rfind(" of ");
  if (of != std::string_view::npos) {
    std::string_view place = before.substr(of + 4);
    if (place.starts_with("the ")) place.remove_prefix(4);
    if (is_known_place(place) && !is_known_place(next)) return true;
  }
  return is_body_of_members(before) && is_body_of_members(next);
}

std::size_t NameBorders::leading(std::string_view surface, bool person) const {
  std::size_t blank = surface.find(' ');
  if (blank == std::string_view::npos) return 0;
  const std::string_view first = surface.substr(0, blank);
  constexpr std::array<std::string_view, 3> kAlsoNames = {"Jan", "Mar", "Sun"};
  const bool also_name = person ? one_of(first, kAlsoNames) : first == "Sun";  // *Sun Microsystems*
  static constexpr WordList kWeekdays = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday";
  static constexpr WordList kPapers = "Mail Times Telegraph Express Mirror Sun Star Nation Standard Post Independent Vision Tribune World Herald Observer Punch News Leader";
  const bool paper = !person && kWeekdays.has(first) && kPapers.has(surface.substr(blank + 1));  // *Sunday Mail*
  if (lists_.has(NameList::opener, first) && !also_name && !paper) return blank + 1;
  if (is_kind_of_owner(surface)) return blank + 1;
  if (const std::string_view owner = owner_in(surface); !owner.empty()) return surface.find(' ', owner.size()) + 1;
  // *Norway and Kvalsund Yard Ltd*; but *London and Kvalsund Bank*.
  if (person && (is_letters_of_office(first) || is_member(first) || is_national(first))) return blank + 1;
  const bool joined = surface.substr(blank).starts_with(kAnd) && lists_.has(NameList::country, first);
  static constexpr WordList kOfficers = "CEO CFO COO CTO CIO EVP SVP";
  if (!person && kOfficers.has(first)) return blank + 1;  // *Tom Weber (CEO Norvik Ltd)*
  if (!person) {
    if (const std::size_t office = end_of_office_before_body(surface)) return office;
  }
  if (!person && joined && lists_.has(NameList::legal_form, last_word(surface))) return blank + kAnd.size();
  if (!person) return 0;
  const std::size_t next_end = surface.find(' ', blank + 1);
  const std::string_view next = surface.substr(blank + 1, next_end - blank - 1);
  if (next_end != std::string_view::npos && is_rank_in_letters(first)) return blank + 1;
  if (next_end != std::string_view::npos && is_member(next)) return next_end + 1;  // *Conservative MS Ilse Brandt*
  const bool name = lists_.has(NameList::first_name, next) || lists_.has(NameList::doubtful_first_name, next) || lists_.has(NameList::surname, next) || !lists_.is_common(next);
  if (const std::size_t second = surface.find(' ', blank + 1); second != std::string_view::npos && lists_.has(NameList::honorific, surface.substr(0, second))) return second + 1;  // *Tan Sri Teh Tarn*
  if (lists_.has(NameList::honorific, first) || (leads_person(first) && name)) return blank + 1;
  if (name && first.ends_with('s') && is_title(first.substr(0, first.size() - 1))) return blank + 1;  // *MPs Ilse Brandt and Tom Weber*
  for (std::size_t end = blank, words = 1; words <= 3 && end != std::string_view::npos; ++words, end = surface.find(' ', end + 1)) {
    const std::string_view nation = surface.substr(0, end), rest = surface.substr(end + 1);
    if (!lists_.has(NameList::nationality, nation) && !lists_.has(NameList::country, nation)) continue;
    if (is_title(rest) || leading(rest, true) > 0) return end + 1;  // *Solomon Islands Prime Minister Ivo Tarnek*
  }
  for (int words = 0; words < 4 && blank != std::string_view::npos; ++words, blank = surface.find(' ', blank + 1)) {
    if (is_title(surface.substr(0, blank))) return blank + 1;
  }
  return 0;
}

bool NameBorders::is_piece(Span folded, double score) const {
  const std::string_view all = document_.folded.text();
  const auto at = [&](std::size_t i) { return i < all.size() ? all[i] : ' '; };
  const char before = folded.begin == 0 ? ' ' : all[folded.begin - 1], after = at(folded.end), next = at(folded.end + 1);
  if (before == '_' || before == '@' || after == '_' || after == '@') return true;
  if (after == '.' && next >= 'a' && next <= 'z') return true;
  if (score >= kKnown) return false;
  if (before == '\'' && folded.begin > 1 && at(folded.begin - 2) >= 'A' && at(folded.begin - 2) <= 'Z') return true;  // O'Brien
  const bool capital_after = after == '-' && next >= 'A' && next <= 'Z';
  const bool word_before = before == '-' && folded.begin > 1 && at(folded.begin - 2) != ' ' && at(folded.begin - 2) != '-';
  return capital_after || word_before;
}

bool NameBorders::is_known_place(std::string_view word) const {
  return lists_.has(NameList::country, word) || lists_.has(NameList::city, word) || lists_.has(NameList::country_region, word);
}

}  // namespace factweave
