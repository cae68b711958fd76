// SPDX-License-Identifier: MIT
#include "pipeline/html_text.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory_resource>
#include <span>
#include <stdexcept>
#include <utility>

#include "pipeline/ascii_case.h"
#include "pipeline/metadata_date.h"

namespace factweave {
namespace {

constexpr std::array kSkipped = {
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_HEAD,
    GUMBO_TAG_SVG,    GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,   GUMBO_TAG_SELECT,   GUMBO_TAG_BUTTON,
    GUMBO_TAG_NAV,    GUMBO_TAG_CANVAS, GUMBO_TAG_AUDIO,    GUMBO_TAG_VIDEO,    GUMBO_TAG_TEXTAREA};

constexpr std::array kBlocks = {
    GUMBO_TAG_P,       GUMBO_TAG_DIV,     GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,    GUMBO_TAG_HEADER,
    GUMBO_TAG_FOOTER,  GUMBO_TAG_MAIN,    GUMBO_TAG_ASIDE,   GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,
    GUMBO_TAG_H1,      GUMBO_TAG_H2,      GUMBO_TAG_H3,      GUMBO_TAG_H4,         GUMBO_TAG_H5,
    GUMBO_TAG_H6,      GUMBO_TAG_UL,      GUMBO_TAG_OL,      GUMBO_TAG_DL,         GUMBO_TAG_TABLE,
    GUMBO_TAG_FIGURE,  GUMBO_TAG_HR,      GUMBO_TAG_ADDRESS, GUMBO_TAG_FIELDSET,   GUMBO_TAG_FORM,
    GUMBO_TAG_CAPTION, GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_BODY};

constexpr std::array kLines = {GUMBO_TAG_LI, GUMBO_TAG_TR, GUMBO_TAG_DT, GUMBO_TAG_DD, GUMBO_TAG_BR};

bool is_one_of(GumboTag tag, std::span<const GumboTag> tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

std::string_view attribute_of(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found != nullptr ? std::string_view(found->value) : std::string_view();
}

// Writes words and breaks so that white space never doubles and blocks stand one blank line apart.
class TextWriter {
 public:
  void block() { breaks_ = 2; }
  void line() { breaks_ = std::max(breaks_, 1); }
  void cell() { cell_ = true; }
  void item() {
    line();
    item_ = true;
  }

  void add(std::string_view text, bool preformatted) {
    for (const char c : text) {
      if (preformatted && c == '\n') {
        text_.push_back('\n');
        blank_ = false;
      } else if (is_html_space(c)) {
        blank_ = true;
      } else {
        put(c);
      }
    }
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void put(char c) {
    if (!text_.empty()) {
      if (breaks_ > 0) {
        text_.append(static_cast<std::size_t>(breaks_), '\n');
      } else if (cell_) {
        text_.push_back('\t');
      } else if (blank_ && text_.back() != '\n') {
        text_.push_back(' ');
      }
    }
    if (item_) text_.append("- ");
    breaks_ = 0;
    cell_ = item_ = blank_ = false;
    text_.push_back(c);
  }

  std::string text_;
  int breaks_ = 0;
  bool blank_ = false, cell_ = false, item_ = false;
};

// Walks the tree with a stack of its own: pages nest deeper than a thread's stack.
class PageReader {
 public:
  [[nodiscard]] HtmlText read(const GumboNode* root) {
    stack_.push_back({root, 0});
    enter(root);
    while (!stack_.empty()) step();
    page_.text = writer_.take();
    while (page_.title.ends_with(' ')) page_.title.pop_back();
    if (page_.title.empty()) page_.title = og_title_.empty() ? heading_ : og_title_;
    return std::move(page_);
  }

 private:
  struct Frame {
    const GumboNode* node;
    unsigned next;
  };

  static const GumboVector* children(const GumboNode* node) {
    if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) return &node->v.element.children;
    return nullptr;
  }

  void step() {
    Frame& top = stack_.back();
    const GumboVector* list = children(top.node);
    if (list == nullptr || top.next >= list->length) {
      leave(top.node);
      stack_.pop_back();
      return;
    }
    const auto* child = static_cast<const GumboNode*>(list->data[top.next++]);
    if (enter(child)) stack_.push_back({child, 0});
  }

  // False where the walk need not go inside.
  bool enter(const GumboNode* node) {
    switch (node->type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_CDATA:
      case GUMBO_NODE_WHITESPACE: text(node->v.text.text); return false;
      case GUMBO_NODE_ELEMENT: return enter_element(node->v.element);
      case GUMBO_NODE_DOCUMENT: return true;
      default: return false;
    }
  }

  bool enter_element(const GumboElement& element) {
    const GumboTag tag = element.tag;
    if (tag == GUMBO_TAG_HTML) note("lang", attribute_of(element, "lang"));
    if (tag == GUMBO_TAG_META) meta(element);
    if (tag == GUMBO_TAG_LINK && attribute_of(element, "rel") == "canonical") note("canonical", attribute_of(element, "href"));
    if (tag == GUMBO_TAG_TIME) time(element);
    if (tag == GUMBO_TAG_TITLE && page_.title.empty()) target_ = &page_.title;
    if (tag == GUMBO_TAG_H1 && heading_.empty()) target_ = &heading_;
    if (tag == GUMBO_TAG_HEAD) ++head_;
    if (tag != GUMBO_TAG_HEAD && is_one_of(tag, kSkipped)) return false;
    if (is_one_of(tag, kBlocks)) writer_.block();
    if (tag == GUMBO_TAG_LI) writer_.item();
    else if (is_one_of(tag, kLines)) writer_.line();
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) writer_.cell();
    preformatted_ += tag == GUMBO_TAG_PRE ? 1 : 0;
    return true;
  }

  void leave(const GumboNode* node) {
    if (node->type != GUMBO_NODE_ELEMENT) return;
    const GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_TITLE || tag == GUMBO_TAG_H1) target_ = nullptr;
    if (tag == GUMBO_TAG_HEAD) --head_;
    if (is_one_of(tag, kBlocks)) writer_.block();
    else if (is_one_of(tag, kLines)) writer_.line();
    preformatted_ -= tag == GUMBO_TAG_PRE ? 1 : 0;
  }

