// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace factweave {

// One part of a message: its header fields as written (names in lower case, folded lines joined), and
// the bytes below them. Views into the message.
struct MimePart {
  std::vector<std::pair<std::string, std::string>> fields;
  std::string_view body;

  // First field of that (lower-case) name, or an empty view.
  [[nodiscard]] std::string_view field(std::string_view name) const;
};

// A header value with parameters: `text/plain; charset="utf-8"`.
struct MimeValue {
  std::string value;  // lower case
  std::vector<std::pair<std::string, std::string>> parameters;

  [[nodiscard]] std::string_view parameter(std::string_view name) const;
};

[[nodiscard]] MimePart split_headers(std::string_view part);
[[nodiscard]] MimeValue parse_mime_value(std::string_view field);
// The parts between the boundary lines of a multipart body.
[[nodiscard]] std::vector<std::string_view> split_multipart(std::string_view body, std::string_view boundary);

// Lenient decoders: what is not of the encoding is passed over (base64) or stays (quoted-printable).
[[nodiscard]] std::string decode_base64(std::string_view text);
[[nodiscard]] std::string decode_quoted_printable(std::string_view text, bool underscore_is_blank = false);
// Encoded words of RFC 2047 in a header: "=?utf-8?Q?na=C3=AFve?=" → "naïve".
[[nodiscard]] std::string decode_encoded_words(std::string_view text);

}  // namespace factweave
