// SPDX-License-Identifier: MIT
#include "extractors/rule_language/hidden_words.h"

#include <re2/re2.h>

#include <algorithm>
#include <compare>
#include <optional>
#include <tuple>
#include <utility>

#include "extractors/rule_language/pattern_scanner.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0x80 && !is_view_letter(c)); }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_wordly(char32_t c) { return is_letter(c) || is_digit(c); }

// An entry of which the pattern has asked for the first bytes.
struct Walk {
  std::uint16_t lexicon = 0;
  std::size_t first = 0, last = 0;  // the entries that begin so
  std::size_t size = 0;             // how many bytes
  std::string text;
  std::vector<std::size_t> ends;  // as of HiddenWord

  friend auto operator<=>(const Walk&, const Walk&) = default;
};

// What may have been read up to a place of the pattern.
struct State {
  bool word_begins = false;    // a token may begin here
  bool letter_begins = false;  // one that begins with a letter: behind a number
  std::vector<Walk> walks;     // sorted, each once

  void add(const State& other) {
    word_begins = word_begins || other.word_begins;
    letter_begins = letter_begins || other.letter_begins;
    std::vector<Walk> all;
    std::set_union(walks.begin(), walks.end(), other.walks.begin(), other.walks.end(), std::back_inserter(all));
    walks = std::move(all);
  }
  friend bool operator==(const State&, const State&) = default;
};

// What a class may be read as.
enum class ClassKind : std::uint8_t {
  letters,   // of the view: slots and lexicons
  anything,  // words may end and begin in it
  words,     // it goes on with a word
  digits,    // or begins a number
  signs,     // punctuation and blanks
};

bool has(const PatternNode& node, char32_t c) {
  return std::ranges::any_of(node.ranges, [&](const auto& range) { return range.first <= c && c <= range.second; });
}

ClassKind kind_of(const PatternNode& node) {
  const bool only_letters = std::ranges::all_of(node.ranges, [](const auto& r) { return is_view_letter(r.first) && is_view_letter(r.second); });
  if (only_letters) return ClassKind::letters;
  if (has(node, ' ') && (has(node, 'a') || has(node, 'A'))) return ClassKind::anything;
  const bool words = std::ranges::any_of(node.ranges, [](const auto& r) { return r.second >= 0x80 || (r.first <= 'z' && r.second >= 'A'); });
  if (words) return ClassKind::words;
  return has(node, '5') ? ClassKind::digits : ClassKind::signs;
}

// The characters of a class that is as good as written out: `[Ss]`, `[ -]`.
std::vector<char32_t> few_characters(const PatternNode& node) {
  constexpr std::size_t kMost = 4;
  std::vector<char32_t> characters;
  for (const auto& [low, high] : node.ranges) {
    if (high - low >= kMost || characters.size() > kMost) return {};
    for (char32_t c = low; c <= high; ++c) characters.push_back(c);
  }
  return characters.size() <= kMost ? characters : std::vector<char32_t>{};
}

// Reads one pattern beside the entries of the lexicons.
class PatternWalk {
 public:
  struct Used {
    std::uint16_t lexicon;
    bool exact;
    const std::vector<std::string>* entries;
  };

  explicit PatternWalk(std::vector<Used> used) : used_(std::move(used)) {}

  std::vector<HiddenWord> run(const PatternNode& pattern) {
    State begin;
    begin.word_begins = true;
    end_words(read(pattern, begin));
    // Of several lexicons with the word the view shows the first.
    std::ranges::sort(found_, {}, [](const HiddenWord& w) { return std::tie(w.ends, w.text, w.lexicon); });
    const auto same = [](const HiddenWord& a, const HiddenWord& b) { return a.ends == b.ends && a.text == b.text; };
    found_.erase(std::unique(found_.begin(), found_.end(), same), found_.end());
    return std::move(found_);
  }

 private:
  State read(const PatternNode& node, const State& before) {
    switch (node.kind) {
      case PatternKind::literal: return read_literal(node, before);
      case PatternKind::char_class: return read_class(node, before);
      case PatternKind::assertion: return before;
      case PatternKind::repeat: return read_repeat(node, before);
      case PatternKind::alternatives: return read_alternatives(node, before);
      case PatternKind::sequence: break;
    }
    State state = before;
    for (const PatternNode& child : node.children) state = read(child, state);
    return state;
  }

  State read_literal(const PatternNode& node, const State& before) {
    State state = before;
    for_each_character(node, [&](std::string_view character, std::size_t end) {
      const char32_t c = code_point(character);
      std::vector<char32_t> written = {c};
      if (node.fold && is_ascii_letter(character[0])) written.push_back(c ^ 0x20U);
      state = read_characters(written, state, end);
    });
    return state;
  }

