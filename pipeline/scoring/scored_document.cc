// SPDX-License-Identifier: MIT
#include "pipeline/scoring/scored_document.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <sstream>
#include <stdexcept>

namespace factweave {
namespace {

using Json = rapidjson::Value;

std::u32string code_points(std::string_view utf8) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int>(utf8.size())));
  std::u32string out;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) out.push_back(static_cast<char32_t>(text.char32At(i)));
  return out;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  if (!in) throw std::runtime_error(path.string() + ": cannot be read");
  return out.str();
}

const Json* find(const Json& object, const char* key) {
  if (!object.IsObject()) return nullptr;
  const auto member = object.FindMember(key);
  return member == object.MemberEnd() || member->value.IsNull() ? nullptr : &member->value;
}

std::string text_of(const Json* value) {
  if (value == nullptr) return {};
  if (value->IsString()) return {value->GetString(), value->GetStringLength()};
  if (value->IsInt64()) return std::to_string(value->GetInt64());
  if (value->IsDouble()) {
    std::ostringstream out;
    out.precision(17);
    out << value->GetDouble();
    return out.str();
  }
  return {};
}

std::vector<std::string> texts_of(const Json* value) {
  std::vector<std::string> out;
  if (value != nullptr && value->IsArray()) {
    for (const Json& item : value->GetArray()) out.push_back(text_of(&item));
  } else if (value != nullptr) {
    out.push_back(text_of(value));
  }
  return out;
}

bool true_at(const Json& object, const char* key) {
  const Json* value = find(object, key);
  return value != nullptr && ((value->IsBool() && value->GetBool()) || (value->IsInt() && value->GetInt() != 0));
}

std::int64_t offset_at(const Json& object, const char* key) {
  const Json* value = find(object, key);
  if (value == nullptr || !value->IsInt64()) throw std::runtime_error(std::string("a record without \"") + key + '"');
  return value->GetInt64();
}

constexpr std::array kFields = {"act",  "kind", "value", "min",    "max",      "bound",     "unit",
                                "per",  "iso",   "speaker", "committer", "polarity", "text"};

ScoredRecord record(const Json& json) {
  ScoredRecord r;
  r.start = offset_at(json, "start");
  r.end = offset_at(json, "end");
  r.id = text_of(find(json, "id"));
  r.type = text_of(find(json, "type"));
  r.level = text_of(find(json, "level"));
  if (r.level.empty()) r.level = "name";
  r.entity = text_of(find(json, "entity"));
  r.optional = true_at(json, "optional") || true_at(json, "borderline");
  r.alternatives = texts_of(find(json, "alt_entities"));
  r.approx = true_at(json, "approx");
  for (const char* key : kFields) {
    if (const Json* value = find(json, key)) r.fields[key] = text_of(value);
  }
  if (const Json* trigger = find(json, "trigger")) {
    r.trigger = ScoredSpan{offset_at(*trigger, "start"), offset_at(*trigger, "end")};
  }
  r.joint_with = texts_of(find(json, "joint_with"));
  r.has_condition = find(json, "condition") != nullptr;
  r.has_deadline = find(json, "deadline") != nullptr;
  return r;
}

std::vector<ScoredRecord> records(const Json& json, const char* list) {
  std::vector<ScoredRecord> out;
  if (const Json* items = find(json, list); items != nullptr && items->IsArray()) {
    for (const Json& item : items->GetArray()) out.push_back(record(item));
  }
  return out;
}

std::vector<ScoredEntity> entities(const Json& json) {
  std::vector<ScoredEntity> out;
  const Json* items = find(json, "entities");
  if (items == nullptr || !items->IsArray()) return out;
  for (const Json& item : items->GetArray()) {
    ScoredEntity e;
    e.id = text_of(find(item, "id"));
    e.type = text_of(find(item, "type"));
    e.name = text_of(find(item, "name"));
    e.aliases = texts_of(find(item, "aliases"));
    if (const Json* attributes = find(item, "attributes")) e.members = texts_of(find(*attributes, "members"));
    out.push_back(std::move(e));
  }
  return out;
}

