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

    /// Lines that an entry flags, and lines near them that it leaves alone.
    @Test(arguments: Sample.all) func flagsWhatItIsAbout(_ sample: Sample) throws {
        let nit = try #require(nits.first { $0.id == sample.id })
        let matcher = try LineMatcher(nit.check)
        for line in sample.bad { #expect(matcher.flags(line, in: Sample.year), "\(sample.id) flags <\(line)>") }
        for line in sample.good { #expect(!matcher.flags(line, in: Sample.year), "\(sample.id) passes <\(line)>") }
        guard let fix = nit.fix else { return }
        for line in sample.bad {
            let fixed = try #require(fix.applied(to: Array(line.utf8), in: Sample.year))
            #expect(!matcher.flags(String(decoding: fixed, as: UTF8.self), in: Sample.year), "\(sample.id) mends <\(line)>")
        }
    }
}