  void text(const char* text) {
    if (target_ != nullptr) {
      for (const char c : std::string_view(text)) {
        const bool blank = is_html_space(c);
        if (!blank) target_->push_back(c);
        else if (!target_->empty() && target_->back() != ' ') target_->push_back(' ');
      }
    }
    if (head_ == 0) writer_.add(text, preformatted_ > 0);
  }

  void meta(const GumboElement& element) {
    std::string name = to_ascii_lower(attribute_of(element, "property"));
    if (name.empty()) name = to_ascii_lower(attribute_of(element, "name"));
    if (name.empty()) name = to_ascii_lower(attribute_of(element, "itemprop"));
    const std::string_view content = attribute_of(element, "content");
    if (name == "og:title") og_title_ = content;
    if (name == "author" || name == "article:author") note("author", content);
    if (name == "description" || name == "og:description") note("description", content);
    if (name == "og:site_name") note("site_name", content);
    constexpr std::array<std::string_view, 9> kDateNames = {
        "article:published_time", "datepublished",   "date", "dc.date",     "dc.date.issued",
        "dcterms.created",        "dcterms.issued", "pubdate", "publish-date"};
    if (std::find(kDateNames.begin(), kDateNames.end(), name) != kDateNames.end()) date(content);
  }

  void time(const GumboElement& element) {
    const bool published = gumbo_get_attribute(&element.attributes, "pubdate") != nullptr ||
                           to_ascii_lower(attribute_of(element, "itemprop")) == "datepublished";
    if (published) date(attribute_of(element, "datetime"));
  }

  void date(std::string_view written) {
    if (!page_.date) page_.date = read_metadata_date(written);
  }

  void note(const char* key, std::string_view value) {
    const bool known = std::any_of(page_.metadata.begin(), page_.metadata.end(),
                                   [&](const auto& entry) { return entry.first == key; });
    if (!value.empty() && !known) page_.metadata.emplace_back(key, value);
  }

  HtmlText page_;
  TextWriter writer_;
  std::vector<Frame> stack_;
  std::string og_title_, heading_;
  std::string* target_ = nullptr;  // the title or heading that text also goes to
  int head_ = 0, preformatted_ = 0;
};

constexpr int kDeepestElement = 2500;

// Closing these is optional or impossible, so that their number says nothing of the depth.
bool is_often_left_open(std::string_view name) {
  constexpr std::array<std::string_view, 24> kNames = {
      "p",  "li",  "td",   "th",    "tr",   "dd",   "dt",    "br",     "hr",   "img",    "meta",     "link",
      "wbr", "col", "area", "input", "base", "param", "embed", "source", "option", "tbody", "colgroup", "track"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

// How deep elements are nested at most, roughly: opening tags less closing ones.
int nesting(std::string_view html) {
  int depth = 0, deepest = 0;
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at + 1)) {
    const std::string_view rest = html.substr(at + 1, 16);
    if (rest.starts_with('/')) {
      depth = std::max(0, depth - 1);
    } else if (!rest.empty() && std::isalpha(static_cast<unsigned char>(rest.front())) != 0) {
      const std::string name = to_ascii_lower(rest.substr(0, rest.find_first_of(" \t\r\n>/")));
      depth += is_often_left_open(name) ? 0 : 1;
      deepest = std::max(deepest, depth);
    }
  }
  return deepest;
}

}  // namespace

HtmlText html_to_text(std::string_view html) {
  if (nesting(html) > kDeepestElement) throw std::runtime_error("HTML elements nested more than 2500 deep");
  // All nodes live in one arena: releasing them one by one would recurse as deep as the page nests.
  std::pmr::monotonic_buffer_resource arena(std::max<std::size_t>(html.size() * 4, 4096));
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = [](void* memory, std::size_t size) {
    return static_cast<std::pmr::memory_resource*>(memory)->allocate(size);
  };
  options.deallocator = [](void*, void*) {};
  options.userdata = &arena;
  const GumboOutput* output = gumbo_parse_with_options(&options, html.data(), html.size());
  return PageReader().read(output->document);
}

std::string html_charset(std::string_view bytes) {
  const std::string head = to_ascii_lower(bytes.substr(0, 1024));
  const std::size_t at = head.find("charset=");
  if (at == std::string::npos) return {};
  std::size_t begin = at + 8;
  while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'' || head[begin] == ' ')) ++begin;
  std::size_t end = begin;
  while (end < head.size() && (std::isalnum(static_cast<unsigned char>(head[end])) != 0 || head[end] == '-' ||
                               head[end] == '_')) {
    ++end;
  }
  return head.substr(begin, end - begin);
}

}  // namespace factweave
