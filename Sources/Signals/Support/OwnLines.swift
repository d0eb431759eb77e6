/// Tells, line by line, what somebody wrote from what a text only shows: quotations and fenced code.
public struct OwnLines {
    private var isFenced = false

    public init() {}

    /// Whether the next line is the writer's own; a fence is not.
    /// - Parameter line: Without the white space it begins with.
    public mutating func take(_ line: Substring) -> Bool {
        if line.hasPrefix("```") || line.hasPrefix("~~~") {
            isFenced.toggle()
            return false
        }
        return !isFenced && !line.hasPrefix(">")
    }
}
