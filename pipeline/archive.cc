// SPDX-License-Identifier: MIT
#include "pipeline/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <span>
#include <stdexcept>
#include <utility>
#include <vector>

#include "pipeline/ascii_case.h"

namespace factweave {
namespace {

constexpr std::size_t kReadBlock = std::size_t{256} << 10;

constexpr std::array<std::string_view, 4> kCompressed = {".gz", ".zst", ".bz2", ".xz"};
constexpr std::array<std::string_view, 6> kWithMembers = {".tar", ".zip", ".tgz", ".tzst", ".tbz2", ".txz"};

bool ends_with_any(std::string_view name, std::span<const std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return name.ends_with(e); });
}

}  // namespace

bool is_archive_name(std::string_view name) {
  const std::string low = to_ascii_lower(name);
  return ends_with_any(low, kCompressed) || ends_with_any(low, kWithMembers);
}

std::optional<std::string> uncompressed_name(std::string_view name) {
  const std::string low = to_ascii_lower(name);
  if (!ends_with_any(low, kCompressed)) return std::nullopt;
  std::string inner(name.substr(0, name.rfind('.')));
  if (ends_with_any(to_ascii_lower(inner), kWithMembers)) return std::nullopt;
  return inner;
}

struct ArchiveReader::State {
  class Member : public ByteStream {
   public:
    explicit Member(State& state) : state_(state) {}
    std::size_t read(char* buffer, std::size_t size) override {
      const la_ssize_t got = archive_read_data(state_.handle, buffer, size);
      if (got < 0) state_.fail();
      return static_cast<std::size_t>(got);
    }
    [[nodiscard]] std::uint64_t consumed() const override {
      return static_cast<std::uint64_t>(std::max<la_int64_t>(0, archive_filter_bytes(state_.handle, -1)));
    }

   private:
    State& state_;
  };

  explicit State(std::string source_name) : name(std::move(source_name)), handle(archive_read_new()) {
    archive_read_support_filter_gzip(handle);
    archive_read_support_filter_zstd(handle);
    archive_read_support_filter_bzip2(handle);
    archive_read_support_filter_xz(handle);
    archive_read_support_format_tar(handle);
    archive_read_support_format_zip(handle);
    archive_read_support_format_raw(handle);
    archive_read_support_format_empty(handle);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { archive_read_free(handle); }

  [[nodiscard]] std::string message() const {
    const char* text = archive_error_string(handle);
    return name + ": broken archive: " + (text != nullptr ? text : "cannot be read");
  }
  [[noreturn]] void fail() const { throw std::runtime_error(message()); }

  void check_open(int status) const {
    if (status != ARCHIVE_OK) fail();
  }

  static la_ssize_t read_stream(struct archive* handle, void* client, const void** buffer) {
    auto& state = *static_cast<State*>(client);
    try {
      *buffer = state.block.data();
      return static_cast<la_ssize_t>(state.stream->read(state.block.data(), state.block.size()));
    } catch (const std::exception& failure) {
      archive_set_error(handle, -1, "%s", failure.what());
      return -1;
    }
  }

  std::string name;
  struct archive* handle;
  std::unique_ptr<ByteStream> stream;
  std::vector<char> block;
  Member member{*this};
};

ArchiveReader::ArchiveReader(const std::filesystem::path& path) : state_(std::make_unique<State>(path.string())) {
  state_->check_open(archive_read_open_filename(state_->handle, path.c_str(), kReadBlock));
}

ArchiveReader::ArchiveReader(std::unique_ptr<ByteStream> stream, std::string name)
    : state_(std::make_unique<State>(std::move(name))) {
  state_->stream = std::move(stream);
  state_->block.resize(kReadBlock);
  state_->check_open(archive_read_open(state_->handle, state_.get(), nullptr, &State::read_stream, nullptr));
}

ArchiveReader::~ArchiveReader() = default;

std::optional<std::string> ArchiveReader::next() {
  struct archive_entry* entry = nullptr;
  for (;;) {
    const int status = archive_read_next_header(state_->handle, &entry);
    if (status == ARCHIVE_EOF) return std::nullopt;
    if (status < ARCHIVE_WARN) state_->fail();
    if (archive_format(state_->handle) == ARCHIVE_FORMAT_RAW) return std::string();
    if (archive_entry_filetype(entry) != AE_IFREG) continue;
    const char* path = archive_entry_pathname_utf8(entry);
    if (path == nullptr) path = archive_entry_pathname(entry);
    std::string name = path != nullptr ? path : "unnamed";
    while (name.starts_with("./")) name.erase(0, 2);
    return name;
  }
}

ByteStream& ArchiveReader::member() { return state_->member; }

}  // namespace factweave
