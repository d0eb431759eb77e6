import GitCommand
import Support

/// The index was not mended, and nothing was changed.
public struct FixRefused: Failure, Hashable {
    enum Reason: Hashable {
        case changedMeanwhile
        /// Git's own words.
        case notWritten(String)
    }

    let reason: Reason

    public var message: String {
        switch reason {
        case .changedMeanwhile: "what is staged has changed meanwhile; nothing was fixed"
        case .notWritten(let words):
            "git could not write the index; nothing was fixed: \(words.split(separator: "\n").first ?? "it said nothing")"
        }
    }

    public var hint: String? {
        switch reason {
        case .changedMeanwhile: "run the command again"
        case .notWritten: "see that no other git is at work here, and run the command again"
        }
    }
}
