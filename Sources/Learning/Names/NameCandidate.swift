/// Code that reviewers keep naming and the corrections keep bringing in: an annotation, a tag, a function of the project's own.
struct NameCandidate {
    let topic: NamedCode.Topic
    /// Of the topic's names, the one that the corrections brought in most.
    let name: String
    /// The types of the files that it was missing from.
    let scope: Set<FileType>
    /// The signals that name it and whose corrections brought it in, ascending.
    let evidence: [Int]
    /// Of the reviews that name it, the share in which a correction brought it in.
    let followed: Double
    let trial: TrialFigures
    let coherence: Double
}
