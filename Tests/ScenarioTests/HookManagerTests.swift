import Foundation
import Testing

/// precept under the tools that people manage hooks with, each installed for real. Husky needs Node's registry;
/// its layout is made by hand in `Scenarios/husky.txt`.
@Suite struct HookManagerTests {
    @Test(
        .enabled(if: HookManagers.folder != nil, "pre-commit, prek and lefthook: no Python with venv, or PyPI is out of reach"),
        arguments: HookManagers.working)
    func session(_ name: String) throws {
        let folder = try #require(HookManagers.folder)
        try ScenarioTests.play(HookManagers.scenarios.appending(path: "\(name).txt"), tools: [folder])
    }
}
