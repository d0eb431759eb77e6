import Clibgit2

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension Repository {
    /// The commit that is checked out; nil where HEAD's branch has none yet.
    public func head() throws -> ObjectID? {
        try target(ofReferenceNamed: "HEAD")
    }

    /// What the reference leads to; nil where there is none by that name. `git_reference_name_to_id`.
    func target(ofReferenceNamed name: String) throws -> ObjectID? {
        var oid = git_oid()
        let found = try unless(.notFound) { () throws(GitError) in
            try check("read \(name)") { git_reference_name_to_id(&oid, handle.pointer, name) }
        }
        return found == nil ? nil : ObjectID(oid)
    }

    /// The commit that `revision` names in any of git's ways: a branch, a tag, `HEAD~2`, an id, an id's
    /// first digits; nil where no commit has that name.
    ///
    /// `git_revparse_single` and `git_object_peel`.
    /// - Throws: `GitError`, also where the first digits of an id are those of several.
    public func resolve(_ revision: String) throws -> ObjectID? {
        do {
            if let id = ObjectID(hex: revision) { return try peel(id) }
            let object = try Handle<ObjectKind>("resolve '\(revision)'") {
                git_revparse_single($0, handle.pointer, revision)
            }
            return try peel(object)
        } catch let error as GitError where Self.meansNoCommit.contains(error.code) {
            return nil
        }
    }

    /// The commit itself, or the one that an annotated tag stands for.
    ///
    /// `git_object_lookup` and `git_object_peel`.
    func peel(_ id: ObjectID) throws -> ObjectID {
        do {
            return try wholePeel(id)
        } catch {
            guard oddCommit(id) != nil else { throw error }
            return id
        }
    }

    private func wholePeel(_ id: ObjectID) throws -> ObjectID {
        var oid = id.oid
        let object = try Handle<ObjectKind>("read object \(id)") {
            git_object_lookup($0, handle.pointer, &oid, GIT_OBJECT_ANY)
        }
        return try peel(object)
    }

    private func peel(_ object: borrowing Handle<ObjectKind>) throws -> ObjectID {
        let source = object.pointer
        let commit = try Handle<ObjectKind>("find the commit") { git_object_peel($0, source, GIT_OBJECT_COMMIT) }
        guard let id = ObjectID(git_object_id(commit.pointer)) else {
            throw GitError(code: .notFound, doing: "find the commit", text: "it has no id")
        }
        return id
    }

    /// The references whose full names start with `prefix`, such as `refs/notes/`, by name.
    ///
    /// Those that point at nothing, like the HEAD of a remote whose branch is gone, are left out.
    /// `git_reference_iterator_glob_new`, which reads only the folder that the prefix names.
    public func references(prefix: String) throws -> [Reference] {
        // No reference has these characters in its name, and a glob would give them a meaning.
        guard !prefix.utf8.contains(where: { "*?[\\".utf8.contains($0) }) else { return [] }
        let iterator = try Handle<ReferenceIteratorKind>("list references") {
            git_reference_iterator_glob_new($0, handle.pointer, "\(prefix)*")
        }
        return try references(of: iterator) { _ in true }
    }

    /// The references whose full names start with any of `prefixes`, by name, as `references(prefix:)` has them.
    ///
    /// `git_reference_iterator_new`. In a repository with tens of thousands of packed references, of which
    /// libgit2 makes a copy for every iterator, this takes a fraction of asking for one prefix after another.
    public func references(prefixes: [String]) throws -> [Reference] {
        let iterator = try Handle<ReferenceIteratorKind>("list references") {
            git_reference_iterator_new($0, handle.pointer)
        }
        return try references(of: iterator) { name in
            prefixes.contains { strncmp(name, $0, $0.utf8.count) == 0 }
        }
    }

    private func references(
        of iterator: borrowing Handle<ReferenceIteratorKind>, where isWanted: (UnsafePointer<CChar>) -> Bool
    ) throws -> [Reference] {
        var references: [Reference] = []
        while let reference = try next(iterator) {
            guard let cName = git_reference_name(reference.pointer), isWanted(cName) else { continue }
            let name = String(cString: cName)
            if let target = ObjectID(git_reference_target(reference.pointer)) {
                references.append(Reference(name: name, target: target))
            } else if let target = try target(of: reference) {
                references.append(Reference(name: name, target: target))
            }
        }
        return references.sorted { Self.precedes($0.name, $1.name) }
    }

    /// `git_reference_next`.
    private func next(_ iterator: borrowing Handle<ReferenceIteratorKind>) throws -> Handle<ReferenceKind>? {
        let iterator = iterator.pointer
        return try unless(.iterationOver) { () throws(GitError) in
            try Handle("list references") { git_reference_next($0, iterator) }
        }
    }

    /// What a symbolic reference leads to. `git_reference_resolve`.
    private func target(of symbolic: borrowing Handle<ReferenceKind>) throws -> ObjectID? {
        let symbolic = symbolic.pointer
        let direct: Handle<ReferenceKind>? = try unless(.notFound) { () throws(GitError) in
            try Handle("resolve a reference") { git_reference_resolve($0, symbolic) }
        }
        guard let direct else { return nil }
        return ObjectID(git_reference_target(direct.pointer))
    }

    /// By bytes, as git sorts names: Swift's own order normalises them first, which is slow and another order.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    private static let meansNoCommit: Set<GitError.Code> = [.notFound, .unbornBranch, .invalidSpecification, .peel]
}
