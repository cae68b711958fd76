// SPDX-License-Identifier: MIT
// What is undertaken: the verb phrases with predicate and object, what they concern, the figure that
// measures success, and whether an outsider could test it.
#include <algorithm>
#include <string>
#include <vector>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

constexpr WordList kVagueVerbs =
    "cooperate work help support develop strive listen continue collaborate engage try do consider explore promote foster "
    "strengthen deepen enhance improve contribute serve";

class Actions {
 public:
  Actions(const UndertakingContext& context, Undertaking& u) : c_(context), w_(context.words), u_(u) {}

  void run() {
    for (const WordRange phrase : phrases()) add(phrase);
    for (const WordRange phrase : u_.more_actions) add(phrase);
    find_concerns();
    find_target();
    u_.record.testable = testable();
  }

 private:
  std::vector<WordRange> phrases() const {
    WordRange whole{u_.verb, u_.action_end > u_.verb ? u_.action_end : u_.clause.end};
    if (u_.voice == "passive" && !u_.subject.tokens.empty()) return {u_.subject.tokens};
    cut_edges(whole);
    if (whole.empty()) return {};
    std::vector<WordRange> result;
    std::size_t begin = whole.begin;
    for (std::size_t i = whole.begin + 1; i + 1 < whole.end; ++i) {
      if (!one_of(w_[i], "and or nor")) continue;
      std::size_t verb = i + 1;
      while (w_.adverb(verb) || w_[verb] == "to" || w_[verb] == ",") ++verb;
      if (verb >= whole.end || !coordinated_verb(whole.begin, i, verb)) continue;
      result.push_back({begin, w_[i - 1] == "," ? i - 1 : i});
      begin = verb;
    }
    result.push_back({begin, whole.end});
    return result;
  }

  // Condition and deadline do not belong to the action where they stand at its edge.
  void cut_edges(WordRange& whole) const {
    for (int round = 0; round < 2; ++round) {
      for (const WordRange& limit : {u_.condition, u_.deadline}) {
        if (limit.empty()) continue;
        if (limit.end + 1 >= whole.end && limit.begin > whole.begin) whole.end = std::min(whole.end, limit.begin);
      }
      while (whole.end > whole.begin && one_of(w_[whole.end - 1], ", . ;")) --whole.end;
    }
  }

  bool coordinated_verb(std::size_t first, std::size_t conjunction, std::size_t verb) const {
    if (w_.mention_over(verb) >= 0 && !w_.mention_from(verb)) return false;
    const std::string_view form = w_.form(verb);
    const std::string_view first_form = w_.form(first);
    if (w_[conjunction + 1] == "to" && form == "base") return true;
    if (form.empty() || (first_form == "ing") != (form == "ing")) return false;
    if (form != "base" && form != "ing") return false;
    if (w_.mention_over(verb) >= 0) return false;
    if (!w_.noun_like(verb)) return true;
    return w_.determiner(verb + 1) || w_.preposition(verb + 1) || (w_[verb + 1].size() && w_[verb + 1][0] >= '0' && w_[verb + 1][0] <= '9');
  }

  void add(WordRange phrase) {
    while (!phrase.empty() && (one_of(w_[phrase.begin], "to not , also be") || (w_.adverb(phrase.begin) && w_.is_verb(phrase.begin + 1)))) {
      if (w_[phrase.begin] == "be" && u_.passive) break;
      ++phrase.begin;
    }
    if (phrase.empty()) return;
    CommitmentAction action;
    action.span = w_.span(phrase);
    std::size_t verb = phrase.begin;
    while (verb < phrase.end && one_of(w_[verb], "be been being")) ++verb;
    if (u_.voice == "passive") verb = u_.verb;
    if (u_.gapped != 0) verb = u_.gapped;
    const bool takes_noun = verb == u_.trigger.end && u_.voice == "verb" && one_of(w_.lemma(verb - 1), "promise pledge offer guarantee");  // *were promised equal pay*
    action.predicate = w_.lemma(verb).empty() || takes_noun ? std::string() : std::string(w_.lemma(verb));
    if (action.predicate.empty()) action.predicate = default_predicate();
    if (u_.gapped != 0) {
      action.object = w_.text(phrase);
      u_.record.actions.push_back(std::move(action));
      return;
    }
    const bool up_to = w_[verb + 1] == "up" && w_[verb + 2] == "to";  // *exchange up to ten students*
    const bool dated = c_.names_figure({verb + 2, verb + 3}, "date period");
    if (one_of(w_[verb + 1], "out up down off on back away over") && !up_to && !dated && w_.is_verb(verb) && !w_.determiner(verb)) {
      if (verb + 1 < phrase.end) action.predicate += " " + std::string(w_[verb + 1]);
    }
    const WordRange done_to = u_.content_subject.empty() ? u_.subject.tokens : u_.content_subject;
    action.object = u_.passive && !u_.subject.tokens.empty() ? bare(without_verb(done_to)) : object(verb + (w_.is_verb(verb) && !takes_noun ? 1 : 0), phrase.end);
    u_.record.actions.push_back(std::move(action));
  }

