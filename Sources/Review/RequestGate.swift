import Foundation

/// The head of a request.
struct RequestHead: Sendable {
  /// `GET`, `POST` …
  var method: String
  /// The path as sent, percent-encoded and without the query.
  var path: String
  var host: String?
  var origin: String?
  /// `Sec-Fetch-Site`: how a browser says where a request comes from.
  var fetchSite: String?
  var contentType: String?
  var contentLength: String?
  var transferEncoding: String?
}

/// The routes.
enum ReviewRoute: String, Sendable, CaseIterable {
  case page = ""
  case tables = "report-tables.html"
  case state
  case decide
  case undo

  /// The only method allowed; GET requests never change anything.
  var method: String {
    switch self {
    case .page, .tables, .state: "GET"
    case .decide, .undo: "POST"
    }
  }
}

/// A refused request.
struct Refusal: Error, Sendable, Equatable {
  /// The HTTP status.
  var status: Int
  /// One sentence.
  var message: String
  /// The allowed method.
  var allowed: String?
}

/// Decides which requests are answered. Any page open in the user's browser, including pages of other sites, can reach
/// a loopback port. A request must therefore name this server as its host (which defeats DNS rebinding), carry the
/// session token and, if it changes something, come from the served page itself.
struct RequestGate: Sendable {
  /// The maximum size of a body in bytes.
  static let maxBytes = 65_536

  let token: SessionToken
  let port: UInt16

  /// Host and port as written by a browser: without the default HTTP port.
  var authority: String { port == 80 ? "127.0.0.1" : "127.0.0.1:\(port)" }
  /// The origin of the served page.
  var origin: String { "http://\(authority)" }
  /// The address of the served page.
  var address: String { "\(origin)/\(token.text)/" }

  /// The route of a request. Throws a refusal; the token is checked first, to avoid disclosing which routes exist.
  func route(of head: RequestHead) throws(Refusal) -> ReviewRoute {
    guard head.host?.lowercased() == authority else {
      throw Refusal(status: 421, message: "The request's Host is not \(authority).")
    }
    let parts = head.path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty, token.matches(parts[1]) else {
      throw Refusal(
        status: 403,
        message: "The URL does not contain this session's token; use the URL printed by 'laborledger review'.")
    }
    if let origin = head.origin, origin != self.origin {
      throw Refusal(status: 403, message: "The request comes from another origin.")
    }
    guard let route = ReviewRoute(rawValue: String(parts[2])) else {
      throw Refusal(status: 404, message: "Page not found.")
    }
    guard head.method == route.method else {
      throw Refusal(status: 405, message: "This resource requires \(route.method).", allowed: route.method)
    }
    if route.method == "POST" { try checkChange(head) }
    return route
  }

  /// Additional requirements for requests that change something.
  private func checkChange(_ head: RequestHead) throws(Refusal) {
    guard head.origin != nil else {
      throw Refusal(status: 403, message: "The request does not say which page it comes from.")
    }
    if let site = head.fetchSite, site != "same-origin" {
      throw Refusal(status: 403, message: "The request comes from another origin.")
    }
    // A form on another site can send text/plain, urlencoded and multipart without a preflight request, but not JSON.
    let type = head.contentType?.split(separator: ";").first.map {
      $0.trimmingCharacters(in: .whitespaces).lowercased()
    }
    guard type == "application/json" else { throw Refusal(status: 415, message: "The body must be application/json.") }
    guard head.transferEncoding == nil, let length = head.contentLength.flatMap({ Int($0) }), length >= 0 else {
      throw Refusal(status: 411, message: "The request has no Content-Length.")
    }
    guard length <= Self.maxBytes else {
      throw Refusal(status: 413, message: "The request body is larger than \(Self.maxBytes) bytes.")
    }
  }
}
