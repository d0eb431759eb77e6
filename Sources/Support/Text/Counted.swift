/// Numbers with what they count, as sentences have them: `1 finding`, `3 findings`.
public enum Counted {
    public static func text(_ number: Int, _ noun: String) -> String { "\(number) \(name(of: number, noun))" }

    /// The noun as it stands behind the number: `fix`, `fixes`; `reply`, `replies`.
    public static func name(of number: Int, _ noun: String) -> String {
        if number == 1 { return noun }
        if ["s", "x", "ch", "sh"].contains(where: noun.hasSuffix) { return noun + "es" }
        let isOfVowel = noun.dropLast().last.map("aeiou".contains) ?? true
        return noun.hasSuffix("y") && !isOfVowel ? noun.dropLast() + "ies" : noun + "s"
    }
}
