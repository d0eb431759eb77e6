"""Kills commands at random moments and checks that nothing is lost; see kill.sh."""

import collections
import glob
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

WORDS = "sum mean mode span rank root area edge face node".split()
RULE = """id: no-foo
statement: Write bar, not foo.
stage: block
scope: ["**/*.py"]
check:
  kind: line
  forbid: '\\bfoo\\b'
fix: {find: '\\bfoo\\b', replace: bar}
"""

# Three findings and their fates: two mended before the commit, one waived; all still in the log alone.
FINDINGS = ("for n in 3 4 5; do echo foo = $n >> src/m$n.py; git add src/m$n.py; git commit -qm 'Add foo' || true; done; "
            "for n in 3 4; do git checkout -q HEAD src/m$n.py; done; "
            "echo 'foo = 5  # precept: allow no-foo by design' >> src/m5.py; sed -i.bak '/foo = 5$/d' src/m5.py; rm src/m5.py.bak; "
            "git add src/m5.py; git commit -qm 'Keep foo'")

# A name, what makes it ready, and what is killed. What makes it ready runs to its end.
STEPS = [
    ("commit", "", "git commit -qm 'Add one'"),
    ("commit that is blocked", "echo 'foo = 1' >> src/m2.py && git add src/m2.py", "git commit -qm 'Add foo'"),
    ("commit -a", "", "git commit -qam 'Add all'"),
    ("commit PATH", "", "git commit -qm 'Add other' src/other.py"),
    ("commit --amend", "", "git commit -q --amend -m 'Amend'"),
    ("check", "rm -f .git/precept/compiled-rules; echo 'foo = 1' >> src/m2.py && git add src/m2.py", "precept check"),
    ("first learn", "rm -rf .git/precept", "precept learn"),
    ("learn --rebuild", "", "precept learn --rebuild"),
    ("learn what is new", "precept import ../more.jsonl", "precept learn"),
    ("import", "", "precept import ../more.jsonl"),
    ("first import", "git update-ref -d refs/notes/precept", "precept import ../comments.jsonl"),
    ("accept", "", "precept accept no-trailing-whitespace"),
    ("accept --commit", "", "precept accept no-trailing-whitespace --commit"),
    ("accept --all --commit with edits", "echo mine >> CLAUDE.md", "precept accept --all --commit"),
    ("reject", "", "precept reject no-trailing-whitespace --reason 'the formatter does it'"),
    ("retire", "precept accept no-foo --commit", "precept retire no-foo"),
    ("accept --private", "", "precept accept no-trailing-whitespace --private"),
    ("share", "precept accept no-trailing-whitespace --private", "precept share no-trailing-whitespace"),
    ("share --commit", "precept accept no-trailing-whitespace --private", "precept share no-trailing-whitespace --commit"),
    ("undo", "precept accept no-trailing-whitespace", "precept undo"),
    ("undo of a commit", "precept accept no-trailing-whitespace --commit", "precept undo"),
    ("sync-instructions --commit", "sed -i.bak s/block/warn/ .precept/rules/no-foo.yml", "precept sync-instructions --commit"),
    ("sync", "git clone -q --bare . ../server.git && git remote add origin ../server.git && precept sync"
     " && git clone -q ../server.git ../other && cd ../other && precept sync && precept import ../more.jsonl && precept sync"
     " && cd ../project && echo '{\"id\": \"own\", \"comment\": \"no foo\"}' | precept import -", "precept sync"),
    ("fix", "git reset -q src/m1.py && git checkout -q src/m1.py && echo 'foo = 1' >> src/m1.py && git add src/m1.py"
     " && echo 'unstaged = 1' >> src/m1.py", "precept fix --yes"),
    ("status, which imports outcomes", FINDINGS, "precept status"),
    ("explain, which imports outcomes", FINDINGS, "precept explain no-foo"),
    ("learn, which imports outcomes", FINDINGS, "precept learn"),
    ("learn --rebuild with outcomes known", f"{FINDINGS}; precept status", "precept learn --rebuild"),
    ("commit whose log is full", f"{FINDINGS}; head -c 1048600 /dev/zero | tr '\\0' '\\n' >> .git/precept/outcomes.log;"
     " echo 'foo = 1' >> src/m2.py && git add src/m2.py", "git commit -qm 'Add foo'"),
    ("attest", "git add -A", "precept attest -- true"),
    ("attest again", "git add -A; precept attest -- true; echo more >> src/m2.py; git add -A", "precept attest -- true"),
    ("install --ci github", "", "precept install --ci github --from https://example.org/precept.git --at v1"),
    ("install --ci gitlab", "", "precept install --ci gitlab --from https://example.org/precept.git --at v1"),
    ("install", "precept uninstall", "precept install"),
    ("uninstall", "", "precept uninstall"),
]
# What a command says that was through when it was killed.
DONE_ALREADY = [b"is rejected already", b"no proposal", b"the team already", b"no amendment to undo"]
# May be there after a kill, and git itself says to remove them; the names of their leftovers are git's.
GIT_LOCKS = ["index.lock", "HEAD.lock", "config.lock", "next-index-*.lock", "packed-refs.lock", "refs/**/*.lock"]


