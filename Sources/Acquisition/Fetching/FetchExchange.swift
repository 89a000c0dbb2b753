/// A request to be sent.
struct FetchRequest: Sendable {
  var address: WebAddress
  /// The earlier response for comparison, if any.
  var validator: Validator?
  /// A larger body aborts the transfer.
  var maxBytes: Int
  /// Whether the received part of an oversized body is kept and is not a failure (robots.txt, RFC 9309, section 2.5).
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

/// A request and its possibly incomplete response.
struct FetchExchange: Sendable {
  var request: FetchRequest
  /// When the request was sent: ISO 8601 instant in UTC.
  var date: String
  /// The request as sent, without a body.
  var sent: [UInt8]
  /// 0 if there was no response.
  var status: Int
  /// The status line and fields as received, without the empty line; empty if there was no response.
  var head: HTTPHead
  /// After decompression, as far as received.
  var body: [UInt8]
  /// The remote address of the connection; empty behind a proxy.
  var remote: String
  /// `http/1.1` or `h2`.
  var httpVersion: String
  /// The target of a redirect, resolved against the request's address.
  var location: String?
  /// Why the transfer failed; nil if the response is complete, whatever its status.
  var failure: FetchFailure?
}
