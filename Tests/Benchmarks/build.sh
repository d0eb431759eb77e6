# Read by the others: builds the lean executable as install.sh does (`lean`), and the full one (`full`), of which it
# does not matter how it was built, for it only leaves the compiled rules behind. `here` is the package's folder.
link=${PRECEPT_LINK:-}
[ -n "$link" ] || [ "$(uname -s)" = Darwin ] || link='-Xswiftc -static-executable'
lean=$here/.build/benchmark/release/precept
# $link holds more than one word.
swift build --package-path "$here" -c release $link --product precept --scratch-path "$here/.build/benchmark" >&2
swift build --package-path "$here" --product precept-commands >&2
full=$(swift build --package-path "$here" --show-bin-path)/precept-commands
