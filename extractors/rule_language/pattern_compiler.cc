// SPDX-License-Identifier: MIT
#include "extractors/rule_language/pattern_compiler.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "extractors/rule_language/pattern_scanner.h"
#include "extractors/rule_language/reference_letters.h"
#include "pipeline/folded_text.h"

namespace factweave {
namespace {

constexpr std::string_view kFoldHint = "rules see the folded text; see 'Folding' in rules/LANGUAGE.md";

// Walks one pattern (a rule's, or a macro's in its place) from left to right and writes the compiled one.
class PatternWriter {
 public:
  PatternWriter(const PatternNames& names, const std::vector<const MacroTable*>& scopes, GroupPolicy policy,
                DiagnosticList& diagnostics, std::vector<PatternPlace>* places, CompiledPattern& result)
      : names_(names), scopes_(scopes), policy_(policy), diagnostics_(diagnostics), places_(places), result_(result) {}

  void write(const Scalar& source);

 private:
  struct OpenGroup {
    int group;            // of result_.groups, or -1
    std::size_t content;  // where its content begins in the output
  };

  std::string& out() { return result_.text; }
  [[nodiscard]] std::string_view rest() const { return std::string_view(source_->text).substr(at_); }
  void report(std::string_view code, std::size_t offset, std::size_t length, std::string message,
              std::string hint = {}, Severity severity = Severity::error) const;
  void copy(std::size_t bytes);

  void write_literal();
  void write_escape();
  void write_quotation();
  bool check_escape(Severity severity);
  void write_class();
  void write_class_character(std::size_t begin);
  void write_braces();
  void open_group();
  void open_named_group();
  void close_group();

  void write_reference(const Reference& reference, std::size_t offset);
  void write_items(const Reference& reference, std::size_t offset);
  void write_macro(const Scalar& macro, const std::string& name, std::size_t offset, std::size_t length);
  void note(const ReferenceItem& item, const ReferenceLetters& found, ScalarPlace at);
  [[nodiscard]] const Scalar* macro(std::string_view name) const;
  int add_group(std::string name, std::size_t offset);
  void end_group(int group, std::size_t content);
  void write_letters(std::vector<char32_t> letters, bool lexicon_only);

