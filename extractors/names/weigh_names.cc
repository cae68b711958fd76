// SPDX-License-Identifier: MIT
// What speaks for a name: the mentions of the rules, the runs of capitals, and its place in a series of names.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extractors/names/counted_acronyms.h"
#include "extractors/names/name_candidates.h"
#include "extractors/names/name_series.h"
#include "extractors/names/name_shapes.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr double kSeries = 0.5;               // what a series of sure names of one type says of its other members
constexpr double kSeriesMember = 0.65;        // a member that speaks for the others
constexpr double kInnerCapital = 0.45;        // a single word with a capital inside
constexpr double kOfThings = 0.7;             // evidence that makes a body of what has a thing's letters
constexpr double kSeveralWords = 0.5;         // *San Jose* is hardly somebody's name
constexpr double kUnknownWords = 0.48;        // two or three words that nobody knows are mostly a person
constexpr double kOwner = 0.75;               // *Harbour Board* in *Harbour Board's Pilots' Office*
constexpr double kOwningTown = 0.7;           // *Leith* in *Leith's Harbour Museum*
constexpr double kSurnameActs = 0.2;          // a surname of the registers before a verb: *Tarnek wanted it*
constexpr double kSurnameShape = 0.46;        // the same of a word that ends as surnames do: *Tarnekova wanted it*
constexpr double kInitials = 0.97;            // *GB* in *Glyn Brandt (GB)*
constexpr double kNamedAfterCountry = 0.62;   // *Morvo Norway*
constexpr double kSurmisedSpeaker = 0.6;      // what a colon behind two capitals says of a person
constexpr WordList kOffices = "Head head Chief chief Ambassador ambassador";  // and the titles
constexpr WordList kJoints = "of for to and the on & in";      // between a title and what it is of
constexpr double kBehindOffice = 0.8;         // *Ivo Tarnek* in *the President of Morvia Ivo Tarnek*

class Weighing {
 public:
  explicit Weighing(NameCandidates& candidates) : c_(candidates) {}

  void run() {
    weigh_runs();
    take_rule_mentions();
    weigh_series();
    weigh_initials();
  }

 private:
  // Who holds an office and stands behind what it is of without a comma.
  struct BehindOffice {
    Span person;
    std::uint32_t begin = 0;  // of the person's honorific, or of the person
  };

  void take_rule_mentions() {
    take_rule_mentions(true);  // people first: where their names begin, other names end
    take_rule_mentions(false);
  }

