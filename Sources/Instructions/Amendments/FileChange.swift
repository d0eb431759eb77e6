/// One file of an amendment, as it stands in the worktree and as it will.
public struct FileChange: Sendable, Hashable {
    /// From the worktree's top.
    public let path: String
    /// Nil where there is no such file.
    public let old: [UInt8]?
    /// Nil where the file goes.
    public let new: [UInt8]?
    /// For an instruction file, the section as a commit should hold it: then only these are
    /// committed, and not what a person is writing around them. Nil where the file is ours as a whole.
    public let section: SectionText?
    /// What a commit holds of a file that is ours as a whole: `new`, but where the worktree gets back what was not
    /// committed.
    let committed: [UInt8]?

    public init(path: String, old: [UInt8]?, new: [UInt8]?, section: SectionText? = nil) {
        self.path = path
        self.old = old
        self.new = new
        self.section = section
        committed = new
    }

    /// Whether the worktree's section says something else than a commit's would: it tells rules that are not committed.
    public var tellsUncommitted: Bool {
        guard let section else { return false }
        do throws(MarkedSectionError) {
            return try section.written(into: new) != new
        } catch {
            return false
        }
    }

    init(path: String, old: [UInt8]?, new: [UInt8]?, committed: [UInt8]?) {
        self.path = path
        self.old = old
        self.new = new
        self.committed = committed
        section = nil
    }
}
