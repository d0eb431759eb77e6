"""Times `git commit` with and without hooks; see commit.sh."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import ground

COMMIT_HOOKS = ["pre-commit", "commit-msg", "post-commit"]
# Milliseconds.
MOST_FOR_COMMIT, MOST_FOR_POST_COMMIT = 15, 5


def main():
    turns, precept, commands = int(sys.argv[1]), *(os.path.abspath(path) for path in sys.argv[2:4])
    with tempfile.TemporaryDirectory(prefix="precept-commit-") as folder:
        environment = ground.environment(folder)
        binaries = os.path.join(folder, "bin")
        os.mkdir(binaries)
        for path in (precept, commands):
            shutil.copy(path, binaries)
        tool = os.path.join(binaries, "precept")
        first = os.path.join(folder, "none")
        ground.make(first, environment)
        subprocess.run([tool, "learn"], cwd=first, env=environment, check=True, stdout=subprocess.DEVNULL)
        cases = {"none": first}
        for name in ["empty", "precept", "empty post-commit", "precept post-commit"]:
            cases[name] = shutil.copytree(first, os.path.join(folder, name.replace(" ", "-")), symlinks=True)
            hooks = ["post-commit"] if "post" in name else COMMIT_HOOKS
            install(cases[name], hooks, name.startswith("precept") and tool, environment)
            subprocess.run([tool, "check"], cwd=cases[name], env=environment, check=True)
            subprocess.run([tool, "learn"], cwd=cases[name], env=environment, check=True, stdout=subprocess.DEVNULL)

        spent = {name: [] for name in cases}
        for turn in range(turns + 3):
            for name, repository in cases.items():
                seconds = commit(repository, turn, environment)
                # The first few warm the caches up.
                if turn >= 3:
                    spent[name].append(seconds * 1000)
        report(spent)


def install(repository, hooks, tool, environment):
    folder = os.path.join(repository, ".git", "hooks")
    if tool:
        subprocess.run([tool, "install"], cwd=repository, env=environment, check=True, stdout=subprocess.DEVNULL)
        for name in os.listdir(folder):
            if name not in hooks:
                os.remove(os.path.join(folder, name))
    else:
        for name in hooks:
            path = os.path.join(folder, name)
            with open(path, "w") as file:
                file.write("#!/bin/sh\nexit 0\n")
            os.chmod(path, 0o755)


def commit(repository, turn, environment):
    ground.append(repository, turn % 100, turn + 1000, 20)
    subprocess.run(["git", "add", "-A"], cwd=repository, env=environment, check=True)
    start = time.perf_counter()
    done = subprocess.run(
        ["git", "commit", "-qm", f"Compute value {turn}"], cwd=repository, env=environment, capture_output=True)
    seconds = time.perf_counter() - start
    if done.returncode != 0 or done.stderr:
        sys.exit(f"commit failed in {repository}: {done.stderr.decode()}")
    return seconds


def report(spent):
    for name, times in spent.items():
        more = statistics.median(t - n for t, n in zip(times, spent["none"]))
        ratio = statistics.median(t / n for t, n in zip(times, spent["none"]))
        label = {"none": "no hooks", "empty": "three empty hooks", "precept": "precept's three hooks"}.get(name, name)
        print(f"git commit, {label:24} {statistics.median(times):6.2f} ms   {more:+6.2f} ms   {ratio:.2f}x")
    hooks = statistics.median(p - n for p, n in zip(spent["precept"], spent["none"]))
    behind = statistics.median(
        p - e for p, e in zip(spent["precept post-commit"], spent["empty post-commit"]))
    print(f"the hooks of a commit        {hooks:+6.2f} ms   (at most {MOST_FOR_COMMIT})")
    print(f"post-commit over an empty one{behind:+6.2f} ms   (at most {MOST_FOR_POST_COMMIT})")
    sys.exit(0 if hooks <= MOST_FOR_COMMIT and behind <= MOST_FOR_POST_COMMIT else 1)


main()
