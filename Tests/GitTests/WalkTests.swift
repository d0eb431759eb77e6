import Git
import Testing

@Suite struct WalkTests {
    @Test func newestFirstAndNoneBeforeItsChildren() throws {
        let made = try TestRepository()
        let first = try made.commit("1")
        let side = try made.commit("2")
        _ = try made.git("checkout", "-q", "-b", "other", first.hex)
        let other = try made.commit("3")
        _ = try made.git("merge", "-q", "--no-edit", side.hex)
        let merge = try made.id("rev-parse", "HEAD")
        let repository = try made.open()
        #expect(try Self.walk(repository, [merge]) == [merge, other, side, first])
        #expect(try Self.walk(repository, [side, merge, other]) == [merge, other, side, first])
        #expect(try Self.walk(repository, [merge], hiding: [side]) == [merge, other])
        #expect(try Self.walk(repository, [merge], hiding: [merge]).isEmpty)
    }

    @Test func stopsWhereToldAndHandsOnErrors() throws {
        let made = try TestRepository()
        try made.commit("1")
        let tip = try made.commit("2")
        let repository = try made.open()
        var seen = 0
        try repository.walk(from: [tip]) { _ in
            seen += 1
            return .stop
        }
        #expect(seen == 1)
        #expect(throws: CancellationError.self) {
            try repository.walk(from: [tip]) { _ in throw CancellationError() }
        }
    }

    @Test func tagsAreFollowedAndWhatIsNoCommitIsLeftOut() throws {
        let made = try TestRepository()
        try made.write("text\n", to: "file")
        let commit = try made.commit()
        let blob = try made.id("rev-parse", "HEAD:file")
        _ = try made.git("tag", "-a", "-m", "A release", "v1")
        let tag = try made.id("rev-parse", "v1")
        let lost = try #require(ObjectID(hex: String(repeating: "7", count: 40)))
        #expect(try Self.walk(made.open(), [tag, blob], hiding: [lost]) == [commit])
    }

    @Test func aShallowCloneEndsWhereItsHistoryDoes() throws {
        let made = try TestRepository()
        let commits = try (1...5).map { try made.commit("\($0)") }
        let shallow = try TestRepository(cloning: made, "--depth", "3")
        let repository = try shallow.open()
        #expect(repository.isShallow)
        #expect(try Self.walk(repository, [commits[4]]) == [commits[4], commits[3], commits[2]])
        #expect(try Self.walk(repository, [commits[4]], hiding: [commits[3]]) == [commits[4]])
        #expect(try repository.diff(from: commits[3], to: commits[4]).isEmpty)

        let linked = "\(shallow.folder)/linked"
        _ = try shallow.git("worktree", "add", "-q", "--detach", linked)
        let other = try Repository.open(at: linked)
        #expect(other.isShallow)
        #expect(try Self.walk(other, [commits[4]]).count == 3)
    }

    /// The walk of shallow repositories keeps libgit2's order wherever the times differ.
    @Test func bothWalksAgree() throws {
        let made = try TestRepository()
        let root = try made.commit("root")
        for branch in ["a", "b", "c"] {
            _ = try made.git("checkout", "-q", "-b", branch, root.hex)
            try made.commit(branch + "1")
        }
        for round in 1...4 {
            for branch in ["b", "a", "c"] {
                _ = try made.git("checkout", "-q", branch)
                try made.commit("\(branch)\(round + 1)")
            }
            _ = try made.git("merge", "-q", "--no-edit", "-m", "merge", "a", "b")
        }
        let tips = try ["a", "b", "c"].map { try made.id("rev-parse", $0) }
        let expected = try Self.walk(made.open(), tips)
        try made.write("\(root.hex)\n", to: ".git/shallow")
        let repository = try made.open()
        #expect(repository.isShallow)
        #expect(try Self.walk(repository, tips) == expected)
        #expect(try Self.walk(repository, tips.reversed()) == expected)
    }

    private static func walk(
        _ repository: Repository, _ tips: [ObjectID], hiding: [ObjectID] = []
    ) throws -> [ObjectID] {
        var ids: [ObjectID] = []
        try repository.walk(from: tips, hiding: hiding) {
            ids.append($0.id)
            return .onward
        }
        return ids
    }
}
