// SPDX-License-Identifier: MIT
// What speaks for a name: the mentions of the rules, the runs of capitals, and its place in a series of names.
#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extractors/names/counted_acronyms.h"
#include "extractors/names/name_candidates.h"
#include "extractors/names/name_readings.h"
#include "extractors/names/name_series.h"
#include "extractors/names/name_shapes.h"
#include "extractors/names/names.h"
#include "extractors/names/persons_behind_offices.h"
#include "extractors/names/unknown_names.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"
#include "pipeline/split_words.h"

namespace factweave {
namespace {

constexpr double kSeries = 0.5;               // what a series of sure names of one type says of its other members
constexpr double kSeriesMember = 0.65;        // a member that speaks for the others
constexpr double kInnerCapital = 0.45;        // a single word with a capital inside
constexpr double kOfThings = 0.7;             // evidence that makes a body of what has a thing's letters
constexpr double kSeveralWords = 0.5;         // *San Jose* is hardly somebody's name
constexpr double kOwner = 0.75;               // *Harbour Board* in *Harbour Board's Pilots' Office*
constexpr double kOwningTown = 0.7;           // *Leith* in *Leith's Harbour Museum*
constexpr double kInitials = 0.97;            // *GB* in *Glyn Brandt (GB)*
constexpr double kDropCapitals = 0.7;         // *NORWAY has agreed*
constexpr double kSurmisedSpeaker = 0.6;      // what a colon behind two capitals says of a person

class Weighing {
 public:
  explicit Weighing(NameCandidates& candidates) : c_(candidates) {}

  void run() {
    weigh_runs();
    take_rule_mentions();
    take_beaten_mentions();
    weigh_series();
    weigh_initials();
  }

 private:
  void take_rule_mentions(std::size_t from = 0) {
    take_rule_mentions(from, true);  // people first: where their names begin, other names end
    take_rule_mentions(from, false);
  }

  // *Norway* in *Norway Enlightenment*: what lost the contest to a longer match that is no name comes back.
  void take_beaten_mentions() {
    if (c_.extraction.beaten_names.empty()) return;
    Marks names(c_.document.folded.text().size());
    for (const FoundName& found : c_.found) {
      if (may_be_name(found)) names.add(found.folded);
    }
    std::vector<Match> back;
    std::copy_if(c_.extraction.beaten_names.begin(), c_.extraction.beaten_names.end(), std::back_inserter(back), [&](const Match& match) {
      const Span folded = c_.document.folded.to_folded(match.span);
      return !is_built_of_words(match.rule->id) && !names.overlap(folded) && c_.stands_alone(folded) && !follows_word(folded);
    });
    const std::size_t first = c_.extraction.annotations.mentions.size();
    for (const Match& match : arbitrate(std::move(back))) accept_mention(c_.extraction, match);
    take_rule_mentions(first);
  }

  // Names that a rule surmises from one ordinary word in them: *Federal Republic*, where the whole is none, is none either.
  [[nodiscard]] static bool is_built_of_words(std::string_view rule) {
    return one_of(rule, "places/place-head places/place-prefix organizations/name-and-head products/ship-prefix people/initials-and-name");
  }

  // *Guinea* in *New Guinea*: an ordinary word with a capital stands before it, which is no title.
  [[nodiscard]] bool follows_word(Span name) const {
    const CapitalisedRun* run = c_.run_at(name.begin);
    return run != nullptr && std::any_of(run->words.begin(), run->words.end(), [&](const CapitalisedWord& word) {
      return word.folded.end + 1 == name.begin && word.common && !c_.borders.is_title(c_.text(word.folded)) && !c_.lists.has(NameList::honorific, c_.text(word.folded));
    });
  }

  [[nodiscard]] bool may_be_name(const FoundName& found) const {
    const TypeScore* best = best_score(found.folded);
    return best != nullptr && best->score >= kNameThreshold && (found.weight >= kSure || c_.stands_alone(found.folded));
  }

