#!/bin/sh
# Kills precept, and git with it, at many moments, and looks each time at what is left.
#   Tests/Faults/kill.sh [kills [seed]]
# The same seed chooses the same commands and moments; how far a command has come by then is the machine's.
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
cd "$here"
swift build >&2
exec python3 Tests/Faults/kill.py "${1:-60}" "${2:-1}" "$(swift build --show-bin-path)"
