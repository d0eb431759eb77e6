import Clibgit2

/// `git_repository`, freed by `git_repository_free`.
enum RepositoryKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_repository_free(pointer) }
}

/// `git_odb`, freed by `git_odb_free`.
enum ObjectDatabaseKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_odb_free(pointer) }
}

/// `git_odb_object`, freed by `git_odb_object_free`.
enum RawObjectKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_odb_object_free(pointer) }
}

/// `git_object`, freed by `git_object_free`.
enum ObjectKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_object_free(pointer) }
}

/// `git_commit`, freed by `git_commit_free`.
enum CommitKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_commit_free(pointer) }
}

/// `git_tree`, freed by `git_tree_free`.
enum TreeKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_tree_free(pointer) }
}

/// `git_reference`, freed by `git_reference_free`.
enum ReferenceKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_reference_free(pointer) }
}

/// `git_reference_iterator`, freed by `git_reference_iterator_free`.
enum ReferenceIteratorKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_reference_iterator_free(pointer) }
}

/// `git_revwalk`, freed by `git_revwalk_free`.
enum RevisionWalkKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_revwalk_free(pointer) }
}

/// `git_diff`, freed by `git_diff_free`.
enum DiffKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_diff_free(pointer) }
}

/// `git_patch`, freed by `git_patch_free`.
enum PatchKind: HandleKind {
    static func free(_ pointer: OpaquePointer) { git_patch_free(pointer) }
}
