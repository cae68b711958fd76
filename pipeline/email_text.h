// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/document.h"

namespace factweave {

// What a message says: the body as text, and its headers.
struct EmailText {
  std::string text;     // UTF-8; the plain part, else the HTML part as text
  std::string subject;
  std::optional<Date> date;
  std::vector<std::pair<std::string, std::string>> metadata;  // from, to, cc, message_id
  std::vector<std::string> unread;  // names of attachments that were passed over
  std::uint32_t repaired = 0;       // places where invalid bytes became U+FFFD
};

// Reads one message (RFC 5322 and MIME: multipart, quoted-printable, base64, encoded words, charsets).
// Of alternative parts the plain one is taken. Never throws on any bytes: what cannot be decoded stays
// as it is.
//
//   email_to_text("Subject: Hi\n\nOne line.\n").text == "One line.\n"
[[nodiscard]] EmailText email_to_text(std::string_view message);

}  // namespace factweave
