"""Times the staged check beside `git diff --cached`; see check.sh."""

import os
import statistics
import subprocess
import sys
import tempfile
import time

LIMIT = 2.5


def main():
    precept, commands = (os.path.abspath(path) for path in sys.argv[2:4])
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "PATH": os.environ["PATH"], "HOME": folder, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
        }
        repository = os.path.join(folder, "repository")
        make(repository, environment)
        # The first check leaves the compiled rules behind.
        run([commands, "check", "--staged"], repository, environment)
        check, diff = [precept, "check", "--staged"], ["git", "diff", "--cached"]
        checks, diffs, floors = [], [], []
        for _ in range(int(sys.argv[1])):
            diffs.append(run(diff, repository, environment))
            checks.append(run(check, repository, environment))
            floors.append(run(["git", "rev-parse", "HEAD"], repository, environment))
        ratios = [c / d for c, d in zip(checks, diffs)]
        ratio = statistics.median(checks) / statistics.median(diffs)
        print(f"git rev-parse HEAD      {statistics.median(floors) * 1000:6.2f} ms")
        print(f"git diff --cached       {statistics.median(diffs) * 1000:6.2f} ms")
        print(f"precept check --staged  {statistics.median(checks) * 1000:6.2f} ms")
        print(f"ratio of medians        {ratio:6.2f}   median of ratios {statistics.median(ratios):.2f}   (at most {LIMIT})")
        sys.exit(0 if ratio <= LIMIT else 1)


def run(command, folder, environment):
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    spent = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"{command} failed: {done.stderr.decode()}")
    return spent


def make(repository, environment):
    os.makedirs(os.path.join(repository, ".precept", "rules"))
    git = lambda *arguments: subprocess.run(["git", *arguments], cwd=repository, env=environment, check=True)
    git("init", "-q", ".")
    for number in range(20):
        with open(os.path.join(repository, ".precept", "rules", f"rule-{number}.yml"), "w") as file:
            file.write(RULE.format(number=number, word=f"legacy{number}"))
    for number in range(100):
        folder = os.path.join(repository, "src", f"part{number % 10}")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, f"File{number}.java"), "w") as file:
            file.writelines(line(number, row) for row in range(200))
    git("add", "-A")
    git("commit", "-qm", "Lay the ground")
    for number in range(10):
        path = os.path.join(repository, "src", f"part{number}", f"File{number}.java")
        with open(path, "a") as file:
            file.writelines(line(number + 1000, row) for row in range(20))
    git("add", "-A")


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

main()
