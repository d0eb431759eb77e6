#!/bin/sh
# What importing and learning costs on a real repository, and what a second `precept learn` costs with
# nothing new to learn, as a multiple of `git rev-parse HEAD`.
#   Tests/Benchmarks/learn.sh REPOSITORY COMMENTS.jsonl [turns]
# Works in a clone of its own; REPOSITORY is only read.
set -eu
[ $# -ge 2 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }
repository=$(cd "$1" && pwd -P)
comments=$(cd "$(dirname "$2")" && pwd -P)/$(basename "$2")
cd "$(dirname "$0")/../.."
static=--static-swift-stdlib
[ "$(uname -s)" != Darwin ] || static=
# shellcheck disable=SC2086
swift build -c release $static >&2
# Not by exec: what the build took would count among what python's own children take.
# shellcheck disable=SC2086
python3 Tests/Benchmarks/learn.py "$(swift build -c release $static --show-bin-path)/precept" \
    "$repository" "$comments" "${3:-50}"
