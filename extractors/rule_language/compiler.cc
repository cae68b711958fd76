// SPDX-License-Identifier: MIT
#include "extractors/rule_language/compiler.h"

#include <algorithm>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "extractors/rule_language/layering.h"
#include "extractors/rule_language/lexicon_reader.h"
#include "extractors/rule_language/ontology_reader.h"
#include "extractors/rule_language/pack_source.h"
#include "extractors/rule_language/rule_builder.h"
#include "extractors/rule_language/rule_checks.h"
#include "extractors/rule_language/view_checks.h"
#include "pipeline/message_digest.h"
#include "pipeline/parallel_for.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxLetters = kLastViewLetter + 1 - kFirstViewLetter;

std::string read_file(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
  if (!stream && text.empty() && fs::file_size(path) != 0) {
    throw std::runtime_error("cannot read the rules in " + path.string() +
                             ": check that the file is readable");
  }
  return text;
}

// The parser counts bytes of the text that it sees: without byte-order mark and carriage returns.
std::string normalized(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  std::erase(text, '\r');
  return text;
}

std::vector<fs::path> pack_files(const fs::path& layer) {
  if (fs::is_regular_file(layer)) return {layer};
  if (!fs::is_directory(layer)) {
    throw std::runtime_error("there is no folder of rules " + layer.string() +
                             ": give a folder with *.yaml packs, or one pack file");
  }
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(layer)) {
    const fs::path extension = entry.path().extension();
    if (entry.is_regular_file() && (extension == ".yaml" || extension == ".yml"))
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

SlotAlphabet build_alphabet(const Ontology& ontology, const std::vector<Lexicon>& lexicons) {
  SlotAlphabet alphabet;
  for (const EntityType& type : ontology.types) {
    const bool leveled = type.roles.empty() && !ontology.is_a(type.name, "Figure") &&
                         !ontology.is_a(type.name, "Quotation") && !ontology.is_a(type.name, "Commitment");
    std::vector<std::string> subtypes = {""};
    for (const EntityType* t = &type; t != nullptr && subtypes.size() < kMaxLetters;
         t = ontology.type(t->parent)) {
      subtypes.insert(subtypes.end(), t->subtypes.begin(), t->subtypes.end());
      if (t->parent == t->name) break;
    }
    // Levels apart, because patterns ask for a level of all subtypes more often than for a subtype: a class of one range.
    std::vector<std::optional<Level>> levels = {std::nullopt};
    if (leveled) levels.insert(levels.end(), {Level::name, Level::nominal, Level::pronoun});
    for (const std::optional<Level> level : levels) {
      for (const std::string& subtype : subtypes) alphabet.add({type.name, subtype, level, -1});
    }
  }
  for (std::size_t i = 0; i < lexicons.size(); ++i) {
    alphabet.add({"", "", std::nullopt, static_cast<int>(i)});
  }
  return alphabet;
}

// Macros are compiled by themselves too, so that those which no rule uses are checked as well.
void check_macros(const std::vector<PackSource>& packs, const PatternNames& names, const MacroTable& global,
                  DiagnosticList& diagnostics) {
  for (const PackSource& pack : packs) {
    const MacroTable own = macros_of(pack);
    for (const auto& [name, text] : pack.macros) {
      (void)compile_pattern(text, names, {&own, &global}, GroupPolicy::keep, diagnostics);
    }
  }
}

// The rules that layers over the built-in one declare or change, where there are such layers: what they stand on has been
// checked by its own author.
std::vector<const RuleDraft*> of_author(const std::vector<RuleDraft>& drafts) {
  std::vector<const RuleDraft*> all, own;
  for (const RuleDraft& draft : drafts) {
    const LayeredRule& rule = *draft.layered;
    all.push_back(&draft);
    if (rule.pack->layer > 0 || rule.changed_by != nullptr) own.push_back(&draft);
  }
  return own.empty() ? all : own;
}

// A pack file, before and after it is parsed.
struct PackFile {
  SourceFile source;
  fs::path folder;
  std::size_t layer = 0;
  std::vector<PackSource> packs;
  DiagnosticList diagnostics;
};

// The stages of a compilation, over files that have been read. What files and rules need nothing of each other for is
// done for several at once; what they say is put together in their order.
class Compiler {
 public:
  explicit Compiler(RuleChecks checks) : checks_(checks) {}

  void add_file(std::string name, std::string text, fs::path folder, std::size_t layer) {
    hash_.update(text);
    files_.push_back({SourceFile(std::move(name), normalized(std::move(text))), std::move(folder), layer, {}, {}});
  }

  // Of the files that were added since the last call.
  void parse_files() {
    const std::size_t first = std::exchange(parsed_, files_.size());
    parallel_for(files_.size() - first, [&](std::size_t i) {
      PackFile& file = files_[first + i];
      file.packs = read_packs(file.source, file.folder, file.layer, file.diagnostics);
    });
    for (std::size_t i = first; i < files_.size(); ++i) {
      std::move(files_[i].packs.begin(), files_[i].packs.end(), std::back_inserter(packs_));
      diagnostics_.append(std::move(files_[i].diagnostics));
    }
  }

  [[nodiscard]] bool has_phases() const {
    return std::any_of(packs_.begin(), packs_.end(),
                       [](const PackSource& pack) { return !pack.ontology.phases.empty(); });
  }

  Compilation compile() {
    Compilation result;
    RuleSet& rules = result.rules;
    rules.ontology = merge_ontologies(packs_, diagnostics_);
    rules.lexicons = read_lexicons(packs_, hash_, diagnostics_);
    rules.alphabet = build_alphabet(rules.ontology, rules.lexicons);
    check_names(packs_, rules.ontology, diagnostics_);
    compile_rules(rules);
    rules.hash = hash_.hex();
    result.diagnostics = diagnostics_.take();
    return result;
  }

 private:
  void compile_rules(RuleSet& rules) {
    if (rules.alphabet.letters.size() > kMaxLetters) {
      diagnostics_.add(Severity::error, "too-many-names", Position{}, 1,
                       "There are more types and lexicons than letters for them.",
                       "merge lexicons, telling their entries apart by a column");
      return;
    }
    const PatternNames names{rules.ontology, rules.alphabet, rules.lexicons};
    const MacroTable global = global_macros(packs_);
    check_macros(packs_, names, global, diagnostics_);
    const std::vector<LayeredRule> layered = layer_rules(packs_, diagnostics_);
    std::vector<RuleDraft> drafts = build_rules(layered, names, global);
    check_rules(drafts, packs_, rules.ontology, diagnostics_);
    if (checks_ == RuleChecks::all) check_views(of_author(drafts), names, global, diagnostics_);
    rules.rules.reserve(drafts.size());
    for (RuleDraft& draft : drafts) rules.rules.push_back(std::move(draft.rule));
    rules.rules_by_id.resize(rules.rules.size());
    std::iota(rules.rules_by_id.begin(), rules.rules_by_id.end(), 0U);
    std::stable_sort(rules.rules_by_id.begin(), rules.rules_by_id.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return rules.rules[a].id < rules.rules[b].id; });
  }

  std::vector<RuleDraft> build_rules(const std::vector<LayeredRule>& layered, const PatternNames& names, const MacroTable& global) {
    std::vector<RuleDraft> drafts(layered.size());
    std::vector<DiagnosticList> diagnostics(layered.size());
    parallel_for(layered.size(), [&](std::size_t i) {
      drafts[i] = build_rule(layered[i], names, global, diagnostics[i]);
      drafts[i].rule.order = static_cast<std::uint32_t>(i);
    });
    for (DiagnosticList& list : diagnostics) diagnostics_.append(std::move(list));
    return drafts;
  }

  RuleChecks checks_;
  std::deque<PackFile> files_;  // diagnostics and scalars point into them
  std::size_t parsed_ = 0;      // how many of them
  std::vector<PackSource> packs_;
  DiagnosticList diagnostics_;
  MessageDigest hash_;
};

