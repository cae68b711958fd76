// SPDX-License-Identifier: MIT
#include "extractors/names/persons_behind_offices.h"

#include <algorithm>

#include "extractors/names/name_shapes.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr WordList kOfficeWords = "Head head Chief chief Ambassador ambassador";  // and the titles
constexpr WordList kJoints = "of for to and the on & in";      // between a title and what it is of
constexpr double kBehindOffice = 0.8;         // *Ivo Tarnek* in *the President of Morvia Ivo Tarnek*

bool ends_in_of(std::string_view text) {
  if (text.ends_with(" the ")) text.remove_suffix(4);
  return text.ends_with(" of ") || text.ends_with(" to ") || text.ends_with(" for ");
}

}  // namespace

void PersonsBehindOffices::take(const CapitalisedRun& run) {
  constexpr std::size_t kFewest = 2, kMost = 4;  // words of the person
  if (run.words.size() <= kFewest || !follows_office(run.folded().begin)) return;
  for (std::size_t first = run.words.size() - kFewest; first > 0 && run.words.size() - first <= kMost; --first) {
    if (c_.lists.has(NameList::honorific, c_.text(run.words[first].folded))) return take_titled_person(run, first);
    if (c_.text(run.words[first].folded) == "Justice") return take_titled_person(run, first);
    if (!may_be_of_person(run.words[first])) return;
    if (!ends_what_has_offices(c_.text({run.folded().begin, run.words[first - 1].folded.end}), first) && !is_said_before(run, first) &&
        !begins_with_first_name(run, first)) {
      continue;
    }
    const Span person{run.words[first].folded.begin, run.folded().end};
    if (!may_be_of_person(run.words.back()) || c_.lists.has(NameList::city, c_.text(person)) || c_.lists.has(NameList::country, c_.text(person))) return;
    return take_person(run, first, person);
  }
}

// *Mayor of Zorbelici Hasim Tarnek*: behind what nobody knows, a first name that no other first name precedes.
bool PersonsBehindOffices::begins_with_first_name(const CapitalisedRun& run, std::size_t first) const {
  const auto is_first_name = [&](std::size_t word) { return c_.lists.has(NameList::first_name, c_.text(run.words[word].folded)); };
  return is_first_name(first) && !is_first_name(first - 1) && !is_title_or_common(run.words[first - 1]);
}

bool PersonsBehindOffices::is_title_or_common(const CapitalisedWord& word) const { return word.common || c_.borders.is_title(c_.text(word.folded)); }

// *the Speaker of the Assembly of Morvia Lord Tarnek*: the honorific ends what the office is of.
void PersonsBehindOffices::take_titled_person(const CapitalisedRun& run, std::size_t honorific) {
  const std::string_view of = c_.text({run.folded().begin, run.words[honorific - 1].folded.end});
  if (ends_what_has_offices(of, honorific)) take_person(run, honorific, {run.words[honorific + 1].folded.begin, run.folded().end});
}

// *Quentar Almazin e Zorbel*: a particle in small letters parts the runs of one name.
std::uint32_t PersonsBehindOffices::end_behind_particle(std::uint32_t end) const {
  static constexpr WordList kParticles = "e y de da do dos das del della di du van von der den bin ibn al el la le";
  const std::string_view behind = c_.document.folded.text().substr(end);
  if (!behind.starts_with(' ')) return end;
  const std::size_t blank = behind.find(' ', 1);
  if (blank == std::string_view::npos || !kParticles.has(behind.substr(1, blank - 1))) return end;
  const auto next = static_cast<std::uint32_t>(end + blank + 1);
  const CapitalisedRun* run = c_.run_at(next);
  constexpr std::size_t kMost = 2;  // words behind the particle
  return run != nullptr && run->folded().begin == next && run->words.size() <= kMost && may_be_of_person(run->words.back()) ? run->folded().end : end;
}

// `first`: the first word behind what the office is of.
void PersonsBehindOffices::take_person(const CapitalisedRun& run, std::size_t first, Span person) {
  person.end = end_behind_particle(person.end);
  c_.table.add(c_.text(person), "Person", "individual", kBehindOffice, "names/behind-office");
  c_.found.push_back({person, -1, kSure});
  c_.sure.add(run.folded());
  found_.push_back({person, run.words[first].folded.begin});
  take_country_of_office(run.words[first - 1].folded.end);
}

// *Arab Republic of Egypt*, whose name a rule took together with the person's.
void PersonsBehindOffices::take_country_of_office(std::uint32_t end) {
  constexpr int kWords = 6;
  Span country;
  for (std::uint32_t begin = end, words = 0; words < kWords && begin > 1; ++words) {
    begin = static_cast<std::uint32_t>(c_.document.folded.text().find_last_of(" \n", begin - 2) + 1);  // npos + 1 is the text's begin
    if (c_.lists.has(NameList::country, c_.text({begin, end}))) country = {begin, end};
  }
  if (country.empty()) return;
  c_.table.add(c_.text(country), "Place", "country", kSure, "names/country-of-office");
  c_.found.push_back({country, -1, kSure});
}

