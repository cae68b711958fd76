// SPDX-License-Identifier: MIT
#include "pipeline/chat_stamp.h"

#include <gtest/gtest.h>

#include "pipeline/segment.h"

namespace factweave {
namespace {

TEST(ChatStamp, StandsBeforeTheName) {
  EXPECT_EQ(chat_stamp_size("[10:12] Ana Ruiz: Yes."), 8U);
  EXPECT_EQ(chat_stamp_size("[2031-03-12 10:12:33] Ana Ruiz: Yes."), 22U);
  EXPECT_EQ(chat_stamp_size("[12/03/2031, 10:12 AM] Ana Ruiz: Yes."), 23U);
  EXPECT_EQ(chat_stamp_size("12/03/2031, 10:12 - Ana Ruiz: Yes."), 20U);
  for (const char* const line : {"", "[", "Ana Ruiz: Yes.", "[12] Ana Ruiz: Yes.", "10:12 - 11:00 Opening: welcome", "[see 10:12] Ana", "12 March 2031, 10:12 - Ana: Yes."})
    EXPECT_EQ(chat_stamp_size(line), 0U) << line;
}

TEST(ChatStamp, ALabelIsANameAndATime) {
  for (const char* const line : {"Ana Ruiz  10:12 AM", "Ana Ruiz  10:12", "Ana Ruiz  Today at 10:12", "Ana  9:05 pm"}) EXPECT_TRUE(is_chat_label(line)) << line;
  for (const char* const line : {"Ana Ruiz 10:12 AM", "Ana Ruiz  at 10:12", "  10:12", "Ana Ruiz  10", "Ana Ruiz  10:12 in Leith"}) EXPECT_FALSE(is_chat_label(line)) << line;
}

TEST(ChatStamp, BeginsABlock) {
  Document document;
  document.text = "[10:12] Ana Ruiz: I will send the plans that we spoke of\n[10:13] Tom Weber: ok, we can sign them on Monday then\n\nIlse Brandt  10:14 AM\nand so can we\n";
  segment(document);
  ASSERT_EQ(document.paragraphs.size(), 4U);
  EXPECT_EQ(document.source_text(document.paragraphs[2].source), "Ilse Brandt  10:14 AM");
}

}  // namespace
}  // namespace factweave
