import Records
import Testing

@testable import Pages

private func substitute(_ html: String, figures: Int = 0) -> SubstitutePage? {
  let bytes = Array(html.utf8)
  let origin = Origin(sourceID: "a", topic: "t", location: "https://example.com/a")
  let page = readPage(Snapshot(origin: origin, bytes: bytes, sha256: "", path: "a", mediaType: "text/html"))
  return recognizeSubstitutePage(page, markup: bytes, figures: figures)
}

/// What a server sends, and in the place of what.
struct StandInCase: Sendable, CustomTestStringConvertible {
  let name: String
  let kind: SubstitutePage
  let html: String
  var testDescription: String { name }

  init(_ name: String, _ kind: SubstitutePage, _ html: String) {
    (self.name, self.kind, self.html) = (name, kind, html)
  }
}

/// A page that is what it says, with so many figures.
struct GenuineCase: Sendable, CustomTestStringConvertible {
  let name: String
  let html: String
  let figures: Int
  var testDescription: String { name }

  init(_ name: String, _ html: String, _ figures: Int) {
    (self.name, self.html, self.figures) = (name, html, figures)
  }
}

private let guide =
  "<p>" + String(repeating: "The work of an office manager is varied and calls for patience. ", count: 60) + "</p>"

@Suite("What a server sends in a page's place")
struct StandInTests {
  @Test(
    "stand-ins are recognized",
    arguments: [
      StandInCase(
        "cookies of partners, to be accepted", .consentWall,
        "<title>Example</title><h1>Before you continue</h1><p>We and our 214 partners store cookies on your device.</p><button>Accept all</button> <p>Manage options</p>"
      ),
      StandInCase(
        "a question for consent to advertising",
        .consentWall,
        "<title>Your privacy</title><div><p>We use your data for advertising purposes.</p><p>I agree</p><p>Cookie settings</p></div>"
      ),
      StandInCase(
        "a check of the browser",
        .botChallenge,
        "<title>Just a moment...</title><p>Checking your browser before accessing example.com</p><script>go()</script>"
      ),
      StandInCase(
        "unusual traffic", .botChallenge,
        "<title>Example</title><p>Our systems have detected unusual traffic from your network.</p>"),
      StandInCase(
        "access denied", .botChallenge, "<title>Access Denied</title><p>You don’t have permission to access this.</p>"),
      StandInCase(
        "a title “page not found”", .softNotFound,
        "<title>Page not found | Example</title><h1>Sorry</h1><p>Try one of these instead.</p>"),
      StandInCase("a heading “404”", .softNotFound, "<title>Example</title><h1>404</h1><p>Here is our newsletter.</p>"),
      StandInCase(
        "a sentence that the page was not found", .softNotFound,
        "<title>Example</title><p>We couldn’t find that page. It may have moved.</p>"),
      StandInCase(
        "a form with a password", .loginPage,
        "<title>Sign in</title><form><p>Email</p><input type=email><input type=\"password\"></form>"),
      StandInCase("a request to log in", .loginPage, "<title>Example</title><p>Please log in to continue reading.</p>"),
      StandInCase(
        "an element for a script to fill", .emptyShell,
        "<title>Example</title><div id=root></div><script src=app.js></script>"),
      StandInCase(
        "a notice that scripts are needed",
        .emptyShell,
        "<title>Example</title><noscript><p>You need to enable JavaScript to run this app.</p></noscript><script>x()</script>"
      ),
    ])
  func recognized(_ test: StandInCase) {
    #expect(substitute("<!DOCTYPE html>" + test.html) == test.kind)
  }

  @Test(
    "pages with figures or with much to read are themselves, whatever else stands on them",
    arguments: [
      GenuineCase(
        "a figure beside a notice on cookies",
        "<title>Office managers</title><p>Salary: $50,000 a year.</p><p>We use cookies. Accept all</p><script>x()</script>",
        1
      ),
      GenuineCase(
        "much to read beside a notice on cookies",
        "<title>Office managers</title>\(guide)<p>We use cookies and respect your privacy. Accept all. Manage options</p>",
        0
      ),
      GenuineCase(
        "much to read beside a form to sign in",
        "<title>Office managers</title>\(guide)<form>Sign in<input type=password></form>", 0),
      GenuineCase(
        "a short text without a script",
        "<title>Office managers</title><p>A short page about the work, which names no figure and carries no script but has something to say.</p>",
        0
      ),
      GenuineCase(
        "words of a page that is gone, said of people",
        "<title>Office managers</title><p>Managers are no longer available after hours, and that is a good thing for them.</p>\(guide)",
        0
      ),
    ])
  func genuine(_ test: GenuineCase) {
    #expect(substitute("<!DOCTYPE html>" + test.html, figures: test.figures) == nil)
  }

  @Test(
    "a page that redirects immediately is not the page; one that loads itself again or stays for a while is",
    arguments: [
      ("<meta http-equiv=refresh content=\"0;url=/b\">", true),
      ("<META CONTENT='0; URL=\"https://example.com/b\"' HTTP-EQUIV='Refresh'>", true),
      ("<meta http-equiv=refresh content='0, b'>", true), ("<meta http-equiv=refresh content=' 0.5 ; url = b'>", true),
      ("<meta http-equiv=refresh content='0'>", false), ("<meta http-equiv=refresh content='0;url='>", false),
      ("<meta http-equiv=refresh content='0;url=https://example.com/a#top'>", false),
      ("<meta http-equiv=refresh content='0;url=a'>", false),
      ("<meta http-equiv=refresh content='5;url=/b'>", false), ("<meta http-equiv=refresh content='url=/b'>", false),
      ("<meta name=refresh content='0;url=/b'>", false),
      ("<!-- <meta http-equiv=refresh content='0;url=/b'> -->", false),
      ("<script>'<meta http-equiv=refresh content=\"0;url=/b\">'</script>", false),
      ("<noscript><meta http-equiv=refresh content='0;url=/b'></noscript>", false),
    ])
  func refresh(_ head: String, _ expected: Bool) {
    let bytes = Array("<!DOCTYPE html><head>\(head)<title>Pay</title></head><body><p>Pay is $50,000 a year.</p>".utf8)
    let origin = Origin(sourceID: "a", topic: "t", location: "https://example.com/a")
    let page = readPage(Snapshot(origin: origin, bytes: bytes, sha256: "", path: "a", mediaType: "text/html"))
    #expect(sendsElsewhere(page, markup: bytes) == expected)
  }
}
