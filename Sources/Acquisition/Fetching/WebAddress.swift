import CLibcurl

/// A URL, parsed by libcurl so that the checked URL is exactly the fetched one.
struct WebAddress: Sendable, Hashable {
  /// `http` or `https`.
  let scheme: String
  /// Lower case; an IPv6 address in brackets.
  let host: String
  let port: Int
  /// Path and query, as sent; starts with `/`.
  let target: String
  /// The whole address without a fragment.
  let text: String

  /// Scheme, host and port: the scope of a robots.txt file (RFC 9309, section 2.3).
  let authority: String
  /// URL of the robots.txt file of this authority.
  var robots: String { isDefaultPort ? "\(scheme)://\(host)/robots.txt" : "\(scheme)://\(host):\(port)/robots.txt" }
  private var isDefaultPort: Bool { port == (scheme == "https" ? 443 : 80) }

  /// Parses `text`. Throws `badAddress` if it is not an http or https URL or contains a user name.
  init(_ text: String) throws(FetchFailure) {
    let parser = curl_url()
    defer { curl_url_cleanup(parser) }
    guard let parser, curl_url_set(parser, CURLUPART_URL, text, UInt32(CURLU_NON_SUPPORT_SCHEME)) == CURLUE_OK else {
      throw FetchFailure(.badAddress, "\(text) is not a valid URL")
    }
    func part(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
      var value: UnsafeMutablePointer<CChar>?
      guard curl_url_get(parser, part, &value, UInt32(flags)) == CURLUE_OK, let value else { return nil }
      defer { curl_free(value) }
      return String(cString: value)
    }
    guard let scheme = part(CURLUPART_SCHEME)?.lowercased(), scheme == "http" || scheme == "https" else {
      throw FetchFailure(.badAddress, "\(text) is not an http or https URL")
    }
    guard part(CURLUPART_USER) == nil, part(CURLUPART_PASSWORD) == nil else {
      throw FetchFailure(.badAddress, "the URL contains a user name or password")
    }
    guard let host = part(CURLUPART_HOST)?.lowercased(),
      let port = part(CURLUPART_PORT, Int32(CURLU_DEFAULT_PORT)).flatMap({ Int($0) })
    else {
      throw FetchFailure(.badAddress, "\(text) has no host")
    }
    _ = curl_url_set(parser, CURLUPART_FRAGMENT, nil, 0)
    let path = part(CURLUPART_PATH) ?? "/"
    self.scheme = scheme
    self.host = host
    self.port = port
    authority = "\(scheme)://\(host):\(port)"
    target = path + (part(CURLUPART_QUERY).map { "?" + $0 } ?? "")
    self.text = part(CURLUPART_URL) ?? text
  }
}
