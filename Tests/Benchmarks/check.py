"""Times the staged check beside `git diff --cached`; see check.sh."""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

import ground
import peers


def main():
    options = read_options()
    precept, commands = os.path.abspath(options.precept), os.path.abspath(options.commands)
    with tempfile.TemporaryDirectory(prefix="precept-check-") as folder:
        environment = ground.environment(folder)
        repository = os.path.join(folder, "repository")
        ground.make(repository, environment, options.rules, options.repository)
        for number in range(options.changed):
            ground.append(repository, number, number + 1000, options.added // options.changed)
        run(["git", "add", "-A"], repository, environment)
        # The first check leaves the compiled rules behind.
        run([commands, "check", "--staged"], repository, environment)
        files = subprocess.run(["git", "ls-files"], cwd=repository, env=environment, capture_output=True).stdout.count(b"\n")
        print(f"{files} files, {options.rules} rules, {options.added} lines added to {options.changed} files")

        cases = {
            "git rev-parse HEAD": (["git", "rev-parse", "HEAD"], repository), DIFF: (["git", "diff", "--cached"], repository),
            CHECK: ([precept, "check", "--staged"], repository),
        }
        if options.peers:
            others, missing = peers.install(repository, environment, options.rules)
            cases.update(others)
            for name in missing:
                print(f"not on PATH: {name}")
        spent = {name: [] for name in cases}
        for turn in range(options.turns + 2):
            for name, (command, place) in cases.items():
                times = run(command, place, environment)
                # The first two warm the caches up.
                if turn >= 2:
                    spent[name].append(times)
        passed = report(spent, options.limit)
        if options.memory:
            peak = peak_memory([precept, "check", "--staged"], repository, environment)
            print(f"most memory {peak:.0f} MiB   (at most {options.memory})")
            passed = passed and peak <= options.memory
        sys.exit(0 if passed else 1)


def read_options():
    options = argparse.ArgumentParser()
    options.add_argument("precept")
    options.add_argument("commands")
    options.add_argument("turns", nargs="?", type=int, default=100)
    options.add_argument("--rules", type=int, default=100)
    options.add_argument("--added", type=int, default=200, help="lines, over all changed files")
    options.add_argument("--changed", type=int, default=10, help="files, of 100")
    options.add_argument("--repository", help="one whose clone is measured in; it is only read")
    options.add_argument("--limit", type=float, default=1.6, help="times git diff --cached")
    options.add_argument("--memory", type=float, help="MiB")
    options.add_argument("--peers", action="store_true")
    return options.parse_args()


def run(command, folder, environment):
    """Milliseconds by the clock and of the processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    spent = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{command} failed: {done.stderr.decode()}")
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent * 1000, busy * 1000


def report(spent, limit):
    """Medians of the clock and of the processor's time, which other work on the machine does not stretch as much."""
    clock, busy = ({name: statistics.median(t[part] for t in times) for name, times in spent.items()} for part in (0, 1))
    print(f"{'':24} clock, ms  x diff  processor, ms  x diff")
    for name in spent:
        print(f"{name:24} {clock[name]:9.2f} {clock[name] / clock[DIFF]:7.2f} {busy[name]:14.2f} {busy[name] / busy[DIFF]:7.2f}")
    ratios = statistics.median(c[0] / d[0] for c, d in zip(spent[CHECK], spent[DIFF]))
    ratio = clock[CHECK] / clock[DIFF]
    print(f"ratio of medians {ratio:.2f}, median of ratios {ratios:.2f}   (at most {limit})")
    return ratio <= limit


def peak_memory(command, folder, environment):
    """Of that process alone: what wait4 tells has git's own in it, so Linux is asked for the peak until it ends."""
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status") as file:
                peak = max([peak] + [int(line.split()[1]) for line in file if line.startswith("VmHWM")])
        except OSError:
            pass
        time.sleep(0.001)
    return peak / 1024


DIFF, CHECK = "git diff --cached", "precept check --staged"
main()
