/// Files that a repository's own people do not write by hand: what is vendored, generated or test data. They teach nothing
/// about how people write, and are not held to it.
public enum ForeignFiles {
    /// What `.gitattributes` says of it, as GitHub's linguist reads them: set for a foreign file, unset for one that only
    /// is called like one.
    public static let attributes = ["linguist-vendored", "linguist-generated"]

    /// Whether a path lies in a vendored, generated or test-data folder, or is called like a minified or generated file; and so
    /// for a glob, whether such paths are what it is about.
    public static func contain(_ path: some Collection<UInt8>) -> Bool {
        let parts = path.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self).lowercased() }
        guard let name = parts.last else { return false }
        return parts.dropLast().contains(where: folders.contains) || names.contains(name) || name.contains(".min.")
            || endings.contains(where: name.hasSuffix)
    }

    /// As `contain(_:)` with the path's bytes.
    public static func contain(_ path: String) -> Bool { contain(path.utf8) }

    private static let folders: Set<String> = [
        "vendor", "vendored", "vendor_modules", "third_party", "third-party", "thirdparty", "external", "externals",
        "node_modules", "bower_components", "generated", "gen", "autogen", "testdata", "fixtures",
        "__snapshots__", "dist", "pods",
    ]

    private static let endings = [
        "_pb2.py", "_pb2_grpc.py", ".pb.go", ".pb.cc", ".pb.h", ".pb.swift", ".grpc.swift", ".g.dart",
        ".freezed.dart", ".generated.swift", ".generated.cs", ".designer.cs", "_generated.go", ".snap",
        ".map", ".lock", ".sum", ".svg",
    ]

    private static let names: Set<String> = [
        "package-lock.json", "yarn.lock", "pnpm-lock.yaml", "package.resolved", "npm-shrinkwrap.json",
    ]
}
