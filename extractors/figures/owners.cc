// SPDX-License-Identifier: MIT
#include "extractors/figures/owners.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/figures/counted_noun.h"
#include "extractors/figures/figure_groups.h"
#include "extractors/figures/normalizers.h"
#include "extractors/figures/number_words.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/names/name_lists.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr WordList kRateAdverbs = "annually yearly monthly weekly daily hourly quarterly apiece";
constexpr WordList kTimeNouns =
    "year month week day hour quarter minute night season decade second fortnight";

struct Word {
  std::string text;
  Span source;
};

std::vector<Word> tokens_after(const Document& document, std::uint32_t source, std::size_t count) {
  std::vector<Word> words;
  const Sentence* sentence = sentence_of(document, source == 0 ? 0 : source - 1);
  if (sentence == nullptr) return words;
  const std::uint32_t at = document.folded.to_folded(source);
  const auto end = document.tokens.begin() + sentence->end_token;
  for (auto token = std::lower_bound(document.tokens.begin() + sentence->first_token, end, at,
                                     [](const Token&t, std::uint32_t a) { return t.begin < a; });
       token != end && words.size() < count; ++token) {
    const Span folded{token->begin, token->end};
    words.push_back({to_ascii_lower(document.folded.text().substr(folded.begin, folded.size())),
                     document.folded.to_source(folded)});
  }
  return words;
}

std::string code_of(const Extraction& extraction, std::string_view word) {
  if (const auto code = look_up(extraction.rules(), "rate_word", word, "ucum"); !code.empty())
    return std::string(code);
  return std::string(look_up(extraction.rules(), "time_unit", word, "per"));
}

// Code of a unit as written, with a number before it or without: "100 millilitres" is 100.mL.
std::string unit_code(const Extraction& extraction, std::string_view written) {
  const std::string lower = to_ascii_lower(written);
  if (const std::string code = code_of(extraction, lower); !code.empty()) return code;
  for (const std::string_view list : {"unit_symbol", "unit_name"}) {
    if (const std::string_view code = look_up(extraction.rules(), list, list == "unit_name" ? lower : written, "ucum"); !code.empty())
      return std::string(code);
  }
  const std::size_t digits = lower.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string::npos || lower[digits] != ' ') return {};
  const std::string unit = unit_code(extraction, written.substr(digits + 1));
  return unit.empty() ? std::string() : lower.substr(0, digits) + "." + unit;
}

// "nitrogen dioxide per cubic metre of air", "alcohol per 100 millilitres", "children per woman": the unit or noun behind
// *per*, at words[first].
std::optional<Rate> rate_per(const Extraction& extraction, const std::vector<Word>& words, std::size_t first) {
  constexpr std::size_t kLongest = 3;  // tokens: 100 cubic metres
  const auto span = [&](std::size_t length) { return cover(words[first].source, words[first + length - 1].source); };
  for (std::size_t length = std::min(kLongest, words.size() - first); length > 0; --length) {
    const std::string code = unit_code(extraction, extraction.document.folded_text(span(length)));
    if (!code.empty()) return Rate{span(length), code};
  }
  constexpr WordList kNoNoun = "cent cents se the our its their dozen hundred thousand million billion ten twenty thirty forty fifty sixty";
  const std::string& noun = words[first].text;
  const bool word = std::all_of(noun.begin(), noun.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!word || noun.size() < 3 || kNoNoun.has(noun)) return std::nullopt;
  return Rate{span(1), "{" + singular_noun(noun) + "}"};
}

