import Rules

/// Checks in the stored form: the kind's number, then its values in their order.
extension Check {
    func write(to writer: inout ByteWriter) {
        switch self {
        case .line(let check):
            writer.byte(0)
            writer.string(check.forbid)
            writer.optional(check.unless)
            writer.optional(check.unlessAbove)
            writer.optional(check.unlessBelow)
            for flag in [check.unlessCurrentYear, check.unlessSorted, check.unlessUsed] { writer.byte(flag ? 1 : 0) }
        case .message(let check):
            writer.byte(1)
            writer.optional(check.forbid)
            writer.optional(check.unless)
            writer.optional(check.require)
        case .file(let check):
            writer.byte(2)
            writer.optional(check.forbidPath)
            writer.optional(check.unlessPath)
            writer.optional(check.maxSize.map { "\($0)" })
            writer.optional(check.executable.map { "\($0)" })
            for flag in [
                check.forbidsSymlinks, check.requiresFinalNewline, check.forbidsConflictMarkers,
                check.forbidsCaseCollisions,
            ] { writer.byte(flag ? 1 : 0) }
            writer.optional(check.header)
            writer.number(UInt64(check.headerLines))
        case .companion(let check):
            writer.byte(3)
            writer.list(check.with) { $0.string($1) }
            writer.string(check.when.rawValue)
            writer.optional(check.path)
            writer.byte(check.exists ? 1 : 0)
        case .attested(let check):
            writer.byte(4)
            writer.string(check.command)
        case .links: writer.byte(5)
        }
    }

    /// Nil where the bytes are not what `write` wrote.
    init?(from reader: inout ByteReader) {
        let check: Check? =
            switch reader.byte() {
            case 0: Self.line(&reader)
            case 1: Self.message(&reader)
            case 2: Self.file(&reader)
            case 3: Self.companion(&reader)
            case 4: reader.string().map { .attested(AttestedCheck(command: $0)) }
            case 5: .links
            default: nil
            }
        guard let check else { return nil }
        self = check
    }

    private static func line(_ reader: inout ByteReader) -> Check? {
        guard let forbid = reader.string(), let unless = reader.optional(), let above = reader.optional(),
            let below = reader.optional(), let currentYear = reader.byte(), let sorted = reader.byte(), let used = reader.byte()
        else { return nil }
        return .line(
            LineCheck(
                forbid: forbid, unless: unless, unlessAbove: above, unlessBelow: below,
                unlessCurrentYear: currentYear == 1, unlessSorted: sorted == 1, unlessUsed: used == 1))
    }

    private static func message(_ reader: inout ByteReader) -> Check? {
        guard let forbid = reader.optional(), let unless = reader.optional(), let require = reader.optional()
        else { return nil }
        return .message(MessageCheck(forbid: forbid, unless: unless, require: require))
    }

    private static func file(_ reader: inout ByteReader) -> Check? {
        guard let forbid = reader.optional(), let unless = reader.optional(), let size = reader.optional(),
            let executable = reader.optional(), let symlinks = reader.byte(), let newline = reader.byte(),
            let markers = reader.byte(), let collisions = reader.byte(), let header = reader.optional(),
            let lines = reader.number()
        else { return nil }
        return .file(
            FileCheck(
                forbidPath: forbid, unlessPath: unless, maxSize: size.flatMap { Int($0) },
                executable: executable.flatMap(Bool.init), forbidsSymlinks: symlinks == 1,
                requiresFinalNewline: newline == 1, forbidsConflictMarkers: markers == 1,
                forbidsCaseCollisions: collisions == 1, header: header, headerLines: Int(clamping: lines)))
    }

    private static func companion(_ reader: inout ByteReader) -> Check? {
        guard let with = reader.list({ $0.string() }), let when = reader.string().flatMap(CompanionCheck.Trigger.init),
            let path = reader.optional(), let exists = reader.byte()
        else { return nil }
        return .companion(CompanionCheck(with: with, when: when, path: path, exists: exists == 1))
    }
}
