// SPDX-License-Identifier: MIT
// Lists under one trigger (*The Supplier shall: (a) … (b) …*): one undertaking per item; and headings
// that date the items below them (*By 2030*).
#include <algorithm>
#include <optional>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

class Lists {
 public:
  explicit Lists(const UndertakingContext& context) : c_(context), w_(context.words), document_(context.document()) {}

  void expand(std::vector<Undertaking>& all) const {
    std::vector<Undertaking> result;
    for (Undertaking& u : all) {
      const std::size_t colon = colon_after(u);
      if (colon == 0) {
        date_by_heading(u);
        result.push_back(std::move(u));
        continue;
      }
      const std::size_t before = result.size();
      add_items(u, colon, result);
      if (result.size() == before && u.subject.kind != SubjectKind::none) result.push_back(std::move(u));
    }
    all = std::move(result);
  }

 private:
  // Token of a colon that ends the sentence at most a few words after the trigger; 0 = none.
  std::size_t colon_after(const Undertaking& u) const {
    const Sentence& sentence = document_.sentences[document_.sentence_at(u.record.trigger.span.begin)];
    const std::size_t end = w_.tokens(sentence.source).end;
    if (u.voice == "impersonal" && u.trigger.end == end) return end;  // *RESOLVED*, a list below
    for (std::size_t i = u.trigger.end; i < end && i < u.trigger.end + 8; ++i) {
      if (w_[i] == ":" && i + 1 == end) return i;
      if (w_[i] == ":" && one_of(w_[i + 1], "( a i 1") && w_[i] != w_[i + 1]) return i;
    }
    return 0;
  }

  void add_items(const Undertaking& head, std::size_t colon, std::vector<Undertaking>& result) const {
    const std::size_t first = document_.sentence_at(head.record.trigger.span.begin);
    for (std::size_t s = first + 1; s < document_.sentences.size(); ++s) {
      if (document_.sentences[s].kind != BlockKind::list_item && !marked(s)) break;
      Undertaking item = head;
      const bool read = head.voice == "impersonal" ? read_resolution(s, item) : read_item(head, colon, s, item);
      if (read) result.push_back(std::move(item));
    }
  }

  // *(a) …*, *- …* that the segmenter took for a paragraph.
  bool marked(std::size_t s) const {
    const WordRange tokens = w_.tokens(document_.sentences[s].source);
    const std::string_view mark = w_[tokens.begin];
    const bool letter = mark.size() == 1 && mark[0] >= 'a' && mark[0] <= 'z' && one_of(w_[tokens.begin + 1], ". )") && !w_.words().capitalised(tokens.begin);
    return letter || (mark == "(" && w_[tokens.begin + 2] == ")");
  }

  // Behind the number or letter of an item.
  std::size_t begin_of_item(WordRange tokens) const {
    std::size_t i = tokens.begin;
    if (w_[i] == "(" && w_[i + 2] == ")") i += 3;
    while (i < tokens.end && (!w_.words().is_word(i) || (w_[i].size() <= 2 && one_of(w_[i + 1], ") .")))) ++i;
    return i;
  }

  // *It was RESOLVED: 1. that the clerk write to the owner; 2. to buy a mower*: each says itself who acts.
  bool read_resolution(std::size_t s, Undertaking& item) const {
    const WordRange tokens = w_.tokens(document_.sentences[s].source);
    const std::size_t begin = begin_of_item(tokens);
    if (begin + 1 >= tokens.end) return false;
    item.segment = {begin, tokens.end};
    item.clause = {begin, tokens.end};
    while (item.clause.end > begin && one_of(w_[item.clause.end - 1], ". , ; and")) --item.clause.end;
    item.trigger = {begin, one_of(w_[begin], "that to") ? begin + 1 : begin};
    item.subject = {};
    item.passive = false;
    item.record.trigger.span = w_.words().span(begin);
    read_settled(c_, item);
    if (settles_nothing(c_, item)) return false;
    read_limits(c_, item);
    return true;
  }

  bool read_item(const Undertaking& head, std::size_t colon, std::size_t s, Undertaking& item) const {
    WordRange tokens = w_.tokens(document_.sentences[s].source);
    std::size_t i = tokens.begin;
    if (w_[i] == "(" && w_[i + 2] == ")") i += 3;
    while (i < tokens.end && (!w_.words().is_word(i) || (one_of(w_[i + 1], ") .") && w_[i].size() <= 2))) ++i;
    const std::size_t begin = i;
    bool negative = false;
    while (i < tokens.end && (one_of(w_[i], "to not") || w_.adverb(i))) {
      negative |= w_[i] == "not";
      ++i;
    }
    if (i >= tokens.end || (w_.is_verb(i) && w_.finite(i) && begin == i && w_.form(i) == "present")) return false;
    if (!w_.is_verb(i) && w_[i - 1] != "to" && colon == head.trigger.end) return false;
    item.segment = tokens;
    item.clause = {begin, tokens.end};
    while (item.clause.end > i && one_of(w_[item.clause.end - 1], ". , ; and or")) --item.clause.end;
    item.trigger = {i, i + 1};
    item.verb = i;
    item.passive = false;
    item.list_item = true;
    item.record.trigger.span = w_.words().span(i);
    if (negative) item.record.polarity = item.record.polarity == "negative" ? "positive" : "negative";
    read_limits(c_, item);
    if (item.deadline.empty()) inherit_deadline(head, item);
    return true;
  }

  void inherit_deadline(const Undertaking& head, Undertaking& item) const {
    const Span sentence = document_.sentences[document_.sentence_at(head.record.trigger.span.begin)].source;
    Undertaking whole = head;
    whole.clause = w_.tokens(sentence);
    whole.condition = {};
    read_limits(c_, whole);
    if (whole.record.deadline) item.record.deadline = whole.record.deadline;
  }

  // An item without a deadline of its own takes that of the short line above its list.
  void date_by_heading(Undertaking& u) const {
    std::size_t s = document_.sentence_at(u.record.trigger.span.begin);
    if (document_.sentences[s].kind != BlockKind::list_item || u.record.deadline) return;
    u.list_item = u.list_item || u.subject.kind == SubjectKind::thing;
    if (u.voice == "tag") return;
    while (s > 0 && document_.sentences[s].kind == BlockKind::list_item) --s;
    const WordRange heading = w_.tokens(document_.sentences[s].source);
    if (heading.end - heading.begin > 8 || !one_of(w_[heading.begin], "by until before in within from")) return;
    Undertaking above = u;
    above.clause = heading;
    above.trigger = {heading.begin, heading.begin};
    above.verb = heading.begin;
    above.condition = {};
    read_limits(c_, above);
    if (above.record.deadline) u.record.deadline = above.record.deadline;
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  const Document& document_;
};

}  // namespace

bool heads_list(const UndertakingContext& context, const Undertaking& u) {
  const Document& document = context.document();
  const std::size_t s = document.sentence_at(u.record.trigger.span.begin);
  const std::size_t end = context.words.tokens(document.sentences[s].source).end;
  const std::size_t colon = context.words[u.trigger.end] == ":" ? u.trigger.end + 1 : u.trigger.end;
  return colon == end && s + 1 < document.sentences.size() && document.sentences[s + 1].kind == BlockKind::list_item;
}

void expand_lists(const UndertakingContext& context, std::vector<Undertaking>& all) { Lists(context).expand(all); }

}  // namespace factweave