def main():
    kills, seed, executables = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="precept-kill-") as folder:
        environment = make_environment(folder, executables)
        template = os.path.join(folder, "template")
        make_template(template, environment)
        ends = [rehearse(folder, template, step, environment) for step in STEPS]
        failures, tally, litter = [], collections.Counter(), collections.Counter()
        for number in range(kills):
            index = number % len(STEPS) if number < 2 * len(STEPS) else chance.randrange(len(STEPS))
            moment = chance.random() * 1.05
            outcome, complaints, left = strike(folder, template, STEPS[index], ends[index], moment, environment)
            tally[outcome] += 1
            litter.update(left)
            for complaint in complaints:
                failures.append(f"kill {number} of {STEPS[index][0]} at {moment:.2f}: {complaint}")
        print(f"{kills} kills over {len(STEPS)} commands (seed {seed}): {tally['midway']} midway, {tally['done']} just done")
        for name, count in sorted(litter.items()):
            print(f"  left behind {count} times: {name}")
        for failure in failures:
            print(failure)
        print(f"{len(failures)} losses")
        return 1 if failures else 0


def make_environment(folder, executables):
    home = os.path.join(folder, "home")
    os.mkdir(home)
    return {
        "PATH": f"{executables}:{os.environ['PATH']}", "HOME": home, "TMPDIR": folder, "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_EDITOR": "true", "LC_ALL": "C", "TZ": "UTC", "PRECEPT_LEARN": "wait",
        "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org", "GIT_AUTHOR_DATE": "2026-01-05T12:00:00Z",
        "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.org",
        "GIT_COMMITTER_DATE": "2026-01-05T12:00:00Z", "PRECEPT_NOW": "1767614400",
    }


def sh(command, where, environment, check=True):
    result = subprocess.run(
        ["sh", "-c", command], cwd=where, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT)
    if check and result.returncode != 0:
        raise SystemExit(f"{command} failed with {result.returncode}:\n{result.stdout.decode('utf-8', 'replace')}")
    return result


def comments(review):
    for number, word in enumerate(WORDS, 1):
        place = {"review": f"{review}{number}", "path": f"src/m{number}.py", "author": "Ben"}
        yield {"id": f"a{review}{number}", "line": 4, "comment": "Trailing whitespace", **place,
               "before": [f"    {word} = {number}  "], "after": [f"    {word} = {number}"]}
        yield {"id": f"b{review}{number}", "line": 5, "comment": f"Name this after the {word}", **place,
               "before": [f"    a{number} = {number}"], "after": [f"    {word}_count = {number}"]}


