/// How many tokens a text costs an agent that reads it.
public enum TokenEstimate {
    /// A fourth of its characters, rounded up: near enough for English prose, whatever the model.
    public static func tokens(in text: String) -> Int { (text.unicodeScalars.count + 3) / 4 }
}
