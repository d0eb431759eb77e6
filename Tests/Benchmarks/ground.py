"""The repository that check.sh and commit.sh measure in: so many files, and rules of a few shapes."""

import os
import subprocess


def environment(home):
    """Nobody's settings, and people with names."""
    return {
        "PATH": os.environ["PATH"], "HOME": home, "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
    }


def make(repository, environment, rules=20, original=None):
    """100 files and the rules, in a repository of their own or in a clone of another."""
    git = lambda *arguments: subprocess.run(["git", *arguments], cwd=repository, env=environment, check=True)
    if original:
        subprocess.run(["git", "clone", "-q", "--shared", original, repository], env=environment, check=True)
    else:
        os.makedirs(repository)
        git("init", "-q", ".")
    os.makedirs(os.path.join(repository, ".precept", "rules"), exist_ok=True)
    for number in range(rules):
        with open(os.path.join(repository, ".precept", "rules", f"rule-{number}.yml"), "w") as file:
            file.write(RULE.format(number=number, pattern=pattern(number), bad=bad(number)))
    for number in range(100):
        os.makedirs(os.path.dirname(path(repository, number)), exist_ok=True)
        append(repository, number, number, 200)
    git("add", "-A", "-f")
    git("commit", "-qm", "Lay the ground")


def path(repository, number):
    return os.path.join(repository, "src", f"part{number % 10}", f"File{number}.java")


def append(repository, number, value, rows):
    with open(path(repository, number), "a") as file:
        file.writelines(line(value, row) for row in range(rows))


def line(number, row):
    return f"    private final Value{row} value{row} = compute({number}, \"text {row}\"); // kept for later\n"


def pattern(number):
    """In the shapes that learned rules have; the last two name no word that a line must hold."""
    shapes = [
        r"\blegacy{}\s*\(.*\)\s*;?$", r"^\s*import old{}\.", r"\bassert{}\(\s*null\b", r"== Old{}\.VALUE\b", r"new Old{}\(",
        r"@Old{}\b", r"\.old{}\s*\(", r"throw new Old{}Exception", r"\b(?:OLD{0}|FORMER{0})\b", r"\b[tT][oO][dD][oO]{}:\s+$",
    ]
    return shapes[number % 10].format(number)


def bad(number):
    lines = ["legacy{}(a);", "import old{}.A;", "assert{}(null, a)", "a == Old{}.VALUE", "new Old{}(a)", "@Old{}", "a.old{}(b)",
             "throw new Old{}Exception()", "OLD{}", "todo{}:  "]
    return lines[number % 10].format(number)


RULE = """id: rule-{number}
statement: Use the new form, not the {number}th old one.
stage: block
scope: ["src/**/*.java", "!**/generated/**"]
check:
  kind: line
  forbid: '{pattern}'
  unless: '^\\s*//'
examples:
  bad:
    - '{bad}'
  good:
    - 'modern(a);'
evidence:
  - {{source: gerrit, review: '1', path: 'src/A.java', line: 3, author: 'A. Reviewer', at: 2020-01-02, comment: 'use the new one'}}
trial: {{reviews: 5, authors: 3, conformance: 1.0, alarms: 0, lines: 4000, at: 2026-01-02}}
replaces: []
"""
