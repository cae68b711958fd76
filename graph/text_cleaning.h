// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace factweave {

// What cleaning changed, over all strings that went through one counter.
struct CleaningCounts {
  std::uint64_t replaced_characters = 0;  // became U+FFFD
  std::uint64_t null_words = 0;           // values that are "null" in any case: some readers drop them
};

// A string that every export format can carry: valid UTF-8, trimmed; control characters (but for tab and
// line feed), U+FFFE, U+FFFF, lone surrogates and broken bytes become U+FFFD; CR LF and CR become LF.
[[nodiscard]] std::string clean_text(std::string_view text, CleaningCounts& counts);

// As above, and any run of white space becomes one blank; at most 1,000 code points.
[[nodiscard]] std::string clean_name(std::string_view text, CleaningCounts& counts);

// The first `limit` code points of valid UTF-8.
[[nodiscard]] std::string_view first_code_points(std::string_view text, std::size_t limit);
// As above, for text that stays trimmed: a cut behind white space leaves that off.
[[nodiscard]] std::string_view shortened(std::string_view text, std::size_t limit);
// As above, for people to read: whole words and "…" where something is left out, at most `limit` code points in all.
[[nodiscard]] std::string abbreviated(std::string_view text, std::size_t limit);

}  // namespace factweave
