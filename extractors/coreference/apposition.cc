// SPDX-License-Identifier: MIT
#include "extractors/coreference/apposition.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/coreference/complements.h"
#include "extractors/names/name_lists.h"
#include "extractors/names/titles.h"
#include "extractors/word_list.h"

namespace factweave {
namespace {

constexpr std::uint32_t kNoMention = 0xFFFFFFFF;
constexpr std::size_t kLongestGap = 12;          // bytes between a nominal and the name in apposition
constexpr std::size_t kLongestDescription = 60;  // where a title stands before the name: *her deputy, former Norvik director Tom Weber*
constexpr std::size_t kLongestComplement = 60;   // where an office stands between: *the minister of foreign affairs, Ruiz*
constexpr std::size_t kLongestPost = 120;        // where its place or body does: *the envoy to the Baltic Council in Oslo, Ruiz,*

class Apposition {
 public:
  explicit Apposition(Discourse& discourse) : d_(discourse) {}

  bool join_name(std::uint32_t m, const Phrase& p) {
    if (p.count > 0 && p.plural) return false;
    std::uint32_t name = excellency_behind(m);
    if (name == kNoMention) name = minister_behind(m);
    if (name == kNoMention) name = apposed_before(m);
    if (name == kNoMention) name = apposed_after(m);
    if (name == kNoMention) name = named_inside(m, p);
    if (name == kNoMention) name = named_by_copula(m, p);
    if (name == kNoMention) name = told_in_relative_clause(m, p);
    if (name == kNoMention) return false;
    d_.join(m, d_.entity_of(name), "apposition");
    return true;
  }

  bool join_list(std::uint32_t m, std::size_t count) {
    constexpr std::size_t kFarthest = 80;  // bytes
    const Mention& nominal = d_.mention(m);
    std::vector<std::uint32_t> behind;
    std::string_view gap;
    for (const std::uint32_t n : d_.from(m)) {
      const Mention& name = d_.mention(n);
      if (name.span.begin < nominal.span.end) continue;
      if (d_.sentence_of(n) != d_.sentence_of(m)) break;
      if (behind.empty()) {
        gap = d_.text_between(nominal.span, name.span);
        if (gap.size() > kFarthest || gap.find_first_of(".;\"") != std::string_view::npos) return false;
        if (!gap.ends_with(", ") && !gap.ends_with(": ") && !gap.ends_with(" - ")) continue;
      }
      behind.push_back(n);
      const std::vector<std::uint32_t> members = enumeration_of(d_, behind, count, nominal.type);
      if (members.empty()) continue;
      d_.join(m, d_.group(members, nominal.type), "apposition");
      return true;
    }
    return false;
  }

 private:
  [[nodiscard]] std::string_view without_honorifics(std::string_view gap) const {
    const NameLists* lists = d_.extraction.name_lists;
    return lists == nullptr ? gap : factweave::without_honorifics(*lists, gap);
  }

  // " of foreign affairs, ", " for Norway, "
  [[nodiscard]] bool is_complement(std::string_view gap) const {
    if (!(gap.starts_with(" of ") || gap.starts_with(" for ")) || !gap.ends_with(", ")) return false;
    const std::string_view words = gap.substr(1, gap.size() - 3);
    for (const std::string_view kin : {" his ", " her ", " their ", " its "}) {
      if (words.find(kin) != std::string_view::npos) return false;  // *the children of Ruiz and his wife, Ann*
    }
    if (words.find("ed the ") != std::string_view::npos || words.find("ed an ") != std::string_view::npos) return false;  // *the mother of five praised the head, Ruiz*
    return words.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ") == std::string_view::npos;
  }

  // *the ambassador of Norway to the Kyrgyz Republic Ilse Brandt*: where she is sent stands between.
  [[nodiscard]] bool is_posting(std::string_view gap) const {
    const NameLists* lists = d_.extraction.name_lists;
    constexpr std::string_view kTo = " to ";
    if (lists == nullptr || !gap.starts_with(kTo) || !gap.ends_with(' ')) return false;
    gap = gap.substr(kTo.size(), gap.size() - kTo.size() - 1);
    if (gap.ends_with(',')) gap.remove_suffix(1);
    if (gap.starts_with("the ")) gap.remove_prefix(4);
    return lists->has(NameList::country, gap) || lists->has(NameList::known_organization, gap);
  }

