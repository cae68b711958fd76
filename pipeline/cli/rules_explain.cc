// SPDX-License-Identifier: MIT
// `factweave rules explain --doc FILE [--at 120:160] [--rule ID] [DIR…]`: which rule found a span, what lost
// against it and by what; where nothing was found, which rules came nearest and where they stopped.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/document_extractor.h"
#include "extractors/rule_explanation.h"
#include "pipeline/cli/command.h"
#include "pipeline/cli/json_line.h"
#include "pipeline/cli/rules_layers.h"
#include "pipeline/corpus_reader.h"
#include "pipeline/offset_converter.h"
#include "pipeline/run.h"
#include "pipeline/segment.h"

namespace factweave {
namespace {

constexpr std::size_t kShownMisses = 5;

struct ExplainOptions {
  RulesLayers layers;
  std::string document, text, at, rule;
};

// One line of the answer: a record that was found, what spoke for a name, a match that lost, or a rule that came near.
struct Finding {
  std::string kind;  // found, name, lost, near
  Span span;         // bytes
  std::string what;  // Person/individual, relation name, empty
  std::string rule;
  std::string detail;
};

Document read_document(const ExplainOptions& options) {
  Document document;
  if (!options.text.empty()) {
    document.id = "text";
    document.text = options.text;
  } else {
    CorpusReader reader({options.document});
    std::optional<RawDocument> raw = reader.next();
    if (!raw) throw std::runtime_error("there is no document in " + options.document);
    LoadedDocument loaded = load_document(std::move(*raw));
    if (!loaded.error.empty())
      throw std::runtime_error("cannot read " + options.document + ": " + loaded.error);
    document = std::move(loaded.document);
  }
  segment(document);
  return document;
}

// "120:160", or "120" for one character, in code points; the whole text where nothing is given.
Span span_at(const std::string& at, const std::string& text) {
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  if (at.empty()) return all;
  std::uint32_t begin = 0, end = 0;
  const char* stop = at.data() + at.size();
  auto [after, error] = std::from_chars(at.data(), stop, begin);
  if (error == std::errc() && after != stop && *after == ':') {
    const auto second = std::from_chars(after + 1, stop, end);
    after = second.ptr;
    error = second.ec;
  } else {
    end = begin + 1;
  }
  if (error != std::errc() || after != stop || end <= begin) {
    throw std::runtime_error("--at takes a begin and an end in characters, such as 120:160, not " + at);
  }
  Span span = all;  // from code points to bytes
  std::uint32_t points = 0;
  for (std::uint32_t byte = 0; byte < text.size(); ++byte) {
    if ((static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) continue;
    if (points == begin) span.begin = byte;
    if (points == end) span.end = byte;
    ++points;
  }
  if (begin >= points)
    throw std::runtime_error("--at " + at + " lies behind the text, which has " + std::to_string(points) +
                             " characters");
  return span;
}

void add_records(const Annotations& annotations, std::vector<Finding>& findings) {
  const auto add = [&](Span span, std::string what, const std::string& subtype, const std::string& rule) {
    if (!subtype.empty()) what += "/" + subtype;
    findings.push_back({"found", span, std::move(what), rule, {}});
  };
  for (const Mention& m : annotations.mentions) add(m.span, m.type, m.subtype, m.rule);
  for (const Figure& f : annotations.figures) add(f.span, "Figure", f.kind, f.rule);
  for (const Quotation& q : annotations.quotations) add(q.span, "Quotation", q.mode, q.rule);
  for (const Commitment& c : annotations.commitments) add(c.span, "Commitment", c.act, c.rule);
  for (const RelationMention& r : annotations.relations) add(r.evidence, r.type, "", r.rule);
  for (const Frame& f : annotations.frames) add(f.span, f.type, "", f.rule);
}

// What lacked a trigger, or came to an end in the pattern, is no news beside what was found: it is told of the one rule
// that is asked for.
void add_steps(const Trace& trace, bool one_rule, std::vector<Finding>& findings) {
  for (const TraceStep& step : trace.steps) {
    if (step.step == "settled") {
      findings.push_back({"name", step.span, "", "", step.detail});
    } else if (step.step != "won" && (one_rule || (step.step != "trigger" && step.step != "pattern"))) {
      findings.push_back({"lost", step.span, emits_text(*step.rule), step.rule->id, step.step + ": " + step.detail});
    }
  }
}

// At most so many bytes, on one line, not cut inside of a character.
std::string shortened(std::string_view text) {
  constexpr std::size_t kMost = 160;
  std::size_t end = std::min(text.size(), kMost);
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  std::string line(text.substr(0, end));
  std::replace(line.begin(), line.end(), '\n', ' ');
  return end < text.size() ? line + " …" : line;
}

std::vector<Finding> explain_span(const DocumentExtractor& extractor, const Document& document, Span at,
                                  const ExplainOptions& options) {
  const Rule* only = nullptr;
  if (!options.rule.empty()) {
    only = extractor.engine().rules().rule(options.rule);
    if (only == nullptr) throw std::runtime_error(no_such_rule(extractor.engine().rules(), options.rule));
  }
  std::vector<Finding> findings;
  Trace trace;
  add_records(extractor.extract(document, &trace), findings);
  const bool found = std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    return f.span.overlaps(at) && (only == nullptr || f.rule == only->id);
  });
  add_steps(trace, only != nullptr, findings);
  std::erase_if(findings, [&](const Finding& f) {
    return !f.span.overlaps(at) || (only != nullptr && f.rule != only->id);
  });
  if (found || (options.at.empty() && only == nullptr)) return findings;
  std::vector<NearMiss> misses = nearest_rules(extractor, document, at, only);
  if (misses.size() > kShownMisses) misses.resize(kShownMisses);
  for (const NearMiss& miss : misses) {
    std::string detail = miss.parts == miss.all_parts
                             ? "all of it matches, but not as the whole rule asks, or it is only evidence for a name"
                             : std::to_string(miss.parts) + " of " + std::to_string(miss.all_parts) + " parts match";
    detail += miss.next.empty() ? "" : "; then it needs  " + shortened(miss.next);
    findings.push_back({"near", miss.span, emits_text(*miss.rule), miss.rule->id, std::move(detail)});
  }
  if (only != nullptr && misses.empty()) {
    findings.push_back({"near", at, emits_text(*only), only->id,
                        "not even its first part is here: " +
                            shortened(readable_pattern(only->pattern, extractor.engine().rules()))});
  }
  return findings;
}

void print_json(const std::vector<Finding>& findings, const Document& document) {
  const OffsetConverter points(document.text, OffsetUnit::code_points);
  for (const Finding& finding : findings) {
    JsonLine json;
    json.put("kind", finding.kind);
    json.put("start", points(finding.span.begin));
    json.put("end", points(finding.span.end));
    json.put("text", document.source_text(finding.span));
    json.put("what", finding.what);
    json.put("rule", finding.rule);
    json.put("detail", finding.detail);
    std::move(json).print();
  }
}

void print_text(const std::vector<Finding>& findings, const Document& document, const RuleSet& rules) {
  const OffsetConverter points(document.text, OffsetUnit::code_points);
  for (const Finding& finding : findings) {
    std::cout << finding.kind << "  " << points(finding.span.begin) << ':' << points(finding.span.end)
              << "  '" << shortened(document.source_text(finding.span)) << '\'';
    if (!finding.rule.empty()) std::cout << "  " << finding.what << "  by " << finding.rule;
    if (const Rule* rule = rules.rule(finding.rule)) std::cout << " (" << place_text(rule->where) << ')';
    std::cout << '\n';
    if (!finding.detail.empty()) std::cout << "      " << finding.detail << '\n';
  }
  if (findings.empty()) std::cout << "nothing was found here, and no rule came near\n";
}

int explain(const ExplainOptions& options) {
  if (options.document.empty() == options.text.empty()) {
    throw std::runtime_error("say which text to explain: --doc FILE or --text TEXT");
  }
  const Document document = read_document(options);
  const DocumentExtractor extractor(load_rules(options.layers.folders));
  const Span at = span_at(options.at, document.text);
  const std::vector<Finding> findings = explain_span(extractor, document, at, options);
  options.layers.json ? print_json(findings, document)
                      : print_text(findings, document, extractor.engine().rules());
  return kAllWell;
}

}  // namespace

std::function<int()> declare_rules_explain(CLI::App& app) {
  auto options = std::make_shared<ExplainOptions>();
  declare_rules_layers(app, options->layers);
  app.add_option("--doc", options->document, "The document to explain (the first one of a corpus)")
      ->type_name("FILE");
  app.add_option("--text", options->text, "The text to explain")->type_name("TEXT");
  app.add_option("--at", options->at, "The place in the text, in characters: 120:160")
      ->type_name("BEGIN:END");
  app.add_option("--rule", options->rule, "Only this rule: where it matched or how far it got")
      ->type_name("ID");
  return [options] { return explain(*options); };
}

}  // namespace factweave
