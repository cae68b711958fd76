// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/document.h"

namespace factweave {

// What a page says: its readable text and what its head declares.
struct HtmlText {
  std::string text;   // blocks apart by a blank line, list items as "- …", table cells by tabs
  std::string title;  // of <title>, else og:title, else the first <h1>
  std::optional<Date> date;  // of publication
  std::vector<std::pair<std::string, std::string>> metadata;  // author, description, site_name, lang, canonical
};

// Readable text of a page in UTF-8. Scripts, styles, navigation and form controls are left out; a
// fragment without <html> is fine. Throws std::runtime_error only for elements nested thousands deep, on
// which a parser's time grows with the square of the depth.
//
//   html_to_text("<title>T</title><p>One.<p>Two.").text == "One.\n\nTwo."
[[nodiscard]] HtmlText html_to_text(std::string_view html);

// The encoding that a page declares in its first kilobyte (<meta charset=…>), or empty.
[[nodiscard]] std::string html_charset(std::string_view bytes);

}  // namespace factweave
