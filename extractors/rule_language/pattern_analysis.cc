// SPDX-License-Identifier: MIT
// Reads a pattern from left to right and keeps the finite set of strings that the last few elements can
// be (the run). Where the next element is not such a set, or the product would grow too large, the run
// becomes a clause and a new one begins. Edges: a place is an edge when no word character can stand
// before (after) it while a word character stands after (before) it.
#include "extractors/rule_language/pattern_analysis.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "extractors/rule_language/pattern_scanner.h"
#include "extractors/rule_language/pattern_syntax.h"
#include "extractors/rule_language/word_frequency.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::size_t kMaxProduct = 48;       // strings of a run made by combining sets
constexpr std::size_t kMaxAlternatives = 1500;  // strings of one set
constexpr std::size_t kMaxLength = 40;        // bytes after which a run is cut
constexpr std::size_t kMaxClauses = 8;
constexpr std::size_t kMaxSmallClass = 24;
constexpr double kWorthBesideOthers = 0.4;

struct Word {
  std::string text;
  bool fold = false;
  bool left_edge = false;   // an assertion within the run makes its begin an edge
  bool right_edge = false;  // … its end; an empty word has both or none
};
using Words = std::vector<Word>;

// Before a child of a node; before child 0 stands for the begin of any node.
using TreePlace = std::pair<const PatternNode*, std::size_t>;

// Sorted only when it is chosen: most are not.
struct FoundClause : TriggerClause {
  std::vector<TreePlace> places;  // where its atoms begin

  void sort() {
    std::sort(atoms.begin(), atoms.end());
    atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
    std::sort(places.begin(), places.end());
  }
};
using Clauses = std::vector<FoundClause>;

// What is known of a node: the exact set of strings it matches, or clauses.
struct Known {
  std::optional<Words> exact;
  Clauses clauses;
};

std::size_t size_of(const PatternNode& node) {
  std::size_t size = 0;
  for (const auto& [low, high] : node.ranges) size += high - low + 1;
  return size;
}

// A class of slots and lexicon occurrences.
bool is_letter(const PatternNode& node) {
  return node.kind == PatternKind::char_class && !node.ranges.empty() && is_view_letter(node.ranges.front().first) &&
         is_view_letter(node.ranges.back().second);
}

bool is_capital(const PatternNode& node) {
  return node.kind == PatternKind::char_class && !node.ranges.empty() && node.ranges.front().first >= 'A' &&
         node.ranges.back().second <= 'Z';
}

// Whether the place beyond a node is an edge where the one on its other side is none, and where it is one; if that is
// not one, beyond is none either.
struct EdgeBeyond {
  bool of_none = false;
  bool of_edge = true;

  [[nodiscard]] bool of(bool edge) const { return edge ? of_edge : of_none; }
};

// Beyond: after, or before when `backwards`.
EdgeBeyond edge_beyond(const PatternNode& node, bool backwards) {
  const auto always = [](bool edge) { return EdgeBeyond{edge, edge}; };
  switch (node.kind) {
    case PatternKind::literal: return always(!is_word_byte(node.literal[0]));
    case PatternKind::char_class: return always(!has_word_character(node));
    case PatternKind::assertion: return {node.assertion != AssertionKind::no_word_edge, true};
    case PatternKind::sequence: {
      EdgeBeyond beyond;  // of the children from the last one that was read on
      for (std::size_t i = 0; i < node.children.size() && beyond.of_none != beyond.of_edge; ++i) {
        const EdgeBeyond child = edge_beyond(node.children[backwards ? i : node.children.size() - 1 - i], backwards);
        beyond = {beyond.of(child.of_none), beyond.of(child.of_edge)};
      }
      return beyond;
    }
    case PatternKind::alternatives: {
      EdgeBeyond all = always(true);
      for (std::size_t i = 0; i < node.children.size() && all.of_edge; ++i) {
        const EdgeBeyond child = edge_beyond(node.children[i], backwards);
        all = {all.of_none && child.of_none, all.of_edge && child.of_edge};
      }
      return all;
    }
    case PatternKind::repeat: {
      const EdgeBeyond once = edge_beyond(node.children[0], backwards);
      return {node.min > 0 && once.of_none, node.max == 1 ? once.of_edge : once.of_none};
    }
  }
  return always(false);
}

