/// What is found in files while they are judged as wholes, before waivers are looked for.
struct Judgement {
    private struct Found {
        let rule: CompiledRule
        var finding: Finding
        /// Nil where the change as a whole is meant.
        let file: ChangedFile?
        /// What is found of many files, and said once: the number of the question, and what to say of the others.
        var group: Int?
    }

    private var found: [Found] = []
    private var skips: [Skip] = []
    private var groups = 0

    /// A finding about the change as a whole.
    mutating func find(_ rule: CompiledRule, detail: String) {
        found.append(Found(rule: rule, finding: rule.finding([], detail), file: nil))
    }

    /// A finding about a file as a whole.
    /// - Parameter example: A line that would have kept the rule.
    mutating func find(_ rule: CompiledRule, in file: ChangedFile, detail: String, example: String? = nil) {
        var finding = rule.finding(file.path, detail)
        finding.example = example
        found.append(Found(rule: rule, finding: finding, file: file))
    }

    /// A finding about an added line, by its index, unless it is waived there.
    mutating func find(
        _ rule: CompiledRule, in file: ChangedFile, at index: Int, _ place: Range<Int>, detail: String?, isAboutEnd: Bool = false
    ) {
        let number = file.numbers[index]
        if let waiver = file.waiver(at: index, for: rule.rule.id) {
            return skips.append(Checker.skip(rule, file.path, number, waiver, text: Array(file.added[index])))
        }
        var finding = rule.finding(file.path, number, Array(file.added[index]), place)
        finding.detail = detail
        finding.isAboutEnd = isAboutEnd
        if detail != nil { finding.example = nil }
        found.append(Found(rule: rule, finding: finding, file: file))
    }

    /// The same finding about many files, which is said once, of the first that does not waive it.
    mutating func find(_ rule: CompiledRule, inAll files: [ChangedFile], detail: String) {
        groups += 1
        found += files.map { file in
            Found(rule: rule, finding: rule.finding(file.path, detail), file: file, group: groups)
        }
    }

    mutating func skip(_ skip: Skip) { skips.append(skip) }

    /// The findings that no waiver in the first lines of their file waives.
    func report(waivedIn tree: any ChangedTree) throws -> Report {
        var waivers = FileWaivers()
        try waivers.read(found.compactMap(\.file), in: tree)
        var report = Report(skips: skips)
        var findings: [Finding] = []
        var said: [Int: Int] = [:]
        for item in found {
            if let file = item.file, let waiver = waivers.waiver(for: item.rule.rule.id, in: file) {
                report.skips.append(Checker.skip(item.rule, file.path, nil, waiver))
            } else if let group = item.group {
                said[group, default: 0] += 1
                if said[group] == 1 { findings.append(item.finding) }
            } else {
                findings.append(item.finding)
            }
        }
        report.add(Report(findings: findings))
        return report
    }
}

extension CompiledRule {
    fileprivate func finding(_ path: [UInt8], _ detail: String) -> Finding {
        Finding(rule: rule.id, stage: rule.stage, path: path, message: rule.statement, why: rule.why, detail: detail)
    }
}
