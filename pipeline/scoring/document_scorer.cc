// SPDX-License-Identifier: MIT
#include "pipeline/scoring/document_scorer.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "pipeline/scoring/one_to_one.h"
#include "pipeline/scoring/scored_values.h"

namespace factweave {
namespace {

using Records = std::vector<ScoredRecord>;
using Agree = std::function<bool(const ScoredRecord&, const ScoredRecord&)>;
using Row = std::function<std::string(const ScoredRecord&)>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;  // (gold, system)

std::int64_t overlap(std::int64_t a_start, std::int64_t a_end, std::int64_t b_start, std::int64_t b_end) {
  return std::min(a_end, b_end) - std::max(a_start, b_start);
}

std::int64_t overlap(const ScoredRecord& a, const ScoredRecord& b) { return overlap(a.start, a.end, b.start, b.end); }

std::int64_t size(const ScoredRecord& r) { return r.end - r.start; }

double intersection_over_union(const ScoredRecord& a, const ScoredRecord& b) {
  const double shared = static_cast<double>(overlap(a, b));
  return shared > 0 ? shared / (static_cast<double>(size(a) + size(b)) - shared) : 0;
}

// Pairs of overlapping records that agree: most overlap in total, then closest spans.
Pairs link(const Records& gold, const std::vector<std::size_t>& gold_of, const Records& system,
           const std::vector<std::size_t>& system_of, const Agree& agree) {
  std::vector<AssignmentEdge> edges;
  for (const std::size_t g : gold_of) {
    for (const std::size_t s : system_of) {
      const std::int64_t shared = overlap(gold[g], system[s]);
      if (shared <= 0 || !agree(gold[g], system[s])) continue;
      edges.push_back({g, s, static_cast<double>(shared) + 0.5 * intersection_over_union(gold[g], system[s])});
    }
  }
  return one_to_one(edges);
}

std::vector<std::size_t> all_of(std::size_t n) {
  std::vector<std::size_t> out(n);
  for (std::size_t i = 0; i < n; ++i) out[i] = i;
  return out;
}

// Required gold is matched first; system records on optional gold, or neutral ones, are no extras.
struct Match {
  Pairs pairs, spared;
  std::vector<std::size_t> missed, extra;

  // The same match where pairs that are not good count as missed and extra.
  [[nodiscard]] Match only(const std::function<bool(std::size_t, std::size_t)>& good) const {
    Match out{{}, spared, missed, extra};
    for (const auto& [g, s] : pairs) {
      if (good(g, s)) {
        out.pairs.emplace_back(g, s);
      } else {
        out.missed.push_back(g);
        out.extra.push_back(s);
      }
    }
    return out;
  }
};

Match match(const Records& gold, const Records& system, const Agree& agree, const Agree& softly,
            const std::function<bool(const ScoredRecord&)>& neutral) {
  std::vector<std::size_t> need, may, rest;
  for (std::size_t g = 0; g < gold.size(); ++g) (gold[g].optional ? may : need).push_back(g);
  Match m;
  m.pairs = link(gold, need, system, all_of(system.size()), agree);
  std::set<std::size_t> used_gold, used_system;
  for (const auto& [g, s] : m.pairs) {
    used_gold.insert(g);
    used_system.insert(s);
  }
  for (const std::size_t g : need) {
    if (!used_gold.contains(g)) m.missed.push_back(g);
  }
  for (std::size_t s = 0; s < system.size(); ++s) {
    if (used_system.contains(s)) continue;
    rest.push_back(s);
    const bool on_optional = std::any_of(may.begin(), may.end(), [&](std::size_t g) {
      return overlap(gold[g], system[s]) > 0 && softly(gold[g], system[s]);
    });
    if (!on_optional && !neutral(system[s])) m.extra.push_back(s);
  }
  m.spared = link(gold, may, system, rest, softly);
  return m;
}

std::string type_row(const ScoredRecord& r) {
  static const std::set<std::string> kMicro = {"Person", "Organization", "Place", "Product"};
  return kMicro.contains(r.type) ? r.type : "(" + r.type + ")";
}

bool is_symmetric(const std::string& type) {
  return type == "metWith" || type == "cooperatesWith" || type == "tradePartner";
}

bool is_derived(const std::string& type) {
  return type == "said" || type == "made" || type == "addressedTo" || type == "concerns" || type == "quantifies";
}

class DocumentScorer {
 public:
  DocumentScorer(ScoredDocument gold, ScoredDocument system) : gold_(std::move(gold)), system_(std::move(system)) {
    for (ScoredDocument* d : {&gold_, &system_}) {
      for (ScoredRecord& r : d->mentions) d->trim(r, r.level == "name", false);
      for (ScoredRecord& r : d->figures) d->trim(r, true, false);
      for (ScoredRecord& r : d->quotes) d->trim(r, false, false);
      for (ScoredRecord& r : d->commitments) d->trim(r, false, true);
    }
    for (ScoredRecord& m : gold_.mentions) {
      m.types = {m.type};
      for (const std::string& other : m.alternatives) {
        if (const ScoredEntity* e = gold_.entity(other)) m.types.insert(e->type);
      }
    }
  }

