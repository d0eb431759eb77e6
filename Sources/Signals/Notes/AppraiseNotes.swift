import Claims
import Foundation

/// What git-appraise keeps about one review, from its four notes refs; one JSON object a line.
///
/// Format: google/git-appraise, `schema/*.json`. A comment is named by the SHA-1 of its line, and
/// `parent` names the one it replies to. Notes that git-pull-request-mirror wrote have `Parent`, an account for
/// the mail address, CRLF within a text, and count lines one too high: it begins to count at the hunk's first line
/// and goes one on with each row, the commented one too. They are told by two marks together, the review's ref,
/// `refs/pull/<n>/head`, and an author that is no mail address, which is all that git-appraise itself ever writes.
/// Either alone is not enough: other mirrors write accounts too, and whoever comments on a mirrored pull request
/// by git-appraise counts right. (In google/git-appraise, where a comment names something that stands in just one
/// line near by: of 25 with both marks 22 are one too high and none is right; those without count right.)
struct AppraiseNotes: Sendable {
    enum Part: String, Sendable, Hashable, CaseIterable {
        case reviews, discuss, ci, analyses
    }

    static let source = "git-appraise"

    /// Chatter not yet told from signals.
    private(set) var comments: [ReviewComment] = []
    private(set) var failedChecks: [Signal] = []
    private(set) var leftOut = LeftOutTally()

    private let annotated: String
    private var request: Request?

    /// - Parameters:
    ///   - annotated: the review's first commit, in hexadecimal, under which all four notes stand.
    ///   - parts: the notes' texts; where clones were merged there may be several of a part.
    init(annotated: String, parts: [(part: Part, bytes: [UInt8])]) {
        self.annotated = annotated
        request = latestRequest(in: parts.filter { $0.part == .reviews })
        readDiscussion(parts.filter { $0.part == .discuss })
        for part in [Part.ci, .analyses] {
            readChecks(of: part, parts.filter { $0.part == part }.map(\.bytes))
        }
    }

    /// The pull request's number where the review is one, else the review's first commit.
    var review: String {
        request.flatMap { PullRequestRef(ref: $0.ref)?.number } ?? annotated
    }
}

extension AppraiseNotes {
    private struct Request {
        let at: Int64
        let ref: String
        let requester: String?
    }

    private mutating func latestRequest(in parts: [(part: Part, bytes: [UInt8])]) -> Request? {
        var latest: Request?
        for (part, bytes) in parts {
            for (line, _) in lines(of: part, bytes) {
                let request = Request(
                    at: line.seconds ?? 0, ref: line["reviewref"]?.string ?? "",
                    requester: line["requester"]?.string)
                if let known = latest, (known.at, known.ref) >= (request.at, request.ref) { continue }
                latest = request
            }
        }
        return latest
    }

    private mutating func readDiscussion(_ parts: [(part: Part, bytes: [UInt8])]) {
        var distinct: [String: Line] = [:]
        for (part, bytes) in parts {
            var seen: Set<String> = []
            for (line, digest) in lines(of: part, bytes) {
                if !seen.insert(digest).inserted { leave(.duplicate, line) }
                distinct[digest] = line
            }
        }
        let threads = Threads(distinct)
        for (digest, line) in threads.inOrder {
            guard let text = line["description"]?.string else {
                leave(.verdict, line)
                continue
            }
            var comment = comment(line, text: text, digest: digest)
            comment.isReply = threads.isReply(line)
            let replies = threads.replies(to: line, digest: digest)
            comment.answer = replies.lazy.compactMap { $0["description"]?.string }.first
            comment.isResolved = replies.lazy.compactMap { $0["resolved"]?.bool }.first ?? line["resolved"]?.bool
            comments.append(comment)
        }
    }

    private func comment(_ line: Line, text: String, digest: String) -> ReviewComment {
        let location = line["location"]?.object ?? [:]
        let range = location["range"]?.object ?? [:]
        let isMirrored = !line.hasMailAddress && request.flatMap { PullRequestRef(ref: $0.ref) } != nil
        let offset = isMirrored ? 1 : 0
        let first = range["startLine"]?.lineNumber.map { max(1, $0 - offset) }
        let last = range["endLine"]?.lineNumber.map { max(1, $0 - offset) }
        let path = location["path"]?.string.flatMap { $0.isEmpty ? nil : $0 }
        return ReviewComment(
            id: "\(Self.source)/\(digest)", source: Self.source, review: review,
            commit: location["commit"]?.string ?? annotated, path: path, line: path == nil ? nil : first,
            endLine: path == nil ? nil : last, author: line.author, at: line.date,
            text: isMirrored ? text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n") : text,
            isByChangeAuthor: line.isBy(request?.requester))
    }

    private mutating func readChecks(of part: Part, _ notes: [[UInt8]]) {
        var known: Set<String> = []
        for bytes in notes {
            var seen: Set<String> = []
            for (line, digest) in lines(of: part, bytes) {
                readCheck(of: part, line, digest, isRepeated: !seen.insert(digest).inserted, isKnown: known.contains(digest))
            }
            known.formUnion(seen)
        }
    }

    /// - Parameters:
    ///   - isRepeated: Whether its note has it twice.
    ///   - isKnown: Whether another note has it too.
    private mutating func readCheck(of part: Part, _ line: Line, _ digest: String, isRepeated: Bool, isKnown: Bool) {
        let status = line["status"]?.string
        if status != "failure" && status != "nmw" {
            if !isKnown { leave(.verdict, line) }
        } else if isRepeated {
            leave(.duplicate, line)
        } else if !isKnown {
            failedChecks.append(
                Signal(
                    id: "\(Self.source)/\(digest)", kind: .failedCheck, source: Self.source,
                    review: review, commit: annotated,
                    author: line["agent"]?.string ?? (part == .ci ? "ci" : "analysis"),
                    at: line.date, comment: ""))
        }
    }

    private mutating func leave(_ reason: LeftOut.Reason, _ line: Line) {
        let words = line["description"]?.string ?? line["status"]?.string ?? "no status"
        leftOut.add(reason, source: Self.source, sample: words)
    }

    /// The objects of a part, each with the SHA-1 of its line; broken lines are left out by name.
    private mutating func lines(of part: Part, _ bytes: [UInt8]) -> [(line: Line, digest: String)] {
        var lines: [(line: Line, digest: String)] = []
        bytes.withUnsafeBufferPointer { all in
            all.forEachLine { number, text in
                if text.isBlank { return }
                do throws(JSONSyntaxError) {
                    if let members = try JSONParser.value(of: text).object {
                        lines.append((Line(members), SHA1.hex(text)))
                    } else {
                        leaveUnreadable(part, line: number, "is not a JSON object")
                    }
                } catch {
                    leaveUnreadable(part, line: number, error.message)
                }
            }
        }
        return lines
    }

    private mutating func leaveUnreadable(_ part: Part, line: Int, _ problem: String) {
        leftOut.add(
            .unreadable, source: Self.source,
            sample: "\(part.rawValue) note on \(annotated.prefix(12)): line \(line) \(problem)")
    }
}
