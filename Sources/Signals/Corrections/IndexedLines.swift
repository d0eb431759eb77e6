/// The lines of one version of a file, and where each of them stands.
struct IndexedLines {
    /// Without their line ends.
    let lines: [String]
    /// Counted from 0.
    let places: [String: [Int]]

    init(_ bytes: [UInt8]) {
        var lines: [String] = []
        bytes.withUnsafeBufferPointer { all in
            all.forEachLine { _, line in lines.append(String(decoding: line, as: UTF8.self)) }
        }
        self.init(lines: lines)
    }

    init(lines: [String]) {
        self.lines = lines
        var places: [String: [Int]] = [:]
        for (index, line) in lines.enumerated() { places[line, default: []].append(index) }
        self.places = places
    }
}