// Number of tokens that a rate phrase takes at `i`, with its code.
std::optional<Rate> rate_at(const Extraction& extraction, const std::vector<Word>& words, std::size_t i) {
  const auto text = [&](std::size_t k) {
    return k < words.size() ? std::string_view(words[k].text) : std::string_view();
  };
  if (one_of(text(i), kRateAdverbs)) return Rate{words[i].source, code_of(extraction, text(i))};
  if (text(i) == "per" && i + 1 < words.size()) return rate_per(extraction, words, i + 1);
  const bool article =
      text(i) == "a" || text(i) == "an" || text(i) == "each" || text(i) == "every";
  if (article && one_of(text(i + 1), kTimeNouns))
    return Rate{cover(words[i].source, words[i + 1].source), code_of(extraction, text(i + 1))};
  constexpr WordList kUnits = "hectare acre tonne ton litre liter kilo kilogram head";  // "2.8 cows a hectare"
  if (text(i) == "a" && i == 0 && kUnits.has(text(i + 1)))
    return Rate{cover(words[i].source, words[i + 1].source), unit_code(extraction, text(i + 1))};
  if ((text(i) == "for" || text(i) == "on") && (text(i + 1) == "each" || text(i + 1) == "every") &&
      i + 2 < words.size()) {
    constexpr WordList kAdjectives =
        "new additional extra full single local eligible rural urban bereaved affected injured registered qualified";
    // "for each bereaved family"
    const std::size_t noun = kAdjectives.has(text(i + 2)) && i + 3 < words.size() ? i + 3 : i + 2;
    const bool of_time = one_of(text(noun), kTimeNouns);
    const std::string code = of_time ? code_of(extraction, text(noun)) : "{" + singular_noun(text(noun)) + "}";
    return Rate{cover(words[i].source, words[noun].source), code};
  }
  if (text(i) == "each" &&
      (i + 1 == words.size() || text(i + 1) == "." || text(i + 1) == "," || text(i + 1) == ";"))
    return Rate{words[i].source, "{unit}"};
  return std::nullopt;
}

constexpr std::size_t kMostOwners = 3;

// A known group stands for its members: "our trade" is that of both.
void add_owner(const Annotations& annotations, Figure& figure, std::uint32_t entity) {
  const auto add = [&](std::uint32_t one) {
    const RecordRef ref = entity_ref(one);
    if (figure.of.size() < kMostOwners &&
        std::find(figure.of.begin(), figure.of.end(), ref) == figure.of.end())
      figure.of.push_back(ref);
  };
  const std::vector<std::uint32_t>& members = annotations.entities[entity].members;
  if (members.empty() || members.size() > kMostOwners) return add(entity);
  for (const std::uint32_t member : members) add(member);
}

// Where the sentence itself begins after "Bergen, 7 May 2025 - "; else the sentence's begin.
std::uint32_t after_dateline(const Document& document, const Sentence& sentence) {
  constexpr std::size_t kLongest = 60;  // bytes
  const std::string_view head = document.folded_text(sentence.source).substr(0, kLongest);
  const std::size_t dash = head.find(" - ");
  if (dash == std::string_view::npos) return sentence.source.begin;
  const std::string_view lead = head.substr(0, dash);
  const bool dated = has_digit(lead);
  const bool capitals = std::none_of(lead.begin(), lead.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!dated && !capitals) return sentence.source.begin;
  return document.folded
      .to_source(Span{sentence.folded.begin + static_cast<std::uint32_t>(dash) + 3,
                      sentence.folded.begin + static_cast<std::uint32_t>(dash) + 4})
      .begin;
}

// "Households paid 24 cents": of the households, not of the firm before; but "They paid", "In May it paid".
bool begins_with_noun(std::string_view lead) {
  const std::string_view first = lead.substr(0, lead.find_first_of(" ,"));
  return first.size() > 3 && is_plural_noun(first);
}

// "The tax will rise to 12%", "two-thirds of the animals": of something that the text names, though it is no entity. What is
// reported of a body goes on with that of the sentence before: "Net profit fell by 1m".
bool has_own_subject(const Document& document, const Figure& figure) {
  constexpr WordList kReported =
      "profit profits profitability revenue revenues sales turnover income earnings loss losses margin margins ebit ebita ebitda debt cash flow flows "
      "expenditure expenditures spending cost costs expense expenses capex dividend dividends order orders intake backlog output production exports "
      "imports trade capacity workforce headcount staff employment assets liabilities equity capital investment investments receipts takings fees "
      "wages salaries deposits loans lending premiums return returns ratio leverage volume volumes deliveries shipments shares share price prices stock "
      "value yield yields utilisation utilization occupancy budget deficit surplus growth reserves population gdp inflation unemployment area length "
      "width height depth weight temperature speed range power bookings subscriptions subscribers users rate rates";
  constexpr WordList kReferring = "it them these those us which whom this that its their our";
  if (!figure.measure.empty()) {
    const std::string head = to_ascii_lower(last_word(figure.measure));
    const Sentence* sentence = sentence_of(document, figure.span.begin);
    const std::string lead = sentence == nullptr ? std::string() : to_ascii_lower(document.folded_text({sentence->source.begin, figure.span.begin}));
    if (lead.find(figure.measure) != std::string::npos) return !kReported.has(head);  // else a verb or unit implies it
    if (begins_with_noun(lead)) return true;
  }
  const std::vector<std::string> after = words_after(document, figure.span.end, 2);
  const bool of_people = is_plural_noun(word_at(after, 0)) || is_plural_noun(word_at(after, 1));
  if (figure.kind == "ratio" && word_at(after, 0) != "of" && of_people) return true;  // one in six young farmers
  return word_at(after, 0) == "of" && !word_at(after, 1).empty() && !kReferring.has(word_at(after, 1));
}

