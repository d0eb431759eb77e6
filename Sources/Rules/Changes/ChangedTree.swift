/// The tree that a change leads to, as far as its diff does not tell. It is asked by rules that need it
/// and by no others, because each answer costs a run of git.
public protocol ChangedTree {
    /// Everything in it that is no folder.
    func entries() throws -> [TreeFile]
    /// The sizes of these contents, in bytes, by id; without those that are missing here.
    func sizes(of objects: Set<String>) throws -> [String: Int]
    /// These contents by id; without those that are missing here, or too large to be text.
    func contents(of objects: Set<String>) throws -> [String: [UInt8]]
    /// Whether this very tree was seen to pass the command.
    func isAttested(_ command: String) throws -> Bool
}
