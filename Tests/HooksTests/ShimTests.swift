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
}