  // ", former Norvik director ": what the person is besides, with a title or honorific before the name.
  bool describes(std::string_view gap) const {
    const NameLists* lists = d_.extraction.name_lists;
    if (lists == nullptr || !gap.starts_with(", ") || !gap.ends_with(' ')) return false;
    gap = gap.substr(2, gap.size() - 3);
    if (gap.starts_with("the ")) gap.remove_prefix(4);
    const std::string_view last = last_word(gap);
    const bool honorific = lists->has(NameList::honorific, last) || one_of(last, "general colonel admiral brigadier captain major");
    if (!honorific && !lists->has(NameList::person_noun, last) && title_at_end(*lists, gap).empty()) return false;
    if (honorific) gap.remove_suffix(last.size());
    if (gap.find_first_of(",;:.()\"") != std::string_view::npos) return false;
    static constexpr WordList kBreaks = "and or the a an said says told met by with to from that who which as where when for";
    while (!gap.empty()) {
      const std::size_t blank = gap.find(' ');
      if (kBreaks.has(gap.substr(0, blank))) return false;
      gap = blank == std::string_view::npos ? std::string_view() : gap.substr(blank + 1);
    }
    return true;
  }

  // ", author, and theatre director ": what the person is besides, one title after the other.
  bool lists_titles(std::string_view gap) const {
    const NameLists* lists = d_.extraction.name_lists;
    const bool joined = gap.starts_with(", ") || gap.starts_with(" and ");
    if (lists == nullptr || !joined || !gap.ends_with(' ')) return false;
    gap.remove_suffix(gap.ends_with(", ") && gap.size() > 2 ? 2 : 1);
    if (gap.find_first_not_of(", ") == std::string_view::npos) return false;
    while (!gap.empty()) {
      for (const std::string_view joint : {std::string_view(", and "), std::string_view(", "), std::string_view(" and ")}) {
        if (!gap.starts_with(joint)) continue;
        gap.remove_prefix(joint.size());
        break;
      }
      const std::size_t end = std::min({gap.size(), gap.find(", "), gap.find(" and ")});
      const std::string_view title = gap.substr(0, end);
      constexpr std::ptrdiff_t kBlanks = 2;  // in a title
      const bool known = lists->has(NameList::person_noun, last_word(title)) || !title_at_end(*lists, title).empty();
      if (!known || std::count(title.begin(), title.end(), ' ') > kBlanks || title.find_first_of(".;:()\"") != std::string_view::npos) return false;
      for (const std::string_view article : {"the ", "a ", "an ", "his ", "her ", "their ", "its "}) {
        if (title.starts_with(article)) return false;  // another person
      }
      gap.remove_prefix(end);
    }
    return true;
  }

  [[nodiscard]] bool titled_by_minister(std::uint32_t m) const {
    return one_of(d_.words[d_.end_word(m) - 1], "minister secretary commissioner mec undersecretary ambassador");
  }

  // " of Health Dr ", " for Trade and Industry ": what a minister is in charge of, right before the name.
  bool is_portfolio(std::string_view gap) const {
    gap = without_honorifics(gap);
    const std::size_t first = gap.starts_with(" of ") ? 4 : gap.starts_with(" for ") ? 5 : 0;
    if (first == 0 || !gap.ends_with(' ') || gap.size() <= first + 1) return false;
    static constexpr WordList kSmall = "and of the for";
    for (gap = gap.substr(first, gap.size() - first - 1); !gap.empty();) {
      const std::size_t blank = gap.find(' ');
      const std::string_view word = gap.substr(0, blank);
      const bool capital = word.front() >= 'A' && word.front() <= 'Z' && word.find_first_of(".:;()\"") == std::string_view::npos;
      if (word.empty() || (!capital && !kSmall.has(word))) return false;
      if (blank == std::string_view::npos) return capital;
      gap.remove_prefix(blank + 1);
    }
    return false;
  }

