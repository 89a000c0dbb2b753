import Acquisition

/// Sends `body` to an address by POST and waits for the answer, at most for `timeout`.
///
/// - Returns: an error description that does not contain the URL; nil on success.
func send(_ address: String, body: String, contentType: String, timeout: Duration) -> String? {
  switch post(body, contentType: contentType, to: address, timeout: timeout) {
  case .answered(let status): (200..<300).contains(status) ? nil : "the server responded with status \(status)"
  case .failed(let reason): reason
  }
}