  void take_rule_mentions(std::size_t from, bool people) {
    const std::vector<Mention>& mentions = c_.extraction.annotations.mentions;
    const std::size_t first = c_.found.size();
    for (std::size_t i = from; i < mentions.size(); ++i) {
      if (mentions[i].level != Level::name || (mentions[i].type == "Person") != people) continue;
      const Span whole = c_.document.folded.to_folded(mentions[i].span);
      const Span trimmed = without_word_of_sentence(offices_.without_office(c_.borders.trimmed(whole, mentions[i].type), people), people);
      const Span folded = with_hyphenated_name(with_double_name(before_headline_verb(trimmed, people && trimmed.begin > whole.begin, people), people), people);
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
      if (surmised && is_institution(c_.lists, c_.text(folded))) continue;  // *Council approved it*, *in the Charter*, *Member States*
      if (!people && mentions[i].confidence < kSure && is_kind_of_body(c_.text(folded))) continue;  // *Board members*
      if (surmised && !people && ends_in_event(c_.text(folded))) continue;  // *the San Francisco Conference*
      if (!people && mentions[i].confidence < 0.6 && is_word_and_unknown_person(folded)) continue;
      if (!people && (are_two_places(c_.borders, c_.text(folded)) || (mentions[i].confidence < kSure && are_two_first_names(c_.lists, c_.text(folded))))) continue;
      if (people && take_nobody(c_.text(folded), folded, mentions[i].confidence)) continue;
      if (people && (is_headline(folded) || is_item_of_list(folded))) continue;
      if (people && whole == folded && follows_comma(folded) && c_.lists.has(NameList::opener, c_.text(folded))) continue;  // *Mr Speaker, If you*
      if (people && mentions[i].confidence <= kSurmisedSpeaker && is_field_label(whole, folded)) continue;  // *Key Findings: *
      // A rule that took the title for a part of the name hides the one that knows titles.
      const bool titled = people && !c_.lists.is_common(c_.text(folded)) && !name_goes_on(folded) && c_.borders.is_titled(whole, folded);
      c_.found.push_back({folded, static_cast<int>(i), titled || offices_.has_office(folded) ? std::max(mentions[i].confidence, kSure) : mentions[i].confidence});
      if (mentions[i].confidence >= 0.6) c_.sure.add(folded);
    }
    for (std::size_t i = first; i < c_.found.size(); ++i) {
      const FoundName& found = c_.found[i];
      if (found.mention < 0) continue;
      const Mention& mention = mentions[static_cast<std::size_t>(found.mention)];
      if (found.weight < kSure && !c_.stands_alone(found.folded)) continue;
      if (found.weight < kOfThings && things_.has(c_.text(found.folded))) continue;
      if (things_.is_described(c_.text(found.folded))) continue;  // *blood pressure (BP)*, whatever firm is called so
      const CapitalisedRun* run = c_.run_at(found.folded.begin);
      const bool doubtful = run != nullptr && run->casing != Casing::normal && found.weight < kSure;
      const NameRecord* known = c_.table.find(c_.text(found.folded));
      const bool shouted = run != nullptr && run->casing == Casing::upper && c_.lists.is_common(c_.text(found.folded));
      const bool common = shouted || (found.weight < 0.6 && known != nullptr && known->common);  // surmised of ordinary words
      const bool letters = people && (is_only_acronyms(c_.text(found.folded)) || are_joined_letters(c_.lists, c_.text(found.folded))) && run != nullptr && run->casing == Casing::normal;
      const bool of_place = people && ((unknown_.ends_with_place(c_.text(found.folded)) && !is_first_name_and_surname(c_.lists, c_.text(found.folded))) || is_name_and_words(c_.lists, c_.text(found.folded)) || (mention.rule != "people/frequent-first-name-and-name" && is_town_and_word(found.folded)));
      const bool in_letters = mention.rule == "places/in-name" && run != nullptr && run->casing == Casing::normal && are_letters_of_body(c_.text(found.folded));
      const bool placed = people && is_register_of_first_names(mention.rule) && c_.lists.has(NameList::surname, c_.text(found.folded)) && is_said_in(found.folded);
      const double factor = (of_place || placed ? 0.5 : 1.0) * (doubtful ? 0.75 : 1.0) * (common ? 0.6 : 1.0) * (letters ? 0.4 : 1.0) * (in_letters ? 0.75 : 1.0);
      c_.table.add(c_.text(found.folded), mention.type, mention.subtype, found.weight * factor, mention.rule);
      const bool several_words = c_.text(found.folded).find(' ') != std::string_view::npos;
      if (mention.type == "Place" && several_words && (c_.lists.has(NameList::city, c_.text(found.folded)) || c_.lists.has(NameList::country_region, c_.text(found.folded)))) {
        c_.table.add(c_.text(found.folded), "Place", mention.subtype, kSeveralWords, "names/place-of-several-words");
      }
    }
  }

