/// What kind of entry a tree or the index holds, in git's canonical modes.
public struct FileMode: RawRepresentable, Sendable, Hashable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    public static let tree = FileMode(rawValue: 0o040000)
    public static let regular = FileMode(rawValue: 0o100644)
    public static let executable = FileMode(rawValue: 0o100755)
    public static let symbolicLink = FileMode(rawValue: 0o120000)
    /// A submodule: the entry's id names a commit of another repository.
    public static let submodule = FileMode(rawValue: 0o160000)

    /// Brings the modes that old or foreign tools wrote, such as 100664, to the one git means by them.
    init(canonical mode: UInt32) {
        switch mode & 0o170000 {
        case 0o100000: self = mode & 0o100 == 0 ? .regular : .executable
        case let kind: self.init(rawValue: kind)
        }
    }

    /// The bits that tell a file from a link or a submodule, and not whether it may be run.
    var kind: UInt32 { rawValue & 0o170000 }
}
