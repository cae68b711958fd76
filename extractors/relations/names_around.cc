// SPDX-License-Identifier: MIT
#include "extractors/relations/names_around.h"

#include <algorithm>
#include <array>
#include <span>

#include "extractors/names/name_lists.h"
#include "extractors/names/nominal_subtypes.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// *Frost Lines (43%), Larne Ferries*: where a short bracket that holds a number closes; else the same place.
std::uint32_t behind_bracket(std::string_view text, std::uint32_t end) {
  constexpr std::size_t kLongest = 24;  // bytes
  const std::string_view behind = text.substr(std::min<std::size_t>(end, text.size()), kLongest);
  const std::size_t close = behind.starts_with(" (") ? behind.find(')') : std::string_view::npos;
  const bool number = close != std::string_view::npos && behind.substr(0, close).find_first_of("0123456789") != std::string_view::npos;
  return number ? end + static_cast<std::uint32_t>(close) + 1 : end;
}

}  // namespace

std::string_view head_of_nominal(std::string_view nominal) {
  const std::size_t of = nominal.find(" of ");
  std::string_view noun_phrase = nominal.substr(0, of);
  const std::size_t blank = noun_phrase.rfind(' ');
  return blank == std::string_view::npos ? noun_phrase : noun_phrase.substr(blank + 1);
}

NamesAround::NamesAround(const Extraction& extraction) : extraction_(extraction) {
  for (std::uint32_t i = 0; i < extraction.annotations.mentions.size(); ++i) {
    const Mention& m = extraction.annotations.mentions[i];
    if (m.level == Level::name) names_.emplace(m.span.begin, i);
    if (m.level == Level::name) name_ends_.emplace(m.span.end, i);
  }
}

std::optional<std::uint32_t> NamesAround::name_at(std::uint32_t begin) const {
  const auto found = names_.find(begin);
  return found == names_.end() ? std::nullopt : std::optional(found->second);
}

std::uint32_t NamesAround::named_beside(std::uint32_t nominal) const {
  const Mention& outer = extraction_.annotations.mentions[nominal];
  const std::string_view after = std::string_view(extraction_.document.unwrapped).substr(outer.span.end, 4);
  const std::uint32_t begin = outer.span.end + (after == " of " ? 4 : after.starts_with(' ') ? 1 : 0);
  if (begin == outer.span.end) return nominal;
  const auto found = names_.find(begin);
  if (found == names_.end()) return nominal;
  const Mention& name = extraction_.annotations.mentions[found->second];
  return name.type == outer.type && (after != " of " || name.entity == outer.entity) ? found->second : nominal;
}

std::uint32_t NamesAround::behind_portfolio(std::uint32_t nominal) const {
  constexpr std::uint32_t kLongest = 70;  // bytes
  const std::uint32_t begin = extraction_.annotations.mentions[nominal].span.end;
  const std::string_view behind = std::string_view(extraction_.document.unwrapped).substr(begin, kLongest);
  if (!behind.starts_with(" of ") && !behind.starts_with(" for ")) return nominal;
  for (std::size_t word = behind.find(' ', 1); word != std::string_view::npos; word = behind.find(' ', word + 1)) {
    const std::string_view rest = behind.substr(word + 1);
    const auto name = names_.find(begin + static_cast<std::uint32_t>(word) + 1);
    if (name != names_.end() && extraction_.annotations.mentions[name->second].type == "Person") {
      static constexpr WordList kGoesOn = "and & of for the";  // *for Foreign and Commonwealth Affairs*, *of Trade and Tom Weber*
      return kGoesOn.has(last_word(behind.substr(0, word))) ? nominal : name->second;
    }
    const bool goes_on = rest.starts_with("and ") || rest.starts_with("& ") || rest.starts_with("of ") || rest.starts_with("the ") ||
                         (!rest.empty() && rest.front() >= 'A' && rest.front() <= 'Z');
    if (!goes_on) return nominal;
  }
  return nominal;
}

bool NamesAround::is_dash(std::string_view gap) const {
  if (gap.starts_with(" (")) gap.remove_prefix(std::min(gap.size(), gap.find(')') == std::string_view::npos ? gap.size() : gap.find(')') + 1));
  if (!gap.starts_with(" - ")) return false;
  for (gap.remove_prefix(3); !gap.empty();) {
    const std::size_t blank = gap.find(' ');
    if (blank == std::string_view::npos || extraction_.name_lists == nullptr || !extraction_.name_lists->has(NameList::honorific, gap.substr(0, blank))) return false;
    gap.remove_prefix(blank + 1);
  }
  return true;
}

