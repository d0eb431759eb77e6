import Foundation
import Testing

@testable import Signals

@Suite struct SignalReaderTests {
    @Test func aPlainNoteFindsItsCorrectionInALaterCommit() throws {
        let repository = try ScratchRepository()
        let first = try repository.commit("Add a", ["a.c": ["one", "two ", "three"]])
        try repository.note("a.c:2: no trailing space", on: first)
        let before = try repository.read()
        #expect(before.signals.map(\.corrections) == [[]])
        #expect(before.signals.first?.author == "Ann")
        #expect(before.signals.first?.review == first)

        try repository.commit("Put a line above", ["a.c": ["zero", "one", "two ", "three"]])
        try repository.commit("Tidy", ["a.c": ["zero", "one", "two", "three"]])
        let correction = Correction(path: "a.c", line: 3, before: ["two "], after: ["two"], above: "one", below: "three")
        let after = try repository.read(after: before.state)
        #expect(after.signals.map(\.corrections) == [[correction]])
        #expect(after.signals.map(\.id) == before.signals.map(\.id))
        #expect(try repository.read().signals == after.signals)
        #expect(try repository.read(after: after.state).signals.isEmpty)
    }

    @Test func aBranchThatComesMayAnswerWhatWasRead() throws {
        let repository = try ScratchRepository()
        let first = try repository.commit("Add a", ["a.c": ["one", "two "]])
        try repository.note("a.c:2: no trailing space", on: first)
        let state = try repository.read().state
        let notesRead = { () throws -> Int in
            var read = 0
            var reader = try SignalReader(repository.open())
            reader.progress = { if $0.stage == .notes { read += $0.total ?? 0 } }
            _ = try reader.read(after: state)
            return read
        }
        #expect(try notesRead() == 0)
        try repository.git("update-ref", "refs/remotes/origin/topic", first)
        #expect(try notesRead() == 1)
    }

    @Test func aCommentOnAnOldCommitTakesNoOthersCorrections() throws {
        let repository = try ScratchRepository()
        let first = try repository.commit("Add a", ["a.c": ["one", "two "]])
        try repository.note("a.c:2: no trailing space", on: first)
        try repository.commit("Tidy", ["a.c": ["one", "two"]])
        let tree = try repository.git("rev-parse", "HEAD^{tree}")
        for seconds in ["0", "99999999", "100000000"] {
            let raw = "tree \(tree)\nauthor Ann <a@x> \(seconds) +0000\ncommitter Ann <a@x> \(seconds) +0000\n\nOld\n"
            let old = try repository.git("hash-object", "-w", "-t", "commit", "--stdin", input: Array(raw.utf8))
            try repository.note("a.c:1: say why", on: old)
            let signals = try repository.read().signals
            #expect(signals.filter { $0.comment == "no trailing space" }.map(\.corrections.count) == [1], "\(seconds)")
        }
    }

    @Test(arguments: ["/COMMIT_MSG", "../a.c", "/etc/passwd", "", "a//b", "a\\u0000.c", ":(top)a.c", "-n"])
    func aCommentMayNameAnyPath(_ path: String) throws {
        let repository = try ScratchRepository()
        let first = try repository.commit("Add a", ["a.c": ["one", "two "]])
        let comment =
            #"{"timestamp":"1429747815","author":"bo@x","location":{"commit":"\#(first)","path":"\#(path)","range":{"startLine":1}},"description":"use tabs"}"#
        try repository.git("notes", "--ref=devtools/discuss", "add", "-m", comment, first)
        try repository.commit("Go on", ["a.c": ["one", "two"]])
        #expect(try repository.read().signals.map(\.comment) == ["use tabs"])
    }

    @Test func nothingNewIsReadTwice() throws {
        let repository = try ScratchRepository()
        let commit = try repository.commit("Address review comments", ["a.c": ["x"]])
        try repository.note("use tabs", on: commit)
        let reading = try repository.read()
        #expect(reading.signals.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.comment, .reviewFix])
        let again = try repository.read(after: reading.state)
        #expect(again.signals.isEmpty && again.leftOut.isEmpty && again.state == reading.state)

        let coded = try JSONDecoder().decode(ReadingState.self, from: JSONEncoder().encode(reading.state))
        #expect(coded == reading.state)
    }

