/// About how many tokens a text costs the agent that reads it: a fourth of its characters, rounded up.
///
/// Every tokeniser counts otherwise, and none is at hand; for English prose with code in it a fourth is near what
/// they say, and it is the same on every machine.
public enum TokenEstimate {
    /// - Returns: Tokens, counted as a fourth of the Unicode scalars.
    public static func tokens(in text: some StringProtocol) -> Int { (text.unicodeScalars.count + 3) / 4 }
}