// The first one that begins behind this place.
std::vector<PersonsBehindOffices::BehindOffice>::const_iterator PersonsBehindOffices::next(std::uint32_t place) const {
  return std::partition_point(found_.begin(), found_.end(), [&](const BehindOffice& b) { return b.begin <= place; });
}

bool PersonsBehindOffices::has_office(Span name) const {
  const auto after = next(name.end);
  return after != found_.end() && after->begin == name.end + 1;
}

Span PersonsBehindOffices::without_office(Span name, bool people) const {
  const auto after = next(name.begin);
  if (after == found_.end() || after->begin >= name.end) return name;
  return people ? after->person : Span{name.begin, after->begin - 1};
}

// True behind *the President of the* and *Minister of Energy and Roads of*.
bool PersonsBehindOffices::follows_office(std::uint32_t folded) const {
  constexpr std::size_t kLongest = 90;  // a title and its portfolios
  std::string_view before = c_.document.folded.text().substr(0, folded);
  before.remove_prefix(before.size() - std::min(before.size(), kLongest));
  for (int words = 0; words < 2 && before.ends_with(' ') && !ends_in_of(before); ++words) {  // *leader of the opposition Zorbel Movement*
    const std::size_t end = before.find_last_not_of("abcdefghijklmnopqrstuvwxyz-", before.size() - 2);
    if (end == std::string_view::npos || end + 2 >= before.size() || before[end] != ' ') break;
    before = before.substr(0, end + 1);
  }
  if (!ends_in_of(before)) return false;
  if (before.ends_with(" the ")) before.remove_suffix(4);
  if (const std::size_t clause = before.find_last_of(".;:()\"\n"); clause != std::string_view::npos) before.remove_prefix(clause + 1);
  for (std::size_t end = before.rfind(' '); end != std::string_view::npos && end > 0;) {
    const std::size_t blank = before.rfind(' ', end - 1);
    const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
    const std::string_view word = before.substr(begin, end - begin);
    if (kOfficeWords.has(word) || c_.borders.is_title(word)) return true;
    const bool joint = word.ends_with(',') || kJoints.has(word) || (word[0] >= 'A' && word[0] <= 'Z');
    if (!joint) return false;
    end = blank;
  }
  return false;
}

bool PersonsBehindOffices::may_be_of_person(const CapitalisedWord& word) const {
  const std::string_view text = c_.text(word.folded);
  if (c_.lists.has(NameList::organization_head, text) || c_.lists.has(NameList::place_head, text) || c_.lists.has(NameList::legal_form, text)) return false;
  if (is_in_capitals(text) || c_.borders.is_title(text)) return false;
  return !word.common || c_.lists.has(NameList::first_name, text) || c_.lists.has(NameList::doubtful_first_name, text) || c_.lists.has(NameList::surname, text);
}

// *Law* in *the University of Law*, *Morvia* in *the Republic of Morvia*: what stands before says what it is.
bool PersonsBehindOffices::is_said_before(const CapitalisedRun& run, std::size_t words) const {
  static constexpr WordList kGoesOn = "San Santa Santo Sao Saint St Los Las El La Le New Port Puerto Al";
  const std::string_view before = c_.document.folded.text().substr(0, run.folded().begin);
  if (!before.ends_with(" of ")) return false;
  const bool place = c_.lists.has(NameList::place_head, last_word(before.substr(0, before.size() - 4)));
  if (words == 1 && place) return !kGoesOn.has(c_.text(run.words.front().folded));
  const bool ordinary = std::all_of(run.words.begin(), run.words.begin() + static_cast<std::ptrdiff_t>(words), [](const CapitalisedWord& w) { return w.common; });
  return ordinary && c_.lists.has(NameList::organization_head_of, last_word(before.substr(0, before.size() - 4)));
}

// A country, a town, a body by its letters, or two words and more of which the last says what they are: *Customs Service*,
// *Sughd Region*.
bool PersonsBehindOffices::ends_what_has_offices(std::string_view name, std::size_t words) const {
  for (const NameList places : {NameList::country, NameList::city, NameList::country_region, NameList::natural_place, NameList::world_area}) {
    if (c_.lists.has(places, name)) return true;
  }
  if (c_.lists.has(NameList::known_organization, name) || (name.size() > 2 && is_in_capitals(name)) || has_inner_capital(name)) return true;  // *NATO*, *MorvoGas*
  const std::string_view last = last_word(name);
  return words > 1 && (c_.lists.has(NameList::organization_head, last) || c_.lists.has(NameList::place_head, last) || c_.lists.has(NameList::country, last));
}

}  // namespace factweave
