"""Replays a year of a real history with precept in it; see year.sh.

Before the year: the clone stands at the main line's last commit, all comments so far are imported, and `precept learn`
proposes. Then commit by commit: each patch set that reviewers commented on is judged as its author would have staged it,
by the pre-commit hook, and the change then committed as it was accepted, through the hooks; what blocks it all the same
is let in with SKIP, for history did. A comment whose lines a rule that warns or blocks has shown before is not said, so
it is not imported; all others are, with their change. At each month's end: `learn`, then the policy: every proposal is
accepted at its own stage, and so is every change of stage.

At the end the rules with a check, whatever their stage, judge the same patch sets again, and those of the year before:
what reviewers said in history that these rules would have caught. Rules are learned from what came before them, so the
year before flatters them, and in the year only what was caught at its time counts.
"""

import argparse
import json
import os
import re
import shutil
import tempfile
import time
from datetime import datetime, timezone

import replay
from replay import Clone, Comments, caught, main_line


def main():
    options = arguments()
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="precept-year-") as folder:
        year = Year(folder, options)
        year.run()
        year.look_back()
        print(year.clone.tool("status"))
        year.clone.tool("report", *(["--output", os.path.abspath(options.page)] if options.page else []))
        if options.keep:
            shutil.copytree(year.clone.path, options.keep, symlinks=True)
    print(f"{time.monotonic() - started:.0f} s")


def arguments():
    parser = argparse.ArgumentParser(prog="year.sh")
    parser.add_argument("precept")
    parser.add_argument("repository")
    parser.add_argument("comments")
    parser.add_argument("--until", help="the year's last day, such as 2018-12-31; by default that of the last comment")
    parser.add_argument("--years", type=int, default=1)
    parser.add_argument("--page", help="where to write what precept report writes")
    parser.add_argument("--keep", help="where to leave the clone")
    return parser.parse_args()


