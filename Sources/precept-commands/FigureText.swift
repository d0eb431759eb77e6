/// Figures as tables and sentences show them.
enum FigureText {
    /// To the hundredth.
    static func decimal(_ number: Double?, none: String) -> String {
        guard let number else { return none }
        let hundredths = Int((number * 100).rounded())
        let rest = "\(hundredths % 100)"
        return "\(hundredths / 100)." + (rest.count == 1 ? "0" + rest : rest)
    }

    /// Figures below one another, and what they are of.
    static func row(_ figures: [String], _ text: String) -> String {
        (figures.map { String(repeating: " ", count: max(0, width - $0.count)) + $0 } + ["", text]).joined(separator: " ")
    }

    private static let width = 7
}
