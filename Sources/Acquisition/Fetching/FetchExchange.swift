/// One request as it is to be sent.
struct FetchRequest: Sendable {
  var address: WebAddress
  /// The earlier response for comparison, if any.
  var validator: Validator?
  /// A body larger than this ends the transfer.
  var maxBytes: Int
  /// Whether a body that is too large is kept as far as it came, and is no failure (robots.txt, RFC 9309, section 2.5).
  var keepsPrefix = false
}

/// What makes a request conditional: the entity tag, else the date (RFC 9110, section 13.1).
package enum Validator: Sendable, Hashable {
  case entityTag(String)
  case lastModified(String)

  var header: String {
    switch self {
    case .entityTag(let tag): "If-None-Match: \(tag)"
    case .lastModified(let date): "If-Modified-Since: \(date)"
    }
  }
}

/// A request and what came back, as far as it came.
struct FetchExchange: Sendable {
  var request: FetchRequest
  /// When the request was sent: ISO 8601 instant in UTC.
  var date: String
  /// The request as sent, without a body.
  var sent: [UInt8]
  /// 0 when no response came.
  var status: Int
  /// The status line and the fields as they came, the empty line excluded; empty if no response came.
  var head: HTTPHead
  /// After decompression, as far as it came.
  var body: [UInt8]
  /// The address that was connected to; empty behind a proxy.
  var remote: String
  /// `http/1.1` or `h2`.
  var httpVersion: String
  /// Where a redirect leads, resolved against the request's address.
  var location: String?
  /// Why the transfer did not come to a good end; nil if the response is whole, whatever its status.
  var failure: FetchFailure?
}
