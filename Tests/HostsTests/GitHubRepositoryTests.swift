import Testing

@testable import Hosts

@Suite struct GitHubRepositoryTests {
    @Test(arguments: [
        ("https://github.com/ada/shop.git", "ada/shop"), ("https://github.com/ada/shop/", "ada/shop"),
        ("https://token@github.com/ada/shop", "ada/shop"), ("git@github.com:ada/shop.git", "ada/shop"),
        ("ssh://git@github.com:22/ada/shop.git", "ada/shop"), ("ssh://git@ssh.github.com:443/ada/shop.git", "ada/shop"),
        ("git@code.example.org:ada/shop.js", "code.example.org/ada/shop.js"),
    ])
    func aRemoteNamesItsRepository(address: String, name: String) {
        #expect(GitHubRepository(address: address)?.description == name)
        #expect(GitHubRepository(name: name)?.description == name)
    }

    @Test(arguments: [
        "", "/srv/git/shop.git", "file:///srv/git/shop.git", "../shop", "https://github.com/shop",
        "https://github.com/a/b/c", "git@github.com:-ada/shop.git", "https://github.com/ada/sh op",
        "https://-oProxy/ada/shop", "https://github.com/ada/shop?since=1", "ext::sh -c x% a/b",
    ])
    func anythingElseIsNone(address: String) {
        #expect(GitHubRepository(address: address) == nil)
        #expect(GitHubRepository(name: address) == nil)
    }
}