  // " for the Office of the Baltic Council, ", " in South Larne, ": where somebody holds the office, and whom the comma behind
  // the name sets off. No verb, and nobody else.
  bool is_post(std::uint32_t m, std::uint32_t n) const {
    const std::string_view gap = without_honorifics(d_.text_between(d_.mention(m).span, d_.mention(n).span));
    static constexpr std::array<std::string_view, 6> kPrepositions = {" of ", " for ", " in ", " at ", " to ", " on "};
    if (!gap.ends_with(", ") || std::ranges::none_of(kPrepositions, [&](std::string_view p) { return gap.starts_with(p); })) return false;
    if (gap.substr(0, gap.size() - 2).find_first_of(",;:()\"\n") != std::string_view::npos) return false;
    static constexpr WordList kBreaks =
        "who which that where when while after before until because said says told met by with from his her their its he she they was were is are has had "
        "will would be";
    for (std::size_t i = d_.end_word(m); i < d_.first_word(n); ++i) {
      const std::string_view word = d_.words[i];
      if (word.size() > 5 && word.ends_with("ed") && !d_.words.capitalised(i)) return false;  // *the father of two thanked the coach, Ruiz,*
      if (kBreaks.has(word) || (d_.words[i] == "." && !d_.words.touches_previous(i))) return false;
    }
    for (const std::uint32_t other : d_.from(m)) {
      if (d_.mention(other).span.begin >= d_.mention(n).span.begin) break;
      if (d_.mention(other).type == "Person" && d_.mention(other).span.begin >= d_.mention(m).span.end) return false;
    }
    if (d_.mention(n).span.end >= d_.document.sentences[d_.sentence_of(n)].source.end) return true;
    const bool reports = one_of(d_.words[d_.end_word(n)], "said says told has noted added announced explained confirmed stated") && begins_sentence(m);
    return reports || one_of(d_.words[d_.end_word(n)], ", . ; ( )");
  }

  // *The deputy head in the ministry, Ruiz said*, not *according to the head in the ministry, Ruiz said*.
  bool begins_sentence(std::uint32_t m) const {
    return d_.words.at(d_.document.sentences[d_.sentence_of(m)].source.begin) == d_.first_word(m);
  }

  bool may_name(std::uint32_t n, std::uint32_t m) const {
    return d_.mention(n).level == Level::name && d_.resolved(n) && d_.mention(n).type == d_.mention(m).type;
  }

  enum class Verdict : std::uint8_t { it_is, go_on, none_is };

  // The name behind the nominal that says who it is. `judge(name, gap)` is asked of each that may, in order, while at most
  // `longest` bytes stand between.
  template <typename Judge>
  std::uint32_t name_behind(std::uint32_t m, std::size_t longest, Judge judge) const {
    const Mention& nominal = d_.mention(m);
    for (const std::uint32_t n : d_.from(m)) {
      const Mention& name = d_.mention(n);
      if (name.span.begin < nominal.span.end) continue;
      const std::string_view gap = d_.text_between(nominal.span, name.span);
      if (gap.size() > longest) break;
      if (!may_name(n, m)) continue;
      const Verdict verdict = judge(n, gap);
      if (verdict != Verdict::go_on) return verdict == Verdict::it_is ? n : kNoMention;
    }
    return kNoMention;
  }

  // *the Rail Agency (NRA), the operator*, *Ilse Brandt, currently the mayor of Larne*
  static constexpr std::array<std::string_view, 6> kBeside = {", ", "), ", ", currently ", ", now ", ", then ", ", formerly "};

  // " (LSE: NPH), ": where the shares are traded stands between.
  static bool is_ticker_between(std::string_view gap) {
    constexpr std::size_t kLongest = 30;
    if (gap.size() > kLongest || !gap.starts_with(" (") || !gap.ends_with("), ")) return false;
    gap = gap.substr(2, gap.size() - 5);
    const std::size_t colon = gap.find(':');
    return colon != std::string_view::npos && colon > 1 && gap.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.:- ", colon) == std::string_view::npos;
  }

  // Only the last outer mention before the nominal can stand beside it.
  std::uint32_t apposed_before(std::uint32_t m) const {
    const Span nominal = d_.mention(m).span;
    const std::span<const std::uint32_t> before = d_.before(m);
    std::uint32_t inner = kNoMention;  // *a unit of Alder Ltd, a subsidiary of Norvik*: Alder
    for (auto n = before.rbegin(); n != before.rend(); ++n) {
      const Mention& other = d_.mention(*n);
      if (other.span.end > nominal.begin) continue;
      const bool beside = may_name(*n, m) && (one_of(d_.text_between(other.span, nominal), kBeside) || is_ticker_between(d_.text_between(other.span, nominal)));
      if (d_.nested(*n)) {
        if (beside && other.type == "Organization") inner = *n;
        continue;
      }
      const bool holds = inner != kNoMention && other.level == Level::nominal && other.span.end == d_.mention(inner).span.end;
      const std::uint32_t name = beside ? *n : holds ? inner : kNoMention;
      return name != kNoMention && closes_apposition(m) && fits(m, name) && !lists_own(m) ? name : kNoMention;
    }
    return kNoMention;
  }