class Analysis {
 public:
  explicit Analysis(const std::function<double(char32_t)>& frequency_of_letter)
      : frequency_of_letter_(frequency_of_letter) {}

  Clauses clauses_of(const PatternNode& pattern) const {
    Known known = know(pattern, false, false);
    if (known.exact) add_run(*std::move(known.exact), {&pattern, 0}, false, false, known.clauses);
    return std::move(known.clauses);
  }

 private:
  // `left` and `right`: whether the places before and after the node are edges.
  Known know(const PatternNode& node, bool left, bool right) const {
    switch (node.kind) {
      case PatternKind::literal: return know_literal(node);
      case PatternKind::char_class: return know_class(node);
      case PatternKind::assertion: {
        const bool edge = node.assertion != AssertionKind::no_word_edge;
        return {Words{{"", false, edge, edge}}, {}};
      }
      case PatternKind::sequence: return know_sequence(node, left, right);
      case PatternKind::alternatives: return know_alternatives(node, left, right);
      case PatternKind::repeat: return know_repeat(node, left);
    }
    return {};
  }

  Known know_literal(const PatternNode& node) const {
    if (is_view_letter_literal(node)) {
      return {std::nullopt, {clause_of({letter_atom(code_point(node.literal))}, {{&node, 0}})}};
    }
    Word word{node.literal, node.fold, false, false};
    if (word.fold) std::transform(word.text.begin(), word.text.end(), word.text.begin(), ascii_lower);
    return {Words{std::move(word)}, {}};
  }

  Known know_class(const PatternNode& node) const {
    const std::size_t size = size_of(node);
    if (size == 0 || size > 2000) return {};
    const bool digits = node.ranges.front().first >= '0' && node.ranges.back().second <= '9';
    if (digits && size > 2) {
      return {std::nullopt, {clause_of({atom_of(TriggerAtom::Kind::digit)}, {{&node, 0}})}};
    }
    if (is_letter(node)) {
      std::vector<TriggerAtom> atoms;
      for (const auto& [low, high] : node.ranges) {
        for (char32_t c = low; c <= high; ++c) atoms.push_back(letter_atom(c));
      }
      return {std::nullopt, {clause_of(std::move(atoms), {{&node, 0}})}};
    }
    if (size > kMaxSmallClass || node.ranges.back().second >= kFirstViewLetter) return {};
    Words words;
    for (const auto& [low, high] : node.ranges) {
      for (char32_t c = low; c <= high; ++c) words.push_back({utf8(c), false, false, false});
    }
    return {std::move(words), {}};
  }

  // What most alternatives are, without the pains of know_sequence(): literals and nothing else.
  static std::optional<Word> plain_word(const PatternNode& node) {
    if (node.kind != PatternKind::sequence) return std::nullopt;
    Word word;
    for (const PatternNode& child : node.children) {
      const bool plain = child.kind == PatternKind::literal && !is_view_letter_literal(child);
      if (!plain || word.text.size() + child.literal.size() > kMaxLength) return std::nullopt;
      word.text += child.literal;
      word.fold = word.fold || child.fold;
    }
    if (word.text.empty()) return std::nullopt;
    if (word.fold) std::transform(word.text.begin(), word.text.end(), word.text.begin(), ascii_lower);
    return word;
  }

  static bool is_view_letter_literal(const PatternNode& literal) {
    return !is_word_byte(literal.literal[0]) && is_view_letter(code_point(literal.literal));
  }

