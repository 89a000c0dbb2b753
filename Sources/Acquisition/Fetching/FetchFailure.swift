/// Why a page was not fetched.
package struct FetchFailure: Error, Sendable, Hashable {
  /// The kind of failure.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Not an http or https address.
    case badAddress
    /// An address of this machine or a private network.
    case privateAddress
    /// The host's name has no address.
    case unknownHost
    /// No connection could be established.
    case connection
    /// The connection ended before the response did.
    case cutOff
    /// Nothing came for too long, or not all in time.
    case timeout
    /// The certificate is not valid for the host.
    case certificate
    /// The body or the header is larger than the limit.
    case tooLarge
    /// The body does not decompress.
    case badEncoding
    /// Not an HTTP response.
    case notHTTP
    /// Redirected in a circle, too often, or to somewhere that is not fetched.
    case redirect
    /// A status other than success.
    case status
    /// A success without a page in it (204, 206 …), or 304 to a request that was not conditional.
    case noPage
    /// robots.txt does not want the page fetched.
    case disallowed
    /// robots.txt could not be had, which forbids everything (RFC 9309, section 2.3.1.4).
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
