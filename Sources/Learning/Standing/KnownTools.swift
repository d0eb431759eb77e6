import Rules
import Signals

/// The formatters and linters that a repository has set up: what they see to needs no rule, unless reviewers go on asking.
public struct KnownTools {
    private let tools: [StandingTool]
    private let files: [String]
    private let families: ToolFamilies
    private let since: (StandingTool) -> String?

    /// So many reviews that ask for a nit although a tool is set up show that this does not see to it: as many as ask
    /// for a rule where none is.
    private static let enough = 2
    /// Of the files that a rule is about, so many must be the tool's: a script beside them all makes no difference.
    private static let share = 0.9

    /// - Parameters:
    ///   - files: All the repository's files, from its root.
    ///   - since: The day on which a tool was set up, as `2010-03-10`; nil where nobody knows, or only today.
    public init(_ tools: [StandingTool], files: [String], knowing catalogue: WellKnown, since: @escaping (StandingTool) -> String?) {
        self.tools = tools
        self.files = files
        self.since = since
        families = ToolFamilies(catalogue)
    }

    /// What of the proposal is left to tools that are set up here and did not fail to see to it since: all of it, where they see to
    /// all files that the rule is about, or to all but some that hardly anybody asked it of; else some kinds of its files.
    public func shares(of proposal: Proposal) -> [ToolShare] {
        let parts = parts(seenToOf: proposal)
        if let first = parts.first, parts.count == proposal.globs.count || proposal.isAskedForOnlyOnce(besides: parts.map(\.glob)) {
            return [ToolShare(tool: first.tool)]
        }
        if let tool = tool(seeingToAllOf: proposal) { return [ToolShare(tool: tool)] }
        return Dictionary(grouping: parts, by: \.tool).map { ToolShare(tool: $0, globs: $1.map(\.glob)) }
            .sorted { $0.globs[0] < $1.globs[0] }
    }

    /// Which globs of a rule about several kinds of files a tool sees to.
    private func parts(seenToOf proposal: Proposal) -> [(glob: String, tool: StandingTool)] {
        guard proposal.globs.count > 1 else { return [] }
        return proposal.globs.compactMap { glob in
            guard let scope = try? Scope([glob]), files.contains(where: scope.contains) else { return nil }
            var part = proposal
            part.rule.scope = [glob] + proposal.rule.scope.filter { $0.hasPrefix("!") }
            part.citations.removeAll { !($0.evidence.path.map(scope.contains) ?? false) }
            return tool(seeingToAllOf: part).map { (glob, $0) }
        }
    }

    private func tool(seeingToAllOf proposal: Proposal) -> StandingTool? {
        let family = families.family(of: proposal.rule)
        let isLayout = family == nil && Self.isOfSpaceAlone(proposal)
        let isAboutMessages = families.isOfMessages(proposal.rule)
        let candidates = tools.filter { standing in
            standing.tool.judgesMessages == isAboutMessages
                && (family.map(standing.tool.families.contains) ?? (isLayout && standing.tool.formats) || standing.tool.isBehind(proposal))
        }
        guard !candidates.isEmpty, let scope = try? Scope(proposal.rule.scope) else { return nil }
        let subject = isAboutMessages ? [] : files.filter(scope.contains)
        return candidates.first { standing in
            Double(subject.count(where: standing.reaches)) >= Self.share * Double(subject.count)
                && !isAskedFor(proposal, since: standing)
        }
    }

    /// Whether reviews asked for it since the tool is set up.
    private func isAskedFor(_ proposal: Proposal, since standing: StandingTool) -> Bool {
        guard let day = since(standing) else { return false }
        // The newest reviews are among those that it cites.
        let later = proposal.citations.map(\.evidence).filter { evidence in
            // A later commit that mends it shows the tool at work, and so does who says what it reported.
            evidence.source != Signal.historySource && evidence.at.map { $0 > day } ?? false && !standing.tool.isNamed(in: evidence)
        }
        return Set(later.map { $0.review ?? $0.commit }).count >= Self.enough
    }

    /// Whether all that its corrections changed in files is white space.
    private static func isOfSpaceAlone(_ proposal: Proposal) -> Bool {
        guard !proposal.rule.scope.isEmpty else { return false }
        let shown = proposal.citations.filter { !$0.before.isEmpty && !$0.after.isEmpty }
        let squeezed = { (lines: [String]) in lines.joined().filter { !$0.isWhitespace } }
        return !shown.isEmpty && shown.allSatisfy { squeezed($0.before) == squeezed($0.after) }
    }
}
