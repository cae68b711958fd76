// SPDX-License-Identifier: MIT
#include "extractors/relations/offices.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "extractors/names/titles.h"
#include "extractors/relations/encounters.h"
#include "extractors/relations/office_steps.h"
#include "extractors/relations/office_titles.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::string_view kMember = "Member";  // before a name in minutes
constexpr std::size_t kLongestLetters = 8;      // *[IB]* behind a name in minutes

// Between two titles of one person.
constexpr std::array<std::string_view, 3> kJoints = {" and ", " & ", "/"};

bool gives_offices(const Mention& body) {
  if (body.type != "Organization" || !body.entity) return false;
  static constexpr std::array<std::string_view, 6> kNot = {"government", "international", "group", "party", "media", "joint_venture"};
  const bool plant = body.subtype == "facility" && body.level == Level::nominal;  // *the new plant*: its owner has officers
  return !one_of(body.subtype, kNot) && !plant;
}

struct Office {
  std::string_view title;  // as written; several may be joined: *president and CEO*
  Span span;               // title and person
  std::string_view body = {};  // the word before it that names a kind of body: *Council* chair
  std::string_view status = {};
  bool of_country = false;
};

class Offices {
 public:
  explicit Offices(const Extraction& extraction) : extraction_(extraction), annotations_(extraction.annotations) {
    for (const RelationMention& r : annotations_.relations) {
      const auto entity = r.from.kind == RecordKind::mention ? annotations_.mentions[r.from.index].entity : std::nullopt;
      const bool of_party = r.to.kind == RecordKind::mention && annotations_.mentions[r.to.index].subtype == "party";
      const std::string_view kind = attribute(r.attributes, "kind");
      const bool elsewhere = r.type == "affiliatedWith" && (kind == "member" || kind == "resident" || kind == "founder");  // of clubs and towns; a founder is no officer yet
      encounters_.note(annotations_, r);
      const bool left = r.type == "affiliatedWith" && attribute(r.attributes, "status") == "past";
      if (entity && !of_party && !elsewhere && !left && (r.type == "holdsRole" || r.type == "affiliatedWith")) placed_.insert(*entity);
      if (entity && kind == "member" && !left && r.to.kind == RecordKind::mention && gives_offices(annotations_.mentions[r.to.index])) joined_.emplace(*entity, r.to.index);
      if (r.type == "publishedBy" && r.from == kDocumentRef && r.to.kind == RecordKind::mention &&
          (gives_offices(annotations_.mentions[r.to.index]) || is_council(annotations_.mentions[r.to.index]))) {
        publisher_ = r.to.index;
      }
    }
    for (std::uint32_t i = 0; i < annotations_.mentions.size(); ++i) {
      if (gives_offices(annotations_.mentions[i]) && !is_party_of_contract(i) && !is_unnamed(annotations_.mentions[i])) bodies_.push_back(i);
    }
    std::sort(bodies_.begin(), bodies_.end(), [&](std::uint32_t a, std::uint32_t b) {
      return annotations_.mentions[a].span.begin < annotations_.mentions[b].span.begin;
    });
    has_university_ = std::ranges::any_of(annotations_.mentions, [](const Mention& m) { return m.type == "Organization" && m.subtype == "education"; });
    find_main_body();
    find_main_country();
  }

  void add() {
    if (extraction_.name_lists == nullptr) return;
    const std::size_t count = annotations_.mentions.size();
    for (std::uint32_t i = 0; i < count; ++i) {
      const Mention& person = annotations_.mentions[i];
      if (person.type != "Person" || person.level != Level::name || !person.entity || placed_.contains(*person.entity))
        continue;
      for (const Office& office : offices_of(person)) {
        const std::optional<std::uint32_t> body = place_of(office, person);
        if (!body) continue;
        relate(i, *body, office);
        placed_.insert(*person.entity);
      }
    }
  }

 private:
  // Of its own minutes and notices a local council has officers.
  [[nodiscard]] bool is_council(const Mention& body) const {
    if (body.subtype != "government" || !body.entity) return false;
    const std::string& name = annotations_.entities[*body.entity].name;
    return name.ends_with("Council") || name.ends_with("Board") || name.ends_with("Committee");
  }

