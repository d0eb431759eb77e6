#!/bin/sh
# A year with precept, replayed: a real history with its review comments in the order of time, through the real hooks.
# What is printed is told in year.py. Works in a clone of its own; REPOSITORY, which must hold the patch sets that were
# commented on, is only read.
#   Tests/Benchmarks/year.sh REPOSITORY COMMENTS.jsonl [--until DAY] [--years N] [--page FILE] [--keep FOLDER]
set -eu
[ $# -ge 2 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }
repository=$(cd "$1" && pwd -P)
comments=$(cd "$(dirname "$2")" && pwd -P)/$(basename "$2")
shift 2
here=$(pwd)
cd "$(dirname "$0")/../.."
static=--static-swift-stdlib
[ "$(uname -s)" != Darwin ] || static=
# shellcheck disable=SC2086
swift build -c release $static >&2
# shellcheck disable=SC2086
precept=$(swift build -c release $static --show-bin-path)/precept
year=$PWD/Tests/Benchmarks/year.py
cd "$here"
exec python3 "$year" "$precept" "$repository" "$comments" "$@"
