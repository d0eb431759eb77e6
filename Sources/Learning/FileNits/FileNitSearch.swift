import Rules
import Signals

/// Finds the well-known nits about whole files that this repository's reviews ask for.
struct FileNitSearch {
    let preparation: Preparation
    let replay: Replay
    let accepted: [AcceptedChange]
    let settings: LearningSettings
    let catalogue: [FileNit]

    /// As checks where the accepted changes keep to them, and as advice where they do not.
    func candidates() -> [FileCandidate] { catalogue.concurrentMap { candidate(for: $0) }.compactMap { $0 } }

    private func candidate(for nit: FileNit) -> FileCandidate? {
        // One whose patterns cannot be used is found by the catalogue's own test.
        guard let nit = occurring(nit), let matcher = try? FileNitMatcher(nit) else { return nil }
        var asked: [FileType: [Int]] = [:]
        for (index, prepared) in preparation.signals.enumerated() {
            guard let path = prepared.signal.path, matcher.concerns(path) else { continue }
            let type = FileType(ofPath: path)
            guard nit.reaches(type), matcher.isAsked(by: prepared) else { continue }
            asked[type, default: []].append(index)
        }
        guard preparation.reviews(of: asked.values.joined()).count >= settings.thresholdOfNits else { return nil }

        let files = JudgedFiles(of: accepted, by: matcher.judge) { asked[FileType(ofPath: $0)] != nil && matcher.concerns($0) }
        let candidate = { (scope: Set<FileType>) in
            let evidence = asked.filter { scope.contains($0.key) }.values.joined().sorted()
            return FileCandidate(
                nit: nit, matcher: matcher, scope: scope, evidence: evidence,
                trial: figures(for: evidence, files, in: scope), coherence: Coherence.share(of: evidence, preparation))
        }
        let few = asked.keys.filter { matcher.judge.isOfContent && !Admission.tellsCustomOfFiles(candidate([$0]).trial) }
        let standing = StandingFiles(of: Set(few), after: accepted, in: replay.accepted.trees)
        let kept = asked.keys.filter { type in
            let share = few.contains(type) ? standing.share(of: type, keepingTo: matcher.judge, where: matcher.concerns) : nil
            return Admission.isKeptByFiles(candidate([type]).trial, standing: share)
        }
        let checked = candidate(Set(kept))
        if checked.trial.reviews >= settings.thresholdOfNits, Admission.admitsCheck(checked.trial) { return checked }
        let told = candidate(Set(asked.keys))
        return !Admission.admitsCheck(told.trial) && Admission.admitsAdvice(told) ? told : nil
    }

    /// A nit about companions with those that this repository has; nil where it has none.
    private func occurring(_ nit: FileNit) -> FileNit? {
        guard case .companion(let globs) = nit.check else { return nit }
        let paths = Set(accepted.flatMap { $0.files.map(\.path) })
        var nit = nit
        let found = globs.filter { glob in
            // What {stem} and {folder} stand for is known beside a changed file alone.
            if glob.contains("{") { return true }
            guard let scope = try? Scope([glob]) else { return false }
            return paths.contains { scope.contains($0) }
        }
        nit.check = .companion(found)
        return found.isEmpty ? nil : nit
    }

    private func figures(for evidence: [Int], _ files: JudgedFiles, in scope: Set<FileType>) -> TrialFigures {
        let reviews = preparation.reviews(of: evidence).count
        let recent = evidence.filter { replay.isRecent(preparation.signals[$0].signal) }
        let broken = files.broken(in: scope)
        return TrialFigures(
            isFamiliar: true, isTried: replay.showsCustom, reviews: reviews, separated: reviews, speaking: reviews,
            occasions: Set(evidence.map { preparation.signals[$0].signal.at.map(Day.number(of:)) }).count,
            isOneVoice: preparation.isOneVoice(evidence),
            corrections: CorrectionFigures(forward: evidence, reverse: [], preparation, replay),
            changes: replay.accepted.owners(in: scope).count, violating: Set(broken).count,
            showing: Set(broken + files.kept(in: scope)).count, rejected: preparation.reviews(of: recent).count,
            alarms: broken.count, lines: replay.accepted.count(in: scope))
    }
}
