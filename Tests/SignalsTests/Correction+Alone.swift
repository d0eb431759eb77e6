import Signals

extension Correction {
    /// Without the lines beside it.
    var alone: Correction { Correction(path: path, line: line, before: before, after: after) }
}
