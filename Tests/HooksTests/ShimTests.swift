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

    @Test(arguments: HookName.allCases)
    func withoutItsDigestItIsTheirs(_ hook: HookName) {
        let text = Shim(hook, precept: "/p", chainedTo: nil).text
        let edited = Array(text.replacing(#/ [0-9a-f]{16}: /#, with: ": ").utf8)
        #expect(edited.count == text.utf8.count - 17)
        #expect(Shim(reading: edited) == nil && Shim.wasOne(edited))
    }
}
