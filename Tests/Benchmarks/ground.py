"""The repository that check.sh and commit.sh measure in: 100 files, 20 rules."""

import os
import subprocess


def environment(home):
    """Nobody's settings, and people with names."""
    return {
        "PATH": os.environ["PATH"], "HOME": home, "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
    }


def make(repository, environment):
    os.makedirs(os.path.join(repository, ".precept", "rules"))
    git = lambda *arguments: subprocess.run(["git", *arguments], cwd=repository, env=environment, check=True)
    git("init", "-q", ".")
    for number in range(20):
        with open(os.path.join(repository, ".precept", "rules", f"rule-{number}.yml"), "w") as file:
            file.write(RULE.format(number=number, word=f"legacy{number}"))
    for number in range(100):
        os.makedirs(os.path.dirname(path(repository, number)), exist_ok=True)
        append(repository, number, number, 200)
    git("add", "-A")
    git("commit", "-qm", "Lay the ground")


def path(repository, number):
    return os.path.join(repository, "src", f"part{number % 10}", f"File{number}.java")


def append(repository, number, value, rows):
    with open(path(repository, number), "a") as file:
        file.writelines(line(value, row) for row in range(rows))


def line(number, row):
    return f"    private final Value{row} value{row} = compute({number}, \"text {row}\"); // kept for later\n"


RULE = """id: rule-{number}
statement: Use the new interface, not {word}.
stage: block
scope: ["src/**/*.java", "!**/generated/**"]
check:
  kind: line
  forbid: '\\b{word}\\s*\\(.*\\)\\s*;?$'
  unless: '^\\s*//'
examples:
  bad:
    - '{word}(a);'
  good:
    - 'modern(a);'
evidence:
  - {{source: gerrit, review: '1', path: 'src/A.java', line: 3, author: 'A. Reviewer', at: 2020-01-02, comment: 'use the new one'}}
trial: {{reviews: 5, authors: 3, conformance: 1.0, alarms: 0, lines: 4000, at: 2026-01-02}}
replaces: []
"""
