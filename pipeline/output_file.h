// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace factweave {

// The reader of our standard output went away (`| head`): no error worth a word.
struct BrokenPipe : std::runtime_error {
  BrokenPipe() : std::runtime_error("broken pipe") {}
};

// A file that appears under its name only when all of it is on disk: it is written under a temporary
// name in the same folder, and renamed by commit(). Without commit() nothing remains. "-" is standard
// output; devices and pipes are written directly.
//
//   OutputFile out("kg.jsonl");
//   out.write(line); out.write("\n");
//   out.commit();
//
// Throws std::runtime_error with the file's name and the reason (disk full, no permission), BrokenPipe
// for a closed pipe. Not copyable. One thread.
class OutputFile {
 public:
  explicit OutputFile(const std::filesystem::path& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  void flush();
  void commit();

 private:
  [[noreturn]] void fail(int error) const;

  std::filesystem::path path_;
  std::filesystem::path temporary_;  // empty: written directly
  int descriptor_ = -1;
  std::string buffer_;
};

}  // namespace factweave
