// SPDX-License-Identifier: MIT
// Who writes to whom in a thread of letters or messages.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/commitments/undertaking.h"
#include "extractors/messages.h"

namespace factweave {
namespace {

constexpr std::size_t kHeaderReach = 60;    // words of a header
constexpr std::size_t kSignatureReach = 25; // words at the end of a letter
constexpr std::size_t kGreetingReach = 12;  // words from *Hi* to the last name greeted

class LetterFinder {
 public:
  LetterFinder(const ClauseWords& words, const Extraction& extraction) : w_(words), a_(extraction.annotations), own_end_(words.size()) {
    const std::vector<AnsweredMessage> answered = answered_messages(extraction.document);
    if (!answered.empty()) own_end_ = w_.words().at(answered.front().header.begin);
  }

  std::vector<Letter> find() const {
    std::vector<Letter> letters;
    for (std::size_t i = 0; i + 2 < w_.size(); ++i) {
      if (w_[i] != "from" || w_[i + 1] != ":" || !w_.words().capitalised(i)) continue;
      const std::optional<std::uint32_t> writer = person(i + 2);
      if (writer) letters.push_back({i + 2, writer, {}, {}});
    }
    const bool headed = !letters.empty() && letters.front().begin < own_end_;
    if (!headed && begins_with_greeting()) letters.insert(letters.begin(), {0, signer(), signing_body(), {}});
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
    const std::size_t begin = own_end_ > kSignatureReach ? own_end_ - kSignatureReach : 0;
    for (std::size_t i = begin; i < own_end_; ++i) {
      if (!one_of(w_[i], "sincerely faithfully truly regards wishes")) continue;
      for (std::size_t k = i + 1; k < own_end_; ++k) {
        if (const std::optional<std::uint32_t> who = person(k)) return who;
      }
    }
    return std::nullopt;
  }

  // The last body that is named at the end.
  std::optional<std::uint32_t> signing_body() const {
    const std::size_t begin = own_end_ > kSignatureReach ? own_end_ - kSignatureReach : 0;
    for (std::size_t i = own_end_; i-- > begin;) {
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
  std::size_t own_end_;  // of the words that are not answered ones
};

}  // namespace

std::vector<Letter> find_letters(const ClauseWords& words, const Extraction& extraction) {
  return LetterFinder(words, extraction).find();
}

const Letter* UndertakingContext::letter(const Undertaking& u) const {
  const Letter* found = nullptr;
  for (const Letter& letter : letters) {
    if (letter.begin <= u.trigger.begin) found = &letter;
  }
  return found;
}

}  // namespace factweave
