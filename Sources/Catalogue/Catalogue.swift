import Learning
import Rules
import Yams

/// The well-known nits that Precept comes with: data, in `nits.yml` and `file-nits.yml`.
public enum Catalogue {
    /// Every nit; one with several limits stands for as many.
    /// - Throws: `DecodingError` or `YamlError` where the file cannot be read, which its test would have shown.
    public static func nits() throws -> [Nit] {
        try nits(in: String(decoding: PackageResources.nits_yml, as: UTF8.self))
    }

    /// Every nit about whole files.
    /// - Throws: As `nits()` does.
    public static func fileNits() throws -> [FileNit] {
        try YAMLDecoder().decode([FileNitEntry].self, from: String(decoding: PackageResources.file_nits_yml, as: UTF8.self))
            .compactMap(\.nit)
    }

    static func nits(in text: String) throws -> [Nit] {
        try YAMLDecoder().decode([NitEntry].self, from: text).flatMap(\.nits)
    }
}
