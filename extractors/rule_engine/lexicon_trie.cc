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

bool same_bytes(std::string_view text, std::string_view entry, bool exact) {
  if (text.size() != entry.size()) return false;
  if (exact) return text == entry;
  return std::equal(text.begin(), text.end(), entry.begin(),
                    [&](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
}

}  // namespace

bool hit_before(const LexiconHit& a, const LexiconHit& b) {
  return std::tuple(a.folded.begin, ~a.folded.end, a.lexicon, a.entry) <
         std::tuple(b.folded.begin, ~b.folded.end, b.lexicon, b.entry);
}

LexiconTrie::LexiconTrie(const std::vector<Lexicon>& lexicons, std::vector<std::uint16_t> members)
    : lexicons_(&lexicons), first_tokens_((1U << (32 - kFilterShift)) / 64) {
  std::size_t nodes = 0;
  std::size_t entries = 0;
  for (const std::uint16_t member : members) {
    for (const LexiconEntry& entry : lexicons[member].entries) {
      nodes += 2 + static_cast<std::size_t>(std::count(entry.text.begin(), entry.text.end(), ' '));
    }
    entries += lexicons[member].entries.size();
  }
  std::size_t capacity = 16;
  while (capacity < nodes * 2) capacity *= 2;
  cells_.resize(capacity);
  terminals_.reserve(entries);

  for (const std::uint16_t member : members) {
    const Lexicon& lexicon = lexicons[member];
    (lexicon.exact_case ? any_exact_ : any_lower_) = true;
    for (std::size_t i = 0; i < lexicon.entries.size(); ++i) {
      add(member, static_cast<std::uint32_t>(i), tokenize(lexicon.entries[i].text));
    }
  }
}

LexiconTrie::Cell& LexiconTrie::cell(std::uint64_t key) {
  const std::size_t mask = cells_.size() - 1;
  std::size_t at = key & mask;
  while (cells_[at].key != 0 && cells_[at].key != key) at = (at + 1) & mask;
  if (cells_[at].key == 0) ++used_;
  cells_[at].key = key;
  return cells_[at];
}

void LexiconTrie::grow() {
  std::vector<Cell> old(cells_.size() * 2);
  old.swap(cells_);
  used_ = 0;
  for (const Cell& moved : old) {
    if (moved.key != 0) cell(moved.key) = moved;
  }
}

const LexiconTrie::Cell* LexiconTrie::find_cell(std::uint64_t key) const {
  const std::size_t mask = cells_.size() - 1;
  std::size_t at = key & mask;
  while (cells_[at].key != 0) {
    if (cells_[at].key == key) return &cells_[at];
    at = (at + 1) & mask;
  }
  return nullptr;
}

void LexiconTrie::add(std::uint16_t lexicon, std::uint32_t entry, std::span<const Token> tokens) {
  if (tokens.empty()) return;
  while ((used_ + tokens.size()) * 2 > cells_.size()) grow();
  const bool exact = (*lexicons_)[lexicon].exact_case;
  std::uint64_t key = exact ? kExactSeed : kLowerSeed;
  note_first(exact ? tokens[0].hash : tokens[0].lower_hash);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    key = step(key, exact ? tokens[i].hash : tokens[i].lower_hash);
    Cell& node = cell(key);
    if (i + 1 < tokens.size()) {
      node.continues = 1;
      continue;
    }
    terminals_.push_back({entry, node.terminal, lexicon});
    node.terminal = static_cast<std::uint32_t>(terminals_.size());
  }
}

void LexiconTrie::report(const Document& document, Span span, std::uint32_t terminal, int only,
                         std::vector<LexiconHit>& hits) const {
  const std::string_view text = document.folded.text().substr(span.begin, span.size());
  const std::size_t before = hits.size();
  for (; terminal != 0; terminal = terminals_[terminal - 1].next) {
    const Terminal& found = terminals_[terminal - 1];
    if (only != kAll && found.lexicon != only) continue;
    const Lexicon& lexicon = (*lexicons_)[found.lexicon];
    if (!same_bytes(text, lexicon.entries[found.entry].text, lexicon.exact_case)) continue;
    // The chain runs from the last entry to the first, and the first of a lexicon counts.
    if (hits.size() > before && hits.back().lexicon == found.lexicon) {
      hits.back().entry = found.entry;
    } else {
      hits.push_back({span, found.lexicon, found.entry});
    }
  }
}

void LexiconTrie::find_at(const Document& document, std::size_t first, bool exact, int only,
                          std::vector<LexiconHit>& hits) const {
  const std::vector<Token>& tokens = document.tokens;
  std::uint64_t key = exact ? kExactSeed : kLowerSeed;
  for (std::size_t i = first; i < tokens.size(); ++i) {
    key = step(key, exact ? tokens[i].hash : tokens[i].lower_hash);
    const Cell* node = find_cell(key);
    if (node == nullptr) return;
    if (node->terminal != 0) report(document, {tokens[first].begin, tokens[i].end}, node->terminal, only, hits);
    if (node->continues == 0) return;
  }
}

void LexiconTrie::find(const Document& document, std::vector<LexiconHit>& hits, int only) const {
  const bool one = only != kAll;
  const bool exact = any_exact_ && (!one || (*lexicons_)[static_cast<std::size_t>(only)].exact_case);
  const bool lower = any_lower_ && (!one || !(*lexicons_)[static_cast<std::size_t>(only)].exact_case);
  for (std::size_t first = 0; first < document.tokens.size(); ++first) {
    const Token& token = document.tokens[first];
    if (exact && may_begin(token.hash)) find_at(document, first, true, only, hits);
    if (lower && may_begin(token.lower_hash)) find_at(document, first, false, only, hits);
  }
}

}  // namespace factweave
