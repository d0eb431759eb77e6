"""Kills precept at random moments; see kill.sh."""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

RULE = """id: no-tabs
statement: Indent with spaces.
stage: block
check: {kind: line, forbid: '^\\t'}
examples: {bad: ["\\tx"], good: ["x"]}
"""
COMMENT = '{{"id":"{0}","review":"r{0}","path":"f{0}.py","line":1,"comment":"use is None","before":["if a{0} == None:"],"after":["if a{0} is None:"]}}\n'

# What is done while the knife falls: a name, and a line for the shell.
ACTIONS = {
    "commit": "git commit -qm 'Go on'",
    "commit -a": "git commit -qam 'Go on'",
    "blocked commit": "printf '\\tx\\n' > tab.txt; git add tab.txt; git commit -qm 'Tab'; git rm -q --cached tab.txt; rm tab.txt",
    "learn": "precept learn --rebuild",
    "import": "precept import ../more.jsonl",
    "accept": "precept accept --all --commit",
    "accept without a commit": "precept accept --all",
    "reject": "precept reject $(precept review | sed -n '1s/ .*//p') --reason no",
    "install": "precept uninstall && precept install",
}


def main():
    precept, times, seed = os.path.realpath(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    chance = random.Random(seed)
    counts = {}
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "PATH": f"{os.path.dirname(precept)}:{os.environ['PATH']}", "HOME": folder, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org", "TZ": "UTC", "LC_ALL": "C",
        }
        template = os.path.join(folder, "template")
        make(template, environment)
        whole = {}
        for name, action in ACTIONS.items():
            copy = fresh(template, folder)
            start = time.perf_counter()
            sh(action, copy, environment, check=False)
            whole[name] = time.perf_counter() - start
        for number in range(times):
            name = chance.choice(list(ACTIONS))
            copy = fresh(template, folder)
            before = State(copy, environment)
            process = subprocess.Popen(
                ["sh", "-c", ACTIONS[name]], cwd=copy, env=environment, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, start_new_session=True)
            time.sleep(chance.uniform(0, whole[name] * 1.1))
            ended = process.poll() is not None
            end(process)
            verify(name, before, copy, environment)
            counts[name] = counts.get(name, 0) + (0 if ended else 1)
    for name, count in sorted(counts.items()):
        print(f"{count:5} killed during {name}")
    print(f"{sum(counts.values())} of {times} killed midway, nothing lost")


def end(process):
    """Kills the whole group, and gives the last of it time to go: whoever adopts it may never reap it."""
    for _ in range(100):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        process.poll()
        time.sleep(0.001)


class State:
    """What must not be lost."""

    def __init__(self, repository, environment):
        def git(*arguments):
            return subprocess.run(["git", *arguments], cwd=repository, env=environment, capture_output=True)

        self.head = git("rev-parse", "HEAD").stdout
        index = git("ls-files", "-s")
        self.index_status = index.returncode
        self.staged = {line.split("\t")[1]: line.split()[1] for line in index.stdout.decode().splitlines()}
        self.worktree = {name: read(os.path.join(repository, name)) for name in ("a.txt", "b.txt", "untracked.txt")}
        self.instructions = read(os.path.join(repository, "CLAUDE.md"))
        self.fsck = git("fsck", "--connectivity-only", "--no-dangling").returncode
        self.notes = git("for-each-ref", "refs/notes").stdout
        hooks = os.path.join(repository, ".git", "hooks")
        self.hook = read(os.path.join(hooks, "pre-commit"))


