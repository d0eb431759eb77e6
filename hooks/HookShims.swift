/// The shims beside this file, as `precept install` writes them.
public enum HookShims {
    public static let all: [String: [UInt8]] = [
        "pre-commit": PackageResources.pre_commit,
    ]
}
