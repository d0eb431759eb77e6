#!/bin/sh
# What a whole `git commit` pays for the hooks: none, hooks that do nothing, and precept's, in turns and in one
# run, in repositories that are otherwise the same: 100 files, 20 rules, one staged file a commit. Then
# post-commit alone, beside one that does nothing, with nothing to learn.
#   Tests/Benchmarks/commit.sh [turns]
#   PRECEPT_LINK='-Xswiftc -static-executable' Tests/Benchmarks/commit.sh     (Linux: no loader at start)
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
cd "$here"
link=${PRECEPT_LINK:---static-swift-stdlib}
scratch=.build/benchmark
# $link holds more than one word.
swift build -c release $link --product precept --scratch-path "$scratch" >&2
# The full tool only installs, learns once and leaves the compiled rules behind; how it was built does not matter.
swift build --product precept-commands >&2
exec python3 Tests/Benchmarks/commit.py "${1:-100}" "$scratch/release/precept" "$(swift build --show-bin-path)/precept-commands"
