/// One thing that `precept doctor` looked at.
struct Diagnosis: Encodable {
    let subject: String
    let isFine: Bool
    /// What was seen.
    let detail: String
    /// What to do about it, where something is wrong or could be better.
    let remedy: String?

    static func fine(_ subject: String, _ detail: String) -> Diagnosis {
        Diagnosis(subject: subject, isFine: true, detail: detail, remedy: nil)
    }

    static func problem(_ subject: String, _ detail: String, remedy: String) -> Diagnosis {
        Diagnosis(subject: subject, isFine: false, detail: detail, remedy: remedy)
    }

    /// Nothing that keeps anything from acting, but a person may want it otherwise.
    static func note(_ subject: String, _ detail: String, remedy: String) -> Diagnosis {
        Diagnosis(subject: subject, isFine: true, detail: detail, remedy: remedy)
    }

    var text: String {
        let mark = !isFine ? "problem" : remedy == nil ? "ok     " : "note   "
        let name = subject + String(repeating: " ", count: max(0, 9 - subject.count))
        return "\(mark)  \(name)  \(detail)\n" + (remedy.map { "         hint: \($0)\n" } ?? "")
    }
}