// A bank that reports them has no inflation and no unemployment of its own.
bool is_of_country(const Figure& figure) {
  constexpr WordList kOfCountry = "gdp inflation unemployment population joblessness";
  return kOfCountry.has(to_ascii_lower(last_word(figure.measure)));
}

// What goods have: "two doses … The patient had a temperature of 39.4" is not of the doses.
bool is_of_goods(const Figure& figure) {
  constexpr WordList kOfGoods =
      "price prices cost costs output production yield yields sales exports imports volume volumes weight mass length width height "
      "depth thickness diameter area capacity speed power range stock stocks demand supply consumption harvest crop energy charge "
      "tariff duty tax discount margin storage resolution";
  return kOfGoods.has(to_ascii_lower(last_word(figure.measure)));
}

// Where the main clause begins behind "If the House agrees, …"; 0 where none stands before it.
std::uint32_t after_preposed_clause(const Document& document, const Sentence& sentence, std::uint32_t figure) {
  const std::string_view text = document.source_text({sentence.source.begin, figure});
  constexpr std::array<std::string_view, 8> kOpeners = {"If ", "When ", "Once ", "Although ", "Though ", "Unless ", "Whenever ", "Because "};
  const bool opens = std::any_of(kOpeners.begin(), kOpeners.end(), [&](std::string_view word) { return text.starts_with(word); });
  const std::size_t comma = opens ? text.find(", ") : std::string_view::npos;
  return comma == std::string_view::npos ? 0 : sentence.source.begin + static_cast<std::uint32_t>(comma);
}

// "(Leith, Scotland)" behind a firm.
bool is_bracketed(const Document& document, Span span) {
  constexpr std::uint32_t kLongest = 40;  // bytes
  const std::string_view text = document.text;
  const std::uint32_t from = span.begin > kLongest ? span.begin - kLongest : 0;
  const std::string_view before = text.substr(from, span.begin - from);
  const std::size_t open = before.rfind('(');
  if (open == std::string_view::npos || before.find(')', open) != std::string_view::npos) return false;
  const std::string_view behind = text.substr(span.end, kLongest);
  const std::size_t close = behind.find_first_of("()");
  return close != std::string_view::npos && behind[close] == ')';
}

bool is_listed(std::string_view behind) { return behind.starts_with("-listed") || behind.starts_with("-quoted") || behind.starts_with("-traded"); }

// "Leith-based", "Oslo-listed", "Santa Clara, Calif.-based"
bool is_seat(const Document& document, Span span) {
  constexpr std::size_t kState = 16;  // bytes
  const std::string_view behind = std::string_view(document.text).substr(span.end, kState + 8);
  if (is_listed(behind)) return true;
  const std::size_t based = behind.find("-based");
  if (based == std::string_view::npos) return false;
  const std::string_view state = behind.substr(0, based);
  return state.empty() || (state.starts_with(", ") && state.find_first_of(" ,;:()", 2) == std::string_view::npos);
}

// Of a firm that is named beside it.
bool is_address(const Document& document, Span span) { return is_bracketed(document, span) || is_seat(document, span); }

