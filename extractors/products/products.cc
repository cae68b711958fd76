// SPDX-License-Identifier: MIT
// A word for goods is a product only where the text makes, trades, uses or counts it. That is decided per
// document and word: one such place speaks for every other mention of the word.
#include "extractors/products/products.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/names/name_lists.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

// The last word of a phrase in the singular, roughly: what two mentions of one class share.
std::string head_of(std::string_view phrase) {
  std::string word = to_ascii_lower(last_word(phrase));
  if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  if (word.size() > 4 && (word.ends_with("ses") || word.ends_with("xes") || word.ends_with("ches"))) word.resize(word.size() - 2);
  else if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.pop_back();
  return word;
}

bool is_class(const Mention& mention) { return mention.type == "Product" && mention.level == Level::nominal; }

class Contexts {
 public:
  explicit Contexts(const Extraction& extraction) : extraction_(extraction) {
    for (const Figure& figure : extraction.annotations.figures) figure_ends_.push_back(figure.span.end);
    std::sort(figure_ends_.begin(), figure_ends_.end());
  }

  [[nodiscard]] bool speaks_for(const Mention& mention) {
    return counted(mention.span) || of_trade(extraction_.document.sentence_at(mention.span.begin));
  }

 private:
  // True directly behind a figure or a digit, or beginning with one.
  [[nodiscard]] bool counted(Span span) const {
    const std::string& text = extraction_.document.unwrapped;
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (digit(span.begin) || (span.begin > 1 && digit(span.begin - 2))) return true;
    const auto after = std::lower_bound(figure_ends_.begin(), figure_ends_.end(), span.begin);
    return after != figure_ends_.begin() && *(after - 1) + 1 == span.begin;
  }

  [[nodiscard]] bool of_trade(std::size_t sentence) {
    if (traded_.empty()) traded_.assign(extraction_.document.sentences.size(), -1);
    if (sentence >= traded_.size()) return false;
    if (traded_[sentence] < 0) traded_[sentence] = has_trade_word(sentence) ? 1 : 0;
    return traded_[sentence] == 1;
  }

  [[nodiscard]] bool has_trade_word(std::size_t index) const {
    const Document& document = extraction_.document;
    const Sentence& sentence = document.sentences[index];
    for (std::uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
      const Token& token = document.tokens[t];
      const std::string_view text = document.folded.text().substr(token.begin, token.end - token.begin);
      if (extraction_.name_lists->has_lower(NameList::trade_word, text)) return true;
    }
    return false;
  }

  const Extraction& extraction_;
  std::vector<std::uint32_t> figure_ends_;
  std::vector<int> traded_;  // by sentence; -1 = not looked at yet
};

}  // namespace

void complete_products(const Extraction& extraction) {
  if (extraction.name_lists == nullptr) return;
  std::vector<Mention>& mentions = extraction.annotations.mentions;
  Contexts contexts(extraction);
  std::set<std::string> goods;
  for (const Mention& mention : mentions) {
    if (is_class(mention) && contexts.speaks_for(mention)) goods.insert(head_of(extraction.document.folded_text(mention.span)));
  }
  // Nothing refers to mentions by index before the quotations are found.
  std::erase_if(mentions, [&](const Mention& mention) {
    return is_class(mention) && !goods.contains(head_of(extraction.document.folded_text(mention.span)));
  });
}

}  // namespace factweave
