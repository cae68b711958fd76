// SPDX-License-Identifier: MIT
// Rule 9 of coreference: *(the “Supplier”)* gives the party before it an alias; every later *the
// Supplier* is a nominal mention of that party.
#include <algorithm>
#include <string>
#include <vector>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/phrase.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

struct Alias {
  std::string text;  // folded, as written
  std::uint32_t entity = kNoEntity;
  std::uint32_t defined_at = 0;  // source offset
};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// *(the "Supplier")*, *("Supplier")*, *(hereinafter "Supplier")* from the opening bracket on.
std::string alias_in(std::string_view text) {
  const std::size_t close = text.find(')');
  if (close == std::string_view::npos || close > 80) return {};
  const std::string_view inside = text.substr(1, close - 1);
  const std::size_t open = inside.find('"');
  if (open == std::string_view::npos || open > 40) return {};
  const std::size_t end = inside.find('"', open + 1);
  if (end == std::string_view::npos || end + 1 < inside.size()) return {};
  std::string_view alias = inside.substr(open + 1, end - open - 1);
  if (alias.starts_with("the ")) alias.remove_prefix(4);
  const bool fits = !alias.empty() && alias.size() <= 40 && is_capital(alias[0]);
  return fits ? std::string(alias) : std::string();
}

class ContractRoles {
 public:
  explicit ContractRoles(Discourse& discourse) : d_(discourse) {}

  void run() {
    find_definitions();
    for (const Alias& alias : aliases_) join_uses(alias);
  }

 private:
  void find_definitions() {
    const std::string_view text = d_.document.folded.text();
    for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
      std::string alias = alias_in(text.substr(at, 120));
      if (alias.empty()) continue;
      const std::uint32_t offset = d_.document.folded.to_source(static_cast<std::uint32_t>(at));
      std::uint32_t party = one_of(to_ascii_lower(alias), "parties sides participants signatories members states countries companies") ? parties_before(offset) : kNoEntity;
      if (party == kNoEntity) party = party_before(offset);
      if (party != kNoEntity) aliases_.push_back({std::move(alias), party, offset});
    }
  }

  // *Norway, Sweden and Denmark (the "Parties")*: all that are listed in the sentence before the bracket.
  [[nodiscard]] std::uint32_t parties_before(std::uint32_t offset) {
    std::vector<std::uint32_t> named;
    for (const std::uint32_t m : d_.order) {
      const Mention& mention = d_.mention(m);
      if (mention.span.end > offset) break;
      const bool agent = mention.level == Level::name && d_.resolved(m) && one_of(mention.type, "Place Organization Person");
      if (agent && d_.document.sentence_at(mention.span.begin) == d_.document.sentence_at(offset)) named.push_back(m);
    }
    if (named.empty()) return kNoEntity;
    const std::string type = d_.mention(named.back()).type;
    const std::vector<std::uint32_t> members = enumeration_of(d_, named, 0, type);
    return members.size() < 2 ? kNoEntity : d_.group(members, type);
  }

  // The nearest named party of the sentence before the bracket.
  [[nodiscard]] std::uint32_t party_before(std::uint32_t offset) const {
    const std::uint32_t after = aliases_.empty() ? 0 : aliases_.back().defined_at;
    std::uint32_t party = kNoEntity;
    bool party_is_body = false;
    for (const std::uint32_t m : d_.order) {
      const Mention& mention = d_.mention(m);
      if (mention.span.end > offset) break;
      const bool named = mention.level == Level::name && mention.type != "Figure" && d_.resolved(m) && !d_.nested(m);
      if (named && offset - mention.span.end < 160 && d_.document.sentence_at(mention.span.begin) ==
                                                          d_.document.sentence_at(offset)) {
        const bool body = mention.type == "Organization" || mention.type == "Person";
        if (mention.span.begin < after) continue;  // the party of the definition before
        if (body || !party_is_body) party = party != kNoEntity && !body && party_is_body ? party : d_.entity_of(m);
        party_is_body |= body;
      }
    }
    return party;
  }

  void join_uses(const Alias& alias) {
    const std::string_view text = d_.document.folded.text();
    for (std::size_t at = text.find(alias.text); at != std::string_view::npos; at = text.find(alias.text, at + 1)) {
      const std::size_t end = at + alias.text.size();
      const bool begins = at == 0 || !std::isalnum(static_cast<unsigned char>(text[at - 1]));
      const bool ends = end >= text.size() || !std::isalnum(static_cast<unsigned char>(text[end]));
      if (begins && ends) join_use(alias, at, end);
    }
  }

  void join_use(const Alias& alias, std::size_t at, std::size_t end) {
    const std::string_view text = d_.document.folded.text();
    const std::string_view before = text.substr(0, at);
    std::size_t begin = at;
    if (before.ends_with("the ") || before.ends_with("The ")) begin -= 4;
    const Span span = d_.document.folded.to_source(Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    const Span bare = d_.document.folded.to_source(Span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    for (const std::uint32_t m : d_.order) {
      const Mention& mention = d_.mention(m);
      if (!mention.span.overlaps(bare)) continue;
      const bool owns = mention.span.begin == span.begin && mention.span.end > span.end && text.substr(end).starts_with("'");  // *the Supplier's staff*
      if (owns) continue;
      if (mention.span != span && mention.span != bare) return;  // part of another phrase
      if (!d_.resolved(m) && mention.type == d_.entity(alias.entity).type) {
        d_.join(m, alias.entity, "contract-role");
      } else if (!d_.resolved(m)) {
        d_.annotations.mentions[m].type = d_.entity(alias.entity).type;
        d_.annotations.mentions[m].subtype = d_.entity(alias.entity).subtype;
        d_.join(m, alias.entity, "contract-role");
      }
      return;
    }
    Mention added;
    added.span = span;
    added.type = d_.entity(alias.entity).type;
    added.subtype = d_.entity(alias.entity).subtype;
    added.level = Level::nominal;
    added.rule = "coreference/contract-role";
    added.entity = alias.entity;
    added_.push_back(std::move(added));
  }

 public:
  std::vector<Mention> added_;

 private:
  Discourse& d_;
  std::vector<Alias> aliases_;
};

}  // namespace

void define_contract_roles(Discourse& discourse) {
  ContractRoles roles(discourse);
  roles.run();
  discourse.add_mentions(std::move(roles.added_));
}

}  // namespace factweave
