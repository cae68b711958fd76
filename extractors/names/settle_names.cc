// SPDX-License-Identifier: MIT
// One name, one type: evidence of all occurrences is added up, the surest names are decided first and
// speak for their short forms, and every occurrence of a decided name becomes a mention.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/names/capitalised_runs.h"
#include "extractors/names/name_lists.h"
#include "extractors/names/name_table.h"
#include "extractors/names/names.h"
#include "extractors/names/short_forms.h"

namespace factweave {
namespace {

constexpr double kThreshold = 0.44;
constexpr double kCommonWordThreshold = 0.7;  // an ordinary word that never has its capital inside a sentence
constexpr double kSure = 0.85;                // evidence that stands whatever its neighbours are

// A name mention of the rules, or one found by its text alone.
struct Found {
  Span folded;
  int mention = -1;  // index of the rule's mention
  double weight = 0.0;
};

class Settling {
 public:
  Settling(const Extraction& extraction, const NameLists& lists)
      : extraction_(extraction), document_(extraction.document), lists_(lists),
        runs_(capitalised_runs(extraction.document, lists)) {}

  void run() {
    weigh_runs();
    take_rule_mentions();
    decide_names();
    find_occurrences();
    keep_best();
  }

 private:
  [[nodiscard]] std::string_view text(Span folded) const {
    return document_.folded.text().substr(folded.begin, folded.size());
  }

  // Folded span of a mention without the openers, and a person's without the titles, that may lead it.
  [[nodiscard]] Span trimmed(Span folded, bool person) const {
    while (const std::size_t lead = leading(text(folded), person)) folded.begin += static_cast<std::uint32_t>(lead);
    folded.end = folded.begin + static_cast<std::uint32_t>(before_next_name(text(folded)));
    if (!person) folded.end = folded.begin + static_cast<std::uint32_t>(before_person(text(folded)));
    if (text(folded).ends_with("'s")) folded.end -= 2;
    return folded;
  }

  // Length of a name without a person's full name of the document that ends it.
  [[nodiscard]] std::size_t before_person(std::string_view surface) const {
    for (std::size_t at = surface.find(' '); at != std::string_view::npos; at = surface.find(' ', at + 1)) {
      const std::string_view tail = surface.substr(at + 1);
      if (tail.find(' ') == std::string_view::npos) break;
      const NameRecord* record = table_.find(tail);
      if (record == nullptr) continue;
      const bool person = std::any_of(record->scores.begin(), record->scores.end(),
                                      [](const TypeScore& s) { return s.type == "Person" && s.score >= 0.6; });
      if (person) return at;
    }
    return surface.size();
  }

  // Length of a name without a second one that "," or "and" joins to it: what goes on with an ordinary word
  // (Ministry of Trade and Industry) or a legal form (Norvik, Inc.) is one name.
  [[nodiscard]] std::size_t before_next_name(std::string_view surface) const {
    for (const std::string_view joint : {std::string_view(", "), std::string_view(" and ")}) {
      for (std::size_t at = surface.find(joint); at != std::string_view::npos; at = surface.find(joint, at + 1)) {
        std::string_view next = surface.substr(at + joint.size());
        if (joint == ", " && next.starts_with("and ")) next.remove_prefix(4);
        const std::string_view word = next.substr(0, next.find(' '));
        if (lists_.is_common(word) || lists_.has(NameList::legal_form, next) || lists_.has(NameList::legal_form, word)) continue;
        if (table_.find(surface.substr(0, at)) == nullptr && surface.find(' ') >= at) continue;  // A and B House
        return at;
      }
    }
    return surface.size();
  }

