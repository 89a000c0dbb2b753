/// How pages are fetched: user agent, politeness and limits (`fetch` in a manifest).
public struct FetchPolicy: Sendable, Hashable {
  /// The product token matched against robots.txt: letters, `_` and `-` (RFC 9309, section 2.2.1).
  public var product: String
  /// An e-mail address or web page where site operators can reach the operator of this program.
  public var contact: String
  /// Minimum delay between two requests to a host.
  public var delay: Duration
  /// Upper bound for `Crawl-delay`.
  public var mostCrawlDelay: Duration
  /// Timeout for connecting, including TLS.
  public var connectTimeout: Duration
  /// Timeout without receiving any data.
  public var stallTimeout: Duration
  /// Timeout for a request as a whole.
  public var totalTimeout: Duration
  /// Maximum body size, before and after decompression.
  public var mostBytes: Int
  /// Maximum number of redirects per page.
  public var mostRedirects: Int
  /// Number of retries after a transient failure.
  public var retries: Int
  /// Base delay before the first retry: exponential back-off with equal jitter.
  public var retryDelay: Duration
  /// No retry starts later than this after the first attempt.
  public var retryTotal: Duration
  /// Maximum number of concurrent requests over all hosts.
  public var mostConnections: Int
  /// Whether loopback and private-network addresses may be fetched.
  public var allowsPrivate: Bool
  /// Private networks that may be fetched nevertheless: `10.1.0.0/16`, `fd00::/8`, `127.0.0.1`.
  public var allowedNetworks: [String]
  /// File of CA certificates (PEM) to trust instead of the system's.
  public var certificates: String?

  /// Creates a policy with the default bounds.
  public init(product: String = "LaborLedger", contact: String) {
    self.product = product
    self.contact = contact
    delay = .seconds(5)
    mostCrawlDelay = .seconds(60)
    connectTimeout = .seconds(15)
    stallTimeout = .seconds(30)
    totalTimeout = .seconds(120)
    mostBytes = 16 << 20
    mostRedirects = 5
    retries = 3
    retryDelay = .seconds(2)
    retryTotal = .seconds(180)
    mostConnections = 16
    allowsPrivate = false
    allowedNetworks = []
    certificates = nil
  }

  /// The `User-Agent` header: `LaborLedger/0.1 (+https://example.org/crawler)`.
  public func userAgent(version: String) -> String { "\(product)/\(version) (+\(contact))" }
}
