import Learning
import Testing

@testable import Catalogue

@Suite struct NameNitsTests {
    private let nits: [NameNit]

    init() throws { nits = try Catalogue.nameNits() }

    @Test func everyEntryCanBeUsed() {
        for nit in nits {
            #expect(!nit.names.isEmpty, "\(nit.id)")
            #expect(nit.statement.split(separator: " ").count <= 20, "\(nit.id)")
            #expect(nit.statement.hasSuffix("."), "\(nit.id)")
            #expect(nit.names.allSatisfy { nit.statement.contains($0) } || nit.statement.contains("`{name}`"), "\(nit.id)")
        }
    }

    @Test func noEntryHasTheIDOfAnother() throws {
        let ids =
            try nits.map(\.id) + Catalogue.nits().map(\.id) + Catalogue.fileNits().map(\.id) + Catalogue.messageFields().map(\.id)
            + Catalogue.practices().map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test func noTwoEntriesAreAboutTheSameNameInTheSameFiles() {
        let claims = nits.flatMap { nit in
            nit.names.flatMap { name in (nit.extensions.isEmpty ? [""] : nit.extensions).map { "\(name) \($0)" } }
        }
        #expect(Set(claims).count == claims.count)
    }
}
