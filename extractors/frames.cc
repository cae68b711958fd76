// SPDX-License-Identifier: MIT
#include "extractors/frames.h"

namespace factweave {

void accept_frame(const Extraction& extraction, const Match& match) {
  Frame frame;
  frame.span = match.span;
  frame.type = match.rule->type;
  frame.rule = match.rule->id;
  frame.attributes = rule_attributes(extraction, match);
  for (const RoleTemplate& role : match.rule->roles) {
    for (const Capture& capture : match.captures) {
      if (capture.group == role.group && capture.record) frame.roles.push_back({role.role, capture.record});
    }
  }
  extraction.annotations.frames.push_back(std::move(frame));
}

}  // namespace factweave
