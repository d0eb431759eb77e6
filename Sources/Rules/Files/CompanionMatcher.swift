/// A companion check, compiled.
public struct CompanionMatcher: Sendable {
    public let check: CompanionCheck
    private let path: Pattern?
    /// The one companion of every file, where `with` names no part of the changed one's path.
    let common: Companions?

    /// - Throws: `PatternError` or `ScopeError` where the pattern or a glob cannot be used.
    public init(_ check: CompanionCheck) throws {
        self.check = check
        path = try check.path.map { text throws(PatternError) in try Pattern(text) }
        let isCommon = check.with.allSatisfy { Self.filled($0, for: [], captures: []) == Array($0.utf8) }
        let sample = try Companions(
            check.with.map { Self.filled($0, for: Self.sample, captures: Array(repeating: [UInt8(ascii: "x")], count: 9)) })
        common = isCommon ? sample : nil
    }

    /// Filled in, it shows whether the globs can be read.
    private static let sample = Array("folder/stem.end".utf8)

    /// What may stand for the companion of the file.
    /// - Returns: Nil where `path` does not match: the rule asks nothing of the file.
    /// - Throws: `PatternError.exhausted` where the match was given up; `ScopeError`.
    public func companions(of file: [UInt8]) throws -> Companions? {
        var captures: [[UInt8]] = []
        if let path {
            guard let groups = try path.captures(in: file) else { return nil }
            captures = groups
        }
        return try common ?? Companions(check.with.map { Self.filled($0, for: file, captures: captures) })
    }

    /// Whether the change of a file asks for a companion, wherever the rule holds.
    /// - Throws: As `companions(of:)`.
    public func asks(of file: ChangedFile) throws -> Bool {
        try check.when.isPulled(by: file.entry) && companions(of: file.path) != nil
    }

    /// The glob with the parts of the path put in, none of whose characters is special there.
    private static func filled(_ glob: String, for file: [UInt8], captures: [[UInt8]]) -> [UInt8] {
        let name = Array(file.fileName)
        let folder = Array(file.dropLast(min(file.count, name.count + 1)))
        let ending = name.dropFirst().lastIndex(of: UInt8(ascii: "."))
        let parts: [(name: String, value: [UInt8])] = [
            ("{stem}", Array(ending.map { name[..<$0] } ?? name[...])), ("{file}", name), ("{folder}", folder),
        ]
        let glob = Array(glob.utf8)
        var filled: [UInt8] = []
        var index = 0
        while index < glob.count {
            let digit = index + 1 < glob.count ? glob[index + 1] : 0
            if let part = parts.first(where: { glob[index...].starts(with: $0.name.utf8) }) {
                filled += escaped(part.value)
                index += part.name.utf8.count
                // A file at the top has no folder, and so no slash behind it.
                if part.value.isEmpty, filled.isEmpty || filled.last == UInt8(ascii: "/"), index < glob.count,
                    glob[index] == UInt8(ascii: "/")
                {
                    if filled.isEmpty { filled.append(UInt8(ascii: "/")) }
                    index += 1
                }
            } else if glob[index] == UInt8(ascii: "$"), (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(digit) {
                let number = Int(digit - UInt8(ascii: "1"))
                if number < captures.count { filled += escaped(captures[number]) }
                index += 2
            } else {
                filled.append(glob[index])
                index += 1
            }
        }
        return filled
    }

    private static func escaped(_ value: [UInt8]) -> [UInt8] {
        value.flatMap { "*?[]{},\\!".utf8.contains($0) ? [UInt8(ascii: "\\"), $0] : [$0] }
    }
}
