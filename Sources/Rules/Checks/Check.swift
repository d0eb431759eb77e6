/// What a rule looks at, and what it forbids there.
public enum Check: Sendable, Hashable {
    case line(LineCheck)
    case message(MessageCheck)
    case file(FileCheck)
    case companion(CompanionCheck)
    case attested(AttestedCheck)
    /// Relative links and anchors in added lines of Markdown must lead somewhere in the tree that the change leads to.
    case links
}

extension Check {
    /// Whether what is found of a line may be mended without changing it: by what stands beside it, or by another file.
    public var isMendedBeside: Bool {
        switch self {
        case .line(let check): check.unlessAbove != nil || check.unlessBelow != nil || check.unlessSorted || check.unlessUsed
        case .links: true
        case .message, .file, .companion, .attested: false
        }
    }
}
