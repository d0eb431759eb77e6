import Rules
import Support

/// What the environment says is not to be judged this time.
public struct Bypass: Sendable, Hashable {
    /// `PRECEPT=0`: nothing at all.
    public var isTotal: Bool
    /// `SKIP=id,id`: these rules. Other tools read the same variable, so unknown names mean nothing.
    public var rules: Set<String>

    public init(isTotal: Bool = false, rules: Set<String> = []) {
        self.isTotal = isTotal
        self.rules = rules
    }

    public static func fromEnvironment() -> Bypass {
        let skipped = Environment["SKIP"] ?? ""
        return Bypass(
            isTotal: Environment["PRECEPT"] == "0",
            rules: Set(skipped.split { $0 == "," || $0 == " " }.map(String.init)))
    }

    /// The report of a check that was not made.
    public static let totalReport = Report(skips: [Skip(.bypassed, reason: "PRECEPT=0: nothing was checked")])
}
