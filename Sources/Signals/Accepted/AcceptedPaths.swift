/// Which paths a repository's own people write by hand: what is vendored, generated or test data
/// teaches nothing about how they write.
public enum AcceptedPaths {
    /// False for a path in a vendored, generated or test-data folder, and for minified and generated files.
    public static func contains(_ path: String) -> Bool {
        let parts = path.lowercased().utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
        guard let name = parts.last else { return false }
        if parts.dropLast().contains(where: { foreignFolders.contains(String($0)) }) { return false }
        if generatedNames.contains(String(name)) { return false }
        return !generatedEndings.contains { name.hasSuffix($0) } && name.firstRange(of: ".min.") == nil
    }

    private static let foreignFolders: Set<String> = [
        "vendor", "vendored", "third_party", "third-party", "thirdparty", "external", "externals",
        "node_modules", "bower_components", "generated", "gen", "autogen", "testdata", "fixtures",
        "__snapshots__", "dist", "pods",
    ]

    private static let generatedEndings = [
        "_pb2.py", "_pb2_grpc.py", ".pb.go", ".pb.cc", ".pb.h", ".pb.swift", ".grpc.swift", ".g.dart",
        ".freezed.dart", ".generated.swift", ".generated.cs", ".designer.cs", "_generated.go", ".snap",
        ".map", ".lock", ".sum", ".svg",
    ]

    private static let generatedNames: Set<String> = [
        "package-lock.json", "yarn.lock", "pnpm-lock.yaml", "package.resolved", "npm-shrinkwrap.json",
    ]
}
