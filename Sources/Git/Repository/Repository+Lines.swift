import Clibgit2

extension Repository {
    /// Compares the lines of a changed file, or says why not.
    func compareLines(_ file: ChangedFile, with comparison: inout LineComparison) throws -> FileDiff {
        if file.old?.id == file.new?.id { return FileDiff(file) }
        if [file.old, file.new].contains(where: { $0?.mode == .submodule }) {
            return FileDiff(file, skipped: .submodule)
        }
        do {
            let old = try content(of: file.old)
            let new = try content(of: file.new)
            return try Self.compare(file, old, new, with: &comparison)
        } catch let error as GitError {
            return FileDiff(file, skipped: .unreadable(error))
        }
    }

    private static func compare(
        _ file: ChangedFile, _ old: borrowing Content, _ new: borrowing Content,
        with comparison: inout LineComparison
    ) throws -> FileDiff {
        if old.isTooLarge || new.isTooLarge { return FileDiff(file, skipped: .tooLarge) }
        return try old.withBytes { old in
            try new.withBytes { new in
                if LineComparison.isBinary(old) || LineComparison.isBinary(new) {
                    return FileDiff(file, isBinary: true)
                }
                return FileDiff(file, hunks: try comparison.hunks(old, new))
            }
        }
    }

    private func content(of side: ChangedFile.Side?) throws -> Content {
        guard let side else { return .nothing }
        guard let blob = try rawBlob(side.id, limit: Self.limit) else { return .tooLarge }
        return .blob(blob)
    }

    /// What one side of a comparison has to offer.
    private enum Content: ~Copyable {
        case nothing
        case tooLarge
        case blob(Handle<RawObjectKind>)

        var isTooLarge: Bool {
            switch self {
            case .tooLarge: true
            case .nothing: false
            case .blob: false
            }
        }

        borrowing func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
            switch self {
            case .nothing: try body(UnsafeRawBufferPointer(start: nil, count: 0))
            case .tooLarge: try body(UnsafeRawBufferPointer(start: nil, count: 0))
            case .blob(let blob): try blob.withBytes(body)
            }
        }
    }

    /// In bytes. What is larger was hardly written by hand, and comparing it would hold up all the rest.
    private static let limit = 1 << 20
}

extension FileDiff {
    init(_ file: ChangedFile, isBinary: Bool = false, hunks: [Hunk] = [], skipped: FileDiff.Skipped? = nil) {
        self.init(
            oldPath: file.old?.path, newPath: file.new?.path,
            oldMode: file.old?.mode, newMode: file.new?.mode, oldID: file.old?.id, newID: file.new?.id,
            status: file.status, isBinary: isBinary, hunks: hunks, skipped: skipped)
    }
}
