/// Why a page was not fetched.
package struct FetchFailure: Error, Sendable, Hashable {
  /// The kind of failure.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Not an http or https address.
    case badAddress
    /// An address of this machine or of a private network.
    case privateAddress
    /// The host's name has no address.
    case unknownHost
    /// No connection could be established.
    case connection
    /// The connection was closed before the end of the response.
    case cutOff
    /// No data for too long, or not complete in time.
    case timeout
    /// The certificate is not valid for the host.
    case certificate
    /// The body or the header is larger than the limit.
    case tooLarge
    /// The body does not decompress.
    case badEncoding
    /// Not an HTTP response.
    case notHTTP
    /// A redirect loop, too many redirects, or a redirect to a disallowed address.
    case redirect
    /// A status other than success.
    case status
    /// A success without a page (204, 206 …), or 304 in response to an unconditional request.
    case noPage
    /// The page is disallowed by robots.txt.
    case disallowed
    /// robots.txt could not be fetched, which disallows everything (RFC 9309, section 2.3.1.4).
    case robotsUnreachable
  }

  /// The kind of failure.
  package var kind: Kind
  /// Description of the problem, without passwords and tokens.
  package var reason: String
  /// Whether the same request may succeed later.
  package var mayPass: Bool

  init(_ kind: Kind, _ reason: String, mayPass: Bool = false) {
    self.kind = kind
    self.reason = redacted(reason)
    self.mayPass = mayPass
  }
}
