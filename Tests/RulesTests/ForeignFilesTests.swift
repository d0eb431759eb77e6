import Testing

@testable import Rules

@Suite struct ForeignFilesTests {
    @Test(arguments: [
        "Sources/App/main.swift": false, "a.txt": false, "contest/x.go": false, "vendor/x/y.go": true,
        "lib/third_party/z.c": true, "web/jquery.min.js": true, "api/v1_pb2.py": true, "x/y.pb.go": true,
        "node_modules/a/index.js": true, "Vendor/A.h": true, "dist": false, "Cargo.lock": true,
        "**/dist/*.js": true, "**/*.min.js": true, "**/*.js": false,
    ])
    func areKnownByTheirPaths(path: String, isForeign: Bool) {
        #expect(ForeignFiles.contain(path) == isForeign)
    }

    private func report(
        _ scope: [String], _ check: Check = .line(LineCheck(forbid: "x")), on paths: [String], saying said: [String: Bool] = [:]
    ) throws -> Report {
        let checker = Checker([EnforcedRule(id: "no-x", statement: "No x.", stage: .block, scope: scope, check: check)])
        let files = paths.map { path in
            var file = ChangedFile(path: Array(path.utf8), entry: ChangedEntry(kind: .added, object: path))
            file.add(Array("x".utf8), number: 1)
            file.endsWithoutNewline = true
            return file
        }
        var found = checker.check(files)
        found.add(try checker.check(files, touching: Set(files.map(\.path)), in: NoTree()))
        return checker.sparingForeign(found) { asked in
            Dictionary(uniqueKeysWithValues: asked.compactMap { path in said[String(decoding: path, as: UTF8.self)].map { (path, $0) } })
        }
    }

    private func places(_ report: Report) -> [String] { report.findings.map { String(decoding: $0.path, as: UTF8.self) } }

    @Test func whatTheyHoldIsLetBeAndSaidOnce() throws {
        let report = try report([], on: ["a.js", "dist/b.js", "vendor/c.js"])
        #expect(places(report) == ["a.js"])
        #expect(report.skips.map(\.reason) == ["let be, as vendored or generated: 2 findings in dist/b.js and 1 more"])
        #expect(try self.report([], on: ["a.js"]).skips.isEmpty)
    }

    @Test func attributesSayMoreThanNames() throws {
        let report = try report([], on: ["a.js", "dist/b.js"], saying: ["a.js": true, "dist/b.js": false])
        #expect(places(report) == ["dist/b.js"])
    }

    @Test func aScopeThatNamesThemMeansThem() throws {
        #expect(places(try report(["*.js", "dist/**"], on: ["a.js", "dist/b.js", "vendor/c.js"])) == ["a.js", "dist/b.js"])
        #expect(places(try report(["*.js", "!dist/**"], on: ["a.js", "dist/b.js"])) == ["a.js"])
    }

    @Test func whatAFileIsHoldsForAll() throws {
        let path = Check.file(FileCheck(forbidPath: "^node_modules/"))
        #expect(places(try report([], path, on: ["node_modules/a.js"])) == ["node_modules/a.js"])
        #expect(places(try report([], .file(FileCheck(requiresFinalNewline: true)), on: ["node_modules/a.js", "b"])) == ["b"])
    }

    /// Nothing of the rules here asks a tree.
    private struct NoTree: ChangedTree {
        func entries() -> [TreeFile] { [] }
        func sizes(of objects: Set<String>) -> [String: Int] { [:] }
        func contents(of objects: Set<String>) -> [String: [UInt8]] { [:] }
        func isAttested(_ command: String) -> Bool { true }
    }
}
