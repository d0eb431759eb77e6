/// Foreign text made fit for a terminal: no control character, nothing that is invisible or turns the
/// direction of writing, can reach it.
public enum Printable {
    public static func text(_ bytes: [UInt8]) -> String { text(String(decoding: bytes, as: UTF8.self)) }

    public static func text(_ text: String) -> String {
        if text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) { return text }
        var written = ""
        for scalar in text.unicodeScalars {
            if scalar.isShown {
                written.unicodeScalars.append(scalar)
            } else {
                written += "<\(String(scalar.value, radix: 16, uppercase: true))>"
            }
        }
        return written
    }
}