void add_layer(Compiler& compiler, const fs::path& layer, std::size_t index) {
  for (const fs::path& file : pack_files(layer)) {
    compiler.add_file(file.string(), read_file(file), file.parent_path(), index);
  }
}

}  // namespace

bool Compilation::ok() const {
  return std::none_of(diagnostics.begin(), diagnostics.end(),
                      [](const Diagnostic& d) { return d.severity == Severity::error; });
}

Compilation compile_rules(const std::vector<fs::path>& layers, RuleChecks checks) {
  Compiler compiler(checks);
  try {
    for (std::size_t i = 0; i < layers.size(); ++i) add_layer(compiler, layers[i], i);
  } catch (const fs::filesystem_error& e) {
    throw std::runtime_error("cannot read the rules: " + std::string(e.what()));
  }
  compiler.parse_files();
  return compiler.compile();
}

Compilation compile_rules_from_text(const std::vector<std::pair<std::string, std::string>>& packs, RuleChecks checks) {
  Compiler compiler(checks);
  for (const auto& [name, text] : packs) compiler.add_file(name, text, {}, 1);
  compiler.parse_files();
  if (!compiler.has_phases()) {
    const fs::path ontology = built_in_rules_folder() / "ontology.yaml";
    compiler.add_file(ontology.string(), read_file(ontology), ontology.parent_path(), 0);
    compiler.parse_files();
  }
  return compiler.compile();
}

}  // namespace factweave