  // Length of an opener, honorific or title, with its blank, that leads a longer surface; 0 without.
  [[nodiscard]] std::size_t leading(std::string_view surface, bool person) const {
    std::size_t blank = surface.find(' ');
    if (blank == std::string_view::npos) return 0;
    const std::string_view first = surface.substr(0, blank);
    if (lists_.has(NameList::opener, first)) return blank + 1;
    if (first.ends_with("'s") && is_known_place(first.substr(0, first.size() - 2))) return blank + 1;
    if (!person) return 0;
    if (lists_.has(NameList::honorific, first)) return blank + 1;
    if (lists_.has(NameList::nationality, first) || lists_.has(NameList::country, first)) {
      const std::string_view rest = surface.substr(blank + 1);
      if (is_title(rest) || leading(rest, true) > 0) return blank + 1;
    }
    for (int words = 0; words < 4 && blank != std::string_view::npos; ++words, blank = surface.find(' ', blank + 1)) {
      if (is_title(surface.substr(0, blank))) return blank + 1;
    }
    return 0;
  }

  [[nodiscard]] bool is_known_place(std::string_view word) const {
    return lists_.has(NameList::country, word) || lists_.has(NameList::city, word) || lists_.has(NameList::country_region, word);
  }

  [[nodiscard]] bool is_title(std::string_view words) const {
    std::string lower(words);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return lists_.has(NameList::role_title, lower);
  }

  [[nodiscard]] const CapitalisedRun* run_at(std::uint32_t folded) const {
    const auto after = std::partition_point(runs_.begin(), runs_.end(),
                                            [&](const CapitalisedRun& r) { return r.folded().begin <= folded; });
    if (after == runs_.begin()) return nullptr;
    const CapitalisedRun& run = *(after - 1);
    return folded < run.folded().end ? &run : nullptr;
  }

  // True where a neighbouring capital does not make the span part of a longer name.
  [[nodiscard]] bool explained(std::string_view neighbour, Span where) const {
    if (lists_.has(NameList::honorific, neighbour) || lists_.has(NameList::nationality, neighbour) ||
        lists_.has(NameList::country, neighbour)) return true;
    if (is_title(neighbour)) return true;
    return std::any_of(sure_.begin(), sure_.end(), [&](Span s) { return s.overlaps(where); });
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
      const Span folded = trimmed(whole, people);
      if (folded.end + 1 < whole.end) sure_.push_back({folded.end + 1, whole.end});  // another name
      if (is_title(text(folded)) || (!people && leading(text(folded), true) > 0 && mentions[i].confidence < 0.6)) continue;
      found_.push_back({folded, static_cast<int>(i), mentions[i].confidence});
      if (mentions[i].confidence >= 0.6) sure_.push_back(folded);
    }
    for (std::size_t i = first; i < found_.size(); ++i) {
      const Found& found = found_[i];
      const Mention& mention = mentions[static_cast<std::size_t>(found.mention)];
      if (found.weight < kSure && !stands_alone(found.folded)) continue;
      const CapitalisedRun* run = run_at(found.folded.begin);
      const bool doubtful = run != nullptr && run->casing != Casing::normal && found.weight < kSure;
      const NameRecord* known = table_.find(text(found.folded));
      const bool common = found.weight < 0.6 && known != nullptr && known->common;  // surmised of ordinary words
      const double factor = (doubtful ? 0.75 : 1.0) * (common ? 0.6 : 1.0);
      table_.add(text(found.folded), mention.type, mention.subtype, found.weight * factor, mention.rule);
    }
  }

  // What the runs themselves show: which words have capitals inside sentences, and what parts of longer runs say.
  void weigh_runs() {
    for (const CapitalisedRun& run : runs_) {
      const std::string_view surface = text(run.folded());
      NameRecord& record = table_.record(surface);
      record.common = std::all_of(run.words.begin(), run.words.end(), [](const CapitalisedWord& w) { return w.common; });
      if (run.casing != Casing::normal) continue;
      if (!run.initial) record.seen_inside = true;
      for (std::size_t i = run.initial ? 1 : 0; i < run.words.size(); ++i) {
        if (run.words.size() > 1) table_.record(text(run.words[i].folded)).common = run.words[i].common;
      }
      if (run.words.size() != 2) continue;
      const CapitalisedWord& last = run.words.back();
      if (!last.common && !run.words.front().common && leading(surface, true) == 0) table_.add(surface, "Person", "individual", 0.48, "names/two-unknown-words");
    }
  }

