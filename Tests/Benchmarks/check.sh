#!/bin/sh
# What a commit pays: `precept check --staged` as a multiple of `git diff --cached` of the same change, run in turns
# and in one run, and their medians compared.
#   Tests/Benchmarks/check.sh [turns] [options]
#     --rules N --added N --changed N     100 rules, 200 lines added to 10 files
#     --repository PATH                   in a clone of that one instead of a repository of 100 files
#     --peers                             beside prek, lefthook and ast-grep, as far as they are on PATH
#     --limit X --memory MIB              what may not be passed
#   PRECEPT_LINK=--static-swift-stdlib Tests/Benchmarks/check.sh     linked otherwise than install.sh does
# The figures to reach:
#   Tests/Benchmarks/check.sh 200 --peers
#   Tests/Benchmarks/check.sh 100 --repository …/git --limit 1.5
#   Tests/Benchmarks/check.sh 20 --rules 500 --added 100000 --changed 100 --limit 3
#   Tests/Benchmarks/check.sh 5 --added 1000000 --changed 100 --limit 3 --memory 200
set -eu
here=$(cd "$(dirname "$0")/../.." && pwd)
. "$here/Tests/Benchmarks/build.sh"
exec python3 "$here/Tests/Benchmarks/check.py" "$lean" "$full" "$@"
