// SPDX-License-Identifier: MIT
// Gaps: *Japan will provide $60 million and Norway $20 million*, *Uganda pledged to ratify the treaty and Tanzania to
// abolish the levy*. Behind the conjunction the verb is left out; what follows is an undertaking of its own.
#include <algorithm>
#include <optional>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

// Verbs whose object is who is to act: *pledged to help Kenya and Uganda to build*.
constexpr WordList kOfOthers = "help urge ask allow enable encourage persuade press invite call assist require instruct order get";

class Gaps {
 public:
  explicit Gaps(const UndertakingContext& context) : c_(context), w_(context.words) {}

  void split(std::vector<Undertaking>& all) const {
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::optional<Undertaking> next = split_off(all[i]); next; next = split_off(all[i])) {
        ++i;
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(i), std::move(*next));
      }
    }
  }

 private:
  // The first conjunct without a verb, with all that follows it; the head ends before it.
  std::optional<Undertaking> split_off(Undertaking& head) const {
    const bool takes_gap = one_of(head.voice, "modal verb object") && !head.passive && head.subject.kind == SubjectKind::agent;
    if (!takes_gap || recipient_first(head)) return std::nullopt;
    for (std::size_t i = std::max(head.verb, head.clause.begin) + 1; i + 2 < head.clause.end; ++i) {
      if (!one_of(w_[i], ", and ;")) continue;
      std::size_t subject = w_[i + 1] == "and" ? i + 2 : i + 1;
      subject = w_.behind_the(subject);
      const int m = w_.mention_from(subject);
      if (m < 0 || !may_commit(static_cast<std::size_t>(m))) continue;
      const bool infinitive = w_[head.trigger.end - 1] == "to" && infinitive_behind(head, i, m);
      if (!infinitive && !amount_behind(i, m)) continue;
      Undertaking rest = conjunct(head, static_cast<std::uint32_t>(m), infinitive);
      cut(head, i);
      return rest;
    }
    return std::nullopt;
  }

  bool may_commit(std::size_t m) const {
    const Mention& mention = c_.annotations().mentions[m];
    return mention.level == Level::name && mention.entity && one_of(mention.type, "Person Organization Place");
  }

  // *will give Kenya $20 million and Uganda $30 million*: these receive.
  bool recipient_first(const Undertaking& head) const {
    for (const std::size_t at : {head.verb, head.verb + 1}) {
      const std::size_t first = w_.behind_the(at);
      if (first >= head.trigger.end && first > head.subject.tokens.begin && c_.is_agent(w_.mention_from(first))) return true;
    }
    return false;
  }

  // *, and Norway $20 million*; not *to Kenya and Uganda $20 million*, *and Norway, $20 million in debt, is*.
  bool amount_behind(std::size_t joint, int m) const {
    if (w_[joint] == "and" && c_.is_agent(w_.mention_to(joint))) return false;
    const std::size_t amount = w_.mention_tokens(static_cast<std::size_t>(m)).end;
    const auto figures = w_.figures_from({amount, amount + 1});
    if (figures.empty()) return false;
    const std::size_t end = w_.figure_tokens(figures.front()).end;
    const bool counts = one_of(c_.annotations().figures[figures.front()].kind, "money count measure percent");
    return counts && !w_.finite(end) && w_[end] != "-";
  }

  // *and Tanzania to abolish the levy*
  bool infinitive_behind(const Undertaking& head, std::size_t joint, int m) const {
    const std::size_t to = w_.mention_tokens(static_cast<std::size_t>(m)).end;
    if (w_[to] != "to" || w_.form(to + 1) != "base") return false;
    return !c_.is_agent(w_.mention_to(joint)) && !one_of(w_.lemma(head.verb), kOfOthers);
  }

  Undertaking conjunct(const Undertaking& head, std::uint32_t m, bool infinitive) const {
    Undertaking rest = head;
    const WordRange subject = w_.mention_tokens(m);
    rest.subject = Subject{SubjectKind::agent, subject, m, {}, false};
    rest.clause.begin = subject.begin;
    rest.verb = infinitive ? subject.end + 1 : subject.end;
    if (!infinitive) rest.gapped = head.gapped != 0 ? head.gapped : head.verb;
    rest.action_end = 0;
    return rest;
  }

  void cut(Undertaking& head, std::size_t end) const {
    head.clause.end = end;
    if (head.action_end > end) head.action_end = end;
    std::erase_if(head.more_actions, [&](const WordRange& action) { return action.begin >= end; });
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
};

}  // namespace

bool gives_money(const UndertakingContext& context, std::size_t verb) {
  const ClauseWords& words = context.words;
  constexpr std::size_t kAmount = 3;  // words: *pledged a further $4 million*
  return one_of(words.lemma(verb), "pledge promise commit offer announce") && words.form(verb) == "past" && context.names_money({verb + 1, verb + 1 + kAmount});
}

void split_gaps(const UndertakingContext& context, std::vector<Undertaking>& all) { Gaps(context).split(all); }

}  // namespace factweave
