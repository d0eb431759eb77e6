import GitCommand

/// Reads objects by their ids.
public struct ObjectReader: Sendable {
    private let directory: String?
    private let git: [String]
    private let environment: [String: String?]
    /// Whether what a partial clone has left out may be fetched. A hook reaches no network.
    private let mayFetch: Bool

    /// - Parameter git: Options that name another repository than the one that `directory` is in, with its `environment`.
    public init(
        in directory: String? = nil, git: [String] = [], environment: [String: String?] = [:], mayFetch: Bool
    ) {
        self.directory = directory
        self.git = git
        self.environment = environment
        self.mayFetch = mayFetch
    }

    /// In bytes; without those that are missing.
    func sizes(of objects: Set<String>) throws -> [String: Int] {
        var sizes: [String: Int] = [:]
        // `<object> blob <size>`, or `<object> missing`.
        for line in try answers("--batch-check", objects.sorted()).split(separator: UInt8(ascii: "\n")) {
            let words = String(decoding: line, as: UTF8.self).split(separator: " ")
            if words.count == 3, let size = Int(words[2]) { sizes[String(words[0])] = size }
        }
        return sizes
    }

    /// Without those that are missing.
    public func contents(of objects: [String]) throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        var rest = try answers("--batch", objects)[...]
        // `<object> blob <size>\n<bytes>\n`, or `<object> missing\n`.
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
            rest = rest[(end + 1)...]
            guard words.count == 3, words[1] == "blob", let size = Int(words[2]), size < rest.count else { continue }
            contents[String(words[0])] = Array(rest.prefix(size))
            rest = rest.dropFirst(size + 1)
        }
        return contents
    }

    private func answers(_ form: String, _ objects: [String]) throws -> [UInt8] {
        if objects.isEmpty { return [] }
        let environment = mayFetch ? environment : environment.merging(["GIT_NO_LAZY_FETCH": "1"]) { $1 }
        func command(_ objects: [String]) -> GitCommand {
            GitCommand(
                git + ["cat-file", form, "--buffer"], in: directory, input: Array(objects.map { $0 + "\n" }.joined().utf8),
                environment: environment)
        }
        if mayFetch { return try command(objects).output().bytes }
        let answer = try command(objects).run()
        if answer.status == 0 { return answer.bytes }
        // Of what it could fetch and may not, git says nothing, and no more of the others.
        let present = try PresentObjects.among(Set(objects), in: directory, git: git, environment: environment)
        return present.isEmpty ? [] : try command(objects.filter(present.contains)).output().bytes
    }
}