  // The body that a text is about: named or meant more than twice as often as any other, and among the first.
  void find_main_body() {
    constexpr std::size_t kOften = 3, kLead = 3;  // times, sentences
    std::map<std::uint32_t, std::size_t> counts;
    for (const std::uint32_t body : bodies_) ++counts[*annotations_.mentions[body].entity];
    std::size_t most = 0, next = 0;
    std::optional<std::uint32_t> main;
    for (const auto& [entity, count] : counts) {
      next = std::max(next, std::min(count, most));
      if (count <= most) continue;
      most = count;
      main = entity;
    }
    if (most < kOften || most <= 2 * next) return;
    for (const std::uint32_t body : bodies_) {
      const Mention& mention = annotations_.mentions[body];
      if (mention.entity != main || mention.level != Level::name) continue;
      if (extraction_.document.sentence_at(mention.span.begin) < kLead) main_body_ = body;
      return;
    }
  }

  // The country that a text is about: no other is named, and it and its towns more than twice as often as the towns of
  // any other. A minister of a second country would be taken for one of the first.
  void find_main_country() {
    std::map<std::string_view, std::size_t> counts;
    std::map<std::string_view, std::uint32_t> countries;  // first mention
    for (std::uint32_t i = 0; i < annotations_.mentions.size(); ++i) {
      const Mention& place = annotations_.mentions[i];
      if (place.type != "Place" || place.level != Level::name) continue;
      if (std::string_view(extraction_.document.unwrapped).substr(place.span.end).starts_with('-')) continue;  // *a Mexico-based hotel*
      std::string_view code = attribute(place.attributes, "iso3166");
      if (code.empty()) code = attribute(place.attributes, "country_code");
      code = code.substr(0, 2);
      if (code.empty()) continue;
      ++counts[code];
      if (place.subtype == "country" && place.entity) countries.emplace(code, i);
    }
    std::size_t most = 0, next = 0;
    std::string_view main;
    for (const auto& [code, count] : counts) {
      next = std::max(next, std::min(count, most));
      if (count <= most) continue;
      most = count;
      main = code;
    }
    const auto country = countries.find(main);
    if (most > 2 * next && countries.size() == 1 && country != countries.end()) main_country_ = country->second;
  }

  // Where somebody holds an office whose body is not named beside it.
  [[nodiscard]] std::optional<std::uint32_t> place_of(const Office& office, const Mention& person) const {
    if (office.of_country || is_of_government(to_ascii_lower(office.title))) return meets_counterpart(person) || is_a_stranger(person) ? std::nullopt : main_country_;
    return office.body.empty() ? body_before(person) : body_of_kind(person, office.body);
  }

  // A minister of another country than the text's.
  [[nodiscard]] bool is_a_stranger(const Mention& person) const {
    return main_country_ && encounters_.as_a_stranger(*person.entity, *annotations_.mentions[*main_country_].entity);
  }

  // *Foreign Minister Ilse Brandt met her Kenyan counterpart*: a minister of another country.
  [[nodiscard]] bool meets_counterpart(const Mention& person) const {
    const Document& document = extraction_.document;
    const std::string_view behind = document.folded_text({person.span.end, document.sentences[document.sentence_at(person.span.begin)].source.end});
    return behind.find(" counterpart") != std::string_view::npos;
  }

  // *other clubs*: of none that is meant.
  [[nodiscard]] bool is_unnamed(const Mention& body) const {
    static constexpr WordList kUnnamed = "other some several many various any all these those";
    const std::string_view text = extraction_.document.folded_text(body.span);
    return body.level == Level::nominal && kUnnamed.has(text.substr(0, text.find(' ')));
  }

  // The Contractor, the Buyer: a name in its document only.
  [[nodiscard]] bool is_party_of_contract(std::uint32_t mention) const {
    static constexpr std::array<std::string_view, 10> kParties = {
        "contractor", "supplier", "company", "client", "buyer", "seller", "employer", "customer", "tenderer", "bidder"};
    const Entity& entity = annotations_.entities[*annotations_.mentions[mention].entity];
    return one_of(to_ascii_lower(entity.name), kParties);
  }

