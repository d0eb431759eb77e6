import Rules
import Support

/// Whether a rule means something, and means what its examples say.
public enum RuleCheck {
    /// - Throws: `RuleFileError` with the first thing that is wrong.
    public static func check(_ rule: Rule) throws(RuleFileError) {
        guard isID(rule.id) else {
            throw RuleFileError("its id \(rule.id) is not lower-case words joined by hyphens, at most 64 characters")
        }
        guard !rule.statement.allSatisfy(\.isWhitespace) else { throw RuleFileError("statement is empty") }
        do {
            _ = try Scope(rule.scope)
        } catch {
            throw RuleFileError("\(error)")
        }
        if let fix = rule.fix { try compile([("fix.find", fix.find)]) { () throws(PatternError) in _ = try Pattern(fix.find) } }
        switch rule.check {
        case .line(let check): try self.check(check, rule.examples)
        case .message(let check): try self.check(check, rule.examples)
        case .file(let check):
            try self.check(check)
            try tryOut(rule)
        case .companion(let check):
            try self.check(check)
            try tryOut(rule)
        case .attested(let check):
            guard !check.command.allSatisfy(\.isWhitespace) else { throw RuleFileError("check.command is empty") }
            try tryOut(rule)
        case .links: try tryOut(rule)
        case nil:
            guard rule.stage < .warn else { throw RuleFileError("stage is \(rule.stage.rawValue), but there is no check") }
        }
    }

    /// Lower-case words and digits joined by hyphens, at most 64 characters.
    public static func isID(_ id: String) -> Bool {
        id.utf8.count <= 64
            && id.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
                !word.isEmpty
                    && word.utf8.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter && !$0.isASCIICapital }
            }
    }

    private static func check(_ check: LineCheck, _ examples: Examples) throws(RuleFileError) {
        guard !check.forbid.isEmpty else { throw RuleFileError("check.forbid is empty") }
        let patterns = [
            ("check.forbid", check.forbid), ("check.unless", check.unless), ("check.unless_above", check.unlessAbove),
            ("check.unless_below", check.unlessBelow),
        ]
        let matcher = try compile(patterns) { () throws(PatternError) in try LineMatcher(check) }
        // A good line of such a check was good in its own year, and may be wrong in this one.
        let examples = check.unlessCurrentYear ? Examples(bad: examples.bad) : examples
        try tryOut(examples) { (example) throws(PatternError) in
            let lines = JoinedLines(matcher.isAboutSeveral ? example.split(separator: "\n").map(String.init) : [example])
            let found = matcher.search(lines, context: { lines.context(of: $0) }, text: { _ in Array(example.utf8) })
            if !found.exhausted.isEmpty { throw .exhausted }
            return !found.hits.isEmpty
        }
    }

    private static func check(_ check: MessageCheck, _ examples: Examples) throws(RuleFileError) {
        guard check.forbid != nil || check.require != nil else {
            throw RuleFileError("a check of kind message needs forbid or require")
        }
        let patterns = [("check.forbid", check.forbid), ("check.unless", check.unless), ("check.require", check.require)]
        let matcher = try compile(patterns) { () throws(PatternError) in try MessageMatcher(check) }
        try tryOut(examples) { (example) throws(PatternError) in
            let lines = example.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return try !matcher.search(JoinedLines(lines)).isEmpty
        }
    }

    private static func check(_ check: FileCheck) throws(RuleFileError) {
        guard !check.isEmpty else {
            throw RuleFileError("a check of kind file needs at least one of \(fileKeys)")
        }
        guard check.unlessPath == nil || check.forbidPath != nil else {
            throw RuleFileError("check.unless_path excuses what check.forbid_path forbids, which is missing")
        }
        guard (1...FileCheck.mostHeaderLines).contains(check.headerLines) else {
            throw RuleFileError("check.header_lines must be a number of lines from 1 to \(FileCheck.mostHeaderLines)")
        }
        let patterns = [("check.forbid_path", check.forbidPath), ("check.unless_path", check.unlessPath), ("check.header", check.header)]
        _ = try compile(patterns) { () throws(PatternError) in try FileMatcher(check) }
    }

    private static let fileKeys =
        "forbid_path, max_size, executable, symlink, final_newline, conflict_markers, case_collision, header"

    private static func check(_ check: CompanionCheck) throws(RuleFileError) {
        guard !check.with.isEmpty else { throw RuleFileError("check.with is empty: it names the companion") }
        if check.path == nil, let glob = check.with.first(where: { $0.firstMatch(of: /\$[1-9]/) != nil }) {
            throw RuleFileError("check.with holds \(glob), but there is no check.path to capture anything")
        }
        do {
            _ = try CompanionMatcher(check)
        } catch let error as PatternError {
            throw RuleFileError("check.path: \(error)")
        } catch {
            throw RuleFileError("check.with: \(error)")
        }
    }

    /// Where it fails, each pattern by itself, to name the one that is at fault.
    /// - Parameter patterns: All that `matcher` compiles, by their keys.
    private static func compile<Matcher>(
        _ patterns: [(key: String, pattern: String?)], _ matcher: () throws(PatternError) -> Matcher
    ) throws(RuleFileError) -> Matcher {
        do {
            return try matcher()
        } catch let failure {
            for (key, pattern) in patterns {
                do {
                    if let pattern { _ = try Pattern(pattern) }
                } catch {
                    throw RuleFileError("\(key): \(error)")
                }
            }
            throw RuleFileError("check: \(failure)")
        }
    }

    /// For checks that judge whole files.
    private static func tryOut(_ rule: Rule) throws(RuleFileError) {
        guard let check = rule.check else { return }
        if let example = (rule.examples.bad + rule.examples.good).first, ExampleChange(example, of: check, scope: rule.scope) == nil {
            throw RuleFileError("it has examples, but no example can show what this check looks at")
        }
        try tryOut(rule.examples) { (example) throws(PatternError) in
            do {
                return try ExampleChange(example, of: check, scope: rule.scope)?.isFlagged() ?? false
            } catch let error as PatternError {
                throw error
            } catch {
                throw .failed(reason: "\(error)")
            }
        }
    }

    /// A hook waits for them where its rules are compiled anew.
    private static let mostExamples = 100

    private static func tryOut(
        _ examples: Examples, _ flags: (String) throws(PatternError) -> Bool
    ) throws(RuleFileError) {
        guard examples.bad.count + examples.good.count <= mostExamples else {
            throw RuleFileError("it has more than \(mostExamples) examples")
        }
        for (example, isBad) in examples.bad.map({ ($0, true) }) + examples.good.map({ ($0, false) }) {
            let isFlagged: Bool
            do {
                isFlagged = try flags(example)
            } catch {
                throw RuleFileError("\(error), on its own example: \(example.prefix(80))")
            }
            if isFlagged && !isBad { throw RuleFileError("the check flags its good example: \(example.prefix(80))") }
            if !isFlagged && isBad { throw RuleFileError("the check does not flag its bad example: \(example.prefix(80))") }
        }
    }
}
