// SPDX-License-Identifier: MIT
#include "tests/support/reference_matcher.h"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

#include "tests/support/view_letter_text.h"

namespace factweave {
namespace {

// One character of a view and what it stands for.
struct Cell {
  std::string bytes;
  Span folded;
  const Slot* slot = nullptr;
  std::optional<LexiconHit> hit;
};

struct ReferenceView {
  std::string text;
  std::vector<Cell> cells;
  std::vector<std::size_t> starts;  // byte of `text` where each cell begins, and the end

  [[nodiscard]] std::size_t cell_at(std::uint32_t byte) const {
    return static_cast<std::size_t>(std::find(starts.begin(), starts.end(), byte) - starts.begin());
  }
};

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

bool token_begins(const Document& document, std::uint32_t at) {
  return std::any_of(document.tokens.begin(), document.tokens.end(), [&](const Token& t) { return t.begin == at; });
}

bool token_ends(const Document& document, std::uint32_t at) {
  return std::any_of(document.tokens.begin(), document.tokens.end(), [&](const Token& t) { return t.end == at; });
}

bool free_of_slots(Span span, std::span<const Slot> slots) {
  return std::none_of(slots.begin(), slots.end(), [&](const Slot& s) { return s.folded.overlaps(span); });
}

// The occurrence that a view of these lexicons shows at this place.
std::optional<LexiconHit> occurrence_at(const RuleSet& rules, const Rule& rule, const Document& document,
                                        std::span<const Slot> slots, std::uint32_t at, std::uint32_t limit) {
  std::optional<LexiconHit> best;
  if (!token_begins(document, at)) return best;
  for (const std::uint16_t index : rule.lexicons) {
    const Lexicon& lexicon = rules.lexicons[index];
    for (std::uint32_t i = 0; i < lexicon.entries.size(); ++i) {
      const std::string& entry = lexicon.entries[i].text;
      const Span span{at, at + static_cast<std::uint32_t>(entry.size())};
      if (entry.empty() || span.end > limit || !token_ends(document, span.end)) continue;
      const std::string_view text = document.folded.text().substr(at, entry.size());
      if (lexicon.exact_case ? text != entry : lower(text) != lower(entry)) continue;
      if (!free_of_slots(span, slots)) continue;
      if (!best || span.end > best->folded.end) best = LexiconHit{span, index, i};
    }
  }
  return best;
}

ReferenceView view_of(const RuleSet& rules, const Rule& rule, const Document& document,
                      std::span<const Slot> slots, Span scope) {
  ReferenceView view;
  const std::string_view text = document.folded.text();
  for (std::uint32_t at = scope.begin; at < scope.end;) {
    Cell cell;
    const auto slot = std::find_if(slots.begin(), slots.end(), [&](const Slot& s) {
      return s.folded.begin == at && s.folded.end <= scope.end;
    });
    if (slot != slots.end()) {
      cell = {utf8(slot->letter), slot->folded, &*slot, std::nullopt};
    } else if (const auto hit = occurrence_at(rules, rule, document, slots, at, scope.end)) {
      cell = {utf8(rules.alphabet.of_lexicon(hit->lexicon)), hit->folded, nullptr, hit};
    } else {
      std::uint32_t end = at + 1;
      while (end < scope.end && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
      cell = {std::string(text.substr(at, end - at)), {at, end}, nullptr, std::nullopt};
    }
    view.starts.push_back(view.text.size());
    view.text += cell.bytes;
    at = cell.folded.end;
    view.cells.push_back(std::move(cell));
  }
  view.starts.push_back(view.text.size());
  return view;
}

std::vector<Span> scopes_of(const Document& document, Scope scope) {
  std::vector<Span> spans;
  if (scope == Scope::document) return {{0, static_cast<std::uint32_t>(document.folded.text().size())}};
  if (scope == Scope::sentence) {
    for (const Sentence& sentence : document.sentences) spans.push_back(sentence.folded);
  } else {
    for (const Paragraph& paragraph : document.paragraphs) spans.push_back(paragraph.folded);
  }
  return spans;
}

}  // namespace

struct ReferenceMatcher::Patterns {
  std::unique_ptr<re2::RE2> main;
  std::vector<std::unique_ptr<re2::RE2>> unless;

  explicit Patterns(const Rule& rule) {
    re2::RE2::Options options;
    options.set_case_sensitive(!rule.case_insensitive);
    options.set_log_errors(false);
    main = std::make_unique<re2::RE2>(rule.pattern, options);
    for (const Unless& one : rule.unless) {
      std::string pattern = one.pattern;
      if (one.place == UnlessPlace::before) pattern = "(?:" + pattern + ")\\z";
      if (one.place == UnlessPlace::after) pattern = "\\A(?:" + pattern + ")";
      unless.push_back(std::make_unique<re2::RE2>(pattern, options));
    }
  }
};

namespace {

template <typename Patterns>
class RuleRun {
 public:
  RuleRun(const RuleSet& rules, const Rule& rule, const Patterns& patterns, const Document& document)
      : rules_(rules), rule_(rule), patterns_(patterns), document_(document) {}

