#!/bin/sh
# What a commit pays: `precept check --staged` as a multiple of `git diff --cached` of the same change.
# A repository of 100 files, 20 rules, 10 staged files with 200 added lines; both run in turns, in one
# process, and their medians are compared. Usage: check.sh [runs]
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
cd "$here"
swift build -c release --static-swift-stdlib --product precept >&2
if [ "${PRECEPT_COMMANDS:-}" = "" ]; then
    swift build -c release --static-swift-stdlib --product precept-commands >&2
    PRECEPT_COMMANDS=$(swift build -c release --static-swift-stdlib --show-bin-path)/precept-commands
fi
PRECEPT=$(swift build -c release --static-swift-stdlib --show-bin-path)/precept
export PRECEPT_COMMANDS
PRECEPT_BINARY=$PRECEPT
export PRECEPT_BINARY
unset PRECEPT
exec python3 "$here/Tests/Benchmarks/check.py" "${1:-200}"
