// SPDX-License-Identifier: MIT
#include "pipeline/run.h"

#include <gtest/gtest.h>

#include <atomic>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace factweave {
namespace {

// Hands out `count` documents named 0, 1, 2 ….
std::function<std::optional<RawDocument>()> numbered(int count) {
  return [count, next = 0]() mutable -> std::optional<RawDocument> {
    if (next == count) return std::nullopt;
    RawDocument raw;
    raw.id = std::to_string(next++);
    raw.format = &document_format("text");
    raw.bytes = std::string(100, 'x') + raw.id;
    return raw;
  };
}

Annotations described(Document& document) {
  Annotations annotations;
  annotations.doc = document.id;
  annotations.title = document.text;
  return annotations;
}

std::vector<Annotations> all_described(std::span<Document> documents) {
  std::vector<Annotations> annotations;
  for (Document& document : documents) annotations.push_back(described(document));
  return annotations;
}

std::vector<std::string> order_with(int threads) {
  std::vector<std::string> order;
  RunStages stages{numbered(500), all_described,
                   [&](FinishedDocument&& document) { order.push_back(document.annotations.doc); }};
  run(stages, {.threads = threads, .batch_bytes = 1000});
  return order;
}

TEST(Run, DocumentsLeaveInTheOrderOfTheInputWhateverTheThreads) {
  const std::vector<std::string> one = order_with(1);
  ASSERT_EQ(one.size(), 500U);
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(one[i], std::to_string(i));
  EXPECT_EQ(order_with(2), one);
  EXPECT_EQ(order_with(8), one);
}

TEST(Run, ADocumentThatFailsIsRecordedAndTheRestGoesOn) {
  std::vector<std::string> failed;
  int collected = 0;
  RunStages stages{numbered(100),
                   [](std::span<Document> documents) {
                     for (const Document& document : documents) {
                       if (document.id == "42") throw std::runtime_error("cannot");
                     }
                     return all_described(documents);
                   },
                   [&](FinishedDocument&& document) {
                     ++collected;
                     if (document.annotations.error) failed.push_back(document.annotations.doc + document.annotations.error->message);
                   }};
  const RunTotals totals = run(stages, {.threads = 2, .batch_bytes = 500});
  EXPECT_EQ(collected, 100);
  EXPECT_EQ(failed, std::vector<std::string>{"42cannot"});
  EXPECT_EQ(totals.documents, 100U);
  EXPECT_EQ(totals.failed, 1U);
}

TEST(Run, WhatTheCollectorThrowsEndsTheRun) {
  std::atomic<int> annotated = 0;
  RunStages stages{numbered(100000),
                   [&](std::span<Document> documents) {
                     annotated += static_cast<int>(documents.size());
                     return all_described(documents);
                   },
                   [](FinishedDocument&&) { throw std::runtime_error("disk full"); }};
  EXPECT_THROW(run(stages, {.threads = 2, .batch_bytes = 1000}), std::runtime_error);
  EXPECT_LT(annotated, 100000);
}

TEST(Run, NothingToReadIsFine) {
  RunStages stages{numbered(0), all_described, [](FinishedDocument&&) { FAIL(); }};
  EXPECT_EQ(run(stages).documents, 0U);
}

}  // namespace
}  // namespace factweave
