// SPDX-License-Identifier: MIT
#include "pipeline/email_text.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/mime.h"

namespace factweave {
namespace {

TEST(EmailText, HeadersAndPlainBody) {
  const EmailText email = email_to_text(
      "From: =?utf-8?Q?Bj=C3=B6rn_Holm?= <b@example.org>\r\nSubject: A long\r\n subject\r\n"
      "Date: Fri, 7 Feb 2025 23:30:00 -0500\r\n\r\nHello.\r\nBye.\r\n");
  EXPECT_EQ(email.subject, "A long subject");
  ASSERT_TRUE(email.date);
  EXPECT_EQ(*email.date, Date(std::chrono::year(2025), std::chrono::month(2), std::chrono::day(7)));
  EXPECT_EQ(email.text, "Hello.\r\nBye.\r\n");
  ASSERT_EQ(email.metadata.size(), 1U);
  EXPECT_EQ(email.metadata[0].second, "Björn Holm <b@example.org>");
}

TEST(EmailText, OfAlternativesThePlainOneIsTaken) {
  const EmailText email = email_to_text(
      "Content-Type: multipart/alternative; boundary=\"b\"\n\npreamble\n"
      "--b\nContent-Type: text/html\n\n<p>html</p>\n"
      "--b\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
      "caf=E9 so=\nft\n--b--\nepilogue\n");
  EXPECT_EQ(email.text, "café soft\n");
}

TEST(EmailText, HtmlAloneBecomesTextAndAttachmentsAreNamed) {
  const EmailText email = email_to_text(
      "Content-Type: multipart/mixed; boundary=b\n\n"
      "--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+T25lLjxwPlR3by4=\n"
      "--b\nContent-Type: application/pdf; name=\"plan.pdf\"\nContent-Disposition: attachment\n\nxxx\n--b--\n");
  EXPECT_EQ(email.text, "One.\n\nTwo.");
  ASSERT_EQ(email.unread.size(), 1U);
  EXPECT_EQ(email.unread[0], "plan.pdf");
}

TEST(EmailText, BrokenMessagesDoNotThrow) {
  for (const std::string message :
       {"", "\n", "no header at all", "Content-Type: multipart/mixed\n\nno boundary", "Subject: =?utf-8?Q?=ZZ",
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n--b\n--b", ": x\n\n", "Content-Type: text/plain; charset=\"\n\n\xFF"}) {
    EXPECT_NO_THROW((void)email_to_text(message)) << message;
  }
}

TEST(EmailText, PartsInsidePartsEndSomewhere) {
  std::string message;
  for (int i = 0; i < 1000; ++i) message += "Content-Type: multipart/mixed; boundary=b\n\n--b\n";
  EXPECT_NO_THROW((void)email_to_text(message));
}

TEST(Mime, EncodedWordsJoin) {
  EXPECT_EQ(decode_encoded_words("=?utf-8?B?xaBr?= =?utf-8?Q?oda?= plans"), "Škoda plans");
  EXPECT_EQ(decode_encoded_words("a =?x-none?Q?b?= =? c"), "a =?x-none?Q?b?= =? c");
}

TEST(Mime, ParametersMayBeQuoted) {
  const MimeValue value = parse_mime_value("Text/Plain; charset=\"utf-8\" ; format=flowed");
  EXPECT_EQ(value.value, "text/plain");
  EXPECT_EQ(value.parameter("charset"), "utf-8");
  EXPECT_EQ(value.parameter("format"), "flowed");
}

TEST(Mime, DecodersAreLenient) {
  EXPECT_EQ(decode_base64("SGk=\nISE"), "Hi!!");
  EXPECT_EQ(decode_quoted_printable("a=3D=XY="), "a==XY=");
}

}  // namespace
}  // namespace factweave
