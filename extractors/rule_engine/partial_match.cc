// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/partial_match.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "extractors/rule_language/pattern_syntax.h"

namespace factweave {
namespace {

constexpr std::size_t kShown = 80;  // bytes of a pattern's piece

// Ends of the elements of the outermost sequences, in order.
void collect_ends(const PatternNode& node, std::vector<std::size_t>& ends) {
  if (node.kind != PatternKind::sequence) return;
  for (const PatternNode& child : node.children) {
    collect_ends(child, ends);
    if (child.kind != PatternKind::assertion) ends.push_back(child.end);
  }
}

// Closes the groups that a cut leaves open.
std::string closed(std::string_view piece) {
  std::size_t open = 0;
  bool in_class = false;
  for (std::size_t i = 0; i < piece.size(); ++i) {
    if (piece[i] == '\\') {
      ++i;
    } else if (in_class) {
      in_class = piece[i] != ']';
    } else if (piece[i] == '[') {
      in_class = true;
      if (piece.substr(i + 1, 1) == "^") ++i;
      if (piece.substr(i + 1, 1) == "]") ++i;
    } else if (piece[i] == '(') {
      ++open;
    } else if (piece[i] == ')' && open > 0) {
      --open;
    }
  }
  return std::string(piece) + std::string(open, ')');
}

std::string letter_name(char32_t code, const SlotAlphabet& alphabet, const std::vector<Lexicon>& lexicons) {
  const std::size_t number = code - SlotAlphabet::kFirst;
  if (number >= alphabet.letters.size()) return "{?}";
  const SlotAlphabet::Letter& letter = alphabet.letters[number];
  if (letter.lexicon >= 0) return "{" + lexicons[static_cast<std::size_t>(letter.lexicon)].name + "}";
  return "{" + letter.type + (letter.subtype.empty() ? "" : "/" + letter.subtype) + "}";
}

}  // namespace

struct ShortenedPatterns::Form {
  std::unique_ptr<re2::RE2> pattern;
  std::string needs;
};

ShortenedPatterns::ShortenedPatterns(const Rule& rule, const SlotAlphabet& alphabet,
                                     const std::vector<Lexicon>& lexicons) {
  const std::optional<PatternNode> tree = parse_pattern(rule.pattern, rule.case_insensitive);
  if (!tree) return;
  std::vector<std::size_t> ends;
  collect_ends(*tree, ends);
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(!rule.case_insensitive);
  const std::string_view pattern = rule.pattern;
  for (std::size_t i = ends.size(); i > 1; --i) {
    const std::string_view head = pattern.substr(0, ends[i - 2]);
    const std::string_view next = pattern.substr(ends[i - 2], ends[i - 1] - ends[i - 2]);
    forms_.push_back({std::make_unique<re2::RE2>(closed(head), options), readable_pattern(next, alphabet, lexicons)});
  }
}

ShortenedPatterns::~ShortenedPatterns() = default;

std::optional<PartialMatch> ShortenedPatterns::longest(std::string_view view) const {
  for (const Form& form : forms_) {
    re2::StringPiece found;
    if (!form.pattern->ok()) continue;
    if (!form.pattern->Match(view, 0, view.size(), re2::RE2::UNANCHORED, &found, 1) || found.empty()) continue;
    const auto begin = static_cast<std::uint32_t>(found.data() - view.data());
    return PartialMatch{{begin, begin + static_cast<std::uint32_t>(found.size())}, form.needs};
  }
  return std::nullopt;
}

std::string readable_pattern(std::string_view pattern, const SlotAlphabet& alphabet,
                             const std::vector<Lexicon>& lexicons) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const std::size_t end = pattern.substr(at, 3) == "\\x{" ? pattern.find('}', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      text += pattern[at];
      continue;
    }
    const auto code = static_cast<char32_t>(std::stoul(std::string(pattern.substr(at + 3, end - at - 3)), nullptr, 16));
    text += is_view_letter(code) ? letter_name(code, alphabet, lexicons)
                                                           : std::string(pattern.substr(at, end + 1 - at));
    at = end;
  }
  return text.size() > kShown ? text.substr(0, kShown) + "..." : text;
}

}  // namespace factweave