std::vector<ScoredRelation> relations(const Json& json) {
  std::vector<ScoredRelation> out;
  const Json* items = find(json, "relations");
  if (items == nullptr || !items->IsArray()) return out;
  for (const Json& item : items->GetArray()) {
    ScoredRelation r;
    r.type = text_of(find(item, "type"));
    r.from = text_of(find(item, "from"));
    r.to = text_of(find(item, "to"));
    r.optional = true_at(item, "optional");
    r.inferred = true_at(item, "inferred");
    if (const Json* evidence = find(item, "evidence"); evidence != nullptr && evidence->IsArray() && evidence->Size() == 2) {
      r.start = (*evidence)[0].GetInt64();
      r.end = (*evidence)[1].GetInt64();
    }
    out.push_back(std::move(r));
  }
  return out;
}

ScoredDocument document(const Json& json) {
  ScoredDocument d;
  d.id = text_of(find(json, "doc"));
  if (d.id.empty()) d.id = text_of(find(json, "id"));
  if (d.id.empty()) throw std::runtime_error("a document without an id (\"doc\" or \"id\")");
  if (const Json* text = find(json, "text")) d.text = code_points(text_of(text));
  d.entities = entities(json);
  d.mentions = records(json, "mentions");
  d.figures = records(json, "figures");
  d.quotes = records(json, "quotes");
  d.commitments = records(json, "commitments");
  d.not_commitments = records(json, "not_commitments");
  d.relations = relations(json);
  return d;
}

// Calls `take` with each JSON object of the files and the folder that it comes from.
void each_object(const std::vector<std::filesystem::path>& paths,
                 const std::function<void(const std::filesystem::path&, const Json&)>& take) {
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::path& path : paths) {
    if (!std::filesystem::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    const std::size_t before = files.size();
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
      const std::string extension = entry.path().extension().string();
      if (extension == ".json" || extension == ".jsonl") files.push_back(entry.path());
    }
    if (files.size() == before) throw std::runtime_error(path.string() + ": no .json or .jsonl file in this folder");
    std::sort(files.begin() + static_cast<std::ptrdiff_t>(before), files.end());
  }
  for (const std::filesystem::path& file : files) {
    const std::string all = read_file(file);
    std::istringstream lines(all);
    std::string part;
    int number = 0;
    const bool whole = file.extension() == ".json";
    while (whole ? number == 0 && (part = all, true) : static_cast<bool>(std::getline(lines, part))) {
      ++number;
      if (part.find_first_not_of(" \t\r\n") == std::string::npos) continue;
      const std::string where = file.string() + (whole ? "" : ":" + std::to_string(number));
      rapidjson::Document json;
      json.Parse(part.data(), part.size());
      if (json.HasParseError() || !json.IsObject()) {
        throw std::runtime_error(where + ": a document must be one JSON object" +
                                 (json.HasParseError() ? std::string(" (") + rapidjson::GetParseError_En(json.GetParseError()) + ")" : ""));
      }
      try {
        take(file, json);
      } catch (const std::runtime_error& error) {
        throw std::runtime_error(where + ": " + error.what());
      }
    }
  }
}

// File name of an id without a known extension.
std::string stem(std::string_view id) {
  const std::size_t slash = id.find_last_of("/\\");
  std::string name(slash == std::string_view::npos ? id : id.substr(slash + 1));
  for (const std::string_view extension : {".txt", ".json", ".jsonl", ".html", ".htm", ".md"}) {
    if (name.size() > extension.size() && name.ends_with(extension)) return name.substr(0, name.size() - extension.size());
  }
  return name;
}

bool is_blank(char32_t c) { return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0 || c == 0x2009 || c == 0x202F; }

bool is_edge(char32_t c) {
  static const std::u32string kEdge = U"\"'“”„«»‘’‚`";
  return is_blank(c) || kEdge.find(c) != std::u32string::npos;
}

// Length of `word` at `at` where it is followed by blanks (or commas, if allowed) and more text; else 0.
std::size_t leading(const std::u32string& s, std::size_t at, std::size_t end, std::u32string_view word, bool commas) {
  for (std::size_t k = 0; k < word.size(); ++k) {
    if (at + k >= end) return 0;
    const char32_t c = s[at + k];
    if ((c >= U'A' && c <= U'Z' ? c + 32 : c) != word[k]) return 0;
  }
  std::size_t i = at + word.size();
  const std::size_t gap = i;
  while (i < end && (is_blank(s[i]) || (commas && s[i] == U','))) ++i;
  return i > gap && i < end ? i - at : 0;
}

