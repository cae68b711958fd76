// SPDX-License-Identifier: MIT
#include "extractors/rule_language/lexicon_reader.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "extractors/rule_language/pattern_scanner.h"
#include "pipeline/folded_text.h"
#include "pipeline/parallel_for.h"

namespace factweave {
namespace {

constexpr int kReportedRows = 5;  // of one file; the rest of a broken file says nothing new

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

// Folds; the usual entry is ASCII with single blanks and folds to itself.
std::string folded(std::string_view text) {
  bool plain = true;
  char before = ' ';
  for (const char c : text) {
    plain = plain && c >= ' ' && c < 0x7F && !(c == ' ' && before == ' ');
    before = c;
  }
  return plain ? std::string(text) : fold(text);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Takes the next line, or the next cell of a line, off the front of `rest`.
std::string_view take(std::string_view& rest, char end) {
  const std::size_t at = std::min(rest.find(end), rest.size());
  const std::string_view part = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return part;
}

std::vector<std::string> columns_of(std::string_view line) {
  std::vector<std::string> columns;
  while (!line.empty()) columns.emplace_back(trimmed(take(line, '\t')));
  return columns;
}

void drop_empty_end(std::string& cells) {
  while (cells.ends_with('\t')) cells.pop_back();
}

std::vector<std::string> split_cells(std::string_view cells) {
  std::vector<std::string> split;
  while (!cells.empty()) split.emplace_back(take(cells, '\t'));
  return split;
}

std::string join_cells(const std::vector<std::string>& split) {
  std::string cells;
  for (std::size_t i = 0; i < split.size(); ++i) cells += (i > 0 ? "\t" : "") + split[i];
  drop_empty_end(cells);
  return cells;
}

// Reads one row; false where it has more cells than the header.
bool read_row(std::string_view line, std::size_t columns, LexiconEntry& entry) {
  entry.text = folded(trimmed(take(line, '\t')));
  entry.cells.reserve(line.size());
  for (std::size_t i = 1; !line.empty(); ++i) {
    const std::string_view cell = trimmed(take(line, '\t'));
    if (i >= columns) {
      if (!cell.empty()) return false;
      continue;
    }
    if (i > 1) entry.cells += '\t';
    entry.cells += cell;
  }
  drop_empty_end(entry.cells);
  return true;
}

Lexicon inline_lexicon(const LexiconSource& source) {
  Lexicon lexicon;
  lexicon.columns = {"text"};
  for (const auto& row : source.entries) {
    LexiconEntry entry;
    std::vector<std::string> cells;
    for (const auto& [column, value] : row) {
      if (column.text == "text") {
        entry.text = folded(trimmed(value.text));
        continue;
      }
      auto place = std::find(lexicon.columns.begin(), lexicon.columns.end(), column.text);
      if (place == lexicon.columns.end()) place = lexicon.columns.insert(place, column.text);
      const auto index = static_cast<std::size_t>(place - lexicon.columns.begin()) - 1;
      if (cells.size() <= index) cells.resize(index + 1);
      cells[index] = value.text;
    }
    entry.cells = join_cells(cells);
    if (!entry.text.empty()) lexicon.entries.push_back(std::move(entry));
  }
  return lexicon;
}

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary | std::ios::ate);
  if (!stream) return std::nullopt;
  std::string text(static_cast<std::size_t>(std::max<std::streamoff>(stream.tellg(), 0)), '\0');
  stream.seekg(0);
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!stream) throw std::runtime_error("cannot read " + path.string() + ": check the disk and try again");
  return text;
}

// Entries of `from` go in front of those of `to`; columns are matched by name.
void put_in_front(Lexicon& to, Lexicon from) {
  if (to.entries.empty()) {
    to.columns = std::move(from.columns);
    to.entries = std::move(from.entries);
    return;
  }
  std::vector<std::size_t> places;
  for (std::size_t i = 1; i < from.columns.size(); ++i) {
    auto place = std::find(to.columns.begin(), to.columns.end(), from.columns[i]);
    if (place == to.columns.end()) place = to.columns.insert(place, from.columns[i]);
    places.push_back(static_cast<std::size_t>(place - to.columns.begin()) - 1);
  }
  for (LexiconEntry& entry : from.entries) {
    const std::vector<std::string> cells = split_cells(entry.cells);
    std::vector<std::string> moved;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (moved.size() <= places[i]) moved.resize(places[i] + 1);
      moved[places[i]] = cells[i];
    }
    entry.cells = join_cells(moved);
  }
  to.entries.insert(to.entries.begin(), std::make_move_iterator(from.entries.begin()),
                    std::make_move_iterator(from.entries.end()));
}

