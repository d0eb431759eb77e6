import Foundation

/// Dunning's log-likelihood ratio ("Accurate Methods for the Statistics of Surprise and Coincidence",
/// Computational Linguistics 19(1), 1993) for a table of two by two counts.
enum LogLikelihood {
    /// - Parameters:
    ///   - both: Cases with the one and the other.
    ///   - first: Cases with the one alone.
    ///   - second: Cases with the other alone.
    ///   - neither: All the rest.
    static func ratio(both: Int, first: Int, second: Int, neither: Int) -> Double {
        let cells = entropy(both, first, second, neither)
        let rows = entropy(both + first, second + neither)
        let columns = entropy(both + second, first + neither)
        return 2 * (cells - rows - columns)
    }

    private static func entropy(_ counts: Int...) -> Double {
        let total = Double(counts.reduce(0, +))
        return counts.reduce(0) { $1 > 0 ? $0 + Double($1) * log(Double($1) / total) : $0 }
    }
}
