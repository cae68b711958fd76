// SPDX-License-Identifier: MIT
#include "extractors/rule_language/yaml_tree.h"

#include <yaml.h>

#include <algorithm>
#include <array>
#include <map>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "extractors/rule_language/pattern_scanner.h"

namespace factweave {
namespace {

// Where the characters of a file begin. libyaml counts characters; asked for in the file's order it costs one pass.
class CharacterPlaces {
 public:
  explicit CharacterPlaces(std::string_view text) : text_(text) {}

  std::size_t byte_of(std::size_t character) {
    if (character < character_) character_ = byte_ = 0;
    for (; character_ < character && byte_ < text_.size(); ++character_) byte_ += first_character(text_.substr(byte_)).size();
    return byte_;
  }

 private:
  std::string_view text_;
  std::size_t character_ = 0;
  std::size_t byte_ = 0;
};

// The events of one text, one after the other.
class Events {
 public:
  explicit Events(std::string_view text) {
    if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  }
  ~Events() {
    forget_event();
    yaml_parser_delete(&parser_);
  }
  Events(const Events&) = delete;
  Events& operator=(const Events&) = delete;

  // The next one, valid until another is asked for; null at the end and where the text is not YAML.
  const yaml_event_t* next() {
    forget_event();
    has_event_ = yaml_parser_parse(&parser_, &event_) != 0;
    return has_event_ && event_.type != YAML_STREAM_END_EVENT ? &event_ : nullptr;
  }

  [[nodiscard]] bool failed() const { return parser_.error != YAML_NO_ERROR; }
  // What is wrong, and where.
  [[nodiscard]] std::string problem() const {
    std::string text = parser_.problem != nullptr ? parser_.problem : "it takes too much memory";
    if (parser_.context == nullptr) return text;
    return text + " " + parser_.context + " that begins in line " + std::to_string(parser_.context_mark.line + 1);
  }
  [[nodiscard]] std::size_t problem_byte(CharacterPlaces& places) const {
    return parser_.error == YAML_READER_ERROR ? parser_.problem_offset : places.byte_of(parser_.problem_mark.index);
  }

 private:
  void forget_event() {
    if (std::exchange(has_event_, false)) yaml_event_delete(&event_);
  }

  yaml_parser_t parser_{};
  yaml_event_t event_{};
  bool has_event_ = false;
};

std::string name_of(const yaml_char_t* anchor) {
  return anchor == nullptr ? std::string() : reinterpret_cast<const char*>(anchor);
}

bool is_null(std::string_view plain) {
  constexpr std::array<std::string_view, 5> kNulls = {"", "~", "null", "Null", "NULL"};
  return std::find(kNulls.begin(), kNulls.end(), plain) != kNulls.end();
}

class TreeBuilder {
 public:
  TreeBuilder(const SourceFile& file, DiagnosticList& diagnostics)
      : file_(file), diagnostics_(diagnostics), places_(file.text()), events_(file.text()) {}

  void build(std::vector<YamlNode>& documents) {
    while (const yaml_event_t* event = events_.next()) {
      if (event->type == YAML_DOCUMENT_END_EVENT) {
        documents.push_back(std::exchange(root_, {}));
        anchors_.clear();
      } else {
        take(*event);
      }
    }
    if (!events_.failed()) return;
    diagnostics_.add(Severity::error, "bad-yaml", {&file_, events_.problem_byte(places_)}, 1,
                     "The file is not valid YAML from here on: " + events_.problem() + ".",
                     "patterns are safest in single quotation marks, with '' for an apostrophe");
  }

 private:
  struct Open {
    YamlNode node;
    std::string anchor;
    bool has_key = false;  // of a map: the key is read, its value is not
  };

  void take(const yaml_event_t& event) {
    switch (event.type) {
      case YAML_SCALAR_EVENT: {
        const auto& scalar = event.data.scalar;
        std::string value(reinterpret_cast<const char*>(scalar.value), scalar.length);
        const bool null = scalar.plain_implicit != 0 && scalar.style == YAML_PLAIN_SCALAR_STYLE && is_null(value);
        return add(node(null ? YamlNode::Kind::null : YamlNode::Kind::scalar, event, std::move(value)), name_of(scalar.anchor));
      }
      case YAML_ALIAS_EVENT: {
        const auto found = anchors_.find(name_of(event.data.alias.anchor));
        if (found != anchors_.end()) return add(found->second, {});
        YamlNode unknown = node(YamlNode::Kind::null, event, {});
        diagnostics_.error("bad-yaml", unknown.scalar,
                           "No value before this place has the name '" + name_of(event.data.alias.anchor) + "'.",
                           "a word that begins with * needs quotation marks around it");
        return add(std::move(unknown), {});
      }
      case YAML_SEQUENCE_START_EVENT:
        open_.push_back({node(YamlNode::Kind::sequence, event, {}), name_of(event.data.sequence_start.anchor)});
        return;
      case YAML_MAPPING_START_EVENT:
        open_.push_back({node(YamlNode::Kind::map, event, {}), name_of(event.data.mapping_start.anchor)});
        return;
      case YAML_SEQUENCE_END_EVENT:
      case YAML_MAPPING_END_EVENT: return close();
      default: return;
    }
  }

  YamlNode node(YamlNode::Kind kind, const yaml_event_t& event, std::string value) {
    YamlNode result;
    result.kind = kind;
    result.scalar = {std::move(value), {&file_, places_.byte_of(event.start_mark.index)}};
    return result;
  }

  void add(YamlNode value, const std::string& anchor) {
    if (!anchor.empty()) anchors_[anchor] = value;
    if (open_.empty()) {
      root_ = std::move(value);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.kind == YamlNode::Kind::map && !parent.has_key) {
      if (value.kind != YamlNode::Kind::scalar) {
        diagnostics_.error("bad-yaml", value.scalar, "A key must be a word.",
                           "a pattern in braces needs quotation marks around it");
      }
      parent.node.keys.push_back(std::move(value.scalar));
      parent.has_key = true;
      return;
    }
    parent.node.items.push_back(std::move(value));
    parent.has_key = false;
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    add(std::move(done.node), done.anchor);
  }

  const SourceFile& file_;
  DiagnosticList& diagnostics_;
  CharacterPlaces places_;
  Events events_;
  YamlNode root_;
  std::vector<Open> open_;
  std::map<std::string, YamlNode> anchors_;  // of this document
};

}  // namespace

const YamlNode* YamlNode::member(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size() && i < items.size(); ++i) {
    if (keys[i].text == key) return &items[i];
  }
  return nullptr;
}

std::vector<YamlNode> parse_yaml(const SourceFile& file, DiagnosticList& diagnostics) {
  std::vector<YamlNode> documents;
  TreeBuilder(file, diagnostics).build(documents);
  return documents;
}

}  // namespace factweave
