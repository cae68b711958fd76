// SPDX-License-Identifier: MIT
#include "extractors/coreference/pet_forms.h"

#include <algorithm>

#include "extractors/word_list.h"

namespace factweave {
namespace {

struct PetForm {
  std::string_view pet;
  WordList names;
};
constexpr PetForm kPetForms[] = {
    {"joe", "joseph"}, {"bill", "william"}, {"will", "william"}, {"bob", "robert"}, {"rob", "robert"}, {"tom", "thomas"}, {"jim", "james"},
    {"mike", "michael"}, {"dave", "david"}, {"steve", "stephen steven"}, {"dan", "daniel"}, {"ben", "benjamin"}, {"sam", "samuel samantha"},
    {"tony", "anthony antonio"}, {"nick", "nicholas nicolas"}, {"chris", "christopher christine christina"}, {"liz", "elizabeth"}, {"kate", "katherine catherine"},
    {"kathy", "katherine kathleen"}, {"sue", "susan suzanne"}, {"ted", "edward theodore"}, {"ed", "edward edwin"}, {"jack", "john"}, {"alex", "alexander alexandra"},
    {"andy", "andrew"}, {"matt", "matthew"}, {"pat", "patrick patricia"}, {"jen", "jennifer"}, {"charlie", "charles"}, {"ron", "ronald"}, {"ken", "kenneth"},
    {"don", "donald"}, {"greg", "gregory"}, {"jeff", "jeffrey"}, {"larry", "lawrence laurence"}, {"phil", "philip phillip"}, {"ray", "raymond"},
    {"tim", "timothy"}, {"peggy", "margaret"}, {"maggie", "margaret"}, {"vicky", "victoria"}, {"fred", "frederick alfred"}, {"doug", "douglas"},
    {"pete", "peter"}, {"walt", "walter"}, {"rick", "richard"},
};

}  // namespace

bool is_pet_form(std::string_view pet, std::string_view name) {
  return std::ranges::any_of(kPetForms, [&](const PetForm& form) { return form.pet == pet && form.names.has(name); });
}

std::vector<std::string_view> pet_forms_of(std::string_view name) {
  std::vector<std::string_view> forms;
  for (const PetForm& form : kPetForms) {
    if (form.names.has(name)) forms.push_back(form.pet);
  }
  return forms;
}

}  // namespace factweave