    @Test func aChangedNoteWithdrawsWhatItSaid() throws {
        let repository = try ScratchRepository()
        let commit = try repository.commit("a", ["a.c": ["x"]])
        try repository.note("use tabs\n\nuse size_t", on: commit)
        let first = try repository.read()
        try repository.note("use size_t\n\nadd a test", on: commit)
        let second = try repository.read(after: first.state)
        #expect(second.signals.map(\.comment) == ["add a test"])
        #expect(second.withdrawn == first.signals.filter { $0.comment == "use tabs" }.map(\.id))
        try repository.git("notes", "remove", commit)
        #expect(try repository.read(after: second.state).withdrawn.count == 2)
    }

    @Test func historyTellsWhatItMended() throws {
        let repository = try ScratchRepository()
        let first = try repository.commit("Add a", ["a.c": ["one ", "two"], "vendor/v.c": ["v"]])
        try repository.commit("Fix lint", ["a.c": ["one", "two"], "vendor/v.c": ["w"]])
        try repository.git("revert", "--no-edit", "HEAD")
        try repository.commit("Mend\n\nFixes: \(first.prefix(12)) (\"Add a\")", ["a.c": ["1", "two"]])
        let signals = try repository.read().signals
        let byKind = Dictionary(grouping: signals, by: \.kind).mapValues { $0.map { $0.corrections.map(\.alone) } }
        #expect(byKind[.reviewFix] == [[Correction(path: "a.c", line: 1, before: ["one "], after: ["one"])]])
        #expect(byKind[.revert] == [[Correction(path: "a.c", line: 1, before: ["one"], after: ["one "])]])
        #expect(byKind[.followUp] == [[Correction(path: "a.c", line: 1, before: ["one "], after: ["1"])]])
        #expect(signals.first { $0.kind == .followUp }?.review == first)
    }

    @Test func whatPreceptWritesIsNoCodeThatWasWrong() throws {
        let repository = try ScratchRepository()
        let section = ["", "<!-- precept:begin -->", "Rules.", "<!-- precept:end -->"]
        try repository.commit("Begin", ["CLAUDE.md": ["# Ours"], "a.c": ["one"]])
        try repository.commit(
            "Accept 2 rules", [".precept/rules/a.yml": ["id: a"], "CLAUDE.md": ["# Ours"] + section, ".claude/rules/precept-x.md": section])
        try repository.git("revert", "--no-edit", "HEAD")
        try repository.git("revert", "--no-edit", "HEAD")
        let own = try repository.read()
        #expect(own.signals.isEmpty)
        #expect(own.leftOut.map(\.reason) == [.ownFiles] && own.leftOut.map(\.count) == [2])

        try repository.commit("Write more", ["CLAUDE.md": ["# Ours, and more"] + section])
        try repository.git("revert", "--no-edit", "HEAD")
        try repository.commit("Accept a rule", [".precept/rules/b.yml": ["id: b"], "a.c": ["two"]])
        try repository.git("revert", "--no-edit", "HEAD")
        #expect(try repository.read().signals.map(\.kind) == [.revert, .revert])
    }

    @Test func pullRequestsAreReadBesideHead() throws {
        let repository = try ScratchRepository()
        try repository.commit("Add a", ["a.c": ["one "]])
        try repository.git("checkout", "-q", "-b", "topic")
        let fix = try repository.commit("Address review comments", ["a.c": ["one"]])
        try repository.git("update-ref", "refs/pull/7/head", fix)
        try repository.git("update-ref", "refs/pull/12/head", fix)
        try repository.git("checkout", "-q", "main")
        try repository.git("branch", "-qD", "topic")
        let reading = try repository.read()
        #expect(reading.signals.map(\.review) == ["7"])
        // Rebased onto the main line, it is the same signal.
        try repository.commit("Add b", ["b.c": ["b"]])
        try repository.git("cherry-pick", fix)
        let later = try repository.read(after: reading.state)
        #expect(later.signals.map(\.id) == reading.signals.map(\.id))
        #expect(try repository.read().signals == later.signals)
    }

