import Testing

@testable import Signals

@Suite struct ChangeRefTests {
    @Test(
        arguments: [
            ("refs/changes/34/1234/meta", 1234, .meta), ("refs/changes/07/7/12", 7, .patchSet(12)),
            ("refs/changes/00/100/robot-comments", 100, .robotComments),
        ] as [(String, Int, ChangeRef.Part)])
    func namesAPart(ref: String, change: Int, part: ChangeRef.Part) throws {
        let name = try #require(ChangeRef(ref: ref))
        #expect(name.change == change && name.part == part)
    }

    @Test(arguments: [
        "refs/changes/34/1234", "refs/changes/35/1234/meta", "refs/changes/07/007/meta", "refs/changes/34/1234/checks",
        "refs/changes/34/1234/0", "refs/changes/34/1234/meta/x", "refs/heads/34/1234/meta",
        "refs/changes/99/99999999999999999999/meta", "refs/changes/4/4/1", "refs/changes/-1/-1/meta", "",
    ])
    func otherRefsDoNot(ref: String) {
        #expect(ChangeRef(ref: ref) == nil)
    }
}
