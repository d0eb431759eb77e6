#!/bin/sh
# How learning grows with the comments: the given ones, repeated with shifted identities up to a number, are
# imported into a clone and learned from, doubling each time.
#   Tests/Benchmarks/scale.sh REPOSITORY NUMBER COMMENTS.jsonl...
# Works in clones of its own; REPOSITORY is only read.
set -eu
[ $# -ge 3 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }
cd "$(dirname "$0")/../.."
static=--static-swift-stdlib
[ "$(uname -s)" != Darwin ] || static=
# shellcheck disable=SC2086
swift build -c release $static >&2
# shellcheck disable=SC2086
python3 Tests/Benchmarks/scale.py "$(swift build -c release $static --show-bin-path)/precept" "$@"
