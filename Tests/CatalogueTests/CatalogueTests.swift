import Rules
import Testing

@testable import Catalogue

@Suite("The catalogue of well-known nits")
struct CatalogueTests {
    @Test("every entry can be used")
    func everyEntryCompiles() throws {
        for nit in try Catalogue.nits() {
            _ = try LineMatcher(nit.check)
            _ = try Pattern("(?i)" + nit.asks)
            if let good = nit.good { _ = try Pattern(good) }
            if let fix = nit.fix { _ = try Pattern(fix.find) }
            #expect(nit.statement.split(separator: " ").count <= 20, "\(nit.id)")
            #expect(nit.statement.hasSuffix("."), "\(nit.id)")
            #expect(!nit.places.isEmpty, "\(nit.id)")
        }
    }

    @Test("ids are unlike each other")
    func idsAreUnique() throws {
        let ids = try Catalogue.nits().map(\.id)
        #expect(Set(ids).count == ids.count)
    }
}
