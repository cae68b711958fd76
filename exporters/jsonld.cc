// SPDX-License-Identifier: MIT
// JSON-LD 1.1 that 1.0 processors read too: a flat @graph, one resource a line, no blank nodes, and a context
// that defines every key. Large graphs come in shards that repeat the context.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "exporters/format.h"
#include "exporters/rdf_resources.h"
#include "exporters/written_values.h"

namespace factweave {
namespace {

constexpr std::size_t kShardNodes = 50000;
constexpr std::uint64_t kShardBytes = 25'000'000;
constexpr std::string_view kBetween = ",\n", kEnd = "\n]}\n";
constexpr std::int64_t kExactInJson = 9007199254740992;  // 2^53

std::string context_line(const RdfTerms& terms) {
  std::string out = "{\"@vocab\":";
  append_json_string(out, RdfTerms::prefixes().front().second);
  for (const auto& [prefix, iri] : RdfTerms::prefixes()) {
    out += ',';
    append_json_string(out, prefix);
    out += ':';
    append_json_string(out, iri);
  }
  for (const RdfTerm& term : terms.all()) {
    out += ",\n";
    append_json_string(out, term.name);
    out += ":{\"@id\":";
    append_json_string(out, term.iri);
    const std::string type = term.form == RdfTerm::Form::id ? "@id" : term.datatype;
    if (!type.empty()) {
      out += ",\"@type\":";
      append_json_string(out, type);
    }
    out += term.list ? ",\"@container\":\"@set\"}" : "}";
  }
  return out + '}';
}

void append_value(std::string& out, const RdfTerm& term, const std::string& value) {
  using Form = RdfTerm::Form;
  const bool native = term.form == Form::boolean || term.form == Form::real ||
                      (term.form == Form::integer && value.size() < 16 && std::abs(std::stoll(value)) < kExactInJson);
  if (native) out += value;
  else append_json_string(out, value);
}

std::string resource_line(const RdfResource& resource, const RdfTerms& terms) {
  std::string out = "{\"@type\":[";
  for (std::size_t i = 0; i < resource.types.size(); ++i) {
    if (i > 0) out += ',';
    append_json_string(out, resource.types[i]);
  }
  out += "],\"@id\":";
  append_json_string(out, resource.id);
  for (const auto& [id, values] : resource.properties) {
    const RdfTerm& term = terms[id];
    out += ',';
    append_json_string(out, term.name);
    out += term.list ? ":[" : ":";
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0) out += ',';
      append_value(out, term, values[i]);
    }
    if (term.list) out += ']';
  }
  return out + '}';
}

class JsonldWriter {
 public:
  JsonldWriter(ExportContext& context, const RdfResources& resources)
      : context_(context), resources_(resources), head_("{\"@context\":" + context_line(resources.terms()) + ",\n\"@graph\":[\n") {}

  void write() {
    for (std::size_t i = 0; i < resources_.size(); ++i) {
      const std::string line = resource_line(resources_.at(i), resources_.terms());
      const bool full = in_shard_ == kShardNodes || (file_ != nullptr && file_->content_bytes() + kBetween.size() + line.size() + kEnd.size() > kShardBytes);
      if (file_ != nullptr && full && !context_.options.jsonld_single) close_shard();
      if (file_ == nullptr) open_shard();
      if (in_shard_ > 0) file_->write(kBetween);
      file_->write(line);
      ++in_shard_;
    }
    close_shard();
  }

 private:
  void open_shard() {
    char name[32] = "kg.jsonld";
    if (!context_.options.jsonld_single) std::snprintf(name, sizeof name, "kg-%05u.jsonld", ++shards_);
    file_ = &context_.folder.create(name, "jsonld", context_.compression);
    file_->write(head_);
    in_shard_ = 0;
  }

  void close_shard() {
    file_->write(kEnd);
    context_.folder.finish(*file_, in_shard_, 0);
    file_ = nullptr;
  }

  ExportContext& context_;
  const RdfResources& resources_;
  std::string head_;
  ExportFile* file_ = nullptr;
  unsigned shards_ = 0;
  std::size_t in_shard_ = 0;
};

}  // namespace

void write_jsonld(ExportContext& context) {
  const RdfResources resources(context.graph, context.options);
  JsonldWriter(context, resources).write();
  if (context.compression != Compression::none) return;
  const std::string first = context.options.jsonld_single ? "kg.jsonld" : "kg-00001.jsonld";
  context.next_steps.push_back("Python: rdflib.Graph().parse('" + first + "', format='json-ld')");
}

}  // namespace factweave
