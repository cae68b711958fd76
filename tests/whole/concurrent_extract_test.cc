// SPDX-License-Identifier: MIT
// One extractor shared by eight threads, without oneTBB, so that ThreadSanitizer sees every access.
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "extractors/document_extractor.h"
#include "extractors/rule_language/compiler.h"
#include "pipeline/annotation_json.h"
#include "pipeline/segment.h"
#include "tests/support/source_dir.h"
#include "tests/support/temporary_folder.h"

namespace factweave {
namespace {

namespace fs = std::filesystem;

std::vector<std::pair<std::string, std::string>> example_documents() {
  std::vector<std::pair<std::string, std::string>> documents;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(source_dir() / "examples")) {
    if (entry.path().extension() == ".txt") documents.emplace_back(entry.path().filename(), file_bytes(entry.path()));
  }
  return documents;
}

std::string annotate_all(const DocumentExtractor& extractor) {
  std::string lines;
  for (const auto& [id, text] : example_documents()) {
    Document document;
    document.id = id;
    document.text = text;
    segment(document);
    Annotations annotations = extractor.extract(document);
    finish(annotations, document.text, OffsetUnit::code_points);
    lines += annotation_line(annotations, extractor.engine().rules().ontology) + "\n";
  }
  return lines;
}

TEST(ConcurrentExtract, EightThreadsFindWhatOneFinds) {
  const auto rules = std::make_shared<const RuleSet>(compile_rules({source_dir() / "rules"}).rules);
  const DocumentExtractor extractor(rules);
  std::vector<std::string> results(8);
  {
    std::vector<std::jthread> threads;
    for (std::string& result : results) threads.emplace_back([&] { result = annotate_all(extractor); });
  }
  const std::string alone = annotate_all(extractor);
  ASSERT_GT(alone.size(), 1000U);
  for (const std::string& result : results) EXPECT_TRUE(result == alone);
}

}  // namespace
}  // namespace factweave
