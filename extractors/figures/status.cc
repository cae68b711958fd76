// SPDX-License-Identifier: MIT
#include "extractors/figures/status.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extractors/figures/sentence_words.h"

namespace factweave {
namespace {

constexpr std::size_t kWordsBefore = 18;
constexpr std::size_t kWordsAfter = 10;
constexpr int kNestedCommitments = 6;  // that may begin between a clause and a figure of it

template <std::size_t N>
bool in(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 9> kTargetNouns = {"target", "targets", "goal",    "goals",     "pledge",
                                                          "appeal", "aim",     "promise", "commitment"};
constexpr std::array<std::string_view, 20> kTargetVerbs = {
    "pledged",    "pledges", "promised",   "promises", "commit", "committed", "undertakes",
    "undertook",  "shall",   "guaranteed", "required", "vowed",  "aims",      "hope",
    "contracted", "hopes",   "hoped",      "aspire",   "swore",  "seeks"};
constexpr std::array<std::string_view, 15> kForecastWords = {
    "expect",    "expects",  "expected", "forecast", "forecasts", "predict", "predicts", "projected",
    "projects",  "analysts", "should",   "likely",   "guidance",  "outlook", "projection"};
constexpr std::array<std::string_view, 14> kPlanWords = {
    "plan",     "plans",   "planned", "intends",  "intend", "budget", "budgeted",
    "approved", "decided", "propose", "proposes", "agreed", "will",   "scheduled"};
constexpr std::array<std::string_view, 4> kEstimateWords = {"estimates", "estimate", "estimated", "assumes"};
constexpr std::array<std::string_view, 5> kOfferWords = {"offer", "offers", "offered", "offering", "could"};
constexpr std::array<std::string_view, 6> kLimitWords = {"must",  "maximum", "exceed",
                                                         "limit", "liable",  "exceeds"};
constexpr std::array<std::string_view, 8> kReached = {"was", "were", "had", "rose", "fell", "is", "are", "has"};
constexpr std::array<std::string_view, 3> kUnsure = {"might", "could", "may"};

// What words right before the figure say of it alone.
std::string_view named(const std::vector<std::string>& before) {
  const auto word = [&](std::size_t i) { return i < before.size() ? std::string_view(before[i]) : std::string_view(); };
  if (word(0) == "existing" || word(0) == "previous" || word(0) == "from") return "baseline";
  if (word(0) == ":" && word(1) == "was") return "baseline";
  // "6.3% above the 388 million of a year ago"
  if (word(0) == "the" && (word(1) == "above" || word(1) == "below" || word(1) == "than")) return "baseline";
  return {};
}

// By the nouns and verbs before the figure, nearest first. Behind a copula only nouns tell: "the goal is 5%".
std::string_view by_words(const std::vector<std::string>& before) {
  bool reached = false;
  for (const std::string& word : before) {
    if (word == ";") break;
    if (in(word, kTargetNouns)) return "target";
    if (reached) continue;
    if (in(word, kForecastWords)) return "forecast";
    if (in(word, kEstimateWords)) return "estimate";
    if (in(word, kPlanWords)) return "planned";
    if (in(word, kOfferWords) || word == "would") return "offer";
    if (in(word, kLimitWords)) return "limit";
    if (in(word, kTargetVerbs)) return "target";
    reached = in(word, kReached);
  }
  return {};
}

// What the act of its commitment makes of a figure; a bound on what one must or must not do is a limit.
std::string_view by_commitment(const Commitment& commitment, const Figure& figure,
                               const std::vector<std::string>& before) {
  const auto word = [&](std::size_t i) { return i < before.size() ? std::string_view(before[i]) : std::string_view(); };
  const bool definite = word(0) == "the" || word(0) == "this" || word(0) == "its" || word(0) == "their";
  if (definite && figure.bound.empty()) return "actual";  // "to waive the JOD 300 fee"
  if (commitment.act == "obligation" || commitment.act == "refusal") {
    const bool limited = !figure.bound.empty() && figure.bound != "range";
    if (limited || std::find(before.begin(), before.end(), "liable") != before.end()) return "limit";
    if (commitment.act == "refusal") return "actual";
    return "target";
  }
  if (word(0) == "exceed" || word(0) == "exceeds") return "limit";
  if (commitment.act == "plan" || commitment.act == "decision" || commitment.act == "intention") return "planned";
  if (commitment.act == "offer" || commitment.act == "readiness") return "offer";
  if (commitment.act == "promise" || commitment.act == "goal" || commitment.act == "agreement") return "target";
  return {};
}

}  // namespace

FigureStatus::FigureStatus(const Extraction& extraction) : extraction_(&extraction) {
  const std::vector<Commitment>& commitments = extraction.annotations.commitments;
  for (std::uint32_t i = 0; i < commitments.size(); ++i) order_.push_back(i);
  std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return commitments[a].span < commitments[b].span;
  });
}

const Commitment* FigureStatus::commitment_at(Span span) const {
  const std::vector<Commitment>& commitments = extraction_->annotations.commitments;
  auto next = std::upper_bound(order_.begin(), order_.end(), span.begin, [&](std::uint32_t at, std::uint32_t c) {
    return at < commitments[c].span.begin;
  });
  for (int i = 0; i < kNestedCommitments && next != order_.begin(); ++i) {
    const Commitment& commitment = commitments[*--next];
    if (span.begin < commitment.span.end) return &commitment;
  }
  return nullptr;
}

std::string FigureStatus::of(const Figure& figure) const {
  const Document& document = extraction_->document;
  const std::vector<std::string> before = words_before(document, figure.span.begin, kWordsBefore);
  if (const std::string_view status = named(before); !status.empty()) return std::string(status);
  if (const Commitment* commitment = commitment_at(figure.span)) {
    if (const std::string_view status = by_commitment(*commitment, figure, before); !status.empty())
      return std::string(status);
  }
  if (const std::string_view status = by_words(before); !status.empty()) return std::string(status);
  for (const std::string& word : words_after(document, figure.span.end, kWordsAfter)) {
    if (word == "." || word == ";" || word == ",") break;
    if (in(word, kUnsure)) return "estimate";
  }
  return "actual";
}

}  // namespace factweave
