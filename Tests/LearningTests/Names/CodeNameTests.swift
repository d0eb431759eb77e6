import Testing

@testable import Learning

@Suite struct CodeNameTests {
    @Test(arguments: [
        ("needs @since 4.2", ["needs", "@since", "4", "2"]), ("a@b.org", ["a", "b", "org"]),
        (":raises KeyError: if so", [":raises", "KeyError", "if", "so"]),
        ("std::vector x", ["std", "vector", "x"]), ("{@code null}", ["@code", "null"]), ("@ : @", []), ("", []),
        ("größe_max", ["größe_max"]),
    ])
    func aSignInFrontBelongsToTheName(_ text: String, _ names: [String]) {
        #expect(CodeName.all(in: text) == names)
    }

    @Test(arguments: [
        ("@since", true), (":rtype", true), ("clib_memcpy", true), ("__clib_packed", true), ("valueOf", true), ("static", false),
        ("HEAD", false),
        ("__init__", false), ("Nullable", false), ("_", false), ("a_b", false), ("@if", false),
    ])
    func tellsWhatIsNoWordOfProse(_ name: String, _ isTelling: Bool) {
        #expect(CodeName.isTelling(name) == isTelling)
    }

    @Test(arguments: [
        ("private int a;", "private final int a;", true), ("int a;", "final int b;", false), ("int a;", "final  int a;", true),
        ("a", "a final", true), ("", "final", true), ("int a;", "int a;", false), ("final int a;", "int a;", false),
        ("a b", "final b", false),
    ])
    func knowsAnEditThatPutsInNothingElse(_ before: String, _ after: String, _ isAll: Bool) {
        #expect(CodeName.isAllThatCame("final", from: before, to: after) == isAll)
    }
}
