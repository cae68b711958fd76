// SPDX-License-Identifier: MIT
#include "extractors/figures/owner_cues.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "extractors/figures/counted_noun.h"
#include "extractors/figures/sentence_words.h"
#include "extractors/word_list.h"
#include "pipeline/ascii_case.h"
#include "pipeline/split_words.h"

namespace factweave {
namespace {

// "Households paid 24 cents": of the households, not of the firm before; but "They paid", "In May it paid".
bool begins_with_noun(std::string_view lead) {
  const std::string_view first = lead.substr(0, lead.find_first_of(" ,"));
  return first.size() > 3 && is_plural_noun(first);
}

// The word before a mention and its "the"; empty at the sentence's begin.
std::string word_before(const Document& document, const Mention& mention) {
  const std::vector<std::string> words = words_before(document, mention.span.begin, 2);
  return std::string(word_at(words, word_at(words, 0) == "the" ? 1 : 0));
}

// "(Leith, Scotland)" behind a firm.
bool is_bracketed(const Document& document, Span span) {
  constexpr std::uint32_t kLongest = 40;  // bytes
  const std::string_view text = document.unwrapped;
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
  const std::string_view behind = std::string_view(document.unwrapped).substr(span.end, kState + 8);
  if (is_listed(behind)) return true;
  const std::size_t based = behind.find("-based");
  if (based == std::string_view::npos) return false;
  const std::string_view state = behind.substr(0, based);
  return state.empty() || (state.starts_with(", ") && state.find_first_of(" ,;:()", 2) == std::string_view::npos);
}

// "Larne: Norvik lost 4m", "12 May 2027 Larne: Norvik": where the text was written, before its first sentence of prose.
bool opens_first_line(const Document& document, const Sentence& sentence, const Mention& mention) {
  constexpr std::ptrdiff_t kHead = 4;  // sentences: title, date, by-line
  const std::string_view behind = std::string_view(document.unwrapped).substr(mention.span.end, 3);
  if (&sentence - document.sentences.data() >= kHead || behind.size() < 3 || !behind.starts_with(": ") || behind[2] < 'A' || behind[2] > 'Z') return false;
  const std::string lead = to_ascii_lower(document.folded_text({sentence.source.begin, std::max(sentence.source.begin, mention.span.begin)}));
  const std::vector<std::string_view> words = split_words(lead);
  return mention.level == Level::name && std::all_of(words.begin(), words.end(), [](std::string_view word) { return has_digit(word) || word == "date"; });
}

// "supplied the port with 40 cranes": the port does not have them yet.
bool is_given_with(const Document& document, Span receiver) {
  constexpr WordList kVerbs =
      "provide provides provided providing supply supplies supplied supplying present presents presented presenting equip equips equipped equipping "
      "furnish furnished entrust entrusted charge charged replace replaces replaced replacing compare compared help helps helped assist assisted";
  const std::vector<std::string> before = words_before(document, receiver.begin, 2);
  return kVerbs.has(word_at(before, 0)) || kVerbs.has(word_at(before, 1));
}

}  // namespace

bool is_board(std::string_view lower) {
  constexpr WordList kBoards = "board directors management";
  constexpr WordList kBefore = "the its their our supervisory management executive governing";
  const std::size_t blank = lower.rfind(' ');
  if (!kBoards.has(lower.substr(blank + 1))) return lower == "board of directors" || lower.ends_with(" board of directors");
  return blank == std::string_view::npos || kBefore.has(last_word(lower.substr(0, blank)));
}

bool counts_for_others(std::string_view lower) {
  return one_of(last_word(lower), "service office agency bureau authority") && (lower.find("customs ") != std::string_view::npos || lower.find("statistic") != std::string_view::npos);
}

std::uint32_t after_dateline(const Document& document, const Sentence& sentence) {
  constexpr std::size_t kLongest = 60;  // bytes
  const std::string_view head = document.folded_text(sentence.source).substr(0, kLongest);
  const std::size_t dash = head.find(" - ");
  if (dash == std::string_view::npos) return sentence.source.begin;
  const std::string_view lead = head.substr(0, dash);
  const bool source = lead.starts_with('(') && lead.find(')') + 1 == lead.size();  // "(Norvik News) - "
  const std::string_view place = lead.substr(0, lead.find(" ("));
  const bool written_large = std::none_of(place.begin(), place.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  const bool agency = place.size() < lead.size() && lead.ends_with(')') && (written_large || place.find(", ") != std::string_view::npos);
  const bool dated = has_digit(lead) || agency || source;  // "Larne, NORWAY (NTB) - "
  const bool capitals = std::none_of(lead.begin(), lead.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!dated && !capitals) return sentence.source.begin;
  return document.folded
      .to_source(Span{sentence.folded.begin + static_cast<std::uint32_t>(dash) + 3,
                      sentence.folded.begin + static_cast<std::uint32_t>(dash) + 4})
      .begin;
}

bool has_own_subject(const Document& document, const Figure& figure, bool continued) {
  constexpr WordList kReported =
      "profit profits profitability revenue revenues sales turnover income earnings loss losses margin margins factor ebit ebita ebitda debt cash flow flows "
      "expenditure expenditures spending cost costs expense expenses capex dividend dividends order orders intake backlog output production exports "
      "imports trade capacity workforce headcount staff employment assets liabilities equity capital investment investments receipts takings fees "
      "wages salaries deposits loans lending premiums return returns ratio leverage volume volumes deliveries shipments shares share price prices stock "
      "value increase rise fall drop decline decrease gain jump yield yields utilisation utilization occupancy budget deficit surplus growth reserves population gdp inflation unemployment area length "
      "width height depth weight temperature speed range power bookings subscriptions subscribers users rate rates figure figures total number amount sum";
  constexpr WordList kReferring = "it them these those us which whom this that its their our";
  if (!figure.measure.empty()) {
    const std::string head = to_ascii_lower(last_word(figure.measure));
    const Sentence* sentence = sentence_of(document, figure.span.begin);
    const std::string lead = sentence == nullptr ? std::string() : to_ascii_lower(document.folded_text({sentence->source.begin, figure.span.begin}));
    if (lead.find(figure.measure) != std::string::npos) return !kReported.has(head);  // else a verb or unit implies it
    if (!continued && begins_with_noun(lead)) return true;
  }
  const std::vector<std::string> after = words_after(document, figure.span.end, 2);
  const bool of_people = is_plural_noun(word_at(after, 0)) || is_plural_noun(word_at(after, 1));
  if (figure.kind == "ratio" && word_at(after, 0) != "of" && of_people) return true;  // one in six young farmers
  return word_at(after, 0) == "of" && !word_at(after, 1).empty() && !kReferring.has(word_at(after, 1));
}

bool is_of_country(const Figure& figure) {
  constexpr WordList kOfCountry = "gdp inflation unemployment population joblessness";
  return kOfCountry.has(to_ascii_lower(last_word(figure.measure)));
}

bool is_of_firm(const Figure& figure) {
  constexpr WordList kOfFirm = "ebit ebita ebitda ebitdar earnings profit profits dividend dividends debt debts capex headcount payroll";
  return kOfFirm.has(to_ascii_lower(last_word(figure.measure)));
}

bool is_of_goods(const Figure& figure) {
  constexpr WordList kOfGoods =
      "price prices cost costs output production yield yields sales exports imports volume volumes weight mass length width height "
      "depth thickness diameter area capacity speed power range stock stocks demand supply consumption harvest crop energy charge "
      "tariff duty tax discount margin storage resolution";
  return kOfGoods.has(to_ascii_lower(last_word(figure.measure)));
}

std::uint32_t after_preposed_clause(const Document& document, const Sentence& sentence, std::uint32_t figure) {
  const std::string_view text = document.unwrapped_text({sentence.source.begin, figure});
  constexpr std::array<std::string_view, 8> kOpeners = {"If ", "When ", "Once ", "Although ", "Though ", "Unless ", "Whenever ", "Because "};
  const bool opens = std::any_of(kOpeners.begin(), kOpeners.end(), [&](std::string_view word) { return text.starts_with(word); });
  const std::size_t comma = opens ? text.find(", ") : std::string_view::npos;
  return comma == std::string_view::npos ? 0 : sentence.source.begin + static_cast<std::uint32_t>(comma);
}

bool is_address(const Document& document, Span span) { return is_bracketed(document, span) || is_seat(document, span); }

bool is_exchange(const Document& document, const Mention& mention) {
  if (mention.type != "Organization") return false;
  constexpr WordList kNames =
      "bse nse nasdaq nyse lse tsx tsxv asx nzx jse aim hkex sgx krx tse amex otc otcqb otcqx xetra euronext psx dse ngx sehk sse szse tase gse exchange bourse";
  if (!kNames.has(to_ascii_lower(last_word(document.folded_text(mention.span))))) return false;
  if (is_listed(std::string_view(document.unwrapped).substr(mention.span.end, 12))) return true;
  return one_of(word_before(document, mention), "on ( : via through");
}

bool is_whereabouts(const Document& document, const Mention& mention) {
  const bool shops = mention.type == "Organization" && mention.level == Level::nominal && is_plural_noun(last_word(document.folded_text(mention.span)));
  if (mention.type != "Place" && !shops) return false;  // "will be in stores from May at $64"
  static constexpr WordList kPrepositions =
      "in at near from outside around into across through to towards off between beyond within inside throughout along";
  return kPrepositions.has(word_before(document, mention));
}

bool is_set_apart(const Document& document, const Mention& mention, std::uint32_t figure) {
  constexpr std::size_t kReach = 6;  // words
  constexpr WordList kCues = "excluding except besides unlike including notwithstanding";
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kPairs = {
      {{"apart", "from"}, {"aside", "from"}, {"other", "than"}, {"rather", "than"}, {"instead", "of"}, {"opposed", "to"}, {"such", "as"}, {"exception", "of"}}};
  if (mention.span.end >= figure) return false;
  const std::string_view gap = document.folded_text({mention.span.end, figure});
  if (gap.find_first_of(",)") == std::string_view::npos) return false;
  const std::vector<std::string> before = words_before(document, mention.span.begin, kReach);
  for (std::size_t i = 0; i < before.size(); ++i) {
    const std::string& word = before[i];
    if (one_of(word, ", ; : ( )")) return false;
    if (kCues.has(word)) return true;
    for (const auto& [first, second] : kPairs) {
      if (word == second && word_at(before, i + 1) == first) return true;
    }
  }
  return false;
}

bool is_told(const Document& document, const Mention& mention) {
  return one_of(word_before(document, mention), "told tells telling");
}

bool is_said_of_last(const Document& document, Span last, std::uint32_t figure) {
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr WordList kParticiples =
      "employing serving covering comprising representing generating valued producing measuring costing totalling totaling containing operating "
      "housing spanning capable";
  std::string_view gap = document.folded_text({last.end, figure});
  if (gap.size() > kLongest || gap.find_first_of(".;:\"") != std::string_view::npos) return false;
  // "a region of lakes and rivers with 40 boats": of the region.
  if (gap.starts_with(" with ")) return !is_given_with(document, last) && !one_of(word_at(words_before(document, last.begin, 1), 0), "and , or");
  if (gap.starts_with(',')) gap.remove_prefix(1);
  if (!gap.starts_with(' ')) return false;
  const std::string_view first = gap.substr(1, gap.find(' ', 1) - 1);
  return kParticiples.has(first) || (one_of(first, "that which") && gap.find(',') == std::string_view::npos);
}

bool is_predicate_of(const Document& document, Span subject, Span predicate) {
  constexpr WordList kVerbs = "is was are were became remains remained";
  constexpr WordList kAdverbs = "now also currently still already once today the one of";
  if (predicate.begin <= subject.end) return false;
  const std::string gap = to_ascii_lower(document.folded_text({subject.end, predicate.begin}));
  const std::vector<std::string_view> words = split_words(gap);
  return !words.empty() && kVerbs.has(words.front()) && std::all_of(words.begin() + 1, words.end(), [&](std::string_view word) { return kAdverbs.has(word); });
}

bool begins_clause(const Document& document, const Mention& mention) {
  constexpr WordList kBefore = ", ; : and but or that which while as whereas when if where because although since so s ' \" (";
  const std::string before = word_before(document, mention);
  return before.empty() || kBefore.has(before);
}

bool opens_dateline(const Document& document, const Sentence& sentence, const Mention& mention) {
  if (mention.type != "Place" || mention.span.size() < 3) return false;
  if (opens_first_line(document, sentence, mention)) return true;
  if (mention.span.begin != sentence.source.begin) return false;
  const std::string_view surface = document.unwrapped_text(mention.span);
  return std::none_of(surface.begin(), surface.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_part_of_counted(const Document& document, const Figure& figure) {
  const std::vector<std::string> after = words_after(document, figure.span.end, 2);
  if (word_at(after, 0) == "of" && one_of(word_at(after, 1), "them these which whom")) return true;
  const std::vector<std::string> before = words_before(document, figure.span.begin, 2);
  return one_of(word_at(before, 0), "which whom") && word_at(before, 1) == "of";
}

bool is_adverbial(const Document& document, const Figure& figure) {
  const std::string_view text = document.unwrapped;
  if (figure.span.end + 1 >= text.size() || text[figure.span.end] != ' ') return true;
  const std::vector<std::string> next = words_after(document, figure.span.end, 1);
  return one_of(word_at(next, 0), "in at on to for from by and or with until since through under as when while");
}

}  // namespace factweave
