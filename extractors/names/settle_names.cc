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

#include "extractors/names/attendance.h"
#include "extractors/names/name_candidates.h"
#include "extractors/names/name_shapes.h"
#include "extractors/names/names.h"
#include "extractors/names/short_forms.h"
#include "extractors/rule_language/pattern_syntax.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr double kCommonWordThreshold = 0.7;  // an ordinary word that never has its capital inside a sentence
constexpr double kFirstNamed = 0.6;           // what the order of full names says of a short form they share
constexpr double kPlaceInContext = 0.65;      // *Shares in Halden* may be a firm's; what says more is a place's
constexpr double kInPassing = 0.2;            // evidence for a place that is none, as *from Moyo* may be

class Settling {
 public:
  Settling(const Extraction& extraction, const NameLists& lists) : c_(extraction, lists), attendance_(lists_attendance(extraction.document)) {}

  void run() {
    weigh_names(c_);
    decide_names();
    find_occurrences();
    if (c_.extraction.trace != nullptr) tell_evidence(*c_.extraction.trace);
    keep_best();
  }

 private:
  // *Norvik* where the text has both Norvik Ltd and Jens Norvik: what is named in full first goes by the short form.
  void weigh_first_named(const NameRecord& record) {
    const auto found = long_names_.find(record.name);
    if (found == long_names_.end()) return;
    std::vector<const NameRecord*> longer = found->second;
    std::erase_if(longer, [](const NameRecord* name) { return name->decided->score < kFirstNamed; });  // *Ford Taurus*, surmised
    if (longer.empty()) return;
    const auto same_type = [&](const NameRecord* name) { return name->decided->type == longer.front()->decided->type; };
    if (std::all_of(longer.begin(), longer.end(), same_type)) return;
    const auto place = [&](const NameRecord* name) { return c_.document.folded.text().find(name->name); };
    const NameRecord* first = *std::min_element(longer.begin(), longer.end(), [&](const NameRecord* a, const NameRecord* b) { return place(a) < place(b); });
    c_.table.add(record.name, first->decided->type, {}, kFirstNamed, "names/first-named");
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
    constexpr double kClub = 0.85;
    const double weight = form.weight * name.decided->score;
    if (form.is_club) return std::max(weight, kClub);
    const bool surname = name.decided->type == "Person" && name.name.ends_with(form.text) && form.text.find(' ') == std::string::npos;
    if (!surname || known.common || is_only_acronyms(form.text)) return weight;
    const bool in_passing = std::all_of(known.scores.begin(), known.scores.end(), [](const TypeScore& s) { return s.type == "Place" && s.score < kInPassing; });
    if (in_passing) return std::max(weight, kUnknownSurname);
    const bool by_register = name.decided->score >= kFirstNamed && context_of_place(known) < kInPassing && !c_.lists.has(NameList::country, form.text);
    return by_register ? std::max(weight, kSurname) : weight;
  }

  void decide_names() {
    for (NameRecord* record : c_.table.longest_first()) {
      weigh_first_named(*record);
      const bool weak = record->words == 1 && !record->seen_inside && c_.lists.is_common(record->name) && !(record->acts && is_short_form_of_person(*record));
      NameTable::decide(*record, weak ? kCommonWordThreshold : kNameThreshold);
      if (record->decided == nullptr) continue;
      for (const ShortForm& form : forms_of(*record)) {
        const NameRecord* known = c_.table.find(form.text);
        if (known == nullptr || (form.is_place && is_place_in_context(*known)) || (form.is_word && !known->seen_inside)) continue;
        c_.table.add(form.text, record->decided->type, record->decided->subtype, weight_of(form, *record, *known),
                   record->decided->type == "Person" ? "names/short-form-of-person" : "names/short-form-of-body");
        long_names_[c_.table.find(form.text)->name].push_back(record);
      }
    }
  }

  [[nodiscard]] std::vector<ShortForm> forms_of(const NameRecord& record) const {
    constexpr double kInitials = 0.9;
    std::vector<ShortForm> forms = short_forms(record.decided->type, record.name, c_.lists, record.decided->subtype);
    if (std::string initials = attendance_ && record.decided->type == "Person" ? initials_of_person(record.name) : std::string(); !initials.empty())
      forms.push_back({std::move(initials), kInitials});
    return forms;
  }

