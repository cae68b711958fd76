// SPDX-License-Identifier: MIT
// Decisions and plans that a text tells as history: in biographies, chronicles, recollections.
#include <algorithm>
#include <string_view>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

constexpr std::size_t kParagraphReach = 120;  // words back in which a year still dates the story

class Past {
 public:
  Past(const UndertakingContext& context, const Undertaking& u) : c_(context), w_(context.words), u_(u) {}

  // *In 1998 she decided to move*, *after a while I chose to write*: what once was a decision or a plan has long been
  // carried out or not. A promise may still bind.
  bool holds() const {
    if (was_committed()) return true;
    if (!one_of(u_.record.act, "decision plan intention refusal readiness offer") || one_of(u_.voice, "modal noun passive")) return false;
    if (w_.form(first_verb()) != "past" || u_.quotation) return false;
    if (w_[u_.clause.begin] == "i" || w_[u_.trigger.begin - 1] == "i") return u_.report == nullptr;
    return narrative() || outcome_follows() || long_past();
  }

 private:
  // *had long been committed to it*, *was committed to it*
  bool was_committed() const {
    if (u_.quotation || u_.voice != "verb" || w_[u_.trigger.end - 2] != "committed") return false;
    if (w_[u_.trigger.begin] == "been" && had_before(u_.trigger.begin)) return true;
    return u_.report == nullptr && one_of(w_[u_.trigger.begin], "was were");
  }

  bool had_before(std::size_t i) const {
    for (std::size_t k = 1; k <= 3 && k <= i; ++k) {
      if (w_[i - k] == "had") return true;
    }
    return false;
  }

  std::size_t first_verb() const {
    std::size_t i = u_.trigger.begin;
    while (i + 1 < u_.trigger.end && !w_.is_verb(i)) ++i;
    return i;
  }

  // *Eventually, …*, *one year after that, …*
  bool narrative() const {
    for (std::size_t i = u_.segment.begin; i < u_.trigger.begin; ++i) {
      if (one_of(w_[i], "eventually originally initially afterwards thereafter subsequently")) return true;
      if (w_[i] == "ago" && one_of(w_[i - 1], "years decades centuries generations")) return true;
      if (w_[i] == "later" && one_of(w_[i - 1], "years year months weeks days")) return true;
      if (w_[i] == "after" && (one_of(w_[i + 1], "that this") || (w_[i + 1] == "a" && w_[i + 2] == "while"))) return true;
      if (w_[i] == "at" && ((one_of(w_[i + 1], "the that") && w_[i + 2] == "time") || w_[i + 1] == "first")) return true;
    }
    return false;
  }

  // *decided to run again but was defeated*
  bool outcome_follows() const {
    for (std::size_t i = u_.trigger.end; i + 1 < u_.segment.end; ++i) {
      if (w_[i] != "but") continue;
      const std::size_t next = one_of(w_[i + 1], "he she it they") ? i + 2 : i + 1;
      return one_of(w_[next], "was were had did") || w_.form(next) == "past";
    }
    return false;
  }

  // The sentence names a year well before the document's, or, where that has no date, any year; or it goes on with what
  // the paragraph tells of such a year.
  bool long_past() const {
    const int today = year_of(c_.annotations().doc_date);
    const std::size_t reach = u_.segment.begin > kParagraphReach ? u_.segment.begin - kParagraphReach : 0;
    bool before = false, here = false;
    for (const std::size_t f : w_.figures_from({today == 0 ? reach : u_.segment.begin, u_.segment.end})) {
      const Figure& figure = c_.annotations().figures[f];
      const WordRange at = w_.figure_tokens(f);
      if (!one_of(figure.kind, "date period")) continue;
      const bool old = digits_in(at) && year_of(figure.iso) != 0 && (today == 0 || year_of(figure.iso) + 1 < today);
      if (at.begin >= u_.segment.begin && at.end <= u_.segment.end) {
        if (!old || one_of(w_[at.begin - 1], "by until from through")) return false;
        here = true;
      } else if (today == 0 && at.begin >= reach && at.end <= u_.segment.begin) {
        before = before || (old && !one_of(w_[at.begin - 1], "by until from through") && same_paragraph(at.begin));
      }
    }
    return here || before;
  }

  // The year is written out: *in 1998*, not *last year*.
  bool digits_in(WordRange range) const {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (w_[i].size() == 4 && w_[i][0] >= '1' && w_[i][0] <= '2') return true;
    }
    return false;
  }

  static int year_of(std::string_view iso) {
    if (iso.size() < 4) return 0;
    int year = 0;
    for (const char c : iso.substr(0, 4)) {
      if (c < '0' || c > '9') return 0;
      year = year * 10 + (c - '0');
    }
    return year;
  }

  bool same_paragraph(std::size_t token) const {
    const Document& d = c_.document();
    const auto paragraph = [&](std::uint32_t at) { return d.sentences[d.sentence_at(at)].paragraph; };
    return paragraph(w_.words().span(token).begin) == paragraph(u_.record.trigger.span.begin);
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  const Undertaking& u_;
};

}  // namespace

const ReportingClause* promising_report(const UndertakingContext& context, const Undertaking& u) {
  const ClauseWords& w = context.words;
  const std::size_t verb = u.trigger.begin;
  if (u.voice != "verb" || w.form(verb) != "past" || !one_of(w.lemma(verb), "promise pledge vow swear")) return nullptr;
  std::size_t i = verb;
  while (i > u.segment.begin && w.adverb(i - 1)) --i;
  if (i <= u.segment.begin + 1 || !one_of(w[i - 1], "and but")) return nullptr;
  const ReportingClause* last = nullptr;
  for (const ReportingClause& r : context.reports_in(w.span({u.segment.begin, i}))) {
    const std::size_t behind = w.tokens(r.cue).end;
    const bool says = one_of(context.document().folded_text(r.cue), "said told announced confirmed admitted acknowledged explained added stated");
    if (says && behind <= i - 1 && w.has_finite({behind, i - 1})) last = &r;
  }
  return last;
}

bool told_as_past(const UndertakingContext& context, const Undertaking& u) { return Past(context, u).holds(); }

}  // namespace factweave
