#!/bin/sh
# What a commit pays: `precept check --staged` as a multiple of `git diff --cached` of the same change.
# A repository of 100 files, 20 rules, 10 staged files with 200 added lines; both run in turns, in one
# run, and their medians are compared.
#   Tests/Benchmarks/check.sh [turns]
#   PRECEPT_LINK='-Xswiftc -static-executable' Tests/Benchmarks/check.sh     (Linux: no loader at start)
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
cd "$here"
link=${PRECEPT_LINK:---static-swift-stdlib}
scratch=.build/benchmark
# $link holds more than one word.
swift build -c release $link --product precept --scratch-path "$scratch" >&2
# The full tool only leaves the compiled rules behind; how it was built does not matter.
swift build --product precept-commands >&2
exec python3 Tests/Benchmarks/check.py "${1:-200}" "$scratch/release/precept" .build/debug/precept-commands
