// SPDX-License-Identifier: MIT
#include "extractors/rule_language/view_checks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "extractors/rule_language/dead_edges.h"
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

struct ViewWord {
  Position begin;
  std::size_t length = 1;
  std::string text;             // one way of writing it
  std::set<std::string> rules;  // that lose it
  std::size_t uses = 0;         // how many rules use the macros that it is written in
};

class ViewCheck {
 public:
  ViewCheck(const PatternNames& names, const MacroTable& global, DiagnosticList& diagnostics)
      : names_(names), global_(global), diagnostics_(diagnostics), finder_(names.lexicons, names.alphabet) {}

  // Before the rules are checked: how many of them use each macro.
  void count_uses(const RuleDraft& draft) {
    const MacroScopes scopes(*draft.layered, global_);
    for (const std::string& macro : std::set<std::string>(draft.pattern.macros.begin(), draft.pattern.macros.end())) {
      for (const MacroTable* table : scopes.tables()) {
        const auto found = table->find(macro);
        if (found == table->end()) continue;
        ++uses_[{found->second->at.file, found->second->at.offset}];
        break;
      }
    }
  }

  void check(const RuleDraft& draft) {
    const RuleSource& source = draft.layered->source;
    const MacroScopes scopes(*draft.layered, global_);
    if (source.pattern) check(*source.pattern, draft.rule, scopes);
    for (const UnlessSource& unless : source.unless.value_or(std::vector<UnlessSource>{})) check(unless.pattern, draft.rule, scopes);
  }

  void report() {
    for (auto& [place, words] : found_) {
      std::erase_if(words, [](const ViewWord& word) { return word.rules.size() < word.uses; });
      if (!words.empty()) report(names_.lexicons[place.lexicon].name, words);
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
    const std::optional<PatternNode> tree = parse_pattern(compiled.text, rule.case_insensitive);
    for (const DeadEdge& edge : tree ? find_dead_edges(*tree) : std::vector<DeadEdge>{}) report(edge, places);
  }

  void report(const DeadEdge& edge, const std::vector<PatternPlace>& places) {
    const auto place = std::ranges::lower_bound(places, edge.end, {}, &PatternPlace::at) - 1;
    const SlotAlphabet::Letter& letter = names_.alphabet.letters[edge.letter - SlotAlphabet::kFirst];
    const std::string name = letter.lexicon < 0 ? letter.type : names_.lexicons[static_cast<std::size_t>(letter.lexicon)].name;
    diagnostics_.add(Severity::warning, "dead-edge", position_in(*place->source, place->offset), 2,
                     std::string("No \\b holds ") + (edge.behind ? "behind" : "before") + " {" + name + "}: that is one character of the view, and no letter.",
                     edge.behind ? "put it behind the words alone: (?:{" + name + "}|(?:one|two)\\b)"
                                 : "put it before the words alone: (?:{" + name + "}|\\b(?:one|two))");
  }

  void add(const HiddenWord& word, const std::vector<PatternPlace>& places, const std::string& rule) {
    const auto first = std::ranges::lower_bound(places, word.ends.front(), {}, &PatternPlace::at) - 1;
    const auto after = std::ranges::lower_bound(places, word.ends.back(), {}, &PatternPlace::at);
    std::vector<ViewWord>& words = found_[{first->source->at, word.lexicon}];
    const auto same = [&](const ViewWord& known) { return to_ascii_lower(known.text) == to_ascii_lower(word.text); };
    auto known = std::ranges::find_if(words, same);
    if (known == words.end()) {
      std::size_t uses = 0;
      for (const std::size_t end : word.ends) uses = std::max(uses, uses_of(*(std::ranges::lower_bound(places, end, {}, &PatternPlace::at) - 1)->source));
      const bool side_by_side = after->source == first->source && after->offset > first->offset;
      const std::size_t length = side_by_side ? after->offset - first->offset : 1;
      known = words.insert(words.end(), {position_in(*first->source, first->offset), length, word.text, {}, uses});
    }
    known->rules.insert(rule);
  }

  [[nodiscard]] std::size_t uses_of(const Scalar& source) const {
    const auto found = uses_.find({source.at.file, source.at.offset});
    return found == uses_.end() ? 0 : found->second;
  }

  void report(const std::string& lexicon, const std::vector<ViewWord>& words) {
    std::string texts;
    std::set<std::string> rules;
    for (const ViewWord& word : words) {
      texts += (texts.empty() ? "'" : ", '") + word.text + "'";
      rules.insert(word.rules.begin(), word.rules.end());
    }
    const ViewWord& first = *std::ranges::min_element(words, {}, [](const ViewWord& word) { return word.begin.offset; });
    diagnostics_.add(Severity::warning, "hidden-word", first.begin, static_cast<int>(first.length),
                    texts + (words.size() == 1 ? " never matches: it is an entry" : " never match: they are entries") + " of the lexicon '" + lexicon +
                        "', which " + rules_text(rules) + (rules.size() == 1 ? "; the rule sees {" : "; the rules see {") + lexicon + "} instead.",
                    "write {" + lexicon + "} where any entry will do; else remove the word, or the lexicon from the rule");
  }

  // "the rule people/title uses", "the rules people/title and 3 others use".
  static std::string rules_text(const std::set<std::string>& rules) {
    const std::size_t others = rules.size() - 1;
    if (others == 0) return "the rule " + *rules.begin() + " uses";
    return "the rules " + *rules.begin() + " and " + std::to_string(others) + (others == 1 ? " other use" : " others use");
  }

  const PatternNames& names_;
  const MacroTable& global_;
  DiagnosticList& diagnostics_;
  HiddenWordFinder finder_;
  std::map<Place, std::vector<ViewWord>> found_;
  std::map<std::pair<const SourceFile*, std::size_t>, std::size_t> uses_;  // by where the macro stands
};

}  // namespace

void check_views(const std::vector<const RuleDraft*>& drafts, const PatternNames& names, const MacroTable& global,
                 DiagnosticList& diagnostics) {
  ViewCheck check(names, global, diagnostics);
  for (const RuleDraft* draft : drafts) check.count_uses(*draft);
  for (const RuleDraft* draft : drafts) check.check(*draft);
  check.report();
}

}  // namespace factweave
