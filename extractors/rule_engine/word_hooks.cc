// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/word_hooks.h"

#include <algorithm>

#include "extractors/rule_language/pattern_syntax.h"
#include "extractors/rule_language/word_frequency.h"
#include "pipeline/ascii_case.h"
#include "pipeline/tokens.h"

namespace factweave {
namespace {


// Whether a token of the text must end (begin) where a word of the literal meets this character.
bool divides(char c) { return static_cast<unsigned char>(c) < 0x80 && !is_word_byte(c); }

}  // namespace

WordHook choose_hook(std::string_view literal, bool left_edge, bool right_edge) {
  WordHook best;
  double rarest = 2;
  for (std::uint32_t at = 0; at < literal.size();) {
    if (!is_ascii_letter(literal[at])) {
      ++at;
      continue;
    }
    std::uint32_t end = at;
    while (end < literal.size() && is_ascii_letter(literal[end])) ++end;
    const bool begins = at == 0 ? left_edge : divides(literal[at - 1]);
    const bool ends = end == literal.size() ? right_edge : divides(literal[end]);
    const double frequency = literal_frequency(literal.substr(at, end - at), begins, ends);
    if (begins && ends && frequency < rarest) {
      best = {HookKind::whole, at, end - at};
      rarest = frequency;
    } else if (begins && !ends && end == literal.size() && best.kind == HookKind::none) {
      best = {HookKind::prefix, at, end - at};
    } else if (!begins && ends && at == 0 && best.kind == HookKind::none) {
      best = {HookKind::suffix, at, end - at};
    }
    at = end;
  }
  return best;
}

void WordHooks::add(std::uint32_t literal, std::string_view text, bool fold, WordHook hook) {
  const std::uint64_t all = text.size() >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * text.size())) - 1;
  const std::uint64_t case_bits = kCaseBits | std::uint64_t{kCaseBits} << 32U;
  const std::uint64_t mask = fold ? all & ~case_bits : all;
  const std::uint64_t beginning = first_bytes(text, 0) & mask;
  if (hook.kind == HookKind::whole) {
    entries_.push_back({lower_token_hash(text.substr(hook.offset, hook.size)), literal, hook.offset, beginning, mask});
    return;
  }
  const std::uint32_t size = std::min(hook.size, kLongestPart);
  if (hook.kind == HookKind::prefix) {
    const std::uint32_t letters = first_letters(text, hook.offset);
    entries_.push_back({prefix_key(letters, size), literal, hook.offset, beginning, mask});
    note_part(letters, size, prefix_sizes_);
  } else {
    const std::uint32_t end = hook.offset + hook.size;
    const std::uint32_t letters = last_letters(text, end);
    entries_.push_back({suffix_key(letters, size), literal, end, beginning, mask});
    note_part(letters, size, suffix_sizes_);
  }
}

void WordHooks::note_part(std::uint32_t letters, std::uint32_t size, PartSizes& sizes) {
  for (std::uint32_t second = 0; second < 32; ++second) {
    if (size > 1 && second != (letters >> 8U & 0x1FU)) continue;
    sizes[pair_of((letters & 0xFFU) | second << 8U)] |= static_cast<std::uint8_t>(1U << size);
  }
}

void WordHooks::seal() {
  std::sort(entries_.begin(), entries_.end(),
            [](const Entry& a, const Entry& b) { return bucket(a.key) < bucket(b.key); });
  first_.assign(kBuckets + 1, 0);
  for (const Entry& entry : entries_) {
    ++first_[bucket(entry.key) + 1];
    filter_[mix(entry.key) / 64] |= std::uint64_t{1} << (mix(entry.key) % 64);
  }
  for (std::size_t i = 0; i < kBuckets; ++i) first_[i + 1] += first_[i];
}

}  // namespace factweave
