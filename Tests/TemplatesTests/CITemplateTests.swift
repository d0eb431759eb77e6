import PreceptTemplates
import Testing
import Yams

/// The CI templates as YAML: a parser's view of what the services will read.
@Suite struct CITemplateTests {
    private func parsed(_ template: String) throws -> Node {
        let text = template.replacing("@source@", with: "https://example.org/precept.git")
            .replacing("@commit@", with: "v1").replacing("@branch@", with: "it''s")
        return try #require(try Yams.compose(yaml: text))
    }

    @Test func theWorkflowChecksEveryChange() throws {
        let workflow = try parsed(PreceptTemplates.gitHubWorkflow)
        let events = try #require(workflow["on"]?.mapping)
        #expect(events.keys.map(\.string) == ["pull_request", "merge_group", "push"])
        #expect(events["push"]?["branches"]?.array().compactMap(\.string) == ["it's"])
        #expect(workflow["env"]?["PRECEPT_SOURCE"]?.string == "https://example.org/precept.git")
        let steps = try #require(workflow["jobs"]?["check"]?["steps"]?.array())
        let checkout = try #require(steps.first)
        #expect(checkout["uses"]?.string?.hasPrefix("actions/checkout@") == true)
        #expect(checkout["with"]?["fetch-depth"]?.int == 0)
        let check = try #require(steps.first { $0["name"]?.string == "Check the change" })
        #expect(check["run"]?.string == "precept check --range \"$BASE..$TIP\" --format github")
        // What a pull request holds reaches a script by variables alone, never as its text.
        #expect(steps.compactMap { $0["run"]?.string }.allSatisfy { !$0.contains("${{") })
        #expect(check["if"] == nil && check["continue-on-error"] == nil)
    }

    @Test func theJobChecksEveryChange() throws {
        let job = try #require(try parsed(PreceptTemplates.gitLabJob)["precept"])
        #expect(job["variables"]?["GIT_DEPTH"]?.string == "0")
        #expect(job["variables"]?["PRECEPT_COMMIT"]?.string == "v1")
        let script = try #require(job["script"]?.array()).compactMap(\.string)
        #expect(script.count == job["script"]?.array().count)
        #expect(script.last == "precept check --range \"$range\"")
        #expect(job["artifacts"]?["reports"]?["junit"]?.string == "precept.xml")
        #expect(job["allow_failure"] == nil)
    }
}
