/// Reads one JSON value (RFC 8259) from bytes.
///
/// Written out here because notes come by the tens of thousands and each may be broken in its own
/// way: this names the byte where it broke, keeps numbers as they stand, bounds the nesting, and is
/// several times as fast as going through Foundation's objects.
struct JSONParser {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var depth = 0

    static let deepest = 64

    static func value(of bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) -> JSONValue {
        var parser = JSONParser(bytes: bytes)
        parser.skipSpace()
        let value = try parser.value()
        parser.skipSpace()
        guard parser.position == bytes.count else { throw parser.error(.trailingText) }
        return value
    }

    static func value(of bytes: some Sequence<UInt8>) throws(JSONSyntaxError) -> JSONValue {
        let copy = Array(bytes)
        let result: Result<JSONValue, JSONSyntaxError> = copy.withUnsafeBufferPointer { all in
            do throws(JSONSyntaxError) {
                return .success(try value(of: all))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// The value that begins at `start`, whatever follows it, and where it ends.
    static func value(
        of bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) throws(JSONSyntaxError) -> (value: JSONValue, end: Int) {
        var parser = JSONParser(bytes: bytes)
        parser.position = start
        let value = try parser.value()
        return (value, parser.position)
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private func error(_ problem: JSONSyntaxError.Problem) -> JSONSyntaxError {
        JSONSyntaxError(problem: problem, offset: position)
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0a, 0x0d: position += 1
            default: return
            }
        }
    }

    private mutating func value() throws(JSONSyntaxError) -> JSONValue {
        guard position < bytes.count else { throw error(.endsEarly) }
        switch bytes[position] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
        for index in 0..<text.utf8CodeUnitCount {
            guard position < bytes.count else { throw error(.endsEarly) }
            guard bytes[position] == text.utf8Start[index] else { throw error(.unexpectedByte) }
            position += 1
        }
        return value
    }

    private mutating func object() throws(JSONSyntaxError) -> JSONValue {
        try enter()
        var members: [String: JSONValue] = [:]
        if try ends(with: UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipSpace()
            guard position < bytes.count else { throw error(.endsEarly) }
            guard bytes[position] == UInt8(ascii: "\"") else { throw error(.unexpectedByte) }
            let key = try string()
            skipSpace()
            try take(UInt8(ascii: ":"))
            skipSpace()
            members[key] = try value()
            if try ends(with: UInt8(ascii: "}")) { return .object(members) }
            try take(UInt8(ascii: ","))
        }
    }

    private mutating func array() throws(JSONSyntaxError) -> JSONValue {
        try enter()
        var values: [JSONValue] = []
        if try ends(with: UInt8(ascii: "]")) { return .array(values) }
        while true {
            skipSpace()
            values.append(try value())
            if try ends(with: UInt8(ascii: "]")) { return .array(values) }
            try take(UInt8(ascii: ","))
        }
    }

    private mutating func enter() throws(JSONSyntaxError) {
        depth += 1
        guard depth <= Self.deepest else { throw error(.tooDeep) }
        position += 1
    }

    private mutating func ends(with byte: UInt8) throws(JSONSyntaxError) -> Bool {
        skipSpace()
        guard position < bytes.count else { throw error(.endsEarly) }
        guard bytes[position] == byte else { return false }
        position += 1
        depth -= 1
        return true
    }

    private mutating func take(_ byte: UInt8) throws(JSONSyntaxError) {
        guard position < bytes.count else { throw error(.endsEarly) }
        guard bytes[position] == byte else { throw error(.unexpectedByte) }
        position += 1
    }

    private mutating func number() throws(JSONSyntaxError) -> String {
        let start = position
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
        let whole = digits()
        guard whole > 0 else {
            throw error(position == bytes.count ? .endsEarly : .unexpectedByte)
        }
        if whole > 1, bytes[position - whole] == UInt8(ascii: "0") { throw error(.badNumber) }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            position += 1
            guard digits() > 0 else { throw error(.badNumber) }
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            position += 1
            if position < bytes.count, [0x2b, 0x2d].contains(bytes[position]) { position += 1 }
            guard digits() > 0 else { throw error(.badNumber) }
        }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = position
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
        return position - start
    }

    private mutating func string() throws(JSONSyntaxError) -> String {
        position += 1
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let text = try text(UnsafeBufferPointer(rebasing: bytes[start..<position]))
                position += 1
                return text
            case UInt8(ascii: "\\"): return try escapedString(from: start)
            case 0..<0x20: throw error(.unexpectedByte)
            default: position += 1
            }
        }
        throw error(.endsEarly)
    }

    private mutating func escapedString(from start: Int) throws(JSONSyntaxError) -> String {
        var decoded = Array(bytes[start..<position])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                let result: Result<String, JSONSyntaxError> = decoded.withUnsafeBufferPointer { all in
                    do throws(JSONSyntaxError) {
                        return .success(try text(all))
                    } catch {
                        return .failure(error)
                    }
                }
                return try result.get()
            case UInt8(ascii: "\\"): try unescape(into: &decoded)
            case 0..<0x20:
                position -= 1
                throw error(.unexpectedByte)
            default: decoded.append(byte)
            }
        }
        throw error(.endsEarly)
    }

    private mutating func unescape(into decoded: inout [UInt8]) throws(JSONSyntaxError) {
        guard position < bytes.count else { throw error(.endsEarly) }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): decoded.append(0x0a)
        case UInt8(ascii: "t"): decoded.append(0x09)
        case UInt8(ascii: "r"): decoded.append(0x0d)
        case UInt8(ascii: "b"): decoded.append(0x08)
        case UInt8(ascii: "f"): decoded.append(0x0c)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
        case UInt8(ascii: "u"): decoded += String(Character(try scalar())).utf8
        default:
            position -= 1
            throw error(.badEscape)
        }
    }

    /// The character after `\u`; half a surrogate pair becomes U+FFFD, as UTF-8 cannot hold it.
    private mutating func scalar() throws(JSONSyntaxError) -> Unicode.Scalar {
        let replacement: Unicode.Scalar = "\u{FFFD}"
        let first = try fourHexadecimalDigits()
        guard (0xd800...0xdbff).contains(first) else { return Unicode.Scalar(first) ?? replacement }
        guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        else { return replacement }
        let afterFirst = position
        position += 2
        let second = try fourHexadecimalDigits()
        guard (0xdc00...0xdfff).contains(second) else {
            position = afterFirst
            return replacement
        }
        return Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00)) ?? replacement
    }

    private mutating func fourHexadecimalDigits() throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard position < bytes.count else { throw error(.endsEarly) }
            guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
                throw error(.badEscape)
            }
            value = value << 4 + UInt32(digit)
            position += 1
        }
        return value
    }

    private func text(_ raw: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) -> String {
        guard let text = String(validating: raw, as: UTF8.self) else { throw error(.notUTF8) }
        return text
    }
}
