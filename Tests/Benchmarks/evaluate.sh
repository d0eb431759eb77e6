#!/bin/sh
# What the rules learned from the older 70% of some review comments do on the newer: `precept evaluate` in a clone
# of its own, into which the comments are imported; REPOSITORY is only read.
#   Tests/Benchmarks/evaluate.sh REPOSITORY COMMENTS.jsonl [options of precept evaluate]
set -eu
[ $# -ge 2 ] || { sed -n '2,4s/^# \{0,1\}//p' "$0" >&2; exit 2; }
repository=$(cd "$1" && pwd -P)
comments=$(cd "$(dirname "$2")" && pwd -P)/$(basename "$2")
shift 2
cd "$(dirname "$0")/../.."
static=--static-swift-stdlib
[ "$(uname -s)" != Darwin ] || static=
# shellcheck disable=SC2086
swift build -c release $static >&2
# shellcheck disable=SC2086
precept=$(swift build -c release $static --show-bin-path)/precept
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
git clone -q --no-checkout "$repository" "$folder/clone"
cd "$folder/clone"
"$precept" import "$comments" >&2
"$precept" evaluate "$@"
