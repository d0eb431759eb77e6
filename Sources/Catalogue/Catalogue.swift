import Learning
import Rules
import Yams

/// The well-known nits that Precept comes with: data, in `nits.yml`.
public enum Catalogue {
    /// Every nit; one with several limits stands for as many.
    /// - Throws: `DecodingError` or `YamlError` where the file cannot be read, which its test would have shown.
    public static func nits() throws -> [Nit] {
        try nits(in: String(decoding: PackageResources.nits_yml, as: UTF8.self))
    }

    static func nits(in text: String) throws -> [Nit] {
        try YAMLDecoder().decode([NitEntry].self, from: text).flatMap(\.nits)
    }
}
