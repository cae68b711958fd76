// SPDX-License-Identifier: MIT
#include "pipeline/json_record.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <stdexcept>
#include <string>
#include <utility>

#include "pipeline/metadata_date.h"

namespace factweave {
namespace {

std::string as_text(const rapidjson::Value& value) {
  if (value.IsString()) return {value.GetString(), value.GetStringLength()};
  if (value.IsBool()) return value.GetBool() ? "true" : "false";
  if (value.IsInt64()) return std::to_string(value.GetInt64());
  if (value.IsUint64()) return std::to_string(value.GetUint64());
  return {};
}

// Numbers keep the digits that they were written with, so fractions are taken as raw text.
constexpr unsigned kFlags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;

void set_field(const std::string& key, const rapidjson::Value& value, Document& document) {
  std::string text = as_text(value);
  if (key == "text") {
    if (!value.IsString()) throw std::runtime_error("the field \"text\" is not a string");
    document.text = std::move(text);
  } else if (key == "id" || key == "doc") {
    if (!text.empty()) document.id = std::move(text);
  } else if (key == "title") {
    document.title = std::move(text);
  } else if (key == "date" || key == "doc_date") {
    document.date = read_metadata_date(text);
    if (!document.date && !text.empty()) document.metadata.emplace_back(key, std::move(text));
  } else if (key == "source" || key == "url") {
    if (!text.empty()) document.source = std::move(text);
  } else if (!text.empty()) {
    document.metadata.emplace_back(key, std::move(text));
  }
}

}  // namespace

void read_json_record(std::string_view line, Document& document) {
  rapidjson::Document json;
  const std::string text(line);  // with the zero behind it that fast reading of strings asks for
  json.Parse<kFlags>(text.c_str());
  if (json.HasParseError()) {
    throw std::runtime_error("not valid JSON at byte " + std::to_string(json.GetErrorOffset()) + ": " +
                             rapidjson::GetParseError_En(json.GetParseError()));
  }
  if (!json.IsObject()) throw std::runtime_error("not a JSON object");
  if (!json.HasMember("text")) throw std::runtime_error("a JSON line without the field \"text\"");
  for (const auto& member : json.GetObject()) set_field(as_text(member.name), member.value, document);
}

}  // namespace factweave
