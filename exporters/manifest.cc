// SPDX-License-Identifier: MIT
// manifest.json: what was made from what. Importers compare their counts with it.
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "exporters/fields.h"
#include "exporters/format.h"

namespace factweave {
namespace {

using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

std::string_view kind_name(PropertyType::Kind kind) {
  switch (kind) {
    case PropertyType::Kind::string: return "string";
    case PropertyType::Kind::text: return "string";
    case PropertyType::Kind::integer: return "integer";
    case PropertyType::Kind::real: return "real";
    case PropertyType::Kind::boolean: return "boolean";
    case PropertyType::Kind::decimal: return "decimal";
    case PropertyType::Kind::date: return "date";
    case PropertyType::Kind::iri: return "iri";
    case PropertyType::Kind::node: return "uid";
  }
  return "string";
}

class ManifestWriter {
 public:
  explicit ManifestWriter(ExportContext& context) : context_(context), graph_(context.graph), json_(buffer_) {
    json_.SetIndent(' ', 1);
  }

  void write() {
    json_.StartObject();
    string("schema", "factweave-manifest-1");
    write_run();
    write_documents();
    write_counts();
    write_properties();
    write_report();
    write_files();
    json_.EndObject();
    ExportFile& file = context_.folder.create("manifest.json", "manifest");
    file.write(std::string_view(buffer_.GetString(), buffer_.GetSize()));
    file.write("\n");
    context_.folder.finish(file, 0, 0);
  }

 private:
  void key(std::string_view name) { json_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void value(std::string_view text) { json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
  void string(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    key(name);
    value(text);
  }
  void number(std::string_view name, std::uint64_t n) {
    key(name);
    json_.Uint64(n);
  }
  void counts(std::string_view name, const ElementCounts& counted) {
    key(name);
    json_.StartObject();
    for (const auto& [what, n] : counted) number(what, n);
    json_.EndObject();
  }

  void write_run() {
    const RunInfo& run = context_.options.run;
    key("program");
    json_.StartObject();
    string("name", run.program);
    string("version", run.version);
    string("rules_version", run.rules_version);
    string("rules_sha256", run.rules_hash);
    json_.EndObject();
    string("finished_at", run.finished_at);
    key("options");
    json_.StartObject();
    const ExportOptions& options = context_.options;
    std::map<std::string, std::string> stated = {{"view", options.view == View::full ? "full" : "entities"},
                                                 {"graphml_flavor", options.graphml_flavor},
                                                 {"base_iri", options.base_iri},
                                                 {"rdf_annotations", options.rdf_annotations},
                                                 {"jsonld", options.jsonld_single ? "single" : "shards"},
                                                 {"compress", options.compress}};
    for (const auto& [given, value] : run.options) {  // what the export cannot know of itself
      std::string name = given;
      std::replace(name.begin(), name.end(), '-', '_');
      if (name != "max_evidence") stated.try_emplace(name, value);
    }
    for (const auto& [name, value] : stated) string(name, value);
    number("max_evidence", options.max_evidence);
    json_.EndObject();
    key("seconds");
    json_.StartObject();
    for (const auto& [stage, seconds] : run.timings) {
      key(stage);
      json_.Double(seconds);
    }
    json_.EndObject();
  }

  void failures(std::string_view name, const std::vector<LinkReport::Failure>& list) {
    key(name);
    json_.StartArray();
    for (const LinkReport::Failure& f : list) {
      json_.StartObject();
      string("document", f.document);
      string("stage", f.stage);
      string("reason", f.message);
      json_.EndObject();
    }
    json_.EndArray();
  }

  void write_documents() {
    std::uint64_t read = 0;
    for (const Node& n : graph_.nodes()) read += n.source ? 1 : 0;
    const LinkReport& report = graph_.report();
    key("documents");
    json_.StartObject();
    number("read", read);
    number("failed", report.failed.size());
    failures("failures", report.failed);
    failures("read_in_part", report.partial);
    key("came_twice_with_other_content");
    json_.StartArray();
    for (const std::string& d : report.duplicates) value(d);
    json_.EndArray();
    json_.EndObject();
  }

  void write_counts() {
    const FieldReader separate(graph_, EdgeForm::separate, context_.options.max_evidence);
    const FieldReader merged(graph_, EdgeForm::merged, context_.options.max_evidence);
    ElementCounts labels = separate.node_counts();
    if (!graph_.nodes().empty()) labels["Entity"] = graph_.nodes().size();
    key("counts");
    json_.StartObject();
    number("nodes", graph_.nodes().size());
    number("edges", graph_.edges().size());
    counts("nodes_by_label", labels);
    counts("edges_by_type", separate.edge_counts());
    counts("merged_edges_by_type", merged.edge_counts());  // GraphML interop and GEXF: one edge for each pair and type
    json_.EndObject();
  }

  void write_columns(std::string_view name, std::span<const PropertyType> columns, const std::vector<bool>& used) {
    key(name);
    json_.StartObject();
    string("uid", "string");
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (used[c]) string(columns[c].name, std::string(kind_name(columns[c].value)) + (columns[c].list ? "[]" : ""));
    }
    json_.EndObject();
  }

  void write_properties() {
    FieldReader separate(graph_, EdgeForm::separate, context_.options.max_evidence);
    FieldReader merged(graph_, EdgeForm::merged, context_.options.max_evidence);
    key("properties");
    json_.StartObject();
    write_columns("nodes", separate.node_columns(), separate.used_node_columns());
    write_columns("edges", separate.edge_columns(), separate.used_edge_columns());
    write_columns("merged_edges", merged.edge_columns(), merged.used_edge_columns());
    json_.EndObject();
  }

  void write_report() {
    const LinkReport& report = graph_.report();
    counts("dropped", {report.dropped_edges.begin(), report.dropped_edges.end()});
    counts("entity_merges_by_rule", {report.merges.begin(), report.merges.end()});
    counts("kept_apart_by_reason", {report.kept_apart.begin(), report.kept_apart.end()});
    number("merged_edges", report.merged_edges);
    number("replaced_characters", report.replaced_characters);
    number("values_that_are_the_word_null", report.null_words);
  }

  void write_files() {
    key("files");
    json_.StartArray();
    for (const ExportedFile& f : context_.folder.files()) {
      json_.StartObject();
      string("path", f.path);
      string("format", f.format);
      number("bytes", f.bytes);
      string("sha256", f.sha256);
      if (f.nodes > 0 || f.edges > 0) {
        number("nodes", f.nodes);
        number("edges", f.edges);
      }
      json_.EndObject();
    }
    json_.EndArray();
  }

  ExportContext& context_;
  const KnowledgeGraph& graph_;
  rapidjson::StringBuffer buffer_;
  Writer json_;
};

}  // namespace

void write_manifest(ExportContext& context) { ManifestWriter(context).write(); }

}  // namespace factweave
