import Testing

@testable import Hosts

@Suite struct ReviewHostTests {
    @Test(arguments: [
        "https://github.com/ada/shop.git", "git@github.com:ada/shop", "ssh://git@ssh.github.com:443/ada/shop.git",
        "https://github.example.org/ada/shop",
    ])
    func knowsGitHub(address: String) {
        guard case .gitHub = ReviewHost(address: address) else {
            Issue.record("not on GitHub: \(address)")
            return
        }
    }

    @Test(arguments: ["https://gitlab.com/group/project.git", "git@gitlab.com:group/sub/project.git", "https://gitlab.example.org/a/b/c/d"])
    func knowsGitLab(address: String) {
        #expect(ReviewHost(address: address) == .gitLab)
    }

    @Test(arguments: [
        "", "/srv/github/shop.git", "../gitlab", "https://example.org/github/shop", "https://github.com/ada", "git@codeberg.org:ada/shop",
    ])
    func anythingElseIsNeither(address: String) {
        #expect(ReviewHost(address: address) == nil)
    }
}
