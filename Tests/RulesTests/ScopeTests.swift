import Testing

@testable import Rules

@Suite struct ScopeTests {
    @Test(arguments: [
        (["*.md"], ["a.md", "docs/a.md", "x/y/.md"], ["a.mdx", "md"]),
        (["**/*.java"], ["A.java", "src/A.java", "a/b/c/A.java"], ["A.javac", "A.java/x"]),
        (["src/**"], ["src/a", "src/a/b"], ["src", "xsrc/a", "a/src/b"]),
        (["src/*.c"], ["src/a.c"], ["src/x/a.c", "a.c", "b/src/a.c"]),
        (["/a.md"], ["a.md"], ["x/a.md"]),
        (["docs/"], ["docs/a", "x/docs/a/b"], ["docs", "docsx/a"]),
        (["/docs/"], ["docs/a"], ["x/docs/a"]),
        (["a/**/b"], ["a/b", "a/x/b", "a/x/y/b"], ["a/xb", "ab", "a/x/b/c"]),
        (["*.{c,h}", "!vendor/**"], ["a.c", "x/a.h"], ["vendor/a.c", "a.cc"]),
        (["!*.min.js"], ["a.js", "b"], ["a.min.js", "x/b.min.js"]),
        (["*", "!*.c", "keep.c"], ["a", "x/keep.c"], ["a.c"]),
        (["{a,b{c,d}}/x"], ["a/x", "bc/x", "bd/x"], ["b/x", "ab/x"]),
        (["[a-c]?.[!x]"], ["ab.y", "x/cé.z"], ["db.y", "ab.x", "a.y"]),
        (["\\*.md"], ["*.md"], ["a.md"]),
        (["a**b/c"], ["a/c"].map { _ in "axxb/c" }, ["a/x/b/c"]),
        ([], ["anything", "a/b"], []),
        (["**"], ["a", "a/b"], []),
    ])
    func globsHoldWherePeopleExpect(globs: [String], inside: [String], outside: [String]) throws {
        let scope = try Scope(globs)
        for path in inside { #expect(scope.contains(path), "\(globs) should hold for \(path)") }
        for path in outside { #expect(!scope.contains(path), "\(globs) should not hold for \(path)") }
    }

    @Test(arguments: [
        "", "!", "[a", "{a,b", "a\\", String(repeating: "{a,b}", count: 40),
        String(repeating: "A", count: 110_000) + "{" + String(repeating: ",", count: 110_000) + "}",
        String(repeating: "A", count: 8000) + "{" + String(repeating: ",", count: 256) + "}",
        String(repeating: "{", count: 100_000) + "a" + String(repeating: "}", count: 100_000),
    ])
    func aGlobThatCannotBeReadIsRefused(text: String) {
        #expect(throws: ScopeError.self) { try Scope([text]) }
    }

    @Test func pathsAreBytes() throws {
        #expect(try Scope(["*.c"]).contains([0xff, 0x0a, 0x2e, 0x63]))
    }

    @Test func manyStarsEnd() throws {
        let scope = try Scope([String(repeating: "*a", count: 50) + "b"])
        #expect(!scope.contains(String(repeating: "a", count: 2000)))
    }
}