std::uint32_t NamesAround::across_dash(std::uint32_t nominal) const {
  constexpr std::uint32_t kReach = 40;  // bytes
  const Document& document = extraction_.document;
  const Span office = extraction_.annotations.mentions[nominal].span;
  const auto size = static_cast<std::uint32_t>(document.text.size());
  for (std::uint32_t at = office.end; at < std::min(office.end + kReach, size); ++at) {
    const auto found = names_.find(at);
    if (found == names_.end() || extraction_.annotations.mentions[found->second].type != "Person") continue;
    if (is_dash(document.folded_text({office.end, at}))) return found->second;
    break;
  }
  for (const std::uint32_t dash : {3U, 5U}) {  // bytes of a hyphen or a dash between blanks
    const auto found = office.begin < dash ? name_ends_.end() : name_ends_.find(office.begin - dash);
    if (found != name_ends_.end() && extraction_.annotations.mentions[found->second].type == "Person" && document.folded_text({office.begin - dash, office.begin}) == " - ") return found->second;
  }
  return nominal;
}

std::optional<std::uint32_t> NamesAround::before_comma(const Mention& nominal) const {
  constexpr std::uint32_t kComma = 2;  // bytes of ", "
  const std::uint32_t begin = nominal.span.begin;
  if (nominal.level != Level::nominal || begin < kComma || extraction_.document.unwrapped_text({begin - kComma, begin}) != ", ") return std::nullopt;
  const auto found = name_ends_.find(begin - kComma);
  return found == name_ends_.end() ? std::nullopt : std::optional(found->second);
}

std::uint32_t NamesAround::across_comma(std::uint32_t nominal) const {
  const Mention& office = extraction_.annotations.mentions[nominal];
  const std::string_view behind = std::string_view(extraction_.document.unwrapped).substr(office.span.end);
  const std::string_view field = behind.substr(0, behind.find_first_of(",.;:()\""));
  const bool lower = std::none_of(field.begin(), field.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!field.starts_with(" of ") || !lower) return nominal;  // *Ilse Brandt, Norvik's head of sales Tom Weber and*
  const std::optional<std::uint32_t> person = before_comma(office);
  return person && extraction_.annotations.mentions[*person].type == "Person" ? *person : nominal;
}

std::vector<std::uint32_t> NamesAround::listed_behind(std::uint32_t end, std::string_view type, bool open_ended) const {
  static constexpr std::array<std::string_view, 3> kJoints = {", and ", " and ", ", "};
  const std::string_view text = extraction_.document.unwrapped;
  std::vector<std::uint32_t> names;
  for (bool more = true; more;) {
    more = false;
    end = behind_bracket(text, end);
    for (const std::string_view joint : kJoints) {
      if (!text.substr(std::min<std::size_t>(end, text.size())).starts_with(joint)) continue;
      const auto found = names_.find(end + static_cast<std::uint32_t>(joint.size()));
      if (found == names_.end() || extraction_.annotations.mentions[found->second].type != type) break;
      names.push_back(found->second);
      end = extraction_.annotations.mentions[found->second].span.end;
      more = joint == ", ";
      if (!more) return names;
      break;
    }
  }
  if (open_ended) return names;
  return {};  // no list without its end
}

std::vector<std::uint32_t> NamesAround::people_behind(const Mention& nominal) const {
  std::vector<std::uint32_t> people = listed_behind(nominal.span.end, "Person");
  const auto first = names_.find(nominal.span.end + 1);
  if (!people.empty() || first == names_.end() || extraction_.annotations.mentions[first->second].type != "Person") return people;
  if (extraction_.document.unwrapped[nominal.span.end] != ' ') return people;
  people = listed_behind(extraction_.annotations.mentions[first->second].span.end, "Person");
  people.push_back(first->second);
  return people;
}

std::vector<std::uint32_t> NamesAround::counted_by(const Mention& nominal, std::string_view type) const {
  static constexpr std::array<std::string_view, 9> kOne = {", ", ", the ", " namely ", ", namely ", " called ", ", called ", ": ", " is ", " named "};
  static constexpr std::array<std::string_view, 9> kMany = {" include ", " include the ", " including ", " included ", ", including ", " such as ", ": ", " are ", " namely "};
  const std::string_view behind = std::string_view(extraction_.document.unwrapped).substr(nominal.span.end);
  const bool many = head_of_nominal(without_partitive(extraction_.document.folded_text(nominal.span))).ends_with('s');
  const auto named = [&](std::string_view joint) -> std::optional<std::uint32_t> {
    if (!behind.starts_with(joint)) return std::nullopt;
    const auto found = names_.find(nominal.span.end + static_cast<std::uint32_t>(joint.size()));
    if (found == names_.end() || extraction_.annotations.mentions[found->second].type != type) return std::nullopt;
    return found->second;
  };
  std::vector<std::uint32_t> names;
  for (const std::string_view joint : many ? std::span<const std::string_view>(kMany) : std::span<const std::string_view>(kOne)) {
    const std::optional<std::uint32_t> first = named(joint);
    if (!first) continue;
    names.push_back(*first);
    if (many) {
      const std::vector<std::uint32_t> rest = listed_behind(extraction_.annotations.mentions[*first].span.end, type, true);
      names.insert(names.end(), rest.begin(), rest.end());
    }
    break;
  }
  return names;
}

}  // namespace factweave
