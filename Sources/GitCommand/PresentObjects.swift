/// Which contents a partial clone has. Git's `cat-file` would fetch the others, and forbidden to, it gives up.
public enum PresentObjects {
    /// Those of these blobs that are here.
    /// - Parameters:
    ///   - objects: By their full ids.
    ///   - git: Options that name another repository than the one that `directory` is in, with its `environment`.
    public static func among(
        _ objects: Set<String>, in directory: String? = nil, git: [String] = [], environment: [String: String?] = [:]
    ) throws(GitCommandError) -> Set<String> {
        if objects.isEmpty { return [] }
        let output = try GitCommand(
            git + ["rev-list", "--objects", "--no-walk", "--no-object-names", "--missing=allow-any", "--ignore-missing", "--stdin"],
            in: directory, input: Array(objects.sorted().map { $0 + "\n" }.joined().utf8), environment: environment
        ).output()
        return objects.intersection(output.text.split(separator: "\n").map(String.init))
    }
}