  // The decided name with this text or this short form: *Norvik Shipping* of *Norvik Shipping Ltd*.
  [[nodiscard]] const NameRecord* name_in_capitals(const std::string& name) {
    if (!short_forms_) {
      short_forms_.emplace();
      for (const NameRecord* record : c_.table.longest_first()) {
        if (record->decided == nullptr) continue;
        for (ShortForm& form : short_forms(record->decided->type, record->name, c_.lists)) short_forms_->try_emplace(std::move(form.text), record);
      }
    }
    const NameRecord* record = c_.table.find(name);
    if (record == nullptr || record->decided == nullptr) {
      const auto form = short_forms_->find(name);
      record = form == short_forms_->end() ? nullptr : form->second;
    }
    return record == nullptr || c_.lists.is_common(name) ? nullptr : record;
  }

  // *ILSE BRANDT TO LEAD NORVIK*: in a headline in capitals, the names that the document has elsewhere.
  void find_in_capitals(const CapitalisedRun& run) {
    constexpr std::size_t kLongest = 6;  // words
    for (std::size_t i = 0; i < run.words.size();) {
      std::size_t taken = 0;
      for (std::size_t j = std::min(run.words.size(), i + kLongest); j > i && taken == 0; --j) {
        const Span folded{run.words[i].folded.begin, run.words[j - 1].folded.end};
        const NameRecord* record = name_in_capitals(title_case(c_.text(folded)));
        if (record == nullptr) continue;
        c_.found.push_back({folded, -1, record->decided->score, record});
        taken = j - i;
      }
      i += std::max<std::size_t>(taken, 1);
    }
  }

  // *HARLAND has agreed*: papers write the first word of a text in capitals.
  [[nodiscard]] bool has_drop_capitals(const CapitalisedRun& run) const {
    constexpr std::size_t kShortest = 4;  // letters
    const Span first = run.words.front().folded;
    return run.words.size() == 1 && first.size() >= kShortest && c_.document.sentences[run.sentence].folded.begin == first.begin && is_in_capitals(c_.text(first));
  }

  void find_occurrences() {
    for (const CapitalisedRun& run : c_.runs) {
      if (run.casing == Casing::upper || (run.words.size() > 1 && is_in_capitals(c_.text(run.folded()))) || has_drop_capitals(run)) find_in_capitals(run);
      std::size_t i = 0;
      while (i < run.words.size()) {
        std::size_t taken = 0;
        for (std::size_t j = run.words.size(); j > i && taken == 0; --j) {
          const Span folded{run.words[i].folded.begin, run.words[j - 1].folded.end};
          const NameRecord* record = c_.table.find(c_.text(folded));
          if (record == nullptr || record->decided == nullptr) continue;
          if (run.initial && i == 0 && j == 1 && run.words[0].common && !record->seen_inside && record->decided->score < kSure && !(is_short_form_of_person(*record) && c_.acts(folded))) continue;
          if (record->decided->score < kSure && !c_.stands_alone(folded)) continue;
          if (j < run.words.size() && c_.borders.is_title(c_.text({folded.begin, run.words[j].folded.end}))) continue;  // *Cabinet Secretary*
          c_.found.push_back({folded, -1, record->decided->score});
          taken = j - i;
        }
        i += std::max<std::size_t>(taken, 1);
      }
    }
    find_names_with_openers();
    find_ships_and_parts();
    find_acronyms_in_small_letters();
  }

