/// What this precept is: the one place that says so. A release takes `-dev` off, and names itself in CHANGELOG.md.
enum Version {
    static let text = "0.1.0-dev"
}
