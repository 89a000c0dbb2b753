import Foundation
import Testing

@testable import Review

@Suite("Which requests a review answers")
struct RequestGateTests {
  private static let gate = RequestGate(token: SessionToken(), port: 40123)

  /// The request of the served page itself, changed as a case says.
  private static func head(
    _ method: String, _ name: String, _ change: (inout RequestHead) -> Void = { _ in }
  ) -> RequestHead {
    let isPost = method == "POST"
    var head = RequestHead(
      method: method, path: "/\(gate.token.text)/\(name)", host: "127.0.0.1:40123",
      origin: isPost ? "http://127.0.0.1:40123" : nil,
      fetchSite: isPost ? "same-origin" : "none", contentType: isPost ? "application/json" : nil,
      contentLength: isPost ? "20" : nil)
    change(&head)
    return head
  }

  private func status(_ head: RequestHead, _ gate: RequestGate = Self.gate) -> Int {
    do throws(Refusal) {
      _ = try gate.route(of: head)
      return 200
    } catch {
      return error.status
    }
  }

  @Test(
    "what the served page asks for is answered",
    arguments: [
      ("GET", "", ReviewRoute.page), ("GET", "report-tables.html", .tables), ("GET", "state", .state),
      ("POST", "decide", .decide), ("POST", "undo", .undo),
    ])
  func answered(_ method: String, _ name: String, _ route: ReviewRoute) throws {
    #expect(try Self.gate.route(of: Self.head(method, name)) == route)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var status: Int
    var method = "POST"
    var route = "decide"
    var change: @Sendable (inout RequestHead) -> Void
    var testDescription: String { name }
  }

  private static let token = gate.token.text
  private static let refusals: [Case] = [
    // DNS rebinding: the browser believes that it speaks to the other site's host.
    Case(name: "another host", status: 421) { $0.host = "evil.example:40123" },
    Case(name: "another host, reading", status: 421, method: "GET", route: "") { $0.host = "evil.example:40123" },
    Case(name: "another port in the host", status: 421) { $0.host = "127.0.0.1:40124" },
    Case(name: "the host without its port", status: 421) { $0.host = "127.0.0.1" },
    Case(name: "a host that begins like it", status: 421) { $0.host = "127.0.0.1:40123.evil.example" },
    Case(name: "no host", status: 421) { $0.host = nil },
    Case(name: "localhost, which is another origin", status: 421) { $0.host = "localhost:40123" },
    // The token.
    Case(name: "no token", status: 403, method: "GET") { $0.path = "/" },
    Case(name: "no token before the name", status: 403) { $0.path = "/decide" },
    Case(name: "a token of other digits", status: 403) { $0.path = "/\(String(repeating: "0", count: 64))/decide" },
    Case(name: "a token that lacks its last digit", status: 403) { $0.path = "/\(token.dropLast())/decide" },
    Case(name: "a token with a digit more", status: 403) { $0.path = "/\(token)0/decide" },
    Case(name: "an empty token", status: 403) { $0.path = "//decide" },
    Case(name: "the token in capitals", status: 403) { $0.path = "/\(token.uppercased())X/decide" },
    Case(name: "the address in absolute form", status: 403) { $0.path = "http://127.0.0.1:40123/\(token)/decide" },
    Case(name: "the token one step down", status: 403) { $0.path = "/x/\(token)/decide" },
    Case(name: "a path that climbs", status: 404) { $0.path = "/\(token)/../decide" },
    Case(name: "another page", status: 404, method: "GET") { $0.path = "/\(token)/run.json" },
    // The method.
    Case(name: "a decision by GET", status: 405, method: "GET") { _ in },
    Case(name: "an undo by GET", status: 405, method: "GET", route: "undo") { _ in },
    Case(name: "a decision by PUT", status: 405, method: "PUT") { _ in },
    Case(name: "a question before a request of another origin", status: 405, method: "OPTIONS") { _ in },
    Case(name: "a page by POST", status: 405, route: "") { _ in },
    Case(name: "a page by HEAD", status: 405, method: "HEAD", route: "") { _ in },
    // Requests that another site's page makes a browser send.
    Case(name: "another origin", status: 403) { $0.origin = "http://evil.example" },
    Case(name: "another port's origin", status: 403) { $0.origin = "http://127.0.0.1:40124" },
    Case(name: "another scheme's origin", status: 403) { $0.origin = "https://127.0.0.1:40123" },
    Case(name: "an origin that is kept back", status: 403) { $0.origin = "null" },
    Case(name: "no origin", status: 403) { $0.origin = nil },
    Case(name: "reading for another origin", status: 403, method: "GET", route: "state") {
      $0.origin = "http://evil.example"
    },
    Case(name: "from another site", status: 403) { $0.fetchSite = "cross-site" },
    Case(name: "from another port", status: 403) { $0.fetchSite = "same-site" },
    Case(name: "a form's text", status: 415) { $0.contentType = "text/plain" },
    Case(name: "a form's fields", status: 415) { $0.contentType = "application/x-www-form-urlencoded" },
    Case(name: "a type that only begins like JSON", status: 415) { $0.contentType = "application/json-seq" },
    Case(name: "JSON among the parameters", status: 415) { $0.contentType = "text/plain; application/json" },
    Case(name: "no type", status: 415) { $0.contentType = nil },
    // The body.
    Case(name: "a body without a length", status: 411) { $0.contentLength = nil },
    Case(name: "a body in pieces", status: 411) { $0.transferEncoding = "chunked" },
    Case(name: "a negative length", status: 411) { $0.contentLength = "-1" },
    Case(name: "a body of a byte too many", status: 413) { $0.contentLength = "65537" },
    Case(name: "a length beyond all numbers", status: 411) { $0.contentLength = "99999999999999999999" },
  ]

  @Test("whatever another page, another host or a stranger could send is refused", arguments: refusals)
  func refused(_ it: Case) { #expect(status(Self.head(it.method, it.route, it.change)) == it.status) }

  @Test("a refusal says what would do, and never the token")
  func words() {
    let refusal = #expect(throws: Refusal.self) { try Self.gate.route(of: Self.head("GET", "decide")) }
    #expect(refusal?.allowed == "POST")
    for it in Self.refusals {
      let refusal = #expect(throws: Refusal.self) { try Self.gate.route(of: Self.head(it.method, it.route, it.change)) }
      #expect(refusal?.message.contains(Self.token) == false)
    }
  }

  @Test(
    "on HTTP's own port the host and the origin have none, as browsers write them; a host's case and a type's parameters are nothing"
  )
  func forms() {
    let gate = RequestGate(token: Self.gate.token, port: 80)
    #expect(gate.address == "http://127.0.0.1/\(Self.token)/")
    #expect(
      status(
        Self.head("POST", "decide") {
          $0.host = "127.0.0.1"
          $0.origin = "http://127.0.0.1"
        }, gate) == 200)
    #expect(status(Self.head("POST", "decide") { $0.contentType = "Application/JSON; charset=utf-8" }) == 200)
    #expect(status(Self.head("POST", "decide") { $0.fetchSite = nil }) == 200)
  }

  @Test("every session has a token of its own, of 256 bits")
  func tokens() {
    let tokens = (0..<200).map { _ in SessionToken().text }
    #expect(Set(tokens).count == 200)
    #expect(tokens.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{64}/) != nil })
    // Every digit takes every value: no part of it stands still.
    for place in 0..<64 { #expect(Set(tokens.map { Array($0)[place] }).count > 8) }
  }
}
