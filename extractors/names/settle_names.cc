// SPDX-License-Identifier: MIT
// One name, one type: evidence of all occurrences is added up, the surest names are decided first and
// speak for their short forms, and every occurrence of a decided name becomes a mention.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extractors/names/capitalised_runs.h"
#include "extractors/names/counted_acronyms.h"
#include "extractors/names/name_borders.h"
#include "extractors/names/name_lists.h"
#include "extractors/names/name_shapes.h"
#include "extractors/names/name_series.h"
#include "extractors/names/name_table.h"
#include "extractors/names/names.h"
#include "extractors/names/short_forms.h"
#include "extractors/rule_language/pattern_syntax.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr double kThreshold = 0.44;
constexpr double kCommonWordThreshold = 0.7;  // an ordinary word that never has its capital inside a sentence
constexpr double kSeries = 0.5;               // what a series of sure names of one type says of its other members
constexpr double kSeriesMember = 0.65;        // a member that speaks for the others
constexpr double kInnerCapital = 0.45;        // a single word with a capital inside
constexpr double kFirstNamed = 0.6;           // what the order of full names says of a short form they share
constexpr double kOfThings = 0.7;             // evidence that makes a body of what has a thing's letters
constexpr double kPlaceInContext = 0.65;      // *Shares in Halden* may be a firm's; what says more is a place's
constexpr double kInPassing = 0.2;            // evidence for a place that is none, as *from Moyo* may be
constexpr double kSeveralWords = 0.5;         // *San Jose* is hardly somebody's name
constexpr double kOwner = 0.75;               // *Harbour Board* in *Harbour Board's Pilots' Office*
constexpr double kSure = 0.85;                // evidence that stands whatever its neighbours are

// A name mention of the rules, or one found by its text alone.
struct Found {
  Span folded;
  int mention = -1;  // index of the rule's mention
  double weight = 0.0;
  const NameRecord* record = nullptr;  // once the names are decided
};

// Marked stretches of a text.
class Marks {
 public:
  explicit Marks(std::size_t size) : marked_(size, 0) {}
  void add(Span span) { std::fill(marked_.begin() + span.begin, marked_.begin() + span.end, char{1}); }
  [[nodiscard]] bool overlap(Span span) const {
    return std::find(marked_.begin() + span.begin, marked_.begin() + span.end, char{1}) != marked_.begin() + span.end;
  }

 private:
  std::vector<char> marked_;
};

class Settling {
 public:
  Settling(const Extraction& extraction, const NameLists& lists)
      : extraction_(extraction), document_(extraction.document), lists_(lists),
        runs_(capitalised_runs(extraction.document, lists)), sure_(document_.folded.text().size()) {
    for (const Figure& figure : extraction.annotations.figures) figures_.push_back(document_.folded.to_folded(figure.span));
    std::sort(figures_.begin(), figures_.end());
  }

  void run() {
    weigh_runs();
    take_rule_mentions();
    weigh_series();
    decide_names();
    find_occurrences();
    if (extraction_.trace != nullptr) tell_evidence(*extraction_.trace);
    keep_best();
  }

 private:
  [[nodiscard]] std::string_view text(Span folded) const {
    return document_.folded.text().substr(folded.begin, folded.size());
  }

  [[nodiscard]] const CapitalisedRun* run_at(std::uint32_t folded) const {
    const auto after = std::partition_point(runs_.begin(), runs_.end(),
                                            [&](const CapitalisedRun& r) { return r.folded().begin <= folded; });
    if (after == runs_.begin()) return nullptr;
    const CapitalisedRun& run = *(after - 1);
    return folded < run.folded().end ? &run : nullptr;
  }

  // *Gov* in *Albay Gov. Noel Rosal*.
  [[nodiscard]] bool is_rank(Span word) const {
    const std::string_view all = document_.folded.text();
    return word.end < all.size() && all[word.end] == '.' && lists_.has(NameList::honorific, all.substr(word.begin, word.size() + 1));
  }

  // True where a neighbouring capital does not make the span part of a longer name.
  [[nodiscard]] bool explained(std::string_view neighbour, Span where) const {
    return sure_.overlap(where) || lists_.has(NameList::honorific, neighbour) || is_rank(where) ||
           lists_.has(NameList::nationality, neighbour) || lists_.has(NameList::country, neighbour) || borders_.is_title(neighbour);
  }