// "up 8% on the BSE", "(NASDAQ)": where shares are traded.
bool is_exchange(const Document& document, const Mention& mention) {
  if (mention.type != "Organization") return false;
  constexpr WordList kNames =
      "bse nse nasdaq nyse lse tsx tsxv asx nzx jse aim hkex sgx krx tse amex otc otcqb otcqx xetra euronext psx dse ngx sehk sse szse tase gse exchange bourse";
  if (!kNames.has(to_ascii_lower(last_word(document.folded_text(mention.span))))) return false;
  if (is_listed(std::string_view(document.text).substr(mention.span.end, 12))) return true;
  std::vector<std::string> before = words_before(document, mention.span.begin, 2);
  if (!before.empty() && before[0] == "the") before.erase(before.begin());
  return !before.empty() && one_of(before[0], "on ( : via through");
}

// "sold in Norway": where something is, not what it is about.
bool is_whereabouts(const Document& document, const Mention& mention) {
  if (mention.type != "Place") return false;
  static constexpr WordList kPrepositions =
      "in at near from outside around into across through to towards off between";
  std::vector<std::string> before = words_before(document, mention.span.begin, 2);
  if (!before.empty() && before[0] == "the") before.erase(before.begin());
  return !before.empty() && one_of(before[0], kPrepositions);
}

// "…, the yard lost 4m", but "…, in the yard".
bool begins_clause(const Document& document, const Mention& mention) {
  constexpr WordList kBefore = ", ; : and but or that which while as whereas when if where because although since so s ' \" (";
  std::vector<std::string> before = words_before(document, mention.span.begin, 2);
  if (!before.empty() && before[0] == "the") before.erase(before.begin());
  return before.empty() || kBefore.has(before[0]);
}

// "PUNE, India:"
bool opens_dateline(const Document& document, const Sentence& sentence, const Mention& mention) {
  if (mention.type != "Place" || mention.span.begin != sentence.source.begin || mention.span.size() < 3) return false;
  const std::string_view surface = document.source_text(mention.span);
  return std::none_of(surface.begin(), surface.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::optional<Rate> rate_after(const Extraction& extraction, std::uint32_t source) {
  const std::vector<Word> words = tokens_after(extraction.document, source, 9);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i].text;
    if (word == "." || word == "," || word == ";" || word == ":" || word == "(" || word == "\"")
      return std::nullopt;
    if (const std::optional<Rate> rate = rate_at(extraction, words, i)) {
      // "for a year", "in a year", "within a day" are lengths.
      const bool length =
          i > 0 && (word == "a" || word == "an") &&
          (words[i - 1].text == "for" || words[i - 1].text == "in" || words[i - 1].text == "within" ||
           words[i - 1].text == "than" || words[i - 1].text == "over" || words[i - 1].text == "after" ||
           words[i - 1].text == "of");
      const bool frequency = i > 0 && (words[i - 1].text == "once" || words[i - 1].text == "twice" ||
                                       words[i - 1].text == "times");
      if (length || frequency || rate->unit.empty() || rate->unit == "{other}" || rate->unit == "{one}")
        return std::nullopt;
      const auto next = tokens_after(extraction.document, rate->span.end, 1);
      if (!next.empty() && one_of(next[0].text, "ago earlier later before prior"))
        return std::nullopt;
      return rate;
    }
    if (word == "to" || word == "and" || word == "from" || word == "while" || word == "that" || word == "by")
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Rate> rate_before(const Extraction& extraction, const Figure& figure) {
  const Document& document = extraction.document;
  const Sentence* sentence = sentence_of(document, figure.span.begin);
  if (sentence == nullptr || sentence->source.begin >= figure.span.begin) return std::nullopt;
  std::vector<Word> first;
  for (std::uint32_t t = sentence->first_token; t < sentence->end_token && first.size() < 4; ++t) {
    const Span folded{document.tokens[t].begin, document.tokens[t].end};
    first.push_back({to_ascii_lower(document.folded.text().substr(folded.begin, folded.size())),
                     document.folded.to_source(folded)});
  }
  const bool each = !first.empty() && first[0].text == "for";  // *For each week of delay*
  if (!first.empty() && (first[0].text == "in" || each)) first.erase(first.begin());
  if (first.size() < 3) return std::nullopt;
  const std::string& lead = first[0].text;
  // "An average year should yield 3 TWh and save a million tonnes."
  constexpr std::uint32_t kOfTheYear = 80;  // bytes
  const bool usual = first[1].text == "average" || first[1].text == "typical" || first[1].text == "normal";
  if ((lead == "a" || lead == "an") && usual && one_of(first[2].text, kTimeNouns) &&
      figure.span.begin < first[2].source.end + kOfTheYear && figure.kind != "percent")
    return Rate{cover(first[0].source, first[2].source), code_of(extraction, first[2].text)};
  const std::uint32_t kNear = each ? 60 : 24;  // bytes
  if (figure.span.begin > first[2].source.end + kNear) return std::nullopt;
  if ((lead == "each" || lead == "every") && one_of(first[1].text, kTimeNouns)) {
    return Rate{cover(first[0].source, first[1].source), code_of(extraction, first[1].text)};
  }
  return std::nullopt;
}

Owners::Owners(const Extraction& extraction) : extraction_(&extraction) {
  const std::vector<Mention>& mentions = extraction.annotations.mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].entity) order_.push_back(static_cast<std::uint32_t>(i));
  }
  std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
    const Span x = mentions[a].span, y = mentions[b].span;
    return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
  });
  const auto first = std::find_if(order_.begin(), order_.end(), [&](std::uint32_t m) {
    return mentions[m].type == "Organization" && mentions[m].level == Level::name;
  });
  if (first != order_.end()) main_organization_ = *mentions[*first].entity;
}

