// SPDX-License-Identifier: MIT
#include "extractors/word_list.h"

#include <cstring>

namespace factweave {

// Looks at the edges first: most places where the first letter stands are inside words.
bool WordList::search(std::string_view word) const {
  const char* const begin = words_.data();
  const char* const end = begin + words_.size();
  const char* at = begin;
  while (static_cast<std::size_t>(end - at) >= word.size()) {
    at = static_cast<const char*>(std::memchr(at, word.front(), static_cast<std::size_t>(end - at) - word.size() + 1));
    if (at == nullptr) return false;
    const char* const behind = at + word.size();
    const bool whole = (at == begin || at[-1] == ' ') && (behind == end || *behind == ' ');
    if (whole && std::memcmp(at, word.data(), word.size()) == 0) return true;
    ++at;
  }
  return false;
}

}  // namespace factweave
