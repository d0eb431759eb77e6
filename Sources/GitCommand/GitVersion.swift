/// A version of git, such as `2.39.5`: what it can do goes by the first two numbers.
public struct GitVersion: Sendable, Comparable {
    public let numbers: [Int]

    public init(_ numbers: Int...) {
        self.numbers = numbers
    }

    /// - Parameter text: What `git --version` prints, such as `git version 2.55.0.rc1 (a build)`.
    public init(reading text: String) {
        let word = text.split(separator: " ").dropFirst(2).first ?? ""
        numbers = word.split(separator: ".").prefix { $0.allSatisfy(\.isNumber) }.compactMap { Int($0) }
    }

    /// Of the git that is run here.
    /// - Throws: What running git does.
    public static func ofGit() throws -> GitVersion { GitVersion(reading: try GitCommand(["--version"]).output().text) }

    /// The option of `git log` that leaves out what is older, as far as this git can: at a commit with a clock far behind,
    /// `--since` stops, and takes all before it for older still.
    /// - Throws: What running git does.
    public static func optionSince() throws -> String { try ofGit() < GitVersion(2, 37) ? "--since" : "--since-as-filter" }

    public var text: String { numbers.map(String.init).joined(separator: ".") }

    public static func < (left: GitVersion, right: GitVersion) -> Bool { left.numbers.lexicographicallyPrecedes(right.numbers) }
}
