// SPDX-License-Identifier: MIT
#include "graph/plain_names.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_set>

#include "pipeline/split_words.h"

namespace factweave {
namespace {

constexpr std::string_view kWords =
    // bodies
    "agency army assembly authority bank board bureau cabinet commission committee council court department directorate force fund "
    "government house inspectorate ministry navy office parliament police secretariat senate service services treasury tribunal "
    // their members and levels
    "appeal appeals audit borough central city civil commissioners common community congress constitutional county criminal "
    "deputies directors district elders executive family federal general governors high joint legislative local management "
    "ministers municipal national parish provincial public regents regional representatives select special standing state "
    "states supervisory supreme town trustees village ward "
    // fields
    "accounts affairs agriculture anti arts aviation census children citizenship climate commerce communication communications "
    "corruption culture customs defence defense development disaster economic economy education election elections electoral "
    "emergency employment energy environment environmental ethics external finance financial fire fisheries food foreign forestry "
    "gender health higher highways home housing human immigration industries industry information infrastructure innovation interior "
    "internal investment investments irrigation justice labor labour land lands law legal livestock media migration mines mining "
    "natural petroleum physical planning power primary prime procurement protection railways rescue research resources revenue rights roads "
    "rural safety sanitation science secondary security social sport sports statistics taxation technology tourism trade transport "
    "transportation urban utilities veterans water welfare women works youth "
    // what joins them
    "and for in of on the";

// What such a name begins with, or is, where each country has one.
constexpr std::array<std::string_view, 19> kOfCountry = {
    "cabinet", "central bank", "congress", "constitutional court", "council of ministers", "court of appeal", "electoral commission",
    "federal", "foreign", "high court", "house", "ministry", "national", "parliament", "prime", "public accounts committee", "senate",
    "supreme court", "treasury"};

// Plain words, and yet there is one that everybody means.
constexpr std::array<std::string_view, 9> kKnown = {
    "commission on human rights", "economic and social council", "foreign office", "general assembly", "home office",
    "human rights council", "national health service", "security council", "state department"};

const std::unordered_set<std::string_view>& words() {
  static const std::unordered_set<std::string_view> kSet = [] {
    const auto list = split_words(kWords);
    return std::unordered_set<std::string_view>(list.begin(), list.end());
  }();
  return kSet;
}

bool begins_with(std::string_view key, std::string_view lead) {
  return key.starts_with(lead) && (key.size() == lead.size() || key[lead.size()] == ' ');
}

bool is_plain(std::span<const std::string_view> parts) {
  return !parts.empty() && std::all_of(parts.begin(), parts.end(), [](std::string_view word) { return words().contains(word); });
}

}  // namespace

PlainName plain_name(std::string_view key) {
  const auto parts = split_words(key);
  if (!is_plain(parts) || std::find(kKnown.begin(), kKnown.end(), key) != kKnown.end()) return PlainName::none;
  const bool of_country = std::any_of(kOfCountry.begin(), kOfCountry.end(), [&](std::string_view lead) { return begins_with(key, lead); });
  return of_country ? PlainName::of_country : PlainName::of_part;
}

std::string one_order(std::string_view key) {
  constexpr std::array<std::string_view, 2> kNouns = {"ministry", "department"};
  const auto is_noun = [&](std::string_view word) { return std::find(kNouns.begin(), kNouns.end(), word) != kNouns.end(); };
  const auto parts = split_words(key);
  if (parts.size() < 2 || !is_plain(parts) || key == "state department") return std::string(key);
  if (key == "foreign ministry") return "ministry of foreign affairs";
  const bool behind = is_noun(parts.back()), joined = is_noun(parts.front()) && (parts[1] == "of" || parts[1] == "for");
  if (behind == joined || (behind && std::any_of(parts.begin(), parts.end(), [](std::string_view word) { return word == "of" || word == "for"; }))) return std::string(key);
  const std::size_t begin = joined ? 2 : 0, end = parts.size() - (behind ? 1 : 0);
  std::string out = std::string(behind ? parts.back() : parts.front()) + " of";
  for (std::size_t i = begin; i < end; ++i) {
    if (parts[i] != "the") (out += ' ') += parts[i];
  }
  return out;
}

}  // namespace factweave
