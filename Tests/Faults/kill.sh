#!/bin/sh
# Kills precept, and the git around it, at random moments, and looks whether anything was lost: what is
# staged, what is not, hooks, rules, instruction file, notes.
#   Tests/Faults/kill.sh [times] [seed]
set -eu
cd "$(dirname "$0")/../.."
swift build >&2
exec python3 Tests/Faults/kill.py "$(swift build --show-bin-path)/precept" "${1:-200}" "${2:-1}"
