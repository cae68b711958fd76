// SPDX-License-Identifier: MIT
#include "extractors/rule_language/dead_edges.h"

#include <algorithm>
#include <utility>

#include "extractors/rule_language/pattern_scanner.h"
#include "extractors/rule_language/rule_set.h"

namespace factweave {
namespace {

// What may stand at one end of a part of a pattern.
struct End {
  char32_t letter = 0;  // of the view; 0: none
  bool word = false;    // a word character
  bool empty = true;    // nothing at all

  void add(const End& other) {
    if (letter == 0) letter = other.letter;
    word = word || other.word;
    empty = empty || other.empty;
  }
};

End end_of(const PatternNode& node, bool last) {
  End end;
  switch (node.kind) {
    case PatternKind::literal: {
      if (is_word_byte(node.literal[0])) return {0, true, false};
      const char32_t c = code_point(node.literal);
      return {is_view_letter(c) ? c : 0, false, false};
    }
    case PatternKind::char_class:
      end.empty = false;
      end.word = has_word_character(node);
      for (const auto& [low, high] : node.ranges) {
        if (is_view_letter(low) && is_view_letter(high)) end.letter = low;
      }
      return end;
    case PatternKind::assertion: return end;
    case PatternKind::repeat:
      end = end_of(node.children[0], last);
      end.empty = end.empty || node.min == 0;
      return end;
    case PatternKind::alternatives:
      end = end_of(node.children[0], last);
      for (const PatternNode& child : node.children) end.add(end_of(child, last));
      return end;
    case PatternKind::sequence: break;
  }
  const std::size_t count = node.children.size();
  for (std::size_t i = 0; i < count && end.empty; ++i) {
    const End next = end_of(node.children[last ? count - 1 - i : i], last);
    end.empty = false;
    end.add(next);
  }
  return end;
}

class EdgeWalk {
 public:
  std::vector<DeadEdge> run(const PatternNode& pattern) {
    const End outside{0, false, false};  // a whole word begins or ends there
    walk(pattern, outside, outside);
    return std::move(found_);
  }

 private:
  void walk(const PatternNode& node, const End& before, const End& after) {
    if (node.kind == PatternKind::assertion && node.assertion == AssertionKind::word_edge) {
      if (before.letter != 0 && !after.word) found_.push_back({node.end, before.letter, true});
      else if (after.letter != 0 && !before.word) found_.push_back({node.end, after.letter, false});
    }
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      if (node.kind != PatternKind::sequence) {
        walk(node.children[i], before, after);
        continue;
      }
      // A letter counts that stands right beside, a word character that may.
      walk(node.children[i], neighbor(node, i, true, before), neighbor(node, i, false, after));
    }
  }

  static End neighbor(const PatternNode& sequence, std::size_t i, bool before, const End& outer) {
    End end;
    bool first = true;
    for (std::size_t at = i; end.empty && (before ? at > 0 : at + 1 < sequence.children.size()); first = false) {
      before ? --at : ++at;
      End next = end_of(sequence.children[at], before);
      if (!first || next.empty) next.letter = 0;
      end.empty = false;
      end.add(next);
    }
    if (!end.empty) return end;
    End rest = outer;
    if (!first) rest.letter = 0;
    end.add(rest);
    return end;
  }

  std::vector<DeadEdge> found_;
};

}  // namespace

std::vector<DeadEdge> find_dead_edges(const PatternNode& pattern) { return EdgeWalk().run(pattern); }

}  // namespace factweave
