/// The shims beside this file, as `precept install` writes them, with `@digest@`, `@before@` and
/// `@precept@` still to be filled in.
public enum HookShims {
    /// One for each of git's hooks that precept takes part in, by the hook's name.
    public static let all: [String: [UInt8]] = [
        "pre-commit": PackageResources.pre_commit,
        "commit-msg": PackageResources.commit_msg,
        "post-commit": PackageResources.post_commit,
        "post-merge": PackageResources.post_merge,
        "post-rewrite": PackageResources.post_rewrite,
        "pre-merge-commit": PackageResources.pre_merge_commit,
        "pre-push": PackageResources.pre_push,
    ]

    /// For any other hook, where git is pointed away from the folder that holds it.
    public static let passOn: [UInt8] = PackageResources.pass_on
}