  // *Board member Ilse Brandt becomes chairwoman*: two; else what is found first.
  [[nodiscard]] std::vector<Office> offices_of(const Mention& person) const {
    const Document& document = extraction_.document;
    const Span sentence = document.sentences[document.sentence_at(person.span.begin)].source;
    std::vector<Office> offices;
    const auto take = [&](std::optional<Office> office) {
      if (office) offices.push_back(*office);
    };
    take(title_label(person, sentence));
    if (offices.empty()) take(title_before(person, sentence));
    if (offices.empty()) take(portfolio_before(person, sentence));
    if (offices.empty()) take(title_behind(person, sentence));
    take(title_taken(person, sentence));
    if (offices.empty()) take(title_above(person, sentence));
    if (offices.empty()) take(title_below(person, sentence));
    if (offices.empty()) take(member_before(person, sentence));
    return offices;
  }

  // "Minister of Trade and Industry Ilse Brandt", "President Ilse Brandt": of the one country that the text is about.
  [[nodiscard]] std::optional<Office> portfolio_before(const Mention& person, Span sentence) const {
    static constexpr WordList kSmall = "of and & for the";
    constexpr std::size_t kLongest = 12;  // words
    if (!main_country_) return std::nullopt;
    std::string_view before = extraction_.document.folded_text({sentence.begin, person.span.begin});
    if (!before.ends_with(' ')) return std::nullopt;
    before.remove_suffix(1);
    std::uint32_t gap = 1;
    for (std::string_view word = last_word(before); word.size() < before.size() && extraction_.name_lists->has(NameList::honorific, word); word = last_word(before)) {
      before.remove_suffix(word.size() + 1);
      gap += static_cast<std::uint32_t>(word.size()) + 1;
    }
    std::size_t begin = before.size();
    for (std::size_t words = 0; words < kLongest; ++words) {
      const std::string_view word = last_word(before.substr(0, begin));
      begin -= word.size();
      const std::string_view bare = word.substr(0, word.find(','));
      const bool portfolio = before.substr(begin + word.size()).starts_with(" of ") || before.substr(begin + word.size()).starts_with(" for ");
      const std::string_view rest = before.substr(0, begin);
      const bool first = rest.empty() || rest.ends_with("the ") || rest.ends_with("by ") || rest.ends_with("and ") || rest.ends_with("with ") || rest.ends_with(", ");
      const Span evidence{person.span.begin - static_cast<std::uint32_t>(before.size() - begin) - gap, person.span.end};
      const std::string_view title = before.substr(begin, before.size() - begin - (before.ends_with(',') ? 1 : 0));  // *the Minister of Trade, Ilse Brandt,*
      if (word == "Minister" && portfolio) return Office{title, evidence, {}, {}, true};
      if (word == "President" && words == 0 && first && !main_body_ && !publisher_ && !has_university_) return Office{word, evidence, {}, {}, true};
      const bool capital = !bare.empty() && bare.front() >= 'A' && bare.front() <= 'Z';
      if (begin == 0 || (!capital && !kSmall.has(word))) return std::nullopt;
      --begin;
    }
    return std::nullopt;
  }

  // Minutes: "Clerk: Ilse Brandt", a line of its own.
  [[nodiscard]] std::optional<Office> title_label(const Mention& person, Span sentence) const {
    if (!main_body_ && !publisher_) return std::nullopt;
    std::string_view before = extraction_.document.folded_text({sentence.begin, person.span.begin});
    const std::size_t colon = before.find(": ");
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view honorific = before.substr(colon + 2);
    if (!honorific.empty() && !extraction_.name_lists->has(NameList::honorific, honorific.substr(0, honorific.size() - 1))) return std::nullopt;
    const std::string_view title = before.substr(0, colon);
    if (title.empty() || titles_at_begin(title) != title || is_of_government(to_ascii_lower(title))) return std::nullopt;
    return Office{title, {sentence.begin, person.span.end}};
  }

