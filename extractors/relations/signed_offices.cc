// SPDX-License-Identifier: MIT
#include "extractors/relations/signed_offices.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/messages.h"
#include "extractors/relations/names_around.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"
#include "pipeline/split_words.h"

namespace factweave {
namespace {

// Whether a line says what somebody is: *Head of Procurement*, *Chief Engineer*.
bool tells_office(std::string_view line) {
  constexpr WordList kOffices =
      "manager director head engineer officer president chair chairman chairwoman chairperson secretary treasurer coordinator adviser advisor analyst "
      "consultant editor partner founder co-founder owner professor lecturer counsel lead leader specialist assistant executive ceo cfo coo cto "
      "representative minister mayor principal teacher dean rector accountant associate administrator planner supervisor superintendent spokesperson "
      "spokesman spokeswoman commissioner ambassador governor clerk buyer controller scientist researcher architect deputy";
  constexpr std::size_t kLongest = 7;  // words
  const std::string lower = to_ascii_lower(line);
  const std::vector<std::string_view> words = split_words(lower);
  const bool plain = line.find_first_of("0123456789@:;()") == std::string_view::npos;
  return plain && words.size() <= kLongest && std::ranges::any_of(words, [&](std::string_view word) {
    return kOffices.has(word.substr(0, word.find_last_not_of(',') + 1));
  });
}

class SignedOffices {
 public:
  explicit SignedOffices(const Extraction& extraction) : extraction_(extraction), around_(extraction) {}

  void add() {
    for (const Signature& signature : signatures(extraction_.document)) {
      const std::optional<std::uint32_t> person = signer(signature.lines.front());
      if (person && signature.lines.size() > 1) read_office(*person, signature.lines);
    }
  }

 private:
  [[nodiscard]] std::optional<std::uint32_t> named(std::uint32_t begin, std::string_view type) const {
    const std::optional<std::uint32_t> name = around_.name_at(begin);
    return name && extraction_.annotations.mentions[*name].type == type ? name : std::nullopt;
  }

  // *Dr. Tom Weber*
  [[nodiscard]] std::optional<std::uint32_t> signer(Span line) const {
    const std::string_view text = extraction_.document.unwrapped_text(line);
    for (std::size_t at = 0; at < text.size(); at = text.find(' ', at) + 1) {
      if (const auto person = named(line.begin + static_cast<std::uint32_t>(at), "Person")) return person;
      if (text.find(' ', at) == std::string_view::npos) break;
    }
    return std::nullopt;
  }

  void read_office(std::uint32_t person, const std::vector<Span>& lines) {
    const Span line = lines[1];
    const std::string_view text = extraction_.document.unwrapped_text(line);
    for (std::size_t comma = text.find(", "); comma != std::string_view::npos; comma = text.find(", ", comma + 1)) {
      const auto body = named(line.begin + static_cast<std::uint32_t>(comma) + 2, "Organization");
      if (body && tells_office(text.substr(0, comma))) return relate(person, *body, text.substr(0, comma), {lines[0].begin, line.end});
    }
    const auto below = lines.size() > 2 ? named(lines[2].begin, "Organization") : std::nullopt;
    if (below && tells_office(text)) relate(person, *below, text, {lines[0].begin, lines[2].end});
  }

  void relate(std::uint32_t person, std::uint32_t body, std::string_view title, Span evidence) {
    RelationMention relation;
    relation.type = "holdsRole";
    relation.from = mention_ref(person);
    relation.to = mention_ref(body);
    set_attribute(relation.attributes, "title", std::string(title));
    relation.evidence = evidence;
    relation.rule = "relations/office-in-signature";
    extraction_.annotations.relations.push_back(std::move(relation));
  }

  const Extraction& extraction_;
  NamesAround around_;
};

}  // namespace

void add_signed_offices(const Extraction& extraction) { SignedOffices(extraction).add(); }

}  // namespace factweave
