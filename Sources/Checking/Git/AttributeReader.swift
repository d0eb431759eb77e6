import GitCommand
import Rules

/// Asks git which files `.gitattributes` says to be vendored or generated.
struct AttributeReader {
    private let place: GitTree.Place
    private let paths: RepositoryPaths

    init(_ place: GitTree.Place, in paths: RepositoryPaths) {
        self.place = place
        self.paths = paths
    }

    /// Whether they are, of those of the paths of which it says so or the contrary.
    func foreign(among paths: Set<[UInt8]>) throws -> [[UInt8]: Bool] {
        let input = Array(paths.map { $0 + [0] }.joined())
        // `<path> NUL <attribute> NUL <value> NUL`
        let fields = try answer(to: input).split(separator: 0, omittingEmptySubsequences: false)
        var foreign: [[UInt8]: Bool] = [:]
        for start in stride(from: 0, to: fields.count - 2, by: 3) {
            let path = Array(fields[start])
            switch String(decoding: fields[start + 2], as: UTF8.self) {
            case "set", "true": foreign[path] = true
            case "unset", "false": foreign[path] = foreign[path] ?? false
            default: break
            }
        }
        return foreign
    }

    private func answer(to input: [UInt8]) throws -> [UInt8] {
        switch place {
        case .index: return try command(["--cached"], input).output().bytes
        case .commit(let commit):
            let answer = try command(["--source", commit], input).run()
            // Git before 2.40 has no such option.
            return answer.status == 0 ? answer.bytes : try command([], input).output().bytes
        }
    }

    private func command(_ options: [String], _ input: [UInt8]) -> GitCommand {
        paths.command(["check-attr", "-z", "--stdin"] + options + ForeignFiles.attributes, input: input)
    }
}
