import Signals

extension Signal {
    /// The UTC year in which it was given; nil where it has no date.
    var year: Int? { at.map(Day.year(of:)) }
}
