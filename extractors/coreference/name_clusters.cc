// SPDX-License-Identifier: MIT
// Rules 1 to 3 of coreference: same name, acronym, short form. Longer names open entities first, so
// that a headline's surname finds the full name that follows it.
#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extractors/coreference/discourse.h"
#include "extractors/coreference/name_words.h"
#include "extractors/coreference/pet_forms.h"
#include "extractors/names/name_lists.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr WordList kLegalForms =
    "inc ltd limited llc llp plc corp corporation co company gmbh ag sa spa srl bv nv oy ab as asa aps kk pty pvt "
    "sas sarl uab ooo oao zao pao jsc ojsc cjsc doo kft zrt sro a/s se lp group holding holdings";
constexpr WordList kSmallWords = "of the and for in on de la le del di da du des und et y e a an & to";
// Said as they are written in the letters of a club: *LFC* of *Larne FC*.
constexpr WordList kClubLetters = "fc afc sc cf rfc";

struct Name {
  std::uint32_t mention = 0;
  std::vector<std::string_view> words;  // lower case, without legal form
  std::string key;
  std::string initials;
  std::string all_initials;  // with those of the legal form: *KDH* of *Kestrel Dairy Holdings*
  bool is_group = false;  // *Selkirk Group*: named by it, and no short form of *Selkirk Lines*
  std::string letters;    // of a name that may be an acronym, lower case
  std::string_view type;
  std::string_view code;  // of a place: ISO 3166
};


// True where the letters are the beginnings of the words: *AfDB* of *African Development Bank*.
bool are_beginnings(std::string_view letters, const std::vector<std::string_view>& words) {
  std::size_t at = 0, taken = 0;
  for (const std::string_view word : words) {
    if (one_of(word, kSmallWords)) continue;
    std::size_t end = std::min(at + 1, letters.size());
    while (end < letters.size() && letters[end] >= 'a' && letters[end] <= 'z') ++end;
    if (end == at || !is_upper(letters[at]) || word.substr(0, end - at) != to_ascii_lower(letters.substr(at, end - at))) return false;
    at = end;
    ++taken;
  }
  return taken > 1 && at == letters.size();
}

// The letters of *UNHCR* or *U.N.*; empty for other words.
std::string acronym_letters(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') letters += static_cast<char>(c - 'A' + 'a');
    else if (c != '.') return {};
  }
  return letters.size() < 2 ? std::string() : letters;
}

class NameClusters {
 public:
  explicit NameClusters(Discourse& discourse) : d_(discourse) {
    for (const std::uint32_t m : d_.order) {
      if (d_.mention(m).level == Level::name && !d_.resolved(m)) names_.push_back(describe(m));
    }
  }

  void run() {
    for (const Name& n : names_) {
      if (n.words.size() >= 2 || d_.mention(n.mention).type != "Person") same_name_or_new(n);
    }
    index_names();
    for (const Name& n : names_) {
      if (!d_.resolved(n.mention)) short_person(n);
    }
    join_bracketed_letters();
    join_short_bodies();
  }

 private:
  Name describe(std::uint32_t m) {
    Name n;
    n.mention = m;
    n.words = d_.mention_words(m);
    bool registered = false, stripped = false;
    for (const std::string_view word : n.words) {
      if (one_of(word, kClubLetters)) n.all_initials += word;
      else if (!one_of(word, kSmallWords)) n.all_initials += word[0];
    }
    for (std::size_t form = words_of_legal_form(d_, m); form > 1 && form < n.words.size(); form = 1) {
      registered = stripped = true;
      n.words.resize(n.words.size() - form);
    }
    while (n.words.size() > 1 && d_.mention(m).type == "Organization" && one_of(n.words.back(), kLegalForms)) {
      registered = registered || !one_of(n.words.back(), "group holding holdings");
      stripped = true;
      n.words.pop_back();
    }
    if (n.words.size() > 1 && n.words.front() == "the") n.words.erase(n.words.begin());
    if (d_.mention(m).type == "Place") strip_place_prefix(n.words);
    for (const std::string_view word : n.words) {
      n.key += n.key.empty() ? "" : " ";
      n.key += word;
      if (!one_of(word, kSmallWords)) n.initials += word[0];
    }
    if (registered) registered_.insert(n.key);
    n.is_group = stripped && !registered;
    n.type = d_.mention(m).type;
    if (n.type == "Place") n.code = place_code(d_.mention(m));
    if (n.words.size() == 1) n.letters = acronym_letters(d_.document.folded_text(d_.mention(m).span));
    return n;
  }

