import Rules

extension CompiledRules {
    /// Version, checksum of the rest, then every value in order, each string and list behind its length.
    var encoded: [UInt8] {
        var writer = ByteWriter()
        writer.list(sources) { writer, source in
            writer.string(source.file)
            switch source.content {
            case .bytes(let bytes):
                writer.byte(0)
                writer.bytes(bytes)
            case .refused(let reason):
                writer.byte(1)
                writer.string(reason)
            }
        }
        writer.list(folders) { $0.string($1) }
        writer.list(failures) { writer, failure in
            writer.string(failure.file)
            writer.string(failure.reason)
        }
        writer.list(rules) { writer, rule in
            writer.string(rule.id)
            writer.string(rule.statement)
            writer.string(rule.stage.rawValue)
            writer.list(rule.scope) { $0.string($1) }
            rule.check.write(to: &writer)
            writer.optional(rule.fix?.find)
            writer.optional(rule.fix?.replace)
            writer.string(rule.why)
            writer.optional(rule.example)
        }
        var head = ByteWriter()
        head.string(Self.version)
        head.number(writer.checksum)
        return head.written + writer.written
    }

    /// Nil where the bytes are not what `encoded` made: of another version, cut short or damaged.
    init?(decoding bytes: [UInt8]) {
        var reader = ByteReader(bytes)
        guard reader.string() == Self.version, let checksum = reader.number(), checksum == reader.checksumOfRest
        else { return nil }
        let sources = reader.list { reader -> RuleSource? in
            guard let file = reader.string(), let kind = reader.byte() else { return nil }
            if kind == 0 { return reader.bytes().map { RuleSource(file: file, content: .bytes($0)) } }
            return reader.string().map { RuleSource(file: file, content: .refused(reason: $0)) }
        }
        let folders = reader.list { $0.string() }
        let failures = reader.list { reader -> RuleLoadFailure? in
            guard let file = reader.string(), let reason = reader.string() else { return nil }
            return RuleLoadFailure(file: file, reason: reason)
        }
        let rules = reader.list(Self.rule)
        guard let sources, let folders, let failures, let rules else { return nil }
        self.init(sources: sources, rules: rules, failures: failures, folders: folders)
    }

    private static func rule(_ reader: inout ByteReader) -> EnforcedRule? {
        guard let id = reader.string(), let statement = reader.string(),
            let stage = reader.string().flatMap(Stage.init), let scope = reader.list({ $0.string() }),
            let check = Check(from: &reader)
        else { return nil }
        guard let find = reader.optional(), let replace = reader.optional(), let why = reader.string(),
            let example = reader.optional()
        else { return nil }
        let fix: Fix? = if let find, let replace { Fix(find: find, replace: replace) } else { nil }
        return EnforcedRule(
            id: id, statement: statement, stage: stage, scope: scope, check: check, fix: fix, why: why,
            example: example)
    }
}