  Known know_sequence(const PatternNode& node, bool left, bool right) const {
    if (std::optional<Word> word = plain_word(node)) return {Words{*std::move(word)}, {}};
    const std::size_t count = node.children.size();
    std::vector<bool> edge_before(count + 1);  // place i stands before child i
    std::vector<bool> edge_after(count + 1);
    edge_before[0] = left;
    edge_after[count] = right;
    for (std::size_t i = 0; i < count; ++i) edge_before[i + 1] = edge_beyond(node.children[i], false).of(edge_before[i]);
    for (std::size_t i = count; i > 0; --i) edge_after[i - 1] = edge_beyond(node.children[i - 1], true).of(edge_after[i]);

    Known known;
    Words run{{}};
    std::size_t run_begin = 0;
    const auto cut = [&](std::size_t place) {
      add_run(std::move(run), {&node, run_begin}, edge_before[run_begin], edge_after[place], known.clauses);
      run.assign(1, {});
      run_begin = place;
    };
    bool whole = true;
    for (std::size_t i = 0; i < count; ++i) {
      Known child = know(node.children[i], edge_before[i], edge_after[i + 1]);
      if (!child.exact) {
        cut(i);
        whole = false;
        run_begin = i + 1;
        append(known.clauses, std::move(child.clauses));
        continue;
      }
      if (!fits(run, *child.exact)) {
        cut(i);
        whole = false;
      }
      multiply(run, *child.exact);
    }
    if (whole) return {std::move(run), {}};
    cut(count);
    return known;
  }

  Known know_alternatives(const PatternNode& node, bool left, bool right) const {
    std::vector<Known> known;
    known.reserve(node.children.size());
    bool all_exact = true;
    std::size_t total = 0;
    for (const PatternNode& child : node.children) {
      known.push_back(know(child, left, right));
      all_exact = all_exact && known.back().exact.has_value();
      if (all_exact) total += known.back().exact->size();
    }
    if (all_exact && total <= kMaxAlternatives) {
      Words words;
      words.reserve(total);
      for (Known& one : known) std::move(one.exact->begin(), one.exact->end(), std::back_inserter(words));
      return {std::move(words), {}};
    }
    // Any of the alternatives: the rarest clause of each, together. Many have the same one, of a macro.
    FoundClause joined;
    double none = 1;
    const TriggerClause* last = nullptr;
    for (std::size_t i = 0; i < known.size(); ++i) {
      Known& one = known[i];
      if (one.exact) add_run(*std::move(one.exact), {&node.children[i], 0}, left, right, one.clauses);
      if (one.clauses.empty()) return {};
      const auto rarest = std::min_element(one.clauses.begin(), one.clauses.end(), [](const auto& a, const auto& b) {
        return a.frequency < b.frequency;
      });
      joined.places.insert(joined.places.end(), rarest->places.begin(), rarest->places.end());
      if (last != nullptr && last->atoms == rarest->atoms) continue;
      joined.atoms.insert(joined.atoms.end(), rarest->atoms.begin(), rarest->atoms.end());
      none *= 1 - rarest->frequency;
      last = &*rarest;
    }
    joined.frequency = 1 - none;
    return {std::nullopt, {std::move(joined)}};
  }

  Known know_repeat(const PatternNode& node, bool left) const {
    const PatternNode& child = node.children[0];
    if (node.max == 0) return {Words{{}}, {}};
    if (node.min == 0) {
      if (node.max != 1) return {};
      Known known = know(child, false, false);
      if (!known.exact || known.exact->size() >= kMaxAlternatives) return {};
      known.exact->push_back({});
      return {std::move(known.exact), {}};
    }
    if (node.min >= 2 && is_capital(child)) {
      return {std::nullopt, {clause_of({atom_of(TriggerAtom::Kind::capitals)}, {{&node, 0}})}};
    }
    Known known = know(child, left, false);
    if (known.exact) add_run(*std::move(known.exact), {&child, 0}, left, false, known.clauses);
    return {std::nullopt, std::move(known.clauses)};
  }

