// SPDX-License-Identifier: MIT
#include "extractors/rule_examples.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "extractors/extraction.h"
#include "extractors/figures/figures.h"
#include "extractors/rule_language/example_parser.h"
#include "extractors/rule_language/pattern_scanner.h"
#include "pipeline/segment.h"

namespace factweave {
namespace {

// YYYY-MM-DD, checked by the compiler.
std::optional<Date> date_of(std::string_view iso) {
  int year = 0;
  unsigned month = 0, day = 0;
  if (iso.size() != 10) return std::nullopt;
  std::from_chars(iso.data(), iso.data() + 4, year);
  std::from_chars(iso.data() + 5, iso.data() + 7, month);
  std::from_chars(iso.data() + 8, iso.data() + 10, day);
  const Date date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  return date.ok() ? std::optional(date) : std::nullopt;
}

Document document_of(const Example& example) {
  Document document;
  document.id = "example";
  document.text = example.text;
  document.date = date_of(example.date);
  segment(document);
  return document;
}

std::string_view level_name(Level level) {
  constexpr std::array<std::string_view, 3> kNames = {"name", "nominal", "pronoun"};
  return kNames[static_cast<std::size_t>(level)];
}

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : ", ") + value;
  return text;
}

// The fields of a figure by their names in the annotations.
std::string figure_field(const Figure& figure, std::string_view name) {
  const std::array<std::pair<std::string_view, const std::string*>, 18> fields = {{
      {"kind", &figure.kind},
      {"value", &figure.value},
      {"min", &figure.min},
      {"max", &figure.max},
      {"bound", &figure.bound},
      {"unit", &figure.unit},
      {"per", &figure.per},
      {"counted", &figure.counted},
      {"measure", &figure.measure},
      {"period", &figure.period},
      {"status", &figure.status},
      {"iso", &figure.iso},
      {"role", &figure.role},
      {"tz", &figure.tz},
      {"anchor", &figure.anchor},
      {"calendar", &figure.calendar},
      {"numerator", &figure.numerator},
      {"denominator", &figure.denominator},
  }};
  for (const auto& [field, value] : fields) {
    if (field == name) return *value;
  }
  if (name == "approx") return figure.approx ? "true" : "false";
  if (name == "hedged") return figure.hedged ? "true" : "false";
  if (name == "unit_inferred") return figure.unit_inferred ? "true" : "false";
  if (figure.change && name == "change") return figure.change->direction;
  if (figure.change && name == "direction") return figure.change->direction;
  if (figure.change && name == "as") return figure.change->as;
  return {};
}

// What a mark puts at its place (`given=Organization/company`), or an empty text.
std::string given_at(const ExampleSpan& mark) {
  for (const auto& [name, value] : mark.expected) {
    if (name == kGivenMark) return value;
  }
  return {};
}

// Puts the mentions that the example gives in the place of what the earlier phases found there.
Annotations with_given(Annotations annotations, const Example& example) {
  for (const ExampleSpan& mark : example.spans) {
    const std::optional<Reference> given = parse_reference(given_at(mark));
    if (!given) continue;
    const ReferenceItem& item = given->items.front();
    const auto clear = [&](auto& records) {
      for (auto& record : records) {
        if (record.span.overlaps(mark.span))
          record.span = {mark.span.begin, mark.span.begin};  // shows no slot
      }
    };
    clear(annotations.mentions);
    clear(annotations.figures);
    clear(annotations.frames);
    Mention mention;
    mention.span = mark.span;
    mention.type = item.name;
    mention.subtype = item.subtype;
    mention.level = item.level == "nominal"   ? Level::nominal
                    : item.level == "pronoun" ? Level::pronoun
                                              : Level::name;
    mention.rule = "example/given";
    annotations.mentions.push_back(std::move(mention));
  }
  return annotations;
}

