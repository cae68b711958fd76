// SPDX-License-Identifier: MIT
#include "extractors/rule_language/example_parser.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "extractors/rule_language/pattern_scanner.h"

namespace factweave {
namespace {

constexpr std::string_view kHint = "a mark is [text](group, key=value); write \\[ and \\] for the characters";

bool is_date(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  return true;
}

class ExampleParser {
 public:
  ExampleParser(const ExampleSource& source, DiagnosticList& diagnostics)
      : source_(source.text), text_(source.text.text), diagnostics_(diagnostics) {
    example_.expectation = source.expectation;
    example_.where = source.text.at.location();
    if (source.date) example_.date = source.date->text;
    if (source.date && !is_date(source.date->text)) {
      diagnostics_.error("bad-example", *source.date, "'" + source.date->text + "' is no day.",
                         "write YYYY-MM-DD");
    }
  }

  Example parse() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\\' && at_ + 1 < text_.size() &&
          std::string_view("[]\\").find(text_[at_ + 1]) != std::string_view::npos) {
        example_.text += text_[at_ + 1];
        at_ += 2;
      } else if (c == '[') {
        open_.push_back({at_, static_cast<std::uint32_t>(example_.text.size())});
        ++at_;
      } else if (c == ']') {
        close();
      } else {
        example_.text += c;
        ++at_;
      }
    }
    if (!open_.empty()) fail(open_.back().first, "This mark is not closed.");
    std::stable_sort(
        example_.spans.begin(), example_.spans.end(), [](const ExampleSpan& a, const ExampleSpan& b) {
          return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
        });
    return std::move(example_);
  }

 private:
  void fail(std::size_t offset, std::string message) {
    diagnostics_.add(Severity::error, "bad-example", position_in(source_, offset), 1, std::move(message),
                     std::string(kHint));
  }

  void close() {
    const std::size_t closing = at_++;
    if (open_.empty()) return fail(closing, "This ']' closes no mark.");
    ExampleSpan span;
    span.span = {open_.back().second, static_cast<std::uint32_t>(example_.text.size())};
    open_.pop_back();
    if (at_ >= text_.size() || text_[at_] != '(') {
      return fail(closing, "This mark does not say which group it marks.");
    }
    ++at_;
    span.group = "mention";
    for (bool first = true;; first = false) {
      if (!parse_item(span, first)) return;
      if (text_[at_++] == ')') break;
    }
    example_.spans.push_back(std::move(span));
  }

  // Reads `group` or `key=value` up to the comma or bracket behind it.
  bool parse_item(ExampleSpan& span, bool first) {
    const std::size_t begin = at_;
    std::string key = word();
    std::string value;
    const bool pair = at_ < text_.size() && text_[at_] == '=';
    if (pair) {
      ++at_;
      value = word();
    }
    if (at_ >= text_.size()) return fail(begin, "The bracket behind this mark is not closed."), false;
    if (pair && is_identifier(key)) {
      span.expected.emplace_back(std::move(key), std::move(value));
      return true;
    }
    if (!pair && first && is_identifier(key)) {
      span.group = std::move(key);
      return true;
    }
    fail(begin, "'" + key + "' is no " + (first ? "group and no " : "") + "key=value.");
    at_ = std::min(text_.find(')', at_), text_.size() - 1);
    return true;
  }

  // A text in quotation marks, or up to the next of , = ) without the blanks around it.
  std::string word() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
    std::size_t end;
    if (at_ < text_.size() && text_[at_] == '"') {
      end = std::min(text_.find('"', at_ + 1), text_.size());
      std::string value = text_.substr(at_ + 1, end - std::min(at_ + 1, end));
      at_ = std::min(end + 1, text_.size());
      while (at_ < text_.size() && text_[at_] == ' ') ++at_;
      return value;
    }
    end = std::min(text_.find_first_of(",=)", at_), text_.size());
    std::string value = text_.substr(at_, end - at_);
    while (!value.empty() && value.back() == ' ') value.pop_back();
    at_ = end;
    return value;
  }

  const Scalar& source_;
  const std::string& text_;
  DiagnosticList& diagnostics_;
  Example example_;
  std::vector<std::pair<std::size_t, std::uint32_t>> open_;  // offsets in the source and in the text
  std::size_t at_ = 0;
};

}  // namespace

Example parse_example(const ExampleSource& source, DiagnosticList& diagnostics) {
  return ExampleParser(source, diagnostics).parse();
}

}  // namespace factweave