def make_template(template, environment):
    """A repository that has learned, with hooks and a hook of another tool, a rule, and work half staged."""
    project = os.path.join(template, "project")
    os.makedirs(os.path.join(project, "src"))
    os.makedirs(os.path.join(project, ".precept/rules"))
    write(os.path.join(project, ".precept/rules/no-foo.yml"), RULE)
    write(os.path.join(project, "CLAUDE.md"), "# Notes\n\nRun the tests.\n")
    write(os.path.join(template, "comments.jsonl"), lines(comments(1)))
    write(os.path.join(template, "more.jsonl"), lines(comments(2)))
    sh("git init -q -b main", project, environment)
    for number in range(1, 11):
        write(os.path.join(project, f"src/m{number}.py"), f"import os\n\ndef f{number}(x):\n    return x + {number}\n")
        sh(f"git add . && git commit -qm 'Add m{number}'", project, environment)
    write(os.path.join(project, "src/other.py"), "other = 1\n")
    sh("git add . && git commit -qm 'Add other' && git revert --no-edit HEAD~1", project, environment)
    write(os.path.join(project, ".git/hooks/pre-commit"), "#!/bin/sh\ntouch theirs-ran\n")
    sh("chmod +x .git/hooks/pre-commit && precept install && precept import ../comments.jsonl && precept learn",
       project, environment)
    if b"no-trailing-whitespace" not in sh("precept review", project, environment).stdout:
        raise SystemExit("nothing was proposed: the rest would test too little")
    sh("echo 'staged = 1' >> src/m1.py && git add src/m1.py && echo 'unstaged = 1' >> src/m1.py"
       " && echo 'other = 2' >> src/other.py && echo new > untracked", project, environment)


def copy(folder, template):
    place = tempfile.mkdtemp(dir=folder)
    project = os.path.join(place, "project")
    shutil.copytree(template, place, symlinks=True, dirs_exist_ok=True)
    return place, project


def rehearse(folder, template, step, environment):
    """Runs a step to its end: how long it takes, and what is there before and after."""
    place, project = copy(folder, template)
    sh(step[1] or "true", project, environment)
    before = state(project, environment)
    started = time.monotonic()
    sh(step[2], project, environment, check=False)
    seconds = time.monotonic() - started
    after = state(project, environment)
    end = {"seconds": seconds, "before": before, "after": after}
    if is_about_outcomes(step):
        end["told"] = told(project, environment)
        shutil.rmtree(place)
        place, project = copy(folder, template)
        sh(step[1], project, environment)
        end["told before"] = told(project, environment)
        if b"1 waived" not in end["told before"]:
            raise SystemExit(f"{step[0]}: no fates to lose: {end['told before'][:500]!r}")
    shutil.rmtree(place)
    return end


def is_about_outcomes(step):
    return FINDINGS in step[1]


def told(project, environment):
    """All that is known of the rule's findings, from the memory and the hooks' log together."""
    return sh("precept explain no-foo", project, environment, check=False).stdout


