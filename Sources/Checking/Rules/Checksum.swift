/// FNV-1a over eight bytes at a time: to notice damage, not malice, which could as well edit the rules.
enum Checksum {
    static func of(_ bytes: some Collection<UInt8>) -> UInt64 {
        var sum: UInt64 = 0xcbf2_9ce4_8422_2325
        var word: UInt64 = 0
        var count = 0
        for byte in bytes {
            word = word << 8 | UInt64(byte)
            count += 1
            if count % 8 == 0 { sum = (sum ^ word) &* 0x100_0000_01b3 }
        }
        return ((sum ^ word) &* 0x100_0000_01b3) ^ UInt64(count)
    }
}