  State read_class(const PatternNode& node, const State& before) {
    if (const std::vector<char32_t> few = few_characters(node); !few.empty() && !is_view_letter(few.front())) {
      return read_characters(few, before, node.end);
    }
    State after;
    switch (kind_of(node)) {
      case ClassKind::words: return after;
      case ClassKind::digits: after.letter_begins = before.word_begins || before.letter_begins; return after;
      case ClassKind::letters:
      case ClassKind::anything:
      case ClassKind::signs: break;
    }
    end_words(before);
    after.word_begins = true;
    return after;
  }

  // One of these characters.
  State read_characters(const std::vector<char32_t>& characters, const State& before, std::size_t end) {
    State after;
    for (const char32_t c : characters) {
      const bool wordly = is_wordly(c);
      if (!wordly) {
        end_words(before);
        after.word_begins = true;
      }
      if (is_digit(c) && (before.word_begins || before.letter_begins)) after.letter_begins = true;
      for (const Walk& walk : before.walks) go_on(walk, c, end, after);
      const bool begins = c != ' ' && (!wordly || before.word_begins || (before.letter_begins && is_letter(c)));
      for (const Used& used : used_) {
        if (begins) go_on({used.lexicon, 0, used.entries->size(), 0, {}, {}}, c, end, after);
      }
    }
    std::sort(after.walks.begin(), after.walks.end());
    after.walks.erase(std::unique(after.walks.begin(), after.walks.end()), after.walks.end());
    return after;
  }

  void go_on(const Walk& walk, char32_t c, std::size_t end, State& after) {
    const Used& used = of(walk.lexicon);
    const char32_t lower = !used.exact && c >= 'A' && c <= 'Z' ? c | 0x20U : c;
    const std::string bytes = utf8(lower);
    const auto begins = [&](const std::string& entry) { return std::string_view(entry).substr(walk.size, bytes.size()); };
    const auto first = used.entries->begin() + static_cast<std::ptrdiff_t>(walk.first);
    const auto last = used.entries->begin() + static_cast<std::ptrdiff_t>(walk.last);
    const auto range = std::ranges::equal_range(first, last, std::string_view(bytes), {}, begins);
    if (range.empty()) return;
    Walk next = walk;
    next.first = static_cast<std::size_t>(range.begin() - used.entries->begin());
    next.last = static_cast<std::size_t>(range.end() - used.entries->begin());
    next.size += bytes.size();
    next.text += utf8(c);
    next.ends.push_back(end);
    if (is_complete(next) && !is_wordly(c)) found_.push_back({next.text, next.lexicon, next.ends});
    after.walks.push_back(std::move(next));
  }

  [[nodiscard]] bool is_complete(const Walk& walk) const { return (*of(walk.lexicon).entries)[walk.first].size() == walk.size; }

  [[nodiscard]] const Used& of(std::uint16_t lexicon) const {
    return *std::ranges::find(used_, lexicon, &Used::lexicon);
  }

  // A token ends here.
  void end_words(const State& state) {
    for (const Walk& walk : state.walks) {
      if (is_complete(walk)) found_.push_back({walk.text, walk.lexicon, walk.ends});
    }
  }

  State read_repeat(const PatternNode& node, const State& before) {
    constexpr int kEnough = 6;  // a longer entry does not repeat more
    State after = before, state = before;
    if (node.min > 0) after = {};
    const int most = node.max < 0 ? std::max(node.min, kEnough) : std::min(node.max, std::max(node.min, kEnough));
    for (int count = 1; count <= most; ++count) {
      State next = read(node.children[0], state);
      if (next == state) {
        if (node.min > count) after.add(next);
        break;
      }
      state = std::move(next);
      if (count >= node.min) after.add(state);
    }
    return after;
  }

  State read_alternatives(const PatternNode& node, const State& before) {
    State after;
    for (const PatternNode& child : node.children) after.add(read(child, before));
    return after;
  }

  std::vector<Used> used_;
  std::vector<HiddenWord> found_;
};

// Writes a short text that the pattern takes and that goes through the characters of a hidden word.
class SampleWriter {
 public:
  // `shown`: what stands for the word.
  SampleWriter(const HiddenWord& word, const PatternNode& pattern, const std::string& shown) : word_(word), shown_(shown) { write(pattern, 0); }

