// SPDX-License-Identifier: MIT
// How fast documents become annotations, on one core, with the built-in packs. Contenders take turns on
// the same batches of documents, of the size that `factweave extract` takes, so that what else the machine does
// hits all of them alike; compare ratios.
//
//   pipeline_benchmark CORPUS [MEGABYTES [CONTENDER]]
//
// CORPUS is what `factweave extract` reads; 2 MB of it are used. CONTENDER runs only those whose names
// begin so, ten times, for a profiler; `rules` lists the most expensive rules, `numbers` reads pages of
// more and more numbers.
#include <re2/re2.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <functional>
#include <memory>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "extractors/document_extractor.h"
#include "extractors/rule_language/compiler.h"
#include "pipeline/annotation_json.h"
#include "pipeline/corpus_reader.h"
#include "pipeline/run.h"
#include "pipeline/segment.h"
#include "tests/benchmarks/naive_loop.h"

namespace factweave {
namespace {

// Processor time, which other programs on the machine disturb least.
double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::vector<Document> read_documents(const std::string& corpus, std::size_t bytes) {
  std::vector<Document> documents;
  CorpusReader reader({corpus});
  std::size_t total = 0;
  while (total < bytes) {
    std::optional<RawDocument> raw = reader.next();
    if (!raw) break;
    LoadedDocument loaded = load_document(std::move(*raw));
    total += loaded.document.text.size();
    documents.push_back(std::move(loaded.document));
  }
  return documents;
}

struct Phase {
  std::vector<std::vector<Slot>> slots;  // of each document
};

// The packs of figures without any other.
struct FiguresAlone {
  std::shared_ptr<const RuleSet> rules;
  std::unique_ptr<Engine> engine;

  FiguresAlone() {
    const double start = seconds();
    const std::filesystem::path root = built_in_rules_folder();
    rules = std::make_shared<const RuleSet>(
        compile_rules({root / "ontology.yaml", root / "macros.yaml", root / "figures"}).rules);
    engine = std::make_unique<Engine>(rules);
    std::printf("start-up with the packs of figures alone: %.3f s; %zu rules\n", seconds() - start,
                rules->rules.size());
  }

  [[nodiscard]] std::size_t run(std::span<const Document> documents) const {
    std::size_t count = 0;
    std::vector<DocumentScan> scans;
    for (const Document& document : documents) scans.push_back(engine->scan(document));
    std::vector<EngineInput> inputs;
    for (const DocumentScan& scan : scans) inputs.push_back({&scan, {}});
    for (std::size_t phase = 0; phase < rules->ontology.phases.size(); ++phase) {
      for (std::vector<Match>& found : engine->candidates(phase, inputs)) count += arbitrate(std::move(found)).size();
    }
    return count;
  }
};

// Indices of documents that are run together.
struct Group {
  std::size_t first = 0, end = 0;
};

struct Contender {
  std::string name;
  std::function<std::size_t(Group group)> run;
  double spent = 0, first = 0;  // seconds; `first` of the round that warms up
  std::size_t result = 0;
};

std::size_t read_memory(const std::string& text) {
  std::uint64_t sum = 0;
  for (std::size_t at = 0; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    sum += word;
  }
  return static_cast<std::size_t>(sum & 1U);
}

class Benchmark {
 public:
  Benchmark(const std::string& corpus, std::size_t bytes) {
    const double start = seconds();
    rules_ = std::make_shared<const RuleSet>(compile_rules({built_in_rules_folder()}).rules);
    const double compiled = seconds();
    extractor_ = std::make_unique<DocumentExtractor>(rules_);
    std::printf("start-up: packs %.3f s, engine and name lists %.3f s; %zu rules, %zu without a trigger\n",
                compiled - start, seconds() - compiled, rules_->rules.size(),
                extractor_->engine().rules_without_trigger().size());
    documents_ = read_documents(corpus, bytes);
    for (const Document& document : documents_) bytes_ += document.text.size();
    phases_.resize(rules_->ontology.phases.size());
    for (Document& document : documents_) segment(document);
    divide();
    add_contenders();
  }

  // Leaves only the contenders whose names begin so.
  void keep(const std::string& name) {
    std::erase_if(contenders_, [&](const Contender& c) { return c.name.rfind(name, 0) != 0; });
  }

