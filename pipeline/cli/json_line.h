// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <iostream>
#include <string_view>
#include <utility>

#include "pipeline/json_text.h"

namespace factweave {

// One flat object, printed as a line of its own on standard output.
//
//   JsonLine line;
//   line.put("rule", "dates/iso");
//   line.put("line", 12U);
//   std::move(line).print();  // {"rule":"dates/iso","line":12}
class JsonLine {
 public:
  JsonLine() { json_.open('{'); }

  void put(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }
  void put(std::string_view key, std::uint32_t value) {
    json_.key(key);
    json_.number(value);
  }
  void print() && {
    json_.close('}');
    std::cout << std::move(json_).text() << '\n';
  }

 private:
  JsonText json_;
};

}  // namespace factweave