  // The trigger took a noun: *promised 20 buses* is *give*, *targets net debt* is *reach*.
  std::string default_predicate() const {
    if (u_.record.act == "goal") return "reach";
    if (u_.voice == "modal" && w_[u_.verb] == "be") return "be";  // *will be recyclable*
    return one_of(u_.record.act, "promise offer") ? "give" : "do";
  }

  std::string object(std::size_t begin, std::size_t end) const {
    std::size_t i = begin;
    while (i < end && i > 0 && w_.words().touches_previous(i) && (w_[i] == "-" || w_[i - 1] == "-")) ++i;  // *co-finance a road*
    i = behind_recipient(begin, i, end);
    if (i + 1 < end && w_[i] == "up" && w_[i + 1] == "to") i += 2;
    while (i < end && (w_.adverb(i) || one_of(w_[i], "out up down off on back away over"))) ++i;
    if (i >= end || w_.preposition(i) || one_of(w_[i], "to that , . and \"")) return {};
    std::size_t stop = i;
    while (stop < end && !one_of(w_[stop], ", ; ( \" and that which who to if unless once so together jointly") && !w_.preposition(stop)) {
      if (stop > i && !w_.determiner(stop - 1) && w_.form(stop).starts_with("pa") && w_.preposition(stop + 1) && !w_.noun_like(stop)) break;  // *two lawsuits filed in Larne*
      ++stop;
    }
    if (stop > i + 1 && stop < end && w_[stop] == "to" && w_[stop - 1] == "up") --stop;  // *cover costs up to a limit*
    return bare({i, stop});
  }

  // *lend the Supplier two tanks*: what is lent stands behind whom it is lent to.
  std::size_t behind_recipient(std::size_t behind_verb, std::size_t i, std::size_t end) const {
    static constexpr WordList kGiving = "give offer lend send mail pay grant hand show owe award teach guarantee refund";
    if (behind_verb == 0 || !kGiving.has(w_.lemma(behind_verb - 1))) return i;
    const int m = w_.mention_from(w_.behind_the(i));
    if (!c_.is_agent(m)) return i;
    const std::size_t next = w_.mention_tokens(static_cast<std::size_t>(m)).end;
    const bool object = next < end && (w_.determiner(next) || w_.mention_from(next) >= 0 || !w_.figures_from({next, next + 1}).empty());
    return object && !one_of(w_[next], "this next last every each") ? next : i;
  }

  // *The policy enters into force in May and will be reviewed*: what is reviewed.
  WordRange without_verb(WordRange subject) const {
    for (std::size_t i = subject.begin + 1; i < subject.end; ++i) {
      if (w_.finite(i)) return {subject.begin, i};
    }
    return subject;
  }

  std::string bare(WordRange range) const {
    while (range.begin + 1 < range.end && w_.determiner(range.begin)) ++range.begin;
    return w_.text(range);
  }

  void find_concerns() {
    std::vector<RecordRef>& concerns = u_.record.concerns;
    const std::vector<Mention>& mentions = c_.annotations().mentions;
    const WordRange inside{u_.voice == "passive" || u_.passive ? u_.clause.begin : std::max(u_.trigger.end, u_.clause.begin), u_.clause.end};
    for (const std::uint32_t m : mentions_in(inside)) {
      const WordRange tokens = w_.mention_tokens(m);
      if (!mentions[m].entity) continue;
      if (mentions[m].level == Level::pronoun && mentions[m].type != "Product") continue;
      if (mentions[m].type == "Person" && !acted_on(mentions[m], tokens)) continue;
      if (mentions[m].type == "Place" && (is_venue(tokens) || is_container(tokens))) continue;
      const RecordRef ref = entity_ref(*mentions[m].entity);
      if (std::find(concerns.begin(), concerns.end(), ref) == concerns.end()) concerns.push_back(ref);
    }
    for (const std::size_t f : w_.figures_from(inside)) {
      const WordRange tokens = w_.figure_tokens(f);
      if (tokens.end > inside.end || repeats(tokens)) continue;
      if (one_of(c_.annotations().figures[f].kind, "date period time duration ordinal")) continue;
      concerns.push_back(figure_ref(f));
    }
  }