  void list_rules() {
    for (std::size_t phase = 0; phase < phases_.size(); ++phase) find_slots(phase);
    std::vector<RuleCost> costs;
    for (std::size_t d = 0; d < documents_.size(); ++d) {
      for (std::size_t phase = 0; phase < phases_.size(); ++phase) {
        extractor_->engine().profile(phase, extractor_->engine().scan(documents_[d]), phases_[phase].slots[d], costs);
      }
    }
    std::sort(costs.begin(), costs.end(), [](const RuleCost& a, const RuleCost& b) { return a.seconds > b.seconds; });
    std::printf("  ns/KB of text   scopes    matches   rule\n");
    for (std::size_t i = 0; i < costs.size() && i < 40 && costs[i].rule != nullptr; ++i) {
      std::printf("%14.0f %9zu %10zu   %s\n", costs[i].seconds * 1e12 / static_cast<double>(bytes_), costs[i].scopes,
                  costs[i].matches, costs[i].rule->id.c_str());
    }
  }

  // Numbers in a table without an end: the time of each must not grow with their number.
  void read_number_pages() {
    std::printf("   numbers   bytes of records   whole pipeline    µs per number\n");
    for (const std::size_t count : {12500, 25000, 50000, 100000, 200000}) {
      Document document;
      document.id = "numbers";
      for (std::size_t i = 0; i < count; ++i) {
        document.text += std::to_string((i * 7919) % 100000) + (i % 8 == 7 ? "\n" : " ");
      }
      documents_.assign(1, std::move(document));
      const double start = seconds();
      const std::size_t written = whole({0, 1});
      const double spent = seconds() - start;
      std::printf("%10zu %18zu %14.3f s %16.2f\n", count, written, spent, spent * 1e6 / static_cast<double>(count));
    }
  }

  void run(int rounds) {
    for (const Contender& contender : contenders_) {
      const bool all = contender.name.find("all phases") != std::string::npos;
      for (std::size_t phase = 0; phase < phases_.size(); ++phase) {
        if (all || contender.name == "engine, " + rules_->ontology.phases[phase]) find_slots(phase);
      }
      if (contender.name.rfind("naive", 0) == 0) naive_ = std::make_unique<NaiveLoop>(*rules_);
    }
    run_round();  // patterns and automata are made when they are first needed
    for (Contender& contender : contenders_) contender.first = std::exchange(contender.spent, 0);
    for (int round = 0; round < rounds; ++round) run_round();
    report(rounds);
  }

 private:
  // What the phase sees as slots in each document; no part of what is measured.
  void find_slots(std::size_t phase) {
    if (!phases_[phase].slots.empty()) return;
    for (const Document& document : documents_) {
      phases_[phase].slots.push_back(
          outermost_slots(extractor_->extract_before(phase, document), document, *rules_));
    }
  }

  void divide() {
    std::size_t bytes = 0;
    for (std::size_t d = 0; d < documents_.size(); ++d) {
      if (groups_.empty() || bytes >= RunOptions{}.batch_bytes) {
        groups_.push_back({d, d});
        bytes = 0;
      }
      bytes += documents_[d].text.size();
      groups_.back().end = d + 1;
    }
  }

  void run_round() {
    for (const Group group : groups_) {
      for (Contender& contender : contenders_) {
        const double start = seconds();
        contender.result += contender.run(group);
        contender.spent += seconds() - start;
      }
    }
  }

  void report(int rounds) const {
    const double whole = contenders_[0].spent;
    const double megabytes = static_cast<double>(bytes_) / 1e6 * rounds;
    std::printf("the first round, not counted below, took %.3f s more for %s\n",
                contenders_[0].first - contenders_[0].spent / rounds, contenders_[0].name.c_str());
    std::printf("%zu documents, %.2f MB\n", documents_.size(), static_cast<double>(bytes_) / 1e6);
    for (const Contender& contender : contenders_) {
      std::printf("%-34s %9.2f MB/s   %8.4f of the whole pipeline's time   (%zu)\n", contender.name.c_str(),
                  megabytes / contender.spent, contender.spent / whole, contender.result);
    }
  }

