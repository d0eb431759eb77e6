/// A file that differs between two trees, before its lines have been compared.
struct ChangedFile {
    /// The file on one side.
    struct Side {
        let path: String
        let mode: FileMode
        let id: ObjectID
    }

    let old: Side?
    let new: Side?
    let isRename: Bool

    init(old: Side?, new: Side?, isRename: Bool = false) {
        self.old = old
        self.new = new
        self.isRename = isRename
    }

    var status: FileDiff.Status {
        guard let old else { return .added }
        guard let new else { return .deleted }
        if old.mode.kind != new.mode.kind { return .typeChanged }
        return isRename ? .renamed : .modified
    }
}
