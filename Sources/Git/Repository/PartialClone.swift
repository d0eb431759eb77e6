/// A clone that was made with a filter, and leaves objects out.
public enum PartialClone {
    /// What brings them. Without `--no-filter` git filters again as it did when it cloned.
    public static let remedy = "git fetch --refetch --no-filter"
}
