// SPDX-License-Identifier: MIT
// One node for each cluster of entities, with what all its documents say of it.
#include <algorithm>
#include <map>

#include "graph/canonical_key.h"
#include "graph/corpus_nodes.h"
#include "graph/property_types.h"
#include "pipeline/ascii_case.h"
#include "pipeline/split_words.h"

namespace factweave {
namespace {

constexpr std::string_view kPartSeparator = "\x1f";

// The profiles of one cluster, in the order of documents.
using Cluster = std::vector<std::uint32_t>;

class EntityNodes {
 public:
  EntityNodes(CorpusNodes& corpus, const Profiles& profiles, const EntityLinks& links)
      : corpus_(corpus), profiles_(profiles), links_(links) {}

  void run() {
    std::map<std::uint32_t, Cluster> clusters;
    for (std::uint32_t p = 0; p < profiles_.all.size(); ++p) clusters[links_.cluster_of[p]].push_back(p);
    choose_plain_keys(clusters);
    for (std::size_t d = 0; d < corpus_.documents.size(); ++d) {
      corpus_.nodes[d].entities.resize(corpus_.documents[d].entities.size());
    }
    for (const auto& [first, cluster] : clusters) add(cluster);
    add_mentions();
    add_members();
    add_merges();
  }

 private:
  const EntityProfile& profile(std::uint32_t p) const { return profiles_.all[p]; }
  const FactEntity& entity(std::uint32_t p) const {
    return corpus_.documents[profile(p).document].entities[profile(p).entity];
  }
  std::string text(StringId id) const { return std::string(corpus_.text(id)); }
  std::string document_id(std::uint32_t p) const { return text(corpus_.documents[profile(p).document].id); }

  static std::size_t document_count(const EntityNodes& nodes, const Cluster& cluster) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < cluster.size(); ++i) {
      count += i == 0 || nodes.profile(cluster[i]).document != nodes.profile(cluster[i - 1]).document ? 1 : 0;
    }
    return count;
  }

  // The most frequent of some strings; the first by text of several.
  std::string most_frequent(const std::vector<StringId>& values) const {
    std::map<std::string_view, std::size_t> counts;
    for (const StringId v : values) ++counts[corpus_.text(v)];
    std::string_view best;
    std::size_t most = 0;
    for (const auto& [value, count] : counts) {
      if (!value.empty() && count > most) best = value, most = count;
    }
    return std::string(best);
  }

  template <typename Field>
  std::vector<StringId> all_of(const Cluster& cluster, Field field) const {
    std::vector<StringId> values;
    for (const std::uint32_t p : cluster) values.push_back(field(p));
    return values;
  }

  std::string type_of(const Cluster& c) const { return text(profile(c.front()).type); }
  std::string code_of(const Cluster& c) const {
    return most_frequent(all_of(c, [&](std::uint32_t p) { return profile(p).code; }));
  }
  std::string key_of(const Cluster& c) const {
    return most_frequent(all_of(c, [&](std::uint32_t p) { return profile(p).key; }));
  }

  // Known in its own document only: unnamed, a bare surname, a place without code and container.
  bool local(const Cluster& c) const {
    const EntityProfile& p = profile(c.front());
    if (!p.named) return true;
    if (c.size() > 1 || p.code != 0) return false;
    if (corpus_.ontology.is_a(text(p.type), "Person")) return split_words(corpus_.text(p.key)).size() < 2;
    if (corpus_.ontology.is_a(text(p.type), "Place")) {
      return p.countries.empty() && p.containers.empty();
    }
    return false;
  }

  // Of several clusters with one name, the one in most documents has the plain key, so that a rare namesake
  // which a new document brings does not change its id.
  void choose_plain_keys(const std::map<std::uint32_t, Cluster>& clusters) {
    for (const auto& [first, cluster] : clusters) {
      if (local(cluster) || !code_of(cluster).empty()) continue;
      const std::string key = type_of(cluster) + std::string(kPartSeparator) + key_of(cluster);
      const auto [place, added] = plain_.try_emplace(key, first);
      if (!added && document_count(*this, cluster) > document_count(*this, clusters.at(place->second))) {
        place->second = first;
      }
    }
  }

