"""Times learning on more and more comments; see scale.sh."""

import itertools
import json
import os
import resource
import subprocess
import sys
import tempfile
import time

STEPS = 4


def main():
    precept, repository, number, *files = sys.argv[1:]
    comments = [json.loads(line) for name in files for line in open(name, encoding="utf-8")]
    print(f"{'comments':>9} {'import s':>9} {'learn s':>9} {'ms each':>9} {'proposals':>10} {'MiB':>6}")
    for count in [int(number) >> step for step in reversed(range(STEPS))]:
        with tempfile.TemporaryDirectory() as folder:
            environment = {
                "PATH": os.environ["PATH"], "HOME": folder, "GIT_CONFIG_NOSYSTEM": "1",
                "GIT_CONFIG_GLOBAL": "/dev/null",
            }
            clone = os.path.join(folder, "clone")
            subprocess.run(["git", "clone", "-q", "--no-checkout", repository, clone], env=environment, check=True)
            path = os.path.join(folder, "comments.jsonl")
            with open(path, "w", encoding="utf-8") as file:
                for comment in itertools.islice(shifted(comments), count):
                    file.write(json.dumps(comment) + "\n")
            imported, _ = run([precept, "import", path], clone, environment)
            learned, output = run([precept, "learn"], clone, environment)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
        proposals = sum("[" in line for line in output.splitlines())
        print(f"{count:9} {imported:9.2f} {learned:9.2f} {learned * 1000 / count:9.3f} {proposals:10} {peak:6.0f}", flush=True)


def shifted(comments):
    """The comments over and over, each time of other reviews, by other people and about other files."""
    for turn in itertools.count():
        for comment in comments:
            comment = dict(comment, id=f"{comment['id']}~{turn}")
            for key in ("review", "author"):
                if key in comment:
                    comment[key] = f"{comment[key]}~{turn}"
            if turn and not comment.get("path", "/").startswith("/"):
                comment["path"] = f"copy{turn}/{comment['path']}"
            # A commit that the repository has would be looked into once for each copy.
            comment.pop("commit", None)
            yield comment


def run(command, folder, environment):
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    spent = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"{command} failed: {done.stderr.decode()}")
    return spent, done.stdout.decode()


main()
