import Claims
import Rules
import Support

/// What a commit's message says it mends.
struct CommitClaim: Sendable, Hashable {
    let kind: SignalKind
    /// The commit it names, in hexadecimal and maybe shortened; or the subject that a fixup names.
    let mended: Mended?

    enum Mended: Sendable, Hashable {
        case commit(String)
        case subject(String)
    }

    /// The strongest claim of a message; nil where it makes none. Most messages are dismissed by a search
    /// for a few bytes, as tens of thousands are read at once.
    init?(message: String) {
        var message = message
        guard let claim = message.withUTF8(Self.claim) else { return nil }
        self = claim
    }

    private init(_ kind: SignalKind, _ mended: Mended? = nil) {
        self.kind = kind
        self.mended = mended
    }

    private static func claim(of message: UnsafeBufferPointer<UInt8>) -> CommitClaim? {
        let end = message.firstIndex(of: 0x0a) ?? message.count
        let subject = String(decoding: UnsafeBufferPointer(rebasing: message[..<end]), as: UTF8.self)
        for prefix in ["fixup! ", "squash! ", "amend! "] where subject.hasPrefix(prefix) {
            return CommitClaim(.fixup, .subject(String(subject.dropFirst(prefix.count))))
        }
        let body = UnsafeBufferPointer(rebasing: message[end...])
        if let claim = reverting(subject, body) { return claim }
        if let claim = following(body) { return claim }
        if ReviewFixPhrases.areIn(subject: subject) { return CommitClaim(.reviewFix) }
        // The body of a host's squash tells of the commits that it was, and its lines are all of theirs.
        if PullRequestRef.number(inSubject: subject) == nil, ReviewFixPhrases.areIn(body: body) { return CommitClaim(.reviewFix) }
        return nil
    }

    /// `Revert "…"` and `Reapply "…"`, however often one is wrapped in the other, and
    /// `This reverts commit <sha>.`
    private static func reverting(_ subject: String, _ body: UnsafeBufferPointer<UInt8>) -> CommitClaim? {
        var rest = subject[...]
        var isUndone = false
        var isWrapped = false
        while true {
            if rest.hasPrefix("Revert \"") {
                isUndone.toggle()
                rest = rest.dropFirst("Revert \"".count)
            } else if rest.hasPrefix("Reapply \"") {
                rest = rest.dropFirst("Reapply \"".count)
            } else {
                break
            }
            isWrapped = true
        }
        let named = body.contains("This reverts commit ") ? name(in: body, after: "This reverts commit ") : nil
        if isWrapped { return CommitClaim(isUndone ? .revert : .reapply, named.map(Mended.commit)) }
        return named.map { CommitClaim(.revert, .commit($0)) }
    }

    /// Lines `Fixes: <sha> …` and `Follow-up to <sha>`.
    private static func following(_ body: UnsafeBufferPointer<UInt8>) -> CommitClaim? {
        guard body.contains("ixes: ") || body.contains("ollow") else { return nil }
        let openings = ["fixes: ", "follow-up to ", "followup to ", "follow up to ", "follow-up for "]
        for opening in openings {
            if let name = name(in: body, after: opening) { return CommitClaim(.followUp, .commit(name)) }
        }
        return nil
    }

    /// The commit's name that follows `opening` at the start of a line, in any case.
    private static func name(in body: UnsafeBufferPointer<UInt8>, after opening: String) -> String? {
        let opening = Array(opening.lowercased().utf8)
        var name: String?
        body.forEachLine { _, line in
            guard name == nil, line.count >= opening.count + 7,
                zip(line, opening).allSatisfy({ $0.inSmallLetters == $1 })
            else { return }
            var rest = line[opening.count...]
            if rest.starts(with: "commit ".utf8) { rest = rest.dropFirst("commit ".utf8.count) }
            let digits = rest.prefix { Character(Unicode.Scalar($0)).isHexDigit }
            let next = rest.dropFirst(digits.count).first.map { Character(Unicode.Scalar($0)) }
            guard (7...40).contains(digits.count), !(next?.isLetter ?? false), !(next?.isNumber ?? false)
            else { return }
            name = String(decoding: digits, as: UTF8.self).lowercased()
        }
        return name
    }
}
