// SPDX-License-Identifier: MIT
// Completion scripts, generated from the options that the commands declare.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "pipeline/cli/command.h"

namespace factweave {
namespace {

// Names of subcommands and options that may follow a command.
std::string words_of(const CLI::App& app) {
  std::string words;
  for (const CLI::App* sub : app.get_subcommands({})) words += sub->get_name() + " ";
  for (const CLI::Option* option : app.get_options({})) {
    for (const std::string& name : option->get_lnames()) words += "--" + name + " ";
  }
  if (!words.empty()) words.pop_back();
  return words;
}

// One `case` line for each command path: "rules check".
void add_cases(const CLI::App& app, const std::string& path, std::string& script) {
  script += "    '" + path + "') words='" + words_of(app) + "' ;;\n";
  for (const CLI::App* sub : app.get_subcommands({})) {
    add_cases(*sub, path.empty() ? sub->get_name() : path + " " + sub->get_name(), script);
  }
}

std::string bash_script(const CLI::App& root) {
  std::string cases;
  add_cases(root, "", cases);
  return R"(_factweave() {
  local current="${COMP_WORDS[COMP_CWORD]}" path="" words="" i
  for ((i = 1; i < COMP_CWORD && i < 3; i++)); do
    case "${COMP_WORDS[i]}" in -*|*/*|*.*) break ;; esac
    path="${path:+$path }${COMP_WORDS[i]}"
  done
  case "$path" in
)" + cases + R"(  esac
  if [[ "$current" == -* || -z "$path" || "$path" == rules ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _factweave factweave
)";
}

std::string zsh_script(const CLI::App& root) {
  return "#compdef factweave\nautoload -U +X bashcompinit && bashcompinit\n" + bash_script(root);
}

}  // namespace

std::function<int()> declare_completion(CLI::App& app) {
  const auto shell = std::make_shared<std::string>();
  app.add_option("SHELL", *shell, "bash or zsh")->required()->check(CLI::IsMember({"bash", "zsh"}));
  app.footer("Example: factweave completion bash > ~/.local/share/bash-completion/completions/factweave");
  const CLI::App* root = app.get_parent();
  return [shell, root] {
    std::cout << (*shell == "zsh" ? zsh_script(*root) : bash_script(*root));
    return kAllWell;
  };
}

}  // namespace factweave