  [[nodiscard]] static bool is_register_of_first_names(std::string_view rule) {
    return rule == "people/first-name" || rule == "people/surname" || rule == "people/frequent-first-name";
  }

  // *Clyde* in *a mill in Clyde*: where things are, and nobody is unless what is theirs follows.
  [[nodiscard]] bool is_said_in(Span name) const {
    const std::string_view all = c_.document.folded.text();
    const std::string_view before = all.substr(0, name.begin), after = all.substr(name.end);
    if (after.starts_with("'") || !(before.ends_with(" in ") || before.ends_with(" near ") || before.ends_with("In "))) return false;
    constexpr std::array<std::string_view, 8> kOfPeople = {"change in ", "faith in ", "trust in ", "confidence in ", "interest in ", "believe in ", "believed in ", "disappointed in "};
    return std::none_of(kOfPeople.begin(), kOfPeople.end(), [&](std::string_view leader) { return before.ends_with(leader); });
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

  // True where a rule for people found what nobody is called. *Giovanni Quorl Equities* is a firm instead.
  bool take_nobody(std::string_view name, Span folded, double confidence) {
    static constexpr WordList kFirms = "Companies Consultants Diner Endeavours Equities Garment Garments Hardware Homes Jewelers Management Menswear Motel Orchestras Pharmaceuticals Weddings";
    constexpr double kHonorific = 0.9;  // *Mr Action*
    constexpr double kFirm = 0.6;
    if (confidence >= kHonorific) return is_behind_office(name);
    const bool firm = name.find(' ') != std::string_view::npos && kFirms.has(last_word(name)), home = name.ends_with(" Nursing Home") || name.ends_with(" Care Home");
    if (firm || home || name.ends_with(" Foundation")) {
      c_.table.add(name, "Organization", firm ? "company" : home ? "facility" : "ngo", kFirm, "names/firm-named-after-person");
      c_.found.push_back({folded, -1, kFirm});
      return true;
    }
    return is_nobodys(c_.lists, name);
  }

  // *Youngster Thaborel Montorva* at the begin of a sentence.
  [[nodiscard]] bool is_word_and_unknown_person(Span name) const {
    const CapitalisedRun* run = c_.run_at(name.begin);
    if (run == nullptr || run->folded() != name) return false;
    const CapitalisedRun rest = behind_word_of_sentence(*run);
    return unknown_.may_be_person(rest);
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

  // *Ilse Brandt Signs New Contract*: in a title, what somebody does is no part of the name.
  [[nodiscard]] Span before_headline_verb(Span name, bool titled, bool people) const {
    const CapitalisedRun* run = people ? c_.run_at(name.begin) : nullptr;
    if (run == nullptr || run->casing != Casing::title) return name;
    std::size_t words = 0;
    for (const CapitalisedWord& word : run->words) {
      if (word.folded.begin < name.begin || word.folded.end > name.end) continue;
      const std::string_view text = c_.text(word.folded);
      const bool verb = ++words > (titled ? 1U : 2U) && text.ends_with('s') && c_.lists.has_lower(NameList::verb_form, text) && c_.borders.is_plain_word(text);
      if (verb) return {name.begin, word.folded.begin - 1};
    }
    return name;
  }

  // *A. Petition lodged by …*, *I. Call to order*: the letter numbers what a line of minutes begins with, an ordinary word.
  [[nodiscard]] bool is_item_of_list(Span name) const {
    constexpr std::size_t kLetter = 3;  // the letter, its full stop and a blank
    const std::string_view words = c_.text(name);
    if (words.size() <= kLetter || words[1] != '.' || words[2] != ' ') return false;
    const CapitalisedRun* run = c_.run_at(name.begin);
    if (run == nullptr || !run->initial || run->folded().begin != name.begin) return false;
    const std::string_view word = words.substr(kLetter, words.find(' ', kLetter) - kLetter);
    if (c_.lists.has(NameList::honorific, word) || c_.lists.has(NameList::opener, word)) return true;
    const bool name_too = c_.lists.has(NameList::surname, word) || c_.lists.has(NameList::word_surname, word) || c_.lists.has(NameList::first_name, word);
    if (!c_.lists.is_common(word) || words.find(' ', kLetter) != std::string_view::npos) return false;
    if (!name_too) return true;
    const std::string_view all = c_.document.folded.text(), behind = all.substr(name.end);
    return behind.starts_with(" to ") || behind.starts_with(" of ") || behind.starts_with(" for ");  // *I. Call to order*, but *Larne: T. Fisher*
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
    const bool dash = c_.document.unwrapped_text(c_.document.folded.to_source({name.end, name.end + 1})) != "-";  // *Speidel—the*
    if (!behind.starts_with('-') || dash) return name;
    const std::size_t end = std::min(behind.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 1), behind.size());
    const std::string_view part = behind.substr(1, end - 1);
    const bool word = kWords.has(part) || c_.lists.is_common(part) || (end < behind.size() && (behind[end] == '-' || (behind[end] >= 'A' && behind[end] <= 'Z')));
    if (part.size() < kShortest || part.size() > kLongest || word) return name;
    return {name.begin, name.end + static_cast<std::uint32_t>(end)};
  }

  // *Florence Modern*: a town that is a first name too, and a word that is no surname.
  [[nodiscard]] bool is_town_and_word(Span span) const {
    const std::string_view name = c_.text(span);
    const std::size_t blank = name.find(' ');
    if (blank == std::string_view::npos || blank != name.rfind(' ')) return false;
    const std::string_view first = name.substr(0, blank), last = name.substr(blank + 1);
    const bool the = c_.document.folded.text().substr(0, span.begin).ends_with("the ");
    if (!c_.lists.has(NameList::city, first) && !(the && c_.lists.has(NameList::doubtful_city, first))) return false;
    return !last.ends_with('s') && c_.lists.is_common(last) && !c_.lists.has(NameList::word_surname, last) && !c_.lists.has(NameList::surname, last) &&
           !c_.lists.has(NameList::first_name, last) && !c_.lists.has(NameList::doubtful_first_name, last);
  }

  // True behind a sign of hashtags, user names, paths and addresses.
  [[nodiscard]] bool in_address(std::uint32_t folded) const {
    constexpr std::string_view kSigns = "#@/._-";
    return folded > 0 && kSigns.find(c_.document.folded.text()[folded - 1]) != std::string_view::npos;
  }

  // *the Quorlers*: what may be called so by a team.
  void take_plurals_behind_article() {
    constexpr std::size_t kShortest = 5;
    for (const CapitalisedRun& run : c_.runs) {
      const std::string_view word = c_.text(run.folded());
      if (run.casing != Casing::normal || run.words.size() != 1 || word.size() < kShortest || !word.ends_with('s')) continue;
      const std::string_view before = c_.document.folded.text().substr(0, run.folded().begin);
      const bool listed = c_.lists.has(NameList::nationality_people, word) || c_.lists.has(NameList::surname, word) || c_.lists.has(NameList::organization_head, word) ||
                          c_.lists.has(NameList::country, word) || c_.lists.has(NameList::natural_place, word) || c_.lists.has(NameList::country_region, word);
      if ((before.ends_with("the ") || before.ends_with("The ")) && !listed && several_act(run.folded().end)) plurals_.insert(word);
    }
  }

  // True before what several do: *the Quorlers have won*, *the Quorlers restricted them*.
  [[nodiscard]] bool several_act(std::uint32_t end) const {
    static constexpr WordList kVerbs = "have had were are will would could can may also then won lost beat made took led got came went kept held drew fought hit play host face meet need";
    const std::string_view next = small_word_behind(c_.document.folded.text(), end);
    return kVerbs.has(next) || (next.size() > 4 && next.ends_with("ed"));
  }

  // *Larne Quorlers*, where the text has *the Quorlers*: no person.
  void weigh_team(const CapitalisedRun& run) {
    constexpr double kTeam = 0.92;
    if (run.words.size() < 2 || run.words.size() > 3 || !plurals_.contains(c_.text(run.words.back().folded))) return;
    if (run.words.front().common) return;  // *Several Quorlers*
    c_.table.add(c_.text(run.folded()), "Organization", "sports", kTeam, "names/team-by-plural");
  }

  // What the runs themselves show: which words have capitals inside sentences, and what parts of longer runs say.
  void weigh_runs() {
    take_plurals_behind_article();
    for (const CapitalisedRun& run : c_.runs) {
      const std::string_view surface = c_.text(run.folded());
      NameRecord& record = c_.table.record(surface);
      record.common = std::all_of(run.words.begin(), run.words.end(), [](const CapitalisedWord& w) { return w.common; });
      if (run.casing != Casing::upper) offices_.take(run);
      if (run.casing != Casing::normal) continue;
      if (!run.initial) record.seen_inside = true;
      if (run.initial && run.words.size() == 1 && record.common) record.acts |= c_.acts(run.folded());
      for (std::size_t i = run.initial ? 1 : 0; i < run.words.size(); ++i) {
        if (run.words.size() > 1) c_.table.record(c_.text(run.words[i].folded)).common = run.words[i].common;
      }
      if (run.words.size() == 1 && has_inner_capital(surface) && !things_.has(surface) && !in_address(run.folded().begin)) {
        c_.table.add(surface, "Organization", {}, kInnerCapital, "names/inner-capital");
      }
      unknown_.weigh(run);
      weigh_team(run);
      weigh_drop_capitals(run);
    }
  }

  // *NORWAY has agreed*: a country or town of the registers, as papers write the first word of a text.
  void weigh_drop_capitals(const CapitalisedRun& run) {
    constexpr std::size_t kShortest = 5;  // letters: *CHAD*, *MALI* may be anything's
    const std::string_view surface = c_.text(run.folded());
    const bool first = run.words.size() == 1 && c_.document.sentences[run.sentence].folded.begin == run.folded().begin;
    if (!first || surface.size() < kShortest || !is_in_capitals(surface)) return;
    const std::string small = title_case(surface);
    if (c_.lists.is_common(small)) return;
    if (c_.lists.has(NameList::country, small)) {
      c_.table.add(surface, "Place", "country", kDropCapitals, "names/drop-capitals");
    } else if (c_.lists.has(NameList::city, small)) {
      c_.table.add(surface, "Place", "city", kDropCapitals, "names/drop-capitals");
    }
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
      if (!are_initials_of(c_.text(letters.folded()), c_.text(name.folded()))) continue;
      const bool person = std::any_of(name.words.begin(), name.words.end(), [&](const CapitalisedWord& first) {  // *Cllr Glyn Brandt*
        const TypeScore* best = best_score({first.folded.begin, name.folded().end});
        return best != nullptr && best->type == "Person" && best->score >= kNameThreshold;
      });
      if (person) c_.table.add(c_.text(letters.folded()), "Person", "individual", kInitials, "names/initials-of-person");
    }
  }

