/// A commit, without what it changed: `Repository.diff` tells that.
public struct Commit: Sendable, Hashable {
    public let id: ObjectID
    public let tree: ObjectID
    /// As the commit names them: at the edge of a shallow clone they are missing from the repository.
    public let parents: [ObjectID]
    public let author: Signature
    public let committer: Signature
    /// The whole message without leading empty lines; bytes that are not UTF-8 are replaced.
    public let message: String

    public init(
        id: ObjectID, tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature,
        message: String
    ) {
        self.id = id
        self.tree = tree
        self.parents = parents
        self.author = author
        self.committer = committer
        self.message = message
    }

    /// The first paragraph on one line, as git's `%s` has it.
    public var subject: String {
        let space = UInt8(ascii: " ")
        var subject: [UInt8] = []
        for line in message.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let start = line.firstIndex { !Self.isBlank($0) } ?? line.endIndex
            let text = line[start...]
            guard !text.isEmpty else {
                if subject.isEmpty { continue }
                break
            }
            if !subject.isEmpty { subject.append(space) }
            subject.append(contentsOf: text)
            while let last = subject.last, Self.isBlank(last) { subject.removeLast() }
        }
        return String(decoding: subject, as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (9...13).contains(byte)
    }
}