// A set of entries by their texts, as numbers in an open hash table: three times as quick as a set of
// strings.
class SeenTexts {
 public:
  explicit SeenTexts(const Lexicon& lexicon)
      : entries_(lexicon.entries),
        exact_(lexicon.exact_case),
        table_(std::bit_ceil(entries_.size() * 2 + 1), kFree) {}

  // True where no earlier entry has this text.
  bool insert(std::uint32_t entry) {
    for (std::size_t at = hash(entries_[entry].text);; ++at) {
      std::uint32_t& place = table_[at & (table_.size() - 1)];
      if (place == kFree) {
        place = entry;
        return true;
      }
      if (same(entries_[place].text, entries_[entry].text)) return false;
    }
  }

 private:
  static constexpr std::uint32_t kFree = 0xFFFFFFFF;

  [[nodiscard]] std::size_t hash(std::string_view text) const {
    std::size_t value = 1469598103934665603u;
    for (const char c : text)
      value = (value ^ static_cast<unsigned char>(exact_ ? c : lower(c))) * 1099511628211u;
    return value ^ (value >> 29);
  }
  [[nodiscard]] bool same(std::string_view a, std::string_view b) const {
    return exact_ ? a == b : std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
      return lower(x) == lower(y);
    });
  }

  const std::vector<LexiconEntry>& entries_;
  bool exact_;
  std::vector<std::uint32_t> table_;
};

// Keeps the first entry of each text.
void drop_repeated(Lexicon& lexicon) {
  std::vector<std::uint32_t> repeated;
  SeenTexts seen(lexicon);
  for (std::uint32_t i = 0; i < lexicon.entries.size(); ++i) {
    if (!seen.insert(i)) repeated.push_back(i);
  }
  for (const std::uint32_t i : repeated) lexicon.entries[i].text.clear();  // no entry has an empty text
  if (!repeated.empty())
    std::erase_if(lexicon.entries, [](const LexiconEntry& entry) { return entry.text.empty(); });
}

// What one declaration of a lexicon, or one addition to it, brings.
struct LoadedLexicon {
  const LexiconSource* source = nullptr;
  const std::filesystem::path* folder = nullptr;  // of the pack
  Lexicon lexicon;
  std::string file_text;
  DiagnosticList diagnostics;
};

Lexicon no_entries() {
  Lexicon none;
  none.columns = {"text"};
  return none;
}

Lexicon load_file(const Scalar& name, LoadedLexicon& loaded) {
  for (const std::filesystem::path& path : {*loaded.folder / name.text, *loaded.folder / "lexicons" / name.text}) {
    if (std::optional<std::string> text = read_file(path)) {
      const SourceFile file(path.string(), std::move(*text));
      loaded.file_text = file.text();
      return parse_tsv(file, loaded.diagnostics);
    }
  }
  loaded.diagnostics.error("missing-file", name, "There is no lexicon file '" + name.text + "'.",
                           "it is looked for beside the pack and in its folder lexicons/");
  return no_entries();
}

// The entries of its file, then its own.
void load(LoadedLexicon& loaded) {
  const LexiconSource& source = *loaded.source;
  loaded.lexicon = inline_lexicon(source);
  if (source.file) {
    put_in_front(loaded.lexicon, load_file(*source.file, loaded));
  } else if (source.entries.empty()) {
    loaded.diagnostics.error("empty-lexicon", source.name, "The lexicon '" + source.name.text + "' has no entries.",
                             "give it a 'file' or 'entries'");
  }
}

// First the declarations, then the additions, both in the order of the packs.
std::vector<LoadedLexicon> load_all(const std::vector<PackSource>& packs) {
  std::vector<LoadedLexicon> all;
  for (const bool additions : {false, true}) {
    for (const PackSource& pack : packs) {
      for (const LexiconSource& source : pack.lexicons) {
        if (source.add.has_value() == additions) all.push_back({&source, &pack.folder, {}, {}, {}});
      }
    }
  }
  parallel_for(all.size(), [&](std::size_t i) { load(all[i]); });
  return all;
}