  static bool fits(const Words& run, const Words& next) {
    const std::size_t product = run.size() * next.size();
    const bool one_sided = run.size() == 1 || next.size() == 1;
    if (product > (one_sided ? kMaxAlternatives : kMaxProduct)) return false;
    return run.front().text.size() < kMaxLength;
  }

  static void multiply(Words& run, const Words& next) {
    if (next.size() == 1) {
      for (Word& word : run) join(word, next.front());
      return;
    }
    Words product;
    product.reserve(run.size() * next.size());
    for (const Word& head : run) {
      for (const Word& tail : next) join(product.emplace_back(head), tail);
    }
    run = std::move(product);
  }

  static void join(Word& head, const Word& tail) {
    if (head.text.empty()) head.left_edge = head.left_edge || tail.left_edge;
    head.right_edge = tail.right_edge || (tail.text.empty() && head.right_edge);
    head.fold = head.fold || tail.fold;
    head.text += tail.text;
    if (head.fold) std::transform(head.text.begin(), head.text.end(), head.text.begin(), ascii_lower);
  }

  void add_run(Words run, TreePlace begin, bool left, bool right, Clauses& clauses) const {
    std::vector<TriggerAtom> atoms;
    atoms.reserve(run.size());
    for (Word& word : run) {
      if (word.text.empty()) return;
      TriggerAtom atom;
      atom.fold = word.fold;
      atom.left_edge = (left || word.left_edge) && is_word_byte(word.text.front());
      atom.right_edge = (right || word.right_edge) && is_word_byte(word.text.back());
      atom.text = std::move(word.text);
      atoms.push_back(std::move(atom));
    }
    clauses.push_back(clause_of(std::move(atoms), {begin}));
  }

  FoundClause clause_of(std::vector<TriggerAtom> atoms, std::vector<TreePlace> places) const {
    double none = 1;
    for (const TriggerAtom& atom : atoms) none *= 1 - frequency_of(atom);
    return {{std::move(atoms), 1 - none}, std::move(places)};
  }

  [[nodiscard]] double frequency_of(const TriggerAtom& atom) const {
    switch (atom.kind) {
      case TriggerAtom::Kind::digit: return 0.25;
      case TriggerAtom::Kind::capitals: return 0.1;
      case TriggerAtom::Kind::letter: return frequency_of_letter_(atom.letter);
      case TriggerAtom::Kind::literal: break;
    }
    return literal_frequency(atom.text, atom.left_edge, atom.right_edge);
  }

  static TriggerAtom atom_of(TriggerAtom::Kind kind) {
    TriggerAtom atom;
    atom.kind = kind;
    return atom;
  }

  static TriggerAtom letter_atom(char32_t letter) {
    TriggerAtom atom = atom_of(TriggerAtom::Kind::letter);
    atom.letter = letter;
    return atom;
  }

  static void append(Clauses& to, Clauses from) {
    for (FoundClause& clause : from) to.push_back(std::move(clause));
  }

  const std::function<double(char32_t)>& frequency_of_letter_;
};

// Appends the paths that lead to the places, in order. `path`: to the node.
void add_paths(const std::vector<TreePlace>& places, const PatternNode& node, TreePath& path, std::vector<TreePath>& paths) {
  path.push_back(0);
  for (std::size_t i = 0; (i == 0 || i < node.children.size()) && paths.size() < places.size(); ++i) {
    path.back() = static_cast<std::uint32_t>(i);
    if (std::binary_search(places.begin(), places.end(), TreePlace{&node, i})) paths.push_back(path);
    if (i < node.children.size()) add_paths(places, node.children[i], path, paths);
  }
  path.pop_back();
}

// Whether it costs nothing to look for: slots and occurrences are known before the text is read.
bool is_of_letters(const TriggerClause& clause) {
  return std::all_of(clause.atoms.begin(), clause.atoms.end(),
                     [](const TriggerAtom& atom) { return atom.kind == TriggerAtom::Kind::letter; });
}

