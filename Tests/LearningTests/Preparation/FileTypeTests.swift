import Rules
import Testing

@testable import Learning

@Suite struct FileTypeTests {
    @Test(arguments: ["x/{y", "app/r/[slug]", "hooks/{{cookiecutter.slug}}", "a/b*.c?", "!a", #"a\b.c\d"#, "lib/a.py", "Makefile", "é[.ä{"])
    func aGlobFindsTheFilesThatItIsMadeOf(path: String) throws {
        let scope = try Scope([FileType(ofPath: path).glob])
        #expect(scope.contains(Array(path.utf8)))
        #expect(!scope.contains(Array("x/other".utf8)))
    }

    @Test func namesWithoutEndingAreKnownByTheirFolder() {
        let paths = ["tools/plugins.d/bios", "tools/plugins.d/ldap", "tools/run", "Makefile", "lib/Makefile", "a.sh"]
        let types = Set(paths.map(FileType.init(ofPath:)))
        let found = types.folderOfNames(among: paths)
        #expect(found?.glob == "tools/plugins.d/*")
        #expect(found?.types == Set(["bios", "ldap"].map(FileType.init(ofPath:))))
        #expect(types.folderOfNames(among: ["tools/a/bios", "tools/b/ldap", "lib/Makefile", "lib/Dockerfile"]) == nil)
        #expect(Set([FileType(ofPath: "x/bios")]).folderOfNames(among: ["x/bios"]) == nil)
        #expect(types.folderOfNames(among: ["bios", "ldap"]) == nil)
    }

    @Test func oneLanguageHasSeveralEndings() {
        #expect(FileType(ofPath: "a.c").isAkin(to: FileType(ofPath: "b.h")))
        #expect(FileType(ofPath: "a.ts").isAkin(to: FileType(ofPath: "b.js")))
        #expect(!FileType(ofPath: "a.c").isAkin(to: FileType(ofPath: "b.cc")))
        #expect(!FileType(ofPath: "Makefile").isAkin(to: FileType(ofPath: "b.h")))
    }
}