  std::string node_key(const Cluster& cluster) {
    const EntityProfile& p = profile(cluster.front());
    if (local(cluster)) {
      const std::string key = "local" + std::string(kPartSeparator) + document_id(cluster.front()) +
                              std::string(kPartSeparator) + text(p.key);
      const std::size_t ordinal = ordinals_[type_of(cluster) + key]++;
      return ordinal == 0 ? key : key + std::string(kPartSeparator) + std::to_string(ordinal);
    }
    if (const std::string code = code_of(cluster); !code.empty()) return code;
    const std::string key = key_of(cluster);
    const std::string full = type_of(cluster) + std::string(kPartSeparator) + key;
    if (plain_.at(full) == links_.cluster_of[cluster.front()]) return key;
    const std::string own = key + std::string(kPartSeparator) + document_id(cluster.front());
    const std::size_t ordinal = ordinals_[full + own]++;
    return ordinal == 0 ? own : own + std::string(kPartSeparator) + std::to_string(ordinal);
  }

  void add(const Cluster& cluster) {
    GraphBuilder& b = corpus_.builder;
    if (corpus_.ontology.type(type_of(cluster)) == nullptr) {
      ++b.report().dropped_edges["entity of unknown type " + type_of(cluster)];
      return;
    }
    const NodeId node = b.add_node(type_of(cluster), node_key(cluster));
    for (const std::uint32_t p : cluster) corpus_.nodes[profile(p).document].entities[profile(p).entity] = node;
    const std::string name = name_of(cluster);
    b.set_name(node, name);
    const std::string subtype = most_frequent(all_of(cluster, [&](std::uint32_t p) { return profile(p).subtype; }));
    if (!subtype.empty()) b.set_subtype(node, subtype);
    add_aliases(node, cluster, name);
    b.set(node, "named", profile(cluster.front()).named);
    b.set(node, "document_count", static_cast<std::int64_t>(document_count(*this, cluster)));
    add_dates(node, cluster);
    add_attributes(node, cluster);
  }

  // The most frequent name; one in capitals (*DUNMORE*, *UK*, *Ilse BRANDT*) only where no document has another, but a body's
  // letters are a name.
  std::string name_of(const Cluster& cluster) const {
    const std::vector<StringId> names = all_of(cluster, [&](std::uint32_t p) { return profile(p).name; });
    const bool body = corpus_.ontology.is_a(type_of(cluster), "Organization");
    const bool person = corpus_.ontology.is_a(type_of(cluster), "Person");
    std::vector<StringId> plain;
    for (const StringId name : names) {
      const std::string_view written = corpus_.text(name);
      const bool letters = body && written.find(' ') == std::string_view::npos;
      if (letters || !(person ? has_capitals(written) : in_capitals(written))) plain.push_back(name);
    }
    const std::string best = most_frequent(plain.empty() ? names : plain);
    return corpus_.ontology.is_a(type_of(cluster), "Place") ? longest_of_count(plain.empty() ? names : plain, best) : best;
  }

  // Of the names of a place that are as frequent as this one, the longest: *Bosnia and Herzegovina* rather than *BiH*.
  std::string longest_of_count(const std::vector<StringId>& names, const std::string& best) const {
    std::map<std::string_view, std::size_t> counts;
    for (const StringId name : names) ++counts[corpus_.text(name)];
    std::string_view longest = best;
    for (const auto& [name, count] : counts) {
      if (count == counts[best] && name.size() > longest.size()) longest = name;
    }
    return std::string(longest);
  }