bool has_group(const std::vector<PatternNode>& nodes) {
  return std::any_of(nodes.begin(), nodes.end(), [](const PatternNode& node) { return node.group != 0 || has_group(node.children); });
}

// The only child that is no word edge, if it is a group.
const PatternNode* only_group(const PatternNode& pattern) {
  const auto is_edge = [](const PatternNode& node) {
    return node.kind == PatternKind::assertion && node.assertion == AssertionKind::word_edge;
  };
  const std::vector<PatternNode>& children = pattern.children;
  const auto group = std::find_if_not(children.begin(), children.end(), is_edge);
  const bool is_only = pattern.kind == PatternKind::sequence && group != children.end() && group->group == 1 &&
                       std::all_of(group + 1, children.end(), is_edge);
  return is_only && !has_group(group->children) ? &*group : nullptr;
}

}  // namespace

PatternFacts facts_of(const std::optional<PatternNode>& pattern,
                      const std::function<double(char32_t)>& frequency_of_letter) {
  PatternFacts facts;
  facts.requirements = analyse_pattern(pattern, frequency_of_letter);
  if (!pattern) return facts;
  facts.begins_only_text = begins_only_text(*pattern);
  const PatternNode* const group = only_group(*pattern);
  facts.is_only_group = group != nullptr;
  facts.is_only_letter = facts.is_only_group && pattern->children.size() == 1 && group->children.size() == 1 &&
                         is_letter(group->children[0]);
  return facts;
}

Requirements analyse_pattern(std::string_view pattern, bool case_insensitive,
                             const std::function<double(char32_t)>& frequency_of_letter) {
  return analyse_pattern(parse_pattern(pattern, case_insensitive), frequency_of_letter);
}

Requirements analyse_pattern(const std::optional<PatternNode>& pattern,
                             const std::function<double(char32_t)>& frequency_of_letter) {
  if (!pattern) return {{}, "the pattern uses syntax that is not analysed", {}};
  Clauses clauses = Analysis(frequency_of_letter).clauses_of(*pattern);
  if (clauses.empty()) return {{}, "no word, digit, slot or lexicon is in every match", {}};
  std::stable_sort(clauses.begin(), clauses.end(),
                   [](const TriggerClause& a, const TriggerClause& b) { return a.frequency < b.frequency; });
  // A frequent clause costs more to look for than it saves beside a rare one.
  const double worth = std::max(kWorthBesideOthers, clauses.front().frequency);
  std::erase_if(clauses, [&](const TriggerClause& c) { return c.frequency > worth && !is_of_letters(c); });
  if (clauses.size() > kMaxClauses) clauses.resize(kMaxClauses);
  for (FoundClause& clause : clauses) clause.sort();
  Requirements requirements;
  TreePath path;
  add_paths(clauses.front().places, *pattern, path, requirements.anchors);
  for (FoundClause& clause : clauses) requirements.clauses.push_back(std::move(clause));
  return requirements;
}

std::string describe(const TriggerClause& clause) {
  constexpr std::size_t kShown = 5;
  std::string text;
  for (std::size_t i = 0; i < clause.atoms.size() && i < kShown; ++i) {
    const TriggerAtom& atom = clause.atoms[i];
    if (i > 0) text += " or ";
    if (atom.kind == TriggerAtom::Kind::digit) text += "a digit";
    if (atom.kind == TriggerAtom::Kind::capitals) text += "two capitals";
    if (atom.kind == TriggerAtom::Kind::letter) text += "a slot or lexicon";
    if (atom.kind == TriggerAtom::Kind::literal) text += "'" + atom.text + "'";
  }
  if (clause.atoms.size() > kShown) text += " or " + std::to_string(clause.atoms.size() - kShown) + " more";
  return text;
}

}  // namespace factweave