  // "Finance director Ilse Brandt"; neither a body nor "former" before the title.
  [[nodiscard]] std::optional<Office> title_before(const Mention& person, Span sentence) const {
    std::string_view before = extraction_.document.folded_text({sentence.begin, person.span.begin});
    if (!before.ends_with(' ')) return std::nullopt;
    before.remove_suffix(1);
    std::uint32_t gap = 1;
    if (const std::string_view honorific = last_word(before);
        honorific.size() < before.size() && extraction_.name_lists->has(NameList::honorific, honorific)) {
      before.remove_suffix(honorific.size() + 1);
      gap += static_cast<std::uint32_t>(honorific.size()) + 1;
    }
    if (before.ends_with(',') && definite_title_ends(before.substr(0, before.size() - 1))) {  // "The treasurer, Mr Tom Weber, presented"
      before.remove_suffix(1);
      ++gap;
    }
    std::string_view title = title_at_end(*extraction_.name_lists, before);
    if (title.empty()) return std::nullopt;
    std::string_view rest = before.substr(0, before.size() - title.size());
    if (!is_office(to_ascii_lower(title)) && !kind_of_body(title.substr(0, title.find(' ') + 1)).empty()) {  // *Commission chair* is one title
      rest = before.substr(0, before.size() - title.size() + title.find(' ') + 1);
      title.remove_prefix(title.find(' ') + 1);
    }
    const std::string_view small = small_kind_of_body(rest);
    if (const std::string held = to_ascii_lower(title); !small.empty() && (is_office(held) || is_office_of_kind(held)) && body_of_kind(person, small)) {
      const auto length = static_cast<std::uint32_t>(small.size() + 1 + title.size()) + gap;
      return Office{title, {person.span.begin - length, person.span.end}, small};
    }
    if (const std::string_view kind = kind_of_body(rest); !kind.empty()) {
      const auto length = static_cast<std::uint32_t>(kind.size() + 1 + title.size()) + gap;
      return Office{title, {person.span.begin - length, person.span.end}, kind};
    }
    const std::string lower = to_ascii_lower(title);
    const std::string_view earlier = joined_before(rest);
    const std::string joined = earlier.empty() ? std::string() : to_ascii_lower(title_at_begin(*extraction_.name_lists, earlier));
    if (!is_office(lower) && !is_office(joined) && !(main_country_ && is_of_government(lower)) && !((main_body_ || publisher_) && is_office_of_one_body(lower))) {
      return std::nullopt;
    }
    if (!earlier.empty()) {
      rest.remove_suffix(earlier.size());
      title = {earlier.data(), earlier.size() + title.size()};
    }
    const auto begin = person.span.begin - static_cast<std::uint32_t>(title.size()) - gap;
    while (rest.ends_with(' ')) rest.remove_suffix(1);
    const std::string_view word = last_part(rest);
    const bool closed = rest.empty() || std::string_view(",;:.!?\"()").find(rest.back()) != std::string_view::npos;
    const bool first = word.size() == rest.size();  // of its sentence
    if (!closed && !may_precede_title(first ? to_ascii_lower(word) : std::string(word))) return std::nullopt;
    return Office{title, {begin, person.span.end}};
  }

  // "the treasurer", "its treasurer": of the one body that the text is about.
  [[nodiscard]] bool definite_title_ends(std::string_view before) const {
    const std::string_view title = title_at_end(*extraction_.name_lists, before);
    if (title.empty() || (!main_body_ && !publisher_ && !is_office(to_ascii_lower(title)))) return false;
    const std::string_view rest = before.substr(0, before.size() - title.size());
    return rest.ends_with("the ") || rest.ends_with("The ") || rest.ends_with("our ") || rest.ends_with("Our ");
  }

  // "president and " before another title.
  [[nodiscard]] std::string_view joined_before(std::string_view before) const {
    for (const std::string_view joint : kJoints) {
      if (!before.ends_with(joint)) continue;
      const std::string_view first = title_at_end(*extraction_.name_lists, before.substr(0, before.size() - joint.size()));
      if (!first.empty()) return before.substr(before.size() - joint.size() - first.size());
    }
    return {};
  }

  // The title that a text begins with, and the one joined to it: "president and CEO".
  [[nodiscard]] std::string_view titles_at_begin(std::string_view text) const {
    const NameLists& lists = *extraction_.name_lists;
    return with_joined_title(lists, text, title_at_begin(lists, text).size(), kJoints);
  }