  [[nodiscard]] bool stands_alone(Span folded) const {
    const CapitalisedRun* run = run_at(folded.begin);
    if (run == nullptr || run->casing != Casing::normal) return true;
    for (std::size_t i = 0; i < run->words.size(); ++i) {
      const CapitalisedWord& word = run->words[i];
      const bool before = word.folded.end + 1 == folded.begin;
      const bool after = word.folded.begin == folded.end + 1;
      if (before && (explained(text(word.folded), word.folded) || (i == 0 && run->initial && word.common))) continue;
      if (after && explained(text(word.folded), word.folded)) continue;
      if (before || after) return false;
    }
    const CapitalisedRun* last = run_at(folded.end - 1);  // a name over two runs: only its end can go on
    return last == run || last == nullptr || last->folded().end <= folded.end;
  }

  void take_rule_mentions() {
    take_rule_mentions(true);  // people first: where their names begin, other names end
    take_rule_mentions(false);
  }

  void take_rule_mentions(bool people) {
    const std::vector<Mention>& mentions = extraction_.annotations.mentions;
    const std::size_t first = found_.size();
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (mentions[i].level != Level::name || (mentions[i].type == "Person") != people) continue;
      const Span whole = document_.folded.to_folded(mentions[i].span);
      const Span folded = with_hyphenated_name(with_double_name(borders_.trimmed(whole, mentions[i].type), people), people);
      if (const Span country = borders_.country_before(folded, whole); !people && !country.empty()) {
        table_.add(text(country), "Place", "country", kSure, "names/country-beside-company");
        found_.push_back({country, -1, kSure});
      }
      if (const Span owner = borders_.body_before(folded, whole); !owner.empty()) {
        table_.add(text(owner), "Organization", {}, kOwner, "names/owner-of-body");
        found_.push_back({owner, -1, kOwner});
      }
      if (const Span home = borders_.home_behind(folded, whole); !home.empty()) {
        table_.add(text(home), "Place", "country", kSure, "names/country-beside-company");
        found_.push_back({home, -1, kSure});
      }
      if (people && folded.begin > whole.begin) sure_.add({whole.begin, folded.begin});  // titles
      if (folded.end + 1 < whole.end) {  // another name
        sure_.add({folded.end + 1, whole.end});
        if (const Span second = borders_.second_body(folded, whole); !second.empty()) {
          table_.add(text(second), mentions[i].type, mentions[i].subtype, mentions[i].confidence, mentions[i].rule);
          found_.push_back({second, -1, mentions[i].confidence});
        }
      }
      if (people && NameBorders::ends_in_office(text(folded))) continue;  // *the UNRA Executive Director*
      if (borders_.is_title(text(folded)) || lists_.has(NameList::honorific, text(folded)) || is_rank(folded)) continue;
      if (!people && borders_.leading(text(folded), true) > 0 && mentions[i].confidence < 0.6) continue;
      // A rule that took the title for a part of the name hides the one that knows titles.
      const bool titled = people && !lists_.is_common(text(folded)) && !name_goes_on(folded) && borders_.is_titled(whole, folded);
      found_.push_back({folded, static_cast<int>(i), titled ? std::max(mentions[i].confidence, kSure) : mentions[i].confidence});
      if (mentions[i].confidence >= 0.6) sure_.add(folded);
    }
    for (std::size_t i = first; i < found_.size(); ++i) {
      const Found& found = found_[i];
      if (found.mention < 0) continue;
      const Mention& mention = mentions[static_cast<std::size_t>(found.mention)];
      if (found.weight < kSure && !stands_alone(found.folded)) continue;
      if (found.weight < kOfThings && is_thing(text(found.folded))) continue;
      const CapitalisedRun* run = run_at(found.folded.begin);
      const bool doubtful = run != nullptr && run->casing != Casing::normal && found.weight < kSure;
      const NameRecord* known = table_.find(text(found.folded));
      const bool shouted = run != nullptr && run->casing == Casing::upper && lists_.is_common(text(found.folded));
      const bool common = shouted || (found.weight < 0.6 && known != nullptr && known->common);  // surmised of ordinary words
      const bool letters = people && is_only_acronyms(text(found.folded)) && run != nullptr && run->casing == Casing::normal;
      const bool of_place = people && (ends_with_place(text(found.folded)) || is_name_and_words(text(found.folded)));
      const double factor = (of_place ? 0.5 : 1.0) * (doubtful ? 0.75 : 1.0) * (common ? 0.6 : 1.0) * (letters ? 0.4 : 1.0);
      table_.add(text(found.folded), mention.type, mention.subtype, found.weight * factor, mention.rule);
      const bool several_words = text(found.folded).find(' ') != std::string_view::npos;
      if (mention.type == "Place" && several_words && (lists_.has(NameList::city, text(found.folded)) || lists_.has(NameList::country_region, text(found.folded)))) {
        table_.add(text(found.folded), "Place", mention.subtype, kSeveralWords, "names/place-of-several-words");
      }
    }
  }

  // *George* in *General George Tarnek*.
  [[nodiscard]] bool name_goes_on(Span name) const {
    const CapitalisedRun* run = run_at(name.begin);
    return run != nullptr && run->casing == Casing::normal && std::any_of(run->words.begin(), run->words.end(), [&](const CapitalisedWord& w) { return w.folded.begin == name.end + 1; });
  }

  // A lexicon that has a part of a double name (*Ilse Farmer-Brandt*) ends a match before it.
  [[nodiscard]] Span with_double_name(Span name, bool people) const {
    const CapitalisedRun* run = people && !name.empty() ? run_at(name.begin) : nullptr;
    if (run == nullptr || run->casing != Casing::normal) return name;
    const auto next = std::find_if(run->words.begin(), run->words.end(), [&](const CapitalisedWord& w) { return w.folded.begin == name.end + 1; });
    if (next == run->words.end() || text(next->folded).find('-') == std::string_view::npos || lists_.is_common(text(next->folded))) return name;
    return {name.begin, next->folded.end};
  }

  // *Hsu Shu-kuo*: the second part of a given name has no capital, which is a word of its own elsewhere (*Oslo-based*).
  [[nodiscard]] Span with_hyphenated_name(Span name, bool people) const {
    constexpr std::size_t kShortest = 2, kLongest = 6;
    if (!people || text(name).find(' ') == std::string_view::npos) return name;
    const std::string_view behind = document_.folded.text().substr(name.end);
    if (!behind.starts_with('-')) return name;
    const std::size_t end = std::min(behind.find_first_not_of("abcdefghijklmnopqrstuvwxyz", 1), behind.size());
    const std::string_view part = behind.substr(1, end - 1);
    const bool word = lists_.is_common(part) || (end < behind.size() && (behind[end] == '-' || (behind[end] >= 'A' && behind[end] <= 'Z')));
    if (part.size() < kShortest || part.size() > kLongest || word) return name;
    return {name.begin, name.end + static_cast<std::uint32_t>(end)};
  }

  // *EBITDA*, and *UGV* where the text has *four UGVs*: acronyms of things, unless something sure says otherwise.
  [[nodiscard]] bool is_thing(std::string_view name) const {
    return lists_.has(NameList::thing_acronym, name) || counted_acronyms_.contains(name);
  }

  // *Morven Africa*: what is named after where it works is mostly a firm.
  [[nodiscard]] bool ends_with_place(std::string_view name) const {
    const std::size_t blank = name.rfind(' ');
    if (blank == std::string_view::npos) return false;
    const std::string_view last = name.substr(blank + 1);
    return lists_.has(NameList::world_area, last) || lists_.has(NameList::country, last);
  }

  // *Samar Electric Cooperative*, *Philippine Area*: what follows the first name are ordinary words, the last of them
  // one of bodies or places.
  [[nodiscard]] bool is_name_and_words(std::string_view name) const {
    if (const std::size_t blank = name.rfind(' '); blank != std::string_view::npos && is_generation(name.substr(blank + 1))) name = name.substr(0, blank);
    const std::string_view last = last_word(name);
    const bool nation = lists_.has(NameList::nationality, name.substr(0, name.find(' ')));
    if (!nation && !lists_.has(NameList::organization_head, last) && !lists_.has(NameList::place_head, last)) return false;
    for (std::size_t blank = name.find(' '); blank != std::string_view::npos; blank = name.find(' ', blank + 1)) {
      const std::string_view word = name.substr(blank + 1, name.find(' ', blank + 1) - blank - 1);
      if (!lists_.is_common(word) || lists_.has(NameList::surname, word) || lists_.has(NameList::first_name, word) || lists_.has(NameList::doubtful_first_name, word)) return false;
    }
    return name.find(' ') != std::string_view::npos;
  }

  // True behind a sign of hashtags, user names, paths and addresses.
  [[nodiscard]] bool in_address(std::uint32_t folded) const {
    constexpr std::string_view kSigns = "#@/._-";
    return folded > 0 && kSigns.find(document_.folded.text()[folded - 1]) != std::string_view::npos;
  }


  // *near Qasr Belun*: where things are said to be, no person is surmised, but for *in Zorbla Quennick's house*.
  [[nodiscard]] bool behind_preposition_of_place(Span folded) const {
    constexpr WordList kPrepositions = "in In at At near Near throughout Throughout across Across outside Outside around Around within Within inside Inside into Into visited visiting toured";
    const std::string_view all = document_.folded.text();
    const std::string_view before = all.substr(0, folded.begin), after = all.substr(folded.end, 3);
    if (!before.ends_with(' ') || after.starts_with("'") || after.starts_with(" '")) return false;
    const std::string_view behind = before.substr(before.find_last_of(" \n", before.size() - 2) + 1);  // npos + 1 is the text's begin
    return kPrepositions.has(behind.substr(0, behind.size() - 1));
  }

  // What the runs themselves show: which words have capitals inside sentences, and what parts of longer runs say.
  void weigh_runs() {
    for (const CapitalisedRun& run : runs_) {
      const std::string_view surface = text(run.folded());
      NameRecord& record = table_.record(surface);
      record.common = std::all_of(run.words.begin(), run.words.end(), [](const CapitalisedWord& w) { return w.common; });
      if (run.casing != Casing::normal) continue;
      if (!run.initial) record.seen_inside = true;
      if (run.initial && run.words.size() == 1 && record.common) record.acts |= acts(run.folded());
      for (std::size_t i = run.initial ? 1 : 0; i < run.words.size(); ++i) {
        if (run.words.size() > 1) table_.record(text(run.words[i].folded)).common = run.words[i].common;
      }
      if (run.words.size() == 1 && has_inner_capital(surface) && !is_thing(surface) && !in_address(run.folded().begin)) {
        table_.add(surface, "Organization", {}, kInnerCapital, "names/inner-capital");
      }
      if (run.words.size() != 2 && run.words.size() != 3) continue;
      if (may_be_person(run)) table_.add(surface, "Person", "individual", 0.48, "names/unknown-words");
    }
  }

  // Two or three words that nobody knows are mostly a person's name.
  [[nodiscard]] bool may_be_person(const CapitalisedRun& run) const {
    if (std::any_of(run.words.begin(), run.words.end(), [](const CapitalisedWord& w) { return w.common; })) return false;
    if (is_rank(run.words.back().folded) || in_figure(run.words.front().folded)) return false;  // *Albay Gov. Noel Rosal*, *880 MW Liivi*
    const std::string_view surface = text(run.folded());
    if (borders_.leading(surface, true) > 0 || is_only_acronyms(surface) || has_letters_behind(surface)) return false;
    return !behind_preposition_of_place(run.folded()) && !has_word_of_body(run);
  }

  // *UNMOR Atalant*, *UZ Gothenburg*, *the Estonian Sagnaf*, *Morvo Grupa*, *Morvo Europe*: what no person is called.
  [[nodiscard]] bool has_word_of_body(const CapitalisedRun& run) const {
    constexpr std::size_t kInitials = 2;  // *JD Vance*
    const std::string_view first = text(run.words.front().folded), last = text(run.words.back().folded);
    if (first.size() >= kInitials && is_in_capitals(first) && first.find('.') == std::string_view::npos) {
      if (first.size() > kInitials || lists_.has(NameList::city, last) || lists_.has(NameList::country_region, last)) return !is_in_capitals(last);
    }
    const bool nation = lists_.has(NameList::nationality, first) && !lists_.has(NameList::first_name, first) && !lists_.has(NameList::doubtful_first_name, first);
    return nation || lists_.has(NameList::known_organization, first) || lists_.has(NameList::organization_head, last) || ends_with_place(text(run.folded()));
  }

  // The spans that may be names: what the rules are sure of, and the runs beside that; sorted and disjoint.
  [[nodiscard]] std::vector<Span> possible_names() const {
    std::vector<Span> spans;
    Marks taken(document_.folded.text().size());
    std::vector<Found> surest;
    for (const Found& found : found_) {
      if (found.weight >= kSeriesMember && stands_alone(found.folded)) surest.push_back(found);
    }
    std::stable_sort(surest.begin(), surest.end(), [](const Found& a, const Found& b) { return a.folded.size() > b.folded.size(); });
    const auto add = [&](Span span) {
      if (span.empty() || taken.overlap(span)) return;
      taken.add(span);
      spans.push_back(span);
    };
    for (const Found& found : surest) add(found.folded);
    for (const CapitalisedRun& run : runs_) {
      if (run.casing == Casing::normal) add(run.folded());
    }
    std::sort(spans.begin(), spans.end());
    return spans;
  }

  [[nodiscard]] const TypeScore* best_score(Span folded) const {
    const NameRecord* record = table_.find(text(folded));
    if (record == nullptr || record->scores.empty()) return nullptr;
    return &*std::max_element(record->scores.begin(), record->scores.end(),
                              [](const TypeScore& a, const TypeScore& b) { return a.score < b.score; });
  }

  // *the Rural Union, Harbour Watch and the Larne Society*: what stands among sure names of one type is of that type.
  void weigh_series() {
    for (const std::vector<Span>& series : series_of(document_.folded.text(), possible_names())) {
      std::string type;
      std::vector<Span> unknown;
      bool mixed = false;
      for (const Span span : series) {
        const TypeScore* best = best_score(span);
        if (best == nullptr || best->score < kThreshold) {
          if (!borders_.is_title(text(span)) && !NameBorders::ends_in_office(text(span)) && !lists_.is_common(text(span))) unknown.push_back(span);
        } else if (best->score >= kSeriesMember) {
          mixed = mixed || (!type.empty() && type != best->type);
          type = best->type;
        }
      }
      if (mixed || type.empty() || unknown.size() * 2 > series.size() + 1) continue;
      for (const Span span : unknown) table_.add(text(span), type, {}, kSeries, "names/series");
    }
  }

  // *Norvik* where the text has both Norvik Ltd and Jens Norvik: what is named in full first goes by the short form.
  void weigh_first_named(const NameRecord& record) {
    const auto found = long_names_.find(record.name);
    if (found == long_names_.end()) return;
    std::vector<const NameRecord*> longer = found->second;
    std::erase_if(longer, [](const NameRecord* name) { return name->decided->score < kFirstNamed; });  // *Ford Taurus*, surmised
    if (longer.empty()) return;
    const auto same_type = [&](const NameRecord* name) { return name->decided->type == longer.front()->decided->type; };
    if (std::all_of(longer.begin(), longer.end(), same_type)) return;
    const auto place = [&](const NameRecord* name) { return document_.folded.text().find(name->name); };
    const NameRecord* first = *std::min_element(longer.begin(), longer.end(), [&](const NameRecord* a, const NameRecord* b) { return place(a) < place(b); });
    table_.add(record.name, first->decided->type, {}, kFirstNamed, "names/first-named");
  }

  // What more than a register says that it is a place, as *near Halden* and *the port of Halden* do.
  [[nodiscard]] static double context_of_place(const NameRecord& record) {
    constexpr std::array<std::string_view, 4> kRegisters = {"places/city", "places/doubtful-city", "places/country-region", "places/historic-place"};
    double context = 0;
    for (const NameEvidence& e : record.evidence) {
      const bool by_register = std::find(kRegisters.begin(), kRegisters.end(), e.rule) != kRegisters.end();
      if (record.scores[e.type].type == "Place" && !by_register) context += e.weight;
    }
    return context;
  }
  [[nodiscard]] static bool is_place_in_context(const NameRecord& record) { return context_of_place(record) > kPlaceInContext; }

  // How much a decided name says of its short form. Somebody's surname that is only a place of a register (*Tinashe
  // Moyo*) means the person, and one that nothing else is known of is as sure as the name.
  [[nodiscard]] double weight_of(const ShortForm& form, const NameRecord& name, const NameRecord& known) const {
    constexpr double kSurname = 0.85, kUnknownSurname = 0.45;
    const double weight = form.weight * name.decided->score;
    const bool surname = name.decided->type == "Person" && name.name.ends_with(form.text) && form.text.find(' ') == std::string::npos;
    if (!surname || known.common || is_only_acronyms(form.text)) return weight;
    if (known.scores.empty()) return std::max(weight, kUnknownSurname);
    const bool by_register = name.decided->score >= kFirstNamed && context_of_place(known) < kInPassing && !lists_.has(NameList::country, form.text);
    return by_register ? std::max(weight, kSurname) : weight;
  }

  void decide_names() {
    for (NameRecord* record : table_.longest_first()) {
      weigh_first_named(*record);
      const bool weak = record->words == 1 && !record->seen_inside && lists_.is_common(record->name) && !(record->acts && is_short_form_of_person(*record));
      NameTable::decide(*record, weak ? kCommonWordThreshold : kThreshold);
      if (record->decided == nullptr) continue;
      for (const ShortForm& form : short_forms(record->decided->type, record->name, lists_)) {
        const NameRecord* known = table_.find(form.text);
        if (known == nullptr || (form.is_place && is_place_in_context(*known)) || (form.is_word && !known->seen_inside)) continue;
        table_.add(form.text, record->decided->type, record->decided->subtype, weight_of(form, *record, *known),
                   record->decided->type == "Person" ? "names/short-form-of-person" : "names/short-form-of-body");
        long_names_[table_.find(form.text)->name].push_back(record);
      }
    }
  }

  // The decided name with this text or this short form: *Norvik Shipping* of *Norvik Shipping Ltd*.
  [[nodiscard]] const NameRecord* name_in_capitals(const std::string& name) {
    if (!short_forms_) {
      short_forms_.emplace();
      for (const NameRecord* record : table_.longest_first()) {
        if (record->decided == nullptr) continue;
        for (ShortForm& form : short_forms(record->decided->type, record->name, lists_)) short_forms_->try_emplace(std::move(form.text), record);
      }
    }
    const NameRecord* record = table_.find(name);
    if (record == nullptr || record->decided == nullptr) {
      const auto form = short_forms_->find(name);
      record = form == short_forms_->end() ? nullptr : form->second;
    }
    return record == nullptr || lists_.is_common(name) ? nullptr : record;
  }

  // *ILSE BRANDT TO LEAD NORVIK*: in a headline in capitals, the names that the document has elsewhere.
  void find_in_capitals(const CapitalisedRun& run) {
    constexpr std::size_t kLongest = 6;  // words
    for (std::size_t i = 0; i < run.words.size();) {
      std::size_t taken = 0;
      for (std::size_t j = std::min(run.words.size(), i + kLongest); j > i && taken == 0; --j) {
        const Span folded{run.words[i].folded.begin, run.words[j - 1].folded.end};
        const NameRecord* record = name_in_capitals(title_case(text(folded)));
        if (record == nullptr) continue;
        found_.push_back({folded, -1, record->decided->score, record});
        taken = j - i;
      }
      i += std::max<std::size_t>(taken, 1);
    }
  }

  void find_occurrences() {
    for (const CapitalisedRun& run : runs_) {
      if (run.casing == Casing::upper || (run.words.size() > 1 && is_in_capitals(text(run.folded())))) find_in_capitals(run);
      std::size_t i = 0;
      while (i < run.words.size()) {
        std::size_t taken = 0;
        for (std::size_t j = run.words.size(); j > i && taken == 0; --j) {
          const Span folded{run.words[i].folded.begin, run.words[j - 1].folded.end};
          const NameRecord* record = table_.find(text(folded));
          if (record == nullptr || record->decided == nullptr) continue;
          if (run.initial && i == 0 && j == 1 && run.words[0].common && !record->seen_inside && record->decided->score < kSure && !(is_short_form_of_person(*record) && acts(folded))) continue;
          if (record->decided->score < kSure && !stands_alone(folded)) continue;
          if (j < run.words.size() && borders_.is_title(text({folded.begin, run.words[j].folded.end}))) continue;  // *Cabinet Secretary*
          found_.push_back({folded, -1, record->decided->score});
          taken = j - i;
        }
        i += std::max<std::size_t>(taken, 1);
      }
    }
    find_names_with_openers();
    find_ships_and_parts();
  }

  // *Archer said*, *Archer, who*, *Archer and his colleague*: an ordinary word as its sentence begins, but as people stand.
  [[nodiscard]] bool acts(Span word) const {
    static constexpr WordList kVerbs =
        "said says told added has had have was is will would did does also then later who never first left joined became began made took came went "
        "thinks believes wants hopes expects knows plans runs works lives declined and whose himself herself";
    std::string_view behind = document_.folded.text().substr(word.end);
    if (behind.starts_with(",") || behind.starts_with("'s ")) return true;
    if (!behind.starts_with(' ')) return false;
    behind.remove_prefix(1);
    const std::string_view next = behind.substr(0, behind.find_first_of(" .,;:"));
    return next == "and" ? behind.starts_with("and his ") || behind.starts_with("and her ") : kVerbs.has(next);
  }

  // A word that the text has as somebody's surname or first name.
  [[nodiscard]] static bool is_short_form_of_person(const NameRecord& record) {
    return std::any_of(record.evidence.begin(), record.evidence.end(), [](const NameEvidence& e) { return e.rule == "names/short-form-of-person"; });
  }

  // *the Satpura*, where the text has an INS Satpura; *South Halden*, where it has a Halden.
  void find_ships_and_parts() {
    std::unordered_map<std::string_view, const NameRecord*> ships;
    for (const Found& found : found_) {
      const NameRecord* record = found.mention < 0 ? nullptr : table_.find(text(found.folded));
      const std::size_t blank = record == nullptr ? 0 : record->name.find(' ');
      if (record == nullptr || record->decided == nullptr || record->decided->type != "Product" || blank == std::string_view::npos) continue;
      if (is_only_acronyms(record->name.substr(0, blank))) ships.emplace(record->name.substr(blank + 1), record);
    }
    for (const CapitalisedRun& run : runs_) {
      if (run.casing != Casing::normal) continue;
      const std::string_view before = document_.folded.text().substr(0, run.folded().begin);
      const auto ship = ships.empty() ? ships.end() : ships.find(text(run.folded()));
      if (ship != ships.end() && (before.ends_with("the ") || before.ends_with("The "))) found_.push_back({run.folded(), -1, kSure, ship->second});
      find_part_of_place(run);
    }
  }

  void find_part_of_place(const CapitalisedRun& run) {
    static constexpr WordList kDirections = "North South East West Northern Southern Eastern Western Upper Lower Central";
    if (run.words.size() != 2 || !kDirections.has(text(run.words[0].folded)) || table_.find(text(run.folded()))->decided != nullptr) return;
    const NameRecord* place = table_.find(text(run.words[1].folded));
    if (place == nullptr || place->decided == nullptr || place->decided->type != "Place" || lists_.has(NameList::nationality, place->name)) return;
    NameRecord& part = table_.record(text(run.folded()));
    table_.add(part.name, "Place", {}, place->decided->score, "names/part-of-place");
    NameTable::decide(part, kThreshold);
    if (part.decided != nullptr && part.decided->type == "Place") found_.push_back({run.folded(), -1, kSure});
  }

  // *Save Our Gulls*: a word that opens sentences parts its runs, so that such a name is looked for in the text.
  void find_names_with_openers() {
    const std::string_view all = document_.folded.text();
    std::unordered_set<std::string_view> names;
    for (const Found& found : found_) {
      const std::string_view name = text(found.folded);
      if (found.mention >= 0 && has_opener_inside(name)) names.insert(name);
    }
    std::vector<Found> more;
    for (const std::string_view name : names) {
      const NameRecord* record = table_.find(name);
      if (record == nullptr || record->decided == nullptr) continue;
      for (std::size_t at = all.find(name); at != std::string_view::npos; at = all.find(name, at + name.size())) {
        const std::size_t end = at + name.size();
        const bool whole = (at == 0 || !is_word_byte(all[at - 1])) && (end == all.size() || !is_word_byte(all[end]));
        if (whole) more.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, -1, record->decided->score});
      }
    }
    std::sort(more.begin(), more.end(), [](const Found& a, const Found& b) { return a.folded < b.folded; });  // not as they were hashed
    found_.insert(found_.end(), more.begin(), more.end());
  }

  [[nodiscard]] bool has_opener_inside(std::string_view name) const {
    for (std::size_t blank = name.find(' '); blank != std::string_view::npos; blank = name.find(' ', blank + 1)) {
      if (lists_.has(NameList::opener, name.substr(blank + 1, name.find(' ', blank + 1) - blank - 1))) return true;
    }
    return false;
  }

  // What spoke for each name and each run of capitals, and what came of it.
  void tell_evidence(Trace& trace) const {
    std::vector<Span> spans;
    for (const Found& found : found_) spans.push_back(found.folded);
    for (const CapitalisedRun& run : runs_) spans.push_back(run.folded());
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    for (const Span span : spans) {
      const NameRecord* record = table_.find(text(span));
      if (record == nullptr || record->evidence.empty()) continue;
      trace.steps.push_back({nullptr, document_.folded.to_source(span), "settled", explained_in_words(*record)});
    }
  }

  // True inside a date or another figure: *May* in *9 May*, though the document has a Mr May.
  [[nodiscard]] bool in_figure(Span folded) const {
    const auto after = std::partition_point(figures_.begin(), figures_.end(), [&](Span f) { return f.end <= folded.begin; });
    return after != figures_.end() && after->contains(folded);
  }

  // *the Weber family*: the nominal names them, and the name by itself nobody.
  [[nodiscard]] bool is_family(Span name) const {
    static constexpr WordList kFamilies = "family brothers sisters siblings twins clan dynasty";
    const std::string_view all = document_.folded.text();
    const std::string_view before = all.substr(0, name.begin), behind = all.substr(name.end);
    if (!behind.starts_with(' ') || !(before.ends_with("the ") || before.ends_with("The ")) || text(name).find(' ') != std::string_view::npos) return false;
    return kFamilies.has(behind.substr(1, behind.find_first_of(" .,;:'\"", 1) - 1));
  }

  void keep_best() {
    for (Found& found : found_) {
      if (found.record == nullptr || found.mention >= 0) found.record = table_.find(text(found.folded));
    }
    std::erase_if(found_, [&](const Found& found) {
      return found.record == nullptr || found.record->decided == nullptr || in_figure(found.folded) ||
             (found.record->decided->type == "Person" && is_family(found.folded)) ||
             borders_.is_piece(found.folded, found.record->decided->score);
    });
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      return a.folded.size() != b.folded.size() ? a.folded.size() > b.folded.size() : a.folded.begin < b.folded.begin;
    });
    const std::vector<Span> surest = surest_spans();
    Marks taken(document_.folded.text().size());
    std::vector<Found> best;
    for (const Found& found : found_) {
      if (found.record->decided->score < 0.6 && holds_one(found.folded, surest)) continue;
      if (found.mention >= 0 && found.weight < kSure && !stands_alone(found.folded)) continue;
      if (taken.overlap(found.folded) || is_word_and_person(found)) continue;
      taken.add(found.folded);
      best.push_back(found);
    }
    std::sort(best.begin(), best.end(), [](const Found& a, const Found& b) { return a.folded < b.folded; });
    std::vector<Mention>& mentions = extraction_.annotations.mentions;
    std::vector<Mention> kept;
    kept.reserve(best.size());
    for (const Found& found : best) kept.push_back(mention_of(found));
    std::erase_if(mentions, [](const Mention& m) { return m.level == Level::name; });
    mentions.insert(mentions.end(), std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
    if (mentions.size() == best.size()) return;
    std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; });
  }

  [[nodiscard]] std::vector<Span> surest_spans() const {
    std::vector<Span> spans;
    for (const Found& found : found_) {
      if (found.record->decided->score >= kSure) spans.push_back(found.folded);
    }
    std::sort(spans.begin(), spans.end());
    return spans;
  }

  // A weakly supported name that holds one that is sure is a wrong reading.
  [[nodiscard]] static bool holds_one(Span folded, const std::vector<Span>& surest) {
    auto inner = std::partition_point(surest.begin(), surest.end(), [&](Span s) { return s.begin < folded.begin; });
    for (; inner != surest.end() && inner->begin < folded.end; ++inner) {
      if (*inner != folded && folded.contains(*inner)) return true;
    }
    return false;
  }

  // *Class Ilse Brandt*: an ordinary word before somebody who is surely called without it.
  [[nodiscard]] bool is_word_and_person(const Found& found) const {
    const std::string_view name = text(found.folded);
    const std::string_view first = name.substr(0, name.find(' '));
    if (found.record->decided->type != "Person" || !lists_.is_common(first) || lists_.has(NameList::doubtful_first_name, first)) return false;
    const std::string_view rest = name.substr(std::min(first.size() + 1, name.size()));
    const NameRecord* person = rest.find(' ') == std::string_view::npos ? nullptr : table_.find(rest);
    return person != nullptr && person->decided != nullptr && person->decided->type == "Person" && person->decided->score >= kSure;
  }

  [[nodiscard]] Mention mention_of(const Found& found) {
    const TypeScore& decided = *found.record->decided;
    Mention mention;
    if (found.mention >= 0) mention = std::move(extraction_.annotations.mentions[static_cast<std::size_t>(found.mention)]);
    const bool same_type = mention.type == decided.type;
    if (!same_type) {
      mention.attributes.clear();
      mention.rule = "names/settled";
    }
    mention.span = document_.folded.to_source(borders_.with_full_stop(found.folded));
    mention.type = decided.type;
    if (!same_type || mention.subtype.empty()) mention.subtype = decided.subtype;
    mention.confidence = decided.score;
    return mention;
  }

  const Extraction& extraction_;
  const Document& document_;
  const NameLists& lists_;
  std::vector<CapitalisedRun> runs_;
  std::vector<Span> figures_;  // sorted and disjoint, as winners are
  std::vector<Found> found_;
  Marks sure_;  // rule mentions, in the folded text, that explain a neighbour
  NameTable table_;
  std::optional<std::unordered_map<std::string, const NameRecord*>> short_forms_;  // of decided names, for headlines in capitals
  std::unordered_map<std::string_view, std::vector<const NameRecord*>> long_names_;  // by their short forms
  std::unordered_set<std::string_view> counted_acronyms_ = counted_acronyms(document_.folded.text(), document_.tokens);
  NameBorders borders_{document_, lists_, table_};
};

}  // namespace

void settle_names(const Extraction& extraction) {
  if (extraction.name_lists == nullptr) return;
  Settling(extraction, *extraction.name_lists).run();
}

}  // namespace factweave