  std::vector<ScoreRow> run() {
    for (const char* level : {"name", "nominal", "pronoun"}) mentions(level);
    align();
    figures();
    quotes();
    commitments();
    relations();
    std::vector<ScoreRow> out;
    for (auto& [key, row] : rows_) out.push_back(row);
    return out;
  }

 private:
  ScoreRow& row(const std::string& section, const std::string& mode, const std::string& name) {
    ScoreRow& r = rows_[{section, mode, name}];
    r.section = section;
    r.mode = mode;
    r.row = name;
    return r;
  }

  void tally(const std::string& section, const std::string& mode, const Match& m, const Records& gold,
             const Records& system, const Row& name) {
    for (const auto& [g, s] : m.pairs) ++row(section, mode, name(gold[g])).tp;
    for (const std::size_t g : m.missed) ++row(section, mode, name(gold[g])).fn;
    for (const std::size_t s : m.extra) ++row(section, mode, name(system[s])).fp;
  }

  void mentions(const std::string& level) {
    const std::string section = level + "s";
    Records gold, system;
    std::copy_if(gold_.mentions.begin(), gold_.mentions.end(), std::back_inserter(gold), [&](const auto& m) { return m.level == level; });
    std::copy_if(system_.mentions.begin(), system_.mentions.end(), std::back_inserter(system), [&](const auto& m) { return m.level == level; });
    const Agree accepted = [](const ScoredRecord& g, const ScoredRecord& s) { return g.types.contains(s.type); };
    const Agree exact = [](const ScoredRecord& g, const ScoredRecord& s) { return g.types.contains(s.type) && g.at == s.at; };
    const auto neutral = [&](const ScoredRecord& s) {
      return std::any_of(gold_.mentions.begin(), gold_.mentions.end(), [&](const ScoredRecord& g) {
        return g.optional && overlap(g, s) > 0 && g.types.contains(s.type);
      });
    };
    tally(section, "strict", match(gold, system, exact, accepted, neutral), gold, system, type_row);
    const Match lenient = match(gold, system, accepted, accepted, neutral);
    tally(section, "lenient", lenient, gold, system, type_row);
    const Agree same_span = [](const ScoredRecord& g, const ScoredRecord& s) { return g.at == s.at; };
    for (const auto& [g, s] : link(gold, lenient.missed, system, lenient.extra, same_span)) {
      row(section, "lenient", type_row(gold[g])).half_recall += 0.5;
      row(section, "lenient", type_row(system[s])).half_precision += 0.5;
    }
  }

  // Entities one-to-one by shared mentions; a split-off system entity stands for the gold entity that
  // most of its mentions belong to; entities without matched mentions align by type and name.
  void align() {
    const Agree agree = [](const ScoredRecord& g, const ScoredRecord& s) { return g.types.contains(s.type) || g.at == s.at; };
    std::vector<std::pair<std::string, std::string>> order;  // (gold, system) in order of first occurrence
    std::map<std::pair<std::string, std::string>, int> shared;
    for (const auto& [g, s] : link(gold_.mentions, all_of(gold_.mentions.size()), system_.mentions,
                                   all_of(system_.mentions.size()), agree)) {
      const ScoredRecord& mine = system_.mentions[s];
      const std::string who = mine.entity.empty() ? "unlinked " + std::to_string(mine.start) : mine.entity;
      const std::pair key(gold_.mentions[g].entity, who);
      if (shared[key]++ == 0) order.push_back(key);
    }
    std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) { return shared[a] > shared[b]; });
    for (const auto& [g, s] : order) nodes_.try_emplace(s, g);
    align_one_to_one(order, shared);
    align_by_name();
  }

