/// The texts beside this file, which people and agents read.
public enum PreceptTemplates {
    public static let instructionSection = String(decoding: PackageResources.instruction_section_mustache, as: UTF8.self)
}
