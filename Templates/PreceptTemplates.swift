/// The texts beside this file, which people and agents read.
public enum PreceptTemplates {
    /// What stands between the markers of an instruction file.
    public static let instructionSection = String(decoding: PackageResources.instruction_section_mustache, as: UTF8.self)
    /// A proposed change of a rule's stage.
    public static let stageChange = String(decoding: PackageResources.stage_change_mustache, as: UTF8.self)
    /// A proposal or a rule, shown to the person who decides about it.
    public static let proposal = String(decoding: PackageResources.proposal_mustache, as: UTF8.self)
    /// The page that tells how the rules fare, as HTML that is well-formed XML too.
    public static let report = String(decoding: PackageResources.report_mustache, as: UTF8.self)
    /// The manual page, in the form of man(7).
    public static let manual = String(decoding: PackageResources.manual_mustache, as: UTF8.self)
    /// A workflow of GitHub Actions that checks every change; `@source@`, `@commit@` and `@branch@` are to be
    /// filled in: where precept is cloned from, which commit of it, and the branch whose pushes are checked.
    public static let gitHubWorkflow = String(decoding: PackageResources.github_workflow_yml, as: UTF8.self)
    /// A job of GitLab CI that does; `@source@` and `@commit@` are to be filled in.
    public static let gitLabJob = String(decoding: PackageResources.gitlab_ci_yml, as: UTF8.self)
}