  void align_one_to_one(const std::vector<std::pair<std::string, std::string>>& order,
                        std::map<std::pair<std::string, std::string>, int>& shared) {
    std::map<std::string, std::size_t> rows, columns;
    std::vector<std::string> gold, system;
    std::vector<AssignmentEdge> edges;
    for (const auto& pair : order) {
      const auto [r, new_row] = rows.try_emplace(pair.first, gold.size());
      if (new_row) gold.push_back(pair.first);
      const auto [c, new_column] = columns.try_emplace(pair.second, system.size());
      if (new_column) system.push_back(pair.second);
      edges.push_back({r->second, c->second, static_cast<double>(shared[pair])});
    }
    for (const auto& [g, s] : one_to_one(edges)) nodes_[system[s]] = gold[g];
  }

  void align_by_name() {
    for (const ScoredEntity& mine : system_.entities) {
      for (const ScoredEntity& other : gold_.entities) {
        if (other.type != mine.type || nodes_.contains(mine.id)) continue;
        const std::set<std::string> a = names(gold_, other), b = names(system_, mine);
        const bool common = std::any_of(a.begin(), a.end(), [&](const std::string& n) { return b.contains(n); });
        if ((other.id == "doc" && mine.id == "doc") || common) nodes_[mine.id] = other.id;
      }
    }
  }

  static std::set<std::string> names(const ScoredDocument& document, const ScoredEntity& entity) {
    std::set<std::string> keys;
    const auto add = [&](const std::string& name) {
      if (std::string key = scored_name(name); !key.empty()) keys.insert(std::move(key));
    };
    add(entity.name);
    for (const std::string& alias : entity.aliases) add(alias);
    for (const ScoredRecord& m : document.mentions) {
      if (m.entity == entity.id && m.level == "name") add(std::string(m.field("text")));
    }
    return keys;
  }

  [[nodiscard]] std::string node(const std::string& id) const {
    if (id.empty()) return id;
    const auto found = nodes_.find(id);
    return found == nodes_.end() ? "? " + id : found->second;
  }

  // An entity and the alternatives that the gold allows for it within [start, end).
  [[nodiscard]] std::set<std::string> either(const std::string& id, std::int64_t start, std::int64_t end) const {
    std::set<std::string> out = {id};
    for (const ScoredRecord& m : gold_.mentions) {
      if (m.entity == id && overlap(m.start, m.end, start, end) > 0) out.insert(m.alternatives.begin(), m.alternatives.end());
    }
    return out;
  }

  void remember(const Records& gold, const Records& system, const Match& m) {
    for (const Pairs* pairs : {&m.spared, &m.pairs}) {
      for (const auto& [g, s] : *pairs) nodes_[system[s].id] = gold[g].id;
    }
  }

  void figures() {
    const Row kind = [](const ScoredRecord& f) { return std::string(f.field("kind")); };
    const Agree every = [](const ScoredRecord&, const ScoredRecord&) { return true; };
    const auto nothing = [](const ScoredRecord&) { return false; };
    const Match m = match(gold_.figures, system_.figures, same_kind, every, nothing);
    tally("figures", "detected", m, gold_.figures, system_.figures, kind);
    const Match right = m.only([&](std::size_t g, std::size_t s) { return same_value(gold_.figures[g], system_.figures[s]); });
    tally("figures", "value", right, gold_.figures, system_.figures, kind);
    remember(gold_.figures, system_.figures, m);
  }

  void quotes() {
    std::erase_if(system_.quotes, [](const ScoredRecord& q) { return q.field("kind") == "turn"; });
    const Row one = [](const ScoredRecord&) { return std::string("quotation"); };
    const Agree every = [](const ScoredRecord&, const ScoredRecord&) { return true; };
    const Agree exact = [](const ScoredRecord& g, const ScoredRecord& s) { return g.at == s.at; };
    const auto nothing = [](const ScoredRecord&) { return false; };
    const Match strict = match(gold_.quotes, system_.quotes, exact, every, nothing);
    tally("quotes", "strict", strict, gold_.quotes, system_.quotes, one);
    const Match speakers = strict.only([&](std::size_t g, std::size_t s) {
      return node(std::string(system_.quotes[s].field("speaker"))) == gold_.quotes[g].field("speaker");
    });
    tally("quotes", "span+speaker", speakers, gold_.quotes, system_.quotes, one);
    remember(gold_.quotes, system_.quotes, match(gold_.quotes, system_.quotes, every, every, nothing));
  }

