// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_engine/engine.h"
#include "extractors/rule_language/rule_set.h"
#include "pipeline/document.h"

namespace factweave {

// All entries of some lexicons, looked up together in one pass over a text's tokens. A node is known
// by the running hash of the tokens that lead to it; what a hash finds is compared byte by byte, so
// that collisions cost time and never change a result.
//
// Immutable; concurrent reads are safe. The lexicons must outlive it.
class LexiconTrie {
 public:
  // `members`: which lexicons; empty = all.
  explicit LexiconTrie(const std::vector<Lexicon>& lexicons, const std::vector<bool>& members = {});

  // Appends every occurrence of every entry that is whole tokens of the document, longer ones and
  // ones within others included, sorted by `hit_before`. Of equal phrases in one lexicon the first entry counts.
  void find(const Document& document, std::vector<LexiconHit>& hits) const;

 private:
  static constexpr std::uint32_t kFilterShift = 12;  // filters of 2^20 bits
  static constexpr std::size_t kAhead = 8;           // tokens: how early what they need is asked for

  // Keys that share a mark share a cell: their entries stand in one chain.
  struct Cell {
    std::uint32_t mark = 0;  // of the key, never 0; 0 = free
    std::uint32_t terminal : 31 = 0;  // index into terminals_ plus one, or 0
    std::uint32_t continues : 1 = 0;  // some entry goes on from here
  };
  struct Terminal {
    std::uint32_t text = 0;  // where the entry's bytes begin in texts_
    std::uint32_t size = 0;
    std::uint32_t entry = 0;
    std::uint32_t next = 0;  // another entry of the same key: index plus one, or 0
    std::uint16_t lexicon = 0;
  };

  // The tokens of one entry.
  struct Path {
    Terminal terminal;  // at its end
    std::uint32_t size = 0;
  };

  void list_paths(std::uint16_t lexicon, std::vector<Path>& paths, std::vector<std::uint64_t>& keys);
  void add_terminal(Cell& node, Terminal terminal);
  [[nodiscard]] bool may_begin(std::uint32_t hash) const {
    const std::uint32_t bit = (hash * 0x9E3779B1U) >> kFilterShift;
    return (first_tokens_[bit / 64] >> (bit % 64) & 1U) != 0;
  }
  void note_first(std::uint32_t hash) {
    const std::uint32_t bit = (hash * 0x9E3779B1U) >> kFilterShift;
    first_tokens_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  // Whether some entry goes on with the token that leads to this key: the cells are far from the processor's cache.
  [[nodiscard]] bool may_go_on(std::uint64_t key) const {
    return (later_keys_[later_bit(key) / 64] >> (later_bit(key) % 64) & 1U) != 0;
  }
  void note_later(std::uint64_t key) { later_keys_[later_bit(key) / 64] |= std::uint64_t{1} << (later_bit(key) % 64); }
  static std::uint32_t later_bit(std::uint64_t key) {
    return static_cast<std::uint32_t>(key >> 32U) >> kFilterShift;
  }
  static std::uint32_t mark_of(std::uint64_t key) { return static_cast<std::uint32_t>(key >> 32U) | 1U; }
  [[nodiscard]] std::size_t home_of(std::uint64_t key) const { return key & (cells_.size() - 1); }
  Cell& cell(std::uint64_t key);
  [[nodiscard]] const Cell* find_cell(std::uint64_t key) const;
  void fetch(const Token& token) const;
  [[nodiscard]] bool same_text(std::string_view found, const Terminal& terminal, bool exact) const;
  void report(const Document& document, Span span, std::uint32_t terminal, bool exact,
              std::vector<LexiconHit>& hits) const;
  void find_at(const Document& document, std::size_t first, bool exact, std::vector<LexiconHit>& hits) const;

  const std::vector<Lexicon>* lexicons_;
  std::vector<Cell> cells_;  // open addressing; a power of two, at most half full
  std::vector<std::uint64_t> first_tokens_;  // bits: which hashes of first tokens occur at all
  std::vector<std::uint64_t> later_keys_;    // bits: which keys of later tokens
  std::vector<Terminal> terminals_;
  std::string texts_;  // of the entries, one a line, in lower case where case does not count
};

// The order in which occurrences win: leftmost, longest, lexicon, entry.
[[nodiscard]] bool hit_before(const LexiconHit& a, const LexiconHit& b);

}  // namespace factweave