  // *Morpo*, *Morpower*, where the text has MORPO and MorPower: papers write names with capitals inside as words.
  void find_acronyms_in_small_letters() {
    constexpr std::size_t kShortest = 4;  // bytes: *Ice* is no ICE
    std::unordered_map<std::string, const NameRecord*> spelt;
    for (const NameRecord& record : c_.table.records()) {
      const bool capitals = record.name.size() >= kShortest && std::count_if(record.name.begin(), record.name.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) > 1;
      const bool body = record.decided != nullptr && record.decided->type == "Organization";
      if (!capitals || !body || record.name.find(' ') != std::string_view::npos) continue;
      const NameRecord*& known = spelt[to_ascii_lower(record.name)];
      if (known == nullptr || record.name < known->name) known = &record;
    }
    if (spelt.empty()) return;
    for (const CapitalisedRun& run : c_.runs) {
      if (run.casing != Casing::normal) continue;
      for (const CapitalisedWord& word : run.words) {
        const std::string_view text = c_.text(word.folded);
        if (text.size() < kShortest || !std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= 'a' && c <= 'z'; }) || c_.lists.is_common(text)) continue;
        const auto known = spelt.find(to_ascii_lower(text));
        const NameRecord* own = c_.table.find(text);
        if (known != spelt.end() && (own == nullptr || own->decided == nullptr)) c_.found.push_back({word.folded, -1, kSure, known->second});
      }
    }
  }

  // A word that the text has as somebody's surname or first name.
  [[nodiscard]] static bool is_short_form_of_person(const NameRecord& record) {
    return std::any_of(record.evidence.begin(), record.evidence.end(), [](const NameEvidence& e) { return e.rule == "names/short-form-of-person"; });
  }

  // *the Satpura*, where the text has an INS Satpura; *South Halden*, *Halden South*, where it has a Halden.
  void find_ships_and_parts() {
    std::unordered_map<std::string_view, const NameRecord*> ships;
    for (const FoundName& found : c_.found) {
      const NameRecord* record = found.mention < 0 ? nullptr : c_.table.find(c_.text(found.folded));
      const std::size_t blank = record == nullptr ? 0 : record->name.find(' ');
      if (record == nullptr || record->decided == nullptr || record->decided->type != "Product" || blank == std::string_view::npos) continue;
      if (is_only_acronyms(record->name.substr(0, blank))) ships.emplace(record->name.substr(blank + 1), record);
    }
    for (const CapitalisedRun& run : c_.runs) {
      if (run.casing != Casing::normal) continue;
      const std::string_view before = c_.document.folded.text().substr(0, run.folded().begin);
      const auto ship = ships.empty() ? ships.end() : ships.find(c_.text(run.folded()));
      if (ship != ships.end() && (before.ends_with("the ") || before.ends_with("The "))) c_.found.push_back({run.folded(), -1, kSure, ship->second});
      find_part_of_place(run);
    }
  }

  void find_part_of_place(const CapitalisedRun& run) {
    static constexpr WordList kSides = "North South East West Central Urban Rural";
    static constexpr WordList kDirections = "North South East West Northern Southern Eastern Western Upper Lower Central";
    if (run.words.size() != 2 || c_.table.find(c_.text(run.folded()))->decided != nullptr) return;
    const bool first = kDirections.has(c_.text(run.words[0].folded));  // *South Halden*; else *Halden South*
    if (!first && !kSides.has(c_.text(run.words[1].folded))) return;
    const NameRecord* place = c_.table.find(c_.text(run.words[first ? 1 : 0].folded));
    if (place == nullptr || place->decided == nullptr || place->decided->type != "Place" || c_.lists.has(NameList::nationality, place->name)) return;
    NameRecord& part = c_.table.record(c_.text(run.folded()));
    c_.table.add(part.name, "Place", {}, place->decided->score, "names/part-of-place");
    NameTable::decide(part, kNameThreshold);
    if (part.decided != nullptr && part.decided->type == "Place") c_.found.push_back({run.folded(), -1, kSure});
  }

  // *Kestrel 12*: no run of capitals holds the number.
  [[nodiscard]] static bool has_number_inside(std::string_view name) {
    const std::size_t digit = name.find_first_of("0123456789");
    return digit != std::string_view::npos && digit > 0 && name[digit - 1] == ' ';
  }

  // *Save Our Gulls*, *Dr Brandt's Labs*, *Kestrel 12*: a word that opens sentences, a possessive or a number parts its runs,
  // so that such a name is looked for in the text.
  void find_names_with_openers() {
    const std::string_view all = c_.document.folded.text();
    std::unordered_set<std::string_view> names;
    for (const FoundName& found : c_.found) {
      const std::string_view name = c_.text(found.folded);
      if (found.mention >= 0 && (has_opener_inside(name) || has_number_inside(name) || name.find("'s ") != std::string_view::npos)) names.insert(name);
    }
    std::vector<FoundName> more;
    for (const std::string_view name : names) {
      const NameRecord* record = c_.table.find(name);
      if (record == nullptr || record->decided == nullptr) continue;
      for (std::size_t at = all.find(name); at != std::string_view::npos; at = all.find(name, at + name.size())) {
        const std::size_t end = at + name.size();
        const bool whole = (at == 0 || !is_word_byte(all[at - 1])) && (end == all.size() || !is_word_byte(all[end]));
        if (whole) more.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, -1, record->decided->score});
      }
    }
    std::sort(more.begin(), more.end(), [](const FoundName& a, const FoundName& b) { return a.folded < b.folded; });  // not as they were hashed
    c_.found.insert(c_.found.end(), more.begin(), more.end());
  }

  [[nodiscard]] bool has_opener_inside(std::string_view name) const {
    for (std::size_t blank = name.find(' '); blank != std::string_view::npos; blank = name.find(' ', blank + 1)) {
      if (c_.lists.has(NameList::opener, name.substr(blank + 1, name.find(' ', blank + 1) - blank - 1))) return true;
    }
    return false;
  }

  // What spoke for each name and each run of capitals, and what came of it.
  void tell_evidence(Trace& trace) const {
    std::vector<Span> spans;
    for (const FoundName& found : c_.found) spans.push_back(found.folded);
    for (const CapitalisedRun& run : c_.runs) spans.push_back(run.folded());
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    for (const Span span : spans) {
      const NameRecord* record = c_.table.find(c_.text(span));
      if (record == nullptr || record->evidence.empty()) continue;
      trace.steps.push_back({nullptr, c_.document.folded.to_source(span), "settled", explained_in_words(*record)});
    }
  }

  // *Hurricane Ilse*, *tropical storm Ilse*: what storms of the text are called.
  void take_storms() {
    static constexpr WordList kStorms = "Hurricane Cyclone Typhoon Storm";
    constexpr std::array<std::string_view, 4> kSmall = {" storm ", " hurricane ", " cyclone ", " typhoon "};
    for (const CapitalisedRun& run : c_.runs) {
      const std::string_view before = c_.document.folded.text().substr(0, run.folded().begin);
      if (std::any_of(kSmall.begin(), kSmall.end(), [&](std::string_view word) { return before.ends_with(word); })) storms_.insert(c_.text(run.words.front().folded));
      for (std::size_t i = 1; i < run.words.size(); ++i) {
        if (kStorms.has(c_.text(run.words[i - 1].folded))) storms_.insert(c_.text(run.words[i].folded));
      }
    }
  }

  // Somebody's first name that only a storm has here, also where the text says no more *hurricane*.
  [[nodiscard]] bool is_storm(const NameRecord& record) const {
    return !storms_.empty() && record.decided->type == "Person" && storms_.contains(record.name) && !is_short_form_of_person(record);
  }

  // *the Weber family*: the nominal names them, and the name by itself nobody.
  [[nodiscard]] bool is_family(Span name) const {
    static constexpr WordList kFamilies = "family brothers sisters siblings twins clan dynasty";
    const std::string_view all = c_.document.folded.text();
    const std::string_view before = all.substr(0, name.begin), behind = all.substr(name.end);
    if (!behind.starts_with(' ') || !(before.ends_with("the ") || before.ends_with("The ")) || c_.text(name).find(' ') != std::string_view::npos) return false;
    return kFamilies.has(behind.substr(1, behind.find_first_of(" .,;:'\"", 1) - 1));
  }

  // *Simon* in *Lac-Simon*.
  [[nodiscard]] bool ends_compound(Span name) const {
    const std::string_view all = c_.document.folded.text();
    if (name.begin < 2 || all[name.begin - 1] != '-' || c_.text(name).find(' ') != std::string_view::npos) return false;
    std::size_t first = name.begin - 1;
    while (first > 0 && ((all[first - 1] >= 'a' && all[first - 1] <= 'z') || (all[first - 1] >= 'A' && all[first - 1] <= 'Z'))) --first;
    return all[first] >= 'A' && all[first] <= 'Z';
  }

  void keep_best() {
    take_storms();
    for (FoundName& found : c_.found) {
      if (found.record == nullptr || found.mention >= 0) found.record = c_.table.find(c_.text(found.folded));
    }
    std::erase_if(c_.found, [&](const FoundName& found) {
      return found.record == nullptr || found.record->decided == nullptr || c_.in_figure(found.folded) || is_storm(*found.record) ||
             (found.record->decided->type == "Person" && (is_family(found.folded) || ends_compound(found.folded))) ||
             c_.borders.is_piece(found.folded, found.record->decided->score);
    });
    std::stable_sort(c_.found.begin(), c_.found.end(), [](const FoundName& a, const FoundName& b) {
      return a.folded.size() != b.folded.size() ? a.folded.size() > b.folded.size() : a.folded.begin < b.folded.begin;
    });
    const std::vector<Span> surest = surest_spans();
    Marks taken(c_.document.folded.text().size());
    std::vector<FoundName> best;
    for (const FoundName& found : c_.found) {
      if (found.record->decided->score < 0.6 && !is_letters_of_club(last_word(c_.text(found.folded))) && holds_one(found.folded, surest)) continue;
      if (found.mention >= 0 && found.weight < kSure && !c_.stands_alone(found.folded)) continue;
      if (taken.overlap(found.folded) || is_word_and_person(found)) continue;
      taken.add(found.folded);
      best.push_back(found);
    }
    std::sort(best.begin(), best.end(), [](const FoundName& a, const FoundName& b) { return a.folded < b.folded; });
    join_parts_of_people(best);
    std::vector<Mention>& mentions = c_.extraction.annotations.mentions;
    std::vector<Mention> kept;
    kept.reserve(best.size());
    for (const FoundName& found : best) kept.push_back(mention_of(found));
    std::erase_if(mentions, [](const Mention& m) { return m.level == Level::name; });
    mentions.insert(mentions.end(), std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
    if (mentions.size() == best.size()) return;
    std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; });
  }

  // *Memory Quennick*: a first name of the text and a surname of the text, side by side, are one person's name.
  void join_parts_of_people(std::vector<FoundName>& names) const {
    const auto is_part = [&](const FoundName& name) {
      return name.record->decided->type == "Person" && c_.text(name.folded).find(' ') == std::string_view::npos;
    };
    std::vector<FoundName> joined;
    for (const FoundName& name : names) {
      const bool beside = !joined.empty() && joined.back().folded.end + 1 == name.folded.begin && is_part(joined.back()) && is_part(name) &&
                          c_.document.unwrapped[c_.document.folded.to_source(joined.back().folded).end] == ' ';
      if (beside) {
        joined.back().folded.end = name.folded.end;
      } else {
        joined.push_back(name);
      }
    }
    names = std::move(joined);
  }

  [[nodiscard]] std::vector<Span> surest_spans() const {
    std::vector<Span> spans;
    for (const FoundName& found : c_.found) {
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
  [[nodiscard]] bool is_word_and_person(const FoundName& found) const {
    const std::string_view name = c_.text(found.folded);
    const std::string_view first = name.substr(0, name.find(' '));
    if (found.record->decided->type != "Person" || !c_.lists.is_common(first) || c_.lists.has(NameList::doubtful_first_name, first)) return false;
    const std::string_view rest = name.substr(std::min(first.size() + 1, name.size()));
    const NameRecord* person = rest.find(' ') == std::string_view::npos ? nullptr : c_.table.find(rest);
    return person != nullptr && person->decided != nullptr && person->decided->type == "Person" && person->decided->score >= kSure;
  }

  [[nodiscard]] Mention mention_of(const FoundName& found) {
    const TypeScore& decided = *found.record->decided;
    Mention mention;
    if (found.mention >= 0) mention = std::move(c_.extraction.annotations.mentions[static_cast<std::size_t>(found.mention)]);
    const bool same_type = mention.type == decided.type;
    if (!same_type) {
      mention.attributes.clear();
      mention.rule = "names/settled";
    }
    mention.span = c_.document.folded.to_source(c_.borders.with_full_stop(found.folded));
    mention.type = decided.type;
    if (!same_type || mention.subtype.empty()) mention.subtype = decided.subtype;
    mention.confidence = decided.score;
    return mention;
  }

  NameCandidates c_;
  bool attendance_;  // people go by their initials
  std::optional<std::unordered_map<std::string, const NameRecord*>> short_forms_;  // of decided names, for headlines in capitals
  std::unordered_map<std::string_view, std::vector<const NameRecord*>> long_names_;  // by their short forms
  std::unordered_set<std::string_view> storms_;
};

}  // namespace

void settle_names(const Extraction& extraction) {
  if (extraction.name_lists == nullptr) return;
  Settling(extraction, *extraction.name_lists).run();
}

}  // namespace factweave