  [[nodiscard]] const std::string& text() const { return text_; }
  // True where no token goes on beyond the word.
  [[nodiscard]] bool is_whole() const {
    if (at_ == kNowhere) return false;
    const std::size_t end = at_ + shown_.size();
    const bool goes_on = at_ > 0 && is_letter(at(at_ - 1)) && is_wordly(at(at_));  // behind a number a word begins
    return !goes_on && !(end < text_.size() && is_wordly(at(end - 1)) && is_wordly(at(end)));
  }

 private:
  // `begin`: where the node begins in the pattern.
  void write(const PatternNode& node, std::size_t begin) {
    switch (node.kind) {
      case PatternKind::literal:
        return for_each_character(node, [&](std::string_view character, std::size_t end) { write_character(character, end); });
      case PatternKind::char_class: return write_character(example_of(node), node.end);
      case PatternKind::assertion: return;
      case PatternKind::repeat:
        for (int count = std::max(node.min, holds_word(begin, node.end) ? 1 : 0); count > 0; --count) write(node.children[0], begin);
        return;
      case PatternKind::alternatives: return write_alternative(node, begin);
      case PatternKind::sequence: break;
    }
    for (const PatternNode& child : node.children) {
      write(child, begin);
      begin = child.end;
    }
  }

  void write_alternative(const PatternNode& node, std::size_t begin) {
    std::size_t child_begin = begin;
    for (const PatternNode& child : node.children) {
      if (holds_word(child_begin, child.end)) return write(child, child_begin);
      child_begin = child.end;
    }
    write(node.children[0], begin);
  }

  void write_character(std::string_view usual, std::size_t end) {
    if (!std::ranges::binary_search(word_.ends, end)) text_ += usual;
    if (end != word_.ends.front() || at_ != kNowhere) return;
    at_ = text_.size();
    text_ += shown_;
  }

  [[nodiscard]] bool holds_word(std::size_t begin, std::size_t end) const {
    const auto after = std::ranges::upper_bound(word_.ends, begin);
    return after != word_.ends.end() && *after <= end;
  }

  static std::string example_of(const PatternNode& node) {
    for (const char32_t usual : {U'a', U'A', U'5', U' '}) {
      if (has(node, usual)) return utf8(usual);
    }
    return node.ranges.empty() ? std::string() : utf8(node.ranges.front().first);
  }

  static constexpr std::size_t kNowhere = std::string::npos;

  // A byte of the text; what is not ASCII are letters of the view, and as good as blanks.
  [[nodiscard]] char32_t at(std::size_t i) const {
    const auto byte = static_cast<unsigned char>(text_[i]);
    return byte < 0x80 ? byte : ' ';
  }

  const HiddenWord& word_;
  const std::string shown_;
  std::string text_;
  std::size_t at_ = kNowhere;  // of the word in the text
};

}  // namespace

HiddenWordFinder::HiddenWordFinder(const std::vector<Lexicon>& lexicons, const SlotAlphabet& alphabet)
    : lexicons_(lexicons), alphabet_(alphabet) {}

const HiddenWordFinder::Entries& HiddenWordFinder::entries_of(std::uint16_t lexicon) {
  const auto [at, is_new] = entries_.try_emplace(lexicon);
  Entries& entries = at->second;
  if (!is_new) return entries;
  for (const LexiconEntry& entry : lexicons_[lexicon].entries) {
    entries.push_back(lexicons_[lexicon].exact_case ? entry.text : to_ascii_lower(entry.text));
  }
  std::ranges::sort(entries);
  return entries;
}

std::vector<HiddenWord> HiddenWordFinder::find(std::string_view pattern, bool case_insensitive, std::span<const std::uint16_t> used) {
  const std::optional<PatternNode> tree = used.empty() ? std::nullopt : parse_pattern(pattern, case_insensitive);
  if (!tree) return {};
  std::vector<PatternWalk::Used> asked;
  for (const std::uint16_t lexicon : used) {
    asked.push_back({lexicon, lexicons_[lexicon].exact_case, &entries_of(lexicon)});
  }
  std::vector<HiddenWord> found = PatternWalk(std::move(asked)).run(*tree);
  if (found.empty()) return found;
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(!case_insensitive);
  const re2::RE2 re(pattern, options);
  std::erase_if(found, [&](const HiddenWord& word) {
    const std::string letter = utf8(alphabet_.of_lexicon(word.lexicon));
    const SampleWriter with_word(word, *tree, word.text), with_letter(word, *tree, letter);
    return !with_word.is_whole() || !re2::RE2::FullMatch(with_word.text(), re) || re2::RE2::FullMatch(with_letter.text(), re);
  });
  return found;
}

}  // namespace factweave