  // The last body before the person that has the word in its name, else the next one; of a word in small letters only one before.
  [[nodiscard]] std::optional<std::uint32_t> body_of_kind(const Mention& person, std::string_view word) const {
    const bool small = word.front() >= 'a';
    std::string kind(word);
    if (small) kind.front() = static_cast<char>(kind.front() - 'a' + 'A');
    std::optional<std::uint32_t> found, behind;
    for (std::uint32_t i = 0; i < annotations_.mentions.size(); ++i) {
      const Mention& body = annotations_.mentions[i];
      if (body.type != "Organization" || body.level != Level::name || !body.entity) continue;
      const std::string_view name = extraction_.document.folded_text(body.span);
      const std::size_t at = name.find(kind);
      if (at == std::string_view::npos || name.size() == kind.size()) continue;
      std::optional<std::uint32_t>& nearest = body.span.begin < person.span.begin ? found : behind;
      const bool nearer = !nearest || (annotations_.mentions[*nearest].span.begin < body.span.begin) == (body.span.begin < person.span.begin);
      if (nearer) nearest = i;
    }
    return found || small ? found : behind;
  }

  // "Ilse Brandt, the finance director, …", "ILSE BRANDT (CFO)"; nothing that goes on to name the body.
  [[nodiscard]] std::optional<Office> title_behind(const Mention& person, Span sentence) const {
    std::string_view behind = extraction_.document.folded_text({person.span.end, sentence.end});
    const std::string_view whole = behind;
    const bool bracket = behind.starts_with(" (");
    const bool dash = behind.starts_with(" - ") && (main_body_ || publisher_);  // a list: *Ilse Brandt - Chairwoman*
    if (const std::string_view title = bracket || dash ? std::string_view() : title_ending_line(person, sentence); !title.empty()) {
      return Office{title, {person.span.begin, sentence.end}};
    }
    if (!bracket && !dash && !behind.starts_with(", ")) return std::nullopt;
    behind.remove_prefix(dash ? 3 : 2);
    for (const std::string_view article : {"who is ", "who was ", "currently ", "current ", "the ", "its ", "their ", "our ", "Group ", "company ", "group ", "firm "}) {
      if (behind.starts_with(article)) behind.remove_prefix(article.size());
    }
    const std::string_view body = small_kind_of_body(behind.substr(0, behind.find(' ') == std::string_view::npos ? 0 : behind.find(' ') + 1));
    const bool of_kind = !body.empty() && !title_at_begin(*extraction_.name_lists, behind.substr(body.size() + 1)).empty() && body_of_kind(person, body);
    if (of_kind) behind.remove_prefix(body.size() + 1);  // *Ilse Brandt, council leader*
    const std::string lower = to_ascii_lower(title_at_begin(*extraction_.name_lists, behind));
    if (lower.empty() || (of_kind && !is_office(lower) && !is_office_of_kind(lower)) || (!of_kind && !(dash && publisher_) && !is_office(lower) && !is_office_behind_name(lower) && !(main_country_ && is_of_government(lower)))) return std::nullopt;
    const std::string_view title = titles_at_begin(behind);
    const std::string_view rest = behind.substr(title.size());
    const bool closed = rest.empty() || rest.front() == ',' || rest.front() == '.' || rest.front() == ';' ||
                        rest.front() == ')' || rest.starts_with(" and ") || rest.starts_with(" said") || rest.starts_with(" since ") ||
                        rest.starts_with(" & ");
    if (!closed) return std::nullopt;
    const auto length = static_cast<std::uint32_t>(whole.size() - rest.size());
    return Office{title, {person.span.begin, person.span.end + length}, of_kind ? body : std::string_view()};
  }

  // Minutes: "Ms Ilse Brandt Vice Chair", "Ilse Brandt [IB] Clerk", a line of its own.
  [[nodiscard]] std::string_view title_ending_line(const Mention& person, Span sentence) const {
    if (!publisher_) return {};
    const std::string_view before = extraction_.document.folded_text({sentence.begin, person.span.begin});
    if (!before.empty() && !extraction_.name_lists->has(NameList::honorific, before.substr(0, before.size() - 1))) return {};
    std::string_view behind = extraction_.document.folded_text({person.span.end, sentence.end});
    if (const std::size_t letters = behind.find(']'); behind.starts_with(" [") && letters < kLongestLetters) behind.remove_prefix(letters + 1);
    if (!behind.starts_with(' ')) return {};
    behind.remove_prefix(1);
    const std::string lower = to_ascii_lower(title_at_begin(*extraction_.name_lists, behind));
    return titles_at_begin(behind) == behind && (is_office(lower) || is_office_behind_name(lower)) ? behind : std::string_view();
  }

