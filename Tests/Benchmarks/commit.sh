#!/bin/sh
# What a whole `git commit` pays for the hooks: none, hooks that do nothing, and precept's, in turns and in one
# run, in repositories that are otherwise the same: 100 files, 20 rules, one staged file a commit. Then
# post-commit alone, beside one that does nothing, with nothing to learn.
#   Tests/Benchmarks/commit.sh [turns]
#   PRECEPT_LINK=--static-swift-stdlib Tests/Benchmarks/commit.sh     linked otherwise than install.sh does
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
. "$here/Tests/Benchmarks/build.sh"
exec python3 "$here/Tests/Benchmarks/commit.py" "${1:-100}" "$lean" "$full"
