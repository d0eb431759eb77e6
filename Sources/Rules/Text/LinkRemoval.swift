/// Takes links out of a text: addresses, and Markdown's links and images outside code spans.
enum LinkRemoval {
    static func withoutLinks(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        withoutAddresses(withoutMarkdownLinks(text))
    }

    /// `[text](target)` becomes `text (link)`; `list[i](x)` is code, and its target looks like no link.
    private static func withoutMarkdownLinks(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var openings: [Int] = []
        var isInCode = false
        var index = 0
        while index < text.count {
            let scalar = text[index]
            switch scalar {
            case "`":
                isInCode.toggle()
            case "[" where !isInCode:
                openings.append(result.count)
            case "]" where !isInCode:
                guard let opening = openings.popLast(), index + 1 < text.count, text[index + 1] == "(",
                    let end = text[index...].firstIndex(of: ")"),
                    text[(index + 2)..<end].contains(where: looksLikeTarget.contains)
                else { break }
                result.remove(at: opening)
                if opening > 0, result[opening - 1] == "!" { result.remove(at: opening - 1) }
                result += [" "] + replacement
                index = end + 1
                continue
            default:
                break
            }
            result.append(scalar)
            index += 1
        }
        return result
    }

    private static func withoutAddresses(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var index = 0
        while index < text.count {
            if let start = addressStart(in: text, at: index, after: result) {
                result.removeLast(start)
                if result.last == "<" { result.removeLast() }
                while index < text.count, !endsAddress.contains(text[index]) { index += 1 }
                if index < text.count, text[index] == ">" { index += 1 }
                result += replacement
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    /// How many of the characters already taken belong to the address that goes on at `index`; nil
    /// where none does.
    private static func addressStart(in text: [Unicode.Scalar], at index: Int, after taken: [Unicode.Scalar]) -> Int? {
        let rest = text[index...]
        if rest.starts(with: "://".unicodeScalars) {
            let scheme = taken.reversed().prefix(while: isInScheme)
            // A lone `://`, or one that nothing follows, leads nowhere.
            return scheme.isEmpty || rest.dropFirst(3).first.map(endsAddress.contains) ?? true ? nil : scheme.count
        }
        if let last = taken.last, last.properties.isAlphabetic || isInScheme(last) { return nil }
        for start in schemelessStarts where rest.prefix(start.count).elementsEqual(start, by: isSameLetter) {
            if let next = rest.dropFirst(start.count).first, !endsAddress.contains(next) { return 0 }
        }
        return nil
    }

    private static func isSameLetter(_ scalar: Unicode.Scalar, _ lowercase: Unicode.Scalar) -> Bool {
        scalar == lowercase || scalar.properties.lowercaseMapping == String(lowercase)
    }

    private static func isInScheme(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "+", "-", ".": true
        default: false
        }
    }

    private static let replacement = Array("(link)".unicodeScalars)
    private static let looksLikeTarget: Set<Unicode.Scalar> = [".", "/", ":", "#"]
    private static let schemelessStarts = ["www.", "mailto:", "javascript:", "data:", "vbscript:"].map {
        Array($0.unicodeScalars)
    }
    private static let endsAddress: Set<Unicode.Scalar> = [" ", "<", ">", "\"", "'", "`", ")", "]", "}", "…"]
}