// "will deliver 40 tanks, four launchers and 120 shells": tanks have no launchers.
bool Owners::is_listed_before(const Mention& mention, const Figure& figure) const {
  const std::string_view gap = extraction_->document.folded_text({mention.span.end, figure.span.begin});
  if (!gap.starts_with(", ") && !gap.starts_with(" and ")) return false;
  const std::vector<Figure>& figures = extraction_->annotations.figures;
  const auto next = std::lower_bound(figures.begin(), figures.end(), mention.span.end,
                                     [](const Figure& f, std::uint32_t at) { return f.span.begin < at; });
  if (next == figures.begin()) return false;
  const std::string_view noun = last_word(std::prev(next)->counted);
  return !noun.empty() && to_ascii_lower(extraction_->document.folded_text(mention.span)).ends_with(noun);
}

// "Swiss drugmaker Novanta": where it is from.
bool Owners::is_origin(const Mention& mention) const {
  const NameLists* lists = extraction_->name_lists;
  const std::string_view text = extraction_->document.text;
  return lists != nullptr && mention.type == "Place" && mention.span.end + 1 < text.size() && text[mention.span.end] == ' ' &&
         text[mention.span.end + 1] >= 'a' && text[mention.span.end + 1] <= 'z' &&
         lists->has(NameList::nationality, extraction_->document.folded_text(mention.span));
}

// "a 20 MW electrolyser", "the 366-metre Ever Verde": what a measure or length of time describes, which begins before the figure or
// right behind it.
bool Owners::add_described(Figure& figure) const {
  if (figure.kind != "measure") return false;
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const std::string_view text = extraction_->document.text;
  constexpr int kLookedAt = 4;
  const auto behind = std::upper_bound(order_.begin(), order_.end(), figure.span.begin,
                                       [&](std::uint32_t at, std::uint32_t m) { return at < mentions[m].span.begin; });
  auto before = behind;
  for (int i = 0; i < kLookedAt && before != order_.begin(); ++i) {
    const Mention& mention = mentions[*--before];
    if (mention.span.end <= figure.span.end || mention.type == "Person") continue;
    add_owner(extraction_->annotations, figure, *mention.entity);
    return true;
  }
  const bool adjacent = behind != order_.end() && figure.span.end < text.size() && text[figure.span.end] == ' ' &&
                        mentions[*behind].span.begin == figure.span.end + 1 && mentions[*behind].type != "Person";
  if (adjacent) add_owner(extraction_->annotations, figure, *mentions[*behind].entity);
  return adjacent;
}

// True where between the mention and the figure another clause begins: "Norvik said that its yard lost 4m".
bool Owners::ends_clause(const Mention& mention, const Figure& figure) const {
  const std::string_view gap = extraction_->document.folded_text({mention.span.end, figure.span.begin});
  static constexpr std::array<std::string_view, 5> kMarks = {", ", " which ", " who ", " while ", "\""};
  return std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) { return gap.find(mark) != std::string_view::npos; });
}

