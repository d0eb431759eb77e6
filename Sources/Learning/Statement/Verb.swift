/// English verbs, as far as instructions and labels use them.
enum Verb {
    /// Whether `word`, in lower case, can open an instruction: `use`, `run`, `commit`.
    static func isBase(_ word: String) -> Bool { Sentence.instructions.contains(word) || others.contains(word) }

    /// The base of a past form: `committed` is `commit`, `ran` is `run`. Nil where `word` is no past form of a verb known
    /// here, as `untested` and `speed` are none.
    static func base(ofPast word: String) -> String? {
        if let base = irregular[word] { return base }
        guard word.hasSuffix("ed") else { return nil }
        let stem = String(word.dropLast(2))
        let isDoubled = stem.last == stem.dropLast().last
        let tries =
            [stem, stem + "e"] + (isDoubled ? [String(stem.dropLast())] : []) + (stem.hasSuffix("i") ? [stem.dropLast() + "y"] : [])
        return tries.first { isBase($0) || doubtful.contains($0) }
    }

    /// The base of an `-ing` form; nil where `word` is none.
    static func base(ofGerund word: String) -> String? {
        word.hasSuffix("ing") ? base(ofPast: word.dropLast(3) + "ed") : nil
    }

    private static let irregular = [
        "forgot": "forget", "forgotten": "forget", "wrote": "write", "written": "write", "broke": "break", "broken": "break",
        "ran": "run", "run": "run", "made": "make", "left": "leave", "did": "do", "done": "do", "went": "go", "took": "take",
        "taken": "take", "sent": "send", "built": "build", "hid": "hide", "hidden": "hide", "lost": "lose", "kept": "keep",
        "put": "put", "set": "set", "reset": "reset", "read": "read", "gave": "give", "given": "give", "got": "get", "held": "hold",
        "let": "let", "told": "tell", "chose": "choose", "chosen": "choose", "overwrote": "overwrite", "overwritten": "overwrite",
        "rewrote": "rewrite", "rewritten": "rewrite", "found": "find", "thought": "think", "used": "use", "began": "begin",
        "fed": "feed", "cut": "cut", "hit": "hit", "misread": "misread", "bypassed": "bypass", "spent": "spend", "threw": "throw",
        "thrown": "throw", "drew": "draw",
    ]

    private static let others: Set<String> = [
        "amend", "ask", "assume", "be", "build", "bump", "bypass", "change", "check", "choose", "cite", "clean",
        "commit", "compile", "confirm", "consult", "convert", "copy", "count", "cover", "create", "delete", "deploy",
        "describe", "disable", "duplicate", "edit", "enable", "explain", "expose", "fetch", "fix", "force",
        "generate", "give", "guess", "hallucinate", "handle", "hardcode", "have", "ignore", "install", "invent",
        "leak", "link", "lint", "list", "load", "look", "measure", "mention", "merge", "mock", "note", "open",
        "overwrite", "parse", "paste", "pick", "pin", "print", "publish", "pull", "push", "read", "rebase",
        "reformat", "regenerate", "release", "repeat", "report", "revert", "review", "rewrite", "run", "save", "send",
        "show", "sign", "squash", "stage", "stop", "store", "summarize", "sync", "tag", "tell", "test", "touch",
        "translate", "trust", "update", "validate", "verify", "wait",
    ]

    /// Those of which only the other forms are surely a verb's: `type_mismatch` asks nobody to type.
    private static let doubtful: Set<String> = [
        "abandon", "abbreviate", "accept", "allocate", "alter", "answer", "apply", "approve", "archive", "assert",
        "assign", "attach", "block", "cache", "cancel", "cast", "claim", "comment", "concatenate", "configure",
        "contradict", "crash", "decode", "decrement", "depend", "deprecate", "detect", "diverge", "downgrade",
        "download", "embed", "emit", "encode", "escape", "exceed", "execute", "expect", "export", "extend",
        "fabricate", "fake", "filter", "finish", "flatten", "flip", "forget", "forward", "hang", "increment",
        "introduce", "invert", "invoke", "iterate", "lock", "lose", "miss", "misspell", "misuse", "mix", "modify",
        "mutate", "nest", "normalize", "optimize", "order", "overlook", "override", "overuse", "patch", "persist",
        "poll", "prefix", "process", "propagate", "raise", "refactor", "reference", "register", "reintroduce",
        "reject", "reload", "rely", "request", "require", "reset", "resolve", "restart", "retry", "rotate",
        "schedule", "serialize", "shadow", "share", "shift", "silence", "solve", "spawn", "subclass", "submit",
        "suppress", "swallow", "swap", "switch", "track", "trigger", "trim", "truncate", "tweak", "type", "undo",
        "unlock", "unset", "upgrade", "upload", "violate", "watch",
    ]
}
