// SPDX-License-Identifier: MIT
#include "pipeline/html_text.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace factweave {
namespace {

struct Page {
  std::string html, text;
};

TEST(HtmlText, BlocksStandOneBlankLineApart) {
  const Page cases[] = {
      {"<p>One.<p>Two.", "One.\n\nTwo."},
      {"<div><div>  One\n two </div></div>three", "One two\n\nthree"},
      {"a<br>b", "a\nb"},
      {"<ul><li>x<li>y</ul>z", "- x\n- y\n\nz"},
      {"<table><tr><th>k<th>v<tr><td>1<td>2</table>", "k\tv\n1\t2"},
      {"<b>bold</b> and <i>it</i>alic", "bold and italic"},
      {"<pre>a\nb</pre>", "a\nb"},
      {"fish &amp; chips &euro;5 &#8212; &lt;b&gt;", "fish & chips €5 — <b>"},
      {"<script>no()</script><style>p{}</style><nav>Home</nav>text", "text"},
      {"", ""},
      {"just text", "just text"},
  };
  for (const Page& c : cases) EXPECT_EQ(html_to_text(c.html).text, c.text) << c.html;
}

TEST(HtmlText, TheHeadGivesTitleDateAndMetadata) {
  const HtmlText page = html_to_text(
      "<html lang=en><head><title> A &amp;\n B </title><meta name=author content='Ilse Brandt'>"
      "<meta property='article:published_time' content='2025-02-07T10:00:00Z'></head><body>x</body></html>");
  EXPECT_EQ(page.title, "A & B");
  ASSERT_TRUE(page.date);
  EXPECT_EQ(*page.date, Date(std::chrono::year(2025), std::chrono::month(2), std::chrono::day(7)));
  EXPECT_EQ(page.text, "x");
  ASSERT_EQ(page.metadata.size(), 2U);
  EXPECT_EQ(page.metadata[0].second, "en");
  EXPECT_EQ(page.metadata[1].second, "Ilse Brandt");
}

TEST(HtmlText, WithoutATitleTheFirstHeadingIsOne) {
  EXPECT_EQ(html_to_text("<h1>Big <b>news</b></h1><h1>Other</h1>").title, "Big news");
}

TEST(HtmlText, DeepNestingIsReadUpToALimitAndThenRefused) {
  std::string html;
  for (int i = 0; i < 2000; ++i) html += "<div>";
  EXPECT_EQ(html_to_text(html + "deep").text, "deep");
  for (int i = 0; i < 200000; ++i) html += "<div>";
  EXPECT_THROW((void)html_to_text(html), std::runtime_error);
  std::string open_paragraphs;
  for (int i = 0; i < 10000; ++i) open_paragraphs += "<p>a<br>";
  EXPECT_EQ(html_to_text(open_paragraphs).text.size(), 3U * 10000 - 2);
}

TEST(HtmlText, TheDeclaredCharsetIsFound) {
  EXPECT_EQ(html_charset("<meta charset=\"ISO-8859-2\">"), "iso-8859-2");
  EXPECT_EQ(html_charset("<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>"), "windows-1251");
  EXPECT_EQ(html_charset("<p>charset</p>"), "");
}

}  // namespace
}  // namespace factweave
