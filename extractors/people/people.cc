// SPDX-License-Identifier: MIT
#include "extractors/people/people.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extractors/names/name_lists.h"
#include "extractors/names/titles.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

class People {
 public:
  explicit People(const Extraction& extraction) : x_(extraction), lists_(*extraction.name_lists) {}

  void complete(Mention& mention) const {
    const Sentence& sentence = x_.document.sentences[x_.document.sentence_at(mention.span.begin)];
    const std::string_view name = x_.document.folded_text(mention.span);
    std::string_view before = x_.document.folded_text({sentence.source.begin, mention.span.begin});
    std::string_view after = x_.document.folded_text({mention.span.end, std::max(mention.span.end, sentence.source.end)});
    before = honorific(before, mention);
    role_before(before, mention);
    role_after(after, mention);
    gender_of_name(name, mention);
  }

 private:
  // Takes the honorific off the end of what stands before the name, and returns the rest.
  [[nodiscard]] std::string_view honorific(std::string_view before, Mention& mention) const {
    while (before.ends_with(' ')) before.remove_suffix(1);
    const std::size_t blank = before.rfind(' ');
    const std::string_view word = blank == std::string_view::npos ? before : before.substr(blank + 1);
    if (word.empty() || !lists_.has(NameList::honorific, word)) return before;
    set_attribute(mention.attributes, "honorific", std::string(word));
    gender(lists_.column(NameList::honorific, word, "gender"), mention);
    return blank == std::string_view::npos ? std::string_view() : before.substr(0, blank);
  }

  void role_before(std::string_view before, Mention& mention) const {
    while (before.ends_with(' ') || before.ends_with(',')) before.remove_suffix(1);
    role(title_at_end(lists_, before), mention);
  }

  // *, 46, mayor of …*, *, the company's chief executive* is left to the nominals, *(CFO)*.
  void role_after(std::string_view after, Mention& mention) const {
    if (after.starts_with(" (")) return role(title_at_begin(lists_, after.substr(2)), mention);
    if (!after.starts_with(", ")) return;
    after.remove_prefix(2);
    const std::size_t digits = after.find_first_not_of("0123456789");
    if (digits != 0 && digits != std::string_view::npos && after.substr(digits).starts_with(", ")) after.remove_prefix(digits + 2);
    for (const std::string_view article : {"the ", "a ", "an "}) {
      if (after.starts_with(article)) {
        after.remove_prefix(article.size());
        break;
      }
    }
    role(title_at_begin(lists_, after), mention);
  }

  void role(std::string_view title, Mention& mention) const {
    if (title.empty()) return;
    add_attribute(mention.attributes, "roles", std::string(title));
    gender(lists_.column(NameList::role_title, to_ascii_lower(title), "gender"), mention);
  }

  void gender_of_name(std::string_view name, Mention& mention) const {
    const std::string_view first = name.substr(0, name.find(' '));
    if (first.size() == name.size()) return;  // a single word may be a surname
    const NameList list = lists_.has(NameList::first_name, first) ? NameList::first_name : NameList::doubtful_first_name;
    gender(lists_.column(list, first, "gender"), mention);
  }

  static void gender(std::string_view value, Mention& mention) {
    if (!value.empty() && attribute(mention.attributes, "gender").empty()) {
      set_attribute(mention.attributes, "gender", std::string(value));
    }
  }

  const Extraction& x_;
  const NameLists& lists_;
};

}  // namespace

void complete_people(const Extraction& extraction) {
  if (extraction.name_lists == nullptr) return;
  const People people(extraction);
  for (Mention& mention : extraction.annotations.mentions) {
    if (mention.type == "Person" && mention.level == Level::name) people.complete(mention);
  }
}

}  // namespace factweave