class Year:
    def __init__(self, folder, options):
        self.folder = folder
        self.comments = Comments(options.comments)
        end = datetime.fromisoformat(options.until) if options.until else datetime.fromtimestamp(max(c["at"] for c in self.comments.all), timezone.utc)
        months = range((end.year - 2 * options.years) * 12 + end.month, end.year * 12 + end.month)
        self.starts = [datetime(m // 12, m % 12 + 1, 1, tzinfo=timezone.utc) for m in [*months, months[-1] + 1]]
        self.first = len(months) // 2
        self.clone = Clone(folder, options.repository, options.precept)
        self.base, self.before, tip = (self.commit_at(self.starts[n]) for n in (self.first, 0, -1))
        self.lines = main_line(self.clone, self.before, self.base), main_line(self.clone, self.base, tip)
        # A change may have been commented on long before it was accepted.
        self.changes = self.comments.of_changes(self.clone, self.starts[0].timestamp() - 365 * 86_400)
        self.known, self.unread = set(), 0
        self.months = [Month(start) for start in self.starts[:-1]]

    def commit_at(self, moment):
        return self.clone.git("rev-list", "-1", "--first-parent", f"--before={int(moment.timestamp())}", self.clone.tip)

    def month_of(self, moment):
        later = [n for n, start in enumerate(self.starts) if start.timestamp() > moment]
        return min(max((later[0] if later else len(self.starts)) - 1, 0), len(self.months) - 1)

    def run(self):
        clone = self.clone
        clone.begin(self.base)
        clone.now = int(self.starts[self.first].timestamp())
        clone.show_told()
        clone.git("worktree", "add", "-q", "--detach", "--no-checkout", self.attempts)
        clone.tool("install")
        # What comes in with a change of the year waits for it.
        awaited = {c["id"] for commit in self.lines[1] for _, comments in self.patch_sets(commit) for c in comments}
        self.take_in(c for c in self.comments.all if c["at"] < clone.now and c["id"] not in awaited)
        print(HEAD)
        self.decide(self.months[self.first - 1], "start")
        number = self.first
        for commit in self.lines[1]:
            while self.month_of(commit.at) > number:
                self.close(number, awaited)
                number += 1
            self.replay(commit, self.months[number])
        while number < len(self.months):
            self.close(number, awaited)
            number += 1

    @property
    def attempts(self):
        return os.path.join(self.folder, "attempts")

    def patch_sets(self, commit):
        return [entry for change in sorted(commit.changes) for entry in self.changes.get(change, [])]

    def replay(self, commit, month):
        clone = self.clone
        clone.now = max(clone.now, commit.at)
        month.commits += 1
        for patch_set, comments in self.patch_sets(commit):
            findings = self.judge(patch_set)
            # Only what was found leaves a trace in the log.
            if findings:
                clone.run([clone.precept, "hook", "pre-commit"], self.attempts, allowed=(0, 1))
                clone.run([clone.precept, "hook", "commit-msg", replay.MESSAGE], self.attempts, allowed=(0, 1))
            stopped = [c for c in comments if c["id"] not in self.known and caught(c, findings, patch_set.message)]
            month.caught += len(stopped)
            self.known |= {c["id"] for c in stopped}
            self.take_in(comments, later=month)
        clone.stage(commit.id)
        month.stopped += clone.commit(commit)

    def judge(self, patch_set):
        """What the rules that stand find in a patch set that its author stages; nothing where it cannot be read."""
        try:
            if len(patch_set.parents) != 1:
                raise replay.Failed("a merge")
            self.clone.git("update-ref", "--no-deref", "HEAD", patch_set.parents[0], folder=self.attempts)
            self.clone.git("read-tree", patch_set.id, folder=self.attempts)
            return self.clone.findings(self.attempts) + self.clone.message_findings(self.attempts, patch_set.message)
        except replay.Failed:
            self.unread += 1
            return []

    def take_in(self, comments, later=None):
        """Imports what is not known yet, now or at the month's end."""
        new = [c for c in comments if c["id"] not in self.known]
        self.known |= {c["id"] for c in new}
        if later:
            later.waiting += new
        elif new:
            self.clone.tool("import", "-", given="".join(c["line of the file"] for c in new))

    def close(self, number, awaited):
        month, end = self.months[number], self.starts[number + 1]
        clone = self.clone
        clone.now = int(end.timestamp()) - 1
        others = [c for c in self.comments.all if c["at"] <= clone.now and c["id"] not in awaited]
        month.said = len(month.waiting) + month.caught
        fresh = [c for c in others if c["id"] not in self.known]
        month.said += len(fresh)
        self.known -= {c["id"] for c in month.waiting}
        self.take_in(month.waiting + fresh)
        clone.show_told()
        self.decide(month, f"{month.start:%Y-%m}")

    def decide(self, month, name):
        clone = self.clone
        clone.tool("learn")
        waiting = json.loads(clone.tool("review", "--json"))
        ranks = ["retired", "advise", "warn", "block"]
        for proposal in waiting:
            if "from" not in proposal:
                month.proposed += 1
            elif proposal["to"] == "retired":
                month.retired += 1
            elif ranks.index(proposal["to"]) > ranks.index(proposal["from"]):
                month.promoted += 1
            else:
                month.demoted += 1
        if waiting:
            clone.tool("accept", "--all", "--commit")
            clone.tool("sync-instructions", "--check")
        status = json.loads(clone.tool("status", "--json"))
        spent = re.search(r"instructions: (\d+) of (\d+) tokens", clone.tool("rules"))
        self.copy_rules()
        month.tell(name, status, spent.groups() if spent else ("0", "1000"))

    def copy_rules(self, softened=False):
        """The rules as they stand, for patch sets to be judged by; softened, all that have a check warn."""
        rules = os.path.join(self.attempts, ".precept", "rules")
        shutil.rmtree(rules, ignore_errors=True)
        source = os.path.join(self.clone.path, ".precept", "rules")
        if os.path.isdir(source):
            shutil.copytree(source, rules)
        for name in os.listdir(rules) if softened else []:
            path = os.path.join(rules, name)
            with open(path) as file:
                text = file.read()
            with open(path, "w") as file:
                file.write(re.sub(r"(?m)^stage: (advise|block)", "stage: warn", text) if re.search(r"(?m)^check:", text) else text)

    def look_back(self):
        """Judges both years by the rules that stand at the end, and prints what reviewers had to say that they check."""
        self.copy_rules(softened=True)
        for line, at in zip(self.lines, (0, self.first)):
            for commit in line:
                month = self.months[self.month_of(commit.at)]
                if at == 0:
                    month.commits += 1
                seen = set()
                for patch_set, comments in self.patch_sets(commit):
                    new = [c for c in comments if c["id"] not in seen]
                    seen |= {c["id"] for c in new}
                    findings = self.judge(patch_set)
                    month.recurring += sum(caught(c, findings, patch_set.message) for c in new)
        print("\nComments on lines that a rule of the end checks, and that became what it passes, for 100 commits:")
        print(f"{'month':10}{'commits':>9}{'comments':>10}{'rate':>8}{'caught then':>13}{'left':>8}")
        for number, month in enumerate(self.months):
            month.tell_rates(f"{month.start:%Y-%m}", number >= self.first)
        for label, months in (("before", self.months[:self.first]), ("year", self.months[self.first:])):
            sum_of(months).tell_rates(label, label == "year")
        print(f"\n{self.unread} times a patch set was a merge, or could not be read, and was left out")


HEAD = f"{'month':9}{'commits':>8}{'said':>6}{'caught':>7}{'stopped':>8}  {'proposed':>8}{'promoted':>9}{'demoted':>8}{'retired':>8}" \
    f"  {'block':>5}{'warn':>5}{'advise':>7}{'gone':>5}{'tokens':>12}  {'found':>5}{'fixed':>6}{'let in':>7}"


class Month:
    def __init__(self, start):
        self.start = start
        self.commits = self.said = self.caught = self.stopped = self.recurring = 0
        self.proposed = self.promoted = self.demoted = self.retired = 0
        self.waiting = []

    def tell(self, name, status, spent):
        """Findings are all so far."""
        stages, outcomes = status["stages"], status["outcomes"]
        let_in = outcomes["overridden"] + outcomes["waived"] + outcomes["bypassed"]
        print(
            f"{name:9}{self.commits:8}{self.said:6}{self.caught:7}{self.stopped:8}  {self.proposed:8}{self.promoted:9}{self.demoted:8}"
            f"{self.retired:8}  {stages['block']:5}{stages['warn']:5}{stages['advise']:7}{stages['retired']:5}"
            f"{spent[0] + ' of ' + spent[1]:>12}  {outcomes['fired']:5}{outcomes['fixed']:6}{let_in:7}", flush=True)

    def tell_rates(self, name, is_in_year):
        rate = lambda count: f"{count * 100 / self.commits:.2f}" if self.commits else "-"
        then = f"{rate(self.caught):>13}{rate(max(self.recurring - self.caught, 0)):>8}" if is_in_year else ""
        print(f"{name:10}{self.commits:9}{self.recurring:10}{rate(self.recurring):>8}{then}")


def sum_of(months):
    total = Month(months[0].start)
    for month in months:
        total.commits += month.commits
        total.recurring += month.recurring
        total.caught += month.caught
    return total


main()