  static void strip_place_prefix(std::vector<std::string_view>& words) {
    if (words.size() > 2 && words[1] == "of" && one_of(words[0], "republic city state kingdom commonwealth province")) {
      words.erase(words.begin(), words.begin() + (words[2] == "the" && words.size() > 3 ? 3 : 2));
    }
  }

  // Compares with one bearer of each different name, so that a name said often costs no more.
  void same_name_or_new(const Name& n) {
    const auto [known, is_new] = first_of_name_.try_emplace({n.type, n.key}, &n);
    if (!is_new) return join(n, *known->second, "same-name");
    different_.push_back(&n);
    for (const Name* candidate : different_) {
      const Name& other = *candidate;
      if (&other == &n || !same_type(n, other) || !d_.resolved(other.mention)) continue;
      if (same_code(n, other)) return join(n, other, "same-name");
      if (acronym(n, other) || acronym(other, n)) return join(n, other, "acronym");
      if (same_person(n, other) || is_surname_of(n, other) || is_surname_of(other, n)) return join(n, other, "same-person");
    }
    d_.create(n.mention, "name");
  }

  void index_names() {
    for (const Name& n : names_) {
      of_key_[n.key].push_back(&n);
      if (n.words.size() < 2 || n.type != "Person") continue;
      const std::set<std::string_view> short_forms{n.words.front(), n.words[n.words.size() - 2], n.words.back()};
      for (const std::string_view word : short_forms) full_names_[word].push_back(&n);
      for (const std::string_view pet : pet_forms_of(n.words.front())) full_names_[pet].push_back(&n);
    }
  }

  void join(const Name& n, const Name& other, std::string_view step) {
    d_.join(n.mention, d_.entity_of(other.mention), step);
  }

  static bool same_type(const Name& a, const Name& b) { return a.type == b.type; }

  static std::string_view place_code(const Mention& place) {
    const std::string_view country = attribute(place.attributes, "iso3166");
    return country.empty() ? attribute(place.attributes, "gazetteer") : country;
  }

  // *Danish* and *Denmark* bear the same code, *African* and *Africa* the same area. A city and the region of one code
  // stay apart.
  bool same_code(const Name& a, const Name& b) const {
    const Mention &one = d_.mention(a.mention), &other = d_.mention(b.mention);
    if (a.code.empty() || a.code != b.code) return false;
    return one.subtype == other.subtype || a.code == attribute(one.attributes, "gazetteer");
  }

  bool acronym(const Name& shorter, const Name& longer) const {
    const std::string& letters = shorter.letters;
    if (letters.empty() && shorter.words.size() == 1 && shorter.type == "Organization") {
      return are_beginnings(d_.document.folded_text(d_.mention(shorter.mention).span), longer.words);
    }
    if (letters.empty() || longer.words.size() < 2) return false;
    if (letters == longer.initials || letters == longer.all_initials || is_explained(shorter, longer)) return true;
    const std::string_view gap = d_.text_between(d_.mention(longer.mention).span, d_.mention(shorter.mention).span);
    const bool bracketed = gap == " (" || gap == ", or " || gap == ", known as " || gap == ", also known as " || gap == ", known as the " || gap == " (the " || gap == " (\"";
    if (bracketed && (letters[0] == longer.initials[0] || (shorter.type == "Organization" && made_of(letters, longer.key)))) return true;
    // *the Workers' Party (PT)*: letters of another language; behind a company stands an exchange as well.
    const bool closed = d_.words[d_.end_word(shorter.mention)] == ")";
    const std::string& subtype = d_.mention(longer.mention).subtype;
    const bool public_body = one_of(subtype, "party association government ngo education international") || (subtype == "company" && says_what_for(longer));
    return gap == " (" && closed && longer.type == "Organization" && shorter.type == "Organization" && public_body;
  }

  // *Central Bank of West African States*: a bank that is no firm.
  static bool says_what_for(const Name& name) {
    constexpr std::size_t kWords = 5;
    return name.words.size() >= kWords && std::any_of(name.words.begin(), name.words.end(), [](std::string_view word) { return one_of(word, "of for"); });
  }

