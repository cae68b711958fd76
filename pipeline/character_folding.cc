// SPDX-License-Identifier: MIT
#include "pipeline/character_folding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace factweave {
namespace {

struct Replacement {
  char32_t character;
  std::string_view text;
};

// Signs, and letters that Unicode does not decompose. Sorted by character.
constexpr Replacement kReplacements[] = {
    {0x00AB, "\""},  {0x00B4, "'"},   {0x00BB, "\""}, {0x00C6, "Ae"}, {0x00D0, "D"},  {0x00D8, "O"},
    {0x00DE, "Th"},  {0x00DF, "ss"},  {0x00E6, "ae"}, {0x00F0, "d"},  {0x00F8, "o"},  {0x00FE, "th"},
    {0x0110, "D"},   {0x0111, "d"},   {0x0126, "H"},  {0x0127, "h"},  {0x0131, "i"},  {0x0141, "L"},
    {0x0142, "l"},   {0x014A, "N"},   {0x014B, "n"},  {0x0152, "Oe"}, {0x0153, "oe"}, {0x0166, "T"},
    {0x0167, "t"},   {0x017F, "s"},   {0x0180, "b"},  {0x0181, "B"},  {0x018A, "D"},  {0x018F, "E"},
    {0x0197, "I"},   {0x0198, "K"},   {0x0199, "k"},  {0x019A, "l"},  {0x01B3, "Y"},  {0x01B4, "y"},
    {0x0253, "b"},   {0x0257, "d"},   {0x0259, "e"},  {0x0268, "i"},  {0x02B9, "'"},  {0x02BB, "'"},
    {0x02BC, "'"},   {0x02BD, "'"},   {0x1E9E, "SS"}, {0x2010, "-"},  {0x2011, "-"},  {0x2012, "-"},
    {0x2013, "-"},   {0x2014, "-"},   {0x2015, "-"},  {0x2018, "'"},  {0x2019, "'"},  {0x201A, "'"},
    {0x201B, "'"},   {0x201C, "\""},  {0x201D, "\""}, {0x201E, "\""}, {0x201F, "\""}, {0x2026, "..."},
    {0x2032, "'"},   {0x2033, "\""},  {0x2039, "'"},  {0x203A, "'"},  {0x2212, "-"},  {0x2E3A, "-"},
    {0x2E3B, "-"},   {0x301D, "\""},  {0x301E, "\""}, {0xFB00, "ff"}, {0xFB01, "fi"}, {0xFB02, "fl"},
    {0xFB03, "ffi"}, {0xFB04, "ffl"}, {0xFB05, "st"}, {0xFB06, "st"}, {0xFE58, "-"},  {0xFE63, "-"},
    {0xFF02, "\""},  {0xFF07, "'"},   {0xFF0D, "-"},
};

std::string_view replacement(char32_t c) {
  const auto* found =
      std::lower_bound(std::begin(kReplacements), std::end(kReplacements), c,
                       [](const Replacement& each, char32_t value) { return each.character < value; });
  return found != std::end(kReplacements) && found->character == c ? found->text : std::string_view();
}

bool is_mark(char32_t c) {
  const auto category = u_charType(static_cast<UChar32>(c));
  return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK;
}

// The base of a Latin letter with diacritics, as UTF-8; empty if `c` is no such letter.
std::string latin_base(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposer = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !decomposer->getDecomposition(static_cast<UChar32>(c), parts)) return {};
  const UChar32 base = parts.char32At(0);
  UErrorCode script_status = U_ZERO_ERROR;
  if (uscript_getScript(base, &script_status) != USCRIPT_LATIN) return {};
  const std::string_view spelled = replacement(static_cast<char32_t>(base));
  if (!spelled.empty()) return std::string(spelled);
  std::string out;
  icu::UnicodeString(base).toUTF8String(out);
  return out;
}

FoldedCharacter compute(char32_t c) {
  const std::string_view text = replacement(c);
  return text.empty() ? FoldedCharacter(latin_base(c)) : FoldedCharacter(text);
}

bool is_space(char32_t c) {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x034F || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

bool is_private(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

CharacterRole compute_role(char32_t c) {
  if (c == 0 || is_private(c)) return CharacterRole::forbidden;
  if (is_space(c)) return CharacterRole::space;
  if (is_invisible(c)) return CharacterRole::invisible;
  if (is_mark(c)) return CharacterRole::mark;
  return compute(c).view().empty() ? CharacterRole::plain : CharacterRole::letter;
}

// Answers for U+0000 … U+33FF, where nearly everything of a Latin-script text stands.
struct Table {
  static constexpr char32_t kSize = 0x3400;
  std::vector<CharacterRole> roles = std::vector<CharacterRole>(kSize);
  std::vector<FoldedCharacter> folded = std::vector<FoldedCharacter>(kSize);

  Table() {
    for (char32_t c = 0; c < kSize; ++c) {
      roles[c] = compute_role(c);
      if (roles[c] == CharacterRole::letter) folded[c] = compute(c);
    }
  }
};

const Table& table() {
  static const Table kTable;
  return kTable;
}

}  // namespace

CharacterRole character_role(char32_t c) { return c < Table::kSize ? table().roles[c] : compute_role(c); }

FoldedCharacter fold_character(char32_t c) { return c < Table::kSize ? table().folded[c] : compute(c); }

}  // namespace factweave