  void commitments() {
    const auto inside = [](const ScoredRecord& a, const ScoredRecord& b) {
      return a.trigger && overlap(a.trigger->start, a.trigger->end, b.start, b.end) == a.trigger->end - a.trigger->start;
    };
    const Agree found = [&](const ScoredRecord& g, const ScoredRecord& s) {
      return 2 * overlap(g, s) >= std::min(size(g), size(s)) || inside(g, s) || inside(s, g);
    };
    const auto spared = [&](const ScoredRecord& s) {
      return std::any_of(gold_.not_commitments.begin(), gold_.not_commitments.end(), [&](const ScoredRecord& n) {
        return n.optional && 2 * overlap(s, n) >= size(n);
      });
    };
    const Row act = [](const ScoredRecord& c) {
      const std::string_view name = c.field("act");
      return name.empty() ? std::string("None") : std::string(name);
    };
    const Match m = match(gold_.commitments, system_.commitments, found, found, spared);
    tally("commitments", "detected", m, gold_.commitments, system_.commitments, act);
    const Match core = m.only([&](std::size_t g, std::size_t s) { return core_right(gold_.commitments[g], system_.commitments[s]); });
    tally("commitments", "core", core, gold_.commitments, system_.commitments, act);
    remember(gold_.commitments, system_.commitments, m);
  }

  [[nodiscard]] bool core_right(const ScoredRecord& g, const ScoredRecord& s) const {
    std::set<std::string> joint;
    std::vector<std::string> named = g.joint_with;
    if (!g.field("committer").empty()) named.emplace_back(g.field("committer"));
    for (const std::string& id : named) joint.merge(either(id, g.start, g.end));
    std::set<std::string> wider = joint;
    for (const std::string& id : joint) {
      if (const ScoredEntity* e = gold_.entity(id)) wider.insert(e->members.begin(), e->members.end());
    }
    for (const ScoredEntity& e : gold_.entities) {
      if (std::any_of(e.members.begin(), e.members.end(), [&](const std::string& m) { return wider.contains(m); })) {
        wider.insert(e.id);
      }
    }
    const std::string committer = node(std::string(s.field("committer")));
    const bool right = wider.empty() ? committer.empty() : wider.contains(committer);
    const auto polarity = [](const ScoredRecord& c) { return c.field("polarity").empty() ? "positive" : c.field("polarity"); };
    return right && polarity(g) == polarity(s) && g.has_condition == s.has_condition && g.has_deadline == s.has_deadline;
  }

  void relations() {
    std::map<std::string, std::pair<std::vector<ScoredRelation>, std::vector<ScoredRelation>>> by_type;
    for (const ScoredRelation& r : gold_.relations) by_type[r.type].first.push_back(r);
    for (const ScoredRelation& r : system_.relations) by_type[r.type].second.push_back(r);
    for (const auto& [type, both] : by_type) {
      if (!is_derived(type)) triples(type, both.first, both.second);
    }
  }

  void triples(const std::string& type, const std::vector<ScoredRelation>& gold, const std::vector<ScoredRelation>& system) {
    std::vector<AssignmentEdge> edges;
    for (std::size_t g = 0; g < gold.size(); ++g) {
      const double weight = gold[g].optional ? 1 : gold[g].inferred ? 100 : 10000;
      for (std::size_t s = 0; s < system.size(); ++s) {
        if (same_triple(gold[g], system[s])) edges.push_back({g, s, weight});
      }
    }
    std::set<std::size_t> found, used;
    for (const auto& [g, s] : one_to_one(edges)) {
      found.insert(g);
      used.insert(s);
    }
    ScoreRow& counts = row("relations", "triple", type);
    for (std::size_t g = 0; g < gold.size(); ++g) {
      if (!gold[g].optional && !gold[g].inferred) ++(found.contains(g) ? counts.tp : counts.fn);
    }
    counts.fp += static_cast<int>(system.size() - used.size());
  }

  [[nodiscard]] bool same_triple(const ScoredRelation& g, const ScoredRelation& s) const {
    const std::set<std::string> from = either(g.from, g.start, g.end), to = either(g.to, g.start, g.end);
    const std::string a = node(s.from), b = node(s.to);
    return (from.contains(a) && to.contains(b)) || (is_symmetric(g.type) && from.contains(b) && to.contains(a));
  }

  ScoredDocument gold_, system_;
  std::map<std::string, std::string> nodes_;  // system id → gold id
  std::map<std::tuple<std::string, std::string, std::string>, ScoreRow> rows_;
};

}  // namespace

std::vector<ScoreRow> score_document(const ScoredDocument& gold, const ScoredDocument& system) {
  return DocumentScorer(gold, system).run();
}

}  // namespace factweave
