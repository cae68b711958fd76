// SPDX-License-Identifier: MIT
#include "extractors/rule_language/rule_checks.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>

#include "extractors/rule_language/pattern_scanner.h"

namespace factweave {
namespace {

// Types whose records code makes too, once the first phase is over.
constexpr std::array<std::string_view, 8> kFilledByCode = {
    "Person", "Organization", "Place", "Product", "Document", "Figure", "Commitment", "Quotation"};

bool fills(const Rule& rule, const SlotUse& slot, const Ontology& ontology) {
  return ontology.is_a(rule.type, slot.type) && (slot.subtype.empty() || slot.subtype == rule.subtype);
}

void check_slot(const Rule& rule, const SlotUse& slot, const std::vector<RuleDraft>& drafts,
                const Ontology& ontology, DiagnosticList& diagnostics) {
  const auto report = [&](std::string message, std::string hint) {
    diagnostics.add(Severity::error, "unfilled-slot", slot.at.position(), slot.length, std::move(message),
                    std::move(hint));
  };
  if (rule.phase == 0) {
    report("Rules of the first phase see the text alone; no slot is filled yet.",
           "move the rule to a pack of a later phase");
    return;
  }
  const bool by_code = slot.type == "Entity" || std::find(kFilledByCode.begin(), kFilledByCode.end(),
                                                          slot.type) != kFilledByCode.end();
  if (by_code) return;
  const bool by_rule = std::any_of(drafts.begin(), drafts.end(), [&](const RuleDraft& other) {
    return other.rule.phase < rule.phase && fills(other.rule, slot, ontology);
  });
  if (by_rule) return;
  report("No rule of an earlier phase emits '" + slot.type + "'.",
         "the rule that emits it must be in an earlier phase than '" + ontology.phases[rule.phase] + "'");
}

void check_beats(const RuleDraft& draft, const std::unordered_set<std::string>& ids,
                 DiagnosticList& diagnostics) {
  for (const auto& [at, id] : draft.beats) {
    if (ids.contains(id)) continue;
    diagnostics.error("unknown-rule", at, "There is no rule '" + id + "' to beat.",
                      did_you_mean(id, std::vector<std::string>(ids.begin(), ids.end())));
  }
}

}  // namespace

void check_rules(const std::vector<RuleDraft>& drafts, const std::vector<PackSource>& packs,
                 const Ontology& ontology, DiagnosticList& diagnostics) {
  std::unordered_set<std::string> ids;
  for (const RuleDraft& draft : drafts) ids.insert(draft.rule.id);
  std::set<std::pair<const PackSource*, std::string>> used;
  for (const RuleDraft& draft : drafts) {
    check_beats(draft, ids, diagnostics);
    for (const SlotUse& slot : draft.pattern.slots) {
      check_slot(draft.rule, slot, drafts, ontology, diagnostics);
    }
    for (const std::string& macro : draft.pattern.macros) {
      used.emplace(draft.layered->pack, macro);
      if (draft.layered->changed_by != nullptr) used.emplace(draft.layered->changed_by, macro);
    }
  }
  for (const PackSource& pack : packs) {
    if (pack.name.text == kGlobalMacroPack) continue;
    for (const auto& [name, text] : pack.macros) {
      if (used.contains({&pack, name.text})) continue;
      diagnostics.warning("unused-macro", name, "No rule uses the macro '" + name.text + "'.", "remove it");
    }
  }
  if (drafts.empty() && !diagnostics.has_errors()) {
    Position first = packs.empty() ? Position{} : packs.front().name.at;
    diagnostics.add(Severity::error, "no-rules", first, 1, "There is no rule in these packs.",
                    "rules stand under 'rules:' in files named *.yaml");
  }
}

void check_names(const std::vector<PackSource>& packs, const Ontology& ontology,
                 DiagnosticList& diagnostics) {
  for (const PackSource& pack : packs) {
    if (!pack.name.text.empty() && !is_kebab_case(pack.name.text)) {
      diagnostics.error("bad-name", pack.name,
                        "A pack's name is made of lower-case letters, digits, - and _.");
    }
    for (const auto& [name, text] : pack.macros) {
      if (!is_upper_camel(name.text)) {
        diagnostics.error("bad-name", name, "A macro's name is UpperCamel: CompanyName.");
      }
      if (ontology.type(name.text) == nullptr && name.text != "Entity") continue;
      diagnostics.error("reserved-name", name,
                        "The macro '" + name.text + "' would hide the type of that name.",
                        "choose another name");
    }
  }
}

}  // namespace factweave
