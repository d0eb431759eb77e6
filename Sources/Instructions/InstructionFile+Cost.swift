extension InstructionFile {
    /// What our section in the file costs whoever reads it, in tokens by `TokenEstimate`; 0 where it has none.
    public var sectionTokens: Int {
        guard let bytes, let section = try? MarkedSection.find(in: bytes) else { return 0 }
        return TokenEstimate.tokens(in: String(decoding: bytes[section.whole], as: UTF8.self))
    }
}
