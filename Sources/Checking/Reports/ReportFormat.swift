/// How a report is written.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// For people.
    case text
    case json
    /// SARIF 2.1.0, which code scanning services and editors read.
    case sarif
    /// The workflow commands that GitHub Actions turns into annotations.
    case github
    /// JUnit's XML, which CI servers show as tests.
    case junit

    /// All of them, for a sentence.
    public static let names = "text, json, sarif, github or junit"
}
