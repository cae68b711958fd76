// SPDX-License-Identifier: MIT
#include "extractors/quotations/replies.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace factweave {
namespace {

// The person, failing that the body, whose name stands last in the label.
std::optional<std::uint32_t> writer_in(Span label, const std::vector<Mention>& mentions) {
  std::optional<std::uint32_t> writer;
  const auto rank = [&](std::uint32_t m) { return std::pair(mentions[m].type == "Person", mentions[m].span); };
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    if (m.level != Level::name || !label.contains(m.span) || !(m.type == "Person" || m.type == "Organization")) continue;
    if (!writer || rank(*writer) < rank(i)) writer = i;
  }
  return writer;
}

}  // namespace

std::vector<Turn> find_replies(const Extraction& extraction) {
  const std::vector<Paragraph>& paragraphs = extraction.document.paragraphs;
  std::vector<Turn> replies;
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    const Span label = paragraphs[i].source;
    const std::uint32_t depth = paragraphs[i + 1].quote_depth;
    if (depth <= paragraphs[i].quote_depth || !extraction.document.folded_text(label).ends_with(" wrote:")) continue;
    std::size_t last = i + 1;
    while (last + 1 < paragraphs.size() && paragraphs[last + 1].quote_depth == depth) ++last;
    replies.push_back({label, {paragraphs[i + 1].source.begin, paragraphs[last].source.end}, writer_in(label, extraction.annotations.mentions)});
  }
  return replies;
}

}  // namespace factweave
