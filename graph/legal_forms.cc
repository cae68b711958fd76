// SPDX-License-Identifier: MIT
#include "graph/legal_forms.h"

#include <array>

namespace factweave {
namespace {

struct LegalForm {
  std::string_view words;  // as a name key, letters between dots joined
  std::string_view same;
};

// The forms of the ISO 20275 list (GLEIF, CC0) and of PyPI cleanco 2.3 (MIT) that names in English texts bear. Those that
// one law has made out of another (Russia's OAO, PAO) and the parts of one (Co. Ltd.) are one form.
constexpr auto kLast = std::to_array<LegalForm>({
    {"ltd", "ltd"}, {"limited", "ltd"}, {"co ltd", "ltd"}, {"company ltd", "ltd"}, {"co limited", "ltd"},
    {"company limited", "ltd"}, {"private limited", "ltd"}, {"private ltd", "ltd"}, {"private limited company", "ltd"},
    {"pvt ltd", "ltd"}, {"pvt limited", "ltd"}, {"limited liability company", "llc"}, {"pty ltd", "pty"}, {"pty", "pty"},
    {"pty limited", "pty"}, {"proprietary limited", "pty"}, {"pte ltd", "pte"}, {"pte", "pte"}, {"plc", "plc"},
    {"public limited company", "plc"}, {"llc", "llc"}, {"llp", "llp"}, {"limited liability partnership", "llp"},
    {"lllp", "lllp"}, {"pllc", "pllc"}, {"lp", "lp"}, {"limited partnership", "lp"}, {"inc", "inc"},
    {"incorporated", "inc"}, {"corp", "corp"}, {"corporation", "corp"}, {"co", "co"}, {"company", "co"},
    {"unlimited", "unlimited"}, {"unlimited company", "unlimited"}, {"pcl", "pcl"}, {"public company limited", "pcl"},
    {"gmbh", "gmbh"}, {"gesellschaft mit beschrankter haftung", "gmbh"}, {"mbh", "gmbh"}, {"gmbh co kg", "kg"},
    {"gmbh and co kg", "kg"}, {"ag and co kg", "kg"}, {"se and co kg", "kg"}, {"kg", "kg"}, {"kgaa", "kgaa"},
    {"ag and co kgaa", "kgaa"}, {"se and co kgaa", "kgaa"}, {"gmbh and co kgaa", "kgaa"}, {"ohg", "ohg"}, {"ag", "ag"},
    {"aktiengesellschaft", "ag"}, {"se", "se"}, {"societas europaea", "se"}, {"ev", "ev"}, {"eg", "eg"}, {"sa", "sa"},
    {"societe anonyme", "sa"}, {"sociedad anonima", "sa"}, {"sas", "sas"}, {"sarl", "sarl"}, {"sca", "sca"},
    {"snc", "snc"}, {"sprl", "sprl"}, {"bvba", "bvba"}, {"asbl", "asbl"}, {"srl", "srl"}, {"spa", "spa"}, {"sapa", "sapa"},
    {"scpa", "scpa"}, {"sl", "sl"}, {"slu", "sl"}, {"sau", "sa"}, {"ltda", "ltda"}, {"limitada", "ltda"}, {"lda", "lda"},
    {"sa de cv", "sa de cv"}, {"sab de cv", "sa de cv"}, {"sapi de cv", "sa de cv"}, {"s de rl", "s de rl"},
    {"s de rl de cv", "s de rl"}, {"saa", "sa"}, {"sac", "sac"}, {"bv", "bv"}, {"besloten vennootschap", "bv"}, {"nv", "nv"},
    {"naamloze vennootschap", "nv"}, {"ab", "ab"}, {"aktiebolag", "ab"}, {"ab publ", "ab"}, {"hb", "hb"}, {"as", "as"},
    {"aksjeselskap", "as"}, {"aktieselskab", "as"}, {"asa", "asa"}, {"aps", "aps"}, {"anpartsselskab", "aps"}, {"oy", "oy"},
    {"oy ab", "oy"}, {"osakeyhtio", "oy"}, {"oyj", "oyj"}, {"oyj abp", "oyj"}, {"abp", "oyj"}, {"hf", "hf"}, {"ehf", "ehf"},
    {"ou", "ou"}, {"sia", "sia"}, {"uab", "uab"}, {"sp zoo", "sp zoo"}, {"sp z oo", "sp zoo"}, {"spolka akcyjna", "sa"},
    {"sro", "sro"}, {"spol sro", "sro"}, {"doo", "doo"}, {"dd", "dd"}, {"ad", "ad"}, {"ead", "ad"}, {"ood", "ood"},
    {"eood", "ood"}, {"kft", "kft"}, {"zrt", "zrt"}, {"nyrt", "nyrt"}, {"jsc", "jsc"}, {"joint stock company", "jsc"},
    {"ojsc", "jsc"}, {"open joint stock company", "jsc"}, {"oao", "jsc"}, {"pjsc", "jsc"}, {"pao", "jsc"},
    {"public joint stock company", "jsc"}, {"cjsc", "cjsc"}, {"zao", "cjsc"}, {"closed joint stock company", "cjsc"},
    {"ooo", "ooo"}, {"odo", "odo"}, {"tbk", "tbk"}, {"persero", "pt"}, {"bhd", "bhd"}, {"berhad", "bhd"}, {"sdn bhd", "sdn"},
    {"sendirian berhad", "sdn"}, {"kk", "kk"}, {"kabushiki kaisha", "kk"}, {"gk", "gk"}, {"godo kaisha", "gk"},
    {"psc", "psc"}, {"qsc", "qsc"}, {"wll", "wll"}, {"saog", "saog"}, {"saoc", "saoc"}, {"fz llc", "llc"}, {"fze", "fze"},
});

// Only those that are no word and no other abbreviation at the begin of a name.
constexpr auto kFirst = std::to_array<LegalForm>({
    {"ooo", "ooo"}, {"oao", "jsc"}, {"pao", "jsc"}, {"zao", "cjsc"}, {"ojsc", "jsc"}, {"pjsc", "jsc"}, {"jsc", "jsc"},
    {"cjsc", "cjsc"}, {"joint stock company", "jsc"}, {"open joint stock company", "jsc"},
    {"public joint stock company", "jsc"}, {"closed joint stock company", "cjsc"}, {"limited liability company", "llc"},
    {"pt", "pt"}, {"uab", "uab"}, {"sia", "sia"}, {"srl", "srl"}, {"sarl", "sarl"}, {"kabushiki kaisha", "kk"},
    {"gmbh", "gmbh"}, {"eood", "ood"}, {"ood", "ood"},
});

// What is left of a key without words at one of its ends.
std::string_view without_last(std::string_view key, std::string_view words) {
  const bool ends = key.size() > words.size() && key.ends_with(words) && key[key.size() - words.size() - 1] == ' ';
  return ends ? key.substr(0, key.size() - words.size() - 1) : std::string_view();
}

std::string_view without_first(std::string_view key, std::string_view words) {
  const bool begins = key.size() > words.size() && key.starts_with(words) && key[words.size()] == ' ';
  return begins ? key.substr(words.size() + 1) : std::string_view();
}

}  // namespace

std::optional<FoundLegalForm> find_legal_form(std::string_view key) {
  std::optional<FoundLegalForm> found;
  const auto take = [&](std::string_view rest, std::string_view same) {
    if (!rest.empty() && (!found || rest.size() < found->rest.size())) found = {rest, same};
  };
  for (const LegalForm& form : kLast) take(without_last(key, form.words), form.same);
  if (found) return found;
  for (const LegalForm& form : kFirst) take(without_first(key, form.words), form.same);
  return found;
}

}  // namespace factweave
