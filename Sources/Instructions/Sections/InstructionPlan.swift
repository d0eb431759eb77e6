import Learning
import Rules

/// Which rule is told in which file, within the budget, and which are not told, and why.
public struct InstructionPlan: Sendable, Hashable {
    /// What an instruction file can spend on us before we crowd out what people wrote.
    public static let defaultBudget = 1_000

    /// The section of each file that should have one, by path from the worktree's top.
    public private(set) var sections: [String: SectionText] = [:]
    /// The ids of rules for which there was no room, the most valuable first.
    public private(set) var evicted: [String] = []
    /// The ids of rules that a person wrote down already, each with the file that says so.
    public private(set) var toldByPeople: [String: String] = [:]
    /// How many rules the commit hook enforces, which need no words.
    public let enforced: Int
    /// What all sections together cost, counted by `TokenEstimate`, markers and all.
    public private(set) var tokens = 0
    /// In tokens.
    public let budget: Int

    /// - Parameter known: What people wrote in each file, by its path.
    /// - Throws: What the template does.
    init(_ rules: [Rule], in files: InstructionFiles, budget: Int, known: [String: KnownInstructions] = [:]) throws {
        self.budget = budget
        enforced = rules.count { $0.stage == .block }
        var placed: [(rule: Rule, path: String)] = []
        for rule in RuleWorth.sorted(rules.filter { $0.stage == .advise || $0.stage == .warn }) {
            let file = files.file(for: rule.scope)
            let saying = [file, files.top].lazy.compactMap { known[$0.path]?.path(saying: rule.statement) }.first
            if let saying { toldByPeople[rule.id] = saying } else { placed.append((rule, file.path)) }
        }
        // How many fit grows with the budget and nothing else: halving finds it.
        var fitting = 0
        var tooMany = placed.count + 1
        while tooMany - fitting > 1 {
            let count = (fitting + tooMany) / 2
            let sections = try Self.sections(telling: placed.prefix(count), of: placed.count, enforced: enforced, in: files)
            if Self.tokens(of: sections) <= budget { fitting = count } else { tooMany = count }
        }
        sections = try Self.sections(telling: placed.prefix(fitting), of: placed.count, enforced: enforced, in: files)
        tokens = Self.tokens(of: sections)
        // So small a budget buys not even the line that says so.
        if tokens > budget { (sections, tokens) = ([:], 0) }
        evicted = placed.dropFirst(fitting).map(\.rule.id)
    }

    private static func sections(
        telling placed: ArraySlice<(rule: Rule, path: String)>, of all: Int, enforced: Int, in files: InstructionFiles
    ) throws -> [String: SectionText] {
        var rules = Dictionary(grouping: placed, by: \.path).mapValues { $0.map(\.rule) }
        let told = rules.removeValue(forKey: files.top.path) ?? []
        let top = SectionText(
            try InstructionSection.lines(telling: told, enforced: enforced, omitted: all - placed.count),
            makesFile: !told.isEmpty || placed.count < all)
        var sections = try Dictionary(
            uniqueKeysWithValues: rules.map { path, rules in
                (path, SectionText(try InstructionSection.lines(telling: rules), preamble: AgentRuleFile.preamble(at: path)))
            })
        if !top.lines.isEmpty && top.stands(in: files.top.bytes) { sections[files.top.path] = top }
        return sections
    }

    private static func tokens(of sections: [String: SectionText]) -> Int {
        sections.values.reduce(0) { $0 + TokenEstimate.tokens(in: MarkedSection.text(of: $1.lines)) }
    }

    /// What the section of each file costs, in tokens, in the order of the paths.
    public var costs: [(path: String, tokens: Int)] {
        sections.sorted { $0.key < $1.key }.map { (path: $0, tokens: Self.tokens(of: [$0: $1])) }
    }

    /// One line for each thing that whoever accepts a rule should know of its telling.
    public var remarks: [String] {
        var remarks = toldByPeople.sorted { $0.key < $1.key }.map { "\($0.key) is not told: \($0.value) says it already" }
        if !evicted.isEmpty { remarks.append("not told for want of room: \(evicted.joined(separator: ", "))") }
        return sections.isEmpty ? remarks : remarks + ["instructions: \(tokens) of \(budget) tokens"]
    }
}
