import Learning

/// What was learned and is not proposed.
struct Unproposed {
    let rule: String
    let reason: Reason

    enum Reason {
        /// A tool sees to it, which the file sets up.
        case leftToTool(String, path: String)
        /// The file tells it already.
        case told(path: String)
        /// What it is about stands nowhere in the last commit: files of its scope, or the code that it recommends.
        case absent(String)
    }
}
