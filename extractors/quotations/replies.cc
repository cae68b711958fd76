// SPDX-License-Identifier: MIT
#include "extractors/quotations/replies.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "extractors/messages.h"

namespace factweave {
namespace {

// The person, failing that the body, whose name stands last in the line.
std::optional<std::uint32_t> writer_in(Span line, const std::vector<Mention>& mentions) {
  std::optional<std::uint32_t> writer;
  const auto rank = [&](std::uint32_t m) { return std::pair(mentions[m].type == "Person", mentions[m].span); };
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    if (m.level != Level::name || !line.contains(m.span) || !(m.type == "Person" || m.type == "Organization")) continue;
    if (!writer || rank(*writer) < rank(i)) writer = i;
  }
  return writer;
}

}  // namespace

std::vector<Turn> find_replies(const Extraction& extraction) {
  std::vector<Turn> replies;
  for (const AnsweredMessage& message : answered_messages(extraction.document)) {
    replies.push_back({message.sender, message.words, writer_in(message.sender, extraction.annotations.mentions)});
  }
  return replies;
}

}  // namespace factweave
