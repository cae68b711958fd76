// SPDX-License-Identifier: MIT
#include "pipeline/decode.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace factweave {
namespace {

using namespace std::string_literals;

struct EncodedText {
  std::string bytes, text, encoding;
  std::uint32_t repaired;
};

TEST(Decode, EncodingsAreToldApart) {
  const EncodedText cases[] = {
      {"plain", "plain", "UTF-8", 0},
      {"", "", "UTF-8", 0},
      {"na\xC3\xAFve", "naïve", "UTF-8", 0},
      {"\xEF\xBB\xBFmarked", "marked", "UTF-8", 0},
      {"\xFF\xFEH\0i\0"s, "Hi", "UTF-16LE", 0},
      {"\xFE\xFF\0H\0i"s, "Hi", "UTF-16BE", 0},
      {"\xFF\xFE\x3D\xD8\x00\xDE"s, "😀", "UTF-16LE", 0},
      {"N\0o\0 \0m\0a\0r\0k\0 \0"s, "No mark ", "UTF-16LE", 0},
      {"He said \x93yes\x94 \x96 it costs \x80" "5.", "He said “yes” – it costs €5.", "windows-1252", 0},
      {"Caf\xE9 au lait", "Café au lait", "windows-1252", 0},
  };
  for (const EncodedText& c : cases) {
    const DecodedText decoded = decode(c.bytes);
    EXPECT_EQ(decoded.text, c.text);
    EXPECT_EQ(decoded.encoding, c.encoding) << c.text;
    EXPECT_EQ(decoded.repaired, c.repaired) << c.text;
  }
}

TEST(Decode, ALittleDamageInUtf8IsRepairedNotReinterpreted) {
  std::string bytes;
  for (int i = 0; i < 20; ++i) bytes += "Škoda – ";
  const DecodedText decoded = decode(bytes + "\xE2\x80 end\xFF");
  EXPECT_EQ(decoded.encoding, "UTF-8");
  EXPECT_EQ(decoded.repaired, 2U);
  EXPECT_TRUE(decoded.text.ends_with("\uFFFD end\uFFFD")) << decoded.text;
}

TEST(Decode, TheDeclaredEncodingIsUsedWhereTheBytesAreNotUtf8) {
  EXPECT_EQ(decode("\xD0\xCF\xD4\xD3", "koi8-r").text, "потс");
  EXPECT_EQ(decode("\xC3\xA9", "iso-8859-1").text, "é") << "valid UTF-8 is what it is";
  EXPECT_EQ(decode("caf\xE9", "no-such-charset").text, "café");
}

TEST(Decode, ControlCharactersStay) {
  const std::string text = "a\x01" "b\0c and some more text so that it is still a text, of more than fifty signs\x7F"s;
  EXPECT_EQ(decode(text).text, text);
}

TEST(Decode, BinaryBytesAreRefused) {
  EXPECT_THROW((void)decode("\x7F" "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3E\0"s), std::runtime_error);
  EXPECT_THROW((void)decode(std::string(1000, '\0')), std::runtime_error);
}

TEST(Decode, RepairLeavesValidTextAlone) {
  std::string valid = "Aé€😀";
  EXPECT_EQ(repair_utf8(valid), 0U);
  EXPECT_EQ(valid, "Aé€😀");
  std::string surrogate = "x\xED\xA0\x80y";
  EXPECT_GT(repair_utf8(surrogate), 0U);
  EXPECT_EQ(repair_utf8(surrogate), 0U) << "what came out is valid";
}

TEST(Decode, ALongTextInAnotherEncodingKeepsEveryCharacter) {
  std::string bytes;
  std::string text;
  for (int i = 0; i < 50000; ++i) bytes += "\xE9=", text += "é=";
  EXPECT_EQ(decode_as(bytes, "windows-1252").text, text);
}

}  // namespace
}  // namespace factweave
