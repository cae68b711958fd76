// SPDX-License-Identifier: MIT
// Reporting clauses come from the rules of phase `quotes`; here each quoted span is weighed (words or scare quotes?) and given its clause: beside it in
// the sentence, else that of its neighbours in the paragraph, else that of the paragraph before.
#include "extractors/quotations/quotations.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/quotations/replies.h"
#include "extractors/quotations/turns.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

struct Quoted {
  Span span;
  std::uint32_t first_paragraph = 0, paragraph = 0;
  bool open_ended = false;
};

bool upper_case(char c) { return (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

// One entry per quotation; a paragraph that leaves its quotation open is joined to the next one.
std::vector<Quoted> joined_quotes(const Document& document) {
  std::vector<Quoted> quotes;
  for (const QuotedSpan& q : document.quoted) {
    if (q.continues && !quotes.empty() && quotes.back().open_ended) {
      quotes.back().span.end = q.source.end;
      quotes.back().paragraph = q.paragraph;
      quotes.back().open_ended = !q.closed;
      continue;
    }
    quotes.push_back({q.source, q.paragraph, q.paragraph, !q.closed});
  }
  return quotes;
}

std::string_view content_of(const Document& document, Span quote) {
  std::string_view text = document.folded_text(quote);
  if (!text.empty() && text.front() == '"') text.remove_prefix(1);
  if (!text.empty() && text.back() == '"') text.remove_suffix(1);
  return text;
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

// All content words begin with a capital: *“Gone with the Wind”*; not *“a new form of Help to Buy”*.
bool looks_like_title(std::string_view content) {
  std::size_t capitals = 0, long_lower = 0, begin = 0;
  while (begin < content.size()) {
    std::size_t end = content.find(' ', begin);
    if (end == std::string_view::npos) end = content.size();
    const std::string_view word = content.substr(begin, end - begin);
    if (!word.empty() && upper_case(word[0])) ++capitals;
    static constexpr WordList kOfTitles = "with from into over upon than";
    if (word.size() > 3 && is_lower(word[0]) && !kOfTitles.has(word)) ++long_lower;
    begin = end + 1;
  }
  return capitals >= 1 && long_lower == 0;
}

bool ends_like_sentence(std::string_view content) {
  return !content.empty() && std::string_view(".!?,").find(content.back()) != std::string_view::npos;
}

// *(the “Supplier”)*, *“Services” means …*, *(“NRA”)*: a definition, no words of anybody.
bool is_definition(std::string_view before, std::string_view after) {
  if (before.ends_with("(the ") || before.ends_with("(") || before.ends_with("(each a ") ||
      before.ends_with("(collectively, the ") || before.ends_with("(together, the ") || before.ends_with("and the ")) {
    return after.starts_with(")") || after.starts_with(" or ") || after.starts_with(" and ") || before.ends_with("and the ");
  }
  return after.starts_with(" means ") || after.starts_with(" shall mean") || after.starts_with(" refers to") ||
         after.starts_with(" has the meaning") || before.ends_with("known as ") || before.ends_with("referred to as ") ||
         before.ends_with("titled ") || before.ends_with("entitled ") || before.ends_with("the word ") ||
         before.ends_with("the term ") || before.ends_with("words such as ");
}

// *I*, *we*: words that somebody must have said.
bool says_i_or_we(std::string_view content) {
  static constexpr WordList kFirst = "I We we My my Our our us me I'm I've I'll We're We've We'll we're we've we'll";
  for (std::size_t begin = 0; begin < content.size();) {
    const std::size_t end = std::min(content.find_first_of(" ,.;:!?", begin), content.size());
    if (kFirst.has(content.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

enum class Weight { nothing, fragment, words };

struct Neighbourhood {
  std::string_view before, after, content;  // folded, inside the paragraph
  bool opens_paragraph = false, closes_paragraph = false;
};

Neighbourhood around(const Document& document, const Quoted& quote) {
  const Paragraph& first = document.paragraphs[quote.first_paragraph];
  const Paragraph& last = document.paragraphs[quote.paragraph];
  Neighbourhood n;
  n.content = content_of(document, quote.span);
  if (quote.span.begin > first.source.begin) n.before = document.folded_text({first.source.begin, quote.span.begin});
  if (last.source.end > quote.span.end) n.after = document.folded_text({quote.span.end, last.source.end});
  n.opens_paragraph = n.before.find_first_not_of(' ') == std::string_view::npos;
  n.closes_paragraph = n.after.find_first_not_of(" .") == std::string_view::npos;
  return n;
}

// Whether a quoted span gives a whole utterance, a fragment of one, or no one's words.
Weight weigh(const Neighbourhood& n, bool clause_beside) {
  if (n.content.empty() || is_definition(n.before, n.after)) return Weight::nothing;
  const std::size_t words = count_words(n.content);
  const bool terminal = ends_like_sentence(n.content);
  // *Annex B, “Terms of Service,” …*: the comma or point belongs to the sentence around the title.
  if (!clause_beside && words > 1 && terminal && looks_like_title(n.content) && !says_i_or_we(n.content) && !n.opens_paragraph) return Weight::nothing;
  const bool capital = upper_case(n.content[0]) || n.content.starts_with("...") || std::isdigit(static_cast<unsigned char>(n.content[0]));
  std::string_view lead = n.before;
  while (!lead.empty() && lead.back() == ' ') lead.remove_suffix(1);
  const bool introduced = lead.empty() || std::string_view(":,.!?\"").find(lead.back()) != std::string_view::npos;
  if (terminal && capital && (introduced || words >= 4) && (clause_beside || words >= 3)) return Weight::words;
  if (clause_beside && introduced && words >= 4 && !looks_like_title(n.content)) return Weight::words;
  if (n.opens_paragraph && n.closes_paragraph && words >= 4) return Weight::words;
  if (terminal && introduced && words >= 5) return Weight::words;  // the second half of a split quotation
  if (looks_like_title(n.content) && words > 1) return Weight::nothing;
  return Weight::fragment;
}

class Attribution {
 public:
  Attribution(const Extraction& extraction, std::vector<ReportingClause> clauses)
      : document_(extraction.document), annotations_(extraction.annotations), clauses_(std::move(clauses)) {
    for (std::uint32_t m = 0; m < annotations_.mentions.size(); ++m) {
      if (annotations_.mentions[m].type == "Person") people_.emplace_back(annotations_.mentions[m].span, m);
    }
    std::sort(people_.begin(), people_.end());
  }

  // The clause that stands right beside the quotation: *“…,” X said* or *X said: “…”*.
  [[nodiscard]] const ReportingClause* beside(const Quoted& quote) const {
    constexpr std::uint32_t kReach = 4000;  // bytes; more than the longest gap and clause
    const ReportingClause* best = nullptr;
    std::size_t best_gap = 1000;
    const std::uint32_t first = quote.span.begin > kReach ? quote.span.begin - kReach : 0;
    for (auto next = from(first); next != clauses_.end() && next->span.begin < quote.span.end + kReach; ++next) {
      const ReportingClause& clause = *next;
      std::size_t gap = 1000;
      if (clause.span.begin >= quote.span.end) gap = gap_after(quote, clause);
      if (clause.span.end <= quote.span.begin) gap = gap_before(quote, clause);
      if (gap < best_gap) {
        best_gap = gap;
        best = &clause;
      }
    }
    return best;
  }

  // The clause of the sentence that governs a fragment: the last one before it.
  [[nodiscard]] const ReportingClause* governing(const Quoted& quote) const {
    const Span sentence = document_.sentences[document_.sentence_at(quote.span.begin)].source;
    for (auto last = from(quote.span.begin); last != clauses_.begin();) {
      --last;
      if (last->span.begin < sentence.begin) break;
      if (last->span.end <= quote.span.begin) return &*last;
    }
    return nullptr;
  }

  // Another clause of the paragraph: the last before the quotation, else the first after it.
  [[nodiscard]] const ReportingClause* in_paragraph(const Quoted& quote) const {
    const Span paragraph = document_.paragraphs[quote.paragraph].source;
    for (auto last = from(quote.span.begin); last != clauses_.begin();) {
      --last;
      if (last->span.begin < paragraph.begin) break;
      if (last->span.end <= quote.span.begin) return &*last;
    }
    for (auto next = from(quote.span.end); next != clauses_.end() && next->span.begin < paragraph.end; ++next) {
      if (paragraph.contains(next->span)) return &*next;
    }
    return nullptr;
  }

  // The last clause of the paragraph before: who was reported there goes on in words of his own.
  [[nodiscard]] const ReportingClause* last_of_paragraph_before(std::uint32_t paragraph) const {
    if (paragraph == 0) return nullptr;
    const auto next = from(document_.paragraphs[paragraph].source.begin);
    if (next == clauses_.begin()) return nullptr;
    const ReportingClause& last = *(next - 1);
    return document_.paragraphs[paragraph - 1].source.contains(last.span) ? &last : nullptr;
  }

  // Whom the sentence before a quotation tells of that fills a paragraph of its own: *Ilse Brandt runs the yard.* “We began
  // small.” Its subject, where it names nobody else.
  [[nodiscard]] std::optional<std::uint32_t> subject_before(std::uint32_t paragraph) const {
    if (paragraph == 0 || document_.paragraphs[paragraph - 1].end_sentence == 0) return std::nullopt;
    const Span sentence = document_.sentences[document_.paragraphs[paragraph - 1].end_sentence - 1].source;
    std::optional<std::uint32_t> subject;
    auto next = std::partition_point(people_.begin(), people_.end(), [&](const auto& p) { return p.first.begin < sentence.begin; });
    for (; next != people_.end() && next->first.begin < sentence.end; ++next) {
      const Mention& mention = annotations_.mentions[next->second];
      if (opens_clause(sentence, mention.span)) {
        if (!subject) subject = next->second;
      } else if (mention.level == Level::name) {
        return std::nullopt;
      }
    }
    return subject;
  }

  // The last clause of the sentence before, where that one reports at length (*noted that …*).
  [[nodiscard]] const ReportingClause* sentence_before(const Quoted& quote) const {
    const std::size_t sentence = document_.sentence_at(quote.span.begin);
    if (sentence == 0 || document_.sentences[sentence - 1].paragraph != quote.first_paragraph) return nullptr;
    const auto next = from(document_.sentences[sentence].source.begin);
    if (next == clauses_.begin()) return nullptr;
    const ReportingClause& last = *(next - 1);
    return last.span.begin >= document_.sentences[sentence - 1].source.begin ? &last : nullptr;
  }

 private:
  // The first clause that begins at or behind the place.
  [[nodiscard]] std::vector<ReportingClause>::const_iterator from(std::uint32_t place) const {
    return std::partition_point(clauses_.begin(), clauses_.end(),
                                [&](const ReportingClause& clause) { return clause.span.begin < place; });
  }

  // *Ilse Brandt is*, *Coach Ilse Brandt was*, *After the match, he spoke*: the subject of its sentence.
  [[nodiscard]] bool opens_clause(Span sentence, Span mention) const {
    std::string_view before = document_.folded_text({sentence.begin, std::max(sentence.begin, mention.begin)});
    const std::size_t comma = before.rfind(", ");
    if (comma != std::string_view::npos && before.find(',') == comma) before.remove_prefix(comma + 2);
    const std::string_view after = document_.folded_text({mention.end, std::max(mention.end, sentence.end)});
    const bool goes_on = after.size() > 2 && (after[0] == ',' || (after[0] == ' ' && is_lower(after[1]))) && !after.starts_with(" and ") && !after.starts_with(" of ");
    if (!goes_on) return false;
    while (!before.empty()) {  // titles
      const std::size_t end = std::min(before.find(' '), before.size());
      const std::string_view word = before.substr(0, end);
      if (!upper_case(word[0]) && !one_of(word, "the of and for")) return false;
      before.remove_prefix(std::min(end + 1, before.size()));
    }
    return true;
  }

  std::size_t gap_after(const Quoted& quote, const ReportingClause& clause) const {
    if (!document_.paragraphs[quote.paragraph].source.contains(clause.span)) return 1000;
    const std::string_view gap = document_.folded_text({quote.span.end, clause.span.begin});
    if (gap.find_first_of("\"\n;:") != std::string_view::npos) return 1000;
    // *“…” The mayor said that he …*, *of “grave risks”. The mayor said* opens a new sentence: no clause of this quotation.
    const std::string_view content = content_of(document_, quote.span);
    const bool ended = content.ends_with('.') || gap.starts_with('.');
    const std::size_t sentence = document_.sentence_at(clause.span.begin);
    if (ended && document_.sentences[sentence].source.begin >= quote.span.end) return 1000;
    return gap.size() <= 60 ? gap.size() : 1000;
  }

  std::size_t gap_before(const Quoted& quote, const ReportingClause& clause) const {
    if (document_.sentence_at(clause.span.begin) != document_.sentence_at(quote.span.begin)) return 1000;
    const std::string_view gap = document_.folded_text({clause.span.end, quote.span.begin});
    if (gap.find('"') != std::string_view::npos) return 1000;
    const std::size_t last = gap.find_last_not_of(' ');
    const bool introduced = last == std::string_view::npos || gap[last] == ':' || gap[last] == ',';
    if (introduced && gap.size() <= 160) return gap.size() + (last != std::string_view::npos && gap[last] == ':' ? 0 : 30);
    return gap.size() <= 12 ? gap.size() : 1000;
  }

  const Document& document_;
  const Annotations& annotations_;
  std::vector<ReportingClause> clauses_;  // sorted
  std::vector<std::pair<Span, std::uint32_t>> people_;  // mentions of persons, sorted
};

std::vector<ReportingClause> in_order(std::vector<ReportingClause> clauses) {
  std::stable_sort(clauses.begin(), clauses.end(),
                   [](const ReportingClause& a, const ReportingClause& b) { return a.span < b.span; });
  return clauses;
}

// Clauses that stand inside a quotation report within it and attribute nothing outside.
void drop_quoted_clauses(std::vector<ReportingClause>& clauses, const std::vector<Quoted>& quotes) {
  std::erase_if(clauses, [&](const ReportingClause& clause) {
    const auto next = std::partition_point(quotes.begin(), quotes.end(),
                                           [&](const Quoted& q) { return q.span.end <= clause.span.begin; });
    return next != quotes.end() && next->span.overlaps(clause.span);
  });
}

class QuotationFinder {
 public:
  QuotationFinder(const Extraction& extraction, std::vector<ReportingClause> clauses)
      : document_(extraction.document), annotations_(extraction.annotations), quotes_(joined_quotes(document_)),
        attribution_(extraction, without_quoted(std::move(clauses))) {}

  void run() {
    const std::size_t first = annotations_.quotations.size();
    for (const Quoted& quote : quotes_) add(quote);
    share_speakers(first);
  }

 private:
  std::vector<ReportingClause> without_quoted(std::vector<ReportingClause> clauses) const {
    drop_quoted_clauses(clauses, quotes_);
    return clauses;
  }

  void add(const Quoted& quote) {
    const Neighbourhood n = around(document_, quote);
    const ReportingClause* clause = attribution_.beside(quote);
    Quotation record;
    record.span = quote.span;
    record.mode = "direct";
    record.rule = "quotations/no-clause";
    const Weight weight = weigh(n, clause != nullptr);
    if (weight == Weight::nothing) return;
    if (weight == Weight::fragment) {
      if (clause == nullptr) clause = attribution_.governing(quote);
      if (clause == nullptr && count_words(n.content) >= 3) clause = attribution_.sentence_before(quote);
      if (clause == nullptr || !governs_fragment(*clause, quote, n)) return;
      record.mode = "mixed";
    }
    if (clause != nullptr) attribute_to(record, *clause);
    paragraphs_.push_back({quote.first_paragraph, quote.paragraph, n.opens_paragraph && n.closes_paragraph});
    annotations_.quotations.push_back(std::move(record));
  }

  void attribute_to(Quotation& record, const ReportingClause& clause) const {
    record.speaker_mention = clause.speaker;
    record.cue = std::string(document_.unwrapped_text(clause.cue));
    record.rule = clause.rule;
  }

  // One word in quotation marks is a name or irony, unless a verb of naming stands before it.
  bool governs_fragment(const ReportingClause& clause, const Quoted& quote, const Neighbourhood& n) const {
    if (clause.span.begin >= quote.span.end) return count_words(n.content) >= 2;
    const std::string_view cue = document_.folded_text(clause.cue);
    const bool naming = cue.starts_with("call") || cue.starts_with("describ") || cue.starts_with("dub") ||
                        cue.starts_with("label") || cue.starts_with("brand") || cue.starts_with("term");
    return naming || (count_words(n.content) >= 2 && !looks_like_title(n.content));
  }

  // A quotation without a clause of its own has the speaker of its neighbour in the paragraph, else of
  // another reporting clause there; one that fills its paragraph that of the clause or quotation before it.
  void share_speakers(std::size_t first) {
    std::vector<Quotation>& all = annotations_.quotations;
    for (std::size_t i = first; i < all.size(); ++i) {
      if (all[i].speaker_mention) continue;
      const Place& place = paragraphs_[i - first];
      const Quotation* model = nullptr;
      if (i > first && paragraphs_[i - 1 - first].last == place.first && all[i - 1].speaker_mention) model = &all[i - 1];
      if (model == nullptr && i + 1 < all.size() && paragraphs_[i + 1 - first].first == place.last &&
          all[i + 1].speaker_mention) {
        model = &all[i + 1];
      }
      if (model == nullptr) {
        const Quoted here{all[i].span, place.first, place.last, false};
        if (const ReportingClause* clause = attribution_.in_paragraph(here)) {
          attribute_to(all[i], *clause);
          continue;
        }
      }
      if (model == nullptr && place.alone) {
        if (const ReportingClause* clause = attribution_.last_of_paragraph_before(place.first); clause != nullptr) {
          attribute_to(all[i], *clause);
          continue;
        }
      }
      if (model == nullptr && i > first && place.first <= paragraphs_[i - 1 - first].last + 1) model = &all[i - 1];
      if (model == nullptr && place.alone && says_i_or_we(content_of(document_, all[i].span))) {
        if (const auto subject = attribution_.subject_before(place.first)) {
          all[i].speaker_mention = *subject;
          all[i].rule = "quotations/subject-before";
          continue;
        }
      }
      if (model == nullptr || !model->speaker_mention) continue;
      all[i].speaker_mention = model->speaker_mention;
      all[i].cue = model->cue;
      all[i].rule = "quotations/shared-speaker";
    }
  }

  struct Place {
    std::uint32_t first = 0, last = 0;
    bool alone = false;
  };

  const Document& document_;
  Annotations& annotations_;
  std::vector<Quoted> quotes_;
  Attribution attribution_;
  std::vector<Place> paragraphs_;  // parallel to the quotations added here
};

// What a label says whose words it is: a turn of a transcript, a message that an e-mail answers.
void add_labelled(const std::vector<Turn>& turns, std::string_view kind, std::string_view cue, std::string_view rule, std::vector<Quotation>& quotations) {
  for (const Turn& turn : turns) {
    Quotation& record = quotations.emplace_back();
    record.span = turn.words;
    record.kind = kind;
    record.mode = "direct";
    record.cue = cue;
    record.speaker_mention = turn.speaker;
    record.rule = rule;
  }
}

}  // namespace

void accept_quotation(const Extraction& extraction, const Match& match) {
  const Capture* speaker = match.capture("speaker");
  const Capture* cue = match.capture("cue");
  if (speaker == nullptr || cue == nullptr || speaker->record.kind != RecordKind::mention) return;
  extraction.clauses->push_back({cover(speaker->span, cue->span), cue->span, speaker->record.index, match.rule->id});
}

void find_quotations(const Extraction& extraction) {
  QuotationFinder(extraction, in_order(*extraction.clauses)).run();
  std::vector<Quotation>& quotations = extraction.annotations.quotations;
  add_labelled(find_turns(extraction), "turn", ":", "quotations/turn", quotations);
  add_labelled(find_replies(extraction), {}, "wrote", kReplyRule, quotations);
}

}  // namespace factweave
