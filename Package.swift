// swift-tools-version: 6.0
import PackageDescription

// The targets stand in the order the data flows: what is read, what is learned from it, what is
// kept, and what enforces it. `precept` is the lean executable that git's hooks run: it must never
// come to depend on libgit2, SQLite, Yams or Foundation, whose start-up a commit should not pay for.
let package = Package(
    name: "precept",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "precept", targets: ["precept"]),
        .executable(name: "precept-commands", targets: ["precept-commands"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.0.0"),
    ],
    targets: [
        // Foreign libraries.
        .systemLibrary(
            name: "Clibgit2", pkgConfig: "libgit2",
            providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
        .systemLibrary(
            name: "Cpcre2", pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),

        // What every other target may lean on: text, files and processes. It leans on none.
        .target(name: "Support"),

        // Reading a repository.
        .target(name: "GitCommand", dependencies: ["Support"]),
        .target(name: "Git", dependencies: ["Clibgit2", "GitCommand", "Support"]),
        // What a commit's message holds where it claims to mend something, and how hosts name a pull request in it and in
        // refs: plain searches, for the hook behind a commit as much as for the reading of history.
        .target(name: "Claims"),
        .target(name: "Signals", dependencies: ["Claims", "Git", "GitCommand", "Rules", "Support"]),

        // The one target that reaches a network, through the tools that people have for it; but in a partial clone git
        // may fetch what `check --range` and the rules of a revision need. Nothing that git's hooks run may depend on it
        // but the full tool, which has it ask for no hook.
        .target(name: "Hosts", dependencies: ["GitCommand", "Support"]),

        // Learning from it.
        .target(name: "Learning", dependencies: ["Signals", "Rules", "Support"]),
        .target(name: "Phrasing", dependencies: ["GitCommand", "Learning", "RuleFiles", "Rules", "Signals", "Support"]),
        // The well-known nits, and the tools that see to some of them: data.
        .target(
            name: "Catalogue", dependencies: ["Learning", "Rules", "Yams"],
            resources: [
                .embedInCode("Nits/layout.yml"), .embedInCode("Nits/words.yml"), .embedInCode("Nits/idioms.yml"),
                .embedInCode("Nits/files.yml"), .embedInCode("Nits/names.yml"), .embedInCode("Nits/fields.yml"),
                .embedInCode("Nits/practices.yml"),
                .embedInCode("Tools/tools.yml"),
            ]),
        .target(
            name: "Memory",
            dependencies: [
                "GitCommand", "Signals", "Learning", "Outcomes", "RuleFiles", "Rules", "Support",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),

        // Enforcing what was learned.
        .target(name: "Rules", dependencies: ["Cpcre2", "Support"]),
        .target(name: "Change", dependencies: ["GitCommand", "Rules", "Support"]),
        .target(name: "Checking", dependencies: ["Change", "GitCommand", "Rules", "Support"]),
        .target(name: "AfterCommit", dependencies: ["Checking", "Claims", "GitCommand", "Rules", "Support"]),
        .target(name: "RuleFiles", dependencies: ["Checking", "GitCommand", "Rules", "Yams", "Support"]),
        .target(
            name: "Instructions",
            dependencies: [
                "Checking", "GitCommand", "Learning", "Rules", "RuleFiles", "Signals", "Support", "PreceptTemplates",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .target(name: "Fixing", dependencies: ["Change", "Checking", "GitCommand", "Instructions", "Rules", "Support"]),

        // What became of what was found.
        .target(
            name: "Outcomes",
            dependencies: ["Change", "Checking", "Git", "GitCommand", "Learning", "RuleFiles", "Rules", "Signals", "Support"]),

        // What is embedded.
        .target(
            name: "HookShims", path: "hooks",
            resources: [
                .embedInCode("pre-commit"), .embedInCode("commit-msg"), .embedInCode("post-commit"),
                .embedInCode("post-merge"), .embedInCode("post-rewrite"),
                .embedInCode("pre-merge-commit"), .embedInCode("pre-push"), .embedInCode("pass-on"),
            ]),
        .target(name: "Hooks", dependencies: ["GitCommand", "HookShims", "Support"]),
        .target(
            name: "PreceptTemplates", path: "Templates",
            resources: [
                .embedInCode("instruction-section.mustache"), .embedInCode("proposal.mustache"),
                .embedInCode("stage-change.mustache"), .embedInCode("report.mustache"), .embedInCode("manual.mustache"),
                .embedInCode("github-workflow.yml"), .embedInCode("gitlab-ci.yml"),
            ]),

        // The two executables.
        .executableTarget(name: "precept", dependencies: ["AfterCommit", "Checking", "GitCommand", "Support"]),
        .executableTarget(
            name: "precept-commands",
            dependencies: [
                "AfterCommit", "Claims", "Git", "GitCommand", "Signals", "Hosts", "Learning", "Catalogue", "Memory", "Rules", "RuleFiles",
                "Change", "Checking", "Fixing", "Instructions", "Outcomes", "Phrasing", "Hooks", "PreceptTemplates", "Support",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Mustache", package: "swift-mustache"),
            ]),

        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "SupportTests", dependencies: ["Support"]),
        .testTarget(name: "GitTests", dependencies: ["Git", "GitCommand", "TestSupport"]),
        .testTarget(name: "SignalsTests", dependencies: ["Claims", "Signals", "Git", "GitCommand", "TestSupport"]),
        .testTarget(name: "HostsTests", dependencies: ["Hosts"]),
        .testTarget(name: "CatalogueTests", dependencies: ["Catalogue", "Learning", "Rules", "Signals"]),
        .testTarget(name: "LearningTests", dependencies: ["Catalogue", "Learning", "RuleFiles", "Rules", "Signals", "TestSupport"]),
        .testTarget(name: "PhrasingTests", dependencies: ["Phrasing", "Learning", "Rules"]),
        .testTarget(
            name: "OutcomesTests",
            dependencies: ["Checking", "Learning", "Outcomes", "RuleFiles", "Rules", "Signals", "Support"]),
        .testTarget(name: "MemoryTests", dependencies: ["Learning", "Memory", "Outcomes", "Rules", "Signals"]),
        .testTarget(name: "RulesTests", dependencies: ["Rules", "TestSupport"]),
        .testTarget(name: "RuleFilesTests", dependencies: ["Checking", "RuleFiles", "Rules", "TestSupport", "Yams"]),
        .testTarget(name: "ChangeTests", dependencies: ["Change", "GitCommand", "Rules", "Support", "TestSupport"]),
        .testTarget(
            name: "CheckingTests",
            dependencies: ["Checking", "Rules", "Support", "precept", "precept-commands"]),
        .testTarget(name: "InstructionsTests", dependencies: ["Instructions", "GitCommand", "RuleFiles", "Rules", "TestSupport"]),
        .testTarget(name: "HooksTests", dependencies: ["GitCommand", "Hooks"]),
        .testTarget(name: "TemplatesTests", dependencies: ["PreceptTemplates", "Yams"]),
        .testTarget(
            name: "ScenarioTests", dependencies: ["GitCommand", "precept", "precept-commands", "TestSupport"],
            exclude: ["Scenarios", "HookManagers", "Terminals"]),
    ],
    swiftLanguageModes: [.v6]
)
