/// The paths that count as a file's companion.
public struct Companions: Sendable, Hashable {
    private let globs: [Glob]
    /// The globs as they were written, for a person to read.
    public let text: [String]
    /// The names that a companion may have; nil where a wildcard leaves them open.
    let names: Set<[UInt8]>?

    /// - Throws: `ScopeError` where a glob cannot be read.
    init(_ globs: [[UInt8]]) throws(ScopeError) {
        text = globs.map { String(decoding: $0, as: UTF8.self) }
        self.globs = try globs.map { bytes throws(ScopeError) in try Glob(bytes: bytes) }
        let names = self.globs.compactMap(\.names)
        self.names = names.count == globs.count ? names.reduce(into: []) { $0.formUnion($1) } : nil
    }

    public func contains(_ path: [UInt8]) -> Bool {
        if let names, !names.contains(Array(path.fileName)) { return false }
        return globs.contains { $0.matches(path) }
    }
}