  // "Ilse Brandt becomes treasurer", "who will serve as chair": nothing that goes on to name the body.
  [[nodiscard]] std::optional<Office> title_taken(const Mention& person, Span sentence) const {
    static constexpr std::array<std::string_view, 3> kBefore = {", who", " who", ","};
    const std::string_view whole = extraction_.document.folded_text({person.span.end, sentence.end});
    std::string_view behind = whole;
    for (const std::string_view before : kBefore) {
      if (!behind.starts_with(before)) continue;
      behind.remove_prefix(before.size());
      break;
    }
    auto step = office_step_at(behind);
    constexpr std::size_t kLongestAside = 140;  // *Ilse Brandt, a co-founder and chair since 2016, has been appointed …*
    for (std::size_t comma = whole.find(", ", 1); !step && whole.starts_with(", ") && comma < kLongestAside; comma = whole.find(", ", comma + 1)) {
      behind = whole.substr(comma + 1);
      step = office_step_at(behind);
    }
    if (!step) return std::nullopt;
    behind.remove_prefix(step->length);
    for (const std::string_view article : {"as ", "an ", "a ", "the ", "its ", "their ", "new ", "interim ", "Group "}) {
      if (behind.starts_with(article)) behind.remove_prefix(article.size());
    }
    const std::string_view title = titles_at_begin(behind);
    const std::string lower = to_ascii_lower(title_at_begin(*extraction_.name_lists, behind));
    if (title.empty() || (!is_office(lower) && !is_office_behind_name(lower))) return std::nullopt;
    const std::string_view rest = past_board(behind.substr(title.size()));
    if (!ends_office(rest)) return std::nullopt;
    const auto length = static_cast<std::uint32_t>(whole.size() - rest.size());
    return Office{title, {person.span.begin, person.span.end + length}, {}, step->status};
  }

  // The signature of a letter: the name, below it the title, each a line of its own.
  [[nodiscard]] std::optional<Office> title_below(const Mention& person, Span sentence) const {
    if (person.span.begin != sentence.begin || person.span.end != sentence.end || !(main_body_ || publisher_)) return std::nullopt;
    const std::string_view text = extraction_.document.text;
    const std::size_t line = text.find_first_not_of("\n\r ", person.span.end);
    if (line == std::string_view::npos || line > person.span.end + 3) return std::nullopt;
    const std::string_view below = text.substr(line, text.find('\n', line) - line);
    const std::string_view title = titles_at_begin(below);
    const std::string_view rest = below.substr(title.size());
    if (title.empty() || (!rest.empty() && rest.front() != ',' && rest.front() != '\r')) return std::nullopt;
    return Office{title, {person.span.begin, static_cast<std::uint32_t>(line + title.size())}};
  }

  // Minutes: the title on a line of its own, the name on the next.
  [[nodiscard]] std::optional<Office> title_above(const Mention& person, Span sentence) const {
    const std::size_t number = extraction_.document.sentence_at(person.span.begin);
    if (person.span.begin != sentence.begin || number == 0 || !(main_body_ || publisher_)) return std::nullopt;
    const std::string_view behind = extraction_.document.folded_text({person.span.end, sentence.end});
    if (!behind.empty() && !behind.starts_with(", ")) return std::nullopt;
    const Span above = extraction_.document.sentences[number - 1].source;
    const std::string_view title = extraction_.document.folded_text(above);
    if (title.empty() || titles_at_begin(title) != title) return std::nullopt;
    if (number > 1 && may_be_name(extraction_.document.folded_text(extraction_.document.sentences[number - 2].source))) return std::nullopt;  // the title of who stands there
    return Office{title, {above.begin, person.span.end}};
  }

  // *Ilse Brandt*: a line that may be a name.
  [[nodiscard]] static bool may_be_name(std::string_view line) { return line.find(' ') != std::string_view::npos && is_capitalised(line); }

