// SPDX-License-Identifier: MIT
#include "extractors/figures/change_verbs.h"

#include "extractors/names/name_lists.h"

namespace factweave {

std::string_view ChangeVerbs::column(std::string_view word, std::string_view name) const {
  return lists_ == nullptr ? std::string_view() : lists_->column(NameList::change_verb, word, name);
}

}  // namespace factweave
