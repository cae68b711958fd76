// SPDX-License-Identifier: MIT
#include <istream>
#include <stdexcept>

#include "pipeline/annotation_json.h"

namespace factweave {

bool AnnotationReader::next(Annotations& annotations) {
  while (std::getline(in_, line_)) {
    ++line_number_;
    if (line_.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      annotations = read_annotations(line_, ontology_);
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(std::string(name_) + ":" + std::to_string(line_number_) + ": " + error.what());
    }
    return true;
  }
  return false;
}

}  // namespace factweave
