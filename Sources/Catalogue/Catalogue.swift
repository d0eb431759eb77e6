import Learning
import Yams

/// The well-known nits that Precept comes with, and the tools that see to some of them: data, in the folders `Nits` and `Tools`.
public enum Catalogue {
    /// What the nits are written in, but for those about whole files and about what was left out.
    static let sources = [PackageResources.layout_yml, PackageResources.words_yml, PackageResources.idioms_yml]
        .map { String(decoding: $0, as: UTF8.self) }

    /// All of it that learning goes by.
    /// - Throws: As `nits()` does.
    public static func all() throws -> WellKnown {
        try WellKnown(
            nits: nits(), fileNits: fileNits(), nameNits: nameNits(), messageFields: messageFields(), practices: practices())
    }

    /// Every nit; one with several limits stands for as many.
    /// - Throws: `DecodingError` or `YamlError` where a file cannot be read, which its test would have shown.
    public static func nits() throws -> [Nit] { try sources.flatMap(nits) }

    /// Every nit about whole files.
    /// - Throws: As `nits()` does.
    public static func fileNits() throws -> [FileNit] {
        try YAMLDecoder().decode([FileNitEntry].self, from: String(decoding: PackageResources.files_yml, as: UTF8.self))
            .compactMap(\.nit)
    }

    /// Every nit about code that was left out.
    /// - Throws: As `nits()` does.
    public static func nameNits() throws -> [NameNit] {
        try YAMLDecoder().decode([NameNitEntry].self, from: String(decoding: PackageResources.names_yml, as: UTF8.self)).map(\.nit)
    }

    /// Every well-known field of commit messages.
    /// - Throws: As `nits()` does.
    public static func messageFields() throws -> [MessageField] {
        try YAMLDecoder().decode([MessageFieldEntry].self, from: String(decoding: PackageResources.fields_yml, as: UTF8.self)).map(\.field)
    }

    /// Every well-known practice.
    /// - Throws: As `nits()` does.
    public static func practices() throws -> [Practice] {
        try YAMLDecoder().decode([PracticeEntry].self, from: String(decoding: PackageResources.practices_yml, as: UTF8.self)).map(
            \.practice)
    }

    /// The formatters and linters that see to some of the nits.
    /// - Throws: As `nits()` does.
    public static func tools() throws -> [Tool] {
        try YAMLDecoder().decode([ToolEntry].self, from: String(decoding: PackageResources.tools_yml, as: UTF8.self)).map(\.value)
    }

    static func nits(in text: String) throws -> [Nit] {
        try entries(in: text).flatMap(\.nits)
    }

    static func entries(in text: String) throws -> [NitEntry] { try YAMLDecoder().decode([NitEntry].self, from: text) }
}
