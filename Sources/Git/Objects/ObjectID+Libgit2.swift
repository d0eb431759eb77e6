import Clibgit2

extension ObjectID {
    init(_ oid: git_oid) {
        self = withUnsafePointer(to: oid) { ObjectID($0) }
    }

    init(_ oid: UnsafePointer<git_oid>) {
        self.init(bytes: UnsafeRawPointer(oid) + Self.offset)
    }

    init?(_ oid: UnsafePointer<git_oid>?) {
        guard let oid else { return nil }
        self.init(oid)
    }

    /// The same name as libgit2 has it.
    var oid: git_oid {
        var oid = git_oid()
        withBytes { bytes in
            withUnsafeMutableBytes(of: &oid) { $0[Self.offset...].copyBytes(from: bytes) }
        }
        return oid
    }

    /// Where `git_oid` keeps its bytes: a libgit2 built for SHA-256 has the hash's type before them.
    private static let offset = MemoryLayout<git_oid>.offset(of: \git_oid.id) ?? 0
}
