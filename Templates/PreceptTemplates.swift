/// The texts beside this file, which people and agents read.
public enum PreceptTemplates {
    /// What stands between the markers of an instruction file.
    public static let instructionSection = String(decoding: PackageResources.instruction_section_mustache, as: UTF8.self)
    /// A proposed change of a rule's stage.
    public static let stageChange = String(decoding: PackageResources.stage_change_mustache, as: UTF8.self)
    /// A proposal or a rule, shown to the person who decides about it.
    public static let proposal = String(decoding: PackageResources.proposal_mustache, as: UTF8.self)
}
