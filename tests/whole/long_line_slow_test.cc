// SPDX-License-Identifier: MIT
// A document without a single line end, as dumps have them: 200 MB.
#include <gtest/gtest.h>

#include <fstream>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/corpus_reader.h"
#include "pipeline/document_formats.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

constexpr std::size_t kSize = 200'000'000;

// One line of that size with the given ends; returns the length of what is between them.
std::size_t write_line(const std::string& path, const std::string& begin, const std::string& end) {
  std::ofstream file(path, std::ios::binary);
  const std::string piece = "the rain fell on the harbour and nobody said a word about it, ";
  file << begin;
  std::size_t size = 0;
  for (; size < kSize; size += piece.size()) file << piece;
  file << end;
  return size;
}

void expect_one_document(const std::string& path, std::size_t size) {
  CorpusReader reader({path});
  std::optional<RawDocument> raw = reader.next();
  ASSERT_TRUE(raw);
  const LoadedDocument loaded = load_document(std::move(*raw));
  EXPECT_EQ(loaded.error, "");
  EXPECT_EQ(loaded.document.text.size(), size);
  EXPECT_FALSE(reader.next());
}

TEST(LongLine, ATextIsRead) {
  TemporaryFolder folder;
  const std::string path = folder.path() / "long.txt";
  const std::size_t size = write_line(path, "", "");
  expect_one_document(path, size);
}

TEST(LongLine, AJsonRecordIsRead) {
  TemporaryFolder folder;
  const std::string path = folder.path() / "long.jsonl";
  const std::size_t size = write_line(path, "{\"id\":\"a\",\"text\":\"", "\"}");
  expect_one_document(path, size);
}

}  // namespace
}  // namespace factweave
