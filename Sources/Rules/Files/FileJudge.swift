/// Judges files by checks of kind `file`.
struct FileJudge {
    private let rules: [(rule: CompiledRule, matcher: FileMatcher)]
    private let files: [ChangedFile]
    private let tree: any ChangedTree
    private let clock: @Sendable () -> UInt64

    /// - Parameter clock: As `SearchTimes` has it.
    init(
        _ rules: [CompiledRule], _ files: [ChangedFile], _ tree: any ChangedTree, clock: @escaping @Sendable () -> UInt64
    ) {
        self.rules = rules.compactMap { rule in
            if case .file(let matcher) = rule.matcher { (rule, matcher) } else { nil }
        }
        self.files = files.filter { $0.entry.kind != .deleted && $0.entry.mode != .submodule }
        self.tree = tree
        self.clock = clock
    }

    func judge(_ judged: inout Judgement) throws {
        if rules.isEmpty { return }
        let sizes = try sizes()
        let collisions = try collisions()
        var times = SearchTimes(rules: rules.count, now: clock)
        for file in files {
            for (index, (rule, matcher)) in rules.enumerated() where rule.scope.contains(file.path) {
                var wrong = entryFaults(file, matcher.check)
                if let fault = sizeFault(file, rule, matcher.check, sizes, &judged) { wrong.append(fault) }
                if matcher.check.forbidsCaseCollisions, let other = collisions[file.path] {
                    wrong.append("differs by case alone from \(String(decoding: other, as: UTF8.self))")
                }
                var example: String?
                do {
                    guard !times.isOver(index) else { throw PatternError.exhausted }
                    times.begin(index, on: file.path.count)
                    defer { _ = times.mayGoOn(index) }
                    if file.entry.kind == .added, try matcher.forbids(file.path, while: { times.mayGoOn(index) }) {
                        wrong.append("its path matches \((matcher.check.forbidPath ?? "").withSeenEnds)")
                    }
                    if let fault = try headerFault(file, matcher, &judged, { times.mayGoOn(index) }) {
                        wrong.append(fault)
                        example = matcher.headerLine(in: rule.rule.example)
                    }
                } catch {
                    judged.skip(Skip(.exhausted, rule: rule.rule.id, path: file.path, reason: "\(error)"))
                }
                if !wrong.isEmpty { judged.find(rule, in: file, detail: wrong.joined(separator: "; "), example: example) }
                judgeLines(file, rule, matcher, &judged)
            }
        }
    }

    /// What is wrong with the kind of entry that the change makes of the file.
    private func entryFaults(_ file: ChangedFile, _ check: FileCheck) -> [String] {
        guard file.entry.isModeNew else { return [] }
        switch file.entry.mode {
        case .symlink: return check.forbidsSymlinks ? ["is a symbolic link"] : []
        case .regular: return check.executable == true ? ["is not executable; git update-index --chmod=+x makes it"] : []
        case .executable: return check.executable == false ? ["is executable; git update-index --chmod=-x makes it a plain file"] : []
        case .submodule, nil: return []
        }
    }

    private func headerFault(
        _ file: ChangedFile, _ matcher: FileMatcher, _ judged: inout Judgement, _ mayGoOn: () -> Bool
    ) throws(PatternError) -> String? {
        guard let header = matcher.header, file.entry.isNewFile else { return nil }
        if file.added.bytes.contains(0) {
            judged.skip(Skip(.unreadable, path: file.path, reason: Checker.binary))
            return nil
        }
        guard try matcher.lacksHeader(file.added, while: mayGoOn) else { return nil }
        let count = matcher.check.headerLines
        let place = "its first \(count == 1 ? "line" : "\(count) lines")"
        return "nothing in \(place) matches \(header.shown)"
    }

    /// Faults that stand in a line.
    private func judgeLines(_ file: ChangedFile, _ rule: CompiledRule, _ matcher: FileMatcher, _ judged: inout Judgement) {
        if matcher.check.requiresFinalNewline, file.endsWithoutNewline, file.added.count > 0 {
            let end = file.added[file.added.count - 1].count
            judged.find(rule, in: file, at: file.added.count - 1, end..<end, detail: "no newline at the end of the file", isAboutEnd: true)
        }
        for hit in matcher.markers?.search(file.added).hits ?? [] {
            judged.find(rule, in: file, at: hit.line, hit.place, detail: "a conflict that was not resolved")
        }
    }

    // MARK: Sizes

    private func sizes() throws -> [String: Int] {
        var objects: Set<String> = []
        for (rule, matcher) in rules where matcher.check.maxSize != nil {
            for file in files where !file.entry.isNoFile && rule.scope.contains(file.path) {
                guard let object = file.entry.object else { continue }
                objects.insert(object)
                objects.formUnion(file.entry.formerObjects)
            }
        }
        return objects.isEmpty ? [:] : try tree.sizes(of: objects)
    }

    /// A file that was as large before is no larger by this change.
    private func sizeFault(
        _ file: ChangedFile, _ rule: CompiledRule, _ check: FileCheck, _ sizes: [String: Int], _ judged: inout Judgement
    ) -> String? {
        guard let limit = check.maxSize, !file.entry.isNoFile, let object = file.entry.object else { return nil }
        guard let size = sizes[object] else {
            judged.skip(Skip(.unreadable, rule: rule.rule.id, path: file.path, reason: "its content is missing here"))
            return nil
        }
        guard size > limit, !file.entry.formerObjects.contains(where: { sizes[$0, default: 0] >= size }) else { return nil }
        return "is \(ByteCount.roughly(size)), and may be \(ByteCount.exactly(limit))\(limit < 1000 ? " bytes" : "")"
    }

    // MARK: Collisions

    private func collisions() throws -> [[UInt8]: [UInt8]] {
        let asking = files.filter { file in
            file.entry.kind == .added
                && rules.contains { $0.matcher.check.forbidsCaseCollisions && $0.rule.scope.contains(file.path) }
        }
        return asking.isEmpty ? [:] : CaseCollisions.find(of: asking.map(\.path), among: try tree.entries().map(\.path))
    }
}
