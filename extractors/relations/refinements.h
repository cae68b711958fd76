// SPDX-License-Identifier: MIT
#pragma once

#include "extractors/extraction.h"

namespace factweave {

// What the relations of a document say together, each step over all of them.

// *Norvik has bought Frost Lines's yard*: not Frost Lines.
void drop_possessors(const Extraction& extraction);

// Titles that say another tie than an office: *the founder and chairman of Marlowe Pumps* founded it, *its owner* owns it as well.
void name_founders_and_owners(const Extraction& extraction);

// Who receives a delegation led by somebody meets whom leads it.
void meet_heads_of_delegations(const Extraction& extraction);

// *Ilse Brandt, daughter of Tom Weber, headmaster of*: the office is his.
void give_offices_to_relatives(const Extraction& extraction);

// *Kenyan businessman Ilse Brandt* holds no office of Kenya.
void drop_what_gives_no_office(const Extraction& extraction);

// *Its board has named Ilse Brandt chief executive*: an officer of whose board it is, and no other group fills offices.
void give_offices_of_boards(const Extraction& extraction);

// *Norway's prime minister met the Prime Minister of Peru*: nobody leads two countries, and coreference took the one for the other.
void drop_second_countries(const Extraction& extraction);

// *The former chief executive of Norvik*: an office that is no longer held.
void mark_past_offices(const Extraction& extraction);

// Who is *of* a party is no employee of it, and who plays for a club its player.
void settle_kinds_of_members(const Extraction& extraction);

// *Ilse Brandt and Tom Weber, directors of Norvik*: each holds the office; *members of the council* are no employees.
void settle_shared_offices(const Extraction& extraction);

// *Norvik is a seller of pumps*: it makes none.
void drop_goods_of_no_maker(const Extraction& extraction);

// *After the storm in Beirut, Israel said*: no place in another.
void drop_places_that_lie_apart(const Extraction& extraction);

// A relation that another one between the same ends says with more.
void drop_repeats(const Extraction& extraction);

}  // namespace factweave
