// SPDX-License-Identifier: MIT
#include "extractors/coreference/teams.h"

#include <algorithm>

#include "extractors/word_list.h"

namespace factweave {

bool is_team_of(const Discourse& d, std::uint32_t n, std::uint32_t possessive) {
  constexpr std::size_t kPhrase = 7;  // words: *their third group stage match*, *their narrow 2-1 win*
  static constexpr WordList kOfTeams =
      "match matches game games opener season campaign innings victory win wins defeat defeats title titles qualifier qualifiers squad coach captain side group goal goals lead premiership "
      "championship final semi-final quarter-final semifinal quarterfinal fixture fixtures bowlers batsmen batters run overs tournament crown opponents rivals test tie league cup";
  const Mention& team = d.mention(n);
  if (team.level != Level::name || !one_of(team.type, "Place Organization") || d.sentence_of(n) != d.sentence_of(possessive)) return false;
  if (!d.subject_like(n) || d.attributive(n)) return false;
  const std::size_t w = d.first_word(possessive);
  for (std::size_t i = w + 1; i < w + kPhrase; ++i) {
    if (kOfTeams.has(d.words[i])) return true;
    if (one_of(d.words[i], ". , ; : \" and or of in on at for to")) return false;
  }
  return false;
}

bool is_counted_several(const Discourse& d, std::uint32_t n) {
  return d.subject_like(n) && one_of(d.words[d.end_word(n)], "have are were") && d.words[d.first_word(n) - 1] != "and";
}

std::set<std::uint32_t> places_that_play(const Discourse& d) {
  static constexpr WordList kOfTeams = "coach boss captain skipper manager striker midfielder goalkeeper defender winger batsman bowler players supporters fans squad";
  // Where the text tells scores: *Norway beat Kenya 2-1*.
  static constexpr WordList kPlay = "beat lost drew thrashed edged defeated trail trailed led play played", kPlayed = "beat beating against over defeated thrashed edged facing v vs";
  const bool scores = std::ranges::any_of(d.annotations.figures, [](const Figure& f) { return f.kind == "score"; });
  std::set<std::uint32_t> teams;
  for (const std::uint32_t n : d.order) {
    const Mention& place = d.mention(n);
    if (place.type != "Place" || place.level != Level::name || !d.resolved(n)) continue;
    const std::size_t end = d.end_word(n);
    const bool will_play = d.words[end] == "will" && one_of(d.words[end + 1], "meet face play host take tackle");
    if ((scores && (will_play || is_counted_several(d, n) || kPlay.has(d.words[end]) || kPlayed.has(d.words[d.first_word(n) - 1]))) || kOfTeams.has(d.words[end]) || (d.words[end] == "head" && d.words[end + 1] == "coach") || (is_counted_several(d, n) && d.words[end] == "have")) teams.insert(d.entity_of(n));
  }
  return teams;
}

}  // namespace factweave