  // *the Green Front party*, *the Khatlon region*: the name of the body or place before the word for what it is.
  std::uint32_t named_inside(std::uint32_t m, const Phrase& p) const {
    static constexpr WordList kBodies = "party movement band airline newspaper magazine broadcaster charity union network church orchestra militia";
    static constexpr WordList kPlaces = "region province district county oblast governorate prefecture state territory island peninsula valley area";
    const bool place = d_.mention(m).type == "Place";
    if (p.determiner != Determiner::definite || !(place ? kPlaces.has(p.head) : d_.mention(m).type == "Organization" && kBodies.has(p.head))) return kNoMention;
    for (const std::uint32_t n : d_.from(m)) {
      const Mention& inner = d_.mention(n);
      if (inner.span.begin >= d_.mention(m).span.end) break;
      if (n == m || !may_name(n, m) || d_.end_word(n) + 1 != d_.end_word(m)) continue;
      return !place || is_such_place(n) ? n : kNoMention;
    }
    return kNoMention;
  }

  // No country (*the Danish region*) and no town, from which the region around it differs (*the Kyiv region*).
  bool is_such_place(std::uint32_t n) const {
    return !d_.attributive(n) && !one_of(d_.entity(d_.entity_of(n)).subtype, "country city continent");
  }

  // *Its chairman is Tom Weber, who …*: the predicate says who it is.
  std::uint32_t named_by_copula(std::uint32_t m, const Phrase& p) const {
    const Mention& nominal = d_.mention(m);
    if (p.determiner != Determiner::definite && p.determiner != Determiner::possessive) return kNoMention;
    if (nominal.type != "Person" && nominal.type != "Organization") return kNoMention;
    static constexpr std::array<std::string_view, 6> kCopulas = {" is ", " was ", " is now ", " is currently ", " remains ", " was then "};
    return name_behind(m, kLongestGap + 4, [&](std::uint32_t n, std::string_view gap) {
      if (!one_of(gap, kCopulas)) return Verdict::go_on;
      const bool ends = d_.mention(n).span.end >= d_.document.sentences[d_.sentence_of(n)].source.end;
      return ends || one_of(d_.words[d_.end_word(n)], ", . ; ( who") ? Verdict::it_is : Verdict::none_is;
    });
  }

  // *Tom Weber, who is the rector of the college*: the clause behind the name says it.
  std::uint32_t told_in_relative_clause(std::uint32_t m, const Phrase& p) const {
    static constexpr WordList kAdverbs = "also now currently then still";
    if (d_.mention(m).type != "Person" || p.determiner != Determiner::definite || p.plural) return kNoMention;
    std::size_t at = d_.first_word(m);
    if (at > 0 && kAdverbs.has(d_.words[at - 1])) --at;
    if (at < 3 || !one_of(d_.words[at - 1], "is was") || d_.words[at - 2] != "who") return kNoMention;
    const std::size_t end = d_.words[at - 3] == "," ? at - 3 : at - 2;
    const std::span<const std::uint32_t> before = d_.before(m);
    for (auto n = before.rbegin(); n != before.rend() && d_.sentence_of(*n) == d_.sentence_of(m); ++n) {
      if (d_.end_word(*n) == end) return may_name(*n, m) && d_.words[d_.first_word(*n) - 1] != "of" ? *n : kNoMention;
    }
    return kNoMention;
  }

  // *Welcoming the mayor, Ruiz said*, *after meeting the mayor, Ruiz said*: another one is named behind.
  bool ends_participle(std::uint32_t m) const {
    const std::size_t first = d_.first_word(m);
    if (first == 0 || !d_.words[first - 1].ends_with("ing")) return false;
    const bool opens = d_.words.at(d_.document.sentences[d_.sentence_of(m)].source.begin) + 1 == first;
    return opens || one_of(d_.words[first - 2], ", \" - after before while when by on in without since despite upon");
  }

