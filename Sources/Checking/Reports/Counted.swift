/// Numbers with what they count, as sentences have them: `1 finding`, `3 findings`.
public enum Counted {
    /// - Parameter noun: One of which there are more by an `s`.
    public static func text(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
