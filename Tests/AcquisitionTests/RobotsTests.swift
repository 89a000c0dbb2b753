import Records
import Testing

@testable import Acquisition

private func rules(_ text: String, product: String = "LaborLedger") -> RobotsRules {
  RobotsRules(Array(text.utf8), product: product)
}

@Suite("robots.txt by RFC 9309")
struct RobotsTests {
  @Test(
    "the longest pattern decides, and Allow among equals",
    arguments: [
      ("Disallow: /a", "/a", false), ("Disallow: /a", "/ab/c?d", false), ("Disallow: /a", "/b", true),
      ("Disallow: /a/", "/a", true),
      ("Disallow: /\nAllow: /a", "/a/b", true), ("Allow: /a\nDisallow: /a", "/a", true),
      ("Disallow: /a\nAllow: /a", "/a", true),
      ("Allow: /a\nDisallow: /a/b", "/a/b/c", false), ("Disallow:", "/a", true),
      ("Disallow: /*.pdf$", "/x/y.pdf", false),
      ("Disallow: /*.pdf$", "/x/y.pdf?z", true), ("Disallow: /*.pdf", "/x/y.pdf?z", false),
      ("Disallow: /a*b*c", "/axxbyyc", false),
      ("Disallow: /a*b*c", "/axxcyyb", true), ("Disallow: *", "/a", false), ("Disallow: /$", "/", false),
      ("Disallow: /$", "/a", true),
      ("Disallow: /a%2Fb", "/a%2fb", false), ("Disallow: /a%2Fb", "/a/b", true), ("Disallow: /%61b", "/ab", false),
      ("Disallow: /é", "/%C3%A9", false),
      ("Disallow: /a # why", "/a", false), ("disallow :/a", "/a", false), ("Disallow: /", "/robots.txt", true),
      ("Nonsense\nDisallow: /a", "/a", false),
      ("Disallow: /a*\nAllow: /a", "/a/b", false),
    ])
  func matching(_ lines: String, _ target: String, _ allowed: Bool) {
    #expect(rules("User-agent: *\n" + lines).allows(target) == allowed)
  }

  @Test("the groups that name the robot are its rules, whatever the case; only without them those for all")
  func groups() {
    let text = """
      Disallow: /before-any-group
      User-agent: other
      Disallow: /other
      User-agent: *
      Disallow: /all
      user-agent: LABORLEDGER/9.0
      User-Agent: third
      Disallow: /ours
      Sitemap: https://example.org/s.xml
      User-agent: laborledger
      Disallow: /too
      """
    let ours = rules(text)
    #expect(
      ["/before-any-group", "/other", "/all", "/ours", "/too"].map { ours.allows($0) } == [
        true, true, true, false, false,
      ])
    let theirs = rules(text, product: "stranger")
    #expect(["/other", "/all", "/ours"].map { theirs.allows($0) } == [true, false, true])
    #expect(["/ours", "/too"].map { rules(text, product: "third").allows($0) } == [false, true])
  }

  @Test("line ends of every kind, a byte order mark, and a crawl delay that closes its group")
  func forms() {
    #expect(!rules("\u{FEFF}User-agent: *\r\nDisallow: /a\rDisallow: /b\n").allows("/b"))
    let delayed = rules("User-agent: *\nCrawl-delay: 2.5\nUser-agent: other\nDisallow: /\n")
    #expect(delayed.crawlDelay == .milliseconds(2500))
    #expect(delayed.allows("/a"))
    #expect(rules("User-agent: *\nCrawl-delay: -1\n").crawlDelay == nil)
  }

  /// Octets that count how often they are looked at.
  private struct Watched: RandomAccessCollection {
    final class Count { var looks = 0 }
    let octets: [UInt8]
    let count_ = Count()
    var startIndex: Int { 0 }
    var endIndex: Int { octets.count }
    subscript(index: Int) -> UInt8 {
      count_.looks += 1
      return octets[index]
    }
  }

  @Test(
    "patterns made to be slow look at a path no oftener than the product of the lengths", arguments: [100, 400, 900])
  func slowPattern(_ length: Int) {
    let path = "/" + String(repeating: "a", count: length) + "b"
    let pattern = "/" + String(repeating: "*a", count: length + 100) + "$"
    #expect(rules("User-agent: *\nDisallow: \(pattern)\n").allows(path))
    let watched = Watched(octets: Array(path.utf8))
    #expect(!RobotsRules.matches(watched, Array(pattern.utf8)))
    #expect(watched.count_.looks <= path.utf8.count * pattern.utf8.count)
  }

  @Test("what is not robots.txt at all forbids nothing")
  func garbage() {
    #expect(RobotsRules((0...255).map { UInt8($0) }, product: "LaborLedger").allows("/"))
    #expect(rules("<html><body>Disallow: /</body></html>").allows("/"))
  }
}
