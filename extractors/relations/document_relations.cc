// SPDX-License-Identifier: MIT
#include "extractors/relations/document_relations.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// Lines near the top that may name the publisher.
constexpr std::size_t kTopLines = 6;

bool ends_with_any(std::string_view text, const std::array<std::string_view, 8>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return text.ends_with(e); });
}

// How the line presents the mention as publisher or author of the document; empty if it does not.
std::string publishing_kind(const Extraction& extraction, const Sentence& line, std::size_t number,
                            const Mention& mention) {
  static constexpr std::array<std::string_view, 8> kPublisherCues = {
      "statement of ", "statement by ", "issued by ", "issued by the ",
      "statement of the ", "published by ", "published by the ", "release by "};
  const std::string before = to_ascii_lower(extraction.document.folded_text({line.source.begin, mention.span.begin}));
  if (mention.type == "Person") return before == "by " ? "author" : "";
  if (mention.type != "Organization") return "";
  // *Issued by …*, *This is a statement of …*; *the report was published by …* speaks of another document.
  constexpr std::size_t kLongest = 40;  // bytes: *Sweden aligns itself with the statement of the Union*
  const bool minutes = before.starts_with("minutes of ");
  const bool other = (before.size() > kLongest && !minutes) || before.starts_with("the ") || before.starts_with("a ") || before.find(" was ") != std::string::npos;
  if (!other && ends_with_any(before, kPublisherCues)) return "publisher";
  if (!other && minutes && (before.ends_with(" of the ") || before.ends_with(" of "))) return "publisher";
  const std::string_view after = extraction.document.folded_text({mention.span.end, line.source.end});
  const bool letterhead = number == 0 && line.kind == BlockKind::heading && before.empty() &&
                          (after.empty() || after.front() == ':' || after.starts_with(" (") || after.starts_with(" - Minutes") ||
                           after == " Meeting" || after == " Meeting Minutes" || after == " Minutes" || after == " Annual General Meeting" ||
                           after.starts_with(": Minutes"));
  return letterhead ? "publisher" : "";
}

}  // namespace

void add_document_relations(const Extraction& extraction) {
  const Document& document = extraction.document;
  Annotations& annotations = extraction.annotations;
  std::size_t first = 0;
  while (first < document.sentences.size() && document.sentences[first].kind == BlockKind::header) ++first;
  const std::size_t end = std::min(document.sentences.size(), first + kTopLines);
  for (std::size_t i = 0; i < annotations.mentions.size(); ++i) {
    const Mention& mention = annotations.mentions[i];
    if (mention.level != Level::name) continue;
    const std::size_t at = document.sentence_at(mention.span.begin);
    if (at < first || at >= end) continue;
    const std::string kind = publishing_kind(extraction, document.sentences[at], at - first, mention);
    if (kind.empty()) continue;
    RelationMention relation;
    relation.type = "publishedBy";
    relation.from = kDocumentRef;
    relation.to = mention_ref(i);
    set_attribute(relation.attributes, "kind", kind);
    relation.evidence = {document.sentences[at].source.begin, mention.span.end};
    relation.rule = "relations/published-by-line";
    annotations.relations.push_back(std::move(relation));
  }
}

}  // namespace factweave
