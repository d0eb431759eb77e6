import Rules
import Support

extension JSONText {
    /// A value of a check; sizes are numbers of bytes.
    public static func value(_ value: Check.Value) -> String {
        switch value {
        case .text(let text), .word(let text): string(text)
        case .texts(let texts): array(texts.map { string($0) })
        case .flag(let flag): "\(flag)"
        case .number(let number), .bytes(let number): "\(number)"
        }
    }
}
