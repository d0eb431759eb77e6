extension String {
    /// The text these bytes spell in UTF-8, or nil where they spell none: decoding would otherwise
    /// replace what it cannot read, silently.
    init?(exactly bytes: UnsafeBufferPointer<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        let same = text.utf8.count == bytes.count && text.utf8.elementsEqual(bytes)
        guard same else { return nil }
        self = text
    }

    init?(exactly bytes: [UInt8]) {
        guard let text = bytes.withUnsafeBufferPointer({ String(exactly: $0) }) else { return nil }
        self = text
    }
}