  // *In talks with the bank, Norvik said*, *as a member of the council, Larne objected*: the phrase that opens the sentence ends
  // before its subject, which no comma follows.
  bool ends_opening_phrase(std::uint32_t m, std::uint32_t name) const {
    static constexpr WordList kOpenings = "born raised educated married brought asked backed supported flanked joined accompanied together alongside thanks owing due in at as with after before during under on by for from following despite along through since until alongside beside besides without like unlike upon via within";
    constexpr std::size_t kLongest = 14;  // words
    const std::size_t opening = d_.words.at(d_.document.sentences[d_.sentence_of(m)].source.begin), end = d_.end_word(m);
    if (d_.words[opening] == "as" && d_.first_word(m) == opening + 1) return false;  // *As the treasurer, Ilse Brandt*
    if (!kOpenings.has(d_.words[opening]) || end - opening > kLongest || d_.words[end] != ",") return false;
    for (std::size_t i = opening; i < end; ++i) {
      if (one_of(d_.words[i], ", ; : ( )")) return false;
    }
    return !one_of(d_.words[d_.end_word(name)], ", ; : . ( ) - and");
  }

  // *Tom Weber, Norway's Minister of Health and Trade Dr Ilse Brandt*: whose portfolio stands right before the name.
  std::uint32_t minister_behind(std::uint32_t m) const {
    const Mention& nominal = d_.mention(m);
    if (nominal.type != "Person" || !titled_by_minister(m) || ends_participle(m)) return kNoMention;
    return name_behind(m, kLongestDescription, [&](std::uint32_t n, std::string_view gap) {
      return d_.sentence_of(n) == d_.sentence_of(m) && is_portfolio(gap) && fits(m, n) ? Verdict::it_is : Verdict::none_is;
    });
  }

  // *King Olav of Norway, the King of Denmark, President Tom Weber*: what follows a person and a comma is said of that person or an
  // item of the list, and names none behind it.
  bool follows_person_of_place(std::uint32_t m) const {
    if (d_.mention(m).type != "Person" || d_.words[d_.first_word(m) - 1] != "," || complement_of(d_, m) == kNoEntity) return false;
    const std::span<const std::uint32_t> before = d_.before(m);
    std::uint32_t later = m;
    for (auto n = before.rbegin(); n != before.rend(); ++n) {
      if (d_.mention(*n).span.end > d_.mention(later).span.begin || d_.nested(*n)) continue;
      const std::string_view gap = d_.text_between(d_.mention(*n).span, d_.mention(later).span);
      const std::string_view type = d_.mention(*n).type;
      if (later != m) return type == "Person" && (gap == " of " || gap == " of the ");
      if (gap != ", " || type != "Place") return false;
      later = *n;
    }
    return false;
  }

  std::uint32_t apposed_after(std::uint32_t m) const {
    if (follows_person_of_place(m)) return kNoMention;
    const bool object = ends_participle(m);
    return name_behind(m, kLongestPost, [&](std::uint32_t n, std::string_view gap) {
      if (d_.sentence_of(n) != d_.sentence_of(m)) return Verdict::none_is;
      if (fits(m, n) && (d_.mention(m).type == "Person" ? is_person_beside(m, n, gap, object) : is_beside(m, n, gap, object))) return Verdict::it_is;
      return gap.size() > kLongestGap ? Verdict::none_is : Verdict::go_on;
    });
  }

  // `object`: the nominal is one, so that a name behind a comma is mostly somebody else.
  bool is_person_beside(std::uint32_t m, std::uint32_t n, std::string_view gap, bool object) const {
    if (gap.starts_with(',') && ends_opening_phrase(m, n)) return false;  // *In reply to the accused, Sgt Brandt said*
    if (!object && is_post(m, n) && !read_phrase(d_, m).plural && read_phrase(d_, m).determiner != Determiner::none) return true;
    if (gap.size() > kLongestDescription) return false;
    const std::string_view untitled = without_honorifics(gap);  // *Norway's prime minister Dr Ilse Brandt*
    const bool one_of_two = d_.words[d_.first_word(m) - 1] == "between" && gap.starts_with(" and ");  // *between the mayor and councillor Weber*
    if (!one_of_two && (lists_titles(untitled) || (!object && describes(gap))) && !listed_after(n)) return true;
    if (gap.size() <= kLongestComplement && (is_complement(untitled) || is_posting(untitled))) return true;
    const bool titled = untitled != gap && (untitled == " " || untitled == ", ");
    return is_beside(m, n, gap, object) || (gap.size() <= kLongestGap && titled);
  }

