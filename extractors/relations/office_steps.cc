// SPDX-License-Identifier: MIT
#include "extractors/relations/office_steps.h"

#include <algorithm>
#include <array>
#include <span>

namespace factweave {
namespace {

std::size_t length_of_one(std::string_view text, std::span<const std::string_view> beginnings) {
  for (const std::string_view beginning : beginnings) {
    if (text.starts_with(beginning)) return beginning.size();
  }
  return 0;
}

// *resigned as*, *has stepped down from her position as*.
std::size_t leaving_at(std::string_view text) {
  static constexpr std::array<std::string_view, 8> kLeaves = {" resigned", " has resigned", " stepped down", " has stepped down", " steps down", " retired", " has retired", " resigns"};
  static constexpr std::array<std::string_view, 2> kFrom = {" from his ", " from her "};
  static constexpr std::array<std::string_view, 6> kPosts = {"position as ", "positions as ", "post as ", "role as ", "roles as ", "job as "};
  const std::size_t verb = length_of_one(text, kLeaves);
  if (verb == 0) return 0;
  if (text.substr(verb).starts_with(" as ")) return verb + 4;
  const std::size_t from = length_of_one(text.substr(verb), kFrom);
  const std::size_t post = from == 0 ? 0 : length_of_one(text.substr(verb + from), kPosts);
  return post == 0 ? 0 : verb + from + post;
}

}  // namespace

std::optional<OfficeStep> office_step_at(std::string_view text) {
  static constexpr std::array<std::string_view, 34> kTakes = {
      " was elected unopposed as ", " was elected as ", " was re-elected unopposed as ", " was re-elected as ", " has been elected as ", " has been elected ", " has been re-elected as ", " was co-opted as ",
      " becomes ",           " became ",         " has become ",        " was appointed ",          " has been appointed ", " is appointed ",
      " was named ",         " has been named ", " is named ",          " was elected ",            " was re-elected ",     " takes over as ",
      " took over as ",      " has taken over as ", " stays on as ",    " remains ",                " has been ",           " has agreed to remain as ",
      " continues as ",      " was promoted to ", " has been promoted to ", " has agreed to take up the role of ", " has joined the board as ",
      " is stepping down as ", " to step down as ", " set to step down as "};
  static constexpr std::array<std::string_view, 3> kWill = {" will ", " would ", " is to "};
  static constexpr std::array<std::string_view, 9> kPlanned = {"become ", "take over as ", "serve as ", "remain as ", "continue as ", "stay on as ", "take on the role of ", "join the board as ", "return as "};
  static constexpr std::array<std::string_view, 2> kStillHeld = {"step down as ", "retire as "};
  if (const std::size_t length = length_of_one(text, kTakes)) return OfficeStep{length};
  if (const std::size_t length = leaving_at(text)) return OfficeStep{length, "past"};
  const std::size_t will = length_of_one(text, kWill);
  if (will == 0) return std::nullopt;
  if (const std::size_t length = length_of_one(text.substr(will), kPlanned)) return OfficeStep{will + length, "planned"};
  if (const std::size_t length = length_of_one(text.substr(will), kStillHeld)) return OfficeStep{will + length};
  return std::nullopt;
}

bool ends_office(std::string_view behind) {
  static constexpr std::array<std::string_view, 14> kBehind = {" and ",    " in ",    " on ",    " from ",  " since ",     " with ",  " effective ",
                                                               " during ", " until ", " while ", " after ", " following ", " when ", " at the end "};
  return behind.empty() || std::string_view(",.;)").find(behind.front()) != std::string_view::npos || length_of_one(behind, kBehind) > 0;
}

bool is_capitalised(std::string_view words, WordList small) {
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    if (word.empty() || (!(word.front() >= 'A' && word.front() <= 'Z') && !small.has(word))) return false;
    words.remove_prefix(std::min(words.size(), word.size() + 1));
  }
  return true;
}

std::string_view past_board(std::string_view behind) {
  static constexpr std::array<std::string_view, 5> kBoards = {" of the board of directors", " of the Board of Directors", " of its board", " of the board", " of the Board"};
  return behind.substr(length_of_one(behind, kBoards));
}

}  // namespace factweave
