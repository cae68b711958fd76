// SPDX-License-Identifier: MIT
#include "extractors/rule_language/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <map>
#include <sstream>
#include <utility>

namespace factweave {
namespace {

// Builds the tree from the parser's events: several times quicker than yaml-cpp's own nodes, and every
// event brings its place.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(const SourceFile& file, DiagnosticList& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  [[nodiscard]] YamlNode take_root() { return std::exchange(root_, {}); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add(node(YamlNode::Kind::null, mark, {}), anchor);
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto found = anchors_.find(anchor);
    add(found == anchors_.end() ? node(YamlNode::Kind::null, mark, {}) : found->second, 0);
  }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                const std::string& value) override {
    add(node(YamlNode::Kind::scalar, mark, value), anchor);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open_.push_back({node(YamlNode::Kind::sequence, mark, {}), anchor, false});
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open_.push_back({node(YamlNode::Kind::map, mark, {}), anchor, false});
  }
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    YamlNode node;
    YAML::anchor_t anchor;
    bool has_key;  // of a map: the key is read, its value is not
  };

  YamlNode node(YamlNode::Kind kind, const YAML::Mark& mark, std::string value) const {
    YamlNode result;
    result.kind = kind;
    result.scalar = {std::move(value), {&file_, static_cast<std::size_t>(std::max(mark.pos, 0))}};
    return result;
  }

  void add(YamlNode value, YAML::anchor_t anchor) {
    if (anchor != 0) anchors_[anchor] = value;
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
  YamlNode root_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, YamlNode> anchors_;
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
  try {
    std::istringstream stream(file.text());
    YAML::Parser parser(stream);
    TreeBuilder builder(file, diagnostics);
    while (parser.HandleNextDocument(builder)) documents.push_back(builder.take_root());
  } catch (const YAML::Exception& e) {
    diagnostics.add(Severity::error, "bad-yaml", {&file, static_cast<std::size_t>(std::max(e.mark.pos, 0))},
                    1, "The file is not valid YAML from here on: " + e.msg + ".",
                    "patterns are safest in single quotation marks, with '' for an apostrophe");
  }
  return documents;
}

}  // namespace factweave
