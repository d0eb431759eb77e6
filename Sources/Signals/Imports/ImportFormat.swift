/// What review comments from elsewhere are written in.
public enum ImportFormat: String, Sendable, CaseIterable {
    /// The interchange format, one record a line.
    case jsonl
    /// GitHub's REST API: what `gh api --paginate repos/O/R/pulls/comments` prints, also with `pulls` or
    /// `issues` beside it, which tell who wrote a change; and backups of one file a pull request.
    case github
    /// GitLab's REST API: `/projects/:id/merge_requests/:iid/discussions`.
    case gitlab
    /// Gerrit's REST API: `/changes/N/comments`.
    case gerrit

    /// What `bytes` are in; nil where nothing in them tells.
    static func detect(in bytes: UnsafeBufferPointer<UInt8>) -> ImportFormat? {
        if JSONItems.hasGerritPrefix(bytes) { return .gerrit }
        var format: ImportFormat?
        var looked = 0
        JSONItems.read(bytes) { _, item in
            looked += 1
            if case .success(let value) = item { format = of(value) }
            return format == nil && looked < mostLookedAt
        }
        return format
    }

    /// The first items may be broken or of a kind that tells nothing.
    private static let mostLookedAt = 50

    private static func of(_ value: JSONValue) -> ImportFormat? {
        guard let object = value.object else { return nil }
        if object["comment"] != nil, object["id"] != nil { return .jsonl }
        if GitHubComments.recognises(object) { return .github }
        if GitLabDiscussions.recognises(object) { return .gitlab }
        if GerritComments.recognises(object) { return .gerrit }
        return nil
    }
}
