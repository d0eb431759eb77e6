/// English verbs, as far as instructions and labels use them.
enum Verb {
    /// Whether `word`, in lower case, can open an instruction: `use`, `run`, `commit`.
    static func isBase(_ word: String) -> Bool { Sentence.instructions.contains(word) || others.contains(word) }

    /// The base of a past form: `committed` is `commit`, `ran` is `run`. Nil where `word` is no past form.
    static func base(ofPast word: String) -> String? {
        if let base = irregular[word] { return base }
        guard word.hasSuffix("ed"), word.count > 4 else { return nil }
        if word.hasSuffix("ied") { return word.dropLast(3) + "y" }
        let stem = String(word.dropLast(2))
        let tries = [stem, stem + "e"] + (isDoubled(stem) ? [String(stem.dropLast())] : [])
        if let known = tries.first(where: isBase) { return known }
        if isDoubled(stem), let last = stem.last, !"lsfz".contains(last) { return String(stem.dropLast()) }
        return losesE(stem) ? stem + "e" : stem
    }

    /// The base of an `-ing` form; nil where `word` is none.
    static func base(ofGerund word: String) -> String? {
        guard word.hasSuffix("ing"), word.count > 5 else { return nil }
        return base(ofPast: word.dropLast(3) + "ed")
    }

    private static func isDoubled(_ stem: String) -> Bool {
        stem.count > 3 && stem.last == stem.dropLast().last
    }

    /// Whether a stem ends as those do that had an `e`: `updat`, `remov`, `chang`, `pars`.
    private static func losesE(_ stem: String) -> Bool {
        guard let last = stem.last, let previous = stem.dropLast().last else { return false }
        if "vczu".contains(last) { return true }
        if last == "g" { return previous != "n" || stem.hasSuffix("ang") }
        if last == "s" { return previous != "s" }
        return ["iat", "dat", "cat", "lat", "rat", "nat", "uplicat", "ut", "ir", "ur", "or", "am", "od", "ik", "in", "ar", "id", "ad"]
            .contains(where: stem.hasSuffix)
    }

    private static let irregular = [
        "forgot": "forget", "forgotten": "forget", "wrote": "write", "written": "write", "broke": "break", "broken": "break",
        "ran": "run", "run": "run", "made": "make", "left": "leave", "did": "do", "done": "do", "went": "go", "took": "take",
        "taken": "take", "sent": "send", "built": "build", "hid": "hide", "hidden": "hide", "lost": "lose", "kept": "keep",
        "put": "put", "set": "set", "reset": "reset", "read": "read", "gave": "give", "given": "give", "got": "get", "held": "hold",
        "let": "let",
        "told": "tell", "chose": "choose", "chosen": "choose", "overwrote": "overwrite", "overwritten": "overwrite", "rewrote": "rewrite",
        "rewritten": "rewrite", "found": "find", "thought": "think", "used": "use", "began": "begin", "fed": "feed", "cut": "cut",
        "hit": "hit",
        "misread": "misread", "bypassed": "bypass", "spent": "spend", "threw": "throw", "thrown": "throw", "drew": "draw",
    ]

    private static let others: Set<String> = [
        "run", "commit", "push", "ask", "check", "test", "update", "read", "verify", "confirm", "build", "fix", "lint", "review",
        "merge", "rebase", "squash", "sign", "tag", "bump", "install", "clean", "release", "deploy", "publish", "save", "validate",
        "regenerate", "generate", "edit", "change", "touch", "look", "consult", "wait", "report", "tell", "give", "explain", "show",
        "invent", "guess", "assume", "hardcode", "copy", "paste", "force", "disable", "enable", "ignore", "mention", "cite",
        "mock", "handle", "translate", "open", "amend", "revert", "create", "print", "parse", "convert", "cover", "pin", "stage",
        "overwrite", "rewrite", "delete", "bypass", "leak", "expose", "hallucinate", "duplicate", "repeat", "reformat", "summarize",
        "choose", "have", "be",
        "stop", "pick", "fetch", "pull", "sync", "store", "load", "send", "trust", "link", "list", "describe", "note", "compile", "count",
        "measure",
    ]
}
