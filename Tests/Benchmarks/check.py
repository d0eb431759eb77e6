"""Times the staged check beside `git diff --cached`; see check.sh."""

import os
import statistics
import subprocess
import sys
import tempfile
import time

import ground

LIMIT = 2.5


def main():
    precept, commands = (os.path.abspath(path) for path in sys.argv[2:4])
    with tempfile.TemporaryDirectory() as folder:
        environment = ground.environment(folder)
        repository = os.path.join(folder, "repository")
        ground.make(repository, environment)
        for number in range(10):
            ground.append(repository, number, number + 1000, 20)
        run(["git", "add", "-A"], repository, environment)
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


main()
