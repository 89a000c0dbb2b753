/// How pages are fetched: user agent, politeness and limits (`fetch` in a manifest).
package struct FetchPolicy: Sendable, Hashable, Codable {
  /// The product token matched against robots.txt: letters, `_` and `-` (RFC 9309, section 2.2.1).
  package var product: String
  /// An e-mail address or web page where site operators can reach the operator of this program.
  package var contact: String
  /// Minimum delay between two requests to a host.
  package var delay: Duration
  /// Upper bound for `Crawl-delay`.
  package var maxCrawlDelay: Duration
  /// Timeout for connecting, including TLS.
  package var connectTimeout: Duration
  /// Timeout without receiving any data.
  package var stallTimeout: Duration
  /// Timeout for a request as a whole.
  package var totalTimeout: Duration
  /// Maximum body size, before and after decompression.
  package var maxBytes: Int
  /// Maximum number of redirects per page.
  package var maxRedirects: Int
  /// Number of retries after a transient failure.
  package var retries: Int
  /// Base delay before the first retry: exponential back-off with equal jitter.
  package var retryDelay: Duration
  /// No retry starts later than this after the first attempt.
  package var retryTotal: Duration
  /// Maximum number of concurrent requests over all hosts.
  package var maxConnections: Int
  /// Whether loopback and private-network addresses may be fetched.
  package var allowsPrivate: Bool
  /// Private networks that may be fetched nevertheless: `10.1.0.0/16`, `fd00::/8`, `127.0.0.1`.
  package var allowedNetworks: [String]
  /// File of CA certificates (PEM) to trust instead of the system's.
  package var certificates: String?

  /// Creates a policy with the default bounds.
  package init(product: String = "LaborLedger", contact: String) {
    self.product = product
    self.contact = contact
    delay = .seconds(5)
    maxCrawlDelay = .seconds(60)
    connectTimeout = .seconds(15)
    stallTimeout = .seconds(30)
    totalTimeout = .seconds(120)
    maxBytes = 16 << 20
    maxRedirects = 5
    retries = 3
    retryDelay = .seconds(2)
    retryTotal = .seconds(180)
    maxConnections = 16
    allowsPrivate = false
    allowedNetworks = []
    certificates = nil
  }

  /// The `User-Agent` header: `LaborLedger/0.1 (+https://example.org/crawler)`.
  package func userAgent(version: String) -> String { "\(product)/\(version) (+\(contact))" }
}
