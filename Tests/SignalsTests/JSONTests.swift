import Testing

@testable import Signals

@Suite struct JSONTests {
    @Test(arguments: [
        #"{"b":[1,2.50,-3e+7],"a":"x"}"#: #"{"a":"x","b":[1,2.50,-3e+7]}"#,
        #" {"a" : null , "b":[ ] ,"c":{ } } "#: #"{"a":null,"b":[],"c":{}}"#,
        #"{"s":"a\/b\u0041\ud83d\ude00\n\u0001"}"#: #"{"s":"a/bA😀\n\u0001"}"#,
        #"{"lone":"\ud83d!"}"#: "{\"lone\":\"\u{FFFD}!\"}",
        #"{"a":1,"a":2}"#: #"{"a":2}"#,
    ])
    func isWrittenInOneWay(text: String, canonical: String) throws {
        let value = try JSONParser.value(of: text.utf8)
        #expect(String(decoding: value.canonical(), as: UTF8.self) == canonical)
        #expect(try JSONParser.value(of: value.canonical()) == value)
    }

    @Test(
        arguments: [
            ("", .endsEarly), ("{", .endsEarly), (#"{"a"#, .endsEarly), (#"{"a":"#, .endsEarly), ("[1,", .endsEarly),
            ("nul", .endsEarly), ("-", .endsEarly), (#""\u12"#, .endsEarly), ("{a:1}", .unexpectedByte),
            ("[1 2]", .unexpectedByte), ("tru!", .unexpectedByte), ("\"a\nb\"", .unexpectedByte),
            (#""\x""#, .badEscape), (#""\u12x4""#, .badEscape), ("01", .badNumber), ("1.", .badNumber),
            ("{} {}", .trailingText), (String(repeating: "[", count: 100_000), .tooDeep),
        ] as [(String, JSONSyntaxError.Problem)])
    func brokenTextIsNamed(text: String, problem: JSONSyntaxError.Problem) {
        #expect(
            performing: {
                try JSONParser.value(of: text.utf8)
            }, throws: { ($0 as? JSONSyntaxError)?.problem == problem })
    }

    @Test func bytesThatAreNotUTF8AreNamed() {
        #expect(
            performing: {
                try JSONParser.value(of: [0x22, 0x61, 0xff, 0x22])
            }, throws: { ($0 as? JSONSyntaxError)?.problem == .notUTF8 })
    }

    /// Every beginning of a record is an error, and none a crash.
    @Test func everyTruncationIsAnError() throws {
        let whole = Array(#"{"id":"a\u00e9","n":[-1.5e3,true],"o":{"k":null}}"#.utf8)
        _ = try JSONParser.value(of: whole)
        for length in 0..<whole.count {
            #expect(throws: JSONSyntaxError.self) { try JSONParser.value(of: whole.prefix(length)) }
        }
    }
}
