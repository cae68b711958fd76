// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/lexicon_trie.h"

#include <algorithm>
#include <tuple>

#include "pipeline/tokens.h"

namespace factweave {
namespace {

// Entries in lower case and entries as written live in one table under different seeds.
constexpr std::uint64_t kExactSeed = 0x9E3779B97F4A7C15U;
constexpr std::uint64_t kLowerSeed = 0xC2B2AE3D27D4EB4FU;

std::uint64_t step(std::uint64_t state, std::uint32_t hash) {
  state ^= hash;
  state *= 0xFF51AFD7ED558CCDU;
  state ^= state >> 32U;
  return state == 0 ? 1 : state;
}

}  // namespace

bool hit_before(const LexiconHit& a, const LexiconHit& b) {
  return std::tuple(a.folded.begin, ~a.folded.end, a.lexicon, a.entry) <
         std::tuple(b.folded.begin, ~b.folded.end, b.lexicon, b.entry);
}

LexiconTrie::LexiconTrie(const std::vector<Lexicon>& lexicons, const std::vector<bool>& members)
    : lexicons_(&lexicons), first_tokens_((1U << (32 - kFilterShift)) / 64), later_keys_(first_tokens_.size()) {
  std::vector<Path> paths;
  std::vector<std::uint64_t> keys;
  for (std::size_t lexicon = 0; lexicon < lexicons.size(); ++lexicon) {
    if (members.empty() || members[lexicon]) list_paths(static_cast<std::uint16_t>(lexicon), paths, keys);
  }
  std::size_t capacity = 16;
  while (capacity * 3 < keys.size() * 4) capacity *= 2;
  cells_.resize(capacity);
  terminals_.reserve(paths.size());
  std::size_t next = 0;
  for (const Path& path : paths) {
    for (const std::size_t end = next + path.size; next < end; ++next) {
      if (next + kAhead < keys.size()) __builtin_prefetch(&cells_[home_of(keys[next + kAhead])], 1);
      Cell& node = cell(keys[next]);
      if (next + 1 < end) {
        node.continues = 1;
      } else {
        add_terminal(node, path.terminal);
      }
    }
  }
}

// Appends the entries of a lexicon to texts_, and the keys of their tokens to `keys`. All of a lexicon are cut into
// tokens at once, divided by line breaks, which belong to none.
void LexiconTrie::list_paths(std::uint16_t lexicon, std::vector<Path>& paths, std::vector<std::uint64_t>& keys) {
  const bool exact = (*lexicons_)[lexicon].exact_case;
  const std::vector<LexiconEntry>& entries = (*lexicons_)[lexicon].entries;
  const std::size_t begin = texts_.size();
  for (const LexiconEntry& entry : entries) texts_.append(entry.text).push_back('\n');
  const std::vector<Token> tokens = tokenize(std::string_view(texts_).substr(begin));
  const auto text = texts_.begin() + static_cast<std::ptrdiff_t>(begin);
  if (!exact) std::transform(text, texts_.end(), text, ascii_lower);
  std::size_t token = 0;
  auto at = static_cast<std::uint32_t>(begin);
  for (std::uint32_t entry = 0; entry < entries.size(); ++entry) {
    const auto size = static_cast<std::uint32_t>(entries[entry].text.size());
    const std::size_t first = keys.size();
    std::uint64_t key = exact ? kExactSeed : kLowerSeed;
    for (; token < tokens.size() && begin + tokens[token].begin < at + size; ++token) {
      const std::uint32_t hash = exact ? tokens[token].hash : tokens[token].lower_hash;
      const bool is_first = keys.size() == first;
      if (is_first) note_first(hash);
      keys.push_back(key = step(key, hash));
      if (!is_first) note_later(key);
    }
    if (keys.size() > first) paths.push_back({{at, size, entry, 0, lexicon}, static_cast<std::uint32_t>(keys.size() - first)});
    at += size + 1;
  }
}

LexiconTrie::Cell& LexiconTrie::cell(std::uint64_t key) {
  std::size_t at = home_of(key);
  while (cells_[at].mark != 0 && cells_[at].mark != mark_of(key)) at = (at + 1) & (cells_.size() - 1);
  cells_[at].mark = mark_of(key);
  return cells_[at];
}

const LexiconTrie::Cell* LexiconTrie::find_cell(std::uint64_t key) const {
  for (std::size_t at = home_of(key); cells_[at].mark != 0; at = (at + 1) & (cells_.size() - 1)) {
    if (cells_[at].mark == mark_of(key)) return &cells_[at];
  }
  return nullptr;
}

// Equal entries of several lexicons name the same bytes.
void LexiconTrie::add_terminal(Cell& node, Terminal terminal) {
  terminal.next = node.terminal;
  if (node.terminal != 0) {
    const Terminal& other = terminals_[node.terminal - 1];
    const std::string_view texts = texts_;
    if (texts.substr(other.text, other.size) == texts.substr(terminal.text, terminal.size)) terminal.text = other.text;
  }
  terminals_.push_back(terminal);
  node.terminal = static_cast<std::uint32_t>(terminals_.size()) & 0x7FFFFFFFU;
}

bool LexiconTrie::same_text(std::string_view found, const Terminal& terminal, bool exact) const {
  if (found.size() != terminal.size) return false;
  const std::string_view entry = std::string_view(texts_).substr(terminal.text, terminal.size);
  if (exact) return found == entry;
  return std::equal(found.begin(), found.end(), entry.begin(), [](char a, char b) { return ascii_lower(a) == b; });
}

void LexiconTrie::report(const Document& document, Span span, std::uint32_t terminal, bool exact,
                         std::vector<LexiconHit>& hits) const {
  const std::string_view text = document.folded.text().substr(span.begin, span.size());
  const std::size_t before = hits.size();
  const Terminal* compared = nullptr;
  bool same = false;
  for (; terminal != 0; terminal = terminals_[terminal - 1].next) {
    const Terminal& found = terminals_[terminal - 1];
    if (compared == nullptr || compared->text != found.text) same = same_text(text, found, exact);
    compared = &found;
    if (!same) continue;
    // The chain runs from the last entry to the first, and the first of a lexicon counts.
    if (hits.size() > before && hits.back().lexicon == found.lexicon) {
      hits.back().entry = found.entry;
    } else {
      hits.push_back({span, found.lexicon, found.entry});
    }
  }
}

void LexiconTrie::find_at(const Document& document, std::size_t first, bool exact,
                          std::vector<LexiconHit>& hits) const {
  const std::vector<Token>& tokens = document.tokens;
  std::uint64_t key = exact ? kExactSeed : kLowerSeed;
  for (std::size_t i = first; i < tokens.size(); ++i) {
    key = step(key, exact ? tokens[i].hash : tokens[i].lower_hash);
    if (i > first && !may_go_on(key)) return;
    const Cell* node = find_cell(key);
    if (node == nullptr) return;
    if (node->terminal != 0) report(document, {tokens[first].begin, tokens[i].end}, node->terminal, exact, hits);
    if (node->continues == 0) return;
  }
}

// The table is much larger than the caches: what a token will need is asked for some tokens ahead.
void LexiconTrie::fetch(const Token& token) const {
  if (may_begin(token.hash)) __builtin_prefetch(&cells_[home_of(step(kExactSeed, token.hash))]);
  if (may_begin(token.lower_hash)) __builtin_prefetch(&cells_[home_of(step(kLowerSeed, token.lower_hash))]);
}

void LexiconTrie::find(const Document& document, std::vector<LexiconHit>& hits) const {
  for (std::size_t first = 0; first < document.tokens.size(); ++first) {
    if (first + kAhead < document.tokens.size()) fetch(document.tokens[first + kAhead]);
    const Token& token = document.tokens[first];
    const auto before = static_cast<std::ptrdiff_t>(hits.size());
    if (may_begin(token.hash)) find_at(document, first, true, hits);
    if (may_begin(token.lower_hash)) find_at(document, first, false, hits);
    if (hits.size() > static_cast<std::size_t>(before) + 1) std::sort(hits.begin() + before, hits.end(), hit_before);
  }
}

}  // namespace factweave