  // *lent by FMO, the Morven Development Bank, in May*: no list, which would go on with "and" or another article.
  bool is_explained(const Name& letters, const Name& full) const {
    if (letters.type != "Organization" || full.type != "Organization" || d_.text_between(d_.mention(letters.mention).span, d_.mention(full.mention).span) != ", the ") return false;
    const std::size_t first = d_.first_word(letters.mention), end = d_.end_word(full.mention);
    const bool in_list = first > 0 && (d_.words[first - 1] == "," || (d_.words[first - 1] == "the" && d_.words[first - 2] == ","));
    return !in_list && d_.words[end] == "," && !one_of(d_.words[end + 1], "and or the as an a");
  }

  // *Ghana Cocoa Board (COCOBOD)*: the letters come in this order in the name.
  static bool made_of(std::string_view letters, std::string_view name) {
    std::size_t at = 0;
    for (const char c : letters) {
      at = name.find(c, at);
      if (at == std::string_view::npos) return false;
      ++at;
    }
    return true;
  }

  // *his father, Abdul Tarn Okello*: a relative of the same name, and nobody's longer or shorter name.
  [[nodiscard]] bool is_relative(const Name& n) const {
    static constexpr WordList kKin =
        "father mother son daughter brother sister wife husband uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter "
        "stepfather stepmother stepson stepdaughter twin widow widower";
    const std::size_t first = d_.first_word(n.mention);
    const std::size_t kin = first - (first > 0 && d_.words[first - 1] == "," ? 2 : 1);
    return first > 2 && kKin.has(d_.words[kin]) && one_of(d_.words[kin - 1], "his her their my our s late elder eldest younger youngest older oldest only twin");
  }

  // *I. Barria* = *Ignacio Barria*; *Ignacio Barria Rojas* ⊃ *Ignacio Barria*.
  bool same_person(const Name& a, const Name& b) const {
    if (a.type != "Person" || a.words.size() < 2 || b.words.size() < 2) return false;
    if (is_relative(a) != is_relative(b)) return false;
    const Name& s = a.words.size() <= b.words.size() ? a : b;
    const Name& l = a.words.size() <= b.words.size() ? b : a;
    if (s.words.back() == l.words.back()) {
      const std::string_view first = s.words.front(), full = l.words.front();
      if (first == full) return s.words.size() < l.words.size() || middle_initial(s, l);
      const bool tail = s.words.size() < l.words.size() && std::equal(s.words.rbegin(), s.words.rend(), l.words.rbegin());
      if (tail && !begins_with_first_name(s)) return true;  // *Dela Rosa* of *Maria Dela Rosa*
      return (first.size() == 1 && first[0] == full[0]) || (full.size() == 1 && full[0] == first[0]);
    }
    return s.words.size() < l.words.size() && std::equal(s.words.begin(), s.words.end(), l.words.begin());
  }

  [[nodiscard]] bool begins_with_first_name(const Name& n) const {
    const std::string_view text = d_.document.folded_text(d_.mention(n.mention).span);
    const std::string_view first = text.substr(0, text.find(' '));
    const NameLists* lists = d_.extraction.name_lists;
    return lists != nullptr && (lists->has(NameList::first_name, first) || lists->has(NameList::doubtful_first_name, first));
  }

  // *Van der Meer*, *Ni Dhomhnaill*: a surname of several words.
  static bool is_surname_of(const Name& s, const Name& l) {
    static constexpr WordList kParticles = "van von de da do dos du del della di la le el al bin ben ibn ni nic mac o ter ten st san";
    return s.type == "Person" && l.type == "Person" && s.words.size() > 1 && s.words.size() < l.words.size() && kParticles.has(s.words.front()) &&
           std::equal(s.words.rbegin(), s.words.rend(), l.words.rbegin());
  }

  static bool middle_initial(const Name& s, const Name& l) {
    return s.words.size() == 3 && l.words.size() == 3 && s.words[1][0] == l.words[1][0] &&
           (s.words[1].size() == 1 || l.words[1].size() == 1);
  }

  // A single name: the Person whose surname it is, else first name; of several the one whose honorific or
  // role agrees, else the nearest one of its paragraph, else the one named most often so far.
  void short_person(const Name& n) {
    if (n.words.empty()) return single_name(n);
    if (const Name* full = named_by_initials(n)) return d_.join(n.mention, d_.entity_of(full->mention), "initials");
    std::vector<const Name*> bearers;
    for (int round = 0; round < 2 && bearers.empty(); ++round) {
      for (const Name* other : full_names_[n.words.back()]) {
        if (!d_.resolved(other->mention)) continue;
        const bool fits = round == 0 ? surname_of(n, *other) : first_name_of(n, *other);
        if (fits && genders_agree(n, *other)) bearers.push_back(other);
      }
    }
    if (bearers.empty()) return single_name(n);
    const Name* best = nearest(n, bearers);
    d_.join(n.mention, d_.entity_of(best->mention), "surname");
  }