  [[nodiscard]] const TypeScore* best_score(Span folded) const {
    const NameRecord* record = c_.table.find(c_.text(folded));
    if (record == nullptr || record->scores.empty()) return nullptr;
    return &*std::max_element(record->scores.begin(), record->scores.end(),
                              [](const TypeScore& a, const TypeScore& b) { return a.score < b.score; });
  }

  // *in Tarnwick, Quorl and Besk*: a series of what things are said to be in.
  [[nodiscard]] bool is_where(Span first) const {
    const TypeScore* best = best_score(first);
    const std::string_view before = c_.document.folded.text().substr(0, first.begin);
    const bool where = before.ends_with(" in ") || before.ends_with(" across ") || before.ends_with(" throughout ") || before.ends_with(" near ") || before.ends_with("In ");
    return where && best != nullptr && best->type == "Place" && best->score >= kNameThreshold;
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
      if (type.empty() && is_where(series.front())) {
        type = "Place";
        std::erase_if(unknown, [&](Span span) { return c_.text(span).find(' ') != std::string_view::npos; });
      } else if (unknown.size() * 2 > series.size() + 1) {
        continue;
      }
      if (mixed || type.empty()) continue;
      for (const Span span : unknown) {
        const NameRecord* record = c_.table.find(c_.text(span));
        static constexpr WordList kDegrees = "PhD Ph MBA MSc BSc LLB";
        if (c_.lists.has(NameList::honorific, c_.text(span))) continue;  // *J. Brandt, Mr. T. Weber*
        if (type == "Place" && is_somebody_or_office(c_.lists, c_.text(span))) continue;  // *District Clerk, Leith, Ilse Brandt*
        if (kDegrees.has(c_.text(span)) || (type == "Person" && is_in_capitals(c_.text(span)))) continue;  // *Ilse Brandt MBE and Tom Weber*
        if (type == "Person" && record != nullptr && record->common) continue;  // *Minister of Public Works, Ilse Brandt and Tom Weber*
        c_.table.add(c_.text(span), type, {}, kSeries, "names/series");
      }
    }
  }

  NameCandidates& c_;
  std::unordered_set<std::string_view> plurals_;  // words in -s behind "the"
  ThingAcronyms things_{c_.document, c_.lists};
  UnknownNames unknown_{c_, things_};
  PersonsBehindOffices offices_{c_};
};

}  // namespace

void weigh_names(NameCandidates& candidates) { Weighing(candidates).run(); }

}  // namespace factweave