void Owners::add_subjects(const Sentence& sentence, Figure& figure) const {
  constexpr int kLookedAt = 40;  // mentions of one sentence
  const Annotations& annotations = extraction_->annotations;
  const std::vector<Mention>& mentions = annotations.mentions;
  const bool age = figure.kind == "age";
  struct Subject {
    std::uint32_t entity;
    bool another_clause;
    bool begins_clause;
  };
  std::vector<Subject> found;
  std::vector<Subject> places;  // where it is
  std::uint32_t covered = 0;
  const std::uint32_t clause_of_if = after_preposed_clause(extraction_->document, sentence, figure.span.begin);
  constexpr std::uint32_t kReach = 2000;  // bytes: of a sentence without end
  const std::uint32_t near = figure.span.begin > kReach ? figure.span.begin - kReach : 0;
  std::uint32_t clause = std::max({after_dateline(extraction_->document, sentence), clause_of_if, near});
  auto next = std::lower_bound(order_.begin(), order_.end(), clause, [&](std::uint32_t m, std::uint32_t at) {
    return mentions[m].span.begin < at;
  });
  for (int i = 0; i < kLookedAt && next != order_.end(); ++i, ++next) {
    const Mention& mention = mentions[*next];
    if (mention.span.begin >= figure.span.begin) break;
    if (mention.span.end > figure.span.begin || (mention.type == "Person") != age ||
        mention.type == "Document")
      continue;
    // Behind a semicolon another clause begins, with a subject of its own.
    const std::string_view gap =
        extraction_->document.source_text({clause, std::max(clause, mention.span.begin)});
    if (gap.find(';') != std::string_view::npos) found.clear();
    clause = mention.span.end;
    if (mention.type == "Place" ? is_address(extraction_->document, mention.span) : is_exchange(extraction_->document, mention)) continue;
    if (is_of_country(figure) && mention.type != "Place") continue;
    if (mention.span.end <= covered || opens_dateline(extraction_->document, sentence, mention)) continue;
    covered = mention.span.end;
    if (figure.kind == "count" && is_listed_before(mention, figure)) continue;
    (is_whereabouts(extraction_->document, mention) || is_origin(mention) ? places : found)
        .push_back({*mention.entity, ends_clause(mention, figure), begins_clause(extraction_->document, mention)});
  }
  if (found.empty()) found = std::move(places);
  if (found.empty()) return;
  // Goods act in no clause of their own, nor does what stands in the predicate.
  const bool of_another =
      found.front().another_clause && found.back().begins_clause && annotations.entities[found.back().entity].type != "Product";
  if (!age && !of_another) add_owner(annotations, figure, found.front().entity);
  add_owner(annotations, figure, found.back().entity);
}

void Owners::add(Figure& figure, std::uint32_t entity) const {
  const Annotations& annotations = extraction_->annotations;
  if ((annotations.entities[entity].type == "Person") != (figure.kind == "age")) return;
  add_owner(annotations, figure, entity);
}

void Owners::add_complement(Figure& figure) const {
  if (figure.kind == "age" || figure.kind == "count") return;
  const std::vector<Word> words = tokens_after(extraction_->document, figure.span.end, 3);
  if (words.empty() || words[0].text != "of") return;
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const auto next =
      std::lower_bound(order_.begin(), order_.end(), words[0].source.end,
                       [&](std::uint32_t m, std::uint32_t at) { return mentions[m].span.begin < at; });
  if (next == order_.end() || mentions[*next].type == "Document" || mentions[*next].type == "Person") return;
  // "of the harbor": the mention begins at one of the next two words.
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (mentions[*next].span.begin == words[i].source.begin)
      return add_owner(extraction_->annotations, figure, *mentions[*next].entity);
  }
}

