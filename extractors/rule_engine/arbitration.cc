// SPDX-License-Identifier: MIT
// Overlaps are settled greedily, best match first. `beats` is not transitive, so it is no part of the
// sort: a match waits until every overlapping match that comes before it, by `beats` or else by the rest of
// the order, is decided. Where matches wait for each other in a ring, the best one that nothing
// undecided beats goes first, and where there is none, the best.
#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "extractors/rule_engine/engine.h"

namespace factweave {
namespace {

bool competes(const Match& match) { return match.rule->emit != EmitKind::relation; }

bool beats(const Match& a, const Match& b) {
  const std::vector<std::string>& beaten = a.rule->beats;
  return a.rule != b.rule && std::find(beaten.begin(), beaten.end(), b.rule->id) != beaten.end();
}

// The total order without `beats`, and below it the position, which only orders matches of one rule.
bool better(const Match& a, const Match& b) {
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  if (a.rule->priority != b.rule->priority) return a.rule->priority > b.rule->priority;
  return std::tie(a.rule->order, a.rule->id, a.span) < std::tie(b.rule->order, b.rule->id, b.span);
}

std::string criterion(const Match& winner, const Match& loser) {
  if (beats(winner, loser)) return "beats";
  if (winner.span.size() != loser.span.size()) return "longer span";
  if (winner.rule->priority != loser.rule->priority) return "priority";
  return winner.rule == loser.rule ? "earlier in the text" : "pack order";
}

bool position_before(const Match& a, const Match& b) {
  return std::tie(a.span, a.rule->order, a.rule->id, a.whole) < std::tie(b.span, b.rule->order, b.rule->id, b.whole);
}

// Settles one chain of overlapping matches.
class Chain {
 public:
  Chain(std::vector<Match>& matches, std::vector<std::size_t> members, Trace* trace)
      : matches_(matches), members_(std::move(members)), trace_(trace) {
    std::sort(members_.begin(), members_.end(),
              [&](std::size_t a, std::size_t b) { return better(matches_[a], matches_[b]); });
    any_beats_ = std::any_of(members_.begin(), members_.end(),
                             [&](std::size_t m) { return !matches_[m].rule->beats.empty(); });
  }

  void settle(std::vector<std::size_t>& winners, std::vector<std::size_t>& beaten) {
    while (!members_.empty()) {
      const std::size_t winner = next();
      winners.push_back(winner);
      std::erase_if(members_, [&](std::size_t m) {
        if (m == winner) return true;
        if (!loses(winner, m)) return false;
        beaten.push_back(m);
        return true;
      });
    }
  }

 private:
  [[nodiscard]] std::size_t next() const {
    const auto free = std::find_if(members_.begin(), members_.end(), [&](std::size_t m) { return !waits(m, true); });
    if (free != members_.end()) return *free;
    const auto unbeaten = std::find_if(members_.begin(), members_.end(), [&](std::size_t m) { return !waits(m, false); });
    return unbeaten != members_.end() ? *unbeaten : members_.front();
  }

  // Whether an undecided match that overlaps this one beats it or, where `by_order`, comes before it.
  [[nodiscard]] bool waits(std::size_t candidate, bool by_order) const {
    const Match& match = matches_[candidate];
    bool before = true;  // in the order without `beats`
    for (const std::size_t other : members_) {
      if (other == candidate) {
        before = false;
        if (!any_beats_) return false;
        continue;
      }
      const Match& rival = matches_[other];
      if (!rival.span.overlaps(match.span)) continue;
      if (beats(rival, match) || (by_order && before && !beats(match, rival))) return true;
    }
    return false;
  }

  bool loses(std::size_t winner, std::size_t other) const {
    if (!matches_[winner].span.overlaps(matches_[other].span)) return false;
    if (trace_ != nullptr) {
      trace_->steps.push_back({matches_[other].rule, matches_[other].span, "overlap",
                               "beaten by " + matches_[winner].rule->id + ": " +
                                   criterion(matches_[winner], matches_[other])});
    }
    return true;
  }

  std::vector<Match>& matches_;
  std::vector<std::size_t> members_;  // undecided, best first
  bool any_beats_ = false;
  Trace* trace_;
};

bool same_captures(const Match& a, const Match& b) {
  return std::equal(a.captures.begin(), a.captures.end(), b.captures.begin(), b.captures.end(),
                    [](const Capture& x, const Capture& y) { return x.group == y.group && x.span == y.span; });
}

void drop_duplicates(std::vector<Match>& sorted) {
  const auto duplicate = [](const Match& a, const Match& b) {
    return a.rule == b.rule && a.span == b.span && (competes(a) || same_captures(a, b));
  };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), duplicate), sorted.end());
}

std::vector<Match> taken_out(std::vector<Match>& matches, std::vector<std::size_t>& which) {
  std::sort(which.begin(), which.end());
  std::vector<Match> taken;
  taken.reserve(which.size());
  for (const std::size_t one : which) taken.push_back(std::move(matches[one]));
  return taken;
}

}  // namespace

std::vector<Match> arbitrate(std::vector<Match> candidates, Trace* trace, std::vector<Match>* beaten) {
  if (!std::is_sorted(candidates.begin(), candidates.end(), position_before))  // as the engine leaves them
    std::stable_sort(candidates.begin(), candidates.end(), position_before);
  drop_duplicates(candidates);
  std::vector<std::size_t> winners;
  std::vector<std::size_t> losers;
  std::vector<std::size_t> chain;
  std::uint32_t chain_end = 0;
  const auto settle_chain = [&] {
    if (chain.size() == 1) winners.push_back(chain.front());
    if (chain.size() > 1) Chain(candidates, std::move(chain), trace).settle(winners, losers);
    chain.clear();
  };
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!competes(candidates[i])) {
      winners.push_back(i);
      continue;
    }
    if (candidates[i].span.begin >= chain_end) settle_chain();
    chain_end = std::max(chain_end, candidates[i].span.end);
    chain.push_back(i);
  }
  settle_chain();
  if (beaten != nullptr) *beaten = taken_out(candidates, losers);
  std::vector<Match> result = taken_out(candidates, winners);
  if (trace != nullptr) {
    for (const Match& winner : result) trace->steps.push_back({winner.rule, winner.span, "won", {}});
  }
  return result;
}

}  // namespace factweave