  const PatternNames& names_;
  const std::vector<const MacroTable*>& scopes_;
  GroupPolicy policy_;
  DiagnosticList& diagnostics_;
  std::vector<PatternPlace>* places_;
  CompiledPattern& result_;
  const Scalar* source_ = nullptr;
  std::size_t at_ = 0;
  std::vector<OpenGroup> open_;
  std::vector<std::string> expanding_;  // macros that are being written, outermost first
  // The last class of letters that was written: a group that holds just this is a slot or lexicon group.
  std::size_t letters_begin_ = 0, letters_end_ = 0;
  bool letters_of_lexicons_ = false;
};

void PatternWriter::report(std::string_view code, std::size_t offset, std::size_t length, std::string message,
                           std::string hint, Severity severity) const {
  diagnostics_.add(severity, code, position_in(*source_, offset), static_cast<int>(length),
                   std::move(message), std::move(hint));
}

void PatternWriter::copy(std::size_t bytes) {
  bytes = std::min(bytes, source_->text.size() - at_);
  out().append(source_->text, at_, bytes);
  at_ += bytes;
}

void PatternWriter::write(const Scalar& source) {
  const Scalar* outer_source = std::exchange(source_, &source);
  const std::size_t outer_at = std::exchange(at_, 0);
  const std::vector<OpenGroup> outer_open = std::exchange(open_, {});
  while (at_ < source.text.size()) {
    if (places_ != nullptr) places_->push_back({out().size(), source_, at_});
    switch (source.text[at_]) {
      case '\\': write_escape(); break;
      case '[': write_class(); break;
      case '{': write_braces(); break;
      case '(': open_group(); break;
      case ')': close_group(); break;
      default: write_literal();
    }
  }
  if (!open_.empty()) report("bad-pattern", 0, source.text.size(), "A '(' is not closed.");
  source_ = outer_source;
  at_ = outer_at;
  open_ = outer_open;
}

// The characters at the begin of a text that stand for themselves and are not to be looked at: a word and the like.
std::size_t plain_size(std::string_view text) {
  constexpr std::string_view kOthers = "\\[{() \n\t\r";
  std::size_t size = 0;
  while (size < text.size() && static_cast<unsigned char>(text[size]) < 0x80 && kOthers.find(text[size]) == std::string_view::npos) ++size;
  return size;
}

void PatternWriter::write_literal() {
  if (const std::size_t size = plain_size(rest()); size > 0 && places_ == nullptr) return copy(size);
  const std::string_view character = first_character(rest());
  if (character == "\n" || character == "\t" || character == "\r") {
    report("unreachable-literal", at_, 1, "The folded text has blanks, but no line breaks or tabs.",
           "write a blank, or \\s+; in YAML, '>-' joins lines with blanks");
  } else if (character == " " && rest().size() > 1 && rest()[1] == ' ') {
    report("unreachable-literal", at_, 2, "The folded text never has two blanks in a row.",
           "write one blank");
  } else if (character.size() > 1) {
    const std::string folded = fold(character);
    const bool single = first_character(folded).size() == folded.size();
    if (folded == "\xEF\xBF\xBD") {
      report("unreachable-literal", at_, 1, "This character never occurs in the folded text.",
             std::string(kFoldHint));
    }
    out() += single ? quoted_literal(folded) : "(?:" + quoted_literal(folded) + ")";
    at_ += character.size();
    return;
  }
  copy(character.size());
}

// Looks at an escape that means one character; false where it is another kind of escape.
bool PatternWriter::check_escape(Severity severity) {
  const std::string_view text = rest();
  if (text.size() < 2) return false;
  if (std::string_view("tnrfv").find(text[1]) != std::string_view::npos) {
    report("unreachable-literal", at_, 2, "The folded text has blanks, but no line breaks or tabs.",
           "write a blank, or \\s+", severity);
    return true;
  }
  if (text[1] != 'x' || text.size() < 4) return false;
  const bool braces = text[2] == '{';
  const std::size_t begin = braces ? 3 : 2;
  const std::size_t end = braces ? std::min(text.find('}'), text.size()) : begin + 2;
  unsigned value = 0;
  std::from_chars(text.data() + begin, text.data() + end, value, 16);
  const std::string character = value < 0x110000 ? utf8(value) : std::string();
  const std::string folded = fold(character);
  if (folded != character) {
    report("unreachable-literal", at_, end + (braces ? 1 : 0),
           "This character never occurs in the folded text; it folds to '" + folded + "'.",
           "write '" + folded + "'", severity);
  }
  return true;
}

void PatternWriter::write_escape() {
  const std::string_view text = rest();
  if (text.size() < 2) {
    report("bad-pattern", at_, 1, "A backslash ends the pattern.", "write \\\\ for a backslash");
    return copy(1);
  }
  if (text[1] == 'Q') return write_quotation();
  if (text[1] >= '1' && text[1] <= '9') {
    report("bad-pattern", at_, 2, "RE2 has no back-references.",
           "use two rules, or a group and an attribute");
    return copy(2);
  }
  if (text[1] == 'C') {
    report("bad-pattern", at_, 2, "\\C would split a character.", "write . for any character");
    return copy(2);
  }
  check_escape(Severity::error);
  const bool has_braces =
      (text[1] == 'p' || text[1] == 'P' || text[1] == 'x') && text.size() > 2 && text[2] == '{';
  if (has_braces) return copy(std::min(text.find('}'), text.size() - 1) + 1);
  if (text[1] == 'p' || text[1] == 'P') return copy(3);
  const std::string_view escaped = first_character(text.substr(1));
  if (escaped.size() == 1) return copy(2);
  ++at_;  // an escaped letter beyond ASCII is that letter
  write_literal();
}

void PatternWriter::write_quotation() {
  const std::size_t end = std::min(source_->text.find("\\E", at_), source_->text.size());
  out() += quoted_literal(fold(std::string_view(source_->text).substr(at_ + 2, end - at_ - 2)));
  at_ = std::min(end + 2, source_->text.size());
}

void PatternWriter::write_class() {
  const std::size_t begin = at_;
  copy(1);
  if (!rest().empty() && rest()[0] == '^') copy(1);
  if (!rest().empty() && rest()[0] == ']') copy(1);
  while (!rest().empty() && rest()[0] != ']') {
    const std::string_view text = rest();
    if (text.starts_with("[:")) {
      const std::size_t end = text.find(":]");
      copy(end == std::string_view::npos ? 1 : end + 2);
    } else if (text[0] == '\\') {
      const bool braces =
          text.size() > 2 && text[2] == '{' && (text[1] == 'p' || text[1] == 'P' || text[1] == 'x');
      check_escape(Severity::warning);
      copy(braces ? std::min(text.find('}'), text.size() - 1) + 1 : 2);
    } else {
      write_class_character(begin);
    }
  }
  if (rest().empty()) {
    report("bad-pattern", begin, 1, "A '[' is not closed.", "write \\[ for the character itself");
    return;
  }
  copy(1);
}

void PatternWriter::write_class_character(std::size_t begin) {
  const std::string_view character = first_character(rest());
  const std::string folded = fold(character);
  const std::string_view after = rest().substr(character.size());
  const bool range_end = at_ > begin + 1 && source_->text[at_ - 1] == '-' && source_->text[at_ - 2] != '[';
  const bool range = range_end || (after.size() > 1 && after[0] == '-' && after[1] != ']');
  if (character.size() == 1 || folded == character) return copy(character.size());
  if (range) {
    report("unreachable-literal", at_, 1,
           "A range to or from '" + std::string(character) + "' is of little use: the folded text has '" +
               folded + "' instead.",
           "Latin letters lose their diacritics: [A-Z] matches them all", Severity::warning);
    return copy(character.size());
  }
  if (folded.empty() || first_character(folded).size() != folded.size()) {
    report("unreachable-literal", at_, 1,
           "'" + std::string(character) + "' folds to '" + folded + "', which is no single character.",
           "write it outside of the class: (?:[...]|" + quoted_literal(folded) + ")");
    return copy(character.size());
  }
  const bool special = folded == "-" || folded == "]" || folded == "^" || folded == "\\";
  out() += (special ? "\\" : "") + folded;
  at_ += character.size();
}

void PatternWriter::write_braces() {
  std::size_t length = 0;
  if (is_repetition(rest(), &length)) return copy(length);
  const std::size_t end = rest().find('}');
  if (end == std::string_view::npos) {
    report("bad-reference", at_, 1, "A '{' is not closed.", "write \\{ for the character itself");
    at_ = source_->text.size();
    return;
  }
  const std::size_t begin = at_;
  const std::string_view content = rest().substr(1, end - 1);
  at_ += end + 1;
  const std::optional<Reference> reference = parse_reference(content);
  if (!reference) {
    report("bad-reference", begin, end + 1, "'{" + std::string(content) + "}' is no reference.",
           "write {Macro}, {lexicon}, {Type/subtype@level}, {group:Type|lexicon}, or \\{ for the character");
    return;
  }
  write_reference(*reference, begin + 1);
}

void PatternWriter::open_group() {
  const std::string_view text = rest();
  if (!text.starts_with("(?")) {
    out() += "(?:";
    ++at_;
    open_.push_back({-1, out().size()});
    return;
  }
  if (text.starts_with("(?P<")) return open_named_group();
  for (const std::string_view assertion : {"(?=", "(?!", "(?<=", "(?<!", "(?>"}) {
    if (!text.starts_with(assertion)) continue;
    report("bad-pattern", at_, assertion.size(), "RE2 has no look-around.",
           "context outside of the named groups is not consumed; 'unless' forbids");
    out() += "(?:";
    at_ += assertion.size();
    open_.push_back({-1, out().size()});
    return;
  }
  if (text.starts_with("(?<")) {
    report("bad-pattern", at_, 3, "A named group begins with (?P<name>.", "write (?P<name>");
    out() += "(?:";
    at_ += std::min(text.find('>'), text.size() - 1) + 1;
    open_.push_back({-1, out().size()});
    return;
  }
  const std::size_t end = text.find_first_of(":)");
  const bool closes = end == std::string_view::npos || text[end] == ')';
  copy(end == std::string_view::npos ? text.size() : end + 1);
  if (!closes) open_.push_back({-1, out().size()});
}

void PatternWriter::open_named_group() {
  const std::string_view text = rest();
  const std::size_t end = text.find('>');
  const std::string name(text.substr(4, end == std::string_view::npos ? 0 : end - 4));
  if (!is_identifier(name)) {
    report("bad-pattern", at_, 4, "A group's name is made of letters, digits and _.");
    out() += "(?:";
    at_ += end == std::string_view::npos ? 4 : end + 1;
    open_.push_back({-1, out().size()});
    return;
  }
  const int group = add_group(name, at_ + 4);
  at_ += end + 1;
  open_.push_back({group, out().size()});
}

void PatternWriter::close_group() {
  if (open_.empty()) {
    report("bad-pattern", at_, 1, "This ')' closes nothing.", "write \\) for the character itself");
    ++at_;
    return;
  }
  end_group(open_.back().group, open_.back().content);
  open_.pop_back();
  copy(1);
}

int PatternWriter::add_group(std::string name, std::size_t offset) {
  if (policy_ == GroupPolicy::drop) {
    out() += "(?:";
    return -1;
  }
  // A name may stand in several alternatives; RE2 wants names to differ, the rule's groups do not.
  const auto repeated = std::count_if(result_.groups.begin(), result_.groups.end(),
                                      [&](const Group& group) { return group.name == name; });
  out() += "(?P<" + name + (repeated == 0 ? "" : "__" + std::to_string(repeated + 1)) + ">";
  result_.groups.push_back({std::move(name), GroupKind::text});
  result_.group_places.push_back({source_, offset});
  return static_cast<int>(result_.groups.size()) - 1;
}

void PatternWriter::end_group(int group, std::size_t content) {
  const bool only_letters =
      letters_end_ > letters_begin_ && content == letters_begin_ && out().size() == letters_end_;
  if (group < 0 || !only_letters) return;
  result_.groups[static_cast<std::size_t>(group)].kind =
      letters_of_lexicons_ ? GroupKind::lexicon : GroupKind::slot;
  for (SlotUse& slot : result_.slots) {
    if (slot.group == -2) slot.group = group;
  }
}

void PatternWriter::write_reference(const Reference& reference, std::size_t offset) {
  for (SlotUse& slot : result_.slots) {
    if (slot.group == -2) slot.group = -1;  // an earlier slot, not the content of this group
  }
  if (reference.group.empty()) return write_items(reference, offset);
  const int group = add_group(reference.group, offset);
  const std::size_t content = out().size();
  write_items(reference, offset);
  end_group(group, content);
  out() += ')';
}

void PatternWriter::write_items(const Reference& reference, std::size_t offset) {
  std::vector<char32_t> letters;
  std::vector<const ReferenceItem*> macros;
  bool lexicon_only = true;
  for (const ReferenceItem& item : reference.items) {
    if (item.subtype.empty() && item.level.empty() && macro(item.name) != nullptr) {
      macros.push_back(&item);
      continue;
    }
    const ScalarPlace at{source_, offset + item.offset};
    const ReferenceLetters found = find_letters(item, at, names_, scopes_, diagnostics_);
    if (found.letters.empty()) continue;
    letters.insert(letters.end(), found.letters.begin(), found.letters.end());
    lexicon_only = lexicon_only && found.lexicon.has_value();
    note(item, found, at);
  }
  const bool several = macros.size() + (letters.empty() ? 0 : 1) > 1;
  if (several) out() += "(?:";
  for (const ReferenceItem* item : macros) {
    if (item != macros.front()) out() += '|';
    write_macro(*macro(item->name), item->name, offset + item->offset, item->length);
  }
  if (several && !letters.empty()) out() += '|';
  if (!letters.empty()) write_letters(std::move(letters), lexicon_only);
  if (several) out() += ')';
}

void PatternWriter::note(const ReferenceItem& item, const ReferenceLetters& found, ScalarPlace at) {
  if (!found.lexicon) {
    result_.slots.push_back({item.name, item.subtype, -2, at, static_cast<int>(item.length)});
    return;
  }
  const auto place = std::lower_bound(result_.lexicons.begin(), result_.lexicons.end(), *found.lexicon);
  if (place == result_.lexicons.end() || *place != *found.lexicon) result_.lexicons.insert(place, *found.lexicon);
}

void PatternWriter::write_letters(std::vector<char32_t> letters, bool lexicon_only) {
  std::sort(letters.begin(), letters.end());
  letters.erase(std::unique(letters.begin(), letters.end()), letters.end());
  letters_begin_ = out().size();
  out() += letter_class(letters);
  letters_end_ = out().size();
  letters_of_lexicons_ = lexicon_only;
}

void PatternWriter::write_macro(const Scalar& text, const std::string& name, std::size_t offset,
                                std::size_t length) {
  if (std::find(expanding_.begin(), expanding_.end(), name) != expanding_.end()) {
    report("recursive-macro", offset, length, "The macro '" + name + "' contains itself.");
    return;
  }
  result_.macros.push_back(name);
  expanding_.push_back(name);
  const std::size_t begin = out().size();
  out() += "(?:";
  write(text);
  out() += ')';
  expanding_.pop_back();
  if (letters_begin_ == begin + 3 && letters_end_ + 1 == out().size()) {  // a mere slot needs no group
    out().pop_back();
    out().erase(begin, 3);
    letters_begin_ -= 3;
    letters_end_ -= 3;
  }
}

const Scalar* PatternWriter::macro(std::string_view name) const {
  for (const MacroTable* scope : scopes_) {
    const auto found = scope->find(name);
    if (found != scope->end()) return found->second;
  }
  return nullptr;
}

}  // namespace

CompiledPattern compile_pattern(const Scalar& pattern, const PatternNames& names,
                                const std::vector<const MacroTable*>& scopes, GroupPolicy policy,
                                DiagnosticList& diagnostics, std::vector<PatternPlace>* places) {
  CompiledPattern result;
  PatternWriter(names, scopes, policy, diagnostics, places, result).write(pattern);
  for (SlotUse& slot : result.slots) slot.group = std::max(slot.group, -1);
  return result;
}

void wrap_as_mention(CompiledPattern& pattern, const Scalar& source) {
  pattern.text = "(?P<mention>" + pattern.text + ")";
  pattern.groups.insert(pattern.groups.begin(), {"mention", GroupKind::text});
  pattern.group_places.insert(pattern.group_places.begin(), {&source, 0});
  for (SlotUse& slot : pattern.slots) slot.group += slot.group >= 0 ? 1 : 0;
}

}  // namespace factweave
