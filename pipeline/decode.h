// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace factweave {

// What became of the bytes of a file.
struct DecodedText {
  std::string text;          // valid UTF-8, byte-order mark removed, otherwise unchanged
  std::string encoding;      // UTF-8, UTF-16LE, windows-1252, …
  std::uint32_t repaired = 0;  // places where invalid bytes became U+FFFD
};

// Bytes to UTF-8. A byte-order mark decides; then the encoding that the source itself declares
// (`declared`: an e-mail's or page's charset, or empty); then UTF-8 if the bytes are valid, or nearly
// so (a few broken bytes are repaired); else what the statistics of the bytes say, else Windows-1252.
// Control characters stay. Throws std::runtime_error for what is not text at all.
//
//   decode("na\xC3\xAFve").text == "naïve";   decode("na\xEFve …").encoding == "windows-1252"
[[nodiscard]] DecodedText decode(std::string_view bytes, std::string_view declared = {});

// Replaces each maximal invalid part of a UTF-8 sequence by U+FFFD; returns the number of them.
std::uint32_t repair_utf8(std::string& text);

// Bytes in a named encoding to UTF-8. Throws std::runtime_error where the name is not known.
[[nodiscard]] DecodedText decode_as(std::string_view bytes, std::string_view encoding);

}  // namespace factweave
