// SPDX-License-Identifier: MIT
#include "pipeline/corpus_reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

using Members = std::vector<std::pair<std::string, std::string>>;

struct Read {
  std::string id, text, error;
};

std::vector<Read> read(const std::vector<std::string>& corpora, CorpusOptions options = {}) {
  CorpusReader reader(corpora, options);
  std::vector<Read> all;
  while (std::optional<RawDocument> raw = reader.next()) {
    LoadedDocument loaded = load_document(std::move(*raw));
    all.push_back({loaded.document.id, loaded.document.text, loaded.error});
  }
  return all;
}

std::vector<std::string> ids(const std::vector<Read>& documents) {
  std::vector<std::string> result;
  for (const Read& document : documents) result.push_back(document.id);
  return result;
}

enum class Form { tar_gz, zip, gz, zst };

void write_archive(const fs::path& path, Form form, const Members& members) {
  struct archive* out = archive_write_new();
  if (form == Form::zip) archive_write_set_format_zip(out);
  if (form == Form::tar_gz) archive_write_set_format_pax_restricted(out);
  if (form == Form::gz || form == Form::zst) archive_write_set_format_raw(out);
  if (form == Form::tar_gz || form == Form::gz) archive_write_add_filter_gzip(out);
  if (form == Form::zst) archive_write_add_filter_zstd(out);
  ASSERT_EQ(archive_write_open_filename(out, path.c_str()), ARCHIVE_OK);
  for (const auto& [name, bytes] : members) {
    struct archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    ASSERT_EQ(archive_write_header(out, entry), ARCHIVE_OK);
    archive_write_data(out, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_free(out);
}

TEST(CorpusReader, AFolderIsReadRecursivelyInTheOrderOfPaths) {
  TemporaryFolder folder;
  folder.write("b.txt", "B");
  folder.write("a/z.md", "Z");
  folder.write("a/c.txt", "C");
  folder.write(".hidden/x.txt", "no");
  folder.write(".DS_Store", "no");
  EXPECT_EQ(ids(read({folder.path().string()})), (std::vector<std::string>{"a/c.txt", "a/z.md", "b.txt"}));
}

TEST(CorpusReader, AnEmptyFolderHasNoDocuments) {
  TemporaryFolder folder;
  EXPECT_TRUE(read({folder.path().string()}).empty());
}

TEST(CorpusReader, AMissingFolderIsAnErrorAtOnce) {
  EXPECT_THROW(CorpusReader({"no/such/folder"}), std::runtime_error);
}

TEST(CorpusReader, JsonLinesGiveOneDocumentALine) {
  TemporaryFolder folder;
  folder.write("x.jsonl",
               "{\"id\":\"one\",\"text\":\"A\",\"date\":\"2025-02-07\",\"n\":1.50,\"tags\":[1]}\r\n\n"
               "{\"text\":\"B\"}\nnot json\n{\"id\":\"no text\"}\n[1]\n{\"id\":7,\"text\":\"C\"}");
  const std::vector<Read> documents = read({(folder.path() / "x.jsonl").string()});
  ASSERT_EQ(ids(documents),
            (std::vector<std::string>{"one", "x.jsonl:3", "x.jsonl:4", "x.jsonl:5", "x.jsonl:6", "7"}));
  EXPECT_EQ(documents[1].text, "B");
  EXPECT_NE(documents[2].error.find("not valid JSON"), std::string::npos) << documents[2].error;
  EXPECT_NE(documents[3].error.find("\"text\""), std::string::npos) << documents[3].error;
  EXPECT_NE(documents[4].error.find("not a JSON object"), std::string::npos);
  EXPECT_EQ(documents[5].text, "C");
}

TEST(CorpusReader, OtherScalarsOfARecordAreMetadata) {
  TemporaryFolder folder;
  folder.write("x.jsonl", "{\"text\":\"A\",\"date\":\"2025-02-07\",\"n\":1.50,\"ok\":true,\"tags\":[1],\"none\":null}");
  CorpusReader reader({(folder.path() / "x.jsonl").string()});
  const LoadedDocument loaded = load_document(std::move(*reader.next()));
  EXPECT_EQ(loaded.document.metadata,
            (std::vector<std::pair<std::string, std::string>>{{"n", "1.50"}, {"ok", "true"}}));
  EXPECT_TRUE(loaded.document.date.has_value());
}

TEST(CorpusReader, ArchivesAreReadWithoutUnpacking) {
  TemporaryFolder folder;
  const Members members = {{"d/a.txt", "A"}, {"d/b.html", "<p>B"}, {"__MACOSX/d/._a.txt", "x"}, {"c.jsonl", "{\"text\":\"C\"}"}};
  write_archive(folder.path() / "t.tar.gz", Form::tar_gz, members);
  write_archive(folder.path() / "z.zip", Form::zip, members);
  write_archive(folder.path() / "g.txt.gz", Form::gz, {{"g", "G"}});
  write_archive(folder.path() / "h.gz", Form::gz, {{"h", "{\"text\":\"H\"}"}});
  write_archive(folder.path() / "s.jsonl.zst", Form::zst, {{"s", "{\"text\":\"S\"}\n{\"id\":\"2\",\"text\":\"T\"}"}});
  const std::vector<Read> documents = read({folder.path().string()});
  EXPECT_EQ(ids(documents),
            (std::vector<std::string>{"g.txt.gz", "h.gz:1", "s.jsonl.zst:1", "2", "t.tar.gz/d/a.txt", "t.tar.gz/d/b.html",
                                      "t.tar.gz/c.jsonl:1", "z.zip/d/a.txt", "z.zip/d/b.html", "z.zip/c.jsonl:1"}));
  std::string texts;
  for (const Read& document : documents) texts += document.text + document.error;
  EXPECT_EQ(texts, "GHSTABCABC");
}

TEST(CorpusReader, AnArchiveAsCorpusGivesThePathsInside) {
  TemporaryFolder folder;
  write_archive(folder.path() / "t.tar.gz", Form::tar_gz, {{"./d/a.txt", "A"}});
  EXPECT_EQ(ids(read({(folder.path() / "t.tar.gz").string()})), std::vector<std::string>{"d/a.txt"});
}

TEST(CorpusReader, ABrokenArchiveGivesWhatIsWholeAndAFailure) {
  TemporaryFolder folder;
  std::string noise;
  for (unsigned i = 0, state = 1; i < 200000; ++i, state = state * 1103515245U + 12345U) {
    noise.push_back(static_cast<char>('a' + (state >> 16) % 26));
  }
  write_archive(folder.path() / "t.tar.gz", Form::tar_gz, {{"a.txt", "A"}, {"b.txt", noise}, {"c.txt", "C"}});
  fs::resize_file(folder.path() / "t.tar.gz", fs::file_size(folder.path() / "t.tar.gz") / 2);
  folder.write("u.txt", "U");
  folder.write("v.zip", "PK\x03\x04 this is no archive");
  folder.write("w.gz", "neither is this");
  const std::vector<Read> documents = read({folder.path().string()});
  EXPECT_EQ(documents[0].id, "t.tar.gz/a.txt");
  EXPECT_EQ(documents[1].id, "t.tar.gz/b.txt");
  EXPECT_NE(documents[1].error.find("broken archive"), std::string::npos) << documents[1].error;
  ASSERT_EQ(documents.size(), 6U);
  EXPECT_EQ(documents[2].id, "t.tar.gz") << "what comes behind is lost, which is said once";
  EXPECT_FALSE(documents[2].error.empty());
  EXPECT_EQ(documents[3].text, "U");
  EXPECT_NE(documents[4].error.find("broken archive"), std::string::npos) << documents[4].error;
  EXPECT_EQ(documents[5].text, "neither is this") << "gzip lets plain text through";
}

TEST(CorpusReader, AnUnreadableFileIsAFailureWithAReason) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  TemporaryFolder folder;
  fs::permissions(folder.write("a.txt", "A"), fs::perms::none);
  folder.write("b.txt", "B");
  const std::vector<Read> documents = read({folder.path().string()});
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_NE(documents[0].error.find("Permission denied"), std::string::npos) << documents[0].error;
  EXPECT_EQ(documents[1].text, "B");
}

TEST(CorpusReader, LinksThatLeadNowhereOrInACircleAreFailures) {
  TemporaryFolder folder;
  folder.write("d/a.txt", "A");
  fs::create_directory_symlink("..", folder.path() / "d/up");
  fs::create_symlink("nowhere.txt", folder.path() / "gone.txt");
  const std::vector<Read> documents = read({folder.path().string()});
  ASSERT_EQ(ids(documents), (std::vector<std::string>{"d/a.txt", "d/up", "gone.txt"}));
  EXPECT_FALSE(documents[1].error.empty());
  EXPECT_FALSE(documents[2].error.empty());
}

TEST(CorpusReader, BinaryFilesAndUnknownTypesAreFailuresWithAReason) {
  TemporaryFolder folder;
  folder.write("a.txt", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\0", 20));
  folder.write("b.pdf", "%PDF");
  folder.write("empty.txt", "");
  const std::vector<Read> documents = read({folder.path().string()});
  ASSERT_EQ(documents.size(), 3U);
  EXPECT_NE(documents[0].error.find("binary"), std::string::npos) << documents[0].error;
  EXPECT_NE(documents[1].error.find(".pdf"), std::string::npos) << documents[1].error;
  EXPECT_EQ(documents[2].error, "");
}

TEST(CorpusReader, ATooLargeDocumentIsAFailure) {
  TemporaryFolder folder;
  folder.write("a.txt", std::string(2000, 'a'));
  folder.write("b.txt", "B");
  const std::vector<Read> documents = read({folder.path().string()}, {.largest_document = 1000});
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_FALSE(documents[0].error.empty());
  EXPECT_EQ(documents[1].text, "B");
}

TEST(CorpusReader, NamesThatAreNotUtf8AreRepaired) {
  TemporaryFolder folder;
  folder.write("caf\xE9.txt", "A");
  EXPECT_EQ(ids(read({folder.path().string()})), std::vector<std::string>{"caf\uFFFD.txt"});
}

TEST(CorpusReader, TheSizeOfACorpusIsKnownBeforehand) {
  TemporaryFolder folder;
  folder.write("a.txt", "12345");
  folder.write("d/b.txt", "123");
  folder.write(".git/c", "123");
  EXPECT_EQ(corpus_size({folder.path().string(), (folder.path() / "a.txt").string()}), 13U);
  EXPECT_EQ(corpus_size({"-"}), std::nullopt);
  CorpusReader reader({folder.path().string()});
  while (reader.next()) {
  }
  EXPECT_EQ(reader.bytes_read(), 8U);
}

}  // namespace
}  // namespace factweave
