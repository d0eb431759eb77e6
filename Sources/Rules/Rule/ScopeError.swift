/// Why a scope cannot be used.
public enum ScopeError: Error, Sendable, Hashable, CustomStringConvertible {
    case malformed(glob: String, reason: String)

    public var description: String {
        switch self {
        case .malformed(let glob, let reason): "scope \(glob) cannot be read: \(reason)"
        }
    }
}