// One example under test: its document as the rule meets it, and what the rule finds there.
class ExampleRun {
 public:
  ExampleRun(const DocumentExtractor& extractor, const Rule& rule, const Example& example)
      : rule_(rule),
        example_(example),
        document_(document_of(example)),
        annotations_(with_given(extractor.extract_before(rule.phase, document_), example)),
        extraction_{document_, extractor.engine(), annotations_},
        slots_(outermost_slots(annotations_, document_, extractor.engine().rules())) {
    for (Match& match : extractor.engine().candidates(rule.phase, extractor.engine().scan(document_), slots_)) {
      if (match.rule == &rule) matches_.push_back(std::move(match));
    }
  }

  ExampleResult result() {
    std::vector<ExampleSpan> marks;  // those which expect something
    for (const ExampleSpan& mark : example_.spans) {
      if (mark.group != "mention" || given_at(mark).empty()) marks.push_back(mark);
    }
    expected_ = std::move(marks);
    ExampleResult result{&rule_, &example_, ExampleOutcome::passed, {}};
    if (example_.expectation == Expectation::no_match) {
      result.reason = unwanted();
    } else {
      result.reason = expected_.empty() ? (matches_.empty() ? nothing() : std::string()) : missing();
    }
    const bool fine = result.reason.empty();
    const bool gap = example_.expectation == Expectation::known_gap;
    if (gap) {
      result.outcome = fine ? ExampleOutcome::gap_closed : ExampleOutcome::gap_open;
      if (fine) result.reason = "this known gap is closed: move it to 'match'";
    } else if (!fine) {
      result.outcome = ExampleOutcome::failed;
    }
    return result;
  }

 private:
  [[nodiscard]] std::string quoted(Span span) const {
    return "'" + std::string(document_.source_text(span)) + "'";
  }

  [[nodiscard]] static bool holds(const Match& match, const ExampleSpan& mark) {
    if (mark.group == "mention" && match.span == mark.span) return true;
    return std::any_of(match.captures.begin(), match.captures.end(), [&](const Capture& capture) {
      return match.rule->groups[capture.group].name == mark.group && capture.span == mark.span;
    });
  }

  // Why a match is not wanted, or an empty text.
  [[nodiscard]] std::string unwanted() const {
    for (const Match& match : matches_) {
      const bool marked = std::any_of(expected_.begin(), expected_.end(),
                                      [&](const ExampleSpan& mark) { return holds(match, mark); });
      if (marked || expected_.empty()) return "found " + quoted(match.span) + captures(match);
    }
    return {};
  }

  // What is missing of the marks, or an empty text.
  std::string missing() {
    std::set<std::string> names;
    for (const ExampleSpan& mark : expected_) names.insert(mark.group);
    if (names.size() < expected_.size()) return missing_one_by_one();
    std::string first_failure;
    for (const Match& match : matches_) {
      std::string failure = compare(match, expected_);
      if (failure.empty()) return {};
      if (first_failure.empty()) first_failure = std::move(failure);
    }
    return matches_.empty() ? nothing() : first_failure;
  }

  // Several matches are marked: each mark is looked for by itself.
  std::string missing_one_by_one() {
    for (const ExampleSpan& mark : expected_) {
      std::string failure;
      const bool found = std::any_of(matches_.begin(), matches_.end(), [&](const Match& match) {
        std::string difference = compare(match, {mark});
        if (holds(match, mark)) failure = difference;
        return difference.empty();
      });
      if (found) continue;
      if (!failure.empty()) return failure;
      return matches_.empty() ? nothing()
                              : "did not find " + quoted(mark.span) + " as " + mark.group + found_instead();
    }
    return {};
  }

  // How a match differs from the marks, or an empty text.
  std::string compare(const Match& match, const std::vector<ExampleSpan>& marks) {
    for (const ExampleSpan& mark : marks) {
      if (!holds(match, mark)) {
        return "did not find " + quoted(mark.span) + " as " + mark.group + found_instead();
      }
    }
    for (const ExampleSpan& mark : marks) {
      for (const auto& [name, wanted] : mark.expected) {
        if (name == kGivenMark) continue;
        const std::string value = value_of(match, mark, name);
        if (value != wanted) {
          return quoted(mark.span) + " has " + name + "=" + (value.empty() ? "(nothing)" : value) + ", not " +
                 wanted;
        }
      }
    }
    return {};
  }

