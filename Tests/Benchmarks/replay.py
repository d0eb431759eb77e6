"""The clone that year.py replays a history in: its branch, its comments, and what their changes came with."""

import json
import os
import subprocess
from datetime import datetime

MESSAGE = "message"
OURS = [".precept", "CLAUDE.md"]
# Files in which people tell what agents and contributors are to do.
TOLD = ["AGENTS.md", "CONTRIBUTING.md", ".cursorrules", ".github/copilot-instructions.md"]


class Clone:
    """A clone without its files: hooks judge the index, and precept writes its own files beside none."""

    def __init__(self, folder, repository, precept):
        self.path = os.path.join(folder, "clone")
        self.precept = precept
        self.now = 0
        self.environment = {
            "PATH": os.path.dirname(precept) + ":" + os.environ["PATH"], "HOME": folder, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "Policy", "GIT_AUTHOR_EMAIL": "policy@example.org",
            "GIT_COMMITTER_NAME": "Policy", "GIT_COMMITTER_EMAIL": "policy@example.org", "PRECEPT_LEARN": "0", "LC_ALL": "C",
        }
        # Its objects are those of the repository: a patch set is on no branch, and is read all the same.
        self.run(["git", "clone", "-q", "--shared", "--no-checkout", repository, self.path], folder)
        self.tip = self.git("rev-parse", "HEAD")
        # Nothing may tell of what is to come.
        self.git("update-ref", "--no-deref", "HEAD", self.tip)
        self.git("remote", "remove", "origin")
        self.git("update-ref", "--stdin", given=self.git("for-each-ref", "--format=delete %(refname)") + "\n")

    def run(self, command, folder=None, given=None, allowed=(0,), more=None):
        environment = self.environment | {"PRECEPT_NOW": str(self.now)} | (more or {})
        done = subprocess.run(
            command, cwd=folder or self.path, env=environment, input=given, capture_output=True, text=True, errors="replace")
        if allowed is not None and done.returncode not in allowed:
            raise Failed(f"{command}: {done.stderr}{done.stdout}")
        return done

    def git(self, *arguments, **options):
        return self.run(["git", *arguments], **options).stdout.strip("\n")

    def tool(self, *arguments, **options):
        """Runs precept at the replay's own time, of which it makes its commits too."""
        date = {"GIT_AUTHOR_DATE": f"{self.now} +0000", "GIT_COMMITTER_DATE": f"{self.now} +0000"}
        return self.run([self.precept, *arguments], more=date, **options).stdout

    def begin(self, commit):
        """Goes back to a commit as if nothing had come after it."""
        self.git("symbolic-ref", "HEAD", "refs/heads/year")
        self.git("update-ref", "refs/heads/year", commit)
        self.git("read-tree", "HEAD")

    def stage(self, commit):
        """Makes the index the commit's tree with our own files in it; in the worktree, what tells people what to do."""
        ours = self.git("ls-tree", "-r", "--full-tree", "HEAD", "--", *OURS)
        self.git("read-tree", commit)
        if ours:
            self.git("update-index", "--add", "--index-info", given=ours + "\n")

    def show_told(self):
        there = self.git("ls-files", "--", *TOLD).split("\n")
        self.git("checkout-index", "-f", "-q", "--", *[path for path in there if path])

    def commit(self, commit):
        """Commits what is staged as the commit was, through the hooks.
        Returns whether it was stopped, and let in past the rules that did."""
        more = {
            "GIT_AUTHOR_NAME": commit.author or "?", "GIT_AUTHOR_EMAIL": commit.mail, "GIT_AUTHOR_DATE": f"{commit.written} +0000",
            "GIT_COMMITTER_DATE": f"{commit.at} +0000",
        }
        command = ["git", "commit", "-q", "--allow-empty", "--allow-empty-message", "--cleanup=verbatim", "-F", "-"]
        done = self.run(command, given=commit.message, more=more, allowed=None)
        if done.returncode == 0:
            return False
        # History let it in: so does the replay, past the rules that stop it.
        findings = self.findings(self.path) + self.message_findings(self.path, commit.message)
        blocking = {finding["rule"] for finding in findings if finding["stage"] == "block"}
        if not blocking:
            raise Failed(f"{commit.id} cannot be committed: {done.stderr}")
        self.run(command, given=commit.message, more=more | {"SKIP": ",".join(sorted(blocking))})
        return True

    def findings(self, folder):
        """What the check says of what is staged."""
        return self.check(folder, "--staged")

    def message_findings(self, folder, message):
        with open(os.path.join(folder, MESSAGE), "w") as file:
            file.write(message)
        findings = self.check(folder, "--message", MESSAGE)
        return [finding | {"path": "/COMMIT_MSG"} for finding in findings]

    def check(self, folder, *what):
        return json.loads(self.run([self.precept, "check", *what, "--format", "json"], folder, allowed=(0, 1)).stdout)["findings"]


