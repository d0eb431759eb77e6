/// Text for XML 1.0 and HTML, whatever it holds.
package enum XMLText {
    /// As character data or as an attribute's value: with what XML would act on as references, and what it
    /// does not allow by its number.
    package static func escaped(_ text: String) -> String {
        var written = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": written += "&amp;"
            case "<": written += "&lt;"
            case ">": written += "&gt;"
            case "\"": written += "&quot;"
            case "\n", "\t": written += "&#\(scalar.value);"
            case _ where scalar.isShown: written.unicodeScalars.append(scalar)
            default: written += "&lt;\(String(scalar.value, radix: 16, uppercase: true))&gt;"
            }
        }
        return written
    }

    /// An element; without content where that is nil.
    package static func element(_ name: String, _ attributes: [(name: String, value: String?)], _ content: String? = nil) -> String {
        let written = attributes.compactMap { attribute in
            attribute.value.map { " \(attribute.name)=\"\(escaped($0))\"" }
        }
        let start = "<\(name)\(written.joined())"
        return content.map { "\(start)>\($0)</\(name)>" } ?? "\(start)/>"
    }
}
