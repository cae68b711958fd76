// SPDX-License-Identifier: MIT
#include "pipeline/document_formats.h"

#include <array>
#include <cctype>
#include <exception>
#include <stdexcept>
#include <utility>

#include "pipeline/decode.h"
#include "pipeline/email_text.h"
#include "pipeline/html_text.h"
#include "pipeline/json_record.h"
#include "pipeline/message_digest.h"

namespace factweave {
namespace {

void note_repairs(std::uint32_t repaired, LoadedDocument& loaded) {
  if (repaired == 0) return;
  loaded.notes.push_back(std::to_string(repaired) + (repaired == 1 ? " place" : " places") +
                         " with invalid bytes replaced by U+FFFD");
}

std::string decoded(std::string_view bytes, std::string_view declared, LoadedDocument& loaded) {
  DecodedText text = decode(bytes, declared);
  note_repairs(text.repaired, loaded);
  if (text.encoding != "UTF-8") loaded.document.metadata.emplace_back("encoding", text.encoding);
  return std::move(text.text);
}

void load_text(std::string_view bytes, LoadedDocument& loaded) {
  loaded.document.text = decoded(bytes, {}, loaded);
}

void load_html(std::string_view bytes, LoadedDocument& loaded) {
  HtmlText page = html_to_text(decoded(bytes, html_charset(bytes), loaded));
  Document& document = loaded.document;
  document.text = std::move(page.text);
  document.title = std::move(page.title);
  document.date = page.date;
  for (auto& entry : page.metadata) document.metadata.push_back(std::move(entry));
}

void load_email(std::string_view bytes, LoadedDocument& loaded) {
  EmailText email = email_to_text(bytes);
  Document& document = loaded.document;
  document.text = std::move(email.text);
  document.title = std::move(email.subject);
  document.date = email.date;
  for (auto& entry : email.metadata) document.metadata.push_back(std::move(entry));
  note_repairs(email.repaired, loaded);
  for (const std::string& name : email.unread) loaded.notes.push_back("attachment '" + name + "' not read");
}

void load_record(std::string_view bytes, LoadedDocument& loaded) {
  std::string line(bytes);
  note_repairs(repair_utf8(line), loaded);
  read_json_record(line, loaded.document);
}

constexpr std::array kFormats = {
    DocumentFormat{"text", "text/plain", ".txt .text", load_text},
    DocumentFormat{"markdown", "text/markdown", ".md .markdown", load_text},
    DocumentFormat{"html", "text/html", ".html .htm .xhtml", load_html},
    DocumentFormat{"email", "message/rfc822", ".eml", load_email},
    DocumentFormat{"record", "application/json", ".json", load_record},
};

// ".HTML" of "a/b.HTML" in lower case; empty where the name has no dot, or begins with its only one.
std::string extension_of(std::string_view file_name) {
  const std::size_t slash = file_name.rfind('/');
  if (slash != std::string_view::npos) file_name.remove_prefix(slash + 1);
  const std::size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  std::string extension(file_name.substr(dot));
  for (char& c : extension) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return extension;
}

bool lists(std::string_view extensions, std::string_view extension) {
  while (!extensions.empty()) {
    const std::size_t end = extensions.find(' ');
    if (extensions.substr(0, end) == extension) return true;
    extensions.remove_prefix(end == std::string_view::npos ? extensions.size() : end + 1);
  }
  return false;
}

// A document is worked on as a whole, in memory that is many times its own size.
void refuse_long_text(std::size_t size) {
  if (size <= kLongestText) return;
  throw std::runtime_error("a text of " + std::to_string(size / 1'000'000) + " MB; a document may have " +
                           std::to_string(kLongestText / 1'000'000) + " MB: divide it into several, or give each record a line of JSON");
}

}  // namespace

std::span<const DocumentFormat> document_formats() { return kFormats; }

const DocumentFormat& document_format(std::string_view name) {
  for (const DocumentFormat& format : kFormats) {
    if (format.name == name) return format;
  }
  throw std::runtime_error("no document format '" + std::string(name) + "'");
}

const DocumentFormat* document_format_of(std::string_view file_name) {
  const std::string extension = extension_of(file_name);
  if (extension.empty()) return &kFormats[0];
  for (const DocumentFormat& format : kFormats) {
    if (lists(format.extensions, extension)) return &format;
  }
  return nullptr;
}

bool is_json_lines_name(std::string_view file_name) {
  return lists(".jsonl .ndjson", extension_of(file_name));
}

LoadedDocument load_document(RawDocument&& raw) {
  LoadedDocument loaded;
  loaded.document.id = std::move(raw.id);
  loaded.document.source = std::move(raw.source);
  loaded.error = std::move(raw.error);
  if (!loaded.error.empty()) return loaded;
  loaded.document.media_type = raw.format->media_type;
  try {
    raw.format->load(raw.bytes, loaded);
    refuse_long_text(loaded.document.text.size());
    loaded.document.sha256 = sha256_hex(loaded.document.text);
  } catch (const std::exception& failure) {
    loaded.error = failure.what();
    loaded.notes.clear();
    loaded.document.text.clear();
  }
  return loaded;
}

}  // namespace factweave
