// SPDX-License-Identifier: MIT
// The parts of a letter or an e-mail, by its lines alone: what it answers, who sent it, who signed it.
#pragma once

#include <optional>
#include <vector>

#include "pipeline/document.h"
#include "pipeline/span.h"

namespace factweave {

// A message that an e-mail answers. Source bytes.
struct AnsweredMessage {
  Span header;  // says who wrote it and when
  Span sender;  // the line of it that names the writer
  Span words;   // what is written
};

// In order, disjoint. Marked lines below *On 3 March 2031, Tom Weber wrote:* end where the marks change; unmarked ones below it,
// and below a header of lines (*From: Tom Weber*, *Sent: …*, *To: …*, *Subject: …*), where the next message begins. The header that
// a document begins with is its own.
[[nodiscard]] std::vector<AnsweredMessage> answered_messages(const Document& document);

// The line *From: …* of the document's own header.
[[nodiscard]] std::optional<Span> sender_line(const Document& document);

// The lines below *Best regards,* up to the next empty one: a name, an office, a body. Of the document's own words and of the
// messages that it answers, in order.
struct Signature {
  std::vector<Span> lines;   // one at least
  bool is_answered = false;  // in a message that is answered
};
[[nodiscard]] std::vector<Signature> signatures(const Document& document);

}  // namespace factweave
