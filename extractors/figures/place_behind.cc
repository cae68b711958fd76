// SPDX-License-Identifier: MIT
#include "extractors/figures/place_behind.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"
#include "pipeline/split_words.h"

namespace factweave {
namespace {

constexpr WordList kWithin = "in across throughout";

bool is_area(const Mention& mention) { return mention.type == "Place" && mention.subtype != "facility"; }

// What happens to things and people somewhere, and is counted there; not "signed in Paris".
bool is_occurrence(std::string_view word) {
  constexpr WordList kOccurrences =
      "reported recorded registered confirmed detected diagnosed installed sold bought produced harvested built planted grown consumed generated employed "
      "displaced killed injured wounded infected affected hospitalised hospitalized vaccinated born died live lives lived living work worked exist "
      "remain found concentrated located created lost destroyed damaged opened occurred occur collected spent invested developed counted identified "
      "screened treated tested enrolled unemployed increase decrease rise fall drop decline growth";
  return kOccurrences.has(word);
}

}  // namespace

bool PlaceBehind::has_person_before(const Figure& figure) const {
  const Sentence* sentence = sentence_of(extraction_->document, figure.span.begin);
  auto before = order_->first_from(figure.span.begin);
  if (sentence == nullptr || before == order_->begin()) return false;
  const Mention& last = extraction_->annotations.mentions[*--before];
  if (last.type != "Person" || last.span.begin < sentence->source.begin || last.span.end > figure.span.begin) return false;
  const std::string_view gap = extraction_->document.folded_text({last.span.end, figure.span.begin});
  return gap.find_first_of(",;:\"") == std::string_view::npos && gap.find(" said ") == std::string_view::npos && gap.find(" that ") == std::string_view::npos;
}

const Mention* PlaceBehind::adjacent(const Figure& figure, std::uint32_t noun_end) const {
  constexpr std::uint32_t kLongest = 16;  // bytes: " throughout the "
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const auto next = order_->first_from(noun_end);
  if (next == order_->end() || !is_area(mentions[*next]) || mentions[*next].span.begin > noun_end + kLongest) return nullptr;
  if (has_person_before(figure)) return nullptr;
  const std::string gap = to_ascii_lower(extraction_->document.folded_text({noun_end, mentions[*next].span.begin}));
  const std::vector<std::string_view> words = split_words(gap);
  if (words.empty() || !kWithin.has(words[0]) || !gap.starts_with(' ') || words.size() > 2) return nullptr;
  return words.size() == 1 || words[1] == "the" ? &mentions[*next] : nullptr;
}

const Mention* PlaceBehind::in_clause(const Figure& figure) const {
  constexpr int kLookedAt = 4;            // mentions
  constexpr std::uint32_t kReach = 100;  // bytes
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  if (has_person_before(figure)) return nullptr;
  auto next = order_->first_from(figure.span.end);
  for (int i = 0; i < kLookedAt && next != order_->end(); ++i, ++next) {
    const Mention& mention = mentions[*next];
    if (mention.span.begin > figure.span.end + kReach) return nullptr;
    const std::string gap = to_ascii_lower(extraction_->document.folded_text({figure.span.end, mention.span.begin}));
    if (gap.find_first_of(",.;:()\"") != std::string::npos) return nullptr;
    if (one_of(mention.type, "Organization Document") && mention.level == Level::name) return nullptr;
    if (!is_area(mention)) continue;
    const std::vector<std::string_view> words = split_words(gap);
    const std::size_t at = !words.empty() && words.back() == "the" ? words.size() - 1 : words.size();
    if (at == 0 || !kWithin.has(words[at - 1])) return nullptr;
    return std::any_of(words.begin(), words.end(), is_occurrence) ? &mention : nullptr;
  }
  return nullptr;
}

}  // namespace factweave
