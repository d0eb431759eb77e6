/// Sixteen hexadecimal digits that tell whether a line is still the same, without its words.
///
/// FNV-1a over the line's bytes, then the finaliser of MurmurHash3. It hides no secret from somebody who guesses
/// the line, but nobody can read one out of it.
public enum LineDigest {
    /// - Parameter line: Without its end.
    public static func of(_ line: some Sequence<UInt8>) -> String {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in line { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
        sum = (sum ^ sum >> 33) &* 0xff51_afd7_ed55_8ccd
        sum = (sum ^ sum >> 33) &* 0xc4ce_b9fe_1a85_ec53
        sum ^= sum >> 33
        return String(hexadecimal: sum, width: 16)
    }

    /// Of a line without a line feed behind it, at its file's end: another than that of the same line with one.
    public static func ofEnd(_ line: some Sequence<UInt8>) -> String { of(Array(line) + [0]) }
}
