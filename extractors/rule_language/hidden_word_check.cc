// SPDX-License-Identifier: MIT
#include "extractors/rule_language/hidden_word_check.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "extractors/rule_language/hidden_words.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// A pattern or macro that has hidden words, and the lexicon that hides them.
struct Place {
  Position source;
  std::uint16_t lexicon = 0;

  friend bool operator<(const Place& a, const Place& b) {
    return std::tie(a.source.file, a.source.offset, a.lexicon) < std::tie(b.source.file, b.source.offset, b.lexicon);
  }
};

struct Finding {
  Position first;          // where the first of them stands
  std::size_t length = 1;  // of it
  std::vector<std::string> words;  // one way of writing each
  std::set<std::string> rules;     // that lose them
};

class HiddenWordCheck {
 public:
  HiddenWordCheck(const PatternNames& names, const MacroTable& global)
      : names_(names), global_(global), finder_(names.lexicons, names.alphabet) {}

  void check(const RuleDraft& draft) {
    if (draft.rule.lexicons.empty()) return;
    const RuleSource& source = draft.layered->source;
    const MacroScopes scopes(*draft.layered, global_);
    if (source.pattern) check(*source.pattern, draft.rule, scopes);
    for (const UnlessSource& unless : source.unless.value_or(std::vector<UnlessSource>{})) check(unless.pattern, draft.rule, scopes);
  }

  void report(DiagnosticList& diagnostics) const {
    for (const auto& [place, finding] : findings_) {
      const std::string& lexicon = names_.lexicons[place.lexicon].name;
      const bool one_word = finding.words.size() == 1, one_rule = finding.rules.size() == 1;
      std::string words;
      for (const std::string& word : finding.words) words += (words.empty() ? "'" : ", '") + word + "'";
      diagnostics.add(Severity::warning, "hidden-word", finding.first, static_cast<int>(finding.length),
                      words + (one_word ? " never matches: it is an entry" : " never match: they are entries") + " of the lexicon '" + lexicon +
                          "', which " + rules_text(finding.rules) + (one_rule ? "; the rule sees {" : "; the rules see {") + lexicon + "} instead.",
                      "write {" + lexicon + "} where any entry will do; else remove the word, or the lexicon from the rule");
    }
  }

 private:
  void check(const Scalar& pattern, const Rule& rule, const MacroScopes& scopes) {
    std::vector<PatternPlace> places;
    DiagnosticList ignored;  // said before
    const CompiledPattern compiled = compile_pattern(pattern, names_, scopes.tables(), GroupPolicy::drop, ignored, &places);
    if (ignored.has_errors()) return;
    places.push_back({compiled.text.size(), &pattern, pattern.text.size()});
    for (const HiddenWord& word : finder_.find(compiled.text, rule.case_insensitive, rule.lexicons)) add(word, places, rule.id);
  }

  void add(const HiddenWord& word, const std::vector<PatternPlace>& places, const std::string& rule) {
    const auto first = std::ranges::lower_bound(places, word.ends.front(), {}, &PatternPlace::at) - 1;
    const auto after = std::ranges::lower_bound(places, word.ends.back(), {}, &PatternPlace::at);
    Finding& finding = findings_[{first->source->at, word.lexicon}];
    finding.rules.insert(rule);
    const auto same = [&](const std::string& known) { return to_ascii_lower(known) == to_ascii_lower(word.text); };
    if (std::ranges::none_of(finding.words, same)) finding.words.push_back(word.text);
    const Position begin = position_in(*first->source, first->offset);
    if (finding.first.file != nullptr && finding.first.offset <= begin.offset) return;
    finding.first = begin;
    finding.length = after->source == first->source && after->offset > first->offset ? after->offset - first->offset : 1;
  }

  // "people/title uses", "people/title and 3 others use".
  static std::string rules_text(const std::set<std::string>& rules) {
    const std::size_t others = rules.size() - 1;
    if (others == 0) return "the rule " + *rules.begin() + " uses";
    return "the rules " + *rules.begin() + " and " + std::to_string(others) + (others == 1 ? " other use" : " others use");
  }

  const PatternNames& names_;
  const MacroTable& global_;
  HiddenWordFinder finder_;
  std::map<Place, Finding> findings_;
};

}  // namespace

void check_hidden_words(const std::vector<RuleDraft>& drafts, const PatternNames& names, const MacroTable& global,
                        DiagnosticList& diagnostics) {
  HiddenWordCheck check(names, global);
  for (const RuleDraft& draft : drafts) check.check(draft);
  check.report(diagnostics);
}

}  // namespace factweave