  void decide_names() {
    std::vector<std::pair<const std::string*, NameRecord*>> order;
    for (auto& [name, record] : table_.names()) order.push_back({&name, &record});
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second->words > b.second->words; });
    for (auto& [name, record] : order) {
      const bool weak = record->words == 1 && lists_.is_common(*name) && !record->seen_inside;
      NameTable::decide(*record, weak ? kCommonWordThreshold : kThreshold);
      if (record->decided == nullptr) continue;
      for (const ShortForm& form : short_forms(record->decided->type, *name, lists_)) {
        if (table_.find(form.text) == nullptr) continue;
        table_.add(form.text, record->decided->type, record->decided->subtype, form.weight * record->decided->score,
                   "names/short-form");
      }
    }
  }

  void find_occurrences() {
    for (const CapitalisedRun& run : runs_) {
      std::size_t i = 0;
      while (i < run.words.size()) {
        std::size_t taken = 0;
        for (std::size_t j = run.words.size(); j > i && taken == 0; --j) {
          const Span folded{run.words[i].folded.begin, run.words[j - 1].folded.end};
          const NameRecord* record = table_.find(text(folded));
          if (record == nullptr || record->decided == nullptr) continue;
          if (run.initial && i == 0 && j == 1 && run.words[0].common && !record->seen_inside && record->decided->score < kSure) continue;
          if (record->decided->score < kSure && !stands_alone(folded)) continue;
          found_.push_back({folded, -1, record->decided->score});
          taken = j - i;
        }
        i += std::max<std::size_t>(taken, 1);
      }
    }
  }

  void keep_best() {
    std::stable_sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) {
      return a.folded.size() != b.folded.size() ? a.folded.size() > b.folded.size() : a.folded.begin < b.folded.begin;
    });
    std::vector<Mention>& mentions = extraction_.annotations.mentions;
    std::vector<Mention> kept;
    std::vector<Span> taken;
    for (const Found& found : found_) {
      const NameRecord* record = table_.find(text(found.folded));
      if (record == nullptr || record->decided == nullptr || holds_surer(found.folded, record->decided->score)) continue;
      if (found.mention >= 0 && found.weight < kSure && !stands_alone(found.folded)) continue;
      if (std::any_of(taken.begin(), taken.end(), [&](Span s) { return s.overlaps(found.folded); })) continue;
      taken.push_back(found.folded);
      kept.push_back(mention_of(found, *record->decided));
    }
    std::erase_if(mentions, [](const Mention& m) { return m.level == Level::name; });
    mentions.insert(mentions.end(), std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
    std::stable_sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; });
  }

  // True where a weakly supported name holds one that is sure: the longer one is then a wrong reading.
  [[nodiscard]] bool holds_surer(Span folded, double score) const {
    if (score >= 0.6) return false;
    return std::any_of(found_.begin(), found_.end(), [&](const Found& f) {
      if (f.folded == folded || !folded.contains(f.folded)) return false;
      const NameRecord* record = table_.find(text(f.folded));
      return record != nullptr && record->decided != nullptr && record->decided->score >= kSure;
    });
  }

  [[nodiscard]] Mention mention_of(const Found& found, const TypeScore& decided) const {
    Mention mention;
    if (found.mention >= 0) mention = extraction_.annotations.mentions[static_cast<std::size_t>(found.mention)];
    const bool same_type = mention.type == decided.type;
    if (!same_type) {
      mention.attributes.clear();
      mention.rule = "names/settled";
    }
    mention.span = document_.folded.to_source(found.folded);
    mention.type = decided.type;
    if (!same_type || mention.subtype.empty()) mention.subtype = decided.subtype;
    mention.confidence = decided.score;
    return mention;
  }

  const Extraction& extraction_;
  const Document& document_;
  const NameLists& lists_;
  std::vector<CapitalisedRun> runs_;
  std::vector<Found> found_;
  std::vector<Span> sure_;  // folded spans of rule mentions that explain a neighbour
  NameTable table_;
};

}  // namespace

void settle_names(const Extraction& extraction) {
  if (extraction.name_lists == nullptr) return;
  Settling(extraction, *extraction.name_lists).run();
}

}  // namespace factweave
