// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/rule_language/pattern_facts.h"
#include "extractors/rule_language/view_letter.h"
#include "pipeline/annotations.h"
#include "pipeline/ontology.h"

namespace factweave {

// Where something stands in a pack: 1-based line and column of the file.
struct SourceLocation {
  std::string file;
  int line = 0;
  int column = 0;
};

// One string for all cells: of the hundreds of thousands of entries most have short ones, which then need no memory of
// their own.
struct LexiconEntry {
  std::string text;   // folded; matched token by token
  std::string cells;  // those of the columns behind the text, divided by tabs; empty ones at the end are left out
};

// A closed list of phrases with attributes, from TSV. `columns[0]` is the phrase itself.
struct Lexicon {
  std::string name;                  // role_title
  bool exact_case = false;           // false: compared in ASCII lower case
  std::vector<std::string> columns;  // text, …
  std::vector<LexiconEntry> entries;
  SourceLocation where;

  // Attribute of an entry by column name, or an empty view.
  [[nodiscard]] std::string_view attribute(std::size_t entry, std::string_view column) const;
};

// What a rule produces. `ignored` matches win their span in arbitration and produce nothing.
enum class EmitKind : std::uint8_t { mention, figure, quotation, commitment, relation, frame, ignored };

// Where an `unless` pattern is tried, relative to the match's mention span in the rule's own view.
enum class UnlessPlace : std::uint8_t { before, inside, after, scope };

struct Unless {
  UnlessPlace place = UnlessPlace::inside;
  std::string pattern;  // expanded; `before` ends at the mention, `after` begins at its end
  bool with_next = false;  // forbids only where the next one does too
};

enum class Scope : std::uint8_t { sentence, paragraph, document };

// A constant, or a copy of a group: `$unit` its surface, `$unit.ucum` a column of its lexicon entry.
struct AttributeTemplate {
  std::string name;
  std::string value;   // the constant; empty when copied
  int group = -1;      // index into Rule::groups when copied
  std::string column;  // empty = the group's surface
};

struct RoleTemplate {
  std::string role;
  int group = -1;
};

enum class GroupKind : std::uint8_t { text, slot, lexicon };

// A named group of the pattern. `text` groups are stretches of text; `slot` groups hold exactly one
// mention of an earlier phase; `lexicon` groups hold one occurrence of a lexicon.
struct Group {
  std::string name;  // mention, from, to, title, number, unit, …
  GroupKind kind = GroupKind::text;
};

enum class Expectation : std::uint8_t { match, no_match, known_gap };

// One marked span of an example: `[about 5-6%](mention, kind=percent, min=5)`.
struct ExampleSpan {
  Span span;          // bytes of Example::text
  std::string group;  // mention, from, …
  std::vector<std::pair<std::string, std::string>> expected;
};

struct Example {
  Expectation expectation = Expectation::match;
  std::string text;  // marks removed
  std::string date;  // of the example's document, YYYY-MM-DD, or empty
  std::vector<ExampleSpan> spans;
  SourceLocation where;
};

// One compiled rule. `pattern` is plain RE2 over the rule's view: slots and lexicons are classes of
// private code points (see SlotAlphabet), everything else text of the folded view.
struct Rule {
  std::string id;    // pack/name
  std::string pack;
  std::uint32_t order = 0;  // position over all packs, the pack order of arbitration
  std::size_t phase = 0;    // index into Ontology::phases
  Scope scope = Scope::sentence;
  bool case_insensitive = false;

  EmitKind emit = EmitKind::mention;
  std::string type;     // Organization, holdsRole, …
  std::string subtype;  // company, money, …
  Level level = Level::name;  // `emits: Person/individual@nominal`

  std::string source_pattern;    // as written
  std::string pattern;           // as compiled
  PatternFacts facts;            // of `pattern`
  std::vector<Group> groups;     // in order of the pattern's named groups; parallel to RE2's numbering
                                 // minus one (every capturing group of `pattern` is named)
  std::vector<Unless> unless;
  std::vector<std::uint16_t> lexicons;  // lexicons that the pattern names, sorted: the rule's view
  int priority = 0;
  std::vector<std::string> beats;  // rule ids
  double confidence = 1.0;
  std::string value;  // name of a normaliser, or empty
  std::vector<AttributeTemplate> attributes;
  std::vector<RoleTemplate> roles;
  std::vector<Example> examples;
  SourceLocation where;

  // Index of the first group of that name, or -1.
  [[nodiscard]] int group(std::string_view name) const;
};

// The private code points under which slots and lexicon occurrences appear in a rule's view. One per
// (type, subtype, level) that the ontology knows and one per lexicon; U+E000 upwards.
struct SlotAlphabet {
  struct Letter {
    std::string type, subtype;  // of a record; empty for a lexicon
    std::optional<Level> level;
    int lexicon = -1;
  };
  std::vector<Letter> letters;  // letters[i] is U+E000 + i

  static constexpr char32_t kFirst = kFirstViewLetter;

  // Appends a letter.
  void add(Letter letter);
  // Letter of a record; subtypes and levels that are not listed fall back to the bare type.
  // Returns 0 where no rule could ever name it.
  [[nodiscard]] char32_t of(std::string_view type, std::string_view subtype, std::optional<Level> level) const;
  [[nodiscard]] char32_t of_lexicon(std::size_t lexicon) const;
  // All letters that a slot `Type[/subtype][@level]` accepts, with every type below it.
  [[nodiscard]] std::vector<char32_t> accepted(const Ontology& ontology, std::string_view type,
                                               std::string_view subtype, std::optional<Level> level) const;

 private:
  // Number of the first letter of exactly these, plus one; 0 without one.
  [[nodiscard]] std::uint32_t find(std::string_view type, std::string_view subtype, std::optional<Level> level) const;
  void enter(std::uint32_t number);

  std::vector<std::uint32_t> places_;  // letters of records by hash, numbers plus one; at most half full
  std::vector<std::pair<std::uint32_t, std::uint32_t>> types_;  // of each type that was added: the first of its letters, the one behind
};

// All packs, layered and compiled: the immutable object that engines share. Concurrent reads are safe.
struct RuleSet {
  Ontology ontology;
  SlotAlphabet alphabet;
  std::vector<Lexicon> lexicons;
  std::vector<Rule> rules;  // in pack order
  std::vector<std::uint32_t> rules_by_id;  // indices into rules, for rule()
  std::string hash;         // SHA-256 over everything that was read, lower-case hex

  [[nodiscard]] const Rule* rule(std::string_view id) const;
  [[nodiscard]] const Lexicon* lexicon(std::string_view name) const;
};

// A rough share of sentences that show a slot or a lexicon; only the choice between triggers hangs on it.
[[nodiscard]] double frequency_of_letter(const SlotAlphabet& alphabet, const std::vector<Lexicon>& lexicons, char32_t code);

// Sets Rule::facts in a set that was put together by hand; a rule without them is tried everywhere. compile_rules() has
// set them.
void read_facts(RuleSet& rules);

}  // namespace factweave
