import Rules
import Support
import Yams

/// A mapping of a rule file, read key by key; a key that no one asks for is an error.
struct YAMLReader {
    private let values: [String: Node]
    private let line: Int?
    /// Such as `check.`, to name a key by.
    private let prefix: String
    let keys: Set<String>

    private static let largestCount = 1_000_000_000

    /// - Throws: `RuleFileError` where the bytes are not one YAML mapping.
    init(_ bytes: [UInt8]) throws(RuleFileError) {
        let root: Node
        do throws(RuleFileError) {
            root = try Self.root(bytes)
        } catch {
            guard let line = FileMatcher.conflict(in: bytes) else { throw error }
            throw RuleFileError("it holds a conflict that a merge left", line: line)
        }
        try self.init(root, prefix: "")
    }

    private static func root(_ bytes: [UInt8]) throws(RuleFileError) -> Node {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw RuleFileError("it is not UTF-8") }
        try YAMLGuard.check(bytes)
        let root: Node?
        do {
            // As the guard read it, whatever the environment says of Yams.
            root = try Parser(yaml: text, encoding: .utf8).singleRoot()
        } catch {
            throw explained(error)
        }
        guard let root else { throw RuleFileError("it is empty") }
        return root
    }

    private init(_ node: Node, prefix: String) throws(RuleFileError) {
        guard case .mapping(let mapping) = node else {
            let name = prefix.isEmpty ? "a rule file" : String(prefix.dropLast())
            throw RuleFileError("\(name) must be a mapping of keys to values", line: node.mark?.line)
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                throw RuleFileError("a key must be a word", line: key.mark?.line)
            }
            values[scalar.string] = value
        }
        self.values = values
        self.prefix = prefix
        line = node.mark?.line
        keys = Set(values.keys)
    }

    /// - Throws: `RuleFileError` that names every key not known.
    func allow(only known: [String]) throws(RuleFileError) {
        let unknown = keys.subtracting(known).sorted()
        guard let first = unknown.first else { return }
        let names = unknown.map { prefix + $0 }.joined(separator: ", ")
        throw RuleFileError("unknown key \(names)", line: values[first]?.mark?.line)
    }

    func string(_ key: String) throws(RuleFileError) -> String {
        guard let value = try optionalString(key) else { throw RuleFileError("\(prefix)\(key) is missing", line: line) }
        return value
    }

    /// Nil where the key is absent or null.
    func optionalString(_ key: String) throws(RuleFileError) -> String? {
        guard let node = present(key) else { return nil }
        return try Self.string(node, prefix + key)
    }

    func strings(_ key: String) throws(RuleFileError) -> [String] {
        guard let node = present(key) else { return [] }
        guard case .sequence(let sequence) = node else { throw wrong(key, node, "a list") }
        var strings: [String] = []
        for element in sequence { strings.append(try Self.string(element, "an element of \(prefix)\(key)")) }
        return strings
    }

    /// A list of words, or one text with spaces between them; none where the key is absent.
    func words(_ key: String) throws(RuleFileError) -> [String] {
        guard let node = present(key) else { return [] }
        if case .scalar(let scalar) = node { return scalar.string.split(separator: " ").map(String.init) }
        return try strings(key)
    }

    /// A count of something. None is so large that the sum of a few is too large for an integer.
    func optionalCount(_ key: String) throws(RuleFileError) -> Int? {
        guard let node = present(key) else { return nil }
        guard case .scalar(let scalar) = node, let value = Int(scalar.string), (0...Self.largestCount).contains(value) else {
            throw wrong(key, node, "a whole number from 0 to a billion")
        }
        return value
    }

    func optionalFlag(_ key: String) throws(RuleFileError) -> Bool? {
        guard let node = present(key) else { return nil }
        guard case .scalar(let scalar) = node, let value = Bool(scalar.string) else { throw wrong(key, node, "true or false") }
        return value
    }

    func optionalShare(_ key: String) throws(RuleFileError) -> Double? {
        guard let node = present(key) else { return nil }
        guard case .scalar(let scalar) = node, let value = Double(scalar.string), (0...1).contains(value) else {
            throw wrong(key, node, "a number from 0 to 1")
        }
        return value
    }

    func optionalMapping(_ key: String) throws(RuleFileError) -> YAMLReader? {
        guard let node = present(key) else { return nil }
        return try YAMLReader(node, prefix: "\(prefix)\(key).")
    }

    func mappings(_ key: String) throws(RuleFileError) -> [YAMLReader] {
        guard let node = present(key) else { return [] }
        guard case .sequence(let sequence) = node else { throw wrong(key, node, "a list") }
        var readers: [YAMLReader] = []
        for element in sequence { readers.append(try YAMLReader(element, prefix: "\(prefix)\(key).")) }
        return readers
    }

    private func present(_ key: String) -> Node? {
        guard let node = values[key] else { return nil }
        if case .scalar(let scalar) = node, scalar.style == .plain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
            return nil
        }
        return node
    }

    private static func string(_ node: Node, _ name: String) throws(RuleFileError) -> String {
        guard case .scalar(let scalar) = node else {
            throw RuleFileError("\(name) must be text", line: node.mark?.line)
        }
        return scalar.string
    }

    private func wrong(_ key: String, _ node: Node, _ expected: String) -> RuleFileError {
        RuleFileError("\(prefix)\(key) must be \(expected)", line: node.mark?.line)
    }

    private static func explained(_ error: any Error) -> RuleFileError {
        guard let error = error as? YamlError else { return RuleFileError("it is not YAML: \(error)") }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return RuleFileError("it is not YAML: \(problem)", line: mark.line)
        case .reader(let problem, _, _, _):
            return RuleFileError("it is not YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            return RuleFileError("key \(duplicates.joined(separator: ", ")) stands twice", line: context.mark.line)
        default:
            return RuleFileError("it is not YAML")
        }
    }
}
