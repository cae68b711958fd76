// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document.h"

namespace factweave {

// The bytes of one document as they were found, before anything is decoded. `format` is an entry of
// document_formats(). A document that could not even be read has `error` instead of bytes.
struct RawDocument;

// What became of it. With `error` the document holds its id and source only; `notes` say what was
// repaired or passed over in a document that is otherwise complete (a partial read).
struct LoadedDocument {
  Document document;
  std::vector<std::string> notes;
  std::string error;
};

// One row of the table of formats: to read another kind of file, write its loader and add a row.
struct DocumentFormat {
  std::string_view name;        // text, markdown, html, email, record
  std::string_view media_type;
  std::string_view extensions;  // ".htm .html"
  void (*load)(std::string_view bytes, LoadedDocument& loaded);  // throws std::runtime_error
};

struct RawDocument {
  std::string id;
  std::string source;
  const DocumentFormat* format = nullptr;
  std::string bytes;
  std::string error;
};

// Bytes of text that a document may have; a longer one is a failed document.
inline constexpr std::size_t kLongestText = 32'000'000;

[[nodiscard]] std::span<const DocumentFormat> document_formats();
[[nodiscard]] const DocumentFormat& document_format(std::string_view name);
// By the extension of a file name; a name without one is plain text. Nothing for other extensions.
[[nodiscard]] const DocumentFormat* document_format_of(std::string_view file_name);
// JSON Lines hold many documents: they are read line by line, each with the format `record`.
[[nodiscard]] bool is_json_lines_name(std::string_view file_name);

// Decodes, takes the text and the metadata out (the front matter of Markdown stays in the text, where
// segment() reads it), and hashes. Never throws: failures are in `error`.
// Safe from many threads.
[[nodiscard]] LoadedDocument load_document(RawDocument&& raw);

}  // namespace factweave