  static bool in_capitals(std::string_view name) {
    const bool upper = std::any_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return upper && std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  // A word of several letters in capitals, as some write surnames.
  static bool has_capitals(std::string_view name) {
    constexpr std::size_t kInitials = 2;
    const auto words = split_words(name);
    return std::any_of(words.begin(), words.end(), [](std::string_view word) { return word.size() > kInitials && in_capitals(word); });
  }

  void add_aliases(NodeId node, const Cluster& cluster, const std::string& name) {
    std::set<std::string_view> aliases;
    for (const std::uint32_t p : cluster) {
      aliases.insert(corpus_.text(profile(p).name));
      for (const StringId alias : entity(p).aliases) aliases.insert(corpus_.text(alias));
    }
    for (const std::string_view alias : one_of_each(aliases)) {
      if (to_ascii_lower(alias) != to_ascii_lower(name)) corpus_.builder.set(node, "aliases", std::string(alias));
    }
  }

  // *Mayor* and *mayor* once, as most small letters have it: the last by text.
  static std::vector<std::string_view> one_of_each(const std::set<std::string_view>& texts) {
    std::map<std::string, std::string_view> by_letters;
    for (const std::string_view text : texts) by_letters[to_ascii_lower(text)] = text;
    std::vector<std::string_view> kept;
    for (const auto& [letters, text] : by_letters) kept.push_back(text);
    return kept;
  }

  void add_dates(NodeId node, const Cluster& cluster) {
    std::string first, last;
    for (const std::uint32_t p : cluster) {
      const std::string date = text(corpus_.documents[profile(p).document].date);
      if (!parse_day(date)) continue;
      if (first.empty() || date < first) first = date;
      if (last.empty() || date > last) last = date;
    }
    corpus_.builder.set(node, "first_seen", first);
    corpus_.builder.set(node, "last_seen", last);
  }

  // Lists are united; of single values the most frequent stays.
  void add_attributes(NodeId node, const Cluster& cluster) {
    std::map<std::string_view, std::vector<StringId>> values;
    for (const std::uint32_t p : cluster) {
      for (const FactAttribute& a : entity(p).attributes) {
        if (a.value != 0 && corpus_.text(a.name) != "named") values[corpus_.text(a.name)].push_back(a.value);
      }
    }
    for (const auto& [name, found] : values) {
      const AttributeType* type = corpus_.ontology.attribute(name);
      const std::string property = node_property_name(name);
      if (type == nullptr || !type->list) {
        set_attribute(node, property, most_frequent(found));
        continue;
      }
      std::set<std::string_view> united;
      for (const StringId v : found) united.insert(corpus_.text(v));
      for (const std::string_view v : one_of_each(united)) set_attribute(node, property, std::string(v));
    }
  }

  void set_attribute(NodeId node, const std::string& property, const std::string& value) {
    GraphBuilder& b = corpus_.builder;
    b.set(node, property, value);
    if (property == "iso3166" && value.size() >= 2) b.set(node, "country_code", value.substr(0, 2));
    if (property == "geonames") b.set(node, "same_as", "https://sws.geonames.org/" + value + "/");
    if (property == "published" && !parse_day(value)) b.set(node, "published_text", value);
  }

  void add_mentions() {
    GraphBuilder& b = corpus_.builder;
    std::map<NodeId, std::pair<std::int64_t, float>> totals;
    for (std::size_t d = 0; d < corpus_.documents.size(); ++d) {
      for (const FactMention& m : corpus_.documents[d].mentions) {
        const auto node = corpus_.node(d, entity_ref(m.entity));
        if (!node) continue;
        b.add_evidence(*node, corpus_.evidence(d, m.at, m.level));
        auto& [count, best] = totals[*node];
        ++count;
        best = std::max(best, m.at.confidence);
      }
    }
    for (const auto& [node, total] : totals) {
      b.set(node, "mention_count", total.first);
      b.set(node, "confidence", stated_confidence(total.second));
    }
  }

  void add_members() {
    for (std::size_t d = 0; d < corpus_.documents.size(); ++d) {
      const auto& entities = corpus_.documents[d].entities;
      for (std::uint32_t e = 0; e < entities.size(); ++e) {
        for (const std::uint32_t member : entities[e].members) {
          const auto group = corpus_.node(d, entity_ref(e)), one = corpus_.node(d, entity_ref(member));
          if (group && one) corpus_.builder.set(*group, "members", std::string(corpus_.builder.uid(*one)));
        }
      }
    }
  }

  void add_merges() {
    GraphBuilder& b = corpus_.builder;
    for (const Join& join : links_.joins) {
      const EntityProfile& p = profile(join.second);
      const auto node = corpus_.node(p.document, entity_ref(p.entity));
      if (!node) continue;
      b.add_merge({*node, corpus_.nodes[p.document].self, b.text(text(p.name)), b.text(join.rule), b.text(join.reason)});
      ++b.report().merges[std::string(join.rule)];
    }
    for (const auto& [reason, count] : links_.kept_apart) b.report().kept_apart[reason] += count;
  }

  CorpusNodes& corpus_;
  const Profiles& profiles_;
  const EntityLinks& links_;
  std::map<std::string, std::uint32_t> plain_;       // type and key → the cluster that has it
  std::map<std::string, std::size_t> ordinals_;      // equal keys so far
};

}  // namespace

void add_entity_nodes(CorpusNodes& corpus, const Profiles& profiles, const EntityLinks& links) {
  EntityNodes(corpus, profiles, links).run();
}

}  // namespace factweave
