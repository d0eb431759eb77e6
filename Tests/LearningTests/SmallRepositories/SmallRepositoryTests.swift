import RuleFiles
import Rules
import Testing

@Suite struct SmallRepositoryTests {
    @Test(arguments: Nit.all, SmallRepository.Origin.allCases)
    func learnsOneRuleThatFitsTheNextOffence(_ nit: Nit, _ origin: SmallRepository.Origin) throws {
        if nit.isFaint && origin == .three { return }
        let proposals = SmallRepository(nit, origin).proposals
        let rules = proposals.map(\.rule)
        #expect(rules.count == 1)
        let rule = try #require(rules.first)
        guard case .line(let check) = rule.check else {
            Issue.record("no check: \(rule)")
            return
        }
        let matcher = try LineMatcher(check)
        for line in nit.bad { #expect(matcher.flags(line), "\(rule.pattern) passes <\(line)>") }
        for line in nit.good { #expect(!matcher.flags(line), "\(rule.pattern) flags <\(line)>") }
        #expect(rule.scope == ["**/*.\(nit.language.rawValue)"])
        #expect(rule.stage == .block || rule.stage == .warn)
        #expect(rule.statement.split(separator: " ").count <= 20)
        #expect(rule.statement.hasSuffix("."))
        #expect(try RuleFile.read(Array(RuleFile.text(of: rule).utf8), named: rule.id).id == rule.id)
    }
}

extension Rule {
    fileprivate var pattern: String {
        guard case .line(let check) = check else { return "no check" }
        return "/\(check.forbid)/" + (check.unless.map { " unless /\($0)/" } ?? "")
    }
}

extension Nit {
    static let all = words + shapes + spaces
}
