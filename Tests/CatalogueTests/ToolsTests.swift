import Learning
import Rules
import Testing

@testable import Catalogue

@Suite struct ToolsTests {
    private let tools: [Tool]

    init() throws { tools = try Catalogue.tools() }

    @Test func everyEntryIsToldBySomethingThatCanBeRead() throws {
        for tool in tools {
            #expect(!tool.signs.isEmpty, "\(tool.name)")
            for sign in tool.signs { #expect(throws: Never.self, "\(tool.name)") { try Scope([sign.glob]) } }
        }
    }

    @Test func everyEntrySeesToNitsThatThereAre() throws {
        let families = try Set(
            Catalogue.nits().flatMap { [$0.family, $0.familyInMessages] } + Catalogue.fileNits().map(\.id)
                + Catalogue.messageFields().map(\.id) + Catalogue.practices().map(\.id))
        for tool in tools { #expect(tool.families.subtracting(families).isEmpty, "\(tool.name)") }
    }

    @Test func noEntrySeesToWhatItsFilesCannotShow() throws {
        let nits = try Catalogue.nits()
        for tool in tools where !tool.extensions.isEmpty {
            for nit in nits where tool.families.contains(nit.family) && !nit.extensions.isEmpty {
                #expect(!nit.extensions.isDisjoint(with: tool.extensions), "\(tool.name): \(nit.id)")
            }
        }
    }

    @Test func noTwoEntriesHaveOneName() { #expect(Set(tools.map(\.name)).count == tools.count) }
}
