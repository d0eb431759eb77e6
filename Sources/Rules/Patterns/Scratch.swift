import Cpcre2

/// What PCRE2 writes while it matches one pattern; for one thread.
final class Scratch {
    private let pattern: Pattern
    private let data: OpaquePointer?
    /// The pattern's limits and an end to the places where a match may begin.
    private var narrowed: OpaquePointer?
    /// Pairs of offsets that the last match wrote; what stands behind them is anything.
    private var written = 0

    /// - Parameter groups: how many pairs of offsets are wanted, the whole match among them.
    init(for pattern: Pattern, groups: Int) {
        self.pattern = pattern
        data = pcre2_match_data_create_8(UInt32(groups), nil)
    }

    deinit {
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(narrowed)
    }

    /// The first match at or after `start`, in bytes; in a long subject looked for from a few places at a time.
    /// - Parameter mayGoOn: Asked in between; where it says no, the match counts as exhausted.
    func match(
        _ subject: UnsafeBufferPointer<UInt8>, from start: Int, while mayGoOn: () -> Bool
    ) throws(PatternError) -> Range<Int>? {
        var start = start
        if pattern.isDivisible && subject.count > JoinedLines.longLine {
            while start + Pattern.places < subject.count {
                if let found = try match(subject, at: start...(start + Pattern.places - 1)) { return found }
                guard mayGoOn() else { throw .exhausted }
                start += Pattern.places
            }
        }
        return try match(subject, from: start)
    }

    /// The first match that begins at `places`, in bytes.
    private func match(_ subject: UnsafeBufferPointer<UInt8>, at places: ClosedRange<Int>) throws(PatternError) -> Range<Int>? {
        if narrowed == nil { narrowed = pcre2_match_context_copy_8(pattern.limits) }
        guard let narrowed else { throw .outOfMemory }
        pcre2_set_offset_limit_8(narrowed, places.upperBound)
        return try match(subject, from: places.lowerBound, within: narrowed)
    }

    /// The first match at or after `start`, in bytes.
    func match(_ subject: UnsafeBufferPointer<UInt8>, from start: Int) throws(PatternError) -> Range<Int>? {
        try match(subject, from: start, within: pattern.limits)
    }

    private func match(
        _ subject: UnsafeBufferPointer<UInt8>, from start: Int, within limits: OpaquePointer
    ) throws(PatternError) -> Range<Int>? {
        written = 0
        guard let data else { throw .outOfMemory }
        let base = subject.baseAddress ?? Pattern.emptySubject
        var status = pcre2_match_8(pattern.code, base, subject.count, start, 0, data, limits)
        if status == PCRE2_ERROR_JIT_STACKLIMIT {
            // The machine code has 32 KiB of stack; the interpreter takes its from the heap.
            status = pcre2_match_8(pattern.code, base, subject.count, start, PCRE2_NO_JIT, data, limits)
        }
        switch status {
        case PCRE2_ERROR_NOMATCH: return nil
        case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT: throw .exhausted
        case ..<0: throw .failed(reason: Pattern.message(for: status))
        default:
            // Zero says that there was no room for all of them.
            written = status == 0 ? Int(pcre2_get_ovector_count_8(data)) : Int(status)
            let offsets = pcre2_get_ovector_pointer_8(data)
            guard let offsets else { throw .outOfMemory }
            // `\K` in a look-ahead can put the start behind the end.
            return min(offsets[0], offsets[1])..<max(offsets[0], offsets[1])
        }
    }

    /// Where a group of the last match stands; nil where it took no part.
    func group(_ number: Int) -> Range<Int>? {
        guard let data, number < written, let offsets = pcre2_get_ovector_pointer_8(data) else { return nil }
        let (start, end) = (offsets[2 * number], offsets[2 * number + 1])
        return 0 <= start && start <= end ? start..<end : nil
    }
}