void declare(const LexiconSource& source, Lexicon loaded, std::vector<Lexicon>& lexicons,
             DiagnosticList& diagnostics) {
  if (!is_snake_case(source.name.text)) {
    diagnostics.error("bad-name", source.name, "A lexicon's name is snake_case: legal_form.");
  }
  const auto same = std::find_if(lexicons.begin(), lexicons.end(),
                                 [&](const Lexicon& lexicon) { return lexicon.name == source.name.text; });
  if (same != lexicons.end()) {
    diagnostics.error("duplicate-lexicon", source.name,
                      "The lexicon '" + source.name.text + "' is declared in " + same->where.file + ":" +
                          std::to_string(same->where.line) + " already.",
                      "to extend it, choose another name here and say 'add: " + source.name.text + "'");
    return;
  }
  loaded.name = source.name.text;
  loaded.exact_case = source.exact_case;
  loaded.where = source.name.at.location();
  lexicons.push_back(std::move(loaded));
}

void extend(const LexiconSource& source, Lexicon loaded, std::vector<Lexicon>& lexicons,
            DiagnosticList& diagnostics) {
  const auto target = std::find_if(lexicons.begin(), lexicons.end(),
                                   [&](const Lexicon& lexicon) { return lexicon.name == source.add->text; });
  if (target == lexicons.end()) {
    std::vector<std::string> names;
    for (const Lexicon& lexicon : lexicons) names.push_back(lexicon.name);
    diagnostics.error("unknown-lexicon", *source.add,
                      "No pack declares a lexicon '" + source.add->text + "'.",
                      did_you_mean(source.add->text, names));
    return;
  }
  if (source.case_given) {
    diagnostics.warning("unused-key", source.name,
                        "'case' of an addition says nothing: that of '" + source.add->text + "' holds.",
                        "remove it");
  }
  put_in_front(*target, std::move(loaded));
}

}  // namespace

Lexicon parse_tsv(const SourceFile& file, DiagnosticList& diagnostics) {
  Lexicon lexicon;
  std::string_view rest = file.text();
  int reported = 0;
  const auto report = [&](std::string_view line, std::string message) {
    if (++reported > kReportedRows) return;
    const auto offset = static_cast<std::size_t>(line.data() - file.text().data());
    diagnostics.add(Severity::error, "bad-lexicon", {&file, offset}, static_cast<int>(line.size()),
                    std::move(message), "columns are divided by tabs; the header line names them");
  };
  lexicon.entries.reserve(static_cast<std::size_t>(std::count(rest.begin(), rest.end(), '\n')));
  while (!rest.empty()) {
    const std::string_view line = take(rest, '\n');
    if (trimmed(line).empty() || (lexicon.entries.empty() && line.front() == '#')) continue;
    if (lexicon.columns.empty()) {
      lexicon.columns = columns_of(line);
      if (lexicon.columns.front() != "text") report(line, "The first column of a lexicon is 'text'.");
      continue;
    }
    LexiconEntry& entry = lexicon.entries.emplace_back();
    const bool fits = read_row(line, lexicon.columns.size(), entry);
    if (!fits) report(line, "This row has more cells than the header has columns.");
    if (fits && entry.text.empty()) report(line, "This row has no phrase in its first column.");
    if (entry.text.empty()) lexicon.entries.pop_back();
  }
  if (lexicon.columns.empty()) lexicon.columns = {"text"};
  return lexicon;
}

std::vector<Lexicon> read_lexicons(const std::vector<PackSource>& packs, MessageDigest& hash,
                                   DiagnosticList& diagnostics) {
  std::vector<Lexicon> lexicons;
  for (LoadedLexicon& loaded : load_all(packs)) {
    hash.update(loaded.file_text);
    diagnostics.append(std::move(loaded.diagnostics));
    loaded.source->add ? extend(*loaded.source, std::move(loaded.lexicon), lexicons, diagnostics)
                       : declare(*loaded.source, std::move(loaded.lexicon), lexicons, diagnostics);
  }
  parallel_for(lexicons.size(), [&](std::size_t i) { drop_repeated(lexicons[i]); });
  return lexicons;
}

}  // namespace factweave
