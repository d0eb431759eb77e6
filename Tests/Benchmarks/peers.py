"""Other tools that judge what is staged, with the same patterns, in the form that is fastest for each; see check.sh.

Each gets a copy of the repository, and is seen to find a line that breaks a rule before it is timed."""

import os
import shutil
import subprocess

import ground


def install(repository, environment, rules):
    """What to time, by name, and where; and the names of those that are not on PATH."""
    commands, missing = {}, []
    for name, (tool, configure) in PEERS.items():
        if shutil.which(tool, path=environment["PATH"]) is None:
            missing.append(name)
            continue
        copy = shutil.copytree(repository, f"{repository}-{tool}", symlinks=True)
        command = configure(copy, rules)
        exclude = os.path.join(copy, ".git", "info", "exclude")
        write(exclude, "lefthook.yml\npatterns\nsgconfig.yml\nast-rules\n")
        subprocess.run(["git", "add", "-A"], cwd=copy, env=environment, check=True)
        see_it_find(name, command, copy, environment)
        commands[name] = (command, copy)
    return commands, missing


def see_it_find(name, command, copy, environment):
    path = ground.path(copy, 0)
    with open(path) as file:
        text = file.read()
    for broken in (True, False):
        write(path, text + "class A {\n    void a() {\n        legacy0(a);\n    }\n}\n" if broken else text)
        subprocess.run(["git", "add", "-A"], cwd=copy, env=environment, check=True)
        status = subprocess.run(command, cwd=copy, env=environment, capture_output=True).returncode
        if (status != 0) != broken:
            raise SystemExit(f"{name} ends with {status} where a rule is {'broken' if broken else 'kept'}")


def prek(copy, rules):
    pattern = "|".join(f"(?:{ground.pattern(number)})" for number in range(rules))
    write(os.path.join(copy, ".pre-commit-config.yaml"), PREK.format(pattern=pattern))
    return ["prek", "run"]


def lefthook(copy, rules):
    write(os.path.join(copy, "patterns"), "".join(ground.pattern(n).replace("(?:", "(") + "\n" for n in range(rules)))
    write(os.path.join(copy, "lefthook.yml"), LEFTHOOK)
    return ["lefthook", "run", "pre-commit", "--no-auto-install"]


def ast_grep(copy, rules):
    """Calls only, for it matches syntax: no pattern of lines has its like."""
    folder = os.path.join(copy, "ast-rules")
    os.mkdir(folder)
    for number in range(rules):
        write(os.path.join(folder, f"{number}.yml"), AST_RULE.format(number=number))
    write(os.path.join(copy, "sgconfig.yml"), "ruleDirs: [ast-rules]\n")
    return ["ast-grep", "scan", *(os.path.relpath(ground.path(copy, n), copy) for n in range(10))]


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


PEERS = {
    "prek, deny-pattern": ("prek", prek), "lefthook, grep": ("lefthook", lefthook), "ast-grep scan": ("ast-grep", ast_grep),
}
PREK = """repos:
  - repo: builtin
    hooks:
      - id: deny-pattern
        args: ['{pattern}']
        files: ^src/.*\\.java$
"""
LEFTHOOK = """pre-commit:
  commands:
    grep:
      glob: "src/**/*.java"
      run: "! grep -nE -f patterns {staged_files}"
"""
AST_RULE = """id: rule-{number}
language: java
severity: error
message: Use the new form.
rule: {{pattern: legacy{number}($$$)}}
"""
