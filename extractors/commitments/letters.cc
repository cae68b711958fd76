// SPDX-License-Identifier: MIT
// Who writes to whom in a thread of letters or messages.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/commitments/undertaking.h"

namespace factweave {
namespace {

constexpr std::size_t kHeaderReach = 60;    // words of a header
constexpr std::size_t kSignatureReach = 25; // words at the end of a letter
constexpr std::size_t kGreetingReach = 12;  // words from *Hi* to the last name greeted

class LetterFinder {
 public:
  LetterFinder(const ClauseWords& words, const Annotations& annotations) : w_(words), a_(annotations) {}

  std::vector<Letter> find() const {
    std::vector<Letter> letters;
    for (std::size_t i = 0; i + 2 < w_.size(); ++i) {
      if (w_[i] != "from" || w_[i + 1] != ":" || !w_.words().capitalised(i)) continue;
      const std::optional<std::uint32_t> writer = person(i + 2);
      if (writer) letters.push_back({i + 2, writer, {}, {}});
    }
    if (letters.empty() && begins_with_greeting()) letters.push_back({0, signer(), signing_body(), {}});
    for (std::size_t k = 0; k < letters.size(); ++k) {
      read_readers(letters[k], k + 1 < letters.size() ? letters[k + 1].begin : w_.size());
    }
    return letters;
  }

 private:
  // *Dear Mrs Brandt*, *Dear parents and carers,* behind a line of the subject, too.
  bool begins_with_greeting() const {
    constexpr std::size_t kGreeted = 5;  // words
    for (std::size_t i = 0; i < kGreetingReach; ++i) {
      if (w_[i] != "dear" || !w_.words().capitalised(i)) continue;
      if (person(i + 1) || person(i + 2)) return true;
      for (std::size_t k = i + 2; k < i + 2 + kGreeted; ++k) {
        if (w_[k] == ",") return true;
      }
    }
    return false;
  }

  // Who signs: *Yours sincerely, Ilse Brandt*.
  std::optional<std::uint32_t> signer() const {
    const std::size_t begin = w_.size() > kSignatureReach ? w_.size() - kSignatureReach : 0;
    for (std::size_t i = begin; i < w_.size(); ++i) {
      if (!one_of(w_[i], "sincerely faithfully truly regards wishes")) continue;
      for (std::size_t k = i + 1; k < w_.size(); ++k) {
        if (const std::optional<std::uint32_t> who = person(k)) return who;
      }
    }
    return std::nullopt;
  }

  // The last body that is named at the end.
  std::optional<std::uint32_t> signing_body() const {
    const std::size_t begin = w_.size() > kSignatureReach ? w_.size() - kSignatureReach : 0;
    for (std::size_t i = w_.size(); i-- > begin;) {
      const int m = w_.mention_from(i);
      if (m < 0) continue;
      const Mention& mention = a_.mentions[static_cast<std::size_t>(m)];
      if (mention.type == "Organization" && mention.level == Level::name) return mention.entity;
    }
    return std::nullopt;
  }

  std::optional<std::uint32_t> person(std::size_t token) const {
    const int m = w_.mention_from(token);
    if (m < 0 || a_.mentions[static_cast<std::size_t>(m)].type != "Person") return std::nullopt;
    return a_.mentions[static_cast<std::size_t>(m)].entity;
  }

  // Those of the line *To:*; without one, those greeted.
  void read_readers(Letter& letter, std::size_t end) const {
    const std::size_t header_end = std::min(end, letter.begin + kHeaderReach);
    for (std::size_t i = letter.begin; i + 1 < header_end && letter.readers.empty(); ++i) {
      if (w_[i] == "to" && w_[i + 1] == ":") add_persons(letter, i + 2, header_end);
      if (one_of(w_[i], "hi dear hello") && w_.words().capitalised(i)) {
        add_persons(letter, i + 1, std::min(end, i + kGreetingReach));
        return;
      }
    }
  }

  // The persons from here to the next line of the header or to where one begins to speak of oneself.
  void add_persons(Letter& letter, std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
      if (w_[i + 1] == ":" || one_of(w_[i], "i we you")) return;
      const std::optional<std::uint32_t> reader = person(i);
      if (!reader || reader == letter.writer) continue;
      if (std::find(letter.readers.begin(), letter.readers.end(), *reader) == letter.readers.end()) letter.readers.push_back(*reader);
    }
  }

  const ClauseWords& w_;
  const Annotations& a_;
};

}  // namespace

std::vector<Letter> find_letters(const ClauseWords& words, const Annotations& annotations) {
  return LetterFinder(words, annotations).find();
}

const Letter* UndertakingContext::letter(const Undertaking& u) const {
  const Letter* found = nullptr;
  for (const Letter& letter : letters) {
    if (letter.begin <= u.trigger.begin) found = &letter;
  }
  return found;
}

}  // namespace factweave