  // *at a conference in Larne*: where it was said.
  bool is_venue(WordRange place) const {
    const std::size_t in = place.begin - 1;
    return one_of(w_[in], "in at") && one_of(w_[in - 1], "conference meeting summit ceremony rally event briefing");
  }

  // *a plant at Larne, Norway*: where the town is; not the end of a list of towns.
  bool is_container(WordRange place) const {
    const std::size_t comma = place.begin - 1;
    if (w_[comma] != "," || one_of(w_[place.end], ", and or")) return false;
    const int town = w_.mention_to(comma);
    if (town < 0 || c_.annotations().mentions[static_cast<std::size_t>(town)].type != "Place") return false;
    return w_[w_.mention_tokens(static_cast<std::size_t>(town)).begin - 1] != ",";
  }

  // *recruit 250 nurses*, but *a fund for herders*, *I promised this to the President*
  bool acted_on(const Mention& person, WordRange tokens) const {
    std::size_t first = tokens.begin;
    while (first > u_.trigger.end && w_.determiner(first - 1)) --first;
    return person.subtype == "group" && !w_.preposition(first - 1) && w_[first - 1] != "to";
  }

  // *¥6.4 billion (about $42 million)*: the same amount again.
  bool repeats(WordRange figure) const {
    const std::size_t open = figure.begin - 1;
    return figure.begin > u_.clause.begin + 1 && w_[open] == "(" && std::ranges::any_of(w_.figures_from({u_.clause.begin, open}), [&](std::size_t f) {
             return w_.figure_tokens(f).end == open;
           });
  }

  // The mentions inside a range, in the order of their numbers.
  std::vector<std::uint32_t> mentions_in(WordRange range) const {
    const std::vector<std::uint32_t>& order = c_.discourse.order;
    std::vector<std::uint32_t> inside;
    const auto first = std::partition_point(order.begin(), order.end(), [&](std::uint32_t m) {
      return w_.mention_tokens(m).begin < range.begin;
    });
    for (auto m = first; m != order.end() && w_.mention_tokens(*m).begin < range.end; ++m) {
      if (w_.mention_tokens(*m).end <= range.end) inside.push_back(*m);
    }
    std::sort(inside.begin(), inside.end());
    return inside;
  }

  void find_target() {
    const std::vector<Figure>& figures = c_.annotations().figures;
    std::optional<std::uint32_t> best;
    for (const std::size_t f : w_.figures_from(u_.clause)) {
      const WordRange tokens = w_.figure_tokens(f);
      if (tokens.end > u_.clause.end) continue;
      if (!one_of(figures[f].kind, "money percent count measure multiplier ratio frequency age")) continue;
      if (!u_.condition.empty() && u_.condition.contains(tokens.begin)) continue;
      const bool of_subject = tokens.end <= u_.trigger.begin && !u_.passive && !one_of(u_.voice, "noun passive");  // *the two towns will*
      if (of_subject) continue;
      const bool level = w_[tokens.begin - 1] == "to";
      const bool how_often = best && figures[*best].kind == "frequency" && one_of(w_[w_.figure_tokens(*best).begin], "each every annually yearly monthly weekly daily");
      if (!best || level || how_often) best = static_cast<std::uint32_t>(f);
    }
    u_.record.target = best;
  }

  std::string testable() const {
    if (u_.record.target || u_.record.deadline) return "yes";
    if (u_.record.actions.empty()) return "no";
    const CommitmentAction& first = u_.record.actions.front();
    if (one_of(first.predicate, kVagueVerbs)) return first.object.empty() || first.object.find("everything") == 0 ? "no" : "partly";
    if (first.object.empty()) return "partly";
    return "yes";
  }

  const UndertakingContext& c_;
  const ClauseWords& w_;
  Undertaking& u_;
};

}  // namespace

void read_actions(const UndertakingContext& context, Undertaking& u) { Actions(context, u).run(); }

}  // namespace factweave
