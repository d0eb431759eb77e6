import ArgumentParser
import PreceptTemplates

/// A service that runs checks for a repository, and the files that have it run ours.
enum CIService: String, CaseIterable, ExpressibleByArgument {
    case github, gitlab

    /// From the worktree's top, what is to stand there.
    func file(source: PreceptSource, branch: String) -> (path: String, text: String) {
        let (path, template) =
            switch self {
            case .github: (".github/workflows/precept.yml", PreceptTemplates.gitHubWorkflow)
            case .gitlab: (Self.gitLabJob, PreceptTemplates.gitLabJob)
            }
        let text = template.replacing("@source@", with: source.url).replacing("@commit@", with: source.revision)
            // Within single quotes of YAML.
            .replacing("@branch@", with: branch.replacing("'", with: "''"))
        return (path, text)
    }

    /// The one file that the service reads by itself, where that is not ours but has to name ours.
    var entry: (path: String, text: String)? {
        switch self {
        case .github: nil
        case .gitlab: (".gitlab-ci.yml", "include:\n  - local: \(Self.gitLabJob)\n")
        }
    }

    static let gitLabJob = ".gitlab/precept.yml"
}
