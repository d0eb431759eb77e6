import Learning
import Rules
import Testing

@testable import Catalogue

@Suite struct CatalogueTests {
    private let nits: [Nit]

    init() throws { nits = try Catalogue.nits() }

    @Test func everyEntryCanBeUsed() throws {
        for nit in nits {
            _ = try LineMatcher(nit.check)
            _ = try Pattern("(?i)" + nit.asks)
            if let good = nit.good { _ = try Pattern(good) }
            if let fix = nit.fix { _ = try Pattern(fix.find) }
            #expect(nit.statement.split(separator: " ").count <= 20, "\(nit.id)")
            #expect(nit.statement.hasSuffix("."), "\(nit.id)")
            #expect(!nit.places.isEmpty, "\(nit.id)")
        }
    }

    @Test func idsAreUnlikeEachOther() {
        #expect(Set(nits.map(\.id)).count == nits.count)
    }

    @Test func whatIsContraryToAnEntryIsOne() {
        let ids = Set(nits.map(\.id))
        for nit in nits { #expect(nit.contrary.map(ids.contains) ?? true, "\(nit.id)") }
    }

    @Test func anEntryWithLimitsStandsForEach() throws {
        let text = """
            - {id: 'at-most-{n}', says: 'Keep to {n}.', asks: long, forbid: '^.{{n+1},}$', good: '^.{{n-},{n}}$', limits: [8, 12]}
            """
        let nits = try Catalogue.nits(in: text)
        #expect(nits.map(\.id) == ["at-most-8", "at-most-12"])
        #expect(nits.map(\.statement) == ["Keep to 8.", "Keep to 12."])
        #expect(nits.map(\.check.forbid) == ["^.{9,}$", "^.{13,}$"])
        #expect(nits.map(\.good) == ["^.{6,8}$", "^.{9,12}$"])
        #expect(Set(nits.map(\.family)) == ["at-most-{n}"])
    }

    /// Who adds a year to several knows whether it goes behind the last or in its place.
    @Test(arguments: [("2016, 2017", nil), ("2016-2017", "2016-2026"), ("2017", "2026")] as [(String, String?)])
    func severalYearsAreLeftToPeople(years: String, mended: String?) throws {
        let nit = try #require(Catalogue.nits().first { $0.id == "copyright-year" })
        let fixed = try CompiledFix(#require(nit.fix)).applied(to: Array("# Copyright \(years) Ada".utf8), in: 2026)
        #expect(fixed.map { String(decoding: $0, as: UTF8.self) } == mended.map { "# Copyright \($0) Ada" })
    }

    @Test func everyEntryShowsWhatItIsAbout() throws {
        for entry in try Catalogue.sources.flatMap(Catalogue.entries) where entry.limits == nil {
            let examples = try #require(entry.examples, "\(entry.id)")
            #expect(!examples.bad.isEmpty && !examples.good.isEmpty, "\(entry.id)")
            let nit = try #require(entry.nits.first)
            let matcher = try LineMatcher(nit.check)
            for example in examples.bad { #expect(flags(example, matcher), "\(entry.id) flags <\(example)>") }
            for example in examples.good { #expect(!flags(example, matcher), "\(entry.id) passes <\(example)>") }
            guard let fix = try nit.fix.map(CompiledFix.init) else { continue }
            for example in examples.bad {
                let fixed = try #require(fix.applied(to: Array(example.utf8), in: Self.year), "\(entry.id) mends <\(example)>")
                #expect(!flags(String(decoding: fixed, as: UTF8.self), matcher), "\(entry.id) mends <\(example)>")
            }
        }
    }

    @Test func contrariesPassWhatTheOtherFlags() throws {
        let entries = try Catalogue.sources.flatMap(Catalogue.entries)
        for entry in entries {
            guard let other = entries.first(where: { $0.id == entry.contrary }),
                let matcher = try entry.nits.first.map({ try LineMatcher($0.check) })
            else { continue }
            let example = try #require(other.examples?.bad.first)
            #expect(!flags(example, matcher), "\(entry.id) passes <\(example)>")
        }
    }

    @Test func aLimitIsKeptToTheCharacter() throws {
        let nit = try #require(nits.first { $0.id == "line-length-80" })
        let matcher = try LineMatcher(nit.check)
        #expect(matcher.flags(String(repeating: "x", count: 81)))
        #expect(!matcher.flags(String(repeating: "x", count: 80)))
    }

    @Test func aCommentOfOneLongWordCannotBeWrapped() throws {
        let matcher = try LineMatcher(try #require(nits.first { $0.id == "line-length-80" }).check)
        let word = String(repeating: "x", count: 80)
        #expect(!matcher.flags("    # \(word)") && !matcher.flags(" * \(word)"))
        #expect(matcher.flags("    # See \(word)") && matcher.flags("    \(word)()"))
    }

    /// The year that the examples were written in.
    private static let year = 2025

    /// Whether any of the lines is flagged, as if they were all of a file.
    private func flags(_ example: String, _ matcher: LineMatcher) -> Bool {
        let lines = JoinedLines(example.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
        return !matcher.search(lines, context: { lines.context(of: $0, in: Self.year) }, text: { _ in Array(example.utf8) }).hits.isEmpty
    }
}
