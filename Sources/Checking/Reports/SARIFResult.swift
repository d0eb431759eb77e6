import Rules
import Support

/// A finding as a `result`. Columns are in UTF-16 code units, from 1, the end one behind the last.
struct SARIFResult {
    private let finding: Finding
    private let ruleIndex: Int?
    private let fingerprint: String

    init(_ finding: Finding, ruleIndex: Int?, fingerprint: String) {
        self.finding = finding
        self.ruleIndex = ruleIndex
        self.fingerprint = fingerprint
    }

    var text: String {
        JSONText.object([
            ("ruleId", JSONText.string(finding.rule)), ("ruleIndex", ruleIndex.map { "\($0)" }),
            ("level", JSONText.string(SARIFText.level(finding.stage))),
            ("message", SARIFText.message(message)),
            ("locations", JSONText.array([location])),
            ("partialFingerprints", JSONText.object([("ruleAndLine/v1", JSONText.string(fingerprint))])),
            ("fixes", fix.map { JSONText.array([$0]) }),
        ])
    }

    /// Whether a place in a file can be named. What a commit's message or the change as a whole breaks has none.
    private var isInFile: Bool { !finding.path.isEmpty && !finding.isAboutMessage }

    private var message: String {
        isInFile ? finding.explanation : "\(finding.placeName): \(finding.explanation)"
    }

    /// Services that show results want a file for each: what has none is shown at its rule.
    private var location: String {
        guard isInFile else {
            let rule = Array("\(RuleSource.sharedFolder)/\(finding.rule).yml".utf8)
            return JSONText.object([
                ("physicalLocation", SARIFText.place(rule, region: nil)),
                ("logicalLocations", JSONText.array([JSONText.object([("name", JSONText.string(finding.placeName))])])),
            ])
        }
        return JSONText.object([
            ("physicalLocation", SARIFText.place(finding.path, region: finding.line.map { region(finding.place, in: $0) }))
        ])
    }

    /// A place in the offending line, in bytes.
    private func region(_ place: Range<Int>, in line: Int) -> [(name: String, value: Int)] {
        [("startLine", line), ("startColumn", column(at: place.lowerBound)), ("endColumn", column(at: place.upperBound))]
    }

    private func column(at offset: Int) -> Int {
        String(decoding: finding.text.prefix(offset), as: UTF8.self).utf16.count + 1
    }

    /// Nil where nothing mends it, or where the text that would stand there is not UTF-8 and so cannot be told.
    private var fix: String? {
        guard let corrected = finding.corrected, let line = finding.line, isInFile else { return nil }
        let edit = SmallestEdit(from: finding.text, to: corrected)
        let inserted = String(decoding: edit.inserted, as: UTF8.self)
        guard inserted.utf8.elementsEqual(edit.inserted) else { return nil }
        let replacement = JSONText.object([
            ("deletedRegion", JSONText.object(region(edit.removed, in: line).map { ($0.name, "\($0.value)") })),
            ("insertedContent", JSONText.object([("text", JSONText.string(inserted))])),
        ])
        return JSONText.object([
            ("description", SARIFText.message(finding.message)),
            (
                "artifactChanges",
                JSONText.array([
                    JSONText.object([
                        ("artifactLocation", SARIFText.artifact(finding.path)),
                        ("replacements", JSONText.array([replacement])),
                    ])
                ])
            ),
        ])
    }
}
