import CYaml

/// Refuses, before Yams makes anything of them, the parts of YAML that no rule file needs and that a hostile one could
/// use: aliases (which multiply: Yams hashes the keys of mappings), tags, and nesting deep enough to exhaust the stack.
///
/// Yams' own parser, libyaml, tells what it sees, so that guard and reader cannot differ on where a line or a value begins.
/// It goes on from event to event and keeps none.
enum YAMLGuard {
    /// Far above what a rule file has.
    static let deepest = 16

    /// What is not YAML passes as far as it is: Yams stops at the same place, and says why.
    static func check(_ bytes: [UInt8]) throws(RuleFileError) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        defer { parser.deallocate() }
        guard yaml_parser_initialize(parser) == 1 else { throw RuleFileError("there is no memory to read it") }
        defer { yaml_parser_delete(parser) }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        let error = bytes.withUnsafeBufferPointer { buffer in
            yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
            return firstError(parser)
        }
        if let error { throw error }
    }

    private static func firstError(_ parser: UnsafeMutablePointer<yaml_parser_t>) -> RuleFileError? {
        var depth = 0
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { return unreadable(parser.pointee) }
            defer { yaml_event_delete(&event) }
            let line = event.start_mark.line + 1
            switch event.type {
            case YAML_STREAM_END_EVENT: return nil
            case YAML_ALIAS_EVENT: return special("*", line)
            case YAML_SCALAR_EVENT:
                let scalar = event.data.scalar
                if let error = special(scalar.anchor, scalar.tag, line) { return error }
            case YAML_SEQUENCE_START_EVENT:
                let start = event.data.sequence_start
                if let error = special(start.anchor, start.tag, line) { return error }
                depth += 1
            case YAML_MAPPING_START_EVENT:
                let start = event.data.mapping_start
                if let error = special(start.anchor, start.tag, line) { return error }
                depth += 1
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: depth -= 1
            default: break
            }
            if depth > deepest { return tooDeep(line) }
        }
    }

    private static func special(
        _ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?, _ line: Int
    ) -> RuleFileError? {
        if anchor != nil { return special("&", line) }
        return tag == nil ? nil : special("!", line)
    }

    /// What looks to libyaml like the beginning of an alias, an anchor or a tag, such as `*.c`, is better named as what it
    /// is to who wrote it.
    private static func unreadable(_ parser: yaml_parser_t) -> RuleFileError? {
        guard let context = parser.context else { return nil }
        // Libyaml reads ahead, and has a limit of its own.
        if let problem = parser.problem, String(cString: problem).hasPrefix("Maximum nesting level") {
            return tooDeep(parser.problem_mark.line + 1)
        }
        let line = parser.context_mark.line + 1
        return switch String(cString: context) {
        case "while scanning an alias": special("*", line)
        case "while scanning an anchor": special("&", line)
        case "while scanning a tag", "while parsing a tag": special("!", line)
        default: nil
        }
    }

    private static func tooDeep(_ line: Int) -> RuleFileError { RuleFileError("it is nested too deeply", line: line) }

    private static func special(_ mark: Character, _ line: Int) -> RuleFileError {
        RuleFileError(
            "a value that begins with \(mark) must stand in quotes (aliases, anchors and tags are not used here)", line: line)
    }
}
