import Cpcre2

/// A compiled regular expression (PCRE2, just-in-time compiled where the machine allows it).
///
/// Lines are bytes: what is not UTF-8 never matches and never stops the search. `^` and `$` are a
/// line's ends, `.` does not cross one. Every match is bounded, so that no pattern can hang a commit.
///
/// Sendable although it holds C memory: PCRE2 only ever reads compiled code and the match context, and
/// what a match writes is made for that call.
public final class Pattern: @unchecked Sendable {
    /// The expression as it was written.
    public let text: String
    let code: OpaquePointer
    let limits: OpaquePointer
    let isCompiledToMachineCode: Bool
    /// Whether a search over joined lines finds every line that matches by itself (`JoinedLines`).
    let isJoinable: Bool
    /// Bytes that are searched at once, where there is more than one line.
    let block: Int
    /// Whether a search that ends and begins again where it ended finds the same.
    let isDivisible: Bool

    /// Backtracking steps that one attempt may take; an honest pattern stays far below.
    static let matchLimit: UInt32 = 100_000
    /// Kibibytes of heap that PCRE2's interpreter may take.
    static let heapLimit: UInt32 = 32 * 1024
    /// Bytes that a pattern's text may have.
    static let longestText = 16 * 1024

    /// Bytes that are searched at once: few where a match may run on through all of them from every place, so that
    /// the time grows with the square of their number.
    private static let smallBlock = 2 * 1024
    private static let largeBlock = 32 * 1024
    /// A long line is searched from so many places at a time, with a look at the clock between.
    static let places = 64

    /// - Throws: `PatternError.malformed` with PCRE2's words and the place.
    public init(_ text: String) throws(PatternError) {
        guard text.utf8.count <= Self.longestText else { throw .tooLong(bytes: text.utf8.count) }
        guard let context = pcre2_compile_context_create_8(nil) else { throw .outOfMemory }
        defer { pcre2_compile_context_free_8(context) }
        // Whatever PCRE2 was built with, a line ends at a line feed.
        pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
        pcre2_set_parens_nest_limit_8(context, 100)

        var failure: Int32 = 0
        var place = 0
        let bytes = Array(text.utf8)
        let compiled = bytes.withUnsafeBufferPointer { buffer in
            pcre2_compile_8(
                buffer.baseAddress ?? Self.emptySubject, buffer.count,
                PCRE2_UTF | PCRE2_MATCH_INVALID_UTF | PCRE2_MULTILINE | PCRE2_ALT_CIRCUMFLEX
                    | PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT,
                &failure, &place, context)
        }
        guard let compiled else {
            throw .malformed(reason: Self.message(for: failure), offset: place)
        }
        guard let limits = pcre2_match_context_create_8(nil) else {
            pcre2_code_free_8(compiled)
            throw .outOfMemory
        }
        pcre2_set_match_limit_8(limits, Self.matchLimit)
        pcre2_set_depth_limit_8(limits, Self.matchLimit)
        pcre2_set_heap_limit_8(limits, Self.heapLimit)

        self.text = text
        self.code = compiled
        self.limits = limits
        isCompiledToMachineCode = pcre2_jit_compile_8(compiled, PCRE2_JIT_COMPLETE) == 0
        // Without machine code every call would check the rest of the joined text for valid UTF-8.
        isJoinable = isCompiledToMachineCode && Joinability.holds(for: bytes)
        isDivisible = !text.contains("\\G") && !text.contains("(*")
        block = Joinability.mayCrossLines(bytes) ? Self.smallBlock : Self.largeBlock
    }

    deinit {
        pcre2_code_free_8(code)
        pcre2_match_context_free_8(limits)
    }

    /// A place for an empty subject to point at: PCRE2 takes no null.
    nonisolated(unsafe) static let emptySubject = UnsafePointer(UnsafeMutablePointer<UInt8>.allocate(capacity: 1))

    /// The text, for who misses what it matches; a long one tells nobody.
    var shown: String { text.utf8.count > Self.longestShown ? "what the rule asks for" : text.withSeenEnds }

    /// In bytes.
    private static let longestShown = 100

    static func message(for code: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = pcre2_get_error_message_8(code, &buffer, buffer.count)
        return count > 0 ? String(decoding: buffer[..<Int(count)], as: UTF8.self) : "error \(code)"
    }
}