  bool is_beside(std::uint32_t m, std::uint32_t n, std::string_view gap, bool object) const {
    return gap == " " || (gap == ", " && !object && !listed_after(n) && !ends_opening_phrase(m, n)) || gap == " - " || (gap == " of " && d_.mention(n).type == "Place");
  }

  // *H.E. X, the Minister of Norway, H.E. Y, and*: in such a list the name follows.
  std::uint32_t excellency_behind(std::uint32_t m) const {
    if (d_.mention(m).type != "Person") return kNoMention;
    return name_behind(m, kLongestComplement, [&](std::uint32_t n, std::string_view gap) {
      if (gap.find(", H") == std::string_view::npos) return Verdict::go_on;
      const std::string_view plain = without_honorifics(gap);
      return plain != gap && (plain == ", " || is_complement(plain)) && fits(m, n) ? Verdict::it_is : Verdict::none_is;
    });
  }

  // Subtypes of places that are both known must not differ.
  bool fits(std::uint32_t m, std::uint32_t n) const {
    const Mention &a = d_.mention(m), &b = d_.mention(n);
    if (a.subtype == "group" && b.subtype != "group" && read_phrase(d_, m).plural) return false;  // *a unit*, *the band* are one
    const bool known = !a.subtype.empty() && !b.subtype.empty() && a.subtype != "unspecified" && b.subtype != "unspecified";
    if (a.type != "Place" || !known || a.subtype == b.subtype) return true;
    static constexpr WordList kTowns = "city district region area";  // registers call a town by its county
    return kTowns.has(a.subtype) && kTowns.has(b.subtype);
  }

  // *the mayor, Ilse Brandt, and Tom Weber*: still apposition; *the mayor, Ilse Brandt and Tom Weber* a list.
  bool listed_after(std::uint32_t name) const { return one_of(d_.words[d_.end_word(name)], "and or"); }

  // *Ilse Brandt, her mother, and a clerk*, *Tom Weber, his wife and*: the one owns the other.
  bool lists_own(std::uint32_t nominal) const {
    const std::size_t end = d_.end_word(nominal);
    return d_.mention(nominal).type == "Person" && one_of(d_.words[d_.first_word(nominal)], "his her their") &&
           (d_.words[end] == "and" || (d_.words[end] == "," && d_.words[end + 1] == "and"));
  }

  bool closes_apposition(std::uint32_t nominal) const {
    std::size_t end = d_.end_word(nominal);
    const Span sentence = d_.document.sentences[d_.sentence_of(nominal)].source;
    if (d_.mention(nominal).span.end >= sentence.end) return true;  // *a unit of Norvik Ltd.*: the full stop is the name's
    const bool two = d_.words[end] == "and" && d_.extraction.name_lists != nullptr && d_.mention(nominal).type == "Person" &&
                     d_.extraction.name_lists->has(NameList::person_noun, d_.words[end + 1]);
    if (two) end += 2;  // *the singer and composer who*
    return one_of(d_.words[end], ", . ( of for in at to as who which ; ) : since from until during that whose based headquartered founded owned controlled run operated backed listed chaired located with "
                                     "chaired led headed run registered specialising specializing between focused focussed focusing active dedicated engaged working making producing providing developing "
                                     "operating serving employing incorporated trading") ||
           names_complement(nominal);
  }

  // *a unit of the Danish group Norvik*: the name behind is the complement's.
  bool names_complement(std::uint32_t nominal) const {
    const Span whole = d_.mention(nominal).span;
    bool complement = false, named = false;
    for (const std::uint32_t n : d_.from(nominal)) {
      const Mention& other = d_.mention(n);
      if (other.span.begin > whole.end + 1) break;
      complement = complement || (n != nominal && other.level == Level::nominal && other.span.end == whole.end && other.span.begin > whole.begin);
      named = named || (other.level == Level::name && other.span.begin == whole.end + 1);
    }
    return complement && named;
  }

  Discourse& d_;
};

}  // namespace

bool join_apposed_name(Discourse& discourse, std::uint32_t nominal, const Phrase& phrase) {
  return Apposition(discourse).join_name(nominal, phrase);
}

bool join_apposed_list(Discourse& discourse, std::uint32_t nominal, std::size_t count) {
  return Apposition(discourse).join_list(nominal, count);
}

}  // namespace factweave
