/// Finds the well-known nits that this repository's reviews ask for.
struct NitSearch {
    private let preparation: Preparation
    private let replay: Replay
    /// Most nits about messages have no need to look through files.
    private let messages: Replay
    private let settings: LearningSettings
    private let catalogue: [Nit]

    init(preparation: Preparation, replay: Replay, settings: LearningSettings, catalogue: [Nit]) {
        self.preparation = preparation
        self.replay = replay
        messages = replay.ofMessages()
        self.settings = settings
        self.catalogue = catalogue
    }

    func candidates() -> [Candidate] {
        let found = catalogue.concurrentMap { self.tried($0) }.compactMap { $0 }
        let tried = Dictionary(found.map { ($0.nit.id, $0) }) { first, _ in first }
        return found.concurrentMap { candidates(for: $0, among: tried) }.flatMap { $0 }
    }

    private func tried(_ nit: Nit) -> TriedNit? {
        let replay = nit.places.contains(.files) ? replay : messages
        guard replay.before.allTypes.contains(where: nit.reaches) else { return nil }
        return TriedNit(nit, preparation, replay, least: settings.thresholdOfNits)
    }

    /// What asks for a nit in files, and what asks for it in messages: each as a check where accepted code keeps to
    /// it, be it below a folder only, and as advice where it does not.
    private func candidates(for tried: TriedNit, among others: [String: TriedNit]) -> [Candidate] {
        let contrary = tried.nit.contrary.flatMap { others[$0] }
        return [tried.types.filter { !$0.isMessage }, tried.types.filter(\.isMessage)].flatMap { types in
            let wanted = types.filter { !tried.asked(in: [$0]).isEmpty }
            let kept = wanted.filter { Admission.isQuiet(figures(of: tried, in: [$0])) }
            let loud = wanted.subtracting(kept)
            let held = tried.nit.check.unlessSorted ? Set(kept.map { narrowed($0, tried) }) : kept
            let quiet = held.union(loud.compactMap { keptBelow(folders(asking: tried, of: $0), of: $0, tried) })
            return [quiet.union(akin(to: kept, besides: wanted, tried)), loud].compactMap {
                candidate(for: tried, against: contrary, in: $0)
            }
        }
    }

    /// Files of the type in the one folder that all of the reviews are about, if there is one: that lists are to be sorted is a
    /// custom of theirs, and no language's.
    private func narrowed(_ type: FileType, _ tried: TriedNit) -> FileType {
        let evidence = tried.asked(in: [type])
        let all = preparation.reviews(of: evidence).count
        let common = folders(asking: tried, of: type).filter { folder in
            preparation.reviews(of: tried.asked(in: [type.below(folder)])).count == all
        }
        return common.max { $0.utf8.count < $1.utf8.count }.map(type.below) ?? type
    }

    /// Types that nobody asked it of, in the same language as one that keeps to it, where accepted code does so too: what
    /// is wrong in a `.c` file is wrong in a `.h` file.
    private func akin(to kept: Set<FileType>, besides wanted: Set<FileType>, _ tried: TriedNit) -> Set<FileType> {
        Set(replay.accepted.allTypes).subtracting(wanted).filter { type in
            kept.contains { $0.isAkin(to: type) } && tried.nit.reaches(type) && Admission.isQuietPart(figures(of: tried, in: [type]))
        }
    }

    /// The folders that most of the reviews are about which asked for the nit in files of `type`: of each, its files
    /// and those of the folders in it.
    private func folders(asking tried: TriedNit, of type: FileType) -> [String] {
        let asked = tried.asked(in: [type])
        var reviews: [String: Set<String>] = [:]
        for signal in asked.map({ preparation.signals[$0].signal }) {
            for correction in signal.corrections where FileType(ofPath: correction.path) == type {
                var folder = FileType.folder(of: correction.path)[...]
                while !folder.isEmpty, reviews[String(folder), default: []].insert(signal.review).inserted {
                    folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
                }
            }
        }
        let all = preparation.reviews(of: asked).count
        return reviews.filter { $0.value.count * 2 > all }.keys.sorted()
    }

    /// The folder below which accepted code keeps to the nit. Of many small ones, some keep to anything by chance.
    /// - Parameter folders: Those that most of the reviews are about which ask for it.
    private func keptBelow(_ folders: [String], of type: FileType, _ tried: TriedNit) -> FileType? {
        let all = preparation.reviews(of: tried.asked(in: [type])).count
        return folders.map(type.below).compactMap { part -> (type: FileType, reviews: Int)? in
            let evidence = tried.asked(in: [part])
            let reviews = preparation.reviews(of: evidence).count
            // Of a review, lines elsewhere may have been the ones that the nit is about. What is soon told comes first: all
            // that was accepted is looked through for the rest.
            guard reviews >= settings.threshold, reviews * 2 > all,
                tried.trial.precision(for: evidence, in: [part]) >= Bar.precision,
                Admission.isQuietPart(figures(of: tried, for: evidence, in: [part]))
            else { return nil }
            return (part, reviews)
        }.min { $0.reviews != $1.reviews ? $0.reviews > $1.reviews : $0.type < $1.type }?.type
    }

    /// Nil where too few ask for it; that two corrections do what its fix does may be chance, where nobody said so.
    /// - Parameter contrary: Who asks for that counts against the nit: which of the two stands is for the recent ones to say.
    private func candidate(for tried: TriedNit, against contrary: TriedNit?, in scope: Set<FileType>) -> Candidate? {
        let evidence = tried.asked(in: scope)
        let reviews = preparation.reviews(of: evidence).count
        guard reviews >= settings.thresholdOfNits, isAskedInWords(tried.nit, by: evidence),
            reviews >= settings.threshold || preparation.reviews(of: evidence.filter(tried.isSpokenOf(by:))).count > 1
        else { return nil }
        var figures = figures(of: tried, for: evidence, in: scope)
        figures.corrections = CorrectionFigures(
            forward: evidence, reverse: Set(tried.undone(in: scope) + (contrary?.asked(in: scope) ?? [])).sorted(),
            preparation, replay)
        return Candidate(
            origin: .nit(tried.compiled), check: tried.nit.check, matcher: tried.compiled.matcher, evidence: evidence, change: nil,
            scope: scope, trial: figures,
            coherence: Coherence.share(of: evidence, preparation))
    }

    /// Whether it is more than what commits happened to reformat: a limit has to be asked for by a comment, or named.
    private func isAskedInWords(_ nit: Nit, by evidence: [Int]) -> Bool {
        guard let limit = nit.limit else { return true }
        return evidence.map { preparation.signals[$0].signal }.contains { signal in
            signal.kind == .comment || NamedLimits.numbers(in: signal.comment).contains(limit)
        }
    }

    private func figures(of tried: TriedNit, in scope: Set<FileType>) -> TrialFigures {
        figures(of: tried, for: tried.asked(in: scope), in: scope)
    }

    private func figures(of tried: TriedNit, for evidence: [Int], in scope: Set<FileType>) -> TrialFigures {
        var figures = tried.trial.figures(for: evidence, in: scope)
        figures.isWellKnown = true
        figures.isTried = figures.isTried && !tried.nit.isAdvice
        figures.isUndisputed = tried.nit.isUndisputed
        figures.isLimit = tried.nit.limit != nil
        figures.speaking = figures.reviews
        return figures
    }
}
