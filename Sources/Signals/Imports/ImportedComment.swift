/// A comment as another system keeps it, before it is known which answer which.
struct ImportedComment {
    let id: String
    /// The comment it replies to.
    let parent: String?
    let author: String?
    /// As the system writes it, RFC 3339.
    let createdAt: String?
    let text: String
    /// The record it makes where it begins a thread.
    let record: InterchangeRecord
}