  // *TW* of *Tom Weber*, where nobody else has these initials.
  [[nodiscard]] const Name* named_by_initials(const Name& n) const {
    if (n.type != "Person" || n.letters.empty() || n.words.size() != 1) return nullptr;
    const Name* found = nullptr;
    for (const Name& other : names_) {
      if (other.type != "Person" || other.words.size() < 2 || other.initials != n.letters || !d_.resolved(other.mention)) continue;
      if (found != nullptr && d_.entity_of(found->mention) != d_.entity_of(other.mention)) return nullptr;
      found = &other;
    }
    return found;
  }

  void single_name(const Name& n) {
    for (const Name* other : of_key_[n.key]) {
      if (other == &n || !d_.resolved(other->mention) || !same_type(n, *other)) continue;
      if (genders_agree(n, *other)) return join(n, *other, "same-name");
    }
    d_.create(n.mention, "name");
  }

  bool surname_of(const Name& n, const Name& full) const {
    const std::string_view last = n.words.back();
    if (full.words.back() == last) return true;
    // Names with the family name first: *Zhou* is *Zhou Lin*, *Kim* is *Kim Min-ju*.
    if (full.words.front() == last && !attribute(d_.mention(n.mention).attributes, "honorific").empty()) return true;
    if (n.words.size() > 1) return std::equal(n.words.rbegin(), n.words.rend(), full.words.rbegin());
    return full.words.size() > 2 && full.words[full.words.size() - 2] == last && last.size() > 2 &&
           full.words.front() != last && d_.document.folded_text(d_.mention(full.mention).span).find('(') == std::string_view::npos;  // *Ada (Tom) Berg*
  }

  static bool first_name_of(const Name& n, const Name& full) {
    return full.words.front() == n.words.back() || is_pet_form(n.words.back(), full.words.front());
  }

  bool genders_agree(const Name& a, const Name& b) const {
    const std::string_view x = attribute(d_.mention(a.mention).attributes, "gender");
    const std::string& y = d_.facts[d_.entity_of(b.mention)].gender;
    return x.empty() || y.empty() || x == y;
  }

  const Name* nearest(const Name& n, const std::vector<const Name*>& bearers) const {
    const std::uint32_t at = d_.mention(n.mention).span.begin;
    const std::string_view role = attribute(d_.mention(n.mention).attributes, "roles");
    const std::string_view honorific = attribute(d_.mention(n.mention).attributes, "honorific");
    const Name* best = bearers.front();
    long best_score = -1;
    for (const Name* b : bearers) {
      const Mention& m = d_.mention(b->mention);
      long score = m.span.begin < at ? 1000000 + m.span.begin : 1000 - static_cast<long>(m.span.begin % 1000);
      const bool same_role = !role.empty() && role == attribute(m.attributes, "roles");
      const bool same_honorific = !honorific.empty() && honorific == attribute(m.attributes, "honorific");
      if (same_role || same_honorific) score += 1000000000;
      if (m.span.begin < at && d_.same_paragraph(n.mention, b->mention)) score += 100000000;
      if (m.span.begin < at) score += 2000000 * static_cast<long>(std::min<std::size_t>(d_.facts[d_.entity_of(b->mention)].mentions.size(), 40));
      if (score > best_score) {
        best_score = score;
        best = b;
      }
    }
    return best;
  }

  // *QRL lent it … the Development Bank of Selkirk (QRL)*: letters of another language are explained after their first use.
  void join_bracketed_letters() {
    std::unordered_map<std::uint32_t, const Name*> full_names;  // by the end of their mention
    for (const Name& n : names_) {
      if (n.type == "Organization" && n.words.size() > 1) full_names[d_.mention(n.mention).span.end] = &n;
    }
    for (const Name& n : names_) {
      const std::uint32_t begin = d_.mention(n.mention).span.begin;
      if (n.type != "Organization" || n.letters.empty() || begin < 2) continue;
      const auto full = full_names.find(begin - 2);
      if (full == full_names.end() || !acronym(n, *full->second)) continue;
      const std::uint32_t mine = d_.entity_of(n.mention);
      if (!has_longer_name(mine, n)) move_all(mine, d_.entity_of(full->second->mention));
    }
  }