def strike(folder, template, step, end, moment, environment):
    place, project = copy(folder, template)
    sh(step[1] or "true", project, environment)
    process = subprocess.Popen(
        ["sh", "-c", step[2]], cwd=project, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    time.sleep(moment * end["seconds"])
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    outcome = "midway" if process.wait() == -signal.SIGKILL else "done"
    time.sleep(0.01)
    complaints, litter = judge(project, step, end, environment)
    shutil.rmtree(place)
    return outcome, complaints, litter


def judge(project, step, end, environment):
    complaints, litter = [], set()
    before, after = end["before"], end["after"]

    # Git's own locks are in the way of git itself, which says so; anything of ours would be a fault.
    for pattern in GIT_LOCKS:
        locks = glob.glob(os.path.join(project, ".git", pattern), recursive=True)
        for lock in locks + glob.glob(os.path.join(project, "../server.git", pattern), recursive=True):
            litter.add("git's " + os.path.relpath(lock, os.path.join(project, ".git")).replace(digits(lock), ""))
            os.unlink(lock)
    now = state(project, environment)
    # Several hooks, rules or files may be written one after the other; each is whole.
    for key in now.keys() - {"hooks", "rules", "files"}:
        if now[key] in (before[key], after[key]):
            continue
        complaints.append(f"{key} is neither as before nor as after: {now[key]!r}")
    for path in now["files"].keys() | before["files"].keys() | after["files"].keys():
        found = now["files"].get(path)
        if found not in (before["files"].get(path), after["files"].get(path)):
            complaints.append(f"{path} is neither as before nor as after: {found!r}")
    for name in os.listdir(project) + os.listdir(os.path.join(project, ".precept/rules")):
        if ".precept-" in name:
            litter.add("a file in the worktree, " + name.replace(digits(name), "PID"))

    fsck = sh("git fsck --no-dangling 2>&1", project, environment, check=False)
    if fsck.returncode != 0:
        complaints.append("git fsck: " + fsck.stdout.decode("utf-8", "replace"))
    rules = sh("precept rules", project, environment, check=False)
    if rules.returncode != 0 or b"not in force" in rules.stdout:
        complaints.append("precept rules: " + rules.stdout.decode("utf-8", "replace"))

    if is_about_outcomes(step):
        known = told(project, environment)
        if known not in (end["told before"], end["told"]):
            complaints.append(f"outcomes are told neither as before nor as after: {known!r}")
    complaints += broken_records(project)

    # The other tool's hook still runs, and git still commits.
    remove(os.path.join(project, "theirs-ran"))
    commit = sh("SKIP=no-foo git commit --allow-empty -qm 'After all'", project, environment, check=False)
    if commit.returncode != 0:
        complaints.append("committing afterwards: " + commit.stdout.decode("utf-8", "replace"))
    if not os.path.exists(os.path.join(project, "theirs-ran")):
        complaints.append("the other tool's pre-commit no longer runs")

    # The same again does the rest of it.
    if step[2].startswith("precept") and step[0] != "check":
        again = sh(step[2], project, environment, check=False)
        if again.returncode != 0 and not any(words in again.stdout for words in DONE_ALREADY):
            complaints.append("run again: " + again.stdout.decode("utf-8", "replace"))
        done = state(project, environment)
        for key in ["CLAUDE.md", "rules", "notes", "hooks"]:
            if key != "CLAUDE.md" or "edits" not in step[0]:
                if done[key] != after[key]:
                    complaints.append(f"run again, {key} is not as after one run: {done[key]!r}")
    return complaints, litter


def broken_records(project):
    """Lines of the log or of the attested trees that are whole, and no record."""
    folder = os.path.join(project, ".git/precept")
    for name in ["outcomes.log", "outcomes.log.1"]:
        for line in (read(os.path.join(folder, name)) or b"").split(b"\n")[:-1]:
            try:
                line == b"" or json.loads(line)
            except ValueError:
                yield f"{name} holds {line!r}"
    for line in (read(os.path.join(folder, "attested")) or b"").splitlines():
        if len(line.split(b" ")) != 3:
            yield f"attested holds {line!r}"


def state(project, environment):
    """What must be as before or as after. Index and refs as git sees them, files byte for byte."""
    out = lambda command: sh(command, project, environment, check=False).stdout
    rules = {}
    for path in sorted(glob.glob(os.path.join(project, ".precept/**/*.yml"), recursive=True)):
        rules[os.path.relpath(path, project)] = read(path)
    hooks = {}
    for path in sorted(glob.glob(os.path.join(project, ".git/hooks/*")) + glob.glob(os.path.join(project, ".git/hooks/*/*"))):
        if os.path.isfile(path) and not path.endswith(".sample"):
            hooks[os.path.relpath(path, project)] = read(path)
    files = {path: read(os.path.join(project, path)) for path in ["src/m1.py", "src/other.py", "untracked"]}
    ours = [".github/workflows/precept.yml", ".gitlab-ci.yml", ".gitlab/precept.yml"]
    files.update({path: found for path in ours if (found := read(os.path.join(project, path))) is not None})
    files.update(rules)
    return {
        "index": out("git ls-files -s"), "HEAD": out("git rev-parse HEAD"),
        "notes": out("git rev-parse --verify -q refs/notes/precept^{tree}"),
        "CLAUDE.md": read(os.path.join(project, "CLAUDE.md")), "hooks path": out("git config core.hooksPath"),
        "rules": rules, "hooks": hooks, "files": files,
    }


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


def remove(path):
    if os.path.exists(path):
        os.unlink(path)


def lines(records):
    return "".join(json.dumps(record) + "\n" for record in records)


def digits(name):
    """The process id in a name, or what is in no name."""
    runs = "".join(c if c.isdigit() else " " for c in os.path.basename(name)).split()
    return max(runs, key=len) if runs else "\0"


if __name__ == "__main__":
    sys.exit(main())