  void add_contenders() {
    const auto add = [&](std::string name, std::function<std::size_t(Group)> run) {
      contenders_.push_back({std::move(name), std::move(run)});
    };
    const auto add_for_each = [&](std::string name, std::function<std::size_t(std::size_t)> run) {
      add(std::move(name), [run = std::move(run)](Group group) {
        std::size_t result = 0;
        for (std::size_t d = group.first; d < group.end; ++d) result += run(d);
        return result;
      });
    };
    add("whole: segment to JSON line", [this](Group group) { return whole(group); });
    add_for_each("segment", [this](std::size_t d) { return segmented(d).sentences.size(); });
    add("extract", [this](Group group) {
      std::size_t count = 0;
      for (const Annotations& a : extractor_->extract(documents_of(group))) count += a.mentions.size();
      return count;
    });
    add("engine, all phases", [this](Group group) { return engine(group, 0, phases_.size(), true); });
    add_for_each("naive loop, all phases", [this](std::size_t d) { return naive(d); });
    for (std::size_t phase = 0; phase < phases_.size(); ++phase) {
      add("engine, " + rules_->ontology.phases[phase],
          [this, phase](Group group) { return engine(group, phase, phase + 1, false); });
    }
    add("figures alone: engine", [this](Group group) { return figures_.run(documents_of(group)); });
    add_for_each("one RE2 scan", [this](std::size_t d) { return scan(documents_[d].text); });
    add_for_each("memory read", [this](std::size_t d) { return read_memory(documents_[d].text); });
  }

  [[nodiscard]] std::span<const Document> documents_of(Group group) const {
    return std::span(documents_).subspan(group.first, group.end - group.first);
  }

  [[nodiscard]] Document segmented(std::size_t d) const {
    Document document;
    document.id = documents_[d].id;
    document.text = documents_[d].text;
    segment(document);
    return document;
  }

  [[nodiscard]] std::size_t whole(Group group) const {
    std::vector<Document> documents;
    for (std::size_t d = group.first; d < group.end; ++d) documents.push_back(segmented(d));
    std::vector<Annotations> annotations = extractor_->extract(documents);
    std::size_t written = 0;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      finish(annotations[i], documents[i].text, OffsetUnit::code_points);
      written += annotation_line(annotations[i], rules_->ontology).size();
    }
    return written;
  }

  [[nodiscard]] std::size_t engine(Group group, std::size_t first_phase, std::size_t end_phase, bool arbitrated) const {
    const Engine& engine = extractor_->engine();
    std::vector<DocumentScan> scans;
    for (const Document& document : documents_of(group)) scans.push_back(engine.scan(document));
    std::size_t count = 0;
    std::vector<EngineInput> inputs(scans.size());
    for (std::size_t phase = first_phase; phase < end_phase; ++phase) {
      for (std::size_t i = 0; i < scans.size(); ++i) inputs[i] = {&scans[i], phases_[phase].slots[group.first + i]};
      for (std::vector<Match>& found : engine.candidates(phase, inputs)) {
        count += arbitrated ? arbitrate(std::move(found)).size() : found.size();
      }
    }
    return count;
  }

  [[nodiscard]] std::size_t naive(std::size_t d) const {
    std::size_t count = 0;
    for (std::size_t phase = 0; phase < phases_.size(); ++phase) {
      count += naive_->run(phase, documents_[d], phases_[phase].slots[d]);
    }
    return count;
  }

  [[nodiscard]] static std::size_t scan(const std::string& text) {
    static const re2::RE2 pattern("[A-Z][a-z]+ (?:Ltd|Inc|Corporation)\\b");
    re2::StringPiece rest(text);
    std::size_t count = 0;
    while (re2::RE2::FindAndConsume(&rest, pattern)) ++count;
    return count;
  }

  std::shared_ptr<const RuleSet> rules_;
  std::unique_ptr<DocumentExtractor> extractor_;
  std::unique_ptr<NaiveLoop> naive_;
  FiguresAlone figures_;
  std::vector<Document> documents_;
  std::vector<Phase> phases_;
  std::vector<Group> groups_;
  std::vector<Contender> contenders_;
  std::size_t bytes_ = 0;
};

}  // namespace
}  // namespace factweave

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: pipeline_benchmark CORPUS [MEGABYTES]\n");
    return 2;
  }
  const double megabytes = argc > 2 ? std::atof(argv[2]) : 2;
  factweave::Benchmark benchmark(argv[1], static_cast<std::size_t>(megabytes * 1e6));
  const std::string contender = argc > 3 ? argv[3] : "";
  if (contender == "rules") {
    benchmark.list_rules();
  } else if (contender == "numbers") {
    benchmark.read_number_pages();
  } else {
    benchmark.keep(contender);
    benchmark.run(contender.empty() ? 1 : 10);
  }
  return 0;
}
