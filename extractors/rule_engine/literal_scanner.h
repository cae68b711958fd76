// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace factweave {

// Finds every occurrence of many literals in one pass, ASCII case aside: the automaton of Aho and
// Corasick with all its transitions filled in, over the few byte classes that the literals use.
//
// Immutable; concurrent reads are safe.
class LiteralScanner {
 public:
  LiteralScanner() = default;
  // Literals are numbered as given; they are compared in ASCII lower case and must not be empty.
  explicit LiteralScanner(const std::vector<std::string>& literals);

  [[nodiscard]] bool empty() const { return transitions_.empty(); }

  // Calls `report(literal, end)` for every occurrence that ends at byte `end` of `text`.
  template <typename Report>
  void scan(std::string_view text, Report&& report) const {
    std::uint32_t state = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      state = transitions_[state + classes_[static_cast<unsigned char>(text[at])]];
      if (state < kReports) continue;
      state -= kReports;
      const std::uint32_t node = state / width_;
      for (std::uint32_t i = first_output_[node]; i < first_output_[node + 1]; ++i) report(outputs_[i], at + 1);
    }
  }

 private:
  static constexpr std::uint32_t kReports = 1U << 31U;  // added to a transition whose state has outputs

  void choose_classes(const std::vector<std::string>& literals);
  void connect(std::vector<std::vector<std::uint32_t>>& ends, const std::vector<std::uint32_t>& order);

  std::array<std::uint8_t, 256> classes_{};  // 0: in no literal
  std::uint32_t width_ = 1;                  // number of classes
  std::vector<std::uint32_t> transitions_;   // [node * width + class] → node * width
  std::vector<std::uint32_t> first_output_;  // by node
  std::vector<std::uint32_t> outputs_;       // literals that end here
};

}  // namespace factweave
