// SPDX-License-Identifier: MIT
#include "exporters/output_file.h"

#include <fcntl.h>
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <utility>

namespace factweave {
namespace {

constexpr int kZstandardLevel = 3;

// Raw deflate without a last block, so that pieces made side by side make up one gzip member: not all readers
// go on behind the first. ISA-L's level 1 packs several times as fast as zlib's and gives the same bytes on every
// x86 processor; its level 3 does not.
std::string deflated(const std::string& text, const std::string& path) {
  const auto z = std::make_unique<isal_zstream>();  // too large for the stack
  const auto tables = std::make_unique_for_overwrite<std::uint8_t[]>(ISAL_DEF_LVL1_DEFAULT);
  isal_deflate_init(z.get());
  z->level = 1;
  z->level_buf = tables.get();
  z->level_buf_size = ISAL_DEF_LVL1_DEFAULT;
  z->gzip_flag = IGZIP_DEFLATE;
  z->flush = SYNC_FLUSH;
  z->next_in = reinterpret_cast<std::uint8_t*>(const_cast<char*>(text.data()));
  z->avail_in = static_cast<std::uint32_t>(text.size());
  std::string out;
  do {
    out.resize(out.size() + text.size() / 2 + 1024);
    z->next_out = reinterpret_cast<std::uint8_t*>(out.data()) + z->total_out;
    z->avail_out = static_cast<std::uint32_t>(out.size() - z->total_out);
    if (isal_deflate(z.get()) != COMP_OK) throw std::runtime_error(path + ": cannot compress");
  } while (z->avail_out == 0);
  std::atomic_thread_fence(std::memory_order_seq_cst);  // ISA-L stores past the cache: none may arrive at the memory's next owner
  out.resize(z->total_out);
  return out;
}

}  // namespace

std::string_view compressed_suffix(Compression compression) {
  return compression == Compression::gz ? ".gz" : compression == Compression::zst ? ".zst" : "";
}

struct ExportFile::Zstandard {
  ZSTD_CCtx* context = ZSTD_createCCtx();
  Zstandard() = default;
  ~Zstandard() { ZSTD_freeCCtx(context); }
  Zstandard(const Zstandard&) = delete;
  Zstandard& operator=(const Zstandard&) = delete;
};

ExportFile::ExportFile(std::filesystem::path path, Compression compression) : path_(std::move(path)), compression_(compression) {
  descriptor_ = ::open((path_.string() + std::string(kPartialSuffix)).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor_ < 0) fail("cannot create");
  if (compression == Compression::zst) {
    zstandard_ = std::make_unique<Zstandard>();
    ZSTD_CCtx_setParameter(zstandard_->context, ZSTD_c_compressionLevel, kZstandardLevel);
    ZSTD_CCtx_setParameter(zstandard_->context, ZSTD_c_checksumFlag, 1);
  }
}

ExportFile::~ExportFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void ExportFile::fail(const char* what) const { throw std::runtime_error(path_.string() + ": " + what + ": " + std::strerror(errno)); }

// The offset of bytes that follow all that was placed before.
std::uint64_t ExportFile::take_place(std::string_view bytes) {
  hash_.update(bytes);
  return std::exchange(size_, size_ + bytes.size());
}

void ExportFile::write_at(std::uint64_t offset, std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t n = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) fail("cannot write");
    bytes.remove_prefix(static_cast<std::size_t>(n));
    offset += static_cast<std::uint64_t>(n);
  }
}

ExportFile::Packed ExportFile::pack(std::string text) const {
  Packed piece;
  piece.content = text.size();
  if (compression_ == Compression::gz) {
    piece.checksum = crc32_gzip_refl(0, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    piece.bytes = deflated(text, path_.string());
  } else {
    piece.bytes = std::move(text);
  }
  return piece;
}

ExportFile::Placed ExportFile::place(Packed piece) {
  if (!buffer_.empty()) flush();
  if (compression_ == Compression::gz && size_ == 0) begin_gzip();
  content_ += piece.content;
  checksum_ = crc32_combine(checksum_, piece.checksum, static_cast<z_off_t>(piece.content));
  if (zstandard_) {  // one stream: what comes out is written at once
    stream_zstandard(piece.bytes, false);
    return {};
  }
  const std::uint64_t offset = take_place(piece.bytes);
  return {std::move(piece.bytes), offset};
}

void ExportFile::flush() {
  std::string text = std::exchange(buffer_, {});
  put(place(pack(std::move(text))));
}

void ExportFile::stream_zstandard(std::string_view bytes, bool last) {
  std::string out(ZSTD_CStreamOutSize(), '\0');
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  for (;;) {
    ZSTD_outBuffer packed{out.data(), out.size(), 0};
    const std::size_t left = ZSTD_compressStream2(zstandard_->context, &packed, &in, last ? ZSTD_e_end : ZSTD_e_continue);
    if (ZSTD_isError(left) != 0) throw std::runtime_error(path_.string() + ": cannot compress: " + ZSTD_getErrorName(left));
    write_to_disk(std::string_view(out).substr(0, packed.pos));
    if (last ? left == 0 : in.pos == in.size) return;
  }
}

// No name and no time, so that equal content gives equal bytes.
void ExportFile::begin_gzip() { write_to_disk(std::string_view("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10)); }

void ExportFile::finish_gzip() {
  if (size_ == 0) begin_gzip();
  std::string end("\x03\x00", 2);  // an empty last block
  for (const std::uint64_t number : {std::uint64_t{checksum_}, content_}) {
    for (int shift = 0; shift < 32; shift += 8) end += static_cast<char>(number >> shift);
  }
  write_to_disk(end);
}

void ExportFile::close() {
  if (!buffer_.empty()) flush();
  if (compression_ == Compression::gz) finish_gzip();
  if (zstandard_) stream_zstandard({}, true);
  // A full disk may show only here. What cannot be synced (a pipe, a device) needs no sync.
  if (::fsync(descriptor_) != 0 && errno != EINVAL && errno != EROFS) fail("cannot write to disk");
  const int descriptor = std::exchange(descriptor_, -1);
  if (::close(descriptor) != 0) fail("cannot close");
  sha256_ = hash_.hex();
}

}  // namespace factweave
