// SPDX-License-Identifier: MIT
#include "pipeline/quoted_spans.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "pipeline/ascii_digit.h"

namespace factweave {
namespace {

bool is_single_blank(char c) { return c == ' '; }
bool is_one_of(char c, std::string_view signs) { return signs.find(c) != std::string_view::npos; }

// A double quotation mark of the folded text, with what its form and its neighbours say.
struct Mark {
  Span source;
  bool opens = false;   // may open
  bool closes = false;  // may close
  bool inches = false;  // behind a digit, straight
};

class QuoteFinder {
 public:
  explicit QuoteFinder(Document& document) : document_(document), folded_(document.folded.text()) {}

  void run() {
    for (std::uint32_t i = 0; i < document_.paragraphs.size(); ++i) {
      paragraph(i);
      next_continues_ = left_open_;
    }
  }

 private:
  void paragraph(std::uint32_t index) {
    left_open_ = false;
    const Span within = document_.paragraphs[index].folded;
    const std::vector<Mark> marks = marks_in(within);
    std::vector<Span> pairs;
    std::vector<Span> open;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const Mark& mark = marks[i];
      if (mark.closes && !open.empty() && !(mark.inches && next_closes(marks, i))) {
        pairs.push_back(cover(open.back(), mark.source));
        open.pop_back();
      } else if (mark.opens) {
        if (!open.empty() && mark.source.size() == 1) {
          if (encloses_name(marks, i)) {
            ++i;
            continue;
          }
          open.pop_back();  // a straight mark cannot nest else: the one before it had no partner
        }
        open.push_back(mark.source);
      }
    }
    if (!open.empty() && (next_begins_with_mark(index) || is_said_to_its_end(index, open.front()))) {
      pairs.push_back({open.front().begin, document_.paragraphs[index].source.end});
      left_open_ = true;
    }
    add_outermost(pairs, index);
  }

  [[nodiscard]] std::vector<Mark> marks_in(Span within) const {
    std::vector<Mark> marks;
    const std::string_view text = folded_.substr(0, within.end);  // so that no search runs past the paragraph
    for (std::size_t at = text.find('"', within.begin); at != text.npos; at = text.find('"', at + 1)) {
      marks.push_back(mark_at(static_cast<std::uint32_t>(at), within));
    }
    return marks;
  }

  [[nodiscard]] Mark mark_at(std::uint32_t at, Span within) const {
    Mark mark;
    mark.source = document_.folded.to_source(Span{at, at + 1});
    const std::string_view sign = document_.source_text(mark.source);
    const char before = at > within.begin ? folded_[at - 1] : ' ';
    const char after = at + 1 < within.end ? folded_[at + 1] : ' ';
    const bool free_before = is_single_blank(before) || is_one_of(before, "([{-/'\"");
    const bool free_after = is_single_blank(after) || is_one_of(after, ".,;:!?)]}-/'\"");
    if (sign == "\"") {
      const bool loose = is_single_blank(before) && is_single_blank(after);  // text cut into words: by turns
      mark.opens = free_before && (loose || !is_single_blank(after));
      mark.closes = free_after && (loose || !is_single_blank(before));
      mark.inches = is_digit(before);
    } else if (sign == "\u201D" || sign == "\u00BB") {
      mark.closes = true;
      mark.opens = sign == "\u201D" && free_before && !is_single_blank(after) && !free_after;  // ”wrong way round”
    } else {
      mark.opens = !is_single_blank(after);
      mark.closes =
          sign == "\u201C" && free_after && (!free_before || is_single_blank(after));  // „German“, or a mistake
    }
    return mark;
  }

  // 5" wide": is the mark after this one a better partner?
  [[nodiscard]] static bool next_closes(const std::vector<Mark>& marks, std::size_t i) {
    return i + 1 < marks.size() && marks[i + 1].closes && !marks[i + 1].opens;
  }

  // "We back the "Clean Port" drive": a few words in marks inside what is said.
  [[nodiscard]] bool encloses_name(const std::vector<Mark>& marks, std::size_t i) const {
    constexpr std::uint32_t kName = 48;  // bytes
    if (i + 1 >= marks.size() || !marks[i + 1].closes || marks[i + 1].opens) return false;
    const Span between{marks[i].source.end, marks[i + 1].source.begin};
    return between.size() <= kName && document_.source_text(between).find(". ") == std::string_view::npos && more_close(marks, i + 2);
  }

  // The mark around it has a partner as well.
  [[nodiscard]] static bool more_close(const std::vector<Mark>& marks, std::size_t from) {
    for (std::size_t i = from; i < marks.size(); ++i) {
      if (marks[i].closes && !marks[i].opens) return true;
      if (!(i + 1 < marks.size() && marks[i + 1].closes)) return false;
      ++i;  // another name
    }
    return false;
  }

  [[nodiscard]] bool next_begins_with_mark(std::uint32_t index) const {
    if (index + 1 >= document_.paragraphs.size()) return false;
    const Span next = document_.paragraphs[index + 1].folded;
    return folded_[next.begin] == '"' && mark_at(next.begin, next).opens;
  }

  // Nobody closed it, but a whole paragraph is said: the one before goes on in it, or announces it by its colon.
  [[nodiscard]] bool is_said_to_its_end(std::uint32_t index, Span open) const {
    if (index == 0 || open.begin != document_.paragraphs[index].source.begin) return false;
    const Span before = document_.paragraphs[index - 1].folded;
    return next_continues_ || (before.size() > 0 && folded_[before.end - 1] == ':');
  }

  void add_outermost(std::vector<Span>& pairs, std::uint32_t index) {
    std::sort(pairs.begin(), pairs.end(),
              [](Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end > b.end; });
    const std::uint32_t paragraph_begin = document_.paragraphs[index].source.begin;
    const std::size_t first = document_.quoted.size();
    for (const Span pair : pairs) {
      const bool nested = document_.quoted.size() > first && document_.quoted.back().source.contains(pair);
      if (nested) continue;
      QuotedSpan quoted;
      quoted.source = pair;
      quoted.paragraph = index;
      quoted.continues = next_continues_ && pair.begin == paragraph_begin;
      document_.quoted.push_back(quoted);
    }
    if (left_open_ && document_.quoted.size() > first) document_.quoted.back().closed = false;
  }

  Document& document_;
  std::string_view folded_;
  bool next_continues_ = false;
  bool left_open_ = false;
};

}  // namespace

void find_quoted_spans(Document& document) { QuoteFinder(document).run(); }

}  // namespace factweave
