// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace factweave {

// Writes one JSON value as compact text. Nothing is checked: the caller opens and closes what belongs
// together, and gives a key before each value of an object.
//
//   JsonText json;
//   json.open('{');
//   json.key("name");
//   json.string("Norvik");
//   json.close('}');
//   std::move(json).text();  // {"name":"Norvik"}
//
// REQUIRES: strings are UTF-8. One thread.
class JsonText {
 public:
  explicit JsonText(std::size_t expected = 0) : text_(expected, '\0') {}  // size of the text to come, by guess

  void open(char bracket);   // { or [
  void close(char bracket);  // } or ]
  void key(std::string_view name);  // a name without characters to escape …
  void any_key(std::string_view name);  // … or any text
  void string(std::string_view text);
  void number(std::uint32_t value);
  void number(double value);         // shortest that reads back the same, never with an exponent
  void raw(std::string_view value);  // a number or a literal as it stands

  [[nodiscard]] std::string text() &&;

 private:
  char* room(std::size_t size);
  void end(const char* behind);
  char* separate(char* at);
  static char* quote(char* at, std::string_view text);

  std::string text_;     // with room for more …
  std::size_t end_ = 0;  // … from here
  bool first_ = true;  // of its object or list, or what follows a key
};

}  // namespace factweave