  // Minutes: "Member Ilse Brandt", of the body whose minutes they are; "Councillor Ilse Brandt" of a council.
  [[nodiscard]] std::optional<Office> member_before(const Mention& person, Span sentence) const {
    static constexpr WordList kOfCouncils = "Councillor Councilor Alderman Cllr Cllr.";
    if (!publisher_) return std::nullopt;
    std::string_view before = extraction_.document.folded_text({sentence.begin, person.span.begin});
    if (!before.ends_with(' ')) return std::nullopt;
    before.remove_suffix(1);
    const std::string_view word = last_part(before);
    const bool sits = word == kMember || (kOfCouncils.has(word) && is_council(annotations_.mentions[*publisher_]));
    if (!sits) return std::nullopt;
    return Office{word, {person.span.begin - static_cast<std::uint32_t>(word.size()) - 1, person.span.end}};
  }

  // *Ilse Brandt, who is CEO, says Norvik will*: the body that the officer speaks of at once.
  [[nodiscard]] std::optional<std::uint32_t> body_spoken_for(const Mention& person) const {
    const auto next = std::lower_bound(bodies_.begin(), bodies_.end(), person.span.end, [&](std::uint32_t b, std::uint32_t at) {
      return annotations_.mentions[b].span.begin < at;
    });
    if (next == bodies_.end() || annotations_.mentions[*next].level != Level::name) return std::nullopt;
    constexpr std::uint32_t kReach = 80;  // bytes
    const Span between{person.span.end, annotations_.mentions[*next].span.begin};
    if (between.size() > kReach) return std::nullopt;
    const std::string_view words = extraction_.document.folded_text(between);
    for (const std::string_view said : {" said ", " says ", " said that ", " says that ", " announced ", " announced that ", " added that "}) {
      if (words.ends_with(said) && words.find_first_of(".;:\"") == std::string_view::npos) return *next;
    }
    return std::nullopt;
  }

  // The publisher, the body that the text is about, else the one spoken of last before the person, within reach.
  [[nodiscard]] std::optional<std::uint32_t> body_before(const Mention& person) const {
    if (publisher_) return publisher_;
    if (main_body_) return main_body_;
    if (const auto own = body_spoken_for(person)) return own;
    const auto next = std::lower_bound(bodies_.begin(), bodies_.end(), person.span.begin, [&](std::uint32_t b, std::uint32_t at) {
      return annotations_.mentions[b].span.begin < at;
    });
    if (next == bodies_.begin()) {  // *Ilse Brandt, who joined Norvik in 2010, becomes treasurer*
      const auto joined = joined_.find(*person.entity);
      return joined == joined_.end() ? std::nullopt : std::optional(joined->second);
    }
    constexpr std::size_t kReach = 6;  // sentences
    const Document& document = extraction_.document;
    const std::uint32_t last = *(next - 1);
    const std::size_t distance =
        document.sentence_at(person.span.begin) - document.sentence_at(annotations_.mentions[last].span.begin);
    return distance <= kReach ? std::optional(last) : std::nullopt;
  }

  void relate(std::uint32_t person, std::uint32_t body, const Office& office) {
    RelationMention relation;
    relation.type = "holdsRole";
    relation.from = mention_ref(person);
    relation.to = mention_ref(body);
    if (office.title == kMember) {
      relation.type = "affiliatedWith";
      set_attribute(relation.attributes, "kind", "member");
    } else {
      set_attribute(relation.attributes, "title", std::string(office.title));
    }
    if (!office.status.empty()) set_attribute(relation.attributes, "status", std::string(office.status));
    relation.evidence = office.span;
    relation.rule = "relations/office-in-context";
    annotations_.relations.push_back(std::move(relation));
  }

  const Extraction& extraction_;
  Annotations& annotations_;
  std::map<std::uint32_t, std::uint32_t> joined_;  // entities of persons: body that they are of
  Encounters encounters_;
  std::unordered_set<std::uint32_t> placed_;  // entities of persons with an office or body
  std::vector<std::uint32_t> bodies_;         // mentions in order of the text
  std::optional<std::uint32_t> publisher_;
  std::optional<std::uint32_t> main_body_;    // its first name
  std::optional<std::uint32_t> main_country_; // its first name as a country
  bool has_university_ = false;               // or a school: its president is none of a country
};

}  // namespace

void add_offices(const Extraction& extraction) { Offices(extraction).add(); }

}  // namespace factweave