  // A value of the record that the match becomes, of the mention that a slot group holds, or of an entry.
  std::string value_of(const Match& match, const ExampleSpan& mark, const std::string& name) {
    const Capture* capture = match.capture(mark.group);
    if (mark.group != "mention" && capture != nullptr && capture->record)
      return record_value(capture->record, name);
    if (mark.group != "mention" && capture != nullptr && capture->lexicon != nullptr) {
      return std::string(capture->lexicon->attribute(capture->entry, name));
    }
    if (rule_.emit == EmitKind::figure) return figure_value(match, name);
    if (name == "type") return rule_.type;
    if (name == "subtype" || name == "act") return rule_.subtype;
    if (name == "level") return std::string(level_name(rule_.level));
    for (const Attribute& attribute : rule_attributes(extraction_, match)) {
      if (attribute.name == name)
        return attribute.ref ? quoted(record_span(annotations_, attribute.ref)) : joined(attribute.values);
    }
    return std::string(group_text(extraction_, match, name));
  }

  std::string record_value(RecordRef record, const std::string& name) const {
    if (name == "type") return std::string(record_type(annotations_, record));
    if (name == "subtype") return std::string(record_subtype(annotations_, record));
    if (record.kind == RecordKind::figure) return figure_field(annotations_.figures[record.index], name);
    if (record.kind != RecordKind::mention) return {};
    const Mention& mention = annotations_.mentions[record.index];
    if (name == "level") return std::string(level_name(mention.level));
    for (const Attribute& attribute : mention.attributes) {
      if (attribute.name == name) return joined(attribute.values);
    }
    return {};
  }

  std::string figure_value(const Match& match, std::string_view name) {
    Annotations own = describe(document_);
    const Extraction extraction{document_, extraction_.engine, own};
    accept_figure(extraction, match);
    if (own.figures.empty()) return "(refused by the normalizer)";
    resolve_figures(extraction);
    return own.figures.empty() ? "(refused)" : figure_field(own.figures.front(), name);
  }

  [[nodiscard]] std::string captures(const Match& match) const {
    std::string text;
    for (const Capture& capture : match.captures) {
      const std::string& name = rule_.groups[capture.group].name;
      if (name != "mention") text += (text.empty() ? " with " : ", ") + name + " " + quoted(capture.span);
    }
    return text;
  }

  [[nodiscard]] std::string found_instead() const {
    std::string text;
    for (const Match& match : matches_)
      text += (text.empty() ? "; found " : "; ") + quoted(match.span) + captures(match);
    return text;
  }

  // No match at all: what the rule had to work with.
  [[nodiscard]] std::string nothing() const {
    std::string text = "found nothing";
    if (rule_.phase == 0) return text;
    text += slots_.empty() ? "; there are no slots" : "; slots:";
    for (const Slot& slot : slots_) {
      const std::string_view subtype = record_subtype(annotations_, slot.record);
      text += " " + std::string(record_type(annotations_, slot.record)) + (subtype.empty() ? "" : "/") +
              std::string(subtype) + " " + quoted(record_span(annotations_, slot.record));
    }
    return text;
  }

  const Rule& rule_;
  const Example& example_;
  std::vector<ExampleSpan> expected_;  // marks that expect something, not only give a mention
  const Document document_;
  Annotations annotations_;
  const Extraction extraction_;
  const std::vector<Slot> slots_;
  std::vector<Match> matches_;
};

}  // namespace

ExampleResult run_example(const DocumentExtractor& extractor, const Rule& rule, const Example& example) {
  return ExampleRun(extractor, rule, example).result();
}

std::vector<ExampleResult> run_examples(const DocumentExtractor& extractor, const ExampleFilter& wanted) {
  std::vector<ExampleResult> results;
  for (const Rule& rule : extractor.engine().rules().rules) {
    for (const Example& example : rule.examples) {
      if (!wanted || wanted(rule, example)) results.push_back(run_example(extractor, rule, example));
    }
  }
  return results;
}

}  // namespace factweave
