import Testing

@testable import Signals

@Suite struct ThreadRootTests {
    private static let parents = ["b": "a", "c": "b", "z": "gone", "x": "y", "y": "x", "w": "x", "s": "s"]

    @Test(arguments: [
        ("a", "a"), ("c", "a"), ("z", "gone"), ("x", "x"), ("y", "x"), ("w", "x"), ("s", "s"),
    ])
    func everyCommentHasOne(comment: String, root: String) {
        #expect(ThreadRoot.id(of: comment) { Self.parents[$0] } == root)
    }
}