    @Test func aPullRequestAndItsSquashAreOneReview() throws {
        let repository = try ScratchRepository()
        try repository.commit("Add a", ["a.c": ["one "]])
        try repository.git("checkout", "-q", "-b", "topic")
        let fix = try repository.commit("Fix style", ["a.c": ["one"]])
        try repository.git("update-ref", "refs/pull/7/head", fix)
        try repository.git("checkout", "-q", "main")
        try repository.commit("Fix style (#7)", ["a.c": ["one"]])
        try repository.commit("Fix style again (# 7)", ["a.c": ["two"]])
        let reviews = try repository.read().signals.map(\.review)
        #expect(reviews.count == 3 && reviews.count { $0 == "7" } == 2)
    }

    @Test func rewrittenHistoryIsReadAnew() throws {
        let repository = try ScratchRepository()
        let first = try repository.commit("Add a", ["a.c": ["one "]])
        try repository.commit("Fix lint", ["a.c": ["one"]])
        let reading = try repository.read()
        try repository.git("reset", "-q", "--hard", first)
        try repository.commit("Fix style", ["a.c": ["1"]])
        try repository.git("reflog", "expire", "--expire=now", "--all")
        try repository.git("gc", "-q", "--prune=now")
        #expect(try repository.read(after: reading.state).signals.map(\.comment) == ["Fix style\n"])
    }

    @Test(arguments: ["refs/notes/commits", "refs/notes/commits^{tree}", "refs/notes/commits:"])
    func whatCouldNotBeReadIsTriedAgain(_ lost: String) throws {
        let repository = try ScratchRepository()
        let commit = try repository.commit("a", ["a.c": ["x"]])
        try repository.note("use tabs\n\nuse size_t", on: commit)
        let first = try repository.read()
        #expect(first.signals.count == 2)
        try repository.note("use size_t\n\nadd a test", on: commit)
        let object = try repository.git("rev-parse", lost.hasSuffix(":") ? lost + commit : lost)
        let place = repository.object(object)
        try FileManager.default.moveItem(atPath: place, toPath: place + "-away")
        let second = try repository.read(after: first.state)
        #expect(second.signals.isEmpty && second.withdrawn.isEmpty)
        #expect(second.leftOut.map(\.reason) == [.unreadable])
        // It is tried again, and named once.
        let third = try repository.read(after: second.state)
        #expect(third.signals.isEmpty && third.withdrawn.isEmpty && third.leftOut.isEmpty && third.state == second.state)
        try repository.commit("b", ["b.c": ["x"]])
        let moved = try repository.read(after: third.state)
        #expect(moved.signals.isEmpty && moved.state.fingerprint != third.state.fingerprint)
        try FileManager.default.moveItem(atPath: place + "-away", toPath: place)
        let fourth = try repository.read(after: moved.state)
        #expect(fourth.signals.map(\.comment) == ["add a test"])
        #expect(fourth.withdrawn == first.signals.filter { $0.comment == "use tabs" }.map(\.id))
        #expect(try fourth.state == repository.read().state)
    }

