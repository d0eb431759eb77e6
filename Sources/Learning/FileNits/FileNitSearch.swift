import Rules
import Signals
import Support

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
        let asked = FileRequests(for: nit, matcher, preparation)
        guard preparation.reviews(of: asked.all).count >= settings.thresholdOfNits else { return nil }
        let isOfChanges = !asked.ofChanges.isEmpty
        let files = JudgedFiles(of: accepted, by: matcher.judge) { path in
            let type = FileType(ofPath: path)
            return (isOfChanges ? nit.reaches(type) : asked.byType[type] != nil) && matcher.concerns(path)
        }
        let candidate = { (scope: Set<FileType>, evidence: [Int]) in
            FileCandidate(
                nit: nit, matcher: matcher, scope: scope, evidence: evidence,
                trial: figures(for: evidence, files, isShown: matcher.isShownByCorrections, in: scope),
                coherence: Coherence.share(of: evidence, preparation))
        }
        let types = Set(asked.byType.keys)
        let checked = candidateInFiles(types, matcher) { candidate($0, asked.evidence(in: $0)) }
        if checked.trial.reviews >= settings.thresholdOfNits, Admission.admitsCheck(checked.trial) { return checked }
        let all = isOfChanges ? candidate(files.types, asked.all).wherever : nil
        return [all, candidate(types, asked.evidence(in: types))].compactMap(\.self).first {
            !Admission.admitsCheck($0.trial) && Admission.admitsAdvice($0)
        }
    }

    /// In files of those types that keep to it.
    private func candidateInFiles(_ types: Set<FileType>, _ matcher: FileNitMatcher, _ candidate: (Set<FileType>) -> FileCandidate)
        -> FileCandidate
    {
        let few = types.filter { matcher.judge.isOfContent && !Admission.tellsCustomOfFiles(candidate([$0]).trial) }
        let standing = StandingFiles(of: few, after: accepted, in: replay.accepted.trees)
        return candidate(
            types.filter { type in
                let share = few.contains(type) ? standing.share(of: type, keepingTo: matcher.judge, where: matcher.concerns) : nil
                return Admission.isKeptByFiles(candidate([type]).trial, standing: share)
            })
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

    private func figures(for evidence: [Int], _ files: JudgedFiles, isShown: Bool, in scope: Set<FileType>) -> TrialFigures {
        let broken = files.broken(in: scope)
        var corrections = CorrectionFigures(forward: evidence, reverse: [], preparation, replay)
        // What no lines show, nobody can tell that it was corrected.
        if !isShown { corrections.forward = 0 }
        var figures = TrialFigures(askedInWordsBy: evidence, corrections, preparation, replay)
        figures.changes = replay.accepted.owners(in: scope).count
        figures.violating = Set(broken).count
        figures.showing = Set(broken + files.kept(in: scope)).count
        figures.alarms = broken.count
        figures.lines = replay.accepted.count(in: scope)
        return figures
    }
}
