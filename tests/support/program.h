// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace factweave {

// One run of the program that the build made.
struct ProgramRun {
  int status = -1;  // exit status; 128 + n where signal n ended it
  std::string out;
  std::string err;
};

// Runs `factweave ARGUMENTS…` to its end.
[[nodiscard]] ProgramRun run_factweave(const std::vector<std::string>& arguments);
// Runs a line of bash, in which $FACTWEAVE is the program, for redirections and pipes.
[[nodiscard]] ProgramRun run_shell(const std::string& line);

}  // namespace factweave