class Failed(Exception):
    pass


class Commit:
    def __init__(self, record):
        self.id, parents, self.author, self.mail, written, at, self.message = record.split("\0")
        self.parents, self.written, self.at = parents.split(), int(written), int(at)
        self.changes = {line.split(":", 1)[1].strip() for line in self.message.split("\n") if line.startswith("Change-Id:")}


def commits(clone, *which, given=None):
    text = clone.git("log", "--format=%H%x00%P%x00%an%x00%ae%x00%at%x00%ct%x00%B%x01", *which, given=given)
    return [Commit(record.lstrip("\n")) for record in text.split("\x01") if record.strip()]


def main_line(clone, base, tip):
    """The commits of the main line, oldest first, each with the changes that came in by it."""
    line = commits(clone, "--first-parent", "--reverse", f"{base}..{tip}")
    for commit in line:
        if len(commit.parents) > 1:
            for merged in commits(clone, f"{commit.parents[0]}..{commit.id}"):
                commit.changes |= merged.changes
    return line


class Comments:
    def __init__(self, path):
        self.all = []
        with open(path) as file:
            for line in file:
                comment = json.loads(line)
                comment["at"] = datetime.fromisoformat(comment["created_at"].replace("Z", "+00:00")).timestamp()
                comment["line of the file"] = line
                self.all.append(comment)

    def of_changes(self, clone, since):
        """The patch sets that were commented on since a moment, by their change: `(patch set, its comments)`, oldest first."""
        by_commit = {}
        for comment in self.all:
            if comment["at"] >= since and comment.get("commit"):
                by_commit.setdefault(comment["commit"], []).append(comment)
        answers = clone.git("cat-file", "--batch-check", given="\n".join(by_commit) + "\n").split("\n")
        there = [answer.split()[0] for answer in answers if " commit " in answer]
        changes = {}
        for patch_set in commits(clone, "--no-walk=unsorted", "--stdin", given="\n".join(there) + "\n"):
            for change in patch_set.changes:
                changes.setdefault(change, []).append((patch_set, by_commit[patch_set.id]))
        for patch_sets in changes.values():
            patch_sets.sort(key=lambda entry: (entry[1][0]["at"], entry[0].id))
        return changes


def caught(comment, findings, message):
    """Whether a finding stands in the commented lines, and what became of them has its line no more."""
    before, after = comment.get("before"), comment.get("after")
    if not before or after is None or not comment.get("line"):
        return False
    lines = message.split("\n")
    for finding in findings:
        if finding.get("path") != comment["path"] or "line" not in finding:
            continue
        row = finding["line"] - comment["line"]
        if comment["path"] == "/COMMIT_MSG":
            # Gerrit counts the lines of a header that no message has.
            text = lines[finding["line"] - 1]
            row = before.index(text) if text in before else -1
        if 0 <= row < len(before) and before[row] not in after:
            return True
    return False
