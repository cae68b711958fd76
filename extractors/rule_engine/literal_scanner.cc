// SPDX-License-Identifier: MIT
#include "extractors/rule_engine/literal_scanner.h"

#include "pipeline/tokens.h"

namespace factweave {

void LiteralScanner::choose_classes(const std::vector<std::string>& literals) {
  for (const std::string& literal : literals) {
    for (const char c : literal) {
      auto& number = classes_[static_cast<unsigned char>(ascii_lower(c))];
      if (number == 0) number = static_cast<std::uint8_t>(width_++);
    }
  }
  for (int c = 'A'; c <= 'Z'; ++c) {
    classes_[static_cast<std::size_t>(c)] = classes_[static_cast<std::size_t>(ascii_lower(static_cast<char>(c)))];
  }
}

LiteralScanner::LiteralScanner(const std::vector<std::string>& literals) {
  if (literals.empty()) return;
  choose_classes(literals);
  transitions_.assign(width_, 0);
  std::vector<std::vector<std::uint32_t>> ends(1);
  for (std::uint32_t i = 0; i < literals.size(); ++i) {
    std::uint32_t node = 0;
    for (const char c : literals[i]) {
      const std::size_t edge = std::size_t{node} * width_ + classes_[static_cast<unsigned char>(c)];
      if (transitions_[edge] == 0) {
        transitions_[edge] = static_cast<std::uint32_t>(ends.size());
        transitions_.resize(transitions_.size() + width_, 0);
        ends.emplace_back();
      }
      node = transitions_[edge];
    }
    ends[node].push_back(i);
  }
  std::vector<std::uint32_t> order{0};
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::uint32_t c = 0; c < width_; ++c) {
      const std::uint32_t next = transitions_[std::size_t{order[i]} * width_ + c];
      if (next != 0) order.push_back(next);
    }
  }
  connect(ends, order);
}

// Fills in the transitions that fall back to a shorter suffix, breadth first, and collects outputs.
void LiteralScanner::connect(std::vector<std::vector<std::uint32_t>>& ends,
                             const std::vector<std::uint32_t>& order) {
  std::vector<std::uint32_t> suffix(ends.size(), 0);
  for (const std::uint32_t node : order) {
    for (std::uint32_t c = 0; c < width_; ++c) {
      std::uint32_t& next = transitions_[std::size_t{node} * width_ + c];
      const std::uint32_t fallback = node == 0 ? 0 : transitions_[std::size_t{suffix[node]} * width_ + c];
      if (next == 0) {
        next = fallback;
        continue;
      }
      suffix[next] = fallback;
      ends[next].insert(ends[next].end(), ends[fallback].begin(), ends[fallback].end());
    }
  }
  for (const std::vector<std::uint32_t>& literals : ends) {
    first_output_.push_back(static_cast<std::uint32_t>(outputs_.size()));
    outputs_.insert(outputs_.end(), literals.begin(), literals.end());
  }
  first_output_.push_back(static_cast<std::uint32_t>(outputs_.size()));
  for (std::uint32_t& next : transitions_) next = next * width_ + (ends[next].empty() ? 0 : kReports);
}

}  // namespace factweave