    @Test func everyBadNoteIsLeftOutByName() throws {
        let repository = try ScratchRepository()
        var commits: [String] = []
        for number in 0..<8 { commits.append(try repository.commit("\(number)", ["a.c": ["\(number)"]])) }
        try repository.note([0x61, 0x00, 0xff], on: commits[0])
        try repository.note([0x6e, 0xe9, 0x65], on: commits[1])
        try repository.note([UInt8](repeating: 0x61, count: 50 << 20), on: commits[2])
        try repository.note(#"{"tool":"other"}"#, on: commits[3])
        try repository.note(#"{"timestamp":"1","aut"#, on: commits[4], ref: "refs/notes/devtools/discuss")
        try repository.note(#"{"id":"1","com"#, on: commits[5], ref: "refs/notes/precept")
        try repository.note("Code-Review+2: Bob", on: commits[6], ref: "refs/notes/review")
        try repository.note("anything", on: commits[6], ref: "refs/notes/devtools/forks")
        try repository.note("Done", on: commits[7])
        let blob = try repository.git("hash-object", "-w", "--stdin", input: Array("gone, but use tabs".utf8))
        let tree = try repository.git(
            "mktree", input: Array("100644 blob \(blob)\t\(String(repeating: "d", count: 40))\n".utf8))
        try repository.git("update-ref", "refs/notes/lost", try repository.git("commit-tree", tree, "-m", "x"))
        try repository.git("update-ref", "refs/notes/blob", blob)

        let reading = try repository.read()
        #expect(reading.signals.map(\.comment) == ["gone, but use tabs"])
        let counts = Dictionary(reading.leftOut.map { ($0.reason, $0.count) }, uniquingKeysWith: +)
        #expect(
            counts == [
                .unreadable: 5, .tooLarge: 1, .foreignFormat: 2, .verdict: 1, .acknowledgement: 1,
                .missingObject: 1,
            ])
    }

    @Test func aRecordMayCallItselfANote() throws {
        let repository = try ScratchRepository()
        let commit = try repository.commit("a", ["a.c": ["x"]])
        try repository.note("use tabs", on: commit)
        _ = try repository.importing(#"{"id":"1","source":"note","comment":"use size_t"}"#)
        let signals = try repository.read().signals
        #expect(signals.map(\.comment).sorted() == ["use size_t", "use tabs"])
        #expect(signals.filter { $0.author == "Ann" }.map(\.comment) == ["use tabs"])
    }

    @Test func aNotesRefWithAGapInItsHistoryIsReadWithoutAuthors() throws {
        let repository = try ScratchRepository()
        let commit = try repository.commit("a", ["a.c": ["x"]])
        try repository.note("use tabs", on: commit)
        try repository.note("use tabs\n\nuse size_t", on: commit)
        try repository.lose(try repository.git("rev-parse", "refs/notes/commits~1"))
        let reading = try repository.read()
        #expect(reading.signals.map(\.comment).sorted() == ["use size_t", "use tabs"])
        #expect(reading.signals.allSatisfy { $0.author == nil })
        #expect(reading.leftOut.map(\.reason) == [.unreadable])
        #expect(reading.leftOut.first?.samples.first?.hasPrefix("who wrote refs/notes/commits: git log failed") == true)
    }

    @Test(arguments: ["9223372036854775807", "-9223372036854775808", "253402300800", "0", "99999999"])
    func aDateMayBeAnyNumber(_ seconds: String) throws {
        let repository = try ScratchRepository()
        let tree = try repository.git("hash-object", "-w", "-t", "tree", "/dev/null")
        let writer = "Ann <ann@example.org> \(seconds) +0000"
        let raw = "tree \(tree)\nauthor \(writer)\ncommitter \(writer)\n\n"
        let commit = try repository.git("hash-object", "-w", "--literally", "-t", "commit", "--stdin", input: Array((raw + "Begin\n").utf8))
        try repository.git("reset", "-q", "--hard", commit)
        try repository.commit("Add a", ["a.c": ["one", "two "]])
        let line = #"{"timestamp":"\#(seconds)","author":"bo@x","description":"use tabs"}"#
        try repository.note(line, on: commit, ref: "refs/notes/devtools/discuss")
        let missing = line.replacing("use tabs", with: "use size_t").replacing(
            "}", with: #","location":{"commit":"\#(String(repeating: "d", count: 40))","path":"a.c"}}"#)
        try repository.note(missing, on: try repository.git("rev-parse", "HEAD"), ref: "refs/notes/devtools/discuss")
        try repository.note("a.c:1: use one", on: commit)
        let notes = try repository.git("rev-parse", "refs/notes/commits^{tree}")
        let written = raw.replacing(tree, with: notes)
        try repository.git(
            "update-ref", "refs/notes/commits",
            try repository.git("hash-object", "-w", "--literally", "-t", "commit", "--stdin", input: Array(written.utf8)))
        let reading = try repository.read()
        #expect(reading.signals.map(\.comment).sorted() == ["use one", "use size_t", "use tabs"])
        for signal in reading.signals {
            #expect(signal.at.map { (0...253_402_300_799).contains($0.timeIntervalSince1970) } ?? true)
        }
        _ = try repository.commit("Go on", ["a.c": ["1", "two"]])
        _ = try repository.read(after: reading.state)
    }

    @Test func aMirrorSaysNothingAgain() throws {
        let repository = try ScratchRepository()
        let commit = try repository.commit("a", ["a.c": ["x"]])
        try repository.note("use tabs\n\nLGTM", on: commit)
        _ = try repository.importing(#"{"id":"1","comment":"use size_t"}"# + "\n" + #"{"id":"2","comment":"Done"}"#)
        try repository.note(
            #"{"timestamp":"1","author":"bo@x","description":"say why"}"#, on: commit, ref: "refs/notes/devtools/discuss")
        try repository.note(#"{"timestamp":"1","agent":"jenkins","status":"failure"}"#, on: commit, ref: "refs/notes/devtools/ci")
        let alone = try repository.read()
        #expect(alone.signals.count == 4)
        for name in ["commits", "precept", "devtools/discuss", "devtools/ci"] {
            try repository.git("update-ref", "refs/notes/remotes/origin/\(name)", "refs/notes/\(name)")
        }
        let after = try repository.read(after: alone.state)
        #expect(after.signals.isEmpty && after.withdrawn.isEmpty && after.leftOut.isEmpty)
        let anew = try repository.read()
        #expect(anew.signals == alone.signals && anew.leftOut == alone.leftOut && anew.state == after.state)

        // Where the remote's are behind, what they have is no news either.
        try repository.note("use tabs\n\nLGTM\n\nadd a test", on: commit)
        _ = try repository.importing(#"{"id":"3","comment":"no foo"}"#)
        try repository.note(
            #"{"timestamp":"1","author":"bo@x","description":"say why"}"# + "\n"
                + #"{"timestamp":"2","author":"bo@x","description":"say how"}"#,
            on: commit, ref: "refs/notes/devtools/discuss")
        let ahead = try repository.read(after: after.state)
        #expect(ahead.signals.filter { $0.kind == .comment }.map(\.comment).sorted() == ["add a test", "no foo", "say how"])
        #expect(Set(ahead.withdrawn).isDisjoint(with: alone.signals.map(\.id)))
        #expect(try !repository.read().leftOut.contains { $0.reason == .duplicate })
    }

    @Test(arguments: [["use tabs", "use spaces"], ["use spaces", "use tabs"]])
    func ofTwoTextsWithOneIDItDoesNotMatterWhichCameFirst(_ texts: [String]) throws {
        let repository = try ScratchRepository()
        try repository.commit("a", ["a.c": ["x"]])
        _ = try repository.importing(#"{"id":"1","comment":"\#(texts[0])"}"#)
        try repository.git("update-ref", "refs/notes/remotes/origin/precept", "refs/notes/precept")
        let first = try repository.read()
        _ = try repository.importing(#"{"id":"1","comment":"\#(texts[1])"}"#)
        let second = try repository.read(after: first.state)
        var kept = Dictionary(uniqueKeysWithValues: first.signals.map { ($0.id, $0) })
        for id in second.withdrawn { kept[id] = nil }
        for signal in second.signals { kept[signal.id] = signal }
        #expect(try kept.values.map(\.comment) == repository.read().signals.map(\.comment))
    }

    @Test func aRepositoryWithoutCommitsHasNoSignals() throws {
        let repository = try ScratchRepository()
        let reading = try repository.read()
        #expect(reading.signals.isEmpty && reading.leftOut.isEmpty)
    }

    @Test func gitAppraiseIsReadFromItsRefs() throws {
        let repository = try ScratchRepository()
        let commit = try repository.commit("Add a", ["a.go": ["var x = 1;", "var y"]])
        try repository.note(
            #"{"timestamp":"1700000000","reviewRef":"refs/heads/main","requester":"ann@example.org"}"#, on: commit,
            ref: "refs/notes/devtools/reviews")
        let place = #""location":{"commit":"\#(commit)","path":"a.go","range":{"startLine":1}}"#
        try repository.note(
            """
            {"timestamp":"1700000001","author":"bob@example.org",\(place),"description":"no semicolons"}
            {"timestamp":"1700000002","author":"ann@example.org",\(place),"description":"Done"}
            {"timestamp":"1700000003","author":"googlebot","description":"CLAs look good, thanks!"}
            """, on: commit, ref: "refs/notes/devtools/discuss")
        try repository.commit("Drop it", ["a.go": ["var x = 1", "var y"]])
        let reading = try repository.read()
        #expect(reading.signals.map(\.comment) == ["no semicolons"])
        #expect(
            reading.signals.first?.corrections.map(\.alone)
                == [Correction(path: "a.go", line: 1, before: ["var x = 1;"], after: ["var x = 1"])])
        #expect(reading.leftOut.map(\.reason) == [.bot, .ownComment])
    }
}
