/// How pages are fetched: who asks, how politely, and within what bounds (`fetch` in a manifest).
public struct FetchPolicy: Sendable, Hashable, Codable {
  /// The product that robots.txt files address, a name of letters, `_` and `-` (RFC 9309, section 2.2.1).
  public var product: String
  /// An address or page by which the operator of a site reaches whoever runs this.
  public var contact: String
  /// The least time between two requests to one host.
  public var delay: Duration
  /// A longer `Crawl-delay` is cut to this.
  public var mostCrawlDelay: Duration
  /// For the connection, TLS included.
  public var connectTimeout: Duration
  /// A response of which nothing arrives for so long is given up.
  public var stallTimeout: Duration
  /// For one request from its beginning to its end.
  public var totalTimeout: Duration
  /// A larger body, before or after decompression, is given up.
  public var mostBytes: Int
  /// How many redirects are followed for one page.
  public var mostRedirects: Int
  /// How often a request is repeated when it failed in a way that may pass.
  public var retries: Int
  /// The time before the first repetition; it doubles with each, and a random part of it is waited.
  public var retryDelay: Duration
  /// No repetition begins later than this after the first try.
  public var retryTotal: Duration
  /// How many requests are under way at once, over all hosts.
  public var mostConnections: Int
  /// Whether addresses of this machine and of private networks may be fetched.
  public var allowsPrivate: Bool
  /// Networks among those that are fetched all the same: `10.1.0.0/16`, `fd00::/8`, `127.0.0.1`.
  public var allowedNetworks: [String]
  /// A file of certificates (PEM) that are trusted instead of the system's.
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

  /// What the `User-Agent` header says: `LaborLedger/0.1 (+https://example.org/crawler)`.
  public func userAgent(version: String) -> String { "\(product)/\(version) (+\(contact))" }
}
