import Clibgit2

extension Repository {
    /// The bytes of a blob; nil where it has more than `limit` of them, which is asked before it is read.
    ///
    /// `git_odb_read_header` and `git_odb_read`.
    /// - Throws: `GitError` where the object is missing or is no blob.
    public func blob(_ id: ObjectID, limit: Int = .max) throws -> [UInt8]? {
        guard let object = try rawBlob(id, limit: limit) else { return nil }
        return object.withBytes { [UInt8]($0) }
    }

    /// The blob before it is copied out.
    func rawBlob(_ id: ObjectID, limit: Int) throws -> Handle<RawObjectKind>? {
        if limit < .max, try size(of: id) > limit { return nil }
        let object = try rawObject(id)
        guard object.kind == GIT_OBJECT_BLOB else {
            throw GitError(code: .notFound, doing: "read blob \(id)", text: "it is no blob")
        }
        return object
    }

    /// Any object, with its bytes as git stores them. `git_odb_read`.
    func rawObject(_ id: ObjectID) throws(GitError) -> Handle<RawObjectKind> {
        var oid = id.oid
        return try Handle("read object \(id)") { git_odb_read($0, objects.pointer, &oid) }
    }

    /// How many bytes the object has, without reading them. `git_odb_read_header`.
    /// - Throws: `GitError` where it is missing.
    public func size(of id: ObjectID) throws -> Int {
        var oid = id.oid
        var size = 0
        var kind = GIT_OBJECT_INVALID
        try check("read object \(id)") { git_odb_read_header(&size, &kind, objects.pointer, &oid) }
        return size
    }
}

extension Handle where Kind == RawObjectKind {
    /// `git_odb_object_type`.
    var kind: git_object_t { git_odb_object_type(pointer) }

    /// The object's bytes, which last as long as the handle. `git_odb_object_data`, `git_odb_object_size`.
    borrowing func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try body(UnsafeRawBufferPointer(start: git_odb_object_data(pointer), count: git_odb_object_size(pointer)))
    }
}
