import Mustache
import Support

/// What a template writes between its tags and quotes, with everything escaped that HTML or XML would act on.
///
/// The library's own way goes by characters, and takes a quote with a combining mark for no quote.
struct MarkupContent: MustacheContentType {
    func escapeText(_ text: String) -> String { XMLText.escaped(text) }

    /// A template whose first line names the content type `MARKUP`.
    static func template(_ text: String) throws -> MustacheTemplate {
        MustacheContentTypes.register(MarkupContent(), named: "MARKUP")
        return try MustacheTemplate(string: text)
    }
}
