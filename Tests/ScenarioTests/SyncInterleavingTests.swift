import Foundation
import TestSupport
import Testing

/// Three clones comment, send, race and are killed in a random order; in the end they are equal and have it all.
@Suite struct SyncInterleavingTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func whateverHappensInBetweenClonesEndEqual(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let sandbox = try Sandbox(executables: try ScenarioTests.executables())
        let clones = ["ada", "ben", "cy"]
        var commands = ["git commit -q --allow-empty -m Begin && git clone -q --bare . ../server.git && cd .."]
        commands += clones.map {
            "git clone -q server.git \($0) && mkdir $PWD/\($0)/.precept && echo 'notes: [commits]' > \($0)/.precept/config.yml"
        }
        /// The commands that said something, by their place.
        var sayings: [Int] = []
        for _ in 0..<30 {
            let clone = clones.randomElement(using: &random) ?? "ada"
            let sync = "(cd \(clone) && precept sync > /dev/null 2>&1)"
            switch Int.random(in: 0..<10, using: &random) {
            case 0...2:
                let number = sayings.count + 1
                sayings.append(commands.count)
                commands.append(
                    "printf '{\"id\": \"c\(number)\", \"comment\": \"said \(number)\"}\\n' | (cd \(clone) && precept import - > /dev/null)")
            case 3:
                sayings.append(commands.count)
                commands.append("git -C \(clone) notes append -m 'x:1: said \(sayings.count)'")
            case 4...5: commands.append(sync)
            case 6...7:
                commands.append("\(sync) & (cd \(clones.randomElement(using: &random) ?? "ben") && precept sync > /dev/null 2>&1); wait")
            default:
                let moment = Double(Int.random(in: 5...150, using: &random)) / 1000
                commands.append(
                    "(cd \(clone) && exec precept sync > /dev/null 2>&1) & p=$!; sleep \(moment); kill -9 $p 2> /dev/null; wait $p 2> /dev/null; :"
                )
            }
        }
        let rounds = (clones + clones).map { "cd \($0) && precept sync; cd .." }
        let tell = ["precept", "commits"].flatMap { name in
            (["server.git"] + clones).map { "git -C \($0) log -1 --format=%H refs/notes/\(name)" }
                + [
                    "git -C cy notes --ref=\(name) list | cut -d ' ' -f 1 | git -C cy cat-file --batch",
                    "git -C cy for-each-ref refs/notes/remotes | grep precept-sync-",
                ]
        }
        let outcomes = try sandbox.run((commands + rounds + tell).map { [$0] }, isNormalised: false)
        try #require(outcomes.count == commands.count + rounds.count + tell.count)
        for outcome in outcomes[commands.count...].prefix(rounds.count) { #expect(outcome.status == 0, "\(outcome.printed)") }
        let told = outcomes.suffix(tell.count).map(\.printed)
        for half in [told.prefix(6), told.suffix(6)] {
            #expect(Set(half.prefix(4)).count == 1, "\(half)")
            #expect(half.last == "")
        }
        let notes = told[4] + told[10]
        // A killed git leaves its lock, and the next one may refuse: what it said so of was never there.
        for (number, place) in zip(1..., sayings) where outcomes[place].status == 0 { #expect(Self.tells(number, in: notes), "\(number)") }
    }

    private static func tells(_ number: Int, in notes: String) -> Bool {
        notes.split(whereSeparator: { !($0.isNumber || $0.isLetter || $0 == " ") }).contains { $0.hasSuffix("said \(number)") }
    }
}