  // *Selkirk* is *Selkirk Lines Ltd*: entities whose only names are the beginning of one longer name.
  void join_short_bodies() {
    for (const Name* name : different_) {
      const Name& n = *name;
      const std::string& type = d_.mention(n.mention).type;
      if (type == "Person") continue;
      const std::uint32_t mine = d_.entity_of(n.mention);
      if (!n.letters.empty() && has_longer_name(mine, n)) continue;
      const Name* longer = nullptr;
      for (const Name* candidate : different_) {
        const Name& other = *candidate;
        if (d_.entity_of(other.mention) == mine || !same_type(n, other)) continue;
        if (short_form(n, other) && (longer == nullptr || d_.entity_of(longer->mention) != d_.entity_of(other.mention))) {
          if (longer != nullptr && longer->words.size() <= other.words.size()) continue;
          longer = &other;
        }
      }
      if (longer != nullptr) move_all(mine, d_.entity_of(longer->mention));
    }
  }

  // *NRA* of *Northern Rail Agency* is no short form of *NRA Freight League*.
  [[nodiscard]] bool has_longer_name(std::uint32_t entity, const Name& n) const {
    const std::vector<std::uint32_t>& mentions = d_.facts[entity].mentions;
    return std::any_of(mentions.begin(), mentions.end(), [&](std::uint32_t m) { return d_.mention(m).level == Level::name && d_.mention_words(m).size() > n.words.size(); });
  }

  // *its subsidiary Norvik Energy*, *Norvik Energy Ltd, the power unit of Norvik*, *Norvik Energy (NE) is a unit of Norvik*:
  // another body than Norvik.
  [[nodiscard]] bool is_unit_of(const Name& unit, const Name& parent) const {
    static constexpr WordList kUnits = "subsidiary subsidiaries unit units arm division affiliate affiliates offshoot";
    constexpr std::size_t kFarthest = 12;  // words
    const std::size_t first = d_.first_word(unit.mention);
    if (unit.type != "Organization") return false;
    if (first > 1 && kUnits.has(d_.words[first - (d_.words[first - 1] == "," ? 2 : 1)])) return true;
    std::size_t end = d_.end_word(unit.mention);
    if (d_.words[end] == "(" && end + 2 < d_.words.size() && d_.words[end + 2] == ")") end += 3;
    static constexpr WordList kCopulas = "is was became remains remained operates";
    if (d_.words[end] != "," && !kCopulas.has(d_.words[end])) return false;
    for (std::size_t i = end + 1; i < end + kFarthest && !one_of(d_.words[i], ". , ; :"); ++i) {
      if (!kUnits.has(d_.words[i]) || d_.words[i + 1] != "of") continue;
      const std::size_t name = i + (d_.words[i + 2] == "the" ? 3 : 2);
      return d_.words[name] == parent.words.front();
    }
    return false;
  }

  // *Norvik*, known before *Norvik Ghana* is; *Harbour Authority* beside its *Harbour Authority Coast Office*; the team *Morven*
  // beside the *Morven Cricket Association*: a part, or a body of its own.
  [[nodiscard]] bool is_named_for(const Name& longer, const Name& n) const {
    static constexpr WordList kParts =
        "office branch bureau chapter division department section headquarters directorate committee subcommittee panel caucus secretariat";
    static constexpr WordList kUnions = "association federation union confederation";
    static constexpr WordList kOffshoots = "foundation fund academy";
    const NameLists* lists = d_.extraction.name_lists;
    if (n.type != "Organization" || lists == nullptr) return false;
    const std::string_view text = d_.document.folded_text(d_.mention(n.mention).span), whole = d_.document.folded_text(d_.mention(longer.mention).span);
    if (!whole.starts_with(text) || whole.size() == text.size()) return false;
    const bool body = lists->has(NameList::organization_head, text.substr(text.rfind(' ') + 1)) || text.find(" of ") != std::string_view::npos;  // npos + 1 is the text's begin
    if (body && std::any_of(longer.words.begin() + static_cast<std::ptrdiff_t>(n.words.size()), longer.words.end(), [](std::string_view word) { return kParts.has(word); })) return true;
    if (kUnions.has(longer.words.back()) && (lists->has(NameList::country_region, text) || lists->has(NameList::city, text))) return true;
    const std::string_view country = whole.substr(text.size() + 1);
    const bool branch = lists->has(NameList::country, country) || lists->has(NameList::world_area, country);
    return (branch || kOffshoots.has(longer.words.back())) && stands_before(n, d_.mention(longer.mention).span.begin);
  }

