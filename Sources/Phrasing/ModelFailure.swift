/// Why a model gave no statement.
public enum ModelFailure: Error, Hashable, CustomStringConvertible {
    /// The program could not be started; a code of `errno`.
    case notStarted(Int32)
    /// In seconds.
    case timedOut(Int)
    case tooLong
    /// The exit status, or 128 + the signal, and what it complained of.
    case failed(Int32, String)
    /// It wrote no `{"statement": "…"}`.
    case garbage
    /// It wrote one, which is not fit to be told.
    case unfit(String)

    public var description: String {
        switch self {
        case .notStarted(let code): "it could not be started (error \(code))"
        case .timedOut(let seconds): "it gave no answer within \(seconds) s"
        case .tooLong: "it wrote more than an answer takes"
        case .failed(let status, let words): "it exited with status \(status)\(words.isEmpty ? "" : ": \(words)")"
        case .garbage: "its answer is not {\"statement\": \"…\"}"
        case .unfit(let reason): "its statement \(reason)"
        }
    }

    /// Whether to ask again for another statement would be in vain.
    var isLasting: Bool {
        switch self {
        case .notStarted, .timedOut: true
        // The shell's word for a program that is not there, or is none.
        case .failed(let status, _): status == 126 || status == 127
        case .tooLong, .garbage, .unfit: false
        }
    }
}
