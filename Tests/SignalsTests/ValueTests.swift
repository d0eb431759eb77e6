import Foundation
import Testing

@testable import Signals

@Suite struct ValueTests {
    @Test(arguments: [
        "": "da39a3ee5e6b4b0d3255bfef95601890afd80709",
        "abc": "a9993e364706816aba3e25717850c26c9cd0d89d",
        String(repeating: "a", count: 64): "0098ba824b5c16427bd7a1122a5a442a25ec644d",
    ])
    func digestsAreSHA1(text: String, digest: String) {
        #expect(SHA1.hex(Array(text.utf8)) == digest)
    }

    @Test(arguments: [
        "1970-01-01T00:00:00Z": 0, "2015-04-21T18:29:26Z": 1_429_640_966,
        "2015-04-21T20:29:26.123+02:00": 1_429_640_966, "2000-02-29 12:00:00-0130": 951_831_000,
        "0000-01-01T00:00:00Z": 0, "9999-12-31T23:59:59-99:99": 253_402_300_799,
    ])
    func timesAreRead(text: String, seconds: Int) {
        #expect(RFC3339.date(text) == Date(timeIntervalSince1970: TimeInterval(seconds)))
    }

    @Test(arguments: ["", "yesterday", "2015-13-01T00:00:00Z", "2015-04-21T18:29:26", "2015-04-21T18:29:26Zz"])
    func otherTextIsNoTime(text: String) {
        #expect(RFC3339.date(text) == nil)
    }
}
