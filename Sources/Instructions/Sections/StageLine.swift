import RuleFiles
import Rules

/// The `stage:` and `outcomes:` lines of a rule file, changed by themselves, so that what a person wrote around them
/// stays.
enum StageLine {
    /// The file with the rule's stage and outcomes; nil where that would not give just this rule.
    static func setting(_ rule: Rule, in file: [UInt8]) -> [UInt8]? {
        guard var changed = settingStage(of: rule, in: file) else { return nil }
        if let outcomes = rule.outcomes { changed = setting(RuleFile.line(of: outcomes), named: "outcomes:", in: changed) }
        guard let read = try? RuleFile.read(changed, named: rule.id), read == rule else { return nil }
        return changed
    }

    private static func settingStage(of rule: Rule, in file: [UInt8]) -> [UInt8]? {
        let key = Array("stage:".utf8)
        let found = TextLines(file).filter { $0.text.starts(with: key) }
        guard let line = found.first, found.count == 1 else { return nil }
        let value = line.text.dropFirst(key.count)
        let start = value.firstIndex { $0 != 0x20 && $0 != 9 } ?? value.endIndex
        let end = value[start...].firstIndex { $0 == 0x20 || $0 == 9 } ?? value.endIndex
        let space = start == value.startIndex ? [UInt8(ascii: " ")] : []
        return Array(file[..<start]) + space + Array(rule.stage.rawValue.utf8) + file[end...]
    }

    /// Takes the place of the line with that key, or stands below all others.
    private static func setting(_ line: String, named key: String, in file: [UInt8]) -> [UInt8] {
        let new = Array(line.utf8) + TextLines.commonEnd(of: file)
        var changed = file
        if let old = TextLines(file).first(where: { $0.text.starts(with: key.utf8) }) {
            changed.replaceSubrange(old.range, with: new)
        } else {
            if let last = changed.last, last != UInt8(ascii: "\n") { changed += TextLines.commonEnd(of: file) }
            changed += new
        }
        return changed
    }
}
