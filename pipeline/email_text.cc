// SPDX-License-Identifier: MIT
#include "pipeline/email_text.h"

#include <stdexcept>
#include <utility>

#include "pipeline/decode.h"
#include "pipeline/html_text.h"
#include "pipeline/metadata_date.h"
#include "pipeline/mime.h"

namespace factweave {
namespace {

constexpr int kDeepestPart = 20;  // levels of parts inside parts

class BodyReader {
 public:
  explicit BodyReader(EmailText& email) : email_(email) {}

  void read(const MimePart& part, int depth) {
    const MimeValue type = parse_mime_value(part.field("content-type"));
    if (type.value.starts_with("multipart/") && depth < kDeepestPart) return read_parts(part, type, depth);
    const MimeValue disposition = parse_mime_value(part.field("content-disposition"));
    const bool text = type.value.empty() || type.value == "text/plain";
    if (disposition.value == "attachment" || !(text || type.value == "text/html")) {
      return pass_over(type, disposition);
    }
    append(decoded(part, type), !text);
  }

 private:
  void read_parts(const MimePart& part, const MimeValue& type, int depth) {
    std::vector<MimePart> parts;
    for (const std::string_view inner : split_multipart(part.body, type.parameter("boundary"))) {
      parts.push_back(split_headers(inner));
    }
    if (type.value != "multipart/alternative") {
      for (const MimePart& inner : parts) read(inner, depth + 1);
      return;
    }
    // Alternatives say the same: the plain one, else the first.
    const MimePart* chosen = parts.empty() ? nullptr : &parts.front();
    for (const MimePart& inner : parts) {
      const std::string value = parse_mime_value(inner.field("content-type")).value;
      if (value.empty() || value == "text/plain") {
        chosen = &inner;
        break;
      }
    }
    if (chosen != nullptr) read(*chosen, depth + 1);
  }

  DecodedText decoded(const MimePart& part, const MimeValue& type) const {
    const std::string encoding = parse_mime_value(part.field("content-transfer-encoding")).value;
    std::string bytes(part.body);
    if (encoding == "base64") bytes = decode_base64(part.body);
    if (encoding == "quoted-printable") bytes = decode_quoted_printable(part.body);
    try {
      return decode(bytes, type.parameter("charset"));
    } catch (const std::runtime_error&) {
      DecodedText repaired{std::move(bytes), "UTF-8"};
      repaired.repaired = repair_utf8(repaired.text);
      return repaired;
    }
  }

  static std::string readable(const std::string& html) {
    try {
      return html_to_text(html).text;
    } catch (const std::runtime_error&) {
      return html;  // a page that no one could read stays as it is
    }
  }

  void append(DecodedText body, bool html) {
    if (!email_.text.empty() && !email_.text.ends_with("\n\n")) email_.text.append("\n\n");
    email_.text.append(html ? readable(body.text) : body.text);
    email_.repaired += body.repaired;
  }

  void pass_over(const MimeValue& type, const MimeValue& disposition) {
    std::string_view name = disposition.parameter("filename");
    if (name.empty()) name = type.parameter("name");
    if (name.empty()) name = type.value;
    email_.unread.push_back(decode_encoded_words(name));
  }

  EmailText& email_;
};

std::string header(const MimePart& part, std::string_view name) {
  std::string text = decode_encoded_words(part.field(name));
  repair_utf8(text);
  return text;
}

}  // namespace

EmailText email_to_text(std::string_view message) {
  EmailText email;
  const MimePart part = split_headers(message);
  email.subject = header(part, "subject");
  email.date = read_metadata_date(part.field("date"));
  for (const std::string_view name : {"from", "to", "cc", "message-id"}) {
    std::string value = header(part, name);
    if (!value.empty())
      email.metadata.emplace_back(name == "message-id" ? "message_id" : name, std::move(value));
  }
  BodyReader(email).read(part, 0);
  return email;
}

}  // namespace factweave