  // *Tarn Copper* of whom the text has told when it comes to *Tarn Copper Foods* or *Tarn Copper & NRC*. A registered name
  // (*Tarn Copper Mines plc*) may be said in full later; one word (*Tarn*) is what a text calls any body by.
  [[nodiscard]] bool is_known_before(const Name& longer, const Name& n) const {
    return n.type == "Organization" && n.words.size() > 1 && !registered_.contains(longer.key) && stands_before(n, d_.mention(longer.mention).span.begin);
  }

  // True where the name stands in a sentence before this place; headlines say short what the text has in full.
  [[nodiscard]] bool stands_before(const Name& n, std::uint32_t place) const {
    const auto bearers = of_key_.find(n.key);
    return bearers != of_key_.end() && std::any_of(bearers->second.begin(), bearers->second.end(), [&](const Name* other) {
             const Sentence& sentence = d_.document.sentences[d_.sentence_of(other->mention)];
             return other->type == n.type && sentence.source.end <= place && d_.document.unwrapped[sentence.source.end - 1] == '.';
           });
  }

  bool short_form(const Name& n, const Name& longer) const {
    if (is_unit_of(longer, n) || is_named_for(longer, n)) return false;
    if (n.words.empty() || n.words.size() >= longer.words.size() || n.is_group) return false;
    if (n.type == "Product") return is_ship(n, longer);
    if (n.type == "Organization" && is_without_kind(n, longer)) return true;
    const std::string_view rest = longer.words[n.words.size()];
    if (!std::equal(n.words.begin(), n.words.end(), longer.words.begin()) || is_known_before(longer, n)) return false;
    if (d_.mention(n.mention).type == "Place") {
      return one_of(rest, "oblast province region county state district prefecture krai voivodeship governorate island");
    }
    // *Selkirk Corporation* is a body of its own beside *Selkirk Television*.
    if (registered_.contains(n.key)) return false;
    // *United Nations* is known by itself and no short form of *United Nations General Assembly*.
    const NameLists* lists = d_.extraction.name_lists;
    if (lists != nullptr && n.words.size() > 1 && lists->has(NameList::known_organization, d_.document.folded_text(d_.mention(n.mention).span))) return false;
    if (one_of(rest, "and &")) return n.words.size() > 1;  // *Tarn Power* of *Tarn Power and Lighting Company*
    // *Bank* is no short form of *Bank of Selkirk*, nor *Dunmore* of *Dunmore City Council*.
    return !one_of(rest, "of for council university") && n.key.size() > 2 && !one_of(n.words[0], "bank ministry port university");
  }

  [[nodiscard]] static bool is_rest_of(const Name& n, const Name& longer) {
    return longer.words.size() == n.words.size() + 1 && std::equal(n.words.begin(), n.words.end(), longer.words.begin() + 1);
  }

  [[nodiscard]] std::string_view first_word_of(const Name& n) const {
    const std::string_view text = d_.document.folded_text(d_.mention(n.mention).span);
    return text.substr(0, text.find(' '));
  }

  // *the Satpura* of *INS Satpura*.
  [[nodiscard]] bool is_ship(const Name& n, const Name& longer) const {
    return is_rest_of(n, longer) && !acronym_letters(first_word_of(longer)).empty();
  }

  // *Altiplano* of *Grupo Altiplano*.
  [[nodiscard]] bool is_without_kind(const Name& n, const Name& longer) const {
    const NameLists* lists = d_.extraction.name_lists;
    return lists != nullptr && n.words.size() == 1 && is_rest_of(n, longer) && lists->has(NameList::foreign_body_word, first_word_of(longer));
  }

  void move_all(std::uint32_t from, std::uint32_t to) {
    if (from == to) return;
    const std::vector<std::uint32_t> moved = d_.facts[from].mentions;
    d_.facts[from].mentions.clear();
    d_.facts[from].nominals.clear();
    for (const std::uint32_t m : moved) d_.join(m, to, "short-form");
  }

  Discourse& d_;
  std::vector<Name> names_;
  std::map<std::pair<std::string_view, std::string_view>, const Name*> first_of_name_;  // by type and key
  std::vector<const Name*> different_;
  std::set<std::string> registered_;  // keys of bodies that stand somewhere with their legal form
  std::unordered_map<std::string_view, std::vector<const Name*>> full_names_;  // of people, by what may stand for them
  std::unordered_map<std::string_view, std::vector<const Name*>> of_key_;
};

}  // namespace

void cluster_names(Discourse& discourse) { NameClusters(discourse).run(); }

}  // namespace factweave