def verify(name, before, repository, environment):
    # Git leaves its own lock behind when it is killed; that is git's to tell.
    for lock in ("index.lock", "HEAD.lock"):
        path = os.path.join(repository, ".git", lock)
        if os.path.exists(path):
            os.remove(path)
    after = State(repository, environment)

    def sure(condition, what):
        if not condition:
            sys.exit(f"{name}: {what}; kept in {shutil.copytree(repository, tempfile.mkdtemp() + '/kept')}")

    sure(after.index_status == 0, "the index cannot be read")
    sure(after.fsck == 0, "objects are missing")
    sure(after.worktree == before.worktree, "the worktree's edits changed")
    staged = after.staged.get("a.txt")
    allowed = {before.staged["a.txt"]}
    if name == "commit -a":
        allowed.add(blob(repository, "a.txt", environment))
    sure(staged in allowed, "what was staged changed")
    sure(after.instructions == before.instructions or b"precept:end" in (after.instructions or b""), "CLAUDE.md is torn")
    sure((after.instructions or b"").startswith(b"# Ours\n"), "CLAUDE.md lost the project's words")
    rules = subprocess.run(["precept", "rules"], cwd=repository, env=environment, capture_output=True, text=True)
    sure(rules.returncode == 0 and "not in force" not in rules.stderr, f"a rule is torn: {rules.stderr}")
    if name != "install":
        sure(after.hook == before.hook, "a hook changed")
    # The hooks that were there still run: ours blocks, theirs counts.
    sh("precept install", repository, environment)
    with open(os.path.join(repository, "tab.txt"), "w") as file:
        file.write("\tx\n")
    sh("git add tab.txt", repository, environment)
    ran = len(read(os.path.join(repository, "..", "ran")) or b"")
    blocked = sh("git commit -qm Tab", repository, environment, check=False)
    sure(blocked.returncode == 1 and "no-tabs" in blocked.stdout + blocked.stderr, f"the next bad commit passed: {blocked}")
    sure(len(read(os.path.join(repository, "..", "ran")) or b"") > ran, "the hook that was there runs no more")
    learned = sh("precept learn", repository, environment, check=False)
    sure(learned.returncode == 0, f"learning no longer works: {learned.stderr}")


def make(repository, environment):
    os.makedirs(repository)
    sh("git init -q . && git symbolic-ref HEAD refs/heads/main", repository, environment)
    write(repository, ".precept/rules/no-tabs.yml", RULE)
    write(repository, "CLAUDE.md", "# Ours\n")
    for name in ("a.txt", "b.txt"):
        write(repository, name, "one\ntwo\nthree\n")
    for number in range(6):
        write(repository, f"f{number}.py", f"if a{number} is None:\n    pass\n")
    write(repository, ".git/hooks/pre-commit", "#!/bin/sh\necho >> ../ran\n")
    os.chmod(os.path.join(repository, ".git/hooks/pre-commit"), 0o755)
    sh("git add . && git commit -qm Begin && git notes add -m 'a.txt:1: name it'", repository, environment)
    write(repository, "../comments.jsonl", "".join(COMMENT.format(number) for number in range(6)))
    write(repository, "../more.jsonl", "".join(COMMENT.format(number) for number in range(300)))
    sh("precept import ../comments.jsonl && precept learn && precept install", repository, environment)
    # Partly staged, and beside it edits that are not.
    write(repository, "a.txt", "one\nstaged\nthree\n")
    sh("git add a.txt", repository, environment)
    write(repository, "a.txt", "one\nstaged\nunstaged\n")
    write(repository, "b.txt", "one\nunstaged\nthree\n")
    write(repository, "untracked.txt", "mine\n")


def fresh(template, folder):
    copy = os.path.join(folder, "copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(template, copy, symlinks=True)
    sh("git update-index -q --refresh || true", copy, {"PATH": os.environ["PATH"], "HOME": folder})
    return copy


def blob(repository, name, environment):
    return sh(f"git hash-object {name}", repository, environment).stdout.strip()


def sh(line, folder, environment, check=True):
    done = subprocess.run(["sh", "-c", line], cwd=folder, env=environment, capture_output=True, text=True)
    if check and done.returncode != 0:
        sys.exit(f"{line}: {done.stderr}")
    return done


def write(folder, name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


def read(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


main()
