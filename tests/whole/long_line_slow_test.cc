// SPDX-License-Identifier: MIT
// A document without a single line end, as dumps have them: 200 MB. It is more than a document may have.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/corpus_reader.h"
#include "pipeline/document_formats.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

using testing::HasSubstr;

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

void expect_one_refused_document(const std::string& path, std::size_t size) {
  CorpusReader reader({path});
  std::optional<RawDocument> raw = reader.next();
  ASSERT_TRUE(raw);
  const LoadedDocument loaded = load_document(std::move(*raw));
  EXPECT_THAT(loaded.error, HasSubstr("a text of " + std::to_string(size / 1'000'000) + " MB"));
  EXPECT_FALSE(reader.next());
}

TEST(LongLine, ATextIsRefused) {
  TemporaryFolder folder;
  const std::string path = folder.path() / "long.txt";
  const std::size_t size = write_line(path, "", "");
  expect_one_refused_document(path, size);
}

TEST(LongLine, AJsonRecordIsRefused) {
  TemporaryFolder folder;
  const std::string path = folder.path() / "long.jsonl";
  const std::size_t size = write_line(path, "{\"id\":\"a\",\"text\":\"", "\"}");
  expect_one_refused_document(path, size);
}

TEST(LongLine, TheRestOfTheCorpusIsDoneAndTheManifestSaysWhy) {
  TemporaryFolder folder;
  folder.write("corpus/a.txt", "Mayor Ilse Brandt met Norvik Shipping Ltd.");
  write_line(folder.path() / "corpus/long.txt", "", "");
  const std::string out = folder.path() / "out";
  const ProgramRun run = run_factweave({"build", folder.path() / "corpus", "-o", out});
  EXPECT_EQ(run.status, 1) << run.err;
  EXPECT_THAT(run.err, HasSubstr("long.txt: read: a text of 200 MB"));
  std::ifstream file(out + "/manifest.json");
  const std::string manifest((std::istreambuf_iterator<char>(file)), {});
  EXPECT_THAT(manifest, HasSubstr("\"read\": 1"));
  EXPECT_THAT(manifest, HasSubstr("a text of 200 MB"));
}

}  // namespace
}  // namespace factweave
