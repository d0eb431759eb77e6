import Checking
import Foundation
import Rules

extension Outcome {
    /// Reads what `json` wrote; nil where the line is no such object.
    init?(json line: some Sequence<UInt8>) {
        guard let record = try? JSONDecoder().decode(Record.self, from: Data(line)), let kind = Kind(rawValue: record.kind)
        else { return nil }
        self.init(
            kind, time: record.time, rule: record.rule, stage: record.stage.flatMap(Stage.init),
            path: record.path.map { Array($0.utf8) }, line: record.line, digest: record.digest, commit: record.commit,
            way: record.way.flatMap(Way.init))
    }

    private struct Record: Decodable {
        let kind: String
        let time: Int
        let rule: String?
        let stage: String?
        let path: String?
        let line: Int?
        let digest: String?
        let commit: String?
        let way: String?
    }
}
