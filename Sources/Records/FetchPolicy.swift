/// How pages are fetched: who asks, how politely, and within what bounds (`fetch` in a manifest).
package struct FetchPolicy: Sendable, Hashable {
  /// The product that robots.txt files address, a name of letters, `_` and `-` (RFC 9309, section 2.2.1).
  package var product: String
  /// An address or page by which the operator of a site reaches whoever runs this.
  package var contact: String
  /// The least time between two requests to one host.
  package var delay: Duration
  /// A longer `Crawl-delay` is cut to this.
  package var mostCrawlDelay: Duration
  /// For the connection, TLS included.
  package var connectTimeout: Duration
  /// A response of which nothing arrives for so long is given up.
  package var stallTimeout: Duration
  /// For one request from its beginning to its end.
  package var totalTimeout: Duration
  /// A larger body, before or after decompression, is given up.
  package var mostBytes: Int
  /// How many redirects are followed for one page.
  package var mostRedirects: Int
  /// How often a request is repeated when it failed in a way that may pass.
  package var retries: Int
  /// The time before the first repetition; it doubles with each, and a random part of it is waited.
  package var retryDelay: Duration
  /// No repetition begins later than this after the first try.
  package var retryTotal: Duration
  /// How many requests are under way at once, over all hosts.
  package var mostConnections: Int
  /// Whether addresses of this machine and of private networks may be fetched.
  package var allowsPrivate: Bool
  /// Networks among those that are fetched all the same: `10.1.0.0/16`, `fd00::/8`, `127.0.0.1`.
  package var allowedNetworks: [String]
  /// A file of certificates (PEM) that are trusted instead of the system's.
  package var certificates: String?

  /// Creates a policy with the default bounds.
  package init(product: String = "LaborLedger", contact: String) {
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
  package func userAgent(version: String) -> String { "\(product)/\(version) (+\(contact))" }
}
