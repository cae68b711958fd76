// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "pipeline/annotations.h"

// The string fields of each record as annotation JSON names them. Private to the reader.

namespace factweave {

// A field of a record that holds a string.
template <typename Record>
struct StringField {
  std::string_view key;
  std::string Record::*field;
};

constexpr StringField<Mention> kMentionStrings[] = {{"text", &Mention::text},
                                                    {"type", &Mention::type},
                                                    {"subtype", &Mention::subtype},
                                                    {"rule", &Mention::rule}};
constexpr StringField<Entity> kEntityStrings[] = {{"type", &Entity::type},
                                                  {"subtype", &Entity::subtype},
                                                  {"name", &Entity::name},
                                                  {"canonical", &Entity::canonical},
                                                  {"rule", &Entity::rule}};
constexpr StringField<Figure> kFigureStrings[] = {{"text", &Figure::text},
                                                  {"kind", &Figure::kind},
                                                  {"value", &Figure::value},
                                                  {"min", &Figure::min},
                                                  {"max", &Figure::max},
                                                  {"bound", &Figure::bound},
                                                  {"unit", &Figure::unit},
                                                  {"per", &Figure::per},
                                                  {"counted", &Figure::counted},
                                                  {"measure", &Figure::measure},
                                                  {"period", &Figure::period},
                                                  {"status", &Figure::status},
                                                  {"iso", &Figure::iso},
                                                  {"role", &Figure::role},
                                                  {"tz", &Figure::tz},
                                                  {"calendar", &Figure::calendar},
                                                  {"numerator", &Figure::numerator},
                                                  {"denominator", &Figure::denominator},
                                                  {"rule", &Figure::rule}};
constexpr StringField<FigureChange> kChangeStrings[] = {{"direction", &FigureChange::direction},
                                                        {"as", &FigureChange::as}};
constexpr StringField<Quotation> kQuotationStrings[] = {{"text", &Quotation::text},
                                                        {"mode", &Quotation::mode},
                                                        {"cue", &Quotation::cue},
                                                        {"kind", &Quotation::kind},
                                                        {"rule", &Quotation::rule}};
constexpr StringField<TextSpan> kTextSpanStrings[] = {{"text", &TextSpan::text}};
constexpr StringField<Deadline> kDeadlineStrings[] = {{"text", &Deadline::text}, {"value", &Deadline::value}};
constexpr StringField<CommitmentAction> kActionStrings[] = {{"text", &CommitmentAction::text},
                                                            {"predicate", &CommitmentAction::predicate},
                                                            {"object", &CommitmentAction::object}};
constexpr StringField<Attribution> kAttributionStrings[] = {{"mode", &Attribution::mode},
                                                            {"cue", &Attribution::cue}};
constexpr StringField<Commitment> kCommitmentStrings[] = {
    {"text", &Commitment::text},         {"act", &Commitment::act},
    {"strength", &Commitment::strength}, {"polarity", &Commitment::polarity},
    {"status", &Commitment::status},     {"date_made", &Commitment::date_made},
    {"testable", &Commitment::testable}, {"rule", &Commitment::rule}};
constexpr StringField<RelationMention> kRelationStrings[] = {{"type", &RelationMention::type},
                                                             {"rule", &RelationMention::rule}};
constexpr StringField<Frame> kFrameStrings[] = {
    {"text", &Frame::text}, {"type", &Frame::type}, {"rule", &Frame::rule}};
constexpr StringField<FrameRole> kRoleStrings[] = {{"role", &FrameRole::role}};
constexpr StringField<Annotations> kHeaderStrings[] = {
    {"doc", &Annotations::doc},       {"doc_date", &Annotations::doc_date},
    {"title", &Annotations::title},   {"sha256", &Annotations::sha256},
    {"source", &Annotations::source}, {"media_type", &Annotations::media_type}};
constexpr StringField<DocumentError> kErrorStrings[] = {{"stage", &DocumentError::stage},
                                                        {"message", &DocumentError::message}};

}  // namespace factweave
