import GitCommand
import Support

/// Why libgit2 gave no answer.
public struct GitError: Failure, Hashable {
    public let code: Code
    public let category: Category
    public let message: String
    public let hint: String?

    init(code: Code, category: Category, message: String, hint: String?) {
        self.code = code
        self.category = category
        self.message = message
        self.hint = hint
    }

    /// - Parameters:
    ///   - doing: what was tried, as it follows "cannot".
    ///   - text: libgit2's own words.
    init(code: Code, category: Category = .none, doing: String, text: String) {
        self.code = code
        self.category = category
        let explanation = Explanation(code: code, category: category, doing: doing, text: text)
        message = explanation.reason ?? "cannot \(doing): \(text)"
        hint = explanation.hint
    }
}