  void run(const ReferenceView& view, std::vector<Match>& matches) const {
    const re2::RE2& pattern = *patterns_.main;
    if (!pattern.ok()) return;
    std::vector<re2::StringPiece> parts(rule_.groups.size() + 1);
    std::size_t at = 0;
    while (at <= view.text.size() && pattern.Match(view.text, at, view.text.size(), re2::RE2::UNANCHORED,
                                                   parts.data(), static_cast<int>(parts.size()))) {
      const Span whole = place(view, parts[0]);
      std::optional<Span> named;
      std::optional<Span> mention;
      for (std::size_t g = 0; g < rule_.groups.size(); ++g) {
        if (parts[g + 1].data() == nullptr) continue;
        const Span span = place(view, parts[g + 1]);
        named = named ? cover(*named, span) : span;
        if (rule_.groups[g].name == "mention") mention = span;
      }
      if (!named) named = whole;
      if (!mention) mention = named;
      std::size_t next = whole.begin + 1;
      while (next < view.text.size() && (static_cast<unsigned char>(view.text[next]) & 0xC0U) == 0x80U) ++next;
      at = std::max<std::size_t>(named->end, next);
      if (!mention->empty() && !forbidden(view, *mention)) matches.push_back(make(view, parts, whole, *mention));
    }
  }

 private:
  static Span place(const ReferenceView& view, re2::StringPiece part) {
    const auto begin = static_cast<std::uint32_t>(part.data() - view.text.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }

  [[nodiscard]] Span source(const ReferenceView& view, Span span) const {
    const std::size_t first = view.cell_at(span.begin);
    const std::size_t end = view.cell_at(span.end);
    Span folded;
    if (first < view.cells.size()) {
      folded.begin = folded.end = view.cells[first].folded.begin;
    } else if (!view.cells.empty()) {
      folded.begin = folded.end = view.cells.back().folded.end;
    }
    if (end > first) folded.end = view.cells[end - 1].folded.end;
    return document_.folded.to_source(folded);
  }

  [[nodiscard]] bool forbidden(const ReferenceView& view, Span mention) const {
    bool all = true;  // of one entry
    for (std::size_t i = 0; i < rule_.unless.size(); ++i) {
      std::string text = view.text;
      switch (rule_.unless[i].place) {
        case UnlessPlace::before: text = view.text.substr(0, mention.begin); break;
        case UnlessPlace::inside: text = view.text.substr(mention.begin, mention.size()); break;
        case UnlessPlace::after: text = view.text.substr(mention.end); break;
        case UnlessPlace::scope: break;
      }
      all = re2::RE2::PartialMatch(text, *patterns_.unless[i]) && all;
      if (rule_.unless[i].with_next) continue;
      if (all) return true;
      all = true;
    }
    return false;
  }

  [[nodiscard]] Match make(const ReferenceView& view, const std::vector<re2::StringPiece>& parts, Span whole,
                           Span mention) const {
    Match match;
    match.rule = &rule_;
    match.span = source(view, mention);
    match.whole = source(view, whole);
    match.sentence = static_cast<std::uint32_t>(document_.sentence_at(match.span.begin));
    for (std::size_t g = 0; g < rule_.groups.size(); ++g) {
      if (parts[g + 1].data() == nullptr) continue;
      const Span span = place(view, parts[g + 1]);
      Capture capture;
      capture.group = static_cast<std::uint16_t>(g);
      capture.span = source(view, span);
      if (view.cell_at(span.end) == view.cell_at(span.begin) + 1) {
        const Cell& cell = view.cells[view.cell_at(span.begin)];
        if (cell.slot != nullptr) capture.record = cell.slot->record;
        if (cell.hit) {
          capture.lexicon = &rules_.lexicons[cell.hit->lexicon];
          capture.entry = cell.hit->entry;
        }
      }
      match.captures.push_back(capture);
    }
    return match;
  }

  const RuleSet& rules_;
  const Rule& rule_;
  const Patterns& patterns_;
  const Document& document_;
};

}  // namespace

ReferenceMatcher::ReferenceMatcher(const RuleSet& rules) : rules_(rules) {
  for (const Rule& rule : rules.rules) patterns_.push_back(std::make_unique<Patterns>(rule));
}

ReferenceMatcher::~ReferenceMatcher() = default;

std::vector<Match> ReferenceMatcher::candidates(std::size_t phase, const Document& document,
                                                std::span<const Slot> slots) const {
  std::vector<Match> matches;
  for (std::size_t i = 0; i < rules_.rules.size(); ++i) {
    const Rule& rule = rules_.rules[i];
    if (rule.phase != phase) continue;
    const RuleRun run(rules_, rule, *patterns_[i], document);
    for (const Span scope : scopes_of(document, rule.scope)) {
      run.run(view_of(rules_, rule, document, slots, scope), matches);
    }
  }
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return std::tie(a.span, a.rule->order, a.rule->id, a.whole) <
           std::tie(b.span, b.rule->order, b.rule->id, b.whole);
  });
  return matches;
}

}  // namespace factweave
