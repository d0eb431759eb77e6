import RuleFiles
import Rules

/// The `stage:` line of a rule file, changed by itself, so that what a person wrote around it stays.
enum StageLine {
    /// The file with the rule's stage; nil where that would not give just this rule.
    static func setting(_ rule: Rule, in file: [UInt8]) -> [UInt8]? {
        let key = Array("stage:".utf8)
        let found = TextLines(file).filter { $0.text.starts(with: key) }
        guard let line = found.first, found.count == 1 else { return nil }
        let value = line.text.dropFirst(key.count)
        let start = value.firstIndex { $0 != 0x20 && $0 != 9 } ?? value.endIndex
        let end = value[start...].firstIndex { $0 == 0x20 || $0 == 9 } ?? value.endIndex
        let space = start == value.startIndex ? [UInt8(ascii: " ")] : []
        let changed = Array(file[..<start]) + space + Array(rule.stage.rawValue.utf8) + file[end...]
        guard let read = try? RuleFile.read(changed, named: rule.id), read == rule else { return nil }
        return changed
    }
}
