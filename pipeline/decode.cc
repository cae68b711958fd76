// SPDX-License-Identifier: MIT
#include "pipeline/decode.h"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <utility>


namespace factweave {
namespace {

constexpr std::size_t kSample = std::size_t{64} << 10;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Begin and end of the first invalid part at or after `from`; begin == size() when there is none.
struct InvalidPart {
  std::size_t begin, end;
};

bool is_ascii_word(const char* p) {
  std::uint64_t word;
  __builtin_memcpy(&word, p, sizeof word);
  return (word & 0x8080808080808080U) == 0;
}

InvalidPart next_invalid(std::string_view text, std::size_t from) {
  const auto* s = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int64_t>(text.size());
  auto i = static_cast<std::int64_t>(from);
  while (i < size) {
    if (size - i >= 8 && is_ascii_word(text.data() + i)) {
      i += 8;
      continue;
    }
    const std::int64_t begin = i;
    UChar32 c = 0;
    U8_NEXT(s, i, size, c);
    if (c < 0) return {static_cast<std::size_t>(begin), static_cast<std::size_t>(i)};
  }
  return {text.size(), text.size()};
}

std::uint32_t count_invalid(std::string_view text) {
  std::uint32_t count = 0;
  for (InvalidPart part = next_invalid(text, 0); part.begin < text.size(); part = next_invalid(text, part.end)) {
    ++count;
  }
  return count;
}

std::size_t count_high_bytes(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
}

void refuse_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample);
  const auto zeros = static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\0'));
  const auto controls = static_cast<std::size_t>(std::count_if(sample.begin(), sample.end(), [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return u < 0x20 && u != '\t' && u != '\n' && u != '\r' && u != '\f' && u != 0x1B;
  }));
  // A stray NUL in a text is kept; a tenth of control characters, or NULs throughout, is no text.
  if (zeros * 50 > sample.size() || controls * 10 > sample.size()) {
    throw std::runtime_error("binary file, not text");
  }
}

std::string guess_encoding(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  const std::string_view sample = bytes.substr(0, kSample * 4);
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

bool is_utf8_name(std::string_view encoding) {
  return encoding == "UTF-8" || encoding == "utf-8" || encoding == "utf8" || encoding == "ASCII" ||
         encoding == "us-ascii" || encoding == "US-ASCII";
}

DecodedText as_utf8(std::string_view bytes) {
  DecodedText result{std::string(bytes), "UTF-8"};
  result.repaired = repair_utf8(result.text);
  return result;
}

// UTF-16 without a byte-order mark shows as a NUL in every second byte of an English text.
std::string_view utf16_by_zeros(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 4096);
  if (sample.size() < 8) return {};
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) (i % 2 == 0 ? even : odd) += sample[i] == '\0';
  const std::size_t pairs = sample.size() / 2;
  if (odd * 10 > pairs * 7 && even * 10 < pairs) return "UTF-16LE";
  if (even * 10 > pairs * 7 && odd * 10 < pairs) return "UTF-16BE";
  return {};
}

// UTF-16 code units, one after another, to UTF-8; counts replacement characters.
class Utf8Writer {
 public:
  explicit Utf8Writer(DecodedText& result) : result_(result) {}

  void add(UChar unit) {
    if (lead_ != 0 && U16_IS_TRAIL(unit)) return append(U16_GET_SUPPLEMENTARY(std::exchange(lead_, 0), unit));
    finish();
    if (U16_IS_LEAD(unit)) {
      lead_ = unit;
    } else {
      append(U16_IS_TRAIL(unit) ? 0xFFFD : unit);
    }
  }
  void finish() {
    if (std::exchange(lead_, 0) != 0) append(0xFFFD);
  }

 private:
  void append(UChar32 c) {
    char bytes[4];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    result_.text.append(bytes, static_cast<std::size_t>(size));
    result_.repaired += c == 0xFFFD ? 1 : 0;
  }

  DecodedText& result_;
  UChar lead_ = 0;
};

// What the statistics say, where there is enough to go by and they do not contradict the bytes: in an
// English text with a few typographic signs only Windows-1252 is likely.
std::string_view single_byte_encoding(std::string_view bytes, const std::string& guess) {
  const bool other = guess.starts_with("ISO-8859") || guess.starts_with("WINDOWS") || guess.starts_with("KOI8");
  const bool western = guess == "ISO-8859-1" || guess == "ISO-8859-15";
  const bool has_c1 = std::any_of(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xA0;
  });
  const std::size_t high = count_high_bytes(bytes);
  const bool enough = high >= 20 && high * 20 > bytes.size();
  if (!other || western || !enough || (has_c1 && guess.starts_with("ISO"))) return "windows-1252";
  return guess;
}

}  // namespace

std::uint32_t repair_utf8(std::string& text) {
  InvalidPart part = next_invalid(text, 0);
  if (part.begin == text.size()) return 0;
  std::string repaired;
  repaired.reserve(text.size() + 16);
  std::uint32_t count = 0;
  std::size_t done = 0;
  for (; part.begin < text.size(); part = next_invalid(text, done), ++count) {
    repaired.append(text, done, part.begin - done).append(kReplacement);
    done = part.end;
  }
  repaired.append(text, done);
  text = std::move(repaired);
  return count;
}

DecodedText decode_as(std::string_view bytes, std::string_view encoding) {
  if (is_utf8_name(encoding)) return as_utf8(bytes);
  UErrorCode error = U_ZERO_ERROR;
  const std::string name(encoding);
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name.c_str(), &error), &ucnv_close);
  if (U_FAILURE(error)) throw std::runtime_error("unknown encoding '" + name + "'");
  DecodedText result{{}, name};
  std::array<UChar, 8192> units;
  const char* source = bytes.data();
  Utf8Writer writer(result);
  do {
    error = U_ZERO_ERROR;
    UChar* target = units.data();
    ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, bytes.data() + bytes.size(),
                   nullptr, true, &error);
    if (U_FAILURE(error) && error != U_BUFFER_OVERFLOW_ERROR) {
      throw std::runtime_error("cannot be decoded as " + name);
    }
    for (const UChar* unit = units.data(); unit != target; ++unit) writer.add(*unit);
  } while (error == U_BUFFER_OVERFLOW_ERROR);
  writer.finish();
  return result;
}

DecodedText decode(std::string_view bytes, std::string_view declared) {
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    refuse_binary(bytes);
    return as_utf8(bytes.substr(3));
  }
  if (bytes.starts_with("\xFF\xFE")) return decode_as(bytes.substr(2), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return decode_as(bytes.substr(2), "UTF-16BE");
  if (const std::string_view utf16 = utf16_by_zeros(bytes); !utf16.empty()) return decode_as(bytes, utf16);
  refuse_binary(bytes);
  const std::uint32_t invalid = count_invalid(bytes);
  if (invalid == 0 && !declared.starts_with("iso-2022")) return as_utf8(bytes);
  if (!declared.empty() && !is_utf8_name(declared)) {
    try {
      return decode_as(bytes, declared);
    } catch (const std::runtime_error&) {
      // A made-up charset name: go on as if none were declared.
    }
  }
  // UTF-8 with a little damage: most of its bytes beyond ASCII still form valid characters.
  if (is_utf8_name(declared) || invalid * 10 < count_high_bytes(bytes)) return as_utf8(bytes);
  const std::string guess = guess_encoding(bytes);
  return decode_as(bytes, single_byte_encoding(bytes, guess));
}

}  // namespace factweave