  void take_rule_mentions(bool people) {
    const std::vector<Mention>& mentions = c_.extraction.annotations.mentions;
    const std::size_t first = c_.found.size();
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (mentions[i].level != Level::name || (mentions[i].type == "Person") != people) continue;
      const Span whole = c_.document.folded.to_folded(mentions[i].span);
      const Span trimmed = without_word_of_sentence(without_office(c_.borders.trimmed(whole, mentions[i].type), people), people);
      const Span folded = with_hyphenated_name(with_double_name(trimmed, people), people);
      if (const Span place = c_.borders.place_before(folded, whole); !people && !place.empty()) take_owner_place(place);
      if (const Span owner = c_.borders.person_before(folded, whole); !people && !owner.empty()) {
        c_.table.add(c_.text(owner), "Person", "individual", kOwner, "names/owner-of-body");
        c_.found.push_back({owner, -1, kOwner});
      }
      if (const Span owner = c_.borders.body_before(folded, whole); !owner.empty()) {
        c_.table.add(c_.text(owner), "Organization", {}, kOwner, "names/owner-of-body");
        c_.found.push_back({owner, -1, kOwner});
      }
      if (const Span home = c_.borders.home_behind(folded, whole); !home.empty()) {
        c_.table.add(c_.text(home), "Place", "country", kSure, "names/country-beside-company");
        c_.found.push_back({home, -1, kSure});
      }
      if (people && folded.begin > whole.begin) c_.sure.add({whole.begin, folded.begin});  // titles
      if (folded.end + 1 < whole.end) {  // another name
        c_.sure.add({folded.end + 1, whole.end});
        if (const Span second = c_.borders.second_body(folded, whole); !second.empty()) {
          c_.table.add(c_.text(second), mentions[i].type, mentions[i].subtype, mentions[i].confidence, mentions[i].rule);
          c_.found.push_back({second, -1, mentions[i].confidence});
        }
      }
      if (people && (NameBorders::ends_in_office(c_.text(folded)) || c_.borders.begins_with_nationality(folded))) continue;  // *the UNRA Executive Director*
      if (c_.borders.is_title(c_.text(folded)) || c_.lists.has(NameList::honorific, c_.text(folded)) || c_.is_rank(folded)) continue;
      if (!people && c_.borders.leading(c_.text(folded), true) > 0 && mentions[i].confidence < 0.6) continue;
      const bool surmised = mentions[i].confidence < kSure && (people || mentions[i].type == "Place");
      if (surmised && is_institution(c_.text(folded))) continue;  // *Council approved it*, *in the Charter*, *Member States*
      if (!people && mentions[i].confidence < kSure && is_kind_of_body(c_.text(folded))) continue;  // *Board members*
      if (surmised && !people && ends_in_event(c_.text(folded))) continue;  // *the San Francisco Conference*
      if (!people && mentions[i].confidence < 0.6 && is_word_and_unknown_person(folded)) continue;
      if (people && is_headline(folded)) continue;
      if (people && whole == folded && follows_comma(folded) && c_.lists.has(NameList::opener, c_.text(folded))) continue;  // *Mr Speaker, If you*
      if (people && mentions[i].confidence <= kSurmisedSpeaker && is_field_label(whole, folded)) continue;  // *Key Findings: *
      // A rule that took the title for a part of the name hides the one that knows titles.
      const bool titled = people && !c_.lists.is_common(c_.text(folded)) && !name_goes_on(folded) && c_.borders.is_titled(whole, folded);
      c_.found.push_back({folded, static_cast<int>(i), titled || has_office(folded) ? std::max(mentions[i].confidence, kSure) : mentions[i].confidence});
      if (mentions[i].confidence >= 0.6) c_.sure.add(folded);
    }
    for (std::size_t i = first; i < c_.found.size(); ++i) {
      const FoundName& found = c_.found[i];
      if (found.mention < 0) continue;
      const Mention& mention = mentions[static_cast<std::size_t>(found.mention)];
      if (found.weight < kSure && !c_.stands_alone(found.folded)) continue;
      if (found.weight < kOfThings && is_thing(c_.text(found.folded))) continue;
      const CapitalisedRun* run = c_.run_at(found.folded.begin);
      const bool doubtful = run != nullptr && run->casing != Casing::normal && found.weight < kSure;
      const NameRecord* known = c_.table.find(c_.text(found.folded));
      const bool shouted = run != nullptr && run->casing == Casing::upper && c_.lists.is_common(c_.text(found.folded));
      const bool common = shouted || (found.weight < 0.6 && known != nullptr && known->common);  // surmised of ordinary words
      const bool letters = people && is_only_acronyms(c_.text(found.folded)) && run != nullptr && run->casing == Casing::normal;
      const bool of_place = people && (ends_with_place(c_.text(found.folded)) || is_name_and_words(c_.text(found.folded)) || (mention.rule != "people/frequent-first-name-and-name" && is_town_and_word(c_.text(found.folded))));
      const bool in_letters = mention.rule == "places/in-name" && run != nullptr && run->casing == Casing::normal && is_letters(c_.text(found.folded));
      const double factor = (of_place ? 0.5 : 1.0) * (doubtful ? 0.75 : 1.0) * (common ? 0.6 : 1.0) * (letters ? 0.4 : 1.0) * (in_letters ? 0.75 : 1.0);
      c_.table.add(c_.text(found.folded), mention.type, mention.subtype, found.weight * factor, mention.rule);
      const bool several_words = c_.text(found.folded).find(' ') != std::string_view::npos;
      if (mention.type == "Place" && several_words && (c_.lists.has(NameList::city, c_.text(found.folded)) || c_.lists.has(NameList::country_region, c_.text(found.folded)))) {
        c_.table.add(c_.text(found.folded), "Place", mention.subtype, kSeveralWords, "names/place-of-several-words");
      }
    }
  }

  // *ZNR* in *a majority in ZNR*: letters are a body's more often than a place's.
  [[nodiscard]] static bool is_letters(std::string_view name) {
    constexpr std::size_t kShortest = 3, kLongest = 6;
    return name.size() >= kShortest && name.size() <= kLongest && std::all_of(name.begin(), name.end(), [](char c) { return is_upper(c) || c == '-'; });
  }

  void take_owner_place(Span place) {
    const std::string_view name = c_.text(place);
    if (c_.lists.has(NameList::country, name) || !c_.borders.is_known_place(name)) {  // *Norway and Kvalsund Yard Ltd*
      c_.table.add(name, "Place", "country", kSure, "names/country-beside-company");
    } else {
      c_.table.add(name, "Place", c_.lists.has(NameList::city, name) ? "city" : "region", kOwningTown, "names/owner-of-body");
    }
    c_.found.push_back({place, -1, kSure});
  }

  // A word that formal texts write with a capital, as they do the bodies, states and papers that it stands for.
  [[nodiscard]] bool is_institution(std::string_view name) const {
    static constexpr WordList kOthers = "Charter Conference World People Peoples Powers Majesty Majesties Excellency Excellencies Member Members";
    if (!c_.lists.is_common(name)) return false;
    constexpr std::array kNouns = {NameList::organization_noun, NameList::organization_plural, NameList::place_noun, NameList::place_plural,
                                   NameList::document_noun};
    return kOthers.has(name) || c_.lists.has(NameList::organization_head, name) ||
           std::any_of(kNouns.begin(), kNouns.end(), [&](NameList list) { return c_.lists.has_lower(list, name); });
  }

  // *Youngster Thaborel Montorva* at the begin of a sentence.
  [[nodiscard]] bool is_word_and_unknown_person(Span name) const {
    const CapitalisedRun* run = c_.run_at(name.begin);
    if (run == nullptr || run->folded() != name) return false;
    const CapitalisedRun rest = without_word_of_sentence(*run);
    return is_of_persons_length(rest) && may_be_person(rest);
  }

  // *Take Ilse Maria Brandt*: an ordinary word that the sentence begins with, and a first name.
  [[nodiscard]] Span without_word_of_sentence(Span name, bool people) const {
    const CapitalisedRun* run = people ? c_.run_at(name.begin) : nullptr;
    constexpr std::size_t kFewest = 3;
    if (run == nullptr || run->folded().begin != name.begin || run->words.size() < kFewest || run->words[2].folded.end > name.end) return name;
    const std::string_view first = c_.text(run->words[0].folded);
    const bool ordinary = run->initial && run->words[0].common && !c_.lists.has(NameList::doubtful_first_name, first) && !c_.lists.has(NameList::word_surname, first);
    return ordinary && c_.lists.has(NameList::first_name, c_.text(run->words[1].folded)) ? Span{run->words[1].folded.begin, name.end} : name;
  }

  // *Norvik Wins In Leith*: in a title, a word that joins others is no part of somebody's name.
  [[nodiscard]] bool is_headline(Span name) const {
    static constexpr WordList kJoining = "In Of On For To At By With From As And After Over Under Into Is Are Was Will";
    const CapitalisedRun* run = c_.run_at(name.begin);
    if (run == nullptr || run->casing != Casing::title) return false;
    const std::string_view words = c_.text(name);
    for (std::size_t blank = words.find(' '); blank != std::string_view::npos; blank = words.find(' ', blank + 1)) {
      if (kJoining.has(words.substr(blank + 1, words.find(' ', blank + 1) - blank - 1))) return true;
    }
    return false;
  }

  // What bodies call themselves with a capital, as in *the Board*: no name.
  static bool is_kind_of_body(std::string_view name) {
    constexpr WordList kKinds =
        "Board Company Group Organization Organisation Government Committee Agency Department Ministry Corporation Firm Association Foundation Institute "
        "University College School Hospital Club Bureau Division Directorate Secretariat Management Institution";
    return kKinds.has(name);
  }

  // What is held, signed or fought at a place and named after it.
  [[nodiscard]] static bool ends_in_event(std::string_view name) {
    static constexpr WordList kEvents = "War Wars Conference Consensus Agreement Agreements Accord Accords Treaty Protocol Declaration Summit "
                                        "Process Initiative Crisis Revolution Convention Communique";
    return name.find(' ') != std::string_view::npos && kEvents.has(last_word(name));
  }

  // *Project Cost:*, *Members Present:*: a line's label of ordinary words, none of them somebody's first name.
  [[nodiscard]] bool is_field_label(Span whole, Span name) const {
    if (!c_.document.folded.text().substr(name.end).starts_with(':') || c_.borders.is_titled(whole, name)) return false;
    const std::string_view words = c_.text(name);
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      const std::string_view word = words.substr(begin, end - begin);
      const std::string cased = title_case(word);
      const bool last = end == words.size();
      const bool place = !last && (c_.lists.has(NameList::nationality, word) || c_.borders.is_known_place(word));  // *Danish Language Media*
      const bool first_name = c_.lists.has(NameList::first_name, cased) || (!last && c_.lists.has(NameList::doubtful_first_name, cased));
      if (!place && (first_name || !c_.lists.is_common(word))) return false;
      begin = end + 1;
    }
    return true;
  }

  [[nodiscard]] bool follows_comma(Span name) const { return c_.document.folded.text().substr(0, name.begin).ends_with(", "); }

  // *George* in *General George Tarnek*.
  [[nodiscard]] bool name_goes_on(Span name) const {
    const CapitalisedRun* run = c_.run_at(name.begin);
    return run != nullptr && run->casing == Casing::normal && std::any_of(run->words.begin(), run->words.end(), [&](const CapitalisedWord& w) { return w.folded.begin == name.end + 1; });
  }

  // A lexicon that has a part of a double name (*Ilse Farmer-Brandt*) ends a match before it.
  [[nodiscard]] Span with_double_name(Span name, bool people) const {
    const CapitalisedRun* run = people && !name.empty() ? c_.run_at(name.begin) : nullptr;
    if (run == nullptr || run->casing != Casing::normal) return name;
    const auto next = std::find_if(run->words.begin(), run->words.end(), [&](const CapitalisedWord& w) { return w.folded.begin == name.end + 1; });
    if (next == run->words.end() || c_.text(next->folded).find('-') == std::string_view::npos || c_.lists.is_common(c_.text(next->folded))) return name;
    return {name.begin, next->folded.end};
  }

  // *Hsu Shu-kuo*: the second part of a given name has no capital, which is a word of its own elsewhere (*Oslo-based*).
  [[nodiscard]] Span with_hyphenated_name(Span name, bool people) const {
    constexpr std::size_t kShortest = 2, kLongest = 6;
    if (!people || c_.text(name).find(' ') == std::string_view::npos) return name;
    static constexpr WordList kWords = "the a an and or but who which that as at by in of on to from with is was";
    const std::string_view behind = c_.document.folded.text().substr(name.end);
    const bool dash = c_.document.source_text(c_.document.folded.to_source({name.end, name.end + 1})) != "-";  // *Speidel—the*
    if (!behind.starts_with('-') || dash) return name;
    const std::size_t end = std::min(behind.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 1), behind.size());
    const std::string_view part = behind.substr(1, end - 1);
    const bool word = kWords.has(part) || c_.lists.is_common(part) || (end < behind.size() && (behind[end] == '-' || (behind[end] >= 'A' && behind[end] <= 'Z')));
    if (part.size() < kShortest || part.size() > kLongest || word) return name;
    return {name.begin, name.end + static_cast<std::uint32_t>(end)};
  }

  // *EBITDA*, *MoUs*, *UGV* where the text has *four UGVs*, and *HEPS* where it has *headline earnings per share (HEPS)*: acronyms of things, unless something sure says otherwise.
  [[nodiscard]] bool is_thing(std::string_view name) const {
    if (name.ends_with('s')) name.remove_suffix(1);
    return c_.lists.has(NameList::thing_acronym, name) || counted_acronyms_.contains(name) || described_acronyms_.contains(name);
  }

  // *Morven Africa*: what is named after where it works is mostly a firm.
  [[nodiscard]] bool ends_with_place(std::string_view name) const {
    const std::size_t blank = name.rfind(' ');
    if (blank == std::string_view::npos) return false;
    const std::string_view last = name.substr(blank + 1);
    return c_.lists.has(NameList::world_area, last) || c_.lists.has(NameList::country, last);
  }

  // *Florence Modern*: a town that is a first name too, and a word that is no surname.
  [[nodiscard]] bool is_town_and_word(std::string_view name) const {
    const std::size_t blank = name.find(' ');
    if (blank == std::string_view::npos || blank != name.rfind(' ')) return false;
    const std::string_view first = name.substr(0, blank), last = name.substr(blank + 1);
    if (!c_.lists.has(NameList::city, first) && !c_.lists.has(NameList::doubtful_city, first)) return false;
    return !last.ends_with('s') && c_.lists.is_common(last) && !c_.lists.has(NameList::word_surname, last) && !c_.lists.has(NameList::surname, last) &&
           !c_.lists.has(NameList::first_name, last) && !c_.lists.has(NameList::doubtful_first_name, last);
  }

  // *Samar Electric Cooperative*, *Philippine Area*: what follows the first name are ordinary words, the last of them
  // one of bodies or places.
  [[nodiscard]] bool is_name_and_words(std::string_view name) const {
    if (const std::size_t blank = name.rfind(' '); blank != std::string_view::npos && is_generation(name.substr(blank + 1))) name = name.substr(0, blank);
    const std::string_view last = last_word(name);
    const bool nation = c_.lists.has(NameList::nationality, name.substr(0, name.find(' ')));
    if (!nation && !c_.lists.has(NameList::organization_head, last) && !c_.lists.has(NameList::place_head, last)) return false;
    for (std::size_t blank = name.find(' '); blank != std::string_view::npos; blank = name.find(' ', blank + 1)) {
      const std::string_view word = name.substr(blank + 1, name.find(' ', blank + 1) - blank - 1);
      if (!c_.lists.is_common(word) || c_.lists.has(NameList::surname, word) || c_.lists.has(NameList::first_name, word) || c_.lists.has(NameList::doubtful_first_name, word)) return false;
    }
    return name.find(' ') != std::string_view::npos;
  }

  // True behind a sign of hashtags, user names, paths and addresses.
  [[nodiscard]] bool in_address(std::uint32_t folded) const {
    constexpr std::string_view kSigns = "#@/._-";
    return folded > 0 && kSigns.find(c_.document.folded.text()[folded - 1]) != std::string_view::npos;
  }

  // *near Qasr Belun*: where things are said to be, no person is surmised, but for *in Zorbla Quennick's house*.
  [[nodiscard]] bool behind_preposition_of_place(Span folded) const {
    constexpr WordList kPrepositions = "in In at At near Near throughout Throughout across Across outside Outside around Around within Within inside Inside into Into visited visiting toured";
    const std::string_view all = c_.document.folded.text();
    const std::string_view before = all.substr(0, folded.begin), after = all.substr(folded.end, 3);
    if (!before.ends_with(' ') || after.starts_with("'") || after.starts_with(" '")) return false;
    const std::string_view behind = before.substr(before.find_last_of(" \n", before.size() - 2) + 1);  // npos + 1 is the text's begin
    return kPrepositions.has(behind.substr(0, behind.size() - 1));
  }

  // What the runs themselves show: which words have capitals inside sentences, and what parts of longer runs say.
  void weigh_runs() {
    for (const CapitalisedRun& run : c_.runs) {
      const std::string_view surface = c_.text(run.folded());
      NameRecord& record = c_.table.record(surface);
      record.common = std::all_of(run.words.begin(), run.words.end(), [](const CapitalisedWord& w) { return w.common; });
      if (run.casing != Casing::upper) weigh_person_behind_office(run);
      if (run.casing != Casing::normal) continue;
      if (!run.initial) record.seen_inside = true;
      if (run.initial && run.words.size() == 1 && record.common) record.acts |= c_.acts(run.folded());
      for (std::size_t i = run.initial ? 1 : 0; i < run.words.size(); ++i) {
        if (run.words.size() > 1) c_.table.record(c_.text(run.words[i].folded)).common = run.words[i].common;
      }
      if (run.words.size() == 1 && has_inner_capital(surface) && !is_thing(surface) && !in_address(run.folded().begin)) {
        c_.table.add(surface, "Organization", {}, kInnerCapital, "names/inner-capital");
      }
      if (run.words.size() == 1) weigh_surname(run.folded());
      if (is_named_after_country(run)) c_.table.add(surface, "Organization", {}, kNamedAfterCountry, "names/named-after-country");
      if (is_of_persons_length(run) && may_be_person(run)) c_.table.add(surface, "Person", "individual", kUnknownWords, "names/unknown-words");
      if (const CapitalisedRun rest = without_word_of_sentence(run); is_of_persons_length(rest) && may_be_person(rest)) {
        c_.table.add(c_.text(rest.folded()), "Person", "individual", kUnknownWords, "names/unknown-words");
      }
    }
  }

  // *Tarnekova wanted it*, *Brunnel: It is over*: one word that is nobody's and nothing's name so far, as who acts or speaks.
  void weigh_surname(Span word) {
    const std::string_view surface = c_.text(word);
    if (c_.lists.is_common(surface) || is_in_capitals(surface) || is_listed(surface) || behind_article(word.begin) || !(verb_follows(word.end) || speaks(word))) return;
    if (c_.lists.has(NameList::surname, surface)) c_.table.add(surface, "Person", "individual", kSurnameActs, "names/surname-acts");
    if (ends_as_surname(surface)) c_.table.add(surface, "Person", "individual", kSurnameShape, "names/surname-shape");
  }

  // Endings of surnames that few other names have.
  static bool ends_as_surname(std::string_view word) {
    constexpr std::size_t kShortest = 6;
    constexpr std::array<std::string_view, 43> kEndings = {
        "vic",   "vich", "wicz", "czyk", "sky",  "ski",  "szky", "skaya", "cki",  "ova",  "eva",   "kov",   "nov",    "rov",   "lov",
        "yev",   "enko", "chuk", "ashvili", "idze", "adze", "oglu", "yan", "escu", "anu", "sson",  "nsen",  "rsen",   "mann",  "stein",
        "witz",  "feld", "ottir", "poulos", "akis", "idis", "inen", "zadeh", "nejad", "elli", "etti", "enka", "auskas"};
    return word.size() >= kShortest && std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) { return word.ends_with(ending); });
  }

  // A place or body of the registers.
  [[nodiscard]] bool is_listed(std::string_view name) const {
    constexpr std::array kLists = {NameList::country,       NameList::city,           NameList::doubtful_city, NameList::country_region,     NameList::natural_place,
                                   NameList::historic_place, NameList::known_organization, NameList::nationality, NameList::nationality_people};
    return std::any_of(kLists.begin(), kLists.end(), [&](NameList list) { return c_.lists.has(list, name); });
  }

  // True before *wanted*, *is* and other verbs in the form that has a subject.
  [[nodiscard]] bool verb_follows(std::uint32_t end) const {
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
  [[nodiscard]] bool speaks(Span word) const {
    const std::string_view all = c_.document.folded.text();
    const CapitalisedRun* run = c_.run_at(word.begin);
    return run != nullptr && run->initial && all.substr(word.end).starts_with(": ");
  }

  // *Morvo Norway*, *Radio Morvo Norway*: what nobody knows, and the country where it works.
  [[nodiscard]] bool is_named_after_country(const CapitalisedRun& run) const {
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
      if (is_in_capitals(text)) return text.size() >= kAcronym && !is_thing(text) && text != "FYR" && text != "USA";
      const bool named = c_.lists.has(NameList::first_name, text) || c_.lists.has(NameList::doubtful_first_name, text) || c_.lists.has(NameList::surname, text);
      return !word.common && (!named || area) && !is_listed(text) && !c_.lists.has(NameList::place_head, text) && !c_.lists.has(NameList::world_area, text) &&
             !c_.borders.is_title(text) && !c_.lists.has(NameList::honorific, text) && !c_.is_rank(word.folded);
    });
  }

  // Four words are a person's name only in some countries, and mostly something else.
  static bool is_of_persons_length(const CapitalisedRun& run) { return run.words.size() == 2 || run.words.size() == 3; }

  // *Youngster Thaborel Montorva scored*: a word that has its capital from the sentence, and what follows it.
  [[nodiscard]] static CapitalisedRun without_word_of_sentence(const CapitalisedRun& run) {
    CapitalisedRun rest;
    if (!run.initial || !run.words.front().common) return rest;
    rest.words.assign(run.words.begin() + 1, run.words.end());
    rest.sentence = run.sentence;
    return rest;
  }

  // *the President of the Republic of Morvia Ivo Tarnek*, *head of the Customs Service Ivo Tarnek*: without a comma, what
  // an office is of and who holds it are one run.
  void weigh_person_behind_office(const CapitalisedRun& run) {
    constexpr std::size_t kFewest = 2, kMost = 4;  // words of the person
    if (run.words.size() <= kFewest || !follows_office(run.folded().begin)) return;
    for (std::size_t first = run.words.size() - kFewest; first > 0 && run.words.size() - first <= kMost; --first) {
      if (c_.lists.has(NameList::honorific, c_.text(run.words[first].folded))) return take_titled_person(run, first);
      if (!may_be_of_person(run.words[first])) return;
      if (!ends_what_has_offices(c_.text({run.folded().begin, run.words[first - 1].folded.end}), first) && !is_said_before(run, first) &&
          !begins_with_first_name(run, first)) {
        continue;
      }
      const Span person{run.words[first].folded.begin, run.folded().end};
      if (!may_be_of_person(run.words.back()) || c_.lists.has(NameList::city, c_.text(person)) || c_.lists.has(NameList::country, c_.text(person))) return;
      return take_person_behind_office(run, first, person);
    }
  }

  // *Mayor of Zorbelici Hasim Tarnek*: behind what nobody knows, a first name that no other first name precedes.
  [[nodiscard]] bool begins_with_first_name(const CapitalisedRun& run, std::size_t first) const {
    const auto is_first_name = [&](std::size_t word) { return c_.lists.has(NameList::first_name, c_.text(run.words[word].folded)); };
    return is_first_name(first) && !is_first_name(first - 1) && !is_title_or_common(run.words[first - 1]);
  }

  [[nodiscard]] bool is_title_or_common(const CapitalisedWord& word) const { return word.common || c_.borders.is_title(c_.text(word.folded)); }

  // *the Speaker of the Assembly of Morvia Lord Tarnek*: the honorific ends what the office is of.
  void take_titled_person(const CapitalisedRun& run, std::size_t honorific) {
    const std::string_view of = c_.text({run.folded().begin, run.words[honorific - 1].folded.end});
    if (ends_what_has_offices(of, honorific)) take_person_behind_office(run, honorific, {run.words[honorific + 1].folded.begin, run.folded().end});
  }

  // *Quentar Almazin e Zorbel*: a particle in small letters parts the runs of one name.
  [[nodiscard]] std::uint32_t end_behind_particle(std::uint32_t end) const {
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
  void take_person_behind_office(const CapitalisedRun& run, std::size_t first, Span person) {
    person.end = end_behind_particle(person.end);
    c_.table.add(c_.text(person), "Person", "individual", kBehindOffice, "names/behind-office");
    c_.found.push_back({person, -1, kSure});
    c_.sure.add(run.folded());
    behind_offices_.push_back({person, run.words[first].folded.begin});
    take_country_of_office(run.words[first - 1].folded.end);
  }

  // *Arab Republic of Egypt*, whose name a rule took together with the person's.
  void take_country_of_office(std::uint32_t end) {
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
  [[nodiscard]] std::vector<BehindOffice>::const_iterator next_behind_office(std::uint32_t place) const {
    return std::partition_point(behind_offices_.begin(), behind_offices_.end(), [&](const BehindOffice& b) { return b.begin <= place; });
  }

  // True for what the office of the person behind it is of.
  [[nodiscard]] bool has_office(Span name) const {
    const auto next = next_behind_office(name.end);
    return next != behind_offices_.end() && next->begin == name.end + 1;
  }

  // A name without the person behind the office, or a person's without what the office is of.
  [[nodiscard]] Span without_office(Span name, bool people) const {
    const auto next = next_behind_office(name.begin);
    if (next == behind_offices_.end() || next->begin >= name.end) return name;
    return people ? next->person : Span{name.begin, next->begin - 1};
  }

  static bool ends_in_of(std::string_view text) {
    if (text.ends_with(" the ")) text.remove_suffix(4);
    return text.ends_with(" of ") || text.ends_with(" to ") || text.ends_with(" for ");
  }

  // True behind *the President of the* and *Minister of Energy and Roads of*.
  [[nodiscard]] bool follows_office(std::uint32_t folded) const {
    constexpr std::size_t kLongest = 90;  // a title and its portfolios
    std::string_view before = c_.document.folded.text().substr(0, folded);
    before.remove_prefix(before.size() - std::min(before.size(), kLongest));
    for (int words = 0; words < 2 && before.ends_with(' ') && !ends_in_of(before); ++words) {  // *leader of the opposition Zorbel Movement*
      const std::size_t end = before.find_last_not_of("abcdefghijklmnopqrstuvwxyz-", before.size() - 2);
      if (end == std::string_view::npos || end + 2 >= before.size() || before[end] != ' ') break;
      before = before.substr(0, end + 1);
    }
    if (before.ends_with(" the ")) before.remove_suffix(4);
    if (!before.ends_with(" of ") && !before.ends_with(" to ") && !before.ends_with(" for ")) return false;
    if (const std::size_t clause = before.find_last_of(".;:()\"\n"); clause != std::string_view::npos) before.remove_prefix(clause + 1);
    for (std::size_t end = before.rfind(' '); end != std::string_view::npos && end > 0;) {
      const std::size_t blank = before.rfind(' ', end - 1);
      const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
      const std::string_view word = before.substr(begin, end - begin);
      if (kOffices.has(word) || c_.borders.is_title(word)) return true;
      const bool joint = word.ends_with(',') || kJoints.has(word) || (word[0] >= 'A' && word[0] <= 'Z');
      if (!joint) return false;
      end = blank;
    }
    return false;
  }

  [[nodiscard]] bool may_be_of_person(const CapitalisedWord& word) const {
    const std::string_view text = c_.text(word.folded);
    if (c_.lists.has(NameList::organization_head, text) || c_.lists.has(NameList::place_head, text) || c_.lists.has(NameList::legal_form, text)) return false;
    if (is_in_capitals(text) || c_.borders.is_title(text)) return false;
    return !word.common || c_.lists.has(NameList::first_name, text) || c_.lists.has(NameList::doubtful_first_name, text) || c_.lists.has(NameList::surname, text);
  }

  // *Law* in *the University of Law*, *Morvia* in *the Republic of Morvia*: what stands before says what it is.
  [[nodiscard]] bool is_said_before(const CapitalisedRun& run, std::size_t words) const {
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
  [[nodiscard]] bool ends_what_has_offices(std::string_view name, std::size_t words) const {
    for (const NameList places : {NameList::country, NameList::city, NameList::country_region, NameList::natural_place, NameList::world_area}) {
      if (c_.lists.has(places, name)) return true;
    }
    if (c_.lists.has(NameList::known_organization, name) || (name.size() > 2 && is_in_capitals(name)) || has_inner_capital(name)) return true;  // *NATO*, *MorvoGas*
    const std::string_view last = last_word(name);
    return words > 1 && (c_.lists.has(NameList::organization_head, last) || c_.lists.has(NameList::place_head, last) || c_.lists.has(NameList::country, last));
  }

  // Two or three words that nobody knows are mostly a person's name.
  [[nodiscard]] bool may_be_person(const CapitalisedRun& run) const {
    if (std::any_of(run.words.begin(), run.words.end(), [](const CapitalisedWord& w) { return w.common; })) return false;
    if (c_.is_rank(run.words.back().folded) || c_.in_figure(run.words.front().folded) || c_.in_figure(run.words.back().folded)) return false;  // *Albay Gov. Noel Rosal*, *880 MW Liivi*
    const std::string_view surface = c_.text(run.folded());
    if (run.folded().begin > 0 && c_.document.folded.text()[run.folded().begin - 1] == '&') return false;  // *S&P Morvo*
    if (c_.borders.leading(surface, true) > 0 || is_only_acronyms(surface) || has_letters_behind(surface)) return false;
    return !behind_article(run.folded().begin) && !behind_preposition_of_place(run.folded()) && !has_word_of_body(run);
  }

  // *the Arvena Coyotels*, *a Dalcia Dusterel*: a team, a model, and no person that nothing else speaks for.
  [[nodiscard]] bool behind_article(std::uint32_t folded) const {
    const std::string_view before = c_.document.folded.text().substr(0, folded);
    return before.ends_with("the ") || before.ends_with("The ") || before.ends_with(" a ") || before.ends_with(" an ");
  }

  // *UNMOR Atalant*, *UZ Gothenburg*, *the Estonian Sagnaf*, *Morvo Grupa*, *Morvo Europe*: what no person is called.
  [[nodiscard]] bool has_word_of_body(const CapitalisedRun& run) const {
    constexpr std::size_t kInitials = 2, kAcronym = 4;  // *JD Vance*, *Morvo REIT*
    const std::string_view first = c_.text(run.words.front().folded), last = c_.text(run.words.back().folded);
    if (is_generation(last) && first.size() > kInitials && is_in_capitals(first)) return true;  // *USELF III*
    if (is_letters_of_office(first)) return true;
    if (first.size() >= kInitials && is_in_capitals(first) && first.find('.') == std::string_view::npos) {
      if (first.size() > kInitials || c_.lists.has(NameList::city, last) || c_.lists.has(NameList::country_region, last)) return !is_in_capitals(last);
    }
    const bool letters = last.size() > kInitials && last.size() <= kAcronym && is_in_capitals(last) && !is_generation(last);  // *Morvo REIT*
    if (letters && !c_.lists.has(NameList::surname, title_case(last))) return true;
    const bool nation = c_.lists.has(NameList::nationality, first) && !c_.lists.has(NameList::first_name, first) && !c_.lists.has(NameList::doubtful_first_name, first);
    return nation || c_.lists.has(NameList::known_organization, first) || c_.lists.has(NameList::organization_head, last) || ends_with_place(c_.text(run.folded()));
  }

  // The spans that may be names: what the rules are sure of, and the runs beside that; sorted and disjoint.
  [[nodiscard]] std::vector<Span> possible_names() const {
    std::vector<Span> spans;
    Marks taken(c_.document.folded.text().size());
    std::vector<FoundName> surest;
    for (const FoundName& found : c_.found) {
      if (found.weight >= kSeriesMember && c_.stands_alone(found.folded)) surest.push_back(found);
    }
    std::stable_sort(surest.begin(), surest.end(), [](const FoundName& a, const FoundName& b) { return a.folded.size() > b.folded.size(); });
    const auto add = [&](Span span) {
      if (span.empty() || taken.overlap(span)) return;
      taken.add(span);
      spans.push_back(span);
    };
    for (const FoundName& found : surest) add(found.folded);
    for (const CapitalisedRun& run : c_.runs) {
      if (run.casing == Casing::normal) add(run.folded());
    }
    std::sort(spans.begin(), spans.end());
    return spans;
  }

  // *Glyn Brandt (GB)*: letters in brackets are the person's where they begin the words of the name.
  void weigh_initials() {
    for (std::size_t i = 1; i < c_.runs.size(); ++i) {
      const CapitalisedRun& letters = c_.runs[i];
      const CapitalisedRun& name = c_.runs[i - 1];
      const std::string_view behind = c_.document.folded.text().substr(letters.folded().end);
      const bool bracketed = letters.words.size() == 1 && letters.folded().begin == name.folded().end + 2 && behind.starts_with(')') &&
                             c_.document.folded.text().substr(name.folded().end).starts_with(" (");
      if (!bracketed || !is_in_capitals(c_.text(letters.folded()))) continue;
      if (!begins_words(c_.text(letters.folded()), c_.text(name.folded()))) continue;
      const bool person = std::any_of(name.words.begin(), name.words.end(), [&](const CapitalisedWord& first) {  // *Cllr Glyn Brandt*
        const TypeScore* best = best_score({first.folded.begin, name.folded().end});
        return best != nullptr && best->type == "Person" && best->score >= kNameThreshold;
      });
      if (person) c_.table.add(c_.text(letters.folded()), "Person", "individual", kInitials, "names/initials-of-person");
    }
  }

  // True where the letters are the last ones of the capitals of the name's words: *GB* of *Cllr Glyn Brandt*.
  [[nodiscard]] static bool begins_words(std::string_view letters, std::string_view name) {
    std::string capitals;
    for (const char c : name) {
      if (is_upper(c)) capitals.push_back(c);
    }
    return capitals.size() >= letters.size() && std::string_view(capitals).ends_with(letters);
  }

  [[nodiscard]] const TypeScore* best_score(Span folded) const {
    const NameRecord* record = c_.table.find(c_.text(folded));
    if (record == nullptr || record->scores.empty()) return nullptr;
    return &*std::max_element(record->scores.begin(), record->scores.end(),
                              [](const TypeScore& a, const TypeScore& b) { return a.score < b.score; });
  }

  // *the Rural Union, Harbour Watch and the Larne Society*: what stands among sure names of one type is of that type.
  void weigh_series() {
    for (const std::vector<Span>& series : series_of(c_.document.folded.text(), possible_names())) {
      std::string type;
      std::vector<Span> unknown;
      bool mixed = false;
      for (const Span span : series) {
        const TypeScore* best = best_score(span);
        if (best == nullptr || best->score < kNameThreshold) {
          if (!c_.borders.is_title(c_.text(span)) && !NameBorders::ends_in_office(c_.text(span)) && !c_.lists.is_common(c_.text(span))) unknown.push_back(span);
        } else if (best->score >= kSeriesMember) {
          mixed = mixed || (!type.empty() && type != best->type);
          type = best->type;
        }
      }
      if (mixed || type.empty() || unknown.size() * 2 > series.size() + 1) continue;
      for (const Span span : unknown) {
        const NameRecord* record = c_.table.find(c_.text(span));
        static constexpr WordList kDegrees = "PhD MBA MSc BSc LLB";
        if (c_.lists.has(NameList::honorific, c_.text(span))) continue;  // *J. Brandt, Mr. T. Weber*
        if (kDegrees.has(c_.text(span)) || (type == "Person" && is_in_capitals(c_.text(span)))) continue;  // *Ilse Brandt MBE and Tom Weber*
        if (type == "Person" && record != nullptr && record->common) continue;  // *Minister of Public Works, Ilse Brandt and Tom Weber*
        c_.table.add(c_.text(span), type, {}, kSeries, "names/series");
      }
    }
  }

  NameCandidates& c_;
  std::vector<BehindOffice> behind_offices_;  // in the order of the text
  std::unordered_set<std::string_view> counted_acronyms_ = counted_acronyms(c_.document.folded.text(), c_.document.tokens);
  std::unordered_set<std::string_view> described_acronyms_ = described_acronyms(c_.document.folded.text(), c_.lists);
};

}  // namespace

void weigh_names(NameCandidates& candidates) { Weighing(candidates).run(); }

}  // namespace factweave
