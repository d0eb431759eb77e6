"""Times importing and learning, and learning again with nothing new; see learn.sh."""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

MOST_SECONDS = 10
MOST_MEBIBYTES = 600
MOST_TIMES_REV_PARSE = 20


def main():
    precept, repository, comments, turns = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "PATH": os.environ["PATH"], "HOME": folder, "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": "/dev/null",
        }
        clone = os.path.join(folder, "clone")
        # A mirror may lack large objects, which a local clone copies as they are.
        subprocess.run(["git", "clone", "-q", "--no-checkout", repository, clone], env=environment, check=True)
        imported = run([precept, "import", comments], clone, environment, shown=True)
        learned = run([precept, "learn"], clone, environment, shown=True)
        again, floor = [], []
        for _ in range(int(turns)):
            floor.append(run(["git", "rev-parse", "HEAD"], clone, environment))
            again.append(run([precept, "learn"], clone, environment))
    # Of all children: git's clone is among them and stays far below.
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    ratio = statistics.median(again) / statistics.median(floor)
    print(f"import                    {imported:7.2f} s")
    print(f"learn                     {learned:7.2f} s     (at most {MOST_SECONDS})")
    print(f"most memory               {peak:7.0f} MiB   (at most {MOST_MEBIBYTES})")
    print(f"git rev-parse HEAD        {statistics.median(floor) * 1000:7.2f} ms")
    print(f"learn with nothing new    {statistics.median(again) * 1000:7.2f} ms")
    print(f"ratio of medians          {ratio:7.2f}       (at most {MOST_TIMES_REV_PARSE})")
    reached = learned <= MOST_SECONDS and peak <= MOST_MEBIBYTES and ratio <= MOST_TIMES_REV_PARSE
    sys.exit(0 if reached else 1)


def run(command, folder, environment, shown=False):
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    spent = time.perf_counter() - start
    if done.returncode != 0:
        sys.exit(f"{command} failed: {done.stderr.decode()}")
    if shown:
        print(done.stdout.decode())
    return spent


main()