std::size_t leading_article(const std::u32string& s, std::size_t at, std::size_t end) {
  for (const std::u32string_view word : {U"the", U"an", U"a"}) {
    if (const std::size_t n = leading(s, at, end, word, false)) return n;
  }
  return 0;
}

std::size_t leading_report(const std::u32string& s, std::size_t at, std::size_t end) {
  for (const std::u32string_view word : {U"and", U"but", U"so", U"then"}) {
    if (const std::size_t n = leading(s, at, end, word, true)) return n;
  }
  for (const std::u32string_view word : {U"said", U"says", U"added", U"adds", U"told", U"noted", U"stressed", U"stated"}) {
    const std::size_t verb = leading(s, at, end, word, true);
    if (verb == 0) continue;
    if (const std::size_t blank = leading(s, at, end, word, false)) {
      if (const std::size_t that = leading(s, at + blank, end, U"that", true)) return blank + that;
    }
    return verb;
  }
  return 0;
}

}  // namespace

std::string_view ScoredRecord::field(const std::string& name) const {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

const ScoredEntity* ScoredDocument::entity(std::string_view wanted) const {
  const auto found = std::find_if(entities.begin(), entities.end(), [&](const ScoredEntity& e) { return e.id == wanted; });
  return found == entities.end() ? nullptr : &*found;
}

std::u32string ScoredDocument::surface(const ScoredRecord& record) const {
  if (!text) return code_points(record.field("text"));
  const std::size_t begin = std::min(static_cast<std::size_t>(record.start), text->size());
  return text->substr(begin, static_cast<std::size_t>(record.end - record.start));
}

void ScoredDocument::trim(ScoredRecord& record, bool article, bool reporting) const {
  const std::u32string s = surface(record);
  std::size_t i = 0, j = s.size();
  for (;;) {
    while (i < j && is_edge(s[i])) ++i;
    while (i < j && (is_edge(s[j - 1]) || std::u32string_view(U".,;:").find(s[j - 1]) != std::u32string_view::npos)) --j;
    std::size_t step = article ? leading_article(s, i, j) : 0;
    if (step == 0 && reporting) step = leading_report(s, i, j);
    if (step == 0) break;
    i += step;
  }
  record.at = i < j ? std::pair(record.start + static_cast<std::int64_t>(i), record.start + static_cast<std::int64_t>(j))
                    : std::pair(record.start, record.end);
}

std::vector<ScoredDocument> load_gold(const std::vector<std::filesystem::path>& paths,
                                      const std::optional<std::filesystem::path>& texts) {
  std::vector<ScoredDocument> gold;
  each_object(paths, [&](const std::filesystem::path& file, const Json& json) {
    ScoredDocument d = document(json);
    for (const std::filesystem::path& folder : {texts.value_or(file.parent_path()), file.parent_path()}) {
      const std::filesystem::path beside = folder / (stem(d.id) + ".txt");
      if (!d.text && std::filesystem::is_regular_file(beside)) d.text = code_points(read_file(beside));
    }
    gold.push_back(std::move(d));
  });
  if (gold.empty()) throw std::runtime_error("no gold document found");
  return gold;
}

std::vector<ScoredDocument> load_system(const std::vector<std::filesystem::path>& paths,
                                        const std::vector<ScoredDocument>& gold) {
  std::vector<ScoredDocument> system(gold.size());
  for (std::size_t i = 0; i < gold.size(); ++i) {
    system[i].id = gold[i].id;
    system[i].text = gold[i].text;
  }
  each_object(paths, [&](const std::filesystem::path&, const Json& json) {
    ScoredDocument d = document(json);
    auto at = std::find_if(gold.begin(), gold.end(), [&](const ScoredDocument& g) { return g.id == d.id; });
    if (at == gold.end()) {
      at = std::find_if(gold.begin(), gold.end(), [&](const ScoredDocument& g) { return stem(g.id) == stem(d.id); });
    }
    if (at == gold.end()) throw std::runtime_error("unknown document '" + d.id + "': the gold has no such id");
    d.text = at->text ? at->text : d.text;
    system[static_cast<std::size_t>(at - gold.begin())] = std::move(d);
  });
  return system;
}

}  // namespace factweave