void Owners::set(Figure& figure, std::uint32_t noun_end, const Figure* previous) const {
  static constexpr WordList kOwned = "money percent count measure multiplier ratio age";
  if (!figure.of.empty() || !one_of(figure.kind, kOwned)) return;
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  const Sentence* sentence = sentence_of(extraction_->document, figure.span.begin);
  if (sentence == nullptr) return;
  if (noun_end > figure.span.end) {
    constexpr int kLookedAt = 3;
    auto next =
        std::lower_bound(order_.begin(), order_.end(), figure.span.end,
                         [&](std::uint32_t m, std::uint32_t at) { return mentions[m].span.begin < at; });
    for (int i = 0; i < kLookedAt && next != order_.end(); ++i, ++next) {
      if (mentions[*next].span.begin < noun_end && mentions[*next].span.end >= noun_end)
        add_owner(extraction_->annotations, figure, *mentions[*next].entity);
    }
  }
  if (add_described(figure)) return;
  add_complement(figure);
  if (sentence->kind == BlockKind::table_row) {
    if (main_organization_) add_owner(extraction_->annotations, figure, *main_organization_);
    return;
  }
  add_subjects(*sentence, figure);
  if (!figure.of.empty() || previous == nullptr || figure.kind == "age" || figure.kind == "count") return;
  if (has_own_subject(extraction_->document, figure)) return;
  const Sentence* before = sentence_of(extraction_->document, previous->span.begin);
  const bool goes_on = before != nullptr && before->paragraph == sentence->paragraph && one_of(previous->kind, kOwned);
  if (!goes_on || (is_of_country(figure) && !is_of_place(*previous)) || is_of_whereabouts(*previous, *before)) return;
  for (const RecordRef& owner : previous->of) {
    const bool goods = owner.kind == RecordKind::entity && extraction_->annotations.entities[owner.index].type == "Product";
    if (!goods || before == sentence || is_of_goods(figure)) figure.of.push_back(owner);
  }
}

// "Sales in Norway rose by 4%": what is reported next is not Norway's.
bool Owners::is_of_whereabouts(const Figure& figure, const Sentence& sentence) const {
  constexpr int kLookedAt = 40;  // mentions of one sentence
  const std::vector<Mention>& mentions = extraction_->annotations.mentions;
  bool whereabouts = false;
  auto next = std::lower_bound(order_.begin(), order_.end(), sentence.source.begin,
                               [&](std::uint32_t m, std::uint32_t at) { return mentions[m].span.begin < at; });
  for (int i = 0; i < kLookedAt && next != order_.end() && mentions[*next].span.begin < sentence.source.end; ++i, ++next) {
    const Mention& mention = mentions[*next];
    const RecordRef ref = entity_ref(*mention.entity);
    if (std::find(figure.of.begin(), figure.of.end(), ref) == figure.of.end()) continue;
    if (!is_whereabouts(extraction_->document, mention)) return false;
    whereabouts = true;
  }
  return whereabouts;
}

bool Owners::is_of_place(const Figure& figure) const {
  const std::vector<Entity>& entities = extraction_->annotations.entities;
  if (figure.of.empty() || figure.of.front().kind != RecordKind::entity) return false;
  const Entity& entity = entities[figure.of.front().index];
  return entity.type == "Place" && entity.subtype != "facility" && entity.subtype != "natural";
}

void remap_references(Annotations& annotations, const std::vector<std::optional<std::uint32_t>>& moved) {
  const auto follow = [&](RecordRef& ref) {
    if (ref.kind != RecordKind::figure) return;
    const std::optional<std::uint32_t> to = ref.index < moved.size() ? moved[ref.index] : std::nullopt;
    ref = to ? figure_ref(*to) : RecordRef{};
  };
  for (RelationMention& relation : annotations.relations) {
    follow(relation.from);
    follow(relation.to);
    for (Attribute& attribute : relation.attributes) follow(attribute.ref);
  }
  std::erase_if(annotations.relations, [](const RelationMention& r) { return !r.from || !r.to; });
  for (Mention& mention : annotations.mentions) {
    for (Attribute& attribute : mention.attributes) follow(attribute.ref);
  }
  for (Commitment& commitment : annotations.commitments) {
    for (RecordRef& ref : commitment.concerns) follow(ref);
    std::erase_if(commitment.concerns, [](const RecordRef& r) { return !r; });
    if (commitment.target)
      commitment.target = *commitment.target < moved.size() ? moved[*commitment.target] : std::nullopt;
  }
  for (Frame& frame : annotations.frames) {
    for (FrameRole& role : frame.roles) follow(role.target);
    std::erase_if(frame.roles, [](const FrameRole& r) { return !r.target; });
  }
}

}  // namespace factweave
