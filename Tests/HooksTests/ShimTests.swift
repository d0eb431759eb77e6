import Testing

@testable import Hooks

@Suite struct ShimTests {
    @Test(arguments: HookName.allCases)
    func aShimIsKnownAgainWithThePathItRuns(_ hook: HookName) throws {
        let shim = Shim(hook, precept: "/it's/a \"place\"/é/precept", chainedTo: "/other's hooks")
        let read = try #require(Shim(reading: Array(shim.text.utf8)))
        #expect(read == shim)
        #expect(read.name == hook.rawValue)
        #expect(read.precept == "/it's/a \"place\"/é/precept")
    }

    @Test(arguments: HookName.allCases)
    func nothingIsLeftToFillIn(_ hook: HookName) {
        #expect(!Shim(hook, precept: "/p", chainedTo: nil).text.contains("@before@"))
        #expect(!Shim(hook, precept: "/p", chainedTo: nil).text.contains("@precept@"))
        #expect(!Shim(passingOn: "post-checkout", to: "/hooks").text.contains("@before@"))
    }

    @Test(arguments: ["", "#!/bin/sh", "#!/bin/sh\n", "#!/bin/sh\nexec precept hook pre-commit\n", "\u{0}\u{1}"])
    func otherFilesAreNotOurs(_ text: String) {
        #expect(Shim(reading: Array(text.utf8)) == nil)
    }

    @Test(arguments: HookName.allCases)
    func whatSomebodyAddedToIsTheirs(_ hook: HookName) {
        let text = Shim(hook, precept: "/p", chainedTo: nil).text
        for edited in [
            text + "./mine.sh\n", text.replacing("exit", with: "true; exit"), text.replacing("\n", with: "\r\n"),
            text.replacing("'/p'", with: "'/p'; ./mine; x=''"),
        ] {
            #expect(Shim(reading: Array(edited.utf8)) == nil)
            #expect(Shim.wasOne(Array(edited.utf8)))
        }
    }

    @Test(arguments: HookName.allCases)
    func thePathsMayBeOthers(_ hook: HookName) {
        let text = Shim(hook, precept: "/p", chainedTo: ".githooks").text.replacing("'/p'", with: "'/q'")
        #expect(Shim(reading: Array(text.utf8))?.precept == "/q")
    }

    /// As the first of ours were.
    private func older(_ before: String = "", _ precept: String = "'/it'\\''s/precept'") -> String {
        """
        #!/bin/sh
        # precept-hook commit-msg: written by `precept install`, taken away by `precept uninstall`.
        # What stood here before runs first, and can still stop git.
        for before in \(before)"${0%/*}"-before-precept-*/commit-msg; do
            if [ -x "$before" ]; then "$before" "$@" || exit; fi
        done
        precept=\(precept)
        [ -x "$precept" ] || precept=$(command -v precept) || {
            echo "precept: not found, so this commit message was not checked and does not go on" >&2
            echo "  hint: install precept again (its install.sh), or go on once without it: git commit --no-verify" >&2
            exit 1
        }
        exec "$precept" hook commit-msg "$@"

        """
    }

    @Test func olderOnesAreKnownAgain() throws {
        let shim = try #require(Shim(reading: Array(older("'.githooks/commit-msg' ").utf8)))
        #expect(shim.name == "commit-msg" && shim.precept == "/it's/precept")
        #expect(Shim(reading: Array(older().replacing("-precept-*", with: "-precept*").utf8)) != nil)
        let passOn =
            "#!/bin/sh\n# precept-hook pre-rebase: written by `precept install`, taken away by `precept uninstall`.\n# Git looks for hooks here now; this one is still where it was.\n[ -x '/h/pre-rebase' ] || exit 0\nexec '/h/pre-rebase' \"$@\"\n"
        #expect(Shim(reading: Array(passOn.utf8))?.name == "pre-rebase")
        for edited in [older("./mine ", "'/p'"), older("", "'/p'; ./mine; x=''"), older() + "./mine\n", passOn + "./mine\n"] {
            #expect(Shim(reading: Array(edited.utf8)) == nil && Shim.wasOne(Array(edited.utf8)))
        }
    }
}
